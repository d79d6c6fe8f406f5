;;! test = "asm"
;;! module = "ir/traps"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testl   %ecx, %ecx
;;     je  .LBB0_4
;;     leal    -2147483648(%rdx), %eax
;;     movl    %ecx, %esi
;;     notl    %esi
;;     orl %esi, %eax
;;     je  .LBB0_5
;;     movl    %edx, %eax
;;     cltd
;;     idivl   %ecx
;;     leal    -2147483648(%rax), %edx
;;     orl %esi, %edx
;;     je  .LBB0_6
;;     cltd
;;     idivl   %ecx
;;     popq    %rbp
;;     retq
;; .LBB0_4:
;;     movl    $8, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB0_5:
;;     movl    $7, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB0_6:
;;     movl    $7, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w1:
;;     ucomiss .LCPI1_0(%rip), %xmm0
;;     jbe .LBB1_3
;;     movss   .LCPI1_1(%rip), %xmm1
;;     ucomiss %xmm0, %xmm1
;;     jbe .LBB1_3
;;     cvttss2si   %xmm0, %rcx
;;     movq    %rcx, %rdx
;;     subss   .LCPI1_2(%rip), %xmm0
;;     cvttss2si   %xmm0, %rax
;;     sarq    $63, %rdx
;;     andq    %rdx, %rax
;;     orq %rcx, %rax
;;     retq
;; .LBB1_3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomiss %xmm0, %xmm0
;;     setp    %al
;;     leal    7(,%rax,2), %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $10, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; -- windows_fastcall wasmtime_fastcall
;; w0:
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
;;     je  .LBB0_4
;;     leal    -2147483648(%r8), %eax
;;     movl    %r9d, %r10d
;;     notl    %r10d
;;     orl %r10d, %eax
;;     je  .LBB0_5
;;     movl    %r8d, %eax
;;     cltd
;;     idivl   %r9d
;;     leal    -2147483648(%rax), %edx
;;     orl %r10d, %edx
;;     je  .LBB0_6
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
;; .LBB0_4:
;;     movq    %rcx, %rdi
;;     movl    $8, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB0_5:
;;     movq    %rcx, %rdi
;;     movl    $7, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB0_6:
;;     movq    %rcx, %rdi
;;     movl    $7, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w1:
;;     ucomiss .LCPI1_0(%rip), %xmm2
;;     jbe .LBB1_3
;;     movss   .LCPI1_1(%rip), %xmm0
;;     ucomiss %xmm2, %xmm0
;;     jbe .LBB1_3
;;     cvttss2si   %xmm2, %rcx
;;     movq    %rcx, %rdx
;;     subss   .LCPI1_2(%rip), %xmm2
;;     cvttss2si   %xmm2, %rax
;;     sarq    $63, %rdx
;;     andq    %rdx, %rax
;;     orq %rcx, %rax
;;     retq
;; .LBB1_3:
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
;;     xorl    %eax, %eax
;;     ucomiss %xmm2, %xmm2
;;     setp    %al
;;     leal    7(,%rax,2), %esi
;;     movq    %rcx, %rdi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w2:
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
;;     movl    $10, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
