"""Compile once, run many times: a module with its machine code in a file."""

from pathlib import Path
from tempfile import TemporaryDirectory

from brolga import Engine, Func, Instance, Module, Store

TEXT = """
(module
  (func $fac (export "fac") (param i64) (result i64)
    local.get 0  i64.eqz
    if (result i64)
      i64.const 1
    else
      local.get 0  local.get 0  i64.const 1  i64.sub  call $fac  i64.mul
    end))
"""

with TemporaryDirectory() as folder:
    path = Path(folder, "fac.cwasm")
    path.write_bytes(Module(Engine(), TEXT).serialize())

    # Usually in another process: nothing is compiled or validated here, and LLVM is not even imported.
    engine = Engine()
    module = Module.deserialize_file(engine, path)

store = Store(engine)
fac = Instance(store, module, []).exports(store)["fac"]
assert isinstance(fac, Func)
assert fac(store, 20) == 2432902008176640000
print("compiled before, fac(20) =", fac(store, 20))
