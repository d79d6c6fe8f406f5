;;! test = "asm"
;;! target = "aarch64"
;;! conventions = "tail tail tail tail"
;; Whatever they take, one gives its frame to the other; what finds no register lies behind the store's fields.
(module
  (func $two (param i32 f32) (result f32 i32) (local.get 1) (local.get 0))
  (func $again (param i64 i32 f64) (result i64 i64 i64 i64)
    (return_call $many (local.get 1) (i64.const 2) (local.get 0) (i32.const 4) (local.get 2)
      (i64.const 6) (i64.const 7) (i64.const 8)))
  (func $many (param i32 i64 i64 i32 f64 i64 i64 i64) (result i64 i64 i64 i64)
    (return_call $again (local.get 7) (local.get 3) (local.get 4)))
  (func (param i32 f32) (result i64)
    (call $two (local.get 0) (local.get 1)) (drop) (drop)
    (call $again (i64.const 1) (local.get 0) (f64.const 2)) (drop) (drop) (drop))
)
;; w0:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     mov w0, w1
;;     ldp x29, x30, [sp],
;;     ret
;; w1:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     mov x3, x1
;;     mov w1, w2
;;     mov w2,
;;     mov w4,
;;     mov w5,
;;     mov w6,
;;     mov w7,
;;     ldp x29, x30, [sp],
;;     b   .Lw2$local
;; w2:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     mov x1, x7
;;     mov w2, w4
;;     ldp x29, x30, [sp],
;;     b   .Lw1$local
;; w3:
;;     stp x29, x30, [sp,
;;     stp x20, x19, [sp,
;;     mov x29, sp
;;     ldr x8, [x0]
;;     ldr x8, [x8]
;;     cmp x8, x29
;;     b.hi    .LBB3_2
;;     mov w19, w1
;;     mov x20, x0
;;     bl  .Lw0$local
;;     adrp    x8, double.4000000000000000
;;     mov x0, x20
;;     mov w1,
;;     ldr d0, [x8, :lo12:double.4000000000000000]
;;     mov w2, w19
;;     bl  .Lw1$local
;;     ldp x20, x19, [sp,
;;     ldp x29, x30, [sp],
;;     ret
;; .LBB3_2:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
