;;! test = "asm"
;;! module = "ir/call_indirect"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdi, %rsi
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB0_8
;;     movl    %ecx, %eax
;;     movq    40(%rsi), %rcx
;;     cmpq    %rax, 8(%rcx)
;;     jbe .LBB0_5
;;     movq    32(%rsi), %rcx
;;     movq    (%rcx,%rax,8), %rcx
;;     testq   %rcx, %rcx
;;     je  .LBB0_6
;;     movq    16(%rcx), %rax
;;     cmpq    16(%rsi), %rax
;;     jne .LBB0_7
;;     movq    8(%rcx), %rdi
;;     callq   *(%rcx)
;;     popq    %rbp
;;     retq
;; .LBB0_8:
;;     movq    %rsi, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB0_5:
;;     movq    %rsi, %rdi
;;     movl    $4, %esi
;;     movq    %rax, %rdx
;;     callq   brolga_trap@PLT
;; .LBB0_6:
;;     movq    %rsi, %rdi
;;     movl    $5, %esi
;;     movq    %rax, %rdx
;;     callq   brolga_trap@PLT
;; .LBB0_7:
;;     movq    %rsi, %rdi
;;     movl    $6, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdi, %rsi
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB1_8
;;     movl    %ecx, %eax
;;     cmpl    $2, %ecx
;;     ja  .LBB1_5
;;     movq    48(%rsi), %rcx
;;     movq    (%rcx,%rax,8), %rcx
;;     testq   %rcx, %rcx
;;     je  .LBB1_6
;;     movq    16(%rcx), %rax
;;     cmpq    16(%rsi), %rax
;;     jne .LBB1_7
;;     movq    8(%rcx), %rdi
;;     callq   *(%rcx)
;;     popq    %rbp
;;     retq
;; .LBB1_8:
;;     movq    %rsi, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB1_5:
;;     movq    %rsi, %rdi
;;     movl    $4, %esi
;;     movq    %rax, %rdx
;;     callq   brolga_trap@PLT
;; .LBB1_6:
;;     movq    %rsi, %rdi
;;     movl    $5, %esi
;;     movq    %rax, %rdx
;;     callq   brolga_trap@PLT
;; .LBB1_7:
;;     movq    %rsi, %rdi
;;     movl    $6, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rsi
;;     pushq   %rdi
;;     subq    $192, %rsp
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
;;     movq    (%rcx), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB0_8
;;     movl    %r9d, %edx
;;     movq    40(%rdi), %rax
;;     cmpq    %rdx, 8(%rax)
;;     jbe .LBB0_5
;;     movq    32(%rdi), %rax
;;     movq    (%rax,%rdx,8), %rax
;;     testq   %rax, %rax
;;     je  .LBB0_6
;;     movq    16(%rax), %rcx
;;     cmpq    16(%rdi), %rcx
;;     jne .LBB0_7
;;     movq    8(%rax), %rcx
;;     movq    %rdi, %rdx
;;     callq   *(%rax)
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
;;     addq    $192, %rsp
;;     popq    %rdi
;;     popq    %rsi
;;     popq    %rbp
;;     retq
;; .LBB0_8:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB0_5:
;;     movl    $4, %esi
;;     callq   brolga_trap@PLT
;; .LBB0_6:
;;     movl    $5, %esi
;;     callq   brolga_trap@PLT
;; .LBB0_7:
;;     movl    $6, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rsi
;;     pushq   %rdi
;;     subq    $192, %rsp
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
;;     movq    (%rcx), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB1_8
;;     movl    %r9d, %edx
;;     cmpl    $2, %r9d
;;     ja  .LBB1_5
;;     movq    48(%rdi), %rax
;;     movq    (%rax,%rdx,8), %rax
;;     testq   %rax, %rax
;;     je  .LBB1_6
;;     movq    16(%rax), %rcx
;;     cmpq    16(%rdi), %rcx
;;     jne .LBB1_7
;;     movq    8(%rax), %rcx
;;     movq    %rdi, %rdx
;;     callq   *(%rax)
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
;;     addq    $192, %rsp
;;     popq    %rdi
;;     popq    %rsi
;;     popq    %rbp
;;     retq
;; .LBB1_8:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB1_5:
;;     movl    $4, %esi
;;     callq   brolga_trap@PLT
;; .LBB1_6:
;;     movl    $5, %esi
;;     callq   brolga_trap@PLT
;; .LBB1_7:
;;     movl    $6, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
