;;! test = "ir"
;;! vectors = "x86_64"
;; Stores of vectors and of single lanes.
(module
  (memory 1)
  (func (param i32 v128) (v128.store offset=8 (local.get 0) (local.get 1)))
  (func (param i32 v128) (v128.store8_lane offset=8 1 (local.get 0) (local.get 1)))
  (func (param i32 v128) (v128.store16_lane offset=8 1 (local.get 0) (local.get 1)))
  (func (param i32 v128) (v128.store32_lane offset=8 1 (local.get 0) (local.get 1)))
  (func (param i32 v128) (v128.store64_lane offset=8 1 (local.get 0) (local.get 1)))
)
;; define dso_local fastcc void @w0(ptr noundef nonnull align 16 dereferenceable(208) %vm, ptr %caller, i32 noundef %p0, <16 x i8> noundef %p1) #0 !dbg !6 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 24
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   store volatile <16 x i8> %p1, ptr %3, align 1
;;   ret void
;; }
;; define dso_local fastcc void @w1(ptr noundef nonnull align 16 dereferenceable(208) %vm, ptr %caller, i32 noundef %p0, <16 x i8> noundef %p1) #0 !dbg !7 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 24
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = extractelement <16 x i8> %p1, i64 1
;;   store volatile i8 %4, ptr %3, align 1
;;   ret void
;; }
;; define dso_local fastcc void @w2(ptr noundef nonnull align 16 dereferenceable(208) %vm, ptr %caller, i32 noundef %p0, <16 x i8> noundef %p1) #0 !dbg !8 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 24
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %5 = extractelement <8 x i16> %4, i64 1
;;   store volatile i16 %5, ptr %3, align 1
;;   ret void
;; }
;; define dso_local fastcc void @w3(ptr noundef nonnull align 16 dereferenceable(208) %vm, ptr %caller, i32 noundef %p0, <16 x i8> noundef %p1) #0 !dbg !9 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 24
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %5 = extractelement <4 x i32> %4, i64 1
;;   store volatile i32 %5, ptr %3, align 1
;;   ret void
;; }
;; define dso_local fastcc void @w4(ptr noundef nonnull align 16 dereferenceable(208) %vm, ptr %caller, i32 noundef %p0, <16 x i8> noundef %p1) #0 !dbg !10 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 24
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = bitcast <16 x i8> %p1 to <2 x i64>
;;   %5 = extractelement <2 x i64> %4, i64 1
;;   store volatile i64 %5, ptr %3, align 1
;;   ret void
;; }
