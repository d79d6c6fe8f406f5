"""`--enable PROPOSAL`: the proposals that are off at first, for whoever has a file that needs one."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from types import MappingProxyType
from typing import Final

from brolga.features import DEFAULTS, Feature, FeatureSet
from brolga.runtime.config import Config

__all__ = ["add_enable", "config", "features"]

_PROPOSALS: Final = MappingProxyType(
    {feature.name.lower().replace("_", "-"): feature for feature in Feature if feature.value.supported}
)


def add_enable(parser: ArgumentParser) -> None:
    """Let a subcommand have the option `--enable`, as often as one likes."""
    parser.add_argument(
        "--enable",
        metavar="PROPOSAL",
        action="append",
        default=[],
        choices=sorted(_PROPOSALS),
        help="switch a proposal on that is off at first; may be repeated",
    )


def features(args: Namespace) -> FeatureSet:
    """Return the proposals that are on: those that always are, and those that are asked for."""
    return DEFAULTS.union(_PROPOSALS[name] for name in args.enable)


def config(args: Namespace) -> Config:
    """Return the default configuration with the proposals on that are asked for."""
    made = Config()
    for name in args.enable:
        setattr(made, _PROPOSALS[name].config_name, True)
    return made
