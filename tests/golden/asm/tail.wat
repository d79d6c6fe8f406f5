;;! test = "asm"
;;! conventions = "tail tail tail tail"
;; Whatever they take, one gives its frame to the other; what finds no register lies behind the store's fields.
(module
  (func $two (param i32 f32) (result f32 i32) (local.get 1) (local.get 0))
  (func $again (param i64 i32 f64) (result i64 i64 i64 i64)
    (return_call $many (local.get 1) (i64.const 2) (local.get 0) (i32.const 4) (local.get 2)
      (i64.const 6) (i64.const 7) (i64.const 8)))
  (func $many (param i32 i64 i64 i32 f64 i64 i64 i64) (result i64 i64 i64 i64)
    (return_call $again (local.get 7) (local.get 3) (local.get 4)))
  (func (param i32 f32) (result i64)
    (call $two (local.get 0) (local.get 1)) (drop) (drop)
    (call $again (i64.const 1) (local.get 0) (f64.const 2)) (drop) (drop) (drop))
)
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %esi, %eax
;;     popq    %rbp
;;     retq    $8
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rcx, %r9
;;     movl    %edx, %eax
;;     movq    %rsi, %rcx
;;     movq    (%rdi), %rdx
;;     movq    $6, 1136(%rdx)
;;     movq    $7, 1144(%rdx)
;;     movq    $8, 1152(%rdx)
;;     movl    $2, %edx
;;     movl    %eax, %esi
;;     movl    $4, %r8d
;;     popq    %rbp
;;     jmp .Lw2$local
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r9, %rcx
;;     movl    %r8d, %edx
;;     movq    (%rdi), %rax
;;     movq    1152(%rax), %rsi
;;     popq    %rbp
;;     jmp .Lw1$local
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r14
;;     pushq   %rbx
;;     subq    $16, %rsp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB3_2
;;     movl    %esi, %ebx
;;     movq    %rdi, %r14
;;     callq   .Lw0$local
;;     subq    $8, %rsp
;;     movsd   double.4000000000000000(%rip), %xmm0
;;     leaq    -24(%rbp), %rcx
;;     movl    $1, %esi
;;     movq    %r14, %rdi
;;     movl    %ebx, %edx
;;     callq   .Lw1$local
;;     addq    $8, %rsp
;;     popq    %rbx
;;     popq    %r14
;;     popq    %rbp
;;     retq    $8
;; .LBB3_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
