"""Structs are laid out as C lays them out, and a VM context has room for everything once."""

from __future__ import annotations

import ast
import ctypes
import itertools
import re
from collections.abc import Iterator
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brolga.abi.layout import (
    ACTIVATION,
    FUNC_REF,
    HOST_FUNC,
    MAX_FRAMES,
    MEMORY,
    SEGMENT,
    STORE,
    TABLE,
    THREAD,
    Layout,
    VMContextLayout,
)
from brolga.abi.structs import struct_of
from tools.sources import SRC, nodes, python_files

NAMED = {
    "STORE": STORE,
    "THREAD": THREAD,
    "ACTIVATION": ACTIVATION,
    "FUNC_REF": FUNC_REF,
    "HOST_FUNC": HOST_FUNC,
    "MEMORY": MEMORY,
    "TABLE": TABLE,
    "SEGMENT": SEGMENT,
}
ALL = list(NAMED.values())
C_TYPES = {"i32": ctypes.c_uint32, "i64": ctypes.c_uint64, "ptr": ctypes.c_void_p}
BY_SIZE = {1: ctypes.c_uint8, 2: ctypes.c_uint16, 4: ctypes.c_uint32, 8: ctypes.c_uint64}


@pytest.mark.parametrize("layout", ALL, ids=lambda layout: layout.name)
def test_a_layout_is_that_of_the_c_struct(layout: Layout) -> None:
    fields = [(name, C_TYPES[ty]) for name, ty, _ in layout.rows]
    struct = type(layout.name, (ctypes.Structure,), {"_fields_": fields})
    assert {name: getattr(struct, name).offset for name, _ in fields} == dict(layout.offsets)
    assert layout.size == -(-ctypes.sizeof(struct) // 8) * 8


@pytest.mark.parametrize("layout", ALL, ids=lambda layout: layout.name)
def test_every_field_has_a_name_of_its_own_and_is_explained(layout: Layout) -> None:
    assert len(layout.offsets) == len(layout.rows)
    assert all(doc for _, _, doc in layout.rows)


@given(st.lists(st.sampled_from([1, 2, 4, 8]), max_size=12))
def test_a_struct_is_laid_out_as_c_does(sizes: list[int]) -> None:
    fields = [(f"f{number}", BY_SIZE[size]) for number, size in enumerate(sizes)]
    c = type("C", (ctypes.Structure,), {"_fields_": fields})
    struct = struct_of(sizes)
    assert struct.offsets == tuple(getattr(c, name).offset for name, _ in fields)
    assert (struct.size, struct.align) == (ctypes.sizeof(c), max([1, *sizes]))


def test_vectors_are_aligned_to_their_size() -> None:
    struct = struct_of([4, 16, 8])
    assert (struct.offsets, struct.size, struct.align) == ((0, 16, 32), 48, 16)


def test_the_first_word_of_a_context_and_of_a_host_function_is_the_store() -> None:
    assert VMContextLayout(*[0] * 10).store == HOST_FUNC["store"] == 0


def test_an_activation_has_room_for_its_frames_and_a_jump_buffer() -> None:
    assert ACTIVATION["jump_buffer"] - ACTIVATION["frames"] == 8 * MAX_FRAMES
    assert ACTIVATION.size - ACTIVATION["jump_buffer"] >= 8 * 21  # what aarch64 keeps; x86-64 keeps 8 words


def test_tables_memories_and_segments_name_their_bounds_alike() -> None:
    assert all({"base", "length"} <= set(layout.offsets) for layout in (MEMORY, TABLE, SEGMENT))


@given(st.lists(st.integers(0, 7), min_size=10, max_size=10))
def test_the_arrays_of_a_context_follow_each_other_without_overlap(counts: list[int]) -> None:
    layout = VMContextLayout(*counts)
    types, imports, memories, tables, globals_, cells, funcs, datas, elems, tags = counts
    starts = [
        *(layout.header, layout.types_at, layout.imports_at, layout.memories_at, layout.tables_at, layout.globals_at),
        *(layout.cells_at, layout.func_refs_at, layout.datas_at, layout.elems_at),
        *(layout.import_refs_at, layout.tags_at, layout.size),
    ]
    needed = [0, 8 * types, 8 * imports, 16 * memories, 16 * tables, 8 * globals_, 16 * cells]
    needed += [FUNC_REF.size * funcs, SEGMENT.size * datas, SEGMENT.size * elems, 8 * imports, 8 * tags]
    for (start, end), need in zip(itertools.pairwise(starts), needed, strict=True):
        assert need <= end - start < need + 16
    assert layout.cells_at % 16 == 0
    assert layout.header >= layout.code + 8


def users() -> Iterator[ast.AST]:
    """What the package consists of, without the layouts themselves."""
    return (node for path in python_files(SRC) if path.name != "layout.py" for node in nodes(path))


def uses() -> set[tuple[str, str]]:
    """What reads or writes fields: the name of the layout, as the code has it, and that of the field.

    `LAYOUT["field"]`, and `get(LAYOUT, "field", ...)` or the like.
    """
    found = set()
    for node in users():
        match node:
            case ast.Subscript(value=ast.Name(id=layout), slice=ast.Constant(value=str(field))):
                found.add((layout, field))
            case ast.Call(args=[ast.Name(id=layout), ast.Constant(value=str(field)), *_]):
                found.add((layout, field))
    return found


def test_every_field_of_a_struct_is_read_or_written() -> None:
    found = uses()
    shared = {field for layout, field in found if layout == "layout"}  # whichever of them the caller names
    rows = {(name, field) for name, layout in NAMED.items() for field in layout.offsets}
    unused = {
        (name, field) for name, field in rows - found if not re.fullmatch(r"(frame|jump|next|end|open|ready)\d+", field)
    }
    assert unused - {(name, field) for name in ("MEMORY", "TABLE", "SEGMENT") for field in shared} == set()


def test_every_place_in_a_context_is_read_or_written() -> None:
    attributes = {
        node.attr
        for node in users()
        if isinstance(node, ast.Attribute) and ast.unparse(node.value).rpartition(".")[2] == "layout"
    }
    header = {field.name for field in fields(VMContextLayout) if isinstance(field.default, int)} - {"header", "tags"}
    arrays = {name for name, value in vars(VMContextLayout).items() if isinstance(value, property)}
    assert header == {"store", "code"}
    assert (header | arrays) - attributes == set()
