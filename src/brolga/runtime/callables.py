"""What type checkers see of a typed function: its signature, and what else it has.

At run time it is an object of a native type (typed.py). Attributes that it gets there need a line here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ParamSpec, Protocol, TypeVar

if TYPE_CHECKING:
    from brolga.types import FuncType

__all__ = ["TypedFunc"]

_P = ParamSpec("_P")
_R_co = TypeVar("_R_co", covariant=True)


class TypedFunc(Protocol[_P, _R_co]):
    """A function of a store as a native callable."""

    def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> _R_co:
        """Call the function, with as many arguments as it has parameters, by position."""

    @property
    def __name__(self) -> str:
        """The name of the function."""

    @property
    def type(self) -> FuncType:
        """The type of the function."""

    @property
    def prototype(self) -> str:
        """Its C declaration, under the engine's stable convention."""

    @property
    def address(self) -> int:
        """Address of the C function that it declares, valid as long as the store; results are 0 when the call traps."""

    @property
    def ctypes(self) -> Any:
        """That C function as one of ctypes. It raises what a trap has left in the store."""

    @property
    def cffi(self) -> Any:
        """That C function as a function pointer of cffi, which has to be installed."""

    @property
    def numba(self) -> Any:
        """The function for code that Numba compiles: several results are a tuple, and a trap is raised."""
