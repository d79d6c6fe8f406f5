"""Loops and branches for longer functions of ours: variables lie in stack slots, which LLVM makes registers of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi.layout import BLOCK_INFO, HEAP

if TYPE_CHECKING:
    from collections.abc import Callable

    from brolga.trampoline.emit import Code, ImageText

__all__ = [
    "COLD",
    "INLINE",
    "Var",
    "add",
    "block_info",
    "bump",
    "choose",
    "class_slot",
    "define",
    "each",
    "heap_get",
    "loop",
]

_FRAME: Final = 'nounwind uwtable "frame-pointer"="all"'

COLD: Final = f"noinline {_FRAME}"
"""The attributes of functions that are called now and then."""

INLINE: Final = f"alwaysinline {_FRAME}"
"""Those of what stands in the middle of a loop."""


class Var:
    """A variable."""

    __slots__ = ("_code", "_slot", "_type")

    def __init__(self, code: Code, ty: str, value: str) -> None:
        """Make a variable of an LLVM type with a first value."""
        self._code = code
        self._type = ty
        self._slot = code.slot(ty)
        self.set(value)

    def get(self) -> str:
        """Return the value."""
        return self._code.load(self._type, self._slot)

    def set(self, value: str) -> None:
        """Change the value."""
        self._code.store(self._type, value, self._slot)

    def add(self, value: str | int) -> None:
        """Add to an i64."""
        self.set(self._code.op(f"add i64 {self.get()}, {value}"))


def define(ir: ImageText, signature: str, code: Code, attributes: str = COLD) -> None:
    """Define a function; `signature` is what stands behind `define`."""
    name = signature.partition("@")[2].partition("(")[0]
    ir.function(name, signature, code, attributes)


def _close(code: Code, label: str) -> None:
    """Go on at a label, unless the block has ended."""
    if not code.lines[-1].startswith(("  ret ", "  br ", "  unreachable")):
        code.goto(label)


def choose(
    code: Code,
    condition: str,
    then: Callable[[], object],
    otherwise: Callable[[], object] | None = None,
    *,
    likely: bool | None = None,
) -> None:
    """Do one thing when a condition holds, and another when it does not."""
    yes, no, after = (code.fresh(hint) for hint in ("yes", "no", "after"))
    code.branch(condition, yes, no if otherwise else after, likely)
    for label, part in ((yes, then), (no, otherwise)):
        if part is not None:
            code.label(label)
            part()
            _close(code, after)
    code.label(after)


def loop(code: Code, condition: Callable[[], str], body: Callable[[], object]) -> None:
    """Do something as long as a condition holds."""
    head, inside, after = (code.fresh(hint) for hint in ("head", "inside", "after"))
    code.goto(head)
    code.label(head)
    code.branch(condition(), inside, after)
    code.label(inside)
    body()
    _close(code, head)
    code.label(after)


def each(code: Code, first: str, end: str, body: Callable[[str], object], step: str | int = 1) -> None:
    """Do something with each i64 from `first` to below `end`."""
    at = Var(code, "i64", first)

    def inside() -> None:
        body(at.get())
        at.add(step)

    loop(code, lambda: code.op(f"icmp ult i64 {at.get()}, {end}"), inside)


def heap_get(code: Code, field: str) -> str:
    """Load a field of `%heap`."""
    return code.get(HEAP, field, "%heap")


def bump(code: Code, field: str, amount: str) -> None:
    """Add to a field of `%heap`."""
    code.put(HEAP, field, "%heap", code.op(f"add i64 {heap_get(code, field)}, {amount}"))


def class_slot(code: Code, what: str, first: int, number: str, size: int = 8) -> str:
    """Return the address of what a struct has for a class: `first` is the offset of that for class 0."""
    return code.address(code.address(what, first), code.op(f"mul i64 {number}, {size}"))


def add(code: Code, one: str, other: str | int) -> str:
    """Add two i64."""
    return code.op(f"add i64 {one}, {other}")


def block_info(code: Code, index: str) -> str:
    """Return the VMBlock of a block of `%heap`."""
    return code.address(heap_get(code, "infos"), code.op(f"mul i64 {index}, {BLOCK_INFO.size}"))
