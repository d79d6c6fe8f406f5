"""The floors hold, and the checker that says so sees every way to import."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.floors import House, broken, cycle, homeless


@pytest.fixture(scope="module")
def house() -> House:
    return House.read()


def test_every_unit_stands_on_a_floor(house: House) -> None:
    assert homeless(house) == []


def test_a_file_imports_only_from_lower_floors(house: House) -> None:
    assert broken(house) == []


def test_imports_have_no_cycle(house: House) -> None:
    assert cycle(house) == []


def build(src: Path, files: dict[str, str]) -> House:
    """A house of the given files, named by their paths in the package."""
    for name, text in files.items():
        path = src / "brolga" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return House.read(src)


UPWARD = {
    "plain": "import brolga.runtime.store\n",
    "member": "from brolga.runtime.store import Store\n",
    "of a package": "from brolga.runtime import store\n",
    "relative": "from .runtime import store\n",
    "lazy": "def late():\n    from brolga.runtime import store\n",
    "for types": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from brolga.runtime import store\n",
    "by name": "import importlib\nimportlib.import_module('brolga.runtime.store')\n",
}


@pytest.mark.parametrize("text", UPWARD.values(), ids=UPWARD)
def test_an_upward_import_is_found_however_it_is_written(tmp_path: Path, text: str) -> None:
    house = build(tmp_path, {"errors.py": text, "runtime/__init__.py": "", "runtime/store.py": ""})
    assert len(broken(house)) == 1


def test_packages_of_one_floor_do_not_see_each_other(tmp_path: Path) -> None:
    house = build(tmp_path, {"binary/__init__.py": "from brolga import text", "text/__init__.py": ""})
    assert len(broken(house)) == 1


def test_files_of_one_floor_may_see_each_other(tmp_path: Path) -> None:
    house = build(tmp_path, {"traps.py": "from brolga.types import ValType", "types.py": ""})
    assert broken(house) == []


def test_a_file_inside_a_package_may_import_its_neighbour(tmp_path: Path) -> None:
    house = build(tmp_path, {"text/__init__.py": "", "text/a.py": "from brolga.text.b import x", "text/b.py": ""})
    assert (broken(house), cycle(house)) == ([], [])


def test_a_cycle_inside_a_package_is_found(tmp_path: Path) -> None:
    files = {"text/__init__.py": "", "text/a.py": "from .b import x", "text/b.py": "def f():\n    from . import a"}
    assert set(cycle(build(tmp_path, files))) == {"brolga.text.a", "brolga.text.b"}


def test_a_unit_without_a_floor_is_found(tmp_path: Path) -> None:
    assert homeless(build(tmp_path, {"attic.py": ""})) == ["attic"]
