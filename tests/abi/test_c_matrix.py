"""Every convention is what a C compiler makes of it: thousands of calls in both directions, compared bit by bit.

Stable ones meet gcc in programs of their own, for each machine that a compiler is installed for: C from c_source.py,
translated functions from ours.py, and driver.c to check them. `fast` no C compiler knows: its functions stand in chains
between two C functions, behind and before those of every convention. Trampolines are called in this process.
"""

from __future__ import annotations

import ctypes
import itertools
import random
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from brolga.abi.conventions import CONVENTIONS, MACHINE, Convention
from brolga.abi.layout import ACTIVATION, FUNC_REF, STORE
from brolga.types import F32, F64, I32, I64, V128, FuncType, ValType
from tests.abi.c_source import source
from tests.abi.ours import hops, ours, with_trampolines
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
    objects = [folder / "ours.o"]
    objects[0].write_bytes(mine.code)
    if trampolines:
        mine = with_trampolines(mine, types, convention, machine, level)
        objects.append(folder / "trampolines.o")
        objects[1].write_bytes(mine.code)
    side.write_text(source(types, convention, machine, mine.names), encoding="utf-8")
    told = macros(convention, most, mine.defines)
    if most == WIDEST:
        command.append("-O0")  # a second for a thousand values, else
    subprocess.run([*command, "-static", *told, side, DRIVER, *objects, "-o", program], check=True)
    *found, last = run(machine, program).splitlines()
    assert last == f"{len(types)} signatures, {len(found)} failures"
    return [f"{types[int(line.split()[0])]}: {line}" for line in found]


@pytest.mark.parametrize("level", [0, 1])
@pytest.mark.parametrize(("convention", "machine"), STABLE)
def test_every_rule_is_that_of_c(tmp_path: Path, convention: Convention, machine: str, level: int) -> None:
    assert failures(tmp_path, ruled(), convention, machine, level, trampolines=level == 0) == []


@pytest.mark.parametrize(("convention", "machine"), STABLE)
def test_a_thousand_parameters_and_results(tmp_path: Path, convention: Convention, machine: str) -> None:
    assert failures(tmp_path, wide(), convention, machine, level=0, trampolines=True) == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(("convention", "machine"), STABLE)
def test_any_signature_is_that_of_c(tmp_path: Path, convention: Convention, machine: str, seed: int) -> None:
    types, level = random_ones(seed, AT_ONCE), seed % 3
    assert failures(tmp_path, types, convention, machine, level, trampolines=seed < 3) == []


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

NUMBERS = {I32, I64, F32, F64, V128}  # references are objects to them
CROSSED = [ty for ty in ruled() if NUMBERS.issuperset((*ty.ins, *ty.outs))][::3]  # each costs milliseconds


@dataclass(frozen=True)
class C:
    """The C side of a convention, compiled. It runs under the GIL, since trampolines are called from it."""

    library: ctypes.PyDLL

    def put(self, name: str, types: tuple[ValType, ...], values: tuple[int, ...]) -> None:
        """Fill the places `params` or `results`; what is beyond a value's size is not the value's."""
        for place, ty, value in zip(self._places(name), types, values, strict=False):
            place[:] = (value | (0xAA << 120) // 255 << 8 * ty.size & (1 << 128) - 1).to_bytes(16, "little")

    def get(self, name: str, types: tuple[ValType, ...]) -> tuple[int, ...]:
        """The values in the places `noted` or `taken`."""
        places = zip(self._places(name), types, strict=False)
        return tuple(int.from_bytes(bytes(place)[: ty.size], "little") for place, ty in places)

    def _places(self, name: str) -> ctypes.Array[ctypes.Array[ctypes.c_ubyte]]:
        return ((ctypes.c_ubyte * 16) * MOST).in_dll(self.library, name)

    def seen(self) -> tuple[int | None, int | None]:
        """The contexts that the last function was called with."""
        vm, caller = (ctypes.c_void_p.in_dll(self.library, name) for name in ("seen_vm", "seen_caller"))
        return vm.value, caller.value

    def address(self, k: int) -> int:
        """Where give{k} is."""
        return ctypes.cast(self.library[f"give{k}"], ctypes.c_void_p).value or 0

    def call(self, k: int, code: int, vm: int, caller: int) -> int:
        """Have take{k} call code of ours; returns 0, or what is wrong."""
        return int(self.library["call"](k, *map(ctypes.c_void_p, (code, vm, caller))))


@pytest.fixture
def c_side(tmp_path: Path) -> Callable[[Convention], C]:
    """Compile the C side of a convention."""

    def compiled(convention: Convention) -> C:
        path = tmp_path / "side.c"
        path.write_text(source(CROSSED, convention, MACHINE), encoding="utf-8")
        command = [*compiler(MACHINE), "-shared", "-fPIC", *macros(convention, MOST, {})]
        subprocess.run([*command, path, DRIVER, "-o", path.with_suffix(".so")], check=True)
        return C(ctypes.PyDLL(str(path.with_suffix(".so"))))

    return compiled


def some(chosen: random.Random, types: tuple[ValType, ...]) -> tuple[int, ...]:
    """Bits for each type: signalling and quiet NaNs, limits, and whatever comes."""
    telling = {
        4: (0x7FA0_0001, 0xFFFF_FFFF, 0x8000_0000, 0x7FC0_0000),
        8: (0x7FF4_0000_0000_0001, 1 << 63, 2**64 - 1),
        16: (0, 2**128 - 1),
    }
    return tuple(
        chosen.choice(telling[ty.size]) if chosen.random() < 0.3 else chosen.getrandbits(8 * ty.size) for ty in types
    )


@pytest.mark.parametrize("convention", HOST, ids=lambda row: row.name)
def test_python_and_c_call_each_other_through_trampolines(
    c_side: Callable[[Convention], C], convention: Convention
) -> None:
    c, chosen, vm = c_side(convention), random.Random(2), Vm(convention)
    running = Record(ACTIVATION.size)
    for k, ty in enumerate(CROSSED):
        args, results = some(chosen, ty.ins), some(chosen, ty.outs)
        c.put("results", ty.outs, results)
        found = vm.typed(vm.function(c.address(k), ty), bits=True)(*args)
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
