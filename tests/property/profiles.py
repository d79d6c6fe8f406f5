"""How many examples: enough for every run, or as many as the environment variable BROLGA_FUZZ says."""

from __future__ import annotations

import os
from typing import Final

from hypothesis import HealthCheck, settings

__all__ = ["examples"]

_COUNT: Final = int(os.environ.get("BROLGA_FUZZ", "0"))
# An example compiles code, whose time is the machine's; what is large is large on purpose.
_QUIET: Final = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)


def examples(count: int) -> settings:
    """Settings for a property that tries `count` examples by default; Hypothesis keeps those that failed.

    Where Hypothesis makes fewer or more than its hundred, as the profile of `make check` says, so does this.
    """
    of_profile = max(1, count * settings().max_examples // 100)
    return settings(max_examples=_COUNT or of_profile, deadline=None, suppress_health_check=_QUIET)
