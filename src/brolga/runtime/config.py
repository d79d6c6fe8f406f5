"""How an engine behaves: the switches of `Config`, one row each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from brolga.abi.conventions import CONVENTIONS, MACHINE, WASMTIME_SYSTEM_V, Convention
from brolga.features import BY_CONFIG_NAME, Feature, FeatureSet

__all__ = ["Config"]

# Cranelift's names, and one of ours. What compilers make has been optimised once, and with precise traps LLVM's own
# pipeline does no better than a short one in a third of the time (llvm/build.py has the figures).
_LEVELS: Final = MappingProxyType({"auto": 1, "none": 0, "speed": 1, "speed_and_size": 1, "aggressive": 2})

# Code outside of a module may be called in these; `fast` is a module's own affair.
_STABLE: Final = tuple(row.name for row in CONVENTIONS.values() if row.stable and MACHINE in row.machines)

# A host function and the signal handler need some stack of their own; above, no system gives that much.
_STACK: Final = range(64 * 1024, (1 << 40) + 1)


# Everything around the objects takes as much address space again as they do.
_HEAP: Final = range(1 << 20, (1 << 40) + 1)


def _bytes_in(within: range, refusal: str) -> Callable[[object], int]:
    """Return a check for a number of bytes; `True` is an int for Python, and a mistake here."""

    def check(value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool):
            raise TypeError("expected an int")
        if value not in within:
            raise ValueError(refusal)
        return int(value)

    return check


def _boolean(value: object) -> bool:
    """Check a switch."""
    if not isinstance(value, bool):
        raise TypeError("expected a bool")
    return value


def _one_of(*names: str) -> Callable[[object], str]:
    """Return a check for one of several words."""

    def check(value: object) -> str:
        if not isinstance(value, str):
            raise TypeError("expected a str")
        if value not in names:
            raise ValueError(f"{value!r} is none of {', '.join(names)}")
        return value

    return check


@dataclass(frozen=True, slots=True)
class _Setting:
    """A property that is no proposal: its first value, and what checks another one."""

    default: int | str
    check: Callable[[object], int | str]


_SETTINGS: Final = MappingProxyType(
    {
        # Counted from the outermost entry.
        "max_wasm_stack": _Setting(1 << 20, _bytes_in(_STACK, "max_wasm_stack must lie between 64 KiB and 1 TiB")),
        # Address space, which costs nothing; Wasmtime's reach no further either.
        "gc_heap_reservation": _Setting(
            1 << 32, _bytes_in(_HEAP, "gc_heap_reservation must lie between 1 MiB and 1 TiB")
        ),
        "cranelift_opt_level": _Setting("auto", _one_of(*_LEVELS)),  # the name is Wasmtime's
        "calling_convention": _Setting(WASMTIME_SYSTEM_V.name, _one_of(*_STABLE)),
        "debug_info": _Setting(False, _boolean),
        "epoch_interruption": _Setting(False, _boolean),
        "profiler": _Setting("none", _one_of("none", "perfmap", "jitdump")),
        "shared_memory": _Setting(True, _boolean),
        "lazy_validation": _Setting(False, _boolean),
        "strategy": _Setting("auto", _one_of("auto", "llvm")),  # there is one compiler
    }
)


class Config:
    """The configuration of an engine; change it before the engine is made.

    Each proposal has a property, `wasm_multi_value` and the like (see `brolga.features`), a bool. A proposal that the
    engine does not have cannot be switched on. Further properties:

    `max_wasm_stack`: bytes of stack that WebAssembly may use, counted from the outermost entry; 1 MiB at first;
    `gc_heap_reservation`: bytes of address space for the structs, arrays and exceptions of a store, and so the most
    that they can take; 4 GiB at first. `Store.set_limits(memory_size=...)` may set a lower limit;
    `cranelift_opt_level`: `none`, `speed`, `speed_and_size` (the same), `auto` (the default: the same again, but of
    modules with two megabytes of code only short functions with loops are optimised), or `aggressive`: LLVM's -O2, for
    text written by hand. The last two are not Wasmtime's;
    `calling_convention`: how functions that others can reach take arguments and give results, by the names of
    docs/reference/abi.md, as far as this machine has them; `wasmtime_system_v` at first;
    `debug_info`: whether gdb is told of compiled code, its names and frames; False at first;
    `epoch_interruption`: whether the epochs of the engine limit how long code runs (`Store.set_epoch_deadline`), False
    at first; it costs the code nothing;
    `profiler`: `none`, or how perf is told of compiled code: `perfmap` (`/tmp/perf-PID.map`) or `jitdump`
    (`jit-PID.dump` in the working directory, for `perf inject --jit`);
    `shared_memory`: whether shared memories can be made; True at first, unlike in Wasmtime;
    `lazy_validation`: whether the body of a function is validated only when it is called for the first time, which
    raises the InvalidError then; False at first. Wasmtime has no such property;
    `strategy`: `auto` or `llvm`, which is the same.

    A value of the wrong type is a TypeError, one out of range a ValueError.
    """

    __slots__ = ("_features", "_values")
    _features: dict[Feature, bool]
    _values: dict[str, int | str]

    def __init__(self) -> None:
        """Make the default configuration."""
        self._features = {feature: feature.value.default for feature in Feature}
        self._values = {name: setting.default for name, setting in _SETTINGS.items()}

    def __getattr__(self, name: str) -> bool | int | str:
        """Return the value of a property."""
        feature = BY_CONFIG_NAME.get(name)
        if feature is not None:
            return self._features[feature]
        if name in _SETTINGS:
            return self._values[name]
        # A property that exists in Wasmtime only is no property: to accept it would be to pretend.
        raise AttributeError(f"Config has no property {name!r}")

    def __setattr__(self, name: str, value: object) -> None:
        """Check and keep the value of a property."""
        feature = BY_CONFIG_NAME.get(name)
        if feature is not None:
            self._switch(feature, value)
        elif name in Config.__slots__:  # as `copy` sets them
            object.__setattr__(self, name, value)
        elif name in _SETTINGS:
            self._values[name] = _SETTINGS[name].check(value)
        else:
            raise AttributeError(f"Config has no property {name!r}")

    def __dir__(self) -> list[str]:
        """List the properties."""
        return sorted(
            [*BY_CONFIG_NAME, *_SETTINGS, "features", "heap_size", "opt_level", "sparing", "stable", "stack_size"]
        )

    def _switch(self, feature: Feature, value: object) -> None:
        """Turn a proposal on or off, unless that would promise what the engine cannot do."""
        if not isinstance(value, bool):
            raise TypeError("expected a bool")
        if value and not feature.value.supported:
            raise ValueError(feature.refusal)
        self._features[feature] = value

    @property
    def features(self) -> FeatureSet:
        """The proposals that are on."""
        # Frozen, because it travels with every module and is part of what its code depends on.
        return frozenset(feature for feature, on in self._features.items() if on)

    @property
    def opt_level(self) -> int:
        """The optimisation level of `brolga.llvm` that `cranelift_opt_level` stands for."""
        return _LEVELS[str(self._values["cranelift_opt_level"])]

    @property
    def sparing(self) -> bool:
        """Whether large modules are to be compiled fast."""
        return self._values["cranelift_opt_level"] == "auto"

    @property
    def stable(self) -> Convention:
        """The convention that `calling_convention` names."""
        return CONVENTIONS[str(self._values["calling_convention"])]

    @property
    def stack_size(self) -> int:
        """The value of `max_wasm_stack`, in bytes."""
        return int(self._values["max_wasm_stack"])

    @property
    def heap_size(self) -> int:
        """The value of `gc_heap_reservation`, in bytes."""
        return int(self._values["gc_heap_reservation"])
