"""Whose store it is: one thread at a time runs code of a store, and native callers ask without holding the GIL.

`VMStore.thread` says who runs. The thread that ran last keeps the store as its *home* and comes back without asking
(entry.py): it writes down that it enters, looks whether the store is still its home, and writes itself into `thread`.
Any other thread asks here, under the store's lock: it takes the home away, waits until the thread whose home it was is
not about to enter any more, and only then looks at `thread`. Each of the two writes first, passes a barrier and looks
then, so at least one of them sees what the other has written (Dekker's mutual exclusion).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi.layout import STORE, THREAD
from brolga.trampoline.emit import Code

if TYPE_CHECKING:
    from brolga.trampoline.emit import ImageText

__all__ = [
    "BUSY",
    "CLOSED",
    "EXHAUSTED",
    "EXPIRED",
    "OK",
    "PENDING",
    "SUSPENDED",
    "define_ownership",
    "limits",
    "release",
]

# Why a store may not be entered, by number.
OK: Final = 0
CLOSED: Final = 1
BUSY: Final = 2
EXHAUSTED: Final = 3
PENDING: Final = 4
SUSPENDED: Final = 5
EXPIRED: Final = 6

# How often a thread gives up its turn for the one that holds the lock, which never waits for anybody. In a child
# process the holder may be a thread of the parent: then the store is in use for ever.
_PATIENCE: Final = 1 << 16


def define_ownership(ir: ImageText) -> None:
    """Define everything of this file in the runtime image."""
    _lock(ir)
    _evict(ir)
    _take(ir)
    _claim(ir)
    _unclaim(ir)
    _revoke(ir)


def release(code: Code, store: str) -> None:
    """Let other threads enter the store, after all that this one has written."""
    code.do(f"store atomic ptr null, ptr {code.address(store, STORE['thread'])} release, align 8")


def limits(code: Code, store: str) -> str:
    """Return an i64 that is 0 when the store may run for as long as it likes."""
    return code.op(f"or i64 {code.get(STORE, 'expired', store)}, {code.get(STORE, 'deadline', store)}")


def _unlock(code: Code) -> None:
    code.do(f"store atomic i64 0, ptr {code.address('%store', STORE['lock'])} release, align 8")


def _lock(ir: ImageText) -> None:
    """`int brolga_lock(VMStore *)`: 0 when this thread has the lock, BUSY when nobody seems to give it back."""
    code = Code(ir)
    lock = code.address("%store", STORE["lock"])
    code.goto("loop")
    code.label("loop")
    code.do("%turn = phi i64 [ 0, %entry ], [ %next, %again ]")
    swapped = code.op(f"cmpxchg ptr {lock}, i64 0, i64 1 acquire monotonic, align 8")
    code.branch(code.op(f"extractvalue {{ i64, i1 }} {swapped}, 1"), "locked", "held", likely=True)
    code.label("held")
    code.do("%next = add i64 %turn, 1")
    code.branch(code.op(f"icmp ult i64 %next, {_PATIENCE}"), "again", "lost", likely=True)
    code.label("again")
    code.call("sched_yield")
    code.goto("loop")
    code.label("locked")
    code.do(f"ret i32 {OK}")
    code.label("lost")
    code.do(f"ret i32 {BUSY}")
    ir.function("brolga_lock", "i32 @brolga_lock(ptr %store)", code)


def _evict(ir: ImageText) -> None:
    """`void brolga_evict(VMStore *)`, with the lock held: from now on every thread asks.

    When it returns, the thread whose home it was has either written itself into `thread`, or will ask.
    """
    code = Code(ir)
    home = code.address("%store", STORE["home"])
    code.expect(code.op(f"icmp ne i64 {code.load('i64', home)}, 0"), "done")
    code.do(f"store atomic i64 0, ptr {home} monotonic, align 8")
    code.do("fence seq_cst")
    entering = code.address(code.get(STORE, "home_thread", "%store"), THREAD["entering"])
    code.goto("wait")
    code.label("wait")
    seen = code.op(f"load atomic ptr, ptr {entering} acquire, align 8")
    code.branch(code.op(f"icmp eq ptr {seen}, %store"), "again", "done", likely=False)
    code.label("again")  # a few instructions, and no call among them: it is over as soon as that thread has its turn
    code.call("sched_yield")
    code.goto("wait")
    code.label("done")
    code.do("ret void")
    ir.function("brolga_evict", "void @brolga_evict(ptr %store)", code)


def _take(ir: ImageText) -> None:
    """`int brolga_take(VMStore *, VMThread *self)`: make the store this thread's and its home, or say why not."""
    code = Code(ir)
    status = code.helper("i32 ptr ptr", "brolga_claim_for", "%store", "%self")
    code.expect(code.is_zero(status), "refused")
    # Looked at by the owner: who closes a store, or has it collected, owns it for that time.
    closed = code.when(code.op(f"icmp ne i64 {code.get(STORE, 'closed', '%store')}, 0"), "closed")
    pending = code.when(code.not_null(code.get(STORE, "pending", "%store")), "pending")
    code.put(STORE, "home_thread", "%store", "%self")
    # Who comes home is not asked whether there is time left.
    free = code.op(f"icmp eq i64 {limits(code, '%store')}, 0")
    code.put(STORE, "home", "%store", code.op(f"select i1 {free}, i64 {code.get(THREAD, 'ident', '%self')}, i64 0"))
    _unlock(code)
    code.do(f"ret i32 {OK}")
    for label, why in ((closed, CLOSED), (pending, PENDING)):
        code.label(label)
        release(code, "%store")
        _unlock(code)
        code.do(f"ret i32 {why}")
    code.label("refused")
    code.do(f"ret i32 {status}")
    ir.function("brolga_take", "i32 @brolga_take(ptr %store, ptr %self)", code)


def _claim(ir: ImageText) -> None:
    """`int brolga_claim_for(VMStore *, VMThread *self)`: own the store, with the lock held when that went well.

    `int brolga_claim(VMStore *)`: the same for this thread, without the lock afterwards: nobody enters until
    `brolga_unclaim`. BUSY when code of the store runs, in this thread or another.
    """
    code = Code(ir)
    code.expect(code.is_zero(code.helper("i32 ptr", "brolga_lock", "%store")), "busy")
    code.helper("void ptr", "brolga_evict", "%store")
    owner = code.op(f"load atomic ptr, ptr {code.address('%store', STORE['thread'])} acquire, align 8")
    code.expect(code.is_null(owner), "locked")
    code.put(STORE, "thread", "%store", "%self")
    code.do(f"ret i32 {OK}")
    code.label("locked")
    _unlock(code)
    code.goto("busy")
    code.label("busy")
    code.do(f"ret i32 {BUSY}")
    ir.function("brolga_claim_for", "i32 @brolga_claim_for(ptr %store, ptr %self)", code)
    code = Code(ir)
    thread = code.helper("ptr", "brolga_thread")
    code.expect(code.not_null(thread), "none")
    status = code.helper("i32 ptr ptr", "brolga_claim_for", "%store", thread)
    code.expect(code.is_zero(status), "none")
    _unlock(code)
    code.do(f"ret i32 {OK}")
    code.label("none")
    code.do(f"ret i32 {BUSY}")
    ir.function("brolga_claim", "i32 @brolga_claim(ptr %store)", code)


def _unclaim(ir: ImageText) -> None:
    """`void brolga_unclaim(VMStore *)`: let threads enter again."""
    code = Code(ir)
    release(code, "%store")
    code.do("ret void")
    ir.function("brolga_unclaim", "void @brolga_unclaim(ptr %store)", code)


def _revoke(ir: ImageText) -> None:
    """`void brolga_revoke(VMStore *)`: have every thread ask from now on, so that it sees what has changed."""
    code = Code(ir)
    code.expect(code.is_zero(code.helper("i32 ptr", "brolga_lock", "%store")), "done")
    code.helper("void ptr", "brolga_evict", "%store")
    _unlock(code)
    code.goto("done")
    code.label("done")
    code.do("ret void")
    ir.function("brolga_revoke", "void @brolga_revoke(ptr %store)", code)
