;;! test = "asm"
;;! module = "ir/globals"
;;! convention = "each"
;; -- fast
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    40(%rdi), %rax
;;     movsd   (%rax), %xmm1
;;     movsd   %xmm0, (%rax)
;;     movaps  %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    80(%rdi), %rax
;;     movq    %rdx, 80(%rdi)
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    (%rax), %eax
;;     movl    96(%rdi), %edx
;;     popq    %rbp
;;     retq
;; -- system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    40(%rdi), %rax
;;     movsd   (%rax), %xmm1
;;     movsd   %xmm0, (%rax)
;;     movaps  %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    80(%rdi), %rax
;;     movq    %rdx, 80(%rdi)
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    (%rax), %ecx
;;     movl    96(%rdi), %eax
;;     shlq    $32, %rax
;;     orq %rcx, %rax
;;     popq    %rbp
;;     retq
;; -- windows_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    40(%rcx), %rax
;;     movsd   (%rax), %xmm0
;;     movsd   %xmm2, (%rax)
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    80(%rcx), %rax
;;     movq    %r8, 80(%rcx)
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    (%rax), %edx
;;     movl    96(%rcx), %eax
;;     shlq    $32, %rax
;;     orq %rdx, %rax
;;     popq    %rbp
;;     retq
;; -- wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    40(%rdi), %rax
;;     movsd   (%rax), %xmm1
;;     movsd   %xmm0, (%rax)
;;     movaps  %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    80(%rdi), %rax
;;     movq    %rdx, 80(%rdi)
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    (%rax), %eax
;;     movl    96(%rdi), %ecx
;;     movl    %ecx, (%rdx)
;;     popq    %rbp
;;     retq
;; -- wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    40(%rcx), %rax
;;     movsd   (%rax), %xmm0
;;     movsd   %xmm2, (%rax)
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    80(%rcx), %rax
;;     movq    %r8, 80(%rcx)
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    (%rax), %eax
;;     movl    96(%rcx), %ecx
;;     movl    %ecx, (%r8)
;;     popq    %rbp
;;     retq
