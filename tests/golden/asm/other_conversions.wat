;;! test = "asm"
;;! module = "ir/other_conversions"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %rax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movslq  %edx, %rax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %edx, %eax
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvtsi2ss    %edx, %xmm0
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %edx, %eax
;;     cvtsi2ss    %rax, %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvtsi2ss    %rdx, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testq   %rdx, %rdx
;;     js  .LBB6_1
;;     cvtsi2ss    %rdx, %xmm0
;;     popq    %rbp
;;     retq
;; .LBB6_1:
;;     movq    %rdx, %rax
;;     shrq    %rax
;;     andl    $1, %edx
;;     orq %rax, %rdx
;;     cvtsi2ss    %rdx, %xmm0
;;     addss   %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvtsd2ss    %xmm0, %xmm0
;;     mulss   .LCPI7_0(%rip), %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvtsi2sd    %edx, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %edx, %eax
;;     cvtsi2sd    %rax, %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvtsi2sd    %rdx, %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %xmm1
;;     punpckldq   .LCPI11_0(%rip), %xmm1
;;     subpd   .LCPI11_1(%rip), %xmm1
;;     movapd  %xmm1, %xmm0
;;     unpckhpd    %xmm1, %xmm0
;;     addsd   %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvtss2sd    %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movd    %xmm0, %eax
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %xmm0, %rax
;;     popq    %rbp
;;     retq
;; w15:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movd    %edx, %xmm0
;;     popq    %rbp
;;     retq
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %rdx, %xmm0
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %rax
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movslq  %r8d, %rax
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %r8d, %eax
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvtsi2ss    %r8d, %xmm0
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %r8d, %eax
;;     cvtsi2ss    %rax, %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvtsi2ss    %r8, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     testq   %r8, %r8
;;     js  .LBB6_1
;;     cvtsi2ss    %r8, %xmm0
;;     popq    %rbp
;;     retq
;; .LBB6_1:
;;     movq    %r8, %rax
;;     shrq    %rax
;;     andl    $1, %r8d
;;     orq %rax, %r8
;;     cvtsi2ss    %r8, %xmm0
;;     addss   %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvtsd2ss    %xmm2, %xmm0
;;     mulss   .LCPI7_0(%rip), %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvtsi2sd    %r8d, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    %r8d, %eax
;;     cvtsi2sd    %rax, %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvtsi2sd    %r8, %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %xmm1
;;     punpckldq   .LCPI11_0(%rip), %xmm1
;;     subpd   .LCPI11_1(%rip), %xmm1
;;     movapd  %xmm1, %xmm0
;;     unpckhpd    %xmm1, %xmm0
;;     addsd   %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     cvtss2sd    %xmm2, %xmm0
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movd    %xmm2, %eax
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %xmm2, %rax
;;     popq    %rbp
;;     retq
;; w15:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movd    %r8d, %xmm0
;;     popq    %rbp
;;     retq
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    %r8, %xmm0
;;     popq    %rbp
;;     retq
