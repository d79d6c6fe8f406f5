"""Structs and arrays: WebAssembly keeps a list of counted words, and Python reads, extends and changes it."""

from __future__ import annotations

from brolga import ArrayRef, ArrayType, FieldType, Func, Instance, Module, PackedType, Store, StructRef

WORDS = """
(module
  (type $text (array (mut i8)))
  (type $entry (struct (field $word (ref $text)) (field $count (mut i32)) (field $next (ref null $entry))))
  (global $list (mut (ref null $entry)) (ref.null $entry))

  (func $same (param $a (ref $text)) (param $b (ref $text)) (result i32)
    (local $at i32)
    (if (i32.ne (array.len (local.get $a)) (array.len (local.get $b))) (then (return (i32.const 0))))
    (loop $next
      (if (i32.eq (local.get $at) (array.len (local.get $a))) (then (return (i32.const 1))))
      (if (i32.ne (array.get_u $text (local.get $a) (local.get $at))
                  (array.get_u $text (local.get $b) (local.get $at)))
        (then (return (i32.const 0))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br $next))
    (unreachable))

  ;; Count a word, and return its entry.
  (func (export "count") (param $word (ref $text)) (result (ref $entry))
    (local $entry (ref null $entry))
    (local.set $entry (global.get $list))
    (block $end
      (loop $next
        (br_if $end (ref.is_null (local.get $entry)))
        (if (call $same (struct.get $entry $word (local.get $entry)) (local.get $word))
          (then
            (struct.set $entry $count (local.get $entry)
              (i32.add (struct.get $entry $count (local.get $entry)) (i32.const 1)))
            (return (ref.as_non_null (local.get $entry)))))
        (local.set $entry (struct.get $entry $next (local.get $entry)))
        (br $next)))
    (global.set $list (struct.new $entry (local.get $word) (i32.const 1) (global.get $list)))
    (ref.as_non_null (global.get $list))))
"""

store = Store()
module = Module(store.engine, WORDS)
count = Instance(store, module, []).exports(store)["count"]
assert isinstance(count, Func)

# The type is the one that the module defines, because it says the same.
text = ArrayType(FieldType(PackedType.i8(), mutable=True))
entry: StructRef | None = None
for word in b"the cat and the dog and the bird".split():
    entry = count(store, ArrayRef(store, text, word))

counts: dict[bytes, int] = {}
while entry is not None:
    # Fields by name, as the text of the module calls them.
    counts[bytes(entry["word"])] = entry["count"]
    entry = entry["next"]
print(counts)
assert counts == {b"bird": 1, b"dog": 1, b"and": 2, b"cat": 1, b"the": 3}

# An entry that Python has changed is changed for WebAssembly, too.
the = count(store, ArrayRef(store, text, b"the"))
assert the["count"] == 4
the["count"] = 100
assert count(store, ArrayRef(store, text, b"the")) == the
assert the["count"] == 101

# Everything else that nobody reaches any more is given back; what Python holds stays.
store.gc()
assert bytes(the["word"]) == b"the"
