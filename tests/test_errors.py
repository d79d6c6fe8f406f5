"""Bad modules, each with all that a person is told: the specification's words, what was expected and what was found,
and the place: a line with a caret below it, or the offset of a byte.
"""

from __future__ import annotations

import pytest

from brolga import Engine, InvalidError, LimitError, MalformedError, Module, ModuleError, UnsupportedError
from tests.binary.make import END, FUNC, TYPE, code, leb, module, name, section, vec

# The first line of a block is the error's class, then comes the module, then, behind a line of dashes, what is shown.
TEXTS = r"""
MalformedError
(module
  (func (export "f") (result i32)
    i32.ad 1))
---
unknown operator i32.ad
  at line 3:5
        i32.ad 1))
        ^
===
InvalidError
(module
  (func (result i32)
    (i32.add (i32.const 1) (f32.const 2))))
---
type mismatch: instruction requires [i32 i32] but stack has [i32 f32] (i32.add)
  at line 3:6
        (i32.add (i32.const 1) (f32.const 2))))
         ^
===
InvalidError
(func (drop))
---
type mismatch: instruction requires [any] but stack has [] (drop)
  at line 1:8
    (func (drop))
           ^
===
InvalidError
(func (i32.const 1))
---
type mismatch: block requires [] but stack has [i32] (end)
  at line 1:20
    (func (i32.const 1))
                       ^
===
InvalidError
(func $two (param i32 i64)) (func (call $two (i32.const 1)))
---
type mismatch: instruction requires [i32 i64] but stack has [i32] (call)
  at line 1:36
    (func $two (param i32 i64)) (func (call $two (i32.const 1)))
                                       ^
===
InvalidError
(func (result i32) (block (result i64) (br 1 (i64.const 1))) (i32.wrap_i64))
---
type mismatch: instruction requires [i32] but stack has [i64] (br)
  at line 1:41
    (func (result i32) (block (result i64) (br 1 (i64.const 1))) (i32.wrap_i64))
                                            ^
===
InvalidError
(func (if (result i32) (i32.const 1) (then (i32.const 1))))
---
type mismatch: an if of type () -> (i32) needs an else
  at line 1:58
    (func (if (result i32) (i32.const 1) (then (i32.const 1))))
                                                             ^
===
InvalidError
(func (param i32) (local.get 1))
---
unknown local 1
  at line 1:20
    (func (param i32) (local.get 1))
                       ^
===
MalformedError
(func (call $nowhere))
---
unknown func $nowhere
  at line 1:13
    (func (call $nowhere))
                ^
===
MalformedError
(module (func (i32.const 1)
---
unexpected end of text, expected a closing parenthesis
  at line 1:28
    (module (func (i32.const 1)
                               ^
===
MalformedError
(func (local i32) (param i32))
---
unexpected token param, expected an instruction
  at line 1:20
    (func (local i32) (param i32))
                       ^
===
MalformedError
(func (drop (i32.const 4294967296)))
---
constant out of range: 4294967296 is no i32
  at line 1:24
    (func (drop (i32.const 4294967296)))
                           ^
===
InvalidError
(func (export "f")) (func (export "f"))
---
duplicate export name 'f'
  at line 1:35
    (func (export "f")) (func (export "f"))
                                      ^
===
InvalidError
(memory 1) (func (drop (i32.load align=8 (i32.const 0))))
---
alignment must not be larger than natural: 2^3 for 4 bytes
  at line 1:25
    (memory 1) (func (drop (i32.load align=8 (i32.const 0))))
                            ^
===
InvalidError
(global $g i32 (i32.const 0)) (func (global.set $g (i32.const 1)))
---
immutable global: global.set of global 0
  at line 1:38
    (global $g i32 (i32.const 0)) (func (global.set $g (i32.const 1)))
                                         ^
===
InvalidError
(func $f) (func (drop (ref.func $f)))
---
undeclared function reference: function 0 occurs in no element segment, global or export
  at line 1:24
    (func $f) (func (drop (ref.func $f)))
                           ^
===
UnsupportedError
(func (i64.add128 (i64.const 0)))
---
wide arithmetic is switched off
  at line 1:8
    (func (i64.add128 (i64.const 0)))
           ^
===
MalformedError
(func
		(i32.const "x"))
---
unexpected token "x", expected a number
  at line 2:14
      (i32.const "x"))
                 ^
"""

NO_END, WIDE = code(b"\0\1"), section(1, vec(b"\x60\0\1\x7f"))

BINARIES: list[tuple[bytes, type[ModuleError], str]] = [
    (b"\0asn\1\0\0\0", MalformedError, "magic header not detected (at offset 0x0)"),
    (b"\0asm\2\0\0\0", MalformedError, "unknown binary version (at offset 0x4)"),
    (b"\0as", MalformedError, "unexpected end of section or function (at offset 0x3)"),
    (module() + b"\1\x7f\0", MalformedError, "length out of bounds (at offset 0x9)"),
    (module(FUNC, TYPE), MalformedError, "unexpected content after last section (at offset 0xc)"),
    (module(section(14, b"")), MalformedError, "malformed section id (at offset 0x8)"),
    (
        module(section(1, b"\0\0")),
        MalformedError,
        "section size mismatch: the section ends at 0xc (at offset 0xb)",
    ),
    (module(TYPE, FUNC, code(b"\0\xff" + END)), MalformedError, "illegal opcode ff (at offset 0x17)"),
    (module(TYPE, FUNC, NO_END), MalformedError, "unexpected end of section or function (at offset 0x18)"),
    (module(TYPE, FUNC), MalformedError, "function and code section have inconsistent lengths (at offset 0x12)"),
    (module(section(1, b"\x81\x80\x80\x80\x80\0")), MalformedError, "integer representation too long (at offset 0xf)"),
    (module(section(1, b"\xff\xff\xff\xff\x7f")), MalformedError, "integer too large (at offset 0xe)"),
    (
        module(TYPE, FUNC, section(7, vec(b"\1\xff\0\0")), code(b"\0" + END)),
        MalformedError,
        "malformed UTF-8 encoding (at offset 0x15)",
    ),
    (module(section(2, vec(name("a") + name("b") + b"\x09"))), MalformedError, "malformed import kind (at offset 0xf)"),
    (module(section(4, vec(b"\x7f\0\1"))), MalformedError, "malformed reference type (at offset 0xb)"),
    (module(section(3, b"\1\0"), code(b"\0" + END)), InvalidError, "unknown type 0 (at offset 0x10)"),
    (
        module(WIDE, FUNC, code(b"\0\x42\0" + END)),
        InvalidError,
        "type mismatch: instruction requires [i32] but stack has [i64] (end) (at offset 0x1a)",
    ),
    (
        module(TYPE, FUNC, code(b"\0\xfc\x13" + END)),
        UnsupportedError,
        "wide arithmetic is switched off (at offset 0x17)",
    ),
    (
        module(TYPE, FUNC, code(vec(leb(2**32 - 1) + b"\x7f") + END)),
        LimitError,
        "too many locals: 4294967295, at most 50000 are supported (at offset 0x16)",
    ),
]


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def _block(text: str) -> tuple[str, str, str]:
    kind, _, rest = text.partition("\n")
    source, _, shown = rest.partition("\n---\n")
    return kind, source, shown


BLOCKS = [_block(text) for text in TEXTS.strip("\n").split("\n===\n")]


@pytest.mark.parametrize(("kind", "source", "shown"), BLOCKS, ids=lambda value: value.partition("\n")[0])
def test_a_bad_text_is_shown_with_its_line_and_a_caret(engine: Engine, kind: str, source: str, shown: str) -> None:
    with pytest.raises(ModuleError) as caught:
        Module(engine, source)
    assert (type(caught.value).__name__, str(caught.value)) == (kind, shown)


@pytest.mark.parametrize(("source", "kind", "shown"), BINARIES, ids=lambda value: str(value)[:30])
def test_a_bad_binary_is_shown_with_its_offset(
    engine: Engine, source: bytes, kind: type[ModuleError], shown: str
) -> None:
    with pytest.raises(ModuleError) as caught:
        Module(engine, source)
    assert (type(caught.value), str(caught.value)) == (kind, shown)


def test_the_name_of_a_module_stands_before_the_place(engine: Engine) -> None:
    with pytest.raises(ModuleError, match=r"^unknown binary version \(shop.wasm: at offset 0x4\)$"):
        Module(engine, b"\0asm\2\0\0\0", name="shop.wasm")
    with pytest.raises(ModuleError, match=r"^unknown operator nap\n  at shop.wat 1:7\n    \(func nap\)\n          \^$"):
        Module(engine, "(func nap)", name="shop.wat")


def test_no_two_bad_modules_are_told_the_same() -> None:
    shown = [block[2] for block in BLOCKS] + [row[2] for row in BINARIES]
    assert len(set(shown)) == len(shown) >= 20
