"""Wide arithmetic: the meaning against Python's own integers, which the halves are put together to."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from brolga.numerics import NUMERICS, WIDE

WORDS = st.integers(0, (1 << 64) - 1) | st.sampled_from([0, 1, (1 << 63) - 1, 1 << 63, (1 << 64) - 1])


def number(low: int, high: int, *, is_signed: bool = False) -> int:
    return int.from_bytes(low.to_bytes(8, "little") + high.to_bytes(8, "little"), "little", signed=is_signed)


@given(WORDS, WORDS, WORDS, WORDS)
def test_sums_and_differences_of_pairs_are_those_modulo_2_to_the_128(a: int, b: int, c: int, d: int) -> None:
    total, rest = number(*WIDE["i64.add128"](a, b, c, d)), number(*WIDE["i64.sub128"](a, b, c, d))
    assert total == (number(a, b) + number(c, d)) % (1 << 128)
    assert rest == (number(a, b) - number(c, d)) % (1 << 128)


@given(WORDS, WORDS)
def test_products_are_whole_and_their_low_halves_those_of_mul(a: int, b: int) -> None:
    unsigned, signed = WIDE["i64.mul_wide_u"](a, b), WIDE["i64.mul_wide_s"](a, b)
    assert number(*unsigned) == a * b
    assert number(*signed, is_signed=True) == (a - (a >> 63 << 64)) * (b - (b >> 63 << 64))
    assert unsigned[0] == signed[0] == NUMERICS["i64.mul"](a, b)
