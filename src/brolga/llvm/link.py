"""Many relocatable objects become one image that lies anywhere: what a loader would do for each of them, done once.

Everything inside is reached by distances, which are the same wherever the image lies. What lies outside is reached
through a table of addresses at its end: only that is filled in when the image is loaded (linked.py). Code comes first,
then constants, then the unwind tables in one, then the table of addresses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from brolga.errors import Bug, LimitError
from brolga.llvm import cfi, elf, relocate
from brolga.llvm.relocate import Through

__all__ = ["Linked", "link"]

_WORD = 8
_EH_FRAME = ".eh_frame"
_LINES = ".debug_line"
_TABLE_END = bytes(4)
_LARGEST = 1 << 30  # what the arena has for code, and half of what distances reach


@dataclass(frozen=True, slots=True)
class Linked:
    """An image as plain data. All places count from its start, which is to be that of a page."""

    machine: int
    data: bytearray
    outside: tuple[str, ...]
    """Symbols that are defined elsewhere; the address of the n-th is the n-th word from `table` on."""
    table: int
    fixups: tuple[tuple[int, int, int], ...]
    """Words to be filled in besides: place, number of the symbol among `outside` or -1 for the image itself, addend."""
    functions: tuple[tuple[int, int, str], ...]
    """Place, size and name of all functions, in order."""
    frames: tuple[int, int]
    """Place and size of the unwind table, the zero word at its end included."""
    lines: tuple[tuple[int, bytes], ...]
    """Line programs (lines.py): place of the code that each is about, in order, and its bytes."""


@dataclass(slots=True)
class _Part:
    """An object: its sections by number with their places, and its symbols by number as far as asked for."""

    object: elf.Object
    places: dict[int, int] = field(default_factory=dict)
    resolved: dict[int, int | str] = field(default_factory=dict)  # a place, or the name of what lies outside


@dataclass(slots=True)
class _Linking:
    """One image under way."""

    machine: int
    parts: list[_Part]
    size: int = 0
    exported: dict[str, int] = field(default_factory=dict)
    outside: dict[str, int] = field(default_factory=dict)  # name -> its number
    stubs: dict[str, int] = field(default_factory=dict)  # name -> place
    inner: dict[int, int] = field(default_factory=dict)  # places that code loads through the table -> place of the word
    fixups: list[tuple[int, int, int]] = field(default_factory=list)
    table: int = 0
    frames: tuple[int, int] = (0, 0)

    def append(self, size: int, align: int) -> int:
        """Return the place of `size` more bytes."""
        place = -(-self.size // align) * align
        self.size = place + size
        return place

    def number(self, name: str) -> int:
        """Return the number of what lies outside."""
        return self.outside.setdefault(name, len(self.outside))

    def target(self, part: _Part, index: int) -> int | str:
        """Return the place of a symbol, or its name where nobody here defines it."""
        found = part.resolved.get(index)
        if found is None:
            if index >= len(part.object.symbols):
                raise Bug(f"object file has no symbol {index}")
            found = part.resolved[index] = self._target(part, part.object.symbols[index])
        return found

    def _target(self, part: _Part, symbol: elf.Symbol) -> int | str:
        # Constants of a unit have names that other units use as well, each for its own: only functions are shared.
        if symbol.section == elf.SHN_UNDEF:
            return self.exported.get(symbol.name, symbol.name)
        if symbol.section not in part.places:
            raise Bug(f"symbol {symbol.name!r} lies in no section that is linked")
        return part.places[symbol.section] + symbol.value


def link(objects: Sequence[bytes]) -> Linked:
    """Link objects of one machine, in order. `Bug` for one that needs what an image does not have: data that changes.

    LimitError when the image is larger than there is room for code.
    """
    parts = [_Part(elf.parse(obj)) for obj in objects]
    if not parts:
        raise Bug("nothing to link")
    linking = _Linking(parts[0].object.machine, parts)
    _lay_out(linking)
    data = bytearray(linking.size)
    # Stubs and sections first, as patches change what is there.
    for part in parts:
        for section in part.object.sections:
            if section.index in part.places and section.type != elf.SHT_NOBITS:
                place = part.places[section.index]
                data[place : place + section.size] = section.data
    for name, place in linking.stubs.items():
        slot = linking.table + _WORD * linking.outside[name]
        data[place : place + relocate.STUB_SIZE] = relocate.slot_stub(linking.machine, place, slot)
    _describe_stubs(linking, data)
    view = memoryview(data)
    for part in parts:
        for index, relocation, _ in _relocations(part, set(part.places)):
            _patch(linking, part, view, part.places[index], relocation)
    return Linked(
        machine=linking.machine,
        data=data,
        outside=tuple(linking.outside),
        table=linking.table,
        fixups=tuple(linking.fixups),
        functions=tuple(sorted(_functions(parts))),
        frames=linking.frames,
        lines=tuple(sorted(_lines(linking))),
    )


def _lay_out(linking: _Linking) -> None:
    """Give every section, stub and word of the table its place."""
    # What is called over a stub has to be known before constants have places, so code goes first.
    _place(linking, lambda section: bool(section.flags & elf.SHF_EXECINSTR))
    for part in linking.parts:
        _export(linking, part)
    slots: set[int] = set()
    for part in linking.parts:
        for _, relocation, row in _relocations(part, None):
            symbol = part.object.symbols[relocation.symbol]
            outside = symbol.section == elf.SHN_UNDEF and symbol.name not in linking.exported
            if outside:
                linking.number(symbol.name)
                if row.through is Through.CALL:
                    linking.stubs.setdefault(symbol.name, 0)
    # One for each name, and all behind the code: within reach of it, as long as the code is not larger than a call.
    for name in linking.stubs:
        linking.stubs[name] = linking.append(relocate.STUB_SIZE, relocate.STUB_SIZE)
    _place(linking, lambda section: not section.flags & elf.SHF_EXECINSTR and section.name != _EH_FRAME)
    _place_frames(linking)
    linking.table = linking.append(_WORD * len(linking.outside), _WORD)
    # Now all have places, and those inside that code loads from the table get words of their own behind it.
    for part in linking.parts:
        for _, relocation, row in _relocations(part, set(part.places)):
            target = linking.target(part, relocation.symbol) if row.through is Through.SLOT else ""
            if isinstance(target, int) and target not in slots:
                slots.add(target)
                linking.inner[target] = linking.append(_WORD, _WORD)
                linking.fixups.append((linking.inner[target], -1, target))
    if linking.size > _LARGEST:
        raise LimitError(f"{linking.size} bytes of machine code: the limit is {_LARGEST}")


def _place(linking: _Linking, wanted: Callable[[elf.Section], bool]) -> None:
    for part in linking.parts:
        for section in part.object.sections:
            if section.flags & elf.SHF_ALLOC and wanted(section):
                _check(section)
                part.places[section.index] = linking.append(section.size, section.align)


def _check(section: elf.Section) -> None:
    # Constants with addresses in them are writable for a linker's sake alone.
    changes = section.flags & elf.SHF_WRITE and not section.name.startswith((".data.rel.ro", ".data.DW.ref."))
    if section.flags & elf.SHF_TLS or (changes and section.size):
        raise Bug(f"section {section.name!r} cannot be linked")


def _place_frames(linking: _Linking) -> None:
    """Put the unwind tables in a row: a table has no gaps. The stubs are described at their end."""
    start = linking.append(0, _WORD)
    for part in linking.parts:
        section = part.object.section(_EH_FRAME)
        if section is not None:
            part.places[section.index] = linking.append(section.size, 1)
    stubs = cfi.AT_ENTRY_SIZE[linking.machine] if linking.stubs else 0
    linking.append(stubs + len(_TABLE_END), 1)
    linking.frames = (start, linking.size - start)


def _describe_stubs(linking: _Linking, data: bytearray) -> None:
    if linking.stubs:
        end = sum(linking.frames) - len(_TABLE_END)
        place = end - cfi.AT_ENTRY_SIZE[linking.machine]
        size = relocate.STUB_SIZE * len(linking.stubs)
        data[place:end] = cfi.at_entry(linking.machine, place, min(linking.stubs.values()), size)


def _export(linking: _Linking, part: _Part) -> None:
    """Note what other objects may refer to: functions that are no part's own affair."""
    for symbol in part.object.symbols:
        if symbol.binding == elf.STB_GLOBAL and symbol.type == elf.STT_FUNC and symbol.section in part.places:
            place = part.places[symbol.section] + symbol.value
            if linking.exported.setdefault(symbol.name, place) != place:
                raise Bug(f"{symbol.name!r} is defined twice")


def _relocations(part: _Part, sections: set[int] | None) -> Iterator[tuple[int, elf.Relocation, relocate.Row]]:
    """Yield section, relocation and row of what is to be patched; all that is loaded where `sections` is None."""
    for section, relocations in part.object.relocations.items():
        loaded = part.object.sections[section].flags & elf.SHF_ALLOC
        if loaded and (sections is None or section in sections):
            for relocation in relocations:
                yield section, relocation, relocate.row(part.object.machine, relocation.kind, "")


def _patch(linking: _Linking, part: _Part, data: memoryview, start: int, relocation: elf.Relocation) -> None:
    row = relocate.row(linking.machine, relocation.kind, "")
    place, target = start + relocation.offset, linking.target(part, relocation.symbol)
    # A whole address is not known before the image has its place.
    if row.name in relocate.ABSOLUTE:
        inside = isinstance(target, int)
        addend = relocation.addend + (target if isinstance(target, int) else 0)
        linking.fixups.append((place, -1 if inside else linking.outside[str(target)], addend))
        return
    if row.through is Through.SLOT:
        word = linking.inner[target] if isinstance(target, int) else linking.table + _WORD * linking.outside[target]
        value = word
    else:
        value = target if isinstance(target, int) else linking.stubs.get(target, -1)
    if value < 0 or row.name in _FIXED or not row.patch(data, place, value + relocation.addend, place):
        raise Bug(f"{row.name} against {part.object.symbols[relocation.symbol].name!r} cannot be linked")


_FIXED = frozenset({"R_X86_64_32", "R_X86_64_32S", "R_AARCH64_ABS32"})
"""Kinds that name an address with too few bits for one that is not known yet."""


def _functions(parts: Iterable[_Part]) -> Iterator[tuple[int, int, str]]:
    # Local ones as well: whoever looks at a stack wants to know of all code what it is.
    for part in parts:
        for symbol in part.object.symbols:
            if symbol.type == elf.STT_FUNC and symbol.section in part.places:
                yield part.places[symbol.section] + symbol.value, symbol.size, symbol.name


def _lines(linking: _Linking) -> Iterator[tuple[int, bytes]]:
    for part in linking.parts:
        section = part.object.section(_LINES)
        starts = [part.places[s.index] for s in part.object.sections if s.flags & elf.SHF_EXECINSTR and s.size]
        if section is None or not starts:
            continue
        # Of no use to the code, so it stays beside the image: with addresses as if this lay at 0.
        data = bytearray(section.data)
        for relocation in part.object.relocations.get(section.index, ()):
            symbol = part.object.symbols[relocation.symbol]
            if symbol.section in part.places:  # what is left over points into tables of file names
                patch = relocate.row(part.object.machine, relocation.kind, symbol.name).patch
                target = part.places[symbol.section] + symbol.value + relocation.addend
                patch(memoryview(data), relocation.offset, target, 0)
        yield min(starts), bytes(data)
