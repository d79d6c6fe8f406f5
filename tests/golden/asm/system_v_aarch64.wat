;;! test = "asm"
;;! target = "aarch64"
;;! convention = "system_v"
;; The structs of two and of three results come in x0 and x1; a larger one is stored where x8 points.
(module
  (func $three (export "three") (param i32 i64 f32) (result i64 i32 f32) (local.get 1) (local.get 0) (local.get 2))
  (func $two (export "two") (param i32 f32) (result f32 i32) (local.get 1) (local.get 0))
  (func $wide (export "wide") (param i64) (result i64 i32 i64) (local.get 0) (i32.const 1) (local.get 0))
  (func (export "caller") (param i32 i64 f32) (result i64 i64) (local $f f32) (local $i i32)
    (call $three (local.get 0) (local.get 1) (local.get 2)) (local.set $f) (local.set $i)
    (call $two (local.get $i) (local.get $f)) (drop) (drop)
    (call $wide (local.get 1)) (drop) (drop))
)
;; w0:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     fmov    w9, s0
;;     mov w8, w2
;;     orr x1, x8, x9, lsl
;;     mov x0, x3
;;     ldp x29, x30, [sp],
;;     ret
;; w1:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     fmov    w8, s0
;;     orr x0, x8, x2, lsl
;;     ldp x29, x30, [sp],
;;     ret
;; w2:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     mov w9,
;;     str x2, [x8]
;;     str w9, [x8,
;;     str x2, [x8,
;;     ldp x29, x30, [sp],
;;     ret
;; w3:
;;     sub sp, sp,
;;     stp x29, x30, [sp,
;;     str x21, [sp,
;;     stp x20, x19, [sp,
;;     add x29, sp,
;;     ldr x8, [x0]
;;     ldr x8, [x8]
;;     cmp x8, x29
;;     b.hi    .LBB3_2
;;     mov x19, x3
;;     mov x20, x0
;;     bl  .Lw0$local
;;     lsr x8, x1,
;;     mov x21, x0
;;     mov x0, x20
;;     mov w2, w1
;;     fmov    s0, w8
;;     bl  .Lw1$local
;;     add x8, sp,
;;     mov x0, x20
;;     mov x2, x19
;;     bl  .Lw2$local
;;     ldr x1, [sp,
;;     mov x0, x21
;;     ldp x20, x19, [sp,
;;     ldr x21, [sp,
;;     ldp x29, x30, [sp,
;;     add sp, sp,
;;     ret
;; .LBB3_2:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
