"""A module as text: one line for each field and instruction, blocks indented, ids where the module has names.

What has no name gets its index as a comment. `parse_module` reads the same module back, NaN payloads and all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, repeat
from types import MappingProxyType
from typing import Final

from brolga import ops
from brolga.errors import ModuleError
from brolga.limits import MAX_LOCALS, limit
from brolga.module import FUNCTIONS, Custom, Data, Elem, Expr, Func, Import, Instr, Module, Table, TagUse, TypeUse
from brolga.text.annotations import BRANCH_HINT, place
from brolga.text.operands import PRINT, Scope, instruction
from brolga.text.spelling import Ids, annotation, declarations, identifier, name_literal, string_literal
from brolga.types import GlobalType, MemoryType, TableType

__all__ = ["print_module"]

_DEEPEST: Final = 40  # levels that are indented: beyond, lines would be mostly space and text quadratic in the depth


def print_module(module: Module) -> str:
    """Return the text of a module.

    ModuleError when the body of a function turns out malformed as it is read, LimitError for more locals than engines
    allow.
    """
    try:
        return "".join(f"{line}\n" for line in Printer(module).lines())
    except ModuleError as error:
        error.located(module.source)
        raise


class Printer:
    """Shows the fields of one module."""

    def __init__(self, module: Module) -> None:
        """Look at the names of a module."""
        self.module = module
        self.scope: Scope = Scope.of(module)

    # Line by line: a function is decoded and forgotten again, and only its text adds up.
    def lines(self) -> Iterator[str]:
        """Yield the lines of the module."""
        name = self.module.names.module
        given = identifier(name) if name else None if name is None else annotation(name)
        yield f"(module {given}" if given else "(module"
        for field in self._fields():
            yield f"  {field}"
        yield ")"

    def _fields(self) -> Iterator[str]:
        module, spaces = self.module, self.scope.spaces
        # All types, although a type use could imply them: left out, one would come back with another index.
        yield from self._types()
        # The order of the sections, with functions where their code stands in a binary.
        counts: dict[str, int] = dict.fromkeys(("func", "table", "memory", "global", "tag"), 0)
        for imported in module.imports:
            yield self._import(imported, counts)
        for x, table in enumerate(module.tables, counts["table"]):
            yield self._table(x, table)
        for x, memory in enumerate(module.memories, counts["memory"]):
            yield f"(memory {spaces['memory'].head(x)} {self._type(memory.type)})"
        for x, tag in enumerate(module.tags, counts["tag"]):
            yield f"(tag {spaces['tag'].head(x)}{self.scope.type_use(tag.type)})"
        for x, glob in enumerate(module.globals, counts["global"]):
            yield f"(global {spaces['global'].head(x)} {self._type(glob.type)}{self._flat(glob.init)})"
        for export in module.exports:
            yield f"(export {name_literal(export.name)} ({export.kind} {spaces[export.kind].of(export.x)}))"
        if module.start:
            yield f"(start {spaces['func'].of(module.start.x)})"
        for x, elem in enumerate(module.elems):
            yield self._elem(x, elem)
        for x, func in enumerate(module.funcs, counts["func"]):
            yield from self._func(x, func)
        for x, data in enumerate(module.datas):
            yield self._data(x, data)
        for custom in module.customs:
            yield self._custom(custom)

    def _types(self) -> Iterator[str]:
        heads, scope = self.scope.spaces["type"], self.scope
        for start, count, written in self.module.groups:
            types = [
                f"(type {heads.head(x)} {scope.definition(x, sub)})"
                for x, sub in enumerate(self.module.group(start, count), start)
            ]
            if written and types:
                types = ["(rec", *(f"  {ty}" for ty in types), ")"]
            yield from types or ["(rec)"]

    def _import(self, imported: Import, counts: dict[str, int]) -> str:
        desc = imported.desc
        kind = _KINDS[type(desc)]
        x = counts[kind]
        counts[kind] = x + 1
        if isinstance(desc, TypeUse):
            ty = self.scope.type_use(desc.x, self._locals(x, desc.x, 0))
        elif isinstance(desc, TagUse):
            ty = self.scope.type_use(desc.x)
        else:
            ty = f" {self._type(desc)}"
        where = f"{name_literal(imported.module)} {name_literal(imported.name)}"
        return f"(import {where} ({kind} {self.scope.spaces[kind].head(x)}{ty}))"

    def _type(self, ty: TableType | MemoryType | GlobalType) -> str:
        if isinstance(ty, MemoryType):
            return f"{ty}" if ty.page_size == 1 << 16 else f"{ty} (pagesize {ty.page_size})"
        if isinstance(ty, TableType):
            return f"{ty}".removesuffix(str(ty.element)) + self.scope.spell(ty.element)
        content = self.scope.spell(ty.content)
        return f"(mut {content})" if ty.mutable else content

    def _table(self, x: int, table: Table) -> str:
        init = self._flat(table.init or ())
        return f"(table {self.scope.spaces['table'].head(x)} {self._type(table.type)}{init})"

    # Functions

    def _locals(self, x: int, ty: int, count: int) -> Ids:
        """Return what the parameters and `count` more locals of function `x` are called."""
        return Ids(self.module.names.locals.get(x, {}), self._params(ty) + count)

    def _params(self, ty: int) -> int:
        found = self.module.func_type(ty)
        return len(found.ins) if found else 0

    def _func(self, x: int, func: Func) -> Iterator[str]:
        count = sum(length for length, _ in func.locals)
        limit("locals", count, MAX_LOCALS, func.at)  # before they are laid out: a few bytes can ask for 2**32
        ids = self._locals(x, func.type, count)
        yield f"(func {self.scope.spaces['func'].head(x)}{self.scope.type_use(func.type, ids)}"
        first = self._params(func.type)
        if count:
            types = chain.from_iterable(repeat(ty, length) for length, ty in func.locals)
            yield " " + declarations(
                "local", ((ids.get(local), ty) for local, ty in enumerate(types, first)), self.scope.spell
            )
        for depth, text in _walk(self.scope.within(ids), func.body, self.module.names.labels.get(x, {}), func.hints):
            yield "  " * (1 + min(depth, _DEEPEST)) + text
        yield ")"

    # Expressions and segments

    def _texts(self, expr: Expr) -> list[str]:
        return [text for _, text in _walk(self.scope.within(Ids({}, 0)), expr, {})]

    def _flat(self, expr: Expr) -> str:
        """Return the instructions of an expression on one line, a space before each."""
        return "".join(f" {text}" for text in self._texts(expr))

    def _wrapped(self, word: str, expr: Expr) -> str:
        """Return `(word instr ...)`, without the word where it is one plain instruction."""
        instrs = tuple(expr)
        # The abbreviation that everybody writes: `(i32.const 8)` for `(offset i32.const 8)`.
        # One plain instruction and its `end`; a block in parentheses would close itself.
        short = len(instrs) == 2 and instrs[0][0] not in ops.OPENING
        return f"({self._texts(instrs)[0]})" if short else f"({word}{self._flat(instrs)})"

    def _elem(self, x: int, elem: Elem) -> str:
        parts = [f"(elem {self.scope.spaces['elem'].head(x)}"]
        if elem.mode == "active":
            parts += [f"(table {self.scope.spaces['table'].of(elem.table)})"] if elem.table else []
            parts.append(self._wrapped("offset", elem.offset))
        elif elem.mode == "declarative":
            parts.append("declare")
        # Indices where all are functions, else expressions.
        functions = [init[0][1] for init in elem.init if len(init) == 2 and init[0][0] is ops.REF_FUNC]
        if elem.type == FUNCTIONS and len(functions) == len(elem.init):
            parts += ["func", *map(self.scope.spaces["func"].of, functions)]
        else:
            parts += [self.scope.spell(elem.type), *(self._wrapped("item", init) for init in elem.init)]
        return f"{' '.join(parts)})"

    def _data(self, x: int, data: Data) -> str:
        parts = [f"(data {self.scope.spaces['data'].head(x)}"]
        if data.offset is not None:
            parts += [f"(memory {self.scope.spaces['memory'].of(data.memory)})"] if data.memory else []
            parts.append(self._wrapped("offset", data.offset))
        return f"{' '.join(parts)} {string_literal(data.init)})"

    def _custom(self, custom: Custom) -> str:
        return f"(@custom {name_literal(custom.name)} ({place(custom.after)}) {string_literal(custom.data)})"


_NO_HINTS: Final[Mapping[int, bool]] = MappingProxyType({})
_KINDS: Final = MappingProxyType(
    {TypeUse: "func", TableType: "table", MemoryType: "memory", GlobalType: "global", TagUse: "tag"}
)


def _walk(
    scope: Scope, body: Expr, names: Mapping[int, str], hints: Mapping[int, bool] = _NO_HINTS
) -> Iterator[tuple[int, str]]:
    """Yield the instructions of a body up to its last `end`, each with its depth."""
    labels, count = scope.labels, 0
    for instr in body:
        op = instr[0]
        if op in ops.CLOSING:
            if not labels.depth:  # the end of the function itself, which is the parenthesis in text
                return
            labels.pop()
            yield labels.depth, instruction(scope, instr)
        elif op in ops.TURNING:
            yield max(labels.depth - 1, 0), instruction(scope, instr)
        elif op in ops.OPENING:
            label = identifier(names[count]) if names.get(count) else None
            given = label or (annotation("") if count in names else "")
            count += 1
            name = f" {given}" if given else ""
            comment = "" if label else f" (;@{labels.depth + 1};)"
            yield labels.depth, f"{_hint(instr, hints)}{op.name}{name}{PRINT[op.imm](scope, op, instr[1])}{comment}"
            labels.push(label)
        else:
            yield labels.depth, _hint(instr, hints) + instruction(scope, instr)


def _hint(instr: Instr, hints: Mapping[int, bool]) -> str:
    """Return the annotation before an instruction, empty where it has none. A hint for any other one means nothing."""
    if not hints or instr[0] not in ops.HINTED or instr[2] not in hints:
        return ""
    return f'(@{BRANCH_HINT} "\\0{hints[instr[2]]:d}") '
