"""The engine: what many stores and modules share — configuration, types, trampolines."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from brolga.abi.conventions import WASMTIME_SYSTEM_V, Convention
from brolga.llvm.target import CodeOptions
from brolga.runtime.config import Config
from brolga.runtime.hosts import HostCode
from brolga.runtime.managed import Managed
from brolga.trampoline.library import Trampolines

if TYPE_CHECKING:
    from brolga.types import FuncType

__all__ = ["Engine"]


class Engine(Managed):
    """The root of everything: compiles modules and knows their types. May be shared between threads."""

    def __init__(self, config: Config | None = None) -> None:
        """Make an engine with this configuration, which is read now and not again."""
        if config is not None and not isinstance(config, Config):
            raise TypeError("expected a Config")
        config = config or Config()
        self.features = config.features
        self.stack_size = config.stack_size
        self.stable: Convention = WASMTIME_SYSTEM_V
        self.options = CodeOptions(level=config.opt_level)
        self.trampolines = Trampolines(CodeOptions(level=1))
        self.host_code = HostCode(self.trampolines, self.stable)
        self._lock = threading.Lock()
        self._numbers: dict[FuncType, int] = {}
        self._types: list[FuncType] = []

    def type_number(self, ty: FuncType) -> int:
        """Return the engine-wide number of a function type: equal types have equal numbers."""
        with self._lock:
            number = self._numbers.setdefault(ty, len(self._types))
            if number == len(self._types):
                self._types.append(ty)
            return number

    def type_of(self, number: int) -> FuncType:
        """Return the type with a number that `type_number` gave."""
        return self._types[number]
