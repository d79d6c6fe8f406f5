;;! test = "asm"
;;! module = "ir/ifs"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cmpl    $1, %edx
;;     movl    $2, %eax
;;     sbbl    $0, %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cmpl    $1, %edx
;;     movl    $6, %eax
;;     sbbl    $0, %eax
;;     popq    %rbp
;;     retq
;; w2:
;;     testl   %edx, %edx
;;     je  .LBB2_2
;;     retq
;; .LBB2_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $10, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cmpl    $1, %r8d
;;     movl    $2, %eax
;;     sbbl    $0, %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cmpl    $1, %r8d
;;     movl    $6, %eax
;;     sbbl    $0, %eax
;;     popq    %rbp
;;     retq
;; w2:
;;     testl   %r8d, %r8d
;;     je  .LBB2_2
;;     retq
;; .LBB2_2:
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
