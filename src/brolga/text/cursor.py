"""A place in a list of tokens, and the small steps that every parser takes from it."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final, NoReturn

from brolga import ops
from brolga.errors import MalformedError, UnsupportedError
from brolga.features import Feature, FeatureSet
from brolga.text.lexer import Kind, Token, decode_name, decode_string
from brolga.text.numbers import unsigned
from brolga.types import HEAP_TYPES

__all__ = ["REFUSED_WORDS", "Cursor"]

REFUSED_WORDS: Final = MappingProxyType(
    {
        "shared": Feature.THREADS,
        "pagesize": Feature.CUSTOM_PAGE_SIZES,
    }
)
"""Words of the grammar, beside mnemonics, that only proposals know."""

# For errors only: a word that is known stands in the wrong place, another one is a slip of the pen. The test suite
# tells the two apart by the message, so it takes a list of what the grammar has beside mnemonics.
_GRAMMAR: Final = frozenset(
    (
        *("module", "binary", "quote", "definition", "instance"),
        *("type", "rec", "func", "table", "memory", "global", "tag", "import", "export", "start", "elem", "data"),
        *("param", "result", "local", "offset", "item", "declare", "mut", "ref", "null", "then"),
        *("sub", "final", "struct", "array", "field", "i8", "i16", "do", *ops.CATCHES),
        *(word for heap in HEAP_TYPES for word in (heap.name, heap.short)),
        *(
            "i32",
            "i64",
            "f32",
            "f64",
            "v128",
            "i8x16",
            "i16x8",
            "i32x4",
            "i64x2",
            "f32x4",
            "f64x2",
            "nan:canonical",
            "nan:arithmetic",
        ),
    )
)


# The parsers build on each other by inheritance, from this one to `ModuleParser`, because they share one place in the
# tokens and one module: passed from hand to hand, these would be two parameters of every function.
class Cursor:
    """A place in a list of tokens. `i` is the index of the next one; the last, END, is never passed."""

    def __init__(self, tokens: list[Token], features: FeatureSet, i: int = 0) -> None:
        """Start at token `i` with the proposals that are on."""
        self.tokens = tokens
        self.features = features
        self.i: int = i

    @property
    def at(self) -> int:
        """The position of the next token."""
        return self.tokens[self.i][2]

    # Errors

    def fault(self, expected: str = "") -> NoReturn:
        """Raise the error for a next token that the grammar does not allow here."""
        kind, text, at = self.tokens[self.i]
        # The reference interpreter's lexer knows all words: it stumbles over one that is none before its parser can
        # find it in the wrong place.
        if kind is Kind.RESERVED or (kind is Kind.WORD and not self.is_known(text)):
            raise MalformedError(f"unknown operator {text}", at)
        # What the suite compares comes first, the hint for people behind it.
        got = "end of text" if kind is Kind.END else f"token ${text}" if kind is Kind.ID else f"token {text}"
        raise MalformedError(f"unexpected {got}" + (f", expected {expected}" if expected else ""), at)

    def is_known(self, word: str) -> bool:
        """Tell whether the language has a word at all, wherever it belongs."""
        known = word in _GRAMMAR or word in ops.BY_NAME or word in REFUSED_WORDS
        # These two hold their number, with no space between: to the lexer that is one word.
        return bool(known) or word.startswith(("offset=", "align="))

    def need(self, feature: Feature, at: int) -> None:
        """Refuse what stands at `at` unless the proposal that it needs is on."""
        if feature not in self.features:
            raise UnsupportedError(feature.refusal, at)

    # Steps

    def next_is(self, kind: Kind) -> bool:
        """Tell whether the next token is of a kind."""
        return self.tokens[self.i][0] is kind

    def opens(self, *words: str) -> bool:
        """Tell whether a parenthesis and one of the words come next."""
        if self.tokens[self.i][0] is not Kind.OPEN:
            return False
        # What a parenthesis opens is told by its word, so the grammar can be read with two tokens in sight. END is
        # never OPEN, so there is a token behind this one.
        kind, text, _ = self.tokens[self.i + 1]
        return kind is Kind.WORD and text in words

    def open(self, word: str) -> bool:
        """Pass `(word` if it comes next, and tell whether it did."""
        if not self.opens(word):
            return False
        self.i += 2
        return True

    def expect(self, kind: Kind, expected: str) -> str:
        """Pass a token of a kind and return its text."""
        found, text, _ = self.tokens[self.i]
        if found is not kind:
            self.fault(expected)
        self.i += 1
        return text

    def close(self) -> None:
        """Pass a closing parenthesis."""
        if self.tokens[self.i][0] is not Kind.CLOSE:
            self.fault("a closing parenthesis")
        self.i += 1

    def word(self, word: str) -> bool:
        """Pass a certain word if it comes next, and tell whether it did."""
        kind, text, _ = self.tokens[self.i]
        if kind is not Kind.WORD or text != word:
            return False
        self.i += 1
        return True

    def identifier(self) -> str | None:
        """Pass an id if one comes next, and return it."""
        kind, text, _ = self.tokens[self.i]
        if kind is not Kind.ID:
            return None
        self.i += 1
        return text

    def number(self, bits: int) -> int:
        """Pass an unsigned integer of at most so many bits."""
        at = self.at
        literal = self.expect(Kind.NUMBER, "a number")
        value = unsigned(literal, bits)
        if value is None:
            raise MalformedError(f"i{bits} constant out of range: {literal}", at)
        return value

    def string(self) -> bytes:
        """Pass a string and return its bytes."""
        at = self.at
        return decode_string(self.expect(Kind.STRING, "a string"), at)

    def strings(self) -> bytes:
        """Pass any number of strings and return their bytes, joined."""
        parts = []
        while self.next_is(Kind.STRING):
            parts.append(self.string())
        return b"".join(parts)

    def name(self) -> str:
        """Pass a string that is a name and return it."""
        at = self.at
        return decode_name(self.expect(Kind.STRING, "a string"), at)

    def skip(self) -> None:
        """Pass everything up to and with the parenthesis that closes what is open."""
        # Every token of a module goes through here once before it is parsed: locals are worth it.
        depth, i, tokens = 1, self.i, self.tokens
        while depth:
            kind = tokens[i][0]
            if kind is Kind.OPEN:
                depth += 1
            elif kind is Kind.CLOSE:
                depth -= 1
            elif kind is Kind.END:
                self.i = i
                self.fault("a closing parenthesis")
            i += 1
        self.i = i
