;;! test = "trampoline"
;;! direction = "wasm_to_native"
;;! convention = "wasmtime_system_v"
;;! variant = "wasmtime_system_v direct"
;; For direct calls of an import: a jump.
(module (type (func (param i32 i64) (result i64 i32))))
;; define dso_local i64 @wasm_to_native(ptr %host, ptr %caller, i32 %a0, i64 %a1, ptr noundef %rest) noinline uwtable "frame-pointer"="none" {
;; entry:
;;   %p1 = getelementptr i8, ptr %host, i64 8
;;   %v2 = load ptr, ptr %p1
;;   %v3 = tail call i64 %v2(i32 %a0, i64 %a1, ptr noundef %rest)
;;   ret i64 %v3
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
