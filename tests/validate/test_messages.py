"""An error says what the specification says, then the instruction, both types and the place."""

from __future__ import annotations

import pytest

from brolga.binary import decode, encode
from brolga.errors import BinarySource, InvalidError, LimitError, MalformedError, TextSource, UnsupportedError
from brolga.features import DEFAULTS, Feature
from brolga.module import Func, Instr, Module
from brolga.text import parse_module
from brolga.types import F32, FUNCREF, I32, V128, FuncType
from brolga.validate import Context, check_body, context, validate
from tests.validate.make import EXTERN_LOCAL, SWAP, Word, changed, instrs, place, world

ONE: Word = ("i32.const", 1)


def test_the_place_is_that_of_the_instruction() -> None:
    with pytest.raises(InvalidError) as caught:
        check_body(*place(ONE, "i64.eqz", "drop"))
    assert caught.value.at == 1
    assert (
        str(caught.value) == "type mismatch: instruction requires [i64] but stack has [i32] (i64.eqz) (at offset 0x1)"
    )


def test_the_place_is_shown_in_the_source() -> None:
    text = "(module (func i32.const 1 i64.eqz drop))"
    module = Module(types=[FuncType([], [])], source=TextSource(text, "a.wat"))
    module.funcs = [Func(0, (), instrs(ONE, "i64.eqz", start=14))]
    with pytest.raises(InvalidError) as caught:
        validate(module)
    assert str(caught.value).splitlines()[1:] == ["  at a.wat 1:16", f"    {text}", f"    {' ' * 15}^"]


def test_a_mismatch_shows_only_operands_of_the_block() -> None:
    with pytest.raises(InvalidError, match=r"instruction requires \[i32 i32\] but stack has \[i32\] \(i32\.add\)"):
        check_body(*place(ONE, ("block", None), ONE, "i32.add", "drop", "end", "drop"))


def test_a_mismatch_shows_only_as_many_operands_as_are_taken() -> None:
    with pytest.raises(InvalidError, match=r"instruction requires \[f32\] but stack has \[i32\] \(f32\.neg\)"):
        check_body(*place(ONE, ONE, "f32.neg"))


def test_a_mismatch_shows_the_upper_operands_of_many() -> None:
    with pytest.raises(InvalidError, match=r"^type mismatch: block requires \[\] but stack has \[\.\.\.( i32){16}\]"):
        check_body(*place(*[ONE] * 1000))


def test_a_fault_of_the_decoder_keeps_its_own_place() -> None:
    class Broken:
        def __iter__(self) -> Broken:
            return self

        def __next__(self) -> Instr:
            raise MalformedError("unexpected end", 77)

    module = world(Broken())
    module.source = BinarySource("b.wasm")
    with pytest.raises(MalformedError) as caught:
        validate(module)
    assert str(caught.value) == "unexpected end (b.wasm: at offset 0x4d)"


@pytest.mark.parametrize("body", [(), instrs(("block", None)), (*instrs(), *instrs())])
def test_a_body_must_end_once(body: tuple[Instr, ...]) -> None:
    module = world(body)
    with pytest.raises(InvalidError, match=r"^END opcode expected"):
        validate(module)


REFUSED = [
    (Feature.SIGN_EXTENSION, (ONE, "i32.extend8_s", "drop")),
    (Feature.SATURATING_FLOAT_TO_INT, (("f32.const", 0), "i32.trunc_sat_f32_s", "drop")),
    (Feature.BULK_MEMORY, (ONE, ONE, ONE, ("memory.fill", 0))),
    (Feature.REFERENCE_TYPES, (("ref.null", FUNCREF), "drop")),
    (Feature.MULTI_VALUE, (("block", SWAP), "end")),
    (Feature.REFERENCE_TYPES, (("block", FUNCREF), "unreachable", "end")),
    (Feature.SIMD, (ONE, ONE, ONE, ("select t", (V128,)))),
    (Feature.SIMD, (("ref.null", V128),)),
]


@pytest.mark.parametrize(("feature", "words"), REFUSED)
def test_an_instruction_of_a_proposal_that_is_off_is_refused_by_its_name(
    feature: Feature, words: tuple[Word, ...]
) -> None:
    types = (FuncType([], []), FuncType([I32], [I32]), FuncType([], [I32]))
    place_ = Context(types=types, refs=frozenset([0]), features=DEFAULTS - {feature})
    with pytest.raises(UnsupportedError) as caught:
        check_body(place_, Func(0, (), instrs(*words)))
    assert caught.value.message == feature.refusal
    assert caught.value.at == next(at for at, word in enumerate(words) if word not in (ONE, ("f32.const", 0)))


def test_other_instructions_do_not_mind() -> None:
    bare = Context(types=(FuncType([], []),), features=frozenset([Feature.MVP]))
    check_body(bare, Func(0, ((1, I32),), instrs(ONE, ("local.set", 0))))


def test_a_local_of_a_proposal_that_is_off_is_refused() -> None:
    bare = Context(types=(FuncType([], []),), features=frozenset([Feature.MVP]))
    with pytest.raises(UnsupportedError, match=r"^reference types is switched off") as caught:
        check_body(bare, Func(0, ((1, FUNCREF),), instrs(), at=5))
    assert caught.value.at == 5


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("(module (type (func)) (type (func (result i32 i32))))", 29),
        ("(module (type (func)) (func (result i32 i32) unreachable))", 29),
    ],
)
def test_a_type_is_refused_where_it_stands(text: str, column: int) -> None:
    module = parse_module(text, features=DEFAULTS - {Feature.MULTI_VALUE})
    with pytest.raises(UnsupportedError, match=r"^multi-value is switched off") as caught:
        validate(module, DEFAULTS - {Feature.MULTI_VALUE})
    assert caught.value.at == column - 1
    data = encode(parse_module(text))
    with pytest.raises(UnsupportedError, match=r"^multi-value is switched off \(at offset 0x") as caught:
        validate(decode(data), DEFAULTS - {Feature.MULTI_VALUE})
    assert caught.value.at is not None
    assert data[caught.value.at] == 0x60


def test_parameters_are_counted_where_they_stand() -> None:
    with pytest.raises(LimitError, match=r"^too many parameters: 1001, at most 1000 are supported") as caught:
        validate(parse_module(f"(module (func (param {'i32 ' * 1001})))"))
    assert caught.value.at == 14


def test_locals_are_counted_before_they_are_made() -> None:
    module = changed(funcs=[Func(0, ((1, I32), (2**32 - 1, F32)), instrs(), at=9)])
    with pytest.raises(LimitError, match=r"^too many locals: 4294967296, at most 50000 are supported") as caught:
        check_body(context(changed(funcs=[], exports=[], elems=[], start=None)), module.funcs[0])
    assert caught.value.at == 9


@pytest.mark.parametrize("push", [[("call", 0)], [("block", 0), "unreachable", "end"]])
def test_operands_may_not_pile_up(push: list[Word]) -> None:
    thousand = FuncType([], [I32] * 1000)
    place_ = Context(types=(thousand, FuncType([], [])), funcs=(thousand,))
    with pytest.raises(LimitError, match=r"^too many operands: 100\d{4}, at most 1000000 are supported"):
        check_body(place_, Func(1, (), instrs(*push * 1001)))


def test_a_select_without_a_type_tells_what_it_found() -> None:
    with pytest.raises(InvalidError, match=r"requires numbers but stack has \[externref externref\]"):
        check_body(*place(("local.get", EXTERN_LOCAL), ("local.get", EXTERN_LOCAL), ONE, "select", "drop"))
