;;! test = "asm"
;;! module = "ir/atomics"
;;! conventions = "fast fast fast fast fast fast fast fast fast fast fast fast fast"
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testb   $3, %dl
;;     jne .LBB0_4
;;     movq    56(%rdi), %rax
;;     movl    %edx, %ecx
;;     movl    (%rax,%rcx), %esi
;;     testb   $4, %dl
;;     jne .LBB0_5
;;     movq    80(%rdi), %rdx
;;     movq    (%rax,%rcx), %rsi
;;     movzbl  (%rax,%rcx), %esi
;;     movzwl  (%rax,%rcx), %esi
;;     movzbl  (%rax,%rcx), %esi
;;     movzwl  (%rax,%rcx), %esi
;;     movl    (%rax,%rcx), %eax
;;     movq    8(%rdx), %rax
;;     addq    $-12, %rax
;;     cmpq    $12, %rax
;;     jb  .LBB0_6
;;     movq    72(%rdi), %rax
;;     movq    16(%rax), %rax
;;     popq    %rbp
;;     retq
;; .LBB0_4:
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB0_5:
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB0_6:
;;     movl    $2, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testb   $3, %dl
;;     jne .LBB1_3
;;     movq    56(%rdi), %rax
;;     movl    %edx, %esi
;;     movl    %ecx, %r9d
;;     xchgl   %r9d, 16(%rax,%rsi)
;;     testb   $4, %dl
;;     jne .LBB1_4
;;     movq    %r8, %rdx
;;     xchgq   %rdx, 16(%rax,%rsi)
;;     movl    %ecx, %edx
;;     xchgb   %dl, 16(%rax,%rsi)
;;     xchgw   %cx, 16(%rax,%rsi)
;;     movl    %r8d, %ecx
;;     xchgb   %cl, 16(%rax,%rsi)
;;     movl    %r8d, %ecx
;;     xchgw   %cx, 16(%rax,%rsi)
;;     xchgl   %r8d, 16(%rax,%rsi)
;;     popq    %rbp
;;     retq
;; .LBB1_3:
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB1_4:
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testb   $3, %dl
;;     jne .LBB2_3
;;     movq    56(%rdi), %rax
;;     movl    %edx, %esi
;;     lock        addl    %ecx, (%rax,%rsi)
;;     testb   $4, %dl
;;     jne .LBB2_4
;;     lock        addq    %r8, (%rax,%rsi)
;;     lock        addb    %cl, (%rax,%rsi)
;;     lock        addw    %cx, (%rax,%rsi)
;;     lock        addb    %r8b, (%rax,%rsi)
;;     lock        addw    %r8w, (%rax,%rsi)
;;     lock        addl    %r8d, (%rax,%rsi)
;;     popq    %rbp
;;     retq
;; .LBB2_3:
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB2_4:
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testb   $3, %dl
;;     jne .LBB3_3
;;     movq    56(%rdi), %rax
;;     movl    %edx, %esi
;;     lock        subl    %ecx, (%rax,%rsi)
;;     testb   $4, %dl
;;     jne .LBB3_4
;;     lock        subq    %r8, (%rax,%rsi)
;;     lock        subb    %cl, (%rax,%rsi)
;;     lock        subw    %cx, (%rax,%rsi)
;;     lock        subb    %r8b, (%rax,%rsi)
;;     lock        subw    %r8w, (%rax,%rsi)
;;     lock        subl    %r8d, (%rax,%rsi)
;;     popq    %rbp
;;     retq
;; .LBB3_3:
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB3_4:
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testb   $3, %dl
;;     jne .LBB4_3
;;     movq    56(%rdi), %rax
;;     movl    %edx, %esi
;;     lock        andl    %ecx, (%rax,%rsi)
;;     testb   $4, %dl
;;     jne .LBB4_4
;;     lock        andq    %r8, (%rax,%rsi)
;;     lock        andb    %cl, (%rax,%rsi)
;;     lock        andw    %cx, (%rax,%rsi)
;;     lock        andb    %r8b, (%rax,%rsi)
;;     lock        andw    %r8w, (%rax,%rsi)
;;     lock        andl    %r8d, (%rax,%rsi)
;;     popq    %rbp
;;     retq
;; .LBB4_3:
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB4_4:
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testb   $3, %dl
;;     jne .LBB5_3
;;     movq    56(%rdi), %rax
;;     movl    %edx, %esi
;;     lock        orl %ecx, (%rax,%rsi)
;;     testb   $4, %dl
;;     jne .LBB5_4
;;     lock        orq %r8, (%rax,%rsi)
;;     lock        orb %cl, (%rax,%rsi)
;;     lock        orw %cx, (%rax,%rsi)
;;     lock        orb %r8b, (%rax,%rsi)
;;     lock        orw %r8w, (%rax,%rsi)
;;     lock        orl %r8d, (%rax,%rsi)
;;     popq    %rbp
;;     retq
;; .LBB5_3:
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB5_4:
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testb   $3, %dl
;;     jne .LBB6_3
;;     movq    56(%rdi), %rax
;;     movl    %edx, %esi
;;     lock        xorl    %ecx, (%rax,%rsi)
;;     testb   $4, %dl
;;     jne .LBB6_4
;;     lock        xorq    %r8, (%rax,%rsi)
;;     lock        xorb    %cl, (%rax,%rsi)
;;     lock        xorw    %cx, (%rax,%rsi)
;;     lock        xorb    %r8b, (%rax,%rsi)
;;     lock        xorw    %r8w, (%rax,%rsi)
;;     lock        xorl    %r8d, (%rax,%rsi)
;;     popq    %rbp
;;     retq
;; .LBB6_3:
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB6_4:
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testb   $3, %dl
;;     jne .LBB7_3
;;     movq    56(%rdi), %rax
;;     movl    %edx, %esi
;;     movl    %ecx, %r9d
;;     xchgl   %r9d, (%rax,%rsi)
;;     testb   $4, %dl
;;     jne .LBB7_4
;;     movq    %r8, %rdx
;;     xchgq   %rdx, (%rax,%rsi)
;;     movl    %ecx, %edx
;;     xchgb   %dl, (%rax,%rsi)
;;     xchgw   %cx, (%rax,%rsi)
;;     movl    %r8d, %ecx
;;     xchgb   %cl, (%rax,%rsi)
;;     movl    %r8d, %ecx
;;     xchgw   %cx, (%rax,%rsi)
;;     xchgl   %r8d, (%rax,%rsi)
;;     popq    %rbp
;;     retq
;; .LBB7_3:
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB7_4:
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testb   $3, %dl
;;     jne .LBB8_3
;;     movq    56(%rdi), %rsi
;;     movl    %edx, %r9d
;;     movl    %ecx, %eax
;;     lock        cmpxchgl    %ecx, (%rsi,%r9)
;;     testb   $4, %dl
;;     jne .LBB8_4
;;     movq    %r8, %rax
;;     lock        cmpxchgq    %r8, (%rsi,%r9)
;;     movl    %ecx, %eax
;;     lock        cmpxchgb    %cl, (%rsi,%r9)
;;     movl    %ecx, %eax
;;     lock        cmpxchgw    %cx, (%rsi,%r9)
;;     movl    %r8d, %eax
;;     lock        cmpxchgb    %r8b, (%rsi,%r9)
;;     movl    %r8d, %eax
;;     lock        cmpxchgw    %r8w, (%rsi,%r9)
;;     movl    %r8d, %eax
;;     lock        cmpxchgl    %r8d, (%rsi,%r9)
;;     popq    %rbp
;;     retq
;; .LBB8_3:
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB8_4:
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %edx, %eax
;;     andl    $3, %eax
;;     cmpl    $1, %eax
;;     jne .LBB9_2
;;     movq    56(%rdi), %rax
;;     movl    %edx, %ecx
;;     movl    $1, %edx
;;     xchgl   %edx, 3(%rax,%rcx)
;;     lock        orl $0, -64(%rsp)
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB9_2:
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r15
;;     pushq   %r14
;;     pushq   %rbx
;;     pushq   %rax
;;     movq    %rdi, %rbx
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB10_8
;;     testb   $3, %dl
;;     jne .LBB10_5
;;     movq    %rcx, %r14
;;     movq    56(%rbx), %rax
;;     movl    %edx, %ecx
;;     leaq    (%rax,%rcx), %rsi
;;     movl    (%rax,%rcx), %eax
;;     movq    %rbx, %rdi
;;     xorl    %edx, %edx
;;     movq    %r14, %rcx
;;     callq   brolga_wait32@PLT
;;     testb   $7, %r14b
;;     jne .LBB10_6
;;     movl    %eax, %r15d
;;     movq    80(%rbx), %rax
;;     movq    8(%rax), %rax
;;     addq    $-8, %rax
;;     cmpq    %rax, %r14
;;     ja  .LBB10_7
;;     movq    72(%rbx), %rax
;;     leaq    (%rax,%r14), %rsi
;;     movq    (%rax,%r14), %rax
;;     movq    %rbx, %rdi
;;     xorl    %edx, %edx
;;     movq    $-1, %rcx
;;     callq   brolga_wait64@PLT
;;     addl    %r15d, %eax
;;     addq    $8, %rsp
;;     popq    %rbx
;;     popq    %r14
;;     popq    %r15
;;     popq    %rbp
;;     retq
;; .LBB10_8:
;;     movq    %rbx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB10_5:
;;     movq    %rbx, %rdi
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB10_6:
;;     movq    %rbx, %rdi
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB10_7:
;;     movq    %rbx, %rdi
;;     movl    $2, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     jbe .LBB11_1
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB11_1:
;;     testb   $3, %dl
;;     jne .LBB11_2
;;     movq    88(%rdi), %rax
;;     movl    %edx, %ecx
;;     movl    (%rax,%rcx), %edx
;;     movl    (%rax,%rcx), %eax
;;     movl    $14, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB11_2:
;;     movl    $13, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r15
;;     pushq   %r14
;;     pushq   %rbx
;;     pushq   %rax
;;     movq    %rcx, %r14
;;     movq    %rdi, %rbx
;;     movq    64(%rdi), %rdi
;;     movq    80(%rbx), %r15
;;     movl    %edx, %esi
;;     callq   brolga_shared_grow@PLT
;;     movq    8(%r15), %rax
;;     subq    $100008, %rax
;;     jb  .LBB12_3
;;     cmpq    %rax, %r14
;;     ja  .LBB12_3
;;     movq    72(%rbx), %rax
;;     movq    $0, 100000(%rax,%r14)
;;     movq    8(%r15), %rax
;;     shrq    $16, %rax
;;     addq    $8, %rsp
;;     popq    %rbx
;;     popq    %r14
;;     popq    %r15
;;     popq    %rbp
;;     retq
;; .LBB12_3:
;;     movq    %rbx, %rdi
;;     movl    $2, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
