;;! test = "asm"
;;! module = "ir/i16x8_arithmetic"
;;! convention = "each"
;;! vectors = "x86_64"
;;! cpu = "x86-64-v3"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpabsw  %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm1, %xmm1, %xmm1
;;     vpsubw  %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmulhrsw   %xmm1, %xmm0, %xmm0
;;     vpcmpeqw    .LCPI2_0(%rip), %xmm0, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm1, %xmm1, %xmm1
;;     vpcmpeqw    %xmm1, %xmm0, %xmm0
;;     vpmovmskb   %xmm0, %ecx
;;     xorl    %eax, %eax
;;     testl   %ecx, %ecx
;;     sete    %al
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpacksswb   %xmm0, %xmm0, %xmm0
;;     vpmovmskb   %xmm0, %eax
;;     movzbl  %al, %eax
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andl    $15, %edx
;;     vmovd   %edx, %xmm1
;;     vpsllw  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andl    $15, %edx
;;     vmovd   %edx, %xmm1
;;     vpsraw  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andl    $15, %edx
;;     vmovd   %edx, %xmm1
;;     vpsrlw  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpaddw  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpaddsw %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpaddusw    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpsubw  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpsubsw %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpsubusw    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmullw %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w15:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpminsw %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpminuw %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w17:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmaxsw %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w18:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmaxuw %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w19:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpavgw  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpabsw  (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm0, %xmm0, %xmm0
;;     vpsubw  (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpmulhrsw   (%r9), %xmm0, %xmm0
;;     vpcmpeqw    .LCPI2_0(%rip), %xmm0, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm0, %xmm0, %xmm0
;;     vpcmpeqw    (%r8), %xmm0, %xmm0
;;     vpmovmskb   %xmm0, %ecx
;;     xorl    %eax, %eax
;;     testl   %ecx, %ecx
;;     sete    %al
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpacksswb   %xmm0, %xmm0, %xmm0
;;     vpmovmskb   %xmm0, %eax
;;     movzbl  %al, %eax
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     andl    $15, %r9d
;;     vmovd   %r9d, %xmm1
;;     vpsllw  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     andl    $15, %r9d
;;     vmovd   %r9d, %xmm1
;;     vpsraw  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     andl    $15, %r9d
;;     vmovd   %r9d, %xmm1
;;     vpsrlw  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpaddw  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpaddsw (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpaddusw    (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpsubw  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpsubsw (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpsubusw    (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpmullw (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w15:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpminsw (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpminuw (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w17:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpmaxsw (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w18:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpmaxuw (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w19:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpavgw  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
