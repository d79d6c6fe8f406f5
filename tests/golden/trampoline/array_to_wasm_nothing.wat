;;! test = "trampoline"
;;! direction = "array_to_wasm"
;;! convention = "wasmtime_system_v"
;; Nothing in, nothing out: the array is not looked at.
(module (type (func )))
;; define dso_local void @array_to_wasm(ptr %callee, ptr %caller, ptr %code, ptr %values) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   call void %code(ptr %callee, ptr %caller)
;;   ret void
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
