"""Two computations in WebAssembly at once, each in a thread and a store of its own."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from brolga import Engine, Func, Instance, Module, Store, i32, i64

WAT = """
(module
  (func (export "collatz") (param $n i64) (result i32) (local $steps i32)
    (block $done
      (loop $again
        (br_if $done (i64.le_u (local.get $n) (i64.const 1)))
        (local.set $steps (i32.add (local.get $steps) (i32.const 1)))
        (local.set $n
          (if (result i64) (i32.wrap_i64 (i64.and (local.get $n) (i64.const 1)))
            (then (i64.add (i64.mul (local.get $n) (i64.const 3)) (i64.const 1)))
            (else (i64.shr_u (local.get $n) (i64.const 1)))))
        (br $again)))
    (local.get $steps)))
"""

engine = Engine()
module = Module(engine, WAT)


def steps(n: int) -> int:
    """How many steps of Collatz's lead from `n` to 1, in a store of this thread's own."""
    store = Store(engine)
    collatz = Instance(store, module, []).exports(store)["collatz"]
    assert isinstance(collatz, Func)
    return collatz.typed(store, [i64], i32)(n)


with ThreadPoolExecutor(2) as threads:
    found = list(threads.map(steps, [27, 97, 871, 6171]))

assert found == [111, 118, 178, 261]
print(found)
