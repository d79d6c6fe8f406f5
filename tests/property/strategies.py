"""Types, values, signatures, modules and calls, for Hypothesis."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from brolga.module import Module
from brolga.types import EXTERNREF, F32, F64, FUNCREF, I32, I64, FuncType, ValType
from tests.numerics.edges import EDGES
from tools.fuzzing.choices import Choices
from tools.fuzzing.generate import generate

NUMBERS: Final = (I32, I64, F32, F64)

number_types: Final[SearchStrategy[ValType]] = st.sampled_from(NUMBERS)
val_types: Final[SearchStrategy[ValType]] = st.sampled_from((*NUMBERS, FUNCREF, EXTERNREF))


def signatures(types: SearchStrategy[ValType] = val_types, most: int = 6) -> SearchStrategy[FuncType]:
    """Function types with up to `most` parameters and as many results, now and then with more than fit in registers."""
    lists = st.one_of(st.lists(types, max_size=most), st.lists(types, min_size=10, max_size=20))
    return st.builds(FuncType, lists, lists)


def bits(ty: ValType) -> SearchStrategy[int]:
    """Values of a number type as their bits, an unsigned number; mostly such where instructions change their ways."""
    return st.one_of(st.sampled_from(EDGES[ty.name]), st.integers(0, (1 << 8 * ty.size) - 1))


def operands(types: tuple[ValType, ...]) -> SearchStrategy[tuple[int, ...]]:
    """A value for each of these types."""
    return st.tuples(*map(bits, types))


@dataclass(frozen=True)
class Program:
    """A module of `tools.fuzzing.generate`, and calls of its entries: name and arguments."""

    data: bytes
    raw: bool
    legacy: bool
    module: Module
    calls: tuple[tuple[str, tuple[object, ...]], ...]

    def __repr__(self) -> str:
        """Return the call that makes it again; the module itself is a long read."""
        return f"program({self.data!r}, raw={self.raw}, legacy={self.legacy})"


_OBJECTS: Final = MappingProxyType({0: None, 1: "one", 2: ("two",), 3: 3.0})


def _argument(choices: Choices, ty: ValType) -> object:
    if ty is EXTERNREF:
        return _OBJECTS[choices.below(4)]
    if ty is FUNCREF:
        return None
    return choices.pick([bit - (1 << 8 * ty.size) * (bit >> (8 * ty.size - 1)) for bit in EDGES[ty.name]])


def program(data: bytes, *, raw: bool, legacy: bool = False, rounds: int = 2) -> Program:
    """The program that some bytes stand for; the arguments come from the bytes too, from their end."""
    module = generate(data, raw=raw, legacy=legacy)
    choices = Choices(data[::-1])
    entries = [export for export in module.exports if export.kind == "func" and export.name.startswith("e")]
    types = {export.name: module.function(module.func_types[export.x]).ins for export in entries}
    calls = [(name, tuple(_argument(choices, ty) for ty in ins)) for _ in range(rounds) for name, ins in types.items()]
    return Program(data, raw, legacy, module, tuple(calls))


_bytes: Final = st.one_of(st.binary(max_size=300), st.binary(min_size=300, max_size=1500))

programs: Final[SearchStrategy[Program]] = st.builds(program, _bytes, raw=st.booleans())
"""Programs that validate, end, and tell each engine the same."""

programs_of_ours: Final[SearchStrategy[Program]] = st.builds(program, _bytes, raw=st.booleans(), legacy=st.booleans())
"""The same with what Wasmtime does not take."""
