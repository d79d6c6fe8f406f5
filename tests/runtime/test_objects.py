"""Structs and arrays in instances: constant expressions that make them, types that are far from each other, no room."""

from __future__ import annotations

import pytest

from brolga import (
    Config,
    Engine,
    Func,
    FuncType,
    Global,
    GlobalType,
    Instance,
    LinkError,
    Module,
    Store,
    Trap,
    TrapCode,
)
from brolga.runtime.refs import AnyRef
from brolga.types import ANYREF, EXTERNREF


def call(store: Store, text: str, *args: object, imports: tuple[Func | Global, ...] = ()) -> object:
    """What the function `f` of a module returns."""
    func = Instance(store, Module(store.engine, text), list(imports)).exports(store)["f"]
    assert isinstance(func, Func)
    return func(store, *args)


CONSTANTS = {
    "(struct.get_u $p 0 (global.get $p))": 0xFE,
    "(struct.get $p 1 (global.get $p))": 7,
    "(i32.wrap_i64 (struct.get $d 0 (global.get $d)))": 0,
    "(array.get_s $b (global.get $b) (i32.const 2))": -2,
    "(array.len (global.get $z))": 4,
    "(array.get_u $b (global.get $x) (i32.const 1))": 9,
    "(i31.get_s (ref.cast (ref i31) (global.get $i)))": -3,
    "(i32x4.extract_lane 3 (struct.get $v 0 (global.get $v)))": 4,
    "(ref.eq (ref.cast (ref eq) (any.convert_extern (global.get $e))) (ref.cast (ref eq) (global.get $i)))": 1,
    "(struct.get $p 1 (ref.cast (ref $p) (table.get $t (i32.const 1))))": 7,
    "(array.len (ref.cast arrayref (array.get $a (array.new_elem $a $s (i32.const 1) (i32.const 1)) (i32.const 0))))": (
        1
    ),
}


@pytest.mark.parametrize("body", CONSTANTS)
def test_constant_expressions_make_objects(engine: Engine, body: str) -> None:
    text = f"""(module
      (type $p (struct (field i8) (field (mut i32)))) (type $d (struct (field i64) (field anyref)))
      (type $b (array (mut i8))) (type $a (array anyref)) (type $v (struct (field v128)))
      (global $p (ref $p) (struct.new $p (i32.const -2) (i32.const 7)))
      (global $d (ref $d) (struct.new_default $d))
      (global $b (ref $b) (array.new $b (i32.const 0x1fe) (i32.const 3)))
      (global $z (ref $b) (array.new_default $b (i32.const 4)))
      (global $x (ref $b) (array.new_fixed $b 2 (i32.const 8) (i32.const 9)))
      (global $v (ref $v) (struct.new $v (v128.const i32x4 1 2 3 4)))
      (global $i anyref (ref.i31 (i32.const -3)))
      (global $e externref (extern.convert_any (global.get $i)))
      (table $t 3 anyref (struct.new $p (i32.const 1) (i32.const 7)))
      (elem $s anyref (item (global.get $p)) (item (array.new_default $b (i32.const 1))))
      (func (export "f") (result i32) {body}))"""
    assert call(Store(engine), text) == CONSTANTS[body]


def test_an_object_of_python_goes_into_a_constant_expression_and_out_again(engine: Engine) -> None:
    store, found = Store(engine), object()
    import_ = Global(store, GlobalType(EXTERNREF, mutable=False), found)
    text = """(module (global (import "" "") externref)
      (global $a anyref (any.convert_extern (global.get 0)))
      (func (export "f") (result externref) (extern.convert_any (global.get $a))))"""
    assert call(store, text, imports=(import_,)) is found


@pytest.mark.parametrize(
    "expression",
    [
        "(global (ref $v) (array.new_default $v (i32.const -1)))",
        "(elem (ref $v) (array.new_default $v (i32.const -1)))",
    ],
)
def test_a_constant_expression_without_room_traps(engine: Engine, expression: str) -> None:
    store = Store(engine)
    with pytest.raises(Trap, match="allocation size too large") as caught:
        Instance(store, Module(engine, f"(module (type $v (array v128)) {expression})"), [])
    assert caught.value.trap_code is TrapCode.ALLOCATION_TOO_LARGE
    assert call(store, '(module (func (export "f") (result i32) (i32.const 1)))') == 1  # nobody is kept out


HUGE = [
    "(array.new_default $v (i32.const -1))",
    "(array.new $v (v128.const i64x2 1 2) (i32.const 0x7fffffff))",
    "(array.new_default $b (i32.const -1))",
]


@pytest.mark.parametrize("body", HUGE)
def test_an_array_that_has_no_room_is_a_trap(body: str) -> None:
    config = Config()
    config.gc_heap_reservation = 1 << 24
    text = f"""(module (type $v (array (mut v128))) (type $b (array (mut i8)))
      (func (export "f") (result i32) (array.len {body})))"""
    with pytest.raises(Trap, match="allocation size too large"):
        call(Store(Engine(config)), text)


def test_a_program_that_keeps_everything_traps_and_goes_on_when_it_lets_go() -> None:
    config = Config()
    config.gc_heap_reservation = 1 << 22
    store = Store(Engine(config))
    text = """(module (type $n (struct (field (ref null $n))))
      (global $l (mut (ref null $n)) (ref.null $n))
      (func (export "fill") (loop $m (global.set $l (struct.new $n (global.get $l))) (br $m)))
      (func (export "clear") (global.set $l (ref.null $n)))
      (func (export "f") (result i32) (ref.is_null (struct.get $n 0 (struct.new_default $n)))))"""
    exports = Instance(store, Module(store.engine, text), []).exports(store)
    fill, clear, f = (exports[name] for name in ("fill", "clear", "f"))
    assert isinstance(fill, Func) and isinstance(clear, Func) and isinstance(f, Func)  # noqa: PT018 - one thought
    with pytest.raises(Trap, match="allocation size too large"):
        fill(store)
    clear(store)
    assert f(store) == 1


def chain(depth: int) -> str:
    """Types, each below the one before."""
    types = ["(type $t0 (sub (struct)))"]
    types += [f"(type $t{x} (sub $t{x - 1} (struct)))" for x in range(1, depth)]
    return f"(rec {' '.join(types)})"


@pytest.mark.parametrize("depth", [3, 8, 9, 20])
def test_casts_go_up_and_down_however_far(engine: Engine, depth: int) -> None:
    text = f"""(module {chain(depth)}
      (func (export "f") (result i32 i32 i32 i32) (local $deep anyref) (local $flat anyref)
        (local.set $deep (struct.new_default $t{depth - 1})) (local.set $flat (struct.new_default $t1))
        (ref.test (ref $t{depth - 1}) (local.get $deep)) (ref.test (ref $t{depth - 2}) (local.get $deep))
        (ref.test (ref $t{depth - 1}) (local.get $flat)) (ref.test (ref $t0) (local.get $flat))))"""
    assert call(Store(engine), text) == [1, 1, 0, 1]


@pytest.mark.parametrize("depth", [2, 12])
def test_a_function_of_a_subtype_is_called_through_a_table(engine: Engine, depth: int) -> None:
    types = ["(type $t0 (sub (func (result i32))))"]
    types += [f"(type $t{x} (sub $t{x - 1} (func (result i32))))" for x in range(1, depth)]
    text = f"""(module {" ".join(types)} (table $t funcref (elem $g $h))
      (func $g (type $t{depth - 1}) (i32.const 7)) (func $h (type $t0) (i32.const 8))
      (func (export "f") (param i32) (result i32) (call_indirect $t (type $t{depth - 2}) (local.get 0))))"""
    assert call(Store(engine), text, 0) == 7
    if depth > 2:
        with pytest.raises(Trap, match="indirect call type mismatch"):
            call(Store(engine), text, 1)


def test_an_imported_function_may_be_of_a_subtype(engine: Engine) -> None:
    store = Store(engine)
    types = "(rec (type $a (sub (func))) (type $b (sub $a (func))))"
    made = Instance(store, Module(engine, f'(module {types} (func (export "f") (type $b)))'), []).exports(store)["f"]
    for wanted in ("$a", "$b"):
        Instance(store, Module(engine, f'(module {types} (import "" "" (func (type {wanted}))))'), [made])
    above = Instance(store, Module(engine, f'(module {types} (func (export "f") (type $a)))'), []).exports(store)["f"]
    with pytest.raises(LinkError, match="incompatible import type"):
        Instance(store, Module(engine, f'(module {types} (import "" "" (func (type $b))))'), [above])


def test_what_comes_back_from_python_is_held_to_its_type(engine: Engine) -> None:
    store = Store(engine)
    text = """(module (type $n (struct (field i32))) (type $o (struct (field i64)))
      (func (export "n") (result anyref) (struct.new $n (i32.const 5)))
      (func (export "i31") (result anyref) (ref.i31 (i32.const 1)))
      (func (export "o?") (param (ref null $o))) (func (export "eq") (param (ref eq)))
      (func (export "struct") (param structref)) (func (export "none") (param nullref))
      (func (export "f") (param (ref $n)) (result i32) (struct.get $n 0 (local.get 0))))"""
    exports = Instance(store, Module(engine, text), []).exports(store)
    funcs = {name: func for name, func in exports.items() if isinstance(func, Func)}
    node, small = funcs["n"](store), funcs["i31"](store)
    assert isinstance(node, AnyRef)
    assert funcs["f"](store, node) == 5
    for name in ("eq", "struct"):
        funcs[name](store, node)
    funcs["eq"](store, small)
    funcs["none"](store, None)
    for name, wrong in (("f", small), ("f", None), ("o?", node), ("struct", small), ("eq", None), ("none", small)):
        with pytest.raises(TypeError, match=r"reference|expected a"):
            funcs[name](store, wrong)
    with pytest.raises(TypeError):
        funcs["f"](store, 5)


def test_a_host_function_sees_and_gives_references(engine: Engine) -> None:
    store = Store(engine)
    seen: list[object] = []

    def note(value: object) -> object:
        seen.append(value)
        return value

    host = Func(store, FuncType([ANYREF], [ANYREF]), note)
    text = """(module (import "" "" (func $host (param anyref) (result anyref)))
      (type $n (struct (field i32)))
      (func (export "f") (result i32)
        (struct.get $n 0 (ref.cast (ref $n) (call $host (struct.new $n (i32.const 9)))))))"""
    assert call(store, text, imports=(host,)) == 9
    assert isinstance(seen[0], AnyRef)
