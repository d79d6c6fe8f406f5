"""Every convention is what a C compiler makes of it: thousands of calls in both directions, compared bit by bit.

Stable ones meet gcc in programs of their own, for each machine that a compiler is installed for: C from c_source.py,
translated functions from ours.py, and driver.c to check them. `fast` no C compiler knows: its functions stand in chains
between two C functions, behind and before those of every convention. Trampolines are called in this process.
"""

from __future__ import annotations

import itertools
import random
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from brolga.abi.conventions import CONVENTIONS, MACHINE, Convention
from brolga.abi.layout import ACTIVATION, FUNC_REF, STORE
from brolga.types import FuncType, ValType
from tests.abi.c_side import CROSSED, c_side, some
from tests.abi.c_source import source
from tests.abi.crossings import crossings
from tests.abi.ours import hops, ours
from tests.abi.signatures import MOST, WIDEST, random_ones, ruled, wide
from tests.abi.toolchains import DRIVER, compiler, macros, run
from tests.trampoline.vm import Record, Vm

STABLE = [
    pytest.param(row, machine, id=f"{row.name}-{machine}")
    for row in CONVENTIONS.values()
    for machine in sorted(row.machines)
    if row.stable
]
HOST = [row for row in CONVENTIONS.values() if row.stable and MACHINE in row.machines]
AT_ONCE = 200  # random signatures in one program


def failures(
    folder: Path, types: Sequence[FuncType], convention: Convention, machine: str, level: int, *, trampolines: bool
) -> list[str]:
    """What a program finds that calls functions of these types in both directions."""
    command = compiler(machine)
    most = MOST if all(len(values) <= MOST for ty in types for values in (ty.ins, ty.outs)) else WIDEST
    mine = ours(types, convention, machine, level, most)
    side, program = folder / "side.c", folder / "program"
    objects, names, defines = [folder / "ours.o"], mine.names, mine.defines
    objects[0].write_bytes(mine.code)
    if trampolines:
        more = crossings(types, convention, machine, level)
        objects += [folder / "crossings.o", folder / "runtime.s"]
        objects[1].write_bytes(more.code)
        objects[2].write_text(more.assembly, encoding="utf-8")
        names = [(*own, *others) for own, others in zip(names, more.names, strict=True)]
        defines = defines | more.defines
    side.write_text(source(types, convention, machine, names), encoding="utf-8")
    told = macros(convention, most, defines)
    if most == WIDEST:
        command.append("-O0")  # a second for a thousand values, else
    subprocess.run([*command, "-static", *told, side, DRIVER, *objects, "-o", program], check=True)
    *found, last = run(machine, program).splitlines()
    assert last.startswith(f"{len(types)} signatures, ")
    assert found or last.endswith(" 0 failures")  # of many, not all are told
    return [f"{types[int(line.split()[0])]}: {line}" for line in found]


@pytest.mark.parametrize(("convention", "machine"), STABLE)
def test_some_of_each_rule_are_those_of_c(tmp_path: Path, convention: Convention, machine: str) -> None:
    assert failures(tmp_path, ruled()[::11], convention, machine, level=0, trampolines=True) == []


@pytest.mark.slow
@pytest.mark.parametrize("level", [0, 1])
@pytest.mark.parametrize(("convention", "machine"), STABLE)
def test_every_rule_is_that_of_c(tmp_path: Path, convention: Convention, machine: str, level: int) -> None:
    assert failures(tmp_path, ruled(), convention, machine, level, trampolines=level == 0) == []


@pytest.mark.slow
@pytest.mark.parametrize(("convention", "machine"), STABLE)
def test_a_thousand_parameters_and_results(tmp_path: Path, convention: Convention, machine: str) -> None:
    assert failures(tmp_path, wide(), convention, machine, level=0, trampolines=True) == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(("convention", "machine"), STABLE)
def test_any_signature_is_that_of_c(tmp_path: Path, convention: Convention, machine: str, seed: int) -> None:
    types, level = random_ones(seed, AT_ONCE), seed % 3
    assert failures(tmp_path, types, convention, machine, level, trampolines=seed < 2) == []


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_every_convention_is_called_from_every_other(machine: str) -> None:
    circle = hops(machine)
    there = [row for row in CONVENTIONS.values() if machine in row.machines]
    assert len(circle) == len(there) ** 2
    assert {*itertools.pairwise([*circle, circle[0]])} == {*itertools.product(there, repeat=2)}


def test_the_signatures_are_thousands_and_the_same_each_time() -> None:
    all_of_them = [*ruled(), *wide(), *itertools.chain.from_iterable(random_ones(seed, AT_ONCE) for seed in range(6))]
    assert random_ones(3, AT_ONCE) == random_ones(3, AT_ONCE)
    assert len(set(all_of_them)) * len(STABLE) > 8000
    assert max(len(ty.ins) for ty in all_of_them) == max(len(ty.outs) for ty in all_of_them) == WIDEST


# Trampolines


@pytest.mark.parametrize("types", [CROSSED[::9], pytest.param(CROSSED, marks=pytest.mark.slow)], ids=["some", "all"])
@pytest.mark.parametrize("convention", HOST, ids=lambda row: row.name)
def test_python_and_c_call_each_other_through_trampolines(
    tmp_path: Path, convention: Convention, types: Sequence[FuncType]
) -> None:
    c, chosen, vm = c_side(tmp_path, types, convention), random.Random(2), Vm(convention)
    running = Record(ACTIVATION.size)
    for k, ty in enumerate(types):
        args, results = some(chosen, ty.ins), some(chosen, ty.outs)
        c.put("results", ty.outs, results)
        found = vm.typed(vm.function(c.address(f"give{k}"), ty), bits=True)(*args)
        assert (c.get("noted", ty.ins), bits(found, ty.outs)) == (args, results), ty
        assert c.seen() == (vm.vmctx.address, None)
        given: list[tuple[int, ...]] = []
        host = vm.host(answering(given, ty, results), ty, bits=True, caller=True)
        c.put("params", ty.ins, args)
        context = host.ref.get(FUNC_REF, "vmctx")
        vm.store.put(STORE, activation=running.address)  # as if WebAssembly called
        assert c.call(k, host.ref.get(FUNC_REF, "code"), context, 4242) == 0, ty
        vm.store.put(STORE, activation=0)
        assert c.get("taken", ty.outs) == results, ty
        assert set(given) == {(4242, *args)}, ty  # once more where C calls with the hidden pointer in sight


def answering(given: list[tuple[int, ...]], ty: FuncType, results: tuple[int, ...]) -> Callable[..., object]:
    """A host function that notes its arguments as bits."""

    def answer(caller: int, *args: int) -> object:
        given.append((caller, *bits(args, ty.ins, whole=True)))
        return None if not results else results[0] if len(results) == 1 else results

    return answer


def bits(found: object, types: tuple[ValType, ...], *, whole: bool = False) -> tuple[int, ...]:
    """The bits of what a typed function returned, or with `whole` of a tuple."""
    several = found if whole or len(types) > 1 else () if found is None else (found,)
    assert isinstance(several, tuple)
    numbers = (int.from_bytes(value, "little") if isinstance(value, bytes) else int(value) for value in several)
    return tuple(number & (1 << 8 * ty.size) - 1 for number, ty in itertools.zip_longest(numbers, types))
