;;! test = "asm"
;;! module = "ir/stores"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %edx
;;     movl    %ecx, 8(%rax,%rdx)
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %edx
;;     movq    %rcx, 8(%rax,%rdx)
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %ecx
;;     movss   %xmm0, 8(%rax,%rcx)
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %ecx
;;     movsd   %xmm0, 8(%rax,%rcx)
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %edx
;;     movb    %cl, 8(%rax,%rdx)
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %edx
;;     movw    %cx, 8(%rax,%rdx)
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %edx
;;     movb    %cl, 8(%rax,%rdx)
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %edx
;;     movw    %cx, 8(%rax,%rdx)
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %edx
;;     movl    %ecx, 8(%rax,%rdx)
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movl    %r9d, 8(%rax,%rcx)
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movq    %r9, 8(%rax,%rcx)
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movss   %xmm3, 8(%rax,%rcx)
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movsd   %xmm3, 8(%rax,%rcx)
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movb    %r9b, 8(%rax,%rcx)
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movw    %r9w, 8(%rax,%rcx)
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movb    %r9b, 8(%rax,%rcx)
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movw    %r9w, 8(%rax,%rcx)
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movl    %r9d, 8(%rax,%rcx)
;;     popq    %rbp
;;     retq
