"""The proposals: one row each. A row is a name, a `Config` property, a default, help, docs and an error at once.

A module that needs a proposal which is off, or which the engine does not have yet, is refused by the proposal's title.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

__all__ = ["BY_CONFIG_NAME", "DEFAULTS", "Feature", "FeatureSet"]


@dataclass(frozen=True, slots=True)
class _Row:
    """What there is to say about a proposal."""

    title: str  # what an error says
    supported: bool  # whether the engine has it
    default: bool  # whether it is on unless Config says otherwise
    help: str


# Two members with equal values would be one: that all titles differ is what keeps the proposals apart.
class Feature(Enum):
    """A proposal, in the order in which they joined the specification. The value is its row."""

    # A proposal like the others, so that each row of the instruction table has one.
    MVP = _Row("WebAssembly 1.0", True, True, "the first version of the language")
    MUTABLE_GLOBAL = _Row("mutable globals", True, True, "import and export of mutable globals")
    SIGN_EXTENSION = _Row("sign-extension operators", True, True, "i32.extend8_s and the like")
    SATURATING_FLOAT_TO_INT = _Row(
        "non-trapping float-to-int conversions", True, True, "i32.trunc_sat_f32_s and the like"
    )
    MULTI_VALUE = _Row("multi-value", True, True, "functions and blocks with any number of results")
    REFERENCE_TYPES = _Row("reference types", True, True, "funcref and externref as values, table instructions")
    BULK_MEMORY = _Row("bulk memory operations", True, True, "memory.copy, memory.fill, passive segments")
    EXTENDED_CONST = _Row("extended constant expressions", True, True, "integer arithmetic in constant expressions")
    SIMD = _Row("fixed-width SIMD", True, True, "the 128-bit vector instructions")
    RELAXED_SIMD = _Row("relaxed SIMD", True, True, "vector instructions with machine-dependent results")
    TAIL_CALL = _Row("tail calls", True, True, "return_call and its relatives")
    FUNCTION_REFERENCES = _Row("typed function references", True, True, "call_ref and non-null references")
    MULTI_MEMORY = _Row("multiple memories", True, True, "more than one memory in a module")
    MEMORY64 = _Row("64-bit memory", True, True, "memories and tables with 64-bit addresses")
    EXCEPTIONS = _Row("exception handling", True, True, "throw, try_table and tags")
    LEGACY_EXCEPTIONS = _Row("legacy exception handling", True, True, "try, catch, delegate and rethrow")
    GC = _Row("garbage collection", True, True, "structs, arrays, i31 and subtyping")
    THREADS = _Row("threads", True, True, "shared memories and atomic instructions")
    WIDE_ARITHMETIC = _Row("wide arithmetic", True, False, "128-bit addition and multiplication on i64 pairs")
    CUSTOM_PAGE_SIZES = _Row("custom page sizes", True, False, "memories with pages of one byte")

    @property
    def title(self) -> str:
        """The proposal's name as a person writes it."""
        return self.value.title

    @property
    def config_name(self) -> str:
        """The `Config` property that switches it, with Wasmtime's name (`wasm_multi_value`)."""
        return f"wasm_{self.name.lower()}"

    @property
    def refusal(self) -> str:
        """The message for a module that needs it in vain."""
        what = "is switched off" if self.value.supported else "is not supported"
        return f"{self.title} {what}"


# Frozen: an engine hands one set to all its modules, and none shall find a switch turned half-way through.
FeatureSet = frozenset[Feature]

DEFAULTS: Final[FeatureSet] = frozenset(feature for feature in Feature if feature.value.default)

BY_CONFIG_NAME: Final = MappingProxyType({feature.config_name: feature for feature in Feature})
