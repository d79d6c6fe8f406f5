"""What a host function may return, and what is refused, without reading it to the end or copying it."""

from __future__ import annotations

import array
import itertools
from collections import UserDict, UserList, deque
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest

from brolga.trampoline.results import results_of
from tests.trampoline.vm import Vm, signature

TWO = signature("", "i32 f64")


class Lying(list[Any]):
    """A list that says other things than it holds."""

    def __len__(self) -> int:
        return 99

    def __iter__(self) -> Iterator[Any]:
        return itertools.count()

    def __getitem__(self, index: Any) -> Any:
        raise RuntimeError("nobody should ask")


class Pair(tuple[Any, ...]):
    __slots__ = ()

    def __iter__(self) -> Iterator[Any]:
        raise RuntimeError("nobody should ask")


class Named(NamedTuple):
    a: int
    b: int


class Own:
    """A sequence of the plainest kind."""

    def __init__(self, *items: object) -> None:
        self.items = items

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index: int) -> object:
        return self.items[index]


SEQUENCES: list[Any] = [
    (1, 2),
    [1, 2],
    Named(1, 2),
    Pair((1, 2)),
    Lying([1, 2]),
    UserList([1, 2]),
    deque([1, 2]),
    range(1, 3),
    array.array("i", [1, 2]),
    Own(1, 2),
]


@pytest.mark.parametrize("returned", SEQUENCES, ids=lambda value: type(value).__name__)
def test_every_sequence_of_the_right_length_is_taken(vm: Vm, returned: object) -> None:
    assert vm.through(lambda: returned, TWO)() == (1, 2.0)


def test_a_numpy_array_is_a_sequence(vm: Vm) -> None:
    numpy = pytest.importorskip("numpy")
    assert vm.through(lambda: numpy.array([1, 2]), TWO)() == (1, 2.0)
    assert vm.through(lambda: numpy.array([1.5, 2.5]), signature("", "f32 f64"))() == (1.5, 2.5)
    with pytest.raises(TypeError):
        vm.through(lambda: numpy.array(1), TWO)()


def endless() -> Iterator[int]:
    while True:
        yield 1


NO_SEQUENCES: dict[str, Callable[[], object]] = {
    "an endless generator": endless,
    "an endless iterator": itertools.count,
    "an iterator": lambda: iter([1, 2]),
    "a map": lambda: map(abs, [1, 2]),
    "a set": lambda: {1, 2},
    "a dict": lambda: {0: 1, 1: 2},
    "a mapping": lambda: UserDict({0: 1, 1: 2}),
    "a str": lambda: "12",
    "bytes": lambda: b"12",
    "a bytearray": lambda: bytearray(b"12"),
    "a view": lambda: memoryview(b"12"),
    "None": lambda: None,
    "an int": lambda: 12,
    "a class": lambda: list,
}


@pytest.mark.parametrize("make", NO_SEQUENCES.values(), ids=NO_SEQUENCES)
def test_what_is_no_sequence_is_refused_by_its_type(vm: Vm, make: Callable[[], object]) -> None:
    returned = make()
    name = "None" if returned is None else type(returned).__name__
    with pytest.raises(TypeError, match=f"^a host function with 2 results returned {name}, expected a tuple$"):
        vm.through(lambda: returned, TWO)()
    assert vm.idle


def test_a_refused_iterator_has_not_been_asked(vm: Vm) -> None:
    numbers = itertools.count()
    with pytest.raises(TypeError):
        vm.through(lambda: numbers, TWO)()
    assert next(numbers) == 0


WRONG_LENGTHS: list[Any] = [(), (1,), (1, 2, 3), [], [1], [1, 2, 3], range(3), Own(1), UserList([1, 2, 3])]


@pytest.mark.parametrize("returned", WRONG_LENGTHS, ids=lambda value: type(value).__name__)
def test_another_length_is_refused_and_named(vm: Vm, returned: Any) -> None:
    with pytest.raises(TypeError, match=f"^a host function with 2 results returned {len(returned)}$"):
        vm.through(lambda: returned, TWO)()
    assert vm.idle


def test_a_long_range_is_refused_without_being_walked(vm: Vm) -> None:
    with pytest.raises(TypeError, match=f"returned {1 << 62}$"):
        vm.through(lambda: range(1 << 62), TWO)()


@pytest.mark.parametrize("returned", [0, False, (), [], ""], ids=repr)
def test_a_function_without_results_returns_none_alone(vm: Vm, returned: object) -> None:
    assert vm.through(lambda: None, signature(""))() is None
    name = type(returned).__name__
    with pytest.raises(TypeError, match=f"^a host function without results returned {name}, expected None$"):
        vm.through(lambda: returned, signature(""))()
    assert vm.idle


def test_one_result_is_not_wrapped_in_a_tuple(vm: Vm) -> None:
    for returned in ((1,), [1], None, "1"):
        with pytest.raises(TypeError):
            vm.through(lambda returned=returned: returned, signature("", "i32"))()
    assert vm.through(lambda: (1,), signature("", "externref"))() == (1,)


@pytest.mark.parametrize("position", range(4))
def test_an_item_that_does_not_convert_is_the_items_error(vm: Vm, position: int) -> None:
    returned: list[object] = [1, 2, 3.0, 4]
    returned[position] = "x"
    with pytest.raises(TypeError):
        vm.through(lambda: returned, signature("", "i32 i64 f32 i32"))()
    assert vm.idle


def test_what_a_sequence_raises_arrives_unchanged(vm: Vm) -> None:
    problem = KeyError("mine")

    class Broken(Own):
        def __getitem__(self, index: int) -> object:
            raise problem

    with pytest.raises(KeyError) as caught:
        vm.through(lambda: Broken(1, 2), TWO)()
    assert caught.value is problem


@pytest.mark.parametrize("lie", [5, (1, 2, 3), [1, 2], None], ids=repr)
def test_a_slow_path_that_lies_is_no_danger(vm: Vm, lie: object) -> None:
    vm.use_slow_paths(*vm.slow_paths[:4], lambda count, value: lie, *vm.slow_paths[5:])
    with pytest.raises(SystemError):
        vm.through(lambda: 5, TWO)()
    assert vm.idle


def test_the_slow_path_alone_makes_tuples() -> None:
    assert results_of(2, range(2)) == (0, 1)
    with pytest.raises(TypeError, match="without results returned int"):
        results_of(0, 5)
