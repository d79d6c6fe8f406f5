"""Every public method, called with anything: it does its work, or raises what Python or our tree has for it."""

from __future__ import annotations

import random
from typing import Any

import pytest

import brolga
from brolga import (
    Bug,
    Config,
    Engine,
    Func,
    FuncType,
    GlobalType,
    Instance,
    Limits,
    Linker,
    MemoryType,
    Module,
    SharedMemory,
    Store,
    TableType,
    Trap,
    TrapCode,
    ValType,
    load,
)
from tests.property.test_arguments import ALLOWED, Hostile, Index

TEXT = """(module $m
  (memory (export "m") 1 3)
  (table (export "t") 3 9 funcref) (table (export "x") 3 9 externref)
  (global (export "g") (mut i64) (i64.const 1)) (global (export "h") (mut externref) (ref.null extern))
  (global (export "c") f32 (f32.const 1))
  (func (export "f") (param i32 externref) (result externref i32) (local.get 1) (local.get 0))
  (func (export "trap") (unreachable))
  (func (export "n") (param funcref) (result funcref) (local.get 0)))"""

HEAP = """(module
  (memory (export "memory") 1 3) (table (export "table") 3 9 funcref)
  (global (export "global_") (mut f32) (f32.const 1))
  (func (export "malloc") (param i32) (result i32) (local.get 0)) (func (export "free") (param i32)))"""

# Objects that are good for something somewhere, and others.
ODD: list[Any] = [
    *(None, True, 0, 1, -1, 7, 65536, 1 << 31, 1 << 32, 1 << 63, -(1 << 63), 1 << 200),
    *(1.5, float("nan"), "", "a", "\ud800", "\0", b"", b"abc", bytearray(b"q"), memoryview(b"abc")),
    *([], [1], (), (1, 2), {}, Hostile(), Index(), object(), int, len, lambda *_: 1, slice(0, 3)),
    *(ValType.i32(), ValType.funcref(), FuncType([], []), Limits(1, 2), Limits(0, None), MemoryType(Limits(1, 2))),
    *(TableType(ValType.funcref(), Limits(1, 2)), GlobalType(ValType.f32(), mutable=False), Exception),
]
MAGIC = ("__call__", "__contains__", "__eq__", "__getitem__", "__hash__", "__iter__", "__len__", "__repr__", "__str__")
# These end the use of an object, hand out bare memory, or read what files there are.
LEFT_OUT = {"close", "data_ptr", "get_buffer_ptr", "from_file", "from_syntax"}
NAMES = [getattr(brolga, name) for name in brolga.__all__]
CLASSES = [thing for thing in NAMES if isinstance(thing, type) and not issubclass(thing, TrapCode)]


def world(engine: Engine) -> list[Any]:
    """A store, and what there is in it and around it."""
    store = Store(engine)
    module = Module(engine, TEXT)
    instance = Instance(store, module, [])
    linker = Linker(engine)
    linker.define_instance(store, "i", instance)
    host = Func(store, FuncType([ValType.i32()], [ValType.i32()]), lambda number: number)
    exports = instance.exports(store)
    shared = SharedMemory(engine, MemoryType(Limits(1, 3), shared=True))
    others = (shared, engine, Config(), Trap("a trap"))
    plugin = load(HEAP, store=store)
    parts = (plugin, plugin.heap, plugin.heap.scope(), plugin.memory, plugin.table, plugin.global_)
    return [store, module, instance, linker, host, exports, *exports.by_index, *others, *parts]


def method(rng: random.Random, things: list[Any]) -> Any:
    """A public method or value of a thing, or a class."""
    if rng.random() < 0.25:
        return rng.choice(CLASSES)
    thing = rng.choice(things)
    names = [name for name in dir(thing) if not name.startswith("_") or name in MAGIC]
    return getattr(thing, rng.choice([name for name in names if name not in LEFT_OUT]), None)


def refusal(called: Any, args: list[Any]) -> Exception | None:
    """The error that a call ends with, which must be one of those that it may."""
    try:
        repr(called(*args))
    except ALLOWED as error:
        return error
    return None


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
def test_methods_take_or_refuse_anything(seed: int) -> None:
    rng = random.Random(seed)
    things = world(Engine())
    for _ in range(500):
        called = method(rng, things)
        args = [rng.choice([*ODD, *things]) for _ in range(rng.choice((0, 1, 1, 2, 2, 3, 3, 4)))]
        if args and rng.random() < 0.6:
            args[0] = things[0]  # what most methods ask for first
        if not callable(called):
            continue
        assert not isinstance(refusal(called, args), Bug), (called, args)
