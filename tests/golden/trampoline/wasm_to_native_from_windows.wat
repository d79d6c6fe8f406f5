;;! test = "trampoline"
;;! direction = "wasm_to_native"
;;! convention = "wasmtime_fastcall"
;;! variant = "wasmtime_system_v"
;; From the registers of Windows into those of System V.
(module (type (func (param i32 i64) (result i64 i32))))
;; declare void @brolga_trap(ptr, i32, i64)
;; define dso_local win64cc i64 @wasm_to_native(ptr %host, ptr %caller, i32 %a0, i64 %a1, ptr noundef %rest) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %p1 = getelementptr i8, ptr %host, i64 8
;;   %v2 = load ptr, ptr %p1
;;   %v3 = call i64 %v2(i32 %a0, i64 %a1, ptr noundef %rest)
;;   %v4 = load ptr, ptr %host
;;   %p5 = getelementptr i8, ptr %v4, i64 96
;;   %v6 = load i64, ptr %p5
;;   %v7 = icmp eq i64 %v6, 0
;;   br i1 %v7, label %go8, label %stopped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go8:
;;   ret i64 %v3
;; stopped:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
;; .text brolga_trap: R_X86_64_PLT32
