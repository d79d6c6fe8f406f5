"""Structs from Python: made, read, changed, compared."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from brolga import (
    ArrayType,
    DefType,
    Engine,
    FieldType,
    Func,
    FuncType,
    Module,
    PackedType,
    Store,
    StructRef,
    StructType,
    ValType,
    WasmtimeError,
)
from tests.runtime.make import Index, exports

I32, I64, F32, F64, V128 = ValType.i32(), ValType.i64(), ValType.f32(), ValType.f64(), ValType.v128()
I8, I16 = PackedType.i8(), PackedType.i16()

POINT = """(module
  (type $point (struct (field $x (mut i32)) (field $y f64)))
  (func (export "make") (param i32 f64) (result (ref $point))
    (struct.new $point (local.get 0) (local.get 1)))
  (func (export "x") (param (ref $point)) (result i32) (struct.get $point $x (local.get 0)))
  (func (export "same") (param eqref eqref) (result i32) (ref.eq (local.get 0) (local.get 1))))"""


def mutable(*storages: ValType | PackedType) -> StructType:
    return StructType([FieldType(storage, mutable=True) for storage in storages])


@pytest.fixture
def point(store: Store) -> Any:
    return exports(store, POINT)["make"](store, 3, 4.5)  # type: ignore[operator]


def test_fields_of_a_struct_from_webassembly(store: Store) -> None:
    found: Any = exports(store, POINT)
    point = found["make"](store, 3, 4.5)
    assert isinstance(point, StructRef)
    assert (point[0], point[1], point[-1], len(point), list(point)) == (3, 4.5, 4.5, 2, [3, 4.5])
    assert (point["x"], point["y"], point.names) == (3, 4.5, ("x", "y"))
    assert isinstance(point.type, DefType)
    assert str(point.type.type) == "(struct (field (mut i32)) (field f64))"
    point[0] = 7
    assert found["x"](store, point) == 7
    point["x"] = -1
    assert found["x"](store, point) == -1


def test_a_struct_from_python(store: Store) -> None:
    module = Module(store.engine, POINT)
    found: Any = exports(store, POINT)
    made = StructRef(store, module.types[0], 5, 1)
    assert found["x"](store, made) == 5
    # Written out, the type is the same one.
    again = StructRef(store, StructType([FieldType(I32, mutable=True), FieldType(F64)]), 6, 2.5)
    assert (found["x"](store, again), again["y"], again.type) == (6, 2.5, made.type)


@pytest.mark.parametrize(
    ("storage", "given", "got"),
    [
        (I8, -1, 255),
        (I8, 255, 255),
        (I16, -(1 << 15), 1 << 15),
        (I32, (1 << 32) - 1, -1),
        (I64, 1 << 63, -(1 << 63)),
        (F32, 1.5, 1.5),
        (F64, 3, 3.0),
        (F32, 1e300, float("inf")),
        (V128, bytes(range(16)), bytes(range(16))),
        (V128, -1, b"\xff" * 16),
        (ValType.externref(), "text", "text"),
        (ValType.externref(), None, None),
        (ValType.funcref(), None, None),
        (ValType.ref("any"), None, None),
    ],
)
def test_every_kind_of_field_takes_and_gives_its_values(store: Store, storage: Any, given: Any, got: Any) -> None:
    made = StructRef(store, mutable(I8, storage, I8), 17, given, 34)
    assert list(made) == [17, got, 34]
    empty = StructRef.default(store, mutable(I8, storage, I8))
    empty[1] = given
    assert list(empty) == [0, got, 0]


def test_references_in_fields(store: Store) -> None:
    (node,) = store.engine.define_group([mutable(I32, ValType.ref(0), ValType.ref("any"))])
    one = StructRef(store, node, 1, None, 5)
    two = StructRef(store, node, 2, one, one)
    one[1] = two
    assert (one[1], two[1], two[2]) == (two, one, one)
    assert int(one[2]) == 5
    assert one[1][1][1][0] == 2
    func = Func(store, FuncType([], [I32]), lambda: 7)
    holder = StructRef(store, mutable(ValType.funcref()), func)
    assert holder[0] == func
    assert holder[0](store) == 7


def test_what_cannot_be_null_has_no_default(store: Store) -> None:
    struct = StructType([FieldType(I32), FieldType(ValType.ref("any", nullable=False))])
    with pytest.raises(TypeError, match=r"field 1 cannot be null: it is a \(ref any\)"):
        StructRef.default(store, struct)
    with pytest.raises(TypeError, match=r"a \(ref any\) cannot be None"):
        StructRef(store, struct, 1, None)


@pytest.mark.parametrize(
    ("storage", "value", "error", "message"),
    [
        (I8, 256, OverflowError, r"an i8 holds -2\*\*7 to 2\*\*8 - 1"),
        (I8, -129, OverflowError, "an i8 holds"),
        (I16, 1 << 16, OverflowError, "an i16 holds"),
        (I32, 1 << 32, OverflowError, "an i32 holds"),
        (I8, "a", TypeError, "str"),
        (I8, 1.5, TypeError, "float"),
        (F64, "1", TypeError, "must be real number, not str"),
        (V128, b"short", TypeError, "a v128 is 16 bytes"),
        (ValType.funcref(), print, TypeError, "expected a Func or None"),
        (ValType.ref("any"), "text", TypeError, "expected an AnyRef, an int or None, got str"),
        (ValType.ref("struct"), 5, TypeError, "expected a structref, got 5"),
        (ValType.ref("i31"), 1 << 31, OverflowError, "an i31 holds"),
    ],
)
def test_what_does_not_fit_a_field_is_refused(
    store: Store, storage: Any, value: Any, error: type[Exception], message: str
) -> None:
    struct = mutable(storage)
    with pytest.raises(error, match=message):
        StructRef(store, struct, value)
    made = StructRef.default(store, struct)
    with pytest.raises(error, match=message):
        made[0] = value
    assert made[0] == StructRef.default(store, struct)[0]


def test_an_immutable_field_stays(point: Any) -> None:
    with pytest.raises(TypeError, match=r"field 1 of <StructRef .*> is immutable"):
        point[1] = 2.0
    with pytest.raises(TypeError, match=r"field 1 of <StructRef .*> is immutable"):
        point["y"] = 2.0
    assert point[1] == 4.5


@pytest.mark.parametrize(
    ("field", "error"),
    [(2, IndexError), (-3, IndexError), (1 << 70, IndexError), ("z", KeyError), (1.0, TypeError), (None, TypeError)],
)
def test_there_are_no_other_fields(point: Any, field: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        point[field]
    with pytest.raises(error):
        point[field] = 1


def test_names_are_those_that_all_modules_agree_on() -> None:
    store = Store(Engine())
    text = "(module (type (struct (field ${} i32) (field ${} i32))))"
    module = Module(store.engine, text.format("x", "y"))
    point = StructRef(store, module.types[0], 1, 2)
    assert (point["x"], point["y"]) == (1, 2)
    Module(store.engine, text.format("y", "z"))
    assert point.names == ("x", "z")
    with pytest.raises(KeyError, match="no field 'y'; known: x, z"):
        point["y"]


def test_a_subtype_has_the_names_of_its_supertype(store: Store) -> None:
    module = Module(
        store.engine,
        """(module (type $a (sub (struct (field $first i32))))
                   (type $b (sub $a (struct (field i32) (field $second i64)))))""",
    )
    made = StructRef(store, module.types[1], 1, 2)
    assert (made["first"], made["second"]) == (1, 2)


def test_two_references_to_one_struct_are_equal(store: Store) -> None:
    found: Any = exports(store, POINT)
    holder = StructRef(store, mutable(ValType.ref("eq")), None)
    one, other = found["make"](store, 1, 1.0), found["make"](store, 1, 1.0)
    holder[0] = one
    assert holder[0] == one
    assert hash(holder[0]) == hash(one)
    assert one != other
    assert one != 1
    assert {one: "one"}[holder[0]] == "one"
    assert found["same"](store, one, holder[0]) == 1
    assert found["same"](store, one, other) == 0


def test_types_are_told_and_compared(point: Any) -> None:
    assert point.matches(ValType.ref("struct"))
    assert point.matches(ValType.ref("any"))
    assert point.matches(point.type)
    assert not point.matches(ValType.ref("array"))
    assert not point.matches(ValType.ref("func"))
    with pytest.raises(TypeError, match="expected a type of references"):
        point.matches(I32)


@pytest.mark.parametrize(
    ("ty", "message"),
    [
        (None, "expected a StructType, got NoneType"),
        (I32, "expected a StructType, got i32"),
        (ValType.ref("struct"), "expected a StructType, got structref"),
        (FuncType([], []), "expected a StructType, got FuncType"),
        (ArrayType(FieldType(I32)), "expected a StructType, got ArrayType"),
    ],
)
def test_another_type_makes_no_struct(store: Store, ty: Any, message: str) -> None:
    for make in (StructRef, StructRef.default):
        with pytest.raises(TypeError, match=message):
            make(store, ty)


def test_a_type_of_another_kind_or_engine_makes_none(store: Store) -> None:
    array = store.engine.define(ArrayType(FieldType(I32)))
    with pytest.raises(TypeError, match="expected a StructType, got "):
        StructRef(store, array)
    with pytest.raises(WasmtimeError, match="type used with the wrong engine"):
        StructRef(store, Engine().define(StructType([])))


@pytest.mark.parametrize("count", [0, 1, 3])
def test_there_is_a_value_for_each_field(store: Store, count: int) -> None:
    with pytest.raises(TypeError, match=f"a struct of 2 fields takes as many values, {count} given"):
        StructRef(store, mutable(I32, I32), *[1] * count)


def test_values_may_do_anything_while_they_are_converted(engine: Engine) -> None:
    store = Store(engine)
    closing = Index(1, store.close)
    with pytest.raises(ValueError, match="already closed"):
        StructRef(store, mutable(I32), closing)
    store = Store(engine)
    made = StructRef(store, mutable(I32, I32), 1, Index(2, store.gc))
    made[0] = Index(3, store.gc)
    assert list(made) == [3, 2]
    with pytest.raises(ValueError, match="already closed"):
        made[0] = Index(4, store.close)
    with pytest.raises(ZeroDivisionError):
        StructRef(Store(engine), mutable(I32), Index(1, lambda: 1 // 0))


def test_a_closed_store_has_no_structs(engine: Engine) -> None:
    store = Store(engine)
    made = same = StructRef(store, mutable(I32), 1)
    store.close()
    for act in (lambda: made[0], lambda: list(made), lambda: StructRef(store, mutable(I32), 1)):
        with pytest.raises(ValueError, match="already closed"):
            act()
    with pytest.raises(ValueError, match="already closed"):
        made[0] = 2
    assert (made == same, hash(made) == hash(same), "StructRef" in repr(made), len(made)) == (True, True, True, 1)


def test_another_store_has_nothing_to_do_with_it(engine: Engine, store: Store, point: Any) -> None:
    other = Store(engine)
    found: Any = exports(other, POINT)
    with pytest.raises(WasmtimeError, match="object used with the wrong store"):
        found["x"](other, point)
    with pytest.raises(WasmtimeError, match="object used with the wrong store"):
        StructRef(other, mutable(ValType.ref("any")), point)
    with pytest.raises(WasmtimeError, match="object used with the wrong store"):
        StructRef(other, mutable(ValType.externref()), point)


def test_a_struct_is_not_copied(point: Any) -> None:
    for act in (lambda: pickle.dumps(point), lambda: copy.copy(point), lambda: copy.deepcopy(point)):
        with pytest.raises(TypeError, match="cannot copy or pickle 'StructRef'"):
            act()


def test_a_struct_may_be_large(store: Store) -> None:
    struct = mutable(*[I64] * 10_000)
    made = StructRef(store, struct, *range(10_000))
    assert list(made) == list(range(10_000))
    assert StructRef(store, StructType([])).names == ()
    assert list(StructRef.default(store, StructType([]))) == []
