;;! test = "asm"
;;! module = "ir/locals"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %ecx, %eax
;;     movq    24(%rdi), %rcx
;;     addl    %edx, %eax
;;     movss   (%rcx), %xmm0
;;     movl    %eax, %ecx
;;     negl    %ecx
;; .LBB0_1:
;;     addl    %edx, %ecx
;;     jne .LBB0_1
;;     imull   %eax, %eax
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %r9d, %eax
;;     movq    24(%rcx), %rcx
;;     addl    %r8d, %eax
;;     movss   (%rcx), %xmm0
;;     movl    %eax, %ecx
;;     negl    %ecx
;; .LBB0_1:
;;     addl    %r8d, %ecx
;;     jne .LBB0_1
;;     imull   %eax, %eax
;;     popq    %rbp
;;     retq
