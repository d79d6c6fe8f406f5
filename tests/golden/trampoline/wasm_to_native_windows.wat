;;! test = "trampoline"
;;! direction = "wasm_to_native"
;;! convention = "wasmtime_system_v"
;;! variant = "windows_fastcall"
;; To a function with the registers of Windows, which returns a struct through a pointer.
(module (type (func (param i32 i64) (result i64 i32))))
;; declare void @brolga_look(ptr)
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
;;   %p10 = getelementptr i8, ptr %v7, i64 1104
;;   %v11 = load i64, ptr %p10
;;   %v12 = icmp ne i64 %v11, 0
;;   br i1 %v12, label %ask8, label %unmarked9, !prof !{!"branch_weights", i32 1, i32 2000}
;; ask8:
;;   call void @brolga_look(ptr %v7)
;;   br label %unmarked9
;; unmarked9:
;;   %p13 = getelementptr i8, ptr %v7, i64 96
;;   %v14 = load i64, ptr %p13
;;   %v15 = and i64 %v14, 1
;;   %v16 = icmp eq i64 %v15, 0
;;   br i1 %v16, label %go17, label %stopped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go17:
;;   store i32 %v6, ptr %rest
;;   ret i64 %v4
;; stopped:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
;; .text brolga_look: R_X86_64_PLT32
;; .text brolga_trap: R_X86_64_PLT32
