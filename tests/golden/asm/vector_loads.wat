;;! test = "asm"
;;! module = "ir/vector_loads"
;;! convention = "each"
;;! vectors = "x86_64"
;;! cpu = "x86-64-v3"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rdi), %rax
;;     movl    %edx, %ecx
;;     vmovups 8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rdi), %rax
;;     movl    %edx, %ecx
;;     vpmovsxbw   8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rdi), %rax
;;     movl    %edx, %ecx
;;     vpmovzxbw   8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rdi), %rax
;;     movl    %edx, %ecx
;;     vpmovsxwd   8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rdi), %rax
;;     movl    %edx, %ecx
;;     vpmovzxwd   8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rdi), %rax
;;     movl    %edx, %ecx
;;     vpmovsxdq   8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rdi), %rax
;;     movl    %edx, %ecx
;;     vpmovzxdq   8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rdi), %rax
;;     movl    %edx, %ecx
;;     vpbroadcastb    8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rdi), %rax
;;     movl    %edx, %ecx
;;     vpbroadcastw    8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rdi), %rax
;;     movl    %edx, %ecx
;;     vbroadcastss    8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rdi), %rax
;;     movl    %edx, %ecx
;;     vmovddup    8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rdi), %rax
;;     movl    %edx, %ecx
;;     vpinsrb $1, 8(%rax,%rcx), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rdi), %rax
;;     movl    %edx, %ecx
;;     vpinsrw $1, 8(%rax,%rcx), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rdi), %rax
;;     movl    %edx, %ecx
;;     vpinsrd $1, 8(%rax,%rcx), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rdi), %rax
;;     movl    %edx, %ecx
;;     vpinsrq $1, 8(%rax,%rcx), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w15:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rdi), %rax
;;     movl    %edx, %ecx
;;     movl    8(%rax,%rcx), %eax
;;     vmovd   %eax, %xmm0
;;     popq    %rbp
;;     retq
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rdi), %rax
;;     movl    %edx, %ecx
;;     movq    8(%rax,%rcx), %rax
;;     vmovq   %rax, %xmm0
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rcx), %rax
;;     movl    %r8d, %ecx
;;     vmovups 8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rcx), %rax
;;     movl    %r8d, %ecx
;;     vpmovsxbw   8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rcx), %rax
;;     movl    %r8d, %ecx
;;     vpmovzxbw   8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rcx), %rax
;;     movl    %r8d, %ecx
;;     vpmovsxwd   8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rcx), %rax
;;     movl    %r8d, %ecx
;;     vpmovzxwd   8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rcx), %rax
;;     movl    %r8d, %ecx
;;     vpmovsxdq   8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rcx), %rax
;;     movl    %r8d, %ecx
;;     vpmovzxdq   8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rcx), %rax
;;     movl    %r8d, %ecx
;;     vpbroadcastb    8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rcx), %rax
;;     movl    %r8d, %ecx
;;     vpbroadcastw    8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rcx), %rax
;;     movl    %r8d, %ecx
;;     vbroadcastss    8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rcx), %rax
;;     movl    %r8d, %ecx
;;     vmovddup    8(%rax,%rcx), %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r9), %xmm0
;;     movq    32(%rcx), %rax
;;     movl    %r8d, %ecx
;;     vpinsrb $1, 8(%rax,%rcx), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rcx), %rax
;;     movl    %r8d, %ecx
;;     vmovdqa (%r9), %xmm0
;;     vpinsrw $1, 8(%rax,%rcx), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rcx), %rax
;;     movl    %r8d, %ecx
;;     vmovdqa (%r9), %xmm0
;;     vpinsrd $1, 8(%rax,%rcx), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rcx), %rax
;;     movl    %r8d, %ecx
;;     vmovdqa (%r9), %xmm0
;;     vpinsrq $1, 8(%rax,%rcx), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w15:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movl    8(%rax,%rcx), %eax
;;     vmovd   %eax, %xmm0
;;     popq    %rbp
;;     retq
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    32(%rcx), %rax
;;     movl    %r8d, %ecx
;;     movq    8(%rax,%rcx), %rax
;;     vmovq   %rax, %xmm0
;;     popq    %rbp
;;     retq
