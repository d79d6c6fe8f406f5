;;! test = "asm"
;;! module = "ir/vector_bits"
;;! convention = "each"
;;! vectors = "x86_64"
;;! cpu = "x86-64-v3"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vandps  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vandnps %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vorps   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vxorps  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vandps  %xmm2, %xmm0, %xmm0
;;     vandnps %xmm1, %xmm2, %xmm1
;;     vorps   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     vptest  %xmm0, %xmm0
;;     setne   %al
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpeqd    %xmm0, %xmm0, %xmm0
;;     vpxor   (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vandps  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r9), %xmm0
;;     vandnps (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vorps   (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vxorps  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rbp), %rax
;;     vmovaps (%rax), %xmm0
;;     vandps  (%r8), %xmm0, %xmm1
;;     vandnps (%r9), %xmm0, %xmm0
;;     vorps   %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     xorl    %eax, %eax
;;     vptest  %xmm0, %xmm0
;;     setne   %al
;;     popq    %rbp
;;     retq
