"""Bodies of functions, instruction by instruction: each takes operands that are there, and those that are not are made
for it. Rows with a signature of their own come straight from the instruction table; the others have a rule each.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from brolga import ops
from brolga.features import DEFAULTS, Feature
from brolga.module import Catch, Instr, Module
from brolga.numerics import NAN_RESULTS
from brolga.ops import BY_NAME, SUPPORTED, Imm, Op
from brolga.types import (
    ANYREF,
    EXNREF,
    EXTERNREF,
    F32,
    F64,
    FUNCREF,
    I32,
    I64,
    V128,
    FuncType,
    MemoryType,
    TableType,
    ValType,
    reference,
)
from tools.fuzzing.choices import Choices
from tools.fuzzing.objects import OBJECT_RULES, object_types
from tools.fuzzing.values import NUMBERS, SCALARS, constant, edge

__all__ = ["ROWS", "RULES", "Body"]

Types = tuple[ValType, ...]

ROWS: Final = tuple(op for op in SUPPORTED if op.of in DEFAULTS - {Feature.LEGACY_EXCEPTIONS})
"""What a program may be made of: no more than any engine takes before a switch is touched."""

_REFS: Final = (FUNCREF, EXTERNREF, ANYREF, *([EXNREF] if Feature.EXCEPTIONS in DEFAULTS else ()))
_LONGEST: Final = 300  # instructions, more or less
_DEEPEST: Final = 6
_BITSELECT: Final = BY_NAME["v128.bitselect"]
_NAN32, _NAN64 = 0x7FC0_0000, 0x7FF8_0000_0000_0000
# What makes NaNs canonical, by what computes them: a constant, a comparison that is false for NaNs, and what chooses.
_CANONICAL: Final = MappingProxyType(
    {
        "f32": (BY_NAME["f32.const"], _NAN32, BY_NAME["f32.eq"], ops.SELECT),
        "f64": (BY_NAME["f64.const"], _NAN64, BY_NAME["f64.eq"], ops.SELECT),
        "f32x4": (BY_NAME["v128.const"], _NAN32 * 0x1_0000_0001_0000_0001_0000_0001, BY_NAME["f32x4.eq"], _BITSELECT),
        "f64x2": (BY_NAME["v128.const"], _NAN64 * 0x1_0000_0000_0000_0001, BY_NAME["f64x2.eq"], _BITSELECT),
    }
)
_LOOKS: Final = frozenset(
    {"i32.reinterpret_f32", "i64.reinterpret_f64", "f32.store", "f64.store", "f32.copysign", "f64.copysign"}
) | {op.name for op in SUPPORTED if V128 in op.outs and (op.name in NAN_RESULTS or {F32, F64} & {*op.ins})}
"""The instructions that look at the bits of a float, or make it part of a vector, at whose bits all others look."""

_SCRATCH: Final = tuple(ty for ty in NUMBERS if ty in {F32, F64, V128})
_INSTEAD: Final = MappingProxyType({ty: BY_NAME[f"{ty}.add"] for ty in SCALARS} | {V128: BY_NAME["i64x2.add"]})


class _MissingError(Exception):
    """The module has nothing that the instruction could refer to."""


@dataclass
class _Label:
    types: Types  # what a branch takes
    height: int
    dead: bool = False
    handler: bool = False


class Body:
    """A body in the making: `instrs()` makes it. `declared` are the locals behind the parameters."""

    def __init__(self, choices: Choices, module: Module, ty: FuncType, *, raw: bool, legacy: bool = False) -> None:
        """Begin with an empty body of a function of type `ty`."""
        self.choices = choices
        self.module = module
        self.raw = raw
        self.legacy = legacy
        self.results = ty.outs
        types = (*NUMBERS, *_REFS, *object_types(module))
        own = tuple(choices.pick(types) for _ in range(choices.below(5)))
        self.locals = (*ty.ins, *own)
        # More of them hold what may be any NaN until it is made the canonical one: nobody else may look at them.
        self.declared = (*own, *_SCRATCH)
        self.out: list[Instr] = []
        self.stack: list[ValType] = []
        self.labels = [_Label(ty.outs, 0)]

    def instrs(self) -> tuple[Instr, ...]:
        """Make the body."""
        self.steps(2 + self.choices.below(25))
        self.finish(self.results)
        self.emit(ops.END)
        return tuple(self.out)

    # Steps

    def steps(self, count: int) -> None:
        """Add some instructions, as long as there are choices left."""
        for _ in range(count):
            dead = self.labels[-1].dead and not self.choices.chance(30)
            if dead or self.choices.spent or len(self.out) > _LONGEST:
                break
            row = self.choices.pick(self.choices.pick(_GROUPS))
            if row.traps and not self.choices.chance(30):
                row = BY_NAME["i32.xor"]
            if self.raw and row.name in _LOOKS:
                row = BY_NAME["f64.sub"]
            try:
                RULES[row](self, row)
            except _MissingError:
                self.put(ops.NOP, None, ())

    def emit(self, op: Op, imm: Any = None) -> None:
        """Add an instruction and nothing else."""
        self.out.append((op, imm, 0))

    def put(self, op: Op, imm: Any, outs: Types) -> None:
        """Add an instruction whose operands are there, and its results; make a NaN among them the canonical one."""
        self.emit(op, imm)
        self.stack += outs
        # What is open besides NaNs is not even looked at.
        if op.of is Feature.RELAXED_SIMD:
            self.emit(ops.DROP)
            self.out += constant(self.choices, V128)
        elif not self.raw and op.name in NAN_RESULTS:
            const, nan, equal, choose = _CANONICAL[op.name.partition(".")[0]]
            scratch = len(self.locals) + _SCRATCH.index(outs[0])
            self.emit(ops.LOCAL_TEE, scratch)
            self.emit(const, nan)
            self.emit(ops.LOCAL_GET, scratch)
            self.emit(ops.LOCAL_GET, scratch)
            self.emit(equal)
            self.emit(choose)

    # Operands

    def operands(self, ins: Types) -> None:
        """Take operands: as many as there are on the stack, others are made."""
        label = self.labels[-1]
        have = tuple(self.stack[label.height :])
        if label.dead and len(have) < len(ins) and have == ins[len(ins) - len(have) :] and self.choices.chance(60):
            del self.stack[label.height :]  # what is not there comes from nowhere
            return
        found = next(k for k in range(min(len(have), len(ins)), -1, -1) if have[len(have) - k :] == ins[:k])
        for ty in ins[found:]:
            self.operand(ty)
        del self.stack[len(self.stack) - len(ins) :]

    def operand(self, ty: ValType, depth: int = 0) -> None:
        """Make an operand and leave it on the stack."""
        choices = self.choices
        ways: list[Callable[[], None]] = [lambda: self._constant(ty)]
        places = [x for x, local in enumerate(self.locals) if local is ty]
        if places:
            ways += [lambda: self.put(ops.LOCAL_GET, choices.pick(places), (ty,))] * 2
        cells = [x for x, glob in enumerate(self.module.global_types) if glob.content is ty]
        if cells:
            ways.append(lambda: self.put(ops.GLOBAL_GET, choices.pick(cells), (ty,)))
        if not ty.is_ref and depth < 3 and not choices.spent:
            ways += [lambda: self._computed(ty, depth)] * 2
        tables = self.tables(ty)
        if tables and not choices.spent:
            ways += [lambda: self._element(choices.pick(tables), ty)]
        choices.pick(ways)()

    def _constant(self, ty: ValType) -> None:
        if ty is FUNCREF and self.choices.chance(70):
            self.put(ops.REF_FUNC, self.choices.below(len(self.module.func_types)), (ty,))
        else:
            self.out += constant(self.choices, ty)
            self.stack.append(ty)

    def _computed(self, ty: ValType, depth: int) -> None:
        row = self.choices.pick(_PRODUCERS[ty])
        if self.raw and row.name in _LOOKS:
            row = _INSTEAD[ty]
        for param in row.ins:
            self.operand(param, depth + 1)
        del self.stack[len(self.stack) - len(row.ins) :]
        self.put(row, None, row.outs)

    def _element(self, x: int, ty: ValType) -> None:
        self.tame(3, self.module.table_types[x].address)
        self.stack.pop()
        self.put(ops.TABLE_GET, x, (ty,))

    def tame(self, most: int, ty: ValType) -> None:
        """Make an i32 or i64 from 0 to `most`, a power of two less one; now and then any."""
        self.operand(ty, 1)
        if not self.choices.chance(2):
            self.emit(BY_NAME[f"{ty}.const"], most)
            self.emit(BY_NAME[f"{ty}.and"])

    def tables(self, ty: ValType | None = None) -> list[int]:
        """The tables, or those of one type."""
        return [x for x, table in enumerate(self.module.table_types) if ty is None or table.element is ty]

    def some(self, options: Sequence[Any]) -> Any:
        """One of the options; whoever calls this has not added anything yet."""
        if not options:
            raise _MissingError
        return self.choices.pick(options)

    # Blocks

    def finish(self, results: Types) -> None:
        """Leave nothing but these results in the block."""
        label = self.labels[-1]
        have = tuple(self.stack[label.height :])
        if label.dead and have == results[len(results) - len(have) :]:
            return
        keep = 0
        while keep < min(len(have), len(results)) and have[keep] is results[keep]:
            keep += 1
        for _ in have[keep:]:
            self.emit(ops.DROP)
            self.stack.pop()
        for ty in results[keep:]:
            self.operand(ty)

    def arm(self, ty: FuncType, target: Types, *, handler: bool = False, throws: int | None = None) -> None:
        """Make the inside of a block whose parameters have been taken; it `throws` a tag now and then, where it can."""
        label = _Label(target, len(self.stack), handler=handler)
        self.stack += ty.ins
        self.labels.append(label)
        self.steps(self.choices.below(9))
        if throws is not None and self.choices.chance(70):
            self.perhaps(lambda: self.throw(throws))
        self.finish(ty.outs)
        self.labels.pop()
        del self.stack[label.height :]

    def perhaps(self, inside: Callable[[], None]) -> None:
        """Do something that does not come back, where an operand says so."""
        self.operands((I32,))
        self.emit(ops.IF)
        self.labels.append(_Label((), len(self.stack)))
        inside()
        self.labels.pop()
        self.put(ops.END, None, ())

    def throw(self, x: int) -> None:
        """Throw an exception with tag `x`."""
        self.operands(self.module.function(self.module.tag_types[x]).ins)
        self.emit(ops.THROW, x)

    def die(self) -> None:
        """Nothing behind here is reached."""
        label = self.labels[-1]
        del self.stack[label.height :]
        label.dead = True

    def block_type(self) -> tuple[Any, FuncType]:
        """An immediate and what it means."""
        types = self.func_types()
        x = self.choices.below(len(types) + len(NUMBERS) + 1)
        if x == 0:
            return None, FuncType((), ())
        x -= 1
        if x < len(NUMBERS):
            return NUMBERS[x], FuncType((), (NUMBERS[x],))
        return types[x - len(NUMBERS)], self.module.function(types[x - len(NUMBERS)])

    def func_types(self) -> list[int]:
        """The types of functions, by index."""
        return [x for x, ty in enumerate(self.module.types) if isinstance(ty, FuncType)]

    def index_of(self, ty: FuncType) -> int:
        """The index of a type, which is added where the module does not have it."""
        if ty not in self.module.types:
            self.module.types.append(ty)
        return self.module.types.index(ty)

    def tag(self) -> tuple[int, Types]:
        """A tag and the values that its exceptions have."""
        x = self.some(range(len(self.module.tag_types)))
        return x, self.module.function(self.module.tag_types[x]).ins

    def label(self) -> tuple[int, Types]:
        """A label and what a branch to it takes."""
        x = self.choices.below(len(self.labels))
        return x, self.labels[-1 - x].types


# Immediates of the rows that have a signature, by kind.


def _memory(f: Body, _: Op) -> int:
    return int(f.some(range(len(f.module.memory_types))))


def _memarg(f: Body, op: Op) -> tuple[int, int, int]:
    memory = _memory(f, op)
    if op.atomic:
        return op.natural, f.choices.pick((0, 8, 64, 1)), memory
    offset = f.choices.pick((0, 1, 4, 100)) if not f.choices.chance(2) else f.choices.bits(32)
    return f.choices.below(op.access.bit_length()), offset, memory


_IMMEDIATES: Final = MappingProxyType[Imm, Callable[[Body, Op], Any]](
    {
        Imm.NONE: lambda f, _: None,
        Imm.I32: lambda f, _: edge(f.choices, I32),
        Imm.I64: lambda f, _: edge(f.choices, I64),
        Imm.F32: lambda f, _: edge(f.choices, F32),
        Imm.F64: lambda f, _: edge(f.choices, F64),
        Imm.V128: lambda f, _: edge(f.choices, V128),
        Imm.LANE: lambda f, op: f.choices.below(op.lanes),
        Imm.LANES: lambda f, op: tuple(f.choices.below(2 * op.lanes) for _ in range(op.lanes)),
        Imm.MEMARG: _memarg,
        Imm.MEMARG_LANE: lambda f, op: (*_memarg(f, op), f.choices.below(op.lanes)),
        Imm.ORDER: lambda f, _: None,
        Imm.MEMORY: _memory,
        Imm.DATA: lambda f, _: f.some(range(len(f.module.datas))),
        Imm.DATA_MEMORY: lambda f, op: (f.some(range(len(f.module.datas))), _memory(f, op)),
        Imm.ELEM: lambda f, _: f.some(range(len(f.module.elems))),
    }
)

# Operands that say where and how many: mostly what is there. None takes whatever there is.
_TAME: Final = MappingProxyType[Op, tuple[int | None, ...]](
    {
        ops.MEMORY_FILL: (0x7FFF, None, 0xFF),
        ops.MEMORY_INIT: (0x7FFF, 15, 7),
        ops.MEMORY_GROW: (1,),
        ops.MEMORY_COPY: (0x7FFF, 0x7FFF, 0xFF),
        ops.TABLE_GET: (3,),
        ops.TABLE_SET: (3, None),
        ops.TABLE_FILL: (3, None, 3),
        ops.TABLE_COPY: (3, 3, 3),
        ops.TABLE_INIT: (3, 3, 3),
        ops.TABLE_GROW: (None, 3),
    }
)


def _take(f: Body, op: Op, ins: Types) -> None:
    """Take the operands of an instruction, those that must not be anything made for it."""
    tame = _TAME.get(op, (0x7FF8 if op.atomic else 0x7FFF, *(None,) * (len(ins) - 1)) if op.access else None)
    if tame is None:
        f.operands(ins)
        return
    for ty, most in zip(ins, tame, strict=True):
        if most is None:
            f.operand(ty)
        else:
            f.tame(most, ty)
    del f.stack[len(f.stack) - len(ins) :]


def _plain(f: Body, op: Op) -> None:
    imm = _IMMEDIATES[op.imm](f, op)
    ins, outs = op.typed(_address(f, op, imm))
    _take(f, op, ins)
    f.put(op, imm, outs)


def _address(f: Body, op: Op, imm: Any) -> ValType:
    """The type of addresses in the memory that an instruction names, if it names one."""
    x = imm[2] if op.access else imm[1] if op.imm is Imm.DATA_MEMORY else imm if op.imm is Imm.MEMORY else None
    return I32 if x is None else f.module.memory_types[x].address


# The rules of the others.


def _block(f: Body, op: Op) -> None:
    if len(f.labels) > _DEEPEST:
        raise _MissingError
    imm, ty = f.block_type()
    f.operands((*ty.ins, I32) if op is ops.IF else ty.ins)
    f.emit(op, imm)
    f.arm(ty, ty.ins if op is ops.LOOP else ty.outs)
    if op is ops.IF and (ty.ins != ty.outs or f.choices.chance(50)):
        f.emit(ops.ELSE)
        f.arm(ty, ty.outs)
    f.put(ops.END, None, ty.outs)


# In a block of its own, which one clause at least goes to the end of.
def _try_table(f: Body, op: Op) -> None:
    if len(f.labels) >= _DEEPEST:
        raise _MissingError
    if f.legacy and f.choices.chance(50):
        _try(f)
        return
    tag, values = f.tag() if f.choices.chance(80) else (None, ())
    ref = f.choices.chance(40)
    types = (*values, EXNREF) if ref else values
    f.emit(ops.BLOCK, f.index_of(FuncType((), types)))
    label = _Label(types, len(f.stack))
    f.labels.append(label)
    imm, ty = f.block_type()
    f.operands(ty.ins)
    clauses = [clause for clause in _clauses(f) if f.choices.chance(30)]
    clauses.insert(f.choices.below(len(clauses) + 1), Catch(tag, ref, 0))
    f.emit(op, (imm, tuple(clauses)))
    f.arm(ty, ty.outs, throws=tag)
    f.put(ops.END, None, ty.outs)
    f.finish(types)
    f.labels.pop()
    del f.stack[label.height :]
    f.put(ops.END, None, types)


def _clauses(f: Body) -> list[Catch]:
    """Every clause that some label takes what it brings."""
    brought: dict[Types, list[tuple[int | None, bool]]] = {(): [(None, False)], (EXNREF,): [(None, True)]}
    for x, ty in enumerate(f.module.tag_types):
        values = f.module.function(ty).ins
        brought.setdefault(values, []).append((x, False))
        brought.setdefault((*values, EXNREF), []).append((x, True))
    labels = enumerate(label.types for label in reversed(f.labels))
    return [Catch(tag, ref, x) for x, types in labels for tag, ref in brought.get(types, ())]


def _try(f: Body) -> None:
    imm, ty = f.block_type()
    f.operands(ty.ins)
    f.emit(ops.TRY, imm)
    f.arm(ty, ty.outs, throws=f.choices.pick([None, *range(len(f.module.tag_types))]))
    if f.choices.chance(25):
        f.put(ops.DELEGATE, f.choices.below(len(f.labels)), ty.outs)
        return
    for _ in range(f.choices.below(3) if f.module.tag_types else 0):
        x, values = f.tag()
        f.emit(ops.CATCH, x)
        f.arm(FuncType(values, ty.outs), ty.outs, handler=True)
    if f.choices.chance(40):
        f.emit(ops.CATCH_ALL)
        f.arm(FuncType((), ty.outs), ty.outs, handler=True)
    f.put(ops.END, None, ty.outs)


# Perhaps, for the most part: what nobody catches ends the program.
def _throw(f: Body, op: Op) -> None:
    x, _ = f.tag()
    if f.choices.chance(75):
        f.perhaps(lambda: _thrown(f, x))
    else:
        _thrown(f, x)
        f.die()


def _thrown(f: Body, x: int) -> None:
    """Throw what has tag `x`, or what a handler has caught."""
    handlers = [number for number, label in enumerate(reversed(f.labels)) if label.handler]
    if handlers and f.choices.chance(50):
        f.emit(ops.RETHROW, f.choices.pick(handlers))
    else:
        f.throw(x)


def _throw_ref(f: Body, op: Op) -> None:
    have = f.stack[f.labels[-1].height :]
    if not (have and have[-1] is EXNREF) and not f.choices.chance(10):  # null in nearly all other places
        raise _MissingError
    f.operands((EXNREF,))
    f.emit(op)
    f.die()


def _br(f: Body, op: Op) -> None:
    x, types = f.label()
    f.operands(types)
    f.emit(op, x)
    f.die()


def _br_if(f: Body, op: Op) -> None:
    x, types = f.label()
    f.operands((*types, I32))
    f.put(op, x, types)


def _br_table(f: Body, op: Op) -> None:
    default, types = f.label()
    same = [x for x, label in enumerate(reversed(f.labels)) if label.types == types]
    labels = tuple(f.choices.pick(same) for _ in range(f.choices.below(6)))
    f.operands((*types, I32))
    f.emit(op, (labels, default))
    f.die()


def _return(f: Body, op: Op) -> None:
    f.operands(f.results)
    f.emit(op)
    f.die()


def _unreachable(f: Body, op: Op) -> None:
    f.emit(op)
    f.die()


def _call(f: Body, op: Op) -> None:
    x = f.choices.below(len(f.module.func_types))
    ty = f.module.function(f.module.func_types[x])
    f.operands(ty.ins)
    f.put(op, x, ty.outs)


def _call_indirect(f: Body, op: Op) -> None:
    table = f.some(f.tables(FUNCREF))
    x = f.choices.pick(f.module.func_types)
    if f.choices.chance(5):
        x = f.choices.pick(f.func_types())
    _index_behind(f, f.module.function(x).ins, table)
    f.put(op, (x, table), f.module.function(x).outs)


def _index_behind(f: Body, ins: Types, table: int) -> None:
    """The operands of a call, and an index that most tables have."""
    for param in ins:
        f.operand(param)
    f.tame(3, f.module.table_types[table].address)
    del f.stack[len(f.stack) - len(ins) - 1 :]


def _return_call(f: Body, op: Op) -> None:
    x = f.some([x for x, ty in enumerate(f.module.func_types) if f.module.function(ty).outs == f.results])
    f.operands(f.module.function(f.module.func_types[x]).ins)
    f.emit(op, x)
    f.die()


def _return_call_indirect(f: Body, op: Op) -> None:
    table = f.some(f.tables(FUNCREF))
    x = f.some([x for x in f.module.func_types if f.module.function(x).outs == f.results])
    _index_behind(f, f.module.function(x).ins, table)
    f.emit(op, (x, table))
    f.die()


def _callee(f: Body, x: int) -> None:
    """The operands of a call through a reference of type `x`, which some function has."""
    f.operands(f.module.function(x).ins)
    if f.choices.chance(5):
        f.emit(ops.REF_NULL, reference(x))
    else:
        f.emit(ops.REF_FUNC, f.choices.pick([y for y, found in enumerate(f.module.func_types) if found == x]))


def _call_ref(f: Body, op: Op) -> None:
    x = f.choices.pick(f.module.func_types)
    _callee(f, x)
    f.put(op, x, f.module.function(x).outs)


def _return_call_ref(f: Body, op: Op) -> None:
    x = f.some([x for x in f.module.func_types if f.module.function(x).outs == f.results])
    _callee(f, x)
    f.emit(op, x)
    f.die()


def _br_on_null(f: Body, op: Op) -> None:
    x, types = f.label()
    every = (*types, f.choices.pick(_REFS))
    f.operands(every)
    f.put(op, x, every)


def _br_on_non_null(f: Body, op: Op) -> None:
    labels = [label.types for label in reversed(f.labels)]
    x = f.some([x for x, types in enumerate(labels) if types and types[-1].is_ref])
    f.operands(labels[x])
    f.put(op, x, labels[x][:-1])


# Of a function for the most part, as a trap ends the program. What is not null may stand where null may be.
def _ref_as_non_null(f: Body, op: Op) -> None:
    if f.choices.chance(10):
        f.operands((FUNCREF,))
    else:
        f.emit(ops.REF_FUNC, f.choices.below(len(f.module.func_types)))
    f.put(op, None, (FUNCREF,))


def _drop(f: Body, op: Op) -> None:
    have = f.stack[f.labels[-1].height :]
    f.operands((have[-1] if have else I64,))
    f.emit(op)


def _select(f: Body, op: Op) -> None:
    ty = f.choices.pick(NUMBERS)
    f.operands((ty, ty, I32))
    f.put(op, None, (ty,))


def _select_t(f: Body, op: Op) -> None:
    ty = f.choices.pick((EXTERNREF, FUNCREF, *NUMBERS))
    f.operands((ty, ty, I32))
    f.put(op, (ty,), (ty,))


def _local_get(f: Body, op: Op) -> None:
    x = f.some(range(len(f.locals)))
    f.put(op, x, (f.locals[x],))


def _local_set(f: Body, op: Op) -> None:
    x = f.some(range(len(f.locals)))
    f.operands((f.locals[x],))
    f.put(op, x, (f.locals[x],) if op is ops.LOCAL_TEE else ())


def _global_get(f: Body, op: Op) -> None:
    x = f.some(range(len(f.module.globals)))
    f.put(op, x, (f.module.globals[x].type.content,))


def _global_set(f: Body, op: Op) -> None:
    x = f.some([x for x, glob in enumerate(f.module.globals) if glob.type.mutable])
    f.operands((f.module.globals[x].type.content,))
    f.emit(op, x)


def _ref_null(f: Body, op: Op) -> None:
    ty = f.choices.pick(_REFS)
    f.put(op, ty, (ty,))


def _ref_is_null(f: Body, op: Op) -> None:
    f.operands((f.choices.pick(_REFS),))
    f.put(op, None, (I32,))


def _ref_func(f: Body, op: Op) -> None:
    f.put(op, f.choices.below(len(f.module.func_types)), (FUNCREF,))


def _table(f: Body, op: Op) -> None:
    """The rows that have one table as their immediate."""
    x = f.some(f.tables())
    ty = f.module.table_types[x]
    ins, outs = _TABLE_TYPES[op](ty.element, ty.address)
    _take(f, op, ins)
    f.put(op, x, outs)


_TABLE_TYPES: Final = MappingProxyType[Op, Callable[[ValType, ValType], tuple[Types, Types]]](
    {
        ops.TABLE_GET: lambda ty, index: ((index,), (ty,)),
        ops.TABLE_SET: lambda ty, index: ((index, ty), ()),
        ops.TABLE_SIZE: lambda _, index: ((), (index,)),
        ops.TABLE_GROW: lambda ty, index: ((ty, index), (index,)),
        ops.TABLE_FILL: lambda ty, index: ((index, ty, index), ()),
    }
)


def _table_init(f: Body, op: Op) -> None:
    table = f.some(f.tables())
    ty = f.module.table_types[table]
    segment = f.some([x for x, elem in enumerate(f.module.elems) if elem.type is ty.element])
    _take(f, op, (ty.address, I32, I32))
    f.emit(op, (segment, table))


def _table_copy(f: Body, op: Op) -> None:
    to = f.some(f.tables())
    source = f.some(f.tables(f.module.table_types[to].element))
    types = f.module.table_types
    _take(f, op, _copied(types[to], types[source]))
    f.emit(op, (to, source))


def _memory_copy(f: Body, op: Op) -> None:
    to, source = _memory(f, op), _memory(f, op)
    types = f.module.memory_types
    _take(f, op, _copied(types[to], types[source]))
    f.emit(op, (to, source))


def _copied(to: MemoryType | TableType, source: MemoryType | TableType) -> Types:
    return to.address, source.address, I64 if to.is_64 and source.is_64 else I32


_SPECIAL: Final = MappingProxyType[Op, Callable[[Body, Op], None]](
    {
        ops.UNREACHABLE: _unreachable,
        ops.BLOCK: _block,
        ops.LOOP: _block,
        ops.IF: _block,
        ops.TRY_TABLE: _try_table,
        ops.THROW: _throw,
        ops.THROW_REF: _throw_ref,
        ops.BR: _br,
        ops.BR_IF: _br_if,
        ops.BR_TABLE: _br_table,
        ops.RETURN: _return,
        ops.CALL: _call,
        ops.CALL_INDIRECT: _call_indirect,
        ops.RETURN_CALL: _return_call,
        ops.RETURN_CALL_INDIRECT: _return_call_indirect,
        ops.CALL_REF: _call_ref,
        ops.RETURN_CALL_REF: _return_call_ref,
        ops.BR_ON_NULL: _br_on_null,
        ops.BR_ON_NON_NULL: _br_on_non_null,
        ops.REF_AS_NON_NULL: _ref_as_non_null,
        ops.REF_NULL: _ref_null,
        ops.REF_IS_NULL: _ref_is_null,
        ops.REF_FUNC: _ref_func,
        ops.DROP: _drop,
        ops.SELECT: _select,
        ops.SELECT_T: _select_t,
        ops.LOCAL_GET: _local_get,
        ops.LOCAL_SET: _local_set,
        ops.LOCAL_TEE: _local_set,
        ops.GLOBAL_GET: _global_get,
        ops.GLOBAL_SET: _global_set,
        ops.TABLE_INIT: _table_init,
        ops.TABLE_COPY: _table_copy,
        ops.MEMORY_COPY: _memory_copy,
        **dict.fromkeys(_TABLE_TYPES, _table),
        **OBJECT_RULES,
    }
)

RULES: Final = MappingProxyType[Op, Callable[[Body, Op], None]](
    {op: _SPECIAL.get(op, _plain) for op in ROWS if op not in ops.TURNING | ops.CLOSING}
)
"""How to add an instruction, for each that does not belong to another one. A row without types needs a rule."""


def _is_vector(op: Op) -> bool:
    return V128 in op.ins or V128 in op.outs


def _group(*names: str) -> tuple[Op, ...]:
    """The rows whose names begin with one of these."""
    return tuple(op for op in RULES if op.name.startswith(names))


# Scalars and vectors apart: of vectors there are more, and who has one wants others.
_NUMERIC: Final = tuple(op for op in ROWS if op.imm is Imm.NONE and op.ins and op.outs and not _is_vector(op))
_VECTORS: Final = tuple(op for op in SUPPORTED if _is_vector(op) and not op.access)
_MEMORY: Final = (*(op for op in ROWS if op.access), *_group("memory.", "data.", "atomic."))
_VARIABLES: Final = _group("local.", "local.", "global.", "drop", "select")
_BRANCHES: Final = (*_group("br", "call", "block", "loop", "if", "try"), ops.IF, ops.CALL, ops.CALL_INDIRECT)
_THROWS: Final = _group("throw", "try", "try")
_OBJECTS: Final = tuple(op for op in RULES if op in OBJECT_RULES)

# Each has the same chance, the first is what a body has when the choices end.
_GROUPS: Final = (
    (ops.NOP, *(op for op in ROWS if op.const and op.outs)),
    *(_NUMERIC,) * 5,
    *((_VECTORS,) * 3 if _VECTORS else ()),
    *(_MEMORY,) * 3,
    *(_VARIABLES,) * 3,
    *(_BRANCHES,) * 4,
    *((_THROWS,) * 2 if _THROWS else ()),
    *((_OBJECTS,) * 5 if _OBJECTS else ()),
    _group("table.", "elem.", "ref."),
    (ops.NOP, ops.RETURN, ops.UNREACHABLE, ops.RETURN_CALL, ops.RETURN_CALL_INDIRECT, ops.RETURN_CALL_REF, ops.NOP),
)

_PRODUCERS: Final = MappingProxyType(
    {
        ty: [op for op in (*_NUMERIC, *_VECTORS) if op.outs == (ty,) and op.imm is Imm.NONE and not op.traps]
        for ty in NUMBERS
    }
)
