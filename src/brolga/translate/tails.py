"""Tail calls: the function leaves, and another one takes its place.

A function that makes them has the convention `tail`, so that LLVM can give the frame away whatever the next function
takes; where results in memory go, its caller has said, and it passes that on. Every
other function is called as always, and its results returned: it makes no tail calls, so a chain of them ends there, and
the frame that waits for it is one, however long the chain was. Which of the two a function of somebody else is, its
VMFuncRef says.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from brolga.abi.conventions import TAIL
from brolga.abi.layout import FUNC_REF
from brolga.translate import calls
from brolga.translate.body import Body
from brolga.translate.unit import Signature, Unit
from brolga.validate import AT, IMM, Checked

__all__ = ["entry", "return_call", "return_call_indirect", "return_call_ref", "return_call_to"]


def return_call(f: Body, event: Checked) -> None:
    """`return_call`."""
    x, at, shape = event[IMM], event[AT], f.unit.shape
    if x < shape.imported:
        ref = f.field(shape.layout.imports_at + 8 * x)
        return_call_to(f, shape.func_types[x], ref, at, look=True)
    elif shape.convention(x) is TAIL:
        _jump(f, f.unit.signature(shape.func_types[x], TAIL), calls.code_of(f, x), "%vm", at)
    else:
        with _outside(f):
            calls.call(f, event)
        calls.leave(f, at)


def return_call_indirect(f: Body, event: Checked) -> None:
    """`return_call_indirect`."""
    return_call_to(f, event[IMM][0], calls.element_to_call(f, event), event[AT])


def return_call_ref(f: Body, event: Checked) -> None:
    """`return_call_ref`."""
    return_call_to(f, event[IMM], calls.reference_to_call(f, event), event[AT])


def return_call_to(f: Body, ty: int, ref: str, at: int, *, look: bool = False) -> None:
    """Leave, and call the function of type `ty` that a VMFuncRef stands for; `look` as for an import."""
    tail = f.field(FUNC_REF["tail"], of=ref, suffix="")
    none, number, operands = f.op(f"icmp eq ptr {tail}, null"), f.fresh(), f.stack.copy()
    f.do(f"br i1 {none}, label %plain{number}, label %tail{number}")
    f.enter(f"tail{number}")
    vmctx = f.field(FUNC_REF["vmctx"], of=ref, suffix="")
    _jump(f, f.unit.signature(ty, TAIL), tail, vmctx, at)
    f.enter(f"plain{number}")
    f.stack = operands
    with _outside(f):
        calls.invoke_ref(f, f.unit.signature(ty, f.unit.shape.stable), ref, at)
        if look:
            calls.look(f, at)
    calls.leave(f, at)


@contextmanager
def _outside(f: Body) -> Iterator[None]:
    """Have calls whose exceptions nobody in the function handles: it counts as left."""
    regions, f.regions = f.regions, []
    yield
    f.regions = regions


def _jump(f: Body, signature: Signature, code: str, vmctx: str, at: int) -> None:
    """Go to a code address with the uppermost operands, and with this function's place for results in memory."""
    f.peak = max(f.peak, len(f.stack))
    lowered = signature.lowered
    args = lowered.arguments(f"ptr noundef {vmctx}{signature.args % calls.passed(f, signature)}", "%rest")
    text = f"musttail call {lowered.cc}{lowered.result} {code}({args}){f.place.at(at)}"
    if lowered.result == "void":
        f.do(text)
        f.do("ret void")
    else:
        f.do(f"ret {lowered.result} {f.op(text)}")


def entry(unit: Unit, x: int) -> str:
    """Return the function `e<index>`, by which others than its module call a function that makes tail calls."""
    f = Body(unit, x, [], entry=True)
    module, imported = unit.shape.module, unit.shape.imported
    at = module.funcs[x - imported].at
    signature = unit.signature(unit.shape.func_types[x], TAIL)
    f.stack = [f"%p{number}" for number in range(signature.count)]
    calls.invoke(f, signature, f"@w{x}", "%vm", at, caller=calls.NOBODY)
    f.leaf = True  # what it calls looks at the stack itself
    calls.leave(f, at)
    return f.text()
