;;! test = "asm"
;;! module = "ir/calls_between_units"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r14
;;     pushq   %rbx
;;     movq    %rdi, %rbx
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB0_4
;;     movq    8(%rbx), %r14
;;     movq    %rbx, %rdi
;;     callq   *(%r14)
;;     movq    %rbx, %rdi
;;     movl    %eax, %edx
;;     callq   *8(%r14)
;;     movq    24(%rbx), %rcx
;;     movq    8(%rcx), %rdi
;;     movq    %rbx, %rsi
;;     movl    %eax, %edx
;;     callq   *(%rcx)
;;     movq    (%rbx), %rcx
;;     cmpq    $0, 96(%rcx)
;;     jne .LBB0_2
;; .LBB0_5:
;;     popq    %rbx
;;     popq    %r14
;;     popq    %rbp
;;     retq
;; .LBB0_2:
;;     movq    %rbx, %rdi
;;     movl    %eax, %r14d
;;     callq   brolga_stopped@PLT
;;     movl    %eax, %ecx
;;     movl    %r14d, %eax
;;     testl   %ecx, %ecx
;;     je  .LBB0_5
;;     movq    %rbx, %rdi
;;     xorl    %esi, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB0_4:
;;     movq    %rbx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; -- windows_fastcall wasmtime_fastcall
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
;;     ja  .LBB0_4
;;     movq    8(%rbx), %rsi
;;     movq    %rbx, %rcx
;;     callq   *(%rsi)
;;     movq    %rbx, %rcx
;;     movl    %eax, %r8d
;;     callq   *8(%rsi)
;;     movq    24(%rbx), %r9
;;     movq    8(%r9), %rcx
;;     movq    %rbx, %rdx
;;     movl    %eax, %r8d
;;     callq   *(%r9)
;;     movq    (%rbx), %rcx
;;     cmpq    $0, 96(%rcx)
;;     jne .LBB0_2
;; .LBB0_5:
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
;; .LBB0_2:
;;     movq    %rbx, %rdi
;;     movl    %eax, %r14d
;;     callq   brolga_stopped@PLT
;;     movl    %eax, %ecx
;;     movl    %r14d, %eax
;;     testl   %ecx, %ecx
;;     je  .LBB0_5
;;     movq    %rbx, %rdi
;;     xorl    %esi, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB0_4:
;;     movq    %rbx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
