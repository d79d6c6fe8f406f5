;;! test = "asm"
;;! module = "ir/wide_arithmetic"
;;! convention = "each"
;;! target = "aarch64"
;; -- fast system_v
;; w0:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     adds    x0, x2, x4
;;     adc x1, x3, x5
;;     ldp x29, x30, [sp],
;;     ret
;; w1:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     subs    x0, x2, x4
;;     sbc x1, x3, x5
;;     ldp x29, x30, [sp],
;;     ret
;; w2:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     mul x0, x2, x3
;;     smulh   x1, x2, x3
;;     ldp x29, x30, [sp],
;;     ret
;; w3:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     mul x0, x2, x3
;;     umulh   x1, x2, x3
;;     ldp x29, x30, [sp],
;;     ret
;; w4:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     umulh   x0, x2, x3
;;     ldp x29, x30, [sp],
;;     ret
;; w5:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     mov x8,
;;     adds    x0, x2,
;;     adc x1, xzr, x8
;;     ldp x29, x30, [sp],
;;     ret
;; -- wasmtime_system_v
;; w0:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     adds    x0, x2, x4
;;     adc x8, x3, x5
;;     str x8, [x6]
;;     ldp x29, x30, [sp],
;;     ret
;; w1:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     subs    x0, x2, x4
;;     sbc x8, x3, x5
;;     str x8, [x6]
;;     ldp x29, x30, [sp],
;;     ret
;; w2:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     smulh   x8, x2, x3
;;     mul x0, x2, x3
;;     str x8, [x4]
;;     ldp x29, x30, [sp],
;;     ret
;; w3:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     umulh   x8, x2, x3
;;     mul x0, x2, x3
;;     str x8, [x4]
;;     ldp x29, x30, [sp],
;;     ret
;; w4:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     umulh   x0, x2, x3
;;     ldp x29, x30, [sp],
;;     ret
;; w5:
;;     stp x29, x30, [sp,
;;     mov x29, sp
;;     mov x8,
;;     adds    x0, x2,
;;     adc x8, xzr, x8
;;     str x8, [x3]
;;     ldp x29, x30, [sp],
;;     ret
