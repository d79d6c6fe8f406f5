"""Objects live as long as Python or WebAssembly can reach them: not longer, and never shorter."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from brolga import (
    AnyRef,
    ArrayRef,
    ArrayType,
    Engine,
    FieldType,
    Func,
    FuncType,
    Global,
    GlobalType,
    PackedType,
    Store,
    StructRef,
    StructType,
    ValType,
    WasmtimeError,
)
from brolga.abi.layout import HEAP, STORE
from brolga.runtime import held
from brolga.runtime.vm import peek, poke
from tests.heap.native import function as native_function
from tests.property.test_objects import be_eager
from tests.runtime.make import exports
from tools.sources import SRC

I32, ANY, EXTERN = ValType.i32(), ValType.ref("any"), ValType.externref()
BYTES = ArrayType(FieldType(PackedType.i8(), mutable=True))
BOX = StructType([FieldType(ANY, mutable=True)])
LARGE = 1 << 20

TEXT = """(module
  (type $node (struct (field $next (mut (ref null $node))) (field $value (mut anyref))))
  (type $bytes (array (mut i8)))
  (import "" "collect" (func $collect))
  (global $kept (export "kept") (mut anyref) (ref.null any))
  (func (export "list") (param i32) (result (ref null $node))
    (local $list (ref null $node))
    (loop $more
      (local.set $list (struct.new $node (local.get $list) (ref.i31 (local.get 0))))
      (br_if $more (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))
    (local.get $list))
  ;; The only reference to the object is in this function while everything is collected.
  (func (export "through") (param i32) (result (ref $node) (ref $node))
    (local $a (ref null $node)) (local $b (ref null $node))
    (local.set $a (struct.new $node (ref.null $node) (ref.i31 (local.get 0))))
    (call $collect)
    (local.set $b (struct.new $node (local.get $a) (ref.i31 (i32.const 2))))
    (call $collect)
    (ref.as_non_null (local.get $a)) (ref.as_non_null (local.get $b)))
  (func (export "churn") (param i32) (result i32)
    (local $sum i32)
    (loop $more
      (local.set $sum (i32.add (local.get $sum)
        (array.len (array.new_default $bytes (i32.and (local.get 0) (i32.const 255))))))
      (br_if $more (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))
    (local.get $sum)))"""


def program(store: Store, collect: Callable[[], object] | None = None) -> Any:
    return exports(store, TEXT, [Func(store, FuncType([], []), collect or store.gc)])


def live(store: Store) -> int:
    """Bytes of the objects that are alive."""
    store.gc()
    return store._state.heap.live


def handles(store: Store) -> int:
    """How many handles there ever were at once."""
    return peek(store._state.vm.get(STORE, "heap") + HEAP["handle_count"])


@pytest.fixture
def stressed(store: Store) -> Store:
    """A store whose collector starts whenever it can."""
    StructRef(store, BOX, None)
    poke(store._state.vm.get(STORE, "heap") + HEAP["threshold"], 0, 8)
    return store


def test_an_object_goes_with_the_last_reference(store: Store) -> None:
    before = live(store)
    kept = ArrayRef.default(store, BYTES, LARGE)
    assert live(store) >= before + LARGE
    same = StructRef(store, BOX, kept)[0]
    del kept
    assert live(store) >= before + LARGE
    assert len(same) == LARGE
    del same
    assert live(store) < before + LARGE


def test_what_an_object_refers_to_lives_as_long_as_it_does(store: Store) -> None:
    before = live(store)
    box = StructRef(store, BOX, StructRef(store, BOX, ArrayRef(store, BYTES, b"x" * LARGE)))
    assert live(store) >= before + LARGE
    assert bytes(box[0][0]) == b"x" * LARGE
    box[0] = None
    assert live(store) < before + LARGE


def test_a_cycle_goes_too(store: Store) -> None:
    before = live(store)
    one = StructRef(store, BOX, None)
    one[0] = ArrayRef(store, ArrayType(FieldType(ANY, mutable=True)), [one] * (LARGE // 8))
    assert live(store) >= before + LARGE
    del one
    assert live(store) < before + LARGE


def test_handles_are_used_again(store: Store) -> None:
    StructRef(store, BOX, None)
    count = handles(store)
    for _ in range(1000):
        box = StructRef(store, BOX, StructRef(store, BOX, 5))
        assert box[0][0] is not None
    assert handles(store) < count + 10


def test_globals_of_python_hold_their_objects(store: Store) -> None:
    before = live(store)
    cell = Global(store, GlobalType(ANY, mutable=True), ArrayRef(store, BYTES, b"y" * LARGE))
    external = Global(store, GlobalType(EXTERN, mutable=True), ArrayRef(store, BYTES, b"z" * LARGE))
    assert live(store) >= before + 2 * LARGE
    assert (bytes(cell.value(store))[:2], bytes(external.value(store))[:2]) == (b"yy", b"zz")
    cell.set_value(store, None)
    external.set_value(store, None)
    assert live(store) < before + LARGE


def test_collections_within_calls_take_nothing_away(store: Store) -> None:
    found = program(store)
    for number in range(20):
        one, two = found["through"](store, number)
        store.gc()
        assert int(one["value"]) == number
        assert two["next"] == one
        assert int(two["value"]) == 2


def test_results_and_arguments_survive_any_moment(stressed: Store) -> None:
    store = stressed
    found = program(store)
    boxes: list[Any] = []
    for number in range(50):
        head = found["list"](store, 200)
        boxes.append(StructRef(store, BOX, head))
        poke(store._state.vm.get(STORE, "heap") + HEAP["threshold"], 0, 8)
        found["churn"](store, 500)
        node, count = boxes[number // 2][0], 0
        while node is not None:
            count += 1
            assert int(node["value"]) == count
            node = node["next"]
        assert count == 200


@pytest.mark.parametrize("what", ["collect", "advance"])
def test_nothing_in_flight_is_lost_when_each_object_begins_with_a_collection(
    what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    be_eager(what, monkeypatch)
    collect, native = native_function(what, 1), held._function

    def eager(name: str, arity: int) -> Any:
        return _eager(collect, native(name, arity)) if name == "new" else native(name, arity)

    monkeypatch.setattr(held, "_function", eager)
    store = Store(Engine())  # whose code is made now
    found = program(store, lambda: None)
    taken: list[Any] = []

    def swap(one: Any, two: Any) -> tuple[Any, Any]:
        taken.append(StructRef(store, BOX, one))
        return StructRef(store, BOX, two), StructRef(store, BOX, StructRef(store, BOX, one))

    pair = Func(store, FuncType([ANY, ANY], [ANY, ANY]), swap)
    for number in range(30):
        one, two = found["through"](store, number)
        a, b = pair.typed(store)(one, two)
        assert (a[0], b[0][0], taken[-1][0]) == (two, one, one)
        assert (int(two["next"]["value"]), two["next"]) == (number, one)
        items = ArrayRef(store, ArrayType(FieldType(ANY, mutable=True)), [a, StructRef(store, BOX, number), b])
        items[:] = [StructRef(store, BOX, items[2]), *items[:2]]
        assert (items[0][0], items[1], int(items[2][0])) == (b, a, number)


def _eager(collect: Any, make: Any) -> Any:
    def new(*args: int) -> int:
        collect(args[0])
        return int(make(*args))

    return new


def test_results_are_whole_while_another_thread_collects(engine: Engine) -> None:
    store = Store(engine)
    found = program(store, lambda: None)
    make, churn = found["list"].typed(store, release_gil=True), found["churn"].typed(store, release_gil=True)
    ended = threading.Event()

    def disturb() -> None:
        while not ended.is_set():
            with suppress(RuntimeError):
                store.gc()
            with suppress(RuntimeError):
                churn(200)
            time.sleep(1e-4)  # so that the other one has its turn

    def walk() -> None:
        head, count = None, 0
        while head is None:
            with suppress(RuntimeError):
                head = make(20)
        while head is not None and count < 20:
            with suppress(RuntimeError):
                assert int(head["value"]) == count + 1
                head, count = head["next"], count + 1
        assert (head, count) == (None, 20)

    thread = threading.Thread(target=disturb)
    thread.start()
    try:
        for _ in range(100):
            walk()
    finally:
        ended.set()
        thread.join()


def test_objects_of_python_in_objects_stay_as_long(store: Store) -> None:
    class Thing:
        pass

    field = StructType([FieldType(EXTERN, mutable=True), FieldType(ANY, mutable=True)])
    first, second = Thing(), Thing()
    gone = weakref.ref(first), weakref.ref(second)
    made = StructRef(store, field, first, AnyRef.convert_extern(store, second))
    del first, second
    store.gc()
    gc.collect()
    assert (made[0], made[1].host) == (gone[0](), gone[1]())
    assert gone[0]() is not None
    made[0] = made[1] = None
    store.gc()
    gc.collect()
    assert (gone[0](), gone[1]()) == (None, None)


def test_a_reference_keeps_its_store(engine: Engine) -> None:
    store = Store(engine)
    gone = weakref.ref(store._state)
    made = StructRef(store, BOX, 5)
    del store
    gc.collect()
    assert int(made[0]) == 5
    del made
    gc.collect()
    assert gone() is None


def test_a_reference_that_a_finaliser_brings_back_is_whole(store: Store) -> None:
    saved: list[Any] = []

    class Knot:
        def __init__(self, ref: Any) -> None:
            self.ref = ref
            self.me = self

        def __del__(self) -> None:
            saved.append(self.ref)

    Knot(StructRef(store, BOX, StructRef(store, BOX, 7)))
    gc.collect()
    assert len(saved) == 1
    live(store)
    for _ in range(100):
        StructRef(store, BOX, StructRef(store, BOX, None))
    assert int(saved[0][0][0]) == 7


def test_references_die_in_any_thread(engine: Engine) -> None:
    store = Store(engine)
    found = program(store, lambda: None)
    churn = found["churn"].typed(store, release_gil=True)
    refs = [StructRef(store, BOX, number) for number in range(5000)]
    count = handles(store)

    def drop() -> None:
        while refs:
            refs.pop()

    threads = [threading.Thread(target=drop) for _ in range(2)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        assert churn(20_000) > 0
    for thread in threads:
        thread.join()
    again = [StructRef(store, BOX, number) for number in range(5000)]
    assert handles(store) <= count + 10
    assert [int(ref[0]) for ref in again] == list(range(5000))


def test_a_store_that_another_thread_runs_is_left_alone(engine: Engine) -> None:
    store = Store(engine)
    started, ended = threading.Event(), threading.Event()

    def wait() -> None:
        started.set()
        ended.wait(30)

    found = program(store, wait)
    box = StructRef(store, BOX, 5)
    thread = threading.Thread(target=lambda: found["through"](store, 1))
    thread.start()
    assert started.wait(30)
    try:
        for act in (
            lambda: box[0],
            lambda: box.__setitem__(0, None),
            lambda: StructRef(store, BOX, 1),
            lambda: found["kept"].value(store),
        ):
            with pytest.raises(RuntimeError, match="in use by another thread"):
                act()
    finally:
        ended.set()
        thread.join()
    assert int(box[0]) == 5


def test_python_alone_collects_what_it_has_made(engine: Engine) -> None:
    store = Store(engine)
    for _ in range(300):
        ArrayRef.default(store, BYTES, LARGE)
    assert store._state.heap.used < 100 * LARGE


def test_a_full_heap_is_an_error_and_not_the_end(engine: Engine) -> None:
    store = Store(engine)
    store.set_limits(memory_size=8 * LARGE)
    kept: list[Any] = []

    def fill() -> None:
        while True:
            kept.append(ArrayRef.default(store, BYTES, LARGE))

    with pytest.raises(WasmtimeError, match="no room for an object of"):
        fill()
    assert 4 <= len(kept) <= 8
    kept.clear()
    assert len(ArrayRef.default(store, BYTES, LARGE)) == LARGE


def test_nothing_is_lost_over_many_rounds(engine: Engine) -> None:
    store = Store(engine)
    found = program(store, lambda: None)

    def round_() -> None:
        head = found["list"](store, 50)
        found["kept"].set_value(store, head)
        assert int(found["kept"].value(store)["next"]["value"]) == 2
        head["value"] = AnyRef.convert_extern(store, object())

    for _ in range(50):
        round_()
    before = live(store), handles(store)
    for _ in range(2000):
        round_()
    assert live(store) <= before[0] + 10_000
    assert handles(store) <= before[1] + 5
    assert len(store._state.roots) <= 5


def test_references_at_the_end_of_the_process() -> None:
    program_ = """if True:
        from brolga import *
        store = Store()
        box = StructType([FieldType(ValType.ref("any"), mutable=True)])
        kept = [StructRef(store, box, number) for number in range(10)]
        class Late:
            def __init__(self): self.me, self.kept = self, kept
            def __del__(self): self.kept.clear()
        late = Late()
        print(int(kept[3][0]))"""
    done = subprocess.run(
        [sys.executable, "-c", program_],
        env={"PYTHONPATH": str(SRC)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "3\n", "")


def test_closing_in_between_is_an_error_and_no_crash(engine: Engine) -> None:
    for _ in range(20):
        store = Store(engine)
        node = StructRef(store, BOX, StructRef(store, BOX, 1))
        thread = threading.Thread(target=store.close)
        thread.start()
        try:
            while True:
                _ = node[0][0], node.type, len(node)
                time.sleep(0)
        except ValueError as error:
            assert str(error) == "already closed"  # noqa: PT017  at whichever point it came
        thread.join()
