"""Code that is made when it is first called.

A function that is not compiled yet is represented by a *thunk*: a few bytes that load the function's number and jump
to the resolver. The resolver saves every register that could hold an argument in any convention, asks Python for the
address, restores them and jumps there: the caller never notices. It knows nothing of signatures, so one serves all; and
of parameters that lie in the store (abi/parameters.py) it keeps as many as there could be.

A block of thunks:

    word 0        address of brolga_lazy
    word 1        PyObject*: callable(number) -> address of the code
    bytes 16-31   lea scratch0, block; jmp [word 0]
    then for each number, 16 bytes:   mov scratch1, number; jmp bytes 16
"""

from __future__ import annotations

import struct
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from brolga.abi.layout import ACTIVATION, STORE_ARGUMENTS, STORE_SIZE, THREAD
from brolga.trampoline.conversions import or_error
from brolga.trampoline.emit import Code
from brolga.trampoline.threads import current_thread
from brolga.traps import TrapSite

if TYPE_CHECKING:
    from brolga.trampoline.emit import ImageText
    from brolga.trampoline.machines import Machine

__all__ = ["block_of_thunks", "code_of_thunks", "define_lazy", "thunk_offset"]

_HEADER: Final = 32
_ARGUMENTS: Final = STORE_SIZE - STORE_ARGUMENTS
_PREFIX: Final = 16  # where the code that all thunks share begins


def thunk_offset(machine: Machine, number: int) -> int:
    """Return where thunk `number` lies in its block."""
    return _HEADER + machine.thunk_size * number


def code_of_thunks(machine: Machine, count: int) -> tuple[int, int, str]:
    """Return where the code of a block of `count` thunks lies in it, its size, and what debuggers shall call it."""
    return _PREFIX, thunk_offset(machine, count) - _PREFIX, "brolga_thunk"


def block_of_thunks(machine: Machine, count: int, lazy: int, resolver: int) -> bytes:
    """Return a block of `count` thunks; `lazy` is the address of brolga_lazy, `resolver` that of a Python callable."""
    thunk = _THUNKS[machine.name]
    parts = [struct.pack("<QQ", lazy, resolver), machine.thunk_prefix]
    parts += [thunk(number, _PREFIX - thunk_offset(machine, number)) for number in range(count)]
    return b"".join(parts)


def _x86_thunk(number: int, to_prefix: int) -> bytes:
    """`mov r11d, number; jmp prefix`, padded with int3."""
    return b"\x41\xbb" + struct.pack("<I", number) + b"\xe9" + struct.pack("<i", to_prefix - 11) + b"\xcc" * 5


def _arm_thunk(number: int, to_prefix: int) -> bytes:
    """`movz w17, low; movk w17, high, lsl 16; b prefix; nop`."""
    low = 0x52800011 | (number & 0xFFFF) << 5
    high = 0x72A00011 | (number >> 16 & 0xFFFF) << 5
    branch = 0x14000000 | ((to_prefix - 8) >> 2 & 0x3FFFFFF)
    return struct.pack("<IIII", low, high, branch, 0xD503201F)


_THUNKS: Final = MappingProxyType({"x86_64": _x86_thunk, "aarch64": _arm_thunk})


def define_lazy(ir: ImageText, machine: Machine) -> None:
    """Define `brolga_lazy`, which thunks jump to, and `brolga_resolve`, which it calls."""
    # Naked: a prologue would disturb the registers before they are saved, so the assembly makes the frame itself.
    body = f'call void asm sideeffect "{machine.resolver}", ""()'
    ir.raw("brolga_lazy", f"define dso_local void @brolga_lazy() naked noinline {{\n  {body}\n  unreachable\n}}")
    _resolve(ir)


def _resolve(ir: ImageText) -> None:
    """`void *brolga_resolve(void *block, unsigned number)`: the address of the code.

    If there is none, the activation ends, with what the resolver raised.
    """
    code = Code(ir)
    # A thunk runs only inside an activation, and knows no VM context that would lead to it: the thread does.
    activation = code.get(THREAD, "activation", current_thread(code))
    taken = code.helper("i32 ptr", "brolga_take_gil", activation)
    arguments = code.address(code.get(ACTIVATION, "store", activation), STORE_ARGUMENTS)
    kept = code.slot(f"[{_ARGUMENTS} x i8]", 16)  # the program's Python code may run in between, and call WebAssembly
    code.call("memmove", kept, arguments, str(_ARGUMENTS))
    number = code.call("PyLong_FromLong", code.op("zext i32 %number to i64"))
    code.expect(code.not_null(number), "failed")
    vector = code.slot("ptr")
    code.store("ptr", number, vector)
    made = code.call("PyObject_VectorcallDict", code.load("ptr", "%block", 8), vector, "1", "null")
    code.call("Py_DecRef", number)
    code.expect(code.not_null(made), "failed")
    address = code.call("PyLong_AsUnsignedLongLong", made)
    code.call("Py_DecRef", made)
    or_error(code, code.op(f"icmp eq i64 {address}, -1"), "failed")
    code.helper("void ptr i32", "brolga_give_gil", activation, taken)
    code.call("memmove", arguments, kept, str(_ARGUMENTS))
    code.do(f"ret i64 {address}")
    code.label("failed")
    code.helper("void ptr i32", "brolga_fail_gil", activation, taken)
    fp = code.op("call ptr @llvm.frameaddress.p0(i32 0)")
    ir.declare("llvm.frameaddress", "declare ptr @llvm.frameaddress.p0(i32)")
    pc, caller_fp = code.load("ptr", fp, 8), code.load("ptr", fp)
    site = str(int(TrapSite.HOST))
    code.helper("void ptr i64 i64 ptr ptr", "brolga_trap_at", activation, site, "0", pc, caller_fp)
    code.do("unreachable")
    ir.function("brolga_resolve", "i64 @brolga_resolve(ptr %block, i32 %number)", code)
