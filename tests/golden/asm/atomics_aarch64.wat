;;! test = "asm"
;;! module = "ir/atomics"
;;! conventions = "fast fast fast fast fast fast fast fast fast fast fast fast fast"
;;! target = "aarch64"
;; w0:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     tst w2,
;;     b.ne    .LBB0_4
;;     ldr x8, [x0,
;;     mov w9, w2
;;     add x8, x8, x9
;;     ldar    wzr, [x8]
;;     tbnz    w2,
;;     ldr x9, [x0,
;;     ldar    xzr, [x8]
;;     ldarb   wzr, [x8]
;;     ldarh   wzr, [x8]
;;     ldarb   wzr, [x8]
;;     ldarh   wzr, [x8]
;;     add x9, x9,
;;     ldar    wzr, [x8]
;;     ldar    x8, [x9]
;;     sub x8, x8,
;;     cmp x8,
;;     b.lo    .LBB0_6
;;     ldr x8, [x0,
;;     add x8, x8,
;;     ldar    x0, [x8]
;;     ldp x29, x30, [sp],
;;     ret
;; .LBB0_4:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; .LBB0_5:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; .LBB0_6:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; w1:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     tst w2,
;;     b.ne    .LBB1_3
;;     ldr x8, [x0,
;;     add x8, x8, w2, uxtw
;;     add x8, x8,
;;     stlr    w3, [x8]
;;     tbnz    w2,
;;     stlr    x4, [x8]
;;     stlrb   w3, [x8]
;;     stlrh   w3, [x8]
;;     stlrb   w4, [x8]
;;     stlrh   w4, [x8]
;;     stlr    w4, [x8]
;;     ldp x29, x30, [sp],
;;     ret
;; .LBB1_3:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; .LBB1_4:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; w2:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     tst w2,
;;     b.ne    .LBB2_11
;;     ldr x8, [x0,
;;     add x8, x8, w2, uxtw
;; .LBB2_2:
;;     ldaxr   w9, [x8]
;;     add w9, w9, w3
;;     stlxr   w10, w9, [x8]
;;     cbnz    w10, .LBB2_2
;;     tbnz    w2,
;; .LBB2_4:
;;     ldaxr   x9, [x8]
;;     add x9, x9, x4
;;     stlxr   w10, x9, [x8]
;;     cbnz    w10, .LBB2_4
;; .LBB2_5:
;;     ldaxrb  w9, [x8]
;;     add w9, w9, w3
;;     stlxrb  w10, w9, [x8]
;;     cbnz    w10, .LBB2_5
;; .LBB2_6:
;;     ldaxrh  w9, [x8]
;;     add w9, w9, w3
;;     stlxrh  w10, w9, [x8]
;;     cbnz    w10, .LBB2_6
;; .LBB2_7:
;;     ldaxrb  w9, [x8]
;;     add w9, w9, w4
;;     stlxrb  w10, w9, [x8]
;;     cbnz    w10, .LBB2_7
;; .LBB2_8:
;;     ldaxrh  w9, [x8]
;;     add w9, w9, w4
;;     stlxrh  w10, w9, [x8]
;;     cbnz    w10, .LBB2_8
;; .LBB2_9:
;;     ldaxr   w9, [x8]
;;     add w9, w9, w4
;;     stlxr   w10, w9, [x8]
;;     cbnz    w10, .LBB2_9
;;     ldp x29, x30, [sp],
;;     ret
;; .LBB2_11:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; .LBB2_12:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; w3:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     tst w2,
;;     b.ne    .LBB3_11
;;     ldr x8, [x0,
;;     add x8, x8, w2, uxtw
;; .LBB3_2:
;;     ldaxr   w9, [x8]
;;     sub w9, w9, w3
;;     stlxr   w10, w9, [x8]
;;     cbnz    w10, .LBB3_2
;;     tbnz    w2,
;; .LBB3_4:
;;     ldaxr   x9, [x8]
;;     sub x9, x9, x4
;;     stlxr   w10, x9, [x8]
;;     cbnz    w10, .LBB3_4
;; .LBB3_5:
;;     ldaxrb  w9, [x8]
;;     sub w9, w9, w3
;;     stlxrb  w10, w9, [x8]
;;     cbnz    w10, .LBB3_5
;; .LBB3_6:
;;     ldaxrh  w9, [x8]
;;     sub w9, w9, w3
;;     stlxrh  w10, w9, [x8]
;;     cbnz    w10, .LBB3_6
;; .LBB3_7:
;;     ldaxrb  w9, [x8]
;;     sub w9, w9, w4
;;     stlxrb  w10, w9, [x8]
;;     cbnz    w10, .LBB3_7
;; .LBB3_8:
;;     ldaxrh  w9, [x8]
;;     sub w9, w9, w4
;;     stlxrh  w10, w9, [x8]
;;     cbnz    w10, .LBB3_8
;; .LBB3_9:
;;     ldaxr   w9, [x8]
;;     sub w9, w9, w4
;;     stlxr   w10, w9, [x8]
;;     cbnz    w10, .LBB3_9
;;     ldp x29, x30, [sp],
;;     ret
;; .LBB3_11:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; .LBB3_12:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; w4:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     tst w2,
;;     b.ne    .LBB4_11
;;     ldr x8, [x0,
;;     add x8, x8, w2, uxtw
;; .LBB4_2:
;;     ldaxr   w9, [x8]
;;     and w9, w9, w3
;;     stlxr   w10, w9, [x8]
;;     cbnz    w10, .LBB4_2
;;     tbnz    w2,
;; .LBB4_4:
;;     ldaxr   x9, [x8]
;;     and x9, x9, x4
;;     stlxr   w10, x9, [x8]
;;     cbnz    w10, .LBB4_4
;; .LBB4_5:
;;     ldaxrb  w9, [x8]
;;     and w9, w9, w3
;;     stlxrb  w10, w9, [x8]
;;     cbnz    w10, .LBB4_5
;; .LBB4_6:
;;     ldaxrh  w9, [x8]
;;     and w9, w9, w3
;;     stlxrh  w10, w9, [x8]
;;     cbnz    w10, .LBB4_6
;; .LBB4_7:
;;     ldaxrb  w9, [x8]
;;     and w9, w9, w4
;;     stlxrb  w10, w9, [x8]
;;     cbnz    w10, .LBB4_7
;; .LBB4_8:
;;     ldaxrh  w9, [x8]
;;     and w9, w9, w4
;;     stlxrh  w10, w9, [x8]
;;     cbnz    w10, .LBB4_8
;; .LBB4_9:
;;     ldaxr   w9, [x8]
;;     and w9, w9, w4
;;     stlxr   w10, w9, [x8]
;;     cbnz    w10, .LBB4_9
;;     ldp x29, x30, [sp],
;;     ret
;; .LBB4_11:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; .LBB4_12:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; w5:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     tst w2,
;;     b.ne    .LBB5_11
;;     ldr x8, [x0,
;;     add x8, x8, w2, uxtw
;; .LBB5_2:
;;     ldaxr   w9, [x8]
;;     orr w9, w9, w3
;;     stlxr   w10, w9, [x8]
;;     cbnz    w10, .LBB5_2
;;     tbnz    w2,
;; .LBB5_4:
;;     ldaxr   x9, [x8]
;;     orr x9, x9, x4
;;     stlxr   w10, x9, [x8]
;;     cbnz    w10, .LBB5_4
;; .LBB5_5:
;;     ldaxrb  w9, [x8]
;;     orr w9, w9, w3
;;     stlxrb  w10, w9, [x8]
;;     cbnz    w10, .LBB5_5
;; .LBB5_6:
;;     ldaxrh  w9, [x8]
;;     orr w9, w9, w3
;;     stlxrh  w10, w9, [x8]
;;     cbnz    w10, .LBB5_6
;; .LBB5_7:
;;     ldaxrb  w9, [x8]
;;     orr w9, w9, w4
;;     stlxrb  w10, w9, [x8]
;;     cbnz    w10, .LBB5_7
;; .LBB5_8:
;;     ldaxrh  w9, [x8]
;;     orr w9, w9, w4
;;     stlxrh  w10, w9, [x8]
;;     cbnz    w10, .LBB5_8
;; .LBB5_9:
;;     ldaxr   w9, [x8]
;;     orr w9, w9, w4
;;     stlxr   w10, w9, [x8]
;;     cbnz    w10, .LBB5_9
;;     ldp x29, x30, [sp],
;;     ret
;; .LBB5_11:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; .LBB5_12:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; w6:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     tst w2,
;;     b.ne    .LBB6_11
;;     ldr x8, [x0,
;;     add x8, x8, w2, uxtw
;; .LBB6_2:
;;     ldaxr   w9, [x8]
;;     eor w9, w9, w3
;;     stlxr   w10, w9, [x8]
;;     cbnz    w10, .LBB6_2
;;     tbnz    w2,
;; .LBB6_4:
;;     ldaxr   x9, [x8]
;;     eor x9, x9, x4
;;     stlxr   w10, x9, [x8]
;;     cbnz    w10, .LBB6_4
;; .LBB6_5:
;;     ldaxrb  w9, [x8]
;;     eor w9, w9, w3
;;     stlxrb  w10, w9, [x8]
;;     cbnz    w10, .LBB6_5
;; .LBB6_6:
;;     ldaxrh  w9, [x8]
;;     eor w9, w9, w3
;;     stlxrh  w10, w9, [x8]
;;     cbnz    w10, .LBB6_6
;; .LBB6_7:
;;     ldaxrb  w9, [x8]
;;     eor w9, w9, w4
;;     stlxrb  w10, w9, [x8]
;;     cbnz    w10, .LBB6_7
;; .LBB6_8:
;;     ldaxrh  w9, [x8]
;;     eor w9, w9, w4
;;     stlxrh  w10, w9, [x8]
;;     cbnz    w10, .LBB6_8
;; .LBB6_9:
;;     ldaxr   w9, [x8]
;;     eor w9, w9, w4
;;     stlxr   w10, w9, [x8]
;;     cbnz    w10, .LBB6_9
;;     ldp x29, x30, [sp],
;;     ret
;; .LBB6_11:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; .LBB6_12:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; w7:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     tst w2,
;;     b.ne    .LBB7_11
;;     ldr x8, [x0,
;;     add x8, x8, w2, uxtw
;; .LBB7_2:
;;     ldaxr   wzr, [x8]
;;     stlxr   w9, w3, [x8]
;;     cbnz    w9, .LBB7_2
;;     tbnz    w2,
;; .LBB7_4:
;;     ldaxr   xzr, [x8]
;;     stlxr   w9, x4, [x8]
;;     cbnz    w9, .LBB7_4
;; .LBB7_5:
;;     ldaxrb  wzr, [x8]
;;     stlxrb  w9, w3, [x8]
;;     cbnz    w9, .LBB7_5
;; .LBB7_6:
;;     ldaxrh  wzr, [x8]
;;     stlxrh  w9, w3, [x8]
;;     cbnz    w9, .LBB7_6
;; .LBB7_7:
;;     ldaxrb  wzr, [x8]
;;     stlxrb  w9, w4, [x8]
;;     cbnz    w9, .LBB7_7
;; .LBB7_8:
;;     ldaxrh  wzr, [x8]
;;     stlxrh  w9, w4, [x8]
;;     cbnz    w9, .LBB7_8
;; .LBB7_9:
;;     ldaxr   wzr, [x8]
;;     stlxr   w9, w4, [x8]
;;     cbnz    w9, .LBB7_9
;;     ldp x29, x30, [sp],
;;     ret
;; .LBB7_11:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; .LBB7_12:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; w8:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     tst w2,
;;     b.ne    .LBB8_22
;;     ldr x8, [x0,
;;     add x8, x8, w2, uxtw
;; .LBB8_2:
;;     ldaxr   w9, [x8]
;;     cmp w9, w3
;;     b.ne    .LBB8_23
;;     stlxr   w9, w3, [x8]
;;     cbnz    w9, .LBB8_2
;;     tbnz    w2,
;; .LBB8_5:
;;     ldaxr   x9, [x8]
;;     cmp x9, x4
;;     b.ne    .LBB8_25
;;     stlxr   w9, x4, [x8]
;;     cbnz    w9, .LBB8_5
;; .LBB8_7:
;;     and w9, w3,
;; .LBB8_8:
;;     ldaxrb  w10, [x8]
;;     cmp w10, w9
;;     b.ne    .LBB8_26
;;     stlxrb  w10, w3, [x8]
;;     cbnz    w10, .LBB8_8
;; .LBB8_10:
;;     and w9, w3,
;; .LBB8_11:
;;     ldaxrh  w10, [x8]
;;     cmp w10, w9
;;     b.ne    .LBB8_27
;;     stlxrh  w10, w3, [x8]
;;     cbnz    w10, .LBB8_11
;; .LBB8_13:
;;     and w9, w4,
;; .LBB8_14:
;;     ldaxrb  w10, [x8]
;;     cmp w10, w9
;;     b.ne    .LBB8_28
;;     stlxrb  w10, w4, [x8]
;;     cbnz    w10, .LBB8_14
;; .LBB8_16:
;;     and w9, w4,
;; .LBB8_17:
;;     ldaxrh  w10, [x8]
;;     cmp w10, w9
;;     b.ne    .LBB8_29
;;     stlxrh  w10, w4, [x8]
;;     cbnz    w10, .LBB8_17
;; .LBB8_19:
;;     ldaxr   w9, [x8]
;;     cmp w9, w4
;;     b.ne    .LBB8_30
;;     stlxr   w9, w4, [x8]
;;     cbnz    w9, .LBB8_19
;;     ldp x29, x30, [sp],
;;     ret
;; .LBB8_22:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; .LBB8_23:
;;     clrex
;;     tbz w2,
;; .LBB8_24:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; .LBB8_25:
;;     clrex
;;     b   .LBB8_7
;; .LBB8_26:
;;     clrex
;;     b   .LBB8_10
;; .LBB8_27:
;;     clrex
;;     b   .LBB8_13
;; .LBB8_28:
;;     clrex
;;     b   .LBB8_16
;; .LBB8_29:
;;     clrex
;;     b   .LBB8_19
;; .LBB8_30:
;;     clrex
;;     ldp x29, x30, [sp],
;;     ret
;; w9:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     and w8, w2,
;;     cmp w8,
;;     b.ne    .LBB9_2
;;     ldr x8, [x0,
;;     mov w9,
;;     mov w1,
;;     add x8, x8, w2, uxtw
;;     mov x2, xzr
;;     add x8, x8,
;;     stlr    w9, [x8]
;;     dmb ish
;;     bl  brolga_trap
;; .LBB9_2:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; w10:
;;     stp x29, x30, [sp,
;;     str x21, [sp,
;;     stp x20, x19, [sp,
;;     mov x29, sp
;;     ldr x8, [x0]
;;     mov x19, x0
;;     ldr x8, [x8]
;;     cmp x8, x29
;;     b.hi    .LBB10_5
;;     tst w2,
;;     b.ne    .LBB10_6
;;     ldr x8, [x19,
;;     mov x0, x19
;;     mov x20, x3
;;     add x1, x8, w2, uxtw
;;     mov w2, wzr
;;     ldar    wzr, [x1]
;;     bl  brolga_wait32
;;     tst x20,
;;     b.ne    .LBB10_7
;;     ldr x8, [x19,
;;     add x8, x8,
;;     ldar    x8, [x8]
;;     sub x8, x8,
;;     cmp x20, x8
;;     b.hi    .LBB10_8
;;     ldr x8, [x19,
;;     mov w21, w0
;;     mov x0, x19
;;     mov x2, xzr
;;     mov x3,
;;     add x1, x8, x20
;;     ldar    xzr, [x1]
;;     bl  brolga_wait64
;;     add w0, w21, w0
;;     ldp x20, x19, [sp,
;;     ldr x21, [sp,
;;     ldp x29, x30, [sp],
;;     ret
;; .LBB10_5:
;;     mov x0, x19
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; .LBB10_6:
;;     mov x0, x19
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; .LBB10_7:
;;     mov x0, x19
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; .LBB10_8:
;;     mov x0, x19
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; w11:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     ldr x8, [x0]
;;     ldr x8, [x8]
;;     cmp x8, x29
;;     b.ls    .LBB11_2
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; .LBB11_2:
;;     tst w2,
;;     b.ne    .LBB11_4
;;     ldr x8, [x0,
;;     mov w1,
;;     add x8, x8, w2, uxtw
;;     mov x2, xzr
;;     ldar    wzr, [x8]
;;     ldar    wzr, [x8]
;;     bl  brolga_trap
;; .LBB11_4:
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
;; w12:
;;     stp x29, x30, [sp,
;;     str x21, [sp,
;;     stp x20, x19, [sp,
;;     mov x29, sp
;;     mov x19, x0
;;     ldr x21, [x0,
;;     ldr x0, [x0,
;;     mov w1, w2
;;     mov x20, x3
;;     bl  brolga_shared_grow
;;     add x8, x21,
;;     mov w11,
;;     ldar    x9, [x8]
;;     movk    w11,
;;     sub x10, x9,
;;     cmp x9, x11
;;     sub x10, x10,
;;     ccmp    x20, x10,
;;     b.hi    .LBB12_2
;;     ldr x9, [x19,
;;     mov w10,
;;     movk    w10,
;;     add x9, x9, x20
;;     str xzr, [x9, x10]
;;     ldar    x8, [x8]
;;     lsr x0, x8,
;;     ldp x20, x19, [sp,
;;     ldr x21, [sp,
;;     ldp x29, x30, [sp],
;;     ret
;; .LBB12_2:
;;     mov x0, x19
;;     mov w1,
;;     mov x2, xzr
;;     bl  brolga_trap
