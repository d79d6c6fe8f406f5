"""What the processor of this machine can do, as the kernel tells it: without LLVM, which would take longer to load."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import Final

__all__ = ["flags", "needs"]

_INFO: Final = "/proc/cpuinfo"
_ENOUGH: Final = 1 << 14  # bytes of it: the first processor's are less, and all have the same

_TITLES: Final = ("flags", "Features")

# LLVM's name -> the kernel's, by the machine, where they differ in more than dots and dashes.
_OTHER_NAMES: Final = MappingProxyType(
    {
        "x86_64": {
            "64bit": "lm",
            "bmi": "bmi1",
            "crc32": "sse4_2",
            "lzcnt": "abm",
            "pclmul": "pclmulqdq",
            "prfchw": "3dnowprefetch",
            "rdrnd": "rdrand",
            "sahf": "lahf_lm",
            "sha": "sha_ni",
            "sse3": "pni",
        },
        "aarch64": {
            "crc": "crc32",
            "dotprod": "asimddp",
            "fp-armv8": "fp",
            "fullfp16": "fphp",
            "lse": "atomics",
            "neon": "asimd",
            "rcpc": "lrcpc",
            "rdm": "asimdrdm",
        },
    }
)


@cache
def flags() -> frozenset[str]:
    """Return what the processor can do, by the kernel's names; nothing where the kernel does not tell."""
    try:
        with open(_INFO, "rb", buffering=0) as file:  # noqa: PTH123  pathlib would be loaded for this alone
            text = file.read(_ENOUGH).decode("ascii", "replace")
    except OSError:
        return frozenset()
    # Of all lines, the one with a word for each thing that it can do; machines call it differently.
    for line in text.split("\n"):
        title, _, rest = line.partition(":")
        if title.strip() in _TITLES:
            return frozenset(rest.split())
    return frozenset()


def needs(machine: str, features: str) -> list[str]:
    """Return the kernel's names for what `features` (LLVM's, `+a,-b`) switch on, as far as it has some, sorted."""
    # What the kernel has no word for nobody can ask it later. That are a few features that no compiler makes use of.
    plain = {_plain(flag): flag for flag in flags()}
    other = _OTHER_NAMES.get(machine, {})
    wanted = (name[1:] for name in features.split(",") if name.startswith("+"))
    return sorted({plain[key] for name in wanted if (key := _plain(other.get(name, name))) in plain})


def _plain(name: str) -> str:
    return name.replace(".", "").replace("_", "").replace("-", "")
