"""From IR text to machine code: parse, optimise, emit.

What the levels cost and give, measured on IR of the SQLite module (1,968 functions that clang had optimised) and on
ten kernels, in µs for a line of IR and as run time against native code; loads and stores are volatile:

    level                                  parse  optimise  emit   sum   kernels
    0  nothing, fast instruction selection   1.3       0     4.2   5.5      2.1
    1  three passes, full code generation    1.3       2.8  16     20       1.15
    2  LLVM's -O2 pipeline                   1.3      17    18     36       1.12

Code that comes out of an optimising compiler has been simplified, unrolled and inlined once; level 1 is made for it.
Level 2 pays where loads and stores are not volatile, since only it has the vectorisers (matrix product 2.1 -> 0.4),
and for what no compiler has optimised. Every module costs 0.5 ms at level 0, 1.6 ms at level 1 and 2.2 ms at level 2
however small it is, most of it for setting up the 150 passes of the code generator: gather small functions.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from brolga.errors import Bug
from brolga.llvm import dump
from brolga.llvm.target import CodeOptions, target_machine

if TYPE_CHECKING:
    from llvmlite import binding as llvm

__all__ = ["assembly", "compile_ir", "optimised_ir"]


def compile_ir(ir: str, options: CodeOptions, *, name: str = "module", verify: bool = False) -> bytes:
    """Compile a module to a relocatable ELF object.

    `name` is what dumps are called (dump.py). `verify`, or BROLGA_VERIFY=1 in the environment, has LLVM check the
    IR first. IR that does not parse or verify is a `Bug` with LLVM's message.
    """
    wanted = dump.stages()  # read for each unit, so that a debugger or a test can switch it on half-way
    if options.room:
        ir = _spaced(ir, options.room)
    if "ir" in wanted:
        dump.write(name, "ir", ir)
    with _optimised(ir, options, verify) as module:
        machine = target_machine(options)
        if "opt" in wanted:
            dump.write(name, "opt", str(module))
        if "asm" in wanted:
            with module.clone() as copy:  # emitting changes the module
                dump.write(name, "asm", machine.emit_assembly(copy))
        code: bytes = machine.emit_object(module)
    if "object" in wanted:
        dump.write(name, "object", code)
    return code


def assembly(ir: str, options: CodeOptions) -> str:
    """The assembly text that `compile_ir` would make the object of."""
    with _optimised(ir, options, verify=True) as module:
        text: str = target_machine(options).emit_assembly(module)
        return text


def optimised_ir(ir: str, options: CodeOptions) -> str:
    """The IR after optimisation, before code generation."""
    with _optimised(ir, options, verify=True) as module:
        return str(module)


def _spaced(ir: str, room: int) -> str:
    """Have bytes that nobody uses in front of each function."""
    # In the text, as whoever writes a definition need not know of it. Some things stand behind what comes in here.
    return re.sub(
        r"(?m)^(define .*?)((?: personality ptr @\w+)?(?: ![a-z]+ !\d+)*) \{$",
        rf"\1 prefix [{room} x i8] zeroinitializer\2 {{",
        ir,
    )


@contextmanager
def _optimised(ir: str, options: CodeOptions, verify: bool) -> Iterator[llvm.ModuleRef]:
    from llvmlite import binding as llvm

    # A context of its own: types, constants and metadata of a module go with it, and threads share nothing.
    with llvm.create_context() as context:
        try:
            module = llvm.parse_assembly(ir, context)
        except RuntimeError as problem:
            raise Bug(str(problem)) from None
        with module:
            if verify or os.environ.get("BROLGA_VERIFY") == "1":
                _verify(module)
            _optimise(module, options)
            yield module


# Not by default: it finds faults of ours alone, and costs every user time.
def _verify(module: llvm.ModuleRef) -> None:
    try:
        module.verify()
    except RuntimeError as problem:
        raise Bug(f"LLVM IR does not verify\n{problem}") from None


def _optimise(module: llvm.ModuleRef, options: CodeOptions) -> None:
    if options.level == 0:
        return
    from llvmlite import binding as llvm

    # The vectorisers are part of LLVM's own pipelines only: there is no pass for them that could be added by hand.
    tuning = llvm.create_pipeline_tuning_options(options.level)
    tuning.loop_vectorization = tuning.slp_vectorization = options.vectorize
    # 0.05 ms to make, and never used twice: each run leaves callbacks behind in it that point into what is gone then.
    builder = llvm.create_pass_builder(target_machine(options), tuning)
    passes = _short_pipeline() if options.level == 1 else builder.getModulePassManager()
    passes.run(module, builder)


def _short_pipeline() -> llvm.ModulePassManager:
    """Registers for variables, local simplification, tidy control flow; see the figures at the top."""
    from llvmlite import binding as llvm

    passes = llvm.create_new_module_pass_manager()
    passes.add_sroa_pass()
    passes.add_instruction_combine_pass()
    passes.add_simplify_cfg_pass()
    return passes
