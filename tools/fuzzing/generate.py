"""Valid modules out of bytes, small or large as the bytes go, that end, and that tell all engines the same.

Everything that a call can change is exported: memories, tables, globals. Each function `f0`, `f1`, ... has an entry
`e0`, ... that takes and gives floats as integers, so that every NaN can be told from the others and no API stands in
between. Loops and recursion end for want of fuel (`rewrite.fuelled`).

The bits of a NaN that an instruction makes are free, and two engines may make different ones. A module is either
*canonical*: each NaN that comes out of arithmetic is replaced by the canonical one, so that all bits are determined; or
*raw*: there are no instructions that look at the bits of a float, and only whether a result is a NaN is determined.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from types import MappingProxyType
from typing import Final

from brolga import ops
from brolga.features import DEFAULTS, Feature
from brolga.module import (
    Custom,
    Data,
    Elem,
    Export,
    Func,
    Global,
    Import,
    Instr,
    Memory,
    Module,
    Names,
    Start,
    Table,
    Tag,
    TagUse,
    TypeUse,
)
from brolga.ops import BY_NAME
from brolga.types import (
    ANYREF,
    EXTERNREF,
    F32,
    F64,
    FUNCREF,
    I32,
    I64,
    V128,
    FuncType,
    GlobalType,
    Limits,
    MemoryType,
    TableType,
    ValType,
)
from tools.fuzzing.bodies import Body
from tools.fuzzing.choices import Choices
from tools.fuzzing.objects import add_types
from tools.fuzzing.rewrite import fuelled
from tools.fuzzing.values import NUMBERS, SCALARS, constant

__all__ = ["HOST", "generate"]

FUEL: Final = 100
HOST: Final = "host"
"""The module that imports come from: functions `f0`, ... of scalars, and tags `t0`, ... of one at most."""

_END: Final[Instr] = (ops.END, None, 0)
_ALL: Final = (*NUMBERS, FUNCREF, EXTERNREF, ANYREF)
# How a float or function goes through an entry: which type it has outside, and the instruction towards the inside.
_OUTSIDE: Final = MappingProxyType({F32: I32, F64: I64, V128: I64, FUNCREF: I32, ANYREF: I32})
_INWARDS: Final = MappingProxyType({F32: "f32.reinterpret_i32", F64: "f64.reinterpret_i64", V128: "i64x2.splat"})
_OUTWARDS: Final = MappingProxyType(
    {F32: "i32.reinterpret_f32", F64: "i64.reinterpret_f64", FUNCREF: "ref.is_null", ANYREF: "ref.is_null"}
)


def generate(data: bytes, *, raw: bool = False, legacy: bool = False, fuel: int = FUEL) -> Module:
    """Return the module that `data` stands for; no data is one function that does nothing.

    It has exceptions of the older form where they may be `legacy`, which not every engine takes.
    """
    made = _Maker(Choices(data), raw, legacy)
    return fuelled(made.module(), fuel)


def _of_both_lanes(local: int) -> tuple[Instr, ...]:
    """An i64 of a vector, which lies in a local and on the stack: it is another one for nearly every other vector."""
    lane, odd = BY_NAME["i64x2.extract_lane"], 0x1E37_79B9_7F4A_7C15
    return (
        (lane, 0, 0),
        (BY_NAME["i64.const"], odd, 0),
        (BY_NAME["i64.mul"], None, 0),
        (ops.LOCAL_GET, local, 0),
        (lane, 1, 0),
        (BY_NAME["i64.add"], None, 0),
    )


def _runs(types: Iterable[ValType]) -> tuple[tuple[int, ValType], ...]:
    """Locals as the formats write them: each run of one type, as long as it is."""
    return tuple((len(list(run)), ty) for ty, run in groupby(types))


@dataclass
class _Maker:
    choices: Choices
    raw: bool
    legacy: bool
    made: Module = field(default_factory=lambda: Module(types=[FuncType((), ())], names=Names()))

    def module(self) -> Module:
        """Fill the module, index spaces first: bodies refer to all of them."""
        choices, made = self.choices, self.made
        count = 1 + choices.below(5)
        self._types()
        for number in range(choices.below(3)):
            made.imports.append(Import(HOST, f"f{number}", TypeUse(self._type_of_numbers())))
        self._memories()
        self._tables()
        self._tags()
        self._globals()
        # Bodies come last, but calls need the types of all functions.
        types = [x for x, ty in enumerate(made.types) if isinstance(ty, FuncType)]
        made.funcs = [Func(choices.pick(types), (), (_END,)) for _ in range(count)]
        first = made.imported_funcs
        self._segments(first + count)
        made.funcs = [self._func(func.type) for func in made.funcs]
        self._exports(first, count)
        for x in range(first, first + count):
            self._entry(x)
        if choices.chance(10):
            made.customs.append(Custom("note", bytes((choices.bits(8),)), after=choices.pick((0, 1, 10))))
        return made

    # The spaces

    def _types(self) -> None:
        for _ in range(self.choices.below(6)):
            self.made.types.append(FuncType(self._some(_ALL, 4), self._some(_ALL, 4)))
        if Feature.GC in DEFAULTS:
            add_types(self.choices, self.made)

    def _some(self, types: tuple[ValType, ...], most: int) -> list[ValType]:
        count = self.choices.below(most + 1)
        if count == most and self.choices.chance(10):
            count += self.choices.below(16)  # more than any machine has registers
        return [self.choices.pick(types) for _ in range(count)]

    def _type_of_numbers(self) -> int:
        self.made.types.append(FuncType(self._some(SCALARS, 3), self._some(SCALARS, 3)))
        return len(self.made.types) - 1

    def _memories(self) -> None:
        for _ in range(self.choices.pick((1, 1, 0, 2, 1, 3))):
            limits = Limits(1, self.choices.pick((2, 3, 1, 4)))
            self.made.memories.append(Memory(MemoryType(limits, is_64=self.choices.chance(25))))

    def _tables(self) -> None:
        for _ in range(self.choices.below(3)):
            least = 4 + self.choices.below(8)
            limits = Limits(least, least + self.choices.below(9))
            ty = TableType(self.choices.pick((FUNCREF, FUNCREF, EXTERNREF)), limits, is_64=self.choices.chance(20))
            self.made.tables.append(Table(ty))

    def _tags(self) -> None:
        """Tags of the host first: two of one type are the same one."""
        if Feature.EXCEPTIONS in DEFAULTS:
            for number in range(self.choices.below(3)):
                self.made.imports.append(Import(HOST, f"t{number}", TagUse(self._type_of_values(SCALARS, 1))))
            for _ in range(self.choices.below(4)):
                self.made.tags.append(Tag(self._type_of_values(_ALL, 3)))

    def _type_of_values(self, types: tuple[ValType, ...], most: int) -> int:
        self.made.types.append(FuncType(self._some(types, most), ()))
        return len(self.made.types) - 1

    def _globals(self) -> None:
        for _ in range(self.choices.below(6)):
            ty = self.choices.pick(_ALL)
            init = constant(self.choices, ty)
            if ty is I32 and self.choices.chance(30):
                init = (*init, *constant(self.choices, ty), (BY_NAME["i32.add"], None, 0))
            self.made.globals.append(Global(GlobalType(ty, mutable=not self.choices.chance(20)), (*init, _END)))

    # The segments

    def _segments(self, funcs: int) -> None:
        """One declares all functions, so that each may be referred to."""
        made, choices = self.made, self.choices
        refs: tuple[tuple[Instr, ...], ...] = tuple(((ops.REF_FUNC, x, 0), _END) for x in range(funcs))
        made.elems.append(Elem(FUNCREF, refs, "declarative"))
        for x, table in enumerate(made.tables):
            if table.type.element is FUNCREF and not choices.chance(15):
                some = tuple(choices.pick(refs) for _ in range(1 + choices.below(8)))
                made.elems.append(Elem(FUNCREF, some, "active", x, self._offset(6, table.type.address)))
        if choices.chance(40):
            null: tuple[Instr, ...] = (ops.REF_NULL, FUNCREF, 0), _END
            some = tuple(choices.pick((*refs, null)) for _ in range(choices.below(6)))
            made.elems.append(Elem(FUNCREF, some))
        if choices.chance(20):
            nulls = (((ops.REF_NULL, EXTERNREF, 0), _END),) * choices.below(4)
            made.elems.append(Elem(EXTERNREF, nulls))
        for _ in range(choices.below(3)):
            data = bytes(choices.bits(8) for _ in range(choices.below(20)))
            active = made.memories and not choices.chance(40)
            memory = choices.below(len(made.memories)) if active else 0
            offset = self._offset(200, made.memories[memory].type.address) if active else None
            made.datas.append(Data(data, memory, offset))

    def _offset(self, limit: int, ty: ValType) -> tuple[Instr, ...]:
        value = 1 << 16 if self.choices.chance(3) else self.choices.below(limit)
        return (BY_NAME[f"{ty}.const"], value, 0), _END

    # The functions

    def _func(self, ty: int) -> Func:
        body = Body(self.choices, self.made, self.made.function(ty), raw=self.raw, legacy=self.legacy)
        instrs = body.instrs()
        return Func(ty, _runs(body.declared), instrs, size=len(instrs))

    def _exports(self, first: int, count: int) -> None:
        made, choices = self.made, self.choices
        spaces = {"memory": len(made.memories), "table": len(made.tables), "global": len(made.globals)}
        made.exports = [Export(f"{kind}{x}", kind, x) for kind, size in spaces.items() for x in range(size)]
        # Wasmtime's API has no value for a vector, and none for what is on its heap.
        silent = {f"global{x}" for x, ty in enumerate(made.global_types) if ty.content in {V128, ANYREF}}
        made.exports = [export for export in made.exports if export.name not in silent]
        # What is not exported is called in another convention.
        made.exports += [Export(f"f{x}", "func", x) for x in range(first, first + count) if choices.chance(50)]
        starts = [x for x in range(first, first + count) if made.types[made.func_types[x]] == made.types[0]]
        if starts and choices.chance(10):
            made.start = Start(choices.pick(starts))

    def _entry(self, x: int) -> None:
        """Add `e<x>`, which passes floats as integers, gives null for functions, and tells whether one came back."""
        made = self.made
        ty = made.function(made.func_types[x])
        outside = FuncType(
            [_OUTSIDE.get(param, param) for param in ty.ins], [_OUTSIDE.get(result, result) for result in ty.outs]
        )
        instrs: list[Instr] = []
        for local, param in enumerate(ty.ins):
            if param is FUNCREF or param is ANYREF:
                instrs.append((ops.REF_NULL, param, 0))
                continue
            instrs.append((ops.LOCAL_GET, local, 0))
            instrs += [(BY_NAME[name], None, 0) for name in [_INWARDS.get(param)] if name]
        instrs.append((ops.CALL, x, 0))
        saved = range(len(ty.ins), len(ty.ins) + len(ty.outs))
        instrs += [(ops.LOCAL_SET, local, 0) for local in reversed(saved)]
        for local, result in zip(saved, ty.outs, strict=True):
            instrs.append((ops.LOCAL_GET, local, 0))
            instrs += _of_both_lanes(local) if result is V128 else ()
            instrs += [(BY_NAME[name], None, 0) for name in [_OUTWARDS.get(result)] if name]
        made.types.append(outside)
        body = (*instrs, _END)
        made.exports.append(Export(f"e{x}", "func", len(made.func_types)))
        made.funcs.append(Func(len(made.types) - 1, _runs(ty.outs), body, size=len(body)))
