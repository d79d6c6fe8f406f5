"""Config: settings that do something, and errors for all others."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from brolga import Config, Engine, Module, Store, Trap, TrapCode, UnsupportedError
from brolga.features import Feature
from tests.runtime.make import func

DEEP = """(module (func $f (export "f") (param i32) (result i32)
  local.get 0 if (result i32) local.get 0 i32.const 1 i32.sub call $f i32.const 1 i32.add else i32.const 0 end))"""


@pytest.mark.parametrize("feature", [f for f in Feature if f.value.supported])
def test_a_proposal_that_is_there_can_be_switched(feature: Feature) -> None:
    config = Config()
    for on in (False, True):
        setattr(config, feature.config_name, on)
        assert getattr(config, feature.config_name) is on
        assert (feature in config.features) is on


@pytest.mark.parametrize("feature", [f for f in Feature if not f.value.supported])
def test_a_proposal_that_is_not_there_cannot_be_switched_on(feature: Feature) -> None:
    config = Config()
    setattr(config, feature.config_name, False)
    with pytest.raises(ValueError, match=f"{feature.title} is not supported"):
        setattr(config, feature.config_name, True)


def test_a_proposal_that_is_off_is_refused_by_name() -> None:
    config = Config()
    config.wasm_multi_value = False
    with pytest.raises(UnsupportedError, match="multi-value is switched off"):
        Module(Engine(config), "(module (func (result i32 i32) unreachable))")


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("wasm_multi_value", 1, TypeError),
        ("wasm_multi_value", None, TypeError),
        ("max_wasm_stack", "1", TypeError),
        ("max_wasm_stack", True, TypeError),
        ("max_wasm_stack", 0, ValueError),
        ("max_wasm_stack", 1 << 50, ValueError),
        ("cranelift_opt_level", 2, TypeError),
        ("cranelift_opt_level", "fast", ValueError),
        ("strategy", "cranelift", ValueError),
        ("calling_convention", 1, TypeError),
        ("calling_convention", "fast", ValueError),
        ("wasm_nonsense", True, AttributeError),
        ("consume_fuel", True, AttributeError),
    ],
)
def test_a_value_that_means_nothing_is_refused(name: str, value: object, error: type[Exception]) -> None:
    with pytest.raises(error):
        setattr(Config(), name, value)


def test_an_unknown_property_has_no_value() -> None:
    with pytest.raises(AttributeError, match="Config has no property 'consume_fuel'"):
        _ = Config().consume_fuel


def test_every_listed_property_can_be_read() -> None:
    config = Config()
    assert {name for name in dir(config) if not hasattr(config, name)} == set()


LEVELS = {"auto": 1, "none": 0, "speed": 1, "speed_and_size": 1, "aggressive": 2}


@pytest.mark.parametrize("name", LEVELS)
def test_the_levels_are_those_of_wasmtime_and_one_more(name: str) -> None:
    config = Config()
    config.cranelift_opt_level = name
    assert Engine(config).options.level == LEVELS[name]


@pytest.mark.parametrize("level", LEVELS)
def test_code_of_every_level_computes_the_same(level: str) -> None:
    config = Config()
    config.cranelift_opt_level = level
    store = Store(Engine(config))
    assert func(store, DEEP)(store, 100) == 100


def test_the_stack_is_as_deep_as_configured() -> None:
    def depth_possible(size: int, depth: int) -> bool:
        config = Config()
        config.max_wasm_stack = size
        store = Store(Engine(config))
        try:
            return bool(func(store, DEEP)(store, depth) == depth)
        except Trap as trap:
            return trap.code is not TrapCode.STACK_OVERFLOW

    # A frame takes 16 bytes at least and, at any level, less than 256.
    assert [depth_possible(1 << 16, depth) for depth in (256, 1 << 12)] == [True, False]
    assert depth_possible(1 << 21, 1 << 12)


def test_an_engine_reads_the_configuration_once() -> None:
    config = Config()
    engine = Engine(config)
    config.wasm_multi_value = False
    assert Module(engine, "(module (func (result i32 i32) unreachable))").exports == []
    assert Engine(config).features == config.features


def test_a_copy_of_a_configuration_is_one_of_its_own() -> None:
    config = Config()
    other = copy.deepcopy(config)
    other.wasm_bulk_memory = False
    assert config.wasm_bulk_memory is True


@pytest.mark.parametrize("wrong", [3, "speed", {}])
def test_an_engine_takes_nothing_but_a_configuration(wrong: Any) -> None:
    with pytest.raises(TypeError, match="expected a Config"):
        Engine(wrong)
