"""Modules by hand: bytes that no encoder of ours has seen."""

from __future__ import annotations

from brolga.binary import decode
from brolga.features import DEFAULTS, Feature, FeatureSet
from brolga.module import Instr, Module

EVERY = frozenset(Feature)

HEADER = b"\0asm\1\0\0\0"
END = b"\x0b"


def leb(number: int) -> bytes:
    """An unsigned LEB128 in the shortest form."""
    out = b""
    while number >= 0x80:
        out += bytes((number % 0x80 + 0x80,))
        number //= 0x80
    return out + bytes((number,))


def sized(payload: bytes) -> bytes:
    return leb(len(payload)) + payload


def vec(*parts: bytes) -> bytes:
    return leb(len(parts)) + b"".join(parts)


def name(text: str) -> bytes:
    return sized(text.encode())


def section(number: int, payload: bytes) -> bytes:
    return bytes((number,)) + sized(payload)


def custom(title: str, payload: bytes = b"") -> bytes:
    return section(0, name(title) + payload)


def module(*sections: bytes) -> bytes:
    return HEADER + b"".join(sections)


TYPE = section(1, vec(b"\x60\0\0"))
FUNC = section(3, vec(b"\0"))


def code(*bodies: bytes) -> bytes:
    """A code section; a body has its runs of locals and its instructions."""
    return section(10, vec(*(sized(body) for body in bodies)))


def function(instrs: bytes, *, counted: bool = True) -> bytes:
    """A module with one function `() -> ()` of these instructions, with a data count section or without."""
    return module(TYPE, FUNC, section(12, b"\0") if counted else custom("x"), code(b"\0" + instrs))


def start_of(data: bytes, instrs: bytes) -> int:
    """Where the instructions begin."""
    return data.rindex(instrs)


"""All proposals, those that the engine does not have among them: to be read, an instruction needs no more."""


def instrs(data: bytes) -> list[Instr]:
    """The instructions of the first function."""
    return list(decode(data, features=EVERY).funcs[0].body)


EXCEPTIONS: FeatureSet = DEFAULTS | {Feature.EXCEPTIONS, Feature.LEGACY_EXCEPTIONS}


def read_whole(data: bytes, features: FeatureSet = EXCEPTIONS) -> Module:
    """Decode everything, bodies too."""
    found = decode(data, features=features)
    for func in found.funcs:
        assert len(list(func.body)) > 0
    return found
