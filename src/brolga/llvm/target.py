"""What code is made for: the options of a compilation, and the LLVM target machine that belongs to them."""

from __future__ import annotations

import functools
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from brolga.errors import Bug

if TYPE_CHECKING:
    from llvmlite import binding as llvm

__all__ = [
    "CodeOptions",
    "data_layout",
    "has_feature",
    "host_processor",
    "host_triple",
    "llvm_version",
    "target_machine",
]

_LOCK: Final = threading.Lock()
_CODE_GENERATION: Final = (0, 2, 2, 3)  # by level; a lower one for level 1 saves no time


@dataclass(frozen=True, slots=True)
class CodeOptions:
    """How to compile: equal options give equal code for equal IR."""

    level: int = 2
    """0: fast instruction selection, nothing optimised; 1: a short pipeline (build.py); 2 and 3: LLVM's -O2 and -O3."""
    vectorize: bool = True
    """Turn loops and straight-line code into vector instructions (levels 2 and 3)."""
    triple: str | None = None
    """Target triple; None is the host."""
    room: int = 0
    """How many bytes stay unused between functions: what a profiler may want to put there (perf.py)."""
    cpu: str | None = None
    """LLVM's name of the processor; None is this machine's for the host and the baseline for other targets."""
    features: str | None = None
    """Processor features as `+a,-b`; None is what this machine has for the host and nothing for other targets."""

    def __post_init__(self) -> None:
        """Refuse a level that does not exist."""
        if not 0 <= self.level < len(_CODE_GENERATION):
            raise Bug(f"no optimisation level {self.level}")


def target_machine(options: CodeOptions) -> llvm.TargetMachine:
    """The target machine for the options: position-independent, small code model, made once for equal options."""
    # Without `vectorize` and with the effort for the level: those that differ in nothing else share a machine.
    key = (_CODE_GENERATION[options.level], options.triple, options.cpu, options.features)
    with _LOCK:  # the cache alone would let two threads make the same machine, and set LLVM up at the same time
        return _machine(*key)


def host_processor() -> tuple[str, str]:
    """LLVM's name of the processor that runs this process, and its features as `CodeOptions` has them."""
    return _host_cpu(), _host_features()


def llvm_version() -> str:
    """The version of LLVM."""
    from llvmlite import binding as llvm

    return ".".join(map(str, llvm.llvm_version_info))


def host_triple() -> str:
    """The triple of the machine that runs this process."""
    with _LOCK:
        return _host_triple()


def data_layout(options: CodeOptions) -> str:
    """LLVM's data layout string of the target."""
    return _layout(target_machine(options))


# The text is the same each time, and to ask LLVM for it makes objects that have to be given back.
@functools.cache
def _layout(machine: llvm.TargetMachine) -> str:
    return str(machine.target_data)


@functools.cache
def _machine(effort: int, triple: str | None, cpu: str | None, features: str | None) -> llvm.TargetMachine:
    from llvmlite import binding as llvm

    host = triple is None
    (_initialise_host if host else _initialise_all)()
    try:
        return llvm.Target.from_triple(triple or _host_triple()).create_target_machine(
            cpu=cpu if cpu is not None else _host_cpu() if host else "",
            features=features if features is not None else _host_features() if host else "",
            opt=effort,
            reloc="pic",  # with the small code model: every reference is pc-relative and reaches 2 GiB
            codemodel="small",
        )
    except RuntimeError as problem:
        raise Bug(f"LLVM has no target for {triple!r}: {problem}") from None


def has_feature(options: CodeOptions, feature: str) -> bool:
    """Whether what code is made for is known to have a feature of processors, by LLVM's name."""
    host = options.triple is None
    features = options.features if options.features is not None else _host_features() if host else ""
    return f"+{feature}" in features.split(",")


@functools.cache
def _initialise_host() -> None:
    from llvmlite import binding as llvm

    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    llvm.initialize_native_asmparser()  # inline assembly is assembled by it


@functools.cache
def _initialise_all() -> None:
    """All targets that LLVM was built with: 20 ms, so only for who compiles for another machine."""
    from llvmlite import binding as llvm

    _initialise_host()
    llvm.initialize_all_targets()
    llvm.initialize_all_asmprinters()


@functools.cache
def _host_triple() -> str:
    from llvmlite import binding as llvm

    return str(llvm.get_process_triple())


@functools.cache
def _host_cpu() -> str:
    from llvmlite import binding as llvm

    return str(llvm.get_host_cpu_name())


@functools.cache
def _host_features() -> str:
    from llvmlite import binding as llvm

    features = llvm.get_host_cpu_features()
    # With it LLVM 22 takes the smaller, or larger, of a signalling NaN and what it knows to be a number for the number:
    # X86ISelLowering, LowerFMINIMUM_FMAXIMUM, asks VFPCLASSSD for quiet NaNs alone. Nothing else here gains from it.
    features["avx512dq"] = False
    return str(features.flatten())
