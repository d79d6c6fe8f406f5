;;! test = "trampoline"
;;! direction = "array_to_wasm"
;;! convention = "wasmtime_fastcall"
;; Parameters from slots of 16 bytes, results over them.
(module (type (func (param i32 i64) (result i64 i32))))
;; define dso_local void @array_to_wasm(ptr %callee, ptr %caller, ptr %code, ptr %values) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot5 = alloca [4 x i8], align 16
;;   %p1 = getelementptr i8, ptr %values, i64 0
;;   %p2 = getelementptr i8, ptr %values, i64 16
;;   %v3 = load i32, ptr %p1, align 1
;;   %v4 = load i64, ptr %p2, align 1
;;   %v6 = call win64cc i64 %code(ptr %callee, ptr %caller, i32 %v3, i64 %v4, ptr noundef %slot5)
;;   %v7 = load i32, ptr %slot5
;;   %p8 = getelementptr i8, ptr %values, i64 0
;;   store i64 %v6, ptr %p8, align 1
;;   %p9 = getelementptr i8, ptr %values, i64 16
;;   store i32 %v7, ptr %p9, align 1
;;   ret void
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
