;;! test = "asm"
;;! module = "ir/wide_arithmetic"
;;! convention = "each"
;; -- fast system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     addq    %r8, %rax
;;     adcq    %r9, %rcx
;;     movq    %rcx, %rdx
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     subq    %r8, %rax
;;     sbbq    %r9, %rcx
;;     movq    %rcx, %rdx
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     imulq   %rcx
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     mulq    %rcx
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     mulq    %rcx
;;     movq    %rdx, %rax
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     xorl    %edx, %edx
;;     addq    $1, %rax
;;     adcq    $-1, %rdx
;;     popq    %rbp
;;     retq
;; -- windows_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     addq    56(%rbp), %r9
;;     movq    48(%rbp), %rdx
;;     adcq    64(%rbp), %rdx
;;     movq    %rcx, %rax
;;     movq    %r9, (%rcx)
;;     movq    %rdx, 8(%rcx)
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     subq    56(%rbp), %r9
;;     movq    48(%rbp), %rdx
;;     sbbq    64(%rbp), %rdx
;;     movq    %rcx, %rax
;;     movq    %r9, (%rcx)
;;     movq    %rdx, 8(%rcx)
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r9, %rax
;;     imulq   48(%rbp)
;;     movq    %rax, (%rcx)
;;     movq    %rdx, 8(%rcx)
;;     movq    %rcx, %rax
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r9, %rax
;;     mulq    48(%rbp)
;;     movq    %rax, (%rcx)
;;     movq    %rdx, 8(%rcx)
;;     movq    %rcx, %rax
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %rax
;;     mulq    %r9
;;     movq    %rdx, %rax
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %edx, %edx
;;     addq    $1, %r9
;;     adcq    $-1, %rdx
;;     movq    %rcx, %rax
;;     movq    %r9, (%rcx)
;;     movq    %rdx, 8(%rcx)
;;     popq    %rbp
;;     retq
;; -- wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     movq    16(%rbp), %rdx
;;     addq    %r8, %rax
;;     adcq    %r9, %rcx
;;     movq    %rcx, (%rdx)
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     movq    16(%rbp), %rdx
;;     subq    %r8, %rax
;;     sbbq    %r9, %rcx
;;     movq    %rcx, (%rdx)
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     imulq   %rcx
;;     movq    %rdx, (%r8)
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     mulq    %rcx
;;     movq    %rdx, (%r8)
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     mulq    %rcx
;;     movq    %rdx, %rax
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     xorl    %edx, %edx
;;     addq    $1, %rax
;;     adcq    $-1, %rdx
;;     movq    %rdx, (%rcx)
;;     popq    %rbp
;;     retq
;; -- wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %rax
;;     addq    48(%rbp), %rax
;;     adcq    56(%rbp), %r9
;;     movq    64(%rbp), %rcx
;;     movq    %r9, (%rcx)
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %rax
;;     subq    48(%rbp), %rax
;;     sbbq    56(%rbp), %r9
;;     movq    64(%rbp), %rcx
;;     movq    %r9, (%rcx)
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %rax
;;     movq    48(%rbp), %rcx
;;     imulq   %r9
;;     movq    %rdx, (%rcx)
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %rax
;;     movq    48(%rbp), %rcx
;;     mulq    %r9
;;     movq    %rdx, (%rcx)
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %rax
;;     mulq    %r9
;;     movq    %rdx, %rax
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %rax
;;     xorl    %ecx, %ecx
;;     addq    $1, %rax
;;     adcq    $-1, %rcx
;;     movq    %rcx, (%r9)
;;     popq    %rbp
;;     retq
