"""References to what lies in the heap of a store: structs, arrays, small integers, objects of Python brought in."""

from __future__ import annotations

import weakref
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from brolga.abi.layout import FUNC_REF, TYPE
from brolga.abi.objects import EXTERN_BOX_VALUE, I31_BIT, INTERNAL_BIT, Kind
from brolga.errors import WasmtimeError
from brolga.runtime.objects import Maker
from brolga.runtime.state import state_of
from brolga.runtime.vm import peek
from brolga.types import ANY, ANYREF, EXTERN, EXTERNREF, FUNCREF, I31

if TYPE_CHECKING:
    from brolga.runtime.state import State, Storelike
    from brolga.types import Heap, ValType

__all__ = ["AnyRef", "any_at", "any_word", "extern_at", "extern_word", "externalised", "heap_of", "kind_of"]


class AnyRef:
    """A reference into the heap of a store, never null: null is None.

    It keeps what it refers to. Two are equal when they are the same reference.
    """

    __slots__ = ("__weakref__", "_state", "_word")
    _state: State
    _word: int

    def __init__(self) -> None:
        """Refuse: references come out of WebAssembly, or of `convert_extern`."""
        raise TypeError("an AnyRef cannot be constructed")

    @classmethod
    def convert_extern(cls, store: Storelike, value: object) -> AnyRef | None:
        """Return what `any.convert_extern` makes of an object of Python; None for None."""
        state = state_of(store)
        if value is None or isinstance(value, AnyRef):
            return None if value is None else any_at(state, any_word(state, value))
        with state.lock:
            state.hold(EXTERNREF, value)
        with Maker(state) as maker:
            return any_at(state, maker.box(id(value)))

    @property
    def kind(self) -> str:
        """What it refers to: `i31`, `struct`, `array` or `extern`, which is an object of Python."""
        return "i31" if self._word & I31_BIT else _KINDS[kind_of(self._word)]

    @property
    def host(self) -> object:
        """The object of Python that it stands for, None when it does not."""
        return self._state.roots[peek(self._word + EXTERN_BOX_VALUE)] if self.kind == "extern" else None

    def __eq__(self, other: object) -> bool:
        """Tell whether both are the same reference."""
        if not isinstance(other, AnyRef) or other._state is not self._state:
            return False
        # An object of Python gets one of the heap each time it is brought in: what is in these decides.
        mine, theirs = self.host, other.host
        return self._word == other._word if mine is None else mine is theirs

    def __hash__(self) -> int:
        """Hash by what it refers to."""
        host = self.host
        return hash((id(self._state), self._word if host is None else id(host)))

    def __repr__(self) -> str:
        """Return what it refers to."""
        return f"<AnyRef {self.kind}>"


_KINDS: Final = MappingProxyType({Kind.STRUCT: "struct", Kind.ARRAY: "array", Kind.EXTERN_BOX: "extern"})


def any_at(state: State, word: int) -> AnyRef | None:
    """Return the handle for a word of the `any` hierarchy, None for null."""
    if not word:
        return None
    # A new handle each time. They are equal when the references are, and a table of them would have to be cleared.
    made = AnyRef.__new__(AnyRef)
    made._state, made._word = state, word
    if not word & I31_BIT:
        number = state.heap.keep(word)
        weakref.finalize(made, state.heap.drop, number).atexit = False
    return made


def any_word(state: State, value: object) -> int:
    """Return the word for a handle, 0 for None; TypeError when it is none, WasmtimeError when of another store."""
    if value is None:
        return 0
    if not isinstance(value, AnyRef):
        raise TypeError(f"expected an AnyRef or None, got {type(value).__name__}")
    if value._state is not state:
        raise WasmtimeError("object used with the wrong store")
    return value._word


def extern_word(state: State, value: object) -> int:
    """Return the word for an externref: that of a handle says that it is no object of Python."""
    if not isinstance(value, AnyRef):
        return 0 if value is None else id(value)
    return externalised(any_word(state, value))


def externalised(word: int) -> int:
    """Return the externref that a word of the `any` hierarchy is as one: a Python object is itself again."""
    if not word:
        return 0
    if not word & I31_BIT and kind_of(word) is Kind.EXTERN_BOX:
        return peek(word + EXTERN_BOX_VALUE)
    return word | INTERNAL_BIT


def kind_of(word: int) -> Kind:
    """Return what kind of object a word is the address of."""
    return Kind(peek(peek(word) + TYPE["kind"]))


def extern_at(state: State, word: int) -> Any:
    """Return what an externref stands for: an object that the store keeps, or a handle."""
    # Looked up, and never made of the address: what is not held may be gone, and another object lie in its place.
    if word & INTERNAL_BIT:
        return any_at(state, word ^ INTERNAL_BIT)
    return state.roots[word] if word else None


def heap_of(state: State, ty: ValType, word: int) -> Heap:
    """Return the narrowest type of what a reference refers to that is not null, in the hierarchy of `ty`."""
    if ty.root == FUNCREF.root:
        return state.engine.definition(peek(word + FUNC_REF["type_id"]))
    if ty.root != ANYREF.root:
        return EXTERN
    if word & I31_BIT:
        return I31
    vmtype = peek(word)
    return ANY if vmtype == state.engine.extern_box else state.engine.definition(vmtype)
