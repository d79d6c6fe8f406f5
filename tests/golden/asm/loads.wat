;;! test = "asm"
;;! module = "ir/loads"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %ecx
;;     movl    8(%rax,%rcx), %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %ecx
;;     movq    8(%rax,%rcx), %rax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %ecx
;;     movss   8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %ecx
;;     movsd   8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %ecx
;;     movsbl  8(%rax,%rcx), %eax
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %ecx
;;     movzbl  8(%rax,%rcx), %eax
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %ecx
;;     movswl  8(%rax,%rcx), %eax
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %ecx
;;     movzwl  8(%rax,%rcx), %eax
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %ecx
;;     movsbq  8(%rax,%rcx), %rax
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %ecx
;;     movzbl  8(%rax,%rcx), %eax
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %ecx
;;     movswq  8(%rax,%rcx), %rax
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %ecx
;;     movzwl  8(%rax,%rcx), %eax
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %ecx
;;     movslq  8(%rax,%rcx), %rax
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    %edx, %ecx
;;     movl    8(%rax,%rcx), %eax
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movl    8(%rax,%rcx), %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movq    8(%rax,%rcx), %rax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movss   8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movsd   8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movsbl  8(%rax,%rcx), %eax
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movzbl  8(%rax,%rcx), %eax
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movswl  8(%rax,%rcx), %eax
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movzwl  8(%rax,%rcx), %eax
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movsbq  8(%rax,%rcx), %rax
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movzbl  8(%rax,%rcx), %eax
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movswq  8(%rax,%rcx), %rax
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movzwl  8(%rax,%rcx), %eax
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movslq  8(%rax,%rcx), %rax
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movl    8(%rax,%rcx), %eax
;;     popq    %rbp
;;     retq
