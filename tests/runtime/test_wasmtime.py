"""The same program, run with wasmtime-py and with Brolga: what both can do, both do alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import brolga

wasmtime = pytest.importorskip("wasmtime")

Outcome = tuple[str, object]


def outcome(library: Any, act: Callable[[Any], object]) -> Outcome:
    """Return what a scenario returns, or how it fails: by an error of the library, or of Python."""
    try:
        return "value", plain(act(library))
    except (library.WasmtimeError, library.Trap) as error:
        return "error", getattr(getattr(error, "trap_code", None), "name", None)
    except Exception as error:  # noqa: BLE001
        return "exception", type(error).__name__


def plain(value: Any) -> object:
    """Return a value that can be compared between libraries: objects of theirs become their class and type."""
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, type(None) | int | float | str | bytes | bytearray):
        return value
    return type(value).__name__


def signature(w: Any, params: str = "", results: str = "") -> Any:
    return w.FuncType(
        [getattr(w.ValType, t)() for t in params.split()], [getattr(w.ValType, t)() for t in results.split()]
    )


def exports(w: Any, wat: str, imports: Callable[[Any, Any], list[Any]] | None = None) -> tuple[Any, Any]:
    store = w.Store(w.Engine())
    given = imports(w, store) if imports else []
    return store, w.Instance(store, w.Module(store.engine, wat), given).exports(store)


def call(wat: str, *args: object, imports: Callable[[Any, Any], list[Any]] | None = None) -> Callable[[Any], object]:
    def act(w: Any) -> object:
        store, found = exports(w, wat, imports)
        return found["f"](store, *args)

    return act


def host(params: str, results: str, function: Callable[..., object]) -> Callable[[Any, Any], list[Any]]:
    return lambda w, store: [w.Func(store, signature(w, params, results), function)]


def memory(act: Callable[[Any, Any], object], *limits: int | None) -> Callable[[Any], object]:
    def run(w: Any) -> object:
        store = w.Store(w.Engine())
        return act(store, w.Memory(store, w.MemoryType(w.Limits(*(limits or (1, 3))))))

    return run


def table(
    act: Callable[[Any, Any, Any], object], kind: str = "externref", init: object = None
) -> Callable[[Any], object]:
    def run(w: Any) -> object:
        store = w.Store(w.Engine())
        ty = w.TableType(getattr(w.ValType, kind)(), w.Limits(2, 4))
        return act(w, store, w.Table(store, ty, init))

    return run


def glob(
    act: Callable[[Any, Any], object], kind: str, value: object, *, mutable: bool = True
) -> Callable[[Any], object]:
    def run(w: Any) -> object:
        store = w.Store(w.Engine())
        return act(store, w.Global(store, w.GlobalType(getattr(w.ValType, kind)(), mutable), value))

    return run


def linked(act: Callable[[Any, Any, Any], object]) -> Callable[[Any], object]:
    def run(w: Any) -> object:
        engine = w.Engine()
        return act(w, w.Store(engine), w.Linker(engine))

    return run


def module(w: Any, store: Any, wat: str) -> Any:
    return w.Module(store.engine, wat)


def then(*values: object) -> object:
    """Return the last of several values, which are computed in order."""
    return values[-1]


SAME = '(module (func (export "f") (param {0}) (result {0}) local.get 0))'
PASS = '(module (import "" "" (func {0})) (func (export "f") {0} {1} call 0))'
ADD = '(module (func (export "f") (param i32 i32) (result i32) local.get 0 local.get 1 i32.add))'
START = '(module (func (export "_start")) (func (export "f") (result i32) i32.const 4))'


def _traps(body: str) -> Callable[[Any], object]:
    return call(f'(module (memory 1) (table 1 funcref) (func $f (export "f") {body}))')


SCENARIOS: dict[str, Callable[[Any], object]] = {
    # Calls
    "no result": call('(module (func (export "f")))'),
    "one result": call(ADD, 2, 3),
    "several results": call('(module (func (export "f") (result i32 i64 f64) i32.const 1 i64.const 2 f64.const 3))'),
    "too few arguments": call(ADD, 1),
    "too many arguments": call(ADD, 1, 2, 3),
    "a bool": call(SAME.format("i32"), True),
    "a negative i32": call(SAME.format("i32"), -5),
    "a float for an i32": call(SAME.format("i32"), 1.0),
    "a text for an i64": call(SAME.format("i64"), "1"),
    "nothing for an f64": call(SAME.format("f64"), None),
    "too large for an f32": call(SAME.format("f32"), 1e300),
    "null": call(SAME.format("externref"), None),
    "an object": call(SAME.format("externref"), "text"),
    "a falsy object": call(SAME.format("externref"), 0),
    "no function": call(SAME.format("funcref"), None),
    "a Python function": call(SAME.format("funcref"), print),
    # Host functions
    "a host result": call(PASS.format("(result i32)", ""), imports=host("", "i32", lambda: 7)),
    "host results in a list": call(PASS.format("(result i32 i32)", ""), imports=host("", "i32 i32", lambda: [1, 2])),
    "no host result": call(PASS.format("(result i32)", ""), imports=host("", "i32", lambda: None)),
    "a text as host result": call(PASS.format("(result i32)", ""), imports=host("", "i32", lambda: "x")),
    "a number for two results": call(PASS.format("(result i32 i32)", ""), imports=host("", "i32 i32", lambda: 1)),
    "an exception": call(PASS.format("", ""), imports=host("", "", [].pop)),
    "an exit": call(PASS.format("", ""), imports=host("", "", lambda: int("x"))),
    # Traps
    "unreachable": _traps("unreachable"),
    "out of bounds": _traps("i32.const -1 i32.load drop"),
    "null element": _traps("i32.const 0 call_indirect"),
    "no element": _traps("i32.const 1 call_indirect"),
    "division": _traps("i32.const 1 i32.const 0 i32.div_s drop"),
    "overflow": _traps("i32.const 0x80000000 i32.const -1 i32.div_s drop"),
    "conversion": _traps("f32.const inf i32.trunc_f32_s drop"),
    "stack": _traps("call $f"),
    # Memory
    "sizes": memory(lambda s, m: [m.size(s), m.data_len(s), m.page_size(s), m.page_size_log2(s)]),
    "growing": memory(lambda s, m: [m.grow(s, 1), m.grow(s, 1), m.size(s)]),
    "growing too far": memory(lambda s, m: m.grow(s, 3)),
    "shrinking": memory(lambda s, m: m.grow(s, -1)),
    "the type after growing": memory(lambda s, m: then(m.grow(s, 1), [m.type(s).limits.min, m.type(s).limits.max])),
    "writing and reading": memory(
        lambda s, m: [m.write(s, b"abcd", 3), m.read(s, 2, 6), m.read(s, -3), m.read(s, 9, 2)]
    ),
    "writing from the end": memory(lambda s, m: [m.write(s, bytearray(b"xy"), -2), m.read(s, -3)]),
    "writing beyond": memory(lambda s, m: m.write(s, b"abc", 65534)),
    "a minimum above the maximum": memory(lambda s, m: None, 2, 1),
    "more than there can be": memory(lambda s, m: None, 65537, None),
    # Table
    "an element": table(lambda w, s, t: then(t.set(s, 1, "x"), t.get(s, 1))),
    "an element too far": table(lambda w, s, t: t.get(s, 2)),
    "setting too far": table(lambda w, s, t: t.set(s, 2, 1)),
    "a larger table": table(lambda w, s, t: [t.grow(s, 2, "y"), t.size(s), t.get(s, 3)]),
    "too large a table": table(lambda w, s, t: t.grow(s, 3, None)),
    "the type of a larger table": table(lambda w, s, t: then(t.grow(s, 1, None), t.type(s).limits.min)),
    "a function in a table": table(
        lambda w, s, t: then(t.set(s, 0, w.Func(s, signature(w, "", "i32"), lambda: 6)), t.get(s, 0)(s)), "funcref"
    ),
    "a text in a table of functions": table(lambda w, s, t: t.set(s, 1, "x"), "funcref"),
    # Global
    "a global": glob(lambda s, g: [g.value(s), g.set_value(s, 9), g.value(s)], "i64", -4),
    "an immutable global": glob(lambda s, g: g.set_value(s, 1), "i32", 1, mutable=False),
    "a text in a global": glob(lambda s, g: g.set_value(s, "x"), "i32", 1),
    "a wide float": glob(lambda s, g: g.value(s), "f32", 1e300),
    # Instances and linkers
    "no imports": lambda w: exports(w, '(module (import "a" "b" (func)))'),
    "an import of another kind": lambda w: exports(w, '(module (import "a" "b" (memory 1)))', host("", "", print)),
    "an import of another type": lambda w: exports(w, '(module (import "a" "b" (func)))', host("i32", "", print)),
    "an import that is none": lambda w: exports(w, '(module (import "a" "b" (func)))', lambda w, s: [3]),
    "a missing export": lambda w: exports(w, "(module)")[1]["f"],
    "names": lambda w: list(exports(w, '(module (func (export "b")) (memory (export "a") 1))')[1]),
    "kinds": lambda w: list(exports(w, '(module (func (export "b")) (memory (export "a") 1))')[1].by_index),
    "unknown": linked(lambda w, s, ln: ln.instantiate(s, module(w, s, '(module (import "a" "b" (func)))'))),
    "unknown beforehand": linked(lambda w, s, ln: ln.instantiate_pre(module(w, s, '(module (import "a" "b" (func)))'))),
    "unknown name": linked(lambda w, s, ln: ln.get(s, "a", "b")),
    "no default": linked(lambda w, s, ln: ln.get_default(s, "a")(s)),
    "twice": linked(
        lambda w, s, ln: [ln.define_func("a", "b", signature(w), print), ln.define_func("a", "b", signature(w), print)]
    ),
    "a command": linked(
        lambda w, s, ln: then(
            ln.define_module(s, "m", module(w, s, START)), ln.get(s, "m", "f")(s), ln.get(s, "m", "f")(s)
        )
    ),
    "default values": linked(
        lambda w, s, ln: then(
            ln.define_unknown_imports_as_default_values(s, module(w, s, PASS.format("(result i32 f64)", ""))),
            ln.instantiate(s, module(w, s, PASS.format("(result i32 f64)", ""))).exports(s)["f"](s),
        )
    ),
    # Limits of a store
    "too many instances": linked(
        lambda w, s, ln: [s.set_limits(instances=1), *(ln.instantiate(s, module(w, s, "(module)")) for _ in range(2))]
    ),
    "too much memory": linked(
        lambda w, s, ln: [s.set_limits(memory_size=70_000), ln.instantiate(s, module(w, s, "(module (memory 2))"))]
    ),
    "grown beyond a limit": linked(
        lambda w, s, ln: then(
            s.set_limits(memory_size=70_000),
            w.Memory(s, w.MemoryType(w.Limits(1, None))).grow(s, 1),
        )
    ),
    # Ends
    "a closed store": linked(lambda w, s, ln: then(s.close(), s.close(), s.data())),
    "a closed module": linked(lambda w, s, ln: _closed(module(w, s, START)).exports),
    "data": lambda w: w.Store(w.Engine(), "data").data(),
    "no data": lambda w: w.Store(w.Engine()).data(),
    # Types
    "names of types": lambda w: [str(getattr(w.ValType, name)()) for name in ("i32", "i64", "f32", "f64", "funcref")],
    "equal types": lambda w: [w.ValType.i32() == w.ValType.i32(), w.Limits(1, 2) == w.Limits(1, 2)],
    "parts of a type": lambda w: list(map(str, signature(w, "i32 f64", "i64").params)),
    "no types": lambda w: w.FuncType([3], []),
    "exported types": lambda w: [
        type(export.type).__name__
        for export in w.Module(w.Engine(), '(module (func (export "f")) (memory (export "m") 1))').exports
    ],
}


def _closed(thing: Any) -> Any:
    thing.close()
    return thing


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
def test_both_do_the_same(scenario: Callable[[Any], object]) -> None:
    assert outcome(brolga, scenario) == outcome(wasmtime, scenario)


# What Brolga does otherwise on purpose (docs/howto/wasmtime-py.md): scenario, Brolga, wasmtime-py
DIFFERENT: dict[str, tuple[Callable[[Any], object], Outcome, Outcome]] = {
    "too large for an i32": (call(SAME.format("i32"), 1 << 32), ("exception", "OverflowError"), ("value", 0)),
    "an int for an f64": (call(SAME.format("f64"), 2), ("value", 2.0), ("exception", "TypeError")),
    "null in a table": (table(lambda w, s, t: t.get(s, 0)), ("value", None), ("value", "Val")),
    "falsy in a table": (table(lambda w, s, t: then(t.set(s, 0, 0), t.get(s, 0))), ("value", 0), ("value", "Val")),
    "null in a global": (glob(lambda s, g: g.value(s), "externref", None), ("value", None), ("value", "Val")),
    "falsy data": (lambda w: w.Store(w.Engine(), 0).data(), ("value", 0), ("value", None)),
    "a result where there is none": (
        call(PASS.format("", ""), imports=host("", "", lambda: 1)),
        ("exception", "TypeError"),
        ("error", None),
    ),
    "the type of no store": (
        linked(lambda w, s, ln: w.Memory(s, w.MemoryType(w.Limits(1, None))).size(3)),
        ("exception", "TypeError"),
        ("exception", "AttributeError"),
    ),
    "a value type of one's own": (lambda w: w.ValType(), ("exception", "TypeError"), ("error", None)),
    "reading a setting": (lambda w: w.Config().max_wasm_stack, ("value", 1 << 20), ("exception", "AttributeError")),
    "equal function types": (lambda w: signature(w, "i32") == signature(w, "i32"), ("value", True), ("value", False)),
    "a configuration used twice": (
        lambda w: [w.Engine(config) for config in [w.Config()] * 2],
        ("value", ["Engine", "Engine"]),
        ("exception", "ValueError"),
    ),
}


@pytest.mark.parametrize(("scenario", "ours", "theirs"), DIFFERENT.values(), ids=DIFFERENT)
def test_differences_are_the_documented_ones(scenario: Callable[[Any], object], ours: Outcome, theirs: Outcome) -> None:
    assert (outcome(brolga, scenario), outcome(wasmtime, scenario)) == (ours, theirs)
