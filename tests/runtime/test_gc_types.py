"""Types that a program defines: the same as those of modules, under the same rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from brolga import (
    ArrayType,
    DefType,
    Engine,
    FieldType,
    Func,
    FuncType,
    Global,
    GlobalType,
    InvalidError,
    LimitError,
    Limits,
    Module,
    PackedType,
    Store,
    StructType,
    SubType,
    Table,
    TableType,
    UnsupportedError,
    ValType,
    WasmtimeError,
)
from brolga.features import Feature
from tests.runtime.collected import collecting, forced

I32, I64 = ValType.i32(), ValType.i64()
I8, I16 = PackedType.i8(), PackedType.i16()


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with forced(Feature.GC):
        yield collecting()


def test_a_reference_type_is_named_as_the_text_format_does() -> None:
    names = ["any", "eq", "i31", "struct", "array", "none", "func", "nofunc", "extern", "noextern", "exn", "noexn"]
    short = ["anyref", "eqref", "i31ref", "structref", "arrayref", "nullref", "funcref", "nullfuncref"]
    assert [str(ValType.ref(name)) for name in names[:8]] == short
    assert [str(ValType.ref(name, nullable=False)) for name in names] == [f"(ref {name})" for name in names]
    assert ValType.ref("func") is ValType.funcref()
    assert ValType.ref(ValType.ref("eq").heap or 0) is ValType.ref("eq")
    assert [str(I8), str(I16), str(ValType.ref(3))] == ["i8", "i16", "(ref null 3)"]


@pytest.mark.parametrize(
    ("heap", "error", "message"),
    [
        ("anyref", ValueError, "'anyref' is none of func, nofunc, extern"),
        ("", ValueError, "'' is none of"),
        (-1, ValueError, "-1 is no place|none of"),
        (1 << 32, ValueError, "none of"),
        (True, ValueError, "none of"),
        (None, TypeError, "expected what references refer to, got NoneType"),
        (StructType([]), TypeError, "got StructType"),
        (I32, TypeError, "got ValType"),
        ([], TypeError, "got list"),
    ],
)
def test_a_reference_to_something_else_is_refused(heap: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        ValType.ref(heap)


def test_equal_types_are_one_in_all_modules_and_in_python(engine: Engine) -> None:
    text = "(module (type (struct (field i32) (field (mut i8)))) (type (array (mut i16))))"
    module = Module(engine, text)
    struct = engine.define(StructType([FieldType(I32), FieldType(I8, mutable=True)]))
    array = engine.define(ArrayType(FieldType(I16, True)))
    assert isinstance(struct, DefType)
    assert (struct, array) == module.types
    assert engine.define(StructType([FieldType(I32), FieldType(I8)])) is not struct
    assert engine.define(struct.type) is struct
    assert engine.define(struct.type, final=False) is not struct


def test_a_group_refers_to_itself_by_places(engine: Engine) -> None:
    module = Module(
        engine,
        """(module
      (type $before (struct))
      (rec (type $node (sub (struct (field (mut (ref null $node))) (field (ref $leaf)))))
           (type $leaf (sub final $node
             (struct (field (mut (ref null $node))) (field (ref $leaf)) (field (ref $before)))))))""",
    )
    before = engine.define(StructType([]))
    fields = [FieldType(ValType.ref(0), mutable=True), FieldType(ValType.ref(1, nullable=False))]
    more = [*fields, FieldType(ValType.ref(before, nullable=False))]
    made = engine.define_group([SubType(StructType(fields), final=False), SubType(StructType(more), supers=(0,))])
    assert (before, *made) == module.types
    assert made[1].supertype is made[0]
    assert made[0].final is False


def test_a_supertype_is_a_type_or_a_place(engine: Engine) -> None:
    above = engine.define(StructType([FieldType(I32)]), final=False)
    below = engine.define(StructType([FieldType(I32), FieldType(I64)]), supertype=above)
    assert below.supertype is above
    assert (below.depth, below.display, below.final) == (1, (above, below), True)
    (again,) = engine.define_group([SubType(StructType([FieldType(I32), FieldType(I64)]), True, (above,))])  # type: ignore[arg-type]
    assert again is below


def test_what_no_module_may_define_is_refused(engine: Engine) -> None:
    final = engine.define(StructType([FieldType(I32)]))
    open_ = engine.define(StructType([FieldType(I32)]), final=False)
    struct = StructType([])
    with pytest.raises(InvalidError, match="has a supertype that is final"):
        engine.define(final.type, supertype=final)
    with pytest.raises(InvalidError, match="does not match its supertype"):
        engine.define(StructType([FieldType(I64)]), supertype=open_)
    with pytest.raises(InvalidError, match="does not match its supertype"):
        engine.define(ArrayType(FieldType(I32)), supertype=open_)
    with pytest.raises(InvalidError, match="unknown type 1"):
        engine.define(ArrayType(FieldType(ValType.ref(1))))
    with pytest.raises(InvalidError, match="unknown type 0"):
        engine.define_group([SubType(struct, False, (0,))])
    with pytest.raises(InvalidError, match="has 2 supertypes"):
        engine.define_group([SubType(struct, False), SubType(struct, False), SubType(struct, True, (0, 1))])
    with pytest.raises(LimitError, match="too many fields"):
        engine.define(StructType([FieldType(I32)] * 10_001))
    deep = engine.define(struct, final=False)
    for _ in range(63):
        deep = engine.define(struct, final=False, supertype=deep)
    with pytest.raises(LimitError, match="too many supertypes"):
        engine.define(struct, supertype=deep)


@pytest.mark.parametrize("wrong", [None, I32, I8, "struct", 0, FieldType(I32), int])
def test_what_is_no_type_is_refused(engine: Engine, wrong: Any) -> None:
    with pytest.raises(TypeError, match="expected a StructType, an ArrayType or a FuncType, got"):
        engine.define(wrong)
    with pytest.raises(TypeError, match=r"expected a .*, got"):
        StructType([StructType([])] if isinstance(wrong, FieldType) else [wrong])  # type: ignore[list-item]


@pytest.mark.parametrize("wrong", [1.5, "x", StructType([]), True])
def test_what_is_no_supertype_is_refused(engine: Engine, wrong: Any) -> None:
    with pytest.raises(TypeError, match="expected a supertype or its place in the group, got"):
        engine.define(StructType([]), supertype=wrong)
    with pytest.raises(ValueError, match="-1 is no place"):
        engine.define_group([SubType(StructType([]), True, (-1,))])


def test_types_of_another_engine_are_refused(engine: Engine) -> None:
    other = Engine().define(FuncType([], []))
    ref = ValType.ref(other)
    ours = Store(engine)
    for act in (
        lambda: engine.define(StructType([FieldType(ref)])),
        lambda: engine.define(FuncType([], []), supertype=other),
        lambda: Func(ours, FuncType([ref], []), print),
        lambda: Global(ours, GlobalType(ref, True), None),
        lambda: Table(ours, TableType(ref, Limits(1)), None),
    ):
        with pytest.raises(WasmtimeError, match="type used with the wrong engine"):
            act()


def test_a_place_means_nothing_outside_of_a_group(engine: Engine) -> None:
    store, ref = Store(engine), ValType.ref(0)
    for act in (
        lambda: Func(store, FuncType([ref], []), print),
        lambda: Global(store, GlobalType(ref, True), None),
        lambda: Table(store, TableType(ref, Limits(1)), None),
    ):
        with pytest.raises(TypeError, match="a type by its index, outside of its module"):
            act()


def test_the_proposal_can_be_switched_off() -> None:
    engine = collecting(on=False)
    for act in (
        lambda: engine.define(StructType([])),
        lambda: engine.define(FuncType([], []), final=False),
        lambda: engine.define(FuncType([ValType.ref("any")], [])),
        lambda: Func(Store(engine), FuncType([ValType.ref("i31")], []), print),
        lambda: Global(Store(engine), GlobalType(ValType.ref("any"), True), None),
    ):
        with pytest.raises(UnsupportedError, match=r"garbage collection is (switched off|not supported)"):
            act()


def test_a_closed_engine_defines_nothing() -> None:
    engine = Engine()
    engine.close()
    with pytest.raises(ValueError, match="already closed"):
        engine.define(FuncType([], []))
