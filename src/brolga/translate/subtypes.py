"""Whether a type is one that is asked for, or below it, as code that compares VMTypes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from brolga.abi.layout import TYPE
from brolga.abi.objects import DISPLAY

if TYPE_CHECKING:
    from brolga.translate.body import Body

__all__ = ["Settle", "below"]

Settle = Callable[[str, str], None]
"""Has code ask something, an i1: where it holds, the answer is the other one, `true` or `false`."""


def below(f: Body, settle: Settle, ty: str, wanted: str, depth: int) -> str:
    """Return whether the VMType `ty` is `wanted`, which has `depth` supertypes, or has it among its own, as an i1."""
    if depth >= DISPLAY:  # every display is at least so long
        settle(f.op(f"icmp ult i64 {f.field(TYPE['depth'], 'i64', of=ty)}, {depth}"), "false")
    return f.op(f"icmp eq ptr {f.field(8 * depth, of=f.field(TYPE['display'], of=ty))}, {wanted}")
