;;! test = "asm"
;;! module = "ir/i64x2_arithmetic"
;;! convention = "each"
;;! vectors = "x86_64"
;;! cpu = "x86-64-v3"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm1, %xmm1, %xmm1
;;     vpsubq  %xmm0, %xmm1, %xmm1
;;     vblendvpd   %xmm0, %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm1, %xmm1, %xmm1
;;     vpsubq  %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm1, %xmm1, %xmm1
;;     vpcmpeqq    %xmm1, %xmm0, %xmm0
;;     xorl    %eax, %eax
;;     vtestpd %xmm0, %xmm0
;;     sete    %al
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovmskpd   %xmm0, %eax
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andl    $63, %edx
;;     vmovd   %edx, %xmm1
;;     vpsllq  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andl    $63, %edx
;;     vmovd   %edx, %xmm1
;;     vpbroadcastq    .LCPI5_1(%rip), %xmm2
;;     vpsrlq  %xmm1, %xmm2, %xmm2
;;     vpsrlq  %xmm1, %xmm0, %xmm0
;;     vpxor   %xmm2, %xmm0, %xmm0
;;     vpsubq  %xmm2, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andl    $63, %edx
;;     vmovd   %edx, %xmm1
;;     vpsrlq  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpaddq  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpsubq  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpsrlq  $32, %xmm0, %xmm2
;;     vpmuludq    %xmm1, %xmm2, %xmm2
;;     vpsrlq  $32, %xmm1, %xmm3
;;     vpmuludq    %xmm3, %xmm0, %xmm3
;;     vpaddq  %xmm2, %xmm3, %xmm2
;;     vpsllq  $32, %xmm2, %xmm2
;;     vpmuludq    %xmm1, %xmm0, %xmm0
;;     vpaddq  %xmm2, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpxor   %xmm1, %xmm1, %xmm1
;;     vpsubq  %xmm0, %xmm1, %xmm1
;;     vblendvpd   %xmm0, %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm0, %xmm0, %xmm0
;;     vpsubq  (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm0, %xmm0, %xmm0
;;     vpcmpeqq    (%r8), %xmm0, %xmm0
;;     xorl    %eax, %eax
;;     vtestpd %xmm0, %xmm0
;;     sete    %al
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovapd (%r8), %xmm0
;;     vmovmskpd   %xmm0, %eax
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     andl    $63, %r9d
;;     vmovd   %r9d, %xmm1
;;     vpsllq  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     andl    $63, %r9d
;;     vmovd   %r9d, %xmm1
;;     vpbroadcastq    .LCPI5_1(%rip), %xmm2
;;     vpsrlq  %xmm1, %xmm2, %xmm2
;;     vpsrlq  %xmm1, %xmm0, %xmm0
;;     vpxor   %xmm2, %xmm0, %xmm0
;;     vpsubq  %xmm2, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     andl    $63, %r9d
;;     vmovd   %r9d, %xmm1
;;     vpsrlq  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpaddq  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpsubq  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vmovdqa (%r9), %xmm1
;;     vpsrlq  $32, %xmm0, %xmm2
;;     vpmuludq    %xmm1, %xmm2, %xmm2
;;     vpsrlq  $32, %xmm1, %xmm3
;;     vpmuludq    %xmm3, %xmm0, %xmm3
;;     vpaddq  %xmm2, %xmm3, %xmm2
;;     vpsllq  $32, %xmm2, %xmm2
;;     vpmuludq    %xmm1, %xmm0, %xmm0
;;     vpaddq  %xmm2, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
