"""The binary format, both ways: `decode` makes a module of bytes, `encode` makes bytes of a module."""

from __future__ import annotations

from brolga.binary.body import BinaryBody
from brolga.binary.decode import decode
from brolga.binary.encode import encode

__all__ = ["BinaryBody", "decode", "encode"]
