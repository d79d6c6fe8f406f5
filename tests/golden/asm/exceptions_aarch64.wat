;;! test = "asm"
;;! module = "ir/exceptions"
;;! functions = "4 7"
;;! target = "aarch64"
;; w4:
;;     stp x29, x30, [sp,
;;     str x21, [sp,
;;     stp x20, x19, [sp,
;;     mov x29, sp
;;     ldr x20, [x0]
;;     mov x19, x0
;;     ldr x8, [x20]
;;     cmp x8, x29
;;     b.hi    .LBB0_17
;;     ldr x21, [x19,
;;     ldr x8, [x21]
;;     mov x0, x19
;;     mov w2,
;;     blr x8
;;     ldr x8, [x21,
;;     mov x0, x19
;;     mov w1,
;;     blr x8
;;     ldr x8, [x21,
;;     mov x0, x19
;;     mov w2,
;;     blr x8
;;     ldr x8, [x19,
;;     ldp x9, x0, [x8]
;;     mov x1, x19
;;     mov w2,
;;     blr x9
;;     ldr x8, [x19]
;;     ldr x8, [x8,
;;     cbz x8, .LBB0_7
;;     mov x0, x19
;;     bl  brolga_stopped
;;     cbnz    w0, .LBB0_9
;; .LBB0_7:
;;     ldr x8, [x19,
;;     ldr x8, [x8,
;;     cbnz    x8, .LBB0_11
;;     mov x0, x19
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; .LBB0_9:
;;     mov x0, x19
;;     mov w1, wzr
;;     mov x2, xzr
;;     bl  brolga_trap
;; .LBB0_11:
;;     ldr x8, [x19,
;;     ldr x8, [x8]
;;     cbnz    x8, .LBB0_13
;;     mov x0, x19
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; .LBB0_13:
;;     ldr x9, [x8,
;;     ldr x10, [x19,
;;     cmp x9, x10
;;     b.ne    .LBB0_16
;;     ldp x9, x0, [x8]
;;     mov x1, x19
;;     mov w2,
;;     blr x9
;;     mov x0, x19
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; .LBB0_16:
;;     mov x0, x19
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; .LBB0_17:
;;     mov x0, x19
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; .LBB0_18:
;;     ldr x1, [x20,
;;     ldr x9, [x19,
;;     ldr x8, [x1,
;;     cmp x8, x9
;;     b.ne    .LBB0_20
;;     ldr q0, [x1,
;;     ldr w0, [x1,
;;     ldp x20, x19, [sp,
;;     ldr x21, [sp,
;;     ldp x29, x30, [sp],
;;     ret
;; .LBB0_20:
;;     mov x0, x19
;;     mov w2,
;;     bl  brolga_throw_to_caller
;; w7:
;;     stp x29, x30, [sp,
;;     stp x20, x19, [sp,
;;     mov x29, sp
;;     ldr x20, [x0]
;;     mov x19, x0
;;     ldr x8, [x20]
;;     cmp x8, x29
;;     b.hi    .LBB1_3
;;     ldr x8, [x19,
;;     ldr x8, [x8]
;;     mov x0, x19
;;     mov w2,
;;     blr x8
;; .LBB1_2:
;;     ldp x20, x19, [sp,
;;     ldp x29, x30, [sp],
;;     ret
;; .LBB1_3:
;;     mov x0, x19
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; .LBB1_4:
;;     ldr x1, [x20,
;;     ldr x9, [x19,
;;     ldr x8, [x1,
;;     cmp x8, x9
;;     b.ne    .LBB1_6
;;     ldr w0, [x1,
;;     b   .LBB1_2
;; .LBB1_6:
;;     mov x0, x19
;;     mov w2, wzr
;;     bl  brolga_throw_to_caller
