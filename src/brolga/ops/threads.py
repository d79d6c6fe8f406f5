"""Threads: atomic instructions, which work on any memory, and waiting, which takes a shared one.

All of them are sequentially consistent, and their address has to be a multiple of what they access.

Source: the proposal, *Threads*, https://github.com/WebAssembly/threads.
"""

from __future__ import annotations

from typing import Final

from brolga.features import Feature
from brolga.ops.row import Imm, Op

__all__ = ["FENCE", "NOTIFY", "ROWS", "WAIT32", "WAIT64"]

THREADS: Final = Feature.THREADS


def _access(code: int, name: str, signature: str, doc: str, access: int) -> Op:
    return Op(0xFE00 | code, name, signature, doc, Imm.MEMARG, of=THREADS, access=access)


NOTIFY: Final = _access(0x00, "memory.atomic.notify", "ai:i", "wake threads that wait at an address; how many", 4)
WAIT32: Final = _access(0x01, "memory.atomic.wait32", "aiI:i", "wait at an address while it holds an i32", 4)
WAIT64: Final = _access(0x02, "memory.atomic.wait64", "aII:i", "wait at an address while it holds an i64", 8)
FENCE: Final = Op(0xFE03, "atomic.fence", "", "order what stands before it and what comes after", Imm.ORDER, of=THREADS)

# The letter of the type, the bytes accessed, and what the mnemonics say between the name of the operation and its end.
_WIDTHS: Final = (
    ("i", "i32", 4, "", ""),
    ("I", "i64", 8, "", ""),
    ("i", "i32", 1, "8", "_u"),
    ("i", "i32", 2, "16", "_u"),
    ("I", "i64", 1, "8", "_u"),
    ("I", "i64", 2, "16", "_u"),
    ("I", "i64", 4, "32", "_u"),
)

# Each in all widths, one code behind the other: the first code, what it is called, its operands and results, the doc.
_UPDATES: Final = (
    (0x1E, "add", "a{0}:{0}", "add to memory; what was there"),
    (0x25, "sub", "a{0}:{0}", "subtract from memory; what was there"),
    (0x2C, "and", "a{0}:{0}", "bitwise and into memory; what was there"),
    (0x33, "or", "a{0}:{0}", "bitwise or into memory; what was there"),
    (0x3A, "xor", "a{0}:{0}", "bitwise exclusive or into memory; what was there"),
    (0x41, "xchg", "a{0}:{0}", "write to memory; what was there"),
    (0x48, "cmpxchg", "a{0}{0}:{0}", "write to memory where it holds the first value; what was there"),
)

ROWS: Final = (
    *(NOTIFY, WAIT32, WAIT64, FENCE),
    *(
        _access(0x10 + x, f"{ty}.atomic.load{bits}{end}", f"a:{letter}", "load, zero-extended", access)
        for x, (letter, ty, access, bits, end) in enumerate(_WIDTHS)
    ),
    *(
        _access(0x17 + x, f"{ty}.atomic.store{bits}", f"a{letter}:", "store the lowest bytes", access)
        for x, (letter, ty, access, bits, _) in enumerate(_WIDTHS)
    ),
    *(
        _access(code + x, f"{ty}.atomic.rmw{bits}.{name}{end}", signature.format(letter), doc, access)
        for code, name, signature, doc in _UPDATES
        for x, (letter, ty, access, bits, end) in enumerate(_WIDTHS)
    ),
)
