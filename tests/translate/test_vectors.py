"""Every vector instruction, compiled and run, against its meaning in pure Python; and what becomes of NaNs."""

from __future__ import annotations

from types import MappingProxyType

import pytest

import brolga
from brolga import Config, Engine, Func
from brolga.llvm.build import compile_ir
from brolga.llvm.target import CodeOptions, has_feature
from brolga.llvm.text import prologue
from brolga.numerics import F32, agrees
from brolga.ops import SUPPORTED, Imm, Op
from brolga.translate.machine_vectors import MACHINE_VECTORS, VECTORS_NEED
from brolga.translate.vectors import VECTOR
from brolga.types import V128
from tests.numerics.vector_cases import Case, cases
from tests.numerics.vector_peer import Peer
from tests.translate.machine import ir_of, parse

CASES = cases()
ROWS = [row for row in SUPPORTED if V128 in (*row.ins, *row.outs)]
SIGNALLING, QUIET = F32.infinity | 1, F32.canonical_nan | 1


@pytest.fixture(
    scope="module", params=["speed", *(pytest.param(name, marks=pytest.mark.slow) for name in ("none", "any machine"))]
)
def peer(request: pytest.FixtureRequest) -> Peer:
    config = Config()
    config.cranelift_opt_level = "none" if request.param == "none" else "speed"
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "any machine":
            patch.setattr("brolga.objects.VECTORS_NEED", MappingProxyType({}))
        made = Peer(brolga, Engine(config), CASES)
        for number, case in enumerate(CASES):  # compiled here, where the rows are chosen
            made.run(number, Case(case.row, case.immediate, case.meaning, case.arguments[:1]))
        return made


def test_compiled_code_means_what_the_numerics_say(peer: Peer) -> None:
    wrong = [
        f"{case.name}{tuple(map(hex, args))}: {expected:#x}, compiled {got:#x}"
        for number, case in enumerate(CASES)
        for args, got in zip(case.arguments, peer.run(number, case), strict=True)
        if not agrees(case.row.name, args, expected := case.meaning(*args), got)
    ]
    assert wrong == []


def function(row: Op) -> str:
    immediates = {Imm.LANE: "1", Imm.MEMARG_LANE: "1", Imm.LANES: " ".join(map(str, range(16))), Imm.V128: "i64x2 1 2"}
    params = " ".join(map(str, row.ins))
    results = " ".join(map(str, row.outs))
    gets = " ".join(f"(local.get {x})" for x in range(len(row.ins)))
    return f"(func (param {params}) (result {results}) ({row.name} {immediates.get(row.imm, '')} {gets}))"


TARGETS = {
    "the least of its machine": (CodeOptions(triple="x86_64-unknown-linux-gnu", cpu="x86-64"), "x86_64", ""),
    "SSE4.1": (CodeOptions(triple="x86_64-unknown-linux-gnu", cpu="x86-64-v2"), "x86_64", "x86_64"),
    "AVX-512": (CodeOptions(triple="x86_64-unknown-linux-gnu", cpu="x86-64-v4"), "x86_64", "x86_64"),
    "AArch64": (CodeOptions(triple="aarch64-unknown-linux-gnu", cpu="generic"), "aarch64", "aarch64"),
    "AArch64, any": (CodeOptions(triple="aarch64-unknown-linux-gnu", cpu="generic", level=0), "aarch64", ""),
}


@pytest.mark.parametrize(("options", "machine", "vectors"), TARGETS.values(), ids=TARGETS)
def test_every_instruction_compiles_for_every_machine(options: CodeOptions, machine: str, vectors: str) -> None:
    module = parse("(module (memory 1)" + "\n".join(map(function, ROWS)) + ")")
    ir = ir_of(module, target=machine, vectors=vectors)
    assert compile_ir(prologue(options) + ir, options, verify=True)


def test_rows_of_machines_are_about_instructions_that_all_have() -> None:
    assert all(rows.keys() <= VECTOR.keys() for rows in MACHINE_VECTORS.values())
    assert MACHINE_VECTORS.keys() == VECTORS_NEED.keys()


def test_what_a_processor_has_is_known_of_the_host_and_of_what_one_says() -> None:
    assert has_feature(CodeOptions(features="+sse4.1,-avx"), "sse4.1")
    assert not has_feature(CodeOptions(features="+sse4.1,-avx"), "avx")
    assert not has_feature(CodeOptions(triple="x86_64-unknown-linux-gnu"), "sse2")


# NaNs


def lanes(body: str, level: str = "speed") -> list[int]:
    """The lanes of 32 bits of a function of one vector, on signalling NaNs."""
    config = Config()
    config.cranelift_opt_level = level
    store = brolga.Store(Engine(config))
    text = f'(module (func (export "f") (param $x v128) (result v128) {LOCALS} {body}))'
    func = brolga.Instance(store, brolga.Module(store.engine, text), []).exports(store)["f"]
    assert isinstance(func, Func)
    result = func(store, SIGNALLING.to_bytes(4, "little") * 4)
    assert isinstance(result, bytes)
    return [int.from_bytes(result[at : at + 4], "little") & ~F32.sign for at in range(0, 16, 4)]


LOCALS = "(local $one v128) (local $zero v128)"
ONE = "(v128.const f32x4 1 1 1 1)"
# How a program may come by ones and zeros that LLVM could know.
KNOWN = {
    "a constant": (ONE, "(v128.const i64x2 0 0)"),
    "integers": ("(i32x4.splat (i32.const 0x3f800000))", "(v128.xor (local.get $x) (local.get $x))"),
    "arithmetic on integers": (
        "(i32x4.shl (i32x4.splat (i32.const 0x7f)) (i32.const 23))",
        "(v128.and (v128.const i64x2 1 1) (v128.const i64x2 2 2))",
    ),
    "conversions": ("(f32x4.convert_i32x4_s (i32x4.splat (i32.const 1)))", "(f32x4.splat (f32.const 0))"),
    "shuffles": (f"(i8x16.shuffle 0 1 2 3 0 1 2 3 0 1 2 3 0 1 2 3 {ONE} {ONE})", "(local.get $zero)"),
    "minimum": (f"(f32x4.min {ONE} (v128.const f32x4 2 2 2 2))", "(f32x4.max (local.get $zero) (local.get $zero))"),
}
KEEPING = {
    "times one": "(f32x4.mul (local.get $x) {one})",
    "one times": "(f32x4.mul {one} (local.get $x))",
    "divided by one": "(f32x4.div (local.get $x) {one})",
    "minus zero": "(f32x4.sub (local.get $x) {zero})",
    "plus minus zero": "(f32x4.add (local.get $x) (f32x4.neg {zero}))",
    "times one, in a loop": "(local.set $one {one}) (loop $l (local.set $x (f32x4.mul (local.get $x) (local.get $one)))"
    " (br_if $l (i32x4.extract_lane 0 (local.get $zero)))) (local.get $x)",
}


@pytest.mark.parametrize("known", KNOWN.values(), ids=KNOWN)
@pytest.mark.parametrize("body", KEEPING.values(), ids=KEEPING)
def test_a_signalling_nan_becomes_quiet_whatever_llvm_knows(body: str, known: tuple[str, str]) -> None:
    one, zero = known
    assert lanes(body.format(one=one, zero=zero)) == [QUIET] * 4


SAME = {
    "minimum": "(f32x4.min (local.get $x) (local.get $x))",
    "maximum": "(f32x4.max (local.get $x) (local.get $x))",
    "conversions": "(f32x4.demote_f64x2_zero (f64x2.promote_low_f32x4 (local.get $x)))",
    "rounding": "(f32x4.ceil (local.get $x))",
}


@pytest.mark.parametrize("body", SAME.values(), ids=SAME)
def test_what_gives_its_operand_back_makes_it_quiet(body: str) -> None:
    assert all(lane & F32.canonical_nan == F32.canonical_nan for lane in lanes(body)[:2])


MOVES = {
    "shuffle": "(i8x16.shuffle 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 (local.get $x) (local.get $x))",
    "signs": "(f32x4.neg (f32x4.abs (local.get $x)))",
    "choice": "(f32x4.pmin (local.get $x) (local.get $x))",
    "a lane": "(f32x4.splat (f32x4.extract_lane 1 (local.get $x)))",
    "a constant": "(v128.const f32x4 nan:0x1 nan:0x1 nan:0x1 nan:0x1)",
    "select": "(select (local.get $x) (local.get $zero) (i32.const 1))",
}


@pytest.mark.parametrize("level", ["speed", "none"])
@pytest.mark.parametrize("body", MOVES.values(), ids=MOVES)
def test_what_only_moves_keeps_a_signalling_nan(body: str, level: str) -> None:
    assert lanes(body, level) == [SIGNALLING] * 4


# Traps


FAULTS = {
    "a load": "(v128.load (local.get $at))",
    "a load within arithmetic": "(f32x4.mul (local.get $x) (v128.load (local.get $at)))",
    "a load within a call of an intrinsic": "(f32x4.sqrt (v128.load (local.get $at)))",
    "a load within a comparison": "(i32x4.gt_s (local.get $x) (v128.load (local.get $at)))",
    "the first of two loads": "(f32x4.add (v128.load (local.get $at)) (v128.load (i32.const 0)))",
    "a load that is used later": "(local.set $x (v128.load (local.get $at))) (i32.store8 (i32.const 0) (i32.const 1))"
    " (f32x4.add (local.get $x) (local.get $x))",
    "a load that is tested": "(i8x16.splat (v128.any_true (v128.load (local.get $at))))",
    "a load behind integers": "(f32x4.add (i32x4.add (local.get $x) (local.get $x)) (v128.load (local.get $at)))",
    "a load that is widened": "(v128.load16x4_s (local.get $at))",
    "a load into all lanes": "(v128.load32_splat (local.get $at))",
    "a load into one lane": "(v128.load8_lane 5 (local.get $at) (local.get $x))",
    "a load of zeros": "(v128.load64_zero (local.get $at))",
    "a store": "(v128.store (local.get $at) (local.get $x)) (local.get $x)",
    "a store of one lane": "(v128.store16_lane 3 (local.get $at) (local.get $x)) (local.get $x)",
}


@pytest.mark.parametrize("level", ["speed", "none"])
@pytest.mark.parametrize("body", FAULTS.values(), ids=FAULTS)
def test_a_trap_names_the_load_or_store_that_it_comes_from(body: str, level: str) -> None:
    config = Config()
    config.cranelift_opt_level = level
    engine = Engine(config)
    before = "(drop (v128.load (i32.const 0)))"
    text = f'(module (memory 1) (func (export "f") (param $at i32) (param $x v128) (result v128) {before} {body}))'
    store = brolga.Store(engine)
    func = brolga.Instance(store, brolga.Module(engine, text), []).exports(store)["f"]
    assert isinstance(func, Func)
    with pytest.raises(brolga.Trap) as caught:
        func(store, 65536, bytes(16))
    (frame,) = caught.value.frames
    word = next(
        word for word in text[text.index(before) + len(before) :].split("(") if "load" in word or "store" in word
    )
    assert frame.module_offset == text.index(word, text.index(before) + len(before))
