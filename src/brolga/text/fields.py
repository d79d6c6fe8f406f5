"""The fields of a module: which there are first, what is in them second (spec, *Text Format*, *Modules*).

Everything may be used before it is defined, so a first walk counts the fields and their ids and skips what is in
them. The second reads types, then all other fields in the order of the text, and every index is known by then.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter
from types import MappingProxyType
from typing import Final

from brolga.errors import InvalidError, MalformedError, UnsupportedError
from brolga.features import DEFAULTS, Feature, FeatureSet
from brolga.module import (
    Custom,
    Data,
    Desc,
    Elem,
    Export,
    Func,
    Global,
    Import,
    Memory,
    Module,
    Rec,
    Start,
    Table,
    Tag,
    TagUse,
    TypeUse,
)
from brolga.ops import HINTED
from brolga.text.annotations import BRANCH_HINT, CUSTOM, NAME, custom_section, given_name, hint
from brolga.text.cursor import REFUSED_WORDS
from brolga.text.lexer import Kind, Token
from brolga.text.segments import SegmentParser, zero
from brolga.types import Limits, MemoryType, TableType, ValType

__all__ = ["FIELDS", "ModuleParser"]


class ModuleParser(SegmentParser):
    """Reads a module."""

    def __init__(self, tokens: list[Token], features: FeatureSet = DEFAULTS, i: int = 0) -> None:
        """Start at token `i`, before `(module` or before the first field of a module that is written without it."""
        super().__init__(tokens, features, i)
        self._fields: list[tuple[str, int, int]] = []  # keyword, its position, the token after it
        self._placed: list[tuple[int, Custom]] = []  # custom sections by the ranks of their places
        self._last_defined = ""  # keyword: an index space counts imports first, so none may follow a definition
        self._next = dict.fromkeys(_EXTERNS, 0)  # the index that the next one gets in the second walk

    def parse(self) -> Module:
        """Pass the module and return it."""
        if not self.open("module"):
            return self.fields(None)
        module = self.fields(self.identifier())
        self.finish(Kind.CLOSE)
        return module

    def fields(self, name: str | None) -> Module:
        """Pass the fields of a module of that name, as many as there are, and return it."""
        first = self.i
        given = given_name(self.notes.take(first, first, NAME), "module")
        self.module.names.module = name if given is None else given
        self._survey()
        after = self.i  # the second walk jumps from field to field and ends anywhere
        # Types first: a type use may stand before its type, and one without an index appends a type behind all that
        # are written. The sort is stable: types in their order, then all other fields in theirs.
        for word, at, start in sorted(self._fields, key=lambda field: field[0] not in {"type", "rec"}):
            self.i = start
            FIELDS[word](self, at)
            self.close()
        self.i = after
        self.notes.check(first, after)
        self.module.customs += [custom for _, custom in sorted(self._placed, key=itemgetter(0))]
        self._name()
        return self.module

    def finish(self, kind: Kind) -> None:
        """Pass what ends the fields, a parenthesis or the end of the text."""
        if not self.next_is(kind):
            self.i += self.next_is(Kind.OPEN)
            self.fault("a field of a module")
        self.i += kind is not Kind.END

    # Ids are no part of a module's meaning, but messages, backtraces and the printer are glad of them.
    def _name(self) -> None:
        names = self.module.names
        for what, into in (
            ("type", names.types),
            ("func", names.funcs),
            ("table", names.tables),
            ("memory", names.memories),
            ("global", names.globals),
            ("tag", names.tags),
            ("elem", names.elems),
            ("data", names.datas),
        ):
            into.update(self.spaces[what].names)

    # The first walk

    def _survey(self) -> None:
        self._customs()
        while self.opens(*FIELDS):
            _, word, at = self.tokens[self.i + 1]
            self.i += 2
            start = self.i
            self._fields.append((word, at, start))
            self._declare(word, at)
            self.i = start
            self.skip()
            self._customs()
        # Index spaces would be wrong without these fields, so nothing behind them can be looked at.
        if self.opens(*REFUSED_WORDS):
            _, word, at = self.tokens[self.i + 1]
            raise UnsupportedError(REFUSED_WORDS[word].refusal, at)

    # Between two fields is the place for custom sections, whose annotations the first walk meets on its way.
    def _customs(self) -> None:
        self._placed += map(custom_section, self.notes.take(self.i, self.i, CUSTOM))

    def _declare(self, word: str, at: int) -> None:
        """Count what a field defines in its index space, and the segment that may be in it."""
        if word == "import":
            self._declare_import(at)
        elif word == "rec":
            self._declare_types()
        elif word in self.spaces:
            self._member(word)
            if word in _EXTERNS:
                self._declare_extern(word, at)

    def _declare_types(self) -> None:
        while self.open("type"):
            self._member("type")
            self.skip()

    def _declare_import(self, at: int) -> None:
        self._check_order(at)
        # Only as far as the id: what is wrong on the way is told by the second walk, in the order of the text.
        for _ in range(2):
            self.i += self.next_is(Kind.STRING)
        if self.opens(*_EXTERNS):
            word = self.tokens[self.i + 1][1]
            self.i += 2
            self._member(word)

    def _member(self, word: str) -> None:
        here = self.at
        name = self.identifier()
        self.name_next(word)
        self.spaces[word].add(name, here)

    def _declare_extern(self, word: str, at: int) -> None:
        while self.open("export"):  # exports are written before what makes an import of the definition
            self.skip()
        # An import in the shape of a definition is an import, also in its place among the fields.
        if self.opens("import"):
            self._check_order(at)
            return
        self._last_defined = word
        # What stands inside a definition counts among the segments, in the place of that definition: the index of
        # each one behind it depends on that.
        segment = _SEGMENT_IN.get(word)
        if segment and self._holds(segment):
            self.spaces[segment].add(None, at)

    def _holds(self, segment: str) -> bool:
        """Tell whether a table or memory is written as its elements or data, maybe with some types before them."""
        # What is before them is not read but passed over: should it be wrong, the second walk says how.
        while not self.opens(segment):
            if self.opens("ref", "pagesize"):
                self.i += 2
                self.skip()
            elif self.next_is(Kind.WORD):
                self.i += 1
            else:
                return False
        return True

    def _check_order(self, at: int) -> None:
        if self._last_defined:
            raise MalformedError(f"import after {_EXTERNS[self._last_defined]}", at)

    # The second walk

    def _type(self, _at: int) -> None:
        self.define_type()

    def _rec(self, at: int) -> None:
        self.need(Feature.FUNCTION_REFERENCES, at)
        places = []
        while self.open("type"):
            places.append(self.i)
            self.skip()
        after = self.i
        self.module.recs.append(Rec(len(self.module.types), len(places), at))
        for place in places:
            self.i = place
            self.define_type(alone=len(places) == 1)
            self.close()
        self.i = after

    def _import(self, at: int) -> None:
        module, name = self.name(), self.name()
        word = self._extern_word()
        self.identifier()
        self.module.imports.append(Import(module, name, self._extern(word, self._take(word)), at))
        self.close()

    def _extern_word(self) -> str:
        """Pass the beginning of an external type or index and return its keyword."""
        self.expect(Kind.OPEN, "a parenthesis")
        _, word, at = self.tokens[self.i]
        if word not in _EXTERNS:
            if word in REFUSED_WORDS:
                raise UnsupportedError(REFUSED_WORDS[word].refusal, at)
            self.fault("func, table, memory, global or tag")
        self._need(word, at)
        self.i += 1
        return word

    def _need(self, word: str, at: int) -> None:
        if word in _EXTERN_NEEDS:
            self.need(_EXTERN_NEEDS[word], at)

    def _take(self, word: str) -> int:
        x = self._next[word]
        self._next[word] = x + 1
        return x

    def _extern(self, word: str, x: int) -> Desc:
        """Pass the type of import number `x` of its kind."""
        if word == "func":
            use = TypeUse(self.type_use(named=True))
            self._name_locals(x)
            return use
        if word == "tag":
            return TagUse(self.tag_type())
        if word == "table":
            return self.table_type()
        return self.memory_type() if word == "memory" else self.global_type()

    def _name_locals(self, x: int) -> None:
        if names := self.spaces["local"].names:
            self.module.names.locals[x] = names

    def _definition(self, word: str, at: int) -> None:
        """Pass the inside of a definition, or of an import in the shape of one."""
        self._need(word, at)
        self.identifier()
        x = self._take(word)
        while self.open("export"):
            here = self.at
            self.module.exports.append(Export(self.name(), word, x, here))
            self.close()
        if self.open("import"):
            module, name = self.name(), self.name()
            self.close()
            self.module.imports.append(Import(module, name, self._extern(word, x), at))
        else:
            _DEFINE[word](self, at, x)

    def _func(self, at: int, x: int) -> None:
        ty = self.type_use(named=True)
        runs = self._locals(ty)
        self._name_locals(x)
        first = self.i
        body = self.expression()
        self.module.funcs.append(Func(ty, runs, body, at, len(body), self._hints(first)))
        if self.labels.names:
            self.module.names.labels[x] = self.labels.names

    def _hints(self, first: int) -> dict[int, bool]:
        """Take the branch hints in a body that began at token `first` and has ended."""
        hints: dict[int, bool] = {}
        for note in self.notes.take(first, self.i, BRANCH_HINT):
            # Folded or not, it stands before the whole instruction.
            kind, word, at = self.tokens[note.i + (self.tokens[note.i][0] is Kind.OPEN)]
            if at in hints:
                raise MalformedError(f"@{BRANCH_HINT} annotation: duplicate annotation", note.at)
            if kind is not Kind.WORD or word not in _HINTED:
                raise InvalidError(f"@{BRANCH_HINT} annotation: invalid target", note.at)
            hints[at] = hint(note)
        return hints

    def _locals(self, ty: int) -> tuple[tuple[int, ValType], ...]:
        runs: list[tuple[int, ValType]] = []
        while self.open("local"):
            if self.next_is(Kind.ID) and ty >= len(self.module.types):  # nobody can say which index it has
                raise MalformedError(f"unknown type {ty}", self.at)
            # Runs of one type, as the binary format has them, so that both readers give the same.
            for local in self.variables():
                count = runs.pop()[0] if runs and runs[-1][1] == local else 0
                runs.append((count + 1, local))
            self.close()
        return tuple(runs)

    def _table(self, at: int, x: int) -> None:
        start = self.i
        is_64 = self.is_64()
        # Limits make it a table of a size; without them its elements say how many they are. Which of the two it is
        # shows behind the type of addresses, which both begin with; so that is read twice.
        if self.next_is(Kind.NUMBER):
            self.i = start
            ty = self.table_type()
            init = None
            if not self.next_is(Kind.CLOSE):
                self.need(Feature.FUNCTION_REFERENCES, self.at)
                init = self.expression()
            self.module.tables.append(Table(ty, init, at))
            return
        element = self.ref_type()
        if not self.open("elem"):
            self.fault("the elements of the table")
        held, init_elems = self.references(element)
        self.close()
        size = len(init_elems)
        self.module.tables.append(Table(TableType(element, Limits(size, size), is_64), None, at))
        self.module.elems.append(Elem(held, init_elems, "active", x, zero(is_64, at), at))

    def _memory(self, at: int, x: int) -> None:
        start = self.i
        is_64 = self.is_64()
        page_size_log2 = self.page_size_log2()
        if not self.open("data"):
            self.i = start
            self.module.memories.append(Memory(self.memory_type(), at))
            return
        data = self.strings()
        self.close()
        # As many pages as hold the data, and never more. A shift rounds down, so the negative is what is shifted.
        pages = -(-len(data) >> page_size_log2)
        self.module.memories.append(Memory(MemoryType(Limits(pages, pages), is_64, False, page_size_log2), at))
        self.module.datas.append(Data(data, x, zero(is_64, at), at))

    # The index of its own is what tables, memories and functions need for their segments and names.
    def _global(self, at: int, _x: int) -> None:
        ty = self.global_type()
        self.module.globals.append(Global(ty, self.expression(), at))

    def _tag(self, at: int, _x: int) -> None:
        self.module.tags.append(Tag(self.tag_type(), at))

    def _export(self, at: int) -> None:
        name = self.name()
        word = self._extern_word()
        self.module.exports.append(Export(name, word, self.index(word), at))
        self.close()

    def _start(self, at: int) -> None:
        if self.module.start:
            raise MalformedError("multiple start sections", at)
        self.module.start = Start(self.index("func"), at)


def _definition(word: str) -> Field:
    return lambda parser, at: parser._definition(word, at)


Field = Callable[[ModuleParser, int], None]
"""Passes the inside of a field whose keyword stands at the given position."""

# Tables over methods stand behind the class, which has to be there before they can name its functions.
_HINTED: Final = frozenset(op.name for op in HINTED)
_EXTERNS: Final = MappingProxyType(
    {"func": "function", "table": "table", "memory": "memory", "global": "global", "tag": "tag"}
)
_EXTERN_NEEDS: Final = MappingProxyType({"tag": Feature.EXCEPTIONS})
_SEGMENT_IN: Final = MappingProxyType({"table": "elem", "memory": "data"})
_DEFINE: Final = MappingProxyType(
    {
        "func": ModuleParser._func,
        "table": ModuleParser._table,
        "memory": ModuleParser._memory,
        "global": ModuleParser._global,
        "tag": ModuleParser._tag,
    }
)
FIELDS: Final[MappingProxyType[str, Field]] = MappingProxyType(
    {
        "type": ModuleParser._type,
        "rec": ModuleParser._rec,
        "import": ModuleParser._import,
        **{word: _definition(word) for word in _DEFINE},
        "export": ModuleParser._export,
        "start": ModuleParser._start,
        "elem": ModuleParser.elem,
        "data": ModuleParser.data,
    }
)
"""How each field is read, by its keyword."""
