;; Tail calls: a chain of a million of them needs the stack of one, whatever the functions take and return.

(module
  (type $state (func (param i32 i64) (result i64 i64 i64 i64 i64)))
  (type $number (func (param i32) (result i32)))
  (table $t funcref (elem $down $up $wide))

  (func $down (export "down") (type $state)
    (if (i32.eqz (local.get 0))
      (then (return (i64.const 1) (i64.const 2) (i64.const 3) (i64.const 4) (local.get 1))))
    (return_call $wide (f64.const 0.5) (i32.sub (local.get 0) (i32.const 1)) (local.get 1)
      (i64.const 1) (i64.const 2) (i64.const 3) (i64.const 4) (i64.const 5) (f32.const 1)))
  (func $wide (param f64 i32 i64 i64 i64 i64 i64 i64 f32) (result i64 i64 i64 i64 i64)
    (return_call $down (local.get 1)
      (i64.add (i64.add (local.get 2) (local.get 7)) (i64.trunc_f32_s (local.get 8)))))

  (func $up (export "up") (type $number)
    (if (i32.ge_u (local.get 0) (i32.const 1000000)) (then (return (local.get 0))))
    (return_call_indirect $t (type $number) (i32.add (local.get 0) (i32.const 1)) (i32.const 1)))
  (func $host (export "out of bounds") (type $number) (return_call_indirect $t (type $number) (local.get 0) (local.get 0)))
)
(assert_return (invoke "down" (i32.const 1000000) (i64.const 9))
  (i64.const 1) (i64.const 2) (i64.const 3) (i64.const 4) (i64.const 6000009))
(assert_return (invoke "up" (i32.const 0)) (i32.const 1000000))
(assert_trap (invoke "out of bounds" (i32.const 3)) "undefined element")
(assert_trap (invoke "out of bounds" (i32.const 0)) "indirect call type mismatch")
