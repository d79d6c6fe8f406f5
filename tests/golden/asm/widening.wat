;;! test = "asm"
;;! module = "ir/widening"
;;! convention = "each"
;;! vectors = "x86_64"
;;! cpu = "x86-64-v3"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpacksswb   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpackuswb   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpbroadcastd    .LCPI2_1(%rip), %xmm1
;;     vpmaddubsw  %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmaddubsw  .LCPI3_0(%rip), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpackssdw   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpackusdw   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovsxbw   %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpshufd $238, %xmm0, %xmm0
;;     vpmovsxbw   %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovzxbw   %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm1, %xmm1, %xmm1
;;     vpunpckhbw  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovsxbw   %xmm0, %xmm0
;;     vpmovsxbw   %xmm1, %xmm1
;;     vpmullw %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpshufd $238, %xmm0, %xmm0
;;     vpmovsxbw   %xmm0, %xmm0
;;     vpshufd $238, %xmm1, %xmm1
;;     vpmovsxbw   %xmm1, %xmm1
;;     vpmullw %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovzxbw   %xmm0, %xmm0
;;     vpmovzxbw   %xmm1, %xmm1
;;     vpmullw %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm2, %xmm2, %xmm2
;;     vpunpckhbw  %xmm2, %xmm0, %xmm0
;;     vpunpckhbw  %xmm2, %xmm1, %xmm1
;;     vpmullw %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmaddwd    .LCPI14_0(%rip), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w15:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm1, %xmm1, %xmm1
;;     vpblendw    $170, %xmm1, %xmm0, %xmm1
;;     vpsrld  $16, %xmm0, %xmm0
;;     vpaddd  %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovsxwd   %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w17:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpshufd $238, %xmm0, %xmm0
;;     vpmovsxwd   %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w18:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovzxwd   %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w19:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm1, %xmm1, %xmm1
;;     vpunpckhwd  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w20:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmaddwd    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w21:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovzxwd   %xmm1, %xmm1
;;     vpmovzxwd   %xmm0, %xmm0
;;     vpmaddwd    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w22:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm2, %xmm2, %xmm2
;;     vpunpckhwd  %xmm2, %xmm1, %xmm1
;;     vpunpckhwd  %xmm0, %xmm0, %xmm0
;;     vpmaddwd    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w23:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovzxwd   %xmm0, %xmm0
;;     vpmovzxwd   %xmm1, %xmm1
;;     vpmulld %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w24:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpxor   %xmm2, %xmm2, %xmm2
;;     vpunpckhwd  %xmm2, %xmm0, %xmm0
;;     vpunpckhwd  %xmm2, %xmm1, %xmm1
;;     vpmulld %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w25:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovsxdq   %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w26:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpshufd $238, %xmm0, %xmm0
;;     vpmovsxdq   %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w27:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovzxdq   %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w28:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vxorps  %xmm1, %xmm1, %xmm1
;;     vunpckhps   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w29:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovzxdq   %xmm0, %xmm0
;;     vpmovzxdq   %xmm1, %xmm1
;;     vpmuldq %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w30:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpshufd $246, %xmm0, %xmm0
;;     vpshufd $246, %xmm1, %xmm1
;;     vpmuldq %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w31:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovzxdq   %xmm0, %xmm0
;;     vpmovzxdq   %xmm1, %xmm1
;;     vpmuludq    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w32:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpshufd $246, %xmm0, %xmm0
;;     vpshufd $246, %xmm1, %xmm1
;;     vpmuludq    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpacksswb   (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w1:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpackuswb   (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w2:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpbroadcastd    .LCPI2_1(%rip), %xmm0
;;     vpmaddubsw  (%r8), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w3:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpmaddubsw  .LCPI3_0(%rip), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w4:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpackssdw   (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w5:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpackusdw   (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w6:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovsxbw   (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w7:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpbroadcastq    8(%r8), %xmm0
;;     vpmovsxbw   %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w8:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovzxbw   (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w9:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpxor   %xmm1, %xmm1, %xmm1
;;     vpunpckhbw  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w10:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovsxbw   (%r8), %xmm0
;;     vpmovsxbw   (%r9), %xmm1
;;     vpmullw %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w11:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpbroadcastq    8(%r8), %xmm0
;;     vpmovsxbw   %xmm0, %xmm0
;;     vpbroadcastq    8(%r9), %xmm1
;;     vpmovsxbw   %xmm1, %xmm1
;;     vpmullw %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w12:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovzxbw   (%r8), %xmm0
;;     vpmovzxbw   (%r9), %xmm1
;;     vpmullw %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w13:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r9), %xmm0
;;     vmovdqa (%r8), %xmm1
;;     vpxor   %xmm2, %xmm2, %xmm2
;;     vpunpckhbw  %xmm2, %xmm1, %xmm1
;;     vpunpckhbw  %xmm2, %xmm0, %xmm0
;;     vpmullw %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w14:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpmaddwd    .LCPI14_0(%rip), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w15:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpxor   %xmm1, %xmm1, %xmm1
;;     vpblendw    $170, %xmm1, %xmm0, %xmm1
;;     vpsrld  $16, %xmm0, %xmm0
;;     vpaddd  %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w16:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovsxwd   (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w17:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpbroadcastq    8(%r8), %xmm0
;;     vpmovsxwd   %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w18:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovzxwd   (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w19:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpxor   %xmm1, %xmm1, %xmm1
;;     vpunpckhwd  %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w20:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vpmaddwd    (%r9), %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w21:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovzxwd   (%r9), %xmm0
;;     vpmovzxwd   (%r8), %xmm1
;;     vpmaddwd    %xmm0, %xmm1, %xmm0
;;     popq    %rbp
;;     retq
;; w22:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vmovdqa (%r9), %xmm1
;;     vpxor   %xmm2, %xmm2, %xmm2
;;     vpunpckhwd  %xmm2, %xmm1, %xmm1
;;     vpunpckhwd  %xmm0, %xmm0, %xmm0
;;     vpmaddwd    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w23:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovzxwd   (%r8), %xmm0
;;     vpmovzxwd   (%r9), %xmm1
;;     vpmulld %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w24:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovdqa (%r8), %xmm0
;;     vmovdqa (%r9), %xmm1
;;     vpxor   %xmm2, %xmm2, %xmm2
;;     vpunpckhwd  %xmm2, %xmm0, %xmm0
;;     vpunpckhwd  %xmm2, %xmm1, %xmm1
;;     vpmulld %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w25:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovsxdq   (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w26:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpbroadcastq    8(%r8), %xmm0
;;     vpmovsxdq   %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w27:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovzxdq   (%r8), %xmm0
;;     popq    %rbp
;;     retq
;; w28:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vmovaps (%r8), %xmm0
;;     vxorps  %xmm1, %xmm1, %xmm1
;;     vunpckhps   %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w29:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovzxdq   (%r8), %xmm0
;;     vpmovzxdq   (%r9), %xmm1
;;     vpmuldq %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w30:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpshufd $246, (%r8), %xmm0
;;     vpshufd $246, (%r9), %xmm1
;;     vpmuldq %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w31:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpmovzxdq   (%r8), %xmm0
;;     vpmovzxdq   (%r9), %xmm1
;;     vpmuludq    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
;; w32:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     vpshufd $246, (%r8), %xmm0
;;     vpshufd $246, (%r9), %xmm1
;;     vpmuludq    %xmm1, %xmm0, %xmm0
;;     popq    %rbp
;;     retq
