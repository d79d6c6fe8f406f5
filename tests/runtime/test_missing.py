"""Imports that nobody has defined: all of them are named, with what would provide them."""

from __future__ import annotations

import pytest

from brolga import Engine, ImportType, Linker, LinkError, Module, Store
from brolga.runtime.missing import PROVIDERS
from tests.runtime.make import ty

PREVIEW_1 = "wasi_snapshot_preview1"

# Names as toolchains make them, and a word of what to do about it.
ADVISED = {
    ("wasi_snapshot_preview1", "fd_write"): "define_wasi",
    ("wasi_unstable", "fd_write"): "preview 0",
    ("wasi", "thread-spawn"): "without threads",
    ("wasi:cli/environment@0.2.0", "get-environment"): "components",
    ("[export]wasi:http/types", "[resource-drop]fields"): "components",
    ("wasix_32v1", "fd_dup"): "WASIX",
    ("go", "runtime.wasmWrite"): "GOOS=wasip1",
    ("gojs", "syscall/js.valueGet"): "GOOS=wasip1",
    ("wbg", "__wbg_now_d95ee54b24b12c0d"): "wasm-bindgen",
    ("__wbindgen_placeholder__", "__wbindgen_throw"): "wasm-bindgen",
    ("./library_bg.js", "__wbindgen_throw"): "wasm-bindgen",
    ("env", "abort"): "--use abort=",
    ("env", "trace"): "--use abort=",
    ("env", "emscripten_resize_heap"): "-sSTANDALONE_WASM",
    ("env", "__syscall_openat"): "-sSTANDALONE_WASM",
    ("env", "invoke_vii"): "-sSTANDALONE_WASM",
    ("a", "b"): "-sSTANDALONE_WASM",
    ("env", "__memory_base"): "statically",
    ("GOT.func", "puts"): "statically",
    ("env", "compute_checksum"): "no library defined",
}  # fmt: skip


def refused(engine: Engine, *imports: str, linker: Linker | None = None) -> list[str]:
    """The lines of the error for a module with such imports."""
    text = "".join(f"(import {each})" for each in imports)
    with pytest.raises(LinkError) as caught:
        (linker or Linker(engine)).instantiate(Store(engine), Module(engine, f"(module {text})"))
    return caught.value.message.splitlines()


def test_every_missing_import_is_named_with_its_type(engine: Engine) -> None:
    linker = Linker(engine)
    linker.define_func("h", "there", ty(), print)
    lines = refused(
        engine,
        '"h" "f" (func (param i32 f64) (result i64 i64))',
        '"h" "there" (func)',
        '"h" "m" (memory 1 2)',
        '"h" "m" (memory 1 2)',
        '"h" "g" (global (mut i32))',
        '"h" "t" (table 1 funcref)',
        linker=linker,
    )
    assert lines == [
        "unknown import: `h::f` has not been defined: func (i32, f64) -> (i64, i64)",
        "3 more are missing:",
        "  h::m: memory 1 2",
        "  h::g: global (mut i32)",
        "  h::t: table 1 funcref",
    ]


def test_a_thousand_are_counted_and_not_all_shown(engine: Engine) -> None:
    lines = refused(engine, *(f'"h" "f{number}" (func)' for number in range(1000)))
    assert (lines[1], len(lines), lines[-1]) == ("999 more are missing:", 43, "  and 959 others")


def test_the_names_tell_what_would_provide_them(engine: Engine) -> None:
    unlike = {
        names: notes
        for names, word in ADVISED.items()
        if len(notes := refused(engine, '"{}" "{}" (func)'.format(*names))[1:]) != 1
        or not notes[0].startswith("note: ")
        or word not in notes[0]
    }
    assert unlike == {}
    (note,) = refused(engine, '"env" "memory" (memory 1)')[1:]
    assert "--import-memory" in note


def test_every_row_speaks_for_something() -> None:
    names = [*ADVISED, ("env", "memory")]
    asked = [next(row for row in PROVIDERS if row.covers(ImportType(*each, ty()))) for each in names]
    assert [row for row in PROVIDERS if row not in asked] == []


def test_the_same_advice_is_given_once(engine: Engine) -> None:
    lines = refused(
        engine, f'"{PREVIEW_1}" "fd_read" (func)', '"env" "abort" (func)', f'"{PREVIEW_1}" "fd_write" (func)'
    )
    assert [line.split()[0] for line in lines] == [
        "unknown",
        "2",
        "env::abort:",
        f"{PREVIEW_1}::fd_write:",
        "note:",
        "note:",
    ]


def test_a_function_that_wasi_does_not_have_needs_no_wasi(engine: Engine) -> None:
    linker = Linker(engine)
    linker.define_func(PREVIEW_1, "fd_read", ty(), print)
    lines = refused(engine, f'"{PREVIEW_1}" "fd_dup" (func)', linker=linker)
    assert lines[1:] == [f"note: preview 1 of WASI, `{PREVIEW_1}`, has no function of that name"]


def test_names_without_advice_get_none(engine: Engine) -> None:
    assert len(refused(engine, '"my_host" "f" (func)')) == 1
