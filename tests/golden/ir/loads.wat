;;! test = "ir"
;; Loads: volatile, at base + operand + offset.
(module
  (memory 1)
  (func (param i32) (result i32) (i32.load offset=8 (local.get 0)))
  (func (param i32) (result i64) (i64.load offset=8 (local.get 0)))
  (func (param i32) (result f32) (f32.load offset=8 (local.get 0)))
  (func (param i32) (result f64) (f64.load offset=8 (local.get 0)))
  (func (param i32) (result i32) (i32.load8_s offset=8 (local.get 0)))
  (func (param i32) (result i32) (i32.load8_u offset=8 (local.get 0)))
  (func (param i32) (result i32) (i32.load16_s offset=8 (local.get 0)))
  (func (param i32) (result i32) (i32.load16_u offset=8 (local.get 0)))
  (func (param i32) (result i64) (i64.load8_s offset=8 (local.get 0)))
  (func (param i32) (result i64) (i64.load8_u offset=8 (local.get 0)))
  (func (param i32) (result i64) (i64.load16_s offset=8 (local.get 0)))
  (func (param i32) (result i64) (i64.load16_u offset=8 (local.get 0)))
  (func (param i32) (result i64) (i64.load32_s offset=8 (local.get 0)))
  (func (param i32) (result i64) (i64.load32_u offset=8 (local.get 0)))
)
;; define dso_local fastcc noundef i32 @w0(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !6 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 48
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i32, ptr %3, align 1
;;   ret i32 %4
;; }
;; define dso_local fastcc noundef i64 @w1(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !7 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 48
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i64, ptr %3, align 1
;;   ret i64 %4
;; }
;; define dso_local fastcc noundef float @w2(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !8 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 48
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile float, ptr %3, align 1
;;   ret float %4
;; }
;; define dso_local fastcc noundef double @w3(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !9 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 48
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile double, ptr %3, align 1
;;   ret double %4
;; }
;; define dso_local fastcc noundef i32 @w4(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !10 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 48
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i8, ptr %3, align 1
;;   %5 = sext i8 %4 to i32
;;   ret i32 %5
;; }
;; define dso_local fastcc noundef i32 @w5(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !11 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 48
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i8, ptr %3, align 1
;;   %5 = zext i8 %4 to i32
;;   ret i32 %5
;; }
;; define dso_local fastcc noundef i32 @w6(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !12 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 48
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i16, ptr %3, align 1
;;   %5 = sext i16 %4 to i32
;;   ret i32 %5
;; }
;; define dso_local fastcc noundef i32 @w7(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !13 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 48
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i16, ptr %3, align 1
;;   %5 = zext i16 %4 to i32
;;   ret i32 %5
;; }
;; define dso_local fastcc noundef i64 @w8(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !14 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 48
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i8, ptr %3, align 1
;;   %5 = sext i8 %4 to i64
;;   ret i64 %5
;; }
;; define dso_local fastcc noundef i64 @w9(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !15 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 48
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i8, ptr %3, align 1
;;   %5 = zext i8 %4 to i64
;;   ret i64 %5
;; }
;; define dso_local fastcc noundef i64 @w10(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !16 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 48
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i16, ptr %3, align 1
;;   %5 = sext i16 %4 to i64
;;   ret i64 %5
;; }
;; define dso_local fastcc noundef i64 @w11(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !17 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 48
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i16, ptr %3, align 1
;;   %5 = zext i16 %4 to i64
;;   ret i64 %5
;; }
;; define dso_local fastcc noundef i64 @w12(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !18 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 48
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i32, ptr %3, align 1
;;   %5 = sext i32 %4 to i64
;;   ret i64 %5
;; }
;; define dso_local fastcc noundef i64 @w13(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !19 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 48
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i32, ptr %3, align 1
;;   %5 = zext i32 %4 to i64
;;   ret i64 %5
;; }
