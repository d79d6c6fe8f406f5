"""What is compiled together, and how hard LLVM tries: the policy of the compiler, apart from its machinery."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from typing import Final

from brolga.ops import CALL, LOOP, RETURN_CALL, Imm
from brolga.validate import OP, Checked

__all__ = ["CALM", "LARGE", "UNIT_BUDGET", "Stream", "gather", "is_worth", "parts", "strain"]

Stream = list[Checked]

UNIT_BUDGET: Final = 1000
"""Instructions that a unit gathers beyond the function that was called. Enough for a kernel with its helpers to become
one unit; little enough that the first call does not wait for code that may never run."""

CALM: Final = 4000
"""The strain up to which optimising is worth its time: some two seconds at the worst, for code made to be the worst."""

LARGE: Final = 2_000_000
"""Bytes of code from which a module is so large that what runs of it waits for the optimiser, not for slower code: a
placement by nextpnr takes 25 s where all is optimised, 11 s where nothing is, and 10 s with the rule below. SQLite has
1.0 to 1.4 million, and is below: a database is worked with for long, and takes twice as long if nothing is
optimised."""

_SHORT: Final = 300  # instructions of a unit that is optimised in a large module: some 20 ms

_PART: Final = 16 * 1024
"""Bytes of code that are compiled at once where all is: enough that a module of LLVM's is not felt, little enough that
several processes end at the same time."""

_LONGEST: Final = 40_000  # instructions of a function that is optimised, however calm
_PER_CHECK: Final = 4  # a check weighs as much as so many instructions in a row


def gather(
    x: int, stream: Callable[[int], Stream], room: Callable[[int], int], valid: Callable[[int], bool] = lambda _: True
) -> list[tuple[int, Stream]]:
    """Return what to compile when function `x` is called: `x`, and breadth first what it calls, within the budget.

    `stream` checks a function; `room` guesses its number of instructions without reading it, -1 for one that may not be
    taken; one that is not `valid` fails when it is called, and not those that might call it. Calls inside a unit are
    direct, so that a recursion or a small helper costs what it costs in C.
    """
    found = [(x, stream(x))]
    seen, budget = {x}, UNIT_BUDGET
    queue = deque(_callees(found[0][1]))
    while queue:
        callee = queue.popleft()
        if callee in seen:
            continue
        seen.add(callee)
        if 0 <= room(callee) <= budget and valid(callee):
            checked = stream(callee)
            budget -= len(checked)
            found.append((callee, checked))
            queue.extend(_callees(checked))
    return found


def _callees(stream: Stream) -> list[int]:
    return [imm for op, imm, *_ in stream if op is CALL or op is RETURN_CALL]


def parts(sizes: Sequence[int], first: int) -> list[range]:
    """Cut all functions of a module, of these sizes in bytes, into what is compiled at once; they begin at `first`.

    What a compiler wrote next to each other mostly belongs together.
    """
    found, start, size = [], first, 0
    for x, more in enumerate(sizes, first):
        if size and size + more > _PART:
            found.append(range(start, x))
            start, size = x, 0
        size += more
    return [*found, range(start, first + len(sizes))] if sizes else []


def is_worth(unit: list[tuple[int, Stream]]) -> bool:
    """Return whether a unit of a large module is optimised: one that may well run for long, and costs little."""
    if sum(len(stream) for _, stream in unit) > _SHORT:
        return False
    return any(event[OP] is LOOP for _, stream in unit for event in stream)


def strain(stream: Stream) -> int:
    """Return how hard a function would be on LLVM, to be compared with `CALM`.

    Two of its algorithms are quadratic: instruction selection in the length of a straight run of code, combination of
    instructions in the number of conditions that are known of one value, as they follow from the checks of divisions.
    A compiler's code has neither in earnest; whoever writes a module to stop its host has both.
    """
    if len(stream) > _LONGEST:
        return CALM + 1
    longest = run = checks = 0
    for op, _, _, _, outs, *_ in stream:
        run = 0 if op.imm in _BRANCHING else run + (len(outs) or 1)  # a call may have a thousand results
        longest = max(longest, run)
        checks += op.traps
    return max(longest, _PER_CHECK * checks)


_BRANCHING: Final = frozenset({Imm.BLOCK, Imm.TRY_TABLE, Imm.LABEL, Imm.LABELS})
