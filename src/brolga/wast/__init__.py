"""Test scripts of the specification: run one, and learn which of its commands did what it says."""

from __future__ import annotations

from brolga.wast.report import Failure, Report
from brolga.wast.script import run_file, run_script

__all__ = ["Failure", "Report", "run_file", "run_script"]
