"""Types that modules define: which are the same, and which are below which, against the rules read word by word."""

from __future__ import annotations

import functools

from hypothesis import given
from hypothesis import strategies as st

from brolga import Engine
from brolga.binary import decode, encode
from brolga.errors import InvalidError
from brolga.module import Module, Rec
from brolga.text import parse_module, print_module
from brolga.types import (
    ANY,
    EQ,
    I8,
    I32,
    STRUCT,
    ArrayType,
    CompType,
    FieldType,
    FuncType,
    PackedType,
    StructType,
    SubType,
    ValType,
    is_below,
    reference,
)
from brolga.validate import context
from tests.property.profiles import examples


@st.composite
def modules(draw: st.DrawFn) -> Module:
    """A few recursion groups, some of them written twice. Not all are valid."""
    made = Module()
    for _ in range(draw(st.integers(1, 4))):
        groups = [(start, count) for start, count, _ in made.groups]
        start = len(made.types)
        if draw(st.booleans()) and groups:
            first, count = groups[draw(st.integers(0, len(groups) - 1))]
            subs = [_again(sub, first, start - first) for sub in made.group(first, count)]
            if draw(st.integers(0, 3)) == 0:  # nearly the same
                subs[-1] = subs[-1]._replace(final=not subs[-1].final)
        else:
            count = draw(st.integers(1, 2))
            subs = [draw(sub_types(made, x, start + count)) for x in range(start, start + count)]
        if count > 1 or draw(st.booleans()):
            made.recs.append(Rec(start, count))
        for x, sub in enumerate(subs, start):
            if sub.supers or not sub.final:
                made.subs[x] = sub
            made.types.append(sub.type)
    return made


def _again(sub: SubType, first: int, by: int) -> SubType:
    """The same type further behind: what it refers to in its own group, which begins with `first`, comes along."""
    ty = sub.type.mapped(lambda each: _shifted(each, by) if isinstance(each.heap, int) and each.heap >= first else each)
    return SubType(ty, sub.final, tuple(x + by if x >= first else x for x in sub.supers))


@st.composite
def sub_types(draw: st.DrawFn, made: Module, x: int, end: int) -> SubType:
    """Type `x`, which may refer to all before `end`; most that have a supertype fit it."""
    refs = [reference(y, nullable=draw(st.booleans())) for y in range(end)]
    values = st.sampled_from([I32, reference(EQ), *refs])
    final = draw(st.integers(0, 3)) == 0
    open_types = [y for y, sub in made.subs.items() if not sub.final]
    if not open_types or draw(st.booleans()):
        return SubType(draw(comp_types(values)), final)
    above = draw(st.sampled_from(open_types))
    ty = made.types[above]
    if isinstance(ty, StructType) and draw(st.booleans()):
        ty = StructType([*ty.fields, FieldType(draw(values))])
    return SubType(ty, final, (above,))


def comp_types(values: st.SearchStrategy[ValType]) -> st.SearchStrategy[CompType]:
    storages: st.SearchStrategy[ValType | PackedType] = st.one_of(values, st.just(I8))
    fields = st.builds(FieldType, storages, st.booleans())
    short = st.lists(values, max_size=1)
    return st.one_of(
        st.builds(StructType, st.lists(fields, max_size=2)),
        st.builds(ArrayType, fields),
        st.builds(FuncType, short, short),
    )


class Words:
    """What the specification says of the types of a module, as it says it (*Validation*, *Types*; *Matching*)."""

    def __init__(self, module: Module) -> None:
        self.group_of = {x: (start, count) for start, count, _ in module.groups for x in range(start, start + count)}
        self.subs = module.group(0, len(module.types))
        self.same = functools.cache(self._same)

    def _same(self, x: int, y: int) -> bool:
        """Equal recursion groups, after references into each are places in it."""
        (one, count), (other, number) = self.group_of[x], self.group_of[y]
        if x == y:
            return True
        if count != number or x - one != y - other:
            return False
        return all(self._definition(one + k, other + k, one, other, count) for k in range(count))

    def _definition(self, x: int, y: int, one: int, other: int, count: int) -> bool:
        def alike(a: int, b: int) -> bool:
            if a >= one or b >= other:
                return a >= one and b >= other and a - one == b - other
            return self.same(a, b)

        (ty, final, supers), (their, theirs, above) = self.subs[x], self.subs[y]
        if type(ty) is not type(their) or final is not theirs or len(supers) != len(above):
            return False
        if not all(alike(a, b) for a, b in zip(supers, above, strict=True)):
            return False
        parts, others = _parts(ty), _parts(their)
        return len(parts) == len(others) and all(
            a[1:] == b[1:] and (alike(a[0], b[0]) if isinstance(a[0], int) and isinstance(b[0], int) else a[0] == b[0])
            for a, b in zip(parts, others, strict=True)
        )

    def below(self, x: int, y: int) -> bool:
        """Reflexive, and by the chain of supertypes."""
        return self.same(x, y) or any(self.below(above, y) for above in self.subs[x].supers)


def _parts(ty: CompType) -> list[tuple[object, ...]]:
    """What a type consists of, each reference as its index first."""
    if isinstance(ty, FuncType):
        return [*((*_val(each), "in") for each in ty.ins), *((*_val(each), "out") for each in ty.outs)]
    fields = ty.fields if isinstance(ty, StructType) else (ty.element,)
    return [(*_val(each.storage), each.mutable) for each in fields]


def _val(ty: ValType | PackedType) -> tuple[object, ...]:
    return (ty.heap, ty.nullable) if isinstance(ty, ValType) and isinstance(ty.heap, int) else (ty.name, None)


@examples(300)
@given(modules())
def test_types_are_one_object_when_they_are_the_same_and_below_what_they_declare(module: Module) -> None:
    try:
        defs = context(module).defs
    except InvalidError:
        return
    words = Words(module)
    everywhere = range(len(module.types))
    assert all((defs[x] is defs[y]) is words.same(x, y) for x in everywhere for y in everywhere)
    assert all(is_below(defs[x], defs[y]) is words.below(x, y) for x in everywhere for y in everywhere)
    for ty in defs:
        assert is_below(ty, STRUCT) is isinstance(ty.type, StructType)
        assert is_below(ty, ANY) is not isinstance(ty.type, FuncType)
        assert (ty.display[-1], ty.display[ty.depth]) == (ty, ty)


@examples(100)
@given(modules(), modules())
def test_modules_of_an_engine_have_the_same_types(one: Module, other: Module) -> None:
    try:
        context(one)
        context(other)
    except InvalidError:
        return
    engine = Engine()
    first, second = engine.definitions(one), engine.definitions(other)
    shift = len(one.types)
    # Both in one module: the indices of the second begin behind the first.
    both = Module(
        types=[*one.types, *(ty.mapped(lambda each: _shifted(each, shift)) for ty in other.types)],
        recs=[*one.recs, *(Rec(rec.start + shift, rec.count) for rec in other.recs)],
    )
    both.subs = {**one.subs}
    for x, (_, final, supers) in other.subs.items():
        both.subs[x + shift] = SubType(both.types[x + shift], final, tuple(y + shift for y in supers))
    words = Words(both)
    found = [first[x] is second[y] for x in range(shift) for y in range(len(other.types))]
    assert found == [words.same(x, y + shift) for x in range(shift) for y in range(len(other.types))]


def _shifted(ty: ValType, by: int) -> ValType:
    return reference(ty.heap + by, nullable=ty.nullable) if isinstance(ty.heap, int) else ty


@examples(200)
@given(modules())
def test_types_survive_both_formats(module: Module) -> None:
    data = encode(module)
    assert encode(decode(data)) == data
    text = print_module(module)
    assert encode(parse_module(text)) == data
    assert print_module(decode(data)) == text
