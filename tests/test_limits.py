"""What asks for very much is refused, or done: from a few bytes in little memory, from many in proportion to them.

Nothing here looks at a clock. What took quadratic time would not come to its end.
"""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable, Iterator

import pytest

import brolga
from brolga import Engine, Func, Instance, InvalidError, LimitError, MalformedError, ModuleError, Store
from tests.binary.make import END, FUNC, TYPE, code, custom, leb, module, name, section, vec

DEEP = 50_000
MANY = 100_000
BIG = "a" * 10_000_000
ONE_EXPORT = section(7, vec(name("f") + b"\0\0"))

Source = str | bytes


@pytest.fixture(scope="module")
def engine() -> Engine:
    engine = Engine()
    call(engine, '(func (export "f"))')  # what is imported and made with the first module shall not count below
    return engine


@pytest.fixture
def peak() -> Iterator[Callable[[], int]]:
    """Bytes that Python has taken at the most since the test began."""
    tracemalloc.start()
    yield lambda: tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()


def function(instrs: bytes) -> bytes:
    """A module that exports one function `() -> ()`, without locals."""
    return module(TYPE, FUNC, ONE_EXPORT, code(b"\0" + instrs + END))


def call(engine: Engine, source: Source, *args: object) -> object:
    """Instantiate a module without imports and call its export `f`."""
    store = Store(engine)
    func = Instance(store, brolga.Module(engine, source), []).exports(store)["f"]
    assert isinstance(func, Func)
    return func(store, *args)


# A few bytes that ask for much

REFUSED: dict[str, tuple[Source, type[ModuleError], str]] = {
    "4 billion locals": (module(TYPE, FUNC, code(vec(leb(2**32 - 1) + b"\x7f") + END)), LimitError, "too many locals"),
    "more locals than can be counted": (
        module(TYPE, FUNC, code(vec(*[leb(2**31) + b"\x7f"] * 2) + END)),
        MalformedError,
        "too many locals",
    ),
    "memory over 4 GiB": ("(memory 65537)", InvalidError, "memory size must be at most 65536 pages (4GiB)"),
    "memory that may grow over 4 GiB": (
        "(memory 1 65537)",
        InvalidError,
        "memory size must be at most 65536 pages (4GiB)",
    ),
    "memory over 2^64 bytes": (
        "(memory i64 0x1_0000_0000_0001)",
        InvalidError,
        "memory size must be at most 2^48 pages (16EiB)",
    ),
    "table of 2^32 elements": ("(table 0x100000000 funcref)", InvalidError, "table size must be at most 2^32-1"),
    "table that may grow to 2^32": ("(table 1 0x100000000 funcref)", InvalidError, "table size must be at most 2^32-1"),
    **{
        f"{count} elements in section {number}": (module(section(number, leb(count))), MalformedError, "length out of")
        for number in (1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 13)
        for count in (1_000_000, 2**32 - 1)
    },
    "a section of 4 GiB": (module() + b"\x01" + leb(2**32 - 1), MalformedError, "length out of bounds"),
    "a body of 4 GiB": (module(TYPE, FUNC, section(10, b"\1" + leb(2**32 - 1))), MalformedError, "length out of"),
    "4 billion labels": (function(b"\x41\0\x0e" + leb(2**32 - 1)), MalformedError, "length out of bounds"),
    "4 billion catch clauses": (function(b"\x1f\x40" + leb(2**32 - 1)), MalformedError, "length out of bounds"),
    "4 billion types of a select": (function(b"\x1c" + leb(2**32 - 1)), MalformedError, "length out of bounds"),
    "4 billion parameters": (module(section(1, b"\1\x60" + leb(2**32 - 1))), MalformedError, "length out of bounds"),
    "a name of 4 GiB": (module(section(7, b"\1" + leb(2**32 - 1))), MalformedError, "length out of bounds"),
}


@pytest.mark.parametrize("source", REFUSED)
def test_what_a_few_bytes_ask_for_is_refused(engine: Engine, peak: Callable[[], int], source: str) -> None:
    given, kind, message = REFUSED[source]
    with pytest.raises(kind) as caught:
        brolga.Module(engine, given)
    assert caught.value.message.startswith(message)
    assert caught.value.at is not None
    assert peak() < 1_000_000


def test_a_table_of_four_billion_elements_is_valid_and_cannot_be_made(engine: Engine, peak: Callable[[], int]) -> None:
    huge = brolga.Module(engine, "(table 0xffffffff funcref)")
    with pytest.raises(LimitError, match=r"^a table of 4294967295 elements exceeds the limit of 10000000$"):
        Instance(Store(engine), huge, [])
    assert peak() < 10_000_000


def test_a_table_that_may_grow_to_four_billion_elements_is_small(engine: Engine, peak: Callable[[], int]) -> None:
    text = """(table 1 0xffffffff externref)
        (func (export "f") (result i32) (table.grow (ref.null extern) (i32.const 0x7fffffff)))"""
    assert call(engine, text) == -1
    assert peak() < 10_000_000


@pytest.mark.parametrize("pages", [1 << 18 | 1, 1 << 47, 1 << 48])
def test_a_huge_64_bit_memory_is_valid_and_cannot_be_made(engine: Engine, pages: int, peak: Callable[[], int]) -> None:
    huge = brolga.Module(engine, f"(memory i64 {pages})")
    with pytest.raises(LimitError, match=rf"^a memory of {pages} pages exceeds the limit of 17179869184 bytes$"):
        brolga.Instance(Store(engine), huge, [])
    assert peak() < 1 << 20


@pytest.mark.parametrize("pages", [1 << 18, 1 << 47, 1 << 48, 1 << 63, (1 << 64) - 1])
def test_a_64_bit_memory_does_not_grow_beyond_the_limit(engine: Engine, pages: int) -> None:
    text = '(memory i64 1) (func (export "f") (param i64) (result i64) (memory.grow (local.get 0)))'
    store = Store(engine)
    found = brolga.Instance(store, brolga.Module(engine, text), []).exports(store)["f"]
    assert isinstance(found, Func)
    assert (found(store, pages), found(store, 1)) == (-1, 1)


def test_memory_of_four_gibibytes_takes_none_before_it_is_used(engine: Engine, peak: Callable[[], int]) -> None:
    text = '(memory 1 65536) (func (export "f") (param i32) (result i32) (memory.grow (local.get 0)))'
    assert call(engine, text, 65536) == -1
    assert call(engine, text, 100) == 1
    assert peak() < 10_000_000


# Many bytes that ask for much


@pytest.mark.parametrize(
    "source",
    [
        function(b"\x02\x40" * DEEP + END * DEEP),
        function(b"\x03\x40" * DEEP + END * DEEP),
        '(func (export "f") ' + "block " * DEEP + "end " * DEEP + ")",
        '(func (export "f") ' + "(block " * DEEP + ")" * DEEP + ")",
        function(b"\x1f\x40\1\2\0" * DEEP + END * DEEP),
        function(b"\6\x40" * DEEP + b"\x18\0" * DEEP),
        function(b"\6\x40\x19" * DEEP + END * DEEP),
        '(func (export "f") ' + "(try_table (catch_all 0) " * DEEP + ")" * DEEP + ")",
        '(tag $t) (func (export "f") (block ' + "(try_table (catch $t 0) " * DEEP + "(throw $t)" + ")" * DEEP + "))",
        '(func (export "f") (drop ' + "(i32.eqz " * DEEP + "(i32.const 0)" + ")" * DEEP + "))",
    ],
    ids=[
        *("binary", "loops", "flat text", "folded text"),
        *("try_table", "delegates", "handlers", "try_table in text", "throw in many"),
        "folded operands",
    ],
)
@pytest.mark.slow
def test_blocks_may_nest_fifty_thousand_deep(engine: Engine, source: Source) -> None:
    assert call(engine, source) is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("(" * MANY, "unexpected token (, expected a field of a module"),
        ("(" * MANY + ")" * MANY, "unexpected token (, expected a field of a module"),
        ("(func " + "(block " * MANY, "unexpected end of text, expected a closing parenthesis"),
        ("(;" * MANY, "unclosed comment"),
        ("(@a " * MANY, "unclosed annotation"),
        ("(func (; " + ";)" * MANY, "unknown operator ;"),
    ],
    ids=["open", "closed", "blocks", "comments", "annotations", "ends of comments"],
)
def test_nesting_without_sense_is_refused_where_it_is(engine: Engine, text: str, message: str) -> None:
    with pytest.raises(MalformedError) as caught:
        brolga.Module(engine, text)
    assert caught.value.message.startswith(message)


@pytest.mark.parametrize(
    "text", ["(;" * MANY + ";)" * MANY, "(@a " * MANY + ")" * MANY], ids=["comments", "annotations"]
)
def test_comments_may_nest_a_hundred_thousand_deep(engine: Engine, text: str) -> None:
    assert brolga.Module(engine, text).exports == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "source",
    [
        function(b"\x41\1\x0e" + leb(1_000_000) + b"\0" * 1_000_001),
        '(func (export "f") (br_table ' + "0 " * 1_000_000 + "(i32.const 1)))",
    ],
    ids=["binary", "text"],
)
def test_a_br_table_may_have_a_million_labels(engine: Engine, source: Source) -> None:
    assert call(engine, source) is None


CLAUSES = 10_000
MANY_VALUES = "i32 " * 1000


@pytest.mark.slow
def test_a_try_table_may_have_ten_thousand_clauses_for_a_thousand_values(
    engine: Engine, peak: Callable[[], int]
) -> None:
    values = "i32 " * 999
    text = f"""(tag $e (param {values})) (type $t (func (result {values} exnref)))
        (func (export "f") (result i32) (block $l (type $t)
          (try_table {"(catch_ref $e $l)" * CLAUSES} (throw $e {"(i32.const 7)" * 999})) unreachable)
          {"drop " * 999})"""
    assert call(engine, text) == 7
    assert peak() < 100_000_000


BIG_NAMES: dict[str, Source] = {
    "of an export": module(TYPE, FUNC, section(7, vec(name(BIG) + b"\0\0")), code(b"\0" + END)),
    "of an import": module(TYPE, section(2, vec(name(BIG) + name(BIG) + b"\0\0"))),
    "of a custom section": module(custom(BIG)),
    "of a function": module(TYPE, FUNC, code(b"\0" + END), custom("name", section(1, vec(b"\0" + name(BIG))))),
    "of an export in text": f'(func (export "{BIG}"))',
    "as an id": f"(func ${BIG} (call ${BIG}))",
}


@pytest.mark.parametrize("source", BIG_NAMES)
def test_a_name_may_have_ten_million_characters(engine: Engine, peak: Callable[[], int], source: str) -> None:
    brolga.Module(engine, BIG_NAMES[source])
    assert peak() < 10 * len(BIG)


@pytest.mark.parametrize(
    "text",
    [f"(func (call ${BIG}))", f"(func {BIG})", f"({BIG})", f"(func i32.const {BIG})", f"(func i32.const {'9' * 9999})"],
    ids=["id", "operator", "field", "word", "number"],
)
def test_an_error_shows_no_more_of_a_long_name_than_a_person_reads(engine: Engine, text: str) -> None:
    with pytest.raises(MalformedError) as caught:
        brolga.Module(engine, text)
    assert len(str(caught.value)) < 1000


@pytest.mark.parametrize(
    "digits", ["9" * 1_000_000, "0x" + "f" * 1_000_000, "1" + "_0" * 500_000, "-" + "1" * 1_000_000]
)
@pytest.mark.parametrize("ty", [pytest.param("i32", marks=pytest.mark.slow), "i64"])
def test_an_integer_of_a_million_digits_is_out_of_range(engine: Engine, ty: str, digits: str) -> None:
    with pytest.raises(MalformedError, match=r"^constant out of range"):
        brolga.Module(engine, f"(func {ty}.const {digits} drop)")


@pytest.mark.parametrize(
    "digits", ["0." + "9" * 1_000_000, "0x0." + "9" * 1_000_000, "1e-" + "9" * 1_000_000, "0" * 1_000_000]
)
@pytest.mark.parametrize("ty", [pytest.param("f32", marks=pytest.mark.slow), "f64"])
def test_a_float_of_a_million_digits_is_rounded(engine: Engine, ty: str, digits: str) -> None:
    brolga.Module(engine, f"(func {ty}.const {digits} drop)")


@pytest.mark.slow
def test_a_function_may_have_a_thousand_parameters_and_results(engine: Engine) -> None:
    gets = " ".join(f"(local.get {x})" for x in reversed(range(1000)))
    text = f'(func (export "f") (param {MANY_VALUES}) (result {MANY_VALUES}) {gets})'
    assert call(engine, text, *range(1000)) == [*reversed(range(1000))]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (f"(type (func (param {MANY_VALUES} i32)))", "too many parameters: 1001, at most 1000 are supported"),
        (f"(type (func (result {MANY_VALUES} i32)))", "too many results: 1001, at most 1000 are supported"),
        (f"(func (local {'i32 ' * 50_001}))", "too many locals: 50001, at most 50000 are supported"),
        (
            f"(func (param {MANY_VALUES}) (local {'i32 ' * 49_001}))",
            "too many locals: 50001, at most 50000 are supported",
        ),
        (
            f"(func (try_table {'(catch_all 0)' * 10_001}))",
            "too many catch clauses: 10001, at most 10000 are supported",
        ),
        (module(TYPE, section(13, leb(1_000_001) + b"\0\0" * 1_000_001)), "too many tags: 1000001, at most 1000000"),
        (module(section(1, leb(1_000_001) + b"\x60\0\0" * 1_000_001)), "too many types: 1000001, at most 1000000"),
    ],
    ids=["parameters", "results", "locals", "parameters and locals", "catch clauses", "tags", "types"],
)
def test_one_more_than_the_limit_is_refused_with_both_numbers(engine: Engine, source: Source, message: str) -> None:
    with pytest.raises(LimitError) as caught:
        brolga.Module(engine, source)
    assert caught.value.message.startswith(message)


@pytest.mark.slow
def test_a_module_may_have_a_hundred_thousand_functions_and_export_all(engine: Engine) -> None:
    names = [name("f"), *(name(f"f{x}") for x in range(1, MANY))]
    source = module(
        TYPE,
        section(3, leb(MANY) + b"\0" * MANY),
        section(7, leb(MANY) + b"".join(text + b"\0" + leb(x) for x, text in enumerate(names))),
        section(10, leb(MANY) + b"\x02\0\x0b" * MANY),
    )
    assert call(engine, source) is None


@pytest.mark.slow
def test_a_module_may_have_a_hundred_thousand_of_everything(engine: Engine) -> None:
    source = module(
        section(1, leb(MANY) + b"\x60\1\x7f\0" * MANY),
        section(2, leb(MANY) + (name("m") + name("g") + b"\3\x7f\0") * MANY),
        section(3, b"\1\0"),
        section(6, leb(MANY) + b"\x7f\0\x41\0\x0b" * MANY),
        section(7, leb(MANY) + b"".join(name(f"g{x}") + b"\3" + leb(x) for x in range(MANY))),
        code(b"\0" + END),
    )
    made = brolga.Module(engine, source)
    assert (len(made.imports), len(made.exports)) == (MANY, MANY)
