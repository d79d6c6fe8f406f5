"""What the tests of brolga.llvm share: compile and load in one step, and call what came of it."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from brolga.llvm.build import compile_ir
from brolga.llvm.image import Image
from brolga.llvm.loader import Resolve, load
from brolga.llvm.symbols import address_of
from brolga.llvm.target import CodeOptions
from brolga.llvm.text import prologue

HOST = CodeOptions(level=1)
AARCH64 = CodeOptions(level=1, triple="aarch64-unknown-linux-gnu")

I64 = ctypes.c_int64


@contextmanager
def loaded(ir: str, resolve: Resolve = address_of, options: CodeOptions = HOST, name: str = "test") -> Iterator[Image]:
    """The image of a module given as IR without its prologue."""
    image = load(compile_ir(prologue(options) + ir, options, verify=True), resolve, name=name)
    try:
        yield image
    finally:
        image.close()


def entry(image: Image, name: str, *types: type) -> Callable[..., int]:
    """A function of the image that takes the given C types and returns an i64."""
    return ctypes.CFUNCTYPE(I64, *types)(image.symbols[name])
