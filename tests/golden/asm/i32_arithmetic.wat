;;! test = "asm"
;;! module = "ir/i32_arithmetic"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $63, %eax
;;     bsrl    %edx, %eax
;;     xorl    $31, %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $32, %eax
;;     rep     bsfl    %edx, %eax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %edx, %eax
;;     shrl    %eax
;;     andl    $1431655765, %eax
;;     subl    %eax, %edx
;;     movl    %edx, %eax
;;     andl    $858993459, %eax
;;     shrl    $2, %edx
;;     andl    $858993459, %edx
;;     addl    %eax, %edx
;;     movl    %edx, %eax
;;     shrl    $4, %eax
;;     addl    %edx, %eax
;;     andl    $252645135, %eax
;;     imull   $16843009, %eax, %eax
;;     shrl    $24, %eax
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     leal    (%rdx,%rcx), %eax
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %edx, %eax
;;     subl    %ecx, %eax
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %edx, %eax
;;     imull   %ecx, %eax
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testl   %ecx, %ecx
;;     je  .LBB6_3
;;     leal    -2147483648(%rdx), %eax
;;     movl    %ecx, %esi
;;     notl    %esi
;;     orl %eax, %esi
;;     je  .LBB6_4
;;     movl    %edx, %eax
;;     cltd
;;     idivl   %ecx
;;     popq    %rbp
;;     retq
;; .LBB6_3:
;;     movl    $8, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB6_4:
;;     movl    $7, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w7:
;;     testl   %ecx, %ecx
;;     je  .LBB7_2
;;     movl    %edx, %eax
;;     xorl    %edx, %edx
;;     divl    %ecx
;;     retq
;; .LBB7_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $8, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w8:
;;     testl   %ecx, %ecx
;;     je  .LBB8_2
;;     cmpl    $-1, %ecx
;;     movl    $1, %esi
;;     cmovnel %ecx, %esi
;;     movl    %edx, %eax
;;     cltd
;;     idivl   %esi
;;     movl    %edx, %eax
;;     retq
;; .LBB8_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $8, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w9:
;;     testl   %ecx, %ecx
;;     je  .LBB9_2
;;     movl    %edx, %eax
;;     xorl    %edx, %edx
;;     divl    %ecx
;;     movl    %edx, %eax
;;     retq
;; .LBB9_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $8, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %edx, %eax
;;     andl    %ecx, %eax
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %edx, %eax
;;     orl %ecx, %eax
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %edx, %eax
;;     xorl    %ecx, %eax
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %edx, %eax
;;     shll    %cl, %eax
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %edx, %eax
;;     sarl    %cl, %eax
;;     popq    %rbp
;;     retq
;; w15:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %edx, %eax
;;     shrl    %cl, %eax
;;     popq    %rbp
;;     retq
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %edx, %eax
;;     roll    %cl, %eax
;;     popq    %rbp
;;     retq
;; w17:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %edx, %eax
;;     rorl    %cl, %eax
;;     popq    %rbp
;;     retq
;; w18:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movsbl  %dl, %eax
;;     popq    %rbp
;;     retq
;; w19:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movswl  %dx, %eax
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $63, %eax
;;     bsrl    %r8d, %eax
;;     xorl    $31, %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $32, %eax
;;     rep     bsfl    %r8d, %eax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %r8d, %eax
;;     shrl    %eax
;;     andl    $1431655765, %eax
;;     subl    %eax, %r8d
;;     movl    %r8d, %eax
;;     andl    $858993459, %eax
;;     shrl    $2, %r8d
;;     andl    $858993459, %r8d
;;     addl    %eax, %r8d
;;     movl    %r8d, %eax
;;     shrl    $4, %eax
;;     addl    %r8d, %eax
;;     andl    $252645135, %eax
;;     imull   $16843009, %eax, %eax
;;     shrl    $24, %eax
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     leal    (%r8,%r9), %eax
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %r8d, %eax
;;     subl    %r9d, %eax
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %r8d, %eax
;;     imull   %r9d, %eax
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
;;     testl   %r9d, %r9d
;;     je  .LBB6_3
;;     leal    -2147483648(%r8), %eax
;;     movl    %r9d, %edx
;;     notl    %edx
;;     orl %eax, %edx
;;     je  .LBB6_4
;;     movl    %r8d, %eax
;;     cltd
;;     idivl   %r9d
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
;;     movl    $8, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB6_4:
;;     movq    %rcx, %rdi
;;     movl    $7, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w7:
;;     testl   %r9d, %r9d
;;     je  .LBB7_2
;;     movl    %r8d, %eax
;;     xorl    %edx, %edx
;;     divl    %r9d
;;     retq
;; .LBB7_2:
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
;;     testl   %r9d, %r9d
;;     je  .LBB8_2
;;     cmpl    $-1, %r9d
;;     movl    $1, %ecx
;;     cmovnel %r9d, %ecx
;;     movl    %r8d, %eax
;;     cltd
;;     idivl   %ecx
;;     movl    %edx, %eax
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
;;     movl    $8, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w9:
;;     testl   %r9d, %r9d
;;     je  .LBB9_2
;;     movl    %r8d, %eax
;;     xorl    %edx, %edx
;;     divl    %r9d
;;     movl    %edx, %eax
;;     retq
;; .LBB9_2:
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
;;     movl    %r8d, %eax
;;     andl    %r9d, %eax
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %r8d, %eax
;;     orl %r9d, %eax
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %r8d, %eax
;;     xorl    %r9d, %eax
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %r9d, %ecx
;;     movl    %r8d, %eax
;;     shll    %cl, %eax
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %r9d, %ecx
;;     movl    %r8d, %eax
;;     sarl    %cl, %eax
;;     popq    %rbp
;;     retq
;; w15:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %r9d, %ecx
;;     movl    %r8d, %eax
;;     shrl    %cl, %eax
;;     popq    %rbp
;;     retq
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %r9d, %ecx
;;     movl    %r8d, %eax
;;     roll    %cl, %eax
;;     popq    %rbp
;;     retq
;; w17:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %r9d, %ecx
;;     movl    %r8d, %eax
;;     rorl    %cl, %eax
;;     popq    %rbp
;;     retq
;; w18:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movsbl  %r8b, %eax
;;     popq    %rbp
;;     retq
;; w19:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movswl  %r8w, %eax
;;     popq    %rbp
;;     retq
