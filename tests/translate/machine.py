"""Translated code, run as it is: an instance made by hand, helpers that only note their calls, traps by `longjmp`."""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from brolga import validate
from brolga.abi import packing
from brolga.abi.conventions import MACHINE, TAIL, WASMTIME_SYSTEM_V, Convention
from brolga.abi.helpers import HELPERS
from brolga.abi.layout import FUNC_REF, MEMORY, STORE, STORE_SIZE, TABLE, Layout
from brolga.abi.signature import lower
from brolga.features import Feature, FeatureSet
from brolga.llvm.build import compile_ir
from brolga.llvm.image import Image
from brolga.llvm.loader import load
from brolga.llvm.symbols import address_of
from brolga.llvm.target import CodeOptions
from brolga.llvm.text import prologue
from brolga.module import Module
from brolga.text import parse_module
from brolga.translate import ModuleShape, shape_of
from brolga.translate.whole import translate_unit
from brolga.traps import TrapSite
from brolga.types import FuncType

OPTIONS = CodeOptions()
EXIT = STORE["py_store"]  # a field of the VMStore that translated code never reads: the address of our exit record
SITE, ARGUMENT = 512, 520  # in the exit record, behind the jmp_buf

TRAP = f"""
declare void @longjmp(ptr, i32) noreturn
define void @brolga_trap(ptr %vm, i32 %site, i64 %argument) {{
  %store = load ptr, ptr %vm
  %at = getelementptr i8, ptr %store, i64 {EXIT}
  %exit = load ptr, ptr %at
  %site.at = getelementptr i8, ptr %exit, i64 {SITE}
  store i32 %site, ptr %site.at
  %argument.at = getelementptr i8, ptr %exit, i64 {ARGUMENT}
  store i64 %argument, ptr %argument.at
  call void @longjmp(ptr %exit, i32 1)
  unreachable
}}
declare i32 @_setjmp(ptr) returns_twice
"""


class Lines:
    """Lines of IR in the making."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def op(self, text: str) -> str:
        name = f"%v{len(self.lines)}"
        self.lines.append(f"{name} = {text}")
        return name

    def do(self, text: str) -> None:
        self.lines.append(text)


def enter(name: str, ty: FuncType, convention: Convention) -> str:
    """The IR of `name(vm, code, arguments, results)`, which calls a function on arrays of 8-byte slots."""
    lowered = lower(ty, convention)
    code = Lines()
    args = "ptr %vm, ptr %vm"
    for number, param in enumerate(lowered.params):
        at = code.op(f"getelementptr i64, ptr %args, i64 {number}")
        args += f", {param} {code.op(f'load {param}, ptr {at}')}"
    rest = code.op(f"alloca [{lowered.rest.size} x i8], align 16") if lowered.rest else ""
    text = f"call {lowered.cc}{lowered.result} %code({lowered.arguments(args, rest)})"
    for number, value in enumerate(packing.call(code, lowered, text, rest)):
        at = code.op(f"getelementptr i64, ptr %results, i64 {number}")
        code.do(f"store {lowered.results[number]} {value}, ptr {at}")
    body = "\n  ".join(code.lines)
    return f"""
define void @{name}(ptr %vm, ptr %code, ptr %args, ptr %results) "frame-pointer"="all" {{
  %store = load ptr, ptr %vm
  %at = getelementptr i8, ptr %store, i64 {EXIT}
  %exit = load ptr, ptr %at
  %again = call i32 @_setjmp(ptr %exit) returns_twice
  %trapped = icmp ne i32 %again, 0
  br i1 %trapped, label %out, label %go
go:
  {body}
  br label %out
out:
  ret void
}}
"""


def record(layout: Layout, **fields: int) -> ctypes.Array[ctypes.c_char]:
    """A struct of the ABI with some of its fields filled."""
    made = ctypes.create_string_buffer(layout.size)
    for name, value in fields.items():
        struct.pack_into("<Q", made, layout[name], value)
    return made


@dataclass(frozen=True)
class Trapped(Exception):
    """The code has called the trap helper."""

    site: TrapSite
    argument: int


@dataclass
class Machine:
    """A module, compiled and instantiated: functions by index, values as bits."""

    shape: ModuleShape
    image: Image
    entries: Image
    vm: ctypes.Array[ctypes.c_char]
    exit: ctypes.Array[ctypes.c_char]
    store: ctypes.Array[ctypes.c_char]
    memory: ctypes.Array[ctypes.c_char]
    noted: list[tuple[str, tuple[int, ...]]]
    kept: list[object] = field(default_factory=list)

    def call(self, x: int, *args: int) -> tuple[int, ...]:
        """Call function `x` on bits; returns bits, or raises Trapped."""
        ty = self.shape.func_type(x)
        arguments = (ctypes.c_uint64 * (len(args) + 1))(*args)
        results = (ctypes.c_uint64 * (len(ty.outs) + 1))()
        struct.pack_into("<I", self.exit, SITE, 0)
        prototype = ctypes.CFUNCTYPE(None, *[ctypes.c_void_p] * 4)
        function = prototype(self.entries.symbols[f"enter{x}"])
        symbol = f"e{x}" if x in self.shape.entries else f"w{x}"
        function(ctypes.addressof(self.vm), self.image.symbols[symbol], arguments, results)
        (site,) = struct.unpack_from("<I", self.exit, SITE)
        if site:
            raise Trapped(TrapSite(site), *struct.unpack_from("<Q", self.exit, ARGUMENT))
        return tuple(value & ((1 << 8 * result.size) - 1) for value, result in zip(results, ty.outs, strict=False))

    def write(self, offset: int, *words: int) -> None:
        """Fill words of the VM context."""
        struct.pack_into(f"<{len(words)}Q", self.vm, offset, *words)

    def word(self, offset: int) -> int:
        """A word of the VM context."""
        return int(struct.unpack_from("<Q", self.vm, offset)[0])

    def keep(self, thing: object) -> int:
        """Keep a ctypes object alive, and return its address."""
        self.kept.append(thing)
        return ctypes.addressof(thing)  # type: ignore[arg-type]  # whatever ctypes made

    def func_ref(self, x: int, type_id: int) -> int:
        """The address of a new VMFuncRef for function `x`."""
        inside = self.image.symbols[f"w{x}"]
        code = self.image.symbols.get(f"e{x}", inside)
        tail = inside if self.shape.convention(x) is TAIL else 0
        return self.keep(record(FUNC_REF, code=code, vmctx=ctypes.addressof(self.vm), type_id=type_id, tail=tail))

    def table(self, x: int, elements: list[int]) -> None:
        """Make table `x` one of these elements."""
        base = self.keep((ctypes.c_uint64 * max(len(elements), 1))(*elements))
        made = self.keep(record(TABLE, base=base, length=len(elements)))
        self.write(self.shape.layout.tables_at + 16 * x, base, made)


def _helpers(noted: list[tuple[str, tuple[int, ...]]]) -> dict[str, Callable[..., int]]:
    """A native function for every helper but the trap, which notes its call and returns 7."""
    made: dict[str, Callable[..., int]] = {}
    for row in HELPERS.values():
        if row.name != "trap":
            result = ctypes.c_uint64 if row.result == "i64" else None
            params = [ctypes.c_uint32 if param == "i32" else ctypes.c_uint64 for param in row.params]

            def note(*args: int, name: str = row.name) -> int:
                noted.append((name, args))
                return 7

            made[row.symbol] = ctypes.CFUNCTYPE(result, *params)(note)
    return made


EVERYTHING: FeatureSet = frozenset(feature for feature in Feature if feature.value.supported)
"""Proposals that are off at first among them."""


def parse(text: str) -> Module:
    """A valid module from text."""
    module = parse_module(text, features=EVERYTHING)
    validate.validate(module, EVERYTHING)
    return module


Inner = Mapping[int, Convention]
"""The conventions of functions that nothing outside of a module reaches, where they are not to be `fast`."""


def ir_of(
    module: Module,
    convention: Convention = WASMTIME_SYSTEM_V,
    only: frozenset[int] | None = None,
    inner: Inner = MappingProxyType({}),
    target: str = MACHINE,
    *,
    vectors: str = "",
) -> str:
    """The IR of one unit of all functions of a module, or some of them; vector instructions as any machine has them."""
    context = validate.context(module, EVERYTHING)
    shape = shape_of(module, convention, target, inner, defs=context.defs)
    functions = [
        (x, validate.checked(context, func))
        for x, func in enumerate(module.funcs, shape.imported)
        if only is None or x in only
    ]
    return translate_unit(shape, functions, name="test", vectors=vectors)


def compiled(ir: str, options: CodeOptions = OPTIONS) -> bytes:
    """The object of a unit; LLVM's verifier has seen it."""
    return compile_ir(prologue(options) + ir, options, verify=True)


def machine(
    text: str,
    convention: Convention = WASMTIME_SYSTEM_V,
    options: CodeOptions = OPTIONS,
    inner: Inner = MappingProxyType({}),
) -> Machine:
    """Compile a module as one unit, with 64 KiB of memory where it has memories."""
    module = parse(text)
    shape = shape_of(module, convention, inner=inner)
    defined = range(shape.imported, len(shape.func_types))
    called = {x: shape.stable if x in shape.entries else shape.convention(x) for x in defined}
    entries = [enter(f"enter{x}", shape.func_type(x), row) for x, row in called.items() if row is not TAIL]
    entry_image = load(compiled(TRAP + "".join(entries), options), address_of, name="enter")
    noted: list[tuple[str, tuple[int, ...]]] = []
    helpers = _helpers(noted)

    def resolve(name: str) -> int:
        if name in helpers:
            return ctypes.cast(helpers[name], ctypes.c_void_p).value or 0  # type: ignore[arg-type]  # a function pointer
        return entry_image.symbols.get(name) or address_of(name)

    image = load(compiled(ir_of(module, convention, inner=inner), options), resolve, name="unit")
    vm = ctypes.create_string_buffer(shape.layout.size + 16)
    made = Machine(
        shape, image, entry_image, vm, ctypes.create_string_buffer(528),
        ctypes.create_string_buffer(STORE_SIZE),
        ctypes.create_string_buffer(1 << 16), noted, [helpers],
    )  # fmt: skip
    struct.pack_into("<Q", made.store, EXIT, ctypes.addressof(made.exit))
    made.write(shape.layout.store, ctypes.addressof(made.store))
    codes = (ctypes.c_uint64 * (len(defined) + 1))(*(image.symbols[f"w{x}"] for x in defined))
    made.write(shape.layout.code, made.keep(codes))
    base = ctypes.addressof(made.memory)
    for x in range(len(shape.memory_types)):
        made.write(
            shape.layout.memories_at + 16 * x, base, made.keep(record(MEMORY, base=base, length=1 << 16, page_log2=16))
        )
    for x in range(len(shape.table_types)):
        made.table(x, [])
    for x in range(shape.layout.globals):
        made.write(shape.layout.globals_at + 8 * x, ctypes.addressof(vm) + shape.layout.cells_at + 16 * x)
    for x in range(shape.layout.types):
        made.write(shape.layout.types_at + 8 * x, 100 + x)
    return made
