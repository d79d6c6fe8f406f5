"""When two engines agree about a result: the freedom that the specification leaves, and no more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from brolga.numerics.floats import F32, F64, NAN_OPS, FloatFormat, is_arithmetic_nan, is_canonical_nan, is_nan
from brolga.numerics.lanes import WIDTH, split
from brolga.numerics.relaxed import RELAXED

__all__ = ["NAN_RESULTS", "NanRule", "agrees"]


@dataclass(frozen=True, slots=True)
class NanRule:
    """The formats of the operands and of the result of an operation that may choose the NaN it returns."""

    operands: FloatFormat
    result: FloatFormat

    def admits(self, args: Sequence[int], got: int) -> bool:
        """Tell whether `got` may be the NaN returned for `args` (*NaN Propagation*, nans_N).

        The sign is free. If every NaN operand is canonical, also if there is none, the result is canonical;
        otherwise any arithmetic NaN will do.
        """
        # A canonical NaN is arithmetic too, so the looser test is enough where any will do.
        strict = all(is_canonical_nan(self.operands, a) for a in args if is_nan(self.operands, a))
        return (is_canonical_nan if strict else is_arithmetic_nan)(self.result, got)


_RELAXED: Final = ("relaxed_madd", "relaxed_nmadd", "relaxed_min", "relaxed_max")

NAN_RESULTS: Final[Mapping[str, NanRule]] = MappingProxyType(
    {
        **{f"f{fmt.width}.{name}": NanRule(fmt, fmt) for fmt in (F32, F64) for name in sorted(NAN_OPS)},
        **{
            f"f{fmt.width}x{WIDTH // fmt.width}.{name}": NanRule(fmt, fmt)
            for fmt in (F32, F64)
            for name in (*sorted(NAN_OPS), *_RELAXED)
        },
        "f32.demote_f64": NanRule(F64, F32),
        "f64.promote_f32": NanRule(F32, F64),
        "f32x4.demote_f64x2_zero": NanRule(F64, F32),
        "f64x2.promote_low_f32x4": NanRule(F32, F64),
    }
)
"""The operations whose NaN results are not determined, by mnemonic. `abs`, `neg`, `copysign` are not among them."""


def agrees(name: str, args: Sequence[int], expected: int, got: int) -> bool:
    """Tell whether both results are right for operation `name` at `args`, given that `expected` is.

    All values are bit patterns. They must be equal, except that a NaN that the operation was free to choose may be
    another of those it could choose from (core specification, *Numerics*, *NaN Propagation*), and that a relaxed
    operation may have another of its meanings.
    """
    if _same(name, args, expected, got):
        return True
    return any(_same(name, args, way(*args), got) for way in RELAXED.get(name, ()))


def _same(name: str, args: Sequence[int], expected: int, got: int) -> bool:
    rule = NAN_RESULTS.get(name)
    if rule is None or expected == got:
        return expected == got
    # A number is a vector whose other lanes are zero.
    operands = list(zip(*(split(rule.operands.width, arg) for arg in args), strict=True))
    results = zip(split(rule.result.width, expected), split(rule.result.width, got), strict=True)
    return all(
        # Whether a result is a NaN at all is never free, only which one.
        rule.admits(operands[x], found) if is_nan(rule.result, wanted) else wanted == found
        for x, (wanted, found) in enumerate(results)
    )
