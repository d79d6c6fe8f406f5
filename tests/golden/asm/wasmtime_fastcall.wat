;;! test = "asm"
;;! convention = "wasmtime_fastcall"
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
;;     movq    %r9, %rax
;;     movss   48(%rbp), %xmm0
;;     movq    56(%rbp), %rcx
;;     movl    %r8d, (%rcx)
;;     movss   %xmm0, 4(%rcx)
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movaps  %xmm3, %xmm0
;;     movq    48(%rbp), %rax
;;     movl    %r8d, (%rax)
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %rax
;;     movl    $1, (%r9)
;;     movq    %r8, 8(%r9)
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     pushq   %r14
;;     pushq   %rsi
;;     pushq   %rdi
;;     pushq   %rbx
;;     subq    $240, %rsp
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
;;     movq    %rcx, %rdi
;;     movq    (%rcx), %rax
;;     cmpq    %rbp, (%rax)
;;     ja  .LBB3_2
;;     movq    %r9, %rsi
;;     movq    56(%rbp), %r14
;;     movss   48(%rbp), %xmm0
;;     leaq    -200(%rbp), %rax
;;     movq    %rax, 40(%rsp)
;;     movss   %xmm0, 32(%rsp)
;;     movq    %rdi, %rcx
;;     callq   .Lw0$local
;;     movq    %rax, %rbx
;;     movl    -200(%rbp), %r8d
;;     movss   -196(%rbp), %xmm3
;;     leaq    -204(%rbp), %rax
;;     movq    %rax, 32(%rsp)
;;     movq    %rdi, %rcx
;;     callq   .Lw1$local
;;     leaq    -224(%rbp), %r9
;;     movq    %rdi, %rcx
;;     movq    %rsi, %r8
;;     callq   .Lw2$local
;;     movq    %rax, (%r14)
;;     movq    %rbx, %rax
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
;;     addq    $240, %rsp
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
