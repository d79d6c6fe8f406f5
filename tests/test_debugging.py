"""Debuggers and profilers, where there are any, see WebAssembly between the frames of Python."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from shutil import which

import pytest

import brolga
from brolga import Config
from brolga.trampoline.handlers import free_signals

PROGRAM = """
import os, signal, sys, time
from brolga import Config, Engine, Func, FuncType, Instance, Module, Store, ValType

kind, setting, value = sys.argv[1:]
config = Config()
setattr(config, setting, {"True": True, "False": False}.get(value, value))
store = Store(Engine(config))
i32 = ValType.i32()
SOURCE = '''(module $demo (import "host" "stop" (func $stop (param i32) (result i32)))
  (func $inner (param i32) (result i32) (local i32)
    (loop $more
      (local.set 1 (i32.add (i32.rotl (local.get 1) (i32.const 3)) (local.get 0)))
      (br_if $more (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))
    (call $stop (local.get 1)))
  (func $middle (param i32) (result i32) (i32.add (call $inner (local.get 0)) (i32.const 1)))
  (func (export "run") (param i32) (result i32) (i32.add (call $middle (local.get 0)) (i32.const 1))))'''

def stop(x):
    if kind == "stop":
        os.kill(os.getpid(), signal.SIGTRAP)
    return x

run = Instance(store, Module(store.engine, SOURCE), [Func(store, FuncType([i32], [i32]), stop)]).exports(store)["run"]
run(store, 1)
print("ready", flush=True)
end = time.monotonic() + {"stop": 0, "busy": 1.5, "long": 60}[kind]
while time.monotonic() < end:
    run(store, 1_000_000)
"""
CHAIN = ["demo!inner", "demo!middle", "demo!<wasm function 3>", "python_to_wasm"]


@pytest.fixture
def command(tmp_path: Path) -> list[str]:
    """How to start the program."""
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    return [sys.executable, str(tmp_path / "program.py")]


@pytest.fixture(autouse=True)
def _same_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(brolga.__file__).parents[1]))


def output(command: list[str], cwd: Path) -> str:
    """What a tool prints; skips where it is not allowed to work."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=200, check=False)
    both = done.stdout + done.stderr
    if done.returncode != 0 or re.search(r"ptrace: |Could not trace|not permitted|No permission", both):
        pytest.skip(f"{command[0]} does not work here: {both[-300:]}")
    return both


def tool(name: str) -> str:
    found = which(name)
    if found is None:
        pytest.skip(f"no {name} here")
    return found


def gdb(cwd: Path, *arguments: str) -> list[str]:
    """The functions on the stack, innermost first, as gdb sees them; "??" where it knows none."""
    plain = ["--batch", "-nx", "-iex", "set auto-load off", "-iex", "set debuginfod enabled off"]
    plain += ["-iex", f"handle SIG{free_signals()[0]} nostop noprint pass"]  # as the documentation says
    text = output([tool("gdb"), *plain, *arguments], cwd)
    return re.findall(r"^#\d+ +(?:0x[0-9a-f]+ in )?(.+?) \(", text, re.MULTILINE)


@pytest.mark.slow
def test_gdb_shows_webassembly_between_the_frames_of_python(command: list[str], tmp_path: Path) -> None:
    stack = gdb(tmp_path, "-ex", "run", "-ex", "backtrace", "--args", *command, "stop", "debug_info", "True")
    at = stack.index("wasm_to_python")
    assert stack[at + 1 : at + 5] == CHAIN
    # All the way down: nothing on it is unknown, and it ends where every process begins.
    assert not any(name == "??" for name in stack[: at + 5])
    assert any("main" in name or name == "_start" for name in stack[at + 5 :])


@pytest.mark.slow
def test_gdb_shows_webassembly_when_it_is_attached_later(command: list[str], tmp_path: Path) -> None:
    tool("gdb")
    arguments = [*command, "long", "debug_info", "True"]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            # The loop in `inner` is where it nearly always is; elsewhere gdb looks again.
            stack: list[str] = []
            for _ in range(5):
                stack = gdb(tmp_path, "-p", str(process.pid), "-ex", "backtrace", "-ex", "detach")
                if stack[:1] == CHAIN[:1]:
                    break
        finally:
            process.kill()
    assert stack[:4] == CHAIN
    assert any("main" in name or name == "_start" for name in stack)


STEPS = """
python
import gdb

OURS = ("brolga_", "demo!", "python_to_wasm", "wasm_to_python")

def stack():
    frame, found = gdb.newest_frame(), []
    while frame is not None and len(found) < 100:
        found.append((frame.name() or "??", frame.pc()))
        frame = frame.older()
    return found

def look(until):
    seen = set()
    for _ in range(3000):
        found = stack()
        names = [name for name, _ in found]
        seen.add((names[0], "??" not in names and any("main" in name for name in names)))
        ours = [pc for name, pc in found if name.startswith(OURS)]
        if not ours or names[0] == until:
            break
        if names[0].startswith(OURS):
            gdb.execute("stepi", to_string=True)
        else:  # code of others is not looked at
            gdb.Breakpoint(f"*{ours[0]}", temporary=True)
            gdb.execute("continue", to_string=True)
    for name, whole in sorted(seen):
        if name.startswith(OURS):
            print("SEEN", "whole" if whole else "broken", name)

gdb.execute("set breakpoint pending on")
gdb.execute("handle SIGSEGV nostop noprint pass")
for start, until in (("brolga_lazy", ""), ("brolga_trap_at", "brolga_raise")):
    breakpoint = gdb.Breakpoint(start)
    gdb.execute("continue" if until else "run")
    breakpoint.delete()
    look(until)
end
"""
TRAPPING = """
from brolga import Config, Engine, Func, FuncType, Instance, Module, Store, Trap, ValType

config = Config()
config.debug_info = True
store = Store(Engine(config))
i32 = ValType.i32()
SOURCE = '''(module $demo (import "host" "double" (func $double (param i32) (result i32))) (memory 1)
  (func $load (param i32) (result i32) (i32.load (local.get 0)))
  (func $both (export "run") (param i32) (result i32)
    (i32.add (call $double (local.get 0)) (call $load (local.get 0)))))'''
host = Func(store, FuncType([i32], [i32]), lambda x: 2 * x)
run = Instance(store, Module(store.engine, SOURCE), [host]).exports(store)["run"]
for x in (0, -4):
    try:
        run(store, x)
    except Trap:
        pass
"""


@pytest.mark.slow
def test_gdb_walks_the_stack_from_every_instruction_of_a_call_and_of_a_trap(tmp_path: Path) -> None:
    (tmp_path / "steps.gdb").write_text(STEPS, encoding="utf-8")
    (tmp_path / "program.py").write_text(TRAPPING, encoding="utf-8")
    plain = ["--batch", "-nx", "-iex", "set auto-load off", "-iex", "set debuginfod enabled off"]
    plain += ["-iex", f"handle SIG{free_signals()[0]} nostop noprint pass"]  # as the documentation says
    program = ["--args", sys.executable, str(tmp_path / "program.py")]
    text = output([tool("gdb"), *plain, "-x", str(tmp_path / "steps.gdb"), *program], tmp_path)
    seen = set(re.findall(r"^SEEN (\w+) (.*)$", text, re.MULTILINE))
    passed = {name for _, name in seen}
    assert {"brolga_lazy", "brolga_thunk", "demo!both", "demo!load", "wasm_to_python", "python_to_wasm"} <= passed
    assert {"brolga_trap_at", "brolga_jump"} <= passed
    assert {name for kind, name in seen if kind == "broken"} == set()


def perf(cwd: Path, command: list[str], kind: str, *options: str) -> list[str]:
    """Record the program and return the stacks that are in `inner`, each as one text."""
    record = [tool("perf"), "record", "-o", "perf.data", "-e", "cpu-clock", "-F", "99", *options]
    output([*record, *command, "busy", "profiler", kind], cwd)
    data = "perf.data"
    if kind == "jitdump":
        output(["perf", "inject", "--jit", "-i", data, "-o", "jitted.data"], cwd)
        data = "jitted.data"
    text = output(["perf", "script", "--no-inline", "-F", "ip,sym,dso", "-i", data], cwd)
    return [stack for stack in text.split("\n\n") if "demo!inner" in stack]


def names(stack: str) -> list[str]:
    return re.findall(r"^\s+[0-9a-f]+ (.+?) \(.*\)$", stack, re.MULTILINE)


@pytest.mark.slow
def test_perf_shows_names_by_its_map_and_walks_frame_pointers(command: list[str], tmp_path: Path) -> None:
    stacks = perf(tmp_path, command, "perfmap", "-g")
    maps = {path for stack in stacks for path in re.findall(r"/tmp/perf-\d+\.map", stack)}
    for path in maps:
        Path(path).unlink(missing_ok=True)
    assert stacks
    whole = [names(stack) for stack in stacks]
    assert sum(stack[:4] == CHAIN for stack in whole) > len(whole) / 2
    # Behind the trampoline comes Python, as far as it has frame pointers.
    assert any(len(stack) > 4 and not stack[4].startswith("demo!") for stack in whole)


@pytest.mark.slow
def test_perf_walks_by_the_tables_of_a_jitdump_down_to_the_start_of_python(command: list[str], tmp_path: Path) -> None:
    stacks = perf(tmp_path, command, "jitdump", "-k", "mono", "--call-graph", "dwarf,16384")
    assert stacks
    whole = [names(stack) for stack in stacks]
    complete = [stack for stack in whole if stack[:4] == CHAIN]
    assert len(complete) > len(whole) / 2
    assert any("main" in name or name == "_start" for stack in complete for name in stack[4:])


def test_the_settings_have_the_names_and_values_of_wasmtime() -> None:
    config = Config()
    assert (config.debug_info, config.profiler) == (False, "none")
    config.debug_info = True
    config.profiler = "perfmap"
    assert (config.debug_info, config.profiler) == (True, "perfmap")
    with pytest.raises(TypeError, match="expected a bool"):
        config.debug_info = 1
    with pytest.raises(TypeError, match="expected a str"):
        config.profiler = True
    with pytest.raises(ValueError, match="'vtune' is none of none, perfmap, jitdump"):
        config.profiler = "vtune"


@pytest.mark.parametrize(
    "setting",
    ["debug_info=True", *(pytest.param(f"profiler={name}", marks=pytest.mark.slow) for name in ("perfmap", "jitdump"))],
)
def test_code_runs_as_it_does_without(setting: str, tmp_path: Path) -> None:
    code = "(module (func $f (param i32) (result i32) (i32.add (local.get 0) (i32.const 1)))"
    code += ' (func (export "g") (param i32) (result i32) (call $f (call $f (local.get 0)))))'
    name, value = setting.split("=")
    program = f"""
from brolga import Config, Engine, Instance, Module, Store
config = Config()
config.{name} = {value if value == "True" else repr(value)}
stores = [Store(Engine(config)) for _ in range(2)]
for store in stores:
    g = Instance(store, Module(store.engine, '''{code}'''), []).exports(store)["g"]
    print(g(store, 40), g.typed(store)(5))
    store.close()
"""
    with subprocess.Popen(
        [sys.executable, "-c", program], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        text = process.communicate()[0]
    Path(f"/tmp/perf-{process.pid}.map").unlink(missing_ok=True)
    assert text == "42 7\n42 7\n"
    assert [path.name for path in tmp_path.iterdir()] == ([f"jit-{process.pid}.dump"] if value == "jitdump" else [])
