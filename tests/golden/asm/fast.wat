;;! test = "asm"
;;! conventions = "fast fast fast fast"
;; No function of this module can be reached from outside: all of them are `fast`, with three results in registers.
(module
  (func $three (param i32 i64 f32) (result i64 i32 f32) (local.get 1) (local.get 0) (local.get 2))
  (func $two (param i32 f32) (result f32 i32) (local.get 1) (local.get 0))
  (func $wide (param i64) (result i64 i32 i64) (local.get 0) (i32.const 1) (local.get 0))
  (func (param i32 i64 f32) (result i64 i64) (local $f f32) (local $i i32)
    (call $three (local.get 0) (local.get 1) (local.get 2)) (local.set $f) (local.set $i)
    (call $two (local.get $i) (local.get $f)) (drop) (drop)
    (call $wide (local.get 1)) (drop) (drop))
)
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rcx, %rax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %edx, %eax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     movl    $1, %edx
;;     movq    %rax, %rcx
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r15
;;     pushq   %r14
;;     pushq   %rbx
;;     pushq   %rax
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB3_2
;;     movq    %rcx, %rbx
;;     movq    %rdi, %r14
;;     callq   .Lw0$local
;;     movq    %rax, %r15
;;     movq    %r14, %rdi
;;     callq   .Lw1$local
;;     movq    %r14, %rdi
;;     movq    %rbx, %rdx
;;     callq   .Lw2$local
;;     movq    %rax, %rdx
;;     movq    %r15, %rax
;;     addq    $8, %rsp
;;     popq    %rbx
;;     popq    %r14
;;     popq    %r15
;;     popq    %rbp
;;     retq
;; .LBB3_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
