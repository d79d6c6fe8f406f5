;;! test = "trampoline"
;;! direction = "wasm_to_native"
;;! convention = "wasmtime_system_v"
;;! variant = "system_v"
;; Neither parameters nor results.
(module (type (func )))
;; declare void @brolga_trap(ptr, i32, i64)
;; define dso_local void @wasm_to_native(ptr %host, ptr %caller) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %p1 = getelementptr i8, ptr %host, i64 8
;;   %v2 = load ptr, ptr %p1
;;   call void %v2()
;;   %v3 = load ptr, ptr %host
;;   %p4 = getelementptr i8, ptr %v3, i64 96
;;   %v5 = load i64, ptr %p4
;;   %v6 = icmp eq i64 %v5, 0
;;   br i1 %v6, label %go7, label %stopped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go7:
;;   ret void
;; stopped:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
;; .text brolga_trap: R_X86_64_PLT32
