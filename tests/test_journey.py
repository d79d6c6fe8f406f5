"""docs/internals/journey.md shows what the code makes of its module: each block is made again here."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

import brolga
from brolga import ops
from brolga.binary import decode, encode
from brolga.compiler import CompiledModule, Settings
from brolga.llvm.build import assembly
from brolga.module import Module
from brolga.text import parse_module
from brolga.translate.whole import translate_unit
from brolga.validate import OP, checked, context

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs/internals/journey.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", PAGE, re.DOTALL)


def shown(kind: str) -> list[str]:
    return [text for found, text in BLOCKS if found == kind]


def module() -> Module:
    return decode(encode(parse_module(shown("wat")[0])))


def ir() -> str:
    engine = brolga.Engine()
    compiled = CompiledModule(module(), Settings(engine.features, engine.stable, engine.options))
    return translate_unit(compiled.shape, compiled.unit(2), name="module_w2")


def test_the_bytes_are_those_of_the_body() -> None:
    assert bytes.fromhex(shown("text")[0]) in encode(parse_module(shown("wat")[0]))


def test_the_row_is_the_one_in_the_table() -> None:
    table = (ROOT / "src/brolga/ops/control.py").read_text(encoding="utf-8")
    assert "".join(shown("python")[0].split()) in "".join(table.split()).replace(",)", ")")


def test_the_instruction_is_what_the_decoder_gives() -> None:
    found = next(instr for instr in module().funcs[2].body if instr[0] is ops.CALL_INDIRECT)
    assert str(found) == shown("text")[1].strip()


def test_the_types_are_what_validation_tells() -> None:
    syntax = module()
    stream = checked(context(syntax), syntax.funcs[2])
    assert str(next(event for event in stream if event[OP] is ops.CALL_INDIRECT)) == shown("text")[2].strip()


@pytest.mark.parametrize("block", shown("llvm"))
def test_the_ir_is_what_the_translator_writes(block: str) -> None:
    assert block in ir()


def test_the_assembly_is_what_llvm_makes_of_it() -> None:
    # For the plain processor: LLVM puts instructions into another order for each one that it knows.
    plain = replace(brolga.Engine().options, triple="x86_64-unknown-linux-gnu", cpu="x86-64")
    lines = [line for line in assembly(ir(), plain).splitlines() if not line.startswith(("\t.", "."))]
    assert shown("asm")[0] in "\n".join(lines)


def test_the_backtrace_is_what_a_bad_index_gives() -> None:
    store = brolga.Store()
    made = brolga.Module(store.engine, encode(parse_module(shown("wat")[0])))
    apply = brolga.Instance(store, made, []).exports(store)["apply"]
    assert isinstance(apply, brolga.Func)
    with pytest.raises(brolga.Trap) as caught:
        apply.typed(store)(5, 7, 2)
    assert str(caught.value) == shown("text")[3].strip()
