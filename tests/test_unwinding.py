"""Who walks the stack from a host function passes WebAssembly, trampolines and thunks, and comes to Python's start."""

from __future__ import annotations

import ctypes

import pytest

from brolga import Config, Engine, Frame, Func, FuncType, Instance, Module, Store, Trap, ValType
from brolga.abi.conventions import CONVENTIONS, MACHINE, WASMTIME_SYSTEM_V
from brolga.compiler import CompiledModule
from brolga.llvm import elf
from brolga.llvm.arena import ARENA
from brolga.llvm.build import compile_ir
from brolga.llvm.symbols import address_of
from brolga.llvm.text import prologue
from brolga.trampoline.runtime import runtime_image
from brolga.traps import TrapSite
from tests.golden.kinds import DIRECTIONS, TARGETS
from tests.translate.machine import ir_of, parse

LIBGCC = ctypes.PyDLL("libgcc_s.so.1")
VISIT = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
BACKTRACE = ctypes.PYFUNCTYPE(ctypes.c_int, VISIT, ctypes.c_void_p)(("_Unwind_Backtrace", LIBGCC))
PC = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p)(("_Unwind_GetIP", LIBGCC))
ENCLOSING = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p)(("_Unwind_FindEnclosingFunction", LIBGCC))
END_OF_STACK = 5

I32 = ValType.i32()
STABLE = [row.name for row in CONVENTIONS.values() if row.stable and MACHINE in row.machines]
# Two results and more parameters than registers: frames with something on the stack.
SOURCE = f"""(module
  (import "host" "look" (func $look (param i32)))
  (func $leaf (param i32) (result i32 i32) (call $look (local.get 0)) (i32.const 1) (local.get 0))
  (func $many (param {"i32 " * 12}) (result i32) (call $leaf (local.get 11)) i32.add)
  (func $outer (export "outer") (param i32) (result i32 i32)
    (call $many {"(local.get 0)" * 12}) (i32.const 2)))"""


def walk() -> list[int]:
    """The return addresses on the stack, innermost first, up to its end."""
    found: list[int] = []

    def visit(context: int, _: object) -> int:
        found.append(PC(context) or 1)  # the frame beyond the first has no address
        return 0

    assert BACKTRACE(VISIT(visit), None) == END_OF_STACK
    return found


def names(pcs: list[int]) -> list[str]:
    """The functions of ours among return addresses, and the entry of Python."""
    start = address_of("Py_BytesMain")
    found = []
    for pc in pcs:
        image = ARENA.find(pc - 1)
        function = None if image is None else image.function_at(pc - 1)
        if function is not None:
            found.append(function.name)
        elif ENCLOSING(pc) == start:
            found.append("Python")
    return found


def instance(store: Store, host: Func) -> Func:
    outer = Instance(store, Module(store.engine, SOURCE), [host]).exports(store)["outer"]
    assert isinstance(outer, Func)
    return outer


@pytest.mark.parametrize("convention", STABLE)
@pytest.mark.parametrize("level", ["none", "speed", "aggressive"])
def test_a_walk_from_a_host_function_comes_to_the_start_of_the_process(convention: str, level: str) -> None:
    config = Config()
    config.calling_convention = convention
    config.cranelift_opt_level = level
    store = Store(Engine(config))
    seen: list[list[str]] = []
    again: list[Func] = []

    def look(depth: int) -> None:
        if depth:
            again[0](store, depth - 1)
        else:
            seen.append(names(walk()))

    again.append(instance(store, Func(store, FuncType([I32], []), look)))
    for _ in range(2):  # the first time through thunks, that have left nothing behind
        again[0](store, 1)
    once = ["wasm_to_python", "w1", "w2", "w3", "python_to_wasm"]
    assert seen == [[*once, *once, "Python"]] * 2


@pytest.mark.parametrize("convention", STABLE)
def test_a_walk_passes_native_callers_and_native_imports(convention: str) -> None:
    config = Config()
    config.calling_convention = convention
    store = Store(Engine(config))
    seen: list[list[str]] = []
    look = ctypes.CFUNCTYPE(None, ctypes.c_int32)(lambda _: seen.append(names(walk())))
    # Through ctypes a function is C's: the wasmtime conventions differ from it in results alone, and Windows' in all.
    outer = instance(store, Func.from_native(store, look, FuncType([I32], []), "system_v"))
    # Where the trampoline to native code can be a jump, it has no frame.
    inside = [*(["wasm_to_native"] if "fastcall" in convention else []), "w1", "w2", "w3"]
    outer(store, 0)
    assert seen == [[*inside, "python_to_wasm", "Python"]]
    if "fastcall" in convention:
        return
    results = (ctypes.c_int32 * 2)()
    ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_int32, ctypes.c_void_p)(outer.typed(store).address)(0, results)
    assert seen[1:] == [[*inside, "native_to_wasm", "Python"]]


def test_a_walk_passes_a_trampoline_that_a_trap_has_come_back_to(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []
    at_site = Trap.at_site

    def look(site: TrapSite, argument: int, frames: list[Frame]) -> Trap:
        seen.append(names(walk()))
        return at_site(site, argument, frames)

    monkeypatch.setattr(Trap, "at_site", look)
    store = Store()
    source = '(module (memory 1) (func (export "f") (param i32) (result i32) (i32.load (local.get 0))))'
    func = Instance(store, Module(store.engine, source), []).exports(store)["f"]
    assert isinstance(func, Func)
    with pytest.raises(Trap):
        func(store, -4)
    assert [name for name in seen[0] if name in ("python_to_wasm", "Python")] == ["python_to_wasm", "Python"]


def test_every_function_in_memory_has_a_table() -> None:
    before = set(ARENA._images.values())
    store = Store()
    instance(store, Func(store, FuncType([I32], []), lambda depth: None))(store, 0)
    images = {runtime_image()} | set(ARENA._images.values()) - before
    functions = [function for image in images for function in image.functions]
    assert {"brolga_lazy", "brolga_thunk", "brolga_fault", "w1", "wasm_to_python"} <= {f.name for f in functions}
    assert [f.name for f in functions if ENCLOSING(f.address + 1) != f.address] == []


def without_table(text: str, machine: str) -> set[str]:
    """The functions of IR that the object made of it for a machine has no entry for in its table."""
    obj = elf.parse(compile_ir(prologue(TARGETS[machine]) + text, TARGETS[machine]))
    table = obj.section(".eh_frame")
    assert table is not None
    described = {
        (obj.symbols[row.symbol].section, obj.symbols[row.symbol].value + row.addend)
        for row in obj.relocations[table.index]
    }
    functions = {(symbol.section, symbol.value): symbol.name for symbol in obj.symbols if symbol.type == elf.STT_FUNC}
    assert functions
    return {name for place, name in functions.items() if place not in described}


@pytest.mark.parametrize("machine", TARGETS)
def test_each_convention_has_its_tables_on_each_machine(machine: str) -> None:
    module = parse(SOURCE)
    inner = range(module.imported_funcs, len(module.func_types))
    for row in CONVENTIONS.values():
        if machine in row.machines:
            stable = row if row.stable else WASMTIME_SYSTEM_V
            assert without_table(ir_of(module, stable, None, dict.fromkeys(inner, row), machine), machine) == set()


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_each_trampoline_has_its_table(direction: str) -> None:
    ty = FuncType([I32, ValType.f64()], [ValType.i64(), I32])
    for name in STABLE:
        assert without_table(DIRECTIONS[direction](ty, CONVENTIONS[name], ["system_v"]), MACHINE) == set()


def test_a_walk_from_the_compiler_passes_the_resolver(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []
    compiled = CompiledModule.compile

    def compile_and_look(self: CompiledModule, x: int) -> int:
        seen.append(names(walk()))
        return compiled(self, x)

    monkeypatch.setattr(CompiledModule, "compile", compile_and_look)
    store = Store()
    instance(store, Func(store, FuncType([I32], []), lambda depth: None))(store, 0)
    assert seen == [["brolga_resolve", "brolga_lazy", "python_to_wasm", "Python"]]
