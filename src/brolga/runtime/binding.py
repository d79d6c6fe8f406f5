"""What a typed function is bound to, and its face towards native code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from brolga.abi.layout import FUNC_REF
from brolga.abi.signature import lower
from brolga.llvm.lifeline import lifeline
from brolga.runtime.state import Thunk
from brolga.runtime.vm import peek
from brolga.trampoline.typed_type import BOUND
from brolga.types import EXTERNREF, FUNCREF

if TYPE_CHECKING:
    from brolga.abi.signature import Lowered
    from brolga.runtime.state import State
    from brolga.types import FuncType

__all__ = ["Binding", "binding_of", "check_native"]

_KEPT: Final = (FUNCREF.root, EXTERNREF.root)


@dataclass(frozen=True, slots=True)
class Binding:
    """What a typed function is bound to."""

    state: State
    ref: int  # address of the VMFuncRef
    type: FuncType
    name: str

    @property
    def lowered(self) -> Lowered:
        """Its signature, under the engine's stable convention."""
        return lower(self.type, self.state.engine.stable)

    @property
    def thunk(self) -> Thunk:
        """The function as a plain C function, under the engine's stable convention; TypeError: it cannot be one."""
        check_native(self.type)
        state = self.state.opened()
        found = state.thunks.get(self.ref)
        if found is None:
            trampolines = state.engine.trampolines
            owner = state.pure(self.ref)
            code = trampolines.native_to_wasm(self.type, state.engine.stable, pure=owner is not None)
            vmctx = peek(self.ref + FUNC_REF["vmctx"])
            thunk = trampolines.bound.take(code, self.ref, vmctx, state.vm.address)
            # As long as the store: a native caller may keep the address longer than anybody keeps this object.
            kept = (lifeline(trampolines.bound.give, *thunk), owner)
            found = state.thunks.setdefault(self.ref, Thunk(thunk[0], owner is not None, kept))
        return found


def binding_of(value: object) -> Binding | None:
    """Return what a typed function is bound to, None for anything else."""
    kept = getattr(value, BOUND, None)  # its type is made when the first of them is
    return kept[0] if isinstance(kept, tuple) and kept and isinstance(kept[0], Binding) else None


def check_native(ty: FuncType) -> None:
    """Raise TypeError when values of this type may lie in a store's heap: nobody would know that native code has them.

    Functions, and objects of Python that went into WebAssembly, are kept by the store anyway.
    """
    # An externref may be such a reference in disguise; native code has been told never to look into one.
    for value in (*ty.ins, *ty.outs):
        if value.is_ref and value.root not in _KEPT:
            raise TypeError(f"native code cannot have references into the heap of a store: {value}")
