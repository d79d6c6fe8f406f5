;;! test = "asm"
;;! convention = "wasmtime_system_v"
;; The first result is in rax or xmm0, the others are stored through the last parameter.
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
;;     movl    %edx, (%r8)
;;     movss   %xmm0, 4(%r8)
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %edx, (%rcx)
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     movl    $1, (%rcx)
;;     movq    %rdx, 8(%rcx)
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r15
;;     pushq   %r14
;;     pushq   %r12
;;     pushq   %rbx
;;     subq    $32, %rsp
;;     movq    (%rdi), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB3_2
;;     movq    %r8, %rbx
;;     movq    %rcx, %r14
;;     leaq    -40(%rbp), %r8
;;     movq    %rdi, %r15
;;     callq   .Lw0$local
;;     movq    %rax, %r12
;;     movl    -40(%rbp), %edx
;;     movss   -36(%rbp), %xmm0
;;     leaq    -44(%rbp), %rcx
;;     movq    %r15, %rdi
;;     callq   .Lw1$local
;;     leaq    -64(%rbp), %rcx
;;     movq    %r15, %rdi
;;     movq    %r14, %rdx
;;     callq   .Lw2$local
;;     movq    %rax, (%rbx)
;;     movq    %r12, %rax
;;     addq    $32, %rsp
;;     popq    %rbx
;;     popq    %r12
;;     popq    %r14
;;     popq    %r15
;;     popq    %rbp
;;     retq
;; .LBB3_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
