"""Mutators: each takes a random generator, an input and other inputs to steal from, and returns something like it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from typing import Final

from brolga.binary.leb import from_unsigned
from brolga.ops import OPS, Op

__all__ = ["BYTE_MUTATORS", "TEXT_MUTATORS", "mutated_bytes", "mutated_text", "sections"]

Bytes = Callable[[random.Random, bytes, Sequence[bytes]], bytes]
Text = Callable[[random.Random, str, Sequence[str]], str]

_EVIL_NUMBERS: Final = (0, 1, 127, 128, 255, 16383, 50_000, 1_000_000, 2**31 - 1, 2**31, 2**32 - 1, 2**32, 2**63)
_HEADER: Final = 8  # bytes before the first section


def _place(rng: random.Random, data: bytes) -> int:
    return rng.randrange(len(data) + 1)


def _chunk(rng: random.Random, data: bytes) -> tuple[int, int]:
    """A place and the end of a run that begins there; short runs are likelier."""
    start = _place(rng, data)
    return start, min(len(data), start + int(rng.paretovariate(0.8)))


def _flip(rng: random.Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Turn some bits."""
    changed = bytearray(data)
    for _ in range(rng.randint(1, 4)):
        if changed:
            changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def _set(rng: random.Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Give some bytes other values: any, opcodes, those of types."""
    changed = bytearray(data)
    for _ in range(rng.randint(1, 4)):
        if changed:
            value = rng.choice(
                (rng.randrange(256), rng.choice(OPS).number & 0xFF, rng.randrange(0x60, 0x80), 0xFF, 0, 0xFC, 0xFD)
            )
            changed[rng.randrange(len(changed))] = value
    return bytes(changed)


def _insert(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    at = _place(rng, data)
    return data[:at] + rng.randbytes(rng.randint(1, 8)) + data[at:]


def _delete(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, stop = _chunk(rng, data)
    return data[:start] + data[stop:]


def _duplicate(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, stop = _chunk(rng, data)
    return data[:stop] + data[start:stop] * rng.choice((1, 1, 2, 100)) + data[stop:]


def _truncate(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    return data[: _place(rng, data)]


def _opcode(op: Op) -> bytes:
    return bytes((op.prefix,)) + from_unsigned(op.number) if op.prefix else bytes((op.code,))


def _instructions(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Put opcodes in, prefixes and all."""
    at = _place(rng, data)
    new = b"".join(_opcode(rng.choice(OPS)) for _ in range(rng.randint(1, 3)))
    return data[:at] + new + data[at:]


# What may stand for what: the rows with the same types, by number and by mnemonic.
_ALIKE: Final = {
    op.code: [_opcode(other) for other in OPS if (other.ins, other.outs, other.imm) == (op.ins, op.outs, op.imm)]
    for op in OPS
    if op.ins and not op.prefix
}
_ALIKE_NAMES: Final = {
    op.name: [other.name for other in OPS if (other.ins, other.outs, other.imm) == (op.ins, op.outs, op.imm)]
    for op in OPS
    if op.ins
}


def _other_opcode(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Put one instruction in the place of another with the same types: what was valid mostly is."""
    places = [at for at in range(_HEADER, len(data)) if data[at] in _ALIKE]
    if not places:
        return data
    at = rng.choice(places)
    return data[:at] + rng.choice(_ALIKE[data[at]]) + data[at + 1 :]


def _leb_end(data: bytes, at: int) -> int:
    while at < len(data) and data[at] & 0x80:
        at += 1
    return at + 1


def _leb(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Take what may be an LEB128 for one, and make it larger, smaller, evil or longer than it need be."""
    at = _place(rng, data)
    stop = _leb_end(data, at)
    old = data[at:stop]
    number = sum((byte & 0x7F) << (7 * k) for k, byte in enumerate(old))
    new = rng.choice(
        (
            from_unsigned(number + 1),
            from_unsigned(max(number - 1, 0)),
            from_unsigned(rng.choice(_EVIL_NUMBERS)),
            bytes(byte | 0x80 for byte in old)
            + bytes((0x80,)) * rng.choice((0, 1, 3, 9))
            + rng.choice((b"\0", b"\x7f")),
            b"\x80" * rng.randint(1, 12),
        )
    )
    return data[:at] + new + data[stop:]


def sections(data: bytes) -> list[bytes]:
    """The sections of a binary module, each with its id and size, as far as they can be told apart."""
    found, at = [], _HEADER
    while at < len(data):
        stop = _leb_end(data, at + 1)
        size = sum((byte & 0x7F) << (7 * k) for k, byte in enumerate(data[at + 1 : stop]))
        found.append(data[at : stop + size])
        at = stop + size
    return found


def _swap_sections(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Swap, drop or double whole sections."""
    parts = sections(data)
    if parts:
        a, b = rng.randrange(len(parts)), rng.randrange(len(parts))
        parts[a], parts[b] = parts[b], parts[a]
        if rng.random() < 0.3:
            parts.insert(a, parts[b])
        elif rng.random() < 0.3:
            del parts[a]
    return data[:_HEADER] + b"".join(parts)


def _lie(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Let a section say another size, or another number of elements, than it has."""
    parts = sections(data)
    if parts:
        x = rng.randrange(len(parts))
        part = parts[x]
        body = part[_leb_end(part, 1) :]
        if rng.random() < 0.5:
            parts[x] = part[:1] + from_unsigned(rng.choice((len(body) + 1, len(body) // 2, *_EVIL_NUMBERS))) + body
        else:
            counted = from_unsigned(rng.choice(_EVIL_NUMBERS)) + body[_leb_end(body, 0) :]
            parts[x] = part[:1] + from_unsigned(len(counted)) + counted
    return data[:_HEADER] + b"".join(parts)


def _resized(rng: random.Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Change something inside a section and let its size be right, so that more than the frame is read."""
    parts = sections(data)
    if parts:
        x = rng.randrange(len(parts))
        part = parts[x]
        body = rng.choice(_INSIDE)(rng, part[_leb_end(part, 1) :], others)
        parts[x] = part[:1] + from_unsigned(len(body)) + body
    return data[:_HEADER] + b"".join(parts)


def _splice(rng: random.Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """The beginning of one module and the end of another, or a section of another in place of one's own."""
    other = rng.choice(others)
    if rng.random() < 0.5:
        return data[: _place(rng, data)] + other[_place(rng, other) :]
    ours, theirs = sections(data), sections(other)
    if ours and theirs:
        new = rng.choice(theirs)
        same = [x for x, part in enumerate(ours) if part[:1] == new[:1]]
        ours[rng.choice(same) if same else rng.randrange(len(ours))] = new
    return data[:_HEADER] + b"".join(ours)


_INSIDE: Final = (_flip, _set, _insert, _delete, _duplicate, _leb, _instructions)

BYTE_MUTATORS: Final[tuple[Bytes, ...]] = (
    *(_flip, _set, _set, _insert, _delete, _duplicate, _truncate, _leb, _leb, _instructions),
    *(_swap_sections, _lie, _resized, _resized, _resized, _splice, *(_other_opcode,) * 4),
)
"""How bytes change."""


def mutated_bytes(rng: random.Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Return `data` after a few mutations."""
    for _ in range(rng.choice((1, 1, 1, 1, 2, 3, 6))):
        data = rng.choice(BYTE_MUTATORS)(rng, data, others)
    return data


# Text

_TOKEN: Final = re.compile(r';;[^\n]*|"(?:[^"\\]|\\.)*"|[()]|[^\s()";]+|\s+|.', re.DOTALL)
_LANGUAGE: Final = r"""
module func param result local type import export table memory global elem data start offset item declare mut ref null
extern funcref externref sub final struct field i8 i16 any eq i31 none nofunc noextern anyref eqref i31ref structref
arrayref nullref nullfuncref nullexternref i32 i64 f32 f64 v128 then else end align=8 offset=4 offset=99999999999
i8x16 i16x8 i32x4 i64x2 f32x4 f64x2 tag exn exnref do catch catch_ref catch_all catch_all_ref rec array
0 -1 0x7fffffff 4294967296 1e400 0x1p-1080 nan:0x7fffff inf -nan 1_0 1__0 0x 0x1.8p+1 $a $f (@a (; ;) ;; "
"""
_WORDS: Final = (
    *(op.mnemonic for op in OPS),
    *_LANGUAGE.split(),
    *("(type 0)", "(param i32)", "(result i64 f32)", "(local)", '"\\u{d800}"', '"\\ff"', "\n"),
)
_ODD: Final = "\0\x7f\x85\xa0\u200b\u2028\ufeff\ud800\U0001f600\u0301\uffff\t\r"


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text)


def _run(rng: random.Random, tokens: list[str]) -> tuple[int, int]:
    start = rng.randrange(len(tokens) + 1)
    return start, min(len(tokens), start + int(rng.paretovariate(0.8)))


def _delete_tokens(rng: random.Random, text: str, _: Sequence[str]) -> str:
    tokens = _tokens(text)
    start, stop = _run(rng, tokens)
    return "".join(tokens[:start] + tokens[stop:])


def _double_tokens(rng: random.Random, text: str, _: Sequence[str]) -> str:
    tokens = _tokens(text)
    start, stop = _run(rng, tokens)
    return "".join(tokens[:stop] + tokens[start:stop] * rng.choice((1, 1, 3)) + tokens[stop:])


def _swap_tokens(rng: random.Random, text: str, _: Sequence[str]) -> str:
    tokens = _tokens(text)
    if tokens:
        a, b = rng.randrange(len(tokens)), rng.randrange(len(tokens))
        tokens[a], tokens[b] = tokens[b], tokens[a]
    return "".join(tokens)


def _words(rng: random.Random, text: str, others: Sequence[str]) -> str:
    """Put words of the language in, or in place of others."""
    tokens = _tokens(text)
    for _ in range(rng.randint(1, 3)):
        at = rng.randrange(len(tokens) + 1)
        tokens[at : at + rng.randint(0, 1)] = [f" {rng.choice(_WORDS)} "]
    return "".join(tokens)


def _other_mnemonic(rng: random.Random, text: str, _: Sequence[str]) -> str:
    """Put one instruction in the place of another with the same types."""
    tokens = _tokens(text)
    places = [at for at, token in enumerate(tokens) if token in _ALIKE_NAMES]
    if places:
        at = rng.choice(places)
        tokens[at] = rng.choice(_ALIKE_NAMES[tokens[at]])
    return "".join(tokens)


def _nest(rng: random.Random, text: str, _: Sequence[str]) -> str:
    """Open very many of something, and close as many, or not."""
    at = rng.randrange(len(text) + 1)
    opening, closing = rng.choice(
        (
            ("(", ")"),
            ("(;", ";)"),
            ("(block ", ")"),
            ("(try_table (catch_all 0) ", ")"),
            ("(try (do ", "))"),
            ("try catch_all ", " end"),
            ("block ", " end"),
            ("(i32.eqz ", ")"),
            ("(@a ", ")"),
            ("(if ", ")"),
        )
    )
    depth = rng.choice((2, 50, 1000, 5000))
    stop = min(len(text), at + rng.choice((0, 5, 100)))
    return text[:at] + opening * depth + text[at:stop] + closing * (depth - rng.choice((0, 0, 1))) + text[stop:]


def _numbers(rng: random.Random, text: str, _: Sequence[str]) -> str:
    """Make a number huge, or write it in an odd way."""
    places = [match.span() for match in re.finditer(r"\b\d+\b", text)]
    if not places:
        return text
    start, stop = rng.choice(places)
    digits = rng.choice((1, 20, 400, 5000))
    huge = rng.choice(("9" * digits, "0x" + "f" * digits, "0" * digits + "1", "1_" * digits + "1", f"1e{'9' * digits}"))
    odd = (
        str(rng.choice(_EVIL_NUMBERS)),
        f"-{text[start:stop]}",
        f"0x1.{'8' * digits}p-{digits}",
        "nan:0x1",
        "inf",
        huge,
    )
    return text[:start] + rng.choice(odd) + text[stop:]


def _odd_characters(rng: random.Random, text: str, _: Sequence[str]) -> str:
    at = rng.randrange(len(text) + 1)
    return text[:at] + rng.choice(_ODD) * rng.randint(1, 3) + text[at:]


def _truncate_text(rng: random.Random, text: str, _: Sequence[str]) -> str:
    return text[: rng.randrange(len(text) + 1)]


def _splice_text(rng: random.Random, text: str, others: Sequence[str]) -> str:
    """Steal a run of tokens of another text."""
    theirs, ours = _tokens(rng.choice(others)), _tokens(text)
    start, stop = _run(rng, theirs)
    at = rng.randrange(len(ours) + 1)
    return "".join([*ours[:at], *theirs[start : max(stop, start + 5)], *ours[at:]])


TEXT_MUTATORS: Final[tuple[Text, ...]] = (
    *(_delete_tokens, _double_tokens, _swap_tokens, _words, _words, _words, _nest, _numbers, _numbers),
    *(_odd_characters, _truncate_text, _splice_text, _other_mnemonic, _other_mnemonic),
)
"""How text changes."""


def mutated_text(rng: random.Random, text: str, others: Sequence[str]) -> str:
    """Return `text` after a few mutations."""
    for _ in range(rng.choice((1, 1, 1, 1, 2, 3, 6))):
        text = rng.choice(TEXT_MUTATORS)(rng, text, others)
    return text
