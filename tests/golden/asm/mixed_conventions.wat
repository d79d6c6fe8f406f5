;;! test = "asm"
;;! module = "ir/mixed_conventions"
;;! convention = "system_v"
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB0_2
;;     callq   .Lw1$local
;;     movl    %edx, %ecx
;;     movd    %xmm0, %edx
;;     shlq    $32, %rdx
;;     orq %rcx, %rdx
;;     popq    %rbp
;;     retq
;; .LBB0_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     subq    $64, %rsp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB1_2
;;     movl    %edx, %r9d
;;     movss   %xmm0, 40(%rsp)
;;     movq    %rcx, 32(%rsp)
;;     leaq    -16(%rbp), %rcx
;;     movq    %rdi, %rdx
;;     callq   .Lw2$local
;;     movq    -16(%rbp), %rax
;;     movl    -8(%rbp), %edx
;;     movss   -4(%rbp), %xmm0
;;     addq    $64, %rsp
;;     popq    %rbp
;;     retq
;; .LBB1_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rsi
;;     pushq   %rdi
;;     pushq   %rbx
;;     subq    $184, %rsp
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
;;     movq    (%rdx), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB2_2
;;     movq    %rcx, %rbx
;;     movss   56(%rbp), %xmm0
;;     movq    48(%rbp), %rcx
;;     leaq    -200(%rbp), %r8
;;     movq    %rdx, %rdi
;;     movl    %r9d, %edx
;;     callq   .Lw3$local
;;     movl    -200(%rbp), %ecx
;;     movss   -196(%rbp), %xmm0
;;     movq    %rax, (%rbx)
;;     movl    %ecx, 8(%rbx)
;;     movss   %xmm0, 12(%rbx)
;;     movq    %rbx, %rax
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
;;     addq    $184, %rsp
;;     popq    %rbx
;;     popq    %rdi
;;     popq    %rsi
;;     popq    %rbp
;;     retq
;; .LBB2_2:
;;     movq    %rdx, %rdi
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
;;     movq    %r8, %rbx
;;     callq   .Lw4$local
;;     movl    %edx, (%rbx)
;;     movss   %xmm0, 4(%rbx)
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
;;     callq   .Lw5$local
;;     movq    %rdx, %rcx
;;     shrq    $32, %rcx
;;     movd    %ecx, %xmm0
;;     popq    %rbp
;;     retq
;; .LBB4_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     subq    $64, %rsp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB5_2
;;     movq    %rcx, %r9
;;     leaq    -8(%rbp), %rax
;;     movq    %rax, 40(%rsp)
;;     movss   %xmm0, 32(%rsp)
;;     movq    %rdi, %rcx
;;     movl    %edx, %r8d
;;     callq   .Lw6$local
;;     movq    -8(%rbp), %rdx
;;     addq    $64, %rsp
;;     popq    %rbp
;;     retq
;; .LBB5_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w6:
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
;;     ja  .LBB6_2
;;     movq    56(%rbp), %rbx
;;     movss   48(%rbp), %xmm0
;;     movq    %rcx, %rdi
;;     movl    %r8d, %edx
;;     movq    %r9, %rcx
;;     callq   .Lw7$local
;;     movl    %edx, (%rbx)
;;     movss   %xmm0, 4(%rbx)
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
;; .LBB6_2:
;;     movq    %rcx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rcx, %rax
;;     popq    %rbp
;;     retq
