;;! test = "asm"
;;! module = "ir/typed_references"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdi, %rsi
;;     movq    (%rdi), %rcx
;;     cmpq    %rbp, (%rcx)
;;     ja  .LBB0_3
;;     movq    %rdx, %rax
;;     testq   %rdx, %rdx
;;     je  .LBB0_2
;;     movq    8(%rax), %rdi
;;     movl    $1, %edx
;;     callq   *(%rax)
;;     popq    %rbp
;;     retq
;; .LBB0_3:
;;     movq    %rsi, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB0_2:
;;     movq    %rsi, %rdi
;;     movl    $12, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdi, %rsi
;;     movq    (%rdi), %rcx
;;     cmpq    %rbp, (%rcx)
;;     ja  .LBB1_2
;;     movq    %rdx, %rax
;;     movq    8(%rdx), %rdi
;;     movl    $1, %edx
;;     callq   *(%rax)
;;     popq    %rbp
;;     retq
;; .LBB1_2:
;;     movq    %rsi, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w2:
;;     testq   %rdx, %rdx
;;     je  .LBB2_2
;;     movq    %rdx, %rax
;;     retq
;; .LBB2_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $11, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdi, %rsi
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB3_5
;;     testq   %rdx, %rdx
;;     je  .LBB3_2
;;     movq    8(%rdx), %rdi
;;     movq    %rdx, %rax
;;     movl    $1, %edx
;;     callq   *(%rax)
;;     popq    %rbp
;;     retq
;; .LBB3_2:
;;     xorl    %eax, %eax
;;     popq    %rbp
;;     retq
;; .LBB3_5:
;;     movq    %rsi, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdi, %rsi
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB4_5
;;     testq   %rdx, %rdx
;;     je  .LBB4_2
;;     movq    8(%rdx), %rdi
;;     movq    %rdx, %rax
;;     movl    $1, %edx
;;     callq   *(%rax)
;;     popq    %rbp
;;     retq
;; .LBB4_2:
;;     xorl    %eax, %eax
;;     popq    %rbp
;;     retq
;; .LBB4_5:
;;     movq    %rsi, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rsi, %rax
;;     movq    %rdi, %rsi
;;     movq    (%rdi), %rcx
;;     cmpq    %rbp, (%rcx)
;;     ja  .LBB5_5
;;     testq   %rax, %rax
;;     je  .LBB5_4
;;     movq    24(%rax), %rcx
;;     testq   %rcx, %rcx
;;     je  .LBB5_3
;;     movq    8(%rax), %rdi
;;     movl    $1, %esi
;;     popq    %rbp
;;     jmpq    *%rcx
;; .LBB5_3:
;;     movq    8(%rax), %rdi
;;     movl    $1, %edx
;;     callq   *(%rax)
;;     popq    %rbp
;;     retq    $8
;; .LBB5_5:
;;     movq    %rsi, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB5_4:
;;     movq    %rsi, %rdi
;;     movl    $12, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     popq    %rbp
;;     retq
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
;;     movq    %rcx, %rdx
;;     movq    (%rcx), %rcx
;;     cmpq    %rbp, (%rcx)
;;     ja  .LBB0_3
;;     movq    %r8, %rax
;;     testq   %r8, %r8
;;     je  .LBB0_2
;;     movq    8(%rax), %rcx
;;     movl    $1, %r8d
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
;; .LBB0_3:
;;     movq    %rdx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB0_2:
;;     movq    %rdx, %rdi
;;     movl    $12, %esi
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
;;     movq    %rcx, %rdx
;;     movq    (%rcx), %rcx
;;     cmpq    %rbp, (%rcx)
;;     ja  .LBB1_2
;;     movq    %r8, %rax
;;     movq    8(%r8), %rcx
;;     movl    $1, %r8d
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
;; .LBB1_2:
;;     movq    %rdx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w2:
;;     testq   %r8, %r8
;;     je  .LBB2_2
;;     movq    %r8, %rax
;;     retq
;; .LBB2_2:
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
;;     movl    $11, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w3:
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
;;     ja  .LBB3_5
;;     testq   %r8, %r8
;;     je  .LBB3_2
;;     movq    8(%r8), %rcx
;;     movq    %r8, %rax
;;     movl    $1, %r8d
;;     callq   *(%rax)
;;     jmp .LBB3_4
;; .LBB3_2:
;;     xorl    %eax, %eax
;; .LBB3_4:
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
;; .LBB3_5:
;;     movq    %rdx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w4:
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
;;     ja  .LBB4_5
;;     testq   %r8, %r8
;;     je  .LBB4_2
;;     movq    8(%r8), %rcx
;;     movq    %r8, %rax
;;     movl    $1, %r8d
;;     callq   *(%rax)
;;     jmp .LBB4_4
;; .LBB4_2:
;;     xorl    %eax, %eax
;; .LBB4_4:
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
;; .LBB4_5:
;;     movq    %rdx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     subq    $32, %rsp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB5_5
;;     testq   %rsi, %rsi
;;     je  .LBB5_4
;;     movq    24(%rsi), %rax
;;     testq   %rax, %rax
;;     je  .LBB5_3
;;     movq    8(%rsi), %rdi
;;     movl    $1, %esi
;;     addq    $32, %rsp
;;     popq    %rbp
;;     jmpq    *%rax
;; .LBB5_3:
;;     movq    8(%rsi), %rcx
;;     movq    %rdi, %rdx
;;     movl    $1, %r8d
;;     callq   *(%rsi)
;;     addq    $32, %rsp
;;     popq    %rbp
;;     retq    $8
;; .LBB5_5:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB5_4:
;;     movl    $12, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %rax
;;     popq    %rbp
;;     retq
