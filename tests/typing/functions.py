"""A program for type checkers: what `Func.typed` and `Func.wrap` reveal. It is run, too."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from brolga import (
    AnyRef,
    ArrayRef,
    ArrayType,
    DefType,
    FieldType,
    Func,
    FuncType,
    I31Ref,
    Instance,
    Module,
    Plugin,
    PluginHeap,
    PluginMemory,
    Store,
    StructRef,
    StructType,
    ValType,
    externref,
    f32,
    f64,
    i32,
    i64,
    load,
    v128,
)

if TYPE_CHECKING:
    from typing_extensions import assert_type
else:

    def assert_type(value: Any, expected: Any) -> Any:
        """What the function of that name does at run time, where Python is older than 3.11."""
        return value


SWAP = '(module (func (export "swap") (param i32 i64) (result i64 i32) (local.get 1) (local.get 0)))'


def exported(store: Store) -> Func:
    """Take a function whose signature nobody knows yet out of an instance."""
    found = Instance(store, Module(store.engine, SWAP), []).exports(store)["swap"]
    if not isinstance(found, Func):
        raise TypeError("expected a Func")
    return found


def results(store: Store, swap: Func) -> None:
    """Expect results, as annotations and as value types."""
    typed = swap.typed(store, [i32, i64], tuple[i64, i32])
    same: Callable[[int, int], tuple[int, int]] = typed
    assert_type(same(1, 2), tuple[int, int])
    assert_type(typed.prototype, str)
    assert_type(typed.type, FuncType)
    assert_type(typed(1, 2), tuple[int, int])
    assert_type(swap.typed(store, results=tuple[i64, i32])(1, 2), tuple[int, int])
    assert_type(swap.typed(store)(1, 2), Any)
    assert_type(swap.typed(store, [i32, i64])(1, 2), Any)
    assert_type(swap.typed(store, [ValType.i32(), ValType.i64()], [ValType.i64(), ValType.i32()])(1, 2), Any)


def each_type(store: Store) -> None:
    """Expect one result of each type, and none."""
    one = {ty: Func(store, FuncType([], [ty]), lambda: 1) for ty in (ValType.i32(), ValType.i64(), ValType.f64())}
    assert_type(one[ValType.i32()].typed(store, [], i32)(), int)
    assert_type(one[ValType.i64()].typed(store, [], i64)(), int)
    assert_type(one[ValType.f64()].typed(store, [], f64)(), float)
    assert_type(one[ValType.i32()].typed(store, [], ValType.i32())(), Any)
    vector = Func(store, FuncType([], [ValType.v128(), ValType.f32()]), lambda: (bytes(16), 1))
    assert_type(vector.typed(store, [], tuple[v128, f32])(), tuple[bytes, float])
    anything = Func(store, FuncType([], [ValType.externref()]), list)
    assert_type(anything.typed(store, [], externref)(), object)
    nothing = Func(store, FuncType([], []), lambda: None)
    silent: Callable[[], None] = nothing.typed(store, [], None)
    also_silent: Callable[[], None] = nothing.typed(store, results=None)
    silent()
    also_silent()


def swapped(a: i32, b: i64) -> tuple[i64, i32]:
    """A function whose annotations tell its signature."""
    return b, a


def scaled(value: f32, /) -> f64:
    """Another one."""
    return value * 2


def halved(box: StructRef | None, numbers: ArrayRef) -> tuple[StructRef | None, i32]:
    """A function on references."""
    return box, len(numbers) // 2


def references(store: Store) -> None:
    """Make objects, and pass references to them."""
    numbers = ArrayRef(store, ArrayType(FieldType(ValType.i32(), mutable=True)), [1, 2, 3])
    box = StructRef(store, StructType([FieldType(ValType.ref("any"))]), numbers)
    assert_type(numbers[0], Any)
    assert_type(numbers[:2], list[Any])
    assert_type(bytes(numbers), bytes)
    assert_type(len(box), int)
    assert_type(box.type, DefType)
    assert_type(ArrayRef.filled(store, box.type if len(box) > 1 else numbers.type, 1, 2), ArrayRef)
    assert_type(AnyRef.convert_extern(store, "text"), AnyRef | None)
    assert_type(int(I31Ref(5)), int)
    func = Func.wrap(store, halved)
    assert_type(func.typed(store)(box, numbers), tuple[StructRef | None, int])
    assert_type(func.typed(store, results=tuple[StructRef | None, i32])(None, numbers), tuple[StructRef | None, int])


def wrapped(store: Store) -> None:
    """Keep the parameters and results of a Python function."""
    swap = Func.wrap(store, swapped)
    typed = swap.typed(store)
    assert_type(typed(1, 2), tuple[int, int])
    assert_type(swap.typed(store, [i32, i64])(1, 2), tuple[int, int])
    assert_type(Func.wrap(store, scaled), Func[[float], float])
    assert_type(Func.wrap(store, scaled).typed(store)(1.5), float)
    plain: Func = swap  # a function of a known signature is a function
    assert_type(plain.typed(store)(1, 2), Any)


def plugins(store: Store) -> None:
    """Load a module: its exports may be anything, and what is ours has its type."""
    plugin = load(f'{SWAP[:-1]} (memory (export "memory") 1))', store=store)
    assert_type(plugin, Plugin)
    assert_type(plugin.swap, Any)
    assert_type(plugin["swap"](1, 2), Any)
    assert_type(plugin.heap, PluginHeap)
    assert_type(plugin.heap.write(8, "text"), int)
    assert_type(plugin.heap.read_text(8, 4), str)
    memory: PluginMemory = plugin.memory
    assert_type(memory[8], int)
    assert_type(memory[8:12], bytes)
    assert_type(plugin.store, Store)
    with plugin as same:
        assert_type(same, Plugin)
        assert_type(list(same), list[str])


def mistakes(store: Store, swap: Func) -> None:
    """Make mistakes that a type checker finds: each silence below has to be needed. Nobody runs this."""
    typed = Func.wrap(store, swapped).typed(store)
    typed(1)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    typed(1, "2")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    typed(1, 2).upper()  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    pair = swap.typed(store, [i32, i64], tuple[i64, i32])(1, 2)
    _, _, _ = pair  # type: ignore[misc]  # pyright: ignore[reportAssignmentType, reportUnknownVariableType]
    swap.typed(store, [i32, i64], 5)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]


def run() -> None:
    """Run all but the mistakes."""
    with Store() as store:
        results(store, exported(store))
        each_type(store)
        wrapped(store)
        plugins(store)
        references(store)
