"""How an engine behaves: the switches of `Config`, one row each."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from brolga.features import BY_CONFIG_NAME, Feature, FeatureSet

__all__ = ["Config"]

_LEVELS: Final = MappingProxyType({"none": 0, "speed": 2, "speed_and_size": 1})

# name -> (type, value at first, what it is for)
_SETTINGS: Final = MappingProxyType(
    {
        "max_wasm_stack": (int, 1 << 20, "bytes of stack that WebAssembly may use, counted from the outermost entry"),
        "cranelift_opt_level": (str, "speed", "`none`, `speed` or `speed_and_size`; the name is Wasmtime's"),
        "strategy": (str, "auto", "`auto` or `llvm`: there is one compiler"),
    }
)
_CHOICES: Final = MappingProxyType({"cranelift_opt_level": tuple(_LEVELS), "strategy": ("auto", "llvm")})


class Config:
    """The configuration of an engine; change it before the engine is made.

    Each proposal has a property, `wasm_multi_value` and the like (see `brolga.features`), a bool. A proposal that the
    engine does not have cannot be switched on. Further properties are `max_wasm_stack` (bytes),
    `cranelift_opt_level` and `strategy`. A value of the wrong type is a TypeError, one out of range a ValueError.
    """

    __slots__ = ("_features", "_values")
    _features: dict[Feature, bool]
    _values: dict[str, int | str]

    def __init__(self) -> None:
        """Make the default configuration."""
        object.__setattr__(self, "_features", {feature: feature.value.default for feature in Feature})
        object.__setattr__(self, "_values", {name: row[1] for name, row in _SETTINGS.items()})

    def __getattr__(self, name: str) -> bool | int | str:
        """Return the value of a property."""
        feature = BY_CONFIG_NAME.get(name)
        if feature is not None:
            return self._features[feature]
        if name in _SETTINGS:
            return self._values[name]
        raise AttributeError(f"Config has no property {name!r}")

    def __setattr__(self, name: str, value: object) -> None:
        """Check and keep the value of a property."""
        feature = BY_CONFIG_NAME.get(name)
        if feature is not None:
            self._switch(feature, value)
        elif name in _SETTINGS:
            self._values[name] = _checked(name, value)
        else:
            raise AttributeError(f"Config has no property {name!r}")

    def __dir__(self) -> list[str]:
        """List the properties."""
        return sorted([*BY_CONFIG_NAME, *_SETTINGS, "features", "opt_level"])

    def _switch(self, feature: Feature, value: object) -> None:
        if not isinstance(value, bool):
            raise TypeError("expected a bool")
        if value and not feature.value.supported:
            raise ValueError(feature.refusal)
        self._features[feature] = value

    @property
    def features(self) -> FeatureSet:
        """The proposals that are on."""
        return frozenset(feature for feature, on in self._features.items() if on)

    @property
    def opt_level(self) -> int:
        """The optimisation level of `brolga.llvm` that `cranelift_opt_level` stands for."""
        return _LEVELS[str(self._values["cranelift_opt_level"])]

    @property
    def stack_size(self) -> int:
        """The value of `max_wasm_stack`, in bytes."""
        return int(self._values["max_wasm_stack"])


def _checked(name: str, value: object) -> int | str:
    kind = _SETTINGS[name][0]
    if not isinstance(value, kind) or isinstance(value, bool):
        raise TypeError(f"expected {'an int' if kind is int else 'a str'}")
    if isinstance(value, int) and not 64 * 1024 <= value <= 1 << 40:
        raise ValueError(f"{name} must lie between 64 KiB and 1 TiB")
    if isinstance(value, str) and value not in _CHOICES[name]:
        raise ValueError(f"{name} must be one of {', '.join(_CHOICES[name])}")
    return value if isinstance(value, str) else int(str(value))
