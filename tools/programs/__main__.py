"""Fetch and build all programs ahead of the tests: `python -m tools.programs`."""

from __future__ import annotations

import sys

from tools.programs.packages import Missing
from tools.programs.table import PROGRAMS, module


def main() -> int:
    """Say of each program where it is, or why it is not there."""
    return max([_show(name) for name in PROGRAMS])


def _show(name: str) -> int:
    try:
        print(f"{name:16} {module(name)}")
    except Missing as missing:
        print(f"{name:16} missing: {missing}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
