;;! test = "trampoline"
;;! direction = "wasm_to_array"
;;! convention = "wasmtime_fastcall"
;; Parameters into slots of 16 bytes, which the callable fills with results.
(module (type (func (param i32 i64) (result i64 i32))))
;; declare i32 @brolga_array_to_python(ptr, ptr, i64, ptr, i64)
;; declare void @brolga_trap(ptr, i32, i64)
;; declare ptr @memset(ptr, i32, i64) nonlazybind
;; define dso_local win64cc i64 @wasm_to_array(ptr %host, ptr %caller, i32 %a0, i64 %a1, ptr noundef %rest) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot1 = alloca [32 x i8], align 16
;;   %v2 = call ptr @memset(ptr %slot1, i32 0, i64 32)
;;   %p3 = getelementptr i8, ptr %slot1, i64 0
;;   store i32 %a0, ptr %p3, align 1
;;   %p4 = getelementptr i8, ptr %slot1, i64 16
;;   store i64 %a1, ptr %p4, align 1
;;   %v5 = call i32 @brolga_array_to_python(ptr %host, ptr %slot1, i64 32, ptr %caller, i64 0)
;;   %v6 = icmp eq i32 %v5, 0
;;   br i1 %v6, label %go7, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go7:
;;   %p8 = getelementptr i8, ptr %slot1, i64 0
;;   %p9 = getelementptr i8, ptr %slot1, i64 16
;;   %v10 = load i64, ptr %p8, align 1
;;   %v11 = load i32, ptr %p9, align 1
;;   store i32 %v11, ptr %rest
;;   ret i64 %v10
;; failed:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
;;
;; -- relocations on x86_64
;; .eh_frame .text: R_X86_64_PC32
;; .text brolga_array_to_python: R_X86_64_PLT32
;; .text brolga_trap: R_X86_64_PLT32
