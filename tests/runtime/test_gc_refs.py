"""References into the heap on every way between Python and WebAssembly."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Annotated, Any

import pytest

from brolga import (
    AnyRef,
    ArrayRef,
    ArrayType,
    Engine,
    EqRef,
    FieldType,
    Func,
    FuncType,
    Global,
    GlobalType,
    I31Ref,
    Limits,
    Linker,
    Module,
    PackedType,
    Store,
    StructRef,
    StructType,
    Table,
    TableType,
    Trap,
    ValType,
    WasmException,
    WasmtimeError,
    i32,
)
from tests.runtime.make import exports

I32, ANY, EXTERN = ValType.i32(), ValType.ref("any"), ValType.externref()
POINT = StructType([FieldType(I32, mutable=True)])

TEXT = """(module
  (type $point (struct (field (mut i32))))
  (func (export "new") (param i32) (result (ref $point)) (struct.new $point (local.get 0)))
  (func (export "get") (param (ref null $point)) (result i32) (struct.get $point 0 (local.get 0)))
  (func (export "any") (param anyref) (result anyref) (local.get 0))
  (func (export "eq") (param eqref) (result eqref) (local.get 0))
  (func (export "i31") (param i31ref) (result i31ref) (local.get 0))
  (func (export "i31.get_s") (param i31ref) (result i32) (i31.get_s (local.get 0)))
  (func (export "struct") (param structref) (result structref) (local.get 0))
  (func (export "array") (param arrayref) (result arrayref) (local.get 0))
  (func (export "point") (param (ref $point)) (result (ref $point)) (local.get 0))
  (func (export "none") (param nullref) (result nullref) (local.get 0))
  (func (export "extern") (param externref) (result externref) (local.get 0))
  (func (export "in") (param externref) (result anyref) (any.convert_extern (local.get 0)))
  (func (export "out") (param anyref) (result externref) (extern.convert_any (local.get 0)))
  (func (export "many") (param anyref i32 eqref) (result eqref i32 anyref)
    (local.get 2) (local.get 1) (local.get 0))
  (global (export "global") (mut anyref) (ref.null any))
  (global (export "point_global") (mut (ref $point)) (struct.new $point (i32.const 9)))
  (table (export "table") 2 anyref))"""


@pytest.fixture
def found(store: Store) -> Any:
    return exports(store, TEXT)


def samples(store: Store) -> dict[str, Any]:
    point = StructRef(store, POINT, 3)
    return {
        "point": point,
        "other": StructRef(store, StructType([]), *()),
        "array": ArrayRef(store, ArrayType(FieldType(PackedType.i8())), b"abc"),
        "i31": I31Ref(-5),
        "int": 6,
        "host": AnyRef.convert_extern(store, "text"),
        "None": None,
    }


ALLOWED = {
    "any": {"point", "other", "array", "i31", "int", "host", "None"},
    "eq": {"point", "other", "array", "i31", "int", "None"},
    "i31": {"i31", "int", "None"},
    "struct": {"point", "other", "None"},
    "array": {"array", "None"},
    "point": {"point"},
    "none": {"None"},
}


@pytest.mark.parametrize("name", ALLOWED)
@pytest.mark.parametrize("way", ["untyped", "typed", "released", "bits", "host", "global", "table"])
def test_what_fits_comes_back_and_all_else_is_refused(store: Store, found: Any, name: str, way: str) -> None:
    through = _ways(store, found[name])[way]
    for kind, value in samples(store).items():
        if kind in ALLOWED[name]:
            got = through(value)
            assert got == (I31Ref(6) if kind == "int" else value)
            assert value is None or isinstance(got, AnyRef)
            assert type(got) is type(value) or kind == "int"
        else:
            with pytest.raises(TypeError, match=r"expected a|cannot be None"):
                through(value)
    with pytest.raises(TypeError, match="expected an AnyRef, an int or None, got str"):
        through("text")


def _ways(store: Store, func: Func) -> dict[str, Callable[[Any], Any]]:
    ty = func.type(store).params[0]
    typed, bits = func.typed(store), func.typed_bits(store)

    def through_host(value: Any) -> Any:
        # Into a host function and out of it, in the midst of WebAssembly.
        text = _host_text(str(ty) if not isinstance(ty.heap, int) and "type" not in str(ty) else "(ref $point)")
        host = Func(store, FuncType([ty], [ty]), lambda got: value)
        return exports(store, text, [host])["run"](store, value)  # type: ignore[operator]

    def through_global(value: Any) -> Any:
        made = Global(store, GlobalType(ty, mutable=True), value)
        made.set_value(store, made.value(store))
        return made.value(store)

    def through_table(value: Any) -> Any:
        made = Table(store, TableType(ty, Limits(2)), value)
        made.set(store, 1, made.get(store, 0))
        assert made.grow(store, 3, value) == 2
        assert made.get(store, 4) == made.get(store, 0)
        return made.get(store, 1)

    return {
        "untyped": lambda value: func(store, value),
        "typed": typed,
        "released": func.typed(store, release_gil=True),
        "bits": bits,
        "host": through_host,
        "global": through_global,
        "table": through_table,
    }


def _host_text(ty: str) -> str:
    return f"""(module (type $point (struct (field (mut i32))))
      (import "" "" (func $host (param {ty}) (result {ty})))
      (func (export "run") (param {ty}) (result {ty}) (call $host (local.get 0))))"""


def test_several_values_at_once(store: Store, found: Any) -> None:
    point = found["new"](store, 1)
    assert found["many"](store, "x" and point, 5, 7) == [I31Ref(7), 5, point]
    assert found["many"].typed(store)(None, 5, point) == (point, 5, None)
    host = Func(store, FuncType([ANY, I32, ANY], [ANY, I32, ANY]), lambda a, b, c: [c, b + 1, a])
    assert host(store, point, 1, 2) == [I31Ref(2), 2, point]
    wrong = Func(store, FuncType([], [ANY, I32, ANY]), lambda: (point, 1, "text"))
    with pytest.raises(TypeError, match="expected an AnyRef, an int or None, got str"):
        wrong(store)


def test_the_same_object_on_both_sides(store: Store, found: Any) -> None:
    point = found["new"](store, 1)
    point[0] = 2
    assert found["get"](store, point) == 2
    found["any"](store, point)[0] = 3
    assert (point[0], found["get"](store, point)) == (3, 3)


def test_a_refusal_names_both_types(store: Store, found: Any) -> None:
    array = ArrayRef(store, ArrayType(FieldType(I32)), [1])
    ty = GlobalType(ValType.ref("struct"), mutable=True)
    for act in (lambda: found["struct"](store, array), lambda: Global(store, ty, array)):
        with pytest.raises(TypeError, match=r"expected a structref, got <ArrayRef type \d+>"):
            act()
    with pytest.raises(TypeError, match=r"expected a \(ref null type \d+\), got 5"):
        found["get"](store, 5)


# i31


@pytest.mark.parametrize("number", [0, 1, -1, (1 << 30) - 1, -(1 << 30)])
def test_an_i31_is_a_small_integer(store: Store, found: Any, number: int) -> None:
    ref = I31Ref(number)
    assert (int(ref), ref.unsigned, ref.kind, repr(ref)) == (number, number % (1 << 31), "i31", f"I31Ref({number})")
    assert found["i31.get_s"](store, ref) == number
    assert found["i31.get_s"](store, number) == number
    assert found["i31"](store, number) == ref
    assert hash(found["any"](store, number)) == hash(ref)
    assert [10, 20][I31Ref(1)] == 20


def test_an_i31_is_signed_or_unsigned_on_the_way_in() -> None:
    assert I31Ref((1 << 31) - 1) == I31Ref(-1)
    assert int(I31Ref(1 << 30)) == -(1 << 30)
    for wide in (1 << 31, -(1 << 30) - 1, 1 << 100):
        with pytest.raises(OverflowError, match="an i31 holds"):
            I31Ref(wide)
    for wrong in ("1", 1.0, None):
        with pytest.raises(TypeError):
            I31Ref(wrong)  # type: ignore[arg-type]


def test_an_i31_belongs_to_no_store(engine: Engine, store: Store, found: Any) -> None:
    ref = found["i31"](store, 5)
    other: Any = exports(Store(engine), TEXT)
    assert ref.matches(ValType.ref("eq"))
    assert not ref.matches(ValType.ref("struct"))
    second = Store(engine)
    assert exports(second, TEXT)["any"](second, ref) == ref  # type: ignore[operator]
    assert other is not None
    assert ref != 5
    with pytest.raises(TypeError, match="cannot copy or pickle"):
        pickle.dumps(ref)


# Objects of Python as references, and references as objects of Python


def test_an_object_of_python_comes_back_as_itself(store: Store, found: Any) -> None:
    thing = object()
    ref = found["in"](store, thing)
    assert (type(ref), ref.host is thing, ref.kind) == (AnyRef, True, "extern")
    assert found["out"](store, ref) is thing
    assert found["extern"](store, ref) is thing
    assert found["in"](store, thing) == ref
    assert hash(found["in"](store, thing)) == hash(ref)
    assert AnyRef.convert_extern(store, thing) == ref
    assert found["in"](store, object()) != ref
    assert repr(found["in"](store, "text")) == "<AnyRef 'text'>"
    assert ref.matches(ANY)
    assert not ref.matches(ValType.ref("eq"))
    assert (found["in"](store, None), AnyRef.convert_extern(store, None)) == (None, None)


def test_a_reference_is_an_object_and_comes_back_as_itself(store: Store, found: Any) -> None:
    point = found["new"](store, 1)
    for value in (point, I31Ref(-7)):
        assert found["out"](store, value) == value
        assert found["extern"](store, value) == value
        assert found["in"](store, value) == value
        assert type(found["out"](store, value)) is type(value)
        assert AnyRef.convert_extern(store, value) == value
    # An int is an object where an externref is expected.
    assert found["extern"](store, 5) == 5
    assert found["in"](store, 5).host == 5


def test_references_in_externref_globals_and_tables(store: Store, found: Any) -> None:
    point = found["new"](store, 4)
    cell = Global(store, GlobalType(EXTERN, mutable=True), None)
    table = Table(store, TableType(EXTERN, Limits(1)), None)
    for value in (point, I31Ref(3), "text", None):
        cell.set_value(store, value)
        table.set(store, 0, value)
        store.gc()
        assert (cell.value(store), table.get(store, 0)) == (value, value)
    host = found["in"](store, "host")
    cell.set_value(store, host)
    table.set(store, 0, host)
    del host
    store.gc()
    assert (cell.value(store), table.get(store, 0)) == ("host", "host")


def test_nothing_else_can_be_made_a_reference(store: Store) -> None:
    for kind in (AnyRef, EqRef):
        with pytest.raises(TypeError, match="cannot be constructed"):
            kind()
    with pytest.raises(TypeError):
        AnyRef.convert_extern(5, 5)  # type: ignore[arg-type]


# Globals and tables of modules


def test_globals_and_tables_of_a_module(store: Store, found: Any) -> None:
    point = found["new"](store, 4)
    cell, table = found["global"], found["table"]
    assert (cell.value(store), table.get(store, 0), table.get(store, 5)) == (None, None, None)
    cell.set_value(store, point)
    table.set(store, 1, point)
    assert cell.value(store) == table.get(store, 1) == point
    assert table.grow(store, 1, 7) == 2
    assert table.get(store, 2) == I31Ref(7)
    assert found["point_global"].value(store)[0] == 9
    with pytest.raises(TypeError, match=r"a \(ref type \d+\) cannot be None"):
        found["point_global"].set_value(store, None)
    with pytest.raises(TypeError, match="expected a"):
        found["point_global"].set_value(store, 5)


def test_types_of_a_module_make_imports(engine: Engine) -> None:
    store = Store(engine)
    module = Module(
        engine,
        """(module (type $point (struct (field (mut i32))))
          (import "a" "f" (func $f (param (ref $point)) (result (ref null $point))))
          (import "a" "g" (global $g (mut (ref null $point))))
          (import "a" "t" (table 1 (ref null $point)))
          (func (export "run") (param i32) (result i32)
            (global.set $g (call $f (struct.new $point (local.get 0))))
            (table.set (i32.const 0) (global.get $g))
            (struct.get $point 0 (global.get $g))))""",
    )
    f, g, t = (item.type for item in module.imports)
    assert isinstance(f, FuncType)
    assert isinstance(g, GlobalType)
    assert isinstance(t, TableType)
    linker = Linker(engine)
    seen: list[Any] = []

    def host(point: StructRef) -> StructRef:
        seen.append(point)
        return StructRef(store, point.type, point[0] + 1)

    linker.define_func("a", "f", f, host)
    cell, table = Global(store, g, None), Table(store, t, None)
    linker.define(store, "a", "g", cell)
    linker.define(store, "a", "t", table)
    run: Any = linker.instantiate(store, module).exports(store)["run"]
    assert run(store, 5) == 6
    assert seen[0][0] == 5
    assert cell.value(store) == table.get(store, 0)
    assert cell.value(store)[0] == 6
    with pytest.raises(TypeError, match="expected a"):
        Func(store, f, lambda point: I31Ref(1))(store, seen[0])


# Signatures


def test_a_signature_is_read_from_annotations(engine: Engine) -> None:
    store = Store(engine)
    point = engine.define(POINT)

    def exact(a: Any) -> i32:
        return int(a[0])

    exact.__annotations__["a"] = Annotated[StructRef, ValType.ref(point)]

    def wide(a: AnyRef | None, b: EqRef, c: I31Ref | None, d: ArrayRef | None) -> tuple[StructRef | None, i32]:
        return (a if isinstance(a, StructRef) else None), 3

    assert str(Func.wrap(store, wide).type(store)) == "(anyref, (ref eq), i31ref, arrayref) -> (structref, i32)"
    made = StructRef(store, point, 4)
    assert Func.wrap(store, exact)(store, made) == 4
    assert Func.wrap(store, wide)(store, made, 1, None, None) == [made, 3]
    assert Func.wrap(store, wide).typed(store, results=tuple[StructRef | None, i32])(None, 1, 2, None) == (None, 3)
    with pytest.raises(WasmtimeError, match="type mismatch"):
        Func.wrap(store, exact).typed(store, [StructRef])


# Exceptions

THROWING = """(module (type $point (struct (field (mut i32))))
  (import "" "host" (func $host))
  (tag $tag (export "tag") (param (ref $point) anyref externref))
  (func (export "throw") (param i32 anyref externref)
    (throw $tag (struct.new $point (local.get 0)) (local.get 1) (local.get 2)))
  (func (export "catch") (result (ref $point) anyref externref)
    (block $caught (result (ref $point) anyref externref)
      (try_table (catch $tag $caught) (call $host))
      (unreachable))))"""


def test_references_travel_in_exceptions(store: Store) -> None:
    thrown: list[Any] = []

    def host() -> None:
        raise WasmException(*thrown)

    found: Any = exports(store, THROWING, [Func(store, FuncType([], []), host)])
    tag = found["tag"]
    with pytest.raises(WasmException) as caught:
        found["throw"](store, 3, 7, "text")
    store.gc()
    point, small, text = caught.value.payload
    assert (point[0], small, text) == (3, I31Ref(7), "text")
    thing = AnyRef.convert_extern(store, "thing")
    for external, got in ((point, point), (I31Ref(2), I31Ref(2)), (thing, "thing"), (None, None), ("x", "x")):
        thrown[:] = [tag, StructRef(store, POINT, 4), thing, external]
        one, two, three = found["catch"](store)
        assert (one[0], two, three) == (4, thing, got)
    assert len([root for root in store._state.roots.values() if isinstance(root, AnyRef)]) == 0
    thrown[:] = [tag, I31Ref(1), None, None]
    with pytest.raises(TypeError, match=r"expected a \(ref type \d+\), got I31Ref\(1\)"):
        found["catch"](store)
    thrown[1] = StructRef(Store(store.engine), POINT, 1)
    with pytest.raises(WasmtimeError, match="object used with the wrong store"):
        found["catch"](store)


# Other ways to call


def test_native_code_gets_no_such_references(store: Store, found: Any) -> None:
    typed = found["any"].typed(store)
    for act in (
        lambda: typed.address,
        lambda: typed.ctypes,
        lambda: typed.cffi,
        lambda: typed.numba,
        lambda: Func.from_native(store, 4096, FuncType([ANY], [])),
        lambda: Func.from_native(store, 4096, FuncType([], [ValType.ref("i31")])),
        lambda: found["any"].call_unchecked(store, bytearray(16)),
        lambda: Func.new_unchecked(store, FuncType([ANY], []), print),
    ):
        # Without cffi or Numba there is nobody to refuse.
        with pytest.raises((TypeError, WasmtimeError, ImportError), match=r"references|no type for|No module named"):
            act()


def test_null_traps_where_webassembly_says_so(store: Store, found: Any) -> None:
    with pytest.raises(Trap, match="null structure reference"):
        found["get"](store, None)


def test_a_closed_store_refuses_its_references(engine: Engine) -> None:
    store = Store(engine)
    found: Any = exports(store, TEXT)
    host, cell, table = same, *_ = found["in"](store, "text"), found["global"], found["table"]
    cell.set_value(store, host)
    store.close()
    for act in (
        lambda: found["any"](store, host),
        lambda: cell.value(store),
        lambda: table.get(store, 0),
        lambda: AnyRef.convert_extern(store, "x"),
        lambda: cell.set_value(store, host),
        lambda: found["out"](store, host),
    ):
        with pytest.raises(ValueError, match="already closed"):
            act()
    assert (host.host, host == same, str(host.type), host.kind) == ("text", True, "any", "extern")


def test_a_host_function_may_close_nothing_and_keep_everything(store: Store) -> None:
    kept: list[Any] = []

    def host(value: Any) -> Any:
        kept.append(value)
        with pytest.raises(WasmtimeError, match="cannot be closed while its code runs"):
            store.close()
        store.gc()
        return value

    run: Any = exports(store, _host_text("anyref"), [Func(store, FuncType([ANY], [ANY]), host)])["run"]
    points = [StructRef(store, POINT, number) for number in range(10)]
    assert [run(store, point) for point in points] == points == kept
    raising = Func(store, FuncType([ANY], [ANY]), lambda value: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        exports(store, _host_text("anyref"), [raising])["run"](store, points[0])  # type: ignore[operator]


def test_instances_share_objects(store: Store) -> None:
    first: Any = exports(store, TEXT)
    text = """(module (import "" "g" (global $g (mut anyref)))
      (func (export "g") (result anyref) (global.get $g)))"""
    second: Any = exports(store, text, [first["global"]])
    point = first["new"](store, 8)
    first["global"].set_value(store, point)
    assert second["g"](store) == point
