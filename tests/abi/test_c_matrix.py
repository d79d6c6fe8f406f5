"""Every stable convention is what a C compiler makes of it: thousands of calls in both directions, compared bit by bit.

The C side is that of c_source.py. Ours is one unit of translated functions for each convention, whose globals hold the
values, and trampolines for some of the signatures.
"""

from __future__ import annotations

import ctypes
import functools
import itertools
import random
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from brolga.abi.conventions import CONVENTIONS, MACHINE, Convention
from brolga.abi.layout import FUNC_REF
from brolga.llvm.target import CodeOptions
from brolga.types import EXTERNREF, FuncType, ValType
from tests.abi.c_source import MOST_PARAMS, MOST_RESULTS, TYPES, signatures, source
from tests.trampoline.vm import Vm
from tests.translate.machine import Machine, machine, record

COMPILER = shutil.which("gcc")
FLAGS = ["-O1", "-w", "-fPIC", "-shared"]
if MACHINE == "x86_64":
    FLAGS.append("-mno-80387")  # gcc moves a float from memory to memory through the x87, which makes NaNs quiet
STABLE = [row for row in CONVENTIONS.values() if row.stable and MACHINE in row.machines]
SIGNATURES = signatures(300)
# The trampolines of each cost milliseconds, and references in them are objects: all numeric shapes of the rules, mixed.
NUMERIC = [ty for ty in SIGNATURES if EXTERNREF not in (*ty.ins, *ty.outs)][::4]

pytestmark = pytest.mark.skipif(COMPILER is None, reason="gcc, which says what C does, is not installed")


@dataclass(frozen=True)
class C:
    """The C side of a convention, compiled. It runs under the GIL, since trampolines are called from it."""

    library: ctypes.PyDLL

    def put(self, name: str, types: tuple[ValType, ...], values: tuple[int, ...]) -> None:
        """Fill the array `params` or `results`; what is beyond a value's size is not the value's."""
        array = ((ctypes.c_ubyte * 8) * 16).in_dll(self.library, name)
        for slot, ty, value in zip(array, types, values, strict=False):
            slot[:] = (value | 0xAAAA_AAAA_AAAA_AAAA << 8 * ty.size & (1 << 64) - 1).to_bytes(8, "little")

    def get(self, name: str, types: tuple[ValType, ...]) -> tuple[int, ...]:
        """The values in an array."""
        array = ((ctypes.c_ubyte * 8) * 16).in_dll(self.library, name)
        return tuple(int.from_bytes(bytes(slot)[: ty.size], "little") for slot, ty in zip(array, types, strict=False))

    def seen(self) -> tuple[int | None, int | None]:
        """The contexts that the last function was called with."""
        vm, caller = (ctypes.c_void_p.in_dll(self.library, name) for name in ("seen_vm", "seen_caller"))
        return vm.value, caller.value

    def address(self, k: int) -> int:
        """Where f{k} is."""
        return ctypes.cast(self.library[f"f{k}"], ctypes.c_void_p).value or 0

    def call(self, k: int, code: int, vm: int, caller: int) -> int:
        """Have t{k} call code of ours; returns 0, or what is wrong."""
        return int(self.library[f"t{k}"](*map(ctypes.c_void_p, (code, vm, caller))))


@pytest.fixture(scope="module")
def compiled_c(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Convention], C]:
    """The C sides of all conventions, which are compiled side by side."""
    folder = tmp_path_factory.mktemp("c")
    running: dict[str, subprocess.Popen[str]] = {}
    for convention in STABLE:
        path = folder / f"{convention.name}.c"
        path.write_text(source(SIGNATURES, convention), encoding="utf-8")
        command = [COMPILER or "gcc", *FLAGS, str(path), "-o", str(path.with_suffix(".so"))]
        running[convention.name] = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)

    @functools.cache
    def wait(convention: Convention) -> C:
        _, errors = running[convention.name].communicate()
        assert errors == ""
        return C(ctypes.PyDLL(str(folder / f"{convention.name}.so")))

    return wait


def values(chosen: random.Random, types: tuple[ValType, ...]) -> tuple[int, ...]:
    """Bits for each type: signalling and quiet NaNs, limits, and whatever comes."""
    telling = {4: (0x7FA0_0001, 0xFFFF_FFFF, 0x8000_0000, 0x7FC0_0000), 8: (0x7FF4_0000_0000_0001, 1 << 63, 2**64 - 1)}
    return tuple(
        chosen.choice(telling[ty.size]) if chosen.random() < 0.3 else chosen.getrandbits(8 * ty.size) for ty in types
    )


# The globals of the module: one for each place of a value and each type that may stand there.
PLACES = [("p", MOST_PARAMS), ("r", MOST_RESULTS)]
GLOBALS = [(f"{name}{n}", ty) for name, count in PLACES for n in range(count) for ty in TYPES]
INDEX = {(name, ty): x for x, (name, ty) in enumerate(GLOBALS)}
ZEROS = {ty: "(ref.null extern)" if ty is EXTERNREF else f"({ty}.const 0)" for ty in TYPES}


def module_text() -> str:
    """For each signature an import, a function that takes its arguments to globals, and one that calls the import."""
    imports, functions = [], []
    for k, ty in enumerate(SIGNATURES):
        params = "".join(f" (param {param})" for param in ty.ins)
        results = "".join(f" (result {result})" for result in ty.outs)
        imports.append(f'(import "c" "f{k}" (func $f{k}{params}{results}))')
        taken = " ".join(f"(global.set ${_name('p', n, t)} (local.get {n}))" for n, t in enumerate(ty.ins))
        given = " ".join(f"(global.get ${_name('r', n, t)})" for n, t in enumerate(ty.outs))
        functions.append(f'(func (export "callee{k}"){params}{results} {taken} {given})')
        args = " ".join(f"(global.get ${_name('p', n, t)})" for n, t in enumerate(ty.ins))
        kept = " ".join(f"(global.set ${_name('r', n, t)})" for n, t in reversed(list(enumerate(ty.outs))))
        functions.append(f"(func (call $f{k} {args}) {kept})")
    cells = [f"(global ${name}_{ty} (mut {ty}) {ZEROS[ty]})" for name, ty in GLOBALS]
    return "(module " + "\n".join([*imports, *cells, *functions]) + ")"


def _name(place: str, number: int, ty: ValType) -> str:
    return f"{place}{number}_{ty}"


@dataclass(frozen=True)
class Ours:
    """Our side of a convention."""

    made: Machine
    context: int

    def cell(self, place: str, ty: ValType) -> int:
        """Where a global lies in the VM context."""
        return self.made.shape.layout.cells_at + 16 * INDEX[place, ty]

    def put(self, place: str, types: tuple[ValType, ...], bits: tuple[int, ...]) -> None:
        for n, (ty, value) in enumerate(zip(types, bits, strict=True)):
            self.made.write(self.cell(f"{place}{n}", ty), value)

    def get(self, place: str, types: tuple[ValType, ...]) -> tuple[int, ...]:
        words = (self.made.word(self.cell(f"{place}{n}", ty)) for n, ty in enumerate(types))
        return tuple(word & (1 << 8 * ty.size) - 1 for word, ty in zip(words, types, strict=True))


def ours(c: C, convention: Convention, level: int) -> Ours:
    """The module as one unit, with its imports from C."""
    made = machine(module_text(), convention, CodeOptions(level=level))
    for k in range(len(SIGNATURES)):
        ref = made.keep(record(FUNC_REF, code=c.address(k), vmctx=4242))
        made.write(made.shape.layout.imports_at + 8 * k, ref)
    return Ours(made, ctypes.addressof(made.vm))


@pytest.mark.parametrize("convention", STABLE, ids=lambda row: row.name)
@pytest.mark.parametrize("level", [1, 0])
def test_our_functions_and_those_of_c_call_each_other(
    compiled_c: Callable[[Convention], C], convention: Convention, level: int
) -> None:
    c, chosen = compiled_c(convention), random.Random(level)
    mine = ours(c, convention, level)
    first = len(SIGNATURES)
    for k, ty in enumerate(SIGNATURES):
        args, results = values(chosen, ty.ins), values(chosen, ty.outs)
        # C calls our function.
        c.put("params", ty.ins, args)
        mine.put("r", ty.outs, results)
        assert c.call(k, mine.made.image.symbols[f"w{first + 2 * k}"], mine.context, 0) == 0, ty
        assert (mine.get("p", ty.ins), c.get("results", ty.outs)) == (args, results), ty
        # Our function calls C.
        args, results = values(chosen, ty.ins), values(chosen, ty.outs)
        mine.put("p", ty.ins, args)
        c.put("results", ty.outs, results)
        mine.made.call(first + 2 * k + 1)
        assert (c.get("params", ty.ins), mine.get("r", ty.outs)) == (args, results), ty
        assert c.seen() == (4242, mine.context)


@pytest.mark.parametrize("convention", STABLE, ids=lambda row: row.name)
def test_python_and_c_call_each_other_through_trampolines(
    compiled_c: Callable[[Convention], C], convention: Convention
) -> None:
    c, chosen, vm = compiled_c(convention), random.Random(2), Vm(convention)
    for ty in NUMERIC:
        k = SIGNATURES.index(ty)
        args, results = values(chosen, ty.ins), values(chosen, ty.outs)
        c.put("results", ty.outs, results)
        found = vm.typed(vm.function(c.address(k), ty), bits=True)(*args)
        assert (c.get("params", ty.ins), bits(found, ty.outs)) == (args, results), ty
        assert c.seen() == (vm.vmctx.address, None)
        given: list[tuple[int, ...]] = []
        host = vm.host(answering(given, ty, results), ty, bits=True, caller=True)
        c.put("params", ty.ins, args)
        context = host.ref.get(FUNC_REF, "vmctx")
        assert c.call(k, host.ref.get(FUNC_REF, "code"), context, 4242) == 0, ty
        assert c.get("results", ty.outs) == results, ty
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
    return tuple(int(value) & (1 << 8 * ty.size) - 1 for value, ty in itertools.zip_longest(several, types))


def test_the_signatures_are_many_and_the_same_each_time() -> None:
    assert len(SIGNATURES) >= 300
    assert signatures(300) == SIGNATURES
    assert max(len(ty.outs) for ty in SIGNATURES) == MOST_RESULTS
    assert max(len(ty.ins) for ty in SIGNATURES) == MOST_PARAMS
