"""What throwing depends on the machine for: a little assembly, and where it keeps the registers in between.

    noreturn brolga_throw_to_caller(VMContext *, void *exception, int again)   what compiled code calls
    noreturn brolga_land(long *registers)                            goes to a landing pad

`brolga_throw_to_caller` notes the registers that a function of C hands back unchanged, as its caller has them, and lets
`brolga_unwind` (exceptions.py) put into their places what the frames in between have saved of their callers'. Room is
there for all that any convention has its functions save: those of Windows are more. `brolga_land` loads everything, and
goes on in the function that has the landing pad as if the call in it had returned.

Sources: the System V ABI (AMD64 supplement), figure 3.4; Microsoft, *x64 calling convention*; AAPCS64, section 6.1; for
the numbers of registers, DWARF Register Number Mapping (AMD64 supplement, figure 3.36) and DWARF for the Arm 64-bit
Architecture, section 4.1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

__all__ = ["HASH_FACTOR", "HASH_SHIFT", "LANDINGS", "Landing"]

HASH_FACTOR: Final = 0x9E3779B97F4A7C15
"""What a return address is multiplied with to find its place in `VMStore.frames`: 2**64 divided by the golden ratio."""
HASH_SHIFT: Final = 32
"""How far the product is then shifted: its upper half depends on all bits of the address."""


@dataclass(frozen=True, slots=True)
class Landing:
    """A machine's row. Offsets are those of words among the registers that are kept."""

    frame_pointer: int
    stack_pointer: int
    pc: int
    places: Mapping[int, tuple[int, ...]]  # by DWARF's number of a register, the words that it has
    throw: str  # assembly
    land: str


def _lines(*lines: str) -> str:
    return "\\0A\\09".join(lines)


_X86_GENERAL: Final = MappingProxyType(
    {"rbx": (3, 0), "r12": (12, 16), "r13": (13, 24), "r14": (14, 32), "r15": (15, 40), "rsi": (4, 64), "rdi": (5, 72)}
)
"""Register -> its number, and its place."""
_X86_FP, _X86_SP, _X86_PC, _X86_VECTORS = 8, 48, 56, 80
_X86_KEPT: Final = 240  # bytes: ten vector registers, from xmm6 on, are the last of them
_X86_SAVED: Final = ("rbx", "r12", "r13", "r14", "r15")  # by every convention; rsi, rdi and vectors by those of Windows


# The frame that it makes is like any other, so that whoever samples the stack here gets through.
def _x86_throw() -> str:
    kept = [f"movq %{name}, {_X86_GENERAL[name][1]}(%rsp)" for name in _X86_SAVED]
    frame = ["pushq %rbp", ".cfi_def_cfa_offset 16", ".cfi_offset %rbp, -16"]
    frame += ["movq %rsp, %rbp", ".cfi_def_cfa_register %rbp", f"subq $${_X86_KEPT}, %rsp"]
    caller = ["movq (%rbp), %rax", f"movq %rax, {_X86_FP}(%rsp)", "leaq 16(%rbp), %rax", f"movq %rax, {_X86_SP}(%rsp)"]
    caller += ["movq 8(%rbp), %rax", f"movq %rax, {_X86_PC}(%rsp)"]
    return _lines(*frame, *kept, *caller, "movq %rsp, %rcx", "callq brolga_unwind", "ud2")


def _x86_land() -> str:
    # To those who walk the stack the registers are the caller's frame, which they are about to become (jumps.py).
    frame = [f".cfi_def_cfa %rdi, {_X86_PC + 8}", ".cfi_offset 16, -8", ".cfi_offset 7, -16"]
    vectors = [f"movups {_X86_VECTORS + 16 * n}(%rdi), %xmm{6 + n}" for n in range(10)]
    general = [f"movq {place}(%rdi), %{name}" for name, (_, place) in _X86_GENERAL.items() if name != "rdi"]
    rest = [f"movq {_X86_FP}(%rdi), %rbp", f"movq {_X86_SP}(%rdi), %rcx", f"movq {_X86_PC}(%rdi), %rax"]
    # The stack pointer last: what is kept lies below it then, where the handler of a signal would write its frame.
    last = [f"movq {_X86_GENERAL['rdi'][1]}(%rdi), %rdi", "movq %rcx, %rsp"]
    return _lines(*frame, *vectors, *general, *rest, *last, "jmpq *%rax")


# x19-x30 and d8-d15 in pairs, then the stack pointer: as in the buffer that traps go back with (machines.py).
_ARM_PAIRS: Final = (*(f"x{n}, x{n + 1}" for n in range(19, 31, 2)), *(f"d{n}, d{n + 1}" for n in range(8, 16, 2)))
_ARM_FP, _ARM_PC, _ARM_SP = 80, 88, 160
_ARM_KEPT: Final = 176


# x29 and x30 are stored with the others first, then overwritten by those of the caller.
def _arm_throw() -> str:
    frame = ["stp x29, x30, [sp, #-16]!", ".cfi_def_cfa_offset 16", ".cfi_offset x30, -8", ".cfi_offset x29, -16"]
    frame += ["mov x29, sp", ".cfi_def_cfa_register x29", f"sub sp, sp, #{_ARM_KEPT}"]
    kept = [f"stp {pair}, [sp, #{16 * n}]" for n, pair in enumerate(_ARM_PAIRS)]
    caller = ["ldp x9, x10, [x29]", f"stp x9, x10, [sp, #{_ARM_FP}]", "add x9, x29, #16", f"str x9, [sp, #{_ARM_SP}]"]
    return _lines(*frame, *kept, *caller, "mov x3, sp", "bl brolga_unwind", "brk #1")


def _arm_land() -> str:
    pairs = [f"ldp {pair}, [x0, #{16 * n}]" for n, pair in enumerate(_ARM_PAIRS)]
    return _lines(*pairs, f"ldr x1, [x0, #{_ARM_SP}]", "mov sp, x1", "br x30")


LANDINGS: Final = MappingProxyType(
    {
        "x86_64": Landing(
            _X86_FP,
            _X86_SP,
            _X86_PC,
            MappingProxyType(
                {
                    **{number: (place,) for number, place in _X86_GENERAL.values()},
                    # Of the vectors, xmm0 has number 17.
                    **{23 + n: (_X86_VECTORS + 16 * n, _X86_VECTORS + 16 * n + 8) for n in range(10)},
                }
            ),
            _x86_throw(),
            _x86_land(),
        ),
        "aarch64": Landing(
            _ARM_FP,
            _ARM_SP,
            _ARM_PC,
            MappingProxyType(
                {
                    **{19 + n: (8 * n,) for n in range(10)},
                    **{72 + n: (96 + 8 * n,) for n in range(8)},  # v0 has number 64; the lower half of it is d0
                }
            ),
            _arm_throw(),
            _arm_land(),
        ),
    }
)
"""The rows, by LLVM's name of the architecture."""
