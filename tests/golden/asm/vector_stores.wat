;;! test = "asm"
;;! module = "ir/vector_stores"
;;! convention = "each"
;;! vectors = "x86_64"
;;! cpu = "x86-64-v3"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    24(%rdi), %rax
;;     movl    %edx, %ecx
;;     vmovups %xmm0, 8(%rax,%rcx)
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    24(%rdi), %rax
;;     movl    %edx, %ecx
;;     vpextrb $1, %xmm0, 8(%rax,%rcx)
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    24(%rdi), %rax
;;     movl    %edx, %ecx
;;     vpextrw $1, %xmm0, 8(%rax,%rcx)
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    24(%rdi), %rax
;;     movl    %edx, %ecx
;;     vextractps  $1, %xmm0, 8(%rax,%rcx)
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    24(%rdi), %rax
;;     movl    %edx, %ecx
;;     vpextrq $1, %xmm0, 8(%rax,%rcx)
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r9), %xmm0
;;     movq    24(%rcx), %rax
;;     movl    %r8d, %ecx
;;     vmovups %xmm0, 8(%rax,%rcx)
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r9), %xmm0
;;     movq    24(%rcx), %rax
;;     movl    %r8d, %ecx
;;     vpextrb $1, %xmm0, 8(%rax,%rcx)
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    24(%rcx), %rax
;;     movl    %r8d, %ecx
;;     vmovdqa (%r9), %xmm0
;;     vpextrw $1, %xmm0, 8(%rax,%rcx)
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    24(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movl    4(%r9), %edx
;;     movl    %edx, 8(%rax,%rcx)
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    24(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movq    8(%r9), %rdx
;;     movq    %rdx, 8(%rax,%rcx)
;;     popq    %rbp
;;     retq
