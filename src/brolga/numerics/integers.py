"""Integer operations, written once for every width.

The functions are those of the core specification, *Numerics*, *Integer Operations*, under its names; the subscript
N of the text is the first parameter `n`. An integer is the unsigned value of its bits: 0 <= i < 2**n.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from brolga.numerics.operation import Operation, Trapped
from brolga.traps import TrapCode

__all__ = [
    "iadd",
    "iclz",
    "icompare_s",
    "icompare_u",
    "ictz",
    "idiv_s",
    "idiv_u",
    "ieqz",
    "iextend_s",
    "imul",
    "int_ops",
    "ipopcnt",
    "irem_s",
    "irem_u",
    "irotl",
    "irotr",
    "ishl",
    "ishr_s",
    "ishr_u",
    "isub",
    "signed",
    "wrap",
]

# Python's integers have no width: sums and shifts grow, and negative numbers go on with ones for ever. So each
# operation works on numbers as mathematics has them, and cuts the result to n bits at the end.


def wrap(n: int, i: int) -> int:
    """Return `i` modulo 2**n: the bit pattern that holds an integer of any sign and size (*wrap*)."""
    return i & ((1 << n) - 1)


def signed(n: int, i: int) -> int:
    """Return the two's complement meaning of the bits `i` (*Representations*, signed_N)."""
    return i - (1 << n) if i >> (n - 1) else i


def iadd(n: int, a: int, b: int) -> int:
    """Return a + b modulo 2**n (iadd_N)."""
    return wrap(n, a + b)


def isub(n: int, a: int, b: int) -> int:
    """Return a - b modulo 2**n (isub_N)."""
    return wrap(n, a - b)


def imul(n: int, a: int, b: int) -> int:
    """Return a * b modulo 2**n (imul_N)."""
    return wrap(n, a * b)


def _divide_toward_zero(a: int, b: int) -> int:
    # Python's // rounds toward minus infinity and would be one too low whenever the signs differ.
    quotient = abs(a) // abs(b)
    return quotient if (a < 0) == (b < 0) else -quotient


def _nonzero(b: int) -> int:
    if b == 0:
        raise Trapped(TrapCode.INTEGER_DIVISION_BY_ZERO)
    return b


def idiv_u(n: int, a: int, b: int) -> int:
    """Return the unsigned quotient, truncated; a zero divisor traps (idiv_u_N)."""
    return wrap(n, a // _nonzero(b))


def idiv_s(n: int, a: int, b: int) -> int:
    """Return the signed quotient, truncated toward zero; traps on zero and on -2**(n-1) / -1 (idiv_s_N)."""
    quotient = _divide_toward_zero(signed(n, a), signed(n, _nonzero(b)))
    if quotient == 1 << (n - 1):  # the one quotient that has no signed pattern
        raise Trapped(TrapCode.INTEGER_OVERFLOW)
    return wrap(n, quotient)


def irem_u(n: int, a: int, b: int) -> int:
    """Return the unsigned remainder; a zero divisor traps (irem_u_N)."""
    return wrap(n, a % _nonzero(b))


def irem_s(n: int, a: int, b: int) -> int:
    """Return the remainder with the sign of the dividend; traps on zero only (irem_s_N).

    -2**(n-1) rem -1 is 0: the quotient that overflows in `idiv_s` is not asked for.
    """
    # Not Python's %, whose result has the sign of the divisor.
    dividend, divisor = signed(n, a), signed(n, _nonzero(b))
    return wrap(n, dividend - divisor * _divide_toward_zero(dividend, divisor))


def ishl(n: int, a: int, k: int) -> int:
    """Return `a` shifted left by k modulo n (ishl_N)."""
    return wrap(n, a << (k % n))


def ishr_u(n: int, a: int, k: int) -> int:
    """Return `a` shifted right by k modulo n, filled with zeros (ishr_u_N)."""
    return a >> (k % n)


def ishr_s(n: int, a: int, k: int) -> int:
    """Return `a` shifted right by k modulo n, filled with the sign bit (ishr_s_N)."""
    return wrap(n, signed(n, a) >> (k % n))


def irotl(n: int, a: int, k: int) -> int:
    """Return `a` rotated left by k modulo n (irotl_N)."""
    return wrap(n, a << (k % n)) | a >> (n - k % n)


def irotr(n: int, a: int, k: int) -> int:
    """Return `a` rotated right by k modulo n (irotr_N)."""
    return irotl(n, a, -k)  # modulo n, which Python never makes negative, that is n - k


def iclz(n: int, a: int) -> int:
    """Return the count of leading zero bits, n for zero (iclz_N)."""
    return n - a.bit_length()


def ictz(n: int, a: int) -> int:
    """Return the count of trailing zero bits, n for zero (ictz_N)."""
    lowest_bit = (a | 1 << n) & -(a | 1 << n)  # a sentinel above the top bit answers for zero
    return lowest_bit.bit_length() - 1


def ipopcnt(a: int) -> int:
    """Return the count of one bits (ipopcnt_N)."""
    return a.bit_count()


def iextend_s(n: int, m: int, a: int) -> int:
    """Return the low m bits of `a`, sign-extended to n bits (iextendM_s_N, and extend_s from width m to n)."""
    return wrap(n, signed(m, wrap(m, a)))


def ieqz(a: int) -> int:
    """Return 1 if `a` is zero, else 0 (ieqz_N)."""
    return int(a == 0)


def icompare_u(relation: Callable[[int, int], bool], a: int, b: int) -> int:
    """Return 1 if the relation holds between the unsigned values, else 0 (ieq_N, ine_N, ilt_u_N ...)."""
    return int(relation(a, b))


def icompare_s(relation: Callable[[int, int], bool], n: int, a: int, b: int) -> int:
    """Return 1 if the relation holds between the signed values, else 0 (ilt_s_N, igt_s_N, ile_s_N, ige_s_N)."""
    return int(relation(signed(n, a), signed(n, b)))


# With the width as their first parameter, which `int_ops` fills in: who calls them has operands alone.
_OF_WIDTH: Final[Mapping[str, Operation]] = MappingProxyType(
    {
        "clz": iclz,
        "ctz": ictz,
        "add": iadd,
        "sub": isub,
        "mul": imul,
        "div_s": idiv_s,
        "div_u": idiv_u,
        "rem_s": irem_s,
        "rem_u": irem_u,
        "shl": ishl,
        "shr_s": ishr_s,
        "shr_u": ishr_u,
        "rotl": irotl,
        "rotr": irotr,
    }
)

# Operations whose result does not depend on the width, given operands that fit it.
_OF_ANY_WIDTH: Final[Mapping[str, Operation]] = MappingProxyType(
    {
        "popcnt": ipopcnt,
        "and": operator.and_,
        "or": operator.or_,
        "xor": operator.xor,
        "eqz": ieqz,
        "eq": partial(icompare_u, operator.eq),
        "ne": partial(icompare_u, operator.ne),
    }
)

_ORDERINGS: Final[Mapping[str, Callable[[int, int], bool]]] = MappingProxyType(
    {"lt": operator.lt, "gt": operator.gt, "le": operator.le, "ge": operator.ge}
)


def int_ops(n: int) -> dict[str, Operation]:
    """Return the operations of the integer type with `n` bits, keyed by mnemonic without its type (`"add"`)."""
    return {
        **_OF_ANY_WIDTH,
        **{name: partial(op, n) for name, op in _OF_WIDTH.items()},
        **{f"{name}_u": partial(icompare_u, relation) for name, relation in _ORDERINGS.items()},
        **{f"{name}_s": partial(icompare_s, relation, n) for name, relation in _ORDERINGS.items()},
        **{f"extend{m}_s": partial(iextend_s, n, m) for m in (8, 16, 32) if m < n},
    }
