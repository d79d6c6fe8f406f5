"""Modules with their machine code in bytes: what is made of them elsewhere does the same, and LLVM is not needed."""

from __future__ import annotations

import struct
import subprocess
import sys
import textwrap
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from brolga import Config, Engine, Func, Instance, InvalidError, Module, Store, Trap, TrapCode, WasmtimeError
from brolga.abi.conventions import SYSTEM_V
from brolga.artifact import MAGIC, Artifact, dump, parse
from brolga.binary import encode
from brolga.runtime import serialise
from brolga.text import parse_module
from brolga.units import parts
from brolga.workers import Job, compile_parts
from tests.runtime.make import ty

WAT = """(module $sample
  (import "" "h" (func $h (param i32) (result i32)))
  (type $t (func (param i32) (result i32)))
  (memory (export "m") 1)
  (data (i32.const 8) "\\2a")
  (table 4 funcref) (elem (i32.const 0) $fib $down $h)
  (global $g (export "g") (mut i32) (i32.const 0))
  (func $start i32.const 7 global.set $g)
  (start $start)
  (func $fib (export "fib") (param i32) (result i32)
    local.get 0 i32.const 2 i32.lt_s if (result i32) local.get 0 else
    local.get 0 i32.const 1 i32.sub call $fib local.get 0 i32.const 2 i32.sub call $fib i32.add end)
  (func $down (export "down") (param i32) (result i32)
    local.get 0 i32.eqz if i32.const 3 return end  local.get 0 i32.const 1 i32.sub return_call $down)
  (func (export "host") (param i32) (result i32) local.get 0 call $h)
  (func (export "indirect") (param i32 i32) (result i32) local.get 0 local.get 1 call_indirect (type $t))
  (func (export "load") (param i32) (result f64) local.get 0 i32.load f64.convert_i32_s f64.const 0.5 f64.add)
  (func $bad unreachable)
  (func (export "trap") call $bad)
  (func (export "two") (param i32) (result i64 f32) local.get 0 i64.extend_i32_s f32.const 0.25))"""


@pytest.fixture(scope="module")
def encoded() -> bytes:
    return bytes(Module(Engine(), WAT).serialize())


def made(module: Module) -> dict[str, Callable[..., Any]]:
    store = Store(module.engine)
    host = Func(store, ty("i32", "i32"), lambda x: x + 5)
    exports = Instance(store, module, [host]).exports(store)
    return {name: item.typed(store) for name, item in exports.items() if isinstance(item, Func)}


def test_what_is_made_of_the_bytes_does_the_same(encoded: bytes) -> None:
    for given in (encoded, bytearray(encoded), memoryview(encoded)):
        module = Module.deserialize(Engine(), given)
        assert module.name == "sample"
        f = made(module)
        assert (f["fib"](15), f["down"](100_000), f["host"](1), f["two"](-3)) == (610, 3, 6, (-3, 0.25))
        assert [f["indirect"](x, n) for x, n in ((5, 0), (9, 1), (7, 2))] == [5, 3, 12]
        assert f["load"](8) == 42.5


def test_traps_have_their_backtraces(encoded: bytes) -> None:
    f = made(Module.deserialize(Engine(), encoded))
    with pytest.raises(Trap) as caught:
        f["trap"]()
    assert [frame.func_name for frame in caught.value.frames] == ["bad", None]
    offsets = [frame.module_offset for frame in caught.value.frames]
    data = encode(parse_module(WAT))
    assert [data[at or 0] for at in offsets] == [0x00, 0x10]  # unreachable, call
    for name, args, code in (
        ("load", (65536,), TrapCode.MEMORY_OUT_OF_BOUNDS),
        ("indirect", (0, 3), TrapCode.INDIRECT_CALL_TO_NULL),
        ("fib", (1 << 30,), TrapCode.STACK_OVERFLOW),
    ):
        with pytest.raises(Trap) as caught:
            f[name](*args)
        assert caught.value.trap_code is code


def test_several_instances_share_the_code_and_an_engine_may_load_twice(encoded: bytes) -> None:
    engine = Engine()
    one, two = Module.deserialize(engine, encoded), Module.deserialize(engine, encoded)
    for module in (one, two, one):
        assert made(module)["fib"](10) == 55
    one.close()
    assert made(two)["fib"](10) == 55


def test_equal_modules_give_equal_bytes(encoded: bytes) -> None:
    assert Module(Engine(), WAT).serialize() == encoded
    assert Module.deserialize(Engine(), encoded).serialize() == encoded


def test_a_file_is_the_same(encoded: bytes, tmp_path: Path) -> None:
    path = tmp_path / "sample.cwasm"
    path.write_bytes(encoded)
    modules = [Module.deserialize_file(Engine(), given) for given in (path, str(path), str(path).encode())]
    path.write_bytes(b"")  # nothing is read from it any more
    assert [made(module)["fib"](10) for module in modules] == [55] * 3
    with pytest.raises(WasmtimeError, match="the file is empty"):
        Module.deserialize_file(Engine(), path)
    with pytest.raises(FileNotFoundError):
        Module.deserialize_file(Engine(), tmp_path / "none")


WITHOUT = """
import sys
for name in ("llvmlite", "rich"):
    sys.modules[name] = None
from brolga import Engine, Func, FuncType, Instance, Module, Store, ValType, Trap
module = Module.deserialize_file(Engine(), sys.argv[1])
store = Store(module.engine)
host = Func(store, FuncType([ValType.i32()], [ValType.i32()]), lambda x: x + 5)
exports = Instance(store, module, [host]).exports(store)
assert exports["host"](store, 1) == 6
assert exports["fib"].typed_bits(store)(10) == 55
assert exports["two"](store, 1) == [1, 0.25]
try:
    exports["trap"](store)
except Trap as trap:
    print(trap.frames[0].func_name)
"""


def test_llvm_is_not_needed(encoded: bytes, tmp_path: Path) -> None:
    path = tmp_path / "sample.cwasm"
    path.write_bytes(encoded)
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(WITHOUT), str(path)], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("bad\n", "")


# Objects, exceptions, tail calls through tables, references: whatever refers to more of the runtime than a call does.
SPECIAL = """(module
  (type $s (sub (struct (field (mut i32))))) (type $u (sub $s (struct (field (mut i32)) (field i64))))
  (type $a (array (mut i32))) (tag $e (param i32)) (type $f (func (param i32) (result i32)))
  (table 1 (ref null $f))
  (elem (table 0) (i32.const 0) (ref null $f) (ref.func $throws))
  (func $throws (type $f) local.get 0 throw $e)
  (func (export "catch") (param i32) (result i32)
    block $h (result i32) try_table (result i32) (catch $e $h)
      local.get 0 i32.const 0 call_indirect (type $f) end end)
  (func $new (param i32) (result (ref $s)) local.get 0 i64.const 2 struct.new $u)
  (func (export "object") (param i32) (result i32)
    local.get 0 call $new ref.cast (ref $u) struct.get $u 0
    i32.const 1 local.get 0 array.new $a array.len i32.add)
  (func (export "reference") (param i32) (result (ref $s)) local.get 0 call $new)
  (func (export "eat") (param (ref $s)) (result i32) local.get 0 struct.get $s 0))"""


def test_exceptions_and_objects() -> None:
    data = bytes(Module(Engine(), SPECIAL).serialize())
    engine = Engine()
    store = Store(engine)
    exports = Instance(store, Module.deserialize(engine, data), []).exports(store)
    f: dict[str, Any] = {name: item for name, item in exports.items() if isinstance(item, Func)}
    assert f["catch"](store, 9) == 9
    assert f["object"](store, 4) == 8
    assert f["eat"](store, f["reference"](store, 6)) == 6


def test_a_module_without_functions() -> None:
    data = Module(Engine(), '(module (memory (export "m") 2))').serialize()
    module = Module.deserialize(Engine(), data)
    store = Store(module.engine)
    assert list(Instance(store, module, []).exports(store)) == ["m"]


def test_what_has_waited_for_validation_is_validated() -> None:
    config = Config()
    config.lazy_validation = True
    module = Module(Engine(config), '(module (func) (func (export "f") i32.const 1))', name="late.wat")
    with pytest.raises(InvalidError, match="type mismatch"):
        module.serialize()


# What may not be used


def refused(data: bytes, engine: Engine | None = None) -> str:
    with pytest.raises(WasmtimeError) as caught:
        Module.deserialize(engine or Engine(), data)
    return str(caught.value)


def test_damaged_bytes_are_refused(encoded: bytes) -> None:
    engine = Engine()
    for size in (*range(40), 1000, len(encoded) - 1):
        assert "compiled module" in refused(encoded[:size], engine)
    assert "should have" in refused(encoded + b"\0", engine)
    for at in range(0, len(encoded), 499):
        changed = bytearray(encoded)
        changed[at] ^= 0x10
        assert "compiled module" in refused(bytes(changed), engine)


def test_other_files_are_refused() -> None:
    for data in (b"", b"\0", encode(parse_module("(module)")), b"(module)", b"\x7fELF" + bytes(100)):
        assert "not a compiled module" in refused(data)
    assert "format 9" in refused(MAGIC[:-1] + b"\x09" + bytes(20))


def changed(encoded: bytes, **fields: object) -> bytes:
    """The file with another key, and a sum that fits."""
    found = parse(encoded)
    from dataclasses import replace

    return bytes(dump(Artifact(replace(found.key, **fields), found.head, found.sections)))  # type: ignore[arg-type]


KEYS: dict[str, tuple[dict[str, object], str]] = {
    "another version": ({"brolga": "9.9"}, "compiled for Brolga 9.9"),
    "another state": ({"fingerprint": 1}, "compiled for another Brolga"),
    "another machine": ({"machine": "m68k"}, "compiled for the machine m68k"),
    "another processor": ({"needs": ("flux_capacitor",)}, "this one has no flux_capacitor"),
    "another convention": ({"convention": SYSTEM_V.name}, "the calling convention system_v"),
}


@pytest.mark.parametrize(("fields", "message"), KEYS.values(), ids=KEYS)
def test_what_was_made_for_something_else_is_refused(encoded: bytes, fields: dict[str, object], message: str) -> None:
    assert message in refused(changed(encoded, **fields))


def test_an_engine_with_fewer_proposals_refuses(encoded: bytes) -> None:
    config = Config()
    config.wasm_tail_call = False
    assert "off in this engine: tail call" in refused(encoded, Engine(config))
    config = Config()
    config.wasm_wide_arithmetic = True  # more are no harm
    assert made(Module.deserialize(Engine(config), encoded))["fib"](10) == 55


def test_profilers_and_debuggers_see_the_code(encoded: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # where one of them writes
    config = Config()
    config.debug_info = True
    module = Module.deserialize(Engine(config), encoded)
    assert made(module)["fib"](10) == 55
    (image,) = module.compiled._images
    assert len(image.seen) == 1
    names = [function.name for function in image.functions]
    assert sorted(names) == sorted([*(f"w{x}" for x in range(1, 10)), "e3"])
    config = Config()
    config.profiler = "jitdump"
    engine = Engine(config)
    assert "without this profiler" in refused(encoded, engine)
    assert made(Module.deserialize(engine, Module(engine, WAT).serialize()))["fib"](10) == 55


def test_another_interpreter_makes_its_own_trampolines(encoded: bytes) -> None:
    other = changed(encoded, python="snake-1")
    engine = Engine()
    module = Module.deserialize(engine, other)
    assert engine.trampolines.objects == {}
    assert made(module)["fib"](10) == 55


def test_a_file_that_does_not_hold_what_it_says_is_refused(encoded: bytes) -> None:
    found = parse(encoded)
    for name in ("wasm", "code", "functions", "numbers", "runtime"):
        sections = {key: value for key, value in found.sections.items() if key != name}
        assert "damaged" in refused(bytes(dump(Artifact(found.key, found.head, sections))))
    for name in ("tails", "trampolines"):
        head = {key: value for key, value in found.head.items() if key != name}
        assert "damaged" in refused(bytes(dump(Artifact(found.key, head, found.sections))))
    whole = bytearray(encoded)
    struct.pack_into("<I", whole, 12, 5)
    struct.pack_into("<I", whole, 8, zlib.crc32(whole[12:]))
    assert "its head cannot be read" in refused(bytes(whole))


@pytest.mark.parametrize("wrong", [None, "text", 3])
def test_something_else_is_a_type_error(wrong: Any, tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="expected bytes"):
        Module.deserialize(Engine(), wrong)
    with pytest.raises(TypeError, match="expected an Engine"):
        Module.deserialize(wrong, b"")
    with pytest.raises(TypeError, match="expected an Engine"):
        Module.deserialize_file(wrong, tmp_path)


def test_a_closed_module_is_not_serialised() -> None:
    module = Module(Engine(), "(module)")
    module.close()
    with pytest.raises(ValueError, match="closed"):
        module.serialize()


# Parts, and who compiles them


def test_parts_are_all_functions_in_order() -> None:
    sizes = [10, 20_000, 5, 5, 16_000, 400, 1]
    found = parts(sizes, 3)
    assert [x for part in found for x in part] == list(range(3, 10))
    assert len(found) == 4
    assert parts([], 3) == []


def _job(count: int) -> tuple[Job, list[range]]:
    funcs = "".join(f'(func (export "{n}") (result i32) i32.const {n} {"nop " * 5000})' for n in range(count))
    data = encode(parse_module(f'(module {funcs} (data "{"x" * 70_000}"))'))
    engine = Engine()
    names = tuple(feature.name for feature in engine.features)
    job = Job(data, names, engine.stable.name, engine.options, ())
    return job, parts([5000] * count, 0)


@pytest.mark.slow
def test_processes_make_what_one_would() -> None:
    job, cut = _job(10)
    assert list(compile_parts(job, cut, 2)) == list(compile_parts(job, cut, 1))


@pytest.mark.slow
def test_what_is_wrong_in_a_process_is_raised_here() -> None:
    job, cut = _job(6)
    bad = Job(
        job.data.replace(b"\x41\x05\x01\x01", b"\x42\x05\x01\x01"), *(getattr(job, name) for name in job.__slots__[1:])
    )
    with pytest.raises(InvalidError, match="type mismatch"):
        list(compile_parts(bad, cut, 2))


@pytest.mark.slow
def test_a_process_that_dies_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    job, cut = _job(6)
    monkeypatch.setattr(sys, "executable", "/bin/true")
    with pytest.raises(WasmtimeError, match="a process that compiles"):
        list(compile_parts(job, cut, 2))


def test_progress_is_told() -> None:
    module = Module(Engine(), WAT)
    seen: list[tuple[int, int]] = []
    serialise.save(module.engine, module.compiled.module, module.types, report=lambda *at: seen.append(at))
    assert seen == [(1, 1)]
