"""Modules as files with their machine code: making one, and using one without LLVM."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from brolga.abi.conventions import MACHINE
from brolga.abi.helpers import HEAP_HELPERS
from brolga.artifact import Artifact, Key, dump, parse
from brolga.binary import decode, encode
from brolga.binary.body import BinaryBody
from brolga.errors import ModuleError, WasmtimeError
from brolga.features import Feature
from brolga.llvm.processor import flags
from brolga.precompiled import Precompiled, sections_of
from brolga.release import VERSION, fingerprint
from brolga.trampoline import library
from brolga.trampoline.pyobject import interpreter
from brolga.trampoline.runtime import heap_image, runtime_image

if TYPE_CHECKING:
    from brolga.module import Module as Syntax
    from brolga.runtime.engine import Engine
    from brolga.types import DefType

__all__ = ["Ready", "load", "save"]

_Bytes = bytes | bytearray | memoryview

_HEAP_SYMBOLS: Final = frozenset(f"brolga_{name}" for name in HEAP_HELPERS)


def save(
    engine: Engine,
    module: Syntax,
    types: Sequence[DefType],
    *,
    processes: int = 0,
    report: Callable[[int, int], object] = lambda done, whole: None,
) -> bytearray:
    """Compile all of a valid module and return the file. `report` is told how many of how many parts are done.

    Raises as validation does, where that has waited for it.
    """
    # What makes code is imported here: whoever only loads files needs none of it.
    from brolga.llvm.link import link
    from brolga.translate.shape import tail_callers
    from brolga.units import parts
    from brolga.workers import Job, compile_parts

    data = binary(module)
    features = frozenset(engine.features)
    read = decode(data, "", features)  # of a text, positions are those of its binary form from here on
    tails = tuple(tail_callers(read))
    proposals = tuple(sorted(feature.name for feature in features))
    key = _key(engine, proposals)  # first: this may take minutes, and what is on the disk then is another Brolga
    job = Job(data, proposals, engine.stable.name, engine.options, tails)
    cut = parts([func.size for func in read.funcs], read.imported_funcs)
    objects: list[bytes] = []
    # The first part that is wrong is the one to tell of, as when all are validated one after the other.
    try:
        for done, made in enumerate(compile_parts(job, cut, processes), 1):
            objects += made
            report(done, len(cut))
    except ModuleError as problem:
        raise problem.located(module.source) from None
    head: dict[str, Any] = {"tails": tails}
    sections: dict[str, _Bytes] = {"wasm": data}
    if objects:
        linked = link(objects)
        head["code"], code = sections_of(linked)
        sections.update(code)
    _add_natives(engine, read, types, head, sections)
    return dump(Artifact(key, head, sections))


def binary(module: Syntax) -> bytes:
    """Return a module in the binary format: the bytes that it was read from, if it was."""
    body = module.funcs[0].body if module.funcs else None
    return body.data if isinstance(body, BinaryBody) else encode(module)


def _key(engine: Engine, proposals: tuple[str, ...]) -> Key:
    from brolga.llvm.processor import needs
    from brolga.llvm.target import host_processor, llvm_version

    cpu, features = host_processor()
    return Key(
        brolga=VERSION,
        fingerprint=fingerprint(),
        llvm=llvm_version(),
        machine=MACHINE,
        cpu=cpu,
        needs=tuple(needs(MACHINE, features)),
        convention=engine.stable.name,
        proposals=proposals,
        python=interpreter(),
        room=engine.options.room,
    )


# Native code that running the module takes besides its own


@dataclass(frozen=True, slots=True)
class _Row:
    """A trampoline in a file: its direction, the type by its index in the module, its variant, its size."""

    symbol: str
    type: int
    bits: bool
    caller: bool
    free: bool
    size: int = 0

    def key(self, engine: Engine, types: Sequence[DefType]) -> library.Key:
        """Return what the engine knows it by."""
        ty = types[self.type].func
        return library.Key(self.symbol, ty, engine.stable, self.bits, self.caller, free=self.free)


def _add_natives(
    engine: Engine, module: Syntax, types: Sequence[DefType], head: dict[str, Any], sections: dict[str, _Bytes]
) -> None:
    from brolga.trampoline.runtime import heap_object, runtime_object

    sections["runtime"] = runtime_object()
    outside = head["code"]["outside"] if "code" in head else ()
    if _HEAP_SYMBOLS.intersection(outside):
        sections["heap"] = heap_object()
    rows, objects = [], []
    # Each an object of its own: an engine keeps them by what they are for, and they may outlive the module.
    for row in _rows(module, types):
        made = engine.trampolines.object(row.key(engine, types), f"{row.symbol}_{row.type}")
        rows.append({**asdict(row), "size": len(made)})
        objects.append(made)
    head["trampolines"] = rows
    sections["trampolines"] = b"".join(objects)


def _rows(module: Syntax, types: Sequence[DefType]) -> Iterator[_Row]:
    """Yield what calls of exports and of Python functions behind imports go through, in every usual variant."""
    from brolga.trampoline import python_to_wasm, wasm_to_python

    spaces = module.func_types
    exported = {spaces[export.x] for export in module.exports if export.kind == "func"}
    if module.start is not None:
        exported.add(spaces[module.start.x])
    for x in sorted(exported):
        # Who gives the GIL away is known when the function is asked for, so both are there.
        for bits in (False, True):  # `typed_bits`, as the command line calls
            for free in (False, True):
                yield _Row(python_to_wasm.SYMBOL, x, bits, caller=False, free=free)
    for x in sorted(set(spaces[: module.imported_funcs])):
        for caller in (False, True):
            yield _Row(wasm_to_python.SYMBOL, x, bits=False, caller=caller, free=False)


# Loading


@dataclass(frozen=True, slots=True)
class Ready:
    """A file that has been read: the module, and code for it."""

    module: Syntax
    artifact: Artifact

    @property
    def code(self) -> Precompiled | None:
        """The code of its functions; None where it has none."""
        head = self.artifact.head
        return Precompiled(tuple(head["tails"]), head["code"], self.artifact.sections) if "code" in head else None

    def provide(self, engine: Engine, types: Sequence[DefType]) -> None:
        """Give the process the native runtime, unless it has it, and an engine that knows the types so trampolines."""
        sections = self.artifact.sections
        # They look into objects of CPython, and each version has its own. LLVM makes others then; the module's own code
        # knows nothing of Python.
        if self.artifact.key.python != interpreter():
            return
        runtime_image(bytes(sections["runtime"]))
        if "heap" in sections:
            heap_image(bytes(sections["heap"]))
        at, objects = 0, bytes(sections["trampolines"])
        for fields in self.artifact.head["trampolines"]:
            row = _Row(**fields)
            engine.trampolines.objects.setdefault(row.key(engine, types), objects[at : at + row.size])
            at += row.size


def load(engine: Engine, data: _Bytes, name: str = "") -> Ready:
    """Read a file, which errors call `name`.

    WasmtimeError when it is none, is damaged, or was made for something else than this process.
    """
    artifact = parse(data)
    _check(artifact.key, engine)
    return Ready(decode(bytes(artifact.sections["wasm"]), name, engine.features), artifact)


def _check(key: Key, engine: Engine) -> None:
    """Raise unless code with this key may run here."""
    # Code and runtime agree on structs in memory, and nobody else keeps to what they are from one version to the next.
    if (key.brolga, key.fingerprint) != (VERSION, fingerprint()):
        other = f"Brolga {key.brolga}" if key.brolga != VERSION else f"another Brolga {VERSION}"
        raise _refused(f"{other}, this is {VERSION}")
    if key.machine != MACHINE:
        raise _refused(f"the machine {key.machine}, this is {MACHINE}")
    # By what it can do and not by its name: code for an old processor runs on a new one.
    missing = sorted(set(key.needs) - flags())
    if missing:
        raise _refused(f"the processor {key.cpu}, this one has no {', '.join(missing)}")
    if key.convention != engine.stable.name:
        raise _refused(f"the calling convention {key.convention}, this engine has {engine.stable.name}")
    # More proposals than the code was made with change nothing that it does.
    lacking = [name for name in key.proposals if Feature[name] not in engine.features]
    if lacking:
        titles = ", ".join(Feature[name].value.title for name in lacking)
        raise _refused(f"proposals that are off in this engine: {titles}")
    if key.room < engine.options.room:
        raise _refused("an engine without this profiler, which needs room between functions")


def _refused(what: str) -> WasmtimeError:
    return WasmtimeError(f"a module that was compiled for {what}")
