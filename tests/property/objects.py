"""Random programs that make objects and change them: each statement as text, and as what it means in Python."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Program", "program"]

SLOTS = 3  # variables of each type, globals, elements of the table
LENGTH = 5  # of every array
MASK = (1 << 64) - 1

Env = dict[str, Any]
Meaning = Callable[[Env], None]


@dataclass
class Node:
    """A struct of type $n, or of $m, which has a small number as well."""

    number: int
    any: Any
    next: Node | None
    small: int | None = None


@dataclass
class Statement:
    """A statement: its text, and what it means."""

    text: str
    run: Meaning


@dataclass(frozen=True)
class Words:
    """An array of type $b: a list that is told from those of type $a."""

    items: list[int] = field(default_factory=lambda: [0] * LENGTH)

    def __hash__(self) -> int:
        return id(self)


def digest(value: Any, depth: int = 4) -> int:
    """What `$digest` returns: a number that depends on all that can be reached in a few steps."""
    if value is None:
        return 1
    if depth == 0:
        return 2
    if isinstance(value, int):
        return value * 5 & MASK
    if isinstance(value, Node):
        rest = digest(value.any, depth - 1) * 7 + digest(value.next, depth - 1) * 3
        return (value.number * 31 + rest + (0 if value.small is None else value.small * 11 + 13)) & MASK
    items = value.items if isinstance(value, Words) else [digest(item, depth - 1) for item in value]
    found = 17
    for item in items:
        found = (found * 33 + item) & MASK
    return found


HEAD = """(module
  (import "" "pause" (func $pause))
  (type $n (sub (struct (field (mut i64)) (field (mut anyref)) (field (mut (ref null $n))))))
  (type $m (sub final $n (struct (field (mut i64)) (field (mut anyref)) (field (mut (ref null $n))) (field (mut i8)))))
  (type $a (array (mut anyref)))
  (type $b (array (mut i16)))
  (data $d "\\01\\02\\03\\04\\05\\06\\07\\08\\09\\0a")
  (table $t 3 anyref)
  (global $g0 (mut anyref) (struct.new $n (i64.const 3) (ref.null any) (ref.null $n)))
  (global $g1 (mut anyref) (array.new $a (ref.i31 (i32.const 4)) (i32.const 5)))
  (global $g2 (mut anyref) (ref.null any))
  (func $digest (param $x anyref) (param $depth i32) (result i64) (local $i i32) (local $r i64)
    (if (ref.is_null (local.get $x)) (then (return (i64.const 1))))
    (if (i32.eqz (local.get $depth)) (then (return (i64.const 2))))
    (local.set $depth (i32.sub (local.get $depth) (i32.const 1)))
    (if (ref.test (ref i31) (local.get $x))
      (then (return (i64.mul (i64.const 5) (i64.extend_i32_u (i31.get_u (ref.cast i31ref (local.get $x))))))))
    (block $not (result anyref)
      (br_on_cast_fail $not anyref (ref $n) (local.get $x))
      (local.set $r (i64.mul (struct.get $n 0) (i64.const 31)))
      (local.set $r (i64.add (local.get $r) (i64.mul (i64.const 7)
        (call $digest (struct.get $n 1 (ref.cast (ref $n) (local.get $x))) (local.get $depth)))))
      (local.set $r (i64.add (local.get $r) (i64.mul (i64.const 3)
        (call $digest (struct.get $n 2 (ref.cast (ref $n) (local.get $x))) (local.get $depth)))))
      (if (ref.test (ref $m) (local.get $x)) (then
        (local.set $r (i64.add (local.get $r) (i64.add (i64.const 13) (i64.mul (i64.const 11)
          (i64.extend_i32_u (struct.get_u $m 3 (ref.cast (ref $m) (local.get $x))))))))))
      (return (local.get $r)))
    (drop)
    (local.set $r (i64.const 17))
    (loop $more
      (local.set $r (i64.add (i64.mul (local.get $r) (i64.const 33))
        (if (result i64) (ref.test (ref $a) (local.get $x))
          (then (call $digest (array.get $a (ref.cast (ref $a) (local.get $x)) (local.get $i)) (local.get $depth)))
          (else (i64.extend_i32_u (array.get_u $b (ref.cast (ref $b) (local.get $x)) (local.get $i)))))))
      (br_if $more
        (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1)))
          (array.len (ref.cast arrayref (local.get $x))))))
    (local.get $r))
"""


@dataclass
class Program:
    """A module whose function `run` returns a number, and that number."""

    text: str
    expected: int


class Writer:
    """Makes statements. What they touch are variables: n0, a0, b0, x0, ..., globals g0, ... and elements t0, ..."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def name(self, kinds: str) -> str:
        return f"{self.random.choice(kinds)}{self.random.randrange(SLOTS)}"

    @staticmethod
    def get(name: str) -> str:
        if name[0] == "t":
            return f"(table.get $t (i32.const {name[1:]}))"
        return f"({'global' if name[0] == 'g' else 'local'}.get ${name})"

    @staticmethod
    def put(name: str, value: str) -> str:
        if name[0] == "t":
            return f"(table.set $t (i32.const {name[1:]}) {value})"
        return f"({'global' if name[0] == 'g' else 'local'}.set ${name} {value})"

    def assign(self, name: str, text: str, value: Callable[[Env], Any]) -> Statement:
        def run(env: Env) -> None:
            env[name] = value(env)

        return Statement(self.put(name, text), run)

    def unless_null(self, name: str, text: str, change: Meaning) -> Statement:
        def run(env: Env) -> None:
            if env[name] is not None:
                change(env)

        return Statement(f"(if (i32.eqz (ref.is_null {self.get(name)})) (then {text}))", run)

    # What there is to do

    def new_node(self) -> Statement:
        to, x, after, number = self.name("n"), self.name("xabngt"), self.name("n"), self.random.getrandbits(60)
        text = f"(i64.const {number}) {self.get(x)} {self.get(after)}"
        if self.random.random() < 0.5:
            return self.assign(to, f"(struct.new $n {text})", lambda env: Node(number, env[x], env[after]))
        small = self.random.getrandbits(8)
        return self.assign(
            to, f"(struct.new $m {text} (i32.const {small}))", lambda env: Node(number, env[x], env[after], small)
        )

    def new_array(self) -> Statement:
        to, x, y = self.name("a"), self.name("xabngt"), self.name("xabngt")
        if self.random.random() < 0.5:
            text = f"(array.new $a {self.get(x)} (i32.const {LENGTH}))"
            return self.assign(to, text, lambda env: [env[x]] * LENGTH)
        text = f"(array.new_fixed $a {LENGTH} {self.get(x)} {self.get(y)} (ref.null any) {self.get(y)} {self.get(x)})"
        return self.assign(to, text, lambda env: [env[x], env[y], None, env[y], env[x]])

    def new_words(self) -> Statement:
        to, number = self.name("b"), self.random.getrandbits(16)
        if self.random.random() < 0.3:
            text = "(array.new_data $b $d (i32.const 0) (i32.const 5))"
            return self.assign(to, text, lambda _: Words([0x201, 0x403, 0x605, 0x807, 0xA09]))
        text = f"(array.new $b (i32.const {number}) (i32.const {LENGTH}))"
        return self.assign(to, text, lambda _: Words([number] * LENGTH))

    def copy(self) -> Statement:
        to, source = self.name("xgt"), self.name("xabngt")
        return self.assign(to, self.get(source), lambda env: env[source])

    def small(self) -> Statement:
        to, number = self.name("xgt"), self.random.getrandbits(31)
        return self.assign(to, f"(ref.i31 (i32.const {number}))", lambda _: number)

    def cast(self) -> Statement:
        to, source = self.name("nab"), self.name("xgt")
        ty: type = {"n": Node, "a": list, "b": Words}[to[0]]
        text = (
            f"(if (result (ref null ${to[0]})) (ref.test (ref ${to[0]}) {self.get(source)})"
            f" (then (ref.cast (ref ${to[0]}) {self.get(source)})) (else (ref.null ${to[0]})))"
        )
        return self.assign(to, text, lambda env: env[source] if isinstance(env[source], ty) else None)

    def clear(self) -> Statement:
        to = self.name("nabxgt")
        return self.assign(to, f"(ref.null {f'${to[0]}' if to[0] in 'nab' else 'any'})", lambda _: None)

    def set_field(self) -> Statement:
        to, which = self.name("n"), self.random.randrange(3)
        if which == 0:
            number = self.random.getrandbits(60)
            text = f"(struct.set $n 0 {self.get(to)} (i64.const {number}))"
            return self.unless_null(to, text, lambda env: setattr(env[to], "number", number))
        source = self.name("xabngt" if which == 1 else "n")
        text = f"(struct.set $n {which} {self.get(to)} {self.get(source)})"
        attribute = ("any", "next")[which - 1]
        return self.unless_null(to, text, lambda env: setattr(env[to], attribute, env[source]))

    def get_field(self) -> Statement:
        source, to = self.name("n"), self.name("nxgt")
        which, attribute = (2, "next") if to[0] == "n" else (1, "any")
        text = self.put(to, f"(struct.get $n {which} {self.get(source)})")

        def run(env: Env) -> None:
            env[to] = getattr(env[source], attribute)

        return self.unless_null(source, text, run)

    def get_element(self) -> Statement:
        source, to, at = self.name("a"), self.name("xgt"), self.random.randrange(LENGTH)

        def run(env: Env) -> None:
            env[to] = env[source][at]

        return self.unless_null(source, self.put(to, f"(array.get $a {self.get(source)} (i32.const {at}))"), run)

    def fill(self) -> Statement:
        to, x = self.name("a"), self.name("xabngt")
        at = self.random.randrange(LENGTH)
        count = self.random.randint(1, LENGTH - at)

        def run(env: Env) -> None:
            env[to][at : at + count] = [env[x]] * count

        one = f"(array.set $a {self.get(to)} (i32.const {at}) {self.get(x)})"
        many = f"(array.fill $a {self.get(to)} (i32.const {at}) {self.get(x)} (i32.const {count}))"
        return self.unless_null(to, one if count == 1 else many, run)

    def copy_elements(self) -> Statement:
        kind = self.random.choice("ab")
        to, source = self.name(kind), self.name(kind)
        count = self.random.randint(0, LENGTH)
        d, s = (self.random.randint(0, LENGTH - count) for _ in range(2))
        places = f"{self.get(to)} (i32.const {d}) {self.get(source)} (i32.const {s}) (i32.const {count})"

        def run(env: Env) -> None:
            if env[source] is not None:
                here, there = (env[x].items if kind == "b" else env[x] for x in (to, source))
                here[d : d + count] = there[s : s + count]

        text = f"(if (i32.eqz (ref.is_null {self.get(source)})) (then (array.copy ${kind} ${kind} {places})))"
        return self.unless_null(to, text, run)

    def pause(self) -> Statement:
        return Statement("(call $pause)", lambda _: None)

    def call(self) -> Statement:
        """One level deeper, with variables of its own: what is there now lies on the stack alone."""
        n, x, to = self.name("n"), self.name("xabngt"), self.name("xgt")

        def run(env: Env) -> None:
            if env["depth"]:
                inner = {**env, **start(), **{name: env[name] for name in env if name[0] in "gt"}}
                inner |= {"n0": env[n], "x0": env[x], "depth": env["depth"] - 1}
                env["body"](inner)
                env |= {name: inner[name] for name in inner if name[0] in "gt"}
                env[to] = inner["x1"]

        text = f"(call $body (i32.sub (local.get $depth) (i32.const 1)) {self.get(n)} {self.get(x)})"
        return Statement(f"(if (local.get $depth) (then {self.put(to, text)}))", run)

    def loop(self) -> Statement:
        body, count = [self.statement(deep=False) for _ in range(3)], self.random.randint(1, 4)

        def run(env: Env) -> None:
            for _ in range(count):
                for each in body:
                    each.run(env)

        label = f"$l{self.random.getrandbits(40)}"
        lines = "\n        ".join(each.text for each in body)
        step = "(local.tee $i (i32.sub (local.get $i) (i32.const 1)))"
        return Statement(
            f"(local.set $i (i32.const {count})) (loop {label}\n        {lines} (br_if {label} {step}))", run
        )

    def statement(self, *, deep: bool = True) -> Statement:
        plain = (
            *(self.new_node, self.new_node, self.new_array, self.new_words, self.copy, self.small, self.cast),
            *(self.clear, self.set_field, self.set_field, self.get_field, self.get_element, self.fill),
            *(self.copy_elements, self.pause),
        )
        return self.random.choice((*plain, self.call, self.loop) if deep else plain)()


def start() -> Env:
    """The variables of a call."""
    return {f"{kind}{number}": None for kind in "nabx" for number in range(SLOTS)}


def program(seed: int, size: int = 25, depth: int = 3) -> Program:
    """The program of this number."""
    writer = Writer(seed)
    body = [writer.statement() for _ in range(size)]

    def run(env: Env) -> None:
        for each in body:
            each.run(env)

    node = Node(3, None, None)
    env: Env = {**start(), "g0": node, "g1": [4] * LENGTH, "g2": None, "t0": None, "t1": None, "t2": None}
    env |= {"depth": depth, "body": run}
    run(env)
    expected = 0
    for name in ("x1", "g0", "g1", "g2", "t0", "t1", "t2"):
        expected = (expected * 3 + digest(env[name])) & MASK
    types = {"n": "(ref null $n)", "a": "(ref null $a)", "b": "(ref null $b)", "x": "anyref"}
    names = [name for name in start() if name not in {"n0", "x0"}]
    variables = " ".join(f"(local ${name} {types[name[0]]})" for name in names)
    lines = "\n    ".join(each.text for each in body)
    digests = "(call $digest (call $body (i32.const 3) (ref.null $n) (ref.null any)) (i32.const 4))"
    for name in ("g0", "g1", "g2", "t0", "t1", "t2"):
        digests = f"(i64.add (i64.mul (i64.const 3) {digests}) (call $digest {Writer.get(name)} (i32.const 4)))"
    text = f"""{HEAD}  (func $body (param $depth i32) (param $n0 (ref null $n)) (param $x0 anyref) (result anyref)
    {variables} (local $i i32)
    {lines}
    (local.get $x1))
  (func (export "run") (result i64) {digests}))
"""
    return Program(text, expected)
