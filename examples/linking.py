"""Two modules: the second imports a function and a memory from the first, and a linker joins them by name."""

from __future__ import annotations

from brolga import Engine, Func, Instance, Linker, Module, Store, WasmtimeError, i32

COUNTER = """
(module
  (memory (export "memory") 1)
  ;; Add to the counter at address 0; return what it was and what it is.
  (func (export "add") (param $by i32) (result i32 i32)
    (local $was i32)
    (local.set $was (i32.load (i32.const 0)))
    (i32.store (i32.const 0) (i32.add (local.get $was) (local.get $by)))
    (local.get $was)
    (i32.load (i32.const 0))))
"""

USER = """
(module
  (import "counter" "memory" (memory 1))
  (import "counter" "add" (func $add (param i32) (result i32 i32)))
  (import "host" "note" (func $note (param i32)))
  (func (export "add_both") (param i32 i32) (result i32)
    (call $note (call $change (local.get 0)))
    (call $note (call $change (local.get 1)))
    (i32.load (i32.const 0)))   ;; the counter's memory, seen from here
  ;; Two results are two operands: was - is.
  (func $change (param i32) (result i32)
    (i32.sub (call $add (local.get 0)))))
"""

engine = Engine()
store = Store(engine)
linker = Linker(engine)
notes: list[int] = []


def note(value: i32) -> None:
    """Remember a value."""
    notes.append(value)


linker.define(store, "host", "note", Func.wrap(store, note))

# Until all imports are defined, the linker says by name what is missing.
try:
    linker.instantiate(store, Module(engine, USER))
except WasmtimeError as error:
    print("missing:", error)
    assert "counter" in str(error)
else:
    raise AssertionError

linker.define_instance(store, "counter", Instance(store, Module(engine, COUNTER), []))
user = linker.instantiate(store, Module(engine, USER))
add_both = user.exports(store)["add_both"]
assert isinstance(add_both, Func)

total = add_both(store, 30, 12)
print("the counter stands at", total, "after the changes", notes)
assert total == 42
assert notes == [-30, -12]
