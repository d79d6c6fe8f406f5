;;! test = "asm"
;;! module = "ir/vector_conversions"
;;! convention = "each"
;;! vectors = "x86_64"
;;! cpu = "x86-64-v3"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcvtpd2ps   %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcvtps2pd   %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcvttps2dq  %xmm0, %xmm1
;;     vbroadcastss    .LCPI2_0(%rip), %xmm2
;;     vcmpleps    %xmm0, %xmm2, %xmm2
;;     vxorps  %xmm2, %xmm1, %xmm1
;;     vxorps  %xmm2, %xmm2, %xmm2
;;     vcmpordps   %xmm2, %xmm0, %xmm0
;;     vandps  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vxorps  %xmm1, %xmm1, %xmm1
;;     vmaxps  %xmm1, %xmm0, %xmm0
;;     vcvttps2dq  %xmm0, %xmm2
;;     vbroadcastss    .LCPI3_0(%rip), %xmm3
;;     vaddps  %xmm3, %xmm0, %xmm0
;;     vbroadcastss    .LCPI3_1(%rip), %xmm3
;;     vcmpleps    %xmm0, %xmm3, %xmm3
;;     vcvttps2dq  %xmm0, %xmm0
;;     vxorps  %xmm3, %xmm0, %xmm0
;;     vpmaxsd %xmm1, %xmm0, %xmm0
;;     vpaddd  %xmm0, %xmm2, %xmm0
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcvtdq2ps   %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpbroadcastd    .LCPI5_0(%rip), %xmm1
;;     vpblendw    $170, %xmm1, %xmm0, %xmm1
;;     vpsrld  $16, %xmm0, %xmm0
;;     vpbroadcastd    .LCPI5_1(%rip), %xmm2
;;     vpblendw    $170, %xmm2, %xmm0, %xmm0
;;     vbroadcastss    .LCPI5_2(%rip), %xmm2
;;     vsubps  %xmm2, %xmm0, %xmm0
;;     vaddps  %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vxorpd  %xmm1, %xmm1, %xmm1
;;     vcmpordpd   %xmm1, %xmm0, %xmm1
;;     vandpd  .LCPI6_0(%rip), %xmm1, %xmm1
;;     vminpd  %xmm1, %xmm0, %xmm0
;;     vcvttpd2dq  %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vxorpd  %xmm1, %xmm1, %xmm1
;;     vmaxpd  %xmm1, %xmm0, %xmm0
;;     vminpd  .LCPI7_0(%rip), %xmm0, %xmm0
;;     vroundpd    $11, %xmm0, %xmm0
;;     vaddpd  .LCPI7_1(%rip), %xmm0, %xmm0
;;     vinsertps   $156, %xmm0, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcvtdq2pd   %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovzxdq   %xmm0, %xmm0
;;     vpbroadcastq    .LCPI9_1(%rip), %xmm1
;;     vpor    %xmm1, %xmm0, %xmm0
;;     vsubpd  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vcvtpd2ps   %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcvtps2pd   (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vcvttps2dq  %xmm0, %xmm1
;;     vbroadcastss    .LCPI2_0(%rip), %xmm2
;;     vcmpleps    %xmm0, %xmm2, %xmm2
;;     vxorps  %xmm2, %xmm1, %xmm1
;;     vxorps  %xmm2, %xmm2, %xmm2
;;     vcmpordps   %xmm2, %xmm0, %xmm0
;;     vandps  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vxorps  %xmm1, %xmm1, %xmm1
;;     vmaxps  %xmm1, %xmm0, %xmm0
;;     vcvttps2dq  %xmm0, %xmm2
;;     vbroadcastss    .LCPI3_0(%rip), %xmm3
;;     vaddps  %xmm3, %xmm0, %xmm0
;;     vbroadcastss    .LCPI3_1(%rip), %xmm3
;;     vcmpleps    %xmm0, %xmm3, %xmm3
;;     vcvttps2dq  %xmm0, %xmm0
;;     vxorps  %xmm3, %xmm0, %xmm0
;;     vpmaxsd %xmm1, %xmm0, %xmm0
;;     vpaddd  %xmm0, %xmm2, %xmm0
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcvtdq2ps   (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpbroadcastd    .LCPI5_0(%rip), %xmm1
;;     vpblendw    $170, %xmm1, %xmm0, %xmm1
;;     vpsrld  $16, %xmm0, %xmm0
;;     vpbroadcastd    .LCPI5_1(%rip), %xmm2
;;     vpblendw    $170, %xmm2, %xmm0, %xmm0
;;     vbroadcastss    .LCPI5_2(%rip), %xmm2
;;     vsubps  %xmm2, %xmm0, %xmm0
;;     vaddps  %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovapd (%r8), %xmm0
;;     vxorpd  %xmm1, %xmm1, %xmm1
;;     vcmpordpd   %xmm1, %xmm0, %xmm1
;;     vandpd  .LCPI6_0(%rip), %xmm1, %xmm1
;;     vminpd  %xmm1, %xmm0, %xmm0
;;     vcvttpd2dq  %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovapd (%r8), %xmm0
;;     vxorpd  %xmm1, %xmm1, %xmm1
;;     vmaxpd  %xmm1, %xmm0, %xmm0
;;     vminpd  .LCPI7_0(%rip), %xmm0, %xmm0
;;     vroundpd    $11, %xmm0, %xmm0
;;     vaddpd  .LCPI7_1(%rip), %xmm0, %xmm0
;;     vinsertps   $156, %xmm0, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcvtdq2pd   (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovzxdq   (%r8), %xmm0
;;     vpbroadcastq    .LCPI9_1(%rip), %xmm1
;;     vpor    %xmm1, %xmm0, %xmm0
;;     vsubpd  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
