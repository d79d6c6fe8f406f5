"""What the text format can say, the binary format can keep."""

from __future__ import annotations

import pytest

from brolga.binary import decode, encode
from brolga.module import Expr, Module
from brolga.text import parse_module

TEXTS = [
    "(module)",
    """(module $m
      (func $add (export "add") (param $a i32) (param $b i32) (result i32) (i32.add (local.get $a) (local.get $b))))""",
    """(module
      (import "a" "f" (func $f (param i64) (result i64 i32)))
      (func (call $f (i64.const -5)) drop drop))""",
    """(module
      (memory 1)
      (data $d "abc")
      (func (memory.init $d (i32.const 0) (i32.const 0) (i32.const 3)))
      (data (i32.const 7) "\\00\\ff"))""",
    """(module
      (table $t 2 externref) (table 3 funcref)
      (func $f)
      (elem (table 1) (i32.const 0) func $f $f) (elem declare func $f)
      (elem externref (ref.null extern)) (elem funcref (ref.func $f) (ref.null func)))""",
    """(module
      (global $g (mut f32) (f32.const nan:0x200000))
      (func (result f32) global.get $g)
      (global f64 (f64.const -0x1p-1074))
      (start 1)
      (func))""",
    """(module
      (func (param i32) (result i32) (local i64 i64 f32)
        block $b (result i32) local.get 0 local.get 0 br_table $b 1 0 end
        if (result i32) i32.const 1 else i32.const -1 end))""",
    """(module
      (func
        (drop (select (result funcref) (ref.null func) (ref.null func) (i32.const 0)))
        (drop (i32.load offset=16 align=1 (i32.const 0))))
      (memory 1 2))""",
]


def plain(instrs: Expr) -> list[tuple[object, object]]:
    return [(op, imm) for op, imm, _ in instrs]


def meaning(module: Module) -> list[object]:
    """What a module says, without the places where it says it."""
    return [
        module.types,
        [(each.module, each.name, each.desc) for each in module.imports],
        [(func.type, func.locals, plain(func.body)) for func in module.funcs],
        [table.type for table in module.tables],
        [memory.type for memory in module.memories],
        [(each.type, plain(each.init)) for each in module.globals],
        [(export.name, export.kind, export.x) for export in module.exports],
        module.start and module.start.x,
        [(e.type, [plain(init) for init in e.init], e.mode, e.table, plain(e.offset)) for e in module.elems],
        [(data.init, data.memory, plain(data.offset or ())) for data in module.datas],
    ]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_module_survives_the_binary_format(text: str) -> None:
    module = parse_module(text)
    data = encode(module)
    assert meaning(decode(data)) == meaning(module)
    assert decode(data).names == module.names
    assert encode(decode(data)) == data
