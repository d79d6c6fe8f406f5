"""What the object of a trampoline may refer to, and through which relocations: everything else is an error of ours.

A trampoline reaches outside by calls, and by slots that hold addresses: both bridge any distance. Of its own it has
constants and an unwind table. A relocation beyond that would say that its IR uses something nobody thought of.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from brolga.errors import Bug
from brolga.llvm import elf, relocate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["EXPECTED", "Reference", "check", "references"]

_OUTSIDE: Final = """
    R_X86_64_PLT32 R_X86_64_GOTPCREL R_X86_64_GOTPCRELX R_X86_64_REX_GOTPCRELX
    R_AARCH64_CALL26 R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
"""
_OWN: Final = """
    R_X86_64_PC32
    R_AARCH64_PREL32 R_AARCH64_ADR_PREL_PG_HI21 R_AARCH64_ADD_ABS_LO12_NC
    R_AARCH64_LDST32_ABS_LO12_NC R_AARCH64_LDST64_ABS_LO12_NC R_AARCH64_LDST128_ABS_LO12_NC
"""
EXPECTED: Final = MappingProxyType({True: frozenset(_OUTSIDE.split()), False: frozenset(_OWN.split())})
"""Names of the relocations against what lies outside of an object (True), and against its own sections (False)."""


class Reference(NamedTuple):
    """A relocation as a person reads it."""

    section: str  # that it patches
    kind: str
    symbol: str  # the name, or that of a section that it stands for
    outside: bool


def references(obj: elf.Object) -> Iterator[Reference]:
    """Return what the sections of an object that get loaded refer to, in their order."""
    for section in obj.sections:
        if section.flags & elf.SHF_ALLOC:
            for relocation in obj.relocations.get(section.index, ()):
                symbol = obj.symbols[relocation.symbol]
                outside = symbol.section == elf.SHN_UNDEF
                # A symbol that stands for a section has no name of its own.
                name = symbol.name or ("" if outside else obj.sections[symbol.section].name)
                kind = relocate.row(obj.machine, relocation.kind, name).name
                yield Reference(section.name, kind, name, outside)


def check(obj: bytes, name: str, known: Callable[[str], bool]) -> None:
    """Raise Bug when the object of trampoline `name` has a relocation, or refers to a symbol, that is not expected.

    `known` tells whether something outside has that name.
    """
    for found in references(elf.parse(obj)):
        if found.kind not in EXPECTED[found.outside] or (found.outside and not known(found.symbol)):
            raise Bug(f"{name}: unexpected relocation {found.kind} against {found.symbol!r}")
