"""From the annotations of a Python function to a WebAssembly signature.

`def swap(a: i32, b: i64) -> tuple[i64, i32]` is `(i32, i64) -> (i64, i32)`. The names come from `brolga` (`i32`, `i64`,
`f32`, `f64`, `v128`, `externref`, `funcref`, and the classes of references, as in `StructRef | None`); plain `int` and
`float` are refused, because they do not say how wide.
"""

from __future__ import annotations

import inspect
import typing
from collections.abc import Iterable
from types import UnionType
from typing import TYPE_CHECKING, Any

from brolga.runtime.refs import AnyRef
from brolga.types import FuncType, ValType, reference

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["expected_results", "signature_of", "val_type"]


def signature_of(function: Callable[..., Any]) -> FuncType:
    """Return the signature that the annotations of `function` tell; TypeError when they do not tell one.

    Whatever can be called and has annotations will do: functions, bound methods, partial functions, objects with a
    `__call__`. Annotations may be strings.
    """
    try:
        # Not `typing.get_type_hints`, which wants every string to name something that can be called.
        signature = inspect.signature(function, eval_str=True)
    except Exception as problem:  # annotations are evaluated, so anything may come out of them
        raise TypeError(f"cannot read the signature of {function!r}: {problem}") from problem
    params = [_param(parameter) for parameter in signature.parameters.values() if not _only_by_name(parameter)]
    if signature.return_annotation is signature.empty:
        raise TypeError("the result needs an annotation: a type, tuple[...] of types, or None")
    return FuncType(params, _results(signature.return_annotation))


def _only_by_name(parameter: inspect.Parameter) -> bool:
    # What has a default and no position, WebAssembly simply does not give: a partial function has such parameters.
    named = parameter.kind is parameter.KEYWORD_ONLY and parameter.default is not parameter.empty
    return named or parameter.kind is parameter.VAR_KEYWORD


def _param(parameter: inspect.Parameter) -> ValType:
    """Return the type of one parameter: WebAssembly gives arguments by position, and knows no defaults."""
    if parameter.kind not in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD):
        raise TypeError(f"parameter {parameter.name} cannot be given by position")
    if parameter.annotation is parameter.empty:
        raise TypeError(f"parameter {parameter.name} has no annotation")
    return val_type(parameter.annotation, f"parameter {parameter.name}")


def _results(hint: Any) -> list[ValType]:
    """Return the types that a return annotation stands for: none, one, or those of a tuple."""
    if hint is None or hint is type(None):
        return []
    if typing.get_origin(hint) is tuple:
        items = typing.get_args(hint)
        # The function would do as it says and return a tuple, which is neither None nor a value.
        if len(items) < 2:
            raise TypeError(
                f"{hint} is no result: a tuple has two or more; write the type alone for one, None for none"
            )
        return [val_type(item, f"result {n}") for n, item in enumerate(items, 1)]
    return [val_type(hint, "the result")]


def expected_results(expected: Any) -> tuple[ValType, ...]:
    """Return the types that a program expects a function to return: an annotation as above, or an iterable of types.

    TypeError when it is neither.
    """
    written = expected is None or isinstance(expected, ValType) or typing.get_origin(expected) is not None
    if written or not isinstance(expected, Iterable):
        return tuple(_results(expected))
    return tuple(val_type(result, "a result") for result in expected)


def val_type(hint: Any, what: str) -> ValType:
    """Return the value type that an annotation stands for; TypeError naming `what` when it stands for none.

    A class of references stands for those that are not null, `StructRef | None` for those that may be. `Annotated` may
    say it more exactly: `Annotated[StructRef, ValType.ref(point)]`.
    """
    if isinstance(hint, ValType):
        return hint
    # Of `Annotated`: to a type checker it is the class, and to us what stands beside it.
    for more in getattr(hint, "__metadata__", ()):
        if isinstance(more, ValType):
            return more
    one, nullable = _without_none(hint)
    if isinstance(one, type) and issubclass(one, AnyRef):
        return reference(one.heap_type, nullable=nullable)
    raise TypeError(
        f"{what} is annotated {hint!r}; expected i32, i64, f32, f64, v128, externref or funcref of brolga, or a class "
        "of references"
    )


def _without_none(hint: Any) -> tuple[Any, bool]:
    """Return what `X | None` says beside None, and whether it says that."""
    kinds = typing.get_args(hint) if typing.get_origin(hint) in (typing.Union, UnionType) else ()
    if len(kinds) == 2 and type(None) in kinds:
        return next(kind for kind in kinds if kind is not type(None)), True
    return hint, False
