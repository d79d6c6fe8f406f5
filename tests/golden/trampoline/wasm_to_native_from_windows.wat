;;! test = "trampoline"
;;! direction = "wasm_to_native"
;;! convention = "wasmtime_fastcall"
;;! variant = "wasmtime_system_v"
;; From the registers of Windows into those of System V.
(module (type (func (param i32 i64) (result i64 i32))))
;; define dso_local win64cc i64 @wasm_to_native(ptr %host, ptr %caller, i32 %a0, i64 %a1, ptr noundef %rest) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %p1 = getelementptr i8, ptr %host, i64 8
;;   %v2 = load ptr, ptr %p1
;;   %v3 = call i64 %v2(i32 %a0, i64 %a1, ptr noundef %rest)
;;   ret i64 %v3
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
