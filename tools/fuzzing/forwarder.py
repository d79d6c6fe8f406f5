"""A guest that does nothing but pass calls on, so that whoever has its exports makes them."""

from __future__ import annotations

from brolga.wasi.calls import CALLS, KINDS, MODULE

__all__ = ["forwarder"]


def forwarder(pages: int = 2) -> str:
    """Return the text of a module that exports each call of WASI under its name, and a memory of so many pages."""
    imports, exports = [], []
    for call in CALLS:
        params = " ".join(KINDS[kind].ty.name for kind in call.params)
        ty = f"(param {params}) (result i32)" if call.returns else f"(param {params})"
        gets = " ".join(f"local.get {index}" for index in range(len(call.params)))
        imports.append(f'(import "{MODULE}" "{call.name}" (func ${call.name} {ty}))')
        exports.append(f'(func (export "{call.name}") {ty} {gets} call ${call.name})')
    memory = f'(memory (export "memory") {pages} {pages})'
    return "\n".join(["(module", *imports, memory, *exports, ")"])
