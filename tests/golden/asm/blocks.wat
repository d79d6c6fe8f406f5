;;! test = "asm"
;;! module = "ir/blocks"
;;! convention = "each"
;; -- fast system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %edx, %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpl    $1, %edx
;;     adcl    $1, %eax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %ecx, %ecx
;;     testl   %edx, %edx
;;     sete    %cl
;;     leal    (%rcx,%rcx), %eax
;;     incq    %rax
;;     leal    2(,%rcx,2), %edx
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     leal    1(%rdx), %eax
;;     popq    %rbp
;;     retq
;; -- windows_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %r8d, %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpl    $1, %r8d
;;     adcl    $1, %eax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rcx, %rax
;;     xorl    %ecx, %ecx
;;     testl   %r9d, %r9d
;;     sete    %cl
;;     leal    (%rcx,%rcx), %edx
;;     incq    %rdx
;;     leal    2(,%rcx,2), %ecx
;;     movq    %rdx, (%rax)
;;     movl    %ecx, 8(%rax)
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     leal    1(%r8), %eax
;;     popq    %rbp
;;     retq
;; -- wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %edx, %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpl    $1, %edx
;;     adcl    $1, %eax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %esi, %esi
;;     testl   %edx, %edx
;;     sete    %sil
;;     leal    (%rsi,%rsi), %eax
;;     incq    %rax
;;     leal    2(,%rsi,2), %edx
;;     movl    %edx, (%rcx)
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     leal    1(%rdx), %eax
;;     popq    %rbp
;;     retq
;; -- wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %r8d, %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     cmpl    $1, %r8d
;;     adcl    $1, %eax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %ecx, %ecx
;;     testl   %r8d, %r8d
;;     sete    %cl
;;     leal    (%rcx,%rcx), %eax
;;     incq    %rax
;;     leal    2(,%rcx,2), %ecx
;;     movl    %ecx, (%r9)
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     leal    1(%r8), %eax
;;     popq    %rbp
;;     retq
