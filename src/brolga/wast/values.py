"""Values of scripts: as arguments of calls, and as patterns that results have to match.

Floats travel as the ints of their bits, so that a NaN is compared like everything else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from brolga.errors import WasmtimeError
from brolga.numerics import F32 as SINGLE
from brolga.numerics import F64 as DOUBLE
from brolga.numerics import FloatFormat, decode, is_arithmetic_nan, is_canonical_nan
from brolga.runtime.refs import AnyRef
from brolga.runtime.store import Store
from brolga.text.commands import V128, Const, Either, Nan, NanOf, Ref, Result, Value
from brolga.text.spelling import vector
from brolga.text.vectors import SHAPES, join
from brolga.types import ANYREF, F32, F64, HEAP_TYPES, ValType, reference
from brolga.types import V128 as VECTOR

__all__ = ["ExternRef", "argument", "fits", "matches", "show", "show_pattern"]


# Compared by its number: what comes back from a module has to be known again, however often it was made.
@dataclass(frozen=True, slots=True)
class ExternRef:
    """What `(ref.extern 1)` refers to: an object of the host with a number."""

    number: int


_FORMATS: Final = MappingProxyType({F32: SINGLE, F64: DOUBLE})
_FORMATS_BY_SIZE: Final = MappingProxyType({ty.size: fmt for ty, fmt in _FORMATS.items()})
_NANS: Final = MappingProxyType[Nan, Callable[[FloatFormat, int], bool]](
    {Nan.CANONICAL: is_canonical_nan, Nan.ARITHMETIC: is_arithmetic_nan}
)
# What a script says of a reference -> the type of references that it can be.
_REFERENCES: Final = MappingProxyType({"host": ANYREF, **{heap.name: reference(heap) for heap in HEAP_TYPES}})


# What a script says of an internal reference -> what such a reference can be.
_KINDS: Final = MappingProxyType(
    {
        "any": frozenset({"i31", "struct", "array", "extern"}),
        "eq": frozenset({"i31", "struct", "array"}),
        "host": frozenset({"extern"}),
        **{kind: frozenset({kind}) for kind in ("i31", "struct", "array")},
    }
)


def argument(store: Store, value: Value) -> object:
    """Return the object that is passed for a value of a script; WasmtimeError where no script can have one."""
    if isinstance(value, Const):
        return value.value  # a float is its bits already
    if isinstance(value, V128):
        # No lane of an argument is a set of NaNs: the parser sees to that.
        return join([lane for lane in value.lanes if isinstance(lane, int)], SHAPES[value.shape].bits)
    if value.kind == "null":
        return None
    # An error and no refusal of the script: the commands around it are run.
    if value.number is None:
        raise WasmtimeError(f"no argument: any {value.kind}ref")
    found = ExternRef(value.number)
    return found if value.kind == "extern" else AnyRef.convert_extern(store, found)


def fits(value: Value, ty: ValType) -> bool:
    """Tell whether a value can be an argument of this type."""
    if isinstance(value, Const):
        return value.type == ty
    if isinstance(value, V128):
        return ty is VECTOR
    # A null of a type that the module defines fits wherever references do: what it is, validation knows.
    if value.kind == "null" and (value.heap is None or value.heap not in _REFERENCES):
        return ty.is_ref
    return ty.is_ref and _root(value.heap or value.kind) == ty.root


def _root(kind: str) -> str:
    found = _REFERENCES.get(kind)
    return "" if found is None else found.root


# Patterns


def matches(pattern: Result, ty: ValType, got: object) -> bool:
    """Tell whether a result of type `ty` is what the script expects."""
    if isinstance(pattern, Either):
        return any(matches(choice, ty, got) for choice in pattern.results)
    if isinstance(pattern, Ref):
        return ty.is_ref and _matches_ref(pattern, ty, got)
    if isinstance(pattern, V128):
        return isinstance(got, bytes) and ty is VECTOR and _matches_lanes(pattern, got)
    # Numbers are compared with their types: the same bits may be an i32 or an f32, and a script says which.
    if pattern.type != ty or not isinstance(got, int):
        return False
    if isinstance(pattern, NanOf):
        return _NANS[pattern.nan](_FORMATS[ty], got)
    return got == pattern.value


def _matches_lanes(pattern: V128, got: bytes) -> bool:
    # Lane by lane: of floats some may be any NaN, and the others have to have their bits.
    size = SHAPES[pattern.shape].bits // 8
    fmt = _FORMATS_BY_SIZE[size] if pattern.shape.startswith("f") else None
    found = [int.from_bytes(got[at : at + size], "little") for at in range(0, len(got), size)]
    return all(
        _NANS[lane](fmt, bits) if fmt and isinstance(lane, Nan) else lane == bits
        for lane, bits in zip(pattern.lanes, found, strict=True)
    )


def _matches_ref(pattern: Ref, ty: ValType, got: object) -> bool:
    if pattern.kind == "null":
        return got is None  # whatever type the null was written with: the reference interpreter does not compare it
    if got is None or _root(pattern.kind) != ty.root:
        return False
    if isinstance(got, AnyRef) and pattern.kind in _KINDS:
        if got.kind not in _KINDS[pattern.kind]:
            return False
        got = got.host
    return got == ExternRef(pattern.number) if pattern.number is not None else True


# For people


def show(ty: ValType, got: object) -> str:
    """Return a result as a message shows it: `i32 7`, `f32 0x3fc00000 (1.5)`, `externref null`."""
    if got is None:
        return f"{ty} null"
    if isinstance(got, int):
        # The bits of a float tell NaNs apart, its value tells a person what it is.
        fmt = _FORMATS.get(ty)
        return f"{ty} {got:#x} ({decode(fmt, got)!r})" if fmt else f"{ty} {got}"
    if isinstance(got, bytes):
        return f"{ty} {vector(int.from_bytes(got, 'little'))}"
    if isinstance(got, AnyRef):
        return f"{ty} {got.kind}"
    return f"{ty} {got.number}" if isinstance(got, ExternRef) else str(ty)


def show_pattern(pattern: Result) -> str:
    """Return an expected result as a message shows it."""
    if isinstance(pattern, Either):
        return " or ".join(map(show_pattern, pattern.results))
    if isinstance(pattern, Const):
        return show(pattern.type, pattern.value)
    if isinstance(pattern, NanOf):
        return f"{pattern.type} {pattern.nan.value}"
    if isinstance(pattern, V128):
        lanes = (lane.value if isinstance(lane, Nan) else f"{lane:#x}" for lane in pattern.lanes)
        return f"v128 {pattern.shape} {' '.join(lanes)}"
    return f"{pattern.kind}ref" if pattern.number is None else f"{pattern.kind}ref {pattern.number}"
