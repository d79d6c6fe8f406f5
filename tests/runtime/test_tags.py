"""Tags, and exceptions of WebAssembly that pass through Python."""

from __future__ import annotations

import ctypes
import gc
import weakref
from typing import Any

import pytest

from brolga import (
    Config,
    Engine,
    Func,
    Global,
    GlobalType,
    Instance,
    Linker,
    LinkError,
    Module,
    Store,
    Tag,
    TagType,
    Trap,
    TrapCode,
    UnsupportedError,
    ValType,
    WasmException,
    WasmtimeError,
)
from tests.runtime.make import exports, func, host, ty


def tag(store: Store, params: str = "") -> Tag:
    return Tag(store, TagType(ty(params)))


def test_a_tag_has_the_type_it_was_made_with(store: Store) -> None:
    one, other = tag(store, "i32 f64"), tag(store, "i32 f64")
    assert one.type(store) == TagType(ty("i32 f64"))
    assert one != other
    assert one.eq(store, one)
    assert not one.eq(store, other)
    assert len({one, one, other}) == 2
    assert repr(one) == "<Tag (i32, f64) -> ()>"
    with pytest.raises(TypeError, match="expected a TagType, got FuncType"):
        Tag(store, ty("i32"))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no results"):
        TagType(ty("", "i32"))


def test_a_tag_is_imported_and_exported_as_it_is(store: Store) -> None:
    text = '(module (tag (export "a") (import "m" "t") (param i32)) (tag (export "b") (param i32)))'
    module = Module(store.engine, text)
    assert [each.type for each in module.imports] == [TagType(ty("i32"))]
    assert [each.type for each in module.exports] == [TagType(ty("i32"))] * 2
    given = tag(store, "i32")
    found = Instance(store, module, [given]).exports(store)
    assert found["a"] == given
    assert found["b"] != given
    linker = Linker(store.engine)
    linker.define(store, "m", "t", given)
    assert linker.instantiate(store, module).exports(store)["a"] == given
    with pytest.raises(LinkError, match=r"incompatible import type for `m::t`: expected tag .*, found tag"):
        Instance(store, module, [tag(store, "i64")])
    with pytest.raises(LinkError, match=r"expected tag .*, found func"):
        Instance(store, module, [host(store, "i32", "", print)])
    with pytest.raises(LinkError, match=r"expected func .*, found tag"):
        exports(store, '(module (import "m" "t" (func (param i32))))', [given])
    with pytest.raises(LinkError, match="wrong store"):
        Instance(store, module, [tag(Store(store.engine), "i32")])
    linker.define_unknown_imports_as_default_values(store, Module(store.engine, '(module (import "n" "t" (tag)))'))
    assert isinstance(linker.get(store, "n", "t"), Tag)


def test_an_exception_is_made_with_the_values_of_its_tag(store: Store) -> None:
    assert WasmException(tag(store)).payload is None
    assert WasmException(tag(store, "i32"), 5).payload == 5
    exception = WasmException(tag(store, "i32 i64"), 5, 6)
    assert exception.payload == (5, 6)
    assert isinstance(exception, Trap)
    assert exception.trap_code is TrapCode.UNCAUGHT_EXCEPTION
    assert str(exception) == "thrown Wasm exception: 5, 6"
    with pytest.raises(TypeError, match=r"a tag of type \(i32\) -> \(\) takes 1 values, 2 given"):
        WasmException(tag(store, "i32"), 1, 2)
    with pytest.raises(TypeError, match="expected a Tag, got int"):
        WasmException(5)  # type: ignore[arg-type]


class Special(WasmException):
    """A program's own, with more in it than WebAssembly sees."""

    def __init__(self, kind: Tag, note: str) -> None:
        super().__init__(kind, len(note))
        self.note = note


LEVELS = """(module (import "" "" (func $host (param i32))) (import "" "" (tag $e (param i32)))
  (func (export "through") (param i32) (call $host (local.get 0)))
  (func (export "clean") (param i32) (result i32)
    (block $h (result exnref) (try_table (catch_all_ref $h) (call $host (local.get 0))) (return (i32.const 0)))
    (throw_ref))
  (func (export "caught") (param i32) (result i32)
    (try_table (result i32) (catch $e 0) (call $host (local.get 0)) (i32.const -1)))
  (func (export "reference") (param i32) (result exnref)
    (block $h (result exnref) (try_table (catch_all_ref $h) (call $host (local.get 0))) (return (ref.null exn))))
  (func (export "throw") (param exnref) (throw_ref (local.get 0))))"""


def levels(store: Store, kind: Tag, function: Any) -> dict[str, Any]:
    found = exports(store, LEVELS, [host(store, "i32", "", function), kind])
    return {name: each.typed(store) for name, each in found.items() if isinstance(each, Func)}


@pytest.mark.parametrize("way", ["through", "clean"])
def test_what_a_host_function_raises_comes_out_as_the_same_object(store: Store, way: str) -> None:
    kind = tag(store, "i32")
    raised = []

    def inner(_: int) -> None:
        raised.append(Special(kind, "four"))
        raise raised[-1] from KeyError("cause")

    first = levels(store, kind, inner)
    # Python -> WebAssembly -> Python -> WebAssembly -> Python, which raises.
    second = levels(store, kind, first[way])
    with pytest.raises(Special) as info:
        second[way](1)
    assert info.value is raised.pop()
    assert info.value.note == "four"
    assert isinstance(info.value.__cause__, KeyError)
    assert len(info.value.frames) == 2
    assert second["caught"](1) == 4


def test_a_reference_is_the_exception(store: Store) -> None:
    kind = tag(store, "i32")

    def raising(number: int) -> None:
        if number:
            raise WasmException(kind, number)

    found = levels(store, kind, raising)
    assert found["reference"](0) is None
    caught = found["reference"](7)
    assert isinstance(caught, WasmException)
    assert (caught.tag, caught.payload) == (kind, 7)
    with pytest.raises(WasmException) as info:
        found["throw"](caught)
    assert info.value is caught
    with pytest.raises(TypeError, match="expected a WasmException or None, got int"):
        found["throw"](3)
    other = WasmException(tag(Store(store.engine)))
    with pytest.raises(WasmtimeError, match="wrong store"):
        found["throw"](other)
    cell = Global(store, GlobalType(ValType.exnref(), mutable=True), caught)
    assert cell.value(store) is caught
    cell.set_value(store, None)
    assert cell.value(store) is None


def test_what_is_no_exception_of_webassembly_is_not_caught_there(store: Store) -> None:
    kind = tag(store, "i32")

    def raising(number: int) -> None:
        raise (KeyError("mine"), Trap("a trap of the host"))[number]

    found = levels(store, kind, raising)
    for way in ("clean", "caught", "reference"):
        with pytest.raises(KeyError):
            found[way](0)
        with pytest.raises(Trap, match="a trap of the host"):
            found[way](1)


def test_values_of_the_wrong_type_are_found_out_when_it_is_thrown(store: Store) -> None:
    kind = tag(store, "i32")

    def raising(number: int) -> None:
        raise WasmException(kind, ("text", 1 << 40)[number])

    found = levels(store, kind, raising)
    with pytest.raises(TypeError):
        found["caught"](0)
    with pytest.raises(OverflowError):
        found["caught"](1)


def test_python_may_catch_and_go_on(store: Store) -> None:
    kind = tag(store, "i32")
    text = '(module (import "" "" (tag $e (param i32))) (func (export "f") (param i32) (throw $e (local.get 0))))'
    thrower = func(store, text, [kind]).typed(store)

    def careful(number: int) -> None:
        with pytest.raises(WasmException) as info:
            thrower(number)
        assert info.value.payload == number

    assert levels(store, kind, careful)["caught"](9) == -1


def test_an_exception_lives_as_long_as_somebody_has_it(engine: Engine) -> None:
    store = Store(engine)
    kind = tag(store, "externref")
    text = """(module (import "" "" (tag $e (param externref)))
      (func (export "f") (param externref) (throw $e (local.get 0))))"""
    thrower = func(store, text, [kind]).typed(store)

    class Thing:
        pass

    thing = Thing()
    seen = weakref.ref(thing)
    with pytest.raises(WasmException) as info:
        thrower(thing)
    kept = info.value
    del thing, info
    store.gc()
    assert kept.payload is seen()
    for _ in range(20_000):
        with pytest.raises(WasmException):
            thrower(None)
    assert kept.payload is seen()
    kept.__traceback__ = None
    del kept
    gc.collect()
    store.gc()
    gc.collect()
    assert seen() is None


def test_a_store_may_be_closed_while_exceptions_are_held(engine: Engine) -> None:
    store = Store(engine)
    kind = tag(store, "i32")
    found = levels(store, kind, lambda number: (_ for _ in ()).throw(WasmException(kind, number)))
    caught = found["reference"](3)
    store.close()
    assert caught.payload == 3
    assert str(caught) == "thrown Wasm exception: 3"
    with pytest.raises(ValueError, match="already closed"):
        found["throw"](caught)
    del caught
    gc.collect()


def test_a_native_caller_gets_zeros_and_the_exception_waits(store: Store) -> None:
    text = """(module (tag $e (param i32)) (func (export "f") (param i32) (result i32) (throw $e (local.get 0))))"""
    typed = func(store, text).typed(store)
    assert ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_int32)(typed.address)(5) == 0
    assert store.has_pending_exception()
    taken = store.take_pending_exception()
    assert isinstance(taken, WasmException)
    assert taken.payload == 5


def test_an_exception_goes_on_when_native_code_has_returned(store: Store) -> None:
    kind = tag(store, "i32")
    text = """(module (import "" "" (tag $e (param i32)))
      (func (export "f") (param i32) (result i32) (throw $e (local.get 0))))"""
    native = func(store, text, [kind]).typed(store).ctypes  # C to whoever calls it
    between = Func.from_native(store, native, ty("i32", "i32"))
    text = """(module (import "" "" (tag $e (param i32))) (import "" "" (func $native (param i32) (result i32)))
      (table funcref (elem $native))
      (func (export "direct") (param i32) (result i32)
        (block $h (result i32) (try_table (catch $e $h) (drop (call $native (local.get 0)))) (return (i32.const -1)))
        (i32.const 100) (i32.add))
      (func (export "table") (param i32) (result i32)
        (block $h (result i32)
          (try_table (catch $e $h)
            (drop (call_indirect (param i32) (result i32) (local.get 0) (i32.const 0))))
          (return (i32.const -1)))
        (i32.const 200) (i32.add))
      (func (export "out") (param i32) (result i32) (call $native (local.get 0))))"""
    found = exports(store, text, [kind, between])
    direct, table, out = (found[name] for name in ("direct", "table", "out"))
    assert isinstance(direct, Func)
    assert isinstance(table, Func)
    assert isinstance(out, Func)
    for _ in range(2):
        assert direct(store, 5) == 105
        assert table(store, 5) == 205
        with pytest.raises(WasmException) as info:
            out(store, 6)
        assert info.value.payload == 6
        assert not store.has_pending_exception()


@pytest.mark.parametrize("name", ["wasm_exceptions", "wasm_legacy_exceptions"])
def test_exceptions_can_be_switched_off(name: str) -> None:
    config = Config()
    assert getattr(config, name)
    setattr(config, name, False)
    text = "(module (tag))" if name == "wasm_exceptions" else "(module (func (try (do))))"
    with pytest.raises(UnsupportedError, match="exception handling"):
        Module(Engine(config), text)
