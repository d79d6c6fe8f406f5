"""From WebAssembly into native code: the machine code behind `Func.from_native`.

The trampoline of a signature is a function in the engine's stable convention whose vmctx is a VMNativeFunc:

    R wasm_to_native(VMNativeFunc *, VMContext *caller, params...)

The native function has no contexts, and a convention of its own. Of `(i32, i64) -> (i64, i32)` it is, in C,

    wasmtime_system_v, wasmtime_fastcall:   int64_t f(int32_t, int64_t, struct { int32_t r1; } *rest)
    system_v, windows_fastcall:             struct { int64_t r0; int32_t r1; } f(int32_t, int64_t)

No Python runs between the two. The native function may call WebAssembly in its turn, and when this traps, the
trampoline ends the activation that it was called in (`VMStore.stop`). For direct calls of an import there is another
one, whose caller looks itself: with one convention on both sides and all arguments in registers it is a mere jump, and
costs WebAssembly little more than the native function alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi import packing
from brolga.abi.conventions import MACHINE
from brolga.abi.layout import NATIVE_FUNC, STORE
from brolga.abi.signature import lower
from brolga.trampoline.activations import trap
from brolga.trampoline.emit import ATTRIBUTES, PASSING, Code, ImageText
from brolga.trampoline.interrupts import look
from brolga.traps import TrapSite

if TYPE_CHECKING:
    from brolga.abi.conventions import Convention
    from brolga.abi.signature import Lowered
    from brolga.types import FuncType

__all__ = ["SYMBOL", "bare_text", "wasm_to_native"]

SYMBOL: Final = "wasm_to_native"


def wasm_to_native(
    ty: FuncType, convention: Convention, native: Convention, machine: str = MACHINE, *, direct: bool = False
) -> str:
    """Return the IR of the trampoline, callable under `convention`, for functions of type `ty` that follow `native`.

    `machine` is one where both conventions exist. With `direct`, the caller looks for what waits in the store.
    """
    ir = ImageText()
    code = Code(ir)
    inner, outer = lower(ty, native, machine), lower(ty, convention, machine)
    target = code.get(NATIVE_FUNC, "code", "%host")
    values = [f"%a{number}" for number in range(len(ty.ins))]
    if (inner.parts, inner.rest) == (outer.parts, outer.rest):
        text = ("tail " if direct else "") + bare_text(inner, target, values, "%rest")
        value = "" if inner.result == "void" else code.op(text)
        if not value:
            code.do(text)
        _look(code, direct)
        code.do(f"ret {inner.result} {value}".rstrip())
    else:
        rest = code.slot(f"[{inner.rest.size} x i8]", 16) if inner.rest else ""
        results = packing.call(code, inner, bare_text(inner, target, values, rest), rest)
        _look(code, direct)
        packing.leave(code, outer, results, "%rest")
    if not direct:
        code.label("stopped")
        trap(code, "%host", TrapSite.HOST)  # a VMNativeFunc begins as a VM context does, with its store
    params = ["ptr %host", "ptr %caller", *(f"{param} %a{at}" for at, param in enumerate(outer.params))]
    head = f"{outer.cc}{outer.result} @{SYMBOL}({outer.arguments(', '.join(params), '%rest')})"
    ir.function(SYMBOL, head, code, PASSING if direct else ATTRIBUTES)
    return ir.text()


def _look(code: Code, direct: bool) -> None:
    """Go on unless the native function has called WebAssembly, and this has trapped."""
    if not direct:
        store = code.get(NATIVE_FUNC, "store", "%host")
        look(code, store)
        pending = code.op(f"and i64 {code.get(STORE, 'stop', store)}, 1")
        code.expect(code.op(f"icmp eq i64 {pending}, 0"), "stopped")


def bare_text(lowered: Lowered, target: str, values: list[str], rest: str) -> str:
    """Return the LLVM call of a function that has no contexts; `rest` is where results in memory go."""
    args = ", ".join(f"{ty} {value}" for ty, value in zip(lowered.params, values, strict=True))
    return f"call {lowered.cc}{lowered.result} {target}({lowered.arguments(args, rest)})"
