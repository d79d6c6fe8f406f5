;;! test = "trampoline"
;;! direction = "wasm_to_native"
;;! convention = "wasmtime_system_v"
;;! variant = "windows_fastcall"
;; To a function with the registers of Windows, which returns a struct through a pointer.
(module (type (func (param i32 i64) (result i64 i32))))
;; declare void @brolga_trap(ptr, i32, i64)
;; define dso_local i64 @wasm_to_native(ptr %host, ptr %caller, i32 %a0, i64 %a1, ptr noundef %rest) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot3 = alloca [16 x i8], align 16
;;   %p1 = getelementptr i8, ptr %host, i64 8
;;   %v2 = load ptr, ptr %p1
;;   call win64cc void %v2(ptr noundef sret([16 x i8]) align 8 %slot3, i32 %a0, i64 %a1)
;;   %v4 = load i64, ptr %slot3
;;   %v5 = getelementptr i8, ptr %slot3, i64 8
;;   %v6 = load i32, ptr %v5
;;   %v7 = load ptr, ptr %host
;;   %p8 = getelementptr i8, ptr %v7, i64 96
;;   %v9 = load i64, ptr %p8
;;   %v10 = icmp eq i64 %v9, 0
;;   br i1 %v10, label %go11, label %stopped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go11:
;;   store i32 %v6, ptr %rest
;;   ret i64 %v4
;; stopped:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
;; .text brolga_trap: R_X86_64_PLT32
