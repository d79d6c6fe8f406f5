;;! test = "asm"
;;! module = "ir/memory64"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    56(%rdi), %rax
;;     movq    8(%rax), %rcx
;;     addq    $-16, %rcx
;;     cmpq    %rcx, %rdx
;;     ja  .LBB0_3
;;     movq    48(%rdi), %rcx
;;     movq    $1, 8(%rcx,%rdx)
;;     movl    $2, 4(%rcx,%rdx)
;;     movq    8(%rax), %rax
;;     addq    $-24, %rax
;;     cmpq    %rax, %rdx
;;     ja  .LBB0_4
;;     movq    16(%rcx,%rdx), %rax
;;     popq    %rbp
;;     retq
;; .LBB0_3:
;;     movl    $2, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB0_4:
;;     movl    $2, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    56(%rdi), %rax
;;     movq    8(%rax), %rax
;;     subq    $65537, %rax
;;     jb  .LBB1_3
;;     cmpq    %rax, %rdx
;;     ja  .LBB1_3
;;     movq    48(%rdi), %rax
;;     movzbl  65536(%rax,%rdx), %eax
;;     popq    %rbp
;;     retq
;; .LBB1_3:
;;     movl    $2, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cmpq    $65534, %rdx
;;     ja  .LBB2_2
;;     movq    64(%rdi), %rax
;;     movswl  (%rax,%rdx), %eax
;;     popq    %rbp
;;     retq
;; .LBB2_2:
;;     movl    $2, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $2, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $2, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
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
;;     movq    56(%rcx), %rax
;;     movq    8(%rax), %rdx
;;     addq    $-16, %rdx
;;     cmpq    %rdx, %r8
;;     ja  .LBB0_3
;;     movq    48(%rcx), %rdx
;;     movq    $1, 8(%rdx,%r8)
;;     movl    $2, 4(%rdx,%r8)
;;     movq    8(%rax), %rax
;;     addq    $-24, %rax
;;     cmpq    %rax, %r8
;;     ja  .LBB0_4
;;     movq    16(%rdx,%r8), %rax
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
;; .LBB0_3:
;;     movq    %rcx, %rdi
;;     movl    $2, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB0_4:
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
;;     movq    56(%rcx), %rax
;;     movq    8(%rax), %rax
;;     subq    $65537, %rax
;;     jb  .LBB1_3
;;     cmpq    %rax, %r8
;;     ja  .LBB1_3
;;     movq    48(%rcx), %rax
;;     movzbl  65536(%rax,%r8), %eax
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
;;     cmpq    $65534, %r8
;;     ja  .LBB2_2
;;     movq    64(%rcx), %rax
;;     movswl  (%rax,%r8), %eax
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
;; .LBB2_2:
;;     movq    %rcx, %rdi
;;     movl    $2, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w3:
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
;;     movq    %rcx, %rdi
;;     movl    $2, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w4:
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
;;     movq    %rcx, %rdi
;;     movl    $2, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
