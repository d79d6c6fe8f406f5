"""A store made by hand, for trampolines to work on: structs of words, slow paths that note, functions written as IR."""

from __future__ import annotations

import ctypes
import functools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from brolga.abi.conventions import WASMTIME_SYSTEM_V, Convention
from brolga.abi.helpers import HELPERS, SLOW_PATHS
from brolga.abi.layout import FUNC_REF, HOST_FUNC, STORE, STORE_SIZE, Layout
from brolga.abi.signature import lower
from brolga.llvm.build import compile_ir
from brolga.llvm.image import Image
from brolga.llvm.loader import load
from brolga.llvm.target import CodeOptions
from brolga.trampoline.conversions import vector_of
from brolga.trampoline.library import Trampolines
from brolga.trampoline.results import results_of
from brolga.trampoline.runtime import resolve, runtime_image
from brolga.trampoline.typed_type import TypedType, make_type
from brolga.types import EXTERNREF, F32, F64, FUNCREF, I32, I64, V128, FuncType

OPTIONS = CodeOptions(level=1)
ATTRIBUTES = 'uwtable "frame-pointer"="all" "disable-tail-calls"="true"'
TRAMPOLINES = Trampolines(OPTIONS)

NAMED = {ty.name: ty for ty in (I32, I64, F32, F64, V128, EXTERNREF, FUNCREF)}


@functools.cache
def typed_type() -> TypedType:
    """The type of typed functions; made when the first test runs, since its image takes the signal of faults."""
    return make_type("tests.Typed", "A typed function.", runtime_image().symbols)


def signature(params: str, results: str = "") -> FuncType:
    """A type from names: `signature("i32 i64", "f32")`."""
    ins, outs = ([NAMED[name] for name in names.split()] for names in (params, results))
    return FuncType(ins, outs)


class Trapped(Exception):
    """What our `raise_trap` raises."""

    def __init__(self, site: int, argument: int, pcs: tuple[int, ...]) -> None:
        super().__init__(site, argument, pcs)
        self.site = site
        self.argument = argument
        self.pcs = pcs


class Record:
    """A struct of words at a fixed address."""

    def __init__(self, size: int) -> None:
        self.words = (ctypes.c_uint64 * -(-size // 8))()
        self.address = ctypes.addressof(self.words)

    def get(self, layout: Layout, name: str) -> int:
        return int(self.words[layout[name] // 8])

    def put(self, layout: Layout, **values: int) -> Record:
        for name, value in values.items():
            self.words[layout[name] // 8] = value & (1 << 64) - 1
        return self


@dataclass(frozen=True)
class Function:
    """A reference to a function: stands for a Func."""

    ref: Record
    ty: FuncType
    kept: tuple[object, ...]


def raise_trap(site: int, argument: int, pcs: tuple[int, ...]) -> None:
    raise Trapped(site, argument, pcs)


class _Reference:
    """Nobody has one: the class of handles on internal references."""


@dataclass
class Vm:
    """A store and what belongs to it."""

    convention: Convention = WASMTIME_SYSTEM_V
    max_stack: int = 1 << 19
    roots: dict[int, object] = field(default_factory=dict)
    noted: list[tuple[BaseException, tuple[int, ...]]] = field(default_factory=list)
    functions: dict[int, Function] = field(default_factory=dict)
    kept: list[object] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.pending: list[BaseException | None] = [None]
        words = {"max_stack": self.max_stack, "roots": id(self.roots), "kept": id(self.pending)}
        words["any_type"] = id(_Reference)
        self.store = Record(STORE_SIZE).put(STORE, **words)
        references = [self._no_reference] * 4  # there is no heap
        paths = (raise_trap, self._note, self.functions.__getitem__, self._ref_of, results_of, vector_of)
        exceptions = [lambda *_: 0] * (len(SLOW_PATHS) - len(paths) - len(references))  # nothing is one of WebAssembly
        self.use_slow_paths(*paths, *references, *exceptions)
        self.vmctx = Record(64)
        self.vmctx.words[0] = self.store.address

    def use_slow_paths(self, *callables: Callable[..., Any]) -> None:
        """Set what trampolines call, in the order of SLOW_PATHS."""
        self.slow_paths = callables
        self.store.put(STORE, py_store=id(callables))

    def _note(self, exception: BaseException, pcs: tuple[int, ...]) -> None:
        self.noted.append((exception, pcs))

    @staticmethod
    def _no_reference(value: object) -> object:
        raise TypeError(f"no reference: {value}")

    def _ref_of(self, value: object) -> int:
        if not isinstance(value, Function):
            raise TypeError(f"expected a Func or None, got {type(value).__name__}")
        return value.ref.address

    @property
    def idle(self) -> bool:
        """Whether nothing of the store runs, as far as its struct knows."""
        return not (self.store.get(STORE, "activation") or self.store.get(STORE, "thread"))

    def function(self, code: int, ty: FuncType, vmctx: int | None = None, *kept: object) -> Function:
        """A VMFuncRef for code, by default one that gets our VM context."""
        ref = Record(FUNC_REF.size).put(FUNC_REF, code=code, vmctx=vmctx or self.vmctx.address)
        made = self.functions[ref.address] = Function(ref, ty, kept)
        return made

    def host(self, python: Callable[..., Any], ty: FuncType, *, bits: bool = False, caller: bool = False) -> Function:
        """A Python function that WebAssembly can call."""
        code = TRAMPOLINES.wasm_to_python(ty, self.convention, bits=bits, caller=caller)
        host = Record(HOST_FUNC.size).put(HOST_FUNC, store=self.store.address, callable=id(python))
        return self.function(code, ty, host.address, host, python)

    def wasm(self, ty: FuncType, body: str, *kept: object, name: str = "w0") -> Function:
        """A compiled function with the IR `body`: parameters `%vm`, `%caller`, `%a0` and so on, `%rest`."""
        image = self.image(define(name, ty, self.convention, body), name)
        return self.function(image.symbols[name], ty, None, image, *kept)

    def image(self, ir: str, name: str = "unit") -> Image:
        """An image of compiled functions, loaded as those of modules are."""
        declared = "".join(row.declaration + "\n" for row in HELPERS.values() if f"@{row.symbol}(" in ir)
        made = load(compile_ir(declared + ir, OPTIONS, name=name, verify=True), resolve, name=name)
        self.kept.append(made)
        return made

    def typed(self, function: Function, *, bits: bool = False) -> Callable[..., Any]:
        """The native callable of a function."""
        code = TRAMPOLINES.python_to_wasm(function.ty, self.convention, bits=bits)
        return typed_type().make("f", code, function.ref.address, (function, self))

    def through(self, python: Callable[..., Any], ty: FuncType, *, bits: bool = False) -> Callable[..., Any]:
        """Python into WebAssembly and at once back into Python: every conversion, in both directions."""
        return self.typed(self.host(python, ty, bits=bits), bits=bits)


def define(name: str, ty: FuncType, convention: Convention, body: str) -> str:
    """The definition of a function in IR."""
    lowered = lower(ty, convention)
    own = [f"{param} %a{number}" for number, param in enumerate(lowered.params)]
    params = lowered.arguments(", ".join(["ptr %vm", "ptr %caller", *own]), "%rest")
    return f"define {lowered.cc}{lowered.result} @{name}({params}) {ATTRIBUTES} {{\n{body}\n}}\n"


def call(function: Function, args: str = "", convention: Convention = WASMTIME_SYSTEM_V) -> str:
    """A call of a function at a fixed address, in IR; the result, where there is one, is `%r`."""
    lowered = lower(function.ty, convention)
    code = f"inttoptr (i64 {function.ref.get(FUNC_REF, 'code')} to ptr)"
    vmctx = f"ptr inttoptr (i64 {function.ref.get(FUNC_REF, 'vmctx')} to ptr)"
    result = "" if lowered.result == "void" else "%r = "
    return (
        f"{result}call {lowered.cc}{lowered.result} {code}({', '.join([vmctx, 'ptr %vm', *([args] if args else [])])})"
    )
