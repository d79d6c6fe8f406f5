;;! test = "asm"
;;! module = "ir/constants"
;;! convention = "each"
;; -- fast
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movabsq $-9223372036854775808, %rdx
;;     movl    $-1, %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movss   float.3f800000(%rip), %xmm0
;;     movss   float.7f800001(%rip), %xmm1
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movsd   double.3ff0000000000000(%rip), %xmm0
;;     movsd   double.7ff0000000000001(%rip), %xmm1
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     leal    5(%rdx), %eax
;;     popq    %rbp
;;     retq
;; -- system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movabsq $-9223372036854775808, %rdx
;;     movl    $-1, %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movss   float.7f800001(%rip), %xmm1
;;     movss   float.3f800000(%rip), %xmm0
;;     unpcklps    %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movsd   double.3ff0000000000000(%rip), %xmm0
;;     movsd   double.7ff0000000000001(%rip), %xmm1
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     leal    5(%rdx), %eax
;;     popq    %rbp
;;     retq
;; -- windows_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rcx, %rax
;;     movl    $-1, (%rcx)
;;     movabsq $-9223372036854775808, %rcx
;;     movq    %rcx, 8(%rax)
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    float.3f800000(%rip), %ecx
;;     movl    float.7f800001(%rip), %eax
;;     shlq    $32, %rax
;;     orq %rcx, %rax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rcx, %rax
;;     movsd   double.3ff0000000000000(%rip), %xmm0
;;     movsd   double.7ff0000000000001(%rip), %xmm1
;;     movsd   %xmm0, (%rcx)
;;     movsd   %xmm1, 8(%rcx)
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     leal    5(%r8), %eax
;;     popq    %rbp
;;     retq
;; -- wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movabsq $-9223372036854775808, %rax
;;     movq    %rax, (%rdx)
;;     movl    $-1, %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movss   float.3f800000(%rip), %xmm0
;;     movss   float.7f800001(%rip), %xmm1
;;     movss   %xmm1, (%rdx)
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movsd   double.3ff0000000000000(%rip), %xmm0
;;     movsd   double.7ff0000000000001(%rip), %xmm1
;;     movsd   %xmm1, (%rdx)
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     leal    5(%rdx), %eax
;;     popq    %rbp
;;     retq
;; -- wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movabsq $-9223372036854775808, %rax
;;     movq    %rax, (%r8)
;;     movl    $-1, %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movss   float.3f800000(%rip), %xmm0
;;     movss   float.7f800001(%rip), %xmm1
;;     movss   %xmm1, (%r8)
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movsd   double.3ff0000000000000(%rip), %xmm0
;;     movsd   double.7ff0000000000001(%rip), %xmm1
;;     movsd   %xmm1, (%r8)
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     leal    5(%r8), %eax
;;     popq    %rbp
;;     retq
