;;! test = "asm"
;;! convention = "system_v"
;; The struct of three results has 16 bytes and comes in rax and rdx, that of two in rax; a larger one is stored
;; where rdi points to, and rax is that pointer.
(module
  (func $three (export "three") (param i32 i64 f32) (result i64 i32 f32) (local.get 1) (local.get 0) (local.get 2))
  (func $two (export "two") (param i32 f32) (result f32 i32) (local.get 1) (local.get 0))
  (func $wide (export "wide") (param i64) (result i64 i32 i64) (local.get 0) (i32.const 1) (local.get 0))
  (func (export "caller") (param i32 i64 f32) (result i64 i64) (local $f f32) (local $i i32)
    (call $three (local.get 0) (local.get 1) (local.get 2)) (local.set $f) (local.set $i)
    (call $two (local.get $i) (local.get $f)) (drop) (drop)
    (call $wide (local.get 1)) (drop) (drop))
)
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rcx, %rax
;;     movl    %edx, %ecx
;;     movd    %xmm0, %edx
;;     shlq    $32, %rdx
;;     orq %rcx, %rdx
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movd    %xmm0, %eax
;;     shlq    $32, %rdx
;;     orq %rdx, %rax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdi, %rax
;;     movq    %rcx, (%rdi)
;;     movl    $1, 8(%rdi)
;;     movq    %rcx, 16(%rdi)
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r15
;;     pushq   %r14
;;     pushq   %rbx
;;     subq    $24, %rsp
;;     movq    %rdi, %rbx
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB3_2
;;     movq    %rbx, %rdi
;;     movq    %rcx, %r14
;;     callq   .Lw0$local
;;     movq    %rax, %r15
;;     movq    %rdx, %rax
;;     shrq    $32, %rax
;;     movd    %eax, %xmm0
;;     movq    %rbx, %rdi
;;     callq   .Lw1$local
;;     leaq    -48(%rbp), %rdi
;;     movq    %rbx, %rsi
;;     movq    %r14, %rcx
;;     callq   .Lw2$local
;;     movq    -48(%rbp), %rdx
;;     movq    %r15, %rax
;;     addq    $24, %rsp
;;     popq    %rbx
;;     popq    %r14
;;     popq    %r15
;;     popq    %rbp
;;     retq
;; .LBB3_2:
;;     movq    %rbx, %rdi
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
