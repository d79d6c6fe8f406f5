"""The script language: every command, every value, and modules that are loaded late."""

from __future__ import annotations

import pytest

from brolga.errors import MalformedError, UnsupportedError
from brolga.features import DEFAULTS, Feature
from brolga.module import Module
from brolga.text import parse_script
from brolga.text.commands import (
    V128,
    AssertException,
    AssertExhaustion,
    AssertInvalid,
    AssertInvalidCustom,
    AssertMalformed,
    AssertMalformedCustom,
    AssertReturn,
    AssertTrap,
    AssertUnlinkable,
    BinaryModule,
    Command,
    Const,
    Either,
    Get,
    Instance,
    Invoke,
    ModuleCommand,
    Nan,
    NanOf,
    Perform,
    QuotedModule,
    Ref,
    Register,
    ScriptModule,
    TextModule,
)
from brolga.types import F32, F64, I32, I64


def one(text: str) -> Command:
    (command,) = parse_script(text)
    return command


def module_of(text: str) -> ScriptModule:
    command = one(text)
    assert isinstance(command, ModuleCommand)
    return command.module


def loaded(text: str) -> Module:
    module = module_of(text).load()
    assert isinstance(module, Module)
    return module


# Modules


def test_a_module_is_text_binary_or_quote() -> None:
    text = module_of("(module $m (func $f))")
    assert (type(text), text.name, text.at) == (TextModule, "m", 1)
    assert loaded("(module $m (func $f))").names.funcs == {0: "f"}
    assert loaded("(module $m (func $f))").names.module == "m"
    binary = module_of(r'(module $m binary "\00asm" "\01\00\00\00")')
    assert binary == BinaryModule("m", 1, b"\0asm\1\0\0\0")
    assert binary.load() == b"\0asm\1\0\0\0"
    quote = module_of(r'(module quote "(func" " $f)")')
    assert isinstance(quote, QuotedModule)
    assert loaded(r'(module quote "(func" " $f)")').names.funcs == {0: "f"}
    assert loaded(r'(module quote "(module $x)")').names.module == "x"
    assert loaded(r"(module quote)").funcs == []


def test_a_definition_is_not_instantiated_until_an_instance_asks() -> None:
    definition = one("(module definition $m (func))")
    assert isinstance(definition, ModuleCommand)
    assert (definition.definition, definition.module.name) == (True, "m")
    assert loaded("(module definition (func))").funcs != []
    assert module_of('(module definition $m binary "a")') == BinaryModule("m", 1, b"a")
    assert one("(module instance $i $m)") == Instance("i", "m", 1)
    assert one("(module instance)") == Instance(None, None, 1)


def test_bare_fields_are_one_module() -> None:
    inline, invoke = parse_script('(func) (memory 0) (func (export "f")) (invoke "f")')
    assert isinstance(inline, ModuleCommand)
    module = inline.module.load()
    assert isinstance(module, Module)
    assert (len(module.funcs), len(module.memories)) == (2, 1)
    assert isinstance(invoke, Perform)


def test_a_bad_module_costs_its_command_when_it_is_loaded() -> None:
    bad, off, good = parse_script("(module (func (call $x)))\n(module (func v128.not))(module)", "a.wast")
    assert isinstance(bad, ModuleCommand)
    assert isinstance(off, ModuleCommand)
    assert isinstance(good, ModuleCommand)
    with pytest.raises(MalformedError, match="unknown func") as caught:
        bad.module.load()
    assert "at a.wast 1:21\n" in str(caught.value)
    with pytest.raises(UnsupportedError) as refused:
        off.module.load(DEFAULTS - {Feature.SIMD})
    assert "at a.wast 2:15\n" in str(refused.value)
    assert isinstance(off.module.load(), Module)
    assert isinstance(good.module.load(), Module)
    with pytest.raises(MalformedError, match="unknown operator fnc"):
        module_of("(module (fnc))").load()


def test_a_quoted_module_is_located_in_its_own_text() -> None:
    module = module_of('\n\n(module quote\n "\\n  (fn)")')
    with pytest.raises(MalformedError, match="unknown operator fn") as caught:
        module.load()
    assert str(caught.value).splitlines()[1:] == ["  at line 3 (quoted) 2:4", "      (fn)", "       ^"]


def test_a_module_may_be_loaded_again() -> None:
    module = module_of("(module (func (param i32)) (func (param i64)))")
    first, second = module.load(), module.load()
    assert isinstance(first, Module)
    assert isinstance(second, Module)
    assert first.types == second.types
    assert first.types is not second.types


# Commands

MODULE = r'(module binary "a")'
ACTION = '(invoke "f")'


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ('(register "m")', Register("m", None, 1)),
        ('(register "m" $m)', Register("m", "m", 1)),
        ('(invoke "f")', Perform(Invoke(None, "f", (), 1), 1)),
        ('(invoke $m "f" (i32.const 1))', Perform(Invoke("m", "f", (Const(I32, 1),), 1), 1)),
        ('(get "g")', Perform(Get(None, "g", 1), 1)),
        ('(get $m "g")', Perform(Get("m", "g", 1), 1)),
        (f"(assert_return {ACTION})", AssertReturn(Invoke(None, "f", (), 16), (), 1)),
        (f"(assert_return {ACTION} (i64.const 2))", AssertReturn(Invoke(None, "f", (), 16), (Const(I64, 2),), 1)),
        (f'(assert_trap {ACTION} "boom")', AssertTrap(Invoke(None, "f", (), 14), "boom", 1)),
        (f'(assert_trap {MODULE} "boom")', AssertTrap(BinaryModule(None, 14, b"a"), "boom", 1)),
        (f'(assert_exhaustion {ACTION} "deep")', AssertExhaustion(Invoke(None, "f", (), 20), "deep", 1)),
        (f"(assert_exception {ACTION})", AssertException(Invoke(None, "f", (), 19), 1)),
        (f'(assert_malformed {MODULE} "m")', AssertMalformed(BinaryModule(None, 19, b"a"), "m", 1)),
        (f'(assert_invalid {MODULE} "m")', AssertInvalid(BinaryModule(None, 17, b"a"), "m", 1)),
        (f'(assert_unlinkable {MODULE} "m")', AssertUnlinkable(BinaryModule(None, 20, b"a"), "m", 1)),
        (f'(assert_malformed_custom {MODULE} "m")', AssertMalformedCustom(BinaryModule(None, 26, b"a"), "m", 1)),
        (f'(assert_invalid_custom {MODULE} "m")', AssertInvalidCustom(BinaryModule(None, 24, b"a"), "m", 1)),
    ],
)
def test_commands(text: str, command: Command) -> None:
    assert one(text) == command


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("(i32.const 0xffffffff)", Const(I32, -1)),
        ("(i64.const -1)", Const(I64, -1)),
        ("(f32.const 1)", Const(F32, 0x3F800000)),
        ("(f64.const -nan:0x1)", Const(F64, 0xFFF0000000000001)),
        ("(f32.const nan:canonical)", NanOf(F32, Nan.CANONICAL)),
        ("(f64.const nan:arithmetic)", NanOf(F64, Nan.ARITHMETIC)),
        ("(v128.const i32x4 1 -1 0xffffffff 0)", V128("i32x4", (1, 0xFFFFFFFF, 0xFFFFFFFF, 0))),
        ("(v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 -1)", V128("i8x16", (*range(15), 255))),
        (
            "(v128.const f32x4 1 nan:canonical nan:arithmetic -0.0)",
            V128("f32x4", (0x3F800000, Nan.CANONICAL, Nan.ARITHMETIC, 0x80000000)),
        ),
        ("(v128.const f64x2 inf 0)", V128("f64x2", (0x7FF0000000000000, 0))),
        ("(ref.null)", Ref("null")),
        ("(ref.null extern)", Ref("null", heap="extern")),
        ("(ref.null any)", Ref("null", heap="any")),
        ("(ref.func)", Ref("func")),
        ("(ref.extern)", Ref("extern")),
        ("(ref.extern 7)", Ref("extern", 7)),
        ("(ref.host 7)", Ref("host", 7)),
        ("(ref.i31)", Ref("i31")),
        ("(either (i32.const 1) (i64.const 2))", Either((Const(I32, 1), Const(I64, 2)))),
    ],
)
def test_results(text: str, value: object) -> None:
    command = one(f"(assert_return {ACTION} {text})")
    assert isinstance(command, AssertReturn)
    assert command.results == (value,)


@pytest.mark.parametrize(
    ("marked", "message"),
    [
        ("(¶assert_foo)", "unknown operator assert_foo"),
        ("¶module", "unexpected token module, expected a command"),
        ("(module¶", "unexpected end of text"),
        ("(assert_return ¶(module))", "unexpected token (, expected an action"),
        ('(assert_invalid ¶(invoke "f") "")', "unexpected token (, expected a module"),
        ("(assert_invalid (module) ¶)", "unexpected token ), expected a string"),
        ('(invoke "f" ¶(f32.const nan:canonical))', "unexpected token (, expected a value"),
        ('(invoke "f" (¶either))', "unexpected token either, expected a value"),
        ('(invoke "f" (¶i32.add))', "unexpected token i32.add"),
        ('(invoke "f" (i32.const ¶4294967296))', "constant out of range"),
        ('(assert_return (invoke "f") (i32.const ¶nan:canonical))', "unexpected token nan:canonical"),
        ('(assert_return (invoke "f") (v128.const i32x4 0 ¶nan:canonical))', "unexpected token nan:canonical"),
        ('(invoke "f" (v128.const ¶i7x3 0))', "unknown operator i7x3"),
        ('(invoke "f" (v128.const i64x2 1¶))', "unexpected token ), expected a lane"),
        ('(invoke "f" (v128.const i8x16 ¶256))', "constant out of range: 256 is no i8"),
        ('(invoke "f" (ref.extern ¶4294967296))', "i32 constant out of range"),
        ('(register ¶"\\ff")', "malformed UTF-8 encoding"),
        ('(register "a" ¶"b")', 'unexpected token "b"'),
    ],
)
def test_what_is_no_script_is_malformed_at_its_place(marked: str, message: str) -> None:
    with pytest.raises(MalformedError) as caught:
        parse_script(marked.replace("¶", ""), "x.wast")
    assert caught.value.message.startswith(message)
    assert caught.value.at == marked.index("¶")
    assert "at x.wast 1:" in str(caught.value)


def test_a_script_may_be_bytes() -> None:
    assert len(parse_script('(module) ;; é\n(invoke "é")'.encode())) == 2
    with pytest.raises(MalformedError, match="malformed UTF-8 encoding"):
        parse_script(b"(module) ;; \xff")
