"""From return addresses to WebAssembly frames, and from the end of an activation to a Python exception."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brolga.traps import Frame, Trap, TrapSite

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import NoReturn

__all__ = ["frames_of", "note_frames", "raise_trap"]


def frames_of(pcs: Iterable[int]) -> list[Frame]:
    """Return the WebAssembly frames among return addresses; those of trampolines and helpers are left out."""
    from brolga.llvm.arena import ARENA

    frames = []
    for pc in pcs:
        # A call may be the last instruction of its function: the byte before the return address is surely inside.
        image = ARENA.find(pc - 1)
        # Trampolines and the runtime's own code have no owner; a module that is gone leaves no frames.
        frame = image.owner(image, pc) if image is not None and callable(image.owner) else None
        if isinstance(frame, Frame):
            frames.append(frame)
    return frames


def raise_trap(site: int, argument: int, pcs: Iterable[int]) -> NoReturn:
    """Raise the trap of a site: the slow path of trampolines."""
    raise Trap.at_site(TrapSite(site), argument, frames_of(pcs))


def note_frames(exception: BaseException, pcs: Iterable[int]) -> None:
    """Put the WebAssembly frames on an exception of a host function that passes them.

    A trap gets them as frames, any other exception as a note (`__notes__`, which Python shows from 3.11 on). One that
    passes several levels of WebAssembly gets those of each, innermost first. Its type, cause and context stay.
    """
    frames = frames_of(pcs)
    if not frames:  # Python called the host function itself
        return
    if isinstance(exception, Trap):
        # A new list: the program may have kept the one of an earlier level.
        exception.frames = [*exception.frames, *frames]
        return
    lines = [f"  {number:4}: {frame}" for number, frame in enumerate(frames)]
    # As `add_note` of Python 3.11 does it, which Python 3.10 does not have.
    notes = getattr(exception, "__notes__", None)
    note = "\n".join(["wasm backtrace:", *lines])
    exception.__notes__ = [*notes, note] if isinstance(notes, list) else [note]
