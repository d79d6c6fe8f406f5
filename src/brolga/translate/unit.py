"""What the functions of one unit share in the IR: declarations, float constants, metadata, signatures of calls."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from brolga.abi.helpers import HEAP_HELPERS, HELPERS
from brolga.abi.signature import Lowered, lower
from brolga.llvm.text import DebugInfo, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brolga.abi.conventions import Convention
    from brolga.abi.helpers import Helper
    from brolga.translate.shape import ModuleShape

__all__ = ["Signature", "Unit"]

# The backtrace walks frame pointers and names every activation: so no frame is left out, none becomes a jump, and none
# is inlined into another one. Whoever produced the module has inlined what was worth it.
# A unit in which some exceptions are handled says of its functions that they may throw, as else LLVM would make no use
# of what handles them.
_ATTRIBUTES = 'noinline {nounwind}uwtable "frame-pointer"="all" "disable-tail-calls"="true"'

# Two calls of the trap helper may look alike, but where they stand tells which instruction trapped.
_TRAP_ATTRIBUTES = "cold nomerge noreturn nounwind"
_STOP_ATTRIBUTES = "cold nomerge noreturn"

_HELPERS = MappingProxyType({**HELPERS, **HEAP_HELPERS})

# By type, how a float constant is called, and the integer that carries its bits: the text of a float has no way to
# spell every NaN. A vector may be one of floats.
_HIDDEN = MappingProxyType({"float": ("float", "i32"), "double": ("double", "i64"), "<16 x i8>": ("v128", "i128")})


@dataclass(frozen=True, slots=True)
class Signature:
    """A callee as a call writes it: `args` is a %-format of the arguments that LLVM passes, each after a comma.

    `passed` are the numbers of these where they are not all of the `count` WebAssembly arguments.
    """

    lowered: Lowered
    count: int
    args: str
    passed: tuple[int, ...] = ()


class Unit:
    """The IR module in the making."""

    __slots__ = (
        "_floats", "_helpers", "_signatures", "debug", "functions", "handling", "name", "others", "shape", "vectors",
        "whole",
    )  # fmt: skip

    def __init__(
        self, shape: ModuleShape, functions: Iterable[int], name: str, vectors: str = "", *, whole: bool = False
    ) -> None:
        """Start a unit that defines these functions, by index; `vectors` is one of `MACHINE_VECTORS`, or nothing.

        With `whole` it is linked with units that define all others of the module.
        """
        self.shape: ModuleShape = shape
        self.functions: frozenset[int] = frozenset(functions)
        self.name: str = name
        self.vectors: str = vectors
        self.whole: bool = whole
        self.others: dict[int, str] = {}  # functions that such units define, and their declarations
        self.handling: set[str] = set()  # the functions that handle exceptions, by symbol
        self.debug: DebugInfo = DebugInfo(name, first=1)
        self._floats: set[tuple[str, int, str]] = set()
        self._helpers: set[str] = set()
        self._signatures: dict[tuple[int, str], Signature] = {}

    def helper(self, name: str) -> Helper:
        """Return the row of a helper, and declare it."""
        self._helpers.add(name)
        return _HELPERS[name]

    def signature(self, type_index: int, convention: Convention) -> Signature:
        """Return how a function of type `type_index` is called."""
        key = type_index, convention.name
        found = self._signatures.get(key)
        if found is None:
            ty = self.shape.module.function(type_index)
            lowered = lower(ty, convention, self.shape.machine)
            # Formatting all arguments at once is what a call has to do at least, so nothing else is left to do for it.
            args = "".join(f", {lowered.params[number]} noundef %s" for number in lowered.passed)
            passed = lowered.passed if lowered.beyond else ()
            found = self._signatures[key] = Signature(lowered, len(ty.ins), args, passed)
        return found

    def other(self, x: int) -> str:
        """Return the symbol of a function that another unit defines, and declare it."""
        if x not in self.others:
            signature = self.signature(self.shape.func_types[x], self.shape.convention(x))
            self.others[x] = signature.lowered.declaration(f"w{x}")
        return f"@w{x}"

    def float_constant(self, ty: str, bits: int) -> str:
        """Return the name of the variable that holds a constant of type `float`, `double` or `<16 x i8>`.

        LLVM must not see the value. Where it does, it makes `x * 1` and `x - 0` to `x`, and a signalling NaN stays one,
        which the specification forbids; and constants meet such operations by inlining, by branches on equality and by
        unrolling, not only where they are written next to each other. A weak definition might be replaced by another
        one, so LLVM leaves its value alone; the code is the same as for a constant: an operand relative to the pc.
        """
        name, carrier = _HIDDEN[ty]
        self._floats.add((name, bits, carrier))
        return f"@{name}.{bits:x}"

    def text(self, functions: Iterable[str]) -> str:
        """Return the module with the definitions of the functions."""
        parts = [
            f"source_filename = {quoted(self.name)}",
            *(f"@{name}.{bits:x} = weak hidden constant {ty} {bits}" for name, bits, ty in sorted(self._floats)),
            *functions,
            *(declaration for _, declaration in sorted(self.others.items())),
            *(_HELPERS[name].declaration for name in sorted(self._helpers)),
            f"attributes #0 = {{ {_ATTRIBUTES.format(nounwind='' if self.handling else 'nounwind ')} }}",
            f"attributes #1 = {{ {_TRAP_ATTRIBUTES} }}",
            *((f"attributes #2 = {{ {_STOP_ATTRIBUTES} }}",) if self.handling else ()),
            "!0 = !{}",
            self.debug.finish(),
        ]
        return "\n".join(parts)
