"""The runtime image as IR: all of its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brolga.trampoline.activations import define_activations
from brolga.trampoline.array_to_wasm import define_call_array
from brolga.trampoline.bulk import define_bulk
from brolga.trampoline.conversions import define_conversions
from brolga.trampoline.emit import ImageText
from brolga.trampoline.exceptions import define_exceptions
from brolga.trampoline.gil import define_gil
from brolga.trampoline.interrupts import define_interrupts
from brolga.trampoline.jumps import define_jumps
from brolga.trampoline.kicks import define_kicks
from brolga.trampoline.lazy import define_lazy
from brolga.trampoline.ownership import define_ownership
from brolga.trampoline.pending import define_pending
from brolga.trampoline.results import define_results
from brolga.trampoline.signals import define_signals
from brolga.trampoline.threads import define_threads
from brolga.trampoline.typed_type import define_typed
from brolga.trampoline.waiting import define_waiting
from brolga.trampoline.wasm_to_array import define_array_to_python

if TYPE_CHECKING:
    from brolga.trampoline.machines import Machine

__all__ = ["runtime_ir"]


def runtime_ir(row: Machine) -> str:
    """Return the IR of the runtime image."""
    ir = ImageText()
    define_jumps(ir, row)
    define_threads(ir, row)
    define_ownership(ir)
    define_activations(ir)
    define_pending(ir)
    define_gil(ir)
    define_signals(ir, row)
    define_interrupts(ir)
    define_kicks(ir, row)
    define_conversions(ir)
    define_results(ir)
    define_call_array(ir, row)
    define_array_to_python(ir)
    define_bulk(ir)
    define_waiting(ir, row)
    define_lazy(ir, row)
    define_exceptions(ir, row)
    define_typed(ir)
    return ir.text()
