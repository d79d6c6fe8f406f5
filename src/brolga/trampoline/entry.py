"""Entering a store and leaving it, as code that stands in a trampoline: the way into WebAssembly, whoever calls.

    entry = enter(code, store)                        goes to `refused` when the store says no
    mark(code, entry)                                 a trap comes back here, and goes to `trapped`
    ...                                               the call
    leave(code, entry)                                on every way out but `refused`

The thread that was there last comes back without asking anybody, in a few instructions and without a call.

Where a trap comes back to, only what lies in the stack frame is as it was: what stands at `trapped` uses addresses of
stack slots (`entry.activation`), what it loads from there, and values that were there before the mark.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brolga.abi.conventions import MACHINE
from brolga.abi.layout import ACTIVATION, STORE, THREAD
from brolga.trampoline import jumps
from brolga.trampoline.machines import MACHINES
from brolga.trampoline.threads import own_ident

if TYPE_CHECKING:
    from brolga.trampoline.emit import Code
    from brolga.trampoline.machines import Machine

__all__ = ["HELD", "NATIVE", "Entry", "enter", "leave", "link", "mark", "stack_limit", "unlink"]

HELD = "null"
"""`VMActivation.thread_state` of an entry whose thread holds the GIL."""

NATIVE = "inttoptr (i64 1 to ptr)"
"""That of an entry from native code, of which nobody knows whether its thread holds the GIL."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry that stands in the code: the activation in the stack frame, and the status that says why it failed."""

    activation: str
    status: str


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an entry is made: its activation, and the frame of the trampoline."""

    activation: str
    fp: str


def enter(code: Code, store: str, thread_state: str = HELD, row: Machine | None = None) -> Entry:
    """Enter the store, or go to the label `refused` with the status of it."""
    row = row or MACHINES[MACHINE]
    activation = code.slot(f"[{ACTIVATION.size} x i8]", 16)
    fp = code.op("call ptr @llvm.frameaddress.p0(i32 0)")
    code.ir.declare("llvm.frameaddress", "declare ptr @llvm.frameaddress.p0(i32)")
    ask, entered = code.fresh("ask"), code.fresh("entered")
    _come_home(code, row, _Place(activation, fp), store, ask)
    code.goto(entered)
    code.label(ask)
    status = code.helper("i32 ptr ptr ptr", "brolga_enter", activation, store, fp)
    code.branch(code.is_zero(status), entered, "refused", likely=True)
    code.label(entered)
    code.put(ACTIVATION, "thread_state", activation, thread_state)
    return Entry(activation, status)


def _come_home(code: Code, row: Machine, place: _Place, store: str, ask: str) -> None:
    """Enter, if this thread was the last one to do so and nothing has happened since; else go to `ask`.

    ownership.py says why the order of these accesses is what it is.
    """
    ident = own_ident(code, row)
    home = code.address(store, STORE["home"])
    code.expect(code.op(f"icmp eq i64 {code.load('i64', home)}, {ident}"), ask)
    # A thread with the ident of one that has ended has not been here, and has to introduce itself.
    thread = code.get(STORE, "home_thread", store)
    code.expect(code.op(f"icmp eq i64 {code.get(THREAD, 'ident', thread)}, {ident}"), ask)
    entering = code.address(thread, THREAD["entering"])
    code.do(f"store atomic ptr {store}, ptr {entering} monotonic, align 8")
    code.do("fence seq_cst")
    still = code.op(f"load atomic i64, ptr {home} monotonic, align 8")
    doubt = code.when(code.op(f"icmp ne i64 {still}, {ident}"), "doubt")
    here = code.op(f"ptrtoint ptr {place.fp} to i64")
    outermost = code.is_null(code.get(STORE, "activation", store))
    wanted, kept = stack_limit(code, store, thread, here), code.get(STORE, "stack_limit", store)
    limit = code.op(f"select i1 {outermost}, i64 {wanted}, i64 {kept}")
    low = code.when(code.op(f"icmp ult i64 {here}, {limit}"), "low")
    code.put(STORE, "stack_limit", store, limit)
    code.do(f"store atomic ptr {thread}, ptr {code.address(store, STORE['thread'])} monotonic, align 8")
    code.do(f"store atomic ptr null, ptr {entering} release, align 8")
    link(code, place.activation, store, thread, place.fp)
    there = code.fresh("home")
    code.goto(there)
    for label in (doubt, low):
        code.label(label)
        code.do(f"store atomic ptr null, ptr {entering} release, align 8")
        code.goto(ask)
    code.label(there)


def mark(code: Code, entry: Entry) -> None:
    """Have traps from here on come back, to the label `trapped`."""
    buffer = code.address(entry.activation, ACTIVATION["jump_buffer"])
    code.expect(code.is_zero(jumps.mark(code, buffer)), "trapped")


def leave(code: Code, entry: Entry, *, rare: bool = False) -> None:
    """Leave the store; on a `rare` way that takes a call, and less code."""
    if rare:
        code.helper("void ptr", "brolga_leave", entry.activation)
    else:
        unlink(code, entry.activation)


# What both the code in trampolines and that in the runtime consist of.


def stack_limit(code: Code, store: str, thread: str, here: str) -> str:
    """Return how far down the stack may go for an entry at the address `here`, when it is the store's outermost."""
    code.ir.declare("llvm.umax.i64", "declare i64 @llvm.umax.i64(i64, i64)")
    code.ir.declare("llvm.usub.sat.i64", "declare i64 @llvm.usub.sat.i64(i64, i64)")
    wanted = code.op(f"call i64 @llvm.usub.sat.i64(i64 {here}, i64 {code.get(STORE, 'max_stack', store)})")
    return code.op(f"call i64 @llvm.umax.i64(i64 {wanted}, i64 {code.get(THREAD, 'stack_low', thread)})")


def link(code: Code, activation: str, store: str, thread: str, fp: str) -> None:
    """Make the activation the innermost one of its store and its thread."""
    code.put(ACTIVATION, "store", activation, store)
    code.put(ACTIVATION, "previous", activation, code.get(STORE, "activation", store))
    code.put(ACTIVATION, "outer", activation, code.get(THREAD, "activation", thread))
    code.put(ACTIVATION, "entry_fp", activation, fp)
    code.put(STORE, "activation", store, activation)
    code.put(THREAD, "activation", thread, activation)


def unlink(code: Code, activation: str) -> None:
    """Undo what entering did. Activations nest, on a thread and in a store alike, so this is the innermost of both."""
    store = code.get(ACTIVATION, "store", activation)
    previous = code.get(ACTIVATION, "previous", activation)
    thread = code.get(STORE, "thread", store)
    code.put(THREAD, "activation", thread, code.get(ACTIVATION, "outer", activation))
    code.put(STORE, "activation", store, previous)
    # The outermost one gives the store back: from now on any thread may enter it.
    owner = code.op(f"select i1 {code.is_null(previous)}, ptr null, ptr {thread}")
    code.do(f"store atomic ptr {owner}, ptr {code.address(store, STORE['thread'])} release, align 8")
