"""A plugin: a module as an object with its exports, and texts that go into its memory and come out again."""

from __future__ import annotations

from pathlib import Path

import brolga

notes: list[str] = []


def note(at: int, size: int) -> None:
    """Take a text from the plugin; the import of the module tells the type."""
    notes.append(plugin.heap.read_text(at, size))


plugin = brolga.load(Path(__file__).with_name("cipher.wat"), imports={"host": {"note": note}})


def shift(text: str, by: int) -> str:
    """Return a text with its small letters shifted."""
    with plugin.heap.scope() as heap:  # what is put there is freed at the end of the block
        at, size = heap.put(text)
        shifted, left = plugin.shift(at, size, by)
        assert shifted + left == size
        return plugin.heap.read_text(at, size)


with plugin:
    hidden = shift("attack at dawn", 3)
    print(hidden)
    assert hidden == "dwwdfn dw gdzq"
    assert shift(hidden, 23) == "attack at dawn"

    print(notes)
    assert notes == ["a letter that I do not know"] * 4  # two spaces, twice
    assert plugin.calls.value == 2
