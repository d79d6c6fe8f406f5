"""Tokens, comments, annotations, strings and ids."""

from __future__ import annotations

from contextlib import suppress

import pytest

from brolga.errors import MalformedError, ModuleError
from brolga.text import parse_module
from brolga.text.lexer import Kind, decode_string, decode_text, lex


def kinds(text: str) -> list[tuple[Kind, str]]:
    return [(kind, value) for kind, value, _ in lex(text)[:-1]]


def test_tokens_carry_the_index_of_their_first_character() -> None:
    text = '(a.b ;; é\n $x "é" -0x1p3)'
    assert [(kind, at) for kind, _, at in lex(text)] == [
        (Kind.OPEN, 0),
        (Kind.WORD, 1),
        (Kind.ID, 11),
        (Kind.STRING, 14),
        (Kind.NUMBER, 18),
        (Kind.CLOSE, 24),
        (Kind.END, 25),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("i32.const", Kind.WORD, "i32.const"),
        ("offset=8", Kind.WORD, "offset=8"),
        ("anything!", Kind.WORD, "anything!"),
        ("0", Kind.NUMBER, "0"),
        ("-1_000", Kind.NUMBER, "-1_000"),
        ("+0xFf_0", Kind.NUMBER, "+0xFf_0"),
        ("1.", Kind.NUMBER, "1."),
        ("1.5e-3", Kind.NUMBER, "1.5e-3"),
        ("0x1.8p+3", Kind.NUMBER, "0x1.8p+3"),
        ("inf", Kind.NUMBER, "inf"),
        ("-nan:0x7f", Kind.NUMBER, "-nan:0x7f"),
        ("nan:canonical", Kind.WORD, "nan:canonical"),
        ("$a!#$%&'*+-./:<=>?@\\^_`|~", Kind.ID, "a!#$%&'*+-./:<=>?@\\^_`|~"),
        ('$"a b\\u{e9}"', Kind.ID, "a bé"),
        ('"a"', Kind.STRING, '"a"'),
        ("0x", Kind.RESERVED, "0x"),
        ("1__0", Kind.RESERVED, "1__0"),
        ("_1", Kind.RESERVED, "_1"),
        (".5", Kind.RESERVED, ".5"),
        ("1e", Kind.RESERVED, "1e"),
        ("0$l", Kind.RESERVED, "0$l"),
        ('"a""b"', Kind.RESERVED, '"a""b"'),
        ('$l"a"', Kind.RESERVED, '$l"a"'),
        ('$"l"0', Kind.RESERVED, '$"l"0'),
        ('data"a"', Kind.RESERVED, 'data"a"'),
        ("@a", Kind.RESERVED, "@a"),
        ("A", Kind.RESERVED, "A"),
        (",;[]{}", Kind.RESERVED, ",;[]{}"),
    ],
)
def test_an_atom_is_one_token(text: str, kind: Kind, value: str) -> None:
    assert kinds(text) == [(kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        ";; line",
        ";; line\n",
        ";; (; line\r",
        "(;;)",
        "(; a (; b ;) ;; c ;)",
        "(;)))\x00\x7f é;)",
        "(@a)",
        "(@a ; ] } , 8q #4g0-.@f)",
        '(@a (b ")" (;c)))))))))))))))))))) ;) x(@)) (@ y))',
        '(@"an id" ;; )\n)',
        "\t\r\n ",
    ],
)
def test_comments_and_annotations_are_no_tokens(text: str) -> None:
    assert kinds(f"a{text} b" if text.startswith("(") else f"a {text}\nb") == [(Kind.WORD, "a"), (Kind.WORD, "b")]


@pytest.mark.parametrize(
    ("string", "data"),
    [
        ('""', b""),
        ('"aé"', "aé".encode()),
        (r'"\t\n\r\"\'\\"', b"\t\n\r\"'\\"),
        (r'"\00\7f\fF"', b"\x00\x7f\xff"),
        (r'"\u{0}\u{e9}\u{10_ffff}\u{0000000041}"', "\0é\U0010ffffA".encode()),
        (r'"\\00"', b"\\00"),
        (r'"é\c3\a9"', "éé".encode()),
    ],
)
def test_a_string_is_its_bytes(string: str, data: bytes) -> None:
    assert kinds(string) == [(Kind.STRING, string)]
    assert decode_string(string, 0) == data


@pytest.mark.parametrize(
    ("text", "message", "at"),
    [
        ('("abc', "unclosed string", 1),
        ('("a\nb")', "unclosed string", 1),
        ('("a\\', "illegal escape", 3),
        (r'("a\q")', "illegal escape", 3),
        (r'("a\u{}")', "illegal escape", 3),
        (r'("a\u{1__2}")', "illegal escape", 3),
        ('("a\tb")', "illegal control character '\\t'", 3),
        ('("a\x7fb")', "illegal control character", 3),
        ("a\n\n é", "illegal character 'é'", 4),
        ("\x00", "illegal character", 0),
        ("\N{BYTE ORDER MARK}(module)", "illegal character", 0),
        ("a (; b (; c ;)", "unclosed comment", 2),
        ("(@a (b)", "unclosed annotation", 0),
        ("(@a (;)", "unclosed comment", 4),
        ("x (@a é)", "illegal character", 6),
        ('(@a "', "unclosed string", 4),
        ("(@)", "empty annotation id", 0),
        ('(@"")', "empty annotation id", 0),
        ('(@ "a")', "empty annotation id", 0),
        (r'(@"\ff")', "malformed UTF-8 encoding", 2),
        ("(func $)", "empty identifier", 6),
        ("(func $", "empty identifier", 6),
        ("(func $ é)", "empty identifier", 6),
        ("(func $ü)", "illegal character 'ü'", 7),
        ("(func $\0)", "illegal character '\\x00'", 7),
        ('(func $"")', "empty identifier", 6),
        ('(func $"a\nb")', "empty identifier", 6),
        (r'(func $"\ff")', "malformed UTF-8 encoding", 6),
        (r'(func $"\u{d800}")', "malformed UTF-8 encoding", 7),
        ('(func "\udc80")', "malformed UTF-8 encoding", 7),
    ],
)
def test_a_text_without_tokens_is_malformed_at_a_place(text: str, message: str, at: int) -> None:
    with pytest.raises(MalformedError) as caught:
        lex(decode_text(text))
    assert caught.value.message.startswith(message)
    assert caught.value.at == at


def test_bytes_are_utf8_and_positions_still_count_characters() -> None:
    with pytest.raises(ModuleError) as caught:
        parse_module(";; é\n(func ".encode() + b"\xff)")
    assert caught.value.message == "malformed UTF-8 encoding"
    assert caught.value.at == len(";; é\n(func ")
    assert "\n  at line 2:7\n" in str(caught.value)
    assert parse_module('(module $"é")'.encode()).names.module == "é"


def test_a_code_point_beyond_unicode_is_no_character() -> None:
    with pytest.raises(MalformedError, match="malformed UTF-8 encoding: U\\+110000"):
        parse_module(r'(module (data "\u{110000}"))')


@pytest.mark.parametrize("unit", ["(;", "(@a ", '"', '"a', "\\", ";;", "$", "(", "[", "0_", " "])
def test_hostile_repetition_costs_linear_time(unit: str) -> None:
    text = unit * 100_000
    with suppress(MalformedError):
        assert len(lex(text)) <= len(text) + 1
