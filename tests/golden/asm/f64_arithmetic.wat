;;! test = "asm"
;;! module = "ir/f64_arithmetic"
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
;;     callq   ceil@PLT
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     callq   floor@PLT
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     callq   trunc@PLT
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     callq   roundeven@PLT
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     sqrtsd  %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     addsd   %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     subsd   %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     mulsd   %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     divsd   %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %xmm0, %rax
;;     movdqa  %xmm1, %xmm3
;;     testq   %rax, %rax
;;     js  .LBB11_2
;;     movdqa  %xmm0, %xmm3
;; .LBB11_2:
;;     movdqa  %xmm3, %xmm2
;;     cmpunordsd  %xmm3, %xmm2
;;     movapd  %xmm2, %xmm4
;;     andpd   %xmm3, %xmm4
;;     js  .LBB11_4
;;     movdqa  %xmm1, %xmm0
;; .LBB11_4:
;;     minsd   %xmm0, %xmm3
;;     andnpd  %xmm3, %xmm2
;;     orpd    %xmm4, %xmm2
;;     mulsd   .LCPI11_0(%rip), %xmm2
;;     movapd  %xmm2, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movdqa  %xmm0, %xmm2
;;     movq    %xmm0, %rax
;;     movdqa  %xmm0, %xmm3
;;     testq   %rax, %rax
;;     js  .LBB12_2
;;     movdqa  %xmm1, %xmm3
;; .LBB12_2:
;;     movdqa  %xmm3, %xmm0
;;     cmpunordsd  %xmm3, %xmm0
;;     movapd  %xmm0, %xmm4
;;     andpd   %xmm3, %xmm4
;;     js  .LBB12_4
;;     movdqa  %xmm2, %xmm1
;; .LBB12_4:
;;     maxsd   %xmm1, %xmm3
;;     andnpd  %xmm3, %xmm0
;;     orpd    %xmm4, %xmm0
;;     mulsd   .LCPI12_0(%rip), %xmm0
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
;;     callq   ceil@PLT
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
;;     callq   floor@PLT
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
;;     callq   trunc@PLT
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
;;     callq   roundeven@PLT
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
;;     sqrtsd  %xmm2, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movapd  %xmm2, %xmm0
;;     addsd   %xmm3, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movapd  %xmm2, %xmm0
;;     subsd   %xmm3, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movapd  %xmm2, %xmm0
;;     mulsd   %xmm3, %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movapd  %xmm2, %xmm0
;;     divsd   %xmm3, %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %xmm2, %rax
;;     movdqa  %xmm3, %xmm1
;;     testq   %rax, %rax
;;     js  .LBB11_2
;;     movdqa  %xmm2, %xmm1
;; .LBB11_2:
;;     movdqa  %xmm1, %xmm0
;;     cmpunordsd  %xmm1, %xmm0
;;     movapd  %xmm0, %xmm4
;;     andpd   %xmm1, %xmm4
;;     js  .LBB11_4
;;     movdqa  %xmm3, %xmm2
;; .LBB11_4:
;;     minsd   %xmm2, %xmm1
;;     andnpd  %xmm1, %xmm0
;;     orpd    %xmm4, %xmm0
;;     mulsd   .LCPI11_0(%rip), %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %xmm2, %rax
;;     movdqa  %xmm2, %xmm1
;;     testq   %rax, %rax
;;     js  .LBB12_2
;;     movdqa  %xmm3, %xmm1
;; .LBB12_2:
;;     movdqa  %xmm1, %xmm0
;;     cmpunordsd  %xmm1, %xmm0
;;     movapd  %xmm0, %xmm4
;;     andpd   %xmm1, %xmm4
;;     js  .LBB12_4
;;     movdqa  %xmm2, %xmm3
;; .LBB12_4:
;;     maxsd   %xmm3, %xmm1
;;     andnpd  %xmm1, %xmm0
;;     orpd    %xmm4, %xmm0
;;     mulsd   .LCPI12_0(%rip), %xmm0
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
