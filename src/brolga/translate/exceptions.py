"""Exceptions: a region for each block that handles some, and code that finds the handler.

While a region is open, calls are LLVM's `invoke`s with its landing pad. What is thrown in the function itself never
unwinds: it goes straight to the handler where that is known, else to the *dispatch* of the region, which compares the
tag with those of the clauses in order and goes on to the region around it; from the outermost one to the caller. Code
that is not in a region is what it would be in a module without exceptions.

The pad and the dispatch are written where the region ends: all that leads there is known then, and the labels that the
clauses name are still open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brolga.abi.layout import STORE
from brolga.abi.objects import EXCEPTION_TAG, EXCEPTION_VALUES
from brolga.abi.signature import llvm_type
from brolga.ops import CATCH, TRY, TRY_TABLE
from brolga.translate.body import Body, Clauses, Label, Region
from brolga.translate.closing import close_block, go_on
from brolga.traps import TrapSite
from brolga.validate import AT, IMM, INS, OUTS, REACHABLE, Checked

if TYPE_CHECKING:
    from brolga.module import Catch
    from brolga.types import ValType

__all__ = [
    "begin_catch",
    "begin_catch_all",
    "begin_try",
    "begin_try_table",
    "close_handlers",
    "close_try",
    "close_try_table",
    "delegate",
    "rethrow",
    "throw",
    "throw_ref",
]


def begin_try_table(f: Body, event: Checked) -> None:
    """`try_table`: a block whose region has its clauses from the start."""
    ty, clauses = event[IMM]
    _begin(f, f.open(TRY_TABLE, f"b{f.fresh()}", ty), event[AT], clauses)


def begin_try(f: Body, event: Checked) -> None:
    """`try`: its handlers come later."""
    _begin(f, f.open(TRY, f"b{f.fresh()}", event[IMM]), event[AT], None)


def _begin(f: Body, label: Label, at: int, clauses: Clauses | None) -> None:
    # Even if nothing in it throws: whether there are calls, the text alone will tell.
    f.unit.handling.add(f.symbol)
    label.region = Region(f.fresh(), at, len(f.labels) - 1, clauses)
    f.regions.append(label.region)


# Throwing


def throw(f: Body, event: Checked) -> None:
    """`throw`."""
    tag = event[IMM]
    values = f.popped(len(event[INS]))
    # From the innermost region outwards, as long as it is certain that a region lets the exception pass.
    for number in range(len(f.regions) - 1, -1, -1):
        region = f.regions[number]
        clause = _first_clause(f, region, tag)
        if clause is None:
            continue
        if isinstance(clause, bool):
            _throw_to(f, region, _exception(f, event, values))
            return
        f.stack += values if clause.tag is not None else ()
        if clause.ref:
            f.stack.append(_exception(f, event, values))
        f.branch(f.labels[region.depth - 1 - clause.label])
        return
    _throw_out(f, _exception(f, event, values), event[AT])


def _first_clause(f: Body, region: Region, tag: int) -> Catch | bool | None:
    """The clause that catches a tag, as far as that can be told here; False when it cannot, None when there is none."""
    if region.clauses is None:
        return False
    imported = f.unit.shape.imported_tags
    for clause, _ in region.clauses:
        if clause.tag is None or clause.tag == tag:
            return clause
        # Two imports may be one tag. What the module defines is like nothing else.
        if clause.tag < imported and tag < imported:
            return False
    return None


def throw_ref(f: Body, event: Checked) -> None:
    """`throw_ref`."""
    ref, at = f.stack.pop(), event[AT]
    if event[INS][-1].nullable:
        f.trap_if(f.op(f"icmp eq ptr {ref}, null"), TrapSite.NULL_EXCEPTION, at)
    _throw(f, ref, at)


def rethrow(f: Body, event: Checked) -> None:
    """`rethrow`: what the handler of a label has caught."""
    _throw(f, f.labels[-1 - event[IMM]].exception, event[AT])


def _throw(f: Body, exception: str, at: int) -> None:
    if f.regions:
        _throw_to(f, f.regions[-1], exception)
    else:
        _throw_out(f, exception, at)


def _throw_to(f: Body, region: Region, exception: str, again: str = "0") -> None:
    """Go to the dispatch of a region, and end the block."""
    region.edges.append((f.block, exception, again))
    f.do(f"br label %dispatch{region.number}")


def _throw_out(f: Body, exception: str, at: int, again: str = "0") -> None:
    """Leave the function with an exception, and end the block."""
    f.helper("throw_to_caller", at, "%vm", exception, again)
    f.do("unreachable")


def _exception(f: Body, event: Checked, values: list[str]) -> str:
    """Make the exception of a `throw`."""
    made = f.helper("exception", event[AT], "%vm", _tag(f, event[IMM]))
    for number, (ty, value) in enumerate(zip(event[INS], values, strict=True)):
        f.do(f"store {llvm_type(ty)} {value}, ptr {f.at(EXCEPTION_VALUES + 16 * number, made)}")
    return made


def _tag(f: Body, tag: int) -> str:
    """The VMTag."""
    return f.field(f.unit.shape.layout.tags_at + 8 * tag)


# Handling


def close_try_table(f: Body, label: Label, reachable: bool) -> None:
    """End a `try_table`: behind its code stands that of its clauses."""
    region = f.regions.pop()
    if not region.reached:
        close_block(f, label, reachable)
        return
    exception = _dispatch(f, label, region, reachable)
    for clause, brings in region.clauses or ():
        number = f.fresh()
        if clause.tag is not None:
            _compare(f, exception, clause.tag, f"caught{number}", f"next{number}")
            f.enter(f"caught{number}")
            _push_values(f, exception, brings[:-1] if clause.ref else brings)
        if clause.ref:
            f.stack.append(exception)
        f.branch(f.labels[region.depth - 1 - clause.label])
        del f.stack[label.height :]
        if clause.tag is None:  # nothing comes behind a clause that takes all
            break
        f.enter(f"next{number}")
    else:
        _pass_on(f, exception, region)
    _meet(f, label)


def close_try(f: Body, label: Label, reachable: bool) -> None:
    """End a `try` without handlers."""
    region = f.regions.pop()
    if not region.reached:
        close_block(f, label, reachable)
        return
    _pass_on(f, _dispatch(f, label, region, reachable), region)
    _meet(f, label)


def delegate(f: Body, event: Checked) -> None:
    """`delegate`: what is thrown in the `try` goes to the region that its label stands in."""
    label, region = f.labels.pop(), f.regions.pop()
    if not region.reached:
        close_block(f, label, event[REACHABLE])
        return
    exception = _dispatch(f, label, region, event[REACHABLE])
    # A `try` whose handler is running has no region any more, so the next one around it counts, as it should.
    inside = [each for each in f.regions if each.depth <= len(f.labels) - 1 - event[IMM]]
    _pass_on(f, exception, region, inside)
    _meet(f, label)


def begin_catch(f: Body, event: Checked) -> None:
    """`catch`."""
    label, tag = _begin_handler(f, event), event[IMM]
    number = f.fresh()
    label.otherwise = f"next{number}"
    _compare(f, label.exception, tag, f"caught{number}", label.otherwise)
    f.enter(f"caught{number}")
    _push_values(f, label.exception, event[OUTS])


def begin_catch_all(f: Body, event: Checked) -> None:
    """`catch_all`."""
    _begin_handler(f, event).otherwise = ""


def close_handlers(f: Body, label: Label, reachable: bool) -> None:
    """End a `try` with handlers: what none of them takes goes on."""
    if reachable:
        f.branch(label)
    del f.stack[label.height :]
    if label.otherwise:
        f.enter(label.otherwise)
        _pass_on(f, label.exception, label.region)
    _meet(f, label)


def _begin_handler(f: Body, event: Checked) -> Label:
    """End the arm before, and begin the block where the exception is looked at next."""
    label = f.labels[-1]
    if label.op is TRY:
        label.op = CATCH
        label.exception = _dispatch(f, label, f.regions.pop(), event[REACHABLE])
    else:
        if event[REACHABLE]:
            f.branch(label)
        f.enter(label.otherwise)
    del f.stack[label.height :]
    f.recall(label)
    return label


def _dispatch(f: Body, label: Label, region: Region, reachable: bool) -> str:
    """End a region; begin the block where its exceptions arrive, and return the exception."""
    if reachable:
        f.branch(label)
    del f.stack[label.height :]
    if not region.reached:  # a handler that nothing leads to
        f.enter(f"never{f.fresh()}")
        return "null"
    if region.invoked:
        f.enter(f"pad{region.number}")
        # Its value is nothing: whoever walks here puts the exception into the store, where the collector sees it.
        f.op("landingpad { ptr, i32 } cleanup")
        store = f.field(f.unit.shape.layout.store)
        _throw_to(f, region, f.field(STORE["exception"], of=store, suffix=""), "1")
    f.enter(f"dispatch{region.number}")
    exception = f.op(f"phi ptr {', '.join(f'[ {value}, %{origin} ]' for origin, value, _ in region.edges)}")
    flags = {again for _, _, again in region.edges}
    if len(flags) == 1:
        (region.again,) = flags
    else:
        region.again = f.op(f"phi i32 {', '.join(f'[ {again}, %{origin} ]' for origin, _, again in region.edges)}")
    return exception


def _compare(f: Body, exception: str, tag: int, same: str, other: str) -> None:
    """Go to a block by the tag of an exception."""
    found = f.field(EXCEPTION_TAG, of=exception, suffix="")
    f.do(f"br i1 {f.op(f'icmp eq ptr {found}, {_tag(f, tag)}')}, label %{same}, label %{other}")


def _push_values(f: Body, exception: str, types: tuple[ValType, ...]) -> None:
    for number, ty in enumerate(types):
        f.stack.append(f.field(EXCEPTION_VALUES + 16 * number, llvm_type(ty), of=exception, suffix=""))


def _pass_on(f: Body, exception: str, region: Region, outside: list[Region] | None = None) -> None:
    """Give what nobody here handles to the region around, or to the caller."""
    outside = f.regions if outside is None else outside
    if outside:
        _throw_to(f, outside[-1], exception, region.again)
    else:
        _throw_out(f, exception, region.at, region.again)


def _meet(f: Body, label: Label) -> None:
    """Go on behind a block whose ways out have all been written."""
    if label.edges:
        close_block(f, label, reachable=False)
    else:
        go_on(f, label, reachable=False)
