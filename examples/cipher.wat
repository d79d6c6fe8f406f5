;; A plugin, as a compiler for C would make it: it has a memory, hands out pieces of it, and works on what is put there.
(module $cipher
  (import "host" "note" (func $note (param i32 i32)))

  (memory (export "memory") 1)
  (data (i32.const 16) "a letter that I do not know")
  (global $top (mut i32) (i32.const 1024))
  (global $pieces (mut i32) (i32.const 0))
  (global $calls (export "calls") (mut i32) (i32.const 0))

  ;; The simplest of all allocators: one piece behind the other, and from the start again when none is left.
  (func (export "malloc") (param $size i32) (result i32) (local $at i32)
    (local.set $at (global.get $top))
    (if (i32.gt_u (local.get $size) (i32.sub (i32.const 65536) (local.get $at)))
      (then (return (i32.const 0))))
    (global.set $top (i32.add (local.get $at) (i32.and (i32.add (local.get $size) (i32.const 7)) (i32.const -8))))
    (global.set $pieces (i32.add (global.get $pieces) (i32.const 1)))
    (local.get $at))
  (func (export "free") (param i32)
    (global.set $pieces (i32.sub (global.get $pieces) (i32.const 1)))
    (if (i32.eqz (global.get $pieces)) (then (global.set $top (i32.const 1024)))))

  ;; Shifts the small letters of a text, in its place; says how many it has shifted, and how many it has left.
  (func (export "shift") (param $at i32) (param $size i32) (param $by i32) (result i32 i32)
    (local $letter i32) (local $shifted i32) (local $left i32)
    (global.set $calls (i32.add (global.get $calls) (i32.const 1)))
    (loop $next
      (if (local.get $size) (then
        (local.set $letter (i32.sub (i32.load8_u (local.get $at)) (i32.const 97)))
        (if (i32.lt_u (local.get $letter) (i32.const 26))
          (then
            (i32.store8 (local.get $at)
              (i32.add (i32.const 97) (i32.rem_u (i32.add (local.get $letter) (local.get $by)) (i32.const 26))))
            (local.set $shifted (i32.add (local.get $shifted) (i32.const 1))))
          (else
            (call $note (i32.const 16) (i32.const 27))
            (local.set $left (i32.add (local.get $left) (i32.const 1)))))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (local.set $size (i32.sub (local.get $size) (i32.const 1)))
        (br $next))))
    (local.get $shifted) (local.get $left)))
