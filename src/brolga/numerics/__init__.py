"""The meaning of every numeric instruction, in pure Python, on bit patterns.

>>> hex(NUMERICS["i32.sub"](1, 2))
'0xffffffff'
>>> hex(NUMERICS["f32.add"](0x3F80_0000, 0x3F80_0000))  # 1.0 + 1.0
'0x40000000'

Source: core specification, *Execution*, *Numerics*. Integers and floats alike are the unsigned values of their bits.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from brolga.numerics.agreement import NAN_RESULTS, NanRule, agrees
from brolga.numerics.conversions import conversion_ops
from brolga.numerics.floats import (
    F32,
    F64,
    FloatFormat,
    decode,
    encode,
    float_ops,
    is_arithmetic_nan,
    is_canonical_nan,
    is_nan,
    round_ratio,
)
from brolga.numerics.integers import int_ops
from brolga.numerics.operation import Operation, Trapped

__all__ = [
    "F32",
    "F64",
    "NAN_RESULTS",
    "NUMERICS",
    "FloatFormat",
    "NanRule",
    "Operation",
    "Trapped",
    "agrees",
    "decode",
    "encode",
    "is_arithmetic_nan",
    "is_canonical_nan",
    "is_nan",
    "round_ratio",
]

# By mnemonic and not by row: what instructions mean is written down from the specification alone, and the tests
# compare it with the instruction table.
NUMERICS: Final[Mapping[str, Operation]] = MappingProxyType(
    {
        **{f"i{n}.{name}": op for n in (32, 64) for name, op in int_ops(n).items()},
        **{f"f{fmt.width}.{name}": op for fmt in (F32, F64) for name, op in float_ops(fmt).items()},
        **conversion_ops(),
    }
)
"""Every numeric operation by mnemonic: `NUMERICS["i32.add"](a, b)`.

Takes and returns bit patterns. Raises `Trapped` where the instruction traps.
"""
