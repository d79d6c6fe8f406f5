"""Which names of exports are not shown as attributes."""

from __future__ import annotations

__all__ = ["is_special"]


def is_special(name: str) -> bool:
    """Whether a name is one of those that Python gives a meaning to (`__getattr__`): an item, but no attribute."""
    return name.startswith("__") and name.endswith("__")
