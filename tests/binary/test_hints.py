"""The section of branch hints: what is kept of it, and what of it is malformed."""

from __future__ import annotations

import pytest

from brolga.binary import decode, encode
from brolga.binary.hints import HINT_SECTION, read_hints
from brolga.text import parse_module
from tests.binary.make import TYPE, custom, module

GOOD = b"\1\0\1\3\1\1"  # function 0: at offset 3, one byte, likely


def test_a_hint_is_at_an_offset_from_the_locals() -> None:
    text = r'(func i32.const 0 (@metadata.code.branch_hint "\01") if end)'
    assert custom(HINT_SECTION, GOOD) in encode(parse_module(text))
    (func,) = decode(encode(parse_module(text))).funcs
    assert func.hints == {func.at + 3: True}


@pytest.mark.parametrize(
    "payload",
    [b"", b"\1", GOOD[:-1], GOOD + b"\0", b"\1\0\1\3\2\1\1", b"\1\0\1\3\1\2", b"\xff\xff\xff\xff\x0f"],
)
def test_a_malformed_section_stays_a_custom_section(payload: bytes) -> None:
    assert read_hints(payload) is None
    found = decode(module(TYPE, custom(HINT_SECTION, payload)))
    assert [(section.name, section.data) for section in found.customs] == [(HINT_SECTION, payload)]


def test_a_section_behind_the_code_stays_a_custom_section() -> None:
    data = encode(parse_module("(func i32.const 0 if end)")) + custom(HINT_SECTION, GOOD)
    found = decode(data)
    assert [func.hints for func in found.funcs] == [{}]
    assert [section.name for section in found.customs] == [HINT_SECTION]


@pytest.mark.parametrize("payload", [b"\1\7\1\3\1\1", b"\1\0\1\2\1\1", b"\1\0\1\x7f\1\1", b"\0"])
def test_a_hint_about_no_branch_is_dropped(payload: bytes) -> None:
    plain = encode(parse_module("(func i32.const 0 if end)"))
    at = plain.index(b"\x0a\x09")
    assert encode(decode(plain[:at] + custom(HINT_SECTION, payload) + plain[at:])) == plain
