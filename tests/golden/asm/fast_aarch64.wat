;;! test = "asm"
;;! target = "aarch64"
;;! conventions = "fast fast fast fast"
;; No function of this module can be reached from outside: all of them are `fast`, with three results in registers.
(module
  (func $three (param i32 i64 f32) (result i64 i32 f32) (local.get 1) (local.get 0) (local.get 2))
  (func $two (param i32 f32) (result f32 i32) (local.get 1) (local.get 0))
  (func $wide (param i64) (result i64 i32 i64) (local.get 0) (i32.const 1) (local.get 0))
  (func (param i32 i64 f32) (result i64 i64) (local $f f32) (local $i i32)
    (call $three (local.get 0) (local.get 1) (local.get 2)) (local.set $f) (local.set $i)
    (call $two (local.get $i) (local.get $f)) (drop) (drop)
    (call $wide (local.get 1)) (drop) (drop))
)
;; w0:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     mov x0, x3
;;     mov w1, w2
;;     ldp x29, x30, [sp],
;;     ret
;; w1:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     mov w0, w2
;;     ldp x29, x30, [sp],
;;     ret
;; w2:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     mov x0, x2
;;     mov w1,
;;     ldp x29, x30, [sp],
;;     ret
;; w3:
;;     stp x29, x30, [sp,
;;     str x21, [sp,
;;     stp x20, x19, [sp,
;;     mov x29, sp
;;     ldr x8, [x0]
;;     ldr x8, [x8]
;;     cmp x8, x29
;;     b.hi    .LBB3_2
;;     mov x19, x3
;;     mov x20, x0
;;     bl  .Lw0$local
;;     mov x21, x0
;;     mov x0, x20
;;     mov w2, w1
;;     bl  .Lw1$local
;;     mov x0, x20
;;     mov x2, x19
;;     bl  .Lw2$local
;;     mov x1, x0
;;     mov x0, x21
;;     ldp x20, x19, [sp,
;;     ldr x21, [sp,
;;     ldp x29, x30, [sp],
;;     ret
;; .LBB3_2:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
