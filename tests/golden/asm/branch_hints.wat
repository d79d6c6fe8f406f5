;;! test = "asm"
;;! module = "ir/branch_hints"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $2, %eax
;;     testl   %edx, %edx
;;     jne .LBB0_1
;;     popq    %rbp
;;     retq
;; .LBB0_1:
;;     xorl    %eax, %eax
;;     cmpl    $1, %edx
;;     sete    %al
;;     popq    %rbp
;;     retq
;; w1:
;;     testl   %edx, %edx
;;     je  .LBB1_1
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $10, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB1_1:
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $2, %eax
;;     testl   %r8d, %r8d
;;     jne .LBB0_1
;;     popq    %rbp
;;     retq
;; .LBB0_1:
;;     xorl    %eax, %eax
;;     cmpl    $1, %r8d
;;     sete    %al
;;     popq    %rbp
;;     retq
;; w1:
;;     testl   %r8d, %r8d
;;     je  .LBB1_1
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
;; .LBB1_1:
;;     retq
