;;! test = "asm"
;;! module = "ir/trapping_conversions"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     ucomiss .LCPI0_0(%rip), %xmm0
;;     jb  .LBB0_3
;;     movss   .LCPI0_1(%rip), %xmm1
;;     ucomiss %xmm0, %xmm1
;;     jbe .LBB0_3
;;     cvttss2si   %xmm0, %eax
;;     retq
;; .LBB0_3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomiss %xmm0, %xmm0
;;     setp    %al
;;     leal    7(,%rax,2), %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w1:
;;     ucomiss .LCPI1_0(%rip), %xmm0
;;     jbe .LBB1_3
;;     movss   .LCPI1_1(%rip), %xmm1
;;     ucomiss %xmm0, %xmm1
;;     jbe .LBB1_3
;;     cvttss2si   %xmm0, %rax
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
;;     ucomisd .LCPI2_0(%rip), %xmm0
;;     jbe .LBB2_3
;;     movsd   .LCPI2_1(%rip), %xmm1
;;     ucomisd %xmm0, %xmm1
;;     jbe .LBB2_3
;;     cvttsd2si   %xmm0, %eax
;;     retq
;; .LBB2_3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomisd %xmm0, %xmm0
;;     setp    %al
;;     leal    7(,%rax,2), %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w3:
;;     ucomisd .LCPI3_0(%rip), %xmm0
;;     jbe .LBB3_3
;;     movsd   .LCPI3_1(%rip), %xmm1
;;     ucomisd %xmm0, %xmm1
;;     jbe .LBB3_3
;;     cvttsd2si   %xmm0, %rax
;;     retq
;; .LBB3_3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomisd %xmm0, %xmm0
;;     setp    %al
;;     leal    7(,%rax,2), %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w4:
;;     ucomiss .LCPI4_0(%rip), %xmm0
;;     jb  .LBB4_3
;;     movss   .LCPI4_1(%rip), %xmm1
;;     ucomiss %xmm0, %xmm1
;;     jbe .LBB4_3
;;     cvttss2si   %xmm0, %rax
;;     retq
;; .LBB4_3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomiss %xmm0, %xmm0
;;     setp    %al
;;     leal    7(,%rax,2), %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w5:
;;     ucomiss .LCPI5_0(%rip), %xmm0
;;     jbe .LBB5_3
;;     movss   .LCPI5_1(%rip), %xmm1
;;     ucomiss %xmm0, %xmm1
;;     jbe .LBB5_3
;;     cvttss2si   %xmm0, %rcx
;;     movq    %rcx, %rdx
;;     subss   .LCPI5_2(%rip), %xmm0
;;     cvttss2si   %xmm0, %rax
;;     sarq    $63, %rdx
;;     andq    %rdx, %rax
;;     orq %rcx, %rax
;;     retq
;; .LBB5_3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomiss %xmm0, %xmm0
;;     setp    %al
;;     leal    7(,%rax,2), %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w6:
;;     ucomisd .LCPI6_0(%rip), %xmm0
;;     jb  .LBB6_3
;;     movsd   .LCPI6_1(%rip), %xmm1
;;     ucomisd %xmm0, %xmm1
;;     jbe .LBB6_3
;;     cvttsd2si   %xmm0, %rax
;;     retq
;; .LBB6_3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomisd %xmm0, %xmm0
;;     setp    %al
;;     leal    7(,%rax,2), %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w7:
;;     ucomisd .LCPI7_0(%rip), %xmm0
;;     jbe .LBB7_3
;;     movsd   .LCPI7_1(%rip), %xmm1
;;     ucomisd %xmm0, %xmm1
;;     jbe .LBB7_3
;;     cvttsd2si   %xmm0, %rcx
;;     movq    %rcx, %rdx
;;     subsd   .LCPI7_2(%rip), %xmm0
;;     cvttsd2si   %xmm0, %rax
;;     sarq    $63, %rdx
;;     andq    %rdx, %rax
;;     orq %rcx, %rax
;;     retq
;; .LBB7_3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomisd %xmm0, %xmm0
;;     setp    %al
;;     leal    7(,%rax,2), %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     ucomiss .LCPI0_0(%rip), %xmm2
;;     jb  .LBB0_3
;;     movss   .LCPI0_1(%rip), %xmm0
;;     ucomiss %xmm2, %xmm0
;;     jbe .LBB0_3
;;     cvttss2si   %xmm2, %eax
;;     retq
;; .LBB0_3:
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
;; w1:
;;     ucomiss .LCPI1_0(%rip), %xmm2
;;     jbe .LBB1_3
;;     movss   .LCPI1_1(%rip), %xmm0
;;     ucomiss %xmm2, %xmm0
;;     jbe .LBB1_3
;;     cvttss2si   %xmm2, %rax
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
;;     ucomisd .LCPI2_0(%rip), %xmm2
;;     jbe .LBB2_3
;;     movsd   .LCPI2_1(%rip), %xmm0
;;     ucomisd %xmm2, %xmm0
;;     jbe .LBB2_3
;;     cvttsd2si   %xmm2, %eax
;;     retq
;; .LBB2_3:
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
;;     ucomisd %xmm2, %xmm2
;;     setp    %al
;;     leal    7(,%rax,2), %esi
;;     movq    %rcx, %rdi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w3:
;;     ucomisd .LCPI3_0(%rip), %xmm2
;;     jbe .LBB3_3
;;     movsd   .LCPI3_1(%rip), %xmm0
;;     ucomisd %xmm2, %xmm0
;;     jbe .LBB3_3
;;     cvttsd2si   %xmm2, %rax
;;     retq
;; .LBB3_3:
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
;;     ucomisd %xmm2, %xmm2
;;     setp    %al
;;     leal    7(,%rax,2), %esi
;;     movq    %rcx, %rdi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w4:
;;     ucomiss .LCPI4_0(%rip), %xmm2
;;     jb  .LBB4_3
;;     movss   .LCPI4_1(%rip), %xmm0
;;     ucomiss %xmm2, %xmm0
;;     jbe .LBB4_3
;;     cvttss2si   %xmm2, %rax
;;     retq
;; .LBB4_3:
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
;; w5:
;;     ucomiss .LCPI5_0(%rip), %xmm2
;;     jbe .LBB5_3
;;     movss   .LCPI5_1(%rip), %xmm0
;;     ucomiss %xmm2, %xmm0
;;     jbe .LBB5_3
;;     cvttss2si   %xmm2, %rcx
;;     movq    %rcx, %rdx
;;     subss   .LCPI5_2(%rip), %xmm2
;;     cvttss2si   %xmm2, %rax
;;     sarq    $63, %rdx
;;     andq    %rdx, %rax
;;     orq %rcx, %rax
;;     retq
;; .LBB5_3:
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
;; w6:
;;     ucomisd .LCPI6_0(%rip), %xmm2
;;     jb  .LBB6_3
;;     movsd   .LCPI6_1(%rip), %xmm0
;;     ucomisd %xmm2, %xmm0
;;     jbe .LBB6_3
;;     cvttsd2si   %xmm2, %rax
;;     retq
;; .LBB6_3:
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
;;     ucomisd %xmm2, %xmm2
;;     setp    %al
;;     leal    7(,%rax,2), %esi
;;     movq    %rcx, %rdi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w7:
;;     ucomisd .LCPI7_0(%rip), %xmm2
;;     jbe .LBB7_3
;;     movsd   .LCPI7_1(%rip), %xmm0
;;     ucomisd %xmm2, %xmm0
;;     jbe .LBB7_3
;;     cvttsd2si   %xmm2, %rcx
;;     movq    %rcx, %rdx
;;     subsd   .LCPI7_2(%rip), %xmm2
;;     cvttsd2si   %xmm2, %rax
;;     sarq    $63, %rdx
;;     andq    %rdx, %rax
;;     orq %rcx, %rax
;;     retq
;; .LBB7_3:
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
;;     ucomisd %xmm2, %xmm2
;;     setp    %al
;;     leal    7(,%rax,2), %esi
;;     movq    %rcx, %rdi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
