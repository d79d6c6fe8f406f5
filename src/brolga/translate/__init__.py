"""From the checked stream to LLVM IR, as text.

    shape_of         classify the functions of a module and lay out its VM context
    whole            some functions of a module -> one LLVM module

The stream says the types of all operands and where control arrives, so nothing is inferred here. A unit is independent
of instance and process: it reaches everything through its first parameter and through symbols, which are the functions
of the unit itself, `w<index>` and `e<index>`, and the runtime's helpers, `brolga_<name>`.
"""

from __future__ import annotations

from brolga.translate.shape import ModuleShape, shape_of, vmcontext_layout

# The code of instructions is in `whole` and not here: whoever runs what was compiled before does without.
__all__ = ["ModuleShape", "shape_of", "vmcontext_layout"]
