;;! test = "asm"
;;! convention = "each"
;;! module = "ir/arrays"
;; -- fast
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     subq    $16, %rsp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB0_2
;;     movq    16(%rdi), %rsi
;;     movl    $7, -16(%rbp)
;;     movl    %edx, %ecx
;;     leaq    -16(%rbp), %rdx
;;     callq   brolga_array_new_filled@PLT
;;     addq    $16, %rsp
;;     popq    %rbp
;;     retq
;; .LBB0_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB1_2
;;     movl    %edx, %edx
;;     movq    24(%rdi), %rsi
;;     callq   brolga_array_new@PLT
;;     popq    %rbp
;;     retq
;; .LBB1_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB2_2
;;     movl    %edx, %edx
;;     movq    16(%rdi), %rsi
;;     callq   brolga_array_new@PLT
;;     popq    %rbp
;;     retq
;; .LBB2_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rbx
;;     pushq   %rax
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB3_2
;;     movq    %rdx, %rbx
;;     movq    24(%rdi), %rsi
;;     movl    $2, %edx
;;     callq   brolga_array_new@PLT
;;     movq    %rbx, 16(%rax)
;;     addq    $8, %rsp
;;     popq    %rbx
;;     popq    %rbp
;;     retq
;; .LBB3_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB4_2
;;     movl    %edx, %r8d
;;     leaq    608(%rdi), %rdx
;;     movq    16(%rdi), %rsi
;;     xorl    %ecx, %ecx
;;     callq   brolga_array_new_data@PLT
;;     popq    %rbp
;;     retq
;; .LBB4_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB5_2
;;     movl    %edx, %r8d
;;     leaq    624(%rdi), %rdx
;;     movq    24(%rdi), %rsi
;;     xorl    %ecx, %ecx
;;     callq   brolga_array_new_elem@PLT
;;     popq    %rbp
;;     retq
;; .LBB5_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testq   %rdx, %rdx
;;     je  .LBB6_3
;;     movl    %ecx, %eax
;;     cmpq    %rax, 8(%rdx)
;;     jbe .LBB6_4
;;     movq    16(%rdx,%rax,8), %rax
;;     popq    %rbp
;;     retq
;; .LBB6_3:
;;     movl    $16, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB6_4:
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cmpq    $2, 8(%rdx)
;;     jb  .LBB7_3
;;     movq    %rdx, %rax
;;     cmpq    $3, 8(%rdx)
;;     jb  .LBB7_4
;;     movsbl  17(%rax), %eax
;;     movzbl  18(%rdx), %edx
;;     popq    %rbp
;;     retq
;; .LBB7_3:
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB7_4:
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w8:
;;     movl    %ecx, %eax
;;     cmpq    %rax, 8(%rdx)
;;     jbe .LBB8_2
;;     movb    %r8b, 16(%rdx,%rax)
;;     retq
;; .LBB8_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r15
;;     pushq   %r14
;;     pushq   %rbx
;;     pushq   %rax
;;     movl    %ecx, %ebx
;;     cmpq    %rbx, 8(%rdx)
;;     jbe .LBB9_4
;;     movq    %rdx, %r14
;;     movq    (%rdi), %rdi
;;     cmpq    $0, 200(%rdi)
;;     jne .LBB9_2
;; .LBB9_3:
;;     movq    %rdx, 16(%r14,%rbx,8)
;;     addq    $8, %rsp
;;     popq    %rbx
;;     popq    %r14
;;     popq    %r15
;;     popq    %rbp
;;     retq
;; .LBB9_2:
;;     movq    16(%r14,%rbx,8), %rsi
;;     movq    %rdx, %r15
;;     callq   brolga_gc_barrier@PLT
;;     movq    %r15, %rdx
;;     jmp .LBB9_3
;; .LBB9_4:
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w10:
;;     testq   %rdx, %rdx
;;     je  .LBB10_2
;;     movl    8(%rdx), %eax
;;     retq
;; .LBB10_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $16, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     subq    $16, %rsp
;;     movq    %r8, -16(%rbp)
;;     movl    %ecx, %eax
;;     movl    %r9d, %r8d
;;     leaq    -16(%rbp), %rcx
;;     movq    %rdx, %rsi
;;     movq    %rax, %rdx
;;     callq   brolga_array_fill@PLT
;;     addq    $16, %rsp
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testq   %rdx, %rdx
;;     je  .LBB12_3
;;     movq    %rcx, %rax
;;     testq   %rcx, %rcx
;;     je  .LBB12_3
;;     movl    %r8d, %r9d
;;     movl    $1, %ecx
;;     movl    $2, %r8d
;;     movq    %rdx, %rsi
;;     movq    %rax, %rdx
;;     callq   brolga_array_copy@PLT
;;     popq    %rbp
;;     retq
;; .LBB12_3:
;;     movl    $16, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     leaq    608(%rdi), %rax
;;     movl    %ecx, %r9d
;;     movl    $1, %ecx
;;     movl    $2, %r8d
;;     movq    %rdx, %rsi
;;     movq    %rax, %rdx
;;     callq   brolga_array_init_data@PLT
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     leaq    624(%rdi), %rax
;;     movl    %ecx, %r9d
;;     movl    $1, %ecx
;;     movl    $2, %r8d
;;     movq    %rdx, %rsi
;;     movq    %rax, %rdx
;;     callq   brolga_array_init_elem@PLT
;;     popq    %rbp
;;     retq
;; -- system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     subq    $16, %rsp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB0_2
;;     movq    16(%rdi), %rsi
;;     movl    $7, -16(%rbp)
;;     movl    %edx, %ecx
;;     leaq    -16(%rbp), %rdx
;;     callq   brolga_array_new_filled@PLT
;;     addq    $16, %rsp
;;     popq    %rbp
;;     retq
;; .LBB0_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB1_2
;;     movl    %edx, %edx
;;     movq    24(%rdi), %rsi
;;     callq   brolga_array_new@PLT
;;     popq    %rbp
;;     retq
;; .LBB1_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB2_2
;;     movl    %edx, %edx
;;     movq    16(%rdi), %rsi
;;     callq   brolga_array_new@PLT
;;     popq    %rbp
;;     retq
;; .LBB2_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rbx
;;     pushq   %rax
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB3_2
;;     movq    %rdx, %rbx
;;     movq    24(%rdi), %rsi
;;     movl    $2, %edx
;;     callq   brolga_array_new@PLT
;;     movq    %rbx, 16(%rax)
;;     addq    $8, %rsp
;;     popq    %rbx
;;     popq    %rbp
;;     retq
;; .LBB3_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB4_2
;;     movl    %edx, %r8d
;;     leaq    608(%rdi), %rdx
;;     movq    16(%rdi), %rsi
;;     xorl    %ecx, %ecx
;;     callq   brolga_array_new_data@PLT
;;     popq    %rbp
;;     retq
;; .LBB4_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB5_2
;;     movl    %edx, %r8d
;;     leaq    624(%rdi), %rdx
;;     movq    24(%rdi), %rsi
;;     xorl    %ecx, %ecx
;;     callq   brolga_array_new_elem@PLT
;;     popq    %rbp
;;     retq
;; .LBB5_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testq   %rdx, %rdx
;;     je  .LBB6_3
;;     movl    %ecx, %eax
;;     cmpq    %rax, 8(%rdx)
;;     jbe .LBB6_4
;;     movq    16(%rdx,%rax,8), %rax
;;     popq    %rbp
;;     retq
;; .LBB6_3:
;;     movl    $16, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB6_4:
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cmpq    $2, 8(%rdx)
;;     jb  .LBB7_3
;;     movq    %rdx, %rax
;;     cmpq    $3, 8(%rdx)
;;     jb  .LBB7_4
;;     movsbq  17(%rax), %rcx
;;     movzbl  18(%rdx), %eax
;;     movl    %ecx, %ecx
;;     shlq    $32, %rax
;;     orq %rcx, %rax
;;     popq    %rbp
;;     retq
;; .LBB7_3:
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB7_4:
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w8:
;;     movl    %ecx, %eax
;;     cmpq    %rax, 8(%rdx)
;;     jbe .LBB8_2
;;     movb    %r8b, 16(%rdx,%rax)
;;     retq
;; .LBB8_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r15
;;     pushq   %r14
;;     pushq   %rbx
;;     pushq   %rax
;;     movl    %ecx, %ebx
;;     cmpq    %rbx, 8(%rdx)
;;     jbe .LBB9_4
;;     movq    %rdx, %r14
;;     movq    (%rdi), %rdi
;;     cmpq    $0, 200(%rdi)
;;     jne .LBB9_2
;; .LBB9_3:
;;     movq    %rdx, 16(%r14,%rbx,8)
;;     addq    $8, %rsp
;;     popq    %rbx
;;     popq    %r14
;;     popq    %r15
;;     popq    %rbp
;;     retq
;; .LBB9_2:
;;     movq    16(%r14,%rbx,8), %rsi
;;     movq    %rdx, %r15
;;     callq   brolga_gc_barrier@PLT
;;     movq    %r15, %rdx
;;     jmp .LBB9_3
;; .LBB9_4:
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w10:
;;     testq   %rdx, %rdx
;;     je  .LBB10_2
;;     movl    8(%rdx), %eax
;;     retq
;; .LBB10_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $16, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     subq    $16, %rsp
;;     movq    %r8, -16(%rbp)
;;     movl    %ecx, %eax
;;     movl    %r9d, %r8d
;;     leaq    -16(%rbp), %rcx
;;     movq    %rdx, %rsi
;;     movq    %rax, %rdx
;;     callq   brolga_array_fill@PLT
;;     addq    $16, %rsp
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testq   %rdx, %rdx
;;     je  .LBB12_3
;;     movq    %rcx, %rax
;;     testq   %rcx, %rcx
;;     je  .LBB12_3
;;     movl    %r8d, %r9d
;;     movl    $1, %ecx
;;     movl    $2, %r8d
;;     movq    %rdx, %rsi
;;     movq    %rax, %rdx
;;     callq   brolga_array_copy@PLT
;;     popq    %rbp
;;     retq
;; .LBB12_3:
;;     movl    $16, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     leaq    608(%rdi), %rax
;;     movl    %ecx, %r9d
;;     movl    $1, %ecx
;;     movl    $2, %r8d
;;     movq    %rdx, %rsi
;;     movq    %rax, %rdx
;;     callq   brolga_array_init_data@PLT
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     leaq    624(%rdi), %rax
;;     movl    %ecx, %r9d
;;     movl    $1, %ecx
;;     movl    $2, %r8d
;;     movq    %rdx, %rsi
;;     movq    %rax, %rdx
;;     callq   brolga_array_init_elem@PLT
;;     popq    %rbp
;;     retq
;; -- windows_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rsi
;;     pushq   %rdi
;;     subq    $176, %rsp
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
;;     movq    (%rcx), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB0_2
;;     movq    16(%rcx), %rsi
;;     movl    $7, -192(%rbp)
;;     movl    %r8d, %eax
;;     leaq    -192(%rbp), %rdx
;;     movq    %rcx, %rdi
;;     movq    %rax, %rcx
;;     callq   brolga_array_new_filled@PLT
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
;;     addq    $176, %rsp
;;     popq    %rdi
;;     popq    %rsi
;;     popq    %rbp
;;     retq
;; .LBB0_2:
;;     movq    %rcx, %rdi
;;     movl    $1, %esi
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
;;     movq    (%rcx), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB1_2
;;     movl    %r8d, %edx
;;     movq    24(%rcx), %rsi
;;     movq    %rcx, %rdi
;;     callq   brolga_array_new@PLT
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
;; .LBB1_2:
;;     movq    %rcx, %rdi
;;     movl    $1, %esi
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
;;     movq    (%rcx), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB2_2
;;     movl    %r8d, %edx
;;     movq    16(%rcx), %rsi
;;     movq    %rcx, %rdi
;;     callq   brolga_array_new@PLT
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
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rsi
;;     pushq   %rdi
;;     pushq   %rbx
;;     subq    $168, %rsp
;;     movaps  %xmm15, -48(%rbp)
;;     movaps  %xmm14, -64(%rbp)
;;     movaps  %xmm13, -80(%rbp)
;;     movaps  %xmm12, -96(%rbp)
;;     movaps  %xmm11, -112(%rbp)
;;     movaps  %xmm10, -128(%rbp)
;;     movaps  %xmm9, -144(%rbp)
;;     movaps  %xmm8, -160(%rbp)
;;     movaps  %xmm7, -176(%rbp)
;;     movaps  %xmm6, -192(%rbp)
;;     movq    (%rcx), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB3_2
;;     movq    %r8, %rbx
;;     movq    24(%rcx), %rsi
;;     movl    $2, %edx
;;     movq    %rcx, %rdi
;;     callq   brolga_array_new@PLT
;;     movq    %rbx, 16(%rax)
;;     movaps  -192(%rbp), %xmm6
;;     movaps  -176(%rbp), %xmm7
;;     movaps  -160(%rbp), %xmm8
;;     movaps  -144(%rbp), %xmm9
;;     movaps  -128(%rbp), %xmm10
;;     movaps  -112(%rbp), %xmm11
;;     movaps  -96(%rbp), %xmm12
;;     movaps  -80(%rbp), %xmm13
;;     movaps  -64(%rbp), %xmm14
;;     movaps  -48(%rbp), %xmm15
;;     addq    $168, %rsp
;;     popq    %rbx
;;     popq    %rdi
;;     popq    %rsi
;;     popq    %rbp
;;     retq
;; .LBB3_2:
;;     movq    %rcx, %rdi
;;     movl    $1, %esi
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
;;     movq    (%rcx), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB4_2
;;     movl    %r8d, %r8d
;;     leaq    608(%rcx), %rdx
;;     movq    16(%rcx), %rsi
;;     movq    %rcx, %rdi
;;     xorl    %ecx, %ecx
;;     callq   brolga_array_new_data@PLT
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
;; .LBB4_2:
;;     movq    %rcx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
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
;;     movq    (%rcx), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB5_2
;;     movl    %r8d, %r8d
;;     leaq    624(%rcx), %rdx
;;     movq    24(%rcx), %rsi
;;     movq    %rcx, %rdi
;;     xorl    %ecx, %ecx
;;     callq   brolga_array_new_elem@PLT
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
;; .LBB5_2:
;;     movq    %rcx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
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
;;     testq   %r8, %r8
;;     je  .LBB6_3
;;     movl    %r9d, %eax
;;     cmpq    %rax, 8(%r8)
;;     jbe .LBB6_4
;;     movq    16(%r8,%rax,8), %rax
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
;; .LBB6_3:
;;     movq    %rcx, %rdi
;;     movl    $16, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB6_4:
;;     movq    %rcx, %rdi
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w7:
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
;;     cmpq    $2, 8(%r8)
;;     jb  .LBB7_3
;;     movq    %r8, %rax
;;     cmpq    $3, 8(%r8)
;;     jb  .LBB7_4
;;     movsbq  17(%rax), %rcx
;;     movzbl  18(%r8), %eax
;;     movl    %ecx, %ecx
;;     shlq    $32, %rax
;;     orq %rcx, %rax
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
;; .LBB7_3:
;;     movq    %rcx, %rdi
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB7_4:
;;     movq    %rcx, %rdi
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w8:
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
;;     movl    %r9d, %eax
;;     cmpq    %rax, 8(%r8)
;;     jbe .LBB8_2
;;     movl    48(%rbp), %ecx
;;     movb    %cl, 16(%r8,%rax)
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
;; .LBB8_2:
;;     movq    %rcx, %rdi
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r15
;;     pushq   %r14
;;     pushq   %rsi
;;     pushq   %rdi
;;     pushq   %rbx
;;     subq    $168, %rsp
;;     movaps  %xmm15, -64(%rbp)
;;     movaps  %xmm14, -80(%rbp)
;;     movaps  %xmm13, -96(%rbp)
;;     movaps  %xmm12, -112(%rbp)
;;     movaps  %xmm11, -128(%rbp)
;;     movaps  %xmm10, -144(%rbp)
;;     movaps  %xmm9, -160(%rbp)
;;     movaps  %xmm8, -176(%rbp)
;;     movaps  %xmm7, -192(%rbp)
;;     movaps  %xmm6, -208(%rbp)
;;     movl    %r9d, %ebx
;;     cmpq    %rbx, 8(%r8)
;;     jbe .LBB9_4
;;     movq    %r8, %r14
;;     movq    (%rcx), %rdi
;;     cmpq    $0, 200(%rdi)
;;     jne .LBB9_2
;; .LBB9_3:
;;     movq    %r8, 16(%r14,%rbx,8)
;;     movaps  -208(%rbp), %xmm6
;;     movaps  -192(%rbp), %xmm7
;;     movaps  -176(%rbp), %xmm8
;;     movaps  -160(%rbp), %xmm9
;;     movaps  -144(%rbp), %xmm10
;;     movaps  -128(%rbp), %xmm11
;;     movaps  -112(%rbp), %xmm12
;;     movaps  -96(%rbp), %xmm13
;;     movaps  -80(%rbp), %xmm14
;;     movaps  -64(%rbp), %xmm15
;;     addq    $168, %rsp
;;     popq    %rbx
;;     popq    %rdi
;;     popq    %rsi
;;     popq    %r14
;;     popq    %r15
;;     popq    %rbp
;;     retq
;; .LBB9_2:
;;     movq    16(%r14,%rbx,8), %rsi
;;     movq    %r8, %r15
;;     callq   brolga_gc_barrier@PLT
;;     movq    %r15, %r8
;;     jmp .LBB9_3
;; .LBB9_4:
;;     movq    %rcx, %rdi
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w10:
;;     testq   %r8, %r8
;;     je  .LBB10_2
;;     movl    8(%r8), %eax
;;     retq
;; .LBB10_2:
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
;;     movl    $16, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rsi
;;     pushq   %rdi
;;     subq    $176, %rsp
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
;;     movl    56(%rbp), %eax
;;     movq    48(%rbp), %rdx
;;     movq    %rdx, -192(%rbp)
;;     movl    %r9d, %edx
;;     leaq    -192(%rbp), %r9
;;     movq    %rcx, %rdi
;;     movq    %r8, %rsi
;;     movq    %r9, %rcx
;;     movq    %rax, %r8
;;     callq   brolga_array_fill@PLT
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
;;     addq    $176, %rsp
;;     popq    %rdi
;;     popq    %rsi
;;     popq    %rbp
;;     retq
;; w12:
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
;;     testq   %r8, %r8
;;     je  .LBB12_3
;;     testq   %r9, %r9
;;     je  .LBB12_3
;;     movq    %r8, %rsi
;;     movl    48(%rbp), %eax
;;     movl    $1, %ecx
;;     movl    $2, %r8d
;;     movq    %r9, %rdx
;;     movq    %rax, %r9
;;     callq   brolga_array_copy@PLT
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
;; .LBB12_3:
;;     movl    $16, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w13:
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
;;     movq    %r8, %rsi
;;     movq    %rcx, %rdi
;;     leaq    608(%rcx), %rdx
;;     movl    %r9d, %r9d
;;     movl    $1, %ecx
;;     movl    $2, %r8d
;;     callq   brolga_array_init_data@PLT
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
;; w14:
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
;;     movq    %r8, %rsi
;;     movq    %rcx, %rdi
;;     leaq    624(%rcx), %rdx
;;     movl    %r9d, %r9d
;;     movl    $1, %ecx
;;     movl    $2, %r8d
;;     callq   brolga_array_init_elem@PLT
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
;; -- wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     subq    $16, %rsp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB0_2
;;     movq    16(%rdi), %rsi
;;     movl    $7, -16(%rbp)
;;     movl    %edx, %ecx
;;     leaq    -16(%rbp), %rdx
;;     callq   brolga_array_new_filled@PLT
;;     addq    $16, %rsp
;;     popq    %rbp
;;     retq
;; .LBB0_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB1_2
;;     movl    %edx, %edx
;;     movq    24(%rdi), %rsi
;;     callq   brolga_array_new@PLT
;;     popq    %rbp
;;     retq
;; .LBB1_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB2_2
;;     movl    %edx, %edx
;;     movq    16(%rdi), %rsi
;;     callq   brolga_array_new@PLT
;;     popq    %rbp
;;     retq
;; .LBB2_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rbx
;;     pushq   %rax
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB3_2
;;     movq    %rdx, %rbx
;;     movq    24(%rdi), %rsi
;;     movl    $2, %edx
;;     callq   brolga_array_new@PLT
;;     movq    %rbx, 16(%rax)
;;     addq    $8, %rsp
;;     popq    %rbx
;;     popq    %rbp
;;     retq
;; .LBB3_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB4_2
;;     movl    %edx, %r8d
;;     leaq    608(%rdi), %rdx
;;     movq    16(%rdi), %rsi
;;     xorl    %ecx, %ecx
;;     callq   brolga_array_new_data@PLT
;;     popq    %rbp
;;     retq
;; .LBB4_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB5_2
;;     movl    %edx, %r8d
;;     leaq    624(%rdi), %rdx
;;     movq    24(%rdi), %rsi
;;     xorl    %ecx, %ecx
;;     callq   brolga_array_new_elem@PLT
;;     popq    %rbp
;;     retq
;; .LBB5_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testq   %rdx, %rdx
;;     je  .LBB6_3
;;     movl    %ecx, %eax
;;     cmpq    %rax, 8(%rdx)
;;     jbe .LBB6_4
;;     movq    16(%rdx,%rax,8), %rax
;;     popq    %rbp
;;     retq
;; .LBB6_3:
;;     movl    $16, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB6_4:
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cmpq    $2, 8(%rdx)
;;     jb  .LBB7_3
;;     movq    %rdx, %rax
;;     cmpq    $3, 8(%rdx)
;;     jb  .LBB7_4
;;     movsbl  17(%rax), %eax
;;     movzbl  18(%rdx), %edx
;;     movl    %edx, (%rcx)
;;     popq    %rbp
;;     retq
;; .LBB7_3:
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB7_4:
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w8:
;;     movl    %ecx, %eax
;;     cmpq    %rax, 8(%rdx)
;;     jbe .LBB8_2
;;     movb    %r8b, 16(%rdx,%rax)
;;     retq
;; .LBB8_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r15
;;     pushq   %r14
;;     pushq   %rbx
;;     pushq   %rax
;;     movl    %ecx, %ebx
;;     cmpq    %rbx, 8(%rdx)
;;     jbe .LBB9_4
;;     movq    %rdx, %r14
;;     movq    (%rdi), %rdi
;;     cmpq    $0, 200(%rdi)
;;     jne .LBB9_2
;; .LBB9_3:
;;     movq    %rdx, 16(%r14,%rbx,8)
;;     addq    $8, %rsp
;;     popq    %rbx
;;     popq    %r14
;;     popq    %r15
;;     popq    %rbp
;;     retq
;; .LBB9_2:
;;     movq    16(%r14,%rbx,8), %rsi
;;     movq    %rdx, %r15
;;     callq   brolga_gc_barrier@PLT
;;     movq    %r15, %rdx
;;     jmp .LBB9_3
;; .LBB9_4:
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w10:
;;     testq   %rdx, %rdx
;;     je  .LBB10_2
;;     movl    8(%rdx), %eax
;;     retq
;; .LBB10_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $16, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     subq    $16, %rsp
;;     movq    %r8, -16(%rbp)
;;     movl    %ecx, %eax
;;     movl    %r9d, %r8d
;;     leaq    -16(%rbp), %rcx
;;     movq    %rdx, %rsi
;;     movq    %rax, %rdx
;;     callq   brolga_array_fill@PLT
;;     addq    $16, %rsp
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testq   %rdx, %rdx
;;     je  .LBB12_3
;;     movq    %rcx, %rax
;;     testq   %rcx, %rcx
;;     je  .LBB12_3
;;     movl    %r8d, %r9d
;;     movl    $1, %ecx
;;     movl    $2, %r8d
;;     movq    %rdx, %rsi
;;     movq    %rax, %rdx
;;     callq   brolga_array_copy@PLT
;;     popq    %rbp
;;     retq
;; .LBB12_3:
;;     movl    $16, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     leaq    608(%rdi), %rax
;;     movl    %ecx, %r9d
;;     movl    $1, %ecx
;;     movl    $2, %r8d
;;     movq    %rdx, %rsi
;;     movq    %rax, %rdx
;;     callq   brolga_array_init_data@PLT
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     leaq    624(%rdi), %rax
;;     movl    %ecx, %r9d
;;     movl    $1, %ecx
;;     movl    $2, %r8d
;;     movq    %rdx, %rsi
;;     movq    %rax, %rdx
;;     callq   brolga_array_init_elem@PLT
;;     popq    %rbp
;;     retq
;; -- wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rsi
;;     pushq   %rdi
;;     subq    $176, %rsp
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
;;     movq    (%rcx), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB0_2
;;     movq    16(%rcx), %rsi
;;     movl    $7, -192(%rbp)
;;     movl    %r8d, %eax
;;     leaq    -192(%rbp), %rdx
;;     movq    %rcx, %rdi
;;     movq    %rax, %rcx
;;     callq   brolga_array_new_filled@PLT
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
;;     addq    $176, %rsp
;;     popq    %rdi
;;     popq    %rsi
;;     popq    %rbp
;;     retq
;; .LBB0_2:
;;     movq    %rcx, %rdi
;;     movl    $1, %esi
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
;;     movq    (%rcx), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB1_2
;;     movl    %r8d, %edx
;;     movq    24(%rcx), %rsi
;;     movq    %rcx, %rdi
;;     callq   brolga_array_new@PLT
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
;; .LBB1_2:
;;     movq    %rcx, %rdi
;;     movl    $1, %esi
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
;;     movq    (%rcx), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB2_2
;;     movl    %r8d, %edx
;;     movq    16(%rcx), %rsi
;;     movq    %rcx, %rdi
;;     callq   brolga_array_new@PLT
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
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rsi
;;     pushq   %rdi
;;     pushq   %rbx
;;     subq    $168, %rsp
;;     movaps  %xmm15, -48(%rbp)
;;     movaps  %xmm14, -64(%rbp)
;;     movaps  %xmm13, -80(%rbp)
;;     movaps  %xmm12, -96(%rbp)
;;     movaps  %xmm11, -112(%rbp)
;;     movaps  %xmm10, -128(%rbp)
;;     movaps  %xmm9, -144(%rbp)
;;     movaps  %xmm8, -160(%rbp)
;;     movaps  %xmm7, -176(%rbp)
;;     movaps  %xmm6, -192(%rbp)
;;     movq    (%rcx), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB3_2
;;     movq    %r8, %rbx
;;     movq    24(%rcx), %rsi
;;     movl    $2, %edx
;;     movq    %rcx, %rdi
;;     callq   brolga_array_new@PLT
;;     movq    %rbx, 16(%rax)
;;     movaps  -192(%rbp), %xmm6
;;     movaps  -176(%rbp), %xmm7
;;     movaps  -160(%rbp), %xmm8
;;     movaps  -144(%rbp), %xmm9
;;     movaps  -128(%rbp), %xmm10
;;     movaps  -112(%rbp), %xmm11
;;     movaps  -96(%rbp), %xmm12
;;     movaps  -80(%rbp), %xmm13
;;     movaps  -64(%rbp), %xmm14
;;     movaps  -48(%rbp), %xmm15
;;     addq    $168, %rsp
;;     popq    %rbx
;;     popq    %rdi
;;     popq    %rsi
;;     popq    %rbp
;;     retq
;; .LBB3_2:
;;     movq    %rcx, %rdi
;;     movl    $1, %esi
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
;;     movq    (%rcx), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB4_2
;;     movl    %r8d, %r8d
;;     leaq    608(%rcx), %rdx
;;     movq    16(%rcx), %rsi
;;     movq    %rcx, %rdi
;;     xorl    %ecx, %ecx
;;     callq   brolga_array_new_data@PLT
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
;; .LBB4_2:
;;     movq    %rcx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
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
;;     movq    (%rcx), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB5_2
;;     movl    %r8d, %r8d
;;     leaq    624(%rcx), %rdx
;;     movq    24(%rcx), %rsi
;;     movq    %rcx, %rdi
;;     xorl    %ecx, %ecx
;;     callq   brolga_array_new_elem@PLT
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
;; .LBB5_2:
;;     movq    %rcx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
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
;;     testq   %r8, %r8
;;     je  .LBB6_3
;;     movl    %r9d, %eax
;;     cmpq    %rax, 8(%r8)
;;     jbe .LBB6_4
;;     movq    16(%r8,%rax,8), %rax
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
;; .LBB6_3:
;;     movq    %rcx, %rdi
;;     movl    $16, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB6_4:
;;     movq    %rcx, %rdi
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w7:
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
;;     cmpq    $2, 8(%r8)
;;     jb  .LBB7_3
;;     movq    %r8, %rax
;;     cmpq    $3, 8(%r8)
;;     jb  .LBB7_4
;;     movsbl  17(%rax), %eax
;;     movzbl  18(%r8), %ecx
;;     movl    %ecx, (%r9)
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
;; .LBB7_3:
;;     movq    %rcx, %rdi
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB7_4:
;;     movq    %rcx, %rdi
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w8:
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
;;     movl    %r9d, %eax
;;     cmpq    %rax, 8(%r8)
;;     jbe .LBB8_2
;;     movl    48(%rbp), %ecx
;;     movb    %cl, 16(%r8,%rax)
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
;; .LBB8_2:
;;     movq    %rcx, %rdi
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r15
;;     pushq   %r14
;;     pushq   %rsi
;;     pushq   %rdi
;;     pushq   %rbx
;;     subq    $168, %rsp
;;     movaps  %xmm15, -64(%rbp)
;;     movaps  %xmm14, -80(%rbp)
;;     movaps  %xmm13, -96(%rbp)
;;     movaps  %xmm12, -112(%rbp)
;;     movaps  %xmm11, -128(%rbp)
;;     movaps  %xmm10, -144(%rbp)
;;     movaps  %xmm9, -160(%rbp)
;;     movaps  %xmm8, -176(%rbp)
;;     movaps  %xmm7, -192(%rbp)
;;     movaps  %xmm6, -208(%rbp)
;;     movl    %r9d, %ebx
;;     cmpq    %rbx, 8(%r8)
;;     jbe .LBB9_4
;;     movq    %r8, %r14
;;     movq    (%rcx), %rdi
;;     cmpq    $0, 200(%rdi)
;;     jne .LBB9_2
;; .LBB9_3:
;;     movq    %r8, 16(%r14,%rbx,8)
;;     movaps  -208(%rbp), %xmm6
;;     movaps  -192(%rbp), %xmm7
;;     movaps  -176(%rbp), %xmm8
;;     movaps  -160(%rbp), %xmm9
;;     movaps  -144(%rbp), %xmm10
;;     movaps  -128(%rbp), %xmm11
;;     movaps  -112(%rbp), %xmm12
;;     movaps  -96(%rbp), %xmm13
;;     movaps  -80(%rbp), %xmm14
;;     movaps  -64(%rbp), %xmm15
;;     addq    $168, %rsp
;;     popq    %rbx
;;     popq    %rdi
;;     popq    %rsi
;;     popq    %r14
;;     popq    %r15
;;     popq    %rbp
;;     retq
;; .LBB9_2:
;;     movq    16(%r14,%rbx,8), %rsi
;;     movq    %r8, %r15
;;     callq   brolga_gc_barrier@PLT
;;     movq    %r15, %r8
;;     jmp .LBB9_3
;; .LBB9_4:
;;     movq    %rcx, %rdi
;;     movl    $18, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w10:
;;     testq   %r8, %r8
;;     je  .LBB10_2
;;     movl    8(%r8), %eax
;;     retq
;; .LBB10_2:
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
;;     movl    $16, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rsi
;;     pushq   %rdi
;;     subq    $176, %rsp
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
;;     movl    56(%rbp), %eax
;;     movq    48(%rbp), %rdx
;;     movq    %rdx, -192(%rbp)
;;     movl    %r9d, %edx
;;     leaq    -192(%rbp), %r9
;;     movq    %rcx, %rdi
;;     movq    %r8, %rsi
;;     movq    %r9, %rcx
;;     movq    %rax, %r8
;;     callq   brolga_array_fill@PLT
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
;;     addq    $176, %rsp
;;     popq    %rdi
;;     popq    %rsi
;;     popq    %rbp
;;     retq
;; w12:
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
;;     testq   %r8, %r8
;;     je  .LBB12_3
;;     testq   %r9, %r9
;;     je  .LBB12_3
;;     movq    %r8, %rsi
;;     movl    48(%rbp), %eax
;;     movl    $1, %ecx
;;     movl    $2, %r8d
;;     movq    %r9, %rdx
;;     movq    %rax, %r9
;;     callq   brolga_array_copy@PLT
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
;; .LBB12_3:
;;     movl    $16, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w13:
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
;;     movq    %r8, %rsi
;;     movq    %rcx, %rdi
;;     leaq    608(%rcx), %rdx
;;     movl    %r9d, %r9d
;;     movl    $1, %ecx
;;     movl    $2, %r8d
;;     callq   brolga_array_init_data@PLT
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
;; w14:
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
;;     movq    %r8, %rsi
;;     movq    %rcx, %rdi
;;     leaq    624(%rcx), %rdx
;;     movl    %r9d, %r9d
;;     movl    $1, %ecx
;;     movl    $2, %r8d
;;     callq   brolga_array_init_elem@PLT
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
