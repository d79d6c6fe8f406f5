"""`Config.lazy_validation`: a body is validated when its function is called for the first time, and not before."""

from __future__ import annotations

import pytest

from brolga import Config, Engine, Func, Instance, InvalidError, MalformedError, Module, Store
from brolga.binary import encode
from brolga.text import parse_module
from tests.runtime.make import ty

WAT = """(module
  (func $good (export "good") (result i32) i32.const 7)
  (func $bad (export "bad") (result i32) i64.const 7)
  (func (export "calls") (param i32) (result i32)
    local.get 0 if (result i32) call $bad else call $good end))"""


@pytest.fixture(scope="module")
def lazy() -> Engine:
    config = Config()
    config.lazy_validation = True
    return Engine(config)


def made(engine: Engine, source: str | bytes) -> dict[str, object]:
    store = Store(engine)
    exports = Instance(store, Module(engine, source, name="late"), []).exports(store)
    return {name: item.typed(store) for name, item in exports.items() if isinstance(item, Func)}


@pytest.mark.parametrize("source", [WAT, encode(parse_module(WAT))], ids=["text", "binary"])
def test_an_invalid_body_fails_at_its_first_call_and_each_later_one(lazy: Engine, source: str | bytes) -> None:
    funcs = made(lazy, source)
    assert funcs["good"]() == 7  # type: ignore[operator]
    for _ in range(2):
        with pytest.raises(InvalidError, match=r"type mismatch.*(\n|\().*late") as caught:
            funcs["bad"]()  # type: ignore[operator]
        assert caught.value.at is not None


def test_who_calls_an_invalid_function_runs_up_to_there(lazy: Engine) -> None:
    funcs = made(lazy, WAT)
    assert funcs["calls"](0) == 7  # type: ignore[operator]
    with pytest.raises(InvalidError, match="type mismatch"):
        funcs["calls"](1)  # type: ignore[operator]


def test_a_body_that_cannot_be_decoded_waits_as_well(lazy: Engine) -> None:
    data = encode(parse_module('(module (func (export "f") nop) (func (export "g")))')).replace(
        b"\x01\x0b", b"\xff\x0b"
    )
    funcs = made(lazy, data)
    funcs["g"]()  # type: ignore[operator]
    with pytest.raises(MalformedError, match="illegal opcode ff"):
        funcs["f"]()  # type: ignore[operator]


def test_what_is_no_body_is_validated_at_once(lazy: Engine) -> None:
    for source in ("(module (global i32 (i64.const 1)))", '(module (export "x" (func 3)) (func) (func))'):
        with pytest.raises(InvalidError):
            Module(lazy, source)


def test_an_invalid_start_function_fails_at_instantiation(lazy: Engine) -> None:
    module = Module(lazy, "(module (func $f i32.const 1) (start $f))")
    with pytest.raises(InvalidError, match="type mismatch"):
        Instance(Store(lazy), module, [])


def test_an_invalid_body_says_nothing_of_how_long_it_runs(lazy: Engine) -> None:
    # What decides about the GIL reads bodies before they are called, and a label may lead nowhere in this one.
    funcs = made(lazy, '(module (func (export "f") br 9) (func (export "g") call 0))')
    for name in "fg":
        with pytest.raises(InvalidError, match="unknown label"):
            funcs[name]()  # type: ignore[operator]


def test_an_invalid_body_has_no_address_for_native_callers(lazy: Engine) -> None:
    module = Module(lazy, '(module (func (export "f") (result i32) i64.const 1))')
    store = Store(lazy)
    func = Instance(store, module, []).exports(store)["f"]
    assert isinstance(func, Func)
    with pytest.raises(InvalidError, match="type mismatch"):
        func.typed(store).ctypes()


def test_tail_calls_are_found_without_validation(lazy: Engine) -> None:
    wat = """(module (func $down (export "f") (param i32) (result i32)
      local.get 0 i32.eqz if i32.const 3 return end  local.get 0 i32.const 1 i32.sub return_call $down))"""
    for source in (wat, encode(parse_module(wat))):
        assert made(lazy, source)["f"](1_000_000) == 3  # type: ignore[operator]


def test_an_invalid_function_in_a_table_fails_when_it_is_called(lazy: Engine) -> None:
    funcs = made(
        lazy,
        """(module (table funcref (elem $bad)) (type $t (func (result i32))) (func $bad (result i32))
        (func (export "f") (result i32) i32.const 0 call_indirect (type $t)))""",
    )
    with pytest.raises(InvalidError, match="type mismatch"):
        funcs["f"]()  # type: ignore[operator]


def test_an_error_leaves_through_host_functions_unchanged(lazy: Engine) -> None:
    store = Store(lazy)
    module = Module(
        lazy, '(module (import "" "h" (func)) (func (export "f") call 0) (func (export "bad") i32.const 1))'
    )
    exports: list[Func] = []
    host = Func(store, ty(), lambda: exports[0](store))
    found = Instance(store, module, [host]).exports(store)
    bad, outer = found["bad"], found["f"]
    assert isinstance(bad, Func)
    assert isinstance(outer, Func)
    exports.append(bad)
    with pytest.raises(InvalidError):
        outer(store)
