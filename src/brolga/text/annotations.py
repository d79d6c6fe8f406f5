"""The annotations that say something: names, custom sections, branch hints.

Sources: core specification, Appendix, *Custom Sections and Annotations*; the custom annotation and branch hinting
proposals. All other annotations are white space to the lexer.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from brolga.errors import MalformedError
from brolga.module import Custom
from brolga.text.lexer import BRANCH_HINT, CUSTOM, NAME, Annotation, Kind, Token, Tokens, decode_name, decode_string

__all__ = ["BRANCH_HINT", "CUSTOM", "NAME", "Notes", "custom_section", "given_name", "hint", "place"]

# By their ids
_SECTIONS: Final = (
    *("", "type", "import", "func", "table", "memory", "global"),
    *("export", "start", "elem", "code", "data", "datacount", "tag"),
)

# In the order in which they stand: the data count comes before the code, the tags come behind the memories.
_ORDER: Final = (*_SECTIONS[:6], "tag", *_SECTIONS[6:10], "datacount", "code", "data")
_IDS: Final = MappingProxyType({word: _SECTIONS.index(word) for word in _ORDER})
# Behind a section comes before what is before the next one, though the bytes know no difference.
_PLACES: Final = (
    ("before", "first", 0),
    *(
        place
        for before, word in pairwise(_ORDER)
        for place in (("before", word, _IDS[before]), ("after", word, _IDS[word]))
    ),
    ("after", "last", _IDS[_ORDER[-1]]),
)
_RANKS: Final = MappingProxyType({(word, section): rank for rank, (word, section, _) in enumerate(_PLACES)})
_WORDS: Final = frozenset({"before", "after"})


class Notes:
    """The annotations among some tokens; each is taken once, by whom it is meant for."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Take nothing yet."""
        # Those of a whole script, which its modules share; a module looks at its own part of them.
        self._all: Sequence[Annotation] = tokens.annotations if isinstance(tokens, Tokens) else ()
        self._taken: set[int] = set()

    def take(self, first: int, last: int, name: str) -> list[Annotation]:
        """Take the annotations of that name before the tokens from `first` to `last`."""
        if not self._all:
            return []
        found = []
        for x in self._range(first, last):
            if self._all[x].name == name and x not in self._taken:
                self._taken.add(x)
                found.append(self._all[x])
        return found

    def check(self, first: int, last: int) -> None:
        """Refuse what nobody has taken before the tokens from `first` to `last`."""
        for x in self._range(first, last):
            note = self._all[x]
            if x not in self._taken and note.name == BRANCH_HINT:
                raise MalformedError(f"@{BRANCH_HINT} annotation: not in a function", note.at)
            if x not in self._taken:
                raise MalformedError(f"misplaced @{note.name} annotation", note.at)

    def _range(self, first: int, last: int) -> Iterator[int]:
        if not self._all:
            return
        x = bisect_left(self._all, first, key=lambda note: note.i)
        while x < len(self._all) and self._all[x].i <= last:
            yield x
            x += 1


def given_name(notes: Sequence[Annotation], what: str) -> str | None:
    """Return the name that annotations give to one thing, None where there are none."""
    if len(notes) > 1:
        raise MalformedError(f"@name annotation: multiple {what}", notes[1].at)
    for note in notes:
        if [kind for kind, _, _ in note.tokens] != [Kind.STRING, Kind.END]:
            raise MalformedError("@name annotation: string expected", note.at)
        return _name(note, 0)
    return None


def _name(note: Annotation, i: int) -> str:
    _, text, at = note.tokens[i]
    try:
        return decode_name(text, at)
    except MalformedError as error:
        raise MalformedError(f"@{note.name} annotation: {error.message}", at) from None


def custom_section(note: Annotation) -> tuple[int, Custom]:
    """Return the section that `(@custom "name" (before code)? "data"*)` stands for, behind the rank of its place."""
    if note.tokens[0][0] is not Kind.STRING:
        raise MalformedError("@custom annotation: missing section name", note.at)
    name = _name(note, 0)
    i, rank = 1, len(_PLACES) - 1
    if note.tokens[1][0] is Kind.OPEN:
        i, rank = 5, _rank(note)
    parts = []
    for kind, text, at in note.tokens[i:-1]:
        if kind is not Kind.STRING:
            raise MalformedError("@custom annotation: unexpected token", at)
        parts.append(decode_string(text, at))
    return rank, Custom(name, b"".join(parts), _PLACES[rank][2], note.at)


def _rank(note: Annotation) -> int:
    """Return the rank of the place of a section, which five tokens tell."""
    # What is cut off ends with END, which is no word; there is always one more token to look at.
    word = note.tokens[2]
    if word[0] is not Kind.WORD or word[1] not in _WORDS:
        raise MalformedError("@custom annotation: malformed placement", word[2])
    section = note.tokens[3]
    rank = _RANKS.get((word[1], section[1])) if section[0] is Kind.WORD else None
    if rank is None:
        raise MalformedError("@custom annotation: malformed section kind", section[2])
    if note.tokens[4][0] is not Kind.CLOSE:
        raise MalformedError("@custom annotation: malformed placement", note.tokens[4][2])
    return rank


def place(after: int) -> str:
    """Return the place behind the section with an id in words."""
    if after == _IDS["datacount"]:  # a word that Wasmtime's parser does not have
        return "before code"
    return f"after {_SECTIONS[after]}" if 0 < after < len(_SECTIONS) else "before first"


_LIKELY: Final = MappingProxyType({b"\0": False, b"\1": True})


def hint(note: Annotation) -> bool:
    """Return whether a branch hint says that the branch is likely taken."""
    data = b"".join(decode_string(text, at) for kind, text, at in note.tokens if kind is Kind.STRING)
    if any(kind is not Kind.STRING for kind, _, _ in note.tokens[:-1]) or data not in _LIKELY:
        raise MalformedError(f"@{BRANCH_HINT} annotation: invalid value", note.at)
    return _LIKELY[data]
