"""What `import brolga` costs: whole fresh processes, less those of a bare interpreter in the same turn."""

from __future__ import annotations

from collections.abc import Callable

from bench.fresh import python, whole
from bench.measure import Effort, Figure, Missing, Samples, Spread, Timer, interleave, prepare, progress

GROUP = "startup"
BARE = "bare python"
# Name of the contender -> (what is imported, limit in milliseconds).
IMPORTS = {
    "import brolga": ("brolga", 40.0),
    "import wasmtime": ("wasmtime", None),
    "import llvmlite.binding": ("llvmlite.binding", None),
}
LAZY = "import brolga loads llvmlite"


def run(effort: Effort) -> list[Figure]:
    """Import times, and whether LLVM stays away until it is needed. Many rounds, as processes are noisy."""
    progress("startup")
    factories: dict[str, Callable[[], Timer]] = {BARE: whole("-c", "pass")}
    factories |= {name: whole("-c", f"import {package}") for name, (package, _) in IMPORTS.items()}
    timers, reasons = prepare(factories)
    samples = interleave(timers, effort.rounds * 3)
    figures = [_figure(name, samples, reasons) for name in IMPORTS]
    return [*figures, _lazy()]


def _figure(name: str, samples: Samples, reasons: dict[str, str]) -> Figure:
    _, limit = IMPORTS[name]
    if name in reasons:
        return Figure(GROUP, name, "ms", None, limit, reasons[name])
    differences = [(with_it - bare) * 1e3 for with_it, bare in zip(samples[name], samples[BARE], strict=True)]
    return Figure(GROUP, name, "ms", Spread.of(differences), limit)


def _lazy() -> Figure:
    """Zero when llvmlite is not among the modules after the import, else one."""
    try:
        loaded = float(python("-c", "import brolga, sys; print(int('llvmlite' in sys.modules))"))
    except Missing as missing:
        return Figure(GROUP, LAZY, "", None, 0.0, str(missing))
    return Figure(GROUP, LAZY, "", Spread.of([loaded]), 0.0, "(0: no)")
