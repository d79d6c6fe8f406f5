"""Types by the million, chains and rings of them: read, checked and made, or refused; their bytes pay for it."""

from __future__ import annotations

import pytest

from brolga import Engine, Module
from brolga.binary import decode
from brolga.binary.leb import from_signed, from_unsigned
from brolga.errors import LimitError, ModuleError
from brolga.text import parse_module, print_module
from brolga.validate import validate
from tests.binary.make import leb, module, section

OPEN, FINAL = b"\x50", b"\x4f"
EMPTY = b"\x5f\0"  # a struct without fields


def sub(head: bytes, above: int | None, ty: bytes = EMPTY) -> bytes:
    return head + (b"\0" if above is None else b"\1" + from_unsigned(above)) + ty


def holding(x: int) -> bytes:
    """A struct with a reference to type `x`."""
    return b"\x5f\1\x63" + from_signed(x) + b"\0"


def types(*entries: bytes, group: bool = False) -> bytes:
    body = leb(len(entries)) + b"".join(entries)
    return module(section(1, b"\1\x4e" + body if group else body))


def of_one(count: int) -> bytes:
    return types(sub(OPEN, None), *[sub(FINAL, 0)] * (count - 1))


def a_chain(count: int) -> bytes:
    """Each refers to the one before."""
    return types(holding(0), *(sub(OPEN, None, holding(x)) for x in range(count - 1)))


def a_ring(count: int) -> bytes:
    return types(*(holding(count - 1 - x) for x in range(count)), group=True)


def chains_of_supertypes(count: int) -> bytes:
    return types(*(sub(OPEN, x - 1 if x % 64 else None) for x in range(count)))


FORMS = [of_one, a_chain, a_ring, chains_of_supertypes]


@pytest.mark.parametrize("form", FORMS)
def test_many_types_are_read_and_made(form: object) -> None:
    assert callable(form)
    assert len(Module(Engine(), form(10_000)).types) == 10_000


@pytest.mark.slow
@pytest.mark.parametrize(("form", "count"), [(of_one, 1_000_000), (a_chain, 200_000), (a_ring, 200_000)])
def test_a_great_many_types_are_checked(form: object, count: int) -> None:
    assert callable(form)
    validate(decode(form(count)))


@pytest.mark.parametrize("form", [of_one, a_ring])
def test_more_than_a_million_types_are_refused_before_they_are_read(form: object) -> None:
    assert callable(form)
    with pytest.raises(LimitError, match="too many types: 1000001"):
        decode(form(1_000_001))


@pytest.mark.parametrize("group", [True, False])
def test_supertypes_without_end_are_refused_before_they_are_made(group: bool) -> None:
    data = types(sub(OPEN, None), *(sub(OPEN, x) for x in range(20_000)), group=group)
    with pytest.raises(LimitError, match="too many supertypes: 64"):
        validate(decode(data))


@pytest.mark.parametrize("words", ["(sub ", "(array (mut ", "(struct (field ", "(rec (type "])
def test_nested_types_are_no_types(words: str) -> None:
    with pytest.raises(ModuleError):
        parse_module(f"(module (type {words * 50_000}")


@pytest.mark.slow
def test_casts_fifty_thousand_deep_are_checked_in_both_formats() -> None:
    deep = "(ref.cast anyref " * 50_000 + "(ref.null any)" + ")" * 50_000
    blocks = "block (result anyref) " * 50_000 + "ref.null any " + "end " * 50_000
    for body in (f"(drop {deep})", f"{blocks} drop"):
        found = parse_module(f"(module (func {body}))")
        validate(found)
        assert parse_module(print_module(found)).funcs[0].size == found.funcs[0].size


# An instruction of three bytes takes ten thousand operands: in code that is not reached, nobody has to push them.
@pytest.mark.parametrize("code", [b"\xfb\0\1\x1a", b"\xfb\x08\2\x90\x4e\x1a", b"\xfb\1\1\x1a"])
def test_instructions_with_ten_thousand_operands_cost_what_they_ask_for_once(code: bytes) -> None:
    struct = b"\x5f" + leb(10_000) + b"\x7f\0" * 10_000
    body = b"\0\0" + code * 20_000 + b"\x0b"
    data = module(
        section(1, b"\3\x60\0\0" + struct + b"\x5e\x7f\0"),
        section(3, b"\1\0"),
        section(10, b"\1" + leb(len(body)) + body),
    )
    validate(decode(data))
