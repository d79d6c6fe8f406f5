"""Going back: every register that a function of C relies on is what it was, on both machines."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from brolga.trampoline.machines import MACHINES
from tests.abi.toolchains import compiler, run

# gcc keeps what lives across a call in registers that a callee hands back, and `away` fills those with other values.
SOURCE = r"""
#include <stdio.h>
extern int brolga_mark(long *);
extern void brolga_jump(long *) __attribute__((noreturn));
__attribute__((noinline, noreturn)) static void away(long *buffer) {
#ifdef __x86_64__
    asm volatile("mov $-1, %%rbx; mov $-1, %%r12; mov $-1, %%r13; mov $-1, %%r14; mov $-1, %%r15"
                 ::: "rbx", "r12", "r13", "r14", "r15");
#else
    asm volatile("mov x19, -1; mov x20, -1; mov x21, -1; mov x22, -1; mov x23, -1; mov x24, -1; mov x25, -1;"
                 "mov x26, -1; mov x27, -1; mov x28, -1; fmov d8, 1.0; fmov d9, 1.0; fmov d10, 1.0; fmov d11, 1.0;"
                 "fmov d12, 1.0; fmov d13, 1.0; fmov d14, 1.0; fmov d15, 1.0"
                 ::: "x19", "x20", "x21", "x22", "x23", "x24", "x25", "x26", "x27", "x28",
                 "d8", "d9", "d10", "d11", "d12", "d13", "d14", "d15");
#endif
    brolga_jump(buffer);
}
__attribute__((noinline)) static double again(long *buffer, const long *p, const double *q) {
    long a = p[0], b = p[1], c = p[2], d = p[3], e = p[4], f = p[5], g = p[6], h = p[7], i = p[8], j = p[9];
    double s = q[0], t = q[1], u = q[2], v = q[3], w = q[4], x = q[5], y = q[6], z = q[7];
    int how = brolga_mark(buffer);
    if (how == 0) away(buffer);
    return how + a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j
        + s + 2 * t + 3 * u + 4 * v + 5 * w + 6 * x + 7 * y + 8 * z;
}
int main(void) {
    volatile long p[10] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    volatile double q[8] = {1, 2, 3, 4, 5, 6, 7, 8};
    long buffer[22];
    for (int n = 0; n < 3; n++) printf("%g\n", again(buffer, (long *)p, (double *)q));
    return 0;
}
"""


NAMES = ("brolga_mark", "brolga_jump")


def plain(text: str) -> str:
    """Assembly as an assembler reads it, from what it is within LLVM's IR."""
    return text.replace("\\0A\\09", "\n").replace("$$", "$")


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_registers_are_what_they_were(tmp_path: Path, machine: str) -> None:
    command = compiler(machine)
    # llvmlite brings the assembler of this machine alone, so it is the C compiler's that reads the text.
    row = MACHINES[machine]
    source, code, program = tmp_path / "jumps.c", tmp_path / "code.s", tmp_path / "jumps"
    source.write_text(SOURCE, encoding="utf-8")
    parts = [
        f".globl {name}\n{name}:\n.cfi_startproc\n{plain(text)}\n.cfi_endproc\n"
        for name, text in zip(NAMES, (row.mark, row.jump), strict=True)
    ]
    code.write_text("".join(parts), encoding="utf-8")
    subprocess.run([*command, "-O2", "-static", source, code, "-o", program], check=True)
    assert run(machine, program).split() == [str(1 + 385 + 204)] * 3
