;;! test = "asm"
;;! module = "ir/calls"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %edx, %eax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB1_2
;;     callq   .Lw1$local
;;     popq    %rbp
;;     retq
;; .LBB1_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r14
;;     pushq   %rbx
;;     movq    %rdi, %rbx
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB2_4
;;     movq    %rbx, %rdi
;;     callq   .Lw1$local
;;     movq    %rbx, %rdi
;;     movl    %eax, %edx
;;     callq   .Lw2$local
;;     movq    24(%rbx), %rcx
;;     movq    8(%rcx), %rdi
;;     movq    %rbx, %rsi
;;     movl    %eax, %edx
;;     callq   *(%rcx)
;;     movq    (%rbx), %rcx
;;     cmpq    $0, 96(%rcx)
;;     jne .LBB2_2
;; .LBB2_5:
;;     popq    %rbx
;;     popq    %r14
;;     popq    %rbp
;;     retq
;; .LBB2_2:
;;     movq    %rbx, %rdi
;;     movl    %eax, %r14d
;;     callq   brolga_stopped@PLT
;;     movl    %eax, %ecx
;;     movl    %r14d, %eax
;;     testl   %ecx, %ecx
;;     je  .LBB2_5
;;     movq    %rbx, %rdi
;;     xorl    %esi, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB2_4:
;;     movq    %rbx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; -- windows_fastcall wasmtime_fastcall
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %r8d, %eax
;;     popq    %rbp
;;     retq
;; w2:
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
;;     movq    (%rcx), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB1_2
;;     callq   .Lw1$local
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
;;     movq    %rcx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r14
;;     pushq   %rsi
;;     pushq   %rdi
;;     pushq   %rbx
;;     subq    $192, %rsp
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
;;     movq    %rcx, %rbx
;;     movq    (%rcx), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB2_4
;;     movq    %rbx, %rcx
;;     callq   .Lw1$local
;;     movq    %rbx, %rcx
;;     movl    %eax, %r8d
;;     callq   .Lw2$local
;;     movq    24(%rbx), %r9
;;     movq    8(%r9), %rcx
;;     movq    %rbx, %rdx
;;     movl    %eax, %r8d
;;     callq   *(%r9)
;;     movq    (%rbx), %rcx
;;     cmpq    $0, 96(%rcx)
;;     jne .LBB2_2
;; .LBB2_5:
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
;;     addq    $192, %rsp
;;     popq    %rbx
;;     popq    %rdi
;;     popq    %rsi
;;     popq    %r14
;;     popq    %rbp
;;     retq
;; .LBB2_2:
;;     movq    %rbx, %rdi
;;     movl    %eax, %r14d
;;     callq   brolga_stopped@PLT
;;     movl    %eax, %ecx
;;     movl    %r14d, %eax
;;     testl   %ecx, %ecx
;;     je  .LBB2_5
;;     movq    %rbx, %rdi
;;     xorl    %esi, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB2_4:
;;     movq    %rbx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
