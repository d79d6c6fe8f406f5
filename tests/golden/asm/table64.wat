;;! test = "asm"
;;! module = "ir/table64"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     movq    88(%rdi), %rax
;;     cmpq    8(%rax), %rdx
;;     jae .LBB0_2
;;     movq    80(%rdi), %rax
;;     movq    (%rax,%rdx,8), %rax
;;     retq
;; .LBB0_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $3, %esi
;;     callq   brolga_trap@PLT
;; w1:
;;     movq    88(%rdi), %rax
;;     cmpq    8(%rax), %rdx
;;     jae .LBB1_2
;;     movq    80(%rdi), %rax
;;     movq    %rcx, (%rax,%rdx,8)
;;     retq
;; .LBB1_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $3, %esi
;;     callq   brolga_trap@PLT
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    88(%rdi), %rax
;;     movq    8(%rax), %rax
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    88(%rdi), %rdi
;;     xorl    %esi, %esi
;;     callq   brolga_table_grow@PLT
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rcx, %r8
;;     movq    88(%rdi), %rsi
;;     xorl    %ecx, %ecx
;;     callq   brolga_table_fill@PLT
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     movq    88(%rdi), %rsi
;;     movq    104(%rdi), %rdx
;;     movl    %ecx, %r10d
;;     movl    %r8d, %r9d
;;     movq    %rax, %rcx
;;     movq    %r10, %r8
;;     callq   brolga_table_copy@PLT
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     leaq    368(%rdi), %rdx
;;     movq    88(%rdi), %rsi
;;     movl    %ecx, %r10d
;;     movl    %r8d, %r9d
;;     movq    %rax, %rcx
;;     movq    %r10, %r8
;;     callq   brolga_table_init@PLT
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdi, %rsi
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB7_8
;;     movq    88(%rsi), %rax
;;     cmpq    8(%rax), %rdx
;;     jae .LBB7_5
;;     movq    80(%rsi), %rax
;;     movq    (%rax,%rdx,8), %rax
;;     testq   %rax, %rax
;;     je  .LBB7_6
;;     movq    16(%rax), %rcx
;;     cmpq    72(%rsi), %rcx
;;     jne .LBB7_7
;;     movq    8(%rax), %rdi
;;     callq   *(%rax)
;;     popq    %rbp
;;     retq
;; .LBB7_8:
;;     movq    %rsi, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB7_5:
;;     movq    %rsi, %rdi
;;     movl    $4, %esi
;;     callq   brolga_trap@PLT
;; .LBB7_6:
;;     movq    %rsi, %rdi
;;     movl    $5, %esi
;;     callq   brolga_trap@PLT
;; .LBB7_7:
;;     movq    %rsi, %rdi
;;     movl    $6, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     movq    88(%rcx), %rax
;;     cmpq    8(%rax), %r8
;;     jae .LBB0_2
;;     movq    80(%rcx), %rax
;;     movq    (%rax,%r8,8), %rax
;;     retq
;; .LBB0_2:
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
;;     movl    $3, %esi
;;     movq    %r8, %rdx
;;     callq   brolga_trap@PLT
;; w1:
;;     movq    88(%rcx), %rax
;;     cmpq    8(%rax), %r8
;;     jae .LBB1_2
;;     movq    80(%rcx), %rax
;;     movq    %r9, (%rax,%r8,8)
;;     retq
;; .LBB1_2:
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
;;     movl    $3, %esi
;;     movq    %r8, %rdx
;;     callq   brolga_trap@PLT
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    88(%rcx), %rax
;;     movq    8(%rax), %rax
;;     popq    %rbp
;;     retq
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
;;     movq    %r8, %rdx
;;     movq    88(%rcx), %rdi
;;     xorl    %esi, %esi
;;     callq   brolga_table_grow@PLT
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
;;     movq    %r8, %rdx
;;     movq    88(%rcx), %rsi
;;     movq    %rcx, %rdi
;;     xorl    %ecx, %ecx
;;     movq    %r9, %r8
;;     callq   brolga_table_fill@PLT
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
;; w5:
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
;;     movq    %r8, %r10
;;     movl    48(%rbp), %eax
;;     movq    88(%rcx), %rsi
;;     movq    104(%rcx), %rdx
;;     movl    %r9d, %r8d
;;     movq    %rcx, %rdi
;;     movq    %r10, %rcx
;;     movq    %rax, %r9
;;     callq   brolga_table_copy@PLT
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
;; w6:
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
;;     movq    %r8, %r10
;;     movl    48(%rbp), %eax
;;     leaq    368(%rcx), %rdx
;;     movq    88(%rcx), %rsi
;;     movl    %r9d, %r8d
;;     movq    %rcx, %rdi
;;     movq    %r10, %rcx
;;     movq    %rax, %r9
;;     callq   brolga_table_init@PLT
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
;; w7:
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
;;     movq    %rcx, %rdx
;;     movq    (%rcx), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB7_8
;;     movq    88(%rdx), %rax
;;     cmpq    8(%rax), %r8
;;     jae .LBB7_5
;;     movq    80(%rdx), %rax
;;     movq    (%rax,%r8,8), %rax
;;     testq   %rax, %rax
;;     je  .LBB7_6
;;     movq    16(%rax), %rcx
;;     cmpq    72(%rdx), %rcx
;;     jne .LBB7_7
;;     movq    8(%rax), %rcx
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
;; .LBB7_8:
;;     movq    %rdx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB7_5:
;;     movq    %rdx, %rdi
;;     movl    $4, %esi
;;     movq    %r8, %rdx
;;     callq   brolga_trap@PLT
;; .LBB7_6:
;;     movq    %rdx, %rdi
;;     movl    $5, %esi
;;     movq    %r8, %rdx
;;     callq   brolga_trap@PLT
;; .LBB7_7:
;;     movq    %rdx, %rdi
;;     movl    $6, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
