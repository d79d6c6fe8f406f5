;;! test = "trampoline"
;;! direction = "array_to_wasm"
;;! convention = "system_v"
;; More results than C returns in registers come through its hidden pointer.
(module (type (func (param f32 f64) (result f64 i32 i64))))
;; define dso_local void @array_to_wasm(ptr %callee, ptr %caller, ptr %code, ptr %values) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot5 = alloca [24 x i8], align 16
;;   %p1 = getelementptr i8, ptr %values, i64 0
;;   %p2 = getelementptr i8, ptr %values, i64 16
;;   %v3 = load float, ptr %p1, align 1
;;   %v4 = load double, ptr %p2, align 1
;;   call void %code(ptr noundef sret([24 x i8]) align 8 %slot5, ptr %callee, ptr %caller, float %v3, double %v4)
;;   %v6 = load double, ptr %slot5
;;   %v7 = getelementptr i8, ptr %slot5, i64 8
;;   %v8 = load i32, ptr %v7
;;   %v9 = getelementptr i8, ptr %slot5, i64 16
;;   %v10 = load i64, ptr %v9
;;   %p11 = getelementptr i8, ptr %values, i64 0
;;   store double %v6, ptr %p11, align 1
;;   %p12 = getelementptr i8, ptr %values, i64 16
;;   store i32 %v8, ptr %p12, align 1
;;   %p13 = getelementptr i8, ptr %values, i64 32
;;   store i64 %v10, ptr %p13, align 1
;;   ret void
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
