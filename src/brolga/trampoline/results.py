"""What a host function with several results may return.

A tuple of the right length is taken as it is, by the trampoline itself. Lists and relatives of tuples become such a
tuple here, and anything else is Python's to judge (`results_of`): what has a length and items by number is a sequence,
what has to be exhausted to know its length, or has no order, is not. No result takes more memory than it has already.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Protocol, cast

from brolga.trampoline.activations import slow_path
from brolga.trampoline.emit import Code
from brolga.trampoline.pyobject import LIST_SUBCLASS, SIZE, TUPLE_SUBCLASS, TYPE

if TYPE_CHECKING:
    from brolga.trampoline.emit import ImageText

__all__ = ["define_results", "results_of"]

_NO_SEQUENCES: Final = (str, bytes, bytearray, memoryview, Mapping)
"""They have a length and items by number, or look like it, but whoever returns one has forgotten to take it apart."""


def results_of(count: int, value: object) -> tuple[object, ...]:
    """Return what a host function of `count` results returned as a tuple: the slow path `wrong_results`.

    Raises TypeError when it is no sequence, or one of another length. It is not asked about what trampolines accept
    themselves: None for no results, and a tuple or list of the right length.
    """
    if count == 0:
        raise TypeError(f"a host function without results returned {_kind(value)}, expected None")
    shape = type(value)
    if isinstance(value, _NO_SEQUENCES) or not (hasattr(shape, "__len__") and hasattr(shape, "__getitem__")):
        raise TypeError(f"a host function with {count} results returned {_kind(value)}, expected a tuple")
    sequence = cast("_Sequence", value)
    if len(sequence) != count:
        raise TypeError(f"a host function with {count} results returned {len(sequence)}")
    return tuple(sequence[number] for number in range(count))


class _Sequence(Protocol):
    """NumPy's arrays are one, though not registered as collections.abc.Sequence."""

    def __len__(self) -> int: ...
    def __getitem__(self, number: int) -> object: ...


def _kind(value: object) -> str:
    return "None" if value is None else type(value).__name__


def define_results(ir: ImageText) -> None:
    """Define the native side in the runtime image."""
    _results(ir)
    _strange(ir)


def _results(ir: ImageText) -> None:
    """`PyObject *brolga_results(VMStore *, long count, PyObject *result)`: an exact tuple of `count` items, or null.

    Takes over the reference to `result`. Neither `__len__`, `__iter__` nor `__getitem__` of a subclass is asked: what
    counts is what the list or tuple holds.
    """
    code = Code(ir)
    flags = code.call("PyType_GetFlags", code.load("ptr", "%result", TYPE))
    either = code.op(f"and i64 {flags}, {LIST_SUBCLASS | TUPLE_SUBCLASS}")
    code.expect(code.op(f"icmp ne i64 {either}, 0"), "strange")
    # The length first: a long list is refused before it is copied.
    code.expect(code.op(f"icmp eq i64 {code.load('i64', '%result', SIZE)}, %count"), "strange")
    listed = code.op(f"icmp ne i64 {code.op(f'and i64 {flags}, {LIST_SUBCLASS}')}, 0")
    code.branch(listed, "list", "tuple")
    for label, copy in (("list", ("PyList_AsTuple",)), ("tuple", ("PyTuple_GetSlice", "0", "%count"))):
        code.label(label)
        made = code.call(copy[0], "%result", *copy[1:])
        code.call("Py_DecRef", "%result")
        code.do(f"ret ptr {made}")
    code.label("strange")
    code.do(f"ret ptr {code.helper('ptr ptr i64 ptr', 'brolga_strange', '%store', '%count', '%result')}")
    ir.function("brolga_results", "ptr @brolga_results(ptr %store, i64 %count, ptr %result)", code)


def _strange(ir: ImageText) -> None:
    """`PyObject *brolga_strange(VMStore *, long count, PyObject *result)`: the same, by asking Python."""
    code = Code(ir)
    number = code.call("PyLong_FromLong", "%count")
    made = slow_path(code, "%store", "wrong_results", [number, "%result"])
    for held in (number, "%result"):
        code.call("Py_DecRef", held)
    code.expect(code.not_null(made), "failed")
    # Whatever the slow path does, no trampoline reads beyond a tuple: another object is an error of CPython's own here.
    code.expect(code.op(f"icmp eq i64 {code.call('PyTuple_Size', made)}, %count"), "wrong")
    code.do(f"ret ptr {made}")
    code.label("wrong")
    code.call("Py_DecRef", made)
    code.goto("failed")
    code.label("failed")
    code.do("ret ptr null")
    ir.function("brolga_strange", "ptr @brolga_strange(ptr %store, i64 %count, ptr %result)", code)
