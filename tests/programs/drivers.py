"""Modules that are libraries: what calls their exports, written once for both engines."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class Guest:
    """A library that waits for being instantiated: what both engines call alike, arguments, and a folder for files."""

    api: Any
    store: Any
    linker: Any
    module: Any
    arguments: list[str]
    sandbox: str

    def library(self) -> Library:
        """Instantiate it with what the linker has by now."""
        return Library(self.store, self.linker.instantiate(self.store, self.module).exports(self.store))


Driver = Callable[[Guest], None]
"""Calls the library and prints what is to be compared."""


class Library:
    """The exports of an instance, called with numbers, and its memory."""

    def __init__(self, store: Any, exports: Any) -> None:
        """Take the exports as Wasmtime gives them."""
        self.store, self.exports = store, exports

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """A function of the library."""
        function = self.exports[name]
        return lambda *arguments: function(self.store, *arguments)

    def read(self, address: int, size: int) -> bytes:
        """Bytes out of the memory."""
        return bytes(self.exports["memory"].read(self.store, address, address + size))

    def write(self, address: int, data: bytes) -> None:
        """Bytes into the memory."""
        self.exports["memory"].write(self.store, data, address)

    def number(self, address: int) -> int:
        """An unsigned number of 32 bits."""
        return int.from_bytes(self.read(address, 4), "little")


def quickjs(guest: Guest) -> None:
    """Run each JavaScript file named, with functions of the host `print` and `twice`, and print what comes of it."""
    library: list[Library] = []

    def host_call(name: int, length: int, _this: int, count: int, values: int) -> int:
        js = library[0]
        given = [js.number(values + 4 * i) for i in range(count)]
        if js.read(name, length) == b"twice":
            return int(js.qjs_new_number(2 * js.qjs_get_float64(given[0])))
        print(*(_text(js, value) for value in given))
        return int(js.qjs_dup_value(js.qjs_get_undefined()))

    answers: dict[str, Callable[..., object]] = {
        "host_call": host_call,
        "host_interrupt": lambda: 0,
        "host_get_timezone_offset": lambda _high, _low: 0,
        "host_promise_rejection": lambda _promise, _reason, _handled: None,
        "host_module_normalize": lambda _base, _name: 0,
        "host_module_load": lambda _name, _length: 0,
    }
    for wanted in guest.module.imports:
        if wanted.module == "env":
            guest.linker.define_func("env", wanted.name, wanted.type, answers[wanted.name])
    js = guest.library()
    library.append(js)
    js._initialize()
    if js.qjs_init():
        raise guest.api.WasmtimeError("QuickJS does not start")
    js.qjs_set_max_stack_size(100 << 10)  # of its own stack in memory; it cannot know how deep it may call
    for name in ("print", "twice"):
        js.qjs_set_prop_string(
            js.qjs_get_global(), _string(js, name), js.qjs_new_host_function(_string(js, name), len(name), 0)
        )
    for path in guest.arguments:
        print(_evaluated(js, Path(guest.sandbox, path).read_text(encoding="utf-8"), path))


def _evaluated(js: Library, script: str, name: str) -> str:
    encoded = len(script.encode())
    result = js.qjs_eval(_string(js, script), encoded, _string(js, name), 0)
    while js.qjs_is_job_pending():
        js.qjs_execute_pending_job()
    if js.qjs_is_exception(result):
        error = js.qjs_get_exception()
        return f"{_text(js, error)}\n{_text(js, js.qjs_get_prop_string(error, _string(js, 'stack')))}"
    return _text(js, result)


def _string(library: Library, text: str) -> int:
    encoded = text.encode() + b"\0"
    address = int(library.wasm_malloc(len(encoded)))
    library.write(address, encoded)
    return address


def _text(library: Library, value: int) -> str:
    room = library.wasm_malloc(4)
    start = library.qjs_get_string_len(value, room)
    return library.read(start, library.number(room)).decode()


def oxipng(guest: Guest) -> None:
    """Encode a picture that is computed here, and the result again: WIDTH HEIGHT LEVEL and two files to write."""

    def throw(message: int, length: int) -> None:
        raise guest.api.WasmtimeError(library.read(message, length).decode())

    (wanted,) = guest.module.imports
    guest.linker.define_func(wanted.module, wanted.name, wanted.type, throw)
    library = guest.library()
    width, height, level = map(int, guest.arguments[:3])
    picture = bytes(
        value & 255
        for y in range(height)
        for x in range(width)
        for value in (x * 255 // width, y * 3, (x ^ y) // 8 * 32, 255 if (x // 16 + y // 16) % 2 else 128)
    )
    encoded = _encoded(library, library.optimise_raw, picture, width, height, level, 0, 0)
    again = _encoded(library, library.optimise, encoded, level, 1, 1)
    for name, content in zip(guest.arguments[3:], (encoded, again), strict=True):
        Path(guest.sandbox, name).write_bytes(content)
        print(name, struct.unpack(">II", content[16:24]), len(content))


def _encoded(library: Library, function: Callable[..., Any], data: bytes, *arguments: int) -> bytes:
    result = library.__wbindgen_add_to_stack_pointer(-16)
    start = library.__wbindgen_malloc(len(data), 1)
    library.write(start, data)
    function(result, start, len(data), *arguments)
    made = library.read(library.number(result), library.number(result + 4))
    library.__wbindgen_add_to_stack_pointer(16)
    return made


DRIVERS: Final = MappingProxyType({"quickjs": quickjs, "oxipng": oxipng})
