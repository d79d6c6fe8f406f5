;;! test = "asm"
;;! module = "ir/i64_comparisons"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     testq   %rdx, %rdx
;;     sete    %al
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %rcx, %rdx
;;     sete    %al
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %rcx, %rdx
;;     setne   %al
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %rcx, %rdx
;;     setl    %al
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %rcx, %rdx
;;     setb    %al
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %rcx, %rdx
;;     setg    %al
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %rcx, %rdx
;;     seta    %al
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %rcx, %rdx
;;     setle   %al
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %rcx, %rdx
;;     setbe   %al
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %rcx, %rdx
;;     setge   %al
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %rcx, %rdx
;;     setae   %al
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     testq   %r8, %r8
;;     sete    %al
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %r9, %r8
;;     sete    %al
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %r9, %r8
;;     setne   %al
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %r9, %r8
;;     setl    %al
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %r9, %r8
;;     setb    %al
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %r9, %r8
;;     setg    %al
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %r9, %r8
;;     seta    %al
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %r9, %r8
;;     setle   %al
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %r9, %r8
;;     setbe   %al
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %r9, %r8
;;     setge   %al
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpq    %r9, %r8
;;     setae   %al
;;     popq    %rbp
;;     retq
