"""Modules by hand: bodies as lines of words, in a module that has one of everything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from brolga import ops
from brolga.features import Feature
from brolga.module import Data, Elem, Expr, Func, Global, Import, Instr, Memory, Module, Table, TypeUse
from brolga.types import (
    EXTERNREF,
    F32,
    F64,
    FUNCREF,
    I32,
    I64,
    FuncType,
    GlobalType,
    Limits,
    MemoryType,
    TableType,
    ValType,
)
from brolga.validate import Context, context

Word = str | tuple[Any, ...]
"""A row's name, or `(name, immediate)`."""

END: Final[Instr] = (ops.END, None, 0)


def instrs(*words: Word, start: int = 0) -> tuple[Instr, ...]:
    """Instructions at positions start, start + 1, ...; the last `end` is added."""
    named = [(word, None) if isinstance(word, str) else word for word in (*words, "end")]
    return tuple((ops.BY_NAME[name], imm, at) for at, (name, imm) in enumerate(named, start))


def i32(value: int) -> tuple[Instr, ...]:
    return instrs(("i32.const", value))


VOID, BINARY, SWAP, UNARY, MANY = range(5)
"""Types of `world`: () -> (), (i32 i32) -> i32, (i32 i64) -> (i64 i32), i32 -> i32, (i32 i64 f32 f64) -> ()."""

TAGS: Final = (VOID, MANY)
EXCEPTIONS: Final = {Feature.EXCEPTIONS, Feature.LEGACY_EXCEPTIONS}

I32_LOCAL, I64_LOCAL, F32_LOCAL, F64_LOCAL, FUNC_LOCAL, EXTERN_LOCAL = range(6)


def world(body: Expr = (END,), results: Iterable[ValType] = (), params: Iterable[ValType] = ()) -> Module:
    """A module with one of everything; `body` is function 2, with a local of each type behind the parameters."""
    return Module(
        types=[
            FuncType([], []),
            FuncType([I32, I32], [I32]),
            FuncType([I32, I64], [I64, I32]),
            FuncType([I32], [I32]),
            FuncType([I32, I64, F32, F64], []),
            FuncType(params, results),
        ],
        imports=[Import("m", "binary", TypeUse(BINARY)), Import("m", "constant", GlobalType(I32, mutable=False))],
        funcs=[
            Func(VOID, (), (END,)),
            Func(5, tuple((1, ty) for ty in (I32, I64, F32, F64, FUNCREF, EXTERNREF)), body, at=1000),
        ],
        tables=[Table(TableType(FUNCREF, Limits(1))), Table(TableType(EXTERNREF, Limits(1)))],
        memories=[Memory(MemoryType(Limits(1)))],
        globals=[Global(GlobalType(I64, mutable=True), instrs(("i64.const", 0)))],
        elems=[
            Elem(FUNCREF, (instrs(("ref.func", 1)),), "declarative"),
            Elem(EXTERNREF, ()),
        ],
        datas=[Data(b"", 0, None)],
        data_count=1,
    )


def place(*words: Word, results: Iterable[ValType] = (), params: Iterable[ValType] = ()) -> tuple[Context, Func]:
    """The context of `world` and the function with that body."""
    module = world(instrs(*words), results, params)
    found = context(module)
    tags = [module.function(x) for x in TAGS]
    return replace(found, tags=tags, features=found.features | EXCEPTIONS), module.funcs[1]


def changed(**fields: Any) -> Module:
    """The `world` with other fields."""
    return replace(world(), **fields)
