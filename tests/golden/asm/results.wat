;;! test = "asm"
;;! module = "ir/results_fast"
;;! convention = "each"
;; -- fast
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movss   float.3f800000(%rip), %xmm0
;;     movq    %rdx, (%r8)
;;     movss   %xmm0, 8(%r8)
;;     movq    %rdx, %rax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movss   %xmm0, (%rdx)
;;     movaps  %xmm0, %xmm2
;;     movaps  %xmm1, %xmm3
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rbx
;;     subq    $40, %rsp
;;     movsd   %xmm0, -16(%rbp)
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB2_2
;;     leaq    -40(%rbp), %r8
;;     movq    %rdi, %rbx
;;     callq   .Lw0$local
;;     movss   -32(%rbp), %xmm0
;;     leaq    -20(%rbp), %rdx
;;     movq    %rbx, %rdi
;;     movsd   -16(%rbp), %xmm1
;;     callq   .Lw1$local
;;     movaps  %xmm1, %xmm0
;;     addq    $40, %rsp
;;     popq    %rbx
;;     popq    %rbp
;;     retq
;; .LBB2_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; -- system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdi, %rax
;;     movss   float.3f800000(%rip), %xmm0
;;     movq    %rcx, (%rdi)
;;     movq    %rcx, 8(%rdi)
;;     movl    %r8d, 16(%rdi)
;;     movq    %rcx, 24(%rdi)
;;     movss   %xmm0, 32(%rdi)
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdi, %rax
;;     movss   %xmm0, (%rdi)
;;     movsd   %xmm1, 8(%rdi)
;;     movss   %xmm0, 16(%rdi)
;;     movsd   %xmm1, 24(%rdi)
;;     movss   %xmm0, 32(%rdi)
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r14
;;     pushq   %rbx
;;     subq    $48, %rsp
;;     movsd   %xmm0, -24(%rbp)
;;     movq    %rdi, %rbx
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB2_2
;;     movl    %ecx, %r8d
;;     leaq    -64(%rbp), %r14
;;     movq    %r14, %rdi
;;     movq    %rbx, %rsi
;;     movq    %rdx, %rcx
;;     callq   .Lw0$local
;;     movss   -32(%rbp), %xmm0
;;     movq    %r14, %rdi
;;     movq    %rbx, %rsi
;;     movsd   -24(%rbp), %xmm1
;;     callq   .Lw1$local
;;     movsd   -56(%rbp), %xmm0
;;     addq    $48, %rsp
;;     popq    %rbx
;;     popq    %r14
;;     popq    %rbp
;;     retq
;; .LBB2_2:
;;     movq    %rbx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; -- windows_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rcx, %rax
;;     movl    48(%rbp), %ecx
;;     movss   float.3f800000(%rip), %xmm0
;;     movq    %r9, (%rax)
;;     movq    %r9, 8(%rax)
;;     movl    %ecx, 16(%rax)
;;     movq    %r9, 24(%rax)
;;     movss   %xmm0, 32(%rax)
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rcx, %rax
;;     movsd   48(%rbp), %xmm0
;;     movss   %xmm3, (%rcx)
;;     movsd   %xmm0, 8(%rcx)
;;     movss   %xmm3, 16(%rcx)
;;     movsd   %xmm0, 24(%rcx)
;;     movss   %xmm3, 32(%rcx)
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rsi
;;     pushq   %rdi
;;     subq    $240, %rsp
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
;;     ja  .LBB2_2
;;     movsd   48(%rbp), %xmm6
;;     movl    %r9d, 32(%rsp)
;;     leaq    -216(%rbp), %rsi
;;     movq    %rsi, %rcx
;;     movq    %rdi, %rdx
;;     movq    %r8, %r9
;;     callq   .Lw0$local
;;     movss   -184(%rbp), %xmm3
;;     movsd   %xmm6, 32(%rsp)
;;     movq    %rsi, %rcx
;;     movq    %rdi, %rdx
;;     callq   .Lw1$local
;;     movsd   -208(%rbp), %xmm0
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
;;     addq    $240, %rsp
;;     popq    %rdi
;;     popq    %rsi
;;     popq    %rbp
;;     retq
;; .LBB2_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; -- wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     movss   float.3f800000(%rip), %xmm0
;;     movq    %rdx, (%r8)
;;     movl    %ecx, 8(%r8)
;;     movq    %rdx, 16(%r8)
;;     movss   %xmm0, 24(%r8)
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movsd   %xmm1, (%rdx)
;;     movss   %xmm0, 8(%rdx)
;;     movsd   %xmm1, 16(%rdx)
;;     movss   %xmm0, 24(%rdx)
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r14
;;     pushq   %rbx
;;     subq    $48, %rsp
;;     movsd   %xmm0, -24(%rbp)
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB2_2
;;     leaq    -56(%rbp), %rbx
;;     movq    %rdi, %r14
;;     movq    %rbx, %r8
;;     callq   .Lw0$local
;;     movss   -32(%rbp), %xmm0
;;     movq    %r14, %rdi
;;     movsd   -24(%rbp), %xmm1
;;     movq    %rbx, %rdx
;;     callq   .Lw1$local
;;     movsd   -56(%rbp), %xmm0
;;     addq    $48, %rsp
;;     popq    %rbx
;;     popq    %r14
;;     popq    %rbp
;;     retq
;; .LBB2_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; -- wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %rax
;;     movq    48(%rbp), %rcx
;;     movss   float.3f800000(%rip), %xmm0
;;     movq    %r8, (%rcx)
;;     movl    %r9d, 8(%rcx)
;;     movq    %r8, 16(%rcx)
;;     movss   %xmm0, 24(%rcx)
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movaps  %xmm2, %xmm0
;;     movq    48(%rbp), %rax
;;     movsd   %xmm3, (%rax)
;;     movss   %xmm2, 8(%rax)
;;     movsd   %xmm3, 16(%rax)
;;     movss   %xmm2, 24(%rax)
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rsi
;;     pushq   %rdi
;;     subq    $240, %rsp
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
;;     ja  .LBB2_2
;;     movsd   48(%rbp), %xmm6
;;     leaq    -208(%rbp), %rsi
;;     movq    %rsi, 32(%rsp)
;;     movq    %rdi, %rcx
;;     callq   .Lw0$local
;;     movss   -184(%rbp), %xmm2
;;     movq    %rsi, 32(%rsp)
;;     movq    %rdi, %rcx
;;     movaps  %xmm6, %xmm3
;;     callq   .Lw1$local
;;     movsd   -208(%rbp), %xmm0
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
;;     addq    $240, %rsp
;;     popq    %rdi
;;     popq    %rsi
;;     popq    %rbp
;;     retq
;; .LBB2_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
