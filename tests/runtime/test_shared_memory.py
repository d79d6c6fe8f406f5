"""Shared memories: of an engine, seen by instances of several stores, and used by threads at once."""

from __future__ import annotations

import ctypes
import gc
import itertools
import sys
import threading
import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from brolga import (
    Config,
    Engine,
    Func,
    Instance,
    Limits,
    Linker,
    LinkError,
    Memory,
    MemoryType,
    Module,
    SharedMemory,
    Store,
    Trap,
    TrapCode,
    UnsupportedError,
    WasmtimeError,
)
from tests.runtime.make import exports, func, get

TYPE = MemoryType(Limits(1, 5), shared=True)
IMPORT = '(module (import "" "m" (memory 1 5 shared)) (export "m" (memory 0))'


@pytest.fixture
def memory(engine: Engine) -> SharedMemory:
    return SharedMemory(engine, TYPE)


def test_a_shared_memory_takes_no_store(memory: SharedMemory) -> None:
    assert (memory.type(), memory.size(), memory.data_len()) == (TYPE, 1, 65536)
    assert (memory.page_size(), memory.page_size_log2()) == (65536, 16)
    assert memory.write(b"abc", 10) == 3
    assert memory.write(memoryview(b"end"), -3) == 3
    assert bytes(memory.read(9, 14)) == b"\0abc\0"
    assert memory.read(-3) == b"end"
    assert memory.data_ptr()[11] == ord("b")
    assert bytes(memory.get_buffer_ptr(3, 10)) == b"abc"
    assert len(memory.get_buffer_ptr()) == 65536
    assert repr(memory) == "<SharedMemory 1 5 shared>"
    assert isinstance(memory.data_ptr(), ctypes.POINTER(ctypes.c_ubyte))


def test_growing_gives_the_old_size_and_leaves_views_as_they_are(memory: SharedMemory) -> None:
    view = memory.view()
    view[0] = 7
    assert (memory.grow(2), memory.grow(0), memory.size()) == (1, 3, 3)
    assert (len(view), len(memory.view()), memory.read()[0]) == (65536, 3 * 65536, 7)
    memory.write(b"x", -1)
    for pages in (3, 1 << 47, 1 << 70):
        with pytest.raises(WasmtimeError, match=f"failed to grow memory by `{pages}`"):
            memory.grow(pages)
    with pytest.raises(WasmtimeError, match="cannot grow by negative amount"):
        memory.grow(-1)
    assert memory.grow(2) == 3


@pytest.mark.skipif(sys.version_info < (3, 12), reason="classes written in Python are no buffers before")
def test_it_is_a_buffer(memory: SharedMemory) -> None:
    view = memoryview(memory)
    view[5] = 9
    assert (len(view), bytes(memory.read(5, 6))) == (65536, b"\x09")


def test_it_is_an_array_of_numpy(memory: SharedMemory) -> None:
    np = pytest.importorskip("numpy")
    words = np.frombuffer(memory.view(), np.uint32)
    words[3] = 0x01020304
    assert bytes(memory.read(12, 16)) == b"\4\3\2\1"
    memory.grow(1)
    assert np.frombuffer(memory.view(), np.uint32)[3] == words[3]


@pytest.mark.parametrize(("start", "size"), [(65537, 0), (65536, 1), (-1, 1), (0, -1), (0, 65537)])
def test_bytes_beyond_it_are_refused(memory: SharedMemory, start: int, size: int) -> None:
    with pytest.raises(IndexError, match="out of bounds memory access"):
        memory.get_buffer_ptr(size, start)


def test_nothing_is_written_unless_all_fits(memory: SharedMemory) -> None:
    for start in (65535, 65537, -65537, 1 << 70):
        with pytest.raises(IndexError, match="out of bounds memory access"):
            memory.write(b"ab", start)
    assert not any(memory.read())


@pytest.mark.parametrize(
    ("ty", "message"),
    [
        (MemoryType(Limits(1, 2)), "shared memory must have the `shared` flag enabled on its memory type"),
        (MemoryType(Limits(1), shared=True), "shared memories must have a maximum size"),
        (MemoryType(Limits(2, 1), shared=True), "size minimum must not be greater than maximum"),
        (MemoryType(Limits(1, 65537), shared=True), "memory size must be at most 65536 pages"),
    ],
)
def test_a_memory_that_cannot_be_is_refused(engine: Engine, ty: MemoryType, message: str) -> None:
    with pytest.raises(WasmtimeError, match=message):
        SharedMemory(engine, ty)


def test_it_is_made_from_an_engine_and_a_memory_type(engine: Engine) -> None:
    for wrong in (None, Store(engine), 1):
        with pytest.raises(TypeError, match="expected an Engine"):
            SharedMemory(wrong, TYPE)  # type: ignore[arg-type]
    for ty in (None, Limits(1, 2)):
        with pytest.raises(TypeError, match="expected a MemoryType"):
            SharedMemory(engine, ty)  # type: ignore[arg-type]
    closed = Engine()
    closed.close()
    with pytest.raises(ValueError, match="already closed"):
        SharedMemory(closed, TYPE)


def test_an_engine_without_threads_has_none() -> None:
    config = Config()
    assert config.wasm_threads is True
    config.wasm_threads = False
    engine = Engine(config)
    with pytest.raises(UnsupportedError, match="threads is switched off"):
        SharedMemory(engine, TYPE)
    for text in (
        "(memory 1 1 shared)",
        "(memory 1) (func (drop (i32.atomic.load (i32.const 0))))",
        "(func atomic.fence)",
    ):
        with pytest.raises(UnsupportedError, match="threads is switched off"):
            Module(engine, text)


def test_an_engine_can_do_without_shared_memories() -> None:
    config = Config()
    assert config.shared_memory is True
    config.shared_memory = False
    store = Store(Engine(config))
    with pytest.raises(WasmtimeError, match="shared memory support is disabled for this engine"):
        SharedMemory(store.engine, TYPE)
    with pytest.raises(WasmtimeError, match="shared memory support is disabled for this engine"):
        exports(store, "(module (memory 1 1 shared))")
    assert (
        func(store, '(module (memory 1) (func (export "f") (result i32) (i32.atomic.load (i32.const 0))))')(store) == 0
    )


def test_what_an_instance_defines_comes_out_as_a_shared_memory(engine: Engine) -> None:
    store, other = Store(engine), Store(engine)
    found = exports(store, '(module (memory (export "m") 1 5 shared) (export "n" (memory 0)))')
    memory = found["m"]
    assert isinstance(memory, SharedMemory)
    assert memory == found["n"]
    assert hash(memory) == hash(found["n"])
    assert memory != SharedMemory(engine, TYPE)
    assert get(SharedMemory, other, IMPORT + ")", "m", [memory]) == memory
    memory.write(b"\x2a")
    load = func(other, IMPORT + '(func (export "f") (result i32) (i32.load8_u (i32.const 0))))', [memory])
    store.close()
    assert load(other) == 42


@pytest.mark.parametrize("ty", [TYPE, MemoryType(Limits(1, 5), True, True)], ids=str)
def test_all_see_it_grow(engine: Engine, ty: MemoryType) -> None:
    stores = [Store(engine), Store(engine)]
    memory, at = SharedMemory(engine, ty), "i64" if ty.is_64 else "i32"
    text = f"""(module (import "" "m" (memory {ty}))
      (func (export "size") (result {at}) (memory.size))
      (func (export "grow") (param {at}) (result {at}) (memory.grow (local.get 0)))
      (func (export "load") (param {at}) (result i32) (i32.load (local.get 0)))
      (func (export "atomic") (param {at}) (result i32) (i32.atomic.rmw.add (local.get 0) (i32.const 1)))
      (func (export "fill") (param {at}) (memory.fill (local.get 0) (i32.const 1) ({at}.const 4))))"""
    first, second = (dict(exports(store, text, [memory])) for store in stores)

    def call(which: dict[str, Any], name: str, *args: int) -> Any:
        return which[name](stores[which is second], *args)

    for name in ("load", "atomic", "fill"):
        with pytest.raises(Trap, match="out of bounds memory access"):
            call(second, name, 65536)
    assert call(first, "grow", 1) == 1
    assert [call(second, name, 65536) for name in ("load", "atomic", "fill")] == [0, 0, None]
    assert (call(second, "size"), memory.size()) == (2, 2)
    assert memory.grow(2) == 2
    assert [call(which, "size") for which in (first, second)] == [4, 4]
    assert call(second, "grow", 2) in {-1, (1 << 32) - 1}
    assert call(first, "load", 4 * 65536 - 4) == 0


def test_pages_of_a_byte_may_be_shared() -> None:
    config = Config()
    config.wasm_custom_page_sizes = True
    store = Store(Engine(config))
    memory = SharedMemory(store.engine, MemoryType(Limits(3, 9), shared=True, page_size_log2=0))
    text = """(module (import "" "m" (memory 3 9 shared (pagesize 1)))
      (func (export "f") (param i32) (result i32) (i32.atomic.rmw8.add_u (local.get 0) (i32.const 1))))"""
    add = func(store, text, [memory])
    assert [add(store, 2), add(store, 2)] == [0, 1]
    with pytest.raises(Trap, match="out of bounds memory access"):
        add(store, 3)
    assert memory.grow(1) == 3
    assert add(store, 3) == 0


def test_a_memory_of_another_kind_or_engine_does_not_fit(engine: Engine, memory: SharedMemory) -> None:
    store = Store(engine)
    for text, item in (
        ('(module (import "" "m" (memory 1 5)))', memory),
        ('(module (import "" "m" (memory 2 5 shared)))', memory),
        ('(module (import "" "m" (memory 1 4 shared)))', memory),
        ('(module (import "" "m" (memory i64 1 5 shared)))', memory),
        (IMPORT + ")", Memory(store, MemoryType(Limits(1, 5)))),
    ):
        with pytest.raises(LinkError, match="incompatible import type"):
            exports(store, text, [item])
    with pytest.raises(LinkError, match="object used with the wrong engine"):
        exports(store, IMPORT + ")", [SharedMemory(Engine(), TYPE)])
    memory.grow(1)
    exports(store, '(module (import "" "m" (memory 2 5 shared)))', [memory])


def test_a_linker_gives_it_to_any_store_of_the_engine(engine: Engine, memory: SharedMemory) -> None:
    linker, stores = Linker(engine), [Store(engine), Store(engine)]
    linker.define(stores[0], "", "m", memory)
    module = Module(engine, IMPORT + ")")
    for store in stores:
        assert linker.get(store, "", "m") == memory
        assert linker.instantiate(store, module).exports(store)["m"] == memory
    with pytest.raises(WasmtimeError, match="object used with the wrong engine"):
        linker.get(Store(Engine()), "", "m")
    with pytest.raises(WasmtimeError, match="object used with the wrong engine"):
        linker.define(stores[0], "", "other", SharedMemory(Engine(), TYPE))
    empty = Linker(engine)
    empty.define_unknown_imports_as_default_values(stores[0], module)
    assert isinstance(empty.get(stores[1], "", "m"), SharedMemory)


def test_no_store_limits_it(engine: Engine, memory: SharedMemory) -> None:
    store = Store(engine)
    store.set_limits(memory_size=65536)
    grow = func(store, IMPORT + '(func (export "f") (result i32) (memory.grow (i32.const 3))))', [memory])
    store.set_limits(memory_size=65536)
    assert (grow(store), memory.size()) == (1, 4)


def test_it_lives_as_long_as_anybody_has_it(engine: Engine) -> None:
    store, memory = Store(engine), SharedMemory(engine, TYPE)
    seen = weakref.ref(memory.body.vm)
    text = IMPORT + '(func (export "f") (param i32) (result i32) (i32.atomic.rmw.add (i32.const 0) (local.get 0))))'
    add = func(store, text, [memory])
    memory.write(b"\7")
    del memory
    gc.collect()
    assert (add(store, 2), add(store, 0)) == (7, 9)
    view = get(SharedMemory, store, text, "m", [exports(store, text, [SharedMemory(engine, TYPE)])["m"]]).view()
    store.close()
    del add, store
    gc.collect()
    assert seen() is None
    view[0] = 1  # the mapping is there, whoever is gone
    assert view[0] == 1


# Threads


COUNT = 20_000
COUNTER = (
    IMPORT
    + f"""
  (func (export "f")
    (local $n i32)
    (local.set $n (i32.const {COUNT}))
    (loop $again
      (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))
      (drop (i64.atomic.rmw16.sub_u (i32.const 8) (i64.const 1)))
      (call $add)
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
  (func $add (local $old i32)
    (loop $again
      (local.set $old (i32.atomic.load (i32.const 16)))
      (br_if $again (i32.ne (local.get $old)
        (i32.atomic.rmw.cmpxchg (i32.const 16) (local.get $old) (i32.add (local.get $old) (i32.const 3))))))))"""
)


def together(*works: Callable[[], Any]) -> list[Any]:
    """Run each in a thread of its own, all at once; return what they returned."""
    ready = threading.Barrier(len(works))

    def run(work: Callable[[], Any]) -> Any:
        ready.wait(60)
        return work()

    with ThreadPoolExecutor(len(works)) as threads:
        return [future.result(60) for future in [threads.submit(run, work) for work in works]]


def test_no_step_of_two_threads_is_lost(engine: Engine, memory: SharedMemory) -> None:
    module, calls = Module(engine, COUNTER), []
    for _ in range(2):
        store = Store(engine)
        call = Instance(store, module, [memory]).exports(store)["f"]
        assert isinstance(call, Func)
        calls.append(call.typed(store))
    together(*calls)
    words = memory.view().cast("I")
    assert (words[0], words[4]) == (2 * COUNT, 6 * COUNT)
    assert int.from_bytes(memory.read(8, 16), "little") == -2 * COUNT % (1 << 16)


def test_threads_that_grow_it_get_pages_of_their_own(engine: Engine) -> None:
    memory = SharedMemory(engine, MemoryType(Limits(0, 400), shared=True))
    text = """(module (import "" "m" (memory 0 400 shared))
      (func (export "f") (result i32) (memory.grow (i32.const 1)))
      (func (export "mark") (param i32) (i32.store (i32.mul (local.get 0) (i32.const 65536)) (i32.const 1))))"""

    def from_python() -> list[int]:
        return [memory.grow(1) for _ in range(100)]

    def from_code() -> list[int]:
        store = Store(engine)
        found = exports(store, text, [memory])
        grow, mark = found["f"], found["mark"]
        assert isinstance(grow, Func)
        assert isinstance(mark, Func)
        pages = [grow(store) for _ in range(100)]
        for page in pages:
            mark(store, page)
        return pages

    pages = list(itertools.chain(*together(from_python, from_code, from_python, from_code)))
    assert sorted(pages) == list(range(400))
    with pytest.raises(WasmtimeError, match="failed to grow"):
        memory.grow(1)


def test_a_trap_of_one_thread_is_its_own(engine: Engine, memory: SharedMemory) -> None:
    text = IMPORT + '(func (export "f") (param i32) (result i32) (i32.atomic.rmw.or (local.get 0) (i32.const 1))))'

    def work(address: int) -> object:
        store = Store(engine)
        call = func(store, text, [memory])
        try:
            return [call(store, address) for _ in range(20)]
        except Trap as trap:
            return trap.trap_code

    found = together(lambda: work(0), lambda: work(2), lambda: work(65536), lambda: work(4))
    assert found[1:3] == [TrapCode.HEAP_MISALIGNED, TrapCode.MEMORY_OUT_OF_BOUNDS]
    assert found[0] == found[3] == [0] + [1] * 19
