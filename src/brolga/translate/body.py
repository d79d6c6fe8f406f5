"""One function in the making: SSA names on the operand stack, lines of IR, open blocks.

The operand stack of WebAssembly is a list of what LLVM calls the values: numbered results (`%7`), parameters (`%p0`) or
literals (`5`, `null`). So most instructions that only move operands cost nothing. Locals that are ever set are stack
slots for LLVM to promote, the others the values that they start with.

What a straight run of code has found out is kept in `cache`: the value of a local (by index), the address that an
operand means in a memory (by memory and operand). Where several paths meet, it falls back to what was known before they
parted.

`Handler` is what `EMIT` (table.py) has for each instruction.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from brolga.abi.layout import STORE, STORE_ARGUMENTS
from brolga.abi.signature import LLVM_TYPES, llvm_type
from brolga.abi.structs import Struct
from brolga.llvm.text import Scope
from brolga.ops import BLOCK, LOCAL_SET, LOCAL_TEE, LOOP, Op
from brolga.translate.opaque import opaque_locals
from brolga.translate.unit import Signature, Unit
from brolga.traps import TrapSite
from brolga.types import I64, V128, FuncType, ValType
from brolga.validate import IMM, INS, OP, Checked

if TYPE_CHECKING:
    from brolga.module import Catch

__all__ = ["INVARIANT", "ZEROS", "Body", "Clauses", "Handler", "Label", "Region"]

INVARIANT: Final = ", !invariant.load !0"
"""Behind a load: whenever this address may be read at all, it holds the same value."""

ZEROS: Final = MappingProxyType({"i32": "0", "i64": "0", "ptr": "null"})
"""LLVM type -> its zero. The zeros of floats are values like any other constant of theirs (unit.py)."""

_VECTOR: Final = LLVM_TYPES["v128"]
_SETS: Final = frozenset((LOCAL_SET, LOCAL_TEE))
_REMEMBERED: Final = 200  # entries of `cache` that a block takes with it
_SMALL_FRAME: Final = 1024  # bytes: what the reserve below the stack limit covers without being asked for


# A local; or a memory and an operand that is an address in it, and with a word, how far from there on it was checked.
Known = int | tuple[int, str] | tuple[int, str, str]
Cache = dict[Known, str]


Clauses = tuple[tuple["Catch", tuple[ValType, ...]], ...]
"""The clauses of a `try_table`, each with the types of what it brings to its label."""


@dataclass(slots=True)
class Region:
    """Code whose exceptions a block handles: blocks have `number` in their names, calls are handled at `pad<number>`.

    `edges` are the ways from inside to `dispatch<number>`: the block that each comes from, the exception, and 1 where a
    landing pad has had it, so that its backtrace has begun; `again` is what that is in the dispatch.
    """

    number: int
    at: int  # position of the block
    depth: int  # number of its label, from the outermost one
    clauses: Clauses | None  # of a `try_table`
    invoked: bool = False  # whether there is a call
    edges: list[tuple[str, str, str]] = field(default_factory=list)
    again: str = "0"

    @property
    def reached(self) -> bool:
        """Whether anything in it throws."""
        return self.invoked or bool(self.edges)


class Label:
    """An open block. `name` is where branches to it go, `types` are LLVM's for what they carry.

    `edges` are the branches so far: the block that each comes from and the values it brings. `height` is the size of
    the operand stack below the parameters. `cache` is what was known at the beginning, `since` how many times locals
    had been set by then. What belongs to some blocks alone is set by their handlers (control.py, exceptions.py).
    """

    __slots__ = (
        "branch_at", "cache", "condition", "edges", "exception", "height", "name", "op", "origin", "otherwise",
        "params", "phis", "region", "results", "since", "types", "weights",
    )  # fmt: skip
    branch_at: int  # if: the line that is to be its branch
    condition: str  # if
    weights: str  # if: how likely the condition holds, as metadata, if anybody says so
    origin: str  # if: the block that it stands in
    params: list[str]  # if: the operands that both arms start with
    phis: tuple[int, int]  # loop: the line that is to hold its phis, and the number of the first one
    region: Region  # try, try_table
    exception: str  # catch: what the handlers have caught
    otherwise: str  # catch: the block for what none of them has taken so far, "" when there is nothing left

    def __init__(self, op: Op, name: str, ty: FuncType, height: int, *, cache: Cache, since: int) -> None:
        """Open a block of type `ty` that no branch goes to yet."""
        self.op: Op = op
        self.name: str = name
        self.types: list[str] = [llvm_type(param) for param in (ty.ins if op is LOOP else ty.outs)]
        self.results: list[str] = [llvm_type(result) for result in ty.outs]  # what its end leaves
        self.height: int = height
        self.cache: Cache = cache
        self.since: int = since
        self.edges: list[tuple[str, list[str]]] = []


class Body:
    """The state in the middle of a function. Handlers read and change it; the methods are what they share."""

    __slots__ = (
        "accesses", "block", "cache", "cold", "fixed", "flags", "hidden", "hints", "index", "labels", "leaf",
        "lines", "local_types", "names", "number", "opaque", "opaque_locals", "peak", "place", "prelude", "regions",
        "rests", "sets", "signature", "slots", "stack", "symbol", "traps", "unit", "vectors", "views", "widest",
    )  # fmt: skip

    def __init__(self, unit: Unit, x: int, events: list[Checked], *, entry: bool = False) -> None:
        """Begin function `x`, whose checked stream is looked through for what has to be known beforehand.

        With `entry` it is the one that others call in its stead, in the stable convention (tails.py).
        """
        shape = unit.shape
        func = shape.module.funcs[x - shape.imported]
        self.unit: Unit = unit
        self.index: int = x
        self.hints: Mapping[int, bool] = func.hints
        self.signature: Signature = unit.signature(func.type, shape.stable if entry else shape.convention(x))
        self.symbol: str = f"{'e' if entry else 'w'}{x}"
        self.place: Scope = unit.debug.function(self.symbol)
        self.lines: list[str] = []  # of the body
        self.cold: list[str] = []  # of what stands behind it
        self.prelude: dict[str, str] = {}  # name -> its line at the top of the body
        self.number: int = 0  # the last value that was numbered
        self.names: int = 0  # the last number that blocks were named with
        self.block: str = "start"
        self.stack: list[str] = []
        self.peak: int = 0
        self.flags: dict[str, str] = {}  # i32 that is 0 or 1 -> the i1 that it was made from
        self.vectors: dict[str, int] = {}  # v128 that is a constant -> its bits
        self.views: dict[str, tuple[str, str]] = {}  # v128 -> the shape that it was made in, its value of that shape
        self.hidden: dict[tuple[str, str], tuple[str, str]] = {}  # v128, shape -> a block, what hides it there
        self.traps: dict[tuple[str, int], str] = {}  # site, position -> block
        self.rests: dict[Struct, str] = {}  # layout of results in memory -> the stack slot that calls have for them
        self.regions: list[Region] = []  # those that are open, the innermost last
        self.sets: list[int] = []  # the locals that were set so far, in order
        params = shape.func_type(x).ins
        # v128s that LLVM knows nothing of (shapes.py)
        self.opaque: set[str] = {f"%p{number}" for number, ty in enumerate(params) if ty is V128}
        self.local_types: list[str] = [llvm_type(ty) for ty in params]
        for count, ty in func.locals:
            self.local_types += [llvm_type(ty)] * count
        rows = {event[OP] for event in events}
        self.leaf: bool = True  # until it calls somebody who need not return at once
        self.accesses: bool = any(op.access for op in rows)
        vectors = _VECTOR in self.local_types or any(op.lanes or V128 in op.outs for op in rows)
        self.widest: int = V128.size if vectors else shape.widest
        # A local that is never set is a value. The others get a stack slot, of which LLVM makes values too, at a price.
        # The locals that are ever set
        self.slots: frozenset[int] = frozenset([event[IMM] for event in events if event[OP] in _SETS])
        wide = frozenset(x for x in self.slots if self.local_types[x] == _VECTOR)
        self.opaque_locals: frozenset[int] = opaque_locals(events, wide) if wide else wide
        self.fixed: Cache = {number: f"%p{number}" for number in range(len(params)) if number not in self.slots}
        self.cache: Cache = dict(self.fixed)
        self.labels: list[Label] = [
            Label(BLOCK, "exit", FuncType((), shape.func_type(x).outs), 0, cache=self.fixed, since=0)
        ]

    # Values

    def op(self, text: str) -> str:
        """Add an instruction with a result, and return its name."""
        self.number += 1
        name = f"%{self.number}"
        self.lines.append(f"  {name} = {text}")
        return name

    def do(self, text: str) -> None:
        """Add an instruction without a result."""
        self.lines.append("  " + text)

    def popped(self, count: int) -> list[str]:
        """Take `count` operands off the stack."""
        start = len(self.stack) - count
        values = self.stack[start:]
        del self.stack[start:]
        return values

    def float_constant(self, ty: str, bits: int) -> str:
        """Return a value with these bits, of a type that holds floats: `float`, `double` or `<16 x i8>`."""
        return self.op(f"load {ty}, ptr {self.unit.float_constant(ty, bits)}{INVARIANT}")

    def zero(self, ty: str) -> str:
        """Return what a local of LLVM type `ty` starts with."""
        return ZEROS[ty] if ty in ZEROS else self.float_constant(ty, 0)

    def condition(self, value: str) -> str:
        """Return the i1 that tells whether an i32, just taken off the stack, is not zero."""
        flag = self.flags.get(value)
        if flag is None:
            return self.op(f"icmp ne i32 {value}, 0")
        if self.lines[-1].startswith(f"  {value} = "):  # made a moment ago, for this one use: not needed at all
            self.lines.pop()
            self.number -= 1
            del self.flags[value]
        return flag

    def flag(self, text: str) -> None:
        """Add an instruction whose result is an i1, and push it as an i32 that is 0 or 1."""
        number = self.number
        self.lines += (f"  %{number + 1} = {text}", f"  %{number + 2} = zext i1 %{number + 1} to i32")
        self.number = number + 2
        value = f"%{number + 2}"
        self.flags[value] = f"%{number + 1}"
        self.stack.append(value)

    def wide(self, value: str) -> str:
        """Return an i32, zero-extended."""
        # Literals are written as signed numbers, addresses and counts are unsigned.
        if value.startswith("%"):
            return self.op(f"zext i32 {value} to i64")
        return str(int(value) & 0xFFFF_FFFF)

    def word(self, value: str, ty: ValType) -> str:
        """Return an address or a count of type i32 or i64 as an i64."""
        return value if ty is I64 else self.wide(value)

    def words(self, event: Checked) -> list[str]:
        """Take the operands off the stack, all of them addresses and counts."""
        return [self.word(value, ty) for value, ty in zip(self.popped(len(event[INS])), event[INS], strict=True)]

    def narrow(self, word: str, ty: ValType) -> str:
        """Return an i64 as a value of type i32 or i64."""
        return word if ty is I64 else self.op(f"trunc i64 {word} to i32")

    def field(self, offset: int, ty: str = "ptr", of: str = "%vm", suffix: str = INVARIANT) -> str:
        """Load a field of a struct, by default one of the VM context that never changes."""
        return self.op(f"load {ty}, ptr {self.at(offset, of)}{suffix}")

    def at(self, offset: int, of: str = "%vm") -> str:
        """Return the address `offset` bytes behind a pointer, by default the VM context."""
        return self.op(f"getelementptr i8, ptr {of}, i64 {offset}") if offset else of

    def early(self, name: str, offset: int) -> str:
        """Return a pointer in the VM context that never changes, loaded as `name` at the top of the function."""
        if name not in self.prelude:
            self.prelude[name] = (
                f"  {name}.at = getelementptr i8, ptr %vm, i64 {offset}\n  {name} = load ptr, ptr {name}.at{INVARIANT}"
            )
        return name

    # Blocks

    def fresh(self) -> int:
        """Return a number for the names of blocks."""
        self.names += 1
        return self.names

    def open(self, op: Op, name: str, ty: FuncType) -> Label:
        """Open a WebAssembly block whose parameters are on the stack."""
        # A function may know very much and have very many blocks: what is done for each of them must have a bound.
        cache = self.cache if len(self.cache) <= _REMEMBERED else self.fixed
        label = Label(op, name, ty, len(self.stack) - len(ty.ins), cache=cache.copy(), since=len(self.sets))
        self.labels.append(label)
        return label

    def enter(self, name: str) -> None:
        """Begin a basic block that control reaches from one place, so that what is known stays known."""
        self.lines.append(f"{name}:")
        self.block = name

    def meet(self, label: Label) -> None:
        """Begin the basic block where the ways out of a WebAssembly block meet."""
        self.enter(label.name)
        self.recall(label)

    def recall(self, label: Label) -> None:
        """Know what was known where a block began, but for locals that were set since: for code that is reached from
        anywhere in it.
        """
        changed, self.cache = self.sets[label.since :], label.cache.copy()
        if len(changed) > _REMEMBERED:
            self.cache = self.fixed.copy()
        else:
            for x in changed:
                self.cache.pop(x, None)

    def branch(self, label: Label) -> None:
        """Go to a label with the uppermost operands, and leave them on the stack."""
        self.edge(label)
        self.lines.append(f"  br label %{label.name}")

    def edge(self, label: Label, origin: str | None = None) -> None:
        """Note that a branch to a label brings the uppermost operands."""
        # A copy: the operands stay on the stack for a branch that may not be taken, and what follows changes them.
        stack = self.stack
        label.edges.append((origin or self.block, stack[len(stack) - len(label.types) :]))
        self.peak = max(self.peak, len(stack))

    # Traps and calls

    def trap(self, site: str, at: int, argument: str = "0") -> list[str]:
        """Return the lines that trap; `site` is a number or a value."""
        symbol = self.unit.helper("trap").symbol
        call = f"  call void @{symbol}(ptr %vm, i32 {site}, i64 {argument}) #1{self.place.at(at)}"
        return [call, "  unreachable"]

    def trap_if(self, condition: str, site: TrapSite | str, at: int, argument: str = "0") -> None:
        """Trap when an i1 is true; one block, behind the function, for each site and position."""
        # An instruction may check for the same trap in several steps.
        key = str(int(site)) if isinstance(site, TrapSite) else site, at
        name = self.traps.get(key)
        if name is None:
            name = self.traps[key] = f"trap{self.fresh()}"
            self.cold += [f"{name}:", *self.trap(key[0], at, argument)]
        onward = f"go{self.fresh()}"
        self.lines.append(f"  br i1 {condition}, label %{name}, label %{onward}")
        self.enter(onward)

    def invoke(self, text: str, at: int) -> str:
        """Return the call `text` of a function with the innermost region for its exceptions; it ends the block."""
        region, onward = self.regions[-1], f"go{self.fresh()}"
        region.invoked = True
        self.block = onward
        return f"invoke {text} to label %{onward} unwind label %pad{region.number}{self.place.at(at)}\n{onward}:"

    def helper(self, name: str, at: int, *args: str) -> str:
        """Call a helper, and return the name of its result if it has one."""
        row = self.unit.helper(name)
        typed = ", ".join(f"{ty} {arg}" for ty, arg in zip(row.params, args, strict=True))
        call = f"call {row.result} @{row.symbol}({typed}){self.place.at(at)}"
        if row.result != "void":
            return self.op(call)
        self.do(call)
        return ""

    def rest(self, struct: Struct) -> str:
        """Return the stack slot for the results of calls that lie in memory, one for all with this layout."""
        if struct not in self.rests:
            self.rests[struct] = f"%rest{len(self.rests)}"
        return self.rests[struct]

    # The whole

    def text(self) -> str:
        """Return the definition, once the last block is closed."""
        signature = self.signature.lowered
        # `noundef` everywhere: no instruction of WebAssembly has an undefined result, and LLVM may rely on that.
        params = "".join(f", {signature.params[number]} noundef %p{number}" for number in signature.passed)
        vm = f"ptr noundef nonnull align 16 dereferenceable({self.unit.shape.layout.size}) %vm"
        result = signature.result if signature.result == "void" else f"noundef {signature.result}"
        params = signature.arguments(f"{vm}{', ptr %caller' if signature.has_caller else ''}{params}", "%rest")
        head = f"define dso_local {signature.cc}{result} @{self.symbol}({params})"
        personality = ""
        if self.symbol in self.unit.handling:
            personality = f" personality ptr @{self.unit.helper('personality').symbol}"
        lines = [f"{head} #0{personality}{self.place.attachment} {{", "entry:", *self._entry(), "start:"]
        return "\n".join([*lines, *self.prelude.values(), *_located(self.lines), *self.cold, "}"])

    def _entry(self) -> list[str]:
        """What stands before the body."""
        return [*self._beyond(), *self._alloca(), *self._stack_check()]

    def _beyond(self) -> list[str]:
        """Load the parameters that lie in the store, before anybody else wants the place."""
        lowered = self.signature.lowered
        if not lowered.beyond:
            return []
        lines = [
            f"  %own.at = getelementptr i8, ptr %vm, i64 {self.unit.shape.layout.store}",
            f"  %own = load ptr, ptr %own.at{INVARIANT}",
        ]
        for number, offset in lowered.beyond:
            lines += [
                f"  %p{number}.at = getelementptr i8, ptr %own, i64 {STORE_ARGUMENTS + offset}",
                f"  %p{number} = load {lowered.params[number]}, ptr %p{number}.at, align 4",
            ]
        return lines

    def _alloca(self) -> list[str]:
        """The stack slots. They stand in the entry block, where LLVM makes them part of the frame."""
        order = sorted(self.slots)
        slots = [f"  %l{number} = alloca {self.local_types[number]}" for number in order]
        for struct, name in self.rests.items():
            slots.append(f"  {name} = alloca [{struct.size} x i8], align {struct.align}")
        params = len(self.signature.lowered.params)
        for number in order:
            ty = self.local_types[number]
            if number < params:
                slots.append(f"  store {ty} %p{number}, ptr %l{number}")
            elif ty in ZEROS:
                slots.append(f"  store {ty} {ZEROS[ty]}, ptr %l{number}")
            else:
                zero = self.unit.float_constant(ty, 0)
                slots.append(
                    f"  %z{number} = load {ty}, ptr {zero}{INVARIANT}\n  store {ty} %z{number}, ptr %l{number}"
                )
        return slots

    def _stack_check(self) -> list[str]:
        """Go to `start`, or trap when the frame would reach below the stack limit.

        How large it becomes is known to LLVM alone, and too late; each value that may be alive at once counts as many
        bytes as the widest one.
        """
        frame = self.widest * (len(self.slots) + self.peak) + sum(struct.size for struct in self.rests)
        if self.leaf and frame <= _SMALL_FRAME:
            # An access may fault, and a backtrace needs a frame there: somebody asks for its address at the very
            # beginning, so that LLVM does not put off making it until a branch that needs registers.
            return [*(_ASK_FOR_FRAME if self.accesses else ()), "  br label %start"]
        frame = frame if frame > _SMALL_FRAME else 0  # the reserve covers it, and the comparison is one instruction
        shape = self.unit.shape
        at = shape.module.funcs[self.index - shape.imported].at
        self.cold += ["overflow:", *self.trap(str(int(TrapSite.STACK_OVERFLOW)), at)]
        return [
            "  %fp = call ptr @llvm.frameaddress.p0(i32 0)",
            f"  %low.at = getelementptr i8, ptr %fp, i64 {-frame}",
            "  %low = ptrtoint ptr %low.at to i64",
            f"  %store.at = getelementptr i8, ptr %vm, i64 {shape.layout.store}",
            f"  %store = load ptr, ptr %store.at{INVARIANT}",
            f"  %limit.at = getelementptr i8, ptr %store, i64 {STORE['stack_limit']}",
            "  %limit = load i64, ptr %limit.at",
            "  %over = icmp ult i64 %low, %limit",
            "  br i1 %over, label %overflow, label %start",
        ]


_ASK_FOR_FRAME: Final = (
    "  %fp = call ptr @llvm.frameaddress.p0(i32 0)",
    '  call void asm sideeffect "", "r"(ptr %fp)',
)


_ENDS: Final = (",", ")", " ", "\n")  # of the name of an operand
_TAKEN: Final = f" = bitcast {_VECTOR} "


def _located(lines: list[str]) -> list[str]:
    """Give what uses a load at once the load's place: it may become one instruction with it, which may fault.

    A vector that is taken for one of another shape, wherever that is, is to LLVM one that is loaded in that shape. To
    the machine it is nothing, as is what hides it: so what comes behind these may use a load at once as well.
    """
    result, loaded, place = [], "", ""
    vectors: dict[str, str] = {}
    for line in lines:
        result.append(line)
        if " = load volatile " in line:
            loaded, _, _ = line.strip().partition(" ")
            _, _, place = line.partition(", !dbg")
            if _VECTOR in line:
                vectors[loaded] = place
        elif vectors and _TAKEN in line and "\n" not in line:
            source = line.partition(_TAKEN)[2].partition(" ")[0]
            if source in vectors:
                result[-1] += f", !dbg{vectors[source]}"
            if source == loaded:
                loaded = line.strip().partition(" ")[0]
        elif loaded and not (vectors and ' asm "", ' in line):
            uses = " = " in line and (line.endswith(loaded) or any(f"{loaded}{end}" in line for end in _ENDS))
            if "!dbg" not in line and uses:
                result[-1] = "\n".join(f"{part}, !dbg{place}" for part in line.split("\n"))
            loaded = ""
    return result


Handler = Callable[[Body, Checked], None]
