;;! test = "trampoline"
;;! direction = "wasm_to_array"
;;! convention = "wasmtime_system_v"
;; One value in, one out.
(module (type (func (param f32) (result f64))))
;; declare i32 @brolga_array_to_python(ptr, ptr, i64, ptr, i64)
;; declare void @brolga_trap(ptr, i32, i64)
;; declare ptr @memset(ptr, i32, i64) nonlazybind
;; define dso_local double @wasm_to_array(ptr %host, ptr %caller, float %a0) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot1 = alloca [16 x i8], align 16
;;   %v2 = call ptr @memset(ptr %slot1, i32 0, i64 16)
;;   %p3 = getelementptr i8, ptr %slot1, i64 0
;;   store float %a0, ptr %p3, align 1
;;   %v4 = call i32 @brolga_array_to_python(ptr %host, ptr %slot1, i64 16, ptr %caller, i64 0)
;;   %v5 = icmp eq i32 %v4, 0
;;   br i1 %v5, label %go6, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go6:
;;   %p7 = getelementptr i8, ptr %slot1, i64 0
;;   %v8 = load double, ptr %p7, align 1
;;   ret double %v8
;; failed:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
;;
;; -- relocations on aarch64
;; .eh_frame .text: R_AARCH64_PREL32
;; .text brolga_array_to_python: R_AARCH64_CALL26
;; .text brolga_trap: R_AARCH64_CALL26
;; -- relocations on x86_64
;; .eh_frame .text: R_X86_64_PC32
;; .text brolga_array_to_python: R_X86_64_PLT32
;; .text brolga_trap: R_X86_64_PLT32
