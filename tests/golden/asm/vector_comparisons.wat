;;! test = "asm"
;;! module = "ir/vector_comparisons"
;;! convention = "each"
;;! vectors = "x86_64"
;;! cpu = "x86-64-v3"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpeqb    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpeqb    %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpgtb    %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmaxub %xmm1, %xmm0, %xmm1
;;     vpcmpeqb    %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpgtb    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpminub %xmm1, %xmm0, %xmm1
;;     vpcmpeqb    %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpgtb    %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpminub %xmm1, %xmm0, %xmm1
;;     vpcmpeqb    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpgtb    %xmm0, %xmm1, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmaxub %xmm1, %xmm0, %xmm1
;;     vpcmpeqb    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpeqw    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpeqw    %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpgtw    %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmaxuw %xmm1, %xmm0, %xmm1
;;     vpcmpeqw    %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpgtw    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w15:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpminuw %xmm1, %xmm0, %xmm1
;;     vpcmpeqw    %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpgtw    %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w17:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpminuw %xmm1, %xmm0, %xmm1
;;     vpcmpeqw    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w18:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpgtw    %xmm0, %xmm1, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w19:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmaxuw %xmm1, %xmm0, %xmm1
;;     vpcmpeqw    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w20:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpeqd    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w21:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpeqd    %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w22:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpgtd    %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w23:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmaxud %xmm1, %xmm0, %xmm1
;;     vpcmpeqd    %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w24:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpgtd    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w25:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpminud %xmm1, %xmm0, %xmm1
;;     vpcmpeqd    %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w26:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpgtd    %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w27:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpminud %xmm1, %xmm0, %xmm1
;;     vpcmpeqd    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w28:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpgtd    %xmm0, %xmm1, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w29:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmaxud %xmm1, %xmm0, %xmm1
;;     vpcmpeqd    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w30:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcmpeqps    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w31:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcmpneqps   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w32:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcmpltps    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w33:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcmpltps    %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w34:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcmpleps    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w35:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcmpleps    %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w36:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcmpeqpd    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w37:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcmpneqpd   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w38:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcmpltpd    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w39:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcmpltpd    %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w40:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcmplepd    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w41:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vcmplepd    %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w42:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpeqq    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w43:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpeqq    %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w44:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpgtq    %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w45:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpgtq    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w46:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpgtq    %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w47:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpcmpgtq    %xmm0, %xmm1, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpcmpeqb    (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpcmpeqb    (%r9), %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r9), %xmm0
;;     vpcmpgtb    (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpmaxub (%r9), %xmm0, %xmm1
;;     vpcmpeqb    %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpcmpgtb    (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpminub (%r9), %xmm0, %xmm1
;;     vpcmpeqb    %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpcmpgtb    (%r9), %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpminub (%r9), %xmm0, %xmm1
;;     vpcmpeqb    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r9), %xmm0
;;     vpcmpgtb    (%r8), %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpmaxub (%r9), %xmm0, %xmm1
;;     vpcmpeqb    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpcmpeqw    (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpcmpeqw    (%r9), %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r9), %xmm0
;;     vpcmpgtw    (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpmaxuw (%r9), %xmm0, %xmm1
;;     vpcmpeqw    %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpcmpgtw    (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w15:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpminuw (%r9), %xmm0, %xmm1
;;     vpcmpeqw    %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpcmpgtw    (%r9), %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w17:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpminuw (%r9), %xmm0, %xmm1
;;     vpcmpeqw    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w18:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r9), %xmm0
;;     vpcmpgtw    (%r8), %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w19:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpmaxuw (%r9), %xmm0, %xmm1
;;     vpcmpeqw    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w20:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpcmpeqd    (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w21:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpcmpeqd    (%r9), %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w22:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r9), %xmm0
;;     vpcmpgtd    (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w23:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpmaxud (%r9), %xmm0, %xmm1
;;     vpcmpeqd    %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w24:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpcmpgtd    (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w25:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpminud (%r9), %xmm0, %xmm1
;;     vpcmpeqd    %xmm1, %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w26:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpcmpgtd    (%r9), %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w27:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpminud (%r9), %xmm0, %xmm1
;;     vpcmpeqd    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w28:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r9), %xmm0
;;     vpcmpgtd    (%r8), %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w29:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpmaxud (%r9), %xmm0, %xmm1
;;     vpcmpeqd    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w30:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r9), %xmm0
;;     vcmpeqps    (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w31:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r9), %xmm0
;;     vcmpneqps   (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w32:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vcmpltps    (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w33:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r9), %xmm0
;;     vcmpltps    (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w34:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vcmpleps    (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w35:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r9), %xmm0
;;     vcmpleps    (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w36:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovapd (%r9), %xmm0
;;     vcmpeqpd    (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w37:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovapd (%r9), %xmm0
;;     vcmpneqpd   (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w38:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovapd (%r8), %xmm0
;;     vcmpltpd    (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w39:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovapd (%r9), %xmm0
;;     vcmpltpd    (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w40:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovapd (%r8), %xmm0
;;     vcmplepd    (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w41:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovapd (%r9), %xmm0
;;     vcmplepd    (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w42:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpcmpeqq    (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w43:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpcmpeqq    (%r9), %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w44:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r9), %xmm0
;;     vpcmpgtq    (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w45:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpcmpgtq    (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w46:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpcmpgtq    (%r9), %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w47:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r9), %xmm0
;;     vpcmpgtq    (%r8), %xmm0, %xmm0
;;     vpcmpeqd    %xmm1, %xmm1, %xmm1
;;     vpxor   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
