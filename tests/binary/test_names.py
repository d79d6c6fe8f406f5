"""Names are read where the name section tells them; where it is malformed, it is a custom section like any other."""

from __future__ import annotations

import pytest

from brolga.binary import decode, encode
from brolga.module import Custom, Names
from tests.binary.make import TYPE, custom, leb, module, name, section, sized, vec


def sub(kind: int, payload: bytes) -> bytes:
    return bytes((kind,)) + sized(payload)


def one(x: int, text: str) -> bytes:
    return vec(leb(x) + name(text))


ALL = Names(
    module="m",
    funcs={0: "main", 300: "höh"},
    locals={1: {0: "a", 1: "b"}},
    labels={0: {2: "l"}},
    types={0: "t"},
    tables={0: "tab"},
    memories={0: "mem"},
    globals={1: "g"},
    elems={2: "e"},
    datas={3: "d"},
    fields={2: {0: "x", 1: "y"}},
    tags={1: "oops"},
)
TEXT = (
    sub(0, name("m"))
    + sub(1, vec(leb(0) + name("main"), leb(300) + name("höh")))
    + sub(2, vec(leb(1) + vec(leb(0) + name("a"), leb(1) + name("b"))))
    + sub(3, vec(leb(0) + one(2, "l")))
    + sub(4, one(0, "t"))
    + sub(5, one(0, "tab"))
    + sub(6, one(0, "mem"))
    + sub(7, one(1, "g"))
    + sub(8, one(2, "e"))
    + sub(9, one(3, "d"))
    + sub(10, vec(leb(2) + vec(leb(0) + name("x"), leb(1) + name("y"))))
    + sub(11, one(1, "oops"))
)


def test_all_that_can_have_a_name() -> None:
    data = module(TYPE, custom("name", TEXT))
    found = decode(data)
    assert (found.names, found.customs) == (ALL, [])
    assert encode(found) == data


def test_names_go_to_the_end_in_order() -> None:
    moved = module(custom("name", sub(1, vec(leb(2) + name("c"), leb(1) + name("b")))), TYPE)
    assert encode(decode(moved)) == module(TYPE, custom("name", sub(1, vec(leb(1) + name("b"), leb(2) + name("c")))))


def test_unknown_subsections_are_skipped() -> None:
    found = decode(module(custom("name", sub(12, b"\1\2\3") + sub(0, name("m")) + sub(127, b""))))
    assert found.names == Names(module="m")


def test_several_name_sections_are_one() -> None:
    parts = [custom("name", sub(0, name("m")) + sub(1, one(1, "a"))), TYPE, custom("name", sub(1, one(2, "b")))]
    assert decode(module(*parts)).names == Names(module="m", funcs={1: "a", 2: "b"})


MALFORMED = [
    b"\0",  # no size
    b"\0\5\1",  # a size that reaches too far
    sub(0, b"\2\xc3\x28"),  # no UTF-8
    sub(0, name("m") + b"\0"),  # more than it should have
    sub(1, b"\2\0" + name("a")),  # less than it says
    sub(1, b"\xff\xff\xff\xff\x0f"),
    sub(2, b"\1\0\1"),
    b"\0\x80\x80\x80\x80\x80\0",  # a number that is too long
]


@pytest.mark.parametrize("payload", MALFORMED)
def test_malformed_names_are_ignored_and_kept(payload: bytes) -> None:
    data = module(custom("name", sub(1, one(0, "good"))), TYPE, custom("name", payload))
    found = decode(data)
    assert found.names == Names(funcs={0: "good"})
    assert found.customs == [Custom("name", payload, 1, data.rindex(custom("name", payload)))]
    again = encode(found)
    assert encode(decode(again)) == again


def test_no_names_make_no_section() -> None:
    assert encode(decode(module(custom("name")))) == module()
    assert encode(decode(module(section(1, b"\0"), custom("name", sub(1, b"\0"))))) == module()
