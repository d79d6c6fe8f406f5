"""Values in the cells of globals, the elements of tables and constant expressions: a machine word each, or a vector.

Calls do not come through here: their conversions are machine code (trampoline/boxing.py), with the same rules.
"""

from __future__ import annotations

import operator
import struct
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from brolga.abi.objects import EXCEPTION_TAG, EXCEPTION_VALUES, I31_BIT, INTERNAL_BIT
from brolga.errors import WasmtimeError
from brolga.runtime.func import func_at, ref_of
from brolga.runtime.held import Loan, hold
from brolga.runtime.objects import Maker
from brolga.runtime.refs import any_at, any_word, extern_at, extern_word, heap_of, note_object
from brolga.runtime.tag import WasmException, tag_at
from brolga.runtime.vm import CELL, fill, peek, peek_cell, poke_cell
from brolga.trampoline.conversions import vector_of
from brolga.types import EXTERNREF, FUNCREF, is_below

if TYPE_CHECKING:
    from collections.abc import Callable

    from brolga.runtime.state import State
    from brolga.types import ValType

__all__ = ["exception_at", "from_word", "integer", "put", "take", "thrown", "to_word"]


def integer(value: Any, bits: int) -> int:
    """Take what fits as signed or as unsigned: WebAssembly does not tell the two apart."""
    number = operator.index(value)
    if not -(1 << (bits - 1)) <= number < 1 << bits:
        raise OverflowError(f"an i{bits} holds -2**{bits - 1} to 2**{bits} - 1")
    return number & ((1 << bits) - 1)


def _f32(value: Any) -> int:
    """Round to the nearest f32."""
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
    """Give integers as signed, as Wasmtime does."""
    word &= (1 << bits) - 1
    return word - (1 << bits) if word >> (bits - 1) else word


# An i32 leaves the upper half of its word zero; nobody reads it, but it makes words comparable.
_TO_WORD: Final[MappingProxyType[str, Callable[[State, Any], int]]] = MappingProxyType(
    {
        "i32": lambda _, value: integer(value, 32),
        "i64": lambda _, value: integer(value, 64),
        "f32": lambda _, value: _f32(value),
        "f64": lambda _, value: _f64(value),
        "v128": lambda _, value: int.from_bytes(vector_of(value), "little"),
        "externref": extern_word,
        "funcref": ref_of,
        "anyref": any_word,
        "exnref": lambda state, value: 0 if value is None else thrown(state, value),
    }
)


_FROM_WORD: Final[MappingProxyType[str, Callable[[State, int], Any]]] = MappingProxyType(
    {
        "i32": lambda _, word: _signed(word, 32),
        "i64": lambda _, word: _signed(word, 64),
        "f32": lambda _, word: struct.unpack("<f", (word & 0xFFFFFFFF).to_bytes(4, "little"))[0],
        "f64": lambda _, word: struct.unpack("<d", word.to_bytes(8, "little"))[0],
        "v128": lambda _, word: word.to_bytes(16, "little"),
        "externref": extern_at,
        "anyref": any_at,
        "funcref": lambda state, word: func_at(state, word) if word else None,
        "exnref": lambda state, word: exception_at(state, word) if word else None,
    }
)


def to_word(state: State, ty: ValType, value: Any) -> int:
    """Return the word for a Python value of type `ty`; TypeError or OverflowError when it does not fit.

    Methods of the value may run, and do anything: look at the store after this, not before. An object is not kept
    alive yet: `put` does that.
    """
    word = _TO_WORD[ty.root](state, value)
    if ty.is_ref:
        _check_reference(state, ty, value, word)
    return word


def _check_reference(state: State, ty: ValType, value: object, word: int) -> None:
    """Look at what the type says beyond its root: code relies on it, and never asks."""
    if not word:
        if not ty.nullable:
            raise TypeError(f"a {ty} cannot be None")
    elif ty.heap is not None and not is_below(found := heap_of(state, ty, word), ty.heap):
        shown = f"a function of type {found}" if ty.root == FUNCREF.root else repr(value)
        raise TypeError(f"expected a {ty}, got {shown}")


def thrown(state: State, value: object) -> int:
    """Return the address of the exception of the store that a WasmException is; it is made when there is none yet.

    TypeError or OverflowError when its values are none of its tag, WasmtimeError when that is of another store.
    """
    if not isinstance(value, WasmException):
        raise TypeError(f"expected a WasmException or None, got {type(value).__name__}")
    if value.tag.state is not state:
        raise WasmtimeError("object used with the wrong store")
    if not value.word:
        types = value.tag.current_type.functype.ins
        words = [to_word(state, ty, each) for ty, each in zip(types, value.values, strict=True)]
        with state.lock, Maker(state.opened()) as maker:
            for ty, each, word in zip(types, value.values, words, strict=True):
                note_object(state, ty, each, word)
            value.bind(hold(state, maker.exception(value.tag.address, words)))
        state.exceptions[value.word] = value
    return value.word


def exception_at(state: State, address: int) -> WasmException:
    """Return the exception at an address as Python sees it: the same object as long as somebody has it."""
    found = state.exceptions.get(address)
    if not isinstance(found, WasmException):
        held, tag = hold(state, address), tag_at(state, peek(address + EXCEPTION_TAG))
        types = tag.current_type.functype.ins
        places = (address + EXCEPTION_VALUES * number for number in range(1, len(types) + 1))
        found = WasmException(tag, *(take(state, ty, place) for ty, place in zip(types, places, strict=True)))
        found.bind(held)
        state.exceptions[address] = found
    return found


def put(state: State, ty: ValType, address: int, value: Any, word: int, *, count: int = 1) -> None:
    """Write the word that `value` was converted to `count` times from `address` on, 8 bytes apart."""
    with state.lock:
        state.opened()  # a third time: another thread may have closed it, and roots of a closed store are never freed
        if ty.size == CELL:  # never in a table, so it is one
            poke_cell(address, word)
        else:
            fill(address, word, count)
        due = note_object(state, ty, value, word)
    if due:
        state.relieve()


def take(state: State, ty: ValType, address: int) -> Any:
    """Return the Python value that the word of type `ty` at `address` stands for."""
    if ty.is_ref and _in_heap(ty, peek(address)):
        return from_word(state, ty, address)
    # With the lock, so that no other thread lets go of the object between reading and returning it.
    with state.lock:
        state.opened()
        return _FROM_WORD[ty.root](state, peek_cell(address) if ty.size == CELL else peek(address))


def from_word(state: State, ty: ValType, address: int) -> Any:
    """Return the Python value that a reference at `address` stands for, which may lie in the heap."""
    # With the lock, as below: an object of Python in there is kept a moment after it was put there.
    with state.lock, Loan(state, address) as word:
        return _FROM_WORD[ty.root](state, word)


def _in_heap(ty: ValType, word: int) -> bool:
    """Tell whether a reference leads to an object of the heap: what no other place refers to may be gone any moment."""
    if not word or word & I31_BIT or ty.root == FUNCREF.root:
        return False
    return ty.root != EXTERNREF.root or bool(word & INTERNAL_BIT)
