"""What is right, by name: each oracle takes something that a strategy made and fails where Brolga is wrong about it.

numerics       one instruction, compiled, does what `brolga.numerics` says
round_trip     text and bytes give the module back that they were made of
second_engine  a program does the same in Wasmtime
levels         a program does the same at every level of optimisation
hostile        bytes and text, whatever they are, are answered by a module or an error of the tree
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any, Final

import pytest

import brolga
from brolga import Config, Engine, Func, FuncType, ModuleError, TrapCode
from brolga.binary import decode, encode
from brolga.features import DEFAULTS, Feature
from brolga.module import Module, TagUse, TypeUse
from brolga.numerics import NUMERICS, WIDE, Trapped, agrees
from brolga.ops import BY_NAME, Op
from brolga.text import parse_module, parse_script, print_module
from brolga.text.commands import Command
from brolga.types import F32, F64, FUNCREF, I32, I64, ValType
from brolga.validate import validate
from tests.property.strategies import Program
from tests.text.scripts import modules
from tests.text.shape import shape
from tools.fuzzing.generate import HOST
from tools.fuzzing.rewrite import FUEL

LEVELS: Final = ("none", "speed", "aggressive")

# One instruction


@functools.cache
def engine(level: str = "speed") -> Engine:
    """An engine of that level, whose trampolines all examples share."""
    config = Config()
    config.cranelift_opt_level = level
    config.wasm_wide_arithmetic = True
    config.max_wasm_stack = 4 << 20  # at level 0 a frame is large; a generated program may nest a hundred of them
    return Engine(config)


@functools.cache
def compiled(name: str, level: str) -> Callable[..., Any]:
    """A numeric instruction as a native callable on bits; a vector comes out as its bytes, two results as a tuple."""
    row = BY_NAME[name]
    params = " ".join(map(str, row.ins))
    gets = " ".join(f"(local.get {x})" for x in range(len(row.ins)))
    text = f'(func (export "f") (param {params}) (result {" ".join(map(str, row.outs))}) ({name} {gets}))'
    store = brolga.Store(engine(level))
    instance = brolga.Instance(store, brolga.Module(engine(level), text), [])
    func = instance.exports(store)["f"]
    assert isinstance(func, Func)
    return func.typed_bits(store)


def numerics(row: Op, operands: tuple[int, ...], level: str) -> None:
    """One numeric instruction, compiled, has the result or the trap that its meaning in pure Python has.

    The bits of a NaN may be any of those that the specification admits.
    """
    wanted: int | TrapCode
    got: int | TrapCode | None
    try:
        wanted = NUMERICS[row.name](*operands)
    except Trapped as trapped:
        wanted = trapped.code
    try:
        result = compiled(row.name, level)(*operands)
        number = int.from_bytes(result, "little") if isinstance(result, bytes) else result
        got = number & ((1 << 8 * row.outs[0].size) - 1)
    except brolga.Trap as trap:
        got = trap.trap_code
    if isinstance(wanted, int) and isinstance(got, int):
        assert agrees(row.name, operands, wanted, got), (row, operands, hex(wanted), hex(got))
    else:
        assert got is wanted, (row, operands)


def wide(row: Op, operands: tuple[int, ...], level: str) -> None:
    """One instruction of wide arithmetic, compiled, has the halves that its meaning in pure Python has."""
    got = tuple(half & ((1 << 64) - 1) for half in compiled(row.name, level)(*operands))
    assert got == WIDE[row.name](*operands), (row, operands)


# The formats


def round_trip(module: Module) -> None:
    """A module that is written and read is the same one, in both formats and from one to the other.

    What we write ourselves is canonical, so that bytes come back as they were: encode(decode(x)) == x.
    """
    data = encode(module)
    again = decode(data)
    assert encode(again) == data
    assert print_module(again) == print_module(module)
    text = print_module(module)
    parsed = parse_module(text)
    assert shape(parsed) == shape(module)
    assert print_module(parsed) == text
    assert encode(parsed) == encode(module)
    for same in (module, again, parsed):
        validate(same)


# Whole programs


@dataclass
class Story:
    """What a run of a program tells: how each step ended, what the host was asked, what is left."""

    steps: list[object] = field(default_factory=list)
    asked: list[object] = field(default_factory=list)
    left: list[object] = field(default_factory=list)


def run(api: Any, machine: Any, made: Program) -> Story:
    """Run a program in an engine that has Wasmtime's API: `api` is the package, `machine` an `Engine` of it."""
    story = Story()
    store = api.Store(machine)
    try:
        module = api.Module(machine, encode(made.module))
        imports = _imports(api, store, made, story)
        instance = _attempt(api, story, lambda: api.Instance(store, module, imports))
        if instance is not None:
            exports = instance.exports(store)
            for name, args in made.calls:
                exports[FUEL].set_value(store, 100)
                returned = _attempt(api, story, functools.partial(_call, exports[name], store, args))
                if returned is not None:
                    story.steps.append((name, _results(made, name, *returned)))
            _look(made, store, exports, story)
    finally:
        store.close()
    return story


def _call(func: Any, store: Any, args: tuple[object, ...]) -> tuple[Any]:
    """Call a function: a tuple of what it returned, which may be None."""
    return (func(store, *args),)


def _imports(api: Any, store: Any, made: Program, story: Story) -> list[Any]:
    """What the host gives: functions, and one tag for each type of values."""
    tags: dict[FuncType, Any] = {}
    found = []
    for x, imported in enumerate(made.module.imports):
        if isinstance(imported.desc, TagUse):
            ty = made.module.function(imported.desc.x)
            if ty not in tags:
                tags[ty] = api.Tag(store, api.TagType(_their_type(api, ty)))
            found.append(tags[ty])
        else:
            found.append(_host(api, store, made, x, story))
    return found


def _host(api: Any, store: Any, made: Program, x: int, story: Story) -> Any:
    """An imported function: it notes what it is asked, and answers with numbers that differ."""
    desc = made.module.imports[x].desc
    assert isinstance(desc, TypeUse)
    ty = made.module.function(desc.x)

    def answer(*args: Any) -> Any:
        story.asked.append((HOST, x, [_number(arg) for arg in args]))
        results = [len(story.asked) * (k + 1) / (1 if out in {I32, I64} else 4) for k, out in enumerate(ty.outs)]
        typed = [int(value) if out in {I32, I64} else value for value, out in zip(results, ty.outs, strict=True)]
        return None if not typed else typed[0] if len(typed) == 1 else typed

    return api.Func(store, _their_type(api, ty), answer)


def _their_type(api: Any, ty: FuncType) -> Any:
    def value_type(one: ValType) -> Any:
        return getattr(api.ValType, one.name)()

    return api.FuncType(list(map(value_type, ty.ins)), list(map(value_type, ty.outs)))


def _attempt(api: Any, story: Story, act: Callable[[], Any]) -> Any:
    """Do something that may trap; the trap becomes a step by the name of its code."""
    try:
        return act()
    except (api.Trap, api.WasmtimeError) as trap:
        # Wasmtime has no code for what nobody catches, and does not call it a trap where nobody catches it in a start
        # function.
        code = getattr(trap, "trap_code", None)
        if code is None and "thrown Wasm exception" not in str(trap):
            raise
        story.steps.append(code.name if code else TrapCode.UNCAUGHT_EXCEPTION.name)
        return None


def _number(value: Any) -> object:
    """A number that equals itself, NaN or not."""
    return "nan" if isinstance(value, float) and value != value else value  # noqa: PLR0124 - that is what a NaN is


def _results(made: Program, name: str, got: Any) -> object:
    """What an entry returned; of a NaN that came out of arithmetic as it is, only that it is one."""
    inner = made.module.function(made.module.func_types[int(name[1:])]).outs
    values = [got] if len(inner) == 1 else got or []
    return [
        _class(ty, value) if made.raw and value is not None else value for ty, value in zip(inner, values, strict=True)
    ]


_INFINITIES: Final = {F32: 0xFF << 23, F64: 0x7FF << 52}


def _class(ty: ValType, value: Any) -> object:
    infinity = _INFINITIES.get(ty)
    if infinity is None:
        return value
    without_sign = value & ((1 << (8 * ty.size - 1)) - 1)
    return "nan" if without_sign > infinity else value


def _look(made: Program, store: Any, exports: Any, story: Story) -> None:
    """Note what is left: bytes of memories, values of globals, sizes of tables and which elements are null."""
    for export in made.module.exports:
        thing = exports[export.name]
        if export.kind == "memory":
            story.left.append(bytes(thing.read(store)))
        elif export.kind == "table":
            story.left.append([_unwrapped(thing.get(store, x)) is None for x in range(thing.size(store))])
        elif export.kind == "global":
            ty = made.module.global_types[export.x].content
            value = _unwrapped(thing.value(store))
            story.left.append(value is None if ty is FUNCREF else _number(value))


def _unwrapped(value: Any) -> Any:
    """wasmtime-py shows null as a `Val`."""
    return getattr(value, "value", None) if type(value).__name__ == "Val" else value


def second_engine(made: Program) -> None:
    """Wasmtime comes to the same: results, kinds of traps, calls of the host, memories, tables and globals."""
    wasmtime = pytest.importorskip("wasmtime")
    assert story(made) == run(wasmtime, wasmtime.Engine(), made)


def story(made: Program) -> Story:
    """What a program comes to here."""
    return run(brolga, engine(), made)


def levels(made: Program) -> None:
    """Code that is not optimised, code that is and code that is much come to the same."""
    first, *others = (run(brolga, engine(level), made) for level in LEVELS)
    assert others == [first] * len(others)


# Anything


def _with_our_proposals(wasmtime: ModuleType) -> Any:
    """An engine of Wasmtime with no more proposals than we have."""
    config = wasmtime.Config()
    for feature in Feature:
        if not feature.value.supported and hasattr(wasmtime.Config, feature.config_name):
            setattr(config, feature.config_name, False)
    return wasmtime.Engine(config)


_THEIRS: Final = DEFAULTS - {Feature.LEGACY_EXCEPTIONS}

# The specification allows it since 3.0: the official suite's global.wast has such modules.
_NEWER: Final = "global.get of locally defined global"


def verdict(data: bytes) -> None:
    """Wasmtime takes bytes for a module where we do, and for none where we do not."""
    wasmtime = pytest.importorskip("wasmtime")
    # Exceptions of the older form it does not have.
    ours = _error(lambda: validate(decode(data, "", _THEIRS), _THEIRS))
    theirs = ""
    try:
        wasmtime.Module.validate(_with_our_proposals(wasmtime), data)
    except wasmtime.WasmtimeError as error:
        theirs = str(error)
    assert (ours is None) == (not theirs or _NEWER in theirs), (ours, theirs)


def hostile(source: bytes | str) -> None:
    """Bytes or text come to a module, or to an error of the tree that says where; nothing else is raised."""
    error = _error(lambda: _read_and_written(source))
    if error is not None:
        assert error.at is None or 0 <= error.at <= len(source)
        assert error.message
        assert str(error)
    if isinstance(source, str):
        commands: list[Command] = []
        _error(lambda: commands.extend(parse_script(source)))
        for _, found in modules(commands):
            _error(found.load)


def _read_and_written(source: bytes | str) -> None:
    module = parse_module(source) if isinstance(source, str) else decode(source)
    validate(module)
    encode(module)
    print_module(module)


def _error(act: Callable[[], object]) -> ModuleError | None:
    """The error of the tree that something ends with, if any; another exception is the test's failure."""
    try:
        act()
    except ModuleError as error:
        return error
    return None
