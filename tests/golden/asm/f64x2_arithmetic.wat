;;! test = "asm"
;;! module = "ir/f64x2_arithmetic"
;;! convention = "each"
;;! vectors = "x86_64"
;;! cpu = "x86-64-v3"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vroundpd    $10, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vroundpd    $9, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vroundpd    $11, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vroundpd    $8, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vandps  .LCPI4_0(%rip), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vxorps  .LCPI5_0(%rip), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vsqrtpd %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vaddpd  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vsubpd  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmulpd  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vdivpd  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vminpd  %xmm1, %xmm0, %xmm2
;;     vminpd  %xmm0, %xmm1, %xmm0
;;     vorpd   %xmm0, %xmm2, %xmm0
;;     vxorpd  %xmm1, %xmm1, %xmm1
;;     vcmpunordpd %xmm1, %xmm0, %xmm1
;;     vblendvpd   %xmm1, .LCPI11_0(%rip), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmaxpd  %xmm0, %xmm1, %xmm2
;;     vmaxpd  %xmm1, %xmm0, %xmm0
;;     vorpd   %xmm0, %xmm2, %xmm1
;;     vxorpd  %xmm0, %xmm2, %xmm0
;;     vsubpd  %xmm0, %xmm1, %xmm0
;;     vxorpd  %xmm1, %xmm1, %xmm1
;;     vcmpunordpd %xmm1, %xmm0, %xmm1
;;     vblendvpd   %xmm1, .LCPI12_0(%rip), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vminpd  %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmaxpd  %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vroundpd    $10, (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vroundpd    $9, (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vroundpd    $11, (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vroundpd    $8, (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vandps  .LCPI4_0(%rip), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vxorps  .LCPI5_0(%rip), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vsqrtpd (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovapd (%r8), %xmm0
;;     vaddpd  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovapd (%r8), %xmm0
;;     vsubpd  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovapd (%r8), %xmm0
;;     vmulpd  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovapd (%r8), %xmm0
;;     vdivpd  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovapd (%r8), %xmm0
;;     vmovapd (%r9), %xmm1
;;     vminpd  %xmm1, %xmm0, %xmm2
;;     vminpd  %xmm0, %xmm1, %xmm0
;;     vorpd   %xmm0, %xmm2, %xmm0
;;     vxorpd  %xmm1, %xmm1, %xmm1
;;     vcmpunordpd %xmm1, %xmm0, %xmm1
;;     vblendvpd   %xmm1, .LCPI11_0(%rip), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovapd (%r8), %xmm0
;;     vmovapd (%r9), %xmm1
;;     vmaxpd  %xmm0, %xmm1, %xmm2
;;     vmaxpd  %xmm1, %xmm0, %xmm0
;;     vorpd   %xmm0, %xmm2, %xmm1
;;     vxorpd  %xmm0, %xmm2, %xmm0
;;     vsubpd  %xmm0, %xmm1, %xmm0
;;     vxorpd  %xmm1, %xmm1, %xmm1
;;     vcmpunordpd %xmm1, %xmm0, %xmm1
;;     vblendvpd   %xmm1, .LCPI12_0(%rip), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovapd (%r9), %xmm0
;;     vminpd  (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovapd (%r9), %xmm0
;;     vmaxpd  (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
