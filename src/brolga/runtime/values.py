"""Values in the cells of globals, the elements of tables and constant expressions: a machine word each.

Calls do not come through here: their conversions are machine code (trampoline/boxing.py), with the same rules.
"""

from __future__ import annotations

import operator
import struct
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from brolga.errors import UnsupportedError
from brolga.features import Feature
from brolga.runtime.func import func_at, ref_of
from brolga.runtime.vm import fill

if TYPE_CHECKING:
    from collections.abc import Callable

    from brolga.runtime.state import State
    from brolga.types import ValType

__all__ = ["from_word", "put", "to_word"]


def _integer(value: Any, bits: int) -> int:
    number = operator.index(value)
    if not -(1 << (bits - 1)) <= number < 1 << bits:
        raise OverflowError(f"an i{bits} holds -2**{bits - 1} to 2**{bits} - 1")
    return number & ((1 << bits) - 1)


def _f32(value: Any) -> int:
    number = _number(value)
    try:
        return int.from_bytes(struct.pack("<f", number), "little")
    except OverflowError:  # too large for an f32: infinity, as when machine code converts it
        return 0x7F800000 if number > 0 else 0xFF800000


def _f64(value: Any) -> int:
    return int.from_bytes(struct.pack("<d", _number(value)), "little")


def _number(value: Any) -> float:
    # `float` reads text as well, which PyFloat_AsDouble, and so a call, does not.
    if isinstance(value, (str, bytes, bytearray, memoryview)):
        raise TypeError(f"must be real number, not {type(value).__name__}")
    return float(value)


def _signed(word: int, bits: int) -> int:
    word &= (1 << bits) - 1
    return word - (1 << bits) if word >> (bits - 1) else word


_TO_WORD: Final[MappingProxyType[str, Callable[[State, Any], int]]] = MappingProxyType(
    {
        "i32": lambda _, value: _integer(value, 32),
        "i64": lambda _, value: _integer(value, 64),
        "f32": lambda _, value: _f32(value),
        "f64": lambda _, value: _f64(value),
        "externref": lambda _, value: 0 if value is None else id(value),
        "funcref": ref_of,
    }
)


def _object(state: State, word: int) -> object:
    return state.roots[word] if word else None


_FROM_WORD: Final[MappingProxyType[str, Callable[[State, int], Any]]] = MappingProxyType(
    {
        "i32": lambda _, word: _signed(word, 32),
        "i64": lambda _, word: _signed(word, 64),
        "f32": lambda _, word: struct.unpack("<f", (word & 0xFFFFFFFF).to_bytes(4, "little"))[0],
        "f64": lambda _, word: struct.unpack("<d", word.to_bytes(8, "little"))[0],
        "externref": _object,
        "funcref": lambda state, word: func_at(state, word) if word else None,
    }
)


def to_word(state: State, ty: ValType, value: Any) -> int:
    """Return the word for a Python value of type `ty`; TypeError or OverflowError when it does not fit.

    Methods of the value may run, and do anything: look at the store after this, not before. An object is not kept
    alive yet: `put` does that.
    """
    convert = _TO_WORD.get(ty.name)
    if convert is None:
        raise UnsupportedError(Feature.SIMD.refusal)
    return convert(state, value)


def put(state: State, ty: ValType, address: int, value: Any, word: int, *, count: int = 1) -> None:
    """Write the word that `value` was converted to `count` times from `address` on, 8 bytes apart."""
    with state.lock:
        fill(address, word, count)
        state.hold(ty, value)


def from_word(state: State, ty: ValType, word: int) -> Any:
    """Return the Python value that a word of type `ty` stands for."""
    return _FROM_WORD[ty.name](state, word)
