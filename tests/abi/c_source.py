"""C for a list of signatures: functions for our code to call, and functions that call ours, each in a convention.

For signature number k there are

    give{k}(vm, caller, ...)        notes its arguments, and returns what stands in `results`
    take{k}(code, vm, caller)       calls `code` with what stands in `params`, and takes its results

and the same once more, as bare_give{k} and bare_take{k}, without contexts and in any stable convention.

take{k} returns 0, or 1 when bytes beside the results were written or C's hidden pointer did not come back. What a
function stores results to is filled, and has more around it. The rest is in driver.h and driver.c.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from brolga.abi.conventions import CONVENTIONS, Convention, Results
from brolga.types import FuncType, ValType

C_TYPES = {
    "i32": "int32_t",
    "i64": "int64_t",
    "f32": "float",
    "f64": "double",
    "v128": "v128",
    "funcref": "void *",
    "externref": "void *",
}
LETTERS = {"i32": "i", "i64": "I", "f32": "f", "f64": "F", "v128": "v", "funcref": "r", "externref": "R"}

NAMES = ("callee", "caller", "relay", "array", "native", "entry", "bound", "lazy")
"""What our side may have for each signature: the names of its functions, in the order of a row."""


def source(
    types: Sequence[FuncType],
    convention: Convention,
    machine: str,
    ours: Sequence[Sequence[str]] = (),
    bare: Convention | None = None,
) -> str:
    """The C file. `ours` has the names of our functions for each signature: all of NAMES, or the first ones.

    The functions without contexts are in the convention `bare`, or in any; they are left out where nobody uses them.
    """
    functions = [_Function(k, ty, convention) for k, ty in enumerate(types)]
    without = [_Function(k, ty, bare or bare_convention(k, machine), bare=True) for k, ty in enumerate(types)]
    if ours and len(ours[0]) < len(NAMES):
        without = []
    # All of one convention together: gcc takes milliseconds to turn from one to the other.
    both = sorted((*functions, *without), key=lambda function: function.cc)
    parts = ['#include "driver.h"', *(function.give() for function in both), *(function.take() for function in both)]
    parts += [f"void {', '.join(f'{name}(void)' for name in names)};" for names in ours]
    rows = []
    for k, ty in enumerate(types):
        bares = (f"bare_take{k}", f"bare_give{k}", f"guard_{without[k].family}") if without else ("0", "0", "0")
        cells = [f"take{k}", f"give{k}", *bares, _letters(ty.ins), _letters(ty.outs), *(ours[k] if ours else ())]
        rows.append(f"{{{', '.join(cells)}}}")
    parts += ["const struct row rows[] = {", ",\n".join(rows), f"}};\nconst int row_count = {len(types)};"]
    return "\n".join(parts)


def bare_convention(k: int, machine: str) -> Convention:
    """The convention of the functions without contexts for signature k."""
    there = [row for row in CONVENTIONS.values() if row.stable and machine in row.machines]
    return there[k % len(there)]


def _letters(types: Sequence[ValType]) -> str:
    return f'"{"".join(LETTERS[ty.name] for ty in types)}"'


def _struct(name: str, fields: Sequence[tuple[int, str]]) -> str:
    return f"struct {name} {{ {' '.join(f'{ty} r{n};' for n, ty in fields)} }};"


def _list(*items: str) -> str:
    return ", ".join(item for item in items if item)


@dataclass(frozen=True)
class _Function:
    """A signature in a convention."""

    k: int
    ty: FuncType
    convention: Convention
    bare: bool = False

    @property
    def prefix(self) -> str:
        return "bare_" if self.bare else ""

    @property
    def family(self) -> str:
        """How driver.h calls the convention's registers."""
        return "ms" if self.convention.cc == "win64cc" else "sysv"

    @property
    def cc(self) -> str:
        return "__attribute__((ms_abi)) " if self.family == "ms" else ""

    @property
    def outs(self) -> list[tuple[int, str]]:
        return [(n, C_TYPES[out.name]) for n, out in enumerate(self.ty.outs)]

    @property
    def name(self) -> str:
        """The struct of results."""
        return f"{self.prefix}s{self.k}"

    @property
    def result(self) -> str:
        """The C type that is returned."""
        if len(self.outs) > 1 and self.convention.results is Results.STRUCT:
            return f"struct {self.name}"
        return self.outs[0][1] if self.outs else "void"

    @property
    def pointer(self) -> str:
        """The type of the last parameter, where there are results behind the first one."""
        several = len(self.outs) > 1 and self.convention.results is Results.FIRST_AND_POINTER
        return f"struct {self.name} *" if several else ""

    def give(self) -> str:
        """The structs, and the definition of give{k}."""
        params = [f"{C_TYPES[param.name]} p{n}" for n, param in enumerate(self.ty.ins)]
        contexts = () if self.bare else ("void *vm", "void *caller")
        listed = _list(*contexts, *params, f"{self.pointer}rest" if self.pointer else "") or "void"
        notes = "" if self.bare else "SEEN; "
        notes += " ".join(f"NOTE({n}, {C_TYPES[param.name]}, p{n});" for n, param in enumerate(self.ty.ins))
        head = f"{self.cc}{self.result} {self.prefix}give{self.k}({listed}) {{\n  {notes}\n"
        if self.pointer:
            rest = " ".join(f"rest->r{n} = RESULT({n}, {ty});" for n, ty in self.outs[1:])
            return (
                f"{_struct(self.name, self.outs[1:])}\n{head}  FILL(*rest); {rest} return RESULT(0, {self.result});\n}}"
            )
        if len(self.outs) > 1:
            filled = " ".join(f"r.r{n} = RESULT({n}, {ty});" for n, ty in self.outs)
            return f"{_struct(self.name, self.outs)}\n{head}  {self.result} r; FILL(r); {filled} return r;\n}}"
        return head + (f"  return RESULT(0, {self.result});\n}}" if self.outs else "}")

    def take(self) -> str:
        """The definition of take{k}."""
        body = self._take_rest if self.pointer else self._take_struct if len(self.outs) > 1 else self._take_one
        return f"""
static int {self.prefix}take{self.k}(void *code, void *vm, void *caller) {{
  {self.cc}{self.result} (*f)({self._prototype(self.pointer)}) = code;
{body()}
}}"""

    def _prototype(self, last: str = "", first: str = "") -> str:
        """The types of the parameters that take{k} passes."""
        contexts = () if self.bare else ("void *", "void *")
        return _list(first, *contexts, *map(self._passed, self.ty.ins), last) or "void"

    def _passed(self, param: ValType) -> str:
        """The C type that an argument has: an i32 may be half of a register whose other half is anything."""
        return "int64_t" if param.name == "i32" and self.k % 2 else C_TYPES[param.name]

    def _args(self, last: str = "", first: str = "") -> str:
        contexts = () if self.bare else ("vm", "caller")
        own = (f"PARAM({n}, {self._passed(param)})" for n, param in enumerate(self.ty.ins))
        return _list(first, *contexts, *own, last)

    def _take_one(self) -> str:
        call = f"f({self._args()})"
        return f"  {f'TAKE(0, {self.result}, {call})' if self.outs else call};\n  return 0;"

    def _take_rest(self) -> str:
        """The first result, and a pointer to the struct of the others."""
        taken = " ".join(f"TAKE_AWAY({n}, {ty}, box.r.r{n});" for n, ty in self.outs[1:])
        return f"""  struct {{ place before; struct {self.name} r; place after; }} box;
  FILL(box);
  TAKE(0, {self.result}, f({self._args(last="&box.r")}));
  {taken}
  return !untouched(&box, sizeof box);"""

    def _take_struct(self) -> str:
        """The struct of all; where C returns it through a hidden pointer, once more with that pointer in sight."""
        alike = (
            len(self.outs) <= 4
            and len({ty for _, ty in self.outs}) == 1
            and self.ty.outs[0].name in {"f32", "f64", "v128"}
        )
        taken = " ".join(f"TAKE({n}, {ty}, r.r{n});" for n, ty in self.outs)
        again = " ".join(f"TAKE_AWAY({n}, {ty}, box.r.r{n});" for n, ty in self.outs)
        return f"""  if (HIDDEN_{self.family}(sizeof({self.result}), {int(alike)})) {{
    struct {{ place before; {self.result} r; place after; }} box;
    FILL(box);
#if defined __x86_64__
    {self.cc}void *(*g)({self._prototype(first="void *")}) = code;
    if (g({self._args(first="&box.r")}) != &box.r) return 1;
#else
    void (*g)({self._prototype()}) = code;
    guard_hidden = &box.r, g({self._args()}), guard_hidden = 0;
#endif
    {again}
    if (!untouched(&box, sizeof box) || !took({self.k})) return 1;
  }}
  {self.result} r = f({self._args()});
  {taken}
  return 0;"""
