"""Native functions as programs hold them: addresses, and the objects of ctypes, cffi and Numba.

Of an object that says what it takes and gives, that is compared with what WebAssembly will pass: the wrong registers
would be read otherwise. Neither cffi nor Numba is imported here: who has an object of theirs has imported them.
"""

from __future__ import annotations

import ctypes
import operator
import sys
from _ctypes import CFuncPtr
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from brolga.abi.conventions import CONVENTIONS, MACHINE
from brolga.abi.layout import FUNC_REF, NATIVE_FUNC
from brolga.abi.signature import lower
from brolga.abi.structs import struct_of
from brolga.runtime.binding import check_native
from brolga.runtime.vm import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from brolga.abi.conventions import Convention
    from brolga.abi.signature import Lowered
    from brolga.runtime.state import State
    from brolga.types import FuncType

__all__ = ["Native", "Shape", "convention_named", "native_of", "native_ref"]

_NEEDS_GIL: Final = 4  # FUNCFLAG_PYTHONAPI in `_flags_`: ctypes calls it with the GIL held
_CODE: Final = range(1, 1 << 64)


@dataclass(frozen=True, slots=True)
class Shape:
    """How a value travels: `i4`, `i8`, `f4`, `f8` by class and bytes, `void`, `struct`, or the name of what is foreign.

    `fields` are offsets and kinds in a struct, or in what a pointer leads to as far as its type says.
    """

    kind: str
    fields: tuple[tuple[int, str], ...] = ()

    def takes(self, given: Shape) -> bool:
        """Tell whether `given` may stand where this is expected: what a pointer's type does not say is believed."""
        if given.kind == _UNKNOWN:
            return True
        fields = self.fields if self.kind == "struct" else self.fields[: len(given.fields)]
        return (given.kind, given.fields) == (self.kind, fields)

    def __str__(self) -> str:
        """Return it for a message."""
        inside = ", ".join(f"{kind} at {at}" for at, kind in self.fields)
        return f"{self.kind} ({inside})" if inside else self.kind


_UNKNOWN: Final = "unknown"
_VOID: Final = Shape("void")


@dataclass(frozen=True, slots=True)
class Native:
    """A native function: its address, and what its object says of its parameters and its result; None: nothing."""

    address: int
    params: tuple[Shape, ...] | None = None
    result: Shape | None = None

    def check(self, lowered: Lowered) -> None:
        """Raise TypeError when the function is not called as `lowered` has it, without the contexts."""
        params, result = _expected(lowered)
        if self.params is not None:
            if len(self.params) != len(params):
                raise TypeError(f"the native function has {len(self.params)} parameters, expected {len(params)}")
            for number, (wanted, found) in enumerate(zip(params, self.params, strict=True), 1):
                _compare(wanted, found, f"parameter {number}")
        # A result that WebAssembly does not ask for stays in its register, which harms nobody.
        if self.result is not None and (result is not _VOID or self.result.kind == "struct"):
            _compare(result, self.result, "the result")


def native_ref(state: State, found: object, ty: FuncType, convention: object) -> int:
    """Make a native function of the store out of an object, and return the address of its VMFuncRef.

    The store keeps the object. Raises as `native_of`, `convention_named` and `Native.check` do.
    """
    check_native(ty)
    chosen = convention_named(convention, state.engine.stable)
    native = native_of(found)
    native.check(lower(ty, chosen))
    state.opened()  # asked again: an object may run code when it is asked for its address
    host, ref, direct = Record(NATIVE_FUNC.size), Record(FUNC_REF.size), Record(FUNC_REF.size)
    host.put(NATIVE_FUNC, "store", state.vm.address)
    host.put(NATIVE_FUNC, "code", native.address)
    for record in (ref, direct):
        record.put(FUNC_REF, "vmctx", host.address)
        record.put(FUNC_REF, "type_id", state.engine.type_address(ty))
        state.engine.host_code.attach_native(record, ty, chosen, direct=record is direct)
    state.structs += (host, ref, direct)
    state.direct[ref.address] = direct.address
    state.held.append(found)  # the struct has an address only
    return ref.address


def _compare(wanted: Shape, found: Shape, what: str) -> None:
    if not wanted.takes(found):
        raise TypeError(f"{what} of the native function is {found}, expected {wanted}")


def convention_named(name: object, default: Convention) -> Convention:
    """Return the stable convention of that name, `default` for None; ValueError when this machine has none such."""
    if name is None:
        return default
    if not isinstance(name, str):
        raise TypeError(f"expected the name of a calling convention, got {type(name).__name__}")
    stable = {row.name: row for row in CONVENTIONS.values() if row.stable and MACHINE in row.machines}
    if name not in stable:
        raise ValueError(f"{name!r} is none of {', '.join(stable)}")
    return stable[name]


def native_of(found: object) -> Native:
    """Return the native function that an object stands for.

    It is an int, a function of ctypes, a function pointer or callback of cffi, or what Numba's `@cfunc` makes. Raises
    TypeError for anything else, ValueError for a null pointer, and for what is no address.
    """
    for read in _READERS:
        native = read(found)
        if native is not None:
            if native.address not in _CODE:
                raise ValueError(f"{native.address} is no address of a function")
            return native
    hint = ""
    if type(found).__name__ == "CPUDispatcher":
        hint = "; Numba makes native functions with @cfunc"
    elif callable(found):
        hint = "; Func(store, type, callable) makes an import of a Python callable"
    raise TypeError(
        "expected an address, or a function of ctypes, cffi or Numba's @cfunc, got " + type(found).__name__ + hint
    )


# What a convention asks for

_KINDS: Final = MappingProxyType({"i32": "i4", "i64": "i8", "float": "f4", "double": "f8", "ptr": "i8"})


def _expected(lowered: Lowered) -> tuple[list[Shape], Shape]:
    """The parameters and the result of a C function of this signature."""
    params = [Shape(_kind(ty)) for ty in lowered.params]
    results = lowered.results
    if not results:
        return params, _VOID
    if lowered.rest is not None and lowered.in_registers == 1:
        fields = zip(lowered.rest.offsets, map(_kind, lowered.in_memory), strict=True)
        return [*params, Shape("i8", tuple(fields))], Shape(_kind(results[0]))
    if len(results) == 1:
        return params, Shape(_kind(results[0]))
    offsets = struct_of(result.size for result in lowered.type.outs).offsets
    return params, Shape("struct", tuple(zip(offsets, map(_kind, results), strict=True)))


def _kind(llvm: str) -> str:
    return _KINDS.get(llvm, llvm)


# ctypes


def _of_int(found: object) -> Native | None:
    if isinstance(found, bool):  # an int for Python, and a mistake here
        return None
    try:
        return Native(operator.index(found))  # type: ignore[arg-type]
    except TypeError:
        return None


def _of_ctypes(found: object) -> Native | None:
    if not isinstance(found, CFuncPtr):
        return None
    if type(found)._flags_ & _NEEDS_GIL:
        raise ValueError("a function of ctypes.pythonapi needs the GIL, which WebAssembly may not hold")
    # With `argtypes` unset nothing is known, not even the result: the one of a library's function is an int at first.
    params = None if found.argtypes is None else tuple(map(_shape, found.argtypes))
    restype: Any = found.restype
    result = None if params is None else _VOID if restype is None else _shape(restype)
    return Native(ctypes.cast(found, ctypes.c_void_p).value or 0, params, result)


def _shape(ty: Any) -> Shape:
    """Return how a value of a ctypes type travels."""
    if not isinstance(ty, type) or not hasattr(ty, "from_buffer"):
        return Shape(_UNKNOWN)  # NumPy's `ndpointer`, say: whatever has a `from_param` may stand among `argtypes`
    if issubclass(ty, ctypes.Structure):
        return Shape("struct", _fields(ty))
    code = getattr(ty, "_type_", None)
    if issubclass(ty, ctypes._Pointer):
        inner = _shape(code)
        return Shape("i8", inner.fields if inner.kind == "struct" else _first(inner))
    if issubclass(ty, CFuncPtr):
        return Shape("i8")
    if isinstance(code, str) and code in _CODES:
        number: Any = ty  # a type checker sees an `object`, which has no size
        return Shape(f"{_CODES[code]}{ctypes.sizeof(number)}")
    return Shape(ty.__name__)


def _fields(ty: type[ctypes.Structure]) -> tuple[tuple[int, str], ...]:
    return tuple((getattr(ty, name).offset, _shape(field).kind) for name, field, *_ in ty._fields_)


def _first(inner: Shape) -> tuple[tuple[int, str], ...]:
    """What a pointer to a number says of a struct: its first field, since it may also be the start of an array."""
    return ((0, inner.kind),) if inner.kind in _KINDS.values() else ()


_CODES: Final = MappingProxyType({**dict.fromkeys("bBhHiIlLqQPzZOc?", "i"), **dict.fromkeys("fd", "f")})
"""Of the `_type_` of ctypes' simple types: whether they are integers, pointers included, or floats."""


# cffi


def _of_cffi(found: object) -> Native | None:
    backend: Any = sys.modules.get("_cffi_backend")
    if backend is None or not isinstance(found, backend.FFI.CData):
        return None
    ffi = backend.FFI()
    ty = ffi.typeof(found)
    if ty.kind != "function":  # cffi's name for a pointer to one
        return Native(int(ffi.cast("uintptr_t", found))) if ty.cname == "void *" else None
    if ty.ellipsis:
        raise TypeError("a function with variable arguments cannot be called from WebAssembly")
    params = tuple(_of_ctype(ffi, param) for param in ty.args)
    return Native(int(ffi.cast("uintptr_t", found)), params, _of_ctype(ffi, ty.result))


def _of_ctype(ffi: Any, ty: Any) -> Shape:
    """Return how a value of a cffi type travels."""
    if ty.kind == "struct":
        return Shape("struct", tuple((field.offset, _of_ctype(ffi, field.type).kind) for _, field in ty.fields or ()))
    if ty.kind == "pointer":
        inner = _of_ctype(ffi, ty.item)
        return Shape("i8", inner.fields if inner.kind == "struct" else _first(inner))
    if ty.kind in ("function", "void"):
        return Shape("i8") if ty.kind == "function" else _VOID
    if ty.kind in ("primitive", "enum") and "complex" not in ty.cname and ty.cname != "long double":
        return Shape(f"{'f' if ty.cname in ('float', 'double') else 'i'}{ffi.sizeof(ty)}")
    return Shape(ty.cname)


# Numba


def _of_numba(found: object) -> Native | None:
    ccallback: Any = sys.modules.get("numba.core.ccallback")
    if ccallback is None or not isinstance(found, ccallback.CFunc):
        return None
    compiled: Any = found
    params = tuple(map(_of_numba_type, compiled._sig.args))
    return Native(int(compiled.address), params, _of_numba_type(compiled._sig.return_type))


def _of_numba_type(ty: Any) -> Shape:
    types = sys.modules["numba.core.types"]
    table: Iterable[tuple[Any, Callable[[Any], Shape]]] = (
        (types.CPointer, lambda ty: Shape("i8", _first(_of_numba_type(ty.dtype)))),
        (types.RawPointer, lambda _: Shape("i8")),
        (types.Integer, lambda ty: Shape(f"i{ty.bitwidth // 8}")),
        (types.Float, lambda ty: Shape(f"f{ty.bitwidth // 8}")),
        (types.NoneType, lambda _: _VOID),
    )
    return next((shape(ty) for kind, shape in table if isinstance(ty, kind)), Shape(str(ty)))


_READERS: Final = (_of_int, _of_ctypes, _of_cffi, _of_numba)
