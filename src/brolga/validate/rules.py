"""The typing rules of the rows whose types the context decides (spec, *Validation*, *Instructions*).

A rule returns what the instruction takes and what it leaves; it moves nothing. All other rows say so themselves, in the
instruction table. Indices have been checked before a rule is asked.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Any, Final

from brolga import ops
from brolga.errors import InvalidError
from brolga.features import Feature
from brolga.module import BlockType, Catch
from brolga.ops import Imm, Op
from brolga.types import EXN, EXNREF, FUNCREF, I32, I64, FuncType, MemoryType, TableType, ValType, reference
from brolga.validate.checker import Arrow, Checker, Rule, Types, block_type, mismatch, shown
from brolga.validate.context import unknown
from brolga.validate.definitions import refuse
from brolga.validate.matching import BOTTOM, BOTTOM_REF, FLOOR, matches, matches_all, non_null
from brolga.validate.objects import OBJECT_RULES

__all__ = [
    "EFFECTS",
    "OF_MEMORY",
    "RULES",
    "Arrow",
    "Effect",
    "Rule",
    "constant_global",
    "get_initialised",
    "initialise",
]

Effect = Callable[[Checker, Op, Any], Any]
"""What becomes of the blocks; it returns the immediate as the checked stream has it."""

# Tuples that many rules return are made once: a rule is asked for each instruction, and has little else to do.
_NOTHING: Final[Types] = ()
_ONE_I32: Final[Types] = (I32,)
_ONE_EXNREF: Final[Types] = (EXNREF,)
_CAUGHT: Final = reference(EXN, nullable=False)
_HANDLERS: Final = frozenset({ops.CATCH, ops.CATCH_ALL})


# Control


def _begin(c: Checker, ty: BlockType) -> Arrow:
    ins = block_type(c.context, ty).ins
    return ins, ins


def _begin_if(c: Checker, ty: BlockType) -> Arrow:
    ins = block_type(c.context, ty).ins
    return (*ins, I32), ins


# What ends the first arm takes its results away, and the second arm starts from the parameters again.
def _else(c: Checker, _: None) -> Arrow:
    ty = c.ctrls[-1].type
    return ty.outs, ty.ins


def _end(c: Checker, _: None) -> Arrow:
    outs = c.ctrls[-1].type.outs
    return outs, outs


# A label takes what its clause brings, as if a branch to it stood before the block; the operands of the block are gone
# by then, so nothing else can be brought.
def _begin_try_table(c: Checker, imm: tuple[BlockType, tuple[Catch, ...]]) -> Arrow:
    ty, catches = imm
    for catch in catches:
        label, brings = c.ctrls[-1 - catch.label].label, _brought(c, catch)
        if brings is not label and brings != label and not matches_all(brings, label):
            word = ops.CATCHES[2 * (catch.tag is None) + catch.ref]
            raise InvalidError(
                f"type mismatch: {word} brings [{shown(brings)}] but label {catch.label} takes [{shown(label)}]"
            )
    return _begin(c, ty)


def _brought(c: Checker, catch: Catch) -> Types:
    """What a clause brings to its label: the values of the tag, and a reference to the exception."""
    values = _NOTHING if catch.tag is None else c.context.tags[catch.tag].ins
    if not catch.ref:
        return values
    found = c.caught.get(id(values))
    if found is None:
        found = c.caught[id(values)] = (*values, _CAUGHT)
    return found


# Like `br`: it leaves anything, so nothing, and its effect says that nobody comes here.
def _throw(c: Checker, x: int) -> Arrow:
    return c.context.tags[x].ins, _NOTHING


def _catch(c: Checker, x: int) -> Arrow:
    return c.ctrls[-1].type.outs, c.context.tags[x].ins


def _catch_all(c: Checker, _: None) -> Arrow:
    return c.ctrls[-1].type.outs, _NOTHING


# What a handler has caught lives as long as the handler, so a label is enough to name it.
def _rethrow(c: Checker, x: int) -> Arrow:
    if c.ctrls[-1 - x].op not in _HANDLERS:
        raise InvalidError(f"invalid rethrow label {x}: it is not that of a handler")
    return _NOTHING, _NOTHING


def _delegate(c: Checker, x: int) -> Arrow:
    # Its own block is closed before it counts: the engine has only found the label among all that are open.
    if x + 1 >= len(c.ctrls):
        raise unknown("label", x)
    return _end(c, None)


# The specification lets `br` leave anything, as nothing behind it runs; here its effect makes the stack unreachable,
# which says the same.
def _br(c: Checker, x: int) -> Arrow:
    return c.ctrls[-1 - x].label, _NOTHING


def _br_if(c: Checker, x: int) -> Arrow:
    label = c.ctrls[-1 - x].label
    return (*label, I32), label


def _br_table(c: Checker, imm: tuple[tuple[int, ...], int]) -> Arrow:
    labels, default = imm
    types = c.ctrls[-1 - default].label
    # Labels need not agree with each other, only with what is on the stack: in unreachable code that may be anything.
    # A table has thousands of entries and few types, which are long at worst: told apart by identity, not by content.
    others = {id(label): label for label in (c.ctrls[-1 - x].label for x in labels)}
    found = c.peek_vals(len(types) + 1)[:-1]
    for other in others.values():
        if other != types and not matches_all(found, other):
            raise mismatch(ops.BR_TABLE, (*other, I32), (*found, I32))
    return (*types, I32), _NOTHING


def _return(c: Checker, _: None) -> Arrow:
    return c.ctrls[0].label, _NOTHING  # the outermost block is the body


def _call(c: Checker, x: int) -> Arrow:
    ty = c.context.funcs[x]
    return ty.ins, ty.outs


def _call_indirect(c: Checker, imm: tuple[int, int]) -> Arrow:
    return _element(c, ops.CALL_INDIRECT, imm)


def _element(c: Checker, op: Op, imm: tuple[int, int]) -> Arrow:
    x, table = imm
    ty, found = c.context.function(x), c.context.tables[table]
    # Tables of externref came later: nothing in them can be called.
    if not matches(found.element, FUNCREF):
        raise InvalidError(
            f"type mismatch: {op.mnemonic} requires a table of funcref but table {table} has {found.element}"
        )
    return (*ty.ins, found.address), ty.outs


def _call_ref(c: Checker, x: int) -> Arrow:
    ty, callee = c.context.function(x), c.context.defs[x]
    # Whoever compiles it need not ask whether it is null where it cannot be.
    found = c.peek_vals(1)[0]
    return (*ty.ins, callee.ref if found.is_ref and not found.nullable else callee.ref_null), ty.outs


def _return_call(c: Checker, x: int) -> Arrow:
    return c.context.funcs[x].ins, _returned(c, ops.RETURN_CALL, c.context.funcs[x].outs)


def _return_call_indirect(c: Checker, imm: tuple[int, int]) -> Arrow:
    ins, outs = _element(c, ops.RETURN_CALL_INDIRECT, imm)
    return ins, _returned(c, ops.RETURN_CALL_INDIRECT, outs)


def _return_call_ref(c: Checker, x: int) -> Arrow:
    refuse(Feature.TAIL_CALL, c.context.features)  # the row names the other proposal that it needs
    ins, outs = _call_ref(c, x)
    return ins, _returned(c, ops.RETURN_CALL_REF, outs)


def _returned(c: Checker, op: Op, outs: Types) -> Types:
    """What a tail call leaves: nothing, since the results of the callee are those of the function."""
    wanted = c.ctrls[0].label
    if outs != wanted and not matches_all(outs, wanted):
        raise InvalidError(
            f"type mismatch: {op.mnemonic} has to return [{shown(wanted)}] but the callee returns [{shown(outs)}]"
        )
    return _NOTHING


# References, parametric


def _found_ref(c: Checker, op: Op) -> ValType:
    """The type of the uppermost operand, for an opcode that takes all references: it is what it finds."""
    found = c.peek_vals(1)[0]
    if not found.is_ref and found is not BOTTOM:
        raise InvalidError(f"type mismatch: {op.mnemonic} requires a reference but stack has [{found}]")
    return found


def _ref_is_null(c: Checker, _: None) -> Arrow:
    return (_found_ref(c, ops.REF_IS_NULL),), _ONE_I32


def _ref_as_non_null(c: Checker, _: None) -> Arrow:
    found = _found_ref(c, ops.REF_AS_NON_NULL)
    return (found,), (non_null(found),)


def _br_on_null(c: Checker, x: int) -> Arrow:
    label, found = c.ctrls[-1 - x].label, _found_ref(c, ops.BR_ON_NULL)
    return (*label, found), (*label, non_null(found))


def _br_on_non_null(c: Checker, x: int) -> Arrow:
    label = c.ctrls[-1 - x].label
    if not label or not label[-1].is_ref:
        raise InvalidError(
            f"type mismatch: br_on_non_null requires a label that takes a reference, not [{' '.join(map(str, label))}]"
        )
    heap = label[-1].heap
    wanted = BOTTOM_REF if heap is None else reference(heap)
    return (*label[:-1], wanted), label[:-1]


def _ref_func(c: Checker, x: int) -> Arrow:
    # Whoever compiles can so tell in advance which functions may be called from anywhere.
    if x not in c.context.refs:
        raise InvalidError(
            f"undeclared function reference: function {x} occurs in no element segment, global or export"
        )
    return _NOTHING, (c.context.func_defs[x].ref,)


def _drop(c: Checker, _: None) -> Arrow:
    # The only operand of any type, and too common in unoptimised code for `peek_vals`.
    found = c.stack[-1]
    return (BOTTOM if found is FLOOR else found,), _NOTHING


def _select(c: Checker, _: None) -> Arrow:
    first, second, _i32 = c.peek_vals(3)
    # Which of the two is unknown does not matter; when both are known the engine compares them.
    ty = second if first is BOTTOM else first
    # With subtypes two references have no single type that would be the result, so the type has to be written.
    if ty.is_ref:
        raise InvalidError(f"type mismatch: select without a type requires numbers but stack has [{first} {second}]")
    return (ty, ty, I32), (ty,)


def _select_t(c: Checker, types: Types) -> Arrow:
    # Both formats have a vector here, kept free for more than one value.
    if len(types) != 1:
        raise InvalidError(f"invalid result arity: select leaves one result, not {len(types)}")
    resolved = (c.context.resolve(types[0]),)
    return (*resolved, *resolved, I32), resolved


# Variables


def _local_get(c: Checker, x: int) -> Arrow:
    return _NOTHING, (c.locals[x],)


def get_initialised(c: Checker, x: int) -> Arrow:
    """The rule of `local.get` where locals may have no value yet (spec, *Validation*, *Variable Instructions*)."""
    if x in c.unset:
        raise InvalidError(f"uninitialized local {x}")
    return _local_get(c, x)


def initialise(c: Checker, op: Op, x: int) -> int:
    """The effect of `local.set` and `local.tee` there."""
    c.initialise(x)
    return x


def _local_set(c: Checker, x: int) -> Arrow:
    return (c.locals[x],), _NOTHING


def _local_tee(c: Checker, x: int) -> Arrow:
    types = (c.locals[x],)
    return types, types


def _global_get(c: Checker, x: int) -> Arrow:
    return _NOTHING, (c.context.globals[x].content,)


def _global_set(c: Checker, x: int) -> Arrow:
    ty = c.context.globals[x]
    if not ty.mutable:
        raise InvalidError(f"immutable global: global.set of global {x}")
    return (ty.content,), _NOTHING


def constant_global(c: Checker, x: int) -> Arrow:
    """The rule of `global.get` in constant expressions: the global must not change."""
    ty = c.context.globals[x]
    if ty.mutable:
        raise InvalidError(f"constant expression required: global {x} is mutable")
    return _NOTHING, (ty.content,)


# Tables and memories


def _table_get(c: Checker, x: int) -> Arrow:
    table = c.context.tables[x]
    return (table.address,), (table.element,)


def _table_set(c: Checker, x: int) -> Arrow:
    table = c.context.tables[x]
    return (table.address, table.element), _NOTHING


def _table_grow(c: Checker, x: int) -> Arrow:
    table = c.context.tables[x]
    return (table.element, table.address), (table.address,)


def _table_fill(c: Checker, x: int) -> Arrow:
    table = c.context.tables[x]
    return (table.address, table.element, table.address), _NOTHING


# The segment is not in the table: place and length in it are i32 whatever the addresses of the table.
def _table_init(c: Checker, imm: tuple[int, int]) -> Arrow:
    elem, x = imm
    table = c.context.tables[x]
    _same_elements(ops.TABLE_INIT, c.context.elems[elem], table.element)
    return (table.address, I32, I32), _NOTHING


def _table_copy(c: Checker, imm: tuple[int, int]) -> Arrow:
    to, source = c.context.tables[imm[0]], c.context.tables[imm[1]]
    _same_elements(ops.TABLE_COPY, source.element, to.element)
    return _copied(to, source), _NOTHING


def _memory_copy(c: Checker, imm: tuple[int, int]) -> Arrow:
    return _copied(c.context.memories[imm[0]], c.context.memories[imm[1]]), _NOTHING


def _copied(to: TableType | MemoryType, source: TableType | MemoryType) -> Types:
    # As much as both can hold is what the smaller of the address types can count.
    return to.address, source.address, I64 if to.is_64 and source.is_64 else I32


def _same_elements(op: Op, source: ValType, destination: ValType) -> None:
    if not matches(source, destination):
        raise InvalidError(f"type mismatch: {op.mnemonic} of {source} elements into a table of {destination}")


RULES: Final = MappingProxyType[Op, Rule](
    {
        ops.UNREACHABLE: lambda c, _: (_NOTHING, _NOTHING),
        ops.BLOCK: _begin,
        ops.LOOP: _begin,
        ops.IF: _begin_if,
        ops.ELSE: _else,
        ops.END: _end,
        ops.TRY_TABLE: _begin_try_table,
        ops.THROW: _throw,
        ops.THROW_REF: lambda c, _: (_ONE_EXNREF, _NOTHING),
        ops.TRY: _begin,
        ops.CATCH: _catch,
        ops.CATCH_ALL: _catch_all,
        ops.DELEGATE: _delegate,
        ops.RETHROW: _rethrow,
        ops.BR: _br,
        ops.BR_IF: _br_if,
        ops.BR_TABLE: _br_table,
        ops.RETURN: _return,
        ops.CALL: _call,
        ops.CALL_INDIRECT: _call_indirect,
        ops.CALL_REF: _call_ref,
        ops.RETURN_CALL: _return_call,
        ops.RETURN_CALL_INDIRECT: _return_call_indirect,
        ops.RETURN_CALL_REF: _return_call_ref,
        ops.BR_ON_NULL: _br_on_null,
        ops.BR_ON_NON_NULL: _br_on_non_null,
        ops.REF_NULL: lambda c, ty: (_NOTHING, (c.context.resolve(ty),)),
        ops.REF_AS_NON_NULL: _ref_as_non_null,
        ops.REF_IS_NULL: _ref_is_null,
        ops.REF_FUNC: _ref_func,
        ops.DROP: _drop,
        ops.SELECT: _select,
        ops.SELECT_T: _select_t,
        ops.LOCAL_GET: _local_get,
        ops.LOCAL_SET: _local_set,
        ops.LOCAL_TEE: _local_tee,
        ops.GLOBAL_GET: _global_get,
        ops.GLOBAL_SET: _global_set,
        ops.TABLE_GET: _table_get,
        ops.TABLE_SET: _table_set,
        ops.TABLE_INIT: _table_init,
        ops.TABLE_COPY: _table_copy,
        ops.TABLE_GROW: _table_grow,
        ops.TABLE_SIZE: lambda c, x: (_NOTHING, (c.context.tables[x].address,)),
        ops.TABLE_FILL: _table_fill,
        ops.MEMORY_COPY: _memory_copy,
        **OBJECT_RULES,
    }
)
"""The rule of each row that the instruction table leaves to the context."""


# Effects: what becomes of the control stack, after the operands are popped and before the results are pushed. Each
# returns the immediate as the checked stream has it.


def _open(c: Checker, op: Op, ty: BlockType) -> FuncType:
    found = block_type(c.context, ty)
    c.push_ctrl(op, found)
    return found


def _open_try_table(
    c: Checker, op: Op, imm: tuple[BlockType, tuple[Catch, ...]]
) -> tuple[FuncType, tuple[tuple[Catch, Types], ...]]:
    ty, catches = imm
    return _open(c, op, ty), tuple((catch, _brought(c, catch)) for catch in catches)


def _turn(c: Checker, op: Op, imm: int | None) -> int | None:
    frame = c.pop_ctrl(op)
    _check_arm(op, frame.op)
    c.push_ctrl(op, frame.type)
    return imm


def _check_arm(op: Op, arm: Op) -> None:
    # Both formats make sure of it; a module that was built by hand need not.
    if arm not in ops.FOLLOWS[op]:
        raise InvalidError(f"{op.mnemonic} without {ops.FOLLOWS[op][0].mnemonic}")


def _close(c: Checker, op: Op, _: None) -> None:
    frame = c.pop_ctrl(op)
    ty = frame.type
    # The arm that is not there passes the parameters through, so they must do as results.
    if frame.op is ops.IF and ty.ins != ty.outs and not matches_all(ty.ins, ty.outs):
        raise InvalidError(f"type mismatch: an if of type {ty} needs an else")


def _close_try(c: Checker, op: Op, x: int) -> int:
    _check_arm(op, c.pop_ctrl(op).op)
    return x


def _leave(c: Checker, op: Op, imm: object) -> object:
    c.unreachable()
    return imm


def _replace(c: Checker, op: Op, imm: object) -> object:
    c.unreachable()
    c.tail_calls = True
    return imm


# Rows whose types depend on the addresses of a memory alone: where in their immediates that memory stands. Loads and
# stores have it behind alignment and offset, whatever else they have.
_MEMORY_IN: Final = MappingProxyType[Imm, Callable[[Any], int]](
    {Imm.MEMORY: lambda imm: imm, Imm.DATA_MEMORY: lambda imm: imm[1]}
)


def _of_memory(op: Op) -> Rule:
    by_32, by_64 = op.typed(I32), op.typed(I64)
    memory = (lambda imm: imm[2]) if op.access else _MEMORY_IN[op.imm]
    return lambda c, imm: by_64 if c.context.memories[memory(imm)].is_64 else by_32


OF_MEMORY: Final = MappingProxyType[Op, Rule]({op: _of_memory(op) for op in ops.OPS if op.typed(I32) != op.typed(I64)})
"""The rules of these rows where some memory has 64-bit addresses; in all other modules they need none."""

EFFECTS: Final = MappingProxyType[Op, Effect](
    {
        ops.BLOCK: _open,
        ops.LOOP: _open,
        ops.IF: _open,
        ops.TRY: _open,
        ops.TRY_TABLE: _open_try_table,
        ops.ELSE: _turn,
        ops.CATCH: _turn,
        ops.CATCH_ALL: _turn,
        ops.END: _close,
        ops.DELEGATE: _close_try,
        ops.THROW: _leave,
        ops.THROW_REF: _leave,
        ops.RETHROW: _leave,
        ops.BR: _leave,
        ops.BR_TABLE: _leave,
        ops.RETURN: _leave,
        ops.RETURN_CALL: _replace,
        ops.RETURN_CALL_INDIRECT: _replace,
        ops.RETURN_CALL_REF: _replace,
        ops.UNREACHABLE: _leave,
    }
)
"""The rows that open, turn, close or leave a block."""
