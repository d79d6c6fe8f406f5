"""The rules of exceptions, kept and broken: rows for `test_rules.py`."""

from __future__ import annotations

from typing import Any

from brolga.module import BlockType, Catch
from brolga.types import EXN, EXNREF, F32, F64, FUNCREF, I32, I64, NOEXN, ValType, reference
from tests.validate.make import EXTERN_LOCAL, UNARY, Word

ONE: Word = ("i32.const", 1)
LONG: Word = ("i64.const", 1)
EXTERN: Word = ("local.get", EXTERN_LOCAL)
NON_NULL = reference(EXN, nullable=False)
VALUES: tuple[ValType, ...] = (I32, I64, F32, F64)
SPELLED: tuple[Word, ...] = (LONG, ("f32.const", 0), ("f64.const", 0))


def table(ty: BlockType, *catches: tuple[int, int | None] | tuple[int, int | None, str]) -> tuple[Any, ...]:
    """A `try_table`; a clause is its label, its tag, and "ref" where the exception follows."""
    return "try_table", (ty, tuple(Catch(tag, bool(ref), label) for label, tag, *ref in catches))


VALID: list[tuple[str, tuple[Word, ...], tuple[ValType, ...]]] = [
    ("throw", (("throw", 0), "i32.add", "drop"), ()),
    ("throw", (ONE, ONE, *SPELLED, ("throw", 1)), (I64,)),
    ("throw_ref", ("unreachable", "throw_ref"), (I64,)),
    ("throw_ref", (("ref.null", EXNREF), "throw_ref", "i32.eqz"), (I32,)),
    ("throw_ref", (("ref.null", reference(NOEXN)), "throw_ref"), ()),
    ("try_table", (table(None, (0, None, "ref")), "end", "unreachable"), (EXNREF,)),
    ("try_table", (table(None, (0, None, "ref")), "end", "unreachable"), (NON_NULL,)),
    ("try_table", (table(None, (0, 0, "ref")), "end", "unreachable"), (EXNREF,)),
    ("try_table", (table(None, (0, 1, "ref")), "end", "unreachable"), (*VALUES, EXNREF)),
    ("try_table", (table(I32), ONE, "end"), (I32,)),
    ("try_table", (ONE, table(UNARY, (0, 0), (0, None)), "end", "drop"), ()),
    ("try_table", (("loop", None), table(None, (0, None)), "end", "end"), ()),
    ("try_table", (table(None, (0, 1)), "end", ONE, *SPELLED), VALUES),
    ("try", (("try", I32), ONE, "end"), (I32,)),
    ("try", (("try", None), ("try", None), ("br", 1), "end", "end"), ()),
    ("catch", (("try", I32), ONE, ("catch", 0), ONE, ("catch", 0), ONE, ("br", 0), "end"), (I32,)),
    ("catch", (ONE, ("try", UNARY), ("catch", 1), "drop", "drop", "drop", "end"), (I32,)),
    ("catch_all", (("try", I32), ONE, ("catch", 0), ONE, "catch_all", LONG, ("br", 1), "end", "drop", LONG), (I64,)),
    ("rethrow", (("try", None), ("catch", 0), ("block", None), ("rethrow", 1), "end", "unreachable", "end"), ()),
    (
        "rethrow",
        (("try", None), "catch_all", ("try", None), ("rethrow", 1), "catch_all", ("rethrow", 0), "end", "end"),
        (),
    ),
    ("delegate", (("try", I32), ONE, ("delegate", 0)), (I32,)),
    ("delegate", (("try", None), ("try", None), ("br", 0), ("delegate", 1), "end"), ()),
]

INVALID: list[tuple[str, tuple[Word, ...], tuple[ValType, ...], str]] = [
    ("throw", (("throw", 2),), (), "unknown tag 2"),
    (
        "throw",
        (LONG, *SPELLED, ("throw", 1)),
        (),
        "type mismatch: instruction requires [i32 i64 f32 f64] but stack has [i64",
    ),
    ("throw_ref", ("throw_ref",), (), "type mismatch: instruction requires [exnref] but stack has []"),
    ("throw_ref", (EXTERN, "throw_ref"), (), "type mismatch: instruction requires [exnref] but stack has [externref]"),
    ("try_table", (table(99), "end"), (), "unknown type 99"),
    ("try_table", (table(None, (0, 2)), "end"), (), "unknown tag 2"),
    ("try_table", (table(None, (1, 0)), "end"), (), "unknown label 1"),
    ("try_table", (table(I32), LONG, "end"), (I32,), "type mismatch: instruction requires [i32] but stack has [i64]"),
    ("try_table", (table(UNARY), "end"), (I32,), "type mismatch: instruction requires [i32] but stack has []"),
    ("try_table", (table(None, (0, 0, "ref")), "end"), (), "type mismatch: catch_ref brings [(ref exn)] but label 0"),
    (
        "try_table",
        (table(None, (0, 1)), "unreachable", "end"),
        (I32,),
        "type mismatch: catch brings [i32 i64 f32 f64] but label 0 takes [i32]",
    ),
    ("try_table", (table(None, (0, None)), "end"), (FUNCREF,), "type mismatch: catch_all brings [] but label 0 takes"),
    (
        "try_table",
        (table(None, (0, None, "ref")), "end"),
        (FUNCREF,),
        "type mismatch: catch_all_ref brings [(ref exn)]",
    ),
    ("try", (("try", I32), LONG, "end"), (I32,), "type mismatch: instruction requires [i32] but stack has [i64]"),
    ("try", (("try", UNARY), "end"), (I32,), "type mismatch: instruction requires [i32] but stack has []"),
    ("catch", (("catch", 0),), (), "catch without try"),
    ("catch", (("block", None), ("catch", 0), "end"), (), "catch without try"),
    ("catch", (("try", None), "catch_all", ("catch", 0), "end"), (), "catch without try"),
    ("catch", (("try", None), ("catch", 2), "end"), (), "unknown tag 2"),
    (
        "catch",
        (("try", None), ONE, ("catch", 0), "end"),
        (),
        "type mismatch: block requires [] but stack has [i32]",
    ),
    (
        "catch",
        (("try", None), ("catch", 1), "end"),
        (),
        "type mismatch: block requires [] but stack has [i32 i64 f32",
    ),
    ("catch_all", ("catch_all",), (), "catch_all without try"),
    ("catch_all", (("try", None), "catch_all", "catch_all", "end"), (), "catch_all without try"),
    ("catch_all", (("try", I32), "catch_all", ONE, "end"), (I32,), "type mismatch: instruction requires [i32]"),
    ("rethrow", (("rethrow", 0),), (), "invalid rethrow label 0"),
    ("rethrow", (("block", None), ("rethrow", 0), "end"), (), "invalid rethrow label 0"),
    ("rethrow", (("try", None), ("rethrow", 0), "catch_all", "end"), (), "invalid rethrow label 0"),
    ("rethrow", (("rethrow", 1),), (), "unknown label 1"),
    ("delegate", (("delegate", 0),), (), "unknown label 0"),
    ("delegate", (("block", None), ("delegate", 0)), (), "delegate without try"),
    ("delegate", (("try", None), ("delegate", 1)), (), "unknown label 1"),
    ("delegate", (("try", None), ("catch", 0), ("delegate", 0)), (), "delegate without try"),
    ("delegate", (("try", I32), ("delegate", 0)), (I32,), "type mismatch: instruction requires [i32] but stack has []"),
]
