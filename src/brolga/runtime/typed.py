"""Typed functions: native callables, and what else a program can do with them."""

from __future__ import annotations

import functools
from types import GenericAlias
from typing import TYPE_CHECKING, Any, Final, NoReturn, cast

from brolga.abi.prototype import prototype
from brolga.runtime.binding import Binding
from brolga.trampoline.runtime import runtime_image
from brolga.trampoline.typed_type import BOUND, TypedType, make_type
from brolga.types import F32, F64, V128

if TYPE_CHECKING:
    from inspect import Signature

    from brolga.runtime.callables import TypedFunc
    from brolga.runtime.state import State
    from brolga.types import FuncType, ValType

__all__ = ["typed_func"]


def typed_func(state: State, code: int, ref: int, ty: FuncType, name: str) -> TypedFunc[..., Any]:
    """Return a native callable over the trampoline at `code` for the function whose VMFuncRef is at `ref`."""
    # A tuple, which the collector does not empty: what is bound is there to the last call.
    return cast("TypedFunc[..., Any]", _typed_type().make(name, code, ref, (Binding(state, ref, ty, name), state)))


@functools.cache
def _typed_type() -> TypedType:
    """The type `TypedFunc`, one for the process as every other class is."""
    made = make_type("brolga.TypedFunc", _DOC, runtime_image().symbols)
    for name, attribute in _ATTRIBUTES.items():
        setattr(made.type, name, attribute)
    return made


_DOC: Final = "A function of a store as a native callable: what `Func.typed` returns."


def _binding(typed: Any) -> Binding:
    found: Binding = getattr(typed, BOUND)[0]
    return found


def _repr(typed: object) -> str:
    binding = _binding(typed)
    return f"<TypedFunc {binding.name}: {binding.type}>"


def _reduce(typed: object) -> NoReturn:
    raise TypeError("cannot copy or pickle 'TypedFunc': it belongs to this process")


def _doc(typed: object) -> str:
    """Name and type."""
    binding = _binding(typed)
    return f"{binding.name}{binding.type}"


def _signature(typed: object) -> Signature:
    """The type as `inspect.signature` has it, which is what shells and editors ask."""
    from inspect import Parameter, Signature

    ty = _binding(typed).type
    ins, outs = ([_class_of(each) for each in side] for side in (ty.ins, ty.outs))
    params = [Parameter(f"p{x}", Parameter.POSITIONAL_ONLY, annotation=each) for x, each in enumerate(ins)]
    result = outs[0] if len(outs) == 1 else GenericAlias(tuple, tuple(outs)) if outs else None
    return Signature(params, return_annotation=result)


def _class_of(ty: ValType) -> type:
    """What values of a type are in Python; a reference may be any object."""
    if ty.is_ref:
        return object
    return bytes if ty is V128 else float if ty in {F32, F64} else int


def _type(typed: object) -> FuncType:
    """The type of the function."""
    return _binding(typed).type


def _address(typed: object) -> int:
    """Address of a C function that calls this one: see `prototype`. It is valid as long as the store is."""
    return _binding(typed).thunk.address


def _prototype(typed: object) -> str:
    """The C declaration of the function at `address`, under the engine's stable convention."""
    binding = _binding(typed)
    return prototype(binding.name, binding.lowered, contexts=False)


def _ctypes(typed: object) -> Any:
    """The function at `address` as one of ctypes, which raises what waits in the store after a call."""
    from brolga.runtime.as_ctypes import as_ctypes

    return as_ctypes(_binding(typed))


def _cffi(typed: object) -> Any:
    """The function at `address` as a function pointer of cffi; a trap waits in the store. Needs cffi."""
    from brolga.runtime.as_cffi import as_cffi

    return as_cffi(_binding(typed))


def _numba(typed: object) -> Any:
    """The function for code that Numba compiles: several results are a tuple, a trap is raised. Needs Numba."""
    from brolga.runtime.as_numba import as_numba

    return as_numba(_binding(typed))


_ATTRIBUTES: Final[dict[str, Any]] = {
    "__repr__": _repr,
    "__reduce__": _reduce,
    "__doc__": property(_doc),
    "__signature__": property(_signature),
    "address": property(_address),
    "cffi": property(_cffi),
    "ctypes": property(_ctypes),
    "numba": property(_numba),
    "prototype": property(_prototype),
    "type": property(_type),
}
