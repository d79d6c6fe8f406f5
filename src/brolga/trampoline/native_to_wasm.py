"""From native code into WebAssembly: what stands behind `typed.address`.

The code of a signature has the bare C prototype of the engine's stable convention, and a VMBound that no C caller sees:
the thunk of the function (bound.py) puts its address where LLVM has `nest` parameters. Of `(i32, i64) -> (i64, i32)`:

    wasmtime_system_v, wasmtime_fastcall:   int64_t native_to_wasm(int32_t, int64_t, struct { int32_t r1; } *rest)
    system_v, windows_fastcall:             struct { int64_t r0; int32_t r1; } native_to_wasm(int32_t, int64_t)

It may be called with the GIL or without it, by any thread. A native caller knows nothing of exceptions: when the call
traps, or the store refuses it, all its results are 0, and the exception waits in the store (pending.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi import packing
from brolga.abi.conventions import MACHINE
from brolga.abi.layout import BOUND, FUNC_REF
from brolga.abi.signature import lower
from brolga.trampoline.emit import PASSING, Code, ImageText
from brolga.trampoline.entry import NATIVE, enter, leave, mark
from brolga.trampoline.machines import MACHINES

if TYPE_CHECKING:
    from brolga.abi.conventions import Convention
    from brolga.abi.signature import Lowered
    from brolga.trampoline.entry import Entry
    from brolga.types import FuncType

__all__ = ["SYMBOL", "native_to_pure", "native_to_wasm"]

SYMBOL: Final = "native_to_wasm"

_ZEROS: Final = {"float": "0.0", "double": "0.0", "ptr": "null", "<16 x i8>": "zeroinitializer"}


def native_to_wasm(ty: FuncType, convention: Convention, native: Convention, machine: str = MACHINE) -> str:
    """Return the IR of the code that native callers reach under `native`, for functions that follow `convention`.

    `machine` is one where both conventions exist.
    """
    ir = ImageText()
    code = Code(ir)
    inner, outer = lower(ty, convention, machine), lower(ty, native, machine)
    store = code.get(BOUND, "store", "%bound")
    entry = enter(code, store, NATIVE, MACHINES[machine])
    mark(code, entry)
    # What lies in memory on both sides, in the same layout, is written where the native caller wants it.
    same = (inner.parts, inner.rest) == (outer.parts, outer.rest)
    rest = "%rest" if same else code.slot(f"[{inner.rest.size} x i8]", 16) if inner.rest else ""
    text = _call_text(code, inner, rest)
    if same:
        value = "" if inner.result == "void" else code.op(text)
        if not value:
            code.do(text)
        leave(code, entry)
        code.do(f"ret {inner.result} {value}".rstrip())
    else:
        results = packing.call(code, inner, text, rest)
        leave(code, entry)
        packing.leave(code, outer, results, "%rest")
    _failures(code, outer, store, entry)
    ir.function(SYMBOL, _signature(outer), code)
    return ir.text()


def native_to_pure(ty: FuncType, convention: Convention, native: Convention) -> str:
    """Return the same for pure functions (effects.py): they are called as they are, and go straight back."""
    ir = ImageText()
    code = Code(ir)
    inner, outer = lower(ty, convention), lower(ty, native)
    if (inner.parts, inner.rest) == (outer.parts, outer.rest):
        text = f"tail {_call_text(code, inner, '%rest')}"
        value = "" if inner.result == "void" else code.op(text)
        if not value:
            code.do(text)
        code.do(f"ret {inner.result} {value}".rstrip())
    else:
        rest = code.slot(f"[{inner.rest.size} x i8]", 16) if inner.rest else ""
        packing.leave(code, outer, packing.call(code, inner, _call_text(code, inner, rest), rest), "%rest")
    ir.function(SYMBOL, _signature(outer), code, PASSING)
    return ir.text()


def _signature(lowered: Lowered) -> str:
    params = [*(f"{param} %a{at}" for at, param in enumerate(lowered.params)), "ptr nest %bound"]
    return f"{lowered.cc}{lowered.result} @{SYMBOL}({lowered.arguments(', '.join(params), '%rest')})"


def _call_text(code: Code, lowered: Lowered, rest: str) -> str:
    """Return the call of the function, on behalf of nobody, as a native caller has no VM context."""
    target = code.get(FUNC_REF, "code", code.get(BOUND, "func_ref", "%bound"))
    args = [f"ptr {code.get(BOUND, 'vmctx', '%bound')}", "ptr null"]
    args += [f"{param} %a{at}" for at, param in enumerate(lowered.params)]
    return f"call {lowered.cc}{lowered.result} {target}({lowered.arguments(', '.join(args), rest)})"


def _failures(code: Code, lowered: Lowered, store: str, entry: Entry) -> None:
    """The ways out after a trap, and when the store refuses: keep the exception, and return zeros."""
    code.label("trapped")
    leave(code, entry)
    code.helper("void ptr", "brolga_keep_trap", entry.activation)
    code.goto("zeros")
    code.label("refused")
    code.helper("void ptr i32", "brolga_keep_refusal", store, entry.status)
    code.goto("zeros")
    code.label("zeros")
    packing.leave(code, lowered, [_ZEROS.get(ty, "0") for ty in lowered.results], "%rest")
