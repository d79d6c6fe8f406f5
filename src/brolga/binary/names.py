"""The name section, both ways (spec, Appendix, *Custom Sections*, and the extended name section proposal)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from brolga.binary.cursor import Cursor
from brolga.binary.leb import from_unsigned
from brolga.errors import MalformedError
from brolga.module import Names

__all__ = ["NAME_SECTION", "merge_names", "named", "read_names", "write_names"]

NAME_SECTION: Final = "name"

# The ids of subsections, in one row with the names that they are about, so that reading, joining and writing agree.
_MODULE: Final = 0
_MAPS: Final[Mapping[int, Callable[[Names], dict[int, str]]]] = MappingProxyType(
    {
        1: lambda names: names.funcs,
        4: lambda names: names.types,
        5: lambda names: names.tables,
        6: lambda names: names.memories,
        7: lambda names: names.globals,
        8: lambda names: names.elems,
        9: lambda names: names.datas,
        11: lambda names: names.tags,
    }
)
_MAPS_OF_MAPS: Final[Mapping[int, Callable[[Names], dict[int, dict[int, str]]]]] = MappingProxyType(
    {
        2: lambda names: names.locals,
        3: lambda names: names.labels,
        10: lambda names: names.fields,
    }
)
_LAST: Final = 11


def read_names(data: bytes) -> Names | None:
    """Read the payload of a name section, or return None when it is malformed: names are no reason to refuse a module.

    Subsections that nobody knows are skipped.
    """
    names = Names()
    cursor = Cursor(data)
    try:
        while cursor.pos < len(data):
            kind, size = cursor.byte(), cursor.length()
            end = cursor.pos + size
            _read(names, kind, cursor, end)
            if cursor.pos != end:
                return None
    except (MalformedError, IndexError):
        return None
    return names


def _read(names: Names, kind: int, cursor: Cursor, end: int) -> None:
    if kind == _MODULE:
        names.module = cursor.name()
    elif kind in _MAPS:
        _MAPS[kind](names).update(_read_map(cursor))
    # Locals belong to a function and are counted from its parameters on; labels belong to one too, fields to a type.
    elif kind in _MAPS_OF_MAPS:
        found = _MAPS_OF_MAPS[kind](names)
        for _ in range(cursor.length()):
            x = cursor.u32()
            found.setdefault(x, {}).update(_read_map(cursor))
    # The specification lets more kinds be added at any time, so one that is unknown is no fault.
    else:
        cursor.pos = end


# A map is in the order of its indices, each once. Tools get that wrong and engines do not look, so the last one counts.
def _read_map(cursor: Cursor) -> dict[int, str]:
    return {cursor.u32(): cursor.name() for _ in range(cursor.length())}


def merge_names(names: Names, more: Names) -> None:
    """Add what another name section tells; the specification wants a single one, modules have several at times."""
    # As in a map, what comes later counts.
    if more.module is not None:
        names.module = more.module
    for plain in _MAPS.values():
        plain(names).update(plain(more))
    for nested in _MAPS_OF_MAPS.values():
        for x, found in nested(more).items():
            nested(names).setdefault(x, {}).update(found)


def named(name: str) -> bytes:
    """Return a name with its length before it."""
    text = name.encode()
    return from_unsigned(len(text)) + text


def write_names(names: Names) -> bytes:
    """Return the payload of the name section; it is empty where nothing has a name."""
    parts = [] if names.module is None else [_subsection(_MODULE, named(names.module))]
    # By number, as subsections must stand: the two kinds of maps take turns.
    for kind in range(_LAST + 1):
        if kind in _MAPS and (plain := _MAPS[kind](names)):
            parts.append(_subsection(kind, _map(plain)))
        elif kind in _MAPS_OF_MAPS and (nested := _MAPS_OF_MAPS[kind](names)):
            entries = b"".join(from_unsigned(x) + _map(nested[x]) for x in sorted(nested))
            parts.append(_subsection(kind, from_unsigned(len(nested)) + entries))
    return b"".join(parts)


def _subsection(kind: int, payload: bytes) -> bytes:
    return bytes((kind,)) + from_unsigned(len(payload)) + payload


def _map(names: Mapping[int, str]) -> bytes:
    return from_unsigned(len(names)) + b"".join(from_unsigned(x) + named(names[x]) for x in sorted(names))
