"""Bytes to a module: the header, the order of the sections, and what they must tell in agreement."""

from __future__ import annotations

from typing import Final

from brolga.binary import codes
from brolga.binary.externs import refuse
from brolga.binary.hints import HINT_SECTION, read_hints
from brolga.binary.names import NAME_SECTION, merge_names, read_names
from brolga.binary.sections import SECTIONS, Reading
from brolga.errors import BinarySource, MalformedError, ModuleError
from brolga.features import DEFAULTS, Feature, FeatureSet
from brolga.limits import MAX_MODULE, limit
from brolga.module import Custom, Module

__all__ = ["decode"]


def decode(data: bytes | bytearray | memoryview, name: str = "", features: FeatureSet = DEFAULTS) -> Module:
    """Decode a module in the binary format; `name` is what errors call it.

    The bodies of functions stay bytes, which are decoded each time somebody iterates them: their faults are found then.
    Raises MalformedError, UnsupportedError for what only proposals outside of `features` know, and LimitError, each
    with the byte offset; TypeError when `data` has no bytes.
    """
    source = BinarySource(name)
    try:
        # Not `len`: of a view with items larger than a byte it is not the number of bytes.
        limit("bytes in a module", memoryview(data).nbytes, MAX_MODULE, 0)
        # What can change is copied, as bodies are decoded long after; `bytes` of bytes is no copy.
        reading = Reading(bytes(data), Module(source=source), features)
        return _read(reading)
    except ModuleError as error:
        raise error.located(source) from None


def _read(r: Reading) -> Module:
    try:
        _header(r)
        _sections(r)
        _agreement(r)
    except IndexError:
        # Readers run off the end instead of asking for it at each byte; what is cut off is cut off here.
        error: ModuleError = MalformedError("unexpected end of section or function", len(r.cursor.data))
    except ModuleError as found:
        error = found
    else:
        return r.module
    # A function that runs on makes the sections behind it look wrong: the first fault in the file is the one to tell.
    # To ask a body for its iterator is to decode it, and that raises its fault.
    for func in r.module.funcs:
        iter(func.body)
    raise error


# Whoever builds for wasm32-wasip2 gets one, mostly without having asked for it.
_COMPONENT: Final = ": this is a component (WASI 0.2), not a module; build for preview 1 of WASI (wasm32-wasip1)"


def _header(r: Reading) -> None:
    data = r.cursor.data
    # As the specification's reader does, the magic number is judged before the version is there.
    for start, size, message in ((0, 4, "magic header not detected"), (4, 8, "unknown binary version")):
        if len(data) < size:
            raise MalformedError("unexpected end of section or function", len(data))
        if data[start:size] != codes.HEADER[start:size]:
            note = _COMPONENT if data[:size] == codes.COMPONENT else ""
            raise MalformedError(message + note, start)
    r.cursor.pos = len(codes.HEADER)


def _sections(r: Reading) -> None:
    cursor = r.cursor
    last = codes.CUSTOM
    while cursor.pos < len(cursor.data):
        at = cursor.pos
        section = cursor.byte()
        _check_section(r, section, last, at)
        size = cursor.length()
        end = cursor.end = cursor.pos + size
        # Custom sections may stand anywhere, any number of them: they are no step in the order.
        if section == codes.CUSTOM:
            _custom(r, last, at)
        else:
            last = section
            SECTIONS[section](r)
        if cursor.pos != end:
            raise MalformedError(f"section size mismatch: the section ends at {end:#x}", cursor.pos)


def _check_section(r: Reading, section: int, last: int, at: int) -> None:
    if section == codes.CUSTOM:
        return
    if section not in SECTIONS:
        raise MalformedError("malformed section id", at)
    if section == codes.TAG:
        refuse(Feature.EXCEPTIONS, r.features, at)
    # A section twice is out of order too.
    order = codes.SECTION_ORDER
    if last != codes.CUSTOM and order.index(section) <= order.index(last):
        raise MalformedError("unexpected content after last section", at)


def _custom(r: Reading, after: int, at: int) -> None:
    """Read a custom section; names and branch hints go where they belong, unless they are malformed."""
    name = r.cursor.name()
    payload = r.cursor.chunk(r.cursor.end - r.cursor.pos)
    # Behind the code they would come too late: that is where functions become what they are.
    if name == HINT_SECTION and not r.hints and not r.module.funcs and (hints := read_hints(payload)) is not None:
        r.hints = hints
        return
    names = read_names(payload) if name == NAME_SECTION else None
    # A malformed one is a custom section like any other: encoded again, the module has lost nothing.
    if names is None:
        r.module.customs.append(Custom(name, payload, after, at))
    else:
        merge_names(r.module.names, names)


def _agreement(r: Reading) -> None:
    # Sections that are missing have no position, so the end of the module is where that shows.
    module, end = r.module, len(r.cursor.data)
    if len(module.funcs) != len(r.func_types):
        raise MalformedError("function and code section have inconsistent lengths", end)
    if module.data_count is not None and module.data_count != len(module.datas):
        raise MalformedError("data count and data section have inconsistent lengths", end)
