;;! test = "trampoline"
;;! direction = "wasm_to_native"
;;! convention = "wasmtime_system_v"
;;! variant = "system_v"
;; The struct that C returns is taken apart: the first result is returned, the other stored.
(module (type (func (param i32 i64) (result i64 i32))))
;; declare void @brolga_look(ptr)
;; declare void @brolga_trap(ptr, i32, i64)
;; define dso_local i64 @wasm_to_native(ptr %host, ptr %caller, i32 %a0, i64 %a1, ptr noundef %rest) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %p1 = getelementptr i8, ptr %host, i64 8
;;   %v2 = load ptr, ptr %p1
;;   %v3 = call { i64, i32 } %v2(i32 %a0, i64 %a1)
;;   %v4 = extractvalue { i64, i32 } %v3, 0
;;   %v5 = extractvalue { i64, i32 } %v3, 1
;;   %v6 = load ptr, ptr %host
;;   %p9 = getelementptr i8, ptr %v6, i64 1104
;;   %v10 = load i64, ptr %p9
;;   %v11 = icmp ne i64 %v10, 0
;;   br i1 %v11, label %ask7, label %unmarked8, !prof !{!"branch_weights", i32 1, i32 2000}
;; ask7:
;;   call void @brolga_look(ptr %v6)
;;   br label %unmarked8
;; unmarked8:
;;   %p12 = getelementptr i8, ptr %v6, i64 96
;;   %v13 = load i64, ptr %p12
;;   %v14 = and i64 %v13, 1
;;   %v15 = icmp eq i64 %v14, 0
;;   br i1 %v15, label %go16, label %stopped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go16:
;;   store i32 %v5, ptr %rest
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
