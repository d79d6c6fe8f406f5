"""Native code calls functions of an engine, which call native code: each signature in each convention, bit by bit.

Both ends are C (c_side.py), and neither knows of Python. A call comes through the address of a typed function and
leaves through a native import, with WebAssembly between the two where a module may have the types.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from brolga import Config, Engine, Func, Instance, Module, Store, Trap
from brolga.abi.conventions import CONVENTIONS, MACHINE, Convention
from brolga.types import FuncType
from tests.abi.c_side import CROSSED, C, c_side, some

STABLE = [row for row in CONVENTIONS.values() if row.stable and MACHINE in row.machines]


@dataclass(frozen=True)
class Both:
    """C and an engine with the same convention, and the signatures that C has functions of."""

    c: C
    store: Store
    types: Sequence[FuncType]


@pytest.fixture(scope="module", params=[pytest.param(9, id="some"), pytest.param(1, id="all", marks=pytest.mark.slow)])
def types(request: pytest.FixtureRequest) -> Sequence[FuncType]:
    """Each ninth signature before each commit, and all of them else."""
    return CROSSED[:: request.param]


@pytest.fixture(scope="module", params=STABLE, ids=lambda row: row.name)
def convention(request: pytest.FixtureRequest) -> Convention:
    found: Convention = request.param
    return found


@pytest.fixture(scope="module")
def c(tmp_path_factory: pytest.TempPathFactory, types: Sequence[FuncType], convention: Convention) -> C:
    """The C side of each convention."""
    return c_side(tmp_path_factory.mktemp("c"), types, convention)


@pytest.fixture
def both(c: C, types: Sequence[FuncType], convention: Convention) -> Both:
    """The C side, and a store of an engine that follows its convention."""
    config = Config()
    config.calling_convention = convention.name
    return Both(c, Store(Engine(config)), types)


def natives(both: Both) -> list[Func]:
    """The functions of C as imports."""
    return [Func.from_native(both.store, both.c.address(f"bare_give{k}"), ty) for k, ty in enumerate(both.types)]


def written(ty: FuncType) -> str:
    """A function type as the text format has it."""
    return " ".join(f"({word} {' '.join(map(str, types))})" for word, types in (("param", ty.ins), ("result", ty.outs)))


def check(both: Both, k: int, address: int) -> None:
    """Have C call an address that ends at C, with the GIL and without it."""
    ty, chosen = both.types[k], random.Random(k)
    for gil in (True, False):
        args, results = some(chosen, ty.ins), some(chosen, ty.outs)
        both.c.put("params", ty.ins, args)
        both.c.put("results", ty.outs, results)
        assert both.c.bare_call(k, address, gil=gil) == 0, ty
        assert (both.c.get("noted", ty.ins), both.c.get("taken", ty.outs)) == (args, results), ty


def test_c_calls_c_through_a_store(both: Both) -> None:
    for k, native in enumerate(natives(both)):
        check(both, k, native.typed(both.store).address)


def test_c_calls_webassembly_that_calls_c(both: Both) -> None:
    imports = natives(both)
    ours = range(len(both.types))
    heads = [f'(import "c" "{k}" (func $c{k} {written(both.types[k])}))' for k in ours]
    bodies = [
        f'(func (export "{k}") {written(both.types[k])} (call $c{k} '
        + " ".join(f"(local.get {n})" for n in range(len(both.types[k].ins)))
        + "))"
        for k in ours
    ]
    module = Module(both.store.engine, "\n".join(["(module", *heads, *bodies, ")"]))
    exports = Instance(both.store, module, [imports[k] for k in ours]).exports(both.store)
    for k in ours:
        relay = exports[str(k)]
        assert isinstance(relay, Func)
        check(both, k, relay.typed(both.store).address)


def test_after_a_trap_c_has_zeros_and_its_registers(both: Both) -> None:
    ours = range(len(both.types))
    bodies = [f'(func (export "{k}") {written(both.types[k])} (call $trap) unreachable)' for k in ours]
    text = "\n".join(["(module (func $trap unreachable)", *bodies, ")"])
    exports = Instance(both.store, Module(both.store.engine, text), []).exports(both.store)
    for k in ours:
        ty, trapping = both.types[k], exports[str(k)]
        assert isinstance(trapping, Func)
        both.c.put("results", ty.outs, (0,) * len(ty.outs))
        assert both.c.bare_call(k, trapping.typed(both.store).address, gil=k % 2 == 0) == 0, ty
        assert both.c.get("taken", ty.outs) == (0,) * len(ty.outs), ty
        assert isinstance(both.store.take_pending_exception(), Trap)
