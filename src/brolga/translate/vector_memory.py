"""Loads and stores of vectors and of single lanes. Each touches memory once, with its whole width (memory.py)."""

from __future__ import annotations

import re
from typing import Final

from brolga.ops import Imm, Op
from brolga.translate.body import Body, Handler
from brolga.translate.memory import address
from brolga.translate.shapes import BYTES, llvm_shape, shaped
from brolga.validate import AT, IMM, Checked

__all__ = ["access"]

_WIDENS: Final = re.compile(r"load(\d+)x(\d+)_[su]")


def access(row: Op) -> Handler:
    """Return how to translate a load or store of vectors: what it moves follows from its row."""
    if row.imm is Imm.MEMARG_LANE:
        return (_load_lane if row.outs else _store_lane)(8 * row.access)
    if not row.outs:
        return _store
    name = row.name.partition(".")[2]
    widens = _WIDENS.fullmatch(name)
    if widens:
        return _load_wide(int(widens[1]), int(widens[2]), "sext" if row.signed else "zext")
    if row.access == 16:
        return _load
    return _load_part(8 * row.access, everywhere=name.endswith("splat"))


def _loaded(f: Body, ty: str, event: Checked) -> str:
    """Load a number or a vector from where the uppermost operand says."""
    at = address(f, event, f.stack.pop())
    return f.op(f"load volatile {ty}, ptr {at}, align 1{f.place.at(event[AT])}")


def _push(f: Body, value: str, shape: str) -> None:
    """Push a vector. What comes from memory is nothing that LLVM knows."""
    if shape != BYTES:
        view, value = value, f.op(llvm_shape(f"bitcast {shape} {value} to {BYTES}"))
        f.views[value] = shape, view
    f.opaque.add(value)
    f.stack.append(value)


def _load(f: Body, event: Checked) -> None:
    _push(f, _loaded(f, "<16 x i8>", event), BYTES)


def _store(f: Body, event: Checked) -> None:
    value = f.stack.pop()
    at = address(f, event, f.stack.pop())
    f.do(f"store volatile <16 x i8> {value}, ptr {at}, align 1{f.place.at(event[AT])}")


def _load_wide(bits: int, lanes: int, extend: str) -> Handler:
    """8 bytes, each lane of which gets twice its bits."""
    narrow, wide = f"i{bits}x{lanes}", f"i{2 * bits}x{lanes}"

    def emit(f: Body, event: Checked) -> None:
        # One number, since LLVM may take half a vector for several.
        number = _loaded(f, "i64", event)
        half = _with_it(f, f"bitcast i64 {number} to {narrow}", event)
        _push(f, _with_it(f, f"{extend} {narrow} {half} to {wide}", event), wide)

    return emit


def _load_part(bits: int, *, everywhere: bool) -> Handler:
    """A number into every lane, or into the first one, the others being zero."""
    lanes = 128 // bits
    shape = f"i{bits}x{lanes}"
    others = "poison" if everywhere else "zeroinitializer"

    def emit(f: Body, event: Checked) -> None:
        number = _loaded(f, f"i{bits}", event)
        value = _with_it(f, f"insertelement {shape} {others}, i{bits} {number}, i64 0", event)
        if everywhere:
            mask = f"i32x{lanes} zeroinitializer"
            value = _with_it(f, f"shufflevector {shape} {value}, {shape} poison, {mask}", event)
        _push(f, value, shape)

    return emit


def _load_lane(bits: int) -> Handler:
    shape = f"i{bits}x{128 // bits}"

    def emit(f: Body, event: Checked) -> None:
        vector = f.stack.pop()
        number = _loaded(f, f"i{bits}", event)
        code = f"insertelement {shape} {shaped(f, vector, shape)}, i{bits} {number}, i64 {event[IMM][3]}"
        f.stack.append(f.op(llvm_shape(f"bitcast {shape} {_with_it(f, code, event)} to {BYTES}")))

    return emit


def _with_it(f: Body, text: str, event: Checked) -> str:
    """Add what may become one instruction with the load before it, which may fault."""
    return f.op(llvm_shape(text) + f.place.at(event[AT]))


def _store_lane(bits: int) -> Handler:
    shape = f"i{bits}x{128 // bits}"

    def emit(f: Body, event: Checked) -> None:
        vector = f.stack.pop()
        at = address(f, event, f.stack.pop())
        lane = f.op(llvm_shape(f"extractelement {shape} {shaped(f, vector, shape)}, i64 {event[IMM][3]}"))
        f.do(f"store volatile i{bits} {lane}, ptr {at}, align 1{f.place.at(event[AT])}")

    return emit
