"""When two engines agree about a result: the freedom that the specification leaves, and no more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from brolga.numerics.floats import F32, F64, NAN_OPS, FloatFormat, is_arithmetic_nan, is_canonical_nan, is_nan

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


NAN_RESULTS: Final[Mapping[str, NanRule]] = MappingProxyType(
    {
        **{f"f{fmt.width}.{name}": NanRule(fmt, fmt) for fmt in (F32, F64) for name in sorted(NAN_OPS)},
        "f32.demote_f64": NanRule(F64, F32),
        "f64.promote_f32": NanRule(F32, F64),
    }
)
"""The operations whose NaN results are not determined, by mnemonic. `abs`, `neg`, `copysign` are not among them."""


def agrees(name: str, args: Sequence[int], expected: int, got: int) -> bool:
    """Tell whether both results are right for operation `name` at `args`, given that `expected` is.

    All values are bit patterns. They must be equal, except that a NaN that the operation was free to choose may be
    another of those it could choose from (core specification, *Numerics*, *NaN Propagation*).
    """
    rule = NAN_RESULTS.get(name)
    # Whether the result is a NaN at all is never free, only which one.
    if rule is None or not is_nan(rule.result, expected):
        return expected == got
    return rule.admits(args, got)
