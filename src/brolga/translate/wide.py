"""Wide arithmetic as LLVM's i128: an addition with carry, or one multiplication whose both halves are kept."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from brolga.ops import Op
from brolga.translate.body import Body, Handler
from brolga.validate import Checked

__all__ = ["WIDE", "handler"]

# The pieces of a row: {a} to {d} are the operands, {1} and up values in the order of their definition.
_PAIRS: Final = """\
  {{1}} = zext i64 {{a}} to i128
  {{2}} = zext i64 {{b}} to i128
  {{3}} = shl i128 {{2}}, 64
  {{4}} = or disjoint i128 {{3}}, {{1}}
  {{5}} = zext i64 {{c}} to i128
  {{6}} = zext i64 {{d}} to i128
  {{7}} = shl i128 {{6}}, 64
  {{8}} = or disjoint i128 {{7}}, {{5}}
  {{9}} = {op} i128 {{4}}, {{8}}
  {{10}} = trunc i128 {{9}} to i64
  {{11}} = lshr i128 {{9}}, 64
  {{12}} = trunc i128 {{11}} to i64"""
_PRODUCT: Final = """\
  {{1}} = {extend} i64 {{a}} to i128
  {{2}} = {extend} i64 {{b}} to i128
  {{3}} = mul {wrap} i128 {{1}}, {{2}}
  {{4}} = trunc i128 {{3}} to i64
  {{5}} = lshr i128 {{3}}, 64
  {{6}} = trunc i128 {{5}} to i64"""

# The low half is the last value but two, the high one the last.
WIDE: Final = MappingProxyType(
    {
        "i64.add128": (_PAIRS.format(op="add"), 12),
        "i64.sub128": (_PAIRS.format(op="sub"), 12),
        # Two numbers of 64 bits have a product that fits, signed and unsigned.
        "i64.mul_wide_s": (_PRODUCT.format(extend="sext", wrap="nsw"), 6),
        "i64.mul_wide_u": (_PRODUCT.format(extend="zext", wrap="nuw"), 6),
    }
)
"""The code of every numeric instruction with two results, and how many values it defines, by mnemonic."""


def handler(row: Op) -> Handler:
    """Return how to translate an instruction of wide arithmetic."""
    text, count = WIDE[row.name]
    operands = len(row.ins)

    def emit(f: Body, event: Checked) -> None:
        given = dict(zip("abcd", f.stack[-operands:], strict=False))
        values = [f"%{f.number + x}" for x in range(count + 1)]
        f.lines.append(text.format(*values, **given))
        f.number += count
        f.stack[-operands:] = [values[-3], values[-1]]

    return emit
