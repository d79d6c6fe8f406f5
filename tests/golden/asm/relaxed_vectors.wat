;;! test = "asm"
;;! module = "ir/relaxed_vectors"
;;! convention = "each"
;;! vectors = "x86_64"
;;! cpu = "x86-64-v3"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpshufb %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcvttps2dq  %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vxorps  %xmm1, %xmm1, %xmm1
;;     vmaxps  %xmm1, %xmm0, %xmm0
;;     vcvttps2dq  %xmm0, %xmm2
;;     vbroadcastss    .LCPI2_0(%rip), %xmm3
;;     vaddps  %xmm3, %xmm0, %xmm0
;;     vbroadcastss    .LCPI2_1(%rip), %xmm3
;;     vcmpleps    %xmm0, %xmm3, %xmm3
;;     vcvttps2dq  %xmm0, %xmm0
;;     vxorps  %xmm3, %xmm0, %xmm0
;;     vpmaxsd %xmm1, %xmm0, %xmm0
;;     vpaddd  %xmm0, %xmm2, %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcvttpd2dq  %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vxorpd  %xmm1, %xmm1, %xmm1
;;     vmaxpd  %xmm1, %xmm0, %xmm0
;;     vminpd  .LCPI4_0(%rip), %xmm0, %xmm0
;;     vroundpd    $11, %xmm0, %xmm0
;;     vaddpd  .LCPI4_1(%rip), %xmm0, %xmm0
;;     vinsertps   $156, %xmm0, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vfmadd213ps %xmm2, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vfnmadd213ps    %xmm2, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vfmadd213pd %xmm2, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vfnmadd213pd    %xmm2, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpblendvb   %xmm2, %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpblendvb   %xmm2, %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vblendvps   %xmm2, %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vblendvpd   %xmm2, %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vminps  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmaxps  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w15:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vminpd  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmaxpd  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w17:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmulhrsw   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w18:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmaddubsw  %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w19:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmaddubsw  %xmm0, %xmm1, %xmm0
;;     vpmaddwd    .LCPI19_0(%rip), %xmm0, %xmm0
;;     vpaddd  %xmm2, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpshufb (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcvttps2dq  (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vxorps  %xmm1, %xmm1, %xmm1
;;     vmaxps  %xmm1, %xmm0, %xmm0
;;     vcvttps2dq  %xmm0, %xmm2
;;     vbroadcastss    .LCPI2_0(%rip), %xmm3
;;     vaddps  %xmm3, %xmm0, %xmm0
;;     vbroadcastss    .LCPI2_1(%rip), %xmm3
;;     vcmpleps    %xmm0, %xmm3, %xmm3
;;     vcvttps2dq  %xmm0, %xmm0
;;     vxorps  %xmm3, %xmm0, %xmm0
;;     vpmaxsd %xmm1, %xmm0, %xmm0
;;     vpaddd  %xmm0, %xmm2, %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcvttpd2dqx (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovapd (%r8), %xmm0
;;     vxorpd  %xmm1, %xmm1, %xmm1
;;     vmaxpd  %xmm1, %xmm0, %xmm0
;;     vminpd  .LCPI4_0(%rip), %xmm0, %xmm0
;;     vroundpd    $11, %xmm0, %xmm0
;;     vaddpd  .LCPI4_1(%rip), %xmm0, %xmm0
;;     vinsertps   $156, %xmm0, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rbp), %rax
;;     vmovaps (%r8), %xmm1
;;     vmovaps (%r9), %xmm0
;;     vfmadd213ps (%rax), %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rbp), %rax
;;     vmovaps (%r8), %xmm1
;;     vmovaps (%r9), %xmm0
;;     vfnmadd213ps    (%rax), %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rbp), %rax
;;     vmovapd (%r8), %xmm1
;;     vmovapd (%r9), %xmm0
;;     vfmadd213pd (%rax), %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rbp), %rax
;;     vmovapd (%r8), %xmm1
;;     vmovapd (%r9), %xmm0
;;     vfnmadd213pd    (%rax), %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rbp), %rax
;;     vmovdqa (%rax), %xmm0
;;     vmovdqa (%r9), %xmm1
;;     vpblendvb   %xmm0, (%r8), %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rbp), %rax
;;     vmovdqa (%rax), %xmm0
;;     vmovdqa (%r9), %xmm1
;;     vpblendvb   %xmm0, (%r8), %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rbp), %rax
;;     vmovaps (%r9), %xmm0
;;     vmovaps (%rax), %xmm1
;;     vblendvps   %xmm1, (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rbp), %rax
;;     vmovapd (%r9), %xmm0
;;     vmovapd (%rax), %xmm1
;;     vblendvpd   %xmm1, (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vminps  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vmaxps  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w15:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovapd (%r8), %xmm0
;;     vminpd  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovapd (%r8), %xmm0
;;     vmaxpd  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w17:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpmulhrsw   (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w18:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r9), %xmm0
;;     vpmaddubsw  (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w19:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r9), %xmm0
;;     movq    48(%rbp), %rax
;;     vpmaddubsw  (%r8), %xmm0, %xmm0
;;     vpmaddwd    .LCPI19_0(%rip), %xmm0, %xmm0
;;     vpaddd  (%rax), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
