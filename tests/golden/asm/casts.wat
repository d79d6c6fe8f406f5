;;! test = "asm"
;;! convention = "each"
;;! module = "ir/casts"
;; -- fast
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testq   %rdx, %rdx
;;     sete    %al
;;     movl    %edx, %ecx
;;     orb %al, %cl
;;     xorl    %eax, %eax
;;     testb   $1, %cl
;;     jne .LBB0_2
;;     movq    (%rdx), %rcx
;;     xorl    %eax, %eax
;;     cmpq    16(%rdi), %rcx
;;     sete    %al
;; .LBB0_2:
;;     popq    %rbp
;;     retq
;; w1:
;;     movl    $1, %eax
;;     testq   %rdx, %rdx
;;     je  .LBB1_4
;;     xorl    %eax, %eax
;;     testb   $1, %dl
;;     jne .LBB1_4
;;     movq    (%rdx), %rdx
;;     movq    32(%rdi), %rcx
;;     movl    $1, %eax
;;     cmpq    %rcx, %rdx
;;     je  .LBB1_4
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    56(%rdx), %rdx
;;     xorl    %eax, %eax
;;     cmpq    %rcx, 8(%rdx)
;;     sete    %al
;;     popq    %rbp
;; .LBB1_4:
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testq   %rdx, %rdx
;;     je  .LBB2_1
;;     movq    (%rdx), %rcx
;;     xorl    %eax, %eax
;;     cmpq    16(%rdi), %rcx
;;     sete    %al
;;     popq    %rbp
;;     retq
;; .LBB2_1:
;;     xorl    %eax, %eax
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     testq   %rdx, %rdx
;;     setne   %al
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $1, %eax
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rsi
;;     movl    %esi, %eax
;;     andl    $1, %eax
;;     xorl    %edx, %edx
;;     testq   %rsi, %rsi
;;     cmovel  %edx, %eax
;;     je  .LBB5_3
;;     movl    $1, %edx
;;     testb   $1, %sil
;;     jne .LBB5_3
;;     movq    (%rsi), %rdi
;;     xorl    %edx, %edx
;;     cmpq    $4, (%rdi)
;;     setne   %dl
;; .LBB5_3:
;;     testq   %rsi, %rsi
;;     je  .LBB5_4
;;     xorl    %edi, %edi
;;     testb   $1, %sil
;;     jne .LBB5_7
;;     movq    (%rsi), %r8
;;     xorl    %edi, %edi
;;     cmpq    $1, (%r8)
;;     sete    %dil
;;     jmp .LBB5_7
;; .LBB5_4:
;;     movl    $1, %edi
;; .LBB5_7:
;;     testq   %rsi, %rsi
;;     sete    %r8b
;;     movl    %esi, %r9d
;;     orb %r8b, %r9b
;;     xorl    %r8d, %r8d
;;     testb   $1, %r9b
;;     jne .LBB5_9
;;     movq    (%rsi), %rsi
;;     xorl    %r8d, %r8d
;;     cmpq    $2, (%rsi)
;;     sete    %r8b
;; .LBB5_9:
;;     movl    %r8d, (%rcx)
;;     movl    %edi, %ecx
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %ecx, %ecx
;;     testq   %rdx, %rdx
;;     sete    %cl
;;     xorl    %eax, %eax
;;     movl    %ecx, %edx
;;     popq    %rbp
;;     retq
;; w7:
;;     testq   %rdx, %rdx
;;     je  .LBB7_4
;;     testb   $1, %dl
;;     jne .LBB7_4
;;     movq    (%rdx), %rax
;;     cmpq    16(%rdi), %rax
;;     jne .LBB7_4
;;     movq    %rdx, %rax
;;     retq
;; .LBB7_4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $20, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w8:
;;     testq   %rdx, %rdx
;;     setne   %al
;;     movl    %edx, %ecx
;;     xorb    $1, %cl
;;     testb   %cl, %al
;;     jne .LBB8_2
;;     movq    %rdx, %rax
;;     retq
;; .LBB8_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $20, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w9:
;;     testq   %rdx, %rdx
;;     je  .LBB9_4
;;     movq    16(%rdx), %rax
;;     movq    40(%rdi), %rcx
;;     cmpq    %rcx, %rax
;;     je  .LBB9_3
;;     movq    56(%rax), %rax
;;     cmpq    %rcx, (%rax)
;;     jne .LBB9_4
;; .LBB9_3:
;;     movq    %rdx, %rax
;;     retq
;; .LBB9_4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $20, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w10:
;;     testq   %rdx, %rdx
;;     sete    %al
;;     movl    %edx, %ecx
;;     orb %al, %cl
;;     testb   $1, %cl
;;     je  .LBB10_2
;;     xorl    %ecx, %ecx
;;     jmp .LBB10_4
;; .LBB10_2:
;;     movq    (%rdx), %rax
;;     movq    24(%rdi), %rcx
;;     cmpq    %rcx, %rax
;;     je  .LBB10_3
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    56(%rax), %rax
;;     cmpq    %rcx, (%rax)
;;     sete    %cl
;;     popq    %rbp
;;     jmp .LBB10_4
;; .LBB10_3:
;;     movb    $1, %cl
;; .LBB10_4:
;;     xorl    %eax, %eax
;;     testb   %cl, %cl
;;     cmovneq %rdx, %rax
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdi, %rsi
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB12_9
;;     movl    %edx, %edx
;;     movq    192(%rsi), %rax
;;     cmpq    %rdx, 8(%rax)
;;     jbe .LBB12_6
;;     movq    184(%rsi), %rax
;;     movq    (%rax,%rdx,8), %rax
;;     testq   %rax, %rax
;;     je  .LBB12_7
;;     movq    16(%rax), %rcx
;;     movq    40(%rsi), %rdx
;;     cmpq    %rdx, %rcx
;;     je  .LBB12_5
;;     movq    56(%rcx), %rcx
;;     cmpq    %rdx, (%rcx)
;;     jne .LBB12_8
;; .LBB12_5:
;;     movq    8(%rax), %rdi
;;     callq   *(%rax)
;;     popq    %rbp
;;     retq
;; .LBB12_9:
;;     movq    %rsi, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB12_6:
;;     movq    %rsi, %rdi
;;     movl    $4, %esi
;;     callq   brolga_trap@PLT
;; .LBB12_7:
;;     movq    %rsi, %rdi
;;     movl    $5, %esi
;;     callq   brolga_trap@PLT
;; .LBB12_8:
;;     movq    %rsi, %rdi
;;     movl    $6, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %rcx, %rdx
;;     sete    %al
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andl    $2147483647, %edx
;;     leaq    1(,%rdx,4), %rax
;;     popq    %rbp
;;     retq
;; w15:
;;     testq   %rdx, %rdx
;;     je  .LBB15_2
;;     movq    %rdx, %rax
;;     shrq    %rax
;;     sarl    %eax
;;     shrq    $2, %rdx
;;     andl    $2147483647, %edx
;;     retq
;; .LBB15_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $17, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB16_2
;;     movq    %rdx, %rsi
;;     callq   brolga_any_convert_extern@PLT
;;     popq    %rbp
;;     retq
;; .LBB16_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w17:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rdi
;;     callq   brolga_extern_convert_any@PLT
;;     popq    %rbp
;;     retq
;; -- system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testq   %rdx, %rdx
;;     sete    %al
;;     movl    %edx, %ecx
;;     orb %al, %cl
;;     xorl    %eax, %eax
;;     testb   $1, %cl
;;     jne .LBB0_2
;;     movq    (%rdx), %rcx
;;     xorl    %eax, %eax
;;     cmpq    16(%rdi), %rcx
;;     sete    %al
;; .LBB0_2:
;;     popq    %rbp
;;     retq
;; w1:
;;     movl    $1, %eax
;;     testq   %rdx, %rdx
;;     je  .LBB1_4
;;     xorl    %eax, %eax
;;     testb   $1, %dl
;;     jne .LBB1_4
;;     movq    (%rdx), %rdx
;;     movq    32(%rdi), %rcx
;;     movl    $1, %eax
;;     cmpq    %rcx, %rdx
;;     je  .LBB1_4
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    56(%rdx), %rdx
;;     xorl    %eax, %eax
;;     cmpq    %rcx, 8(%rdx)
;;     sete    %al
;;     popq    %rbp
;; .LBB1_4:
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testq   %rdx, %rdx
;;     je  .LBB2_1
;;     movq    (%rdx), %rcx
;;     xorl    %eax, %eax
;;     cmpq    16(%rdi), %rcx
;;     sete    %al
;;     popq    %rbp
;;     retq
;; .LBB2_1:
;;     xorl    %eax, %eax
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     testq   %rdx, %rdx
;;     setne   %al
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $1, %eax
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movabsq $4294967296, %rsi
;;     movl    %edx, %eax
;;     andl    $1, %eax
;;     testq   %rdx, %rdx
;;     cmoveq  %rdx, %rax
;;     je  .LBB5_1
;;     movq    %rsi, %rdi
;;     testb   $1, %dl
;;     jne .LBB5_4
;;     movq    (%rdx), %rcx
;;     xorl    %edi, %edi
;;     cmpq    $4, (%rcx)
;;     cmovneq %rsi, %rdi
;; .LBB5_4:
;;     testq   %rdx, %rdx
;;     je  .LBB5_5
;; .LBB5_6:
;;     testb   $1, %dl
;;     je  .LBB5_8
;;     xorl    %ecx, %ecx
;;     jmp .LBB5_9
;; .LBB5_1:
;;     xorl    %edi, %edi
;;     testq   %rdx, %rdx
;;     jne .LBB5_6
;; .LBB5_5:
;;     movl    $1, %ecx
;;     jmp .LBB5_9
;; .LBB5_8:
;;     movq    (%rdx), %r8
;;     xorl    %ecx, %ecx
;;     cmpq    $1, (%r8)
;;     sete    %cl
;; .LBB5_9:
;;     testq   %rdx, %rdx
;;     sete    %r8b
;;     movl    %edx, %r9d
;;     orb %r8b, %r9b
;;     testb   $1, %r9b
;;     je  .LBB5_11
;;     xorl    %edx, %edx
;;     jmp .LBB5_12
;; .LBB5_11:
;;     movq    (%rdx), %r8
;;     xorl    %edx, %edx
;;     cmpq    $2, (%r8)
;;     cmoveq  %rsi, %rdx
;; .LBB5_12:
;;     orq %rdx, %rcx
;;     orq %rdi, %rax
;;     movq    %rcx, %rdx
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     testq   %rdx, %rdx
;;     sete    %al
;;     shlq    $32, %rax
;;     popq    %rbp
;;     retq
;; w7:
;;     testq   %rdx, %rdx
;;     je  .LBB7_4
;;     testb   $1, %dl
;;     jne .LBB7_4
;;     movq    (%rdx), %rax
;;     cmpq    16(%rdi), %rax
;;     jne .LBB7_4
;;     movq    %rdx, %rax
;;     retq
;; .LBB7_4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $20, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w8:
;;     testq   %rdx, %rdx
;;     setne   %al
;;     movl    %edx, %ecx
;;     xorb    $1, %cl
;;     testb   %cl, %al
;;     jne .LBB8_2
;;     movq    %rdx, %rax
;;     retq
;; .LBB8_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $20, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w9:
;;     testq   %rdx, %rdx
;;     je  .LBB9_4
;;     movq    16(%rdx), %rax
;;     movq    40(%rdi), %rcx
;;     cmpq    %rcx, %rax
;;     je  .LBB9_3
;;     movq    56(%rax), %rax
;;     cmpq    %rcx, (%rax)
;;     jne .LBB9_4
;; .LBB9_3:
;;     movq    %rdx, %rax
;;     retq
;; .LBB9_4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $20, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w10:
;;     testq   %rdx, %rdx
;;     sete    %al
;;     movl    %edx, %ecx
;;     orb %al, %cl
;;     testb   $1, %cl
;;     je  .LBB10_2
;;     xorl    %ecx, %ecx
;;     jmp .LBB10_4
;; .LBB10_2:
;;     movq    (%rdx), %rax
;;     movq    24(%rdi), %rcx
;;     cmpq    %rcx, %rax
;;     je  .LBB10_3
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    56(%rax), %rax
;;     cmpq    %rcx, (%rax)
;;     sete    %cl
;;     popq    %rbp
;;     jmp .LBB10_4
;; .LBB10_3:
;;     movb    $1, %cl
;; .LBB10_4:
;;     xorl    %eax, %eax
;;     testb   %cl, %cl
;;     cmovneq %rdx, %rax
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdi, %rsi
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB12_9
;;     movl    %edx, %edx
;;     movq    192(%rsi), %rax
;;     cmpq    %rdx, 8(%rax)
;;     jbe .LBB12_6
;;     movq    184(%rsi), %rax
;;     movq    (%rax,%rdx,8), %rax
;;     testq   %rax, %rax
;;     je  .LBB12_7
;;     movq    16(%rax), %rcx
;;     movq    40(%rsi), %rdx
;;     cmpq    %rdx, %rcx
;;     je  .LBB12_5
;;     movq    56(%rcx), %rcx
;;     cmpq    %rdx, (%rcx)
;;     jne .LBB12_8
;; .LBB12_5:
;;     movq    8(%rax), %rdi
;;     callq   *(%rax)
;;     popq    %rbp
;;     retq
;; .LBB12_9:
;;     movq    %rsi, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB12_6:
;;     movq    %rsi, %rdi
;;     movl    $4, %esi
;;     callq   brolga_trap@PLT
;; .LBB12_7:
;;     movq    %rsi, %rdi
;;     movl    $5, %esi
;;     callq   brolga_trap@PLT
;; .LBB12_8:
;;     movq    %rsi, %rdi
;;     movl    $6, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %rcx, %rdx
;;     sete    %al
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andl    $2147483647, %edx
;;     leaq    1(,%rdx,4), %rax
;;     popq    %rbp
;;     retq
;; w15:
;;     testq   %rdx, %rdx
;;     je  .LBB15_2
;;     movq    %rdx, %rcx
;;     shrq    %rcx
;;     sarl    %ecx
;;     shlq    $30, %rdx
;;     movabsq $9223372032559808512, %rax
;;     andq    %rdx, %rax
;;     orq %rcx, %rax
;;     retq
;; .LBB15_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $17, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB16_2
;;     movq    %rdx, %rsi
;;     callq   brolga_any_convert_extern@PLT
;;     popq    %rbp
;;     retq
;; .LBB16_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w17:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rdi
;;     callq   brolga_extern_convert_any@PLT
;;     popq    %rbp
;;     retq
;; -- windows_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testq   %r8, %r8
;;     sete    %al
;;     movl    %r8d, %edx
;;     orb %al, %dl
;;     xorl    %eax, %eax
;;     testb   $1, %dl
;;     jne .LBB0_2
;;     movq    (%r8), %rdx
;;     xorl    %eax, %eax
;;     cmpq    16(%rcx), %rdx
;;     sete    %al
;; .LBB0_2:
;;     popq    %rbp
;;     retq
;; w1:
;;     movl    $1, %eax
;;     testq   %r8, %r8
;;     je  .LBB1_4
;;     xorl    %eax, %eax
;;     testb   $1, %r8b
;;     jne .LBB1_4
;;     movq    (%r8), %rdx
;;     movq    32(%rcx), %rcx
;;     movl    $1, %eax
;;     cmpq    %rcx, %rdx
;;     je  .LBB1_4
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    56(%rdx), %rdx
;;     xorl    %eax, %eax
;;     cmpq    %rcx, 8(%rdx)
;;     sete    %al
;;     popq    %rbp
;; .LBB1_4:
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testq   %r8, %r8
;;     je  .LBB2_1
;;     movq    (%r8), %rdx
;;     xorl    %eax, %eax
;;     cmpq    16(%rcx), %rdx
;;     sete    %al
;;     popq    %rbp
;;     retq
;; .LBB2_1:
;;     xorl    %eax, %eax
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     testq   %r8, %r8
;;     setne   %al
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $1, %eax
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rcx, %rax
;;     movl    %r9d, %ecx
;;     andl    $1, %ecx
;;     xorl    %edx, %edx
;;     testq   %r9, %r9
;;     cmovel  %edx, %ecx
;;     je  .LBB5_3
;;     movl    $1, %edx
;;     testb   $1, %r9b
;;     jne .LBB5_3
;;     movq    (%r9), %r8
;;     xorl    %edx, %edx
;;     cmpq    $4, (%r8)
;;     setne   %dl
;; .LBB5_3:
;;     testq   %r9, %r9
;;     je  .LBB5_4
;;     xorl    %r8d, %r8d
;;     testb   $1, %r9b
;;     jne .LBB5_7
;;     movq    (%r9), %r10
;;     xorl    %r8d, %r8d
;;     cmpq    $1, (%r10)
;;     sete    %r8b
;;     jmp .LBB5_7
;; .LBB5_4:
;;     movl    $1, %r8d
;; .LBB5_7:
;;     testq   %r9, %r9
;;     sete    %r10b
;;     movl    %r9d, %r11d
;;     orb %r10b, %r11b
;;     xorl    %r10d, %r10d
;;     testb   $1, %r11b
;;     jne .LBB5_9
;;     movq    (%r9), %r9
;;     xorl    %r10d, %r10d
;;     cmpq    $2, (%r9)
;;     sete    %r10b
;; .LBB5_9:
;;     movl    %ecx, (%rax)
;;     movl    %edx, 4(%rax)
;;     movl    %r8d, 8(%rax)
;;     movl    %r10d, 12(%rax)
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     testq   %r8, %r8
;;     sete    %al
;;     shlq    $32, %rax
;;     popq    %rbp
;;     retq
;; w7:
;;     testq   %r8, %r8
;;     je  .LBB7_4
;;     testb   $1, %r8b
;;     jne .LBB7_4
;;     movq    (%r8), %rax
;;     cmpq    16(%rcx), %rax
;;     jne .LBB7_4
;;     movq    %r8, %rax
;;     retq
;; .LBB7_4:
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
;;     movl    $20, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w8:
;;     testq   %r8, %r8
;;     setne   %al
;;     movl    %r8d, %edx
;;     xorb    $1, %dl
;;     testb   %dl, %al
;;     jne .LBB8_2
;;     movq    %r8, %rax
;;     retq
;; .LBB8_2:
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
;;     movl    $20, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w9:
;;     testq   %r8, %r8
;;     je  .LBB9_4
;;     movq    16(%r8), %rax
;;     movq    40(%rcx), %rdx
;;     cmpq    %rdx, %rax
;;     je  .LBB9_3
;;     movq    56(%rax), %rax
;;     cmpq    %rdx, (%rax)
;;     jne .LBB9_4
;; .LBB9_3:
;;     movq    %r8, %rax
;;     retq
;; .LBB9_4:
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
;;     movl    $20, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w10:
;;     testq   %r8, %r8
;;     sete    %al
;;     movl    %r8d, %edx
;;     orb %al, %dl
;;     testb   $1, %dl
;;     je  .LBB10_2
;;     xorl    %ecx, %ecx
;;     jmp .LBB10_4
;; .LBB10_2:
;;     movq    (%r8), %rax
;;     movq    24(%rcx), %rcx
;;     cmpq    %rcx, %rax
;;     je  .LBB10_3
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    56(%rax), %rax
;;     cmpq    %rcx, (%rax)
;;     sete    %cl
;;     popq    %rbp
;;     jmp .LBB10_4
;; .LBB10_3:
;;     movb    $1, %cl
;; .LBB10_4:
;;     xorl    %eax, %eax
;;     testb   %cl, %cl
;;     cmovneq %r8, %rax
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %rax
;;     popq    %rbp
;;     retq
;; w12:
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
;;     ja  .LBB12_9
;;     movl    %r8d, %edx
;;     movq    192(%rdi), %rax
;;     cmpq    %rdx, 8(%rax)
;;     jbe .LBB12_6
;;     movq    184(%rdi), %rax
;;     movq    (%rax,%rdx,8), %rax
;;     testq   %rax, %rax
;;     je  .LBB12_7
;;     movq    16(%rax), %rcx
;;     movq    40(%rdi), %rdx
;;     cmpq    %rdx, %rcx
;;     je  .LBB12_5
;;     movq    56(%rcx), %rcx
;;     cmpq    %rdx, (%rcx)
;;     jne .LBB12_8
;; .LBB12_5:
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
;; .LBB12_9:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB12_6:
;;     movl    $4, %esi
;;     callq   brolga_trap@PLT
;; .LBB12_7:
;;     movl    $5, %esi
;;     callq   brolga_trap@PLT
;; .LBB12_8:
;;     movl    $6, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %r9, %r8
;;     sete    %al
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andl    $2147483647, %r8d
;;     leaq    1(,%r8,4), %rax
;;     popq    %rbp
;;     retq
;; w15:
;;     testq   %r8, %r8
;;     je  .LBB15_2
;;     movq    %r8, %rcx
;;     shrq    %rcx
;;     sarl    %ecx
;;     shlq    $30, %r8
;;     movabsq $9223372032559808512, %rax
;;     andq    %r8, %rax
;;     orq %rcx, %rax
;;     retq
;; .LBB15_2:
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
;;     movl    $17, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w16:
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
;;     ja  .LBB16_2
;;     movq    %rcx, %rdi
;;     movq    %r8, %rsi
;;     callq   brolga_any_convert_extern@PLT
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
;; .LBB16_2:
;;     movq    %rcx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w17:
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
;;     movq    %r8, %rdi
;;     callq   brolga_extern_convert_any@PLT
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
;;     testq   %rdx, %rdx
;;     sete    %al
;;     movl    %edx, %ecx
;;     orb %al, %cl
;;     xorl    %eax, %eax
;;     testb   $1, %cl
;;     jne .LBB0_2
;;     movq    (%rdx), %rcx
;;     xorl    %eax, %eax
;;     cmpq    16(%rdi), %rcx
;;     sete    %al
;; .LBB0_2:
;;     popq    %rbp
;;     retq
;; w1:
;;     movl    $1, %eax
;;     testq   %rdx, %rdx
;;     je  .LBB1_4
;;     xorl    %eax, %eax
;;     testb   $1, %dl
;;     jne .LBB1_4
;;     movq    (%rdx), %rdx
;;     movq    32(%rdi), %rcx
;;     movl    $1, %eax
;;     cmpq    %rcx, %rdx
;;     je  .LBB1_4
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    56(%rdx), %rdx
;;     xorl    %eax, %eax
;;     cmpq    %rcx, 8(%rdx)
;;     sete    %al
;;     popq    %rbp
;; .LBB1_4:
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testq   %rdx, %rdx
;;     je  .LBB2_1
;;     movq    (%rdx), %rcx
;;     xorl    %eax, %eax
;;     cmpq    16(%rdi), %rcx
;;     sete    %al
;;     popq    %rbp
;;     retq
;; .LBB2_1:
;;     xorl    %eax, %eax
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     testq   %rdx, %rdx
;;     setne   %al
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $1, %eax
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %edx, %eax
;;     andl    $1, %eax
;;     xorl    %esi, %esi
;;     testq   %rdx, %rdx
;;     cmovel  %esi, %eax
;;     je  .LBB5_3
;;     movl    $1, %esi
;;     testb   $1, %dl
;;     jne .LBB5_3
;;     movq    (%rdx), %rdi
;;     xorl    %esi, %esi
;;     cmpq    $4, (%rdi)
;;     setne   %sil
;; .LBB5_3:
;;     testq   %rdx, %rdx
;;     je  .LBB5_4
;;     xorl    %edi, %edi
;;     testb   $1, %dl
;;     jne .LBB5_7
;;     movq    (%rdx), %r8
;;     xorl    %edi, %edi
;;     cmpq    $1, (%r8)
;;     sete    %dil
;;     jmp .LBB5_7
;; .LBB5_4:
;;     movl    $1, %edi
;; .LBB5_7:
;;     testq   %rdx, %rdx
;;     sete    %r8b
;;     movl    %edx, %r9d
;;     orb %r8b, %r9b
;;     xorl    %r8d, %r8d
;;     testb   $1, %r9b
;;     jne .LBB5_9
;;     movq    (%rdx), %rdx
;;     xorl    %r8d, %r8d
;;     cmpq    $2, (%rdx)
;;     sete    %r8b
;; .LBB5_9:
;;     movl    %esi, (%rcx)
;;     movl    %edi, 4(%rcx)
;;     movl    %r8d, 8(%rcx)
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     testq   %rdx, %rdx
;;     sete    %al
;;     movl    %eax, (%rcx)
;;     xorl    %eax, %eax
;;     popq    %rbp
;;     retq
;; w7:
;;     testq   %rdx, %rdx
;;     je  .LBB7_4
;;     testb   $1, %dl
;;     jne .LBB7_4
;;     movq    (%rdx), %rax
;;     cmpq    16(%rdi), %rax
;;     jne .LBB7_4
;;     movq    %rdx, %rax
;;     retq
;; .LBB7_4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $20, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w8:
;;     testq   %rdx, %rdx
;;     setne   %al
;;     movl    %edx, %ecx
;;     xorb    $1, %cl
;;     testb   %cl, %al
;;     jne .LBB8_2
;;     movq    %rdx, %rax
;;     retq
;; .LBB8_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $20, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w9:
;;     testq   %rdx, %rdx
;;     je  .LBB9_4
;;     movq    16(%rdx), %rax
;;     movq    40(%rdi), %rcx
;;     cmpq    %rcx, %rax
;;     je  .LBB9_3
;;     movq    56(%rax), %rax
;;     cmpq    %rcx, (%rax)
;;     jne .LBB9_4
;; .LBB9_3:
;;     movq    %rdx, %rax
;;     retq
;; .LBB9_4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $20, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w10:
;;     testq   %rdx, %rdx
;;     sete    %al
;;     movl    %edx, %ecx
;;     orb %al, %cl
;;     testb   $1, %cl
;;     je  .LBB10_2
;;     xorl    %ecx, %ecx
;;     jmp .LBB10_4
;; .LBB10_2:
;;     movq    (%rdx), %rax
;;     movq    24(%rdi), %rcx
;;     cmpq    %rcx, %rax
;;     je  .LBB10_3
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    56(%rax), %rax
;;     cmpq    %rcx, (%rax)
;;     sete    %cl
;;     popq    %rbp
;;     jmp .LBB10_4
;; .LBB10_3:
;;     movb    $1, %cl
;; .LBB10_4:
;;     xorl    %eax, %eax
;;     testb   %cl, %cl
;;     cmovneq %rdx, %rax
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdi, %rsi
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB12_9
;;     movl    %edx, %edx
;;     movq    192(%rsi), %rax
;;     cmpq    %rdx, 8(%rax)
;;     jbe .LBB12_6
;;     movq    184(%rsi), %rax
;;     movq    (%rax,%rdx,8), %rax
;;     testq   %rax, %rax
;;     je  .LBB12_7
;;     movq    16(%rax), %rcx
;;     movq    40(%rsi), %rdx
;;     cmpq    %rdx, %rcx
;;     je  .LBB12_5
;;     movq    56(%rcx), %rcx
;;     cmpq    %rdx, (%rcx)
;;     jne .LBB12_8
;; .LBB12_5:
;;     movq    8(%rax), %rdi
;;     callq   *(%rax)
;;     popq    %rbp
;;     retq
;; .LBB12_9:
;;     movq    %rsi, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB12_6:
;;     movq    %rsi, %rdi
;;     movl    $4, %esi
;;     callq   brolga_trap@PLT
;; .LBB12_7:
;;     movq    %rsi, %rdi
;;     movl    $5, %esi
;;     callq   brolga_trap@PLT
;; .LBB12_8:
;;     movq    %rsi, %rdi
;;     movl    $6, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %rcx, %rdx
;;     sete    %al
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andl    $2147483647, %edx
;;     leaq    1(,%rdx,4), %rax
;;     popq    %rbp
;;     retq
;; w15:
;;     testq   %rdx, %rdx
;;     je  .LBB15_2
;;     movq    %rdx, %rax
;;     shrq    %rax
;;     sarl    %eax
;;     shrq    $2, %rdx
;;     andl    $2147483647, %edx
;;     movl    %edx, (%rcx)
;;     retq
;; .LBB15_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $17, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB16_2
;;     movq    %rdx, %rsi
;;     callq   brolga_any_convert_extern@PLT
;;     popq    %rbp
;;     retq
;; .LBB16_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w17:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rdi
;;     callq   brolga_extern_convert_any@PLT
;;     popq    %rbp
;;     retq
;; -- wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testq   %r8, %r8
;;     sete    %al
;;     movl    %r8d, %edx
;;     orb %al, %dl
;;     xorl    %eax, %eax
;;     testb   $1, %dl
;;     jne .LBB0_2
;;     movq    (%r8), %rdx
;;     xorl    %eax, %eax
;;     cmpq    16(%rcx), %rdx
;;     sete    %al
;; .LBB0_2:
;;     popq    %rbp
;;     retq
;; w1:
;;     movl    $1, %eax
;;     testq   %r8, %r8
;;     je  .LBB1_4
;;     xorl    %eax, %eax
;;     testb   $1, %r8b
;;     jne .LBB1_4
;;     movq    (%r8), %rdx
;;     movq    32(%rcx), %rcx
;;     movl    $1, %eax
;;     cmpq    %rcx, %rdx
;;     je  .LBB1_4
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    56(%rdx), %rdx
;;     xorl    %eax, %eax
;;     cmpq    %rcx, 8(%rdx)
;;     sete    %al
;;     popq    %rbp
;; .LBB1_4:
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testq   %r8, %r8
;;     je  .LBB2_1
;;     movq    (%r8), %rdx
;;     xorl    %eax, %eax
;;     cmpq    16(%rcx), %rdx
;;     sete    %al
;;     popq    %rbp
;;     retq
;; .LBB2_1:
;;     xorl    %eax, %eax
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     testq   %r8, %r8
;;     setne   %al
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $1, %eax
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %r8d, %eax
;;     andl    $1, %eax
;;     xorl    %ecx, %ecx
;;     testq   %r8, %r8
;;     cmovel  %ecx, %eax
;;     je  .LBB5_3
;;     movl    $1, %ecx
;;     testb   $1, %r8b
;;     jne .LBB5_3
;;     movq    (%r8), %rdx
;;     xorl    %ecx, %ecx
;;     cmpq    $4, (%rdx)
;;     setne   %cl
;; .LBB5_3:
;;     testq   %r8, %r8
;;     je  .LBB5_4
;;     xorl    %edx, %edx
;;     testb   $1, %r8b
;;     jne .LBB5_7
;;     movq    (%r8), %r10
;;     xorl    %edx, %edx
;;     cmpq    $1, (%r10)
;;     sete    %dl
;;     jmp .LBB5_7
;; .LBB5_4:
;;     movl    $1, %edx
;; .LBB5_7:
;;     testq   %r8, %r8
;;     sete    %r10b
;;     movl    %r8d, %r11d
;;     orb %r10b, %r11b
;;     xorl    %r10d, %r10d
;;     testb   $1, %r11b
;;     jne .LBB5_9
;;     movq    (%r8), %r8
;;     xorl    %r10d, %r10d
;;     cmpq    $2, (%r8)
;;     sete    %r10b
;; .LBB5_9:
;;     movl    %ecx, (%r9)
;;     movl    %edx, 4(%r9)
;;     movl    %r10d, 8(%r9)
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     testq   %r8, %r8
;;     sete    %al
;;     movl    %eax, (%r9)
;;     xorl    %eax, %eax
;;     popq    %rbp
;;     retq
;; w7:
;;     testq   %r8, %r8
;;     je  .LBB7_4
;;     testb   $1, %r8b
;;     jne .LBB7_4
;;     movq    (%r8), %rax
;;     cmpq    16(%rcx), %rax
;;     jne .LBB7_4
;;     movq    %r8, %rax
;;     retq
;; .LBB7_4:
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
;;     movl    $20, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w8:
;;     testq   %r8, %r8
;;     setne   %al
;;     movl    %r8d, %edx
;;     xorb    $1, %dl
;;     testb   %dl, %al
;;     jne .LBB8_2
;;     movq    %r8, %rax
;;     retq
;; .LBB8_2:
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
;;     movl    $20, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w9:
;;     testq   %r8, %r8
;;     je  .LBB9_4
;;     movq    16(%r8), %rax
;;     movq    40(%rcx), %rdx
;;     cmpq    %rdx, %rax
;;     je  .LBB9_3
;;     movq    56(%rax), %rax
;;     cmpq    %rdx, (%rax)
;;     jne .LBB9_4
;; .LBB9_3:
;;     movq    %r8, %rax
;;     retq
;; .LBB9_4:
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
;;     movl    $20, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w10:
;;     testq   %r8, %r8
;;     sete    %al
;;     movl    %r8d, %edx
;;     orb %al, %dl
;;     testb   $1, %dl
;;     je  .LBB10_2
;;     xorl    %ecx, %ecx
;;     jmp .LBB10_4
;; .LBB10_2:
;;     movq    (%r8), %rax
;;     movq    24(%rcx), %rcx
;;     cmpq    %rcx, %rax
;;     je  .LBB10_3
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    56(%rax), %rax
;;     cmpq    %rcx, (%rax)
;;     sete    %cl
;;     popq    %rbp
;;     jmp .LBB10_4
;; .LBB10_3:
;;     movb    $1, %cl
;; .LBB10_4:
;;     xorl    %eax, %eax
;;     testb   %cl, %cl
;;     cmovneq %r8, %rax
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %rax
;;     popq    %rbp
;;     retq
;; w12:
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
;;     ja  .LBB12_9
;;     movl    %r8d, %edx
;;     movq    192(%rdi), %rax
;;     cmpq    %rdx, 8(%rax)
;;     jbe .LBB12_6
;;     movq    184(%rdi), %rax
;;     movq    (%rax,%rdx,8), %rax
;;     testq   %rax, %rax
;;     je  .LBB12_7
;;     movq    16(%rax), %rcx
;;     movq    40(%rdi), %rdx
;;     cmpq    %rdx, %rcx
;;     je  .LBB12_5
;;     movq    56(%rcx), %rcx
;;     cmpq    %rdx, (%rcx)
;;     jne .LBB12_8
;; .LBB12_5:
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
;; .LBB12_9:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB12_6:
;;     movl    $4, %esi
;;     callq   brolga_trap@PLT
;; .LBB12_7:
;;     movl    $5, %esi
;;     callq   brolga_trap@PLT
;; .LBB12_8:
;;     movl    $6, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %r9, %r8
;;     sete    %al
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andl    $2147483647, %r8d
;;     leaq    1(,%r8,4), %rax
;;     popq    %rbp
;;     retq
;; w15:
;;     testq   %r8, %r8
;;     je  .LBB15_2
;;     movq    %r8, %rax
;;     shrq    %rax
;;     sarl    %eax
;;     shrq    $2, %r8
;;     andl    $2147483647, %r8d
;;     movl    %r8d, (%r9)
;;     retq
;; .LBB15_2:
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
;;     movl    $17, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w16:
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
;;     ja  .LBB16_2
;;     movq    %rcx, %rdi
;;     movq    %r8, %rsi
;;     callq   brolga_any_convert_extern@PLT
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
;; .LBB16_2:
;;     movq    %rcx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w17:
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
;;     movq    %r8, %rdi
;;     callq   brolga_extern_convert_any@PLT
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
