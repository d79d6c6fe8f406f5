;;! test = "asm"
;;! module = "ir/i64_arithmetic"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $127, %eax
;;     bsrq    %rdx, %rax
;;     xorq    $63, %rax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $64, %eax
;;     rep     bsfq    %rdx, %rax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     shrq    %rax
;;     movabsq $6148914691236517205, %rcx
;;     andq    %rax, %rcx
;;     subq    %rcx, %rdx
;;     movabsq $3689348814741910323, %rax
;;     movq    %rdx, %rcx
;;     andq    %rax, %rcx
;;     shrq    $2, %rdx
;;     andq    %rdx, %rax
;;     addq    %rcx, %rax
;;     movq    %rax, %rcx
;;     shrq    $4, %rcx
;;     addq    %rax, %rcx
;;     movabsq $1085102592571150095, %rdx
;;     andq    %rcx, %rdx
;;     movabsq $72340172838076673, %rax
;;     imulq   %rdx, %rax
;;     shrq    $56, %rax
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     leaq    (%rdx,%rcx), %rax
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     subq    %rcx, %rax
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     imulq   %rcx, %rax
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testq   %rcx, %rcx
;;     je  .LBB6_6
;;     movabsq $-9223372036854775808, %rax
;;     xorq    %rdx, %rax
;;     movq    %rcx, %rsi
;;     notq    %rsi
;;     orq %rax, %rsi
;;     je  .LBB6_7
;;     movq    %rdx, %rax
;;     orq %rcx, %rax
;;     shrq    $32, %rax
;;     je  .LBB6_3
;;     movq    %rdx, %rax
;;     cqto
;;     idivq   %rcx
;;     popq    %rbp
;;     retq
;; .LBB6_3:
;;     movl    %edx, %eax
;;     xorl    %edx, %edx
;;     divl    %ecx
;;     popq    %rbp
;;     retq
;; .LBB6_6:
;;     movl    $8, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB6_7:
;;     movl    $7, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w7:
;;     testq   %rcx, %rcx
;;     je  .LBB7_5
;;     movq    %rdx, %rax
;;     orq %rcx, %rax
;;     shrq    $32, %rax
;;     je  .LBB7_2
;;     movq    %rdx, %rax
;;     xorl    %edx, %edx
;;     divq    %rcx
;;     retq
;; .LBB7_2:
;;     movl    %edx, %eax
;;     xorl    %edx, %edx
;;     divl    %ecx
;;     retq
;; .LBB7_5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $8, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w8:
;;     testq   %rcx, %rcx
;;     je  .LBB8_5
;;     cmpq    $-1, %rcx
;;     movl    $1, %esi
;;     cmovneq %rcx, %rsi
;;     movq    %rdx, %rax
;;     orq %rsi, %rax
;;     shrq    $32, %rax
;;     je  .LBB8_2
;;     movq    %rdx, %rax
;;     cqto
;;     idivq   %rsi
;;     movq    %rdx, %rax
;;     retq
;; .LBB8_2:
;;     movl    %edx, %eax
;;     xorl    %edx, %edx
;;     divl    %esi
;;     movl    %edx, %eax
;;     retq
;; .LBB8_5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $8, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w9:
;;     testq   %rcx, %rcx
;;     je  .LBB9_5
;;     movq    %rdx, %rax
;;     orq %rcx, %rax
;;     shrq    $32, %rax
;;     je  .LBB9_2
;;     movq    %rdx, %rax
;;     xorl    %edx, %edx
;;     divq    %rcx
;;     movq    %rdx, %rax
;;     retq
;; .LBB9_2:
;;     movl    %edx, %eax
;;     xorl    %edx, %edx
;;     divl    %ecx
;;     movl    %edx, %eax
;;     retq
;; .LBB9_5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $8, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     andq    %rcx, %rax
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     orq %rcx, %rax
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     xorq    %rcx, %rax
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     shlq    %cl, %rax
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     sarq    %cl, %rax
;;     popq    %rbp
;;     retq
;; w15:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     shrq    %cl, %rax
;;     popq    %rbp
;;     retq
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     rolq    %cl, %rax
;;     popq    %rbp
;;     retq
;; w17:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     rorq    %cl, %rax
;;     popq    %rbp
;;     retq
;; w18:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movsbq  %dl, %rax
;;     popq    %rbp
;;     retq
;; w19:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movswq  %dx, %rax
;;     popq    %rbp
;;     retq
;; w20:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movslq  %edx, %rax
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $127, %eax
;;     bsrq    %r8, %rax
;;     xorq    $63, %rax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $64, %eax
;;     rep     bsfq    %r8, %rax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %rax
;;     shrq    %rax
;;     movabsq $6148914691236517205, %rcx
;;     andq    %rax, %rcx
;;     subq    %rcx, %r8
;;     movabsq $3689348814741910323, %rax
;;     movq    %r8, %rcx
;;     andq    %rax, %rcx
;;     shrq    $2, %r8
;;     andq    %r8, %rax
;;     addq    %rcx, %rax
;;     movq    %rax, %rcx
;;     shrq    $4, %rcx
;;     addq    %rax, %rcx
;;     movabsq $1085102592571150095, %rdx
;;     andq    %rcx, %rdx
;;     movabsq $72340172838076673, %rax
;;     imulq   %rdx, %rax
;;     shrq    $56, %rax
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     leaq    (%r8,%r9), %rax
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %rax
;;     subq    %r9, %rax
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %rax
;;     imulq   %r9, %rax
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
;;     testq   %r9, %r9
;;     je  .LBB6_6
;;     movabsq $-9223372036854775808, %rax
;;     xorq    %r8, %rax
;;     movq    %r9, %rdx
;;     notq    %rdx
;;     orq %rax, %rdx
;;     je  .LBB6_7
;;     movq    %r8, %rax
;;     orq %r9, %rax
;;     shrq    $32, %rax
;;     je  .LBB6_3
;;     movq    %r8, %rax
;;     cqto
;;     idivq   %r9
;;     jmp .LBB6_5
;; .LBB6_3:
;;     movl    %r8d, %eax
;;     xorl    %edx, %edx
;;     divl    %r9d
;; .LBB6_5:
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
;; .LBB6_6:
;;     movq    %rcx, %rdi
;;     movl    $8, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB6_7:
;;     movq    %rcx, %rdi
;;     movl    $7, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w7:
;;     testq   %r9, %r9
;;     je  .LBB7_5
;;     movq    %r8, %rax
;;     orq %r9, %rax
;;     shrq    $32, %rax
;;     je  .LBB7_2
;;     movq    %r8, %rax
;;     xorl    %edx, %edx
;;     divq    %r9
;;     retq
;; .LBB7_2:
;;     movl    %r8d, %eax
;;     xorl    %edx, %edx
;;     divl    %r9d
;;     retq
;; .LBB7_5:
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
;;     movl    $8, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w8:
;;     testq   %r9, %r9
;;     je  .LBB8_5
;;     cmpq    $-1, %r9
;;     movl    $1, %ecx
;;     cmovneq %r9, %rcx
;;     movq    %r8, %rax
;;     orq %rcx, %rax
;;     shrq    $32, %rax
;;     je  .LBB8_2
;;     movq    %r8, %rax
;;     cqto
;;     idivq   %rcx
;;     movq    %rdx, %rax
;;     retq
;; .LBB8_2:
;;     movl    %r8d, %eax
;;     xorl    %edx, %edx
;;     divl    %ecx
;;     movl    %edx, %eax
;;     retq
;; .LBB8_5:
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
;;     movl    $8, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w9:
;;     testq   %r9, %r9
;;     je  .LBB9_5
;;     movq    %r8, %rax
;;     orq %r9, %rax
;;     shrq    $32, %rax
;;     je  .LBB9_2
;;     movq    %r8, %rax
;;     xorl    %edx, %edx
;;     divq    %r9
;;     movq    %rdx, %rax
;;     retq
;; .LBB9_2:
;;     movl    %r8d, %eax
;;     xorl    %edx, %edx
;;     divl    %r9d
;;     movl    %edx, %eax
;;     retq
;; .LBB9_5:
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
;;     movl    $8, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %rax
;;     andq    %r9, %rax
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %rax
;;     orq %r9, %rax
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %rax
;;     xorq    %r9, %rax
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r9, %rcx
;;     movq    %r8, %rax
;;     shlq    %cl, %rax
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r9, %rcx
;;     movq    %r8, %rax
;;     sarq    %cl, %rax
;;     popq    %rbp
;;     retq
;; w15:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r9, %rcx
;;     movq    %r8, %rax
;;     shrq    %cl, %rax
;;     popq    %rbp
;;     retq
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r9, %rcx
;;     movq    %r8, %rax
;;     rolq    %cl, %rax
;;     popq    %rbp
;;     retq
;; w17:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r9, %rcx
;;     movq    %r8, %rax
;;     rorq    %cl, %rax
;;     popq    %rbp
;;     retq
;; w18:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movsbq  %r8b, %rax
;;     popq    %rbp
;;     retq
;; w19:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movswq  %r8w, %rax
;;     popq    %rbp
;;     retq
;; w20:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movslq  %r8d, %rax
;;     popq    %rbp
;;     retq
