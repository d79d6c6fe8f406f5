"""A thunk is not noticed: every argument, in every convention, arrives in the function that the resolver names."""

from __future__ import annotations

import struct
import subprocess
from pathlib import Path
from shutil import which

import pytest

from brolga.trampoline.lazy import block_of_thunks, thunk_offset
from brolga.trampoline.library import Thunks
from brolga.trampoline.machines import MACHINES, Machine
from tests.trampoline.test_traps import names
from tests.trampoline.vm import ATTRIBUTES, Trapped, Vm, call, signature

INTS, FLOATS = 20, 14
MASK = (1 << 64) - 1

# What a caller has in registers that the callee must leave alone, of general and of vector registers.
KEPT = 12


def callee(cc: str, types: list[str]) -> str:
    """A function that mixes all its arguments into one number, each with a weight of its own."""
    params = ", ".join(f"{ty} %a{at}" for at, ty in enumerate(types))
    lines, last = [], "0"
    for at, ty in enumerate(types):
        bits = f"%b{at}"
        lines.append(f"{bits} = bitcast {ty} %a{at} to i64" if ty == "double" else f"{bits} = add i64 %a{at}, 0")
        lines.append(f"%m{at} = mul i64 {bits}, {2 * at + 3}")
        lines.append(f"%s{at} = add i64 {last}, %m{at}")
        last = f"%s{at}"
    return f"define {cc} i64 @callee({params}) {ATTRIBUTES} {{\n" + "\n".join([*lines, f"ret i64 {last}"]) + "\n}\n"


def double(at: int) -> float:
    return at + 0.5


def expected(types: list[str]) -> int:
    """What the callee makes of the arguments that the caller passes."""
    bits = [struct.unpack("<q", struct.pack("<d", double(at)))[0] if ty == "double" else at << 32 | 7
            for at, ty in enumerate(types)]  # fmt: skip
    return sum(value * (2 * at + 3) for at, value in enumerate(bits)) & MASK


def caller(cc: str, types: list[str], target: int) -> str:
    """The body of `() -> i64`: it calls `target` while it holds values that it uses afterwards."""
    lines = [f"%k{at} = load volatile i64, ptr %vm" for at in range(KEPT)]
    lines += [f"%d{at} = sitofp i64 %k{at} to double" for at in range(KEPT)]
    args = [f"double {double(at)}" if ty == "double" else f"i64 {at << 32 | 7}" for at, ty in enumerate(types)]
    lines.append(f"%r = call {cc} i64 inttoptr (i64 {target} to ptr)({', '.join(args)})")
    last = "%r"
    for at in range(KEPT):  # add the kept values and subtract them as they were: what is left is a damaged register
        lines += [f"%x{at} = fptosi double %d{at} to i64", f"%y{at} = sub i64 %x{at}, %k{at}"]
        lines += [f"%z{at} = add i64 {last}, %y{at}"]
        last = f"%z{at}"
    return "\n".join([*lines, f"ret i64 {last}"])


MIXES = {
    "ints": ["i64"] * INTS,
    "floats": ["double"] * FLOATS,
    "ints and floats": ["i64"] * INTS + ["double"] * FLOATS,
    "by turns": ["i64", "double"] * FLOATS,
    "one": ["i64"],
    "none": [],
}


@pytest.mark.parametrize("cc", ["", "fastcc", "tailcc", "win64cc"])
@pytest.mark.parametrize("types", MIXES.values(), ids=MIXES)
def test_no_argument_is_lost_on_the_way_through_a_thunk(vm: Vm, cc: str, types: list[str]) -> None:
    code = vm.image(callee(cc, types)).symbols["callee"]
    asked: list[int] = []

    def resolver(number: int) -> int:
        asked.append(number)
        return code

    thunks = Thunks(3, resolver)
    function = vm.typed(vm.wasm(signature("", "i64"), caller(cc, types, thunks.address(2)), thunks))
    assert function() & MASK == expected(types)
    assert asked == [2]


def test_the_resolver_may_use_every_register(vm: Vm) -> None:
    """It is Python, and runs WebAssembly of its own with as many arguments."""
    types = MIXES["ints and floats"]
    code = vm.image(callee("win64cc", types)).symbols["callee"]
    inner = vm.typed(vm.wasm(signature("", "i64"), caller("win64cc", types, code)))

    def resolver(number: int) -> int:
        assert inner() & MASK == expected(types)
        return code

    thunks = Thunks(1, resolver)
    outer = vm.typed(vm.wasm(signature("", "i64"), caller("win64cc", types, thunks.address(0)), thunks))
    assert outer() & MASK == expected(types)
    assert vm.idle


def test_a_typed_function_may_start_in_a_thunk(vm: Vm) -> None:
    made = vm.wasm(signature("i32 f64", "f64 i32"), "store i32 %a0, ptr %rest\nret double %a1")
    thunks = Thunks(1, lambda number: made.ref.words[0])
    function = vm.typed(vm.function(thunks.address(0), made.ty, None, thunks))
    assert function(5, 2.5) == (2.5, 5)


@pytest.mark.parametrize("number", [0, 1, 255, 256, 65535, 65536, 70000])
def test_a_block_may_be_long(vm: Vm, number: int) -> None:
    asked: list[int] = []
    code = vm.wasm(signature(""), "ret void").ref.words[0]

    def resolver(found: int) -> int:
        asked.append(found)
        return code

    thunks = Thunks(70001, resolver)
    vm.typed(vm.function(thunks.address(number), signature("")))()
    thunks.close()
    assert asked == [number]


def test_what_a_resolver_raises_ends_the_call_and_is_noted(vm: Vm) -> None:
    problem = KeyError("no code")

    def resolver(number: int) -> int:
        raise problem

    thunks = Thunks(1, resolver)
    lazy = vm.function(thunks.address(0), signature(""), None, thunks)
    with pytest.raises(KeyError) as caught:
        vm.typed(vm.wasm(signature(""), f"{call(lazy)}\nret void", name="w4"))()
    assert caught.value is problem
    [(noted, pcs)] = vm.noted
    assert noted is problem
    assert names(pcs) == ["brolga_lazy", "w4"]
    assert vm.idle


@pytest.mark.parametrize("wrong", [None, "code", -1, 1 << 64])
def test_a_resolver_that_names_no_address_ends_the_call(vm: Vm, wrong: object) -> None:
    thunks = Thunks(1, lambda number: wrong)  # type: ignore[arg-type, return-value]  # that is the point
    with pytest.raises((TypeError, OverflowError)):
        vm.typed(vm.function(thunks.address(0), signature("")))()
    assert vm.idle


def test_a_function_that_traps_behind_a_thunk_has_no_frame_of_it(vm: Vm) -> None:
    body = "call void @brolga_trap(ptr %vm, i32 10, i64 0)\nunreachable"
    made = vm.wasm(signature(""), body, name="w8")
    thunks = Thunks(1, lambda number: made.ref.words[0])
    lazy = vm.function(thunks.address(0), signature(""))
    with pytest.raises(Trapped) as caught:
        vm.typed(vm.wasm(signature(""), f"{call(lazy)}\nret void", thunks, name="w9"))()
    assert names(caught.value.pcs) == ["w8", "w9"]


@pytest.mark.parametrize("machine", MACHINES.values(), ids=lambda row: row.name)
def test_thunks_lie_where_they_are_said_to(machine: Machine) -> None:
    block = block_of_thunks(machine, 10, 0x1111, 0x2222)
    assert block[:16] == struct.pack("<QQ", 0x1111, 0x2222)
    assert [thunk_offset(machine, number) for number in range(3)] == [32, 48, 64]
    assert len(block) == thunk_offset(machine, 10)


# The other machine, where there is something to run its code


HARNESS = r"""
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unwind.h>
int main(void);
static _Unwind_Reason_Code look(struct _Unwind_Context *at, void *found) {
  if (_Unwind_FindEnclosingFunction((void *)(_Unwind_GetIP(at) - 1)) == (void *)main) *(int *)found = 1;
  return _URC_NO_REASON;
}
void brolga_lazy(void);
static unsigned char block[] = { %(block)s };
static double target(%(params)s) { return %(sum)s; }
void *brolga_resolve(void *found, unsigned number) {
  double noise[32];
  for (int i = 0; i < 32; i++) noise[i] = i * 3.5 + number;       /* use what registers there are */
  for (int i = 1; i < 32; i++) noise[0] += noise[i] / (i + 1.0);
  int passed = 0;                                                 /* does a walk of the stack come to the caller? */
  _Unwind_Backtrace(look, &passed);
  printf("%%u %%d %%d %%d %%d\n", number, ((void **)found)[1] == (void *)8738, noise[0] > 0,
         (int)((uintptr_t)noise & 7), passed);
  return (void *)target;
}
int main(void) {
  char *code = mmap(0, %(size)d, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  memcpy(code, block, sizeof block);
  *(void **)code = (void *)brolga_lazy;
  mprotect(code, %(size)d, PROT_READ | PROT_EXEC);
  __builtin___clear_cache(code, code + %(size)d);
  double (*thunk)(%(types)s) = (void *)(code + %(offset)d);
  printf("%%.1f\n", thunk(%(args)s));
  return 0;
}
"""


def harness(number: int) -> str:
    row = MACHINES["aarch64"]
    types = ["long", "double"] * 12
    return HARNESS % {
        "block": ", ".join(map(str, block_of_thunks(row, number + 1, 0, 0x2222))),
        "types": ", ".join(types),
        "params": ", ".join(f"{ty} a{at}" for at, ty in enumerate(types)),
        "sum": " + ".join(f"{at + 1} * a{at}" for at in range(len(types))),
        "args": ", ".join(f"{at}.5" if ty == "double" else str(at) for at, ty in enumerate(types)),
        "offset": thunk_offset(row, number),
        "size": 1 << 21,
    }


@pytest.mark.slow
@pytest.mark.parametrize("number", [0, 5, 70000])
def test_thunks_and_resolver_of_aarch64_run_there(tmp_path: Path, number: int) -> None:
    compiler, emulator = which("aarch64-linux-gnu-gcc"), which("qemu-aarch64-static") or which("qemu-aarch64")
    if not compiler or not emulator:
        pytest.skip("no aarch64 compiler and emulator here")
    # llvmlite has the assembler of its own machine alone; on that one it is what assembles this text.
    lines = MACHINES["aarch64"].resolver.replace("\\0A\\09", "\n\t")
    head, tail = ".globl brolga_lazy\n.type brolga_lazy, %function\nbrolga_lazy:\n.cfi_startproc", ".cfi_endproc"
    assembly = f"{head}\n\t{lines}\n{tail}\n"
    (tmp_path / "lazy.s").write_text(assembly, encoding="utf-8")
    (tmp_path / "main.c").write_text(harness(number), encoding="utf-8")
    build = [compiler, "-O2", "-static", "-o", "main", "main.c", "lazy.s"]
    subprocess.run(build, cwd=tmp_path, check=True, capture_output=True)
    done = subprocess.run([emulator, "main"], cwd=tmp_path, check=True, capture_output=True, text=True)
    total = sum((at + 1) * (at + 0.5 if at % 2 else at) for at in range(24))
    assert done.stdout == f"{number} 1 1 0 1\n{total:.1f}\n"
