"""Calls and returns, in the convention of the callee.

One result is returned as it is. More of them are, under `fast`, one LLVM struct, for which LLVM finds registers; under
the others the first is returned and the callee stores the rest, each in its own size, where the last parameter points
to. The caller has a stack slot for them in its frame, whatever number of calls it makes.
"""

from __future__ import annotations

from brolga.abi.layout import FUNC_REF
from brolga.translate.body import Body
from brolga.translate.tables import element, length
from brolga.translate.unit import Signature
from brolga.traps import TrapSite
from brolga.validate import Checked

__all__ = ["call", "call_indirect", "leave"]


def call(f: Body, event: Checked) -> None:
    """`call`: direct inside the unit, through the code table of the module, or through an import."""
    x, at = event[1], event[2]
    shape = f.unit.shape
    # Tiers overwrite slots of the code table, so its entries are loaded anew for each call; the table itself stays.
    signature = f.unit.signature(shape.func_types[x], shape.convention(x))
    if x in f.unit.functions:
        _invoke(f, signature, f"@w{x}", "%vm", at)
    elif x >= shape.imported:
        slots = f.early("%code", shape.layout.code)
        _invoke(f, signature, f.field(8 * (x - shape.imported), of=slots, suffix=""), "%vm", at)
    else:
        _invoke_ref(f, signature, f.field(shape.layout.imports_at + 8 * x), at)


def call_indirect(f: Body, event: Checked) -> None:
    """`call_indirect`: the checks in the order of the specification, then the call."""
    (ty, table), at = event[1], event[2]
    index = f.wide(f.stack.pop())
    beyond = f.op(f"icmp uge i64 {index}, {length(f, table)}")
    f.trap_if(beyond, TrapSite.UNDEFINED_ELEMENT, at, index)
    ref = f.op(f"load ptr, ptr {element(f, table, index)}")
    f.trap_if(f.op(f"icmp eq ptr {ref}, null"), TrapSite.UNINITIALIZED_ELEMENT, at, index)
    # One number for equal types in the whole engine: modules number theirs as they like.
    found = f.field(FUNC_REF["type_id"], "i64", of=ref, suffix="")
    wanted = f.field(f.unit.shape.layout.types_at + 8 * ty, "i64")
    f.trap_if(f.op(f"icmp ne i64 {found}, {wanted}"), TrapSite.BAD_SIGNATURE, at)
    _invoke_ref(f, f.unit.signature(ty, f.unit.shape.stable), ref, at)


def _invoke_ref(f: Body, signature: Signature, ref: str, at: int) -> None:
    """Call what a VMFuncRef says."""
    code = f.field(FUNC_REF["code"], of=ref, suffix="")
    _invoke(f, signature, code, f.field(FUNC_REF["vmctx"], of=ref, suffix=""), at)


def _invoke(f: Body, signature: Signature, code: str, vmctx: str, at: int) -> None:
    """Call a code address with the uppermost operands, and put the results in their place."""
    f.peak = max(f.peak, len(f.stack))  # what lies below the arguments has to survive the call, in the frame
    lowered = signature.lowered
    args = signature.args % tuple(f.popped(signature.count))
    rest = f.rest(lowered.rest) if lowered.rest else ""
    tail = f", ptr noundef {rest}" if rest else ""
    text = f"call {lowered.cc}{lowered.result} {code}(ptr noundef {vmctx}, ptr noundef %vm{args}{tail}){f.place.at(at)}"
    if not signature.results:
        f.do(text)
        return
    value = f.op(text)
    if len(signature.results) == 1:
        f.stack.append(value)
    elif lowered.rest:
        fields = zip(signature.results[1:], lowered.rest.offsets, strict=True)
        f.stack += [value, *(f.field(offset, ty, of=rest, suffix="") for ty, offset in fields)]
    else:
        f.stack += [f.op(f"extractvalue {lowered.result} {value}, {k}") for k in range(len(signature.results))]


def leave(f: Body, at: int) -> None:
    """Return from the function with the uppermost operands."""
    lowered, types = f.signature.lowered, f.signature.results
    values = f.popped(len(types))
    if not values:
        f.do("ret void")
    elif len(values) == 1:
        f.do(f"ret {types[0]} {values[0]}")
    elif lowered.rest:
        for ty, offset, value in zip(types[1:], lowered.rest.offsets, values[1:], strict=True):
            f.do(f"store {ty} {value}, ptr {f.at(offset, '%rest')}")
        f.do(f"ret {lowered.result} {values[0]}")
    else:
        whole = "poison"
        for k, (ty, value) in enumerate(zip(types, values, strict=True)):
            whole = f.op(f"insertvalue {lowered.result} {whole}, {ty} {value}, {k}")
        f.do(f"ret {lowered.result} {whole}")
