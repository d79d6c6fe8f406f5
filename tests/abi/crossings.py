"""What stands between our side and others, for the matrix: trampolines and thunks that need no Python.

array    from an array of values to a function
native   to a function without contexts, in another convention
entry    from there into the store, past `bound`, the thunk that knows whose function it is
lazy     the thunk of a function that is not compiled yet
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass

from brolga.abi.conventions import Convention
from brolga.abi.layout import ACTIVATION, BOUND, NATIVE_FUNC, STORE, THREAD
from brolga.trampoline import array_to_wasm, bound, lazy, native_to_wasm, wasm_to_native
from brolga.trampoline.machines import MACHINES
from brolga.types import FuncType
from tests.abi.c_source import bare_convention
from tests.abi.ours import compiled

PLACEHOLDERS = {0x1122334455667788: "brolga_lazy", 0x2233445566778899: "lazy_block"}
"""Addresses that only the linker knows."""


@dataclass(frozen=True)
class Crossings:
    """An object file, assembly, and what C has to know of them."""

    code: bytes
    assembly: str
    names: list[tuple[str, ...]]  # the last ones of c_source.NAMES
    defines: dict[str, str]


def crossings(types: Sequence[FuncType], convention: Convention, machine: str, level: int) -> Crossings:
    """Make them for functions of these types in a convention."""
    declared: dict[str, None] = {}
    defined: list[str] = []
    for k, ty in enumerate(types):
        native = bare_convention(k, machine)
        texts = {
            (array_to_wasm.SYMBOL, "array"): array_to_wasm.array_to_wasm(ty, convention, machine),
            (wasm_to_native.SYMBOL, "native"): wasm_to_native.wasm_to_native(ty, convention, native, machine),
            (native_to_wasm.SYMBOL, "entry"): native_to_wasm.native_to_wasm(ty, convention, native, machine),
        }
        for (symbol, name), text in texts.items():
            lines = text.replace(f"@{symbol}(", f"@{name}{k}(").splitlines()
            declared |= dict.fromkeys(line for line in lines if line.startswith("declare "))
            defined += [line for line in lines if not line.startswith("declare ")]
    code = compiled("\n".join([*declared, *defined]), machine, level)
    kinds = ("array", "native", "entry", "bound", "lazy")
    names = [tuple(f"{kind}{k}" for kind in kinds) for k in range(len(types))]
    return Crossings(code, _assembly(len(types), machine), names, _defines())


def _defines() -> dict[str, str]:
    numbers = {
        "TRAMPOLINES": 1,
        "NATIVE_FUNC_SIZE": NATIVE_FUNC.size,
        "NATIVE_STORE": NATIVE_FUNC["store"],
        "NATIVE_CODE": NATIVE_FUNC["code"],
        "BOUND_SIZE": BOUND.size,
        **{f"BOUND_{field.upper()}": BOUND[field] for field in ("code", "func_ref", "vmctx", "store")},
        **{f"STORE_{field.upper()}": STORE[field] for field in ("activation", "thread", "max_stack", "home")},
        "STORE_HOME_THREAD": STORE["home_thread"],
        "THREAD_SIZE": THREAD.size,
        "THREAD_IDENT": THREAD["ident"],
        "JUMP_BUFFER": ACTIVATION["jump_buffer"],
    }
    return {name: str(number) for name, number in numbers.items()}


def _assembly(count: int, machine: str) -> str:
    """The assembly of the runtime, and thunks, of which the linker fills in the addresses."""
    row = MACHINES[machine]
    parts = [".text"]
    for name, text in (("mark", row.mark), ("jump", row.jump), ("lazy", row.resolver)):
        lines = text.replace("\\0A\\09", "\n\t").replace("$$", "$")  # as LLVM has it in a string
        parts.append(f".globl brolga_{name}\nbrolga_{name}:\n\t.cfi_startproc\n\t{lines}\n\t.cfi_endproc")
    parts += ['.section .thunks, "ax"', ".balign 16"]
    thunk = bound._THUNKS[machine]
    mark = next(iter(PLACEHOLDERS))
    for k in range(count):
        parts += [f".globl bound{k}", f"bound{k}:", _data(thunk(mark), {mark: f"bounds + {BOUND.size * k}"})]
    block = _data_of_block(count, machine)
    return "\n".join([*parts, ".balign 16", "lazy_block:", *block, '.section .note.GNU-stack, "", %progbits', ""])


def _data_of_block(count: int, machine: str) -> list[str]:
    row = MACHINES[machine]
    block = lazy.block_of_thunks(row, count, *PLACEHOLDERS)
    starts = [lazy.thunk_offset(row, k) for k in range(count)]
    parts = [_data(block[: starts[0]], PLACEHOLDERS)]
    for k, (start, end) in enumerate(zip(starts, [*starts[1:], len(block)], strict=True)):
        parts += [f".globl lazy{k}", f"lazy{k}:", _data(block[start:end], {})]
    return parts


def _data(code: bytes, symbols: dict[int, str]) -> str:
    """Bytes as assembly, with symbols in the place of numbers."""
    lines = []
    while code:
        found = symbols.get(struct.unpack("<Q", code[:8])[0]) if len(code) >= 8 else None
        lines.append(f"\t.quad {found}" if found else f"\t.byte {code[0]}")
        code = code[8 if found else 1 :]
    return "\n".join(lines)
