;;! test = "asm"
;;! module = "ir/loops"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %edx, %eax
;; .LBB0_1:
;;     decl    %eax
;;     jne .LBB0_1
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;; .LBB1_1:
;;     addl    $3, %eax
;;     cmpl    $10, %edx
;;     jg  .LBB1_1
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;; .LBB2_1:
;;     jmp .LBB2_1
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %r8d, %eax
;; .LBB0_1:
;;     decl    %eax
;;     jne .LBB0_1
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;; .LBB1_1:
;;     addl    $3, %eax
;;     cmpl    $10, %r8d
;;     jg  .LBB1_1
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;; .LBB2_1:
;;     jmp .LBB2_1
