"""Collections in several threads at once, each in its own store, while host functions keep references and drop them."""

from __future__ import annotations

import random
import threading
from typing import Any

import pytest

from brolga import AnyRef, Engine, Func, FuncType, Instance, Module, Store, ValType

ROUNDS = 40_000

TEXT = """(module
  (type $n (struct (field $next (mut (ref null $n))) (field $v i64) (field $x (mut externref))))
  (type $ring (array (mut (ref null $n))))
  (import "" "h" (func $h (param anyref) (result externref)))
  (global $g (mut (ref null $n)) (ref.null $n))
  (table $t 64 (ref null $n))
  (func (export "run") (param $k i32) (result i64)
    (local $i i32) (local $sum i64) (local $p (ref null $n)) (local $ring (ref $ring))
    (local.set $ring (array.new_default $ring (i32.const 100)))
    (loop $l
      (local.set $p (struct.new $n (table.get $t (i32.and (local.get $i) (i32.const 63)))
        (i64.extend_i32_u (local.get $i)) (ref.null extern)))
      (if (i32.eqz (i32.rem_u (local.get $i) (i32.const 1000))) (then
        (struct.set $n $x (local.get $p) (call $h (local.get $p)))
        (global.set $g (local.get $p))
        (table.fill $t (i32.const 0) (ref.null $n) (i32.const 64))))
      (table.set $t (i32.and (local.get $i) (i32.const 63)) (local.get $p))
      (array.set $ring (local.get $ring) (i32.rem_u (local.get $i) (i32.const 100)) (local.get $p))
      (local.set $sum (i64.add (local.get $sum) (struct.get $n $v
        (ref.as_non_null (array.get $ring (local.get $ring) (i32.rem_u (local.get $i) (i32.const 100)))))))
      (br_if $l (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $k))))
    (local.get $sum)))"""


@pytest.mark.parametrize("seed", range(3))
def test_each_thread_collects_its_own_store(seed: int) -> None:
    engine = Engine()
    module = Module(engine, TEXT)
    handles: list[AnyRef] = []  # of all stores: one thread drops those of another
    sums: list[Any] = []

    def work(number: int) -> None:
        chance = random.Random(3 * seed + number)
        store = Store(engine)

        def keep(ref: AnyRef) -> object:
            handles.append(ref)
            if len(handles) > 50:
                del handles[:25]
            what = chance.random()
            if what < 0.1:
                store.gc()
            elif what < 0.2:
                sums.append(Instance(store, module, [host]).exports(store)["run"](store, 900))  # type: ignore[operator]
            return object()

        host = Func(store, FuncType([ValType.ref("any")], [ValType.externref()]), keep)
        run: Any = Instance(store, module, [host]).exports(store)["run"]
        sums.extend(run(store, ROUNDS) for _ in range(2))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sums.count(ROUNDS * (ROUNDS - 1) // 2) == 6
    assert set(sums) <= {ROUNDS * (ROUNDS - 1) // 2, 900 * 899 // 2}
