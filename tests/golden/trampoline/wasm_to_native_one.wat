;;! test = "trampoline"
;;! direction = "wasm_to_native"
;;! convention = "wasmtime_system_v"
;;! variant = "system_v"
;; One result, as C has it.
(module (type (func (param f64 externref) (result f32))))
;; define dso_local float @wasm_to_native(ptr %host, ptr %caller, double %a0, ptr %a1) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %p1 = getelementptr i8, ptr %host, i64 8
;;   %v2 = load ptr, ptr %p1
;;   %v3 = call float %v2(double %a0, ptr %a1)
;;   ret float %v3
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
