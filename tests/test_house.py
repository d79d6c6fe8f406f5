"""What no other tool watches: state, second lists of instructions, who may import what, comments, docstrings."""

from __future__ import annotations

import ast
import io
import re
import subprocess
import sys
import tempfile
import tokenize
from pathlib import Path

import pytest

from brolga import ops
from tools.floors import House
from tools.size import here
from tools.sources import ROOT, SRC, nodes, python_files, shown, tree
from tools.state import changed_functions, global_statements, mutable_globals

PACKAGE = SRC / "brolga"
FILES = python_files(PACKAGE)
EVERYWHERE = [path for folder in ("src", "tests", "tools", "examples", "bench") for path in python_files(ROOT / folder)]


def places(paths: list[Path], *kinds: type[ast.AST]) -> list[str]:
    """Where nodes of the given kinds stand, as `path:line`."""
    return [
        f"{shown(path)}:{node.lineno}"
        for path in paths
        for node in nodes(path)
        if isinstance(node, kinds) and isinstance(node, ast.stmt | ast.expr)
    ]


# State


# The one that the design allows: pages of code belong to the process, as the handler of faults in them does.
PROCESS_WIDE = frozenset({"ARENA"})


def test_no_module_holds_state() -> None:
    assert [str(found) for found in mutable_globals(FILES) if found.name not in PROCESS_WIDE] == []


def test_no_function_rebinds_a_global() -> None:
    assert global_statements(FILES) == []


def test_nobody_sets_the_types_of_functions_that_the_process_shares() -> None:
    assert changed_functions(EVERYWHERE) == []


@pytest.mark.parametrize(
    "text",
    [
        "ctypes.pythonapi.PyLong_AsLong.restype = None",
        "def f():\n    g = ctypes.pythonapi.Py_IncRef\n    g.argtypes, g.restype = (), None",
        "from ctypes import pythonapi\napi = pythonapi\napi['Py_IncRef'].restype = None",
        "setattr(ctypes.pythonapi.Py_IncRef, 'restype', None)",
    ],
)
def test_a_change_to_a_shared_function_is_found(tmp_path: Path, text: str) -> None:
    path = tmp_path / "sample.py"
    path.write_text(text, encoding="utf-8")
    assert changed_functions([path])


def test_a_prototype_of_ones_own_is_no_change(tmp_path: Path) -> None:
    path = tmp_path / "sample.py"
    path.write_text("f = ctypes.PYFUNCTYPE(None)(('Py_IncRef', ctypes.pythonapi))\nf.x = 1\n", encoding="utf-8")
    assert changed_functions([path]) == []


STATEFUL = {
    "a display": "CACHE = {}",
    "a constructor": "from collections import defaultdict\nCACHE: dict = defaultdict(list)",
    "an object": "class Registry:\n    def put(self, x):\n        self.x = x\nREGISTRY: Final = Registry()",
    "a constant that changes": "NAMES: Final = []\ndef f():\n    NAMES.append(1)",
    "an item": "NAMES: Final = {}\ndef f():\n    NAMES[1] = 2",
}


@pytest.mark.parametrize("text", STATEFUL.values(), ids=STATEFUL)
def test_state_is_found_however_it_is_written(tmp_path: Path, text: str) -> None:
    path = tmp_path / "sample.py"
    path.write_text(text, encoding="utf-8")
    assert len(mutable_globals([path])) == 1


def test_constants_are_no_state(tmp_path: Path) -> None:
    path = tmp_path / "sample.py"
    path.write_text("__all__ = ['A']\nA: Final = [1, 2]\nB = MappingProxyType({})\nC = (1, 2)\n", encoding="utf-8")
    assert mutable_globals([path]) == []


# One table of instructions

MAY_SPELL = {"ops", "numerics", "translate"}
ELSEWHERE = [path for path in FILES if path.relative_to(PACKAGE).parts[0] not in MAY_SPELL]

# Words of the text format that are instructions and something else too: the parser has to know them.
ALSO_GRAMMAR = {"block", "call", "drop", "else", "end", "if", "loop", "nop", "return", "select", "unreachable", "br"}


def test_a_mnemonic_is_spelled_in_the_table_alone() -> None:
    names = {op.mnemonic for op in ops.OPS} - ALSO_GRAMMAR
    docstrings = {id(value) for path in ELSEWHERE for value in docstring_nodes(path)}
    found = [
        f"{shown(path)}:{node.lineno} {node.value!r}"
        for path in ELSEWHERE
        for node in nodes(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
        if node.value in names
    ]
    assert found == []


READERS = {"binary", "text", "validate", "module.py", "compiler.py", "units.py", "runtime", "wast"}
# Types and sections have numbers too, and so has what the name section holds: each in a file of its own.
NO_OPCODES = {"binary/codes.py", "binary/names.py"}
CODES = {op.code for op in ops.OPS}
# Numbers that nobody writes in hexadecimal but for an opcode: neither small nor a mask of LEB128.
OPCODES = {code for code in CODES if code >= 0x45} - {0x7F, 0x80}


def opcodes(path: Path) -> list[str]:
    """Where a file spells numbers of instructions: in hexadecimal, or compared with an opcode, or as keys of a dict."""
    text = path.read_text(encoding="utf-8")
    numbers = [node for node in nodes(path) if isinstance(node, ast.Constant) and type(node.value) is int]
    likely = (node for node in numbers if node.value in OPCODES)
    hexadecimal = {node for node in likely if (ast.get_source_segment(text, node) or "").lower().startswith("0x")}
    meant = {node for place in nodes(path) for node in in_opcode_position(place)}
    return [
        f"{shown(path)}:{node.lineno} {ast.get_source_segment(text, node)}"
        for node in numbers
        if node in hexadecimal or (node in meant and node.value in CODES)
    ]


def in_opcode_position(place: ast.AST) -> list[ast.AST]:
    """What stands in a node where an opcode would."""
    match place:
        case ast.Compare(left=left, ops=[ast.Eq() | ast.NotEq() | ast.In() | ast.NotIn()], comparators=[right]):
            if names_an_opcode(left) or names_an_opcode(right):
                return [*parts(left), *parts(right)]
        case ast.Match(subject=subject, cases=cases) if names_an_opcode(subject):
            return [node for case in cases for node in ast.walk(case.pattern)]
        case ast.Dict(keys=keys) if len(keys) > 1:
            return [key for key in keys if key is not None]
    return []


def parts(node: ast.expr) -> list[ast.expr]:
    """The elements of a display, or the node."""
    return node.elts if isinstance(node, ast.Tuple | ast.List | ast.Set) else [node]


def names_an_opcode(node: ast.expr) -> bool:
    return re.search(r"\b(op|opcode|code|instr)\b", ast.unparse(node)) is not None


def test_an_opcode_is_spelled_in_the_table_alone() -> None:
    paths = [path for path in ELSEWHERE if path.relative_to(PACKAGE).parts[0] in READERS]
    assert {part for part in READERS if not (PACKAGE / part).exists()} == set()
    assert [
        found for path in paths if str(path.relative_to(PACKAGE)) not in NO_OPCODES for found in opcodes(path)
    ] == []


@pytest.mark.parametrize(
    "text",
    [
        *("x = 0x6A", "x = 0xFC0A", "T = {106: 1, 107: 2}"),
        *("if op == 16: ...", "if instr[0].code in (2, 3, 4): ...", "match code:\n  case 11 | 5: ..."),
    ],
)
def test_opcodes_are_found_however_they_are_written(tmp_path: Path, text: str) -> None:
    path = tmp_path / "sample.py"
    path.write_text(text, encoding="utf-8")
    assert opcodes(path)


def test_other_numbers_are_no_opcodes(tmp_path: Path) -> None:
    path = tmp_path / "sample.py"
    path.write_text("x = byte & 0x7F\nif size == 16: ...\ny = 106\nz = {'a': 106, 'b': 107}\n", encoding="utf-8")
    assert opcodes(path) == []


def docstring_nodes(path: Path) -> list[ast.expr]:
    """The string expressions of a file that are docstrings, those below constants included."""
    return [node.value for node in nodes(path) if isinstance(node, ast.Expr)]


# Who imports what


def test_only_llvm_imports_llvmlite() -> None:
    found = [
        shown(path)
        for path in FILES
        if path.parent.name != "llvm"
        for node in nodes(path)
        for name in imported(node)
        if name.split(".")[0] == "llvmlite"
    ]
    assert found == []


def imported(node: ast.AST) -> list[str]:
    """The absolute names that a node imports."""
    match node:
        case ast.Import(names=names):
            return [alias.name for alias in names]
        case ast.ImportFrom(module=str(module)):
            return [module]
    return []


# None of them is needed before the first engine is made.
HEAVY = ("asyncio", "llvmlite", "multiprocessing", "numpy", "rich", "socket", "subprocess", "unittest", "wasmtime")


def test_importing_brolga_brings_nothing_heavy() -> None:
    program = f"import sys, brolga; print(*[name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], cwd=SRC, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_no_unit_but_the_last_imports_the_package_itself() -> None:
    house = House.read()
    assert [house.place(edge) for edge in house.imports if edge.target == "brolga"] == []


# What must not be reachable, and what must be said


def test_what_users_give_meets_no_assert() -> None:
    assert places(FILES, ast.Assert) == []


def test_comments_are_a_tenth_to_a_fifth_of_the_code() -> None:
    sizes = here().values()
    assert 0.10 <= sum(size.comments for size in sizes) / sum(size.code for size in sizes) <= 0.20


def undocumented(path: Path) -> list[str]:
    """The public names of a file, and of its public classes, that have no docstring."""
    return [f"{shown(path)}: {name}" for name, node in public(tree(path)) if not ast.get_docstring(node)]


Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def public(node: Documented, name: str = "module") -> list[tuple[str, Documented]]:
    """The node itself and what is public in it; magic methods mean what Python says."""
    found: list[tuple[str, Documented]] = [(name, node)]
    if not isinstance(node, ast.Module | ast.ClassDef):
        return found
    for child in node.body:
        overload = "overload" in {ast.unparse(d) for d in getattr(child, "decorator_list", [])}
        if isinstance(child, ast.ClassDef | ast.FunctionDef) and not child.name.startswith("_") and not overload:
            found += public(child, child.name)
    return found


def test_every_public_name_has_a_docstring() -> None:
    assert [name for path in FILES for name in undocumented(path)] == []


def exported(path: Path) -> list[str]:
    """What `__all__` of a file says, nothing where there is none."""
    for node in tree(path).body:
        match node:
            case ast.Assign(targets=[ast.Name(id="__all__")], value=ast.List(elts=names)):
                return [ast.literal_eval(name) for name in names]
    return []


def test_every_file_says_what_it_gives_to_others() -> None:
    """What is public and not on the list is for the file's readers alone."""
    assert [shown(path) for path in FILES if len(public(tree(path))) > 1 and not exported(path)] == []


def test_names_in_docstrings_stand_in_single_backticks() -> None:
    found = [
        f"{shown(path)}:{node.lineno}"
        for path in EVERYWHERE
        for node in docstring_nodes(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if re.search(r"``|:(attr|class|data|exc|func|meth|mod|obj):`", node.value)
    ]
    assert found == []


def test_every_silenced_rule_is_named() -> None:
    bare = re.compile(r"#\s*(type:\s*ignore(?!\[)|noqa(?!: [A-Z]))")
    texts = {path: path.read_text(encoding="utf-8") for path in EVERYWHERE}
    found = [
        f"{shown(path)}:{token.start[0]}"
        for path, text in texts.items()
        if bare.search(text)  # in a comment or in a string, which reading all files as tokens would tell in a second
        for token in tokenize.generate_tokens(io.StringIO(text).readline)
        if token.type == tokenize.COMMENT and bare.match(token.string)
    ]
    assert found == []


def test_tracked_files_name_no_path_of_this_machine() -> None:
    shared = {Path("/"), Path("/home"), Path("/opt"), Path("/usr"), Path("/usr/local"), Path(tempfile.gettempdir())}
    homes = [f"{folder}/" for folder in (ROOT, ROOT.parent, Path.home()) if folder not in shared]
    patterns = [argument for home in homes for argument in ("-e", home)]
    done = subprocess.run(["git", "grep", "-nIF", *patterns], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == []
