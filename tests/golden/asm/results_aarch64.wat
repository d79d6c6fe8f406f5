;;! test = "asm"
;;! module = "ir/results_fast"
;;! convention = "each"
;;! target = "aarch64"
;; -- fast
;; w0:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     adrp    x8, float.3f800000
;;     mov x0, x2
;;     mov w2, w3
;;     ldr s0, [x8, :lo12:float.3f800000]
;;     mov x1, x0
;;     mov x3, x0
;;     ldp x29, x30, [sp],
;;     ret
;; w1:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     fmov    s2, s0
;;     fmov    d3, d1
;;     fmov    s4, s0
;;     ldp x29, x30, [sp],
;;     ret
;; w2:
;;     str d8, [sp,
;;     stp x29, x30, [sp,
;;     str x19, [sp,
;;     add x29, sp,
;;     ldr x8, [x0]
;;     ldr x8, [x8]
;;     cmp x8, x29
;;     b.hi    .LBB2_2
;;     fmov    d8, d0
;;     mov x19, x0
;;     bl  .Lw0$local
;;     fmov    d1, d8
;;     mov x0, x19
;;     bl  .Lw1$local
;;     fmov    d0, d1
;;     ldp x29, x30, [sp,
;;     ldr x19, [sp,
;;     ldr d8, [sp],
;;     ret
;; .LBB2_2:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; -- system_v
;; w0:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     adrp    x9, float.3f800000
;;     stp x2, x2, [x8]
;;     ldr s0, [x9, :lo12:float.3f800000]
;;     str w3, [x8,
;;     str x2, [x8,
;;     str s0, [x8,
;;     ldp x29, x30, [sp],
;;     ret
;; w1:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     str s0, [x8]
;;     str d1, [x8,
;;     str s0, [x8,
;;     str d1, [x8,
;;     str s0, [x8,
;;     ldp x29, x30, [sp],
;;     ret
;; w2:
;;     sub sp, sp,
;;     str d8, [sp,
;;     stp x29, x30, [sp,
;;     str x19, [sp,
;;     add x29, sp,
;;     ldr x8, [x0]
;;     ldr x8, [x8]
;;     cmp x8, x29
;;     b.hi    .LBB2_2
;;     add x8, sp,
;;     fmov    d8, d0
;;     mov x19, x0
;;     bl  .Lw0$local
;;     fmov    d1, d8
;;     ldr s0, [sp,
;;     add x8, sp,
;;     mov x0, x19
;;     bl  .Lw1$local
;;     ldr d0, [sp,
;;     ldp x29, x30, [sp,
;;     ldr x19, [sp,
;;     ldr d8, [sp,
;;     add sp, sp,
;;     ret
;; .LBB2_2:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; -- wasmtime_system_v
;; w0:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     adrp    x8, float.3f800000
;;     mov x0, x2
;;     str x2, [x4]
;;     ldr s0, [x8, :lo12:float.3f800000]
;;     str w3, [x4,
;;     str x2, [x4,
;;     str s0, [x4,
;;     ldp x29, x30, [sp],
;;     ret
;; w1:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     str d1, [x2]
;;     str s0, [x2,
;;     str d1, [x2,
;;     str s0, [x2,
;;     ldp x29, x30, [sp],
;;     ret
;; w2:
;;     sub sp, sp,
;;     str d8, [sp,
;;     stp x29, x30, [sp,
;;     str x19, [sp,
;;     add x29, sp,
;;     ldr x8, [x0]
;;     ldr x8, [x8]
;;     cmp x8, x29
;;     b.hi    .LBB2_2
;;     mov x4, sp
;;     fmov    d8, d0
;;     mov x19, x0
;;     bl  .Lw0$local
;;     fmov    d1, d8
;;     ldr s0, [sp,
;;     mov x2, sp
;;     mov x0, x19
;;     bl  .Lw1$local
;;     ldr d0, [sp]
;;     ldp x29, x30, [sp,
;;     ldr x19, [sp,
;;     ldr d8, [sp,
;;     add sp, sp,
;;     ret
;; .LBB2_2:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
