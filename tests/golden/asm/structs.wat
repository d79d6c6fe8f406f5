;;! test = "asm"
;;! convention = "each"
;;! module = "ir/structs"
;; -- fast
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r14
;;     pushq   %rbx
;;     movq    (%rdi), %r8
;;     cmpq    %rbp, (%r8)
;;     ja  .LBB0_5
;;     movq    16(%rdi), %rsi
;;     movq    240(%r8), %rax
;;     leaq    24(%rax), %r9
;;     cmpq    248(%r8), %r9
;;     ja  .LBB0_3
;;     movq    %r9, 240(%r8)
;;     movq    %rsi, (%rax)
;; .LBB0_4:
;;     movl    %edx, 8(%rax)
;;     movq    %rcx, 16(%rax)
;;     popq    %rbx
;;     popq    %r14
;;     popq    %rbp
;;     retq
;; .LBB0_3:
;;     movq    %rcx, %rbx
;;     movl    %edx, %r14d
;;     callq   brolga_struct_new@PLT
;;     movl    %r14d, %edx
;;     movq    %rbx, %rcx
;;     jmp .LBB0_4
;; .LBB0_5:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rcx
;;     cmpq    %rbp, (%rcx)
;;     ja  .LBB1_5
;;     movq    24(%rdi), %rsi
;;     movq    256(%rcx), %rax
;;     leaq    32(%rax), %rdx
;;     cmpq    264(%rcx), %rdx
;;     ja  .LBB1_3
;;     movq    %rdx, 256(%rcx)
;;     movq    %rsi, (%rax)
;;     popq    %rbp
;;     retq
;; .LBB1_3:
;;     callq   brolga_struct_new@PLT
;;     popq    %rbp
;;     retq
;; .LBB1_5:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movsbl  8(%rdx), %eax
;;     movzwl  10(%rdx), %ecx
;;     movsd   16(%rdx), %xmm0
;;     movl    %ecx, %edx
;;     popq    %rbp
;;     retq
;; w3:
;;     testq   %rdx, %rdx
;;     je  .LBB3_2
;;     movb    %cl, 8(%rdx)
;;     retq
;; .LBB3_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $15, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    $0, 24(%rdx)
;;     popq    %rbp
;;     retq
;; w5:
;;     movq    (%rdi), %rdi
;;     cmpq    $0, 200(%rdi)
;;     jne .LBB5_1
;;     movq    %rdx, 16(%rdx)
;;     retq
;; .LBB5_1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rbx
;;     pushq   %rax
;;     movq    16(%rdx), %rsi
;;     movq    %rdx, %rbx
;;     callq   brolga_gc_barrier@PLT
;;     movq    %rbx, %rdx
;;     addq    $8, %rsp
;;     popq    %rbx
;;     popq    %rbp
;;     movq    %rdx, 16(%rdx)
;;     retq
;; -- system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r14
;;     pushq   %rbx
;;     movq    (%rdi), %r8
;;     cmpq    %rbp, (%r8)
;;     ja  .LBB0_5
;;     movq    16(%rdi), %rsi
;;     movq    240(%r8), %rax
;;     leaq    24(%rax), %r9
;;     cmpq    248(%r8), %r9
;;     ja  .LBB0_3
;;     movq    %r9, 240(%r8)
;;     movq    %rsi, (%rax)
;; .LBB0_4:
;;     movl    %edx, 8(%rax)
;;     movq    %rcx, 16(%rax)
;;     popq    %rbx
;;     popq    %r14
;;     popq    %rbp
;;     retq
;; .LBB0_3:
;;     movq    %rcx, %rbx
;;     movl    %edx, %r14d
;;     callq   brolga_struct_new@PLT
;;     movl    %r14d, %edx
;;     movq    %rbx, %rcx
;;     jmp .LBB0_4
;; .LBB0_5:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rcx
;;     cmpq    %rbp, (%rcx)
;;     ja  .LBB1_5
;;     movq    24(%rdi), %rsi
;;     movq    256(%rcx), %rax
;;     leaq    32(%rax), %rdx
;;     cmpq    264(%rcx), %rdx
;;     ja  .LBB1_3
;;     movq    %rdx, 256(%rcx)
;;     movq    %rsi, (%rax)
;;     popq    %rbp
;;     retq
;; .LBB1_3:
;;     callq   brolga_struct_new@PLT
;;     popq    %rbp
;;     retq
;; .LBB1_5:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movsbq  8(%rdx), %rcx
;;     movzwl  10(%rdx), %eax
;;     movsd   16(%rdx), %xmm0
;;     movl    %ecx, %ecx
;;     shlq    $32, %rax
;;     orq %rcx, %rax
;;     popq    %rbp
;;     retq
;; w3:
;;     testq   %rdx, %rdx
;;     je  .LBB3_2
;;     movb    %cl, 8(%rdx)
;;     retq
;; .LBB3_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $15, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    $0, 24(%rdx)
;;     popq    %rbp
;;     retq
;; w5:
;;     movq    (%rdi), %rdi
;;     cmpq    $0, 200(%rdi)
;;     jne .LBB5_1
;;     movq    %rdx, 16(%rdx)
;;     retq
;; .LBB5_1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rbx
;;     pushq   %rax
;;     movq    16(%rdx), %rsi
;;     movq    %rdx, %rbx
;;     callq   brolga_gc_barrier@PLT
;;     movq    %rbx, %rdx
;;     addq    $8, %rsp
;;     popq    %rbx
;;     popq    %rbp
;;     movq    %rdx, 16(%rdx)
;;     retq
;; -- windows_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r14
;;     pushq   %rsi
;;     pushq   %rdi
;;     pushq   %rbx
;;     subq    $160, %rsp
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
;;     movq    (%rcx), %rdx
;;     cmpq    %rbp, (%rdx)
;;     ja  .LBB0_5
;;     movq    16(%rcx), %rsi
;;     movq    240(%rdx), %rax
;;     leaq    24(%rax), %r10
;;     cmpq    248(%rdx), %r10
;;     ja  .LBB0_3
;;     movq    %r10, 240(%rdx)
;;     movq    %rsi, (%rax)
;; .LBB0_4:
;;     movl    %r8d, 8(%rax)
;;     movq    %r9, 16(%rax)
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
;;     addq    $160, %rsp
;;     popq    %rbx
;;     popq    %rdi
;;     popq    %rsi
;;     popq    %r14
;;     popq    %rbp
;;     retq
;; .LBB0_3:
;;     movq    %rcx, %rdi
;;     movq    %r9, %rbx
;;     movl    %r8d, %r14d
;;     callq   brolga_struct_new@PLT
;;     movl    %r14d, %r8d
;;     movq    %rbx, %r9
;;     jmp .LBB0_4
;; .LBB0_5:
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
;;     movq    (%rcx), %rdx
;;     cmpq    %rbp, (%rdx)
;;     ja  .LBB1_5
;;     movq    24(%rcx), %rsi
;;     movq    256(%rdx), %rax
;;     leaq    32(%rax), %r8
;;     cmpq    264(%rdx), %r8
;;     ja  .LBB1_3
;;     movq    %r8, 256(%rdx)
;;     movq    %rsi, (%rax)
;; .LBB1_4:
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
;;     callq   brolga_struct_new@PLT
;;     jmp .LBB1_4
;; .LBB1_5:
;;     movq    %rcx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rcx, %rax
;;     movsbl  8(%r9), %ecx
;;     movzwl  10(%r9), %edx
;;     movsd   16(%r9), %xmm0
;;     movl    %ecx, (%rax)
;;     movl    %edx, 4(%rax)
;;     movsd   %xmm0, 8(%rax)
;;     popq    %rbp
;;     retq
;; w3:
;;     testq   %r8, %r8
;;     je  .LBB3_2
;;     movb    %r9b, 8(%r8)
;;     retq
;; .LBB3_2:
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
;;     movl    $15, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    $0, 24(%r8)
;;     popq    %rbp
;;     retq
;; w5:
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
;;     movq    (%rcx), %rdi
;;     cmpq    $0, 200(%rdi)
;;     jne .LBB5_1
;; .LBB5_2:
;;     movq    %r8, 16(%r8)
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
;; .LBB5_1:
;;     movq    16(%r8), %rsi
;;     movq    %r8, %rbx
;;     callq   brolga_gc_barrier@PLT
;;     movq    %rbx, %r8
;;     jmp .LBB5_2
;; -- wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r14
;;     pushq   %rbx
;;     movq    (%rdi), %r8
;;     cmpq    %rbp, (%r8)
;;     ja  .LBB0_5
;;     movq    16(%rdi), %rsi
;;     movq    240(%r8), %rax
;;     leaq    24(%rax), %r9
;;     cmpq    248(%r8), %r9
;;     ja  .LBB0_3
;;     movq    %r9, 240(%r8)
;;     movq    %rsi, (%rax)
;; .LBB0_4:
;;     movl    %edx, 8(%rax)
;;     movq    %rcx, 16(%rax)
;;     popq    %rbx
;;     popq    %r14
;;     popq    %rbp
;;     retq
;; .LBB0_3:
;;     movq    %rcx, %rbx
;;     movl    %edx, %r14d
;;     callq   brolga_struct_new@PLT
;;     movl    %r14d, %edx
;;     movq    %rbx, %rcx
;;     jmp .LBB0_4
;; .LBB0_5:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rcx
;;     cmpq    %rbp, (%rcx)
;;     ja  .LBB1_5
;;     movq    24(%rdi), %rsi
;;     movq    256(%rcx), %rax
;;     leaq    32(%rax), %rdx
;;     cmpq    264(%rcx), %rdx
;;     ja  .LBB1_3
;;     movq    %rdx, 256(%rcx)
;;     movq    %rsi, (%rax)
;;     popq    %rbp
;;     retq
;; .LBB1_3:
;;     callq   brolga_struct_new@PLT
;;     popq    %rbp
;;     retq
;; .LBB1_5:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movsbl  8(%rdx), %eax
;;     movzwl  10(%rdx), %esi
;;     movsd   16(%rdx), %xmm0
;;     movl    %esi, (%rcx)
;;     movsd   %xmm0, 8(%rcx)
;;     popq    %rbp
;;     retq
;; w3:
;;     testq   %rdx, %rdx
;;     je  .LBB3_2
;;     movb    %cl, 8(%rdx)
;;     retq
;; .LBB3_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $15, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    $0, 24(%rdx)
;;     popq    %rbp
;;     retq
;; w5:
;;     movq    (%rdi), %rdi
;;     cmpq    $0, 200(%rdi)
;;     jne .LBB5_1
;;     movq    %rdx, 16(%rdx)
;;     retq
;; .LBB5_1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rbx
;;     pushq   %rax
;;     movq    16(%rdx), %rsi
;;     movq    %rdx, %rbx
;;     callq   brolga_gc_barrier@PLT
;;     movq    %rbx, %rdx
;;     addq    $8, %rsp
;;     popq    %rbx
;;     popq    %rbp
;;     movq    %rdx, 16(%rdx)
;;     retq
;; -- wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r14
;;     pushq   %rsi
;;     pushq   %rdi
;;     pushq   %rbx
;;     subq    $160, %rsp
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
;;     movq    (%rcx), %rdx
;;     cmpq    %rbp, (%rdx)
;;     ja  .LBB0_5
;;     movq    16(%rcx), %rsi
;;     movq    240(%rdx), %rax
;;     leaq    24(%rax), %r10
;;     cmpq    248(%rdx), %r10
;;     ja  .LBB0_3
;;     movq    %r10, 240(%rdx)
;;     movq    %rsi, (%rax)
;; .LBB0_4:
;;     movl    %r8d, 8(%rax)
;;     movq    %r9, 16(%rax)
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
;;     addq    $160, %rsp
;;     popq    %rbx
;;     popq    %rdi
;;     popq    %rsi
;;     popq    %r14
;;     popq    %rbp
;;     retq
;; .LBB0_3:
;;     movq    %rcx, %rdi
;;     movq    %r9, %rbx
;;     movl    %r8d, %r14d
;;     callq   brolga_struct_new@PLT
;;     movl    %r14d, %r8d
;;     movq    %rbx, %r9
;;     jmp .LBB0_4
;; .LBB0_5:
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
;;     movq    (%rcx), %rdx
;;     cmpq    %rbp, (%rdx)
;;     ja  .LBB1_5
;;     movq    24(%rcx), %rsi
;;     movq    256(%rdx), %rax
;;     leaq    32(%rax), %r8
;;     cmpq    264(%rdx), %r8
;;     ja  .LBB1_3
;;     movq    %r8, 256(%rdx)
;;     movq    %rsi, (%rax)
;; .LBB1_4:
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
;;     callq   brolga_struct_new@PLT
;;     jmp .LBB1_4
;; .LBB1_5:
;;     movq    %rcx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movsbl  8(%r8), %eax
;;     movzwl  10(%r8), %ecx
;;     movsd   16(%r8), %xmm0
;;     movl    %ecx, (%r9)
;;     movsd   %xmm0, 8(%r9)
;;     popq    %rbp
;;     retq
;; w3:
;;     testq   %r8, %r8
;;     je  .LBB3_2
;;     movb    %r9b, 8(%r8)
;;     retq
;; .LBB3_2:
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
;;     movl    $15, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    $0, 24(%r8)
;;     popq    %rbp
;;     retq
;; w5:
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
;;     movq    (%rcx), %rdi
;;     cmpq    $0, 200(%rdi)
;;     jne .LBB5_1
;; .LBB5_2:
;;     movq    %r8, 16(%r8)
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
;; .LBB5_1:
;;     movq    16(%r8), %rsi
;;     movq    %r8, %rbx
;;     callq   brolga_gc_barrier@PLT
;;     movq    %rbx, %r8
;;     jmp .LBB5_2
