;;! test = "trampoline"
;;! direction = "wasm_to_native"
;;! convention = "wasmtime_fastcall"
;;! variant = "wasmtime_system_v"
;; From the registers of Windows into those of System V.
(module (type (func (param i32 i64) (result i64 i32))))
;; declare void @brolga_look(ptr)
;; declare void @brolga_trap(ptr, i32, i64)
;; define dso_local win64cc i64 @wasm_to_native(ptr %host, ptr %caller, i32 %a0, i64 %a1, ptr noundef %rest) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %p1 = getelementptr i8, ptr %host, i64 8
;;   %v2 = load ptr, ptr %p1
;;   %v3 = call i64 %v2(i32 %a0, i64 %a1, ptr noundef %rest)
;;   %v4 = load ptr, ptr %host
;;   %p7 = getelementptr i8, ptr %v4, i64 1104
;;   %v8 = load i64, ptr %p7
;;   %v9 = icmp ne i64 %v8, 0
;;   br i1 %v9, label %ask5, label %unmarked6, !prof !{!"branch_weights", i32 1, i32 2000}
;; ask5:
;;   call void @brolga_look(ptr %v4)
;;   br label %unmarked6
;; unmarked6:
;;   %p10 = getelementptr i8, ptr %v4, i64 96
;;   %v11 = load i64, ptr %p10
;;   %v12 = and i64 %v11, 1
;;   %v13 = icmp eq i64 %v12, 0
;;   br i1 %v13, label %go14, label %stopped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go14:
;;   ret i64 %v3
;; stopped:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
;; .text brolga_look: R_X86_64_PLT32
;; .text brolga_trap: R_X86_64_PLT32
