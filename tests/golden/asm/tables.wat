;;! test = "asm"
;;! module = "ir/tables"
;;! convention = "each"
;; -- fast
;; w0:
;;     movl    %edx, %eax
;;     movl    %edx, %edx
;;     cmpl    $3, %eax
;;     ja  .LBB0_2
;;     movq    72(%rdi), %rax
;;     movq    (%rax,%rdx,8), %rax
;;     retq
;; .LBB0_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $3, %esi
;;     callq   brolga_trap@PLT
;; w1:
;;     movl    %edx, %edx
;;     movq    96(%rdi), %rax
;;     cmpq    %rdx, 8(%rax)
;;     jbe .LBB1_2
;;     movq    88(%rdi), %rax
;;     movq    %rcx, (%rax,%rdx,8)
;;     retq
;; .LBB1_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $3, %esi
;;     callq   brolga_trap@PLT
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    96(%rdi), %rax
;;     movl    8(%rax), %edx
;;     movl    $4, %eax
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    96(%rdi), %rdi
;;     movl    %ecx, %eax
;;     movq    %rdx, %rsi
;;     movq    %rax, %rdx
;;     callq   brolga_table_grow@PLT
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    80(%rdi), %rsi
;;     movl    %edx, %edx
;;     movl    %r8d, %r8d
;;     callq   brolga_table_fill@PLT
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    96(%rdi), %rsi
;;     movl    %edx, %eax
;;     movl    %ecx, %r10d
;;     movl    %r8d, %r9d
;;     movq    %rsi, %rdx
;;     movq    %rax, %rcx
;;     movq    %r10, %r8
;;     callq   brolga_table_copy@PLT
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     leaq    368(%rdi), %rax
;;     movq    96(%rdi), %rsi
;;     movl    %edx, %r11d
;;     movl    %ecx, %r10d
;;     movl    %r8d, %r9d
;;     movq    %rax, %rdx
;;     movq    %r11, %rcx
;;     movq    %r10, %r8
;;     callq   brolga_table_init@PLT
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    $0, 376(%rdi)
;;     popq    %rbp
;;     retq
;; -- system_v
;; w0:
;;     movl    %edx, %eax
;;     movl    %edx, %edx
;;     cmpl    $3, %eax
;;     ja  .LBB0_2
;;     movq    72(%rdi), %rax
;;     movq    (%rax,%rdx,8), %rax
;;     retq
;; .LBB0_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $3, %esi
;;     callq   brolga_trap@PLT
;; w1:
;;     movl    %edx, %edx
;;     movq    96(%rdi), %rax
;;     cmpq    %rdx, 8(%rax)
;;     jbe .LBB1_2
;;     movq    88(%rdi), %rax
;;     movq    %rcx, (%rax,%rdx,8)
;;     retq
;; .LBB1_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $3, %esi
;;     callq   brolga_trap@PLT
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    96(%rdi), %rax
;;     movq    8(%rax), %rax
;;     shlq    $32, %rax
;;     orq $4, %rax
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    96(%rdi), %rdi
;;     movl    %ecx, %eax
;;     movq    %rdx, %rsi
;;     movq    %rax, %rdx
;;     callq   brolga_table_grow@PLT
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    80(%rdi), %rsi
;;     movl    %edx, %edx
;;     movl    %r8d, %r8d
;;     callq   brolga_table_fill@PLT
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    96(%rdi), %rsi
;;     movl    %edx, %eax
;;     movl    %ecx, %r10d
;;     movl    %r8d, %r9d
;;     movq    %rsi, %rdx
;;     movq    %rax, %rcx
;;     movq    %r10, %r8
;;     callq   brolga_table_copy@PLT
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     leaq    368(%rdi), %rax
;;     movq    96(%rdi), %rsi
;;     movl    %edx, %r11d
;;     movl    %ecx, %r10d
;;     movl    %r8d, %r9d
;;     movq    %rax, %rdx
;;     movq    %r11, %rcx
;;     movq    %r10, %r8
;;     callq   brolga_table_init@PLT
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    $0, 376(%rdi)
;;     popq    %rbp
;;     retq
;; -- windows_fastcall
;; w0:
;;     movl    %r8d, %edx
;;     cmpl    $3, %r8d
;;     ja  .LBB0_2
;;     movq    72(%rcx), %rax
;;     movq    (%rax,%rdx,8), %rax
;;     retq
;; .LBB0_2:
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
;;     movl    $3, %esi
;;     callq   brolga_trap@PLT
;; w1:
;;     movl    %r8d, %edx
;;     movq    96(%rcx), %rax
;;     cmpq    %rdx, 8(%rax)
;;     jbe .LBB1_2
;;     movq    88(%rcx), %rax
;;     movq    %r9, (%rax,%rdx,8)
;;     retq
;; .LBB1_2:
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
;;     movl    $3, %esi
;;     callq   brolga_trap@PLT
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    96(%rcx), %rax
;;     movq    8(%rax), %rax
;;     shlq    $32, %rax
;;     orq $4, %rax
;;     popq    %rbp
;;     retq
;; w3:
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
;;     movq    96(%rcx), %rdi
;;     movl    %r9d, %edx
;;     movq    %r8, %rsi
;;     callq   brolga_table_grow@PLT
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
;; w4:
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
;;     movl    48(%rbp), %eax
;;     movq    80(%rcx), %rsi
;;     movl    %r8d, %edx
;;     movq    %rcx, %rdi
;;     movq    %r9, %rcx
;;     movq    %rax, %r8
;;     callq   brolga_table_fill@PLT
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
;; w5:
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
;;     movl    48(%rbp), %eax
;;     movq    96(%rcx), %rdx
;;     movl    %r8d, %r10d
;;     movl    %r9d, %r8d
;;     movq    %rcx, %rdi
;;     movq    %rdx, %rsi
;;     movq    %r10, %rcx
;;     movq    %rax, %r9
;;     callq   brolga_table_copy@PLT
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
;;     movl    48(%rbp), %eax
;;     leaq    368(%rcx), %rdx
;;     movq    96(%rcx), %rsi
;;     movl    %r8d, %r10d
;;     movl    %r9d, %r8d
;;     movq    %rcx, %rdi
;;     movq    %r10, %rcx
;;     movq    %rax, %r9
;;     callq   brolga_table_init@PLT
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
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    $0, 376(%rcx)
;;     popq    %rbp
;;     retq
;; -- wasmtime_system_v
;; w0:
;;     movl    %edx, %eax
;;     movl    %edx, %edx
;;     cmpl    $3, %eax
;;     ja  .LBB0_2
;;     movq    72(%rdi), %rax
;;     movq    (%rax,%rdx,8), %rax
;;     retq
;; .LBB0_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $3, %esi
;;     callq   brolga_trap@PLT
;; w1:
;;     movl    %edx, %edx
;;     movq    96(%rdi), %rax
;;     cmpq    %rdx, 8(%rax)
;;     jbe .LBB1_2
;;     movq    88(%rdi), %rax
;;     movq    %rcx, (%rax,%rdx,8)
;;     retq
;; .LBB1_2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $3, %esi
;;     callq   brolga_trap@PLT
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    96(%rdi), %rax
;;     movl    8(%rax), %eax
;;     movl    %eax, (%rdx)
;;     movl    $4, %eax
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    96(%rdi), %rdi
;;     movl    %ecx, %eax
;;     movq    %rdx, %rsi
;;     movq    %rax, %rdx
;;     callq   brolga_table_grow@PLT
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    80(%rdi), %rsi
;;     movl    %edx, %edx
;;     movl    %r8d, %r8d
;;     callq   brolga_table_fill@PLT
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    96(%rdi), %rsi
;;     movl    %edx, %eax
;;     movl    %ecx, %r10d
;;     movl    %r8d, %r9d
;;     movq    %rsi, %rdx
;;     movq    %rax, %rcx
;;     movq    %r10, %r8
;;     callq   brolga_table_copy@PLT
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     leaq    368(%rdi), %rax
;;     movq    96(%rdi), %rsi
;;     movl    %edx, %r11d
;;     movl    %ecx, %r10d
;;     movl    %r8d, %r9d
;;     movq    %rax, %rdx
;;     movq    %r11, %rcx
;;     movq    %r10, %r8
;;     callq   brolga_table_init@PLT
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    $0, 376(%rdi)
;;     popq    %rbp
;;     retq
;; -- wasmtime_fastcall
;; w0:
;;     movl    %r8d, %edx
;;     cmpl    $3, %r8d
;;     ja  .LBB0_2
;;     movq    72(%rcx), %rax
;;     movq    (%rax,%rdx,8), %rax
;;     retq
;; .LBB0_2:
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
;;     movl    $3, %esi
;;     callq   brolga_trap@PLT
;; w1:
;;     movl    %r8d, %edx
;;     movq    96(%rcx), %rax
;;     cmpq    %rdx, 8(%rax)
;;     jbe .LBB1_2
;;     movq    88(%rcx), %rax
;;     movq    %r9, (%rax,%rdx,8)
;;     retq
;; .LBB1_2:
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
;;     movl    $3, %esi
;;     callq   brolga_trap@PLT
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    96(%rcx), %rax
;;     movl    8(%rax), %eax
;;     movl    %eax, (%r8)
;;     movl    $4, %eax
;;     popq    %rbp
;;     retq
;; w3:
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
;;     movq    96(%rcx), %rdi
;;     movl    %r9d, %edx
;;     movq    %r8, %rsi
;;     callq   brolga_table_grow@PLT
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
;; w4:
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
;;     movl    48(%rbp), %eax
;;     movq    80(%rcx), %rsi
;;     movl    %r8d, %edx
;;     movq    %rcx, %rdi
;;     movq    %r9, %rcx
;;     movq    %rax, %r8
;;     callq   brolga_table_fill@PLT
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
;; w5:
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
;;     movl    48(%rbp), %eax
;;     movq    96(%rcx), %rdx
;;     movl    %r8d, %r10d
;;     movl    %r9d, %r8d
;;     movq    %rcx, %rdi
;;     movq    %rdx, %rsi
;;     movq    %r10, %rcx
;;     movq    %rax, %r9
;;     callq   brolga_table_copy@PLT
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
;;     movl    48(%rbp), %eax
;;     leaq    368(%rcx), %rdx
;;     movq    96(%rcx), %rsi
;;     movl    %r8d, %r10d
;;     movl    %r9d, %r8d
;;     movq    %rcx, %rdi
;;     movq    %r10, %rcx
;;     movq    %rax, %r9
;;     callq   brolga_table_init@PLT
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
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    $0, 376(%rcx)
;;     popq    %rbp
;;     retq
