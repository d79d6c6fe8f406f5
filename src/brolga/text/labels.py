"""Labels by name, for reading and for printing."""

from __future__ import annotations

__all__ = ["Labels"]


class Labels:
    """The labels that are open. An id means the innermost block that has it."""

    def __init__(self) -> None:
        """Start outside of all blocks."""
        # In the order of the text, since that is how the name section numbers them; a branch counts from where it is.
        self.names: dict[int, str] = {}
        self._count = 0
        self._open: list[str | None] = []
        # A list for each id: an inner block may take the id of an outer one, which has it back when that ends. To go
        # through the open blocks instead would be quadratic where they are nested by the thousand.
        self._depths: dict[str, list[int]] = {}

    def push(self, name: str | None, given: str | None = None) -> None:
        """Enter a block with an id, a name `given` by an annotation, or neither."""
        if given is not None or name is not None:
            self.names[self._count] = name or "" if given is None else given
        if name is not None:
            self._depths.setdefault(name, []).append(len(self._open))
        self._count += 1
        self._open.append(name)

    def pop(self) -> None:
        """Leave the innermost block."""
        name = self._open.pop()
        if name is not None:
            self._depths[name].pop()

    def find(self, name: str) -> int | None:
        """Return the index of a label, 0 the innermost."""
        depths = self._depths.get(name)
        return self.depth - 1 - depths[-1] if depths else None

    @property
    def depth(self) -> int:
        """How many blocks are open."""
        return len(self._open)

    def name(self, x: int) -> str | None:
        """Return the name that means label `x` here, None where there is none or an inner block has it too."""
        name = self._open[-1 - x] if x < self.depth else None
        return name if name is not None and self.find(name) == x else None
