"""A story, told: its calls are made one after the other, and what lies around the sandbox is compared afterwards."""

from __future__ import annotations

import os
import resource
import signal
from typing import Any, Final

from brolga import Engine, Linker, Module, Store, WasmtimeError
from brolga.errors import Bug
from brolga.wasi import polling
from brolga.wasi.calls import CALLS
from brolga.wasi.config import WasiConfig
from brolga.wasi.errno import Errno, Fail, errno_of
from brolga.wasi.memory import GuestMemory
from tools.fuzzing.forwarder import forwarder
from tools.fuzzing.stories import SIZE, steps
from tools.fuzzing.world import World

__all__ = ["Teller", "bound_process"]

_LARGEST: Final = 1 << 24  # bytes of a file on the host
_PAGES: Final = SIZE >> 16


def bound_process() -> None:
    """Keep files small, and have nobody wait (EINTR), in all of this process."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST, _LARGEST))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    polling._pause = _refuse


class Teller:
    """Tells stories in one world: by the functions of the table of calls, or by a guest of the engine."""

    def __init__(self) -> None:
        """Make the world, and the guest's module."""
        self._funcs = {call.name: call for call in CALLS}
        self._engine = Engine()
        self._linker = Linker(self._engine)
        self._linker.define_wasi()
        self._module = Module(self._engine, forwarder(_PAGES))
        self.world = World()

    def tell(self, story: str, *, compiled: bool) -> int:
        """Make the calls of a story, and return how many succeeded. AssertionError for what must not be."""
        held = _descriptors()
        config, connection = self.world.renewed()
        with connection:
            done = self._compiled(story, config) if compiled else self._plain(story, config)
            del config  # which holds a copy of it
        if _descriptors() != held:
            raise AssertionError(f"{held} descriptors before, {_descriptors()} after")
        after = self.world.around()
        if after != self.world.before:
            before = self.world.before
            changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
            self.close()
            self.world = World()
            raise AssertionError(f"changed outside of the sandbox: {sorted(changed)}")
        return done

    def close(self) -> None:
        """Remove the world."""
        self.world.close()

    def _plain(self, story: str, config: WasiConfig) -> int:
        wasi, data = config.open(), bytearray(SIZE)
        memory, done = GuestMemory.over(data), 0
        try:
            for name, numbers, found in steps(story):
                if name == "poke":
                    data[numbers[0] : numbers[0] + len(found)] = found[: SIZE - numbers[0]]
                    continue
                try:
                    self._funcs[name].func(wasi, memory, *numbers)
                    done += 1
                except Fail as failed:
                    _check(failed.errno)
                except OSError as error:
                    _check(errno_of(error))
                if len(data) != SIZE:
                    raise AssertionError("the memory has another size")
        except WasmtimeError as error:  # the story is at its end: the guest has exited
            _no_bug(error)
        finally:
            wasi.close()
        return done

    def _compiled(self, story: str, config: WasiConfig) -> int:
        done = 0
        with Store(self._engine) as store:
            store.set_wasi(config)
            exports: Any = self._linker.instantiate(store, self._module).exports(store)
            memory = exports["memory"]
            try:
                for name, numbers, found in steps(story):
                    if name == "poke":
                        memory.write(store, found[: SIZE - numbers[0]], numbers[0])
                        continue
                    result = exports[name](store, *map(_signed, self._funcs[name].params, numbers))
                    _check(result or 0)
                    done += not result
            except WasmtimeError as error:
                _no_bug(error)
        return done


def _signed(kind: str, number: int) -> int:
    """Return a number as exports take it."""
    bits = 64 if kind in {"u64", "rights", "filedelta"} else 32
    return number - (1 << bits) if number >> (bits - 1) > 0 else number


def _check(errno: int) -> None:
    Errno(errno)  # ValueError for a number that has no name


def _no_bug(error: WasmtimeError) -> None:
    if isinstance(error, Bug):
        raise error


def _descriptors() -> int:
    return len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - a number is all that is wanted, and often


def _refuse(poller: object, asks: object, nanoseconds: int) -> None:
    raise Fail(Errno.EINTR)
