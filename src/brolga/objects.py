"""From a unit to its object file: how hard LLVM tries, and for which machine."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from brolga.llvm.build import compile_ir
from brolga.llvm.target import has_feature
from brolga.llvm.text import prologue
from brolga.trampoline.undisturbed import undisturbed
from brolga.translate.machine_vectors import VECTORS_NEED
from brolga.translate.whole import translate_unit
from brolga.units import CALM, strain

if TYPE_CHECKING:
    from brolga.llvm.target import CodeOptions
    from brolga.translate import ModuleShape
    from brolga.units import Stream

__all__ = ["compile_unit"]


def compile_unit(
    shape: ModuleShape, options: CodeOptions, unit: list[tuple[int, Stream]], *, name: str, whole: bool = False
) -> bytes:
    """Return the object of a unit; with `whole` it is to be linked with all others of its module."""
    # One function that is hard spoils the unit: LLVM has one level for all of a module. Who wants it otherwise cuts
    # units accordingly.
    if options.level and any(strain(stream) > CALM for _, stream in unit):
        options = replace(options, level=0)
    # Some instructions have better code on one machine, provided that the processor has what it takes.
    machine = shape.machine
    vectors = machine if has_feature(options, VECTORS_NEED.get(machine, "")) else ""
    ir = prologue(options) + translate_unit(shape, unit, name=name, vectors=vectors, whole=whole)
    with undisturbed():
        return compile_ir(ir, options, name=name)
