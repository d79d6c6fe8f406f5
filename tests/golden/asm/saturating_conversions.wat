;;! test = "asm"
;;! module = "ir/saturating_conversions"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvttss2si   %xmm0, %eax
;;     ucomiss .LCPI0_0(%rip), %xmm0
;;     movl    $2147483647, %ecx
;;     cmovbel %eax, %ecx
;;     xorl    %eax, %eax
;;     ucomiss %xmm0, %xmm0
;;     cmovnpl %ecx, %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvttss2si   %xmm0, %rax
;;     xorl    %ecx, %ecx
;;     xorps   %xmm1, %xmm1
;;     ucomiss %xmm1, %xmm0
;;     cmovael %eax, %ecx
;;     ucomiss .LCPI1_0(%rip), %xmm0
;;     movl    $-1, %eax
;;     cmovbel %ecx, %eax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomisd %xmm0, %xmm0
;;     maxsd   .LCPI2_0(%rip), %xmm0
;;     minsd   .LCPI2_1(%rip), %xmm0
;;     cvttsd2si   %xmm0, %ecx
;;     cmovnpl %ecx, %eax
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorpd   %xmm1, %xmm1
;;     maxsd   %xmm0, %xmm1
;;     movsd   .LCPI3_0(%rip), %xmm0
;;     minsd   %xmm1, %xmm0
;;     cvttsd2si   %xmm0, %rax
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvttss2si   %xmm0, %rax
;;     ucomiss .LCPI4_0(%rip), %xmm0
;;     movabsq $9223372036854775807, %rcx
;;     cmovbeq %rax, %rcx
;;     xorl    %eax, %eax
;;     ucomiss %xmm0, %xmm0
;;     cmovnpq %rcx, %rax
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvttss2si   %xmm0, %rax
;;     movq    %rax, %rcx
;;     sarq    $63, %rcx
;;     movaps  %xmm0, %xmm1
;;     subss   .LCPI5_0(%rip), %xmm1
;;     cvttss2si   %xmm1, %rdx
;;     andq    %rcx, %rdx
;;     orq %rax, %rdx
;;     xorl    %ecx, %ecx
;;     xorps   %xmm1, %xmm1
;;     ucomiss %xmm1, %xmm0
;;     cmovaeq %rdx, %rcx
;;     ucomiss .LCPI5_1(%rip), %xmm0
;;     movq    $-1, %rax
;;     cmovbeq %rcx, %rax
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvttsd2si   %xmm0, %rax
;;     ucomisd .LCPI6_0(%rip), %xmm0
;;     movabsq $9223372036854775807, %rcx
;;     cmovbeq %rax, %rcx
;;     xorl    %eax, %eax
;;     ucomisd %xmm0, %xmm0
;;     cmovnpq %rcx, %rax
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvttsd2si   %xmm0, %rax
;;     movq    %rax, %rcx
;;     sarq    $63, %rcx
;;     movapd  %xmm0, %xmm1
;;     subsd   .LCPI7_0(%rip), %xmm1
;;     cvttsd2si   %xmm1, %rdx
;;     andq    %rcx, %rdx
;;     orq %rax, %rdx
;;     xorl    %ecx, %ecx
;;     xorpd   %xmm1, %xmm1
;;     ucomisd %xmm1, %xmm0
;;     cmovaeq %rdx, %rcx
;;     ucomisd .LCPI7_1(%rip), %xmm0
;;     movq    $-1, %rax
;;     cmovbeq %rcx, %rax
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvttss2si   %xmm2, %eax
;;     ucomiss .LCPI0_0(%rip), %xmm2
;;     movl    $2147483647, %ecx
;;     cmovbel %eax, %ecx
;;     xorl    %eax, %eax
;;     ucomiss %xmm2, %xmm2
;;     cmovnpl %ecx, %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvttss2si   %xmm2, %rax
;;     xorl    %ecx, %ecx
;;     xorps   %xmm0, %xmm0
;;     ucomiss %xmm0, %xmm2
;;     cmovael %eax, %ecx
;;     ucomiss .LCPI1_0(%rip), %xmm2
;;     movl    $-1, %eax
;;     cmovbel %ecx, %eax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomisd %xmm2, %xmm2
;;     maxsd   .LCPI2_0(%rip), %xmm2
;;     minsd   .LCPI2_1(%rip), %xmm2
;;     cvttsd2si   %xmm2, %ecx
;;     cmovnpl %ecx, %eax
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorpd   %xmm0, %xmm0
;;     maxsd   %xmm2, %xmm0
;;     movsd   .LCPI3_0(%rip), %xmm1
;;     minsd   %xmm0, %xmm1
;;     cvttsd2si   %xmm1, %rax
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvttss2si   %xmm2, %rax
;;     ucomiss .LCPI4_0(%rip), %xmm2
;;     movabsq $9223372036854775807, %rcx
;;     cmovbeq %rax, %rcx
;;     xorl    %eax, %eax
;;     ucomiss %xmm2, %xmm2
;;     cmovnpq %rcx, %rax
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvttss2si   %xmm2, %rax
;;     movq    %rax, %rcx
;;     sarq    $63, %rcx
;;     movaps  %xmm2, %xmm0
;;     subss   .LCPI5_0(%rip), %xmm0
;;     cvttss2si   %xmm0, %rdx
;;     andq    %rcx, %rdx
;;     orq %rax, %rdx
;;     xorl    %ecx, %ecx
;;     xorps   %xmm0, %xmm0
;;     ucomiss %xmm0, %xmm2
;;     cmovaeq %rdx, %rcx
;;     ucomiss .LCPI5_1(%rip), %xmm2
;;     movq    $-1, %rax
;;     cmovbeq %rcx, %rax
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvttsd2si   %xmm2, %rax
;;     ucomisd .LCPI6_0(%rip), %xmm2
;;     movabsq $9223372036854775807, %rcx
;;     cmovbeq %rax, %rcx
;;     xorl    %eax, %eax
;;     ucomisd %xmm2, %xmm2
;;     cmovnpq %rcx, %rax
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvttsd2si   %xmm2, %rax
;;     movq    %rax, %rcx
;;     sarq    $63, %rcx
;;     movapd  %xmm2, %xmm0
;;     subsd   .LCPI7_0(%rip), %xmm0
;;     cvttsd2si   %xmm0, %rdx
;;     andq    %rcx, %rdx
;;     orq %rax, %rdx
;;     xorl    %ecx, %ecx
;;     xorpd   %xmm0, %xmm0
;;     ucomisd %xmm0, %xmm2
;;     cmovaeq %rdx, %rcx
;;     ucomisd .LCPI7_1(%rip), %xmm2
;;     movq    $-1, %rax
;;     cmovbeq %rcx, %rax
;;     popq    %rbp
;;     retq
