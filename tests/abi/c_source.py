"""C for a list of signatures: functions for our code to call, and functions that call ours, in one convention.

Values travel between a test and C as bytes, in the arrays `params` and `results` with 8 bytes for each, and no
arithmetic touches them, so NaNs stay what they are. For signature number k there are

    f{k}(vm, caller, ...)        notes its arguments, and returns what stands in `results`
    t{k}(code, vm, caller)       calls `code` with what stands in `params`, and notes its results

t{k} returns 0, or which check failed: 1 bytes beside the results were written, 2 the hidden pointer did not come back,
4 a register was not preserved. What a function stores results to is filled with 0xAA and has 0xAA around it.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from brolga.abi.conventions import Convention, Results
from brolga.types import EXTERNREF, F32, F64, I32, I64, FuncType, ValType

C_TYPES = {"i32": "int32_t", "i64": "int64_t", "f32": "float", "f64": "double", "externref": "void *"}
TYPES = (I32, I64, F32, F64, EXTERNREF)
ATTRIBUTES = {"": "", "win64cc": "__attribute__((ms_abi))"}
MOST_PARAMS, MOST_RESULTS = 14, 10

HEAD = """
#include <stdint.h>
#include <string.h>
#define CC %s
unsigned char params[16][8], results[16][8];
void *seen_vm, *seen_caller;
double live_floats[4] = {1.5, 2.5, 3.5, 4.5};
int64_t live_ints[6] = {11, 12, 13, 14, 15, 16};
#define IN_REGISTERS \\
  double x0 = live_floats[0], x1 = live_floats[1], x2 = live_floats[2], x3 = live_floats[3]; \\
  int64_t i0 = live_ints[0], i1 = live_ints[1], i2 = live_ints[2], i3 = live_ints[3], i4 = live_ints[4]
#define STILL_THERE (x0 == live_floats[0] && x1 == live_floats[1] && x2 == live_floats[2] && x3 == live_floats[3] && \\
  i0 == live_ints[0] && i1 == live_ints[1] && i2 == live_ints[2] && i3 == live_ints[3] && i4 == live_ints[4])
#define FILLED(box) memset(&box, 0xAA, sizeof box)
#if !defined __x86_64__
#define HIDDEN(size) 0  /* the pointer has a register that C has no name for */
#elif %d
#define HIDDEN(size) ((size) != 1 && (size) != 2 && (size) != 4 && (size) != 8)
#else
#define HIDDEN(size) ((size) > 16)
#endif
"""


def signatures(count: int) -> list[FuncType]:
    """The shapes that rules speak of, and random ones up to `count`."""
    made = [FuncType([], [])]
    # Of each type alone: as many parameters and results as there are, and around every limit.
    for ty in TYPES:
        made += [FuncType([ty] * n, [ty] * m) for n, m in ((1, 1), (5, 2), (9, 3), (3, 4), (0, 5), (14, 10))]
    # Two and three results of any types: all that fits 16 bytes, and the first that does not.
    pairs = [[one, other] for one in TYPES[:4] for other in TYPES]
    made += [FuncType([F64, I32], outs) for outs in pairs]
    small = (I32, F32)
    made += [FuncType([I32], [*pair, last]) for pair in pairs if set(pair) <= set(small) for last in (I32, F32, F64)]
    made += [FuncType([], [a, b, c, d]) for a in small for b in small for c in small for d in small]
    chosen = random.Random(20)
    while len(made) < count:
        ins = chosen.choices(TYPES, k=chosen.randrange(13))
        made.append(FuncType(ins, chosen.choices(TYPES, k=chosen.randrange(MOST_RESULTS + 1))))
    return made


def source(types: Sequence[FuncType], convention: Convention) -> str:
    """The C file."""
    head = HEAD % (ATTRIBUTES[convention.cc], convention.cc == "win64cc")
    first_and_pointer = convention.results is Results.FIRST_AND_POINTER
    make = _with_pointer if first_and_pointer else _with_struct
    return head + "\n".join(
        make(number, ty) if len(ty.outs) > 1 else _simple(number, ty) for number, ty in enumerate(types)
    )


def _struct(name: str, fields: Sequence[ValType], first: int) -> str:
    return f"struct {name} {{ {' '.join(f'{C_TYPES[ty.name]} r{n};' for n, ty in enumerate(fields, first))} }};"


def _declared(ty: FuncType, *, names: bool) -> str:
    """The parameters of a prototype."""
    own = [f"{C_TYPES[param.name]} p{n}" if names else C_TYPES[param.name] for n, param in enumerate(ty.ins)]
    return ", ".join(["void *vm", "void *caller", *own])


def _noted(ty: FuncType) -> str:
    return "seen_vm = vm; seen_caller = caller; " + " ".join(
        f"memcpy(params[{n}], &p{n}, {param.size});" for n, param in enumerate(ty.ins)
    )


def _loaded(ty: FuncType) -> str:
    own = (f"{C_TYPES[param.name]} p{n}; memcpy(&p{n}, params[{n}], {param.size});" for n, param in enumerate(ty.ins))
    return " ".join(own)


def _watch(k: int) -> tuple[str, str]:
    """What stands before a call and after it to find registers that were not preserved: it takes gcc a while."""
    return ("IN_REGISTERS;", "STILL_THERE ? 0 : 4") if k % 4 == 0 else ("", "0")


def _passed(ty: FuncType) -> str:
    return ", ".join(["vm", "caller", *(f"p{n}" for n in range(len(ty.ins)))])


def _copied(fields: Sequence[ValType], first: int, to: str, source: str) -> str:
    """Copy results; `to` and `source` are %-formats of their number."""
    return " ".join(f"memcpy({to % n}, {source % n}, {ty.size});" for n, ty in enumerate(fields, first))


def _simple(k: int, ty: FuncType) -> str:
    """No result, or one."""
    result = C_TYPES[ty.outs[0].name] if ty.outs else "void"
    back = f"{result} r0; {_copied(ty.outs, 0, '&r%d', 'results[%d]')} return r0;" if ty.outs else ""
    taken = f"{result} r0 = " if ty.outs else ""
    return f"""
CC {result} f{k}({_declared(ty, names=True)}) {{ {_noted(ty)} {back} }}
int t{k}(void *code, void *vm, void *caller) {{
  CC {result} (*f)({_declared(ty, names=False)}) = code;
  {_loaded(ty)} {_watch(k)[0]}
  {taken}f({_passed(ty)});
  {_copied(ty.outs, 0, "results[%d]", "&r%d")}
  return {_watch(k)[1]};
}}"""


def _with_struct(k: int, ty: FuncType) -> str:
    """The struct of all results; where C returns it through a hidden pointer, once more with that pointer in sight."""
    return f"""
{_struct(f"s{k}", ty.outs, 0)}
CC struct s{k} f{k}({_declared(ty, names=True)}) {{
  {_noted(ty)}
  struct s{k} r; FILLED(r); {_copied(ty.outs, 0, "&r.r%d", "results[%d]")} return r;
}}
int t{k}(void *code, void *vm, void *caller) {{
  CC struct s{k} (*f)({_declared(ty, names=False)}) = code;
  {_loaded(ty)} {_watch(k)[0]}
  struct {{ uint64_t before[2]; struct s{k} r; uint64_t after[2]; }} box, want;
  FILLED(want);
  struct s{k} r = f({_passed(ty)});
  {_copied(ty.outs, 0, "results[%d]", "&r.r%d")}
  int bad = {_watch(k)[1]};
  if (HIDDEN(sizeof r)) {{
    CC void *(*g)(void *, {_declared(ty, names=False)}) = code;
    FILLED(box);
    if (g(&box.r, {_passed(ty)}) != &box.r) bad |= 2;
    {_copied(ty.outs, 0, "&want.r.r%d", "results[%d]")}
    if (memcmp(&box, &want, sizeof box)) bad |= 1;
  }}
  return bad;
}}"""


def _with_pointer(k: int, ty: FuncType) -> str:
    """The first result, and a pointer to the struct of the others."""
    result, rest = C_TYPES[ty.outs[0].name], ty.outs[1:]
    return f"""
{_struct(f"s{k}", rest, 1)}
CC {result} f{k}({_declared(ty, names=True)}, struct s{k} *rest) {{
  {_noted(ty)}
  FILLED(*rest); {_copied(rest, 1, "&rest->r%d", "results[%d]")}
  {result} r0; {_copied(ty.outs[:1], 0, "&r%d", "results[%d]")} return r0;
}}
int t{k}(void *code, void *vm, void *caller) {{
  CC {result} (*f)({_declared(ty, names=False)}, struct s{k} *) = code;
  {_loaded(ty)} {_watch(k)[0]}
  struct {{ uint64_t before[2]; struct s{k} r; uint64_t after[2]; }} box, want;
  FILLED(box); FILLED(want);
  {result} r0 = f({_passed(ty)}, &box.r);
  int bad = {_watch(k)[1]};
  {_copied(ty.outs[:1], 0, "results[%d]", "&r%d")}
  {_copied(rest, 1, "results[%d]", "&box.r.r%d")}
  {_copied(rest, 1, "&want.r.r%d", "results[%d]")}
  return bad | (memcmp(&box, &want, sizeof box) ? 1 : 0);
}}"""
