"""Element and data segments, on their own or inside a table or memory (spec, *Text Format*, *Element Segments*)."""

from __future__ import annotations

from typing import Final

from brolga import ops
from brolga.module import FUNCTIONS, Data, Elem, Instr
from brolga.ops import Imm
from brolga.text.instructions import InstrParser
from brolga.text.lexer import Kind
from brolga.types import FUNCREF, ValType

__all__ = ["SegmentParser"]

# Found by what they hold: the rows of constants have no names, and a mnemonic is spelled in their table alone.
_I32_CONST: Final = next(op for op in ops.OPS if op.imm is Imm.I32)
_I64_CONST: Final = next(op for op in ops.OPS if op.imm is Imm.I64)


class SegmentParser(InstrParser):
    """Reads segments."""

    def elem(self, at: int) -> None:
        """Pass the inside of an `(elem ...)`."""
        # The id has been counted in the first walk. Nothing but an offset, or the word `declare`, makes a segment
        # something else than passive.
        self.identifier()
        table, mode = 0, "passive"
        offset: tuple[Instr, ...] = ()
        bare = False  # whether function indices may stand there with no word before them
        if self.word("declare"):
            mode = "declarative"
        elif self.open("table"):
            table = self.index("table")
            self.close()
            offset, mode = self._offset(), "active"
        elif self._has_old_index():  # so the first version of the language named the table
            table, offset, mode, bare = self.index("table"), self._offset(), "active", True
        elif self.next_is(Kind.OPEN) and not self.opens("ref"):
            offset, mode, bare = self._offset(), "active", True
        # Function indices may stand bare in the form that is older than other kinds of segments, and only there.
        if self.word("func") or (bare and (self.has_index() or self.next_is(Kind.CLOSE))):
            element, init = FUNCTIONS, self._functions()
        else:
            element, init = self.ref_type(), self._expressions()
        self.module.elems.append(Elem(element, init, mode, table, offset, at))

    def _has_old_index(self) -> bool:
        return self.next_is(Kind.NUMBER) and self.tokens[self.i + 1][0] is Kind.OPEN

    def references(self, element: ValType) -> tuple[ValType, tuple[tuple[Instr, ...], ...]]:
        """Pass the inside of an `(elem ...)` in a table of type `element`, and return the type of the segment as well.

        There are expressions in it, or function indices.
        """
        # With nothing inside it may be either: no elements are no elements.
        if not self.has_index():
            return element, self._expressions()
        return FUNCTIONS if element is FUNCREF else element, self._functions()

    def _functions(self) -> tuple[tuple[Instr, ...], ...]:
        init = []
        while self.has_index():
            at = self.at
            # What is said with an index means the same as a constant expression, so there is one form in a module.
            init.append(((ops.REF_FUNC, self.index("func"), at), (ops.END, None, at)))
        return tuple(init)

    def _expressions(self) -> tuple[tuple[Instr, ...], ...]:
        init = []
        while self.next_is(Kind.OPEN):
            init.append(self._wrapped("item"))
        return tuple(init)

    def _offset(self) -> tuple[Instr, ...]:
        return self._wrapped("offset")

    def _wrapped(self, word: str) -> tuple[Instr, ...]:
        """Pass `(word instr ...)` or a folded instruction, which is short for it."""
        if not self.open(word):
            return self.folded_expression()
        body = self.expression()
        self.close()
        return body

    def data(self, at: int) -> None:
        """Pass the inside of a `(data ...)`."""
        self.identifier()
        memory, offset = 0, None
        if self.open("memory"):
            memory = self.index("memory")
            self.close()
            offset = self._offset()
        elif self._has_old_index():
            memory, offset = self.index("memory"), self._offset()
        elif self.next_is(Kind.OPEN):
            offset = self._offset()
        self.module.datas.append(Data(self.strings(), memory, offset, at))


def zero(is_64: bool, at: int) -> tuple[Instr, ...]:
    """Return the offset of a segment that is written inside its table or memory."""
    return (_I64_CONST if is_64 else _I32_CONST, 0, at), (ops.END, None, at)
