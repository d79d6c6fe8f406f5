"""References to what lies in the heap of a store, as Python objects: each keeps what it refers to.

`any_at` makes one of a word; which class it is depends on what lies there, and the classes for structs and arrays stand
above this file (`State.shown`).
"""

from __future__ import annotations

import operator
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Final

from brolga.abi.layout import FUNC_REF, TYPE
from brolga.abi.objects import EXTERN_BOX_SIZE, EXTERN_BOX_VALUE, I31_BIT, INTERNAL_BIT, Kind
from brolga.errors import WasmtimeError
from brolga.runtime.held import Held, hold, new_object, overwrite
from brolga.runtime.state import state_of
from brolga.runtime.vm import Pinned, peek
from brolga.types import (
    ANY,
    ANYREF,
    ARRAY,
    EQ,
    EXN,
    EXNREF,
    EXTERN,
    EXTERNREF,
    FUNCREF,
    I31,
    STRUCT,
    DefType,
    HeapType,
    ValType,
    is_below,
)

if TYPE_CHECKING:
    from brolga.runtime.state import State, Storelike
    from brolga.types import Heap

__all__ = [
    "AnyRef",
    "EqRef",
    "I31Ref",
    "any_at",
    "any_word",
    "extern_at",
    "extern_word",
    "externalised",
    "heap_of",
    "hold_object",
    "note_object",
]


class AnyRef(Pinned):
    """A reference into the heap of a store, never null: null is None.

    It keeps what it refers to, for as long as there is this object. Two are equal when they refer to the same thing.
    What is no `EqRef` is an object of Python that WebAssembly has made such a reference of: its `host`.
    """

    # Nothing of this is looked up in the heap again: with the store, what is in there is gone.
    __slots__ = ("__weakref__", "_held", "_host", "_state", "_type", "_word")
    heap_type: ClassVar[HeapType] = ANY
    """What such references refer to; as the annotation of a parameter, the class stands for them."""
    _state: State
    _word: int
    _held: Held
    _host: object
    _type: Heap

    def __init__(self) -> None:
        """Refuse: references come out of WebAssembly, or of `convert_extern`."""
        raise TypeError(f"an {type(self).__name__} cannot be constructed")

    @classmethod
    def convert_extern(cls, store: Storelike, value: object) -> AnyRef | None:
        """Return what the instruction `any.convert_extern` makes of an object of Python; None for None.

        An `AnyRef` of the store is itself.
        """
        state = state_of(store)
        if value is None or isinstance(value, AnyRef):
            return None if value is None else any_at(state, any_word(state, value))
        made = new_object(state, state.engine.extern_box, EXTERN_BOX_SIZE)
        # Found by the collector before it is held: what is held and not found is given up.
        overwrite(state, made.word + EXTERN_BOX_VALUE, id(value))
        hold_object(state, EXTERNREF, value, id(value))
        return any_at(state, made.word)

    @property
    def kind(self) -> str:
        """What it refers to: `i31`, `struct`, `array`, or `extern`, which is an object of Python."""
        heap = self._type
        return _KINDS[heap.heap if isinstance(heap, DefType) else heap]

    @property
    def host(self) -> Any:
        """The object of Python that it stands for, None when it stands for none."""
        return self._host

    @property
    def type(self) -> Heap:
        """What it refers to: a type that a module or a program has defined, or `i31` or `any`."""
        return self._type

    def matches(self, ty: Heap | ValType) -> bool:
        """Tell whether it may be passed where a reference of this type is expected, or one to a thing of this type."""
        heap = ty.heap if isinstance(ty, ValType) else ty
        if not isinstance(heap, (DefType, HeapType)):
            raise TypeError(f"expected a type of references, got {ty!r}")
        return is_below(self.type, heap)

    def __eq__(self, other: object) -> bool:
        """Tell whether both refer to the same thing."""
        if not isinstance(other, AnyRef) or type(self) is not type(other) or self._state is not other._state:
            return False
        # An object of Python gets one of the heap each time it is brought in: what is in these decides.
        return self._word == other._word if self._host is None else self._host is other._host

    def __hash__(self) -> int:
        """Hash by what it refers to: nothing moves."""
        return hash((id(self._state), self._word if self._host is None else id(self._host)))

    def __repr__(self) -> str:
        """Return what it refers to."""
        return f"<{type(self).__name__} {self.kind if self._host is None else repr(self._host)}>"


class EqRef(AnyRef):
    """A reference that WebAssembly can compare: to a struct or an array, or a small integer."""

    __slots__ = ()
    heap_type: ClassVar[HeapType] = EQ


class I31Ref(EqRef):
    """An integer of 31 bits that is a reference: it lies in no heap, and belongs to no store.

    `int` gives it back, signed. Where a function expects such a reference, or an `eqref` or `anyref`, an int is taken
    as one, too.
    """

    __slots__ = ()
    heap_type: ClassVar[HeapType] = I31

    def __init__(self, value: int) -> None:
        """Make one of an int, signed or unsigned: OverflowError unless it fits 31 bits."""
        self._word = _i31_word(operator.index(value))
        self._host, self._type = None, I31

    @property
    def unsigned(self) -> int:
        """The integer as an unsigned one, 0 to 2**31 - 1."""
        return self._word >> 2

    def __int__(self) -> int:
        """Return the integer, -2**30 to 2**30 - 1."""
        number = self._word >> 2
        return number - (number >> 30 << 31)

    def __index__(self) -> int:
        """Return the integer, wherever Python wants one."""
        return int(self)

    def __eq__(self, other: object) -> bool:
        """Tell whether both are the same integer, whatever store they are from."""
        return isinstance(other, I31Ref) and self._word == other._word

    def __hash__(self) -> int:
        """Hash by the integer."""
        return hash((I31Ref, self._word))

    def __repr__(self) -> str:
        """Return the constructor's call."""
        return f"I31Ref({int(self)})"


_KINDS: Final[MappingProxyType[Heap, str]] = MappingProxyType(
    {I31: "i31", STRUCT: "struct", ARRAY: "array", ANY: "extern"}
)


_SHOWN_AS: Final[MappingProxyType[Heap, Kind]] = MappingProxyType(
    {STRUCT: Kind.STRUCT, ARRAY: Kind.ARRAY, ANY: Kind.EXTERN_BOX}
)


def _i31_word(number: int) -> int:
    if not -(1 << 30) <= number < 1 << 31:
        raise OverflowError("an i31 holds -2**30 to 2**31 - 1")
    return (number & (1 << 31) - 1) << 2 | I31_BIT


def any_at(state: State, word: int) -> AnyRef | None:
    """Return the handle for a word of the `any` hierarchy, None for null."""
    if not word:
        return None
    # A new handle each time. They are equal when the references are, and a table of them would have to be cleared.
    if word & I31_BIT:
        return I31Ref(word >> 2)
    ty = _type_of(state, word)
    made: AnyRef = object.__new__(state.shown[_SHOWN_AS[ty.heap if isinstance(ty, DefType) else ty]])
    made._held = hold(state, word)
    made._state, made._word, made._type = state, word, ty
    made._host = state.roots[peek(word + EXTERN_BOX_VALUE)] if ty is ANY else None
    return made


def any_word(state: State, value: object) -> int:
    """Return the word for a handle, an int, or None.

    TypeError when it is nothing of these, WasmtimeError when of another store, OverflowError for an int of many bits.
    """
    if value is None:
        return 0
    if isinstance(value, I31Ref):
        return value._word
    if isinstance(value, AnyRef):
        if value._state is not state:
            raise WasmtimeError("object used with the wrong store")
        state.opened()  # whoever gets the word looks at what it refers to
        return value._word
    if hasattr(type(value), "__index__"):
        return _i31_word(operator.index(value))  # type: ignore[arg-type]
    raise TypeError(f"expected an AnyRef, an int or None, got {type(value).__name__}")


def extern_word(state: State, value: object) -> int:
    """Return the word for an externref: that of a handle says that it is no object of Python."""
    if not isinstance(value, AnyRef):
        return 0 if value is None else id(value)
    return externalised(any_word(state, value))


def externalised(word: int) -> int:
    """Return the externref that a word of the `any` hierarchy is as one: a Python object is itself again."""
    if not word:
        return 0
    return peek(word + EXTERN_BOX_VALUE) if kind_of(word) is Kind.EXTERN_BOX else word | INTERNAL_BIT


def hold_object(state: State, ty: ValType, value: Any, word: int) -> None:
    """Have the store keep the object of Python that a word refers to, if it does; `value` was converted to the word.

    Called after the word was put where the collector looks: one that comes in between finds it there.
    """
    if note_object(state, ty, value, word):
        state.relieve()


def note_object(state: State, ty: ValType, value: Any, word: int) -> bool:
    """Do the same with the lock held, since whoever reads the word meanwhile finds no object; tell whether it is time
    for `relieve`, without the lock.
    """
    if ty.root != EXTERNREF.root or not word or word & INTERNAL_BIT:
        return False
    with state.lock:
        state.opened()  # another thread may have closed it, and roots of a closed store are never freed
        return state.hold(ty, value.host if isinstance(value, AnyRef) else value)


def kind_of(word: int) -> Kind | None:
    """Return what kind of object a word is the address of, None for an i31."""
    return None if word & I31_BIT else Kind(peek(_vmtype(word) + TYPE["kind"]))


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
        return EXN if ty.root == EXNREF.root else EXTERN
    return _type_of(state, word)


def _type_of(state: State, word: int) -> Heap:
    if word & I31_BIT:
        return I31
    vmtype = _vmtype(word)
    return ANY if vmtype == state.engine.extern_box else state.engine.definition(vmtype)


def _vmtype(word: int) -> int:
    """Return the address of the VMType of an object.

    ValueError when the store has been closed a moment ago, by a finaliser of the program: its heap is zeros then.
    """
    found = peek(word)
    if not found:
        raise ValueError("already closed")
    return found
