"""The tables of what native code may call: each row once, and in the words of LLVM."""

from __future__ import annotations

from brolga.abi.externals import DATA, EXTERNALS, VARIADIC
from brolga.abi.helpers import HELPERS, SLOW_PATHS

SCALARS = {"i32", "i64", "double", "ptr"}


def test_externals_have_results_and_parameters_that_llvm_knows() -> None:
    for result, params in EXTERNALS.values():
        assert result in SCALARS | {"void"}
        assert set(params) <= SCALARS


def test_variadic_functions_are_externals() -> None:
    assert set(EXTERNALS) >= VARIADIC


def test_data_and_functions_do_not_meet() -> None:
    assert set(DATA) & set(EXTERNALS) == set()
    assert list(DATA) == sorted(DATA)


def test_no_private_function_of_cpython_is_called_but_one() -> None:
    assert [name for name in EXTERNALS if name.startswith("_Py")] == ["_Py_Dealloc"]


def test_helpers_are_named_as_their_symbols() -> None:
    for name, row in HELPERS.items():
        assert (row.name, row.symbol) == (name, f"brolga_{name}")
        assert set(row.params) <= SCALARS
        assert row.doc


def test_a_helper_declares_itself() -> None:
    assert HELPERS["trap"].declaration == "declare void @brolga_trap(ptr, i32, i64) noreturn cold"
    assert HELPERS["table_grow"].declaration == "declare i64 @brolga_table_grow(ptr, ptr, i64)"


def test_slow_paths_have_numbers_that_stay() -> None:
    first = ("raise_trap", "note_frames", "func_of", "ref_of", "wrong_results", "vector_of")
    assert SLOW_PATHS[: len(first)] == first
    assert SLOW_PATHS[len(first) :][:4] == ("any_at", "any_word", "extern_at", "extern_word")
