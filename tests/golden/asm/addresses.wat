;;! test = "asm"
;;! module = "ir/addresses"
;;! convention = "each"
;; -- fast system_v wasmtime_system_v
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    24(%rdi), %rsi
;;     movl    %edx, %edx
;;     leaq    (%rsi,%rdx), %rax
;;     movl    $1, (%rsi,%rdx)
;;     movl    $2, 4(%rsi,%rdx)
;;     movl    $4294967295, %edx
;;     movl    $3, (%rdx,%rax)
;;     movabsq $4294967308, %rdx
;;     movl    $4, (%rsi,%rdx)
;;     testl   %ecx, %ecx
;;     je  .LBB0_2
;;     movl    $5, 12(%rax)
;; .LBB0_2:
;;     movl    (%rax), %eax
;;     popq    %rbp
;;     retq
;; -- windows_fastcall wasmtime_fastcall
;; w0:
;;     pushq   %rbp
;;     movq    %rsp, %rbp
;;     movq    24(%rcx), %rcx
;;     movl    %r8d, %edx
;;     leaq    (%rcx,%rdx), %rax
;;     movl    $1, (%rcx,%rdx)
;;     movl    $2, 4(%rcx,%rdx)
;;     movl    $4294967295, %edx
;;     movl    $3, (%rdx,%rax)
;;     movabsq $4294967308, %rdx
;;     movl    $4, (%rcx,%rdx)
;;     testl   %r9d, %r9d
;;     je  .LBB0_2
;;     movl    $5, 12(%rax)
;; .LBB0_2:
;;     movl    (%rax), %eax
;;     popq    %rbp
;;     retq
