"""A function of a store for code that Numba compiles: called directly, several results as a tuple.

A pure function is called as compiled code calls it; any other by its address, and then the store is asked whether an
exception waits there. Everything is a constant in the code that Numba makes, so that it cannot be cached on disk.

Numba keeps its intrinsics and types to the end of the process, but not what `njit` makes: so there is one intrinsic for
all functions, a type refers to its function weakly, and what `njit` makes holds that and the store.
"""

from __future__ import annotations

import functools
import importlib
import itertools
import weakref
from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from brolga.abi.layout import FUNC_REF, STORE
from brolga.abi.returns import BYTES, Way
from brolga.errors import UnsupportedError
from brolga.runtime.vm import peek
from brolga.trampoline.runtime import runtime_image

if TYPE_CHECKING:
    from brolga.abi.returns import Part
    from brolga.abi.signature import Lowered
    from brolga.runtime.binding import Binding
    from brolga.types import ValType

__all__ = ["as_numba"]

_NAMES: Final = MappingProxyType({"i32": "int32", "i64": "int64", "f32": "float32", "f64": "float64"})


def as_numba(binding: Binding) -> Any:
    """Return a function that Numba compiles into whatever calls it.

    Arguments are converted as C does it. None, a number, or a tuple of numbers comes back; a trap is raised.
    ImportError without Numba, UnsupportedError for functions with references or vectors.
    """
    numba = _library("numba")
    type_of, emitted = _intrinsic()
    call = _Call(binding)
    call.type = type_of(call)

    def function(*arguments: Any) -> Any:
        return emitted(call, arguments)

    function.__name__ = function.__qualname__ = binding.name
    return numba.njit(function)


@functools.cache
def _intrinsic() -> tuple[Callable[[_Call], Any], Any]:
    """Return what makes the type that Numba knows a `_Call` by, and the intrinsic that calls it with a tuple."""
    numba, extending = _library("numba"), _library("numba.extending")
    base: Any = numba.types.Type
    numbers = itertools.count()  # types are told apart by their names

    class Called(base):  # type: ignore[misc]
        """The type of one function."""

        def __init__(self, call: _Call) -> None:
            self.call = weakref.ref(call)  # it is there as long as there is code to compile that has it as a constant
            super().__init__(f"{call.binding.name}{call.binding.type} #{next(numbers)}")

    extending.register_model(Called)(extending.models.OpaqueModel)
    extending.typeof_impl.register(_Call)(lambda call, _context: call.type)
    constant = _library("numba.core.imputils").lower_constant
    constant(Called)(lambda context, _builder, _type, _value: context.get_dummy_value())

    def call_wasm(_context: Any, called: Any, given: Any) -> Any:
        # What emits is kept with the type.
        return called.call().signature(called, given), lambda *to: called.call().emit(*to)

    return Called, extending.intrinsic(call_wasm)


def _type(ty: ValType) -> Any:
    if ty.name not in _NAMES:
        raise UnsupportedError(f"Numba has no type for {ty}")
    return getattr(_library("numba").types, _NAMES[ty.name])


def _library(name: str) -> Any:
    """Import what is no requirement of ours, and of which a type checker need not know."""
    return importlib.import_module(name)


class _Call:
    """The code of a call, as Numba builds it: `emit` is what Numba asks for. It holds the store as long as it is there.

    The classes of IR come from Numba, which knows the version that its own code is made of.
    """

    def __init__(self, binding: Binding) -> None:
        """Take what the code consists of."""
        self.binding = binding
        self.lowered = binding.lowered
        self.thunk = binding.thunk
        self.params = [_type(ty) for ty in binding.type.ins]
        self.results = [_type(ty) for ty in binding.type.outs]
        self.type: Any = None  # as Numba knows it

    def signature(self, called: Any, given: Any) -> Any:
        """Return the signature of the intrinsic; TypingError when the number of arguments is wrong."""
        numba = _library("numba")
        if len(given) != len(self.params):
            count = "1 argument" if len(self.params) == 1 else f"{len(self.params)} arguments"
            raise numba.TypingError(f"a function of type {self.binding.type} takes {count}, {len(given)} given")
        results = self.results
        result = numba.types.Tuple(results) if len(results) > 1 else results[0] if results else numba.types.none
        return result(called, numba.types.Tuple(self.params))

    def emit(self, context: Any, builder: Any, signature: Any, args: Any) -> Any:
        """Add the call to `builder`; return the result as Numba has it."""
        cgutils = _library("numba.core.cgutils")
        lowered, ir = self.lowered, cgutils.ir
        values = cgutils.unpack_tuple(builder, args[1])
        code = self.thunk.address
        if self.thunk.pure:
            ref = self.binding.ref
            code = peek(ref + FUNC_REF["code"])
            contexts = (peek(ref + FUNC_REF["vmctx"]), 0)
            values = [*(_pointer(ir, builder, address) for address in contexts), *values]
        rest = None
        if lowered.rest:
            rest = cgutils.alloca_once(builder, ir.ArrayType(ir.IntType(8), lowered.rest.size))
            rest.align = 16
            values = [*values, rest] if lowered.parts else [rest, *values]
        ty = ir.FunctionType(_ir_type(ir, lowered), [value.type for value in values])
        hidden = {0: ("sret",)} if lowered.rest and not lowered.parts else None
        # An address that Numba knows as one: it does not cache code that has such on disk.
        target = builder.bitcast(context.add_dynamic_addr(builder, code, info=self.binding.name), ty.as_pointer())
        found = builder.call(target, values, cconv=lowered.convention.cc or None, arg_attrs=hidden)
        if not self.thunk.pure:
            self._raise(context, builder)
        results = [*_in_registers(ir, builder, lowered, found), *_in_memory(ir, builder, lowered, rest)]
        if len(results) == 1:
            return results[0]
        return context.make_tuple(builder, signature.return_type, results) if results else context.get_dummy_value()

    def _raise(self, context: Any, builder: Any) -> None:
        """Return from Numba's function with the exception that waits in the store, if there is one."""
        callconv, cgutils = _library("numba.core.callconv"), _library("numba.core.cgutils")
        ir, store = cgutils.ir, self.binding.state.vm.address
        pointer = ir.IntType(8).as_pointer()
        waiting = builder.load(_pointer(ir, builder, store + STORE["pending"], pointer))
        with cgutils.if_unlikely(builder, builder.icmp_unsigned("!=", waiting, pointer(None))):
            api = context.get_python_api(builder)
            held = api.gil_ensure()  # Numba's code may run without it
            ty = ir.FunctionType(ir.VoidType(), [pointer])
            builder.call(
                _pointer(ir, builder, runtime_image().symbols["brolga_raise_kept"], ty), [_pointer(ir, builder, store)]
            )
            api.gil_release(held)
            context.call_conv._return_errcode_raw(builder, callconv.RETCODE_EXC)  # an exception is set


def _pointer(ir: Any, builder: Any, address: int, to: Any = None) -> Any:
    # A constant expression would do, but Numba's IR asks what is called for its type, which only values have.
    return builder.inttoptr(ir.IntType(64)(address), (to or ir.IntType(8)).as_pointer())


def _ir_type(ir: Any, lowered: Lowered) -> Any:
    """What a function returns: nothing, the value of its only part, or a struct of the values of its parts."""
    parts = [_part_type(ir, part) for part in lowered.parts]
    return ir.LiteralStructType(parts) if len(parts) > 1 else parts[0] if parts else ir.VoidType()


def _part_type(ir: Any, part: Part) -> Any:
    if part.way is Way.VECTOR:
        return ir.VectorType(_word(ir, part.pieces[0].type), len(part.pieces))
    return _word(ir, part.type)


def _word(ir: Any, ty: str) -> Any:
    return _FLOATS[ty](ir) if ty in _FLOATS else ir.IntType(int(ty[1:]))


_FLOATS: Final[MappingProxyType[str, Callable[[Any], Any]]] = MappingProxyType(
    {"float": lambda ir: ir.FloatType(), "double": lambda ir: ir.DoubleType()}
)


def _in_registers(ir: Any, builder: Any, lowered: Lowered, found: Any) -> Iterator[Any]:
    """Take the results out of what the call returns, as packing.py does."""
    for number, part in enumerate(lowered.parts):
        value = builder.extract_value(found, number) if len(lowered.parts) > 1 else found
        for at, piece in enumerate(part.pieces):
            if part.way is Way.WHOLE:
                yield value
            elif part.way is Way.VECTOR:
                yield builder.extract_element(value, ir.IntType(32)(at))
            else:
                bits = builder.lshr(value, value.type(piece.bit))
                integer = ir.IntType(8 * BYTES[piece.type])
                bits = bits if bits.type == integer else builder.trunc(bits, integer)
                yield builder.bitcast(bits, _word(ir, piece.type))


def _in_memory(ir: Any, builder: Any, lowered: Lowered, rest: Any) -> Iterator[Any]:
    """Load the results that lie in memory."""
    for ty, offset in zip(lowered.in_memory, lowered.rest.offsets if lowered.rest else (), strict=True):
        at = builder.gep(builder.bitcast(rest, ir.IntType(8).as_pointer()), [ir.IntType(64)(offset)])
        yield builder.load(builder.bitcast(at, _word(ir, ty).as_pointer()))
