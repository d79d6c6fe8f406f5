;;! test = "asm"
;;! module = "ir/br_table"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andl    $-3, %edx
;;     cmpl    $1, %edx
;;     movl    $2, %eax
;;     sbbl    $0, %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andl    $-3, %edx
;;     xorl    %eax, %eax
;;     cmpl    $1, %edx
;;     adcl    $7, %eax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;; .LBB2_1:
;;     testl   %edx, %edx
;;     jne .LBB2_1
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andl    $-3, %r8d
;;     cmpl    $1, %r8d
;;     movl    $2, %eax
;;     sbbl    $0, %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andl    $-3, %r8d
;;     xorl    %eax, %eax
;;     cmpl    $1, %r8d
;;     adcl    $7, %eax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;; .LBB2_1:
;;     testl   %r8d, %r8d
;;     jne .LBB2_1
;;     popq    %rbp
;;     retq
