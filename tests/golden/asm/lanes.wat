;;! test = "asm"
;;! module = "ir/lanes"
;;! convention = "each"
;;! vectors = "x86_64"
;;! cpu = "x86-64-v3"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps v128.4000000030000000200000001(%rip), %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpbroadcastd    .LCPI1_1(%rip), %xmm2
;;     vpblendvb   %xmm2, %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpaddusb    .LCPI2_0(%rip), %xmm1, %xmm1
;;     vpshufb %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovd   %edx, %xmm0
;;     vpbroadcastb    %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovd   %edx, %xmm0
;;     vpbroadcastw    %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovd   %edx, %xmm0
;;     vpbroadcastd    %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovq   %rdx, %xmm0
;;     vpbroadcastq    %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vbroadcastss    %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovddup    %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpextrb $1, %xmm0, %eax
;;     movsbl  %al, %eax
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpextrb $1, %xmm0, %eax
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpinsrb $1, %edx, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpextrw $1, %xmm0, %eax
;;     cwtl
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpextrw $1, %xmm0, %eax
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpinsrw $1, %edx, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w15:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vextractps  $1, %xmm0, %eax
;;     popq    %rbp
;;     retq
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpinsrd $1, %edx, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w17:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpextrq $1, %xmm0, %rax
;;     popq    %rbp
;;     retq
;; w18:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpinsrq $1, %rdx, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w19:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vshufps $245, %xmm0, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w20:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vinsertps   $16, %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w21:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vshufps $78, %xmm0, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w22:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovlhps    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps v128.4000000030000000200000001(%rip), %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r9), %xmm0
;;     vpbroadcastd    .LCPI1_1(%rip), %xmm1
;;     vpblendvb   %xmm1, (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vmovdqa (%r9), %xmm1
;;     vpaddusb    .LCPI2_0(%rip), %xmm1, %xmm1
;;     vpshufb %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovd   %r8d, %xmm0
;;     vpbroadcastb    %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovd   %r8d, %xmm0
;;     vpbroadcastw    %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovd   %r8d, %xmm0
;;     vpbroadcastd    %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovq   %r8, %xmm0
;;     vpbroadcastq    %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vbroadcastss    %xmm2, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovddup    %xmm2, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpextrb $1, %xmm0, %eax
;;     movsbl  %al, %eax
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpextrb $1, %xmm0, %eax
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpinsrb $1, %r9d, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpextrw $1, %xmm0, %eax
;;     cwtl
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpextrw $1, %xmm0, %eax
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpinsrw $1, %r9d, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w15:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movl    4(%r8), %eax
;;     popq    %rbp
;;     retq
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpinsrd $1, %r9d, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w17:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    8(%r8), %rax
;;     popq    %rbp
;;     retq
;; w18:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpinsrq $1, %r9, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w19:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovss  4(%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w20:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vinsertps   $16, %xmm3, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w21:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovsd  8(%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w22:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vmovlhps    %xmm3, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
