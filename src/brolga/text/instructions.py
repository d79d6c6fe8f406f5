"""Instructions, flat and folded, with a stack of our own instead of recursion (spec, *Text Format*, *Instructions*).

Whatever is open, a block or a folded instruction, stands on that stack; its stage says what may come next.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from types import MappingProxyType
from typing import Any, Final

from brolga import ops
from brolga.errors import MalformedError, UnsupportedError
from brolga.features import FeatureSet
from brolga.module import Instr
from brolga.ops import Op
from brolga.text.annotations import NAME, given_name
from brolga.text.immediates import PARSE, ImmParser
from brolga.text.labels import Labels
from brolga.text.lexer import Kind, Token

__all__ = ["InstrParser"]


class Stage(Enum):
    """How far an instruction is, by what its closing parenthesis or word does; the comment says what may come."""

    FLAT = auto()  # block ... end: any instructions
    FOLDED = auto()  # (block ...), and the arms of a folded if: any instructions
    OPERANDS = auto()  # (op ...): folded instructions, before the instruction itself
    CONDITION = auto()  # (if ...: folded instructions and then `(then`
    ARMS = auto()  # (if ... (then ...): `(else` or the end
    DO = auto()  # (try ...: `(do`
    HANDLERS = auto()  # (try ... (do ...): `(catch`, `(catch_all`, `(delegate` or the end


# Inside a folded instruction an instruction without parentheses would have no clear place among the operands.
_TAKES_WORDS: Final = frozenset({Stage.FLAT, Stage.FOLDED})


@dataclass(slots=True)
class OpenInstr:
    """An instruction that is open; `arm` is what its last arm began with."""

    stage: Stage
    op: Op
    imm: Any
    at: int
    label: str | None = None
    given: str | None = None  # the name of the label by an annotation, whatever its id is
    arm: Op = field(init=False)

    def __post_init__(self) -> None:
        """Begin with the first arm."""
        self.arm = self.op


class InstrParser(ImmParser):
    """Reads instructions."""

    def __init__(self, tokens: list[Token], features: FeatureSet, i: int = 0) -> None:
        """Start at token `i` with the instructions of the proposals that are on."""
        super().__init__(tokens, features, i)
        # The first of two rows with one mnemonic is what it means without the immediates of the second.
        self._rows = {op.mnemonic: op for op in reversed(ops.OPS) if op.of in features}
        # The nesting of the text is the user's, Python's stack is ours: what is open stands here, outermost first.
        self._opened: list[OpenInstr] = []
        self._out: list[Instr] = []

    def expression(self) -> tuple[Instr, ...]:
        """Pass instructions up to the parenthesis that closes what they stand in, and add their `end`."""
        self._begin()
        while self._step():
            pass
        return self._finish()

    def folded_expression(self) -> tuple[Instr, ...]:
        """Pass one folded instruction, and add its `end`."""
        self._begin()
        if not self.next_is(Kind.OPEN):
            self.fault("a folded instruction")
        self._step()
        while self._opened:
            self._step()
        return self._finish()

    def _begin(self) -> None:
        # Labels mean nothing outside of their function. An error may have left some open, but nobody goes on after one.
        self._out, self.labels = [], Labels()
        self._opened.clear()

    def _finish(self) -> tuple[Instr, ...]:
        self._out.append((ops.END, None, self.at))
        return tuple(self._out)

    def _step(self) -> bool:
        """Pass an instruction or the beginning or end of one; False before a parenthesis that closes more."""
        kind, word, at = self.tokens[self.i]
        opened = self._opened
        if kind is Kind.OPEN:
            self.i += 1
            self._open()
        elif kind is Kind.WORD and (not opened or opened[-1].stage in _TAKES_WORDS):
            self._flat(word, at)
        elif kind is Kind.CLOSE and opened:
            _CLOSE[opened[-1].stage](self, opened[-1])
        elif kind is Kind.CLOSE:
            return False
        else:
            self.fault("an instruction")
        return True

    def _op(self, word: str) -> Op:
        """Return the row of the mnemonic that comes next."""
        op = self._rows.get(word)
        if op is None:
            # Switched off, or nobody's
            row = ops.BY_NAME.get(word)
            if row is not None:
                raise UnsupportedError(row.of.refusal, self.at)
            self.fault("an instruction")
        return op

    def _plain(self, op: Op, at: int) -> Instr:
        """Pass the immediates of an instruction that is no block."""
        # Here two rows share a mnemonic; what tells them apart is whether types follow, or what may be null.
        if op is ops.SELECT and self.opens("result"):
            op = ops.SELECT_T
            self.need(op.of, at)
        imm = PARSE[op.imm](self, op)
        if op.imm is ops.Imm.REF and imm.nullable:
            op = _WITH_NULL[op]
        return op, imm, at

    # Flat

    def _flat(self, word: str, at: int) -> None:
        op = self._op(word)
        if op in _ENDS:
            self._flat_arm(op, at)
            return
        self.i += 1
        if op in ops.OPENING:
            label, given = self.identifier(), self._given()
            self._enter(OpenInstr(Stage.FLAT, op, PARSE[op.imm](self, op), at, label, given))
        else:
            self._out.append(self._plain(op, at))

    def _flat_arm(self, op: Op, at: int) -> None:
        """Pass what ends an arm of the flat block that is open."""
        top = self._opened[-1] if self._opened else None
        if not top or top.stage is not Stage.FLAT or not _may_end(top.arm, op):
            self.fault("an instruction")
        self.i += 1
        if op is ops.ELSE or op is ops.END:
            # The id of the block may be repeated, for people; another one shows that they have lost count.
            again = self.at
            label = self.identifier()
            if label is not None and label != top.label:
                raise MalformedError(f"mismatching label ${label}", again)
        self._arm(top, op, at)

    def _arm(self, top: OpenInstr, op: Op, at: int) -> None:
        """Pass the immediates of what ends an arm of a block, and perhaps the block."""
        if op in ops.CLOSING:
            self._leave()  # first: the label of a `delegate` is one outside
        else:
            top.arm = op
        self._out.append((op, PARSE[op.imm](self, op), at))

    # Folded

    def _open(self) -> None:
        """Pass the beginning of what a parenthesis has opened."""
        kind, word, at = self.tokens[self.i]
        top = self._opened[-1] if self._opened else None
        if kind is not Kind.WORD:
            self.fault("an instruction")
        arm = _ARMS.get((top.stage, word)) if top else None
        if top and arm and (arm is top.op or _may_end(top.arm, arm)):
            self.i += 1
            self._open_arm(top, arm, at)
            return
        op = self._op(word)
        if (top and top.stage in _ONLY_ARMS) or op in _ENDS:
            self.fault("an instruction")
        self.i += 1
        if op in ops.OPENING:
            self._open_block(op, at)
            return
        instr = self._plain(op, at)
        if self.tokens[self.i][0] is Kind.CLOSE:  # no operands: it is closed already
            self.i += 1
            self._out.append(instr)
        else:
            self._opened.append(OpenInstr(Stage.OPERANDS, *instr))

    def _open_block(self, op: Op, at: int) -> None:
        label, given = self.identifier(), self._given()
        top = OpenInstr(_FIRST.get(op, Stage.FOLDED), op, PARSE[op.imm](self, op), at, label, given)
        if op is ops.IF:  # its condition is computed outside of it
            self._opened.append(top)
        else:
            self._enter(top)

    def _open_arm(self, top: OpenInstr, arm: Op, at: int) -> None:
        if top.stage is Stage.CONDITION:
            # Only now the `if` itself is an instruction: what was folded into it stands before it.
            self._opened.pop()
            self._enter(top)
        elif arm is not top.op:
            self._arm(top, arm, at)
        top.stage = Stage.FOLDED
        if arm is ops.DELEGATE:  # it has nothing in it, and nothing comes behind it
            self.close()
            self.close()

    def _close_operands(self, top: OpenInstr) -> None:
        self.i += 1
        self._opened.pop()
        self._out.append((top.op, top.imm, top.at))

    def _close_block(self, top: OpenInstr) -> None:
        """Pass the end of a block or of an arm; the second arm of an `if` is the last thing in it."""
        at = self.at
        self.close()
        if top.op in _FIRST and top.stage is Stage.FOLDED:
            top.stage = _NEXT[top.op]
            if top.arm is not ops.ELSE:
                return
            at = self.at  # the parenthesis of the `if`, which closes with its second arm
            self.close()
        self._arm(top, ops.END, at)

    def _close_early(self, top: OpenInstr) -> None:
        self.fault(f"`end` of `{top.op.name}`" if top.stage is Stage.FLAT else _EXPECTED[top.stage])

    # Blocks

    def _enter(self, top: OpenInstr) -> None:
        self._out.append((top.op, top.imm, top.at))
        self._opened.append(top)
        self.labels.push(top.label, top.given)

    def _given(self) -> str | None:
        return given_name(self.notes.take(self.i, self.i, NAME), "label")

    def _leave(self) -> None:
        self._opened.pop()
        self.labels.pop()


_WITH_NULL: Final = MappingProxyType({ops.REF_TEST: ops.REF_TEST_NULL, ops.REF_CAST: ops.REF_CAST_NULL})


def _may_end(arm: Op, op: Op) -> bool:
    """Tell whether `op` may end an arm that began with `arm`."""
    return op is ops.END or arm in ops.FOLLOWS[op]


_ENDS: Final = ops.TURNING | ops.CLOSING
_FIRST: Final = MappingProxyType({ops.IF: Stage.CONDITION, ops.TRY: Stage.DO})
"""The stage in which a folded block with several arms begins."""
_NEXT: Final = MappingProxyType({ops.IF: Stage.ARMS, ops.TRY: Stage.HANDLERS})
"""The stage behind an arm of it."""
_ONLY_ARMS: Final = frozenset({Stage.ARMS, Stage.DO, Stage.HANDLERS})
_ARMS: Final = MappingProxyType(
    {
        (Stage.CONDITION, "then"): ops.IF,
        (Stage.ARMS, "else"): ops.ELSE,
        (Stage.DO, "do"): ops.TRY,
        **{(Stage.HANDLERS, op.name): op for op in (ops.CATCH, ops.CATCH_ALL, ops.DELEGATE)},
    }
)
"""What a word in parentheses begins: the block itself where it is the first arm."""
_EXPECTED: Final = MappingProxyType({Stage.CONDITION: "`(then`", Stage.DO: "`(do`"})
_CLOSE: Final = MappingProxyType(
    {
        Stage.FLAT: InstrParser._close_early,
        Stage.FOLDED: InstrParser._close_block,
        Stage.OPERANDS: InstrParser._close_operands,
        Stage.CONDITION: InstrParser._close_early,
        Stage.ARMS: InstrParser._close_block,
        Stage.DO: InstrParser._close_early,
        Stage.HANDLERS: InstrParser._close_block,
    }
)
