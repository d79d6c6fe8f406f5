;;! test = "asm"
;;! convention = "windows_fastcall"
;; The hidden pointer is in rcx and comes back in rax. Results of 8 bytes together are in rax, floats too.
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
;;     movss   56(%rbp), %xmm0
;;     movq    48(%rbp), %rcx
;;     movq    %rcx, (%rax)
;;     movl    %r9d, 8(%rax)
;;     movss   %xmm0, 12(%rax)
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movd    %xmm3, %eax
;;     shlq    $32, %r8
;;     orq %r8, %rax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rcx, %rax
;;     movq    %r9, (%rcx)
;;     movl    $1, 8(%rcx)
;;     movq    %r9, 16(%rcx)
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r14
;;     pushq   %rsi
;;     pushq   %rdi
;;     pushq   %rbx
;;     subq    $256, %rsp
;;     movaps  %xmm15, -48(%rbp)
;;     movaps  %xmm14, -64(%rbp)
;;     movaps  %xmm13, -80(%rbp)
;;     movaps  %xmm12, -96(%rbp)
;;     movaps  %xmm11, -112(%rbp)
;;     movaps  %xmm10, -128(%rbp)
;;     movaps  %xmm9, -144(%rbp)
;;     movaps  %xmm8, -160(%rbp)
;;     movaps  %xmm7, -176(%rbp)
;;     movaps  %xmm6, -192(%rbp)
;;     movq    %rdx, %rdi
;;     movq    (%rdx), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB3_2
;;     movq    %rcx, %rsi
;;     movss   56(%rbp), %xmm0
;;     movq    48(%rbp), %rbx
;;     movss   %xmm0, 40(%rsp)
;;     movq    %rbx, 32(%rsp)
;;     leaq    -208(%rbp), %rcx
;;     movq    %rdi, %rdx
;;     callq   .Lw0$local
;;     movq    -208(%rbp), %r14
;;     movl    -200(%rbp), %r8d
;;     movss   -196(%rbp), %xmm3
;;     movq    %rdi, %rcx
;;     callq   .Lw1$local
;;     leaq    -232(%rbp), %rcx
;;     movq    %rdi, %rdx
;;     movq    %rbx, %r9
;;     callq   .Lw2$local
;;     movq    -232(%rbp), %rax
;;     movq    %r14, (%rsi)
;;     movq    %rax, 8(%rsi)
;;     movq    %rsi, %rax
;;     movaps  -192(%rbp), %xmm6
;;     movaps  -176(%rbp), %xmm7
;;     movaps  -160(%rbp), %xmm8
;;     movaps  -144(%rbp), %xmm9
;;     movaps  -128(%rbp), %xmm10
;;     movaps  -112(%rbp), %xmm11
;;     movaps  -96(%rbp), %xmm12
;;     movaps  -80(%rbp), %xmm13
;;     movaps  -64(%rbp), %xmm14
;;     movaps  -48(%rbp), %xmm15
;;     addq    $256, %rsp
;;     popq    %rbx
;;     popq    %rdi
;;     popq    %rsi
;;     popq    %r14
;;     popq    %rbp
;;     retq
;; .LBB3_2:
;;     movl    $1, %esi
;;     xorl    %edx, %edx
;;     callq   brolga_trap@PLT
