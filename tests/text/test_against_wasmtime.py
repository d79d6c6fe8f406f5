"""A second opinion: Wasmtime's parser reads the same modules out of the same texts."""

from __future__ import annotations

import pytest

from brolga.binary import decode, encode
from brolga.text import parse_module
from tests.text.shape import shape
from tests.text.test_fields import SAME
from tests.text.test_instructions import CONTEXT, EVERY, IMMEDIATES
from tests.text.test_instructions import SAME as FOLDED
from tests.text.test_printer import EVERYTHING

wasmtime = pytest.importorskip("wasmtime")

INSTRUCTIONS = [text for rows in IMMEDIATES.values() for text, _, _ in rows]
TEXTS = [
    EVERYTHING,
    *(text for pair in SAME.values() for text in pair if text),
    *(f"{CONTEXT} (func (param $p i32) (local $l i32) {text})" for pair in FOLDED.values() for text in pair),
    *(f"{CONTEXT} (func (param $p i32) (local $l i32) {text})" for text in INSTRUCTIONS),
]


@pytest.mark.parametrize("text", TEXTS)
def test_wasmtime_reads_the_same_module(text: str) -> None:
    theirs = decode(bytes(wasmtime.wat2wasm(text)), features=EVERY)
    ours = parse_module(text, features=EVERY)
    assert shape(ours) == shape(theirs)
    assert shape(decode(encode(ours), features=EVERY)) == shape(theirs)
