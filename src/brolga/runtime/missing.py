"""Imports that nobody has defined: each with its type, and what would provide it where its names tell who made it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Final

from brolga.errors import LinkError
from brolga.runtime.externs import described
from brolga.types import ImportType

__all__ = ["PROVIDERS", "Provider", "missing_imports"]

_MOST: Final = 40  # lines: a module may lack thousands

_JAVASCRIPT: Final = "for a browser or Node.js"


@dataclass(frozen=True, slots=True)
class Provider:
    """Who asks for imports of such names, and what would provide them.

    `modules` and `names` are patterns as the shell has them, with spaces between. `other` is what to say instead where
    the linker does define something of that module name.
    """

    modules: str
    names: str
    text: str
    other: str = ""

    def covers(self, wanted: ImportType) -> bool:
        """Tell whether an import has such names."""
        return _matches(wanted.module, self.modules) and _matches(wanted.name, self.names)


def _matches(name: str, patterns: str) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns.split())


# The first row that covers an import speaks for it, so what is more exact stands before what takes all names.
PROVIDERS: Final = (
    Provider(
        "wasi_snapshot_preview1",
        "*",
        "`wasi_snapshot_preview1` is WASI, which nobody gets without being given it: `wasi=WasiConfig()` for "
        "`brolga.load`; `linker.define_wasi()` and `store.set_wasi(WasiConfig())` for a linker",
        other="preview 1 of WASI, `wasi_snapshot_preview1`, has no function of that name",
    ),
    # What compilers make of WASI beside preview 1.
    Provider(
        "wasi_unstable",
        "*",
        "`wasi_unstable` is preview 0 of WASI, which compilers made until 2020: build for preview 1 (wasm32-wasip1)",
    ),
    Provider("wasi", "thread-spawn", "threads of WASI are not there: build for wasm32-wasip1, without threads"),
    Provider(
        "wasi:* [[]*",
        "*",
        "names with `wasi:` belong to components (WASI 0.2), which are not there: build for preview 1 (wasm32-wasip1)",
    ),
    Provider("wasix_*", "*", "WASIX is an extension of WASI by Wasmer: build for preview 1 (wasm32-wasip1)"),
    # Runtimes that are JavaScript. Each toolchain has another target, which needs none.
    Provider(
        "go gojs",
        "*",
        f"`go` and `gojs` are Go's wasm_exec.js, {_JAVASCRIPT}: build with GOOS=wasip1 GOARCH=wasm",
    ),
    Provider(
        "wbg __wbindgen_* *_bg.js",
        "*",
        f"it comes from JavaScript that wasm-bindgen makes, {_JAVASCRIPT}: build for wasm32-wasip1, without crates "
        "that use wasm-bindgen (often the `js` feature of another crate)",
    ),
    # `env` is what linkers of C write for all that they do not know better, so only the names tell who is meant.
    Provider(
        "env",
        "memory",
        "the module was linked with --import-memory: link it without, or define a Memory as `env::memory`",
    ),
    Provider(
        "env",
        "abort trace seed",
        "`env::abort` is called by AssemblyScript when an assertion fails: build with `--use abort=`, or define it as "
        "a function of message, file, line and column (`trace` and `seed`: `--use` as well)",
    ),
    Provider(
        "env",
        "emscripten_* _emscripten_* __syscall_* invoke_* __cxa_* _embind_* _emval_* _tzset_js _abort_js __asyncjs__* "
        "em_asm_* setTempRet0 getTempRet0 __assert_fail segfault alignfault",
        f"it comes from JavaScript that Emscripten makes, {_JAVASCRIPT}: build with -sSTANDALONE_WASM, or with another "
        "SDK for WASI",
    ),
    # Closure Compiler's work: the names are not reserved, but nobody else has such.
    Provider(
        "a",
        "? ??",
        f"such short names are Emscripten's when it optimises; JavaScript provides them, {_JAVASCRIPT}: build with "
        "-sSTANDALONE_WASM",
    ),
    Provider(
        "GOT.mem GOT.func env",
        "__memory_base __table_base __stack_pointer __indirect_function_table",
        "the module is a shared library, which a dynamic linker would have to load: link it statically",
    ),
    Provider("GOT.mem GOT.func", "*", "the module is a shared library of C: link it statically"),
    Provider(
        "env",
        "*",
        "imports of `env` are mostly functions that C code calls and no library defined: link the library that has "
        "them, or define them in Python, `imports={'env': {...}}` for `brolga.load`",
    ),
)
"""Who asks for which imports, and what would provide them; the first row that covers an import speaks for it."""


def missing_imports(missing: Sequence[ImportType], has: Callable[[str], bool]) -> LinkError:
    """Return the error for imports that are not defined, at least one, with types and advice.

    `has` tells whether anything is defined under a module name.
    """
    first = missing[0]
    lines = [f"unknown import: `{first.module}::{first.name}` has not been defined: {described(first.type)}"]
    # One module may import the same thing twice.
    more = list(dict.fromkeys(f"{each.module}::{each.name}: {described(each.type)}" for each in missing))[1:]
    if more:
        lines.append(f"{len(more)} more {'are' if len(more) > 1 else 'is'} missing:")
        lines += [f"  {line}" for line in more[:_MOST]]
        lines += [f"  and {len(more) - _MOST} others"] if len(more) > _MOST else []
    lines += dict.fromkeys(f"note: {text}" for each in missing if (text := _advice(each, has)))
    return LinkError("\n".join(lines))


def _advice(wanted: ImportType, has: Callable[[str], bool]) -> str:
    row = next((row for row in PROVIDERS if row.covers(wanted)), None)
    if row is None:
        return ""
    return row.other if row.other and has(wanted.module) else row.text
