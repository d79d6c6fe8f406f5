"""What a host function sees of the instance that calls it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from brolga.runtime.state import State

__all__ = ["Caller"]


class Caller:
    """The first argument of a host function made with `access_caller=True`: a store, and the caller's exports.

    It is valid until the host function returns. After that it has no exports, and is a ValueError as a store.
    """

    __slots__ = ("_state", "_vmctx")

    def __init__(self, state: State, vmctx: int) -> None:
        """Make the caller for the instance whose VM context is at `vmctx`, 0 when Python itself calls."""
        self._state: State | None = state  # None once the host function has returned
        self._vmctx = vmctx

    def _context(self) -> State:
        if self._state is None:
            raise ValueError("caller is no longer valid")
        return self._state.opened()

    def __getitem__(self, name: str) -> Any:
        """Return the caller's export `name`; KeyError when it has none."""
        found = self.get(name)
        if found is None:
            raise KeyError(f"failed to find export {name}")
        return found

    def get(self, name: str) -> Any:
        """Return the caller's export `name`, or None."""
        if self._state is None:
            return None  # Wasmtime's choice: to ask too late is no error, to use it as a store is one
        # Looked up anew each time. An instance keeps no reference to its store, so it cannot hand out handles itself.
        instance = self._state.instances.get(self._vmctx)
        return None if instance is None else instance.extern(self._state, name)

    def invalidate(self) -> None:
        """End its life: the host function has returned."""
        self._state = None
