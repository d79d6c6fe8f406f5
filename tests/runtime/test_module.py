"""Module: from text, bytes and files, validated as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from brolga import Engine, Instance, InvalidError, MalformedError, Module, Store
from brolga.binary import encode
from brolga.text import parse_module
from tests.runtime.make import exports

WAT = '(module $answer (func (export "f") (result i32) i32.const 42))'
BINARY = encode(parse_module(WAT))


@pytest.mark.parametrize("source", [WAT, WAT.encode(), BINARY, bytearray(BINARY), memoryview(BINARY)])
def test_a_module_is_made_from_text_and_from_bytes(engine: Engine, source: str | bytes) -> None:
    module = Module(engine, source)
    store = Store(engine)
    assert Instance(store, module, []).exports(store)["f"](store) == 42  # type: ignore[operator]
    assert module.name == "answer"


def test_a_module_is_made_from_a_file(engine: Engine, tmp_path: Path) -> None:
    for name, data in (("a.wasm", BINARY), ("a.wat", WAT.encode())):
        path = tmp_path / name
        path.write_bytes(data)
        for given in (path, str(path), str(path).encode()):
            assert Module.from_file(engine, given).exports[0].name == "f"


def test_an_error_in_a_file_names_it(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "broken.wasm"
    path.write_bytes(BINARY[:-1])
    with pytest.raises(MalformedError, match=r"broken\.wasm"):
        Module.from_file(engine, path)
    with pytest.raises(FileNotFoundError):
        Module.from_file(engine, tmp_path / "missing.wasm")


def test_no_bytes_are_no_module_but_no_text_is_an_empty_one(engine: Engine) -> None:
    with pytest.raises(MalformedError, match="unexpected end"):
        Module(engine, b"")
    assert Module(engine, "").exports == []


def test_an_invalid_module_is_refused_with_its_place(engine: Engine) -> None:
    with pytest.raises(InvalidError, match="type mismatch") as caught:
        Module(engine, "(module (func (result i32)))", name="one.wat")
    assert "one.wat" in str(caught.value)


@pytest.mark.parametrize("wrong", [None, 3, ["(module)"], Path("x.wasm")])
def test_something_else_is_a_type_error(engine: Engine, wrong: Any) -> None:
    with pytest.raises(TypeError, match="expected str or bytes"):
        Module(engine, wrong)
    with pytest.raises(TypeError, match="expected an Engine"):
        Module(wrong, WAT)


def test_validation_takes_binary_modules_alone(engine: Engine) -> None:
    Module.validate(engine, BINARY)
    Module.validate(engine, bytearray(BINARY))
    with pytest.raises(MalformedError, match="magic header not detected"):
        Module.validate(engine, WAT.encode())
    with pytest.raises(InvalidError, match=r"type mismatch.*at offset"):
        Module.validate(engine, encode(parse_module("(module (func (result i32)))")))
    with pytest.raises(TypeError, match="expected bytes"):
        Module.validate(engine, WAT)  # type: ignore[arg-type]


def test_a_module_has_any_number_of_instances_in_any_number_of_stores(engine: Engine) -> None:
    module = Module(
        engine,
        """(module (global $g (mut i32) (i32.const 0))
             (func (export "f") (result i32) global.get $g i32.const 1 i32.add global.set $g global.get $g))""",
    )
    counters = []
    for store in (Store(engine), Store(engine)):
        counters += [Instance(store, module, []).exports(store)["f"].typed(store) for _ in range(2)]  # type: ignore[union-attr]
    assert [counter() for counter in counters for _ in range(2)] == [1, 2] * 4


def test_a_closed_module_leaves_its_instances(engine: Engine, store: Store) -> None:
    module = Module(engine, WAT)
    instance = Instance(store, module, [])
    with module:
        pass
    module.close()
    for use in (lambda: module.imports, lambda: module.exports, lambda: module.name, module.__enter__):
        with pytest.raises(ValueError, match="already closed"):
            use()
    with pytest.raises(ValueError, match="already closed"):
        Instance(store, module, [])
    assert instance.exports(store)["f"](store) == 42  # type: ignore[operator]


def test_a_closed_engine_makes_nothing_more_and_leaves_what_it_made() -> None:
    engine = Engine()
    store = Store(engine)
    found = exports(store, WAT)
    engine.close()
    for make in (lambda: Module(engine, WAT), lambda: Store(engine), lambda: Module.validate(engine, BINARY)):
        with pytest.raises(ValueError, match="already closed"):
            make()
    assert found["f"](store) == 42  # type: ignore[operator]


def test_a_module_shows_its_name(engine: Engine) -> None:
    assert [repr(Module(engine, wat)) for wat in (WAT, "(module)")] == ["<Module answer>", "<Module without a name>"]
