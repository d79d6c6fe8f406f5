"""The meaning of every numeric instruction, in pure Python, on bit patterns.

>>> hex(NUMERICS["i32.sub"](1, 2))
'0xffffffff'
>>> hex(NUMERICS["f32.add"](0x3F80_0000, 0x3F80_0000))  # 1.0 + 1.0
'0x40000000'

Source: core specification, *Execution*, *Numerics*. Integers, floats and vectors alike are the unsigned values of their
bits.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from brolga.numerics.agreement import NAN_RESULTS, NanRule, agrees
from brolga.numerics.atomics import ATOMICS
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
from brolga.numerics.relaxed import RELAXED
from brolga.numerics.vectors import LANE_OPS, vector_ops
from brolga.numerics.wide import WIDE

__all__ = [
    "ATOMICS",
    "F32",
    "F64",
    "LANE_OPS",
    "NAN_RESULTS",
    "NUMERICS",
    "FloatFormat",
    "NanRule",
    "RELAXED",
    "Operation",
    "Trapped",
    "WIDE",
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
        **vector_ops(),
        # The first is what the deterministic profile of the specification takes.
        **{name: ways[0] for name, ways in RELAXED.items()},
    }
)
"""Every numeric operation by mnemonic: `NUMERICS["i32.add"](a, b)`.

Takes and returns bit patterns. Raises `Trapped` where the instruction traps. Those with a lane as an immediate are in
`LANE_OPS`, those with two results in `WIDE`, those on memory in `ATOMICS`; all that a relaxed one may mean is in
`RELAXED`.
"""
