;;! test = "asm"
;;! module = "ir/exceptions"
;;! functions = "4 7"
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r15
;;     pushq   %r14
;;     pushq   %rbx
;;     pushq   %rax
;;     movq    %rdi, %rbx
;;     movq    (%rdi), %r14
;;     cmpq    %rbp, (%r14)
;;     ja  .LBB0_19
;;     movq    8(%rbx), %r15
;;     movq    %rbx, %rdi
;;     movl    $1, %edx
;;     callq   *(%r15)
;;     movq    %rbx, %rdi
;;     movl    $2, %esi
;;     callq   *8(%r15)
;;     subq    $8, %rsp
;;     movq    %rbx, %rdi
;;     movl    $3, %edx
;;     callq   *16(%r15)
;;     movq    64(%rbx), %rax
;;     movq    8(%rax), %rdi
;;     movq    %rbx, %rsi
;;     movl    $4, %edx
;;     callq   *(%rax)
;;     movq    (%rbx), %rax
;;     cmpq    $0, 96(%rax)
;;     je  .LBB0_6
;;     movq    %rbx, %rdi
;;     callq   brolga_stopped@PLT
;;     testl   %eax, %eax
;;     jne .LBB0_14
;; .LBB0_6:
;;     movq    80(%rbx), %rax
;;     cmpq    $0, 8(%rax)
;;     jne .LBB0_7
;;     movq    %rbx, %rdi
;;     movl    $4, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB0_14:
;;     movq    %rbx, %rdi
;;     xorl    %esi, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB0_7:
;;     movq    72(%rbx), %rax
;;     movq    (%rax), %rax
;;     testq   %rax, %rax
;;     jne .LBB0_8
;;     movq    %rbx, %rdi
;;     movl    $5, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB0_8:
;;     movq    16(%rax), %rcx
;;     cmpq    16(%rbx), %rcx
;;     jne .LBB0_18
;;     movq    8(%rax), %rdi
;;     movq    %rbx, %rsi
;;     movl    $5, %edx
;;     callq   *(%rax)
;;     movq    %rbx, %rdi
;;     movl    $10, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB0_18:
;;     movq    %rbx, %rdi
;;     movl    $6, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB0_19:
;;     movq    %rbx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB0_11:
;;     movq    104(%r14), %rsi
;;     movq    8(%rsi), %rax
;;     cmpq    368(%rbx), %rax
;;     jne .LBB0_20
;;     movaps  32(%rsi), %xmm0
;;     movl    16(%rsi), %eax
;;     addq    $8, %rsp
;;     popq    %rbx
;;     popq    %r14
;;     popq    %r15
;;     popq    %rbp
;;     retq
;; .LBB0_20:
;;     movq    %rbx, %rdi
;;     movl    $1, %edx
;;     callq   brolga_throw_to_caller@PLT
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r14
;;     pushq   %rbx
;;     movq    %rdi, %rbx
;;     movq    (%rdi), %r14
;;     cmpq    %rbp, (%r14)
;;     ja  .LBB1_5
;;     movq    8(%rbx), %rax
;;     movq    %rbx, %rdi
;;     movl    $1, %edx
;;     callq   *(%rax)
;; .LBB1_4:
;;     popq    %rbx
;;     popq    %r14
;;     popq    %rbp
;;     retq
;; .LBB1_5:
;;     movq    %rbx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB1_2:
;;     movq    104(%r14), %rsi
;;     movq    8(%rsi), %rax
;;     cmpq    368(%rbx), %rax
;;     jne .LBB1_6
;;     movl    16(%rsi), %eax
;;     jmp .LBB1_4
;; .LBB1_6:
;;     movq    %rbx, %rdi
;;     xorl    %edx, %edx
;;     callq   brolga_throw_to_caller@PLT
