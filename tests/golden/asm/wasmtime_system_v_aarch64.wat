;;! test = "asm"
;;! target = "aarch64"
;;! convention = "wasmtime_system_v"
;; The first result is in x0 or s0, the others are stored through the last parameter.
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
;;     mov x0, x3
;;     str w2, [x4]
;;     str s0, [x4,
;;     ldp x29, x30, [sp],
;;     ret
;; w1:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     str w2, [x3]
;;     ldp x29, x30, [sp],
;;     ret
;; w2:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     mov w8,
;;     mov x0, x2
;;     str w8, [x3]
;;     str x2, [x3,
;;     ldp x29, x30, [sp],
;;     ret
;; w3:
;;     sub sp, sp,
;;     stp x29, x30, [sp,
;;     stp x22, x21, [sp,
;;     stp x20, x19, [sp,
;;     add x29, sp,
;;     ldr x8, [x0]
;;     ldr x8, [x8]
;;     cmp x8, x29
;;     b.hi    .LBB3_2
;;     mov x19, x4
;;     sub x4, x29,
;;     mov x20, x3
;;     mov x21, x0
;;     bl  .Lw0$local
;;     ldur    w2, [x29,
;;     ldur    s0, [x29,
;;     mov x22, x0
;;     sub x3, x29,
;;     mov x0, x21
;;     bl  .Lw1$local
;;     mov x3, sp
;;     mov x0, x21
;;     mov x2, x20
;;     bl  .Lw2$local
;;     mov x8, x0
;;     mov x0, x22
;;     str x8, [x19]
;;     ldp x20, x19, [sp,
;;     ldp x22, x21, [sp,
;;     ldp x29, x30, [sp,
;;     add sp, sp,
;;     ret
;; .LBB3_2:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
