;;! test = "asm"
;;! module = "ir/page_size"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rcx
;;     movl    %edx, %eax
;;     movq    8(%rcx), %rcx
;;     decq    %rcx
;;     cmpq    %rax, %rcx
;;     jb  .LBB0_2
;;     movq    40(%rdi), %rcx
;;     movzbl  (%rcx,%rax), %eax
;;     popq    %rbp
;;     retq
;; .LBB0_2:
;;     movl    $2, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movq    8(%rax), %rcx
;;     movabsq $4294967303, %rax
;;     subq    %rax, %rcx
;;     jb  .LBB1_3
;;     movl    %edx, %eax
;;     cmpq    %rax, %rcx
;;     jb  .LBB1_3
;;     addq    40(%rdi), %rax
;;     movl    $4294967295, %ecx
;;     movq    $1, (%rcx,%rax)
;;     popq    %rbp
;;     retq
;; .LBB1_3:
;;     movl    $2, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rdi), %rax
;;     movl    8(%rax), %eax
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
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
;;     movq    48(%rcx), %rdx
;;     movl    %r8d, %eax
;;     movq    8(%rdx), %rdx
;;     decq    %rdx
;;     cmpq    %rax, %rdx
;;     jb  .LBB0_2
;;     movq    40(%rcx), %rcx
;;     movzbl  (%rcx,%rax), %eax
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
;; .LBB0_2:
;;     movq    %rcx, %rdi
;;     movl    $2, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
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
;;     movq    48(%rcx), %rax
;;     movq    8(%rax), %rdx
;;     movabsq $4294967303, %rax
;;     subq    %rax, %rdx
;;     jb  .LBB1_3
;;     movl    %r8d, %eax
;;     cmpq    %rax, %rdx
;;     jb  .LBB1_3
;;     addq    40(%rcx), %rax
;;     movl    $4294967295, %ecx
;;     movq    $1, (%rcx,%rax)
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
;; .LBB1_3:
;;     movq    %rcx, %rdi
;;     movl    $2, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    48(%rcx), %rax
;;     movl    8(%rax), %eax
;;     popq    %rbp
;;     retq
