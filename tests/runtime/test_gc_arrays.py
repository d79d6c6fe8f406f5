"""Arrays from Python: made, read, changed, copied from and to buffers."""

from __future__ import annotations

import pickle
import struct
from typing import Any

import pytest

from brolga import (
    ArrayRef,
    ArrayType,
    Engine,
    FieldType,
    I31Ref,
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
ANY = ValType.ref("any")

BYTES = """(module
  (type $bytes (array (mut i8)))
  (data $hello "hello")
  (func (export "hello") (result (ref $bytes)) (array.new_data $bytes $hello (i32.const 0) (i32.const 5)))
  (func (export "at") (param (ref $bytes) i32) (result i32) (array.get_s $bytes (local.get 0) (local.get 1))))"""


def array(storage: ValType | PackedType, mutable: bool = True) -> ArrayType:
    return ArrayType(FieldType(storage, mutable))


def test_elements_of_an_array_from_webassembly(store: Store) -> None:
    found: Any = exports(store, BYTES)
    hello = found["hello"](store)
    assert isinstance(hello, ArrayRef)
    assert (len(hello), hello[0], hello[-1], bytes(hello)) == (5, 104, 111, b"hello")
    assert (list(hello), hello[1:3], hello[::-2], 101 in hello) == (list(b"hello"), list(b"el"), list(b"olh"), True)
    hello[0] = 255
    assert found["at"](store, hello, 0) == -1
    assert str(hello.type.type) == "(array (mut i8))"


def test_an_array_from_python(store: Store) -> None:
    found: Any = exports(store, BYTES)
    made = ArrayRef(store, array(I8), b"abc")
    assert found["at"](store, made, 2) == 99
    assert made.type is found["hello"](store).type


@pytest.mark.parametrize(
    ("storage", "given", "got"),
    [
        (I8, [1, -1, 255], [1, 255, 255]),
        (I16, [1, -1], [1, 65535]),
        (I32, [1, -1, (1 << 32) - 1], [1, -1, -1]),
        (I64, [1 << 63], [-(1 << 63)]),
        (F32, [1, 2.5], [1.0, 2.5]),
        (F64, range(3), [0.0, 1.0, 2.0]),
        (V128, [bytes(16), 1], [bytes(16), b"\1" + bytes(15)]),
        (ValType.externref(), ["a", None], ["a", None]),
        (ValType.funcref(), [None], [None]),
        (ANY, [None, 5, I31Ref(-1)], [None, I31Ref(5), I31Ref(-1)]),
        (I32, [], []),
        (ANY, (), []),
    ],
)
def test_every_kind_of_element_takes_and_gives_its_values(store: Store, storage: Any, given: Any, got: Any) -> None:
    made = ArrayRef(store, array(storage), given)
    assert (made[:], list(made), len(made)) == (got, got, len(got))
    empty = ArrayRef.default(store, array(storage), len(got))
    empty[:] = iter(given)
    assert empty[:] == got
    for number, value in enumerate(given):
        empty[number] = value
    assert empty[:] == got


@pytest.mark.parametrize(
    ("storage", "value", "got"),
    [(I8, 200, 200), (I64, -7, -7), (F32, 0.5, 0.5), (V128, 1, b"\1" + bytes(15)), (ValType.externref(), "x", "x")],
)
@pytest.mark.parametrize("count", [0, 1, 100_000])
def test_one_value_is_repeated(store: Store, storage: Any, value: Any, got: Any, count: int) -> None:
    made = ArrayRef.filled(store, array(storage), value, count)
    assert len(made) == count
    assert made[:3] == [got] * min(count, 3)
    assert made[count - 2 :] == [got] * min(count, 2)


def test_references_in_elements(store: Store) -> None:
    point = StructRef(store, StructType([FieldType(I32)]), 7)
    made = ArrayRef(store, array(ANY), [point, None])
    made[1] = made
    assert made[0] == point
    assert made[1][1][1][0][0] == 7
    made[:] = [made[0], made[0]]
    assert made[0] == made[1] == point


def test_buffers_are_copied_at_once(store: Store) -> None:
    words = struct.pack("<4i", 1, -2, 3, -4)
    made = ArrayRef(store, array(I32), memoryview(words).cast("i"))
    assert made[:] == [1, -2, 3, -4]
    assert bytes(made) == words
    made[1:3] = memoryview(words).cast("I")[2:4]
    assert made[:] == [1, 3, -4, -4]
    # Bytes are elements where they are not those of the array.
    assert ArrayRef(store, array(I32), b"ab")[:] == [97, 98]
    assert ArrayRef(store, array(I8), bytearray(b"ab"))[:] == [97, 98]
    assert ArrayRef(store, array(I8), memoryview(b"abcd")[::2])[:] == [97, 99]
    assert ArrayRef(store, array(I8), b"")[:] == []


@pytest.mark.parametrize(
    ("storage", "dtype"), [(I8, "u1"), (I16, "u2"), (I32, "i4"), (I64, "i8"), (F32, "f4"), (F64, "f8")]
)
def test_numpy_copies_in_both_directions(store: Store, storage: Any, dtype: str) -> None:
    np = pytest.importorskip("numpy")
    given = np.arange(10, dtype=dtype)
    made = ArrayRef(store, array(storage), given)
    assert made[:] == given.tolist()
    found = np.asarray(made)
    assert (found.dtype, found.tolist()) == (given.dtype, given.tolist())
    found[:] = 0
    assert made[:] == given.tolist()
    made[2:] = given[:8]
    assert made[:4] == [0, 1, 0, 1]
    made[:] = given[::-1]
    assert made[:] == given[::-1].tolist()
    assert np.asarray(made, dtype="f8").dtype == np.dtype("f8")
    assert np.asarray(ArrayRef(store, array(storage))).shape == (0,)
    # What has other elements is converted, one by one.
    assert ArrayRef(store, array(storage), np.array([1, 2], "i1"))[:] == [1, 2]


def test_no_view_is_promised(store: Store) -> None:
    np = pytest.importorskip("numpy")
    with pytest.raises(ValueError, match="can only be copied"):
        ArrayRef(store, array(I32), [1]).__array__(copy=False)
    with pytest.raises(TypeError, match="NumPy has no such elements"):
        np.asarray(ArrayRef(store, array(ANY), [None]))
    with pytest.raises(TypeError, match="the elements are references: anyref"):
        bytes(ArrayRef(store, array(ANY), [None]))
    assert bytes(ArrayRef(store, array(V128), [1])) == b"\1" + bytes(15)


@pytest.mark.parametrize("index", [3, -4, 1 << 70, -(1 << 70)])
def test_there_are_no_other_elements(store: Store, index: int) -> None:
    made = ArrayRef(store, array(I32), [1, 2, 3])
    with pytest.raises(IndexError, match="no element"):
        made[index]
    with pytest.raises(IndexError, match="no element"):
        made[index] = 1
    for wrong in ("x", 1.0, None):
        with pytest.raises(TypeError):
            made[wrong]  # type: ignore[call-overload]


def test_an_array_keeps_its_length(store: Store) -> None:
    made = ArrayRef(store, array(I32), [1, 2, 3])
    with pytest.raises(ValueError, match="2 values for 3 elements"):
        made[:] = [1, 2]
    with pytest.raises(ValueError, match="4 values for 3 elements"):
        made[:] = memoryview(struct.pack("4i", 1, 2, 3, 4)).cast("i")
    with pytest.raises(TypeError, match="not iterable"):
        made[:] = 1  # type: ignore[call-overload]
    with pytest.raises(OverflowError):
        made[:] = [4, 5, 1 << 40]
    assert made[:] == [1, 2, 3]
    made[::-1] = [4, 5, 6]
    assert made[:] == [6, 5, 4]


def test_immutable_elements_stay(store: Store) -> None:
    made = ArrayRef(store, array(I32, mutable=False), [1, 2, 3])
    with pytest.raises(TypeError, match=r"elements of <ArrayRef type .*> are immutable"):
        made[0] = 1
    with pytest.raises(TypeError, match="are immutable"):
        made[:] = [1, 2, 3]


@pytest.mark.parametrize(("length", "error"), [(-1, ValueError), (1.5, TypeError), (None, TypeError), ("3", TypeError)])
def test_a_length_is_a_number(store: Store, length: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        ArrayRef.default(store, array(I32), length)
    with pytest.raises(error):
        ArrayRef.filled(store, array(I32), 0, length)


@pytest.mark.parametrize("length", [1 << 31, (1 << 32) - 1, 1 << 32, 1 << 64, 1 << 80])
def test_no_array_is_larger_than_the_heap(store: Store, length: int) -> None:
    with pytest.raises(WasmtimeError, match=r"no room for an object of|has at most 4294967295 elements"):
        ArrayRef.filled(store, array(V128), 1, length)
    assert ArrayRef(store, array(I8), b"x")[:] == [120]


def test_what_cannot_be_null_has_no_default(store: Store) -> None:
    with pytest.raises(TypeError, match=r"an element cannot be null: it is a \(ref any\)"):
        ArrayRef.default(store, array(ValType.ref("any", nullable=False)), 1)


def test_another_type_makes_no_array(store: Store) -> None:
    wrong: Any
    for wrong in (None, I32, StructType([]), store.engine.define(StructType([])), "array"):
        with pytest.raises(TypeError, match="expected an ArrayType, got"):
            ArrayRef(store, wrong, [])
    with pytest.raises(WasmtimeError, match="type used with the wrong engine"):
        ArrayRef(store, Engine().define(array(I32)), [1])
    for values in (None, 5):
        with pytest.raises(TypeError):
            ArrayRef(store, array(I32), values)  # type: ignore[arg-type]


def test_values_may_do_anything_while_they_are_converted(engine: Engine) -> None:
    store = Store(engine)
    made = ArrayRef(store, array(I32), [1, 2, 3])
    values: list[Any] = [4, 5]
    values.append(Index(6, values.clear))
    made[:] = values
    assert (made[:], values) == ([4, 5, 6], [])
    made[:] = [7, Index(8, store.gc), 9]
    for act in (
        lambda: made.__setitem__(slice(None), [1, Index(2, store.close), 3]),
        lambda: ArrayRef(Store(engine), array(I32), [1, Index(2, store.close), 3])[:] and made[0],
    ):
        with pytest.raises(ValueError, match="already closed"):
            act()


def test_a_closed_store_has_no_arrays(engine: Engine) -> None:
    store = Store(engine)
    made, empty = ArrayRef(store, array(I32), [1]), ArrayRef(store, array(I32))
    same = made
    store.close()
    for act in (
        lambda: made[0],
        lambda: made[:],
        lambda: bytes(made),
        lambda: list(made),
        lambda: len(made),
        lambda: empty[:],
    ):
        with pytest.raises(ValueError, match="already closed"):
            act()
    with pytest.raises(ValueError, match="already closed"):
        made[0] = 1
    with pytest.raises(ValueError, match="already closed"):
        made[:] = b"1"
    assert (made == same, made == empty, str(made.type.type)) == (True, False, "(array (mut i32))")


def test_an_array_is_not_copied(store: Store) -> None:
    with pytest.raises(TypeError, match="cannot copy or pickle 'ArrayRef'"):
        pickle.dumps(ArrayRef(store, array(I32), [1]))
