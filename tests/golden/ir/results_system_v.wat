;;! test = "ir"
;;! convention = "system_v"
;; Several results: a struct under `fast`; under `system_v` what C makes of the struct of all of them, in its registers or
;; through its hidden pointer.
(module
  (func $fast (param i32 i64) (result i64 i32 f32) (local.get 1) (local.get 0) (f32.const 1))
  (func $stable (export "stable") (param i32 i64) (result i64 i32 f32)
    (call $fast (local.get 0) (local.get 1)))
  (func (param i32 i64) (result f32) (local $r f32)
    (call $stable (local.get 0) (local.get 1))
    (local.set $r) (drop) (drop)
    (local.get $r))
  (func $mixed (export "mixed") (param i32 f32) (result i32 f32) (local.get 0) (local.get 1))
  (func (param i32 f32) (result i32 f32) (call $mixed (local.get 0) (local.get 1)))
  (func $floats (export "floats") (param f32) (result f32 f32) (local.get 0) (local.get 0))
  (func (param f32) (result f32 f32) (call $floats (local.get 0)))
  (func $two (export "two") (param f64 i32) (result f64 i32) (local.get 0) (local.get 1))
  (func (param f64 i32) (result f64 i32) (call $two (local.get 0) (local.get 1)))
  (func $wide (export "wide") (param i64) (result i64 i64 i32) (local.get 0) (local.get 0) (i32.const 1))
  (func (param i64) (result i64 i64 i32) (call $wide (local.get 0)))
)
;; @float.0 = weak hidden constant i32 0
;; @float.3f800000 = weak hidden constant i32 1065353216
;; define dso_local fastcc noundef { i64, i32, float } @w0(ptr noundef nonnull align 16 dereferenceable(416) %vm, ptr %caller, i32 noundef %p0, i64 noundef %p1) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = load float, ptr @float.3f800000, !invariant.load !0
;;   %2 = insertvalue { i64, i32, float } poison, i64 %p1, 0
;;   %3 = insertvalue { i64, i32, float } %2, i32 %p0, 1
;;   %4 = insertvalue { i64, i32, float } %3, float %1, 2
;;   ret { i64, i32, float } %4
;; }
;; define dso_local noundef { i64, i64 } @w1(ptr noundef nonnull align 16 dereferenceable(416) %vm, ptr %caller, i32 noundef %p0, i64 noundef %p1) #0 !dbg !7 {
;; entry:
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
;;   %1 = call fastcc { i64, i32, float } @w0(ptr noundef %vm, ptr poison, i32 noundef %p0, i64 noundef %p1)
;;   %2 = extractvalue { i64, i32, float } %1, 0
;;   %3 = extractvalue { i64, i32, float } %1, 1
;;   %4 = extractvalue { i64, i32, float } %1, 2
;;   %5 = insertvalue { i64, i64 } poison, i64 %2, 0
;;   %6 = zext i32 %3 to i64
;;   %7 = bitcast float %4 to i32
;;   %8 = zext i32 %7 to i64
;;   %9 = shl i64 %8, 32
;;   %10 = or i64 %6, %9
;;   %11 = insertvalue { i64, i64 } %5, i64 %10, 1
;;   ret { i64, i64 } %11
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef float @w2(ptr noundef nonnull align 16 dereferenceable(416) %vm, ptr %caller, i32 noundef %p0, i64 noundef %p1) #0 !dbg !8 {
;; entry:
;;   %l2 = alloca float
;;   %z2 = load float, ptr @float.0, !invariant.load !0
;;   store float %z2, ptr %l2
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
;;   %1 = call { i64, i64 } @w1(ptr noundef %vm, ptr poison, i32 noundef %p0, i64 noundef %p1)
;;   %2 = extractvalue { i64, i64 } %1, 0
;;   %3 = extractvalue { i64, i64 } %1, 1
;;   %4 = trunc i64 %3 to i32
;;   %5 = lshr i64 %3, 32
;;   %6 = trunc i64 %5 to i32
;;   %7 = bitcast i32 %6 to float
;;   store float %7, ptr %l2
;;   ret float %7
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local noundef i64 @w3(ptr noundef nonnull align 16 dereferenceable(416) %vm, ptr %caller, i32 noundef %p0, float noundef %p1) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = zext i32 %p0 to i64
;;   %2 = bitcast float %p1 to i32
;;   %3 = zext i32 %2 to i64
;;   %4 = shl i64 %3, 32
;;   %5 = or i64 %1, %4
;;   ret i64 %5
;; }
;; define dso_local fastcc noundef { i32, float } @w4(ptr noundef nonnull align 16 dereferenceable(416) %vm, ptr %caller, i32 noundef %p0, float noundef %p1) #0 !dbg !10 {
;; entry:
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
;;   %1 = call i64 @w3(ptr noundef %vm, ptr poison, i32 noundef %p0, float noundef %p1)
;;   %2 = trunc i64 %1 to i32
;;   %3 = lshr i64 %1, 32
;;   %4 = trunc i64 %3 to i32
;;   %5 = bitcast i32 %4 to float
;;   %6 = insertvalue { i32, float } poison, i32 %2, 0
;;   %7 = insertvalue { i32, float } %6, float %5, 1
;;   ret { i32, float } %7
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local noundef <2 x float> @w5(ptr noundef nonnull align 16 dereferenceable(416) %vm, ptr %caller, float noundef %p0) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = insertelement <2 x float> poison, float %p0, i64 0
;;   %2 = insertelement <2 x float> %1, float %p0, i64 1
;;   ret <2 x float> %2
;; }
;; define dso_local fastcc noundef { float, float } @w6(ptr noundef nonnull align 16 dereferenceable(416) %vm, ptr %caller, float noundef %p0) #0 !dbg !12 {
;; entry:
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
;;   %1 = call <2 x float> @w5(ptr noundef %vm, ptr poison, float noundef %p0)
;;   %2 = extractelement <2 x float> %1, i64 0
;;   %3 = extractelement <2 x float> %1, i64 1
;;   %4 = insertvalue { float, float } poison, float %2, 0
;;   %5 = insertvalue { float, float } %4, float %3, 1
;;   ret { float, float } %5
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local noundef { double, i32 } @w7(ptr noundef nonnull align 16 dereferenceable(416) %vm, ptr %caller, double noundef %p0, i32 noundef %p1) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = insertvalue { double, i32 } poison, double %p0, 0
;;   %2 = insertvalue { double, i32 } %1, i32 %p1, 1
;;   ret { double, i32 } %2
;; }
;; define dso_local fastcc noundef { double, i32 } @w8(ptr noundef nonnull align 16 dereferenceable(416) %vm, ptr %caller, double noundef %p0, i32 noundef %p1) #0 !dbg !14 {
;; entry:
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
;;   %1 = call { double, i32 } @w7(ptr noundef %vm, ptr poison, double noundef %p0, i32 noundef %p1)
;;   %2 = extractvalue { double, i32 } %1, 0
;;   %3 = extractvalue { double, i32 } %1, 1
;;   %4 = insertvalue { double, i32 } poison, double %2, 0
;;   %5 = insertvalue { double, i32 } %4, i32 %3, 1
;;   ret { double, i32 } %5
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local void @w9(ptr noundef sret([24 x i8]) align 8 %rest, ptr noundef nonnull align 16 dereferenceable(416) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !15 {
;; entry:
;;   br label %start
;; start:
;;   store i64 %p0, ptr %rest
;;   %1 = getelementptr i8, ptr %rest, i64 8
;;   store i64 %p0, ptr %1
;;   %2 = getelementptr i8, ptr %rest, i64 16
;;   store i32 1, ptr %2
;;   ret void
;; }
;; define dso_local fastcc noundef { i64, i64, i32 } @w10(ptr noundef nonnull align 16 dereferenceable(416) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !16 {
;; entry:
;;   %rest0 = alloca [24 x i8], align 8
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
;;   call void @w9(ptr noundef sret([24 x i8]) align 8 %rest0, ptr noundef %vm, ptr poison, i64 noundef %p0)
;;   %1 = load i64, ptr %rest0
;;   %2 = getelementptr i8, ptr %rest0, i64 8
;;   %3 = load i64, ptr %2
;;   %4 = getelementptr i8, ptr %rest0, i64 16
;;   %5 = load i32, ptr %4
;;   %6 = insertvalue { i64, i64, i32 } poison, i64 %1, 0
;;   %7 = insertvalue { i64, i64, i32 } %6, i64 %3, 1
;;   %8 = insertvalue { i64, i64, i32 } %7, i32 %5, 2
;;   ret { i64, i64, i32 } %8
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
