"""Looking inside: what a compilation went through, written to files as the environment asks.

`BROLGA_DUMP` is a comma list of stages (the keys of `SUFFIXES`), `BROLGA_DUMP_DIR` the folder, made if need
be; without it the files go to `brolga-dump` in the working directory. A file is named by its compilation unit and its
stage alone, so that two runs can be compared with `diff -r`.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from types import MappingProxyType
from typing import Final

from brolga.errors import WasmtimeError

__all__ = ["SUFFIXES", "stages", "write"]

SUFFIXES: Final = MappingProxyType({"ir": ".ll", "opt": ".opt.ll", "asm": ".s", "object": ".o"})
"""Stage to the suffix of its file: IR as emitted, IR after optimisation, assembly, relocatable object."""


def stages() -> frozenset[str]:
    """The stages that the environment asks for; an unknown one is a WasmtimeError that names the known ones."""
    asked = frozenset(filter(None, os.environ.get("BROLGA_DUMP", "").replace(" ", "").split(",")))
    unknown = sorted(asked - SUFFIXES.keys())
    if unknown:
        raise WasmtimeError(f"BROLGA_DUMP: unknown {', '.join(unknown)} (known are {', '.join(SUFFIXES)})")
    return asked


def write(name: str, stage: str, content: str | bytes) -> Path:
    """Write one stage of unit `name` and return the path of the file."""
    folder = Path(os.environ.get("BROLGA_DUMP_DIR", "brolga-dump"))
    # A unit is called after its module, and that is named by whoever made it: slashes must not lead elsewhere.
    path = folder / (re.sub(r"[^\w.+-]", "_", name) + SUFFIXES[stage])
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    except OSError as problem:
        raise WasmtimeError(f"BROLGA_DUMP: cannot write {path}: {problem.strerror}") from None
    return path
