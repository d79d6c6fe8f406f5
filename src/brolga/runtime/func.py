"""Functions: those of instances and those of the host look the same."""

from __future__ import annotations

from types import FunctionType
from typing import TYPE_CHECKING, Any, Generic, cast, overload

from brolga.abi.layout import FUNC_REF, HOST_FUNC
from brolga.errors import Bug, WasmtimeError
from brolga.limits import MAX_PARAMS, MAX_RESULTS, limit
from brolga.llvm.lifeline import Borrowed
from brolga.runtime.annotations import expected_results, signature_of, val_type
from brolga.runtime.binding import binding_of
from brolga.runtime.caller import Caller
from brolga.runtime.natives import native_ref
from brolga.runtime.state import own, state_of
from brolga.runtime.unchecked import array_caller, attach_array, check_raw
from brolga.runtime.vm import Record, peek
from brolga.types import FuncType, ValType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import EllipsisType

    # Every type checker knows this module, whether or not it is installed; at run time nobody asks for defaults.
    from typing_extensions import ParamSpec, TypeVar

    from brolga.runtime.callables import TypedFunc
    from brolga.runtime.state import State, Storelike
    from brolga.types import DefType

    _P = ParamSpec("_P", default=...)
    _R = TypeVar("_R", default=Any)
    _Q = ParamSpec("_Q")
    _S = TypeVar("_S")
    # Type checkers see `i32` and its relatives as the classes of Python's values, and `tuple[i64, i32]` as one too.
    Expected = Iterable[ValType | type[object]]
    Class = type[_S]
else:
    from typing import ParamSpec, TypeVar

    _P, _R = ParamSpec("_P"), TypeVar("_R")

__all__ = ["Func", "check_host", "func_at", "host_with_context", "ref_of"]


class Func(Generic[_P, _R]):
    """A function of a store.

    Call it in one of two ways: `func(store, 1, 2)` checks the store and counts the arguments each time and returns what
    wasmtime-py returns (None, a value, or a list); `func.typed(store)` checks once and returns the native callable that
    runs in both cases. Called directly it is some twenty times as fast; it returns None, a value, or a tuple.

    To a type checker, `Func[[int], float]` is a function whose signature is known, which `wrap` makes; plain `Func` may
    have any.
    """

    __slots__ = ("_array_caller", "_name", "_ref", "_state", "_type", "_typed")

    def __init__(
        self: Func, store: Storelike, ty: FuncType, func: Callable[..., Any], access_caller: bool = False
    ) -> None:
        """Make a host function of type `ty` that calls `func`, with a `Caller` first if `access_caller`.

        `func` returns None for no results, a value for one, a sequence of N for N. What it raises arrives unchanged at
        whoever called into WebAssembly.
        """
        check_host(ty, func)
        name = str(getattr(func, "__name__", "host"))  # partial functions and many objects have none
        caller = bool(access_caller)
        state = state_of(store)
        target = _with_caller(state, func) if caller else func
        self._attach(state, _host_ref(state, ty, target, caller=caller, bits=False), ty, name)

    def _attach(self, state: State, ref: int, ty: FuncType, name: str) -> None:
        """Make this the handle on a VMFuncRef, which the store keeps; the handle keeps the store."""
        self._state = state
        self._ref = ref
        self._type = ty
        self._name = name
        # Made on first use: most exports are never called.
        self._typed: TypedFunc[..., Any] | None = None
        self._array_caller: Callable[[Any], None] | None = None

    @property
    def state(self) -> State:
        """The store it belongs to."""
        return self._state

    @property
    def ref(self) -> int:
        """Address of its VMFuncRef."""
        return self._ref

    @property
    def current_type(self) -> FuncType:
        """Its type: what an import is matched against."""
        return self._type

    @property
    def definition(self) -> DefType:
        """Its type as modules define it."""
        return self._state.engine.definition(peek(self._ref + FUNC_REF["type_id"]))

    @classmethod
    def wrap(cls, store: Storelike, func: Callable[_Q, _S]) -> Func[_Q, _S]:
        """Make a host function whose type the annotations of `func` tell.

        `def swap(a: i32, b: i64) -> tuple[i64, i32]` has the type `(i32, i64) -> (i64, i32)`.
        """
        # Both signatures, the one of Python and that of WebAssembly, are those of the annotations.
        return cast("Func[_Q, _S]", cls(store, signature_of(func), func))

    @classmethod
    def new_unchecked(
        cls, store: Storelike, ty: FuncType, func: Callable[..., Any], access_caller: bool = False
    ) -> Func:
        """Make a host function that gets its values as bytes: one argument, a writable memoryview.

        In it are `max(parameters, results)` slots of 16 bytes. Each value stands at the start of its slot, in the
        machine's byte order: the parameters when `func` is called, the results, in the same slots, when it returns
        None. The view is valid during the call only; what is written later reaches nobody. A type with references is a
        TypeError. `access_caller` is as for any `Func`.
        """
        check_host(ty, func)
        check_raw(ty)
        caller = bool(access_caller)
        state = state_of(store)
        ref = _host_record(state, ty, _with_caller(state, func) if caller else func)
        attach_array(state, ref, ty, caller=caller)
        made = cls.__new__(cls)
        made._attach(state, ref.address, ty, str(getattr(func, "__name__", "host")))
        return made

    def call_unchecked(self, store: Storelike, buffer: Any) -> None:
        """Call the function with its values as bytes in `buffer`: a bytearray, a NumPy array, anything writable.

        The buffer has slots of 16 bytes, at least `max(parameters, results)` of them. Each value stands at the start of
        its slot, in the machine's byte order; the results are written over the parameters. ValueError when the buffer
        is too short, TypeError when it cannot be written, is not in one piece, or the type has references.
        """
        own(self._state, store)
        if self._array_caller is None:
            self._array_caller = array_caller(self._state, self._ref, self._type)
        self._array_caller(buffer)

    @classmethod
    def from_native(cls, store: Storelike, native: object, ty: FuncType, convention: str | None = None) -> Func:
        """Make a function of type `ty` out of native code, which WebAssembly then calls without any Python.

        `native` is an address (int), a function of ctypes, a function pointer or callback of cffi, or what Numba's
        `@cfunc` makes; the store keeps the object alive. Its C prototype is what `convention` (the engine's own unless
        it is named) makes of `ty`: docs/howto/native.md. TypeError when it is something else, or says itself that its
        parameters or results are other ones; ValueError for a null pointer or an unknown convention.

        It runs as native code does: nothing that it does wrong becomes an exception, and the GIL may not be held.
        """
        check_type(ty)
        state = state_of(store)
        made = cls.__new__(cls)
        made._attach(state, native_ref(state, native, ty, convention), ty, str(getattr(native, "__name__", "native")))
        return made

    def type(self, store: Storelike) -> FuncType:
        """Return the function's type."""
        own(self._state, store)
        return self._type

    @overload
    def typed(
        self, store: Storelike, params: Expected | None = None, *, release_gil: bool | None = None
    ) -> TypedFunc[_P, _R]: ...
    @overload
    def typed(
        self, store: Storelike, params: Expected | None, results: Class[_S], release_gil: bool | None = None
    ) -> TypedFunc[..., _S]: ...
    @overload
    def typed(
        self,
        store: Storelike,
        params: Expected | None = None,
        *,
        results: Class[_S],
        release_gil: bool | None = None,
    ) -> TypedFunc[..., _S]: ...
    @overload
    def typed(
        self, store: Storelike, params: Expected | None, results: None, release_gil: bool | None = None
    ) -> TypedFunc[..., None]: ...
    @overload
    def typed(
        self, store: Storelike, params: Expected | None = None, *, results: None, release_gil: bool | None = None
    ) -> TypedFunc[..., None]: ...
    @overload
    def typed(
        self,
        store: Storelike,
        params: Expected | None = None,
        results: Expected | ValType | EllipsisType = ...,
        release_gil: bool | None = None,
    ) -> TypedFunc[..., Any]: ...

    def typed(
        self,
        store: Storelike,
        params: Expected | None = None,
        results: object = ...,
        release_gil: bool | None = None,
    ) -> TypedFunc[..., Any]:
        """Return a native callable for this function, after one check of its signature.

        `params` and `results` say what the caller expects: value types, or the annotations `i32`, `i64`, ... A mismatch
        is a WasmtimeError that names both signatures; what is left out is not compared. `results` may be written as the
        annotation of a Python function is, too: `tuple[i64, i32]`, `i32`, or None for no results. A type checker then
        knows what a call returns.

        Arguments: i32 and i64 take ints, signed or unsigned; floats take numbers; v128 16 bytes or an int; externref
        any object; funcref a Func, a native callable or None.

        While the function runs, other threads may run Python: the callable gives the GIL away, unless the function is
        known to return soon, when giving it away would take longer than the call. `release_gil` says it otherwise.
        """
        own(self._state, store)
        self._expect(params, results)
        if release_gil is not None:
            return self._make(bits=False, free=bool(release_gil))
        if self._typed is None:
            self._typed = self._make(bits=False)
        return self._typed

    def typed_bits(self, store: Storelike) -> TypedFunc[..., Any]:
        """Return the same with floats as ints that hold the bit pattern: every NaN can be told from the others."""
        own(self._state, store)
        return self._make(bits=True)

    def _expect(self, params: Iterable[object] | None, results: object) -> None:
        """Compare with the signature that the program expects, as far as it says one."""
        if params is None and results is ...:
            return
        ins = self._type.ins if params is None else tuple(val_type(p, "a parameter") for p in params)
        outs = self._type.outs if results is ... else expected_results(results)
        if (ins, outs) != (self._type.ins, self._type.outs):
            raise WasmtimeError(f"type mismatch: expected {FuncType(ins, outs)}, the function is {self._type}")

    def _make(self, *, bits: bool, free: bool | None = None) -> TypedFunc[..., Any]:
        """Return a callable over the trampoline of the signature; the store lives as long as the callable."""
        engine = self._state.engine
        brief = self._state.is_brief(self._ref)
        free = not brief if free is None else free
        held = not (free or brief)
        code = engine.trampolines.python_to_wasm(self._type, engine.stable, bits=bits, free=free, held=held)
        from brolga.runtime.typed import typed_func

        return typed_func(self._state, code, self._ref, self._type, self._name)

    def __call__(self, store: Storelike, *params: Any) -> Any:
        """Call the function: None for no results, the value for one, a list for more."""
        own(self._state, store)
        if len(params) != len(self._type.ins):
            few = "few" if len(params) < len(self._type.ins) else "many"
            raise WasmtimeError(f"too {few} parameters provided: given {len(params)}, expected {len(self._type.ins)}")
        # The store was compared and the number of arguments counted; all else is the same machine code as for `typed`.
        native = self._typed
        if native is None:
            native = self._typed = self._make(bits=False)
        result = native(*params)
        # Wasmtime's answer is a list; a fresh one, because the caller may change it.
        return list(result) if len(self._type.outs) > 1 else result

    def __eq__(self, other: object) -> bool:
        """Tell whether both are the same function."""
        return isinstance(other, Func) and self._state is other._state and self._ref == other._ref

    def __hash__(self) -> int:
        """Hash by identity of the function."""
        return hash((id(self._state), self._ref))

    def __repr__(self) -> str:
        """Return name and type."""
        return f"<Func {self._name}: {self._type}>"


def check_host(ty: object, func: object) -> None:
    """Raise TypeError or LimitError unless a host function can have this type and this callable."""
    check_type(ty)
    if not callable(func):
        raise TypeError(f"expected a callable, got {type(func).__name__}")


def check_type(ty: object) -> None:
    """Raise TypeError or LimitError unless a function can have this type."""
    if not isinstance(ty, FuncType):
        raise TypeError(f"expected a FuncType, got {type(ty).__name__}")
    limit("parameters", len(ty.ins), MAX_PARAMS)
    limit("results", len(ty.outs), MAX_RESULTS)


def func_at(state: State, ref: int, name: str = "") -> Func:
    """Return the Func for the VMFuncRef at address `ref`, which belongs to the store."""
    # The type is read back from the VMType: whoever asks has nothing but an address, out of a table or a result.
    func = Func.__new__(Func)
    ty = state.engine.definition(peek(ref + FUNC_REF["type_id"])).type
    if not isinstance(ty, FuncType):
        raise Bug("a VMFuncRef whose type is not that of a function")
    func._attach(state, ref, ty, name or "func")
    return func


def host_with_context(state: State, ty: FuncType, func: Callable[..., Any], name: str) -> Func:
    """Return a host function that gets the address of its caller's VM context first, 0 when Python calls it."""
    made = Func.__new__(Func)
    made._attach(state, _host_ref(state, ty, func, caller=True, bits=False), ty, name)
    return made


def ref_of(state: State, value: object) -> int:
    """Return the address of a function's VMFuncRef, 0 for None; a native callable is the function that it calls."""
    if value is None:
        return 0
    if isinstance(value, Func):
        owner, ref = value._state, value._ref
    elif (binding := binding_of(value)) is not None:
        owner, ref = binding.state, binding.ref
    else:
        raise TypeError(f"expected a Func or None, got {type(value).__name__}")
    # The address would be valid, but what it leads to could be closed or run by another thread.
    if owner is not state:
        raise WasmtimeError("object used with the wrong store")
    return ref


def _host_ref(state: State, ty: FuncType, func: Callable[..., Any], *, caller: bool, bits: bool) -> int:
    """Make a host function, and return the address of its VMFuncRef."""
    ref = _host_record(state, ty, func)
    state.engine.host_code.attach(ref, ty, caller=caller, bits=bits)
    return ref.address


def _host_record(state: State, ty: FuncType, func: Callable[..., Any]) -> Record:
    """Make the VMHostFunc and VMFuncRef of a host function, and return the latter, which has no code yet."""
    host, ref = Record(HOST_FUNC.size), Record(FUNC_REF.size)
    # The trampoline is entered with the VMHostFunc where a function of an instance has its VM context.
    host.put(HOST_FUNC, "store", state.vm.address)
    host.put(HOST_FUNC, "callable", id(func))
    ref.put(FUNC_REF, "vmctx", host.address)
    ref.put(FUNC_REF, "type_id", state.engine.type_address(ty))
    state.structs += (host, ref)
    # What is written in C may never come to the interpreter.
    if isinstance(getattr(func, "__func__", func), FunctionType):
        state.hosts.add(ref.address)
    state.held.append(func)  # the struct has its address only
    return ref


def _with_caller(state: State, func: Callable[..., Any]) -> Callable[..., Any]:
    """Return what the trampoline calls, with the address of a VM context, for a function with access to its caller."""
    # The store holds the function. Were the function to hold the store, only the garbage collector could end them.
    owner = Borrowed(state)

    def call(vmctx: int, *params: Any) -> Any:
        # One for each call: what one level of calls knows is nothing to another, nor to a later call.
        caller = Caller(owner(), vmctx)
        try:
            return func(caller, *params)
        finally:
            caller.invalidate()

    return call
