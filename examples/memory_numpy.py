"""A module's memory as a NumPy array: no copies, and the array stays valid when the memory grows."""

from __future__ import annotations

import numpy as np

from brolga import Func, Instance, Memory, Module, Store

SCALE = """
(module
  (memory (export "memory") 1 4)
  ;; Multiply `count` doubles, which begin at address 0, by `factor`.
  (func (export "scale") (param $count i32) (param $factor f64)
    (local $at i32) (local $end i32)
    (local.set $end (i32.shl (local.get $count) (i32.const 3)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (f64.store (local.get $at) (f64.mul (f64.load (local.get $at)) (local.get $factor)))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (br $next)))))
"""

store = Store()
exports = Instance(store, Module(store.engine, SCALE), []).exports(store)
memory, scale = exports["memory"], exports["scale"]
assert isinstance(memory, Memory)
assert isinstance(scale, Func)

numbers = np.frombuffer(memory.view(store), np.float64)
assert len(numbers) == 65536 // 8  # one page

numbers[:5] = [1, 2, 3, 4, 5]
scale(store, 5, 2.5)
print("scaled by 2.5:", numbers[:5])
assert numbers[:6].tolist() == [2.5, 5.0, 7.5, 10.0, 12.5, 0.0]

# The base of a memory never moves, so the array that was made before still shows the same bytes.
assert memory.grow(store, 1) == 1
scale(store, 5, 2.0)
print("and by 2, after the memory has grown:", numbers[:5])
assert numbers[:5].tolist() == [5.0, 10.0, 15.0, 20.0, 25.0]

# The new page is in a new view.
assert len(np.frombuffer(memory.view(store), np.float64)) == 2 * len(numbers)
