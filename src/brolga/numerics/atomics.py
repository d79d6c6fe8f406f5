"""What the atomic updates write to memory.

Source: the proposal, *Threads*, https://github.com/WebAssembly/threads, *Read-Modify-Write*.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from brolga.numerics.integers import wrap

__all__ = ["ATOMICS", "Update"]

Update = Callable[..., int]
"""From what is in memory, zero-extended, and the operands behind the address to what is there afterwards.

Memory and operands alike are unsigned; the bits of an operand beyond those of what is in memory do not count.
"""

# By the type of the operands and the bits in memory: how the mnemonic begins and ends.
_WIDTHS: Final = (
    (32, "i32.atomic.rmw.{}"),
    (64, "i64.atomic.rmw.{}"),
    (8, "i32.atomic.rmw8.{}_u"),
    (16, "i32.atomic.rmw16.{}_u"),
    (8, "i64.atomic.rmw8.{}_u"),
    (16, "i64.atomic.rmw16.{}_u"),
    (32, "i64.atomic.rmw32.{}_u"),
)


def _exchange(old: int, operand: int) -> int:
    return operand


_OPERATIONS: Final[Mapping[str, Callable[[int, int], int]]] = MappingProxyType(
    {
        "add": operator.add,
        "sub": operator.sub,
        "and": operator.and_,
        "or": operator.or_,
        "xor": operator.xor,
        "xchg": _exchange,
    }
)


def _update(bits: int, operation: Callable[[int, int], int]) -> Update:
    return lambda old, operand: wrap(bits, operation(old, operand))


def _compare(bits: int) -> Update:
    def update(old: int, expected: int, replacement: int) -> int:
        return wrap(bits, replacement) if old == wrap(bits, expected) else old

    return update


ATOMICS: Final[Mapping[str, Update]] = MappingProxyType(
    {
        **{
            name.format(verb): _update(bits, operation)
            for verb, operation in _OPERATIONS.items()
            for bits, name in _WIDTHS
        },
        **{name.format("cmpxchg"): _compare(bits) for bits, name in _WIDTHS},
    }
)
"""The updates by mnemonic: `ATOMICS["i32.atomic.rmw8.add_u"](255, 1)` is 0. What they return is what was there."""
