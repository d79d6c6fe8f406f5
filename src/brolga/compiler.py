"""The one pipeline: bytes or text -> module -> checked functions -> IR -> object -> code.

A module is read and validated as a whole when it is made; nothing is compiled then. Each function that it defines has
a slot in the *code table*, filled with a thunk that compiles on the first call. What is compiled together is a *unit*:
the function that was called and what it calls, as far as a budget goes, so that these calls are direct. Better code,
whoever makes it and whenever, only has to be published: to the slot, and to the instances, whose VMFuncRefs have
copies.
"""

from __future__ import annotations

import ctypes
import threading
import weakref
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from brolga.abi.conventions import TAIL
from brolga.binary import decode
from brolga.bodies import Bodies
from brolga.effects import effect_of
from brolga.errors import Bug, LimitError, ModuleError
from brolga.llvm.lifeline import Borrowed, Lifeline, lifeline
from brolga.llvm.loader import load
from brolga.llvm.observers import Observer, show
from brolga.trampoline.library import Thunks
from brolga.trampoline.runtime import resolve
from brolga.trampoline.undisturbed import undisturbed
from brolga.translate import shape_of
from brolga.traps import Frame
from brolga.units import LARGE, Stream, gather, is_worth
from brolga.validate import context

if TYPE_CHECKING:
    from brolga.abi.conventions import Convention
    from brolga.effects import Effect
    from brolga.features import FeatureSet
    from brolga.llvm.image import Image
    from brolga.llvm.target import CodeOptions
    from brolga.module import Func, Module
    from brolga.precompiled import Precompiled
    from brolga.translate import ModuleShape
    from brolga.validate import Context

__all__ = ["CompiledModule", "Settings", "read"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What a module is compiled with."""

    features: FeatureSet
    stable: Convention
    options: CodeOptions
    observers: tuple[Observer, ...] = ()
    """Who is shown the code: debuggers and profilers."""
    sparing: bool = False
    """Whether most of a large module is compiled without being optimised."""
    lazy: bool = False
    """Whether a body is validated only when its function is called for the first time."""


class Watcher(Protocol):
    """Whoever keeps copies of code addresses: an instance."""

    def code_made(self, x: int) -> None:
        """Function `x` of the module has code now."""


def read(source: str | bytes | bytearray | memoryview, features: FeatureSet, name: str = "") -> Module:
    """Read a module from text, or from bytes: those that begin with NUL are binary, others UTF-8 text.

    Raises MalformedError, UnsupportedError or LimitError with the place.
    """
    data = source if isinstance(source, str) else bytes(source)
    if isinstance(data, bytes) and data[:1] in (b"\0", b""):
        return decode(data, name, features)
    from brolga.text import parse_module  # a tenth of the time in which a program with a binary module starts

    return parse_module(data, name, features)


class CompiledModule:
    """A valid module and its code, as far as it has been made. May be shared between stores and threads."""

    def __init__(self, module: Module, settings: Settings, ready: Precompiled | None = None) -> None:
        """Validate `module`, lazily if the settings say so; raises InvalidError, UnsupportedError or LimitError with
        the place. Where its code is `ready`, its bodies are known to be valid.
        """
        self.module = module
        self.settings = settings
        self.context: Context = context(module, settings.features)
        self.first: int = module.imported_funcs
        self.bodies: Bodies = Bodies(module, self.context, settings.lazy)
        tails = self.bodies.check() if ready is None else ready.tails
        self.shape: ModuleShape = shape_of(module, settings.stable, tails=tails, defs=self.context.defs)
        self._ready: Precompiled | None = ready
        self._sparing = settings.sparing and sum(func.size for func in module.funcs) >= LARGE
        self.lock: threading.RLock = threading.RLock()
        self.watchers: weakref.WeakSet[Watcher] = weakref.WeakSet()
        self._images: list[Image] = []
        self._life: Lifeline | None = None  # code and thunks go back when this object is really gone
        self._slots: ctypes.Array[ctypes.c_uint64] = (ctypes.c_uint64 * max(len(module.funcs), 1))()
        self._entries: dict[int, int] = dict.fromkeys(sorted(self.shape.entries), 0)
        self._made: set[int] = set()
        self._effects: dict[int, Effect] = {}

    @property
    def code_table(self) -> int:
        """Address of the code table: a code address for each defined function. It is filled on first use."""
        with self.lock:
            if self._life is None:
                if self._ready is None:
                    self._make_thunks()
                else:
                    with undisturbed():  # one image or none: a second try would take the same room again
                        self._load(self._ready)
                    self._ready = None  # it may be as large as the file that it came from
        return ctypes.addressof(self._slots)

    def _make_thunks(self) -> None:
        """Have each function compiled when it is called."""
        count = len(self.module.funcs)
        thunks = Thunks(count + len(self._entries), _Resolver(Borrowed(self)))
        self._life = lifeline(_release, thunks, self._images)
        show(thunks.image, self.settings.observers)
        for number in range(count):
            self._slots[number] = thunks.address(number)
        for number, x in enumerate(self._entries, count):
            self._entries[x] = thunks.address(number)

    def _load(self, ready: Precompiled) -> None:
        """Take the code that was made before."""
        # One image for all, so one name: what debuggers show are its functions.
        image = ready.place(f"{self.module.names.module or 'module'}", resolve)
        image.owner = _Owner(weakref.ref(self))
        self._images.append(image)
        self._life = lifeline(_release, None, self._images)
        show(image, self.settings.observers, self._label)
        for number, address in ready.addresses(image):
            if number >= 0:
                self._slots[number - self.first] = address
            else:
                self._entries[~number] = address
        # Nothing is left for a thunk to do, so there are none.
        self._made.update(range(self.first, self.first + len(self.module.funcs)))

    def code(self, x: int) -> int:
        """Return the code address of function `x`, a thunk as long as it has not been compiled."""
        return int(self._slots[x - self.first])

    def entry(self, x: int) -> int:
        """Return the address by which others than the module call function `x`, if anybody does."""
        return self._entries.get(x) or self.code(x)

    def tail(self, x: int) -> int:
        """Return the address of function `x` in the convention `tail`, 0 when it makes no tail calls."""
        return self.code(x) if self.convention(x) is TAIL else 0

    def thunk_ran(self, number: int) -> int:
        """Compile the function of a thunk, and return the address of what was to be called."""
        count = len(self.module.funcs)
        if number < count:
            return self.compile(self.first + number)
        x = list(self._entries)[number - count]
        self.compile(x)
        return self.entry(x)

    def convention(self, x: int) -> Convention:
        """Return the calling convention of the defined function `x`."""
        return self.shape.conventions[x - self.first]

    def effect(self, x: int) -> Effect:
        """Return what is known of the defined function `x` without running it."""
        found = self._effects.get(x)
        if found is None:
            found = self._effects[x] = effect_of(x, self._readable, self.first)
        return found

    def _readable(self, x: int) -> Func | None:
        return self.bodies.func(x) if self.bodies.is_valid(x) else None

    def compile(self, x: int) -> int:
        """Compile function `x` and its unit unless that is done, and return the address of its code.

        Raises as validation does where that has waited for this call.
        """
        with self.lock:
            if x not in self._made:
                self._compile(self.unit(x))
            return self.code(x)

    def unit(self, x: int) -> list[tuple[int, Stream]]:
        """Return what to compile when `x` is called: the function and what it calls, checked."""
        return gather(x, self.bodies.stream, self._room, self.bodies.is_valid)

    def _room(self, x: int) -> int:
        """Guess how many instructions a function has, -1 when it is imported or compiled already."""
        if x < self.first or x in self._made:
            return -1
        # A binary body has some two bytes an instruction; of a text it is the number itself.
        return self.bodies.func(x).size // 2

    def _compile(self, unit: list[tuple[int, Stream]]) -> None:
        from brolga.objects import compile_unit  # who runs what was compiled before does without

        name = f"{self.module.names.module or 'module'}_w{unit[0][0]}"
        options = self.settings.options
        if self._sparing and not is_worth(unit):
            options = replace(options, level=0)
        with undisturbed():  # what has been compiled is not to be compiled again, however little time there is
            made = compile_unit(self.shape, options, unit, name=name)
            image = load(made, resolve, name=name)
            image.owner = _Owner(weakref.ref(self))
            self._images.append(image)
            show(image, self.settings.observers, self._label)
            # All of them at once: each may call any other directly, and they live equally long.
            for x, _ in unit:
                self._publish(x, image)

    def _publish(self, x: int, image: Image) -> None:
        """Let function `x` be called in `image` from now on: the one place that knows who keeps such addresses."""
        self._slots[x - self.first] = image.symbols[f"w{x}"]
        if x in self._entries:
            self._entries[x] = image.symbols[f"e{x}"]
        self._made.add(x)
        for watcher in self.watchers:
            watcher.code_made(x)

    def _label(self, symbol: str) -> str:
        """Return what debuggers and profilers call a function: the name that it has in a backtrace of a trap."""
        x, names = symbol[1:], self.module.names
        name = names.funcs.get(int(x), f"<wasm function {x}>")
        return f"{names.module}!{name}" if names.module else name

    def frame(self, image: Image, pc: int) -> Frame | None:
        """Return what a return address `pc` in one of the module's images means; None when it is no function's."""
        found = image.symbol_at(pc - 1)
        if found is None or not found[0].startswith("w"):
            return None
        x = int(found[0][1:])
        func = self.module.funcs[x - self.first]
        at = image.line_at(pc - 1) or func.at
        names = self.module.names
        return Frame(x, names.funcs.get(x), names.module, at, at - func.at)


@dataclass(frozen=True, slots=True)
class _Owner:
    """What an image of a module says about a pc in it. The image must not keep the module alive, which owns it."""

    module: weakref.ref[CompiledModule]

    def __call__(self, image: Image, pc: int) -> Frame | None:
        """Return the frame that a return address stands for; None when the module is gone or it is no function's."""
        module = self.module()
        return None if module is None else module.frame(image, pc)


@dataclass(frozen=True, slots=True)
class _Resolver:
    """What the thunks of a module call. It must not keep the module alive, which owns the thunks."""

    module: Borrowed[CompiledModule]

    def __call__(self, number: int) -> int:
        """Compile the function of thunk `number` and return the address of its code."""
        module = self.module()
        try:
            return module.thunk_ran(number)
        except LimitError:
            raise
        except ModuleError as problem:
            # Otherwise it has been looked at, and found to be valid.
            if module.settings.lazy:
                raise
            raise Bug(f"a valid function does not compile: {problem}") from problem


def _release(thunks: Thunks | None, images: list[Image]) -> None:
    if thunks is not None:
        thunks.close()
    for image in images:
        image.close()
