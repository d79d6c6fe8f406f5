"""`python -m brolga` is the `brolga` command."""

from __future__ import annotations

import sys

from brolga.cli import main

if __name__ == "__main__":
    sys.exit(main())
