;;! test = "asm"
;;! module = "ir/i8x16_arithmetic"
;;! convention = "each"
;;! vectors = "x86_64"
;;! cpu = "x86-64-v3"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpabsb  %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm1, %xmm1, %xmm1
;;     vpsubb  %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpbroadcastd    .LCPI2_2(%rip), %xmm1
;;     vpand   %xmm1, %xmm0, %xmm2
;;     vmovdqa .LCPI2_1(%rip), %xmm3
;;     vpshufb %xmm2, %xmm3, %xmm2
;;     vpsrlw  $4, %xmm0, %xmm0
;;     vpand   %xmm1, %xmm0, %xmm0
;;     vpshufb %xmm0, %xmm3, %xmm0
;;     vpaddb  %xmm2, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm1, %xmm1, %xmm1
;;     vpcmpeqb    %xmm1, %xmm0, %xmm0
;;     vpmovmskb   %xmm0, %ecx
;;     xorl    %eax, %eax
;;     testl   %ecx, %ecx
;;     sete    %al
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovmskb   %xmm0, %eax
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andl    $7, %edx
;;     vmovd   %edx, %xmm1
;;     vpsllw  %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm2, %xmm2, %xmm2
;;     vpsllw  %xmm1, %xmm2, %xmm1
;;     vpbroadcastb    %xmm1, %xmm1
;;     vpand   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andl    $7, %edx
;;     vmovd   %edx, %xmm1
;;     vpsrlw  %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm2, %xmm2, %xmm2
;;     vpsrlw  %xmm1, %xmm2, %xmm2
;;     vpshufb .LCPI6_0(%rip), %xmm2, %xmm2
;;     vpand   %xmm2, %xmm0, %xmm0
;;     vpbroadcastd    .LCPI6_2(%rip), %xmm2
;;     vpsrlw  %xmm1, %xmm2, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     vpsubb  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     andl    $7, %edx
;;     vmovd   %edx, %xmm1
;;     vpsrlw  %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm2, %xmm2, %xmm2
;;     vpsrlw  %xmm1, %xmm2, %xmm1
;;     vpshufb .LCPI7_0(%rip), %xmm1, %xmm1
;;     vpand   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpaddb  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpaddsb %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpaddusb    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpsubb  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpsubsb %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpsubusb    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpminsb %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w15:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpminub %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmaxsb %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w17:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmaxub %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w18:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpavgb  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpabsb  (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm0, %xmm0, %xmm0
;;     vpsubb  (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpbroadcastd    .LCPI2_2(%rip), %xmm1
;;     vpand   %xmm1, %xmm0, %xmm2
;;     vmovdqa .LCPI2_1(%rip), %xmm3
;;     vpshufb %xmm2, %xmm3, %xmm2
;;     vpsrlw  $4, %xmm0, %xmm0
;;     vpand   %xmm1, %xmm0, %xmm0
;;     vpshufb %xmm0, %xmm3, %xmm0
;;     vpaddb  %xmm2, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm0, %xmm0, %xmm0
;;     vpcmpeqb    (%r8), %xmm0, %xmm0
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
;;     vpmovmskb   %xmm0, %eax
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     andl    $7, %r9d
;;     vmovd   %r9d, %xmm1
;;     vpsllw  %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm2, %xmm2, %xmm2
;;     vpsllw  %xmm1, %xmm2, %xmm1
;;     vpbroadcastb    %xmm1, %xmm1
;;     vpand   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     andl    $7, %r9d
;;     vmovd   %r9d, %xmm1
;;     vpsrlw  %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm2, %xmm2, %xmm2
;;     vpsrlw  %xmm1, %xmm2, %xmm2
;;     vpshufb .LCPI6_0(%rip), %xmm2, %xmm2
;;     vpand   %xmm2, %xmm0, %xmm0
;;     vpbroadcastd    .LCPI6_2(%rip), %xmm2
;;     vpsrlw  %xmm1, %xmm2, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     vpsubb  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     andl    $7, %r9d
;;     vmovd   %r9d, %xmm1
;;     vpsrlw  %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm2, %xmm2, %xmm2
;;     vpsrlw  %xmm1, %xmm2, %xmm1
;;     vpshufb .LCPI7_0(%rip), %xmm1, %xmm1
;;     vpand   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpaddb  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpaddsb (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpaddusb    (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpsubb  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpsubsb (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpsubusb    (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpminsb (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w15:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpminub (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpmaxsb (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w17:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpmaxub (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w18:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpavgb  (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
