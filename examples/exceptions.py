"""Exceptions of WebAssembly: thrown there and caught in Python, thrown by Python and caught there."""

from __future__ import annotations

from brolga import Func, FuncType, Instance, Module, Store, Tag, TagType, ValType, WasmException, i32

MODULE = """
(module
  (import "host" "refused" (tag $refused (param i32 i32)))
  (import "host" "ask" (func $ask (param i32) (result i32)))
  ;; The answer; where the host has refused it, the second value of the exception.
  (func (export "try_to_ask") (param i32) (result i32)
    (block $handler (result i32 i32)
      (try_table (result i32) (catch $refused $handler)
        (call $ask (local.get 0)))
      (return))
    (local.set 0)
    (drop)
    (local.get 0))
  (func (export "ask_twice") (param i32) (result i32)
    (i32.add (call $ask (local.get 0)) (call $ask (local.get 0))))
  (func (export "refuse") (param i32 i32)
    (throw $refused (local.get 0) (local.get 1))))
"""

store = Store()
refused = Tag(store, TagType(FuncType([ValType.i32(), ValType.i32()], [])))


def ask(number: i32) -> i32:
    """Answer small questions, and refuse all others."""
    if number > 100:
        raise WasmException(refused, number, 100)
    return number + 1


exports = Instance(store, Module(store.engine, MODULE), [refused, Func.wrap(store, ask)]).exports(store)


def export(name: str) -> Func:
    """An exported function."""
    found = exports[name]
    assert isinstance(found, Func)
    return found


# WebAssembly catches what the host function raises.
assert export("try_to_ask")(store, 1) == 2
assert export("try_to_ask")(store, 101) == 100


def uncaught(name: str, *arguments: int) -> WasmException:
    """Call an export that is known to throw, and return the exception."""
    try:
        export(name)(store, *arguments)
    except WasmException as exception:
        return exception
    raise AssertionError


# What nobody there catches comes out of the call, with the frames that it has passed.
exception = uncaught("refuse", 7, 8)
print(exception)
assert exception.tag == refused
assert exception.payload == (7, 8)
assert len(exception.frames) == 1

# What a host function has raised comes out as it went in.
assert uncaught("ask_twice", 101).payload == (101, 100)
