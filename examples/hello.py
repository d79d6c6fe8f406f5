"""A module calls Python: it hands over a text that lies in its memory, and Python reads it there."""

from __future__ import annotations

from pathlib import Path

from brolga import Engine, Func, Instance, Memory, Module, Store, i32

engine = Engine()
store = Store(engine)
module = Module.from_file(engine, Path(__file__).with_name("hello.wat"))
heard: list[str] = []


def greet(start: i32, length: i32) -> None:
    """Print the text at `start`. The annotations say which WebAssembly type the function has."""
    text = memory.read(store, start, start + length).decode()
    heard.append(text)
    print(text)


instance = Instance(store, module, [Func.wrap(store, greet)])
exports = instance.exports(store)
found, run = exports["memory"], exports["run"]
assert isinstance(found, Memory)
assert isinstance(run, Func)
memory = found

run(store)

assert heard == ["Hello from WebAssembly"]
