"""What depends on the machine in the native runtime: where a signal frame keeps its registers, and a little assembly.

One row for each machine. Sources: glibc's `ucontext_t` (sysdeps/unix/sysv/linux), the System V ABI (AMD64 supplement),
Microsoft's x64 calling convention (which has rdi, rsi and xmm6-15 survive a call), AAPCS64, Linux's tables of system
calls.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

__all__ = ["MACHINES", "Machine"]


@dataclass(frozen=True, slots=True)
class Machine:
    """A machine that Brolga makes code for."""

    name: str
    signal_pc: int  # offset of the interrupted pc in ucontext_t
    signal_fp: int  # offset of the interrupted frame pointer
    signal_sp: int  # offset of the interrupted stack pointer
    ident: str  # an LLVM value for pthread_self() without a call, "" where there is none
    mark: str  # assembly of brolga_mark and brolga_jump, see jumps.py
    jump: str
    resolver: str  # assembly of brolga_lazy, see lazy.py
    thunk_prefix: bytes  # code at the start of a block of thunks, see lazy.py
    thunk_size: int
    futex: int  # number of the system call
    calls: Mapping[str, int]  # numbers of others


_X86_SAVED: Final = ("rdi", "rsi", "rdx", "rcx", "r8", "r9", "rax", "r10")
_X86_FRAME: Final = 8 * len(_X86_SAVED) + 16 * 16


def _x86_resolver() -> str:
    general = [f"movq %{reg}, {8 * n}(%rsp)" for n, reg in enumerate(_X86_SAVED)]
    vector = [f"movups %xmm{n}, {64 + 16 * n}(%rsp)" for n in range(16)]
    restore = [f"movups {64 + 16 * n}(%rsp), %xmm{n}" for n in range(16)]
    restore += [f"movq {8 * n}(%rsp), %{reg}" for n, reg in enumerate(_X86_SAVED)]
    # The directives tell those who walk the stack where the caller's frame is; they make no code.
    lines = ["pushq %rbp", ".cfi_def_cfa_offset 16", ".cfi_offset %rbp, -16"]
    lines += ["movq %rsp, %rbp", ".cfi_def_cfa_register %rbp"]
    lines += ["andq $$-16, %rsp", f"subq $${_X86_FRAME}, %rsp", *general, *vector]
    lines += ["movq %r10, %rdi", "movl %r11d, %esi", "callq brolga_resolve", "movq %rax, %r11", *restore]
    lines += ["movq %rbp, %rsp", "popq %rbp", ".cfi_def_cfa %rsp, 8", ".cfi_restore %rbp"]
    return "\\0A\\09".join([*lines, "jmpq *%r11"])


def _arm_resolver() -> str:
    pairs = [f"x{n}, x{n + 1}" for n in range(0, 8, 2)]
    save = [f"stp {pair}, [sp, #{16 * n}]" for n, pair in enumerate(pairs)] + ["str x8, [sp, #64]"]
    save += [f"stp q{n}, q{n + 1}, [sp, #{80 + 16 * n}]" for n in range(0, 8, 2)]
    load = [line.replace("stp", "ldp").replace("str", "ldr") for line in save]
    lines = ["stp x29, x30, [sp, #-16]!", ".cfi_def_cfa_offset 16", ".cfi_offset x30, -8", ".cfi_offset x29, -16"]
    lines += ["mov x29, sp", ".cfi_def_cfa_register x29"]
    lines += ["sub sp, sp, #208", *save]
    lines += ["mov x0, x16", "mov w1, w17", "bl brolga_resolve", "mov x16, x0", *load]
    lines += ["mov sp, x29", "ldp x29, x30, [sp], #16", ".cfi_def_cfa sp, 0", ".cfi_restore x30", ".cfi_restore x29"]
    return "\\0A\\09".join([*lines, "br x16"])


def _lines(*lines: str) -> str:
    return "\\0A\\09".join(lines)


# What a function of C hands back unchanged, then the stack pointer and the address behind the call.
_X86_KEPT: Final = ("rbx", "rbp", "r12", "r13", "r14", "r15")


def _x86_mark() -> str:
    kept = [f"movq %{reg}, {8 * n}(%rdi)" for n, reg in enumerate(_X86_KEPT)]
    behind = ["leaq 8(%rsp), %rax", "movq %rax, 48(%rdi)", "movq (%rsp), %rax", "movq %rax, 56(%rdi)"]
    return _lines(*kept, *behind, "xorl %eax, %eax", "retq")


def _x86_jump() -> str:
    kept = [f"movq {8 * n}(%rdi), %{reg}" for n, reg in enumerate(_X86_KEPT)]
    # To those who walk the stack the buffer is the caller's frame, which it is about to become: the pc (16), the stack
    # pointer (7) and the registers are saved in it, wherever in between somebody looks.
    frame = [".cfi_def_cfa %rdi, 64", ".cfi_offset 16, -8", ".cfi_offset 7, -16"]
    frame += [f".cfi_offset %{reg}, {8 * n - 64}" for n, reg in enumerate(_X86_KEPT)]
    return _lines(*frame, *kept, "movq 48(%rdi), %rsp", "movl $$1, %eax", "jmpq *56(%rdi)")


_ARM_KEPT: Final = (*(f"x{n}, x{n + 1}" for n in range(19, 31, 2)), *(f"d{n}, d{n + 1}" for n in range(8, 16, 2)))


def _arm_mark() -> str:
    kept = [f"stp {pair}, [x0, #{16 * n}]" for n, pair in enumerate(_ARM_KEPT)]
    return _lines(*kept, "mov x1, sp", "str x1, [x0, #160]", "mov w0, #0", "ret")


def _arm_jump() -> str:
    kept = [f"ldp {pair}, [x0, #{16 * n}]" for n, pair in enumerate(_ARM_KEPT)]
    return _lines(*kept, "ldr x1, [x0, #160]", "mov sp, x1", "mov w0, #1", "br x30")


def _numbers(**calls: int) -> Mapping[str, int]:
    return MappingProxyType(calls)


MACHINES: Final = MappingProxyType(
    {
        "x86_64": Machine(
            name="x86_64",
            signal_pc=168,
            signal_fp=120,
            signal_sp=160,
            # The third word of the thread's control block, which fs (257) leads to, is its own address (glibc,
            # tcbhead_t.self).
            ident="load i64, ptr addrspace(257) inttoptr (i64 16 to ptr addrspace(257))",
            mark=_x86_mark(),
            jump=_x86_jump(),
            resolver=_x86_resolver(),
            # lea r10, [rip - 23]; jmp [rip - 29]: the block's start, and the word that it begins with
            thunk_prefix=bytes.fromhex("4c8d15e9ffffff ff25e3ffffff 909090"),
            thunk_size=16,
            futex=202,
            calls=_numbers(gettid=186, getpid=39, tgkill=234, timer_create=222, timer_settime=223, timer_delete=226),
        ),
        "aarch64": Machine(
            name="aarch64",
            signal_pc=440,
            signal_fp=416,
            signal_sp=432,
            ident="",
            mark=_arm_mark(),
            jump=_arm_jump(),
            resolver=_arm_resolver(),
            # adr x16, . - 16; ldr x15, [x16]; br x15; nop
            thunk_prefix=bytes.fromhex("90ffff10 0f0240f9 e0011fd6 1f2003d5"),
            thunk_size=16,
            futex=98,
            calls=_numbers(gettid=178, getpid=172, tgkill=131, timer_create=107, timer_settime=110, timer_delete=111),
        ),
    }
)
"""The rows, by LLVM's name of the architecture."""
