"""The reference pages, made from the code each time the documentation is built, so that they cannot be stale.

`PAGES` has a row for each: its path in the documentation, and the function that writes it.
"""

from __future__ import annotations

import enum
import inspect
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

import brolga
from brolga import ops
from brolga.features import Feature
from brolga.wasi.calls import CALLS, KINDS, MODULE


def api() -> str:
    """Every public name with its signature and docstring."""
    entries = (line for name in brolga.__all__ for line in _entry(name, getattr(brolga, name)))
    return "\n".join(["# API", "", "Everything that `import brolga` gives.", "", *entries])


def instructions() -> str:
    """Every instruction: number, name, operands and results, meaning, proposal."""
    rows = (
        f"| `{op.code:#04x}` | `{op.name}` | {_signature(op)} | {op.doc} | {op.of.title} |"
        for op in sorted(ops.OPS, key=lambda op: op.code)
    )
    head = [
        "# Instructions",
        "",
        "In the order of their numbers in the binary format; a number of four digits has a prefix. Where operands and",
        "results depend on the context, as in a branch, the specification's rule for the instruction says them.",
        "",
        "| number | name | operands → results | what it does | proposal |",
        "| --- | --- | --- | --- | --- |",
    ]
    return "\n".join([*head, *rows, ""])


def proposals() -> str:
    """Every proposal: how `Config` names it, whether it is there and on."""
    rows = (
        f"| {feature.title} | `{feature.config_name}` | {_yes(feature.value.supported)} | {_yes(feature.value.default)}"
        f" | {feature.value.help} |"
        for feature in Feature
    )
    head = [
        "# Proposals",
        "",
        "A module that needs one which is off, or not there yet, is refused by its name.",
        "",
        "| proposal | `Config` | supported | on unless switched off | what it brings |",
        "| --- | --- | --- | --- | --- |",
    ]
    return "\n".join([*head, *rows, ""])


def wasi() -> str:
    """Every call of WASI: parameters and meaning; and what answers are like."""
    rows = (f"| `{call.name}` | {' '.join(call.params) or '()'} | {call.doc} |" for call in CALLS)
    head = [
        "# WASI",
        "",
        f"`Linker.define_wasi` names these {len(CALLS)} calls of preview 1, all that there are, in the module",
        f"`{MODULE}`. They work on what `Store.set_wasi` gave the store, and on the memory that the caller",
        "exports as `memory`.",
        "",
        "| call | parameters | what it does |",
        "| --- | --- | --- |",
    ]
    kinds = ", ".join(f"{name} ({kind.ty.name})" for name, kind in KINDS.items())
    return "\n".join([*head, *rows, "", f"Parameters in WebAssembly: {kinds}.", "", _ANSWERS])


_ANSWERS: Final = """\
## What calls answer

Each call but `proc_exit` returns an errno, as the specification has it, or POSIX where the specification refers to
that; where both are silent, it is Wasmtime's. So guests of both see the same, but for this:

- A place outside of the memory is `EFAULT`, a number or flag that means nothing `EINVAL`; Wasmtime ends the guest. All
  places are looked at before a byte moves. They need not be aligned.
- Descriptors have rights. What one has no right to is `ENOTCAPABLE`; what things of its kind cannot do has the errno of
  POSIX: `ESPIPE` for the offset of a pipe. `fd_fdstat_set_rights` gives rights up.
- `fd_allocate`, the clocks of the processor and `sock_*` work.
- `proc_raise` is `ENOTSUP`: the process is not the guest's. `proc_exit` raises an `ExitTrap` with the `code` at whoever
  called WebAssembly.
- A guest has at most 65,536 descriptors, and three quarters of those that its process may have; one more is `EMFILE`.
  One call reads or writes at most 1,024 buffers and 2 GiB; the rest is for the next, as in POSIX.
- `poll_oneoff` tells of a descriptor that cannot be polled in the event of that descriptor, and waits for no other;
  Wasmtime fails the call. It takes 65,536 subscriptions, and `ENOMEM` is the answer to more.
- A standard stream that is a file is one to the guest as well, which can ask for its kind, length and offset, and seek;
  to Wasmtime every stream that is no terminal is of an unknown kind.
- What an object of the program raises, that stands for a stream, travels to whoever called WebAssembly.

Bytes go straight between files and the memory. All that a guest has open is closed with its store.
"""

PAGES: Final = MappingProxyType(
    {
        "reference/api.md": api,
        "reference/instructions.md": instructions,
        "reference/proposals.md": proposals,
        "reference/wasi.md": wasi,
    }
)


def _yes(value: object) -> str:
    return "yes" if value else "no"


def _signature(op: ops.Op) -> str:
    if op.signature is None:
        return "by context"
    ins, outs = (" ".join(map(str, types)) for types in (op.ins, op.outs))
    return f"{ins or '()'} → {outs or '()'}"


def _entry(name: str, value: object) -> Iterator[str]:
    if not isinstance(value, type):
        yield from (f"## {name}", "", _prose(value), "")
        return
    if issubclass(value, enum.Enum):
        yield from (f"## {name}", "", _prose(value), "", *(f"- `{member.name}`" for member in value), "")
        return
    yield from (f"## {name}", "", _code(f"class {name}{_parameters(value)}"), "", _prose(value), "")
    for member, kind in sorted(vars(value).items()):
        plain = kind.__func__ if isinstance(kind, classmethod | staticmethod) else kind
        if not member.startswith("_") and (callable(plain) or isinstance(plain, property)):
            yield from (f"### {name}.{member}", "", _code(_heading(member, plain)), "", _prose(plain), "")


def _heading(name: str, member: object) -> str:
    if isinstance(member, property):
        returns = inspect.get_annotations(member.fget).get("return", "") if callable(member.fget) else ""
        return f"{name}: {returns}" if returns else name
    return f"{name}{_parameters(member)}"


def _parameters(value: object) -> str:
    """The signature as it is written in the code; empty for what Python cannot tell."""
    try:
        return str(inspect.signature(value)).replace("'", "") if callable(value) else ""
    except ValueError:
        return ""


def _prose(value: object) -> str:
    return inspect.getdoc(value) or ""


def _code(text: str) -> str:
    return f"```python\n{text}\n```"
