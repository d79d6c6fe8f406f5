"""How modules let others have a piece of their memory: a table of the functions that toolchains export for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from brolga.runtime.func import Func

__all__ = ["ALLOCATORS", "Allocator", "Row", "find_allocator"]


@dataclass(frozen=True, slots=True)
class Row:
    """What one toolchain exports: two functions, and what they take, in order.

    `size` and `align` are bytes, `ptr` is the address, `0` a zero, `id` the class of an AssemblyScript object.
    """

    toolchain: str
    allocate: str
    takes: str
    free: str = ""  # none: what is allocated stays
    gives_back: str = ""
    hold: str = ""  # called with the address right after, for memory that a collector would take away


# The first row that a module has in full is its own. C's stands first: many others are built on it, and export it too.
ALLOCATORS: Final = (
    Row("C, C++, TinyGo", "malloc", "size", "free", "ptr"),
    Row("Emscripten, old", "_malloc", "size", "_free", "ptr"),
    Row("AssemblyScript", "__new", "size id", "__unpin", "ptr", "__pin"),
    Row("AssemblyScript, old", "__alloc", "size id", "__release", "ptr", "__retain"),
    Row("wasm-bindgen", "__wbindgen_malloc", "size align", "__wbindgen_free", "ptr size align"),
    Row("wasm-bindgen, old", "__wbindgen_malloc", "size", "__wbindgen_free", "ptr size"),
    # What people write themselves, in Rust and Zig mostly: neither knows the size of a piece that is given back.
    *(
        Row("by hand", allocate, takes, free, gives_back)
        for allocate, free in (
            ("alloc", "dealloc"),
            ("alloc", "free"),
            ("allocate", "deallocate"),
            ("allocate", "free"),
        )
        for takes in ("size", "size align")
        for gives_back in ("ptr size align", "ptr size", "ptr")
    ),
    # The canonical ABI of components frees nothing itself. So it is the last that is taken, before nothing at all.
    Row("canonical ABI", "cabi_realloc", "0 0 align size"),
    *(Row("by hand", allocate, "size") for allocate in ("malloc", "alloc", "allocate")),
)
"""The conventions for allocating, in the order in which they are looked for."""

# What AssemblyScript takes bytes for that hold no references: an ArrayBuffer, or a String in old versions.
_BYTES: Final = 1


@dataclass(frozen=True, slots=True)
class Allocator:
    """The functions of a module that allocate, as callables that take what their row says."""

    row: Row
    functions: Mapping[str, Callable[..., object]]

    def allocate(self, size: int, align: int, kind: int = _BYTES) -> object:
        """Return what the module says is the address of `size` bytes."""
        known = {"size": size, "align": align, "id": kind, "0": 0}
        ptr = self.functions[self.row.allocate](*(known[part] for part in self.row.takes.split()))
        if self.row.hold:
            self.functions[self.row.hold](ptr)
        return ptr

    def free(self, ptr: int, size: int, align: int) -> None:
        """Give a piece back, if the module takes any."""
        known = {"ptr": ptr, "size": size, "align": align}
        if self.row.free:
            self.functions[self.row.free](*(known[part] for part in self.row.gives_back.split()))


def find_allocator(
    exports: Mapping[str, object], callable_of: Callable[[Func], Callable[..., object]]
) -> Allocator | None:
    """Return the allocator of a module with these exports, None when no row of the table is there in full."""
    for row in ALLOCATORS:
        wanted = {row.allocate: row.takes, row.free: row.gives_back, row.hold: "ptr"}
        wanted.pop("", None)
        found = {name: item for name in wanted if isinstance(item := exports.get(name), Func)}
        # A function of another number of parameters only happens to have the name.
        if len(found) == len(wanted) and all(
            len(item.current_type.ins) == len(wanted[name].split()) for name, item in found.items()
        ):
            return Allocator(row, MappingProxyType({name: callable_of(item) for name, item in found.items()}))
    return None
