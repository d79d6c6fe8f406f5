;;! test = "ir"
;; Bounds of 64-bit memories: once for each operand, by a difference that cannot overflow; the last two never hold.
(module
  (memory i64 1)
  (memory i64 1 1)
  (func (param i64) (result i64)
    (i64.store offset=8 (local.get 0) (i64.const 1))
    (i32.store offset=4 (local.get 0) (i32.const 2))
    (i64.load offset=16 (local.get 0)))
  (func (param i64) (result i32) (i32.load8_u offset=65536 (local.get 0)))
  (func (param i64) (result i32) (i32.load16_s 1 (local.get 0)))
  (func (param i64) (result f64) (f64.load 1 offset=65529 (local.get 0)))
  (func (param i64) (result f32) (f32.load offset=0xffffffffffffffff (local.get 0)))
)
;; define dso_local fastcc noundef i64 @w0(ptr noundef nonnull align 16 dereferenceable(240) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !6 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %struct0.at = getelementptr i8, ptr %vm, i64 56
;;   %struct0 = load ptr, ptr %struct0.at, !invariant.load !0
;;   %memory0.at = getelementptr i8, ptr %vm, i64 48
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = getelementptr i8, ptr %struct0, i64 8
;;   %2 = load i64, ptr %1
;;   %3 = sub i64 %2, 16
;;   %4 = icmp ugt i64 %p0, %3
;;   br i1 %4, label %trap1, label %go2
;; go2:
;;   %5 = getelementptr i8, ptr %memory0, i64 %p0
;;   %6 = getelementptr i8, ptr %5, i64 8
;;   store volatile i64 1, ptr %6, align 1
;;   %7 = getelementptr i8, ptr %5, i64 4
;;   store volatile i32 2, ptr %7, align 1
;;   %8 = getelementptr i8, ptr %struct0, i64 8
;;   %9 = load i64, ptr %8
;;   %10 = sub i64 %9, 24
;;   %11 = icmp ugt i64 %p0, %10
;;   br i1 %11, label %trap3, label %go4
;; go4:
;;   %12 = getelementptr i8, ptr %5, i64 16
;;   %13 = load volatile i64, ptr %12, align 1
;;   ret i64 %13
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 2, i64 0) #1
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 2, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i32 @w1(ptr noundef nonnull align 16 dereferenceable(240) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !7 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %struct0.at = getelementptr i8, ptr %vm, i64 56
;;   %struct0 = load ptr, ptr %struct0.at, !invariant.load !0
;;   %memory0.at = getelementptr i8, ptr %vm, i64 48
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = getelementptr i8, ptr %struct0, i64 8
;;   %2 = load i64, ptr %1
;;   %3 = sub i64 %2, 65537
;;   %4 = icmp ugt i64 %p0, %3
;;   %5 = icmp ult i64 %2, 65537
;;   %6 = or i1 %5, %4
;;   br i1 %6, label %trap1, label %go2
;; go2:
;;   %7 = getelementptr i8, ptr %memory0, i64 %p0
;;   %8 = getelementptr i8, ptr %7, i64 65536
;;   %9 = load volatile i8, ptr %8, align 1
;;   %10 = zext i8 %9 to i32
;;   ret i32 %10
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 2, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i32 @w2(ptr noundef nonnull align 16 dereferenceable(240) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !8 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory1.at = getelementptr i8, ptr %vm, i64 64
;;   %memory1 = load ptr, ptr %memory1.at, !invariant.load !0
;;   %1 = icmp ugt i64 %p0, 65534
;;   br i1 %1, label %trap1, label %go2
;; go2:
;;   %2 = getelementptr i8, ptr %memory1, i64 %p0
;;   %3 = load volatile i16, ptr %2, align 1
;;   %4 = sext i16 %3 to i32
;;   ret i32 %4
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 2, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef double @w3(ptr noundef nonnull align 16 dereferenceable(240) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !9 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory1.at = getelementptr i8, ptr %vm, i64 64
;;   %memory1 = load ptr, ptr %memory1.at, !invariant.load !0
;;   br i1 true, label %trap1, label %go2
;; go2:
;;   %1 = getelementptr i8, ptr %memory1, i64 %p0
;;   %2 = getelementptr i8, ptr %1, i64 65529
;;   %3 = load volatile double, ptr %2, align 1
;;   ret double %3
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 2, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef float @w4(ptr noundef nonnull align 16 dereferenceable(240) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !10 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 48
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   br i1 true, label %trap1, label %go2
;; go2:
;;   %1 = getelementptr i8, ptr %memory0, i64 %p0
;;   %2 = getelementptr i8, ptr %1, i64 18446744073709551615
;;   %3 = load volatile float, ptr %2, align 1
;;   ret float %3
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 2, i64 0) #1
;;   unreachable
;; }
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
