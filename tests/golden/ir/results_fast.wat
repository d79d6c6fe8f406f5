;;! test = "ir"
;; What has no register for itself, and what follows it, lies in memory, where the last parameter says. Of the floats on
;; x86-64 the third and the fourth are lowest elements of vectors.
(module
  (func $ints (param i64 i32) (result i64 i64 i32 i64 f32)
    (local.get 0) (local.get 0) (local.get 1) (local.get 0) (f32.const 1))
  (func $floats (param f32 f64) (result f32 f64 f32 f64 f32)
    (local.get 0) (local.get 1) (local.get 0) (local.get 1) (local.get 0))
  (func (param i64 i32 f64) (result f64) (local $i i64)
    (call $ints (local.get 0) (local.get 1))
    (local.get 2)
    (call $floats)
    (drop) (drop) (drop)
    (return)))
;; @float.3f800000 = weak hidden constant i32 1065353216
;; define dso_local fastcc noundef { i64, i64, i32 } @w0(ptr noundef nonnull align 16 dereferenceable(144) %vm, ptr %caller, i64 noundef %p0, i32 noundef %p1, ptr noundef %rest) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = load float, ptr @float.3f800000, !invariant.load !0
;;   store i64 %p0, ptr %rest
;;   %2 = getelementptr i8, ptr %rest, i64 8
;;   store float %1, ptr %2
;;   %3 = insertvalue { i64, i64, i32 } poison, i64 %p0, 0
;;   %4 = insertvalue { i64, i64, i32 } %3, i64 %p0, 1
;;   %5 = insertvalue { i64, i64, i32 } %4, i32 %p1, 2
;;   ret { i64, i64, i32 } %5
;; }
;; define dso_local fastcc noundef { float, double, <4 x float>, <2 x double> } @w1(ptr noundef nonnull align 16 dereferenceable(144) %vm, ptr %caller, float noundef %p0, double noundef %p1, ptr noundef %rest) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   store float %p0, ptr %rest
;;   %1 = insertvalue { float, double, <4 x float>, <2 x double> } poison, float %p0, 0
;;   %2 = insertvalue { float, double, <4 x float>, <2 x double> } %1, double %p1, 1
;;   %3 = insertelement <4 x float> poison, float %p0, i64 0
;;   %4 = insertvalue { float, double, <4 x float>, <2 x double> } %2, <4 x float> %3, 2
;;   %5 = insertelement <2 x double> poison, double %p1, i64 0
;;   %6 = insertvalue { float, double, <4 x float>, <2 x double> } %4, <2 x double> %5, 3
;;   ret { float, double, <4 x float>, <2 x double> } %6
;; }
;; define dso_local fastcc noundef double @w2(ptr noundef nonnull align 16 dereferenceable(144) %vm, ptr %caller, i64 noundef %p0, i32 noundef %p1, double noundef %p2) #0 !dbg !8 {
;; entry:
;;   %rest0 = alloca [16 x i8], align 8
;;   %rest1 = alloca [4 x i8], align 4
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   %low.at = getelementptr i8, ptr %fp, i64 0
;;   %low = ptrtoint ptr %low.at to i64
;;   %store.at = getelementptr i8, ptr %vm, i64 0
;;   %store = load ptr, ptr %store.at, !invariant.load !0
;;   %limit.at = getelementptr i8, ptr %store, i64 0
;;   %limit = load i64, ptr %limit.at
;;   %over = icmp ult i64 %low, %limit
;;   br i1 %over, label %overflow, label %start
;; start:
;;   %1 = call fastcc { i64, i64, i32 } @w0(ptr noundef %vm, ptr poison, i64 noundef %p0, i32 noundef %p1, ptr noundef %rest0)
;;   %2 = extractvalue { i64, i64, i32 } %1, 0
;;   %3 = extractvalue { i64, i64, i32 } %1, 1
;;   %4 = extractvalue { i64, i64, i32 } %1, 2
;;   %5 = load i64, ptr %rest0
;;   %6 = getelementptr i8, ptr %rest0, i64 8
;;   %7 = load float, ptr %6
;;   %8 = call fastcc { float, double, <4 x float>, <2 x double> } @w1(ptr noundef %vm, ptr poison, float noundef %7, double noundef %p2, ptr noundef %rest1)
;;   %9 = extractvalue { float, double, <4 x float>, <2 x double> } %8, 0
;;   %10 = extractvalue { float, double, <4 x float>, <2 x double> } %8, 1
;;   %11 = extractvalue { float, double, <4 x float>, <2 x double> } %8, 2
;;   %12 = extractelement <4 x float> %11, i64 0
;;   %13 = extractvalue { float, double, <4 x float>, <2 x double> } %8, 3
;;   %14 = extractelement <2 x double> %13, i64 0
;;   %15 = load float, ptr %rest1
;;   br label %exit
;; exit:
;;   %16 = phi double [ %10, %start ]
;;   ret double %16
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
