"""The structs that compiled code and the runtime share, as rows: name, LLVM type, what it is for.

Offsets are computed, never typed twice. Compiled code is independent of instance and process: it reaches everything
through its VM context, whose layout depends on the counts of the module alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from brolga.abi.cells import CELLS
from brolga.abi.structs import struct_of
from brolga.limits import MAX_PARAMS

if TYPE_CHECKING:
    from brolga.types import MemoryType

__all__ = [
    "ACTIVATION",
    "BLOCK_INFO",
    "BOUND",
    "FRAME",
    "FUNC_REF",
    "HEAP",
    "HOST_FUNC",
    "MAX_FRAMES",
    "MEMORY",
    "NATIVE_FUNC",
    "SEGMENT",
    "STORE",
    "STORE_ARGUMENTS",
    "STORE_SIZE",
    "TABLE",
    "TAG",
    "THREAD",
    "TYPE",
    "Layout",
    "VMContextLayout",
    "is_checked",
]

# The types that fields have; what is smaller takes a word all the same, so that Python reads and writes words alone.
_SIZES: Final = MappingProxyType({"i32": 4, "i64": 8, "ptr": 8})


class Layout:
    """A struct of 4- and 8-byte fields: `LAYOUT["field"]` is the offset in bytes, `LAYOUT.size` that of the whole."""

    __slots__ = ("name", "offsets", "rows", "size")

    def __init__(self, name: str, *rows: tuple[str, str, str]) -> None:
        """Lay out the rows (name, LLVM type, documentation) as C does."""
        struct = struct_of(_SIZES[ty] for _, ty, _ in rows)
        self.name = name
        self.rows = rows
        self.offsets = MappingProxyType(dict(zip((row[0] for row in rows), struct.offsets, strict=True)))
        self.size = -(-struct.size // 8) * 8  # whole words, since the runtime makes them of words

    def __getitem__(self, field: str) -> int:
        """Return the offset of a field."""
        return self.offsets[field]


# What compiled code reads most stands first; the address of each struct never changes while anything refers to it.
STORE: Final = Layout(
    "VMStore",
    ("stack_limit", "i64", "lowest stack address that compiled code may use"),
    ("activation", "ptr", "the innermost activation of this store, null when no code of it runs"),
    ("thread", "ptr", "the VMThread that runs code of this store, null when none does"),
    ("closed", "i64", "1 once the store is closed"),
    ("max_stack", "i64", "Config.max_wasm_stack, in bytes"),
    ("py_store", "ptr", "PyObject*, borrowed: the runtime's object for slow paths (abi.helpers.SLOW_PATHS)"),
    ("roots", "ptr", "PyObject*, borrowed: the dict address -> object that keeps externrefs alive"),
    ("home", "i64", "ident of the one thread that enters without asking (trampoline/entry.py); 0: every thread asks"),
    ("home_thread", "ptr", "the VMThread that `home` stands for"),
    ("lock", "i64", "1 while somebody finds out who may run (trampoline/ownership.py)"),
    ("kept", "ptr", "PyObject*, borrowed: a list of one item, the exception that `pending` means, or None"),
    ("pending", "ptr", "PyObject*, borrowed from `kept`: what a native caller could not be told; null when nothing is"),
    (
        "stop",
        "i64",
        "bit 0: the WebAssembly that called that native caller, if any did, has to end with `pending`; 1: as `marked`",
    ),
    (
        "exception",
        "ptr",
        "the exception that was thrown last, an object of the heap; null when Python has it, or there is none",
    ),
    (
        "frames",
        "ptr",
        "by return address, a hash table of pairs: the address, and its VMFrame; null: none is known yet",
    ),
    ("frames_mask", "i64", "how many pairs there is room for, less 1"),
    ("extern_count", "i64", "how many more externrefs may come in before Python looks which are gone"),
    ("cells", "ptr", "addresses of the cells of all globals with references that the collector follows,"),
    ("cell_count", "i64", "and how many there are"),
    ("spans", "ptr", "addresses of VMTables and VMSegments with such references,"),
    ("span_count", "i64", "and how many there are"),
    ("any_type", "ptr", "PyTypeObject*, borrowed: the class of all handles on internal references"),
    ("extern_box", "ptr", "the VMType of objects round Python objects, which nothing is above or below"),
    ("paused", "i64", "while it is not 0 marking does not start: somebody has references where nobody looks"),
    ("heap", "ptr", "the VMHeap, null before the first object"),
    ("marking", "i64", "1 while the collector has to be told of references that are overwritten"),
    ("heap_size", "i64", "bytes of address space for objects"),
    ("heap_limit", "i64", "bytes of them that may be used"),
    # For each class of cells: where the next object goes. From there to the end there is nothing but zeros.
    *(
        row
        for number, cell in enumerate(CELLS)
        for row in (
            (f"next{number}", "ptr", f"the next free cell of {cell} bytes"),
            (f"end{number}", "ptr", "behind the last one in a row with it"),
        )
    ),
    ("marked", "i64", "1 when whoever returns to WebAssembly is to look what it has been interrupted for"),
    ("suspended", "i64", "1 while handlers of Python's signals run in the midst of its code"),
    ("expired", "i64", "1 when its code may not run any more: its epoch is over"),
    ("deadline", "i64", "when its time is over, in ns of CLOCK_MONOTONIC; 0: never"),
)

# Behind the fields of a VMStore lie those parameters of the call that is just being made which are to be in memory, but
# not on the stack (parameters.py).
STORE_ARGUMENTS: Final = -(-STORE.size // 16) * 16
STORE_SIZE: Final = STORE_ARGUMENTS + 16 * MAX_PARAMS  # of the whole; a vector has the most bytes

# Found through a key of pthreads, so that the fault handler, which knows no store, knows what it interrupted. A record
# is never freed: whoever has read its address out of a store may look into it, however late.
THREAD: Final = Layout(
    "VMThread",
    ("activation", "ptr", "the innermost activation on this thread"),
    ("stack_low", "i64", "below this address compiled code must not start: the stack's end plus a reserve"),
    ("ident", "i64", "pthread_self() of the thread, 0 once it has ended: then another one may take the record over"),
    ("entering", "ptr", "the VMStore whose `home` it has just read, until it has written the store's `thread`"),
    ("next", "ptr", "the record that was made before this one"),
    ("stack_high", "i64", "behind the highest address of the stack; 0: nobody knows it"),
    ("tid", "i64", "the kernel's number of the thread"),
    ("timer", "i64", "1 + the kernel's number of its timer (trampoline/kicks.py), 0: it has none"),
    ("watched", "i64", "0 when code that may run for long has to set the timer"),
    ("signals", "i64", "1 when CPython has noted a signal; of the main thread alone"),
    ("pause", "i64", "ns from the last kick to the next, while they find nothing that can be left; 0: the first"),
)

# Return addresses that a backtrace keeps, innermost first: what a person reads, and already more than
# half of an activation.
MAX_FRAMES: Final = 64

# It lives on the stack of the trampoline that enters (trampoline/activations.py), and no code but ours ever sees it.
ACTIVATION: Final = Layout(
    "VMActivation",
    ("store", "ptr", "the VMStore it runs in"),
    ("previous", "ptr", "the VMStore's activation before this one"),
    ("outer", "ptr", "the VMThread's activation before this one"),
    ("entry_fp", "ptr", "frame pointer of the trampoline that made it: where a walk over frames ends"),
    (
        "thread_state",
        "ptr",
        "who holds the GIL (trampoline/gil.py): null: this thread; 1: nobody knows; a PyThreadState*",
    ),
    ("site", "i64", "TrapSite of the trap that ended it"),
    ("argument", "i64", "the index that some trap messages show"),
    ("frame_count", "i64", "how many of `frames` are filled"),
    ("frames", "ptr", "first of MAX_FRAMES words in place: pcs, innermost first (further words follow this one)"),
    *((f"frame{number}", "i64", "a further pc") for number in range(1, MAX_FRAMES)),
    ("jump_buffer", "i64", "what a trap goes back with (trampoline/jumps.py): 8 words on x86-64, 21 on aarch64"),
    *((f"jump{number}", "i64", "more of it") for number in range(1, 22)),
)

# One for each type that modules of an engine define, there as long as the engine. So two types are the same where their
# addresses are, and that is what compiled code compares first.
TYPE: Final = Layout(
    "VMType",
    ("kind", "i64", "FUNC 0, STRUCT 1, ARRAY 2, EXN 3, EXTERN_BOX 4"),
    ("number", "i64", "the engine-wide number of the type"),
    ("size", "i64", "bytes of a struct or exception with its header; of arrays what stands before their elements"),
    ("element", "i64", "bytes of an element of an array"),
    ("trace", "ptr", "u64 count, then that many u64 offsets of words that the collector follows; null: there are none"),
    ("elements_traced", "i64", "1 when it follows the elements of an array"),
    ("depth", "i64", "how many supertypes the type has"),
    ("display", "ptr", "by depth VMType* of its supertypes, then of itself; at least 8 words, the rest of them null"),
)

# The heap's own business (trampoline/heap). It begins a reservation that holds everything of the heap, objects last.
HEAP: Final = Layout(
    "VMHeap",
    ("size", "i64", "bytes of the reservation"),
    ("base", "ptr", "the first block"),
    ("total", "i64", "how many blocks there may be"),
    ("high", "i64", "the blocks from here on have never been used"),
    ("used", "i64", "how many blocks are in use"),
    ("hint", "i64", "no block before it is free"),
    ("infos", "ptr", "a VMBlock for each block"),
    ("taken", "ptr", "a bit for each block: it is in use"),
    ("bits", "ptr", "a bit for each granule: an object may begin there, nothing is free in this place"),
    ("marks", "ptr", "the same in the making, while the collector marks; zero at all other times, where swept"),
    ("bottom", "ptr", "the objects that are marked, but not yet looked into, begin here"),
    ("top", "ptr", "and end here"),
    ("externs", "ptr", "addresses of objects of Python that have been seen begin here"),
    ("externs_top", "ptr", "and end here"),
    ("externs_end", "ptr", "no further than this"),
    ("noting", "i64", "1 from the start of marking until Python has let go of what was not seen"),
    ("lost", "i64", "1 when there was no room for one of them"),
    ("handles", "ptr", "objects that Python refers to, by the numbers of their handles; null: no handle"),
    ("handle_count", "i64", "numbers that have ever been given"),
    ("handle_most", "i64", "how many there may be"),
    ("phase", "i64", "0 IDLE, 1 MARKING, 2 SWEEPING"),
    ("epoch", "i64", "how often marking has ended: blocks with an older number are still to be swept"),
    ("swept", "i64", "blocks before this one have been swept"),
    ("debt", "i64", "bytes allocated since the collector has last worked"),
    ("allocated", "i64", "bytes allocated since marking has last started"),
    ("threshold", "i64", "how many of them start it again"),
    ("live", "i64", "bytes of the objects that were marked"),
    ("work", "i64", "what the collector has done in this slice: bytes looked at"),
    ("longest", "i64", "the most in any slice"),
    ("cycles", "i64", "how often everything has been swept"),
    *((f"open{number}", "i64", f"1 + the block with cells of {cell} bytes to allocate from, or 0")
        for number, cell in enumerate(CELLS)),
    *((f"ready{number}", "i64", f"1 + the first swept block with free cells of {cell} bytes, or 0")
        for number, cell in enumerate(CELLS)),
)  # fmt: skip

BLOCK_INFO: Final = Layout(
    "VMBlock",
    ("kind", "i32", "0 FREE, 1 CELLS, 2 LARGE (the first block of an object), 3 REST (the others)"),
    ("cell", "i32", "CELLS: bytes of a cell"),
    ("inverse", "i32", "CELLS: 2**32 / cell, rounded up: a multiplication in place of a division"),
    ("count", "i32", "CELLS: how many; LARGE: blocks of the object; REST: how far behind the first"),
    ("class", "i32", "CELLS: the class"),
    ("at", "i32", "CELLS: from this one on free cells are looked for"),
    ("next", "i32", "1 + the next block in the list `ready`, or 0"),
    ("dirty", "i32", "1 when there may be anything but zeros in what is free"),
    ("epoch", "i64", "when it was last swept, or taken"),
)

# What a return address means to whoever throws (trampoline/exceptions.py): llvm/frames.py for this machine. Distances
# count from the frame pointer of the function that the address is in.
FRAME: Final = Layout(
    "VMFrame",
    ("handler", "ptr", "landing pad of the call; null: the exception goes on to the caller"),
    ("stack", "i64", "where the stack pointer of the caller will be"),
    ("count", "i64", "how many words the function has saved of its caller's registers"),
    ("saved", "i64", "first of `count` pairs in place: which place (trampoline/landing.py), and where it is saved"),
)

# Two tags are the same where their addresses are.
TAG: Final = Layout(
    "VMTag",
    ("type", "ptr", "the VMType of its exceptions"),
    ("func", "ptr", "that of its function type"),
)

# Code address and VM context together are what a call needs: whoever holds a reference to a function calls it without
# knowing whether WebAssembly or Python is behind it.
FUNC_REF: Final = Layout(
    "VMFuncRef",
    ("code", "ptr", "the function, in the engine's stable convention: f(vmctx, caller, ...)"),
    ("vmctx", "ptr", "its first argument: a VMContext, or a VMHostFunc"),
    ("type_id", "i64", "the address of the VMType of its type"),
    ("tail", "ptr", "the function in the `tail` convention, if it makes tail calls itself; else null"),
)

# It takes the place of a VM context, so its first word is the store as well: the trap helper does not ask which it has.
HOST_FUNC: Final = Layout(
    "VMHostFunc",
    ("store", "ptr", "the VMStore it belongs to"),
    ("callable", "ptr", "PyObject*, borrowed: the Python function"),
)

# The same for a function that is machine code already, so that one trampoline serves all of its signature.
NATIVE_FUNC: Final = Layout(
    "VMNativeFunc",
    ("store", "ptr", "the VMStore it belongs to"),
    ("code", "ptr", "the native function, which knows nothing of contexts"),
)

# What the thunk of a function hands to native_to_wasm: all that entering needs, without a chain of loads.
BOUND: Final = Layout(
    "VMBound",
    ("code", "ptr", "native_to_wasm of the signature: where the thunk goes"),
    ("func_ref", "ptr", "the VMFuncRef of the function"),
    ("vmctx", "ptr", "its VM context"),
    ("store", "ptr", "the VMStore it belongs to"),
)

# Shared by all instances that import the memory: what changes is here, what never does is in their VM contexts.
MEMORY: Final = Layout(
    "VMMemory",
    ("base", "ptr", "first byte; never moves"),
    ("length", "i64", "bytes that may be accessed"),
    ("maximum", "i64", "bytes that `memory.grow` may reach: type, Config and store limits taken together"),
    ("page_log2", "i64", "log2 of the page size"),
)


def is_checked(ty: MemoryType) -> bool:
    """Tell whether code compares addresses in a memory with its length.

    Else the processor finds what is beyond it: no 32-bit address can leave the reservation, and a page of the memory
    ends where one of the machine does.
    """
    return ty.is_64 or ty.page_size_log2 < 16


# A reference is a pointer whatever its type, so all tables have the same layout.
TABLE: Final = Layout(
    "VMTable",
    ("base", "ptr", "first element, 8 bytes each: VMFuncRef* or PyObject*; never moves"),
    ("length", "i64", "elements that may be accessed"),
    ("maximum", "i64", "elements that `table.grow` may reach"),
)

# The fields that it shares with memories and tables have their names: bounds are checked by one piece of code.
SEGMENT: Final = Layout(
    "VMSegment",
    ("base", "ptr", "data: bytes; elem: 8-byte references"),
    ("length", "i64", "bytes (data) or references (elem); 0 once dropped"),
)


@dataclass(frozen=True, slots=True)
class VMContextLayout:
    """Where everything of an instance lies in its VM context, from the counts of its module.

    The header is fixed; the arrays follow in the order of the fields below. Entries:
    `types` ptr to the VMType; `imports` ptr to the VMFuncRef by which an import is called;
    `memories` two words, base (by value: it never moves) and ptr to the VMMemory; `tables` the same with VMTable;
    `globals` ptr to the 16-byte cell of each global, imported or own;
    `cells` the 16-byte cells of the module's own globals, aligned for a v128;
    `func_refs` VMFuncRef of each function that the module defines, by index minus the imported ones;
    `datas`, `elems` a VMSegment each; `import_refs` ptr to the VMFuncRef that an imported function is as a value;
    `tags` ptr to the VMTag of each tag, imported or own.
    """

    types: int
    imports: int
    memories: int
    tables: int
    globals: int
    cells: int
    funcs: int
    datas: int
    elems: int
    tags: int

    store: int = 0  # ptr to the VMStore
    code: int = 8  # ptr to the module's code table: one code address for each defined function
    header: int = 16  # its size: the arrays behind it begin here

    @property
    def types_at(self) -> int:
        """Offset of the pointers to VMTypes."""
        return self.header

    @property
    def imports_at(self) -> int:
        """Offset of the imported functions."""
        return self.types_at + 8 * self.types

    @property
    def memories_at(self) -> int:
        """Offset of the memories."""
        return self.imports_at + 8 * self.imports

    @property
    def tables_at(self) -> int:
        """Offset of the tables."""
        return self.memories_at + 16 * self.memories

    @property
    def globals_at(self) -> int:
        """Offset of the pointers to the cells of the globals."""
        return self.tables_at + 16 * self.tables

    @property
    def cells_at(self) -> int:
        """Offset of the cells of the module's own globals, a multiple of 16."""
        return -(-(self.globals_at + 8 * self.globals) // 16) * 16

    @property
    def func_refs_at(self) -> int:
        """Offset of the VMFuncRefs of the functions that the module defines."""
        return self.cells_at + 16 * self.cells

    @property
    def datas_at(self) -> int:
        """Offset of the data segments."""
        return self.func_refs_at + FUNC_REF.size * self.funcs

    @property
    def elems_at(self) -> int:
        """Offset of the element segments."""
        return self.datas_at + SEGMENT.size * self.datas

    @property
    def import_refs_at(self) -> int:
        """Offset of the imported functions as values: a direct call may go by another VMFuncRef (`imports`)."""
        return self.elems_at + SEGMENT.size * self.elems

    @property
    def tags_at(self) -> int:
        """Offset of the tags."""
        return self.import_refs_at + 8 * self.imports

    @property
    def size(self) -> int:
        """Bytes of the whole."""
        return self.tags_at + 8 * self.tags
