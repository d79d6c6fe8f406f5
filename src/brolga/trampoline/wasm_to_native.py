"""From WebAssembly into native code: the machine code behind `Func.from_native`.

The trampoline of a signature is a function in the engine's stable convention whose vmctx is a VMNativeFunc:

    R wasm_to_native(VMNativeFunc *, VMContext *caller, params...)

The native function has no contexts, and a convention of its own. Of `(i32, i64) -> (i64, i32)` it is, in C,

    wasmtime_system_v, wasmtime_fastcall:   int64_t f(int32_t, int64_t, struct { int32_t r1; } *rest)
    system_v, windows_fastcall:             struct { int64_t r0; int32_t r1; } f(int32_t, int64_t)

No Python runs between the two. Results that lie in memory on both sides, in the same layout, are written by the native
function where the caller of the trampoline wants them. When it called WebAssembly in its turn, and that trapped, the
exception waits in the store (pending.py), and goes on from here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi import packing
from brolga.abi.conventions import MACHINE
from brolga.abi.layout import NATIVE_FUNC, STORE
from brolga.abi.signature import lower
from brolga.trampoline.activations import trap
from brolga.trampoline.emit import Code, ImageText
from brolga.traps import TrapSite

if TYPE_CHECKING:
    from brolga.abi.conventions import Convention
    from brolga.abi.signature import Lowered
    from brolga.types import FuncType

__all__ = ["SYMBOL", "bare_text", "wasm_to_native"]

SYMBOL: Final = "wasm_to_native"


def wasm_to_native(ty: FuncType, convention: Convention, native: Convention, machine: str = MACHINE) -> str:
    """Return the IR of the trampoline, callable under `convention`, for functions of type `ty` that follow `native`.

    `machine` is one where both conventions exist.
    """
    ir = ImageText()
    code = Code(ir)
    inner, outer = lower(ty, native, machine), lower(ty, convention, machine)
    target = code.get(NATIVE_FUNC, "code", "%host")
    values = [f"%a{number}" for number in range(len(ty.ins))]
    if (inner.parts, inner.rest) == (outer.parts, outer.rest):
        _pass_on(code, inner, bare_text(inner, target, values, "%rest"))
    else:
        rest = code.slot(f"[{inner.rest.size} x i8]", 16) if inner.rest else ""
        results = packing.call(code, inner, bare_text(inner, target, values, rest), rest)
        _look(code)
        packing.leave(code, outer, results, "%rest")
    code.label("pending")
    trap(code, "%host", TrapSite.HOST)  # a VMNativeFunc begins as a VM context does, with its store
    params = ["ptr %host", "ptr %caller", *(f"{param} %a{at}" for at, param in enumerate(outer.params))]
    ir.function(SYMBOL, f"{outer.cc}{outer.result} @{SYMBOL}({outer.arguments(', '.join(params), '%rest')})", code)
    return ir.text()


def bare_text(lowered: Lowered, target: str, values: list[str], rest: str) -> str:
    """Return the LLVM call of a function that has no contexts; `rest` is where results in memory go."""
    args = ", ".join(f"{ty} {value}" for ty, value in zip(lowered.params, values, strict=True))
    return f"call {lowered.cc}{lowered.result} {target}({lowered.arguments(args, rest)})"


def _pass_on(code: Code, lowered: Lowered, text: str) -> None:
    """Return what the call returns; what it writes to memory is in its place."""
    value = "" if lowered.result == "void" else code.op(text)
    if not value:
        code.do(text)
    _look(code)
    code.do(f"ret {lowered.result} {value}".rstrip())


def _look(code: Code) -> None:
    """Go on when no call of the native function into this store has left an exception there."""
    pending = code.get(STORE, "pending", code.get(NATIVE_FUNC, "store", "%host"))
    code.expect(code.is_null(pending), "pending")
