;;! test = "asm"
;;! module = "ir/f32_arithmetic"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andps   .LCPI0_0(%rip), %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorps   .LCPI1_0(%rip), %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     callq   ceilf@PLT
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     callq   floorf@PLT
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     callq   truncf@PLT
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     callq   roundevenf@PLT
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     sqrtss  %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     addss   %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     subss   %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     mulss   %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     divss   %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movd    %xmm0, %eax
;;     movdqa  %xmm1, %xmm3
;;     testl   %eax, %eax
;;     js  .LBB11_2
;;     movdqa  %xmm0, %xmm3
;; .LBB11_2:
;;     movdqa  %xmm3, %xmm2
;;     cmpunordss  %xmm3, %xmm2
;;     movaps  %xmm2, %xmm4
;;     andps   %xmm3, %xmm4
;;     js  .LBB11_4
;;     movdqa  %xmm1, %xmm0
;; .LBB11_4:
;;     minss   %xmm0, %xmm3
;;     andnps  %xmm3, %xmm2
;;     orps    %xmm4, %xmm2
;;     mulss   .LCPI11_0(%rip), %xmm2
;;     movaps  %xmm2, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movdqa  %xmm0, %xmm2
;;     movd    %xmm0, %eax
;;     movdqa  %xmm0, %xmm3
;;     testl   %eax, %eax
;;     js  .LBB12_2
;;     movdqa  %xmm1, %xmm3
;; .LBB12_2:
;;     movdqa  %xmm3, %xmm0
;;     cmpunordss  %xmm3, %xmm0
;;     movaps  %xmm0, %xmm4
;;     andps   %xmm3, %xmm4
;;     js  .LBB12_4
;;     movdqa  %xmm2, %xmm1
;; .LBB12_4:
;;     maxss   %xmm1, %xmm3
;;     andnps  %xmm3, %xmm0
;;     orps    %xmm4, %xmm0
;;     mulss   .LCPI12_0(%rip), %xmm0
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andps   .LCPI13_0(%rip), %xmm1
;;     andps   .LCPI13_1(%rip), %xmm0
;;     orps    %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movaps  %xmm2, %xmm0
;;     andps   .LCPI0_0(%rip), %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movaps  %xmm2, %xmm0
;;     xorps   .LCPI1_0(%rip), %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rsi
;;     pushq   %rdi
;;     subq    $160, %rsp
;;     movaps  %xmm15, -32(%rbp)
;;     movaps  %xmm14, -48(%rbp)
;;     movaps  %xmm13, -64(%rbp)
;;     movaps  %xmm12, -80(%rbp)
;;     movaps  %xmm11, -96(%rbp)
;;     movaps  %xmm10, -112(%rbp)
;;     movaps  %xmm9, -128(%rbp)
;;     movaps  %xmm8, -144(%rbp)
;;     movaps  %xmm7, -160(%rbp)
;;     movaps  %xmm6, -176(%rbp)
;;     movaps  %xmm2, %xmm0
;;     callq   ceilf@PLT
;;     movaps  -176(%rbp), %xmm6
;;     movaps  -160(%rbp), %xmm7
;;     movaps  -144(%rbp), %xmm8
;;     movaps  -128(%rbp), %xmm9
;;     movaps  -112(%rbp), %xmm10
;;     movaps  -96(%rbp), %xmm11
;;     movaps  -80(%rbp), %xmm12
;;     movaps  -64(%rbp), %xmm13
;;     movaps  -48(%rbp), %xmm14
;;     movaps  -32(%rbp), %xmm15
;;     addq    $160, %rsp
;;     popq    %rdi
;;     popq    %rsi
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rsi
;;     pushq   %rdi
;;     subq    $160, %rsp
;;     movaps  %xmm15, -32(%rbp)
;;     movaps  %xmm14, -48(%rbp)
;;     movaps  %xmm13, -64(%rbp)
;;     movaps  %xmm12, -80(%rbp)
;;     movaps  %xmm11, -96(%rbp)
;;     movaps  %xmm10, -112(%rbp)
;;     movaps  %xmm9, -128(%rbp)
;;     movaps  %xmm8, -144(%rbp)
;;     movaps  %xmm7, -160(%rbp)
;;     movaps  %xmm6, -176(%rbp)
;;     movaps  %xmm2, %xmm0
;;     callq   floorf@PLT
;;     movaps  -176(%rbp), %xmm6
;;     movaps  -160(%rbp), %xmm7
;;     movaps  -144(%rbp), %xmm8
;;     movaps  -128(%rbp), %xmm9
;;     movaps  -112(%rbp), %xmm10
;;     movaps  -96(%rbp), %xmm11
;;     movaps  -80(%rbp), %xmm12
;;     movaps  -64(%rbp), %xmm13
;;     movaps  -48(%rbp), %xmm14
;;     movaps  -32(%rbp), %xmm15
;;     addq    $160, %rsp
;;     popq    %rdi
;;     popq    %rsi
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rsi
;;     pushq   %rdi
;;     subq    $160, %rsp
;;     movaps  %xmm15, -32(%rbp)
;;     movaps  %xmm14, -48(%rbp)
;;     movaps  %xmm13, -64(%rbp)
;;     movaps  %xmm12, -80(%rbp)
;;     movaps  %xmm11, -96(%rbp)
;;     movaps  %xmm10, -112(%rbp)
;;     movaps  %xmm9, -128(%rbp)
;;     movaps  %xmm8, -144(%rbp)
;;     movaps  %xmm7, -160(%rbp)
;;     movaps  %xmm6, -176(%rbp)
;;     movaps  %xmm2, %xmm0
;;     callq   truncf@PLT
;;     movaps  -176(%rbp), %xmm6
;;     movaps  -160(%rbp), %xmm7
;;     movaps  -144(%rbp), %xmm8
;;     movaps  -128(%rbp), %xmm9
;;     movaps  -112(%rbp), %xmm10
;;     movaps  -96(%rbp), %xmm11
;;     movaps  -80(%rbp), %xmm12
;;     movaps  -64(%rbp), %xmm13
;;     movaps  -48(%rbp), %xmm14
;;     movaps  -32(%rbp), %xmm15
;;     addq    $160, %rsp
;;     popq    %rdi
;;     popq    %rsi
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rsi
;;     pushq   %rdi
;;     subq    $160, %rsp
;;     movaps  %xmm15, -32(%rbp)
;;     movaps  %xmm14, -48(%rbp)
;;     movaps  %xmm13, -64(%rbp)
;;     movaps  %xmm12, -80(%rbp)
;;     movaps  %xmm11, -96(%rbp)
;;     movaps  %xmm10, -112(%rbp)
;;     movaps  %xmm9, -128(%rbp)
;;     movaps  %xmm8, -144(%rbp)
;;     movaps  %xmm7, -160(%rbp)
;;     movaps  %xmm6, -176(%rbp)
;;     movaps  %xmm2, %xmm0
;;     callq   roundevenf@PLT
;;     movaps  -176(%rbp), %xmm6
;;     movaps  -160(%rbp), %xmm7
;;     movaps  -144(%rbp), %xmm8
;;     movaps  -128(%rbp), %xmm9
;;     movaps  -112(%rbp), %xmm10
;;     movaps  -96(%rbp), %xmm11
;;     movaps  -80(%rbp), %xmm12
;;     movaps  -64(%rbp), %xmm13
;;     movaps  -48(%rbp), %xmm14
;;     movaps  -32(%rbp), %xmm15
;;     addq    $160, %rsp
;;     popq    %rdi
;;     popq    %rsi
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     sqrtss  %xmm2, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movaps  %xmm2, %xmm0
;;     addss   %xmm3, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movaps  %xmm2, %xmm0
;;     subss   %xmm3, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movaps  %xmm2, %xmm0
;;     mulss   %xmm3, %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movaps  %xmm2, %xmm0
;;     divss   %xmm3, %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movd    %xmm2, %eax
;;     movdqa  %xmm3, %xmm1
;;     testl   %eax, %eax
;;     js  .LBB11_2
;;     movdqa  %xmm2, %xmm1
;; .LBB11_2:
;;     movdqa  %xmm1, %xmm0
;;     cmpunordss  %xmm1, %xmm0
;;     movaps  %xmm0, %xmm4
;;     andps   %xmm1, %xmm4
;;     js  .LBB11_4
;;     movdqa  %xmm3, %xmm2
;; .LBB11_4:
;;     minss   %xmm2, %xmm1
;;     andnps  %xmm1, %xmm0
;;     orps    %xmm4, %xmm0
;;     mulss   .LCPI11_0(%rip), %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movd    %xmm2, %eax
;;     movdqa  %xmm2, %xmm1
;;     testl   %eax, %eax
;;     js  .LBB12_2
;;     movdqa  %xmm3, %xmm1
;; .LBB12_2:
;;     movdqa  %xmm1, %xmm0
;;     cmpunordss  %xmm1, %xmm0
;;     movaps  %xmm0, %xmm4
;;     andps   %xmm1, %xmm4
;;     js  .LBB12_4
;;     movdqa  %xmm2, %xmm3
;; .LBB12_4:
;;     maxss   %xmm3, %xmm1
;;     andnps  %xmm1, %xmm0
;;     orps    %xmm4, %xmm0
;;     mulss   .LCPI12_0(%rip), %xmm0
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movaps  %xmm2, %xmm0
;;     andps   .LCPI13_0(%rip), %xmm3
;;     andps   .LCPI13_1(%rip), %xmm0
;;     orps    %xmm3, %xmm0
;;     popq    %rbp
;;     retq
