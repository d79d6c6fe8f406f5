"""`import brolga.hook`: modules of WebAssembly where Python looks for its own."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import brolga
from brolga import MalformedError, Store, WasiConfig, hook
from brolga.binary import encode
from brolga.compiler import read
from brolga.features import DEFAULTS
from tools.sources import SRC

ADD = '(module (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))))'
CONSTANT = '(module (func (export "f") (result i32) (i32.const {})))'

Put = Callable[[str, str], None]


@pytest.fixture(scope="module")
def engine() -> brolga.Engine:
    return brolga.Engine()


@pytest.fixture
def put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: brolga.Engine) -> Iterator[Put]:
    """Write a file into a folder of `sys.path`; text is made binary for a name that says so."""
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    monkeypatch.setattr(sys, "meta_path", sys.meta_path[:])
    hook.install(store=Store(engine))

    def write(name: str, text: str) -> None:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(encode(read(text, DEFAULTS, "")) if name.endswith(".wasm") else text.encode())
        importlib.invalidate_caches()

    yield write
    # Not all that is new: what the engine imports when it is first used has to stay.
    for name in [name for name, module in sys.modules.items() if str(tmp_path) in repr(module)]:
        del sys.modules[name]


def fetch(name: str) -> Any:
    return importlib.import_module(name)


@pytest.mark.parametrize("suffix", ["wasm", "wat"])
def test_a_file_is_a_module(put: Put, tmp_path: Path, suffix: str) -> None:
    put(f"plugin_a.{suffix}", ADD)
    module = fetch("plugin_a")
    assert module.add(2, 3) == 5
    assert module.add is module.add
    assert (module.__name__, module.__file__) == ("plugin_a", str(tmp_path / f"plugin_a.{suffix}"))
    assert (module.__spec__.origin, module.__spec__.parent, module.__package__) == (module.__file__, "", "")
    assert isinstance(module.__loader__, hook.Loader)
    assert module.__doc__ == "A module of WebAssembly with 1 exports: add"
    assert "add" in dir(module)
    assert fetch("plugin_a") is module


def test_names_can_be_imported_from_it(put: Put) -> None:
    put("plugin_b.wat", ADD.replace('"add"', '"add") (export "not a word"'))
    names: dict[str, Any] = {}
    exec("from plugin_b import add\nfrom plugin_b import *", names)
    assert names["add"](1, 1) == 2
    assert names["add"] is fetch("plugin_b").add
    assert getattr(fetch("plugin_b"), "not a word")(1, 2) == 3
    with pytest.raises(ImportError, match="cannot import name 'sub' from 'plugin_b'"):
        exec("from plugin_b import sub", {})
    with pytest.raises(AttributeError, match="module 'plugin_b' has no attribute 'sub'"):
        fetch("plugin_b").sub  # noqa: B018  it is the attribute that raises


def test_memories_and_globals_are_as_in_a_plugin(put: Put) -> None:
    put("plugin_c.wat", '(module (memory (export "memory") 1) (global (export "g") (mut i32) (i32.const 4)))')
    module = fetch("plugin_c")
    module.g.value += 1
    assert (len(module.memory), module.g.value) == (65536, 5)
    assert module.__plugin__.heap.write(4, b"x") == 1


def test_python_goes_first_and_binaries_before_text(put: Put) -> None:
    put("both.wat", CONSTANT.format(1))
    put("both.wasm", CONSTANT.format(2))
    assert fetch("both").f() == 2
    put("three.wasm", CONSTANT.format(2))
    put("three.py", "def f(): return 3")
    assert fetch("three").f() == 3
    put("four.wasm", CONSTANT.format(4))
    put("four/note.txt", "")
    assert not hasattr(fetch("four"), "f")


def test_the_order_of_the_path_counts(put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("one/plugin_d.wat", CONSTANT.format(1))
    put("two/plugin_d.wasm", CONSTANT.format(2))
    monkeypatch.setattr(sys, "path", [str(tmp_path / "one"), str(tmp_path / "two"), *sys.path])
    assert fetch("plugin_d").f() == 1


def test_packages_have_modules_of_webassembly(put: Put) -> None:
    put("package/__init__.py", "from .inner import f")
    put("package/inner.wat", CONSTANT.format(6))
    put("package/deep/deeper.wasm", CONSTANT.format(7))
    assert fetch("package").f() == 6
    assert fetch("package.deep.deeper").f() == 7
    assert fetch("package.inner").__package__ == "package"
    assert fetch("package.inner").__spec__.parent == "package"


def test_the_current_folder_is_looked_into(put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("here/plugin_e.wat", CONSTANT.format(1))
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setattr(sys, "path", ["", *sys.path])
    assert fetch("plugin_e").f() == 1


IMPORTING = """(module (import "{}" "{}" (func $f (param i32) (result i32)))
  (func (export "call") (param i32) (result i32) (call $f (local.get 0))))"""


def test_imports_are_attributes_of_python_modules(put: Put) -> None:
    put("math_helpers.py", "def double(x): return 2 * x")
    put("package2/__init__.py", "")
    put("package2/more.py", "def triple(x): return 3 * x")
    put("plugin_f.wat", IMPORTING.format("math_helpers", "double"))
    put("plugin_g.wat", IMPORTING.format("package2.more", "triple"))
    assert fetch("plugin_f").call(21) == 42
    assert fetch("plugin_g").call(5) == 15


def test_imports_are_exports_of_other_modules(put: Put) -> None:
    put(
        "lower.wat",
        """(module (memory (export "a memory") 1)
      (func (export "store") (param i32) (result i32) (i32.store8 (i32.const 0) (local.get 0)) (local.get 0)))""",
    )
    put(
        "upper.wat",
        """(module (import "lower" "a memory" (memory 1)) (import "lower" "store" (func $s (param i32) (result i32)))
      (func (export "f") (result i32) (drop (call $s (i32.const 9))) (i32.load8_u (i32.const 0))))""",
    )
    assert fetch("upper").f() == 9
    assert fetch("lower").__plugin__["a memory"][0] == 9


MISSING = {
    "no module": (IMPORTING.format("nowhere_at_all", "f"), "unknown import: `nowhere_at_all::f`"),
    "no attribute": (IMPORTING.format("math", "double"), "unknown import: `math::double`"),
    "no name of a module": (IMPORTING.format("./math.js", "f"), r"unknown import: `./math.js::f`"),
    "nothing": (IMPORTING.format("", ""), r"unknown import: `::`"),
    "another type": (IMPORTING.format("lower_type", "f"), "incompatible import type"),
}


@pytest.mark.parametrize(("text", "message"), MISSING.values(), ids=MISSING)
def test_an_import_that_is_not_there_is_an_import_error(put: Put, text: str, message: str) -> None:
    put("lower_type.wat", CONSTANT.format(1))
    put("plugin_h.wat", text)
    with pytest.raises(ImportError, match=message) as caught:
        fetch("plugin_h")
    assert caught.value.name == "plugin_h"
    assert "plugin_h" not in sys.modules


def test_errors_of_what_is_imported_arrive(put: Put) -> None:
    put("breaks.py", "import nothing_of_this_name")
    put("plugin_i.wat", IMPORTING.format("breaks", "f"))
    with pytest.raises(ModuleNotFoundError, match="nothing_of_this_name"):
        fetch("plugin_i")
    put("plugin_j.wat", "(module (func")
    with pytest.raises(MalformedError, match=r"plugin_j\.wat"):
        fetch("plugin_j")


def test_modules_may_import_each_other_only_one_way(put: Put) -> None:
    put("chicken.wat", IMPORTING.format("egg", "call"))
    put("egg.wat", IMPORTING.format("chicken", "call"))
    with pytest.raises(ImportError, match="unknown import: `chicken::call`"):
        fetch("chicken")


def test_reloading_takes_the_file_as_it_is_now(put: Put) -> None:
    put(
        "plugin_k.wat",
        '(module (func (export "old") (result i32) (i32.const 1)) (func (export "f") (result i32) (i32.const 1)))',
    )
    module = fetch("plugin_k")
    assert (module.old(), module.f()) == (1, 1)
    put("plugin_k.wat", CONSTANT.format(2))
    assert importlib.reload(module) is module
    assert module.f() == 2
    assert not hasattr(module, "old")


REACTOR = """(module (import "wasi_snapshot_preview1" "args_sizes_get" (func $sizes (param i32 i32) (result i32)))
  (memory (export "memory") 1) (global $ready (mut i32) (i32.const 0))
  (func (export "_initialize") (global.set $ready (i32.const 1)))
  (func (export "ready") (result i32) (global.get $ready))
  (func (export "count") (result i32)
    (drop (call $sizes (i32.const 0) (i32.const 4))) (i32.load (i32.const 0))))"""


def test_a_reactor_is_initialised_and_has_nothing_of_the_system(put: Put) -> None:
    put("plugin_l.wat", REACTOR)
    assert (fetch("plugin_l").ready(), fetch("plugin_l").count()) == (1, 0)


def test_what_they_have_of_the_system_can_be_said(put: Put, engine: brolga.Engine) -> None:
    config = WasiConfig()
    config.argv = ["a", "b", "c"]
    hook.install(config, Store(engine))
    put("plugin_m.wat", REACTOR)
    assert fetch("plugin_m").count() == 3


def test_threads_that_ask_for_the_store_at_once_get_the_same(
    monkeypatch: pytest.MonkeyPatch, engine: brolga.Engine
) -> None:
    def slowly() -> Store:
        time.sleep(0.05)  # as long as others need to come in between, if they can
        return Store(engine)

    monkeypatch.setattr("brolga.runtime.store.Store", slowly)
    finder = hook.Finder()
    found: list[Store] = []
    threads = [threading.Thread(target=lambda: found.append(finder.store)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(map(id, found))) == 1


def test_it_can_be_removed_and_replaced(put: Put) -> None:
    put("plugin_n.wat", ADD)
    before = hook.installed()
    assert before is sys.meta_path[-1]
    assert hook.install() is hook.installed() is not before
    assert [type(finder) for finder in sys.meta_path].count(hook.Finder) == 1
    hook.remove()
    hook.remove()
    assert hook.installed() is None
    with pytest.raises(ModuleNotFoundError):
        fetch("plugin_n")
    hook.install()
    assert fetch("plugin_n").add(1, 1) == 2


def test_importing_it_is_enough_and_brings_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "plugin_o.wat").write_text(CONSTANT.format(8))
    program = "import sys, brolga.hook; print('llvmlite' in sys.modules); import plugin_o; print(plugin_o.f())"
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": f"{SRC}{os.pathsep}{tmp_path}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("False\n8\n", "")
