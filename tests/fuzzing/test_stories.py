"""Stories of guests: the same for the same seed, told to the end, and what goes wrong in one is seen."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from brolga.wasi import polling
from brolga.wasi.calls import CALLS
from brolga.wasi.errno import Errno, Fail
from tools.fuzz import fuzz
from tools.fuzzing import telling
from tools.fuzzing.stories import make_story, steps
from tools.fuzzing.telling import Teller
from tools.fuzzing.world import World, seen


def story(number: int) -> str:
    return make_story(random.Random(number))


@pytest.fixture
def teller(monkeypatch: pytest.MonkeyPatch) -> Iterator[Teller]:
    monkeypatch.setattr(polling, "_pause", telling._refuse)
    made = Teller()
    yield made
    made.close()


def test_the_same_seed_makes_the_same_story() -> None:
    assert story(1) == story(1) != story(2)


def test_every_call_is_in_some_story_with_its_arguments() -> None:
    arities = {call.name: len(call.params) for call in CALLS} | {"poke": 1}
    told = [(name, len(numbers)) for number in range(60) for name, numbers, _ in steps(story(number))]
    assert {name for name, _ in told} == set(arities)
    assert [name for name, count in told if arities[name] != count] == []


@pytest.mark.parametrize("compiled", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_stories_are_told_to_the_end(teller: Teller, compiled: bool) -> None:
    assert min(teller.tell(story(number), compiled=compiled) for number in range(6)) > 5


def test_a_story_is_the_same_without_an_engine_and_with_one(teller: Teller) -> None:
    told = "poke 0 6e6577\npath_create_directory 3 0 3\npath_create_directory 3 0 3\npath_unlink_file 3 0 3\n"
    told += "path_remove_directory 3 0 3\nfd_seek 9 -1 0 0\npath_rename 3 0 131073 3 0 3\nproc_exit 3\nsched_yield\n"
    assert [teller.tell(told, compiled=compiled) for compiled in (False, True)] == [2, 2]


def breaking(teller: Teller, func: Callable[..., None]) -> str:
    """Put a function in the place of a call, and return what is said of a story that makes it."""
    teller._funcs["sched_yield"] = teller._funcs["sched_yield"]._replace(func=func)
    with pytest.raises((AssertionError, ValueError)) as caught:
        teller.tell("sched_yield\n", compiled=False)
    return str(caught.value)


CHANGES: dict[str, Callable[[Path], object]] = {
    "secret": lambda place: (place / "secret").write_text("other!", encoding="utf-8"),
    "read/f": lambda place: (place / "read" / "f").chmod(0o777),
    ".": lambda place: (place / "new").touch(),
    "other": lambda place: os.utime(place / "other", (5, 5)),
    "other/inner": lambda place: (place / "root" / "hard").hardlink_to(place / "other" / "inner"),
}


def test_what_changes_outside_is_seen(teller: Teller) -> None:
    for path, change in CHANGES.items():
        place = teller.world.place
        assert f"'{path}'" in breaking(teller, lambda *_, change=change, place=place: change(place))
        assert not place.exists()
    assert teller.tell("poke 0 00\n", compiled=False) == 0


def test_a_descriptor_that_stays_is_seen(teller: Teller) -> None:
    left: list[int] = []
    assert "descriptors before" in breaking(teller, lambda *_: left.append(os.dup(0)))
    os.close(left[0])


def test_an_errno_without_a_name_is_seen(teller: Teller) -> None:
    def fail(*_: object) -> None:
        error = Fail(Errno.EINVAL)
        error.errno = 200  # type: ignore[assignment]
        raise error

    assert "200" in breaking(teller, fail)


def test_all_that_can_be_known_of_files_is_compared(tmp_path: Path) -> None:
    (tmp_path / "f").write_text("x", encoding="utf-8")
    (tmp_path / "link").symlink_to("f")
    (tmp_path / "d").mkdir()
    before = seen(tmp_path)
    assert set(before) == {".", "f", "link", "d"}
    assert seen(tmp_path) == before
    (tmp_path / "link").unlink()
    (tmp_path / "link").symlink_to("d")
    assert {path for path, facts in seen(tmp_path).items() if facts != before[path]} == {"link"}


def test_a_world_is_removed() -> None:
    world = World()
    assert world.around() == world.before
    world.close()
    assert not world.place.exists()


@pytest.mark.slow
def test_a_run_of_stories(capsys: pytest.CaptureFixture[str]) -> None:
    assert fuzz(40, 3, 2, "wasi") == 0
    assert "40 stories were told" in capsys.readouterr().out
