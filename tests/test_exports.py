"""`import brolga` gives the names that are promised, and no others."""

from __future__ import annotations

import brolga

# Wasmtime's names and the annotations of `Func.wrap`.
PROMISED = {
    *("Config", "Engine", "Store", "Module", "Instance", "Linker", "Caller"),
    *("Func", "Memory", "Table", "Global"),
    *("FuncType", "ValType", "MemoryType", "TableType", "GlobalType", "Limits", "ImportType", "ExportType"),
    *("Trap", "TrapCode", "Frame", "WasmtimeError", "ExitTrap", "WasiConfig"),
    *("i32", "i64", "f32", "f64", "v128", "externref", "funcref"),
}


def test_all_promised_names_are_there() -> None:
    assert PROMISED - set(brolga.__all__) == set()


def test_the_list_of_names_is_sorted_without_repetition() -> None:
    assert list(brolga.__all__) == sorted(set(brolga.__all__))


def test_every_name_on_the_list_exists() -> None:
    assert [name for name in brolga.__all__ if not hasattr(brolga, name)] == []


def test_dir_shows_the_list_and_nothing_else() -> None:
    assert [name for name in dir(brolga) if not name.startswith("__")] == list(brolga.__all__)


def test_every_class_and_function_has_a_docstring() -> None:
    named = {name: getattr(brolga, name) for name in brolga.__all__}
    assert [name for name, value in named.items() if callable(value) and not value.__doc__] == []


def test_every_name_has_a_home_and_is_what_lies_there() -> None:
    from importlib import import_module

    assert sorted(brolga._HOMES) == list(brolga.__all__)
    assert [n for n, home in brolga._HOMES.items() if getattr(brolga, n) is not getattr(import_module(home), n)] == []


def test_a_name_without_a_home_is_no_attribute() -> None:
    assert not hasattr(brolga, "Nothing")
