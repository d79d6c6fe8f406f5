"""The engine and the algorithm of the specification's appendix say the same about random bodies."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brolga.errors import InvalidError
from brolga.module import Func
from brolga.types import F64, I32, I64, ValType
from brolga.validate import Context, check_body, checked
from tests.property.profiles import examples
from tests.validate.make import Word, place
from tests.validate.oracle import POOL, Event, Oracle

RESULTS = st.sampled_from([(), (I32,), (I64, I32), (F64,)])
DRAWS = st.lists(st.tuples(st.sampled_from(POOL), st.integers(0, 39)), max_size=60)


def grow(draws: list[tuple[Word, int]], results: tuple[ValType, ...]) -> tuple[list[Word], list[Event] | None]:
    """A body of those words that are right where they come, and once in a while of one that is not.

    Returns it with the stream that is expected, None when it is wrong.
    """
    oracle, words = Oracle(results), list[Word]()
    for word, chance in draws:
        after = oracle.tried(word) if len(oracle.ctrls) > 1 or word != "end" else None
        if after is not None:
            oracle = after
            words.append(word)
        elif chance == 0 and (word != "end" or len(oracle.ctrls) > 1):
            return [*words, word, *["end"] * (len(oracle.ctrls) - 1)], None
    # Close what is open: with `unreachable` before it every end is right, but for an `if` that must have both arms.
    while oracle.ctrls:
        closing: tuple[Word, ...] = ("unreachable", "else") if oracle.ctrls[-1].opcode == "if" else ()
        for word in (*closing, "unreachable", "end"):
            oracle.step(word)
            words.append(word)
    return words[:-1], oracle.events  # whoever builds the body adds the last `end`


@examples(400)
@given(DRAWS, RESULTS)
def test_the_engine_agrees_with_the_appendix(draws: list[tuple[Word, int]], results: tuple[ValType, ...]) -> None:
    words, expected = grow(draws, results)
    context, func = place(*words, results=results)
    if expected is None:
        for check in (check_body, checked):
            with pytest.raises(InvalidError, match=r"^(type mismatch|unknown label|else without if)"):
                check(context, func)
    else:
        check_body(context, func)
        assert [(op.name, ins, outs, live) for op, _, _, ins, outs, live in checked(context, func)] == expected


def fault(check: Callable[[Context, Func], object], context: Context, func: Func) -> str | None:
    """What a check finds wrong with a body."""
    try:
        check(context, func)
    except InvalidError as error:
        return str(error)
    return None


@examples(200)
@given(st.lists(st.sampled_from(POOL), max_size=12), RESULTS)
def test_checking_and_streaming_fail_alike(words: list[Word], results: tuple[ValType, ...]) -> None:
    context, func = place(*words, results=results)
    assert fault(check_body, context, func) == fault(checked, context, func)
