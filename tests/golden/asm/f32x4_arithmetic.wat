;;! test = "asm"
;;! module = "ir/f32x4_arithmetic"
;;! convention = "each"
;;! vectors = "x86_64"
;;! cpu = "x86-64-v3"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vroundps    $10, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vroundps    $9, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vroundps    $11, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vroundps    $8, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vbroadcastss    .LCPI4_0(%rip), %xmm1
;;     vandps  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vbroadcastss    .LCPI5_0(%rip), %xmm1
;;     vxorps  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vsqrtps %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vaddps  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vsubps  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmulps  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vdivps  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vminps  %xmm1, %xmm0, %xmm2
;;     vminps  %xmm0, %xmm1, %xmm0
;;     vorps   %xmm0, %xmm2, %xmm0
;;     vxorps  %xmm1, %xmm1, %xmm1
;;     vcmpunordps %xmm1, %xmm0, %xmm1
;;     vbroadcastss    .LCPI11_0(%rip), %xmm2
;;     vblendvps   %xmm1, %xmm2, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmaxps  %xmm0, %xmm1, %xmm2
;;     vmaxps  %xmm1, %xmm0, %xmm0
;;     vorps   %xmm0, %xmm2, %xmm1
;;     vxorps  %xmm0, %xmm2, %xmm0
;;     vsubps  %xmm0, %xmm1, %xmm0
;;     vxorps  %xmm1, %xmm1, %xmm1
;;     vcmpunordps %xmm1, %xmm0, %xmm1
;;     vbroadcastss    .LCPI12_0(%rip), %xmm2
;;     vblendvps   %xmm1, %xmm2, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vminps  %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmaxps  %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vroundps    $10, (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vroundps    $9, (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vroundps    $11, (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vroundps    $8, (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vbroadcastss    .LCPI4_0(%rip), %xmm0
;;     vandps  (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vbroadcastss    .LCPI5_0(%rip), %xmm0
;;     vxorps  (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vsqrtps (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vaddps  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vsubps  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vmulps  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vdivps  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vmovaps (%r9), %xmm1
;;     vminps  %xmm1, %xmm0, %xmm2
;;     vminps  %xmm0, %xmm1, %xmm0
;;     vorps   %xmm0, %xmm2, %xmm0
;;     vxorps  %xmm1, %xmm1, %xmm1
;;     vcmpunordps %xmm1, %xmm0, %xmm1
;;     vbroadcastss    .LCPI11_0(%rip), %xmm2
;;     vblendvps   %xmm1, %xmm2, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vmovaps (%r9), %xmm1
;;     vmaxps  %xmm0, %xmm1, %xmm2
;;     vmaxps  %xmm1, %xmm0, %xmm0
;;     vorps   %xmm0, %xmm2, %xmm1
;;     vxorps  %xmm0, %xmm2, %xmm0
;;     vsubps  %xmm0, %xmm1, %xmm0
;;     vxorps  %xmm1, %xmm1, %xmm1
;;     vcmpunordps %xmm1, %xmm0, %xmm1
;;     vbroadcastss    .LCPI12_0(%rip), %xmm2
;;     vblendvps   %xmm1, %xmm2, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r9), %xmm0
;;     vminps  (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r9), %xmm0
;;     vmaxps  (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
