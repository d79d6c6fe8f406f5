"""Structs and arrays: programs written by hand, under Brolga and under wasmtime-py."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from bench.engines import BROLGA, WASMTIME, Peer
from bench.measure import Effort, Figure, Missing, Row, Timer, interleave, prepare, progress, ratio_figures, seconds

GROUP = "objects"

# The argument of each: some 20 to 100 ms of Brolga.
PROGRAMS = {"trees": 17, "alloc": 10_000_000, "list": 2000, "sum": 10_000, "sieve": 2_000_000, "cast": 20_000_000}
LIMIT = 1.2

TEXT = """(module
  (type $tree (struct (field (ref null $tree)) (field (ref null $tree))))
  (type $cell (struct (field i32) (field (ref null $cell))))
  (type $ints (array (mut i32)))
  (type $base (sub (struct (field i32))))
  (type $more (sub $base (struct (field i32) (field i32))))
  (func $make (param $n i32) (result (ref $tree))
    (if (result (ref $tree)) (i32.eqz (local.get $n))
      (then (struct.new_default $tree))
      (else (struct.new $tree
        (call $make (i32.sub (local.get $n) (i32.const 1))) (call $make (i32.sub (local.get $n) (i32.const 1)))))))
  (func $count (param $t (ref null $tree)) (result i32)
    (if (result i32) (ref.is_null (local.get $t))
      (then (i32.const 0))
      (else (i32.add (i32.const 1) (i32.add
        (call $count (struct.get $tree 0 (local.get $t))) (call $count (struct.get $tree 1 (local.get $t))))))))
  (func (export "trees") (param $n i32) (result i32) (local $k i32) (local $s i32)
    (loop $l
      (local.set $s (i32.add (local.get $s) (call $count (call $make (local.get $n)))))
      (br_if $l (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 1))) (i32.const 8))))
    (local.get $s))
  (func (export "alloc") (param $n i32) (result i32) (local $c (ref null $cell)) (local $i i32)
    (loop $l
      (local.set $c (struct.new $cell (local.get $i) (ref.null $cell)))
      (br_if $l (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n))))
    (struct.get $cell 0 (local.get $c)))
  (func (export "list") (param $n i32) (result i32)
    (local $first (ref null $cell)) (local $c (ref null $cell)) (local $i i32) (local $s i32) (local $k i32)
    (loop $l
      (local.set $first (struct.new $cell (local.get $i) (local.get $first)))
      (br_if $l (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n))))
    (loop $again
      (local.set $c (local.get $first))
      (loop $walk
        (local.set $s (i32.add (local.get $s) (struct.get $cell 0 (local.get $c))))
        (br_if $walk (i32.eqz (ref.is_null (local.tee $c (struct.get $cell 1 (local.get $c)))))))
      (br_if $again (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 1))) (i32.const 10000))))
    (local.get $s))
  (func (export "sum") (param $n i32) (result i32)
    (local $a (ref null $ints)) (local $i i32) (local $s i32) (local $k i32)
    (local.set $a (array.new $ints (i32.const 3) (local.get $n)))
    (loop $again
      (local.set $i (i32.const 0))
      (loop $l
        (local.set $s (i32.add (local.get $s) (array.get $ints (local.get $a) (local.get $i))))
        (br_if $l (i32.lt_u
          (local.tee $i (i32.add (local.get $i) (i32.const 1))) (array.len (local.get $a)))))
      (br_if $again (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 1))) (i32.const 2000))))
    (local.get $s))
  (func (export "sieve") (param $n i32) (result i32)
    (local $a (ref null $ints)) (local $i i32) (local $j i32) (local $c i32)
    (local.set $a (array.new_default $ints (local.get $n)))
    (local.set $i (i32.const 2))
    (loop $l
      (if (i32.eqz (array.get $ints (local.get $a) (local.get $i))) (then
        (local.set $c (i32.add (local.get $c) (i32.const 1)))
        (local.set $j (i32.add (local.get $i) (local.get $i)))
        (block $done (loop $m
          (br_if $done (i32.ge_u (local.get $j) (local.get $n)))
          (array.set $ints (local.get $a) (local.get $j) (i32.const 1))
          (local.set $j (i32.add (local.get $j) (local.get $i)))
          (br $m)))))
      (br_if $l (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n))))
    (local.get $c))
  (func (export "cast") (param $n i32) (result i32) (local $x anyref) (local $i i32) (local $s i32)
    (local.set $x (struct.new $more (i32.const 1) (i32.const 2)))
    (loop $l
      (local.set $s (i32.add (local.get $s) (struct.get $base 0 (ref.cast (ref $base) (local.get $x)))))
      (if (i32.eq (local.get $s) (i32.const -7)) (then (local.set $x (ref.null any))))
      (br_if $l (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n))))
    (local.get $s)))
"""


def _timer(peer: Peer, name: str, n: int, results: set[object]) -> Timer:
    """A timer of one program. The first call, which compiles, is made here, and its result compared with the other."""
    entry = peer.load(TEXT, ())(name)
    results.add(entry(n))
    if len(results) > 1:
        raise Missing(f"results differ: {sorted(map(str, results))}")
    return lambda: seconds(lambda: entry(n))


def run(effort: Effort) -> list[Figure]:
    """Every program, as a ratio."""
    figures: list[Figure] = []
    for name, n in PROGRAMS.items():
        progress(f"objects: {name}")
        results: set[object] = set()
        makers: dict[str, Callable[[], Timer]] = {
            peer.name: partial(_timer, peer, name, n, results) for peer in (BROLGA, WASMTIME)
        }
        timers, reasons = prepare(makers)
        row = Row(f"{name}: {BROLGA.name} / {WASMTIME.name}", BROLGA.name, WASMTIME.name, LIMIT)
        figures += ratio_figures(GROUP, [row], interleave(timers, effort.rounds), reasons)
    return figures
