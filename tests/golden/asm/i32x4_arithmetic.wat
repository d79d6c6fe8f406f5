;;! test = "asm"
;;! module = "ir/i32x4_arithmetic"
;;! convention = "each"
;;! vectors = "x86_64"
;;! cpu = "x86-64-v3"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpabsd  %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm1, %xmm1, %xmm1
;;     vpsubd  %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm1, %xmm1, %xmm1
;;     vpcmpeqd    %xmm1, %xmm0, %xmm0
;;     xorl    %eax, %eax
;;     vtestps %xmm0, %xmm0
;;     sete    %al
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovmskps   %xmm0, %eax
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andl    $31, %edx
;;     vmovd   %edx, %xmm1
;;     vpslld  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andl    $31, %edx
;;     vmovd   %edx, %xmm1
;;     vpsrad  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andl    $31, %edx
;;     vmovd   %edx, %xmm1
;;     vpsrld  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpaddd  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpsubd  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmulld %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpminsd %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpminud %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmaxsd %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmaxud %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpabsd  (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm0, %xmm0, %xmm0
;;     vpsubd  (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm0, %xmm0, %xmm0
;;     vpcmpeqd    (%r8), %xmm0, %xmm0
;;     xorl    %eax, %eax
;;     vtestps %xmm0, %xmm0
;;     sete    %al
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vmovmskps   %xmm0, %eax
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     andl    $31, %r9d
;;     vmovd   %r9d, %xmm1
;;     vpslld  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     andl    $31, %r9d
;;     vmovd   %r9d, %xmm1
;;     vpsrad  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     andl    $31, %r9d
;;     vmovd   %r9d, %xmm1
;;     vpsrld  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpaddd  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpsubd  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpmulld (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpminsd (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpminud (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpmaxsd (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpmaxud (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
