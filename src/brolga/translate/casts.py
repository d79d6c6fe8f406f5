"""What a reference refers to: tests, casts and the branches on them, i31, and references from one hierarchy to another.

What a function's type or the operand's type says already is not asked again. What remains is asked in this order: null;
a small integer; then the VMType, which equal types share, and where the wanted type may have subtypes, what stands in
the display of the one that is found, at the depth of the wanted one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from brolga.abi.layout import FUNC_REF, TYPE
from brolga.abi.objects import I31_BIT, Kind
from brolga.errors import Bug
from brolga.translate.body import Body
from brolga.translate.structs import expect, vmtype
from brolga.translate.subtypes import Settle, below
from brolga.traps import TrapSite
from brolga.types import EQ, FUNC, I31, STRUCT, Heap, HeapType, ValType, is_below, resolved
from brolga.validate import AT, IMM, INS, OP, Checked

__all__ = [
    "any_convert_extern",
    "br_on_cast",
    "br_on_cast_fail",
    "extern_convert_any",
    "i31_get",
    "ref_cast",
    "ref_eq",
    "ref_i31",
    "ref_test",
]


@dataclass(slots=True)
class _Answer:
    """An i1 in the making: tests that settle it go to one block, each with what it says."""

    f: Body
    name: str
    edges: list[tuple[str, str]] = field(default_factory=list)

    def settle(self, condition: str, says: str) -> None:
        """Where a condition holds, the answer is `says`."""
        onward = f"go{self.f.fresh()}"
        self.edges.append((says, self.f.block))
        self.f.do(f"br i1 {condition}, label %{self.name}, label %{onward}")
        self.f.enter(onward)

    def finish(self, value: str) -> str:
        """Where nothing has settled it, the answer is `value`; return it."""
        if not self.edges:
            return value
        f = self.f
        self.edges.append((value, f.block))
        f.do(f"br label %{self.name}")
        f.enter(self.name)
        return f.op(f"phi i1 {', '.join(f'[ {says}, %{block} ]' for says, block in self.edges)}")


def _belongs(f: Body, ref: str, found: ValType, asked: ValType) -> str:
    """Return whether a reference of type `found` is one of the type that an immediate asks for, as an i1."""
    wanted = resolved(asked, f.unit.shape.defs)
    if found.heap is None or wanted.heap is None:
        raise Bug("a reference without a heap type")
    sure = is_below(found.heap, wanted.heap)
    if sure or (isinstance(wanted.heap, HeapType) and wanted.heap.bottom):
        return _only_null(f, ref, found, wanted, sure)
    # Its blocks all come from here: what is known of locals and addresses stays known.
    answer = _Answer(f, f"answer{f.fresh()}")
    if found.nullable:
        answer.settle(f.op(f"icmp eq ptr {ref}, null"), "true" if wanted.nullable else "false")
    return answer.finish(_test(f, answer, ref, found.heap, asked.heap))


def _only_null(f: Body, ref: str, found: ValType, wanted: ValType, sure: bool) -> str:
    """The same where everything else than null is of the type (`sure`), or nothing is."""
    says = "true" if sure else "false"
    if not found.nullable or sure is wanted.nullable:
        return says
    return f.op(f"icmp {'ne' if sure else 'eq'} ptr {ref}, null")


def _test(f: Body, answer: _Answer, ref: str, found: Heap, asked: Heap | None) -> str:
    """Return whether a reference that is not null, to `found`, is one of a type that is not as wide."""
    types = f.unit.shape.defs
    if isinstance(asked, int) and types[asked].heap is FUNC:
        return _is_type(f, answer.settle, f.field(FUNC_REF["type_id"], of=ref), asked)
    if asked is I31:
        return _is_i31(f, ref)
    if is_below(I31, found):  # it may be one
        answer.settle(_is_i31(f, ref), "true" if asked is EQ else "false")
    ty = f.field(0, of=ref, suffix="")  # this very function may have written it, so LLVM must not load it earlier
    if isinstance(asked, int):
        return _is_type(f, answer.settle, ty, asked)
    kind = f.field(TYPE["kind"], "i64", of=ty)
    if asked is EQ:
        return f.op(f"icmp ne i64 {kind}, {int(Kind.EXTERN_BOX)}")
    return f.op(f"icmp eq i64 {kind}, {int(Kind.STRUCT if asked is STRUCT else Kind.ARRAY)}")


def _is_i31(f: Body, ref: str) -> str:
    """Return whether a reference that is not null is a small integer, as an i1."""
    return f.op(f"trunc i64 {f.op(f'ptrtoint ptr {ref} to i64')} to i1")


def _is_type(f: Body, settle: Settle, ty: str, x: int) -> str:
    """Return whether a VMType is that of type `x` of the module, or below it, as an i1."""
    wanted, definition = vmtype(f, x), f.unit.shape.defs[x]
    same = f.op(f"icmp eq ptr {ty}, {wanted}")
    if definition.final:
        return same
    settle(same, "true")
    return below(f, settle, ty, wanted, definition.depth)


def ref_test(f: Body, event: Checked) -> None:
    """`ref.test`."""
    ref = f.stack.pop()
    says = _belongs(f, ref, event[INS][0], event[IMM])
    f.flag(f"or i1 {says}, false")


def ref_cast(f: Body, event: Checked) -> None:
    """`ref.cast`: the same reference, or a trap."""
    says = _belongs(f, f.stack[-1], event[INS][0], event[IMM])
    if says != "true":
        f.trap_if(f.op(f"xor i1 {says}, true"), TrapSite.CAST_FAILURE, event[AT])


def br_on_cast(f: Body, event: Checked) -> None:
    """`br_on_cast`: the reference goes both ways."""
    label, _, wanted = event[IMM]
    _branch(f, label, _belongs(f, f.stack[-1], event[INS][-1], wanted))


def br_on_cast_fail(f: Body, event: Checked) -> None:
    """`br_on_cast_fail`."""
    label, _, wanted = event[IMM]
    says = _belongs(f, f.stack[-1], event[INS][-1], wanted)
    _branch(f, label, f.op(f"xor i1 {says}, true"))


def _branch(f: Body, depth: int, condition: str) -> None:
    """Go to a label with the reference where an i1 is true, and on with it where it is not."""
    label = f.labels[-1 - depth]
    f.edge(label)
    onward = f"go{f.fresh()}"
    f.do(f"br i1 {condition}, label %{label.name}, label %{onward}")
    f.enter(onward)


def ref_eq(f: Body, event: Checked) -> None:
    """`ref.eq`: an i31 is its number, everything else is where it lies."""
    first, second = f.popped(2)
    f.flag(f"icmp eq ptr {first}, {second}")


def ref_i31(f: Body, event: Checked) -> None:
    """`ref.i31`."""
    word = f.op(f"shl i64 {f.wide(f.stack.pop())}, 33")
    tagged = f.op(f"or i64 {f.op(f'lshr i64 {word}, 31')}, {I31_BIT}")
    f.stack.append(f.op(f"inttoptr i64 {tagged} to ptr"))


def i31_get(f: Body, event: Checked) -> None:
    """`i31.get_s` and `i31.get_u`."""
    ref = f.stack.pop()
    expect(f, ref, event[INS][0], TrapSite.NULL_I31, event[AT])
    word = f.op(f"ptrtoint ptr {ref} to i64")
    number = f.op(f"trunc i64 {f.op(f'lshr i64 {word}, 1')} to i32")
    f.stack.append(f.op(f"{'ashr' if event[OP].signed else 'lshr'} i32 {number}, 1"))


def any_convert_extern(f: Body, event: Checked) -> None:
    """`any.convert_extern`: what was internal before is so again, an object of Python gets one of the heap round it."""
    f.leaf = False  # the collector may run
    f.peak = max(f.peak, len(f.stack))
    f.stack.append(f.helper("any_convert_extern", event[AT], "%vm", f.stack.pop()))


def extern_convert_any(f: Body, event: Checked) -> None:
    """`extern.convert_any`."""
    f.stack.append(f.helper("extern_convert_any", event[AT], f.stack.pop()))
