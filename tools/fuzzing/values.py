"""Numbers at which instructions change their ways, and constants of them."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from brolga import ops
from brolga.module import Instr
from brolga.ops import Imm
from brolga.types import F32, F64, I32, I64, V128, ValType
from tools.fuzzing.choices import Choices

__all__ = ["NUMBERS", "SCALARS", "constant", "edge"]

SCALARS: Final = (I32, I64, F32, F64)


def _integers(bits: int) -> tuple[int, ...]:
    top = 1 << (bits - 1)
    numbers = (0, 1, 2, -1, 3, 7, bits - 1, bits, bits + 1, 127, 128, 255, 256, 0x7FFF, 0x8000, 0xFFFF, 0x10000)
    return (*numbers, top - 1, -top, 1 - top, top // 2, 0x5555_5555, -0x5555_5556)


def _floats(exponent: int, fraction: int) -> tuple[int, ...]:
    """Bits of floats with that many bits of exponent and fraction."""
    one = ((1 << (exponent - 1)) - 1) << fraction
    infinity = ((1 << exponent) - 1) << fraction
    powers = [one + (power << fraction) for power in (0, 1, -1, 7, 15, 16, 31, 32, 63, 64)]
    nans = [infinity | 1 << (fraction - 1), infinity | 1, infinity | 1 << (fraction - 1) | 5]
    positive = [0, *powers, 1, 1 << fraction, (1 << fraction) - 1, infinity - 1, infinity, *nans]
    positive += [power - 1 for power in powers[-4:]] + [one | 1 << (fraction - 1), one + 1]
    return (*positive, *(bits | 1 << (exponent + fraction) for bits in positive))


_EDGES: Final = MappingProxyType({I32: _integers(32), I64: _integers(64), F32: _floats(8, 23), F64: _floats(11, 52)})
_CONSTANTS: Final = frozenset({Imm.I32, Imm.I64, Imm.F32, Imm.F64, Imm.V128})
_CONST: Final = MappingProxyType({op.outs[0]: op for op in ops.SUPPORTED if op.imm in _CONSTANTS})

NUMBERS: Final = tuple(_CONST)
"""The types that have constants: scalars, then vectors."""


def edge(choices: Choices, ty: ValType) -> int:
    """Return a value of a number type as instructions have it: integers signed, floats and vectors as their bits."""
    if ty is V128:
        lane = choices.pick(SCALARS)
        width = 8 * lane.size
        lanes = (edge(choices, lane) % (1 << width) for _ in range(128 // width))
        return sum(bits << width * x for x, bits in enumerate(lanes))
    if not choices.chance(20):
        return choices.pick(_EDGES[ty])
    bits = choices.bits(8 * ty.size)
    return bits - (1 << 8 * ty.size) if ty in {I32, I64} and bits >> (8 * ty.size - 1) else bits


def constant(choices: Choices, ty: ValType) -> tuple[Instr, ...]:
    """Return an instruction that leaves a value of this type, null for references."""
    if ty.is_ref:
        return ((ops.REF_NULL, ty, 0),)
    return ((_CONST[ty], edge(choices, ty), 0),)
