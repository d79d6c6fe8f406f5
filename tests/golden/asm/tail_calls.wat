;;! test = "asm"
;;! conventions = "fast tail tail tail tail tail fast"
;; Functions that make tail calls go to each other; any other one is called as always. `e1` is for those outside.
(module
  (type $t (func (param i32 f64) (result i32 i32 f32 i64 i64)))
  (import "m" "f" (func $imported (type $t)))
  (table 1 funcref)
  (func $leaf (type $t) (unreachable))
  (func $self (export "f") (param i32 i32 i32 i32 i32 f64) (result i32 i32 f32 i64 i64)
    (return_call $self (i32.const 1) (i32.const 2) (i32.const 3) (i32.const 4) (local.get 0) (local.get 5)))
  (func (type $t) (return_call $imported (local.get 0) (local.get 1)))
  (func (type $t) (return_call_indirect (type $t) (local.get 0) (local.get 1) (local.get 0)))
  (func (type $t) (return_call $leaf (local.get 0) (local.get 1)))
  (func (return_call $nothing (i32.const 5)))
  (func $nothing (param i32))
)
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    $10, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rax
;;     movl    %esi, 1136(%rax)
;;     movl    $1, %esi
;;     movl    $2, %edx
;;     movl    $3, %ecx
;;     movl    $4, %r8d
;;     popq    %rbp
;;     jmp .Lw2$local
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r15
;;     pushq   %r14
;;     pushq   %r13
;;     pushq   %r12
;;     pushq   %rbx
;;     subq    $40, %rsp
;;     movq    %rdi, %rbx
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB2_5
;;     movq    48(%rbx), %rax
;;     movq    24(%rax), %rcx
;;     testq   %rcx, %rcx
;;     je  .LBB2_2
;;     movq    8(%rax), %rdi
;;     addq    $40, %rsp
;;     popq    %rbx
;;     popq    %r12
;;     popq    %r13
;;     popq    %r14
;;     popq    %r15
;;     popq    %rbp
;;     jmpq    *%rcx
;; .LBB2_2:
;;     movq    %rdx, %r14
;;     movq    8(%rax), %rdi
;;     leaq    -72(%rbp), %rcx
;;     movl    %esi, %edx
;;     movq    %rbx, %rsi
;;     callq   *(%rax)
;;     movl    -72(%rbp), %edx
;;     movss   -68(%rbp), %xmm0
;;     movq    -64(%rbp), %rcx
;;     movq    -56(%rbp), %r15
;;     movq    (%rbx), %rsi
;;     cmpq    $0, 96(%rsi)
;;     jne .LBB2_3
;; .LBB2_7:
;;     movq    %r15, (%r14)
;;     addq    $40, %rsp
;;     popq    %rbx
;;     popq    %r12
;;     popq    %r13
;;     popq    %r14
;;     popq    %r15
;;     popq    %rbp
;;     retq    $8
;; .LBB2_3:
;;     movq    %rbx, %rdi
;;     movl    %edx, %r13d
;;     movq    %rcx, %r12
;;     movl    %eax, -48(%rbp)
;;     movss   %xmm0, -44(%rbp)
;;     callq   brolga_stopped@PLT
;;     movss   -44(%rbp), %xmm0
;;     movq    %r12, %rcx
;;     movl    %r13d, %edx
;;     movl    %eax, %esi
;;     movl    -48(%rbp), %eax
;;     testl   %esi, %esi
;;     je  .LBB2_7
;;     movq    %rbx, %rdi
;;     xorl    %esi, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB2_5:
;;     movq    %rbx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rbx
;;     subq    $24, %rsp
;;     movl    %esi, %eax
;;     movq    %rdi, %rsi
;;     movq    (%rdi), %rcx
;;     cmpq    %rbp, (%rcx)
;;     ja  .LBB3_9
;;     movl    %eax, %ecx
;;     movq    64(%rsi), %rdi
;;     cmpq    %rcx, 8(%rdi)
;;     jbe .LBB3_6
;;     movq    56(%rsi), %rdi
;;     movq    (%rdi,%rcx,8), %r8
;;     testq   %r8, %r8
;;     je  .LBB3_7
;;     movq    16(%r8), %rcx
;;     cmpq    16(%rsi), %rcx
;;     jne .LBB3_8
;;     movq    24(%r8), %rcx
;;     testq   %rcx, %rcx
;;     je  .LBB3_5
;;     movq    8(%r8), %rdi
;;     movl    %eax, %esi
;;     addq    $24, %rsp
;;     popq    %rbx
;;     popq    %rbp
;;     jmpq    *%rcx
;; .LBB3_5:
;;     movq    8(%r8), %rdi
;;     leaq    -32(%rbp), %rcx
;;     movq    %rdx, %rbx
;;     movl    %eax, %edx
;;     callq   *(%r8)
;;     movl    -32(%rbp), %edx
;;     movss   -28(%rbp), %xmm0
;;     movq    -24(%rbp), %rcx
;;     movq    -16(%rbp), %rsi
;;     movq    %rsi, (%rbx)
;;     addq    $24, %rsp
;;     popq    %rbx
;;     popq    %rbp
;;     retq    $8
;; .LBB3_9:
;;     movq    %rsi, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; .LBB3_6:
;;     movq    %rsi, %rdi
;;     movl    $4, %esi
;;     movq    %rcx, %rdx
;;     callq   brolga_trap@PLT
;; .LBB3_7:
;;     movq    %rsi, %rdi
;;     movl    $5, %esi
;;     movq    %rcx, %rdx
;;     callq   brolga_trap@PLT
;; .LBB3_8:
;;     movq    %rsi, %rdi
;;     movl    $6, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rbx
;;     pushq   %rax
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB4_2
;;     movq    %rdx, %rbx
;;     leaq    -16(%rbp), %rcx
;;     movl    %esi, %edx
;;     callq   .Lw1$local
;;     movq    -16(%rbp), %rsi
;;     movq    %rsi, (%rbx)
;;     addq    $8, %rsp
;;     popq    %rbx
;;     popq    %rbp
;;     retq    $8
;; .LBB4_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB5_2
;;     movl    $5, %edx
;;     callq   .Lw7$local
;;     popq    %rbp
;;     retq    $8
;; .LBB5_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     popq    %rbp
;;     retq
;; e2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %rbx
;;     subq    $24, %rsp
;;     movl    %r9d, %eax
;;     movq    24(%rbp), %rbx
;;     movl    16(%rbp), %esi
;;     movq    (%rdi), %r9
;;     movl    %esi, 1136(%r9)
;;     leaq    -16(%rbp), %r9
;;     movl    %edx, %esi
;;     movl    %ecx, %edx
;;     movl    %r8d, %ecx
;;     movl    %eax, %r8d
;;     callq   .Lw2$local
;;     subq    $8, %rsp
;;     movq    -16(%rbp), %rsi
;;     movl    %edx, (%rbx)
;;     movss   %xmm0, 4(%rbx)
;;     movq    %rcx, 8(%rbx)
;;     movq    %rsi, 16(%rbx)
;;     addq    $24, %rsp
;;     popq    %rbx
;;     popq    %rbp
;;     retq
