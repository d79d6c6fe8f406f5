"""Text to tokens, in one pass over one pattern (spec, *Text Format*, *Lexical Format*).

Parentheses, comments and annotations are seen here; everything between them is an *atom*, the longest run of id
characters, strings and stray punctuation. The specification asks for white space between tokens, so an atom is one
token, and one that is neither keyword, number, string nor id is *reserved*: the parser meets it as an unknown operator.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from brolga.errors import MalformedError, TextSource

__all__ = [
    "BRANCH_HINT",
    "CUSTOM",
    "ID_CHARS",
    "NAME",
    "Annotation",
    "Kind",
    "Token",
    "Tokens",
    "decode_name",
    "decode_string",
    "decode_text",
    "lex",
    "source_of",
]

NAME, CUSTOM, BRANCH_HINT = "name", "custom", "metadata.code.branch_hint"
_KEPT: Final = frozenset({NAME, CUSTOM, BRANCH_HINT})
_STARTS: Final = tuple(f"(@{quote}{name}" for name in sorted(_KEPT) for quote in ("", '"'))


class Kind(Enum):
    """What a token is; the comment says what its text is."""

    OPEN = auto()  # (
    CLOSE = auto()  # )
    WORD = auto()  # a keyword, known or not
    NUMBER = auto()  # an integer or float as written
    STRING = auto()  # a string as written, with its quotes
    ID = auto()  # the name without `$` and quotes
    RESERVED = auto()  # an atom that is nothing else
    END = auto()  # nothing: the text ends here


Token = tuple[Kind, str, int]
"""A token: its kind, its text and the index of its first character."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation that says something: where it stands, before token `i`, and the tokens in it, with END."""

    name: str
    at: int
    i: int
    tokens: list[Token]


class Tokens(list[Token]):
    """The tokens of a text, and beside them its annotations in their order."""

    __slots__ = ("annotations",)

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.annotations: list[Annotation] = []


_ID_CHAR: Final = r"[0-9A-Za-z!#$%&'*+\-./:<=>?@\\^_`|~]"
_ESCAPE: Final = r"""\\(?:[tnr"'\\]|[0-9a-fA-F]{2}|u\{[0-9a-fA-F](?:_?[0-9a-fA-F])*\})"""
# Each repetition below has one way only to match a given text, so that hostile text costs linear time.
_STRING: Final = rf'"[^"\\\x00-\x1f\x7f]*(?:{_ESCAPE}[^"\\\x00-\x1f\x7f]*)*"'
_ATOM: Final = rf"(?:{_ID_CHAR}+|{_STRING}|[,\[\]{{}}]|;(?!;))+"
_TOKEN: Final = re.compile(
    rf"[ \t\n\r]*(?:({_ATOM})|(\((?![;@]))|(\))|(;;[^\n\r]*)|(\(;)|(\(@)|(\Z))"  # the numbers of its groups:
)
_IN_ATOM, _IN_OPEN, _IN_CLOSE, _IN_LINE_COMMENT, _IN_COMMENT, _IN_ANNOTATION, _AT_END = range(1, 8)

_DIGITS: Final = r"[0-9](?:_?[0-9])*"
_HEX_DIGITS: Final = r"[0-9a-fA-F](?:_?[0-9a-fA-F])*"
_NUMBER: Final = re.compile(
    rf"[+-]?(?:0x{_HEX_DIGITS}(?:\.(?:{_HEX_DIGITS})?)?(?:[pP][+-]?{_DIGITS})?"
    rf"|{_DIGITS}(?:\.(?:{_DIGITS})?)?(?:[eE][+-]?{_DIGITS})?"
    rf"|inf|nan(?::0x{_HEX_DIGITS})?)"
)
_WORD: Final = re.compile(rf"[a-z]{_ID_CHAR}*")
ID_CHARS: Final = re.compile(rf"{_ID_CHAR}+")
"""What an id can be without quotes, its `$` apart."""
_ONE_STRING: Final = re.compile(_STRING)
_COMMENT_EDGE: Final = re.compile(r"\(;|;\)")
_STRING_PART: Final = re.compile(rf'(?:[^"\\\x00-\x1f\x7f]|{_ESCAPE})*')

_ESCAPED: Final = re.compile(rb"\\(u\{[^}]*\}|[0-9a-fA-F]{2}|.)")
_SIMPLE_ESCAPES: Final = MappingProxyType({b"t": b"\t", b"n": b"\n", b"r": b"\r", b'"': b'"', b"'": b"'", b"\\": b"\\"})


def decode_text(text: str | bytes) -> str:
    """Return the characters of a text given as such or in UTF-8; MalformedError when it is no UTF-8."""
    try:
        if isinstance(text, bytes):
            return text.decode()
        text.encode()  # a Python string may hold half a surrogate pair, which has no UTF-8
    except UnicodeDecodeError as error:
        raise MalformedError("malformed UTF-8 encoding", len(error.object[: error.start].decode())) from None
    except UnicodeEncodeError as error:
        raise MalformedError("malformed UTF-8 encoding", error.start) from None
    return text


def source_of(text: str | bytes, name: str = "") -> TextSource:
    """Return what errors in a text name their places by. It takes any bytes: what is no UTF-8 has a place too."""
    return TextSource(text.decode(errors="replace") if isinstance(text, bytes) else text, name)


def lex(text: str) -> Tokens:
    """Return the tokens of a text; the last one is END, and comments and annotations are none."""
    return _scan(text, 0, len(text))


def _scan(text: str, at: int, stop: int, *, inside: bool = False) -> Tokens:
    """Return the tokens of a part of a text. `inside` an annotation, no other one says anything."""
    tokens = Tokens()
    known: dict[str, tuple[Kind, str]] = {}  # most atoms of a module occur again and again
    match, add = _TOKEN.match, tokens.append
    while found := match(text, at, stop):
        at, group = found.end(), found.lastindex
        if group == _IN_ATOM:
            atom = found[1]
            start = at - len(atom)  # cheaper than to ask the match, a few hundred thousand times
            kind, value = known.get(atom) or known.setdefault(atom, _classify(atom, text, start))
            add((kind, value, start))
        elif group == _IN_OPEN:
            add((Kind.OPEN, "(", at - 1))
        elif group == _IN_CLOSE:
            add((Kind.CLOSE, ")", at - 1))
        elif group == _AT_END:
            add((Kind.END, "", stop))
            return tokens
        elif group == _IN_COMMENT:
            at = _after_comment(text, at - 2)
        elif group == _IN_ANNOTATION:
            start, at = at - 2, _after_annotation(text, at - 2)
            if not inside and text.startswith(_STARTS, start):
                _keep(text, start, at, tokens)
    raise _fault(text, at)


def _classify(atom: str, text: str, at: int) -> tuple[Kind, str]:
    """Return kind and text of the token that an atom is; it stands at `at` of `text`."""
    first = atom[0]
    if first == "$":
        return _classify_id(atom, text, at)
    if first == '"':
        return (Kind.STRING if _ONE_STRING.fullmatch(atom) else Kind.RESERVED), atom
    if _NUMBER.fullmatch(atom):
        return Kind.NUMBER, atom
    return (Kind.WORD if _WORD.fullmatch(atom) else Kind.RESERVED), atom


def _classify_id(atom: str, text: str, at: int) -> tuple[Kind, str]:
    if ID_CHARS.fullmatch(atom, 1):
        return Kind.ID, atom[1:]
    if not _ONE_STRING.fullmatch(atom, 1) and len(atom) > 1:
        return Kind.RESERVED, atom
    name = decode_string(atom[1:], at + 1)
    if not name:
        # A name may follow whose first character no id can have without quotes. The suite calls only that empty which
        # ends with the dollar sign, and a string that does not.
        meant = len(atom) == 1 and text[at + 1 : at + 2].strip(' \t\n\r"') and not _TOKEN.match(text, at + 1)
        raise _fault(text, at + 1) if meant else MalformedError("empty identifier", at)
    return Kind.ID, _utf8(name, at)


def _after_comment(text: str, at: int) -> int:
    """Return the position after the block comment at `at`, which may hold others."""
    # Nested comments are counted, not recursed into; strings mean nothing in them.
    depth = 0
    for edge in _COMMENT_EDGE.finditer(text, at):
        depth += 1 if edge[0] == "(;" else -1
        if not depth:
            return edge.end()
    raise MalformedError("unclosed comment", at)


def _keep(text: str, start: int, stop: int, tokens: Tokens) -> None:
    """Add an annotation to the tokens that it stands among, if it is one that says something."""
    after = _after_annotation_id(text, start)
    name = text[start + 2 : after].strip('"')
    if name in _KEPT:
        tokens.annotations.append(Annotation(name, start, len(tokens), _scan(text, after, stop - 1, inside=True)))


def _after_annotation(text: str, at: int) -> int:
    """Return the position after the annotation at `at`: any tokens, as long as the parentheses match."""
    after = _after_annotation_id(text, at)
    depth = 1  # an annotation in an annotation is one more parenthesis, with an id or without
    while found := _TOKEN.match(text, after):
        after, group = found.end(), found.lastindex
        if group == _IN_CLOSE:
            depth -= 1
            if not depth:
                return after
        elif group in {_IN_OPEN, _IN_ANNOTATION}:
            depth += 1
        elif group == _IN_COMMENT:
            after = _after_comment(text, after - 2)
        elif group == _AT_END:
            raise MalformedError("unclosed annotation", at)
    raise _fault(text, after)


def _after_annotation_id(text: str, at: int) -> int:
    found = _ONE_STRING.match(text, at + 2)
    if found and _utf8(decode_string(found[0], at + 2), at + 2):
        return found.end()
    plain = ID_CHARS.match(text, at + 2)
    if not plain:
        raise MalformedError("empty annotation id", at)
    return plain.end()


def _fault(text: str, at: int) -> MalformedError:
    """Return the reason why there is no token at `at`."""
    # What matches nothing stands before the end of the text, for the end matches.
    while text[at] in " \t\n\r":
        at += 1
    if text[at] != '"':
        return MalformedError(f"illegal character {text[at]!r}", at)
    part = _STRING_PART.match(text, at + 1)
    stop = part.end() if part else at
    if stop == len(text) or text[stop] == "\n":
        return MalformedError("unclosed string", at)
    what = "escape" if text[stop] == "\\" else f"control character {text[stop]!r} in a string"
    return MalformedError(f"illegal {what}", stop)


def decode_string(string: str, at: int) -> bytes:
    """Return the bytes that a string token at `at` stands for, any bytes at all."""
    # Escapes are ASCII, so they can be replaced in the bytes, where `\\ff` has a meaning and a character has none.
    body = string[1:-1].encode()
    if b"\\" not in body:
        return body

    def unescape(found: re.Match[bytes]) -> bytes:
        escape = found[1]
        if simple := _SIMPLE_ESCAPES.get(escape):
            return simple
        if not escape.startswith(b"u"):
            return bytes((int(escape, 16),))
        code = int(escape[2:-1].lstrip(b"0_") or b"0", 16)
        if code > 0x10FFFF or 0xD800 <= code < 0xE000:
            raise MalformedError(f"malformed UTF-8 encoding: U+{code:X} is no character", at)
        return chr(code).encode()

    return _ESCAPED.sub(unescape, body)


def _utf8(name: bytes, at: int) -> str:
    try:
        return name.decode()
    except UnicodeDecodeError:
        raise MalformedError("malformed UTF-8 encoding", at) from None


def decode_name(string: str, at: int) -> str:
    """Return the name that a string token at `at` stands for; MalformedError when it is no UTF-8."""
    return _utf8(decode_string(string, at), at)
