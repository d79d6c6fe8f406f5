"""C for a list of signatures: functions for our code to call, and functions that call ours, in one convention.

For signature number k there are

    give{k}(vm, caller, ...)        notes its arguments, and returns what stands in `results`
    take{k}(code, vm, caller)       calls `code` with what stands in `params`, and takes its results

take{k} returns 0, or 1 when bytes beside the results were written or C's hidden pointer did not come back. What a
function stores results to is filled, and has more around it. The rest is in driver.h and driver.c.
"""

from __future__ import annotations

from collections.abc import Sequence

from brolga.abi.conventions import Convention, Results
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

HEAD = """
#include "driver.h"
#define CC %s
/* Whether a struct is returned through a hidden pointer; `alike`: up to four floats or vectors that are. */
#if !defined __x86_64__
#define HIDDEN(size, alike) ((size) > 16 && !(alike))
#elif %d
#define HIDDEN(size, alike) ((size) != 1 && (size) != 2 && (size) != 4 && (size) != 8)
#else
#define HIDDEN(size, alike) ((size) > 16)
#endif
"""


def source(types: Sequence[FuncType], convention: Convention, ours: Sequence[tuple[str, str, str]] = ()) -> str:
    """The C file. `ours` has the names of our functions for each signature: callee, caller and relay."""
    windows = convention.cc == "win64cc"
    make = _with_pointer if convention.results is Results.FIRST_AND_POINTER else _with_struct
    both = [make(k, ty) if len(ty.outs) > 1 else _simple(k, ty) for k, ty in enumerate(types)]
    # All of one convention together: gcc takes milliseconds to turn from one to the other.
    parts = [HEAD % ("__attribute__((ms_abi))" if windows else "", windows)]
    parts += [given for given, _ in both]
    parts += [taken for _, taken in both]
    parts += [f"void {', '.join(f'{name}(void)' for name in names)};" for names in ours]
    named = [", ".join(("", *names)) for names in ours] or [""] * len(types)
    rows = (
        f"{{take{k}, give{k}, {_letters(ty.ins)}, {_letters(ty.outs)}{names}}}"
        for k, (ty, names) in enumerate(zip(types, named, strict=True))
    )
    parts += ["const struct row rows[] = {", ",\n".join(rows), f"}};\nconst int row_count = {len(types)};"]
    return "\n".join(parts)


def _letters(types: Sequence[ValType]) -> str:
    return f'"{"".join(LETTERS[ty.name] for ty in types)}"'


def _struct(name: str, fields: Sequence[ValType], first: int) -> str:
    return f"struct {name} {{ {' '.join(f'{C_TYPES[ty.name]} r{n};' for n, ty in enumerate(fields, first))} }};"


def _given(k: int, ty: FuncType, result: str, more: str, body: str) -> str:
    """The definition of give{k}."""
    params = "".join(f", {C_TYPES[param.name]} p{n}" for n, param in enumerate(ty.ins))
    notes = " ".join(f"NOTE({n}, {C_TYPES[param.name]}, p{n});" for n, param in enumerate(ty.ins))
    return f"CC {result} give{k}(void *vm, void *caller{params}{more}) {{\n  SEEN; {notes}\n  {body}\n}}"


def _prototype(k: int, ty: FuncType) -> str:
    """The types of the parameters that take{k} passes."""
    return "".join(f", {_passed(k, param)}" for param in ty.ins)


def _passed(k: int, param: ValType) -> str:
    """The C type that an argument has: an i32 may be half of a register whose other half is anything."""
    return "int64_t" if param.name == "i32" and k % 2 else C_TYPES[param.name]


def _args(k: int, ty: FuncType) -> str:
    return "".join(f", PARAM({n}, {_passed(k, param)})" for n, param in enumerate(ty.ins))


def _simple(k: int, ty: FuncType) -> tuple[str, str]:
    """No result, or one."""
    result = C_TYPES[ty.outs[0].name] if ty.outs else "void"
    call = f"f(vm, caller{_args(k, ty)})"
    return (
        _given(k, ty, result, "", f"return RESULT(0, {result});" if ty.outs else ""),
        f"""
static int take{k}(void *code, void *vm, void *caller) {{
  CC {result} (*f)(void *, void *{_prototype(k, ty)}) = code;
  {f"TAKE(0, {result}, {call})" if ty.outs else call};
  return 0;
}}""",
    )


def _with_struct(k: int, ty: FuncType) -> tuple[str, str]:
    """The struct of all results; where C returns it through a hidden pointer, once more with that pointer in sight."""
    struct = f"struct s{k}"
    filled = " ".join(f"r.r{n} = RESULT({n}, {C_TYPES[out.name]});" for n, out in enumerate(ty.outs))
    taken = " ".join(f"TAKE({n}, {C_TYPES[out.name]}, r.r{n});" for n, out in enumerate(ty.outs))
    again = " ".join(f"TAKE_AWAY({n}, {C_TYPES[out.name]}, box.r.r{n});" for n, out in enumerate(ty.outs))
    prototype, args = _prototype(k, ty), _args(k, ty)
    alike = len(ty.outs) <= 4 and len(set(ty.outs)) == 1 and ty.outs[0].name in {"f32", "f64", "v128"}
    hidden = f"""
  struct {{ place before; {struct} r; place after; }} box;
  FILL(box);
#if defined __x86_64__
  CC void *(*g)(void *, void *, void *{prototype}) = code;
  if (g(&box.r, vm, caller{args}) != &box.r) return 1;
#else
  void (*g)(void *, void *{prototype}) = code;
  guard_hidden = &box.r, g(vm, caller{args}), guard_hidden = 0;
#endif
  {again}
  if (!untouched(&box, sizeof box) || !took({k})) return 1;"""
    return (
        _struct(f"s{k}", ty.outs, 0) + _given(k, ty, struct, "", f"{struct} r; FILL(r); {filled} return r;"),
        f"""
static int take{k}(void *code, void *vm, void *caller) {{
  CC {struct} (*f)(void *, void *{prototype}) = code;
  if (HIDDEN(sizeof({struct}), {int(alike)})) {{{hidden}
  }}
  {struct} r = f(vm, caller{args});
  {taken}
  return 0;
}}""",
    )


def _with_pointer(k: int, ty: FuncType) -> tuple[str, str]:
    """The first result, and a pointer to the struct of the others."""
    result, rest = C_TYPES[ty.outs[0].name], list(enumerate(ty.outs))[1:]
    filled = " ".join(f"rest->r{n} = RESULT({n}, {C_TYPES[out.name]});" for n, out in rest)
    taken = " ".join(f"TAKE_AWAY({n}, {C_TYPES[out.name]}, box.r.r{n});" for n, out in rest)
    return (
        _struct(f"s{k}", ty.outs[1:], 1)
        + _given(k, ty, result, f", struct s{k} *rest", f"FILL(*rest); {filled} return RESULT(0, {result});"),
        f"""
static int take{k}(void *code, void *vm, void *caller) {{
  CC {result} (*f)(void *, void *{_prototype(k, ty)}, struct s{k} *) = code;
  struct {{ place before; struct s{k} r; place after; }} box;
  FILL(box);
  TAKE(0, {result}, f(vm, caller{_args(k, ty)}, &box.r));
  {taken}
  return !untouched(&box, sizeof box);
}}""",
    )
