"""Whole modules: each section once right (in `world`) and once wrong."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

import pytest

from brolga.errors import InvalidError, LimitError, ModuleError, UnsupportedError
from brolga.features import DEFAULTS, Feature
from brolga.module import Data, Elem, Export, Func, Global, Import, Memory, Module, Start, Table, TypeUse
from brolga.types import EXTERNREF, F32, FUNCREF, I32, I64, V128, FuncType, GlobalType, Limits, MemoryType, TableType
from brolga.validate import context, validate
from tests.validate.make import END, MANY, SWAP, VOID, changed, i32, instrs, world

MUTABLE = GlobalType(I32, mutable=True)
CONSTANT = GlobalType(I32, mutable=False)
TABLE = TableType(FUNCREF, Limits(1))


def memory(low: int, high: int | None = None, **kinds: Any) -> Memory:
    return Memory(MemoryType(Limits(low, high), **kinds), at=8)


def table(low: int, high: int | None = None) -> Table:
    return Table(TableType(FUNCREF, Limits(low, high)), at=8)


def test_one_of_everything_is_valid() -> None:
    validate(world())


VALID: list[dict[str, Any]] = [
    {"exports": [Export(name, kind, 1) for name, kind in (("a", "func"), ("b", "table"), ("c", "global"))]},
    {"start": Start(1)},
    {"memories": [memory(65536, 65536)]},
    {"tables": [table(2**32 - 1), table(0, 2**32 - 1)], "elems": []},
    {"globals": [Global(CONSTANT, i32(1)), Global(CONSTANT, instrs(("global.get", 1)))]},
    {"globals": [Global(CONSTANT, instrs(("i32.const", 3), ("global.get", 0), "i32.mul"))]},
    {"globals": [Global(GlobalType(FUNCREF, mutable=False), instrs(("ref.func", 1)))]},
    {"tables": [Table(TABLE, instrs(("ref.func", 1))), *world().tables[1:]]},
    {"elems": [Elem(FUNCREF, (instrs(("ref.null", FUNCREF)),), "active", 0, instrs(("global.get", 0)))]},
    {"elems": [Elem(EXTERNREF, (), "active", 1, i32(0))]},
    {"datas": [Data(b"abc", 0, i32(0)), Data(b"", 0, None)]},
    {"imports": [Import("m", "f", TypeUse(MANY)), Import("m", "g", MUTABLE), Import("m", "t", TABLE)]},
]


@pytest.mark.parametrize("fields", VALID)
def test_valid(fields: dict[str, Any]) -> None:
    validate(changed(**fields))


INVALID: list[tuple[str, dict[str, Any]]] = [
    ("unknown type 6", {"funcs": [Func(6, (), (END,), at=8)]}),
    ("unknown type 9", {"imports": [Import("m", "f", TypeUse(9), at=8)]}),
    ("memory size must be at most 65536 pages (4GiB)", {"memories": [memory(65537)]}),
    ("memory size must be at most 65536 pages (4GiB)", {"memories": [memory(0, 1 << 32)]}),
    ("memory size must be at most", {"imports": [Import("m", "m", MemoryType(Limits(1 << 32, 1 << 32)), at=8)]}),
    ("size minimum must not be greater than maximum", {"memories": [memory(2, 1)]}),
    ("size minimum must not be greater than maximum", {"tables": [table(2**32 - 1, 0)]}),
    ("table size must be at most 2^32-1", {"tables": [table(1 << 32)]}),
    (
        "table size must be at most 2^32-1",
        {"imports": [Import("m", "t", TableType(FUNCREF, Limits(0, 1 << 32)), at=8)]},
    ),
    ("unknown function 3", {"exports": [Export("a", "func", 3, at=8)]}),
    ("unknown table 2", {"exports": [Export("a", "table", 2, at=8)]}),
    ("unknown memory 1", {"exports": [Export("a", "memory", 1, at=8)]}),
    ("unknown global 2", {"exports": [Export("a", "global", 2, at=8)]}),
    ("duplicate export name 'a'", {"exports": [Export("a", "global", 0), Export("a", "func", 0, at=8)]}),
    ("unknown function 3", {"start": Start(3, at=8)}),
    ("start function must not have parameters or results", {"start": Start(0, at=8)}),
    ("constant expression required: f32.neg", {"globals": [Global(CONSTANT, instrs("f32.neg", start=8))]}),
    ("constant expression required: nop", {"globals": [Global(CONSTANT, instrs("nop", start=8))]}),
    ("constant expression required: local.get", {"globals": [Global(CONSTANT, instrs(("local.get", 0), start=8))]}),
    ("constant expression required: block", {"globals": [Global(CONSTANT, instrs(("block", None), "end", start=8))]}),
    (
        "constant expression required: global 1 is mutable",
        {"globals": [Global(MUTABLE, i32(0)), Global(CONSTANT, instrs(("global.get", 1), start=8))]},
    ),
    ("unknown global 1", {"globals": [Global(CONSTANT, instrs(("global.get", 1), start=8))]}),
    ("unknown global 2", {"globals": [Global(CONSTANT, instrs(("global.get", 2), start=8)), Global(CONSTANT, i32(0))]}),
    ("unknown function 7", {"globals": [Global(CONSTANT, instrs(("ref.func", 7), start=8))]}),
    ("type mismatch: instruction requires [i32] but stack has []", {"globals": [Global(CONSTANT, instrs(start=8))]}),
    (
        "type mismatch: block requires [i32] but stack has [i32 i32]",
        {"globals": [Global(CONSTANT, instrs(("i32.const", 0), ("i32.const", 0), start=6))]},
    ),
    (
        "type mismatch: instruction requires [i64] but stack has [i32]",
        {"globals": [Global(GlobalType(I64, mutable=True), instrs(("i32.const", 0), start=7))]},
    ),
    ("END opcode expected", {"globals": [Global(CONSTANT, instrs(("i32.const", 0), start=8)[:-1])]}),
    ("unknown global 1", {"tables": [Table(TABLE, instrs(("global.get", 1), start=8)), *world().tables[1:]]}),
    (
        "type mismatch: instruction requires [funcref] but",
        {"tables": [Table(TABLE, instrs(("i32.const", 1), start=7)), *world().tables[1:]]},
    ),
    ("unknown table 2", {"elems": [Elem(FUNCREF, (), "active", 2, i32(0), at=8)]}),
    (
        "type mismatch: segment of externref for a table of funcref",
        {"elems": [Elem(EXTERNREF, (), "active", 0, i32(0), at=8)]},
    ),
    (
        "type mismatch: instruction requires [i32]",
        {"elems": [Elem(FUNCREF, (), "active", 0, instrs(("i64.const", 0), start=7))]},
    ),
    (
        "type mismatch: instruction requires [funcref]",
        {"elems": [Elem(FUNCREF, (instrs(("ref.null", EXTERNREF), start=7),))]},
    ),
    ("unknown function 3", {"elems": [Elem(FUNCREF, (instrs(("ref.func", 3), start=8),))]}),
    ("unknown memory 1", {"datas": [Data(b"", 1, i32(0), at=8)]}),
    ("unknown memory 0", {"memories": [], "datas": [Data(b"", 0, i32(0), at=8)]}),
    (
        "type mismatch: instruction requires [i32] but stack has [f32]",
        {"datas": [Data(b"", 0, instrs(("f32.const", 0), start=7))]},
    ),
]


@pytest.mark.parametrize(("message", "fields"), INVALID, ids=lambda value: value if isinstance(value, str) else "")
def test_invalid(message: str, fields: dict[str, Any]) -> None:
    with pytest.raises(InvalidError, match="^" + re.escape(message)) as caught:
        validate(changed(**fields))
    assert caught.value.at == 8


UNSUPPORTED: list[tuple[Feature, dict[str, Any]]] = [
    (Feature.MULTI_MEMORY, {"memories": [memory(1), memory(1)]}),
    (Feature.MEMORY64, {"memories": [memory(1, is_64=True)]}),
    (Feature.MEMORY64, {"tables": [Table(TableType(FUNCREF, Limits(1), is_64=True))]}),
    (Feature.THREADS, {"memories": [memory(1, 1, shared=True)]}),
    (Feature.CUSTOM_PAGE_SIZES, {"memories": [memory(1, page_size_log2=0)]}),
    (Feature.MULTI_VALUE, {"types": [FuncType([], []), FuncType([], [I32, I32])]}),
    (Feature.SIMD, {"types": [FuncType([], []), FuncType([V128], [])]}),
    (Feature.SIMD, {"globals": [Global(GlobalType(V128, mutable=False), ())]}),
    (Feature.REFERENCE_TYPES, {"tables": [table(1), table(1)]}),
    (Feature.REFERENCE_TYPES, {"tables": [Table(TableType(EXTERNREF, Limits(1)))]}),
    (Feature.REFERENCE_TYPES, {"elems": [Elem(EXTERNREF, ())]}),
    (Feature.REFERENCE_TYPES, {"imports": [Import("m", "g", GlobalType(FUNCREF, mutable=False))]}),
    (Feature.MUTABLE_GLOBAL, {"imports": [Import("m", "g", MUTABLE)]}),
    (Feature.MUTABLE_GLOBAL, {"globals": [Global(MUTABLE, i32(0))], "exports": [Export("g", "global", 0)]}),
    (Feature.BULK_MEMORY, {"elems": [Elem(FUNCREF, (), "passive")]}),
    (Feature.BULK_MEMORY, {"datas": [Data(b"", 0, None)]}),
    (Feature.EXTENDED_CONST, {"globals": [Global(CONSTANT, instrs(("i32.const", 1), ("i32.const", 1), "i32.add"))]}),
]


@pytest.mark.parametrize(("feature", "fields"), UNSUPPORTED)
def test_what_needs_a_proposal_is_refused_without_it(feature: Feature, fields: dict[str, Any]) -> None:
    module = Module(types=[FuncType([], [])], memories=fields.pop("memories", [memory(1)]))
    for name, value in fields.items():
        setattr(module, name, value)
    with pytest.raises(UnsupportedError) as caught:
        validate(module, DEFAULTS - {feature})
    assert caught.value.message == feature.refusal


@pytest.mark.parametrize("log2", [1, 12, 15, 17, 63])
def test_a_page_is_a_byte_or_64_kib(log2: int) -> None:
    with pytest.raises(InvalidError, match=rf"^invalid custom page size: 2\^{log2} is neither 1 nor 65536"):
        validate(Module(memories=[memory(1, page_size_log2=log2)]), DEFAULTS | {Feature.CUSTOM_PAGE_SIZES})


@pytest.mark.parametrize(
    ("is_64", "log2", "most", "words"),
    [
        (False, 0, (1 << 32) - 1, r"2\^32-1 pages \(4GiB\)"),
        (False, 16, 1 << 16, r"65536 pages \(4GiB\)"),
        (True, 16, 1 << 48, r"2\^48 pages \(16EiB\)"),
    ],
)
def test_a_memory_has_at_most_what_its_addresses_reach(is_64: bool, log2: int, most: int, words: str) -> None:
    features = DEFAULTS | {Feature.CUSTOM_PAGE_SIZES}
    validate(Module(memories=[memory(most, most, is_64=is_64, page_size_log2=log2)]), features)
    for limits in ((most + 1,), (0, most + 1)):
        with pytest.raises(InvalidError, match=f"^memory size must be at most {words}"):
            validate(Module(memories=[memory(*limits, is_64=is_64, page_size_log2=log2)]), features)


def test_a_proposal_that_is_not_there_is_refused_even_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Feature.THREADS, "_value_", dataclasses.replace(Feature.THREADS.value, supported=False))
    module = Module(memories=[memory(1, 1, shared=True)])
    with pytest.raises(UnsupportedError, match=r"^threads is not supported"):
        validate(module, frozenset(Feature))


def test_a_shared_memory_has_a_maximum() -> None:
    with pytest.raises(InvalidError, match=r"^shared memory must have maximum"):
        validate(Module(memories=[memory(1, shared=True)]))
    with pytest.raises(InvalidError, match=r"^shared memory must have maximum"):
        validate(Module(imports=[Import("m", "m", memory(1, shared=True).type)]))


def test_references_are_declared_by_all_but_bodies_and_start() -> None:
    module = world()
    module.exports = [Export("f", "func", 0)]
    module.start = Start(1)
    module.globals.append(Global(GlobalType(FUNCREF, mutable=False), instrs(("ref.func", 2))))
    module.elems = [Elem(EXTERNREF, ()), Elem(EXTERNREF, ())]
    assert context(module).refs == {0, 2}


def test_a_context_has_imports_first_and_types_resolved() -> None:
    found = context(world())
    assert found.funcs == (world().types[1], FuncType([], []), FuncType([], []))
    assert found.globals == (CONSTANT, GlobalType(I64, mutable=True))
    assert (found.elems, found.datas, found.features) == ((FUNCREF, EXTERNREF), 1, DEFAULTS)


def test_errors_name_the_module() -> None:
    module = changed(start=Start(9, at=3))
    with pytest.raises(ModuleError) as caught:
        validate(module)
    assert caught.value.source is module.source


@pytest.mark.parametrize(("params", "results"), [(1001, 0), (0, 1001)])
def test_a_function_type_has_at_most_a_thousand_members_on_each_side(params: int, results: int) -> None:
    with pytest.raises(LimitError, match=r"^too many (parameters|results): 1001, at most 1000"):
        validate(Module(types=[FuncType([I32] * params, [F32] * results)]))


def test_a_module_has_at_most_so_many_of_everything() -> None:
    with pytest.raises(LimitError, match=r"^too many tables: 100001, at most 100000 are supported$"):
        validate(Module(tables=[table(0)] * 100_001))


def test_a_global_sees_all_those_before_it() -> None:
    first = Global(CONSTANT, i32(0))
    validate(Module(globals=[first, *[Global(CONSTANT, instrs(("global.get", x))) for x in range(5000)]]))


def test_type_indices_in_the_world_are_what_their_names_say() -> None:
    types = [world().function(x) for x in (VOID, SWAP)]
    assert (types[0], types[1].outs) == (FuncType([], []), (I64, I32))
