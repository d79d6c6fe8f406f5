;;! test = "asm"
;;! module = "ir/f64_comparisons"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cmpeqsd %xmm1, %xmm0
;;     movq    %xmm0, %rax
;;     andl    $1, %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cmpneqsd    %xmm1, %xmm0
;;     movq    %xmm0, %rax
;;     andl    $1, %eax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomisd %xmm0, %xmm1
;;     seta    %al
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomisd %xmm1, %xmm0
;;     seta    %al
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomisd %xmm0, %xmm1
;;     setae   %al
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomisd %xmm1, %xmm0
;;     setae   %al
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cmpeqsd %xmm3, %xmm2
;;     movq    %xmm2, %rax
;;     andl    $1, %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cmpneqsd    %xmm3, %xmm2
;;     movq    %xmm2, %rax
;;     andl    $1, %eax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomisd %xmm2, %xmm3
;;     seta    %al
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomisd %xmm3, %xmm2
;;     seta    %al
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomisd %xmm2, %xmm3
;;     setae   %al
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomisd %xmm3, %xmm2
;;     setae   %al
;;     popq    %rbp
;;     retq
