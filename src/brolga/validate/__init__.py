"""Validation (spec, *Validation*): is a module what it says, and what are the types of its instructions?

    validate    a whole module, or an error with the specification's wording and the place
    context     all but the bodies, and what the bodies are checked against
    check_body  one function
    checked     one function as the stream of typed instructions that translation reads

One function after the other: a body needs the context and nothing of the other bodies.
"""

from __future__ import annotations

from brolga.validate.body import AT, IMM, INS, OP, OUTS, REACHABLE, Checked, check_body, checked
from brolga.validate.context import Context
from brolga.validate.matching import matches
from brolga.validate.whole import context, validate

__all__ = [
    "AT",
    "IMM",
    "INS",
    "OP",
    "OUTS",
    "REACHABLE",
    "Checked",
    "Context",
    "check_body",
    "checked",
    "context",
    "matches",
    "validate",
]
