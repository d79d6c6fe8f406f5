;;! test = "trampoline"
;;! direction = "wasm_to_native"
;;! convention = "wasmtime_system_v"
;;! variant = "system_v"
;; Neither parameters nor results.
(module (type (func )))
;; define dso_local void @wasm_to_native(ptr %host, ptr %caller) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %p1 = getelementptr i8, ptr %host, i64 8
;;   %v2 = load ptr, ptr %p1
;;   call void %v2()
;;   ret void
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
