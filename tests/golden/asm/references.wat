;;! test = "asm"
;;! module = "ir/references"
;;! convention = "each"
;; -- fast system_v
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    208(%rdi), %rax
;;     leaq    64(%rdi), %rdx
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     testq   %rdx, %rdx
;;     sete    %al
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     popq    %rbp
;;     retq
;; -- windows_fastcall
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rcx, %rax
;;     movq    208(%rdx), %rcx
;;     addq    $64, %rdx
;;     movq    %rcx, (%rax)
;;     movq    %rdx, 8(%rax)
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     testq   %r8, %r8
;;     sete    %al
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %rax
;;     popq    %rbp
;;     retq
;; -- wasmtime_system_v
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    208(%rdi), %rax
;;     addq    $64, %rdi
;;     movq    %rdi, (%rdx)
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     testq   %rdx, %rdx
;;     sete    %al
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     popq    %rbp
;;     retq
;; -- wasmtime_fastcall
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    208(%rcx), %rax
;;     addq    $64, %rcx
;;     movq    %rcx, (%r8)
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     testq   %r8, %r8
;;     sete    %al
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %rax
;;     popq    %rbp
;;     retq
