"""Annotations that say something: names, custom sections and branch hints, from text to bytes and back."""

from __future__ import annotations

import pytest

from brolga.binary import decode, encode
from brolga.errors import InvalidError, MalformedError
from brolga.features import Feature
from brolga.module import Custom, Module, Names
from brolga.text import parse_module, print_module

EVERY = frozenset(Feature)

NAMED = r"""(module (@name "a module")
  (type $t (@name "the type") (func (param i32)))
  (import "m" "f" (func $f (@name "imported") (param $p (@name "parameter") i32)))
  (table (@name "") 1 funcref) (memory $m (@name "m m") 1) (global $same i32 (i32.const 1))
  (global (@name "same") i32 (i32.const 1)) (tag $e (@name "exception") (param i32)) (tag $t)
  (func $g (param i32) (param (@name "y") i64) (local $l (@name "l l") i32)
    block $b loop $c end end
    (if $same (@name "by annotation") (block $d (result i32) (i32.const 1)) (then (block (@name "")))))
  (elem $e func) (data $d "x"))"""

NAMES = Names(
    module="a module",
    funcs={0: "imported", 1: "g"},
    locals={0: {0: "parameter"}, 1: {1: "y", 2: "l l"}},
    labels={1: {0: "b", 1: "c", 2: "d", 3: "by annotation", 4: ""}},
    types={0: "the type"},
    tables={0: ""},
    memories={0: "m m"},
    globals={0: "same", 1: "same"},
    tags={0: "exception", 1: "t"},
    elems={0: "e"},
    datas={0: "d"},
)


def there_and_back(module: Module) -> Module:
    """Text to bytes to text to bytes, which are the same both times."""
    data = encode(module)
    again = parse_module(print_module(decode(data, features=EVERY)), features=EVERY)
    assert encode(again) == data
    assert print_module(again) == print_module(decode(data, features=EVERY))
    return again


def test_names_survive_whatever_they_are() -> None:
    module = parse_module(NAMED, features=EVERY)
    assert module.names == NAMES
    assert there_and_back(module).names == NAMES


def test_an_empty_name_of_a_module_survives() -> None:
    assert there_and_back(parse_module('(module (@name ""))')).names.module == ""


HINTED = r"""(module (import "" "" (func)) (func) (func (param i32) (result i32) (local i64 i64 f32)
  (block (@metadata.code.branch_hint "\00") (br_if 0 (i32.eqz (local.get 0)))
    local.get 0 (@"metadata.code.branch_hint" "\01") br_if 0)
  (@metadata.code.branch_hint "\01")
  (if (result i32) (local.get 0) (then (i32.const 1)) (else (i32.const 128)))))"""


def hints(module: Module) -> list[tuple[int, str, bool]]:
    """Function, instruction and hint, in their order."""
    return [
        (x, instr[0].name, func.hints[instr[2]])
        for x, func in enumerate(module.funcs)
        for instr in func.body
        if instr[2] in func.hints
    ]


def test_branch_hints_survive() -> None:
    wanted = [(1, "br_if", False), (1, "br_if", True), (1, "if", True)]
    module = parse_module(HINTED)
    assert hints(module) == wanted
    assert hints(decode(encode(module))) == wanted
    assert hints(there_and_back(module)) == wanted
    assert encode(module).index(b"metadata.code.branch_hint") < encode(module).index(b"\x0a")


PLACES = [
    ("", 11),
    ("(before first)", 0),
    ("(after last)", 11),
    ("(before type)", 0),
    ("(after func)", 3),
    ("(before global)", 13),
    ("(after tag)", 13),
    ("(before code)", 12),
    ("(before datacount)", 9),
    ("(after data)", 11),
    ("(before tag)", 5),
]


@pytest.mark.parametrize(("place", "after"), PLACES)
def test_a_custom_section_says_where_it_stands(place: str, after: int) -> None:
    module = parse_module(f'(func) (@custom "n" {place} "a" "\\ff")')
    (custom,) = module.customs
    assert (custom.name, custom.data, custom.after) == ("n", b"a\xff", after)
    assert [(c.name, c.data) for c in there_and_back(module).customs] == [("n", b"a\xff")]


def test_custom_sections_stand_between_fields_and_are_in_the_order_of_their_places() -> None:
    module = parse_module('(module (@custom "a") (func) (@custom "b" (before first)) (@custom "c"))')
    assert [custom.name for custom in module.customs] == ["b", "a", "c"]


def test_what_is_a_name_section_by_name_alone_is_a_custom_section() -> None:
    module = there_and_back(Module(customs=[Custom("name", b"\1\2\3")]))
    assert [(custom.name, custom.data) for custom in module.customs] == [("name", b"\1\2\3")]


MALFORMED = {
    '(@custom "" (¶$before func))': "@custom annotation: malformed placement",
    '(func ¶(@custom "a"))': "misplaced @custom annotation",
    '(func (param ¶(@custom "a") i32))': "misplaced @custom annotation",
    '(func (nop ¶(@name "a")))': "misplaced @name annotation",
    '(func (@name "a") ¶(@name "b"))': "@name annotation: multiple func",
    "(func ¶(@name 1))": "@name annotation: string expected",
    '(func (@name ¶"\\ff"))': "@name annotation: malformed UTF-8 encoding",
    "¶(@custom)": "@custom annotation: missing section name",
    '(@custom "" (before func ¶func))': "@custom annotation: malformed placement",
    '(@custom "" (before func) ¶x)': "@custom annotation: unexpected token",
    '(func ¶(@metadata.code.branch_hint "\\02") if end)': "@metadata.code.branch_hint annotation: invalid value",
    "(func ¶(@metadata.code.branch_hint 1) if end)": "@metadata.code.branch_hint annotation: invalid value",
    '¶(@metadata.code.branch_hint "\\00")(func)': "@metadata.code.branch_hint annotation: not in a function",
}


@pytest.mark.parametrize("marked", MALFORMED)
def test_an_annotation_that_is_wrong_is_refused_where_it_stands(marked: str) -> None:
    with pytest.raises(MalformedError) as caught:
        parse_module(marked.replace("¶", ""))
    assert (caught.value.message, caught.value.at) == (MALFORMED[marked], marked.index("¶"))


@pytest.mark.parametrize("what", ["nop", "(nop)", "block end", "(br 0)", ""])
def test_a_hint_is_about_a_branch(what: str) -> None:
    with pytest.raises(InvalidError, match="invalid target"):
        parse_module(f'(func (@metadata.code.branch_hint "\\00") {what})')


@pytest.mark.parametrize("start", ["(@custom ", '(@custom "a" '])
def test_deeply_nested_annotations_are_no_more_than_text(start: str) -> None:
    depth = 50_000
    with pytest.raises(MalformedError, match="@custom annotation"):
        parse_module(start * depth + ")" * depth + "(@custom 1)")
