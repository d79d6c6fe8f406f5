"""Programs as functions on bytes: what one writes, the next one reads, and no file is anywhere."""

from __future__ import annotations

from pathlib import Path

from brolga import Engine, ExitTrap, Func, Linker, Module, Store, WasiConfig

engine = Engine()
linker = Linker(engine)
linker.define_wasi()
shout = Module.from_file(engine, Path(__file__).with_name("shout.wat"))


def run(program: Module, given: bytes, *args: str) -> tuple[int, bytes, str]:
    """Run a program to its end. Returns its exit code, what it wrote, and what it complained of."""
    written, complaints = bytearray(), bytearray()
    config = WasiConfig()
    config.argv = ("program", *args)
    config.stdin, config.stdout, config.stderr = given, written, complaints
    store = Store(engine)  # of its own, so that no program sees what another one has left
    store.set_wasi(config)
    start = linker.instantiate(store, program).exports(store)["_start"]
    assert isinstance(start, Func)
    code = 0
    try:
        start(store)
    except ExitTrap as ended:
        code = ended.code
    return code, bytes(written), complaints.decode()


code, loud, complaints = run(shout, b"hello, pipeline\n")
print(loud.decode(), end="")
assert (code, loud, complaints) == (0, b"HELLO, PIPELINE\n", "")

code, louder, complaints = run(shout, loud.replace(b"HELLO", b"and again"))  # one's output is another one's input
assert louder == b"AND AGAIN, PIPELINE\n"

code, nothing, complaints = run(shout, b"")
print("exit code", code, "after:", complaints, end="")
assert (code, nothing, complaints) == (3, b"", "nothing to shout\n")
