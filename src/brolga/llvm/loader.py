"""From a relocatable object to code that runs: lay out, resolve, relocate, protect, register.

Every object gets its own pages: code, constants and writable data, each in its zone of the arena. What the code calls
outside may lie anywhere: a call that does not reach goes over a stub among the object's own code pages, and an address
that is loaded comes from a slot among its constants. Nothing here needs LLVM.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from brolga.errors import Bug
from brolga.llvm import cfi, elf, lines, relocate, sysmem, unwind
from brolga.llvm.arena import ARENA, Arena, Zone
from brolga.llvm.image import Function, Image
from brolga.llvm.relocate import Through

__all__ = ["Resolve", "load"]

_SLOT_SIZE: Final = 8
_EH_FRAME: Final = ".eh_frame"
# Relocated constants, and the slots through which unwind tables refer to the personality of a function.
_SEALED: Final = (".data.rel.ro", ".data.DW.ref.")
_EH_FRAME_END: Final = 4  # the zero word that closes an unwind table stands in no object: the linker has to add it

Resolve = Callable[[str], int]
"""Name of an undefined symbol -> its absolute address; raises when it knows none."""


@dataclass(slots=True)
class _Area:
    """The pages of one zone: first only sizes, then a place."""

    zone: Zone
    size: int = 0
    address: int = 0
    view: memoryview = field(default_factory=lambda: memoryview(b""))

    def append(self, size: int, align: int) -> int:
        """The offset of `size` more bytes."""
        offset = -(-self.size // align) * align
        self.size = offset + size
        return offset


@dataclass(slots=True)
class _Loading:
    """One load under way. Sections, stubs and slots are known by their offset in the area of their zone."""

    object: elf.Object
    resolve: Resolve
    areas: dict[Zone, _Area]
    places: dict[int, tuple[_Area, int]] = field(default_factory=dict)  # by number of the section
    stubs: dict[int, int] = field(default_factory=dict)  # by number of the symbol
    slots: dict[int, int] = field(default_factory=dict)  # by number of the symbol
    resolved: dict[int, int] = field(default_factory=dict)  # addresses of symbols asked for

    def section_address(self, index: int) -> int | None:
        """The address that a section lies at; None for one that is not loaded."""
        place = self.places.get(index)
        return None if place is None else place[0].address + place[1]

    def symbol(self, index: int) -> elf.Symbol:
        """Symbol number `index`."""
        if index >= len(self.object.symbols):
            raise Bug(f"object file has no symbol {index}")
        return self.object.symbols[index]

    def symbol_address(self, index: int) -> int:
        """The absolute address of a symbol, asked of the outside when it is not defined here."""
        if index not in self.resolved:
            self.resolved[index] = self._symbol_address(self.symbol(index))
        return self.resolved[index]

    def _symbol_address(self, symbol: elf.Symbol) -> int:
        if symbol.section == elf.SHN_UNDEF:
            return self.resolve(symbol.name)
        if symbol.section == elf.SHN_ABS:
            return symbol.value
        base = self.section_address(symbol.section)
        if base is None:
            raise Bug(f"symbol {symbol.name!r} lies in no loaded section")
        return base + symbol.value


def load(obj: bytes, resolve: Resolve, *, name: str, arena: Arena = ARENA, zone: Zone = Zone.CODE) -> Image:
    """Load an object file and register it under `name`, with its code in the pages of `zone`.

    `resolve` is asked once for every undefined symbol that is used. Whatever is wrong with the object is a
    `Bug`; a full arena is a WasmtimeError; nothing stays behind then.
    """
    loading = _Loading(elf.parse(obj), resolve, _areas(zone))
    _lay_out(loading)
    areas = [area for area in loading.areas.values() if area.size]
    for area in areas:
        area.size = sysmem.pages(area.size)
    taken: list[_Area] = []
    try:
        for area in areas:
            area.address = arena.allocate(area.zone, area.size)
            area.view = sysmem.view(area.address, area.size)
            taken.append(area)
        _fill(loading)
        for area in areas:
            arena.seal(area.zone, area.address, area.size)
    except BaseException:  # the resolver is the caller's and may raise anything
        _free(arena, taken)
        raise
    return _image(loading, name, arena, areas)


def _areas(code: Zone) -> dict[Zone, _Area]:
    """The areas by what they hold; code is that of one zone or the other."""
    return {Zone.CODE: _Area(code), **{zone: _Area(zone) for zone in Zone if not zone.executable}}


def _lay_out(loading: _Loading) -> None:
    """Give every loaded section, stub and slot its offset."""
    # All sizes have to be known before there are addresses. Whether a call reaches is known only after that, so each
    # outside symbol that is called gets a stub, used or not.
    for section in loading.object.sections:
        if section.flags & elf.SHF_ALLOC:
            area = loading.areas[_zone(section)]
            extra = _table_end(loading.object.machine) if section.name == _EH_FRAME else 0
            loading.places[section.index] = (area, area.append(section.size + extra, section.align))
    code, constants = loading.areas[Zone.CODE], loading.areas[Zone.CONSTANT]
    for _, relocation, row in _relocations(loading):
        symbol = relocation.symbol
        if row.through is Through.SLOT and symbol not in loading.slots:
            loading.slots[symbol] = constants.append(_SLOT_SIZE, _SLOT_SIZE)
        elif row.through is Through.CALL and symbol not in loading.stubs and _is_outside(loading, symbol):
            loading.stubs[symbol] = code.append(relocate.STUB_SIZE, relocate.STUB_SIZE)


def _table_end(machine: int) -> int:
    """How much longer an unwind table becomes here: by an entry for the stubs, and by its end."""
    return cfi.AT_ENTRY_SIZE.get(machine, 0) + _EH_FRAME_END


def _zone(section: elf.Section) -> Zone:
    if section.flags & elf.SHF_TLS:
        raise Bug(f"thread-local section {section.name!r}")
    if section.flags & elf.SHF_EXECINSTR:
        return Zone.CODE
    # Constants with addresses in them are writable for a linker's sake alone: here they are sealed after relocation.
    if section.flags & elf.SHF_WRITE and not section.name.startswith(_SEALED):
        return Zone.DATA
    return Zone.CONSTANT


def _is_outside(loading: _Loading, symbol: int) -> bool:
    return loading.symbol(symbol).section in (elf.SHN_UNDEF, elf.SHN_ABS)


def _relocations(loading: _Loading) -> Iterator[tuple[int, elf.Relocation, relocate.Row]]:
    """Section, relocation and row of everything that the loaded sections want patched."""
    for section, relocations in loading.object.relocations.items():
        if section in loading.places:
            for relocation in relocations:
                symbol = loading.symbol(relocation.symbol)
                yield section, relocation, relocate.row(loading.object.machine, relocation.kind, symbol.name)


def _fill(loading: _Loading) -> None:
    """Copy the sections, write slots and stubs, patch."""
    for section in loading.object.sections:
        if section.index in loading.places and section.type != elf.SHT_NOBITS:
            area, offset = loading.places[section.index]
            area.view[offset : offset + section.size] = section.data
    code, constants = loading.areas[Zone.CODE], loading.areas[Zone.CONSTANT]
    for symbol, offset in loading.slots.items():
        constants.view[offset : offset + _SLOT_SIZE] = loading.symbol_address(symbol).to_bytes(_SLOT_SIZE, "little")
    for symbol, offset in loading.stubs.items():
        stub = relocate.stub(loading.object.machine, loading.symbol_address(symbol))
        code.view[offset : offset + relocate.STUB_SIZE] = stub
    _describe_stubs(loading)
    for index, relocation, row in _relocations(loading):
        _patch(loading, index, relocation, row)


def _describe_stubs(loading: _Loading) -> None:
    """Add the stubs to the unwind table, at whose end there is room. They lie in a row; a table has no gaps."""
    section = loading.object.section(_EH_FRAME)
    if section is None or section.index not in loading.places or not loading.stubs:
        return
    area, offset = loading.places[section.index]
    end = offset + section.size
    start = loading.areas[Zone.CODE].address + min(loading.stubs.values())
    size = relocate.STUB_SIZE * len(loading.stubs)
    entry = cfi.at_entry(loading.object.machine, area.address + end, start, size)
    area.view[end : end + len(entry)] = entry


def _patch(loading: _Loading, index: int, relocation: elf.Relocation, row: relocate.Row) -> None:
    area, start = loading.places[index]
    # The patch itself is bounded by the pages; this keeps it inside its section.
    if relocation.offset + 4 > loading.object.sections[index].size:
        raise Bug(f"{row.name} patches outside section {loading.object.sections[index].name!r}")
    offset = start + relocation.offset
    for target in _targets(loading, relocation.symbol, row.through):
        if row.patch(area.view, offset, target + relocation.addend, area.address + offset):
            return
    raise Bug(f"{row.name} against {loading.symbol(relocation.symbol).name!r} does not reach")


def _targets(loading: _Loading, symbol: int, through: Through) -> Iterator[int]:
    """The addresses that may stand for the symbol, the best one first."""
    if through is Through.SLOT:
        yield loading.areas[Zone.CONSTANT].address + loading.slots[symbol]
        return
    yield loading.symbol_address(symbol)
    if through is Through.CALL and symbol in loading.stubs:
        yield loading.areas[Zone.CODE].address + loading.stubs[symbol]


def _image(loading: _Loading, name: str, arena: Arena, areas: list[_Area]) -> Image:
    code = loading.areas[Zone.CODE]
    # What outlives the load are plain numbers: neither views of the pages nor the resolver are kept alive.
    addresses = {index: area.address + offset for index, (area, offset) in loading.places.items()}
    image = Image(
        name=name,
        start=code.address,
        end=code.address + code.size,
        symbols=dict(_globals(loading.object, addresses)),
        functions=tuple(sorted(_functions(loading.object, addresses), key=lambda function: function.address)),
        _line_table=functools.partial(_line_table, loading.object, addresses),
        _free=lambda: None,
        frames=_frames(loading),
    )
    pages = [_Area(area.zone, area.size, area.address) for area in areas]

    def free() -> None:
        arena.remove(image)
        _free(arena, pages)

    image._free = free
    arena.add(image)
    unwind.attach(image)
    return image


def _frames(loading: _Loading) -> tuple[int, int]:
    """Address and size of the unwind table; (0, 0) where there is none."""
    section = loading.object.section(_EH_FRAME)
    address = None if section is None else loading.section_address(section.index)
    if section is None or address is None:
        return (0, 0)
    entry = cfi.AT_ENTRY_SIZE[loading.object.machine] if loading.stubs else 0
    return (address, section.size + entry + _EH_FRAME_END)


def _free(arena: Arena, areas: list[_Area]) -> None:
    for area in areas:
        arena.free(area.zone, area.address, area.size)


def _globals(obj: elf.Object, addresses: dict[int, int]) -> Iterator[tuple[str, int]]:
    for symbol in obj.symbols:
        if symbol.binding != elf.STB_LOCAL and symbol.section in addresses:
            yield symbol.name, addresses[symbol.section] + symbol.value


def _functions(obj: elf.Object, addresses: dict[int, int]) -> Iterator[Function]:
    for symbol in obj.symbols:
        if symbol.type == elf.STT_FUNC and symbol.section in addresses:
            yield Function(addresses[symbol.section] + symbol.value, symbol.size, symbol.name)


def _line_table(obj: elf.Object, addresses: dict[int, int]) -> lines.LineTable:
    """Decode `.debug_line`, with the addresses of the loaded code in it; empty where the object has none."""
    section = obj.section(".debug_line")  # of no use to the code, so not loaded, only kept with the object
    if section is None:
        return lines.LineTable((), ())
    data = bytearray(section.data)
    for relocation in obj.relocations.get(section.index, ()):
        symbol = obj.symbols[relocation.symbol]
        if symbol.section in addresses:  # what is left over points into tables of file names
            patch = relocate.row(obj.machine, relocation.kind, symbol.name).patch
            target = addresses[symbol.section] + symbol.value + relocation.addend
            patch(memoryview(data), relocation.offset, target, 0)
    return lines.decode(bytes(data))
