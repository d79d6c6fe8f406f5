"""Calls and returns, in the convention of the callee.

What a convention says about results is abi/packing.py's to carry out. For those that lie in memory, the caller has a
stack slot in its frame, one for each layout, whatever number of calls it makes.
"""

from __future__ import annotations

from typing import Final

from brolga.abi import packing
from brolga.abi.layout import FUNC_REF, STORE, STORE_ARGUMENTS
from brolga.translate.body import Body
from brolga.translate.subtypes import below
from brolga.translate.tables import element, length
from brolga.translate.unit import Signature
from brolga.traps import TrapSite
from brolga.validate import AT, IMM, INS, Checked

__all__ = [
    "NOBODY",
    "call",
    "call_indirect",
    "call_ref",
    "code_of",
    "element_to_call",
    "invoke",
    "invoke_ref",
    "leave",
    "look",
    "passed",
    "reference_to_call",
]


NOBODY: Final = "poison"
"""The caller for functions of the same module: only a host function ever asks, so no register is loaded for it."""


def call(f: Body, event: Checked) -> None:
    """`call`: direct inside the unit, through the code table of the module, or through an import."""
    x, at = event[IMM], event[AT]
    shape = f.unit.shape
    signature = f.unit.signature(shape.func_types[x], shape.convention(x))
    if x >= shape.imported:
        invoke(f, signature, code_of(f, x), "%vm", at, caller=NOBODY)
    else:
        invoke_ref(f, signature, f.field(shape.layout.imports_at + 8 * x), at)
        look(f, at)


def code_of(f: Body, x: int) -> str:
    """Return the code address of a function of the module itself, in the convention that it has there."""
    if x in f.unit.functions:
        return f"@w{x}"
    if f.unit.whole:
        return f.unit.other(x)
    # A slot of the code table is overwritten when its function is compiled, so it is loaded anew for each call; the
    # table itself stays.
    slots = f.early("%code", f.unit.shape.layout.code)
    return f.field(8 * (x - f.unit.shape.imported), of=slots, suffix="")


def call_indirect(f: Body, event: Checked) -> None:
    """`call_indirect`."""
    ref = element_to_call(f, event)
    invoke_ref(f, f.unit.signature(event[IMM][0], f.unit.shape.stable), ref, event[AT])


def element_to_call(f: Body, event: Checked) -> str:
    """Return the VMFuncRef that the uppermost operand means in a table, checked in the order of the specification."""
    (ty, table), at = event[IMM], event[AT]
    index = f.word(f.stack.pop(), f.unit.shape.table_types[table].address)
    beyond = f.op(f"icmp uge i64 {index}, {length(f, table)}")
    f.trap_if(beyond, TrapSite.UNDEFINED_ELEMENT, at, index)
    ref = f.op(f"load ptr, ptr {element(f, table, index)}")
    f.trap_if(f.op(f"icmp eq ptr {ref}, null"), TrapSite.UNINITIALIZED_ELEMENT, at, index)
    # One address for equal types in the whole engine: modules number theirs as they like.
    found = f.field(FUNC_REF["type_id"], "i64", of=ref, suffix="")
    wanted = f.field(f.unit.shape.layout.types_at + 8 * ty, "i64")
    definition = f.unit.shape.defs[ty]
    if definition.final:
        f.trap_if(f.op(f"icmp ne i64 {found}, {wanted}"), TrapSite.BAD_SIGNATURE, at)
    else:
        _expect_below(f, found, wanted, definition.depth, at)
    return ref


def _expect_below(f: Body, found: str, wanted: str, depth: int, at: int) -> None:
    """Trap unless a VMType is the wanted one, or below it: mostly it is."""
    number = f.fresh()
    f.do(f"br i1 {f.op(f'icmp eq i64 {found}, {wanted}')}, label %same{number}, label %other{number}")
    f.enter(f"other{number}")
    ty, here = (f.op(f"inttoptr i64 {address} to ptr") for address in (found, wanted))
    fits = below(f, lambda other, _: f.trap_if(other, TrapSite.BAD_SIGNATURE, at), ty, here, depth)
    f.trap_if(f.op(f"xor i1 {fits}, true"), TrapSite.BAD_SIGNATURE, at)
    f.do(f"br label %same{number}")
    f.enter(f"same{number}")


def call_ref(f: Body, event: Checked) -> None:
    """`call_ref`."""
    ref = reference_to_call(f, event)
    invoke_ref(f, f.unit.signature(event[IMM], f.unit.shape.stable), ref, event[AT])


def reference_to_call(f: Body, event: Checked) -> str:
    """Return the VMFuncRef that is the uppermost operand: what its type says has been seen to where it was made."""
    ref = f.stack.pop()
    if event[INS][-1].nullable:
        f.trap_if(f.op(f"icmp eq ptr {ref}, null"), TrapSite.NULL_FUNCTION, event[AT])
    return ref


def invoke_ref(f: Body, signature: Signature, ref: str, at: int) -> None:
    """Call what a VMFuncRef says."""
    code = f.field(FUNC_REF["code"], of=ref, suffix="")
    invoke(f, signature, code, f.field(FUNC_REF["vmctx"], of=ref, suffix=""), at)


def look(f: Body, at: int) -> None:
    """Go on unless the import was native code that has called WebAssembly in its turn, and this has trapped.

    The trampoline of a native import is a jump where it can be one, so that it does not come by here itself. Nor does
    it look whether it has been interrupted, which is asked for in the same way.
    """
    # The store is loaded once more, since a register that outlives the call would have to be saved.
    store = f.field(f.unit.shape.layout.store, suffix="")
    stop = f.field(STORE["stop"], "i64", of=store, suffix="")
    stopped = f.op(f"icmp ne i64 {stop}, 0")
    name, onward = f"stop{f.fresh()}", f"go{f.fresh()}"
    f.cold += [
        f"{name}:",
        f"  %{name}.why = call i32 @{f.unit.helper('stopped').symbol}(ptr %vm){f.place.at(at)}",
        f"  %{name}.ends = icmp ne i32 %{name}.why, 0",
        f"  br i1 %{name}.ends, label %{name}.end, label %{onward}",
        f"{name}.end:",
        *_ended(f, name, at),
    ]
    f.do(f"br i1 {stopped}, label %{name}, label %{onward}")
    f.enter(onward)


def _ended(f: Body, name: str, at: int) -> list[str]:
    """End with what native code has left: an exception of WebAssembly may be handled here."""
    if not f.regions:
        return f.trap(str(int(TrapSite.HOST)), at)
    f.regions[-1].invoked = True
    trap, pad = f.unit.helper("trap").symbol, f"pad{f.regions[-1].number}"
    call = f"invoke void @{trap}(ptr %vm, i32 {int(TrapSite.HOST)}, i64 0) #2"
    ways = f"to label %{name}.never unwind label %{pad}{f.place.at(at)}"
    return [f"  {call} {ways}", f"{name}.never:", "  unreachable"]


def invoke(f: Body, signature: Signature, code: str, vmctx: str, at: int, *, caller: str = "noundef %vm") -> None:
    """Call a code address with the uppermost operands, and put the results in their place."""
    f.leaf = False
    f.peak = max(f.peak, len(f.stack))  # what lies below the arguments has to survive the call, in the frame
    lowered = signature.lowered
    caller = f", ptr {caller}" if lowered.has_caller else ""
    args = f"ptr noundef {vmctx}{caller}{signature.args % passed(f, signature)}"
    rest = ""
    if lowered.rest:
        rest = f.rest(lowered.rest)
        args = lowered.arguments(args, rest)
    text = f"{lowered.cc}{lowered.result} {code}({args})"
    f.stack += packing.call(f, lowered, f.invoke(text, at) if f.regions else f"call {text}{f.place.at(at)}", rest)


def passed(f: Body, signature: Signature) -> tuple[str, ...]:
    """Pop the arguments of a call and return those that LLVM passes, with the others in their places in the store."""
    operands = f.popped(signature.count)
    if not signature.passed and not signature.lowered.beyond:
        return tuple(operands)
    store = f.field(f.unit.shape.layout.store)
    for number, offset in signature.lowered.beyond:
        place = f.at(STORE_ARGUMENTS + offset, store)
        f.do(f"store {signature.lowered.params[number]} {operands[number]}, ptr {place}, align 4")
    return tuple(operands[number] for number in signature.passed)


def leave(f: Body, at: int) -> None:
    """Return from the function with the uppermost operands."""
    lowered = f.signature.lowered
    packing.leave(f, lowered, f.popped(len(lowered.results)), "%rest")
