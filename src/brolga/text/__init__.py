"""The text format: modules and test scripts from text, text from modules (spec, *Text Format*)."""

from __future__ import annotations

from brolga.text.parser import parse_module
from brolga.text.printer import print_module
from brolga.text.script import parse_script

__all__ = ["parse_module", "parse_script", "print_module"]
