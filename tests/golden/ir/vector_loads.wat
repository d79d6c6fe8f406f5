;;! test = "ir"
;;! vectors = "x86_64"
;; Loads of vectors: each touches memory once.
(module
  (memory 1)
  (func (param i32) (result v128) (v128.load offset=8 (local.get 0)))
  (func (param i32) (result v128) (v128.load8x8_s offset=8 (local.get 0)))
  (func (param i32) (result v128) (v128.load8x8_u offset=8 (local.get 0)))
  (func (param i32) (result v128) (v128.load16x4_s offset=8 (local.get 0)))
  (func (param i32) (result v128) (v128.load16x4_u offset=8 (local.get 0)))
  (func (param i32) (result v128) (v128.load32x2_s offset=8 (local.get 0)))
  (func (param i32) (result v128) (v128.load32x2_u offset=8 (local.get 0)))
  (func (param i32) (result v128) (v128.load8_splat offset=8 (local.get 0)))
  (func (param i32) (result v128) (v128.load16_splat offset=8 (local.get 0)))
  (func (param i32) (result v128) (v128.load32_splat offset=8 (local.get 0)))
  (func (param i32) (result v128) (v128.load64_splat offset=8 (local.get 0)))
  (func (param i32 v128) (result v128) (v128.load8_lane offset=8 1 (local.get 0) (local.get 1)))
  (func (param i32 v128) (result v128) (v128.load16_lane offset=8 1 (local.get 0) (local.get 1)))
  (func (param i32 v128) (result v128) (v128.load32_lane offset=8 1 (local.get 0) (local.get 1)))
  (func (param i32 v128) (result v128) (v128.load64_lane offset=8 1 (local.get 0) (local.get 1)))
  (func (param i32) (result v128) (v128.load32_zero offset=8 (local.get 0)))
  (func (param i32) (result v128) (v128.load64_zero offset=8 (local.get 0)))
)
;; define dso_local fastcc noundef <16 x i8> @w0(ptr noundef nonnull align 16 dereferenceable(592) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !6 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 32
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile <16 x i8>, ptr %3, align 1
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w1(ptr noundef nonnull align 16 dereferenceable(592) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !7 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 32
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i64, ptr %3, align 1
;;   %5 = bitcast i64 %4 to <8 x i8>
;;   %6 = sext <8 x i8> %5 to <8 x i16>
;;   %7 = bitcast <8 x i16> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; }
;; define dso_local fastcc noundef <16 x i8> @w2(ptr noundef nonnull align 16 dereferenceable(592) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !8 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 32
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i64, ptr %3, align 1
;;   %5 = bitcast i64 %4 to <8 x i8>
;;   %6 = zext <8 x i8> %5 to <8 x i16>
;;   %7 = bitcast <8 x i16> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; }
;; define dso_local fastcc noundef <16 x i8> @w3(ptr noundef nonnull align 16 dereferenceable(592) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !9 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 32
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i64, ptr %3, align 1
;;   %5 = bitcast i64 %4 to <4 x i16>
;;   %6 = sext <4 x i16> %5 to <4 x i32>
;;   %7 = bitcast <4 x i32> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; }
;; define dso_local fastcc noundef <16 x i8> @w4(ptr noundef nonnull align 16 dereferenceable(592) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !10 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 32
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i64, ptr %3, align 1
;;   %5 = bitcast i64 %4 to <4 x i16>
;;   %6 = zext <4 x i16> %5 to <4 x i32>
;;   %7 = bitcast <4 x i32> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; }
;; define dso_local fastcc noundef <16 x i8> @w5(ptr noundef nonnull align 16 dereferenceable(592) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !11 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 32
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i64, ptr %3, align 1
;;   %5 = bitcast i64 %4 to <2 x i32>
;;   %6 = sext <2 x i32> %5 to <2 x i64>
;;   %7 = bitcast <2 x i64> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; }
;; define dso_local fastcc noundef <16 x i8> @w6(ptr noundef nonnull align 16 dereferenceable(592) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !12 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 32
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i64, ptr %3, align 1
;;   %5 = bitcast i64 %4 to <2 x i32>
;;   %6 = zext <2 x i32> %5 to <2 x i64>
;;   %7 = bitcast <2 x i64> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; }
;; define dso_local fastcc noundef <16 x i8> @w7(ptr noundef nonnull align 16 dereferenceable(592) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !13 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 32
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i8, ptr %3, align 1
;;   %5 = insertelement <16 x i8> poison, i8 %4, i64 0
;;   %6 = shufflevector <16 x i8> %5, <16 x i8> poison, <16 x i32> zeroinitializer
;;   ret <16 x i8> %6
;; }
;; define dso_local fastcc noundef <16 x i8> @w8(ptr noundef nonnull align 16 dereferenceable(592) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !14 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 32
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i16, ptr %3, align 1
;;   %5 = insertelement <8 x i16> poison, i16 %4, i64 0
;;   %6 = shufflevector <8 x i16> %5, <8 x i16> poison, <8 x i32> zeroinitializer
;;   %7 = bitcast <8 x i16> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; }
;; define dso_local fastcc noundef <16 x i8> @w9(ptr noundef nonnull align 16 dereferenceable(592) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !15 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 32
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i32, ptr %3, align 1
;;   %5 = insertelement <4 x i32> poison, i32 %4, i64 0
;;   %6 = shufflevector <4 x i32> %5, <4 x i32> poison, <4 x i32> zeroinitializer
;;   %7 = bitcast <4 x i32> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; }
;; define dso_local fastcc noundef <16 x i8> @w10(ptr noundef nonnull align 16 dereferenceable(592) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !16 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 32
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i64, ptr %3, align 1
;;   %5 = insertelement <2 x i64> poison, i64 %4, i64 0
;;   %6 = shufflevector <2 x i64> %5, <2 x i64> poison, <2 x i32> zeroinitializer
;;   %7 = bitcast <2 x i64> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; }
;; define dso_local fastcc noundef <16 x i8> @w11(ptr noundef nonnull align 16 dereferenceable(592) %vm, ptr %caller, i32 noundef %p0, <16 x i8> noundef %p1) #0 !dbg !17 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 32
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i8, ptr %3, align 1
;;   %5 = insertelement <16 x i8> %p1, i8 %4, i64 1
;;   %6 = bitcast <16 x i8> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; }
;; define dso_local fastcc noundef <16 x i8> @w12(ptr noundef nonnull align 16 dereferenceable(592) %vm, ptr %caller, i32 noundef %p0, <16 x i8> noundef %p1) #0 !dbg !18 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 32
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i16, ptr %3, align 1
;;   %5 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %6 = insertelement <8 x i16> %5, i16 %4, i64 1
;;   %7 = bitcast <8 x i16> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; }
;; define dso_local fastcc noundef <16 x i8> @w13(ptr noundef nonnull align 16 dereferenceable(592) %vm, ptr %caller, i32 noundef %p0, <16 x i8> noundef %p1) #0 !dbg !19 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 32
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i32, ptr %3, align 1
;;   %5 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %6 = insertelement <4 x i32> %5, i32 %4, i64 1
;;   %7 = bitcast <4 x i32> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; }
;; define dso_local fastcc noundef <16 x i8> @w14(ptr noundef nonnull align 16 dereferenceable(592) %vm, ptr %caller, i32 noundef %p0, <16 x i8> noundef %p1) #0 !dbg !20 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 32
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i64, ptr %3, align 1
;;   %5 = bitcast <16 x i8> %p1 to <2 x i64>
;;   %6 = insertelement <2 x i64> %5, i64 %4, i64 1
;;   %7 = bitcast <2 x i64> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; }
;; define dso_local fastcc noundef <16 x i8> @w15(ptr noundef nonnull align 16 dereferenceable(592) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !21 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 32
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i32, ptr %3, align 1
;;   %5 = insertelement <4 x i32> zeroinitializer, i32 %4, i64 0
;;   %6 = bitcast <4 x i32> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; }
;; define dso_local fastcc noundef <16 x i8> @w16(ptr noundef nonnull align 16 dereferenceable(592) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !22 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 32
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load volatile i64, ptr %3, align 1
;;   %5 = insertelement <2 x i64> zeroinitializer, i64 %4, i64 0
;;   %6 = bitcast <2 x i64> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; }
