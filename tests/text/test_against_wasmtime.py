"""A second opinion: Wasmtime's parser reads the same modules out of the same texts."""

from __future__ import annotations

import pytest

from brolga.binary import decode, encode
from brolga.text import parse_module, print_module
from tests.text.shape import shape
from tests.text.test_annotations import HINTED, NAMED, PLACES
from tests.text.test_fields import SAME
from tests.text.test_instructions import CONTEXT, EVERY, IMMEDIATES
from tests.text.test_instructions import SAME as FOLDED
from tests.text.test_printer import EVERYTHING

wasmtime = pytest.importorskip("wasmtime")

INSTRUCTIONS = [text for rows in IMMEDIATES.values() for text, _, _ in rows]
TEXTS = [
    EVERYTHING,
    *(text for pair in SAME.values() for text in pair if text),
    # It has no folded form of the older exceptions.
    *(
        f"{CONTEXT} (func (param $p i32) (local $l i32) {text})"
        for pair in FOLDED.values()
        for text in pair
        if "(try $a (do" not in text and "(try (" not in text
    ),
    *(f"{CONTEXT} (func (param $p i32) (local $l i32) {text})" for text in INSTRUCTIONS),
]


@pytest.mark.parametrize("text", TEXTS)
def test_wasmtime_reads_the_same_module(text: str) -> None:
    theirs = decode(bytes(wasmtime.wat2wasm(text)), features=EVERY)
    ours = parse_module(text, features=EVERY)
    assert shape(ours) == shape(theirs)
    assert shape(decode(encode(ours), features=EVERY)) == shape(theirs)


# No module needs a data count section, so nothing is before it or behind it.
CUSTOMS = "".join(f'(@custom "{place}" {place} "data")' for place, _ in PLACES if place and "datacount" not in place)
ALL_SECTIONS = f"""(module {CUSTOMS} (type (func)) (import "" "" (func)) (table 1 funcref) (memory 1) (tag) (start 1)
    (global i32 (i32.const 0)) (export "e" (func 1)) (elem func) (func) (data "d"))"""


@pytest.mark.parametrize("text", [NAMED, HINTED, ALL_SECTIONS], ids=["names", "hints", "custom sections"])
def test_wasmtime_writes_the_same_bytes_for_annotations(text: str) -> None:
    ours = parse_module(text, features=EVERY)
    assert encode(ours) == bytes(wasmtime.wat2wasm(text))
    assert encode(ours) == bytes(wasmtime.wat2wasm(print_module(ours)))
