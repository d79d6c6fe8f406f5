"""Exceptions on their way through WebAssembly: what they leave behind, what they bring, and what is no exception."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from brolga import Config, Engine, Func, Store, Tag, TagType, Trap, TrapCode, WasmException
from brolga.abi.conventions import CONVENTIONS, MACHINE
from tests.runtime.make import exports, func, host, ty

STABLE = [row.name for row in CONVENTIONS.values() if row.stable and MACHINE in row.machines]


def tag(store: Store, params: str = "") -> Tag:
    return Tag(store, TagType(ty(params)))


def engine_of(convention: str = "wasmtime_system_v", level: str = "speed") -> Engine:
    config = Config()
    config.calling_convention = convention
    config.cranelift_opt_level = level
    return Engine(config)


# What lives in registers across a call: more values than any convention has its functions keep.
COUNT = 14
MANY_LOCALS = " ".join(f"(local $i{n} i64) (local $f{n} f64)" for n in range(COUNT))
SET_MANY = " ".join(
    f"(local.set $i{n} (i64.add (local.get 0) (i64.const {n})))"
    f"(local.set $f{n} (f64.mul (f64.convert_i64_s (local.get 0)) (f64.const {n})))"
    for n in range(COUNT)
)
ADD_MANY = " ".join(
    f"(local.set 0 (i64.add (i64.mul (local.get 0) (i64.const 3)) (i64.add (local.get $i{n}) "
    f"(i64.trunc_f64_s (local.get $f{n})))))"
    for n in range(COUNT)
)
# Through a table and by import everything has the convention of the engine; `$inner` and `$tail` have their own.
REGISTERS = f"""(module
  (type $t (func (param i64) (result i64)))
  (import "" "" (func $host (type $t)))
  (tag $e (param i64))
  (table funcref (elem $thrower $between $tail))
  (func $thrower (type $t) {MANY_LOCALS} {SET_MANY}
    (drop (call $host (local.get 0))) {ADD_MANY}
    (throw $e (local.get 0)))
  (func $between (type $t) {MANY_LOCALS} {SET_MANY}
    (drop (call_indirect (type $t) (local.get 0) (i32.const 0))) {ADD_MANY} (local.get 0))
  (func $inner (type $t) {MANY_LOCALS} {SET_MANY} (drop (call $between (local.get 0))) {ADD_MANY} (local.get 0))
  (func $tail (type $t) (return_call $inner (local.get 0)))
  (func $handler (export "f") (param i64 i32) (result i64 i64) {MANY_LOCALS} {SET_MANY}
    (block $h (result i64)
      (try_table (catch $e $h) (drop (call_indirect (type $t) (local.get 0) (local.get 1))))
      (unreachable))
    {ADD_MANY} (local.get 0))
  (func (export "plain") (param i64) (result i64) {MANY_LOCALS} {SET_MANY} {ADD_MANY} (local.get 0)))"""


@pytest.mark.parametrize("level", ["none", "speed", pytest.param("aggressive", marks=pytest.mark.slow)])
@pytest.mark.parametrize("convention", STABLE)
def test_what_was_in_registers_is_there_in_the_handler(convention: str, level: str) -> None:
    store = Store(engine_of(convention, level))
    found = exports(store, REGISTERS, [host(store, "i64", "i64", lambda value: value)])
    handler, plain = found["f"], found["plain"]
    assert isinstance(handler, Func)
    assert isinstance(plain, Func)
    for number in (1, 123456):
        expected = plain(store, number)
        for element in (0, 1, 2):
            assert handler(store, number, element) == [expected, expected]


def test_an_exception_brings_values_of_all_types(store: Store) -> None:
    params = "i32 i64 f32 f64 v128 externref funcref exnref"
    kind = tag(store, params)
    text = f"""(module (import "" "" (tag $e (param {params})))
      (func $throw (param {params}) (throw $e {" ".join(f"(local.get {n})" for n in range(8))}))
      (func (export "f") (param {params}) (result {params})
        (try_table (result {params}) (catch $e 0) (call $throw {" ".join(f"(local.get {n})" for n in range(8))})
          (unreachable)))
      (func (export "out") (param {params}) (call $throw {" ".join(f"(local.get {n})" for n in range(8))})))"""
    found = exports(store, text, [kind])
    caught, out = found["f"], found["out"]
    assert isinstance(caught, Func)
    assert isinstance(out, Func)
    values = (-1, 1 << 40, 0.5, 1e300, bytes(range(16)), object(), out, WasmException(tag(store)))
    assert caught.typed(store)(*values) == values
    with pytest.raises(WasmException) as info:
        out(store, *values)
    assert info.value.payload == values
    nothing = (0, 0, 0.0, 0.0, bytes(16), None, None, None)
    assert caught.typed(store)(*nothing) == nothing


def test_an_exception_passes_ten_thousand_frames(store: Store) -> None:
    text = """(module (tag $e (param i32))
      (func $down (param i32) (if (local.get 0) (then (call $down (i32.sub (local.get 0) (i32.const 1)))
        (return))) (throw $e (i32.const 7)))
      (func (export "f") (param i32) (result i32)
        (try_table (result i32) (catch $e 0) (call $down (local.get 0)) (i32.const 0))))"""
    assert func(store, text).typed(store)(10_000) == 7


def test_a_landing_pad_without_a_fitting_clause_passes_it_on(store: Store) -> None:
    text = """(module (tag $a) (tag $b)
      (func $throw (throw $a))
      (func $other (try_table (catch $b 0) (call $throw)))
      (func $inner (try_table (catch $b 0) (try_table (catch $b 0) (call $other))))
      (func (export "f") (result i32)
        (block $h (try_table (catch $b 1 (; the function ;)) (catch $a $h) (call $inner)) (return (i32.const 1)))
        (i32.const 2))
      (func (export "out") (call $inner)))"""
    with pytest.raises(Exception, match="type mismatch"):
        exports(store, text)
    text = text.replace("(catch $b 1 (; the function ;)) ", "")
    found = exports(store, text)
    inside, out = found["f"], found["out"]
    assert isinstance(inside, Func)
    assert isinstance(out, Func)
    assert inside(store) == 2
    with pytest.raises(WasmException) as info:
        out(store)
    # Where it was thrown, and all that it passed, once each.
    assert [frame.func_index for frame in info.value.frames] == [0, 1, 2, 4]


# Where the tags are known to be different only when they are there: what is thrown looks at the clauses, too.
@pytest.mark.parametrize("calls", [0, 1])
def test_what_a_block_passes_on_brings_its_frames_whoever_threw(store: Store, calls: int) -> None:
    text = """(module (import "" "" (tag $a (param i32))) (import "" "" (tag $b))
      (func $throw (throw $b))
      (func $f (param i32)
        (block (result i32 exnref)
          (try_table (catch_ref $a 0)
            (try_table (catch_ref $a 1)
              (if (local.get 0) (then (call $throw)))
              (throw $b)))
          (unreachable))
        drop drop)
      (func (export "f") (param i32) (call $f (local.get 0))))"""
    found = func(store, text, [tag(store, "i32"), tag(store)])
    for wanted in ([1, 2], [0, 1, 2])[calls:] * 3:
        with pytest.raises(WasmException) as info:
            found(store, len(wanted) - 2)
        assert [frame.func_index for frame in info.value.frames] == wanted


def test_handlers_of_one_store_are_those_of_all_its_modules(store: Store) -> None:
    kind = tag(store, "i32")
    thrower = func(
        store, '(module (import "" "" (tag $e (param i32))) (func (export "f") (throw $e (i32.const 3))))', [kind]
    )
    # A module without a word about exceptions in between.
    between = func(store, '(module (import "" "" (func $f)) (func (export "f") (call $f)))', [thrower])
    text = """(module (import "" "" (tag $e (param i32))) (import "" "" (func $f)) (tag $other (param i32))
      (func (export "f") (result i32)
        (try_table (result i32) (catch $other 0) (catch $e 0) (call $f) (i32.const 0))))"""
    assert func(store, text, [kind, between])(store) == 3


def test_two_imports_may_be_one_tag(store: Store) -> None:
    text = """(module (import "" "" (tag $a)) (import "" "" (tag $b))
      (func (export "f") (result i32) (block $h (try_table (catch $b $h) (throw $a))) (i32.const 1)))"""
    one, other = tag(store), tag(store)
    assert func(store, text, [one, one])(store) == 1
    with pytest.raises(WasmException) as info:
        func(store, text, [one, other])(store)
    assert info.value.tag == one


# Traps and the stack

TRAPS = {
    "unreachable": ("(unreachable)", TrapCode.UNREACHABLE),
    "memory": ("(drop (i32.load (i32.const 70000)))", TrapCode.MEMORY_OUT_OF_BOUNDS),
    "division": ("(drop (i32.div_s (i32.const 1) (i32.const 0)))", TrapCode.INTEGER_DIVISION_BY_ZERO),
    "stack": ("(call $trap)", TrapCode.STACK_OVERFLOW),
    "null": ("(throw_ref (ref.null exn))", TrapCode.NULL_REFERENCE),
}


@pytest.mark.parametrize("name", TRAPS)
def test_traps_are_not_caught(store: Store, name: str) -> None:
    code, trap = TRAPS[name]
    text = f"""(module (memory 1) (func $trap {code})
      (func (export "f") (try_table (catch_all 0) (call $trap) {code})))"""
    with pytest.raises(Trap) as info:
        func(store, text)(store)
    assert info.value.trap_code is trap
    assert not isinstance(info.value, WasmException)


def test_a_trap_in_a_handler_ends_it_and_the_store_goes_on(store: Store) -> None:
    text = """(module (tag $e) (func $throw (throw $e))
      (func (export "f") (param i32) (result i32)
        (block $h (try_table (catch_all $h) (call $throw)))
        (if (local.get 0) (then (unreachable)))
        (i32.const 5)))"""
    found = func(store, text)
    for _ in range(3):
        with pytest.raises(Trap, match="unreachable"):
            found(store, 1)
        assert found(store, 0) == 5


def test_a_handler_may_use_up_the_stack(store: Store) -> None:
    text = """(module (tag $e) (func $throw (throw $e)) (func $for_ever (call $for_ever))
      (func (export "f") (block $h (try_table (catch_all $h) (call $throw))) (call $for_ever)))"""
    with pytest.raises(Trap, match="call stack exhausted"):
        func(store, text)(store)


def test_what_is_thrown_at_the_end_of_the_stack_is_caught(store: Store) -> None:
    text = """(module (tag $e) (global $left (mut i32) (i32.const 0))
      (func $down (param i32) (if (local.get 0) (then (call $down (i32.sub (local.get 0) (i32.const 1))) (return)))
        (throw $e))
      (func (export "f") (param i32) (result i32)
        (block $h (try_table (catch_all $h) (call $down (local.get 0)))) (i32.const 1)))"""
    found = func(store, text).typed(store)
    low, high = 1, 1 << 24
    while high - low > 1:  # as deep as it goes
        middle = (low + high) // 2
        try:
            found(middle)
        except Trap:
            high = middle
        else:
            low = middle
    assert found(low) == 1


# Where calls are special


def test_a_tail_call_is_not_protected_by_the_block_it_leaves(store: Store) -> None:
    text = """(module (tag $e (param i32)) (import "" "" (func $import))
      (func $throw (throw $e (i32.const 1))) (func $tail (return_call $throw))
      (func $left (result i32) (block (try_table (catch_all 0) (return_call $plain))) (i32.const 9))
      (func $plain (result i32) (call $throw) (i32.const 0))
      (func $left_tail (block (try_table (catch_all 0) (return_call $tail))))
      (func $left_import (block (try_table (catch_all 0) (return_call $import))))
      (func (export "f") (param i32) (result i32)
        (block $h (result i32)
          (try_table (result i32) (catch $e $h)
            (if (i32.eq (local.get 0) (i32.const 1)) (then (return (call $left))))
            (if (i32.eq (local.get 0) (i32.const 2)) (then (call $left_tail)))
            (if (i32.eq (local.get 0) (i32.const 3)) (then (call $left_import)))
            (i32.const 8)) (return))
        (i32.const 100) (i32.add)))"""
    text = text.replace(
        '(tag $e (param i32)) (import "" "" (func $import))',
        '(import "" "" (func $import)) (import "" "" (tag $e (param i32)))',
    )
    kind = tag(store, "i32")

    def raising() -> None:
        raise WasmException(kind, 2)

    found = func(store, text, [host(store, "", "", raising), kind])
    assert [found(store, number) for number in range(4)] == [8, 101, 101, 102]


def test_a_function_that_is_compiled_in_the_block_may_throw(engine: Engine) -> None:
    store = Store(engine)
    # A unit of its own, as a table leads there.
    text = """(module (tag $e (param i64 v128)) (table funcref (elem $throw))
      (func $throw (throw $e (i64.const 5) (v128.const i64x2 6 7)))
      (func (export "f") (result i64 v128)
        (try_table (result i64 v128) (catch $e 0) (call_indirect (i32.const 0)) (unreachable))))"""
    assert func(store, text).typed(store)() == (5, (6 | 7 << 64).to_bytes(16, "little"))


def test_results_in_memory_are_those_of_the_call_that_returned(store: Store) -> None:
    types = "i64 " * 9
    text = f"""(module (tag $e)
      (func $nine (param i32) (result {types}) (if (local.get 0) (then (throw $e)))
        {" ".join(f"(i64.const {n})" for n in range(9))})
      (func (export "f") (param i32) (result {types})
        (block $h
          (try_table (result {types}) (catch_all $h) (call $nine (local.get 0)))
          (return))
        {" ".join(f"(i64.const {-n})" for n in range(9))}))"""
    found = func(store, text).typed(store)
    assert found(0) == tuple(range(9))
    assert found(1) == tuple(-n for n in range(9))


def test_a_loop_may_be_where_a_clause_goes(store: Store) -> None:
    text = """(module (tag $e (param i32)) (func $throw (param i32) (throw $e (local.get 0)))
      (func (export "f") (param i32) (result i32) (local $rounds i32)
        (local.get 0)
        (loop $again (param i32)
          (local.set 0)
          (local.set $rounds (i32.add (local.get $rounds) (i32.const 1)))
          (if (local.get 0) (then
            (try_table (catch $e $again) (call $throw (i32.sub (local.get 0) (i32.const 1)))))))
        (local.get $rounds)))"""
    assert func(store, text).typed(store)(1000) == 1001


def test_locals_have_in_the_handler_what_they_were_set_to(store: Store) -> None:
    text = """(module (tag $e) (func $maybe (param i32) (if (local.get 0) (then (throw $e))))
      (func (export "f") (param i32) (result i32) (local $x i32)
        (local.set $x (i32.const 1))
        (block $h
          (try_table (catch_all $h)
            (call $maybe (i32.eq (local.get 0) (i32.const 1)))
            (local.set $x (i32.const 2))
            (call $maybe (i32.eq (local.get 0) (i32.const 2)))
            (local.set $x (i32.const 3))))
        (local.get $x)))"""
    found = func(store, text).typed(store)
    assert [found(number) for number in range(3)] == [3, 1, 2]


def test_the_start_function_may_throw_and_catch(store: Store) -> None:
    text = """(module (tag $e) (func $throw (throw $e)) (func $start {}) (start $start) (func (export "f")))"""
    func(store, text.format("(try_table (catch_all 0) (call $throw))"))
    with pytest.raises(WasmException) as info:
        func(store, text.format("(call $throw)"))
    assert [frame.func_index for frame in info.value.frames] == [0, 1]


def test_each_thread_throws_in_its_own_store(engine: Engine) -> None:
    text = """(module (tag $e (param i32))
      (func $down (param i32) (if (local.get 0) (then (call $down (i32.sub (local.get 0) (i32.const 1))) (return)))
        (throw $e (i32.const 1)))
      (func (export "f") (param i32) (result i32) (local $n i32)
        (loop $l (local.set $n (i32.add (local.get $n)
            (block $h (result i32)
              (try_table (result i32) (catch $e $h) (call $down (i32.const 20)) (i32.const 0)))))
          (br_if $l (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))
        (local.get $n)))"""
    results: list[Any] = []

    def run() -> None:
        store = Store(engine)
        results.append(func(store, text).typed(store)(20_000))

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [20_000] * 4


def test_the_older_instructions_share_the_ground(store: Store) -> None:
    text = """(module (tag $e (param i32)) (tag $other)
      (func $throw (param i32) (throw $e (local.get 0)))
      (func (export "f") (param i32) (result i32)
        (block $h (result i32)
          (try_table (result i32) (catch $e $h)
            (try (result i32)
              (do (try (result i32) (do (call $throw (local.get 0)) (i32.const 0)) (catch $other (i32.const 1))))
              (catch $e (if (result i32) (i32.eqz) (then (i32.const 2)) (else (rethrow 0)))))))
        ))"""
    text = text.replace("(else (rethrow 0))", "(else (rethrow 1))")
    found = func(store, text).typed(store)
    assert found(0) == 2
    assert found(5) == 5
