;;! test = "asm"
;;! module = "ir/f32_comparisons"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cmpeqss %xmm1, %xmm0
;;     movd    %xmm0, %eax
;;     andl    $1, %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cmpneqss    %xmm1, %xmm0
;;     movd    %xmm0, %eax
;;     andl    $1, %eax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomiss %xmm0, %xmm1
;;     seta    %al
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomiss %xmm1, %xmm0
;;     seta    %al
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomiss %xmm0, %xmm1
;;     setae   %al
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomiss %xmm1, %xmm0
;;     setae   %al
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cmpeqss %xmm3, %xmm2
;;     movd    %xmm2, %eax
;;     andl    $1, %eax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cmpneqss    %xmm3, %xmm2
;;     movd    %xmm2, %eax
;;     andl    $1, %eax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomiss %xmm2, %xmm3
;;     seta    %al
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomiss %xmm3, %xmm2
;;     seta    %al
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomiss %xmm2, %xmm3
;;     setae   %al
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     xorl    %eax, %eax
;;     ucomiss %xmm3, %xmm2
;;     setae   %al
;;     popq    %rbp
;;     retq
