;;! test = "ir"
;; Stores: volatile, at base + operand + offset.
(module
  (memory 1)
  (func (param i32 i32) (i32.store offset=8 (local.get 0) (local.get 1)))
  (func (param i32 i64) (i64.store offset=8 (local.get 0) (local.get 1)))
  (func (param i32 f32) (f32.store offset=8 (local.get 0) (local.get 1)))
  (func (param i32 f64) (f64.store offset=8 (local.get 0) (local.get 1)))
  (func (param i32 i32) (i32.store8 offset=8 (local.get 0) (local.get 1)))
  (func (param i32 i32) (i32.store16 offset=8 (local.get 0) (local.get 1)))
  (func (param i32 i64) (i64.store8 offset=8 (local.get 0) (local.get 1)))
  (func (param i32 i64) (i64.store16 offset=8 (local.get 0) (local.get 1)))
  (func (param i32 i64) (i64.store32 offset=8 (local.get 0) (local.get 1)))
)
;; define dso_local fastcc void @w0(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !6 {
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
;;   store volatile i32 %p1, ptr %3, align 1
;;   ret void
;; }
;; define dso_local fastcc void @w1(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, i32 noundef %p0, i64 noundef %p1) #0 !dbg !7 {
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
;;   store volatile i64 %p1, ptr %3, align 1
;;   ret void
;; }
;; define dso_local fastcc void @w2(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, i32 noundef %p0, float noundef %p1) #0 !dbg !8 {
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
;;   store volatile float %p1, ptr %3, align 1
;;   ret void
;; }
;; define dso_local fastcc void @w3(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, i32 noundef %p0, double noundef %p1) #0 !dbg !9 {
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
;;   store volatile double %p1, ptr %3, align 1
;;   ret void
;; }
;; define dso_local fastcc void @w4(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !10 {
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
;;   %4 = trunc i32 %p1 to i8
;;   store volatile i8 %4, ptr %3, align 1
;;   ret void
;; }
;; define dso_local fastcc void @w5(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !11 {
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
;;   %4 = trunc i32 %p1 to i16
;;   store volatile i16 %4, ptr %3, align 1
;;   ret void
;; }
;; define dso_local fastcc void @w6(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, i32 noundef %p0, i64 noundef %p1) #0 !dbg !12 {
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
;;   %4 = trunc i64 %p1 to i8
;;   store volatile i8 %4, ptr %3, align 1
;;   ret void
;; }
;; define dso_local fastcc void @w7(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, i32 noundef %p0, i64 noundef %p1) #0 !dbg !13 {
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
;;   %4 = trunc i64 %p1 to i16
;;   store volatile i16 %4, ptr %3, align 1
;;   ret void
;; }
;; define dso_local fastcc void @w8(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, i32 noundef %p0, i64 noundef %p1) #0 !dbg !14 {
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
;;   %4 = trunc i64 %p1 to i32
;;   store volatile i32 %4, ptr %3, align 1
;;   ret void
;; }
