"""Wide arithmetic: numbers of 128 bits as two of 64, the low half before the high one.

Source: the proposal, *Wide Arithmetic*, https://github.com/WebAssembly/wide-arithmetic.
"""

from __future__ import annotations

from typing import Final

from brolga.features import Feature
from brolga.ops.row import Op

__all__ = ["ROWS"]

WIDE: Final = Feature.WIDE_ARITHMETIC

ROWS: Final = (
    Op(0xFC13, "i64.add128", "IIII:II", "the sum of two pairs, modulo 2^128", of=WIDE),
    Op(0xFC14, "i64.sub128", "IIII:II", "the difference of two pairs, modulo 2^128", of=WIDE),
    Op(0xFC15, "i64.mul_wide_s", "II:II", "the whole product, signed", of=WIDE),
    Op(0xFC16, "i64.mul_wide_u", "II:II", "the whole product, unsigned", of=WIDE),
)
