"""A mailbox in one memory for two threads: one puts numbers in, one takes them out, and each waits for the other."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from brolga import Engine, Func, Instance, Limits, MemoryType, Module, SharedMemory, Store

# At 0 it says whether the mailbox is full, at 4 there is what is in it.
WAT = """
(module
  (import "host" "memory" (memory 1 1 shared))
  (func $turn (param $full i32)  ;; wait until the mailbox is full, or until it is not
    (loop $again
      (if (i32.ne (i32.atomic.load (i32.const 0)) (local.get $full))
        (then
          (drop (memory.atomic.wait32 (i32.const 0) (i32.eqz (local.get $full)) (i64.const -1)))
          (br $again)))))
  (func $over (param $full i32)
    (i32.atomic.store (i32.const 0) (local.get $full))
    (drop (memory.atomic.notify (i32.const 0) (i32.const 1))))
  (func (export "put") (param $number i32)
    (call $turn (i32.const 0))
    (i32.store (i32.const 4) (local.get $number))
    (call $over (i32.const 1)))
  (func (export "take") (result i32) (local $number i32)
    (call $turn (i32.const 1))
    (local.set $number (i32.load (i32.const 4)))
    (call $over (i32.const 0))
    (local.get $number)))
"""

engine = Engine()
module = Module(engine, WAT)
memory = SharedMemory(engine, MemoryType(Limits(1, 1), shared=True))


def function(name: str) -> tuple[Store, Func]:
    """A function of an instance that has the memory, in a store of its own."""
    store = Store(engine)
    found = Instance(store, module, [memory]).exports(store)[name]
    assert isinstance(found, Func)
    return store, found


def produce() -> None:
    """Put some squares into the mailbox, and a zero at the end."""
    store, put = function("put")
    for number in [*range(1, 10), 0]:
        put(store, number * number)


def consume() -> list[int]:
    """Take numbers out of the mailbox until there comes a zero."""
    store, take = function("take")
    return list(iter(lambda: take(store), 0))


with ThreadPoolExecutor(2) as threads:
    found = threads.submit(consume)
    threads.submit(produce).result()

assert found.result() == [1, 4, 9, 16, 25, 36, 49, 64, 81]
assert not any(memory.view()[:8])
print(found.result())
