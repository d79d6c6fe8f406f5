"""A script from its text to the report: the commands one by one, whatever became of those before."""

from __future__ import annotations

from pathlib import Path

from brolga.errors import ModuleError
from brolga.runtime.engine import Engine
from brolga.text import parse_script
from brolga.text.lexer import source_of
from brolga.wast.report import Failure, Report
from brolga.wast.runner import Runner, told, word
from brolga.wast.spectest import Output, quiet

__all__ = ["run_file", "run_script"]


def run_script(
    source: str | bytes, name: str = "script", engine: Engine | None = None, output: Output = quiet
) -> Report:
    """Run a script and return how each of its commands went; a failure does not end it.

    `name` is for messages; `output` takes what the script prints through `spectest`, line by line.
    """
    report = Report(name)
    lines = source_of(source)
    try:
        script = parse_script(source, name)
    except ModuleError as error:
        report.failures.append(Failure(lines.line_column(error.at or 0)[0], "script", told(error)))
        return report
    runner = Runner(engine or Engine(), output)
    # What fails does not end the script: the commands behind it mostly test something else.
    with runner.store:  # its memories are large: they must not wait for the garbage collector
        for command in script:
            problem = runner.run(command)
            if problem is None:
                report.passed += 1
            else:
                report.failures.append(Failure(lines.line_column(command.at)[0], word(command), problem))
    return report


def run_file(path: str | Path, engine: Engine | None = None, output: Output = quiet) -> Report:
    """Run the script in a file; OSError when it cannot be read."""
    return run_script(Path(path).read_bytes(), str(path), engine, output)
