"""The table of calls is whole: each row has a function with its parameters, and a known kind for each."""

from __future__ import annotations

import inspect

from brolga.wasi.calls import CALLS, KINDS


def test_each_call_stands_there_once() -> None:
    names = [call.name for call in CALLS]
    assert sorted(names) == sorted(set(names))


def test_each_row_is_its_function() -> None:
    assert [call.name for call in CALLS if call.func.__name__ != call.name or not call.func.__doc__] == []
    arities = {call.name: len(inspect.signature(call.func).parameters) - 2 for call in CALLS}
    assert arities == {call.name: len(call.params) for call in CALLS}


def test_each_parameter_has_a_kind_that_is_known() -> None:
    assert {kind for call in CALLS for kind in call.params} <= set(KINDS)
