;;! test = "asm"
;;! module = "ir/memories"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    40(%rdi), %rax
;;     movq    56(%rdi), %rcx
;;     movl    %edx, %edx
;;     movl    $1, (%rax,%rdx)
;;     movl    $2, 4(%rcx,%rdx)
;;     movl    (%rcx,%rdx), %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movq    64(%rdi), %rsi
;;     movl    %edx, %r11d
;;     movl    %ecx, %r10d
;;     movl    %r8d, %r9d
;;     movq    %rax, %rdx
;;     movq    %r11, %rcx
;;     movq    %r10, %r8
;;     callq   brolga_memory_copy@PLT
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    64(%rdi), %rax
;;     movl    10(%rax), %eax
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    40(%rcx), %rax
;;     movq    56(%rcx), %rcx
;;     movl    %r8d, %edx
;;     movl    $1, (%rax,%rdx)
;;     movl    $2, 4(%rcx,%rdx)
;;     movl    (%rcx,%rdx), %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rsi
;;     pushq   %rdi
;;     subq    $160, %rsp
;;     movaps  %xmm15, -32(%rbp)
;;     movaps  %xmm14, -48(%rbp)
;;     movaps  %xmm13, -64(%rbp)
;;     movaps  %xmm12, -80(%rbp)
;;     movaps  %xmm11, -96(%rbp)
;;     movaps  %xmm10, -112(%rbp)
;;     movaps  %xmm9, -128(%rbp)
;;     movaps  %xmm8, -144(%rbp)
;;     movaps  %xmm7, -160(%rbp)
;;     movaps  %xmm6, -176(%rbp)
;;     movl    48(%rbp), %eax
;;     movq    48(%rcx), %rdx
;;     movq    64(%rcx), %rsi
;;     movl    %r8d, %r10d
;;     movl    %r9d, %r8d
;;     movq    %rcx, %rdi
;;     movq    %r10, %rcx
;;     movq    %rax, %r9
;;     callq   brolga_memory_copy@PLT
;;     movaps  -176(%rbp), %xmm6
;;     movaps  -160(%rbp), %xmm7
;;     movaps  -144(%rbp), %xmm8
;;     movaps  -128(%rbp), %xmm9
;;     movaps  -112(%rbp), %xmm10
;;     movaps  -96(%rbp), %xmm11
;;     movaps  -80(%rbp), %xmm12
;;     movaps  -64(%rbp), %xmm13
;;     movaps  -48(%rbp), %xmm14
;;     movaps  -32(%rbp), %xmm15
;;     addq    $160, %rsp
;;     popq    %rdi
;;     popq    %rsi
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    64(%rcx), %rax
;;     movl    10(%rax), %eax
;;     popq    %rbp
;;     retq
