"""What the documentation shows is run, and what it points to is there."""

from __future__ import annotations

import ast
import doctest
import functools
import re
from pathlib import Path

import pytest

import brolga
from brolga import ops
from brolga.features import Feature
from brolga.wasi.calls import CALLS
from tools.reference import PAGES, api, instructions, proposals, wasi
from tools.sources import ROOT, SRC, nodes, python_files, shown

DOCS = ROOT / "docs"
PAPERS = [*sorted(ROOT.glob("*.md")), ROOT / "bench" / "README.md", *sorted(DOCS.rglob("*.md"))]
PYTHON = [path for folder in ("src", "tests", "tools", "examples", "bench") for path in python_files(ROOT / folder)]

BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
SNIPPET = re.compile(r'^--8<-- "(.*)"$', re.MULTILINE)

each_paper = pytest.mark.parametrize("path", PAPERS, ids=lambda path: str(path.relative_to(ROOT)))


def python_blocks(path: Path) -> list[str]:
    """The blocks of a file that are Python, without those that include an example."""
    blocks = BLOCK.findall(path.read_text(encoding="utf-8"))
    return [text for language, text in blocks if language == "python" and not SNIPPET.match(text)]


def prose(path: Path) -> str:
    """A file without its blocks of code."""
    return BLOCK.sub("", path.read_text(encoding="utf-8"))


def slugs(path: Path) -> set[str]:
    """The anchors of a file: its headings as GitHub and MkDocs name them."""
    headings = re.findall(r"^#+ (.*)$", prose(path), re.MULTILINE)
    return {re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", heading).strip().lower()) for heading in headings}


@each_paper
def test_python_in_the_documentation_runs(path: Path) -> None:
    shared: dict[str, object] = {}
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    said: list[str] = []
    for number, text in enumerate(python_blocks(path)):
        if ">>>" in text:
            name = f"{path.name} {number}"  # its own, by which a traceback finds the lines of a function
            test = doctest.DocTestParser().get_doctest(text, shared, name, str(path), 0)
            runner.run(test, out=said.append, clear_globs=False)
            shared = test.globs  # the blocks of a page follow from each other
        else:
            compile(text, str(path), "exec")
    assert "".join(said) == ""


@each_paper
def test_links_lead_somewhere(path: Path) -> None:
    broken = []
    for link in LINK.findall(prose(path)):
        name, _, anchor = link.partition("#")
        target = path.parent / name if name else path
        if re.match(r"\w+:", link) or str(target.relative_to(DOCS) if DOCS in target.parents else "") in PAGES:
            continue
        if not target.exists() or (anchor and anchor not in slugs(target)):
            broken.append(link)
    assert broken == []


@each_paper
def test_included_files_are_there(path: Path) -> None:
    included = SNIPPET.findall(path.read_text(encoding="utf-8"))
    assert [name for name in included if not (ROOT / name).is_file()] == []


def test_every_example_is_shown() -> None:
    shown = {name for path in PAPERS for name in SNIPPET.findall(path.read_text(encoding="utf-8"))}
    assert {f"examples/{path.name}" for path in (ROOT / "examples").glob("*.py")} - shown == set()


def test_every_page_has_its_place_in_the_menu() -> None:
    menu = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    pages = {str(path.relative_to(DOCS)) for path in DOCS.rglob("*.md")} | set(PAGES)
    assert [page for page in sorted(pages) if page not in menu] == []


def test_the_reference_names_everything() -> None:
    text = api()
    assert [name for name in brolga.__all__ if f"## {name}\n" not in text] == []
    text = instructions()
    assert [op.name for op in ops.OPS if f"`{op.name}`" not in text] == []
    text = proposals()
    assert [feature.title for feature in Feature if feature.title not in text] == []
    text = wasi()
    assert [call.name for call in CALLS if f"`{call.name}`" not in text] == []


@functools.cache
def said(path: Path) -> str:
    """What a paper says outside its blocks, or a Python file in its docstrings, if that can name what is looked for."""
    if path.suffix == ".md":
        return prose(path)
    if not re.search(r"`make |_to_", path.read_text(encoding="utf-8")):
        return ""
    strings = (node.value for node in nodes(path) if isinstance(node, ast.Expr))
    return "\n".join(str(node.value) for node in strings if isinstance(node, ast.Constant))


def commands(path: Path) -> str:
    """The blocks of a paper that a reader types into a shell."""
    return "\n".join(text for language, text in BLOCK.findall(path.read_text(encoding="utf-8")) if language == "sh")


def targets() -> set[str]:
    """The targets of make that anything names: in backquotes where it is prose, at the start of a line in a block."""
    named = re.findall(r"`make (\w+)", "\n".join(map(said, [*PAPERS, *PYTHON])))
    typed = re.findall(r"^make (\w+)", "\n".join(commands(path) for path in PAPERS), re.MULTILINE)
    return {*named, *typed}


def test_every_make_target_that_is_named_exists() -> None:
    there = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert targets() - {*there} == set()


def test_every_trampoline_that_is_named_exists() -> None:
    there = {path.stem for path in (SRC / "brolga" / "trampoline").glob("*_to_*.py")}
    found = {
        f"{shown(path)}: {name}"
        for path in [*PAPERS, *PYTHON]
        for name in re.findall(r"\b[a-z]+_to_[a-z]+\b", said(path))
        if name not in there
    }
    assert found == set()


def paths_named(path: Path) -> list[str]:
    """The files and folders of the repository that a file names in code spans."""
    return re.findall(r"`((?:src|tests|tools|examples|bench|docs)/[\w./-]+)`", prose(path))


@each_paper
def test_files_that_are_named_exist(path: Path) -> None:
    assert [name for name in paths_named(path) if not (ROOT / name).exists()] == []
