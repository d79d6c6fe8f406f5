"""A small assembler for LLVM IR: enough to write the native parts as readable Python.

It is a façade that costs microseconds an instruction; translated WebAssembly does not come through here.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from brolga.abi.externals import DATA, EXTERNALS, VARIADIC
from brolga.errors import Bug

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from brolga.abi.layout import Layout

__all__ = ["ATTRIBUTES", "PASSING", "Code", "ImageText"]

# Frame pointers, because backtraces walk them; no tail calls, because a frame is where a pc is found; no inlining,
# because some functions ask for their own frame or return address.
ATTRIBUTES: Final = 'noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true"'

# Code that only passes a call on leaves the frame of its caller as it is, and where it can it jumps.
PASSING: Final = 'noinline uwtable "frame-pointer"="none"'

# What lies outside of the image is called through a slot with its address. It may be farther away than a call reaches,
# and then the loader's jump in between would cost as much again as the call.
_OUTSIDE: Final = "nonlazybind"


class ImageText:
    """The IR of an image in the making: its functions, globals and the external names it uses."""

    def __init__(self) -> None:
        """Start empty."""
        # In the order of their making, since LLVM wants none: text that is the same each time can be compared.
        self._functions: list[str] = []
        self._declared: dict[str, str] = {}
        self._defined: set[str] = set()
        self._strings: dict[str, str] = {}
        self._globals: list[str] = []

    def declare(self, name: str, declaration: str) -> None:
        """Have `name` declared, unless the image defines it itself."""
        self._declared.setdefault(name, declaration)

    def variable(self, name: str, ty: str, initial: str) -> str:
        """Define an internal global variable and return its name."""
        self._globals.append(f"@{name} = internal global {ty} {initial}")
        return f"@{name}"

    def string(self, text: str) -> str:
        """Return the name of a constant, NUL-terminated string."""
        name = self._strings.get(text)
        if name is None:
            name = self._strings[text] = f"@str{len(self._strings)}"
            data = "".join(chr(b) if 32 <= b < 127 and b not in b'"\\' else f"\\{b:02X}" for b in text.encode() + b"\0")
            self._globals.append(f'{name} = private unnamed_addr constant [{len(text.encode()) + 1} x i8] c"{data}"')
        return name

    def function(self, name: str, signature: str, code: Code, attributes: str = ATTRIBUTES) -> None:
        """Add the definition of function `name` with the lines of `code`; `signature` is what stands behind `define`.

        It is `dso_local`: nothing outside can take the name's place, so functions of an image reach others directly.
        """
        self._defined.add(name)
        body = "\n".join([*code.slots, *code.lines])
        self._functions.append(f"define dso_local {signature} {attributes} {{\nentry:\n{body}\n}}")

    def raw(self, name: str, text: str) -> None:
        """Add a definition written out by hand."""
        self._defined.add(name)
        self._functions.append(text)

    def text(self) -> str:
        """Return the whole as IR."""
        # A function may be called before it is defined here, so only now it is known what has to be declared.
        declared = [line for name, line in sorted(self._declared.items()) if name not in self._defined]
        return "\n".join([*declared, *self._globals, *self._functions]) + "\n"


class Code:
    """The body of one function: each method adds an instruction and returns the name of its result."""

    def __init__(self, ir: ImageText) -> None:
        """Start an empty body in `ir`."""
        self.ir = ir
        self.lines: list[str] = []
        self.slots: list[str] = []
        self._count = 0

    def fresh(self, hint: str) -> str:
        """Return a name that is not used yet in this function."""
        self._count += 1
        return f"{hint}{self._count}"

    def op(self, text: str, hint: str = "v") -> str:
        """Add `%name = text`."""
        name = f"%{self.fresh(hint)}"
        self.lines.append(f"  {name} = {text}")
        return name  # to stand in the text of later instructions

    def slot(self, ty: str, align: int = 8) -> str:
        """Return the address of a stack slot. All of them lie in the entry block, where they cost nothing to make."""
        name = f"%{self.fresh('slot')}"
        self.slots.append(f"  {name} = alloca {ty}, align {align}")
        return name

    def do(self, text: str) -> None:
        """Add an instruction without a result."""
        self.lines.append(f"  {text}")

    def label(self, name: str) -> None:
        """Begin a basic block."""
        self.lines.append(f"{name}:")

    def address(self, base: str, offset: int | str) -> str:
        """Return `base` plus `offset` bytes."""
        return self.op(f"getelementptr i8, ptr {base}, i64 {offset}", "p")

    def load(self, ty: str, base: str, offset: int | str = 0) -> str:
        """Load a value from `base` plus `offset` bytes."""
        return self.op(f"load {ty}, ptr {self.address(base, offset) if offset else base}")

    def store(self, ty: str, value: str, base: str, offset: int | str = 0) -> None:
        """Store a value at `base` plus `offset` bytes."""
        self.do(f"store {ty} {value}, ptr {self.address(base, offset) if offset else base}")

    def get(self, layout: Layout, field: str, base: str) -> str:
        """Load a field of a struct."""
        return self.load(_field_type(layout, field), base, layout[field])

    def put(self, layout: Layout, field: str, base: str, value: str) -> None:
        """Store a field of a struct."""
        self.store(_field_type(layout, field), value, base, layout[field])

    def call(self, name: str, *args: str, variadic: Sequence[str] = ()) -> str:
        """Call a function of the C library or CPython; `variadic` are further arguments with their types."""
        result, params = _external(name)
        typed = [*_typed(params, args), *variadic]
        dots = ", ..." if name in VARIADIC else ""  # a variadic function is called with another convention
        self.ir.declare(name, f"declare {result} @{name}({', '.join(params)}{dots}) {_OUTSIDE}")
        callee = f"{result} ({', '.join(params)}{dots}) @{name}" if dots else f"{result} @{name}"
        return self._call(result, f"call {callee}({', '.join(typed)})")

    def helper(self, signature: str, name: str, *args: str) -> str:
        """Call a function of ours: `signature` is its result type and those of its parameters."""
        result, *params = signature.split()
        self.ir.declare(name, f"declare {result} @{name}({', '.join(params)})")
        return self._call(result, f"call {result} @{name}({', '.join(_typed(params, args))})")

    def data(self, name: str) -> str:
        """Return the address of a data symbol of CPython."""
        if name not in DATA:
            raise Bug(f"{name} is not in the table of data symbols")
        self.ir.declare(name, f"@{name} = external global i8")
        return f"@{name}"

    def branch(self, condition: str, then: str, otherwise: str, likely: bool | None = None) -> None:
        """Go to one of two labels."""
        self.do(f"br i1 {condition}, label %{then}, label %{otherwise}{_WEIGHTS[likely]}")

    def goto(self, label: str) -> None:
        """Go to a label."""
        self.do(f"br label %{label}")

    def when(self, condition: str, hint: str, *, likely: bool | None = False) -> str:
        """Branch to a new label when `condition` holds, go on otherwise; return the label, to be placed later."""
        there, here = self.fresh(hint), self.fresh("go")
        self.branch(condition, there, here, likely)
        self.label(here)
        return there

    def before_returns(self, act: Callable[[], None]) -> None:
        """Have `act` write code in front of each return that there is so far."""
        lines, self.lines = self.lines, []
        for line in lines:
            if line.startswith("  ret "):
                act()
            self.lines.append(line)

    def expect(self, condition: str, otherwise: str) -> None:
        """Go on when `condition` holds, as it does nearly always; go to the label `otherwise` when it does not."""
        here = self.fresh("go")
        self.branch(condition, here, otherwise, likely=True)
        self.label(here)

    def is_null(self, pointer: str) -> str:
        """Compare a pointer with null."""
        return self.op(f"icmp eq ptr {pointer}, null")

    def is_zero(self, status: str) -> str:
        """Compare an i32 with 0, which is how most functions of C say that all went well."""
        return self.op(f"icmp eq i32 {status}, 0")

    def not_null(self, pointer: str) -> str:
        """Compare a pointer with null, the other way round."""
        return self.op(f"icmp ne ptr {pointer}, null")

    def _call(self, result: str, text: str) -> str:
        if result == "void":
            self.do(text)
            return ""
        return self.op(text)


# Rare code moves out of the way of the other, which then runs straight on.
_WEIGHTS: Final = MappingProxyType(
    {
        None: "",
        True: ', !prof !{!"branch_weights", i32 2000, i32 1}',
        False: ', !prof !{!"branch_weights", i32 1, i32 2000}',
    }
)


def _field_type(layout: Layout, field: str) -> str:
    return next(ty for name, ty, _ in layout.rows if name == field)


def _typed(types: Iterable[str], values: Iterable[str]) -> list[str]:
    return [f"{ty} {value}" for ty, value in zip(types, values, strict=True)]


def _external(name: str) -> tuple[str, Iterable[str]]:
    if name not in EXTERNALS:
        raise Bug(f"{name} is not in the table of external functions")
    return EXTERNALS[name]
