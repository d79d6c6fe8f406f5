"""Tags, and the exceptions that have them as Python sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brolga.abi.layout import TAG
from brolga.runtime.state import own, state_of
from brolga.runtime.vm import Record, peek
from brolga.traps import Trap, TrapCode
from brolga.types import TagType

if TYPE_CHECKING:
    from brolga.runtime.held import Held
    from brolga.runtime.state import State, Storelike
    from brolga.types import DefType

__all__ = ["Tag", "WasmException", "tag_at", "tag_record"]


class Tag:
    """What kind an exception is of, and the types of its values. Two tags of one type are different."""

    __slots__ = ("_address", "_state")

    def __init__(self, store: Storelike, ty: TagType) -> None:
        """Make a tag."""
        if not isinstance(ty, TagType):
            raise TypeError(f"expected a TagType, got {type(ty).__name__}")
        state = state_of(store)
        engine = state.engine
        self._attach(state, tag_record(state, engine.definition(engine.type_address(ty.functype))))

    def _attach(self, state: State, address: int) -> None:
        """Make this the handle on a VMTag, which the store keeps; the handle keeps the store."""
        self._state = state
        self._address = address  # identity, too: what is imported and exported again has one VMTag

    @property
    def address(self) -> int:
        """Address of its VMTag."""
        return self._address

    @property
    def state(self) -> State:
        """The store it belongs to."""
        return self._state

    @property
    def definition(self) -> DefType:
        """Its function type as modules define it."""
        return self._state.engine.definition(peek(self._address + TAG["func"]))

    @property
    def current_type(self) -> TagType:
        """Its type: what an import is matched against."""
        return TagType(self.definition.func)

    def type(self, store: Storelike) -> TagType:
        """Return the tag's type."""
        own(self._state, store)
        return self.current_type

    def eq(self, store: Storelike, other: Tag) -> bool:
        """Tell whether both are the same tag: Wasmtime's way to say `==`."""
        own(self._state, store)
        return self == other

    def __eq__(self, other: object) -> bool:
        """Tell whether both are the same tag."""
        return isinstance(other, Tag) and self._address == other._address

    def __hash__(self) -> int:
        """Hash by identity of the tag."""
        return hash(self._address)

    def __repr__(self) -> str:
        """Return the types of the values."""
        return f"<Tag {self.current_type}>"


class WasmException(Trap):
    """An exception of WebAssembly: one that nobody there has handled, or that a host function throws by raising it.

    The same exception is the same object, however often it passes from WebAssembly to Python and back; an exnref is one
    of these objects, too.
    """

    def __init__(self, tag: Tag, *values: Any) -> None:
        """Make an exception with the values that the tag asks for; TypeError when they are fewer or more.

        That they have the right types is found out when it is thrown into WebAssembly.
        """
        if not isinstance(tag, Tag):
            raise TypeError(f"expected a Tag, got {type(tag).__name__}")
        wanted = len(tag.current_type.functype.ins)
        if len(values) != wanted:
            raise TypeError(f"a tag of type {tag.current_type} takes {wanted} values, {len(values)} given")
        super().__init__("thrown Wasm exception", TrapCode.UNCAUGHT_EXCEPTION)
        self.tag = tag
        self.values: tuple[Any, ...] = values
        self._held: Held | None = None  # the exception of the store that it is, once it has been there

    @property
    def payload(self) -> Any:
        """What it carries: None, the value, or a tuple of two or more."""
        return self.values[0] if len(self.values) == 1 else self.values or None

    @property
    def word(self) -> int:
        """The address of the exception that it is in its store, 0 when it has never been there."""
        return 0 if self._held is None else self._held.word

    def bind(self, held: Held) -> None:
        """Let it be an exception of the store, which stays as long as this object."""
        self._held = held

    def __str__(self) -> str:
        """Return the message with the values and, where there are frames, the WebAssembly backtrace."""
        shown = f"{self.message}: {', '.join(map(repr, self.values))}" if self.values else self.message
        if not self.frames:
            return shown
        lines = [f"  {number:4}: {frame}" for number, frame in enumerate(self.frames)]
        return "\n".join([shown, "wasm backtrace:", *lines])


def tag_record(state: State, ty: DefType) -> int:
    """Make a VMTag that the store keeps, and return its address."""
    record = Record(TAG.size)
    record.put(TAG, "type", state.engine.exception_type(ty))
    record.put(TAG, "func", state.engine.vmtype(ty))
    state.structs.append(record)
    return record.address


def tag_at(state: State, address: int) -> Tag:
    """Return a handle on the tag whose VMTag lies at `address`, which belongs to the store."""
    found = Tag.__new__(Tag)
    found._attach(state, address)
    return found
