"""What compiled code may call: the runtime's helpers and the slow paths in Python, one row each.

A helper is a function of the runtime image, or of the heap's (trampoline/runtime.py), reached through the relocation
`brolga_<name>`. A slow path is a Python callable that trampolines find, by its number, in the tuple `VMStore.py_store`.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

__all__ = ["HEAP_HELPERS", "HELPERS", "SLOW_PATHS", "Helper"]


@dataclass(frozen=True, slots=True)
class Helper:
    """A native helper: its LLVM result and parameter types, and what it does."""

    name: str
    result: str
    params: tuple[str, ...]
    doc: str
    attributes: str = ""  # LLVM function attributes behind the declaration

    @property
    def symbol(self) -> str:
        """The name that relocations have."""
        return f"brolga_{self.name}"

    @property
    def declaration(self) -> str:
        """The LLVM declaration."""
        return f"declare {self.result} @{self.symbol}({', '.join(self.params)}) {self.attributes}".rstrip()


def _row(name: str, signature: str, doc: str, attributes: str = "") -> Helper:
    result, _, params = signature.partition(" ")
    return Helper(name, result, tuple(params.split()), doc, attributes)


HELPERS: Final = MappingProxyType(
    {
        row.name: row
        for row in (
            _row(
                "trap",
                "void ptr i32 i64",
                "(vmctx, site, argument): end the activation; never returns",
                "noreturn cold",
            ),
            _row(
                "throw_to_caller",
                "void ptr ptr i32",
                "(vmctx, exception, again): go to the landing pad that is next on the way to whoever called; never "
                "returns. `again` is 1 when a landing pad had it and passes it on",
                "noreturn cold",
            ),
            _row(
                "stopped",
                "i32 ptr",
                "(vmctx): after an import, while VMStore.stop is set: 1 when the activation has to end with what "
                "native code has left, 0 when it was only interrupted; may trap",
                "cold",
            ),
            _row("personality", "i32", "(): what tables of handlers have LLVM name: nobody else handles anything"),
            _row("memory_grow", "i64 ptr i64", "(VMMemory, pages): the old size in pages, or -1"),
            _row("shared_grow", "i64 ptr i64", "(VMMemory, pages): memory_grow, one thread at a time"),
            _row("memory_copy", "void ptr ptr ptr i64 i64 i64", "(vmctx, to, from, d, s, n): memory.copy, may trap"),
            _row("memory_fill", "void ptr ptr i64 i32 i64", "(vmctx, memory, d, value, n): memory.fill, may trap"),
            _row(
                "memory_init",
                "void ptr ptr ptr i64 i64 i64",
                "(vmctx, memory, segment, d, s, n): memory.init, may trap",
            ),
            _row("table_grow", "i64 ptr ptr i64", "(VMTable, value, n): the old size, or -1"),
            _row("table_copy", "void ptr ptr ptr i64 i64 i64", "(vmctx, to, from, d, s, n): table.copy, may trap"),
            _row("table_fill", "void ptr ptr i64 ptr i64", "(vmctx, table, i, value, n): table.fill, may trap"),
            _row(
                "table_init", "void ptr ptr ptr i64 i64 i64", "(vmctx, table, segment, d, s, n): table.init, may trap"
            ),
            _row("notify", "i32 ptr i32", "(place, count): wake threads that wait there; how many"),
            _row(
                "wait32",
                "i32 ptr ptr i32 i64",
                "(vmctx, place, expected, ns): 0 woken, 1 another value, 2 timed out; may trap",
            ),
            _row("wait64", "i32 ptr ptr i64 i64", "(vmctx, place, expected, ns): the same with 8 bytes"),
        )
    }
)
"""The helpers that compiled WebAssembly code may call, by name."""

HEAP_HELPERS: Final = MappingProxyType(
    {
        row.name: row
        for row in (
            _row(
                "gc_alloc",
                "ptr ptr ptr i64",
                "(VMStore, VMType, bytes): an object, zeros behind its header; null: no room",
            ),
            _row(
                "gc_barrier",
                "void ptr ptr",
                "(VMStore, old): while VMStore.marking, before the reference `old` in an object is overwritten",
            ),
            _row(
                "gc_barrier_many",
                "void ptr ptr i64",
                "(VMStore, first, n): the same before n references that lie side by side are",
            ),
            _row("struct_new", "ptr ptr ptr", "(vmctx, VMType): a struct of zeros, may trap"),
            _row("array_new", "ptr ptr ptr i64", "(vmctx, VMType, n): an array of zeros, may trap"),
            _row("array_new_filled", "ptr ptr ptr ptr i64", "(vmctx, VMType, value, n): array.new, may trap"),
            _row(
                "array_new_data", "ptr ptr ptr ptr i64 i64", "(vmctx, VMType, segment, s, n): array.new_data, may trap"
            ),
            _row(
                "array_new_elem", "ptr ptr ptr ptr i64 i64", "(vmctx, VMType, segment, s, n): array.new_elem, may trap"
            ),
            _row("array_fill", "void ptr ptr i64 ptr i64", "(vmctx, array, d, value, n): array.fill, may trap"),
            _row("array_copy", "void ptr ptr ptr i64 i64 i64", "(vmctx, to, from, d, s, n): array.copy, may trap"),
            _row(
                "array_init_data",
                "void ptr ptr ptr i64 i64 i64",
                "(vmctx, array, segment, d, s, n): array.init_data, may trap",
            ),
            _row(
                "array_init_elem",
                "void ptr ptr ptr i64 i64 i64",
                "(vmctx, array, segment, d, s, n): array.init_elem, may trap",
            ),
            _row("any_convert_extern", "ptr ptr ptr", "(vmctx, reference): any.convert_extern, may trap"),
            _row("extern_convert_any", "ptr ptr", "(reference): extern.convert_any"),
            _row("exception", "ptr ptr ptr", "(vmctx, VMTag): an exception with all values zero; may trap"),
        )
    }
)
"""The helpers that lie in an image of their own: only those load it whose code makes objects."""

SLOW_PATHS: Final = (
    "raise_trap",  # (site, argument, pcs: tuple[int, ...]) -> never returns normally: raises the Trap
    "note_frames",  # (exception, pcs) -> None: note the WebAssembly frames on a host function's exception
    "func_of",  # (address of a VMFuncRef) -> Func
    "ref_of",  # (object) -> address of its VMFuncRef; TypeError when it is no Func, WasmtimeError when of another store
    "wrong_results",  # (count, what a host function returned) -> the results as a tuple of `count`, or a TypeError
    "vector_of",  # (object) -> the 16 bytes of the v128 that it stands for; TypeError or OverflowError when it is none
    "any_at",  # (word of the `any` hierarchy that is no null) -> the handle on what it refers to
    "any_word",  # (such a handle) -> the word; TypeError when it is none, WasmtimeError when of another store
    "extern_at",  # (externref that is an internal reference) -> its handle
    "extern_word",  # (a handle) -> the word of the externref that it is as one
    "relieve",  # () -> None: let go of externrefs that are nowhere any more
    "frame_of",  # (return address) -> address of its VMFrame, which the store knows from then on
    "raise_exception",  # (exception, pcs) -> never returns normally: raises it as a WasmException
    "exception_of",  # (what a host function raised; None: what native code left) -> the exception to throw, 0: none
    "exnref_of",  # (a WasmException) -> the exception that it is in the store; TypeError when it is something else
    "exnref_at",  # (exception) -> a WasmException
)
"""Names of the slow paths in the order of the tuple."""
