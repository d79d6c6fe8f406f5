"""Vectors in a function: how the rows of the vector table become lines of IR.

A v128 is `<16 x i8>` wherever it goes (abi/signature.py), and a row takes it for what it needs; LLVM knows that this
costs nothing. What an operation has made is remembered in its own shape, for the next one that takes it.

A constant is hidden from LLVM like those of floats (unit.py), but integer instructions get to see it: masks and counts
are worth knowing. So what they make may be known to LLVM too, and where float arithmetic takes it, an empty piece of
assembly keeps LLVM from following; loads, parameters and the results of float arithmetic have nothing to hide.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from operator import itemgetter
from types import MappingProxyType
from typing import Final

from brolga.ops import Imm, Op
from brolga.translate.body import Body, Handler
from brolga.translate.machine_vectors import MACHINE_VECTORS
from brolga.translate.opaque import ARITHMETIC
from brolga.translate.vectors import VECTOR
from brolga.validate import IMM, Checked

__all__ = ["BYTES", "constant", "handler", "llvm_shape", "shaped"]

BYTES: Final = "i8x16"
"""The shape that a v128 has on the stack."""

_LANES: Final = MappingProxyType({"i1": "i1", "f32": "float", "f64": "double"})
_SHAPE: Final = re.compile(r"(\.|(?<![\w$.]))([if]\d+)x(\d+)\b")

# Where inline assembly has a vector register.
_REGISTER: Final = MappingProxyType({"x86_64": "x", "aarch64": "w"})


def llvm_shape(text: str) -> str:
    """Write the shapes in a text as LLVM's types, or as intrinsics spell them behind a point."""
    return _SHAPE.sub(_llvm_type, text)


def _llvm_type(found: re.Match[str]) -> str:
    point, lane, count = found.groups()
    return f".v{count}{lane}" if point else f"<{count} x {_LANES.get(lane, lane)}>"


def constant(f: Body, event: Checked) -> None:
    """`v128.const`."""
    value = f.float_constant("<16 x i8>", event[IMM])
    f.vectors[value] = event[IMM]
    f.opaque.add(value)
    f.stack.append(value)


def _literal(shape: str, bits: int) -> str:
    """A constant that LLVM sees."""
    width, count = (int(number) for number in shape[1:].split("x"))
    mask = (1 << width) - 1
    return "<" + ", ".join(f"i{width} {bits >> width * x & mask}" for x in range(count)) + ">"


@dataclass(frozen=True, slots=True)
class _Code:
    """A row of the vector table, read."""

    ins: tuple[str, ...]  # shapes, or nothing for what is no vector
    out: str  # a shape, "i1" for a truth value, or nothing for any other number
    text: str  # a %-format
    pick: Callable[
        [tuple[object, ...]], tuple[object, ...]
    ]  # its arguments from (a, b, c, immediate, first number, ...)
    count: int  # the values that it defines


def _read(row: Op, code: str) -> _Code:
    """Read the small language."""
    head, colon, text = code.partition(":\n")
    if not colon:
        head, text = " ".join([_own_shape(row)] * len(row.ins)) + " -> " + _own_shape(row), code
    ins, _, out = head.partition("->")
    lines = [line.strip() for line in llvm_shape(text).splitlines() if line.strip()]
    text = "\n".join("  " + line for line in lines)
    # Numbered in the order of their definition, as LLVM wants it.
    defined = {name: place for place, name in enumerate(re.findall(r"^  \$(\w+) = ", text, re.MULTILINE), 4)}
    places = {"a": 0, "b": 1, "c": 2, "x": 3, **defined}
    order = [places[name] for name in re.findall(r"\$(\w+)", text)]
    text = re.sub(r"\$(\w+)", lambda word: "%%%d" if word[1] in defined else "%s", text.replace("%", "%%"))
    return _Code(
        tuple(word if _SHAPE.fullmatch(word) else "" for word in ins.split()),
        out.strip() if _SHAPE.fullmatch(out.strip()) or out.strip() == "i1" else "",
        text,
        itemgetter(*order),
        len(defined),
    )


def _own_shape(row: Op) -> str:
    shape = row.name.partition(".")[0]
    return BYTES if shape == "v128" else shape


def shaped(f: Body, value: str, shape: str) -> str:
    """Return a v128 as a value of some shape; LLVM may see a constant of integers."""
    bits = f.vectors.get(value)
    return _viewed(f, value, shape) if bits is None or shape.startswith("f") else _literal(shape, bits)


def _viewed(f: Body, value: str, shape: str) -> str:
    if shape == BYTES:
        return value
    known = f.views.get(value)
    if known is not None and known[0] == shape:
        return known[1]
    return f.op(llvm_shape(f"bitcast {BYTES} {value} to {shape}"))


def _hidden(f: Body, value: str, shape: str) -> str:
    """Return a v128 in some shape, for float arithmetic: LLVM must not know what is in it."""
    if value in f.opaque:
        return _viewed(f, value, shape)
    # Once for all uses of a block: a value that is hidden and goes on to live takes two registers.
    block, name = f.hidden.get((value, shape), ("", ""))
    if block != f.block:
        name = _behind_assembly(f, _viewed(f, value, shape), shape)
        f.hidden[value, shape] = f.block, name
    return name


def _behind_assembly(f: Body, viewed: str, shape: str) -> str:
    ty, register = llvm_shape(shape), _REGISTER.get(f.unit.shape.machine, "x")
    return f.op(f'call {ty} asm "", "={register},0"({ty} {viewed})')


_View = Callable[[Body, str, str], str]


def _always_hidden(f: Body, value: str, shape: str) -> str:
    """Return the same where LLVM must not even know which operation made it."""
    return _behind_assembly(f, _viewed(f, value, shape), shape)


_IMMEDIATES: Final = MappingProxyType[Imm, Callable[[object], object]](
    {
        Imm.NONE: lambda imm: imm,
        Imm.LANE: lambda lane: lane,
        Imm.LANES: lambda lanes: ", ".join(f"i32 {x}" for x in lanes),  # type: ignore[attr-defined]  # a tuple of ints
    }
)


def handler(row: Op) -> Handler:
    """Return how to translate a vector instruction."""
    plain = _handler(row, VECTOR[row.name])
    special = {machine: _handler(row, rows[row.name]) for machine, rows in MACHINE_VECTORS.items() if row.name in rows}
    if not special:
        return plain

    def emit(f: Body, event: Checked) -> None:
        special.get(f.unit.vectors, plain)(f, event)

    return emit


def _handler(row: Op, code: str) -> Handler:
    read, view, immediate = _read(row, code), _view(row), _IMMEDIATES[row.imm]
    ins, out, text, pick, count = read.ins, read.out, read.text, read.pick, read.count
    pads = ("",) * (3 - len(ins))
    arithmetic, moves = row in ARITHMETIC, row.imm is Imm.LANES or row.name.endswith((".min", ".max"))

    def emit(f: Body, event: Checked) -> None:
        start = len(f.stack) - len(ins)
        operands = [
            view(f, value, shape) if shape else value for value, shape in zip(f.stack[start:], ins, strict=True)
        ]
        moved = moves and f.opaque.issuperset(f.stack[start:]) and f.vectors.keys().isdisjoint(f.stack[start:])
        del f.stack[start:]
        number = f.number
        values = (*operands, *pads, immediate(event[IMM]), *range(number + 1, number + count + 1))
        f.lines.append(text % pick(values))
        f.number = number + count
        _push(f, f"%{f.number}", out, opaque=arithmetic or moved)

    return emit


def _push(f: Body, value: str, shape: str, *, opaque: bool) -> None:
    """Push what an operation has made, in a shape if it is a vector."""
    if shape == "i1":
        result = f.op(f"zext i1 {value} to i32")
        f.flags[result] = value
    elif shape and shape != BYTES:
        result = f.op(llvm_shape(f"bitcast {shape} {value} to {BYTES}"))
        f.views[result] = shape, value
    else:
        result = value
    if opaque:
        f.opaque.add(result)
    f.stack.append(result)


def _view(row: Op) -> _View:
    """Return how a row looks at its operands."""
    if row.name == "f32x4.demote_f64x2_zero":  # of a vector that was promoted, it would be that vector again
        return _always_hidden
    return _hidden if row in ARITHMETIC else shaped
