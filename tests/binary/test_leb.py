"""LEB128: what fits is read in any length that is allowed, what does not is refused at the byte that is too much."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brolga.binary.leb import from_signed, from_unsigned, s32, s33, s64, u32, u64
from brolga.errors import MalformedError

Reader = Callable[[bytes, int], tuple[int, int]]

LARGE = "integer too large"
LONG = "integer representation too long"

GOOD: list[tuple[Reader, str, int]] = [
    (u32, "00", 0),
    (u32, "7f", 127),
    (u32, "80 01", 128),
    (u32, "ff ff ff ff 0f", 2**32 - 1),
    (u32, "82 80 80 80 00", 2),
    (u64, "80 01", 128),
    (u64, "ff ff ff ff ff ff ff ff ff 01", 2**64 - 1),
    (u64, "82 80 80 80 80 80 80 80 80 00", 2),
    (s32, "3f", 63),
    (s32, "40", -64),
    (s32, "7f", -1),
    (s32, "80 7f", -128),
    (s32, "ff 00", 127),
    (s32, "ff ff ff ff 07", 2**31 - 1),
    (s32, "80 80 80 80 78", -(2**31)),
    (s32, "ff ff ff ff 7f", -1),
    (s32, "80 80 80 80 00", 0),
    (s33, "ff ff ff ff 0f", 2**32 - 1),
    (s33, "80 80 80 80 70", -(2**32)),
    (s64, "ff ff ff ff ff ff ff ff ff 00", 2**63 - 1),
    (s64, "80 80 80 80 80 80 80 80 80 7f", -(2**63)),
    (s64, "ff ff ff ff ff ff ff ff ff 7f", -1),
]

BAD: list[tuple[Reader, str, str, int]] = [
    (u32, "82 80 80 80 10", LARGE, 4),
    (u32, "82 80 80 80 70", LARGE, 4),
    (u32, "82 80 80 80 80 00", LONG, 5),
    (u32, "80 80 80 80 80", LONG, 5),  # said before the next byte is looked for
    (u32, "80 80 80 80 90 00", LARGE, 4),
    (u64, "82 80 80 80 80 80 80 80 80 02", LARGE, 9),
    (u64, "82 80 80 80 80 80 80 80 80 80 00", LONG, 10),
    (s32, "80 80 80 80 08", LARGE, 4),
    (s32, "80 80 80 80 70", LARGE, 4),
    (s32, "ff ff ff ff 0f", LARGE, 4),
    (s32, "ff ff ff ff 4f", LARGE, 4),
    (s32, "80 80 80 80 80 00", LONG, 5),
    (s33, "80 80 80 80 10", LARGE, 4),
    (s33, "80 80 80 80 60", LARGE, 4),
    (s33, "ff ff ff ff ff 7f", LONG, 5),
    (s64, "80 80 80 80 80 80 80 80 80 01", LARGE, 9),
    (s64, "80 80 80 80 80 80 80 80 80 7e", LARGE, 9),
    (s64, "ff ff ff ff ff ff ff ff ff ff 7f", LONG, 10),
]


@pytest.mark.parametrize(("read", "text", "value"), GOOD)
def test_a_number_that_fits_is_read_whatever_its_length(read: Reader, text: str, value: int) -> None:
    data = bytes.fromhex(text)
    assert read(b"\xff" + data + b"\xff", 1) == (value, 1 + len(data))


@pytest.mark.parametrize(("read", "text", "message", "at"), BAD)
def test_a_number_that_does_not_fit_is_refused_where_it_does_not(
    read: Reader, text: str, message: str, at: int
) -> None:
    with pytest.raises(MalformedError) as caught:
        read(b"\xff" + bytes.fromhex(text), 1)
    assert (caught.value.message, caught.value.at) == (message, 1 + at)


@given(st.integers(0, 2**64 - 1))
def test_unsigned_numbers_come_back(value: int) -> None:
    data = from_unsigned(value)
    assert u64(data, 0) == (value, len(data))
    assert len(data) == max(1, -(-value.bit_length() // 7))
    if value < 2**32:
        assert u32(data, 0) == (value, len(data))


@given(st.integers(-(2**63), 2**63 - 1))
def test_signed_numbers_come_back(value: int) -> None:
    data = from_signed(value)
    assert s64(data, 0) == (value, len(data))
    assert len(data) == (value if value >= 0 else ~value).bit_length() // 7 + 1
    if -(2**31) <= value < 2**31:
        assert s32(data, 0) == (value, len(data))
        assert s33(data, 0) == (value, len(data))
