;;! test = "trampoline"
;;! direction = "wasm_to_native"
;;! convention = "wasmtime_system_v"
;;! variant = "system_v"
;; Neither parameters nor results.
(module (type (func )))
;; declare void @brolga_look(ptr)
;; declare void @brolga_trap(ptr, i32, i64)
;; define dso_local void @wasm_to_native(ptr %host, ptr %caller) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %p1 = getelementptr i8, ptr %host, i64 8
;;   %v2 = load ptr, ptr %p1
;;   call void %v2()
;;   %v3 = load ptr, ptr %host
;;   %p6 = getelementptr i8, ptr %v3, i64 1104
;;   %v7 = load i64, ptr %p6
;;   %v8 = icmp ne i64 %v7, 0
;;   br i1 %v8, label %ask4, label %unmarked5, !prof !{!"branch_weights", i32 1, i32 2000}
;; ask4:
;;   call void @brolga_look(ptr %v3)
;;   br label %unmarked5
;; unmarked5:
;;   %p9 = getelementptr i8, ptr %v3, i64 96
;;   %v10 = load i64, ptr %p9
;;   %v11 = and i64 %v10, 1
;;   %v12 = icmp eq i64 %v11, 0
;;   br i1 %v12, label %go13, label %stopped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go13:
;;   ret void
;; stopped:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
;; .text brolga_look: R_X86_64_PLT32
;; .text brolga_trap: R_X86_64_PLT32
