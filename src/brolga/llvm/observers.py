"""Who wants to know of code that has been loaded: debuggers and profilers. Each image is shown to them once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from brolga.errors import Bug

if TYPE_CHECKING:
    from brolga.llvm.image import Image, Names

__all__ = ["Observer", "observers", "show"]


class Observer(Protocol):
    """A debugger or a profiler."""

    @property
    def room(self) -> int:
        """How many bytes it wants unused between functions (`CodeOptions.room`)."""

    def loaded(self, image: Image, names: Names) -> None:
        """Code lies in memory and is about to run; `image.at_close` tells when it goes."""


def observers(*, debug: bool, profiler: str) -> tuple[Observer, ...]:
    """The observers for `Config.debug_info` and `Config.profiler`.

    WasmtimeError when the system refuses what one of them needs.
    """
    found: list[Observer] = []
    # Imported when asked for, since hardly any program does.
    if debug:
        from brolga.llvm.gdb import Debugger

        found.append(Debugger())
    if profiler == "perfmap":
        from brolga.llvm.perf import PerfMap

        found.append(PerfMap())
    elif profiler == "jitdump":
        from brolga.llvm.perf import JitDump

        found.append(JitDump())
    elif profiler != "none":
        raise Bug(f"no profiler {profiler!r}")
    return tuple(found)


def show(image: Image, watching: Iterable[Observer], names: Names = str) -> None:
    """Show an image to all observers that have not seen it: engines may share an image, and its observers."""
    for observer in watching:
        if observer not in image.seen:
            image.seen.append(observer)
            observer.loaded(image, names)
