"""Integer operations: the cases that the specification singles out, and laws that hold for all operands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brolga.numerics import NUMERICS, Trapped
from brolga.traps import TrapCode

WIDTHS = st.sampled_from([32, 64])


def lowest(n: int) -> int:
    return 1 << (n - 1)


def ones(n: int) -> int:
    return (1 << n) - 1


def signed(n: int, i: int) -> int:
    return int.from_bytes(i.to_bytes(n // 8, "little"), "little", signed=True)


def integers(n: int) -> st.SearchStrategy[int]:
    edges = [0, 1, n - 1, n, lowest(n) - 1, lowest(n), lowest(n) + 1, ones(n)]
    return st.sampled_from(edges) | st.integers(0, ones(n))


@st.composite
def operands(draw: st.DrawFn) -> tuple[int, int, int]:
    n = draw(WIDTHS)
    return n, draw(integers(n)), draw(integers(n))


def run(n: int, name: str, *args: int) -> int:
    result = NUMERICS[f"i{n}.{name}"](*args)
    assert type(result) is int
    assert 0 <= result <= ones(n)
    return result


def trap_code(name: str, *args: int) -> TrapCode:
    with pytest.raises(Trapped) as caught:
        NUMERICS[name](*args)
    return caught.value.code


@pytest.mark.parametrize("n", [32, 64])
@pytest.mark.parametrize("name", ["div_s", "div_u", "rem_s", "rem_u"])
def test_a_zero_divisor_traps(n: int, name: str) -> None:
    for dividend in (0, 1, lowest(n), ones(n)):
        assert trap_code(f"i{n}.{name}", dividend, 0) is TrapCode.INTEGER_DIVISION_BY_ZERO


@pytest.mark.parametrize("n", [32, 64])
def test_lowest_divided_by_minus_one_overflows_and_leaves_no_remainder(n: int) -> None:
    assert trap_code(f"i{n}.div_s", lowest(n), ones(n)) is TrapCode.INTEGER_OVERFLOW
    assert run(n, "rem_s", lowest(n), ones(n)) == 0
    assert run(n, "div_u", lowest(n), ones(n)) == 0


@pytest.mark.parametrize("n", [32, 64])
@pytest.mark.parametrize(
    ("a", "b", "quotient", "remainder"), [(7, 2, 3, 1), (-7, 2, -3, -1), (7, -2, -3, 1), (-7, -2, 3, -1)]
)
def test_signed_division_truncates_toward_zero(n: int, a: int, b: int, quotient: int, remainder: int) -> None:
    assert signed(n, run(n, "div_s", a & ones(n), b & ones(n))) == quotient
    assert signed(n, run(n, "rem_s", a & ones(n), b & ones(n))) == remainder


@pytest.mark.parametrize("n", [32, 64])
def test_counting_zeros_of_zero_gives_the_width(n: int) -> None:
    assert run(n, "clz", 0) == run(n, "ctz", 0) == n
    assert run(n, "popcnt", 0) == 0
    assert run(n, "popcnt", ones(n)) == n


@pytest.mark.parametrize("n", [32, 64])
@pytest.mark.parametrize("name", ["shl", "shr_s", "shr_u", "rotl", "rotr"])
def test_shift_counts_are_taken_modulo_the_width(n: int, name: str) -> None:
    value = lowest(n) + 5
    assert run(n, name, value, n) == value
    assert run(n, name, value, n + 3) == run(n, name, value, 3)
    assert run(n, name, value, ones(n)) == run(n, name, value, n - 1)


def test_sign_extension_copies_the_top_bit_of_the_part() -> None:
    assert run(32, "extend8_s", 0x1234_5680) == 0xFFFF_FF80
    assert run(32, "extend8_s", 0x1234_567F) == 0x7F
    assert run(32, "extend16_s", 0x1234_8000) == 0xFFFF_8000
    assert run(64, "extend32_s", 0x1234_5678_8000_0000) == 0xFFFF_FFFF_8000_0000
    assert "i32.extend32_s" not in NUMERICS


@given(operands())
def test_sums_and_products_wrap_around(case: tuple[int, int, int]) -> None:
    n, a, b = case
    assert run(n, "add", a, b) == (a + b) % 2**n
    assert run(n, "sub", a, b) == (a - b) % 2**n
    assert run(n, "mul", a, b) == (a * b) % 2**n
    assert run(n, "sub", run(n, "add", a, b), b) == a


@given(operands())
def test_quotient_times_divisor_plus_remainder_is_the_dividend(case: tuple[int, int, int]) -> None:
    n, a, b = case
    if b == 0 or (a, b) == (lowest(n), ones(n)):
        return
    for sign in "su":
        product = run(n, "mul", run(n, f"div_{sign}", a, b), b)
        assert run(n, "add", product, run(n, f"rem_{sign}", a, b)) == a
    remainder = signed(n, run(n, "rem_s", a, b))
    assert abs(remainder) < abs(signed(n, b))
    assert remainder == 0 or (remainder < 0) == (signed(n, a) < 0)


@given(operands())
def test_shifts_multiply_and_divide_by_powers_of_two(case: tuple[int, int, int]) -> None:
    n, a, k = case
    assert run(n, "shl", a, k) == a * 2 ** (k % n) % 2**n
    assert run(n, "shr_u", a, k) == a // 2 ** (k % n)
    assert signed(n, run(n, "shr_s", a, k)) == signed(n, a) // 2 ** (k % n)


@given(operands())
def test_rotations_undo_each_other_and_keep_every_bit(case: tuple[int, int, int]) -> None:
    n, a, k = case
    assert run(n, "rotr", run(n, "rotl", a, k), k) == a
    assert run(n, "rotl", a, k) == int(f"{a:0{n}b}"[k % n :] + f"{a:0{n}b}"[: k % n], 2)
    assert run(n, "popcnt", run(n, "rotl", a, k)) == run(n, "popcnt", a)


@given(operands())
def test_counts_are_those_of_the_binary_numeral(case: tuple[int, int, int]) -> None:
    n, a, _ = case
    numeral = f"{a:0{n}b}"
    assert run(n, "clz", a) == n - len(numeral.lstrip("0"))
    assert run(n, "ctz", a) == n - len(numeral.rstrip("0"))
    assert run(n, "popcnt", a) == numeral.count("1")


@given(operands())
def test_bitwise_operations_obey_de_morgan(case: tuple[int, int, int]) -> None:
    n, a, b = case

    def inverse(i: int) -> int:
        return run(n, "xor", i, ones(n))

    assert inverse(run(n, "and", a, b)) == run(n, "or", inverse(a), inverse(b))
    assert run(n, "xor", a, b) == run(n, "sub", run(n, "or", a, b), run(n, "and", a, b))


@given(operands())
def test_orderings_are_total_and_signedness_decides_them(case: tuple[int, int, int]) -> None:
    n, a, b = case
    for sign, (x, y) in {"u": (a, b), "s": (signed(n, a), signed(n, b))}.items():
        assert run(n, f"lt_{sign}", a, b) == (x < y)
        assert run(n, f"gt_{sign}", a, b) == (x > y)
        assert run(n, f"le_{sign}", a, b) == (x <= y)
        assert run(n, f"ge_{sign}", a, b) == (x >= y)
    assert run(n, "eq", a, b) == (a == b) == 1 - run(n, "ne", a, b)
    assert run(n, "eqz", a) == run(n, "eq", a, 0)


@given(st.integers(0, ones(64)))
def test_extension_after_wrapping_keeps_the_low_half(a: int) -> None:
    low = NUMERICS["i32.wrap_i64"](a)
    assert low == a % 2**32
    assert NUMERICS["i64.extend_i32_u"](low) == low
    assert signed(64, NUMERICS["i64.extend_i32_s"](low)) == signed(32, low)
    assert NUMERICS["i64.extend_i32_s"](low) == NUMERICS["i64.extend32_s"](a)
