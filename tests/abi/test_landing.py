"""The assembly that exceptions begin and end with, on each machine: a walk over two frames that is written in C."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from brolga.trampoline.landing import LANDINGS
from tests.abi.toolchains import compiler, run

# `outer` calls `inner` with values in registers that it expects to get back, at `1:` as well; `inner` changes none.
FRAMES = {
    "aarch64": """
outer: stp x29, x30, [sp, #-48]!
 mov x29, sp
 stp x19, x20, [sp, #16]
 str d8, [sp, #32]
 mov x19, #100
 mov x20, #23
 fmov d8, #2.0
 adr x0, 1f
 adrp x1, pad
 str x0, [x1, :lo12:pad]
 bl inner
1: fcvtzs x0, d8
 add x0, x0, x19
 add x0, x0, x20
 ldp x19, x20, [sp, #16]
 ldr d8, [sp, #32]
 ldp x29, x30, [sp], #48
 ret
inner: stp x29, x30, [sp, #-16]!
 mov x29, sp
 mov x0, #11
 mov x1, #22
 mov w2, #33
 bl brolga_throw_to_caller
 brk #2
""",
    "x86_64": """
outer: pushq %rbp
 movq %rsp, %rbp
 pushq %rbx
 pushq %r15
 movl $100, %ebx
 movl $25, %r15d
 leaq 1f(%rip), %rax
 movq %rax, pad(%rip)
 callq inner
1: leaq (%rbx, %r15), %rax
 popq %r15
 popq %rbx
 popq %rbp
 retq
inner: pushq %rbp
 movq %rsp, %rbp
 movl $11, %edi
 movl $22, %esi
 movl $33, %edx
 callq brolga_throw_to_caller
 ud2
""",
}
MAIN = """
#include <stdio.h>
void brolga_land(long *); long outer(void);
void *pad; long seen[3];
void brolga_unwind(long vm, long exception, int again, char *registers) {
  long *fp = *(long **)(registers + FP);
  seen[0] = vm; seen[1] = exception; seen[2] = again;
  *(long **)(registers + SP) = fp + 2;
  *(long *)(registers + FP) = fp[0];
  *(void **)(registers + PC) = pad;
  brolga_land((long *)registers);
}
int main(void) { long result = outer(); printf("%ld %ld %ld %ld", result, seen[0], seen[1], seen[2]); return 0; }
"""


def plain(assembly: str) -> str:
    """Assembly as an assembler reads it: in LLVM's text, `$` and the ends of lines are written otherwise."""
    return assembly.replace("\\0A\\09", "\n ").replace("$$", "$")


@pytest.mark.parametrize("machine", LANDINGS)
def test_a_function_goes_on_at_its_landing_pad_with_its_registers(machine: str, tmp_path: Path) -> None:
    row = LANDINGS[machine]
    parts = [f"brolga_throw_to_caller: .cfi_startproc\n {plain(row.throw)}\n .cfi_endproc"]
    parts += [f"brolga_land: .cfi_startproc\n {plain(row.land)}\n .cfi_endproc", FRAMES[machine]]
    names = ("brolga_throw_to_caller", "brolga_land", "outer")
    (tmp_path / "code.s").write_text("\n".join([*(f".globl {name}" for name in names), *parts]), encoding="utf-8")
    (tmp_path / "main.c").write_text(MAIN, encoding="utf-8")
    places = [f"-DFP={row.frame_pointer}", f"-DSP={row.stack_pointer}", f"-DPC={row.pc}"]
    program = tmp_path / "program"
    sources = [str(tmp_path / "main.c"), str(tmp_path / "code.s")]
    subprocess.run([*compiler(machine), "-static", *places, *sources, "-o", str(program)], check=True)
    assert run(machine, program) == "125 11 22 33"
