"""A module from its text: the tokens, the fields, nothing behind them."""

from __future__ import annotations

from brolga.errors import ModuleError
from brolga.features import DEFAULTS, FeatureSet
from brolga.module import Module
from brolga.text.fields import ModuleParser
from brolga.text.lexer import Kind, decode_text, lex, source_of

__all__ = ["parse_module"]


def parse_module(text: str | bytes, name: str = "", features: FeatureSet = DEFAULTS) -> Module:
    """Return the module that a text is, with `(module ...)` around its fields or without; `name` is for messages.

    MalformedError when it breaks the grammar or names something that is not there; UnsupportedError when it needs a
    proposal that is not among `features`. Positions are indices into the characters of the text, also of a text in
    UTF-8.
    """
    source = source_of(text, name)
    # The lexer and the parsers know positions alone; which text they are in is added to an error here, once.
    try:
        parser = ModuleParser(lex(decode_text(text)), features)
        module = parser.parse()
        parser.finish(Kind.END)
    except ModuleError as error:
        error.located(source)
        raise
    module.source = source
    return module
