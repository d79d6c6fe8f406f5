;;! test = "asm"
;;! module = "ir/select"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     testl   %r8d, %r8d
;;     cmoveq  %rcx, %rax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rcx, %rax
;;     cmpq    %rcx, %rdx
;;     cmovbq  %rdx, %rax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     testl   %r8d, %r8d
;;     cmoveq  %rcx, %rax
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cmpl    $0, 48(%rbp)
;;     movq    %r8, %rax
;;     cmoveq  %r9, %rax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r9, %rax
;;     cmpq    %r9, %r8
;;     cmovbq  %r8, %rax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cmpl    $0, 48(%rbp)
;;     movq    %r8, %rax
;;     cmoveq  %r9, %rax
;;     popq    %rbp
;;     retq
