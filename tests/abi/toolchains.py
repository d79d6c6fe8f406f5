"""The C compilers of the machines, and how what they make is run here."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import pytest

from brolga.abi.conventions import MACHINE, Convention

HERE = Path(__file__).parent
DRIVER = HERE / "driver.c"


@dataclass(frozen=True)
class Toolchain:
    """A compiler for a machine, and what runs its programs where that is not this one."""

    compiler: str
    emulator: str
    flags: tuple[str, ...] = ()


TOOLCHAINS = MappingProxyType(
    {
        # Else gcc moves a float from memory to memory through the x87, which makes signalling NaNs quiet.
        "x86_64": Toolchain("x86_64-linux-gnu-gcc", "qemu-x86_64-static", ("-mno-80387",)),
        "aarch64": Toolchain("aarch64-linux-gnu-gcc", "qemu-aarch64-static"),
    }
)


def compiler(machine: str) -> list[str]:
    """The command that compiles C for a machine; skips where it is not installed."""
    row = TOOLCHAINS[machine]
    name = "gcc" if machine == MACHINE else row.compiler
    if shutil.which(name) is None:
        pytest.skip(f"{name}, which says what C does on {machine}, is not installed")
    # Values of any type lie in the same places, and what is of one convention stays together.
    return [name, "-O1", "-w", "-fno-strict-aliasing", "-fno-toplevel-reorder", f"-I{HERE}", *row.flags]


def macros(convention: Convention, most: int, others: dict[str, str]) -> list[str]:
    """What driver.c has to be told."""
    given = {"MOST": str(most), "CC_IS_MS": str(int(convention.cc == "win64cc")), **others}
    return [f"-D{name}={value}" for name, value in given.items()]


def run(machine: str, program: Path) -> str:
    """The output of a program; skips where nothing can run it."""
    emulator = [] if machine == MACHINE else [TOOLCHAINS[machine].emulator]
    if emulator and shutil.which(emulator[0]) is None:
        pytest.skip(f"{emulator[0]}, which runs programs for {machine}, is not installed")
    done = subprocess.run([*emulator, str(program)], capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), (done.returncode, done.stdout, done.stderr)
    return done.stdout
