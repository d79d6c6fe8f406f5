;;! test = "ir"
;;! vectors = "x86_64"
;; Lanes of another width: extended, narrowed, multiplied and added in pairs.
(module
  (func (param v128 v128) (result v128) (i8x16.narrow_i16x8_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.narrow_i16x8_u (local.get 0) (local.get 1)))
  (func (param v128) (result v128) (i16x8.extadd_pairwise_i8x16_s (local.get 0)))
  (func (param v128) (result v128) (i16x8.extadd_pairwise_i8x16_u (local.get 0)))
  (func (param v128 v128) (result v128) (i16x8.narrow_i32x4_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.narrow_i32x4_u (local.get 0) (local.get 1)))
  (func (param v128) (result v128) (i16x8.extend_low_i8x16_s (local.get 0)))
  (func (param v128) (result v128) (i16x8.extend_high_i8x16_s (local.get 0)))
  (func (param v128) (result v128) (i16x8.extend_low_i8x16_u (local.get 0)))
  (func (param v128) (result v128) (i16x8.extend_high_i8x16_u (local.get 0)))
  (func (param v128 v128) (result v128) (i16x8.extmul_low_i8x16_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.extmul_high_i8x16_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.extmul_low_i8x16_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.extmul_high_i8x16_u (local.get 0) (local.get 1)))
  (func (param v128) (result v128) (i32x4.extadd_pairwise_i16x8_s (local.get 0)))
  (func (param v128) (result v128) (i32x4.extadd_pairwise_i16x8_u (local.get 0)))
  (func (param v128) (result v128) (i32x4.extend_low_i16x8_s (local.get 0)))
  (func (param v128) (result v128) (i32x4.extend_high_i16x8_s (local.get 0)))
  (func (param v128) (result v128) (i32x4.extend_low_i16x8_u (local.get 0)))
  (func (param v128) (result v128) (i32x4.extend_high_i16x8_u (local.get 0)))
  (func (param v128 v128) (result v128) (i32x4.dot_i16x8_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.extmul_low_i16x8_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.extmul_high_i16x8_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.extmul_low_i16x8_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.extmul_high_i16x8_u (local.get 0) (local.get 1)))
  (func (param v128) (result v128) (i64x2.extend_low_i32x4_s (local.get 0)))
  (func (param v128) (result v128) (i64x2.extend_high_i32x4_s (local.get 0)))
  (func (param v128) (result v128) (i64x2.extend_low_i32x4_u (local.get 0)))
  (func (param v128) (result v128) (i64x2.extend_high_i32x4_u (local.get 0)))
  (func (param v128 v128) (result v128) (i64x2.extmul_low_i32x4_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.extmul_high_i32x4_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.extmul_low_i32x4_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.extmul_high_i32x4_u (local.get 0) (local.get 1)))
)
;; define dso_local fastcc noundef <16 x i8> @w0(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = call <16 x i8> @llvm.x86.sse2.packsswb.128(<8 x i16> %1, <8 x i16> %2)
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w1(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = call <16 x i8> @llvm.x86.sse2.packuswb.128(<8 x i16> %1, <8 x i16> %2)
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w2(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call <8 x i16> @llvm.x86.ssse3.pmadd.ub.sw.128(<16 x i8> splat (i8 1), <16 x i8> %p0)
;;   %2 = bitcast <8 x i16> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; }
;; define dso_local fastcc noundef <16 x i8> @w3(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call <8 x i16> @llvm.x86.ssse3.pmadd.ub.sw.128(<16 x i8> %p0, <16 x i8> splat (i8 1))
;;   %2 = bitcast <8 x i16> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; }
;; define dso_local fastcc noundef <16 x i8> @w4(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = call <8 x i16> @llvm.x86.sse2.packssdw.128(<4 x i32> %1, <4 x i32> %2)
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w5(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = call <8 x i16> @llvm.x86.sse41.packusdw(<4 x i32> %1, <4 x i32> %2)
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w6(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = shufflevector <16 x i8> %p0, <16 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
;;   %2 = sext <8 x i8> %1 to <8 x i16>
;;   %3 = bitcast <8 x i16> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w7(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = shufflevector <16 x i8> %p0, <16 x i8> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
;;   %2 = sext <8 x i8> %1 to <8 x i16>
;;   %3 = bitcast <8 x i16> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w8(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !14 {
;; entry:
;;   br label %start
;; start:
;;   %1 = shufflevector <16 x i8> %p0, <16 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
;;   %2 = zext <8 x i8> %1 to <8 x i16>
;;   %3 = bitcast <8 x i16> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w9(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !15 {
;; entry:
;;   br label %start
;; start:
;;   %1 = shufflevector <16 x i8> %p0, <16 x i8> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
;;   %2 = zext <8 x i8> %1 to <8 x i16>
;;   %3 = bitcast <8 x i16> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w10(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !16 {
;; entry:
;;   br label %start
;; start:
;;   %1 = shufflevector <16 x i8> %p0, <16 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
;;   %2 = sext <8 x i8> %1 to <8 x i16>
;;   %3 = shufflevector <16 x i8> %p1, <16 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
;;   %4 = sext <8 x i8> %3 to <8 x i16>
;;   %5 = mul <8 x i16> %2, %4
;;   %6 = bitcast <8 x i16> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; }
;; define dso_local fastcc noundef <16 x i8> @w11(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !17 {
;; entry:
;;   br label %start
;; start:
;;   %1 = shufflevector <16 x i8> %p0, <16 x i8> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
;;   %2 = sext <8 x i8> %1 to <8 x i16>
;;   %3 = shufflevector <16 x i8> %p1, <16 x i8> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
;;   %4 = sext <8 x i8> %3 to <8 x i16>
;;   %5 = mul <8 x i16> %2, %4
;;   %6 = bitcast <8 x i16> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; }
;; define dso_local fastcc noundef <16 x i8> @w12(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !18 {
;; entry:
;;   br label %start
;; start:
;;   %1 = shufflevector <16 x i8> %p0, <16 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
;;   %2 = zext <8 x i8> %1 to <8 x i16>
;;   %3 = shufflevector <16 x i8> %p1, <16 x i8> poison, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
;;   %4 = zext <8 x i8> %3 to <8 x i16>
;;   %5 = mul <8 x i16> %2, %4
;;   %6 = bitcast <8 x i16> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; }
;; define dso_local fastcc noundef <16 x i8> @w13(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !19 {
;; entry:
;;   br label %start
;; start:
;;   %1 = shufflevector <16 x i8> %p0, <16 x i8> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
;;   %2 = zext <8 x i8> %1 to <8 x i16>
;;   %3 = shufflevector <16 x i8> %p1, <16 x i8> poison, <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
;;   %4 = zext <8 x i8> %3 to <8 x i16>
;;   %5 = mul <8 x i16> %2, %4
;;   %6 = bitcast <8 x i16> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; }
;; define dso_local fastcc noundef <16 x i8> @w14(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !20 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = call <4 x i32> @llvm.x86.sse2.pmadd.wd(<8 x i16> %1, <8 x i16> splat (i16 1))
;;   %3 = bitcast <4 x i32> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w15(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !21 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = shl <4 x i32> %1, splat (i32 16)
;;   %3 = lshr <4 x i32> %2, splat (i32 16)
;;   %4 = lshr <4 x i32> %1, splat (i32 16)
;;   %5 = add <4 x i32> %3, %4
;;   %6 = bitcast <4 x i32> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; }
;; define dso_local fastcc noundef <16 x i8> @w16(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !22 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = shufflevector <8 x i16> %1, <8 x i16> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %3 = sext <4 x i16> %2 to <4 x i32>
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w17(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !23 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = shufflevector <8 x i16> %1, <8 x i16> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
;;   %3 = sext <4 x i16> %2 to <4 x i32>
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w18(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !24 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = shufflevector <8 x i16> %1, <8 x i16> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %3 = zext <4 x i16> %2 to <4 x i32>
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w19(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !25 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = shufflevector <8 x i16> %1, <8 x i16> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
;;   %3 = zext <4 x i16> %2 to <4 x i32>
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w20(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !26 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = call <4 x i32> @llvm.x86.sse2.pmadd.wd(<8 x i16> %1, <8 x i16> %2)
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w21(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !27 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = shufflevector <8 x i16> %1, <8 x i16> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %4 = sext <4 x i16> %3 to <4 x i32>
;;   %5 = shufflevector <8 x i16> %2, <8 x i16> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %6 = sext <4 x i16> %5 to <4 x i32>
;;   %7 = mul <4 x i32> %4, %6
;;   %8 = bitcast <4 x i32> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; }
;; define dso_local fastcc noundef <16 x i8> @w22(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !28 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = shufflevector <8 x i16> %1, <8 x i16> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
;;   %4 = sext <4 x i16> %3 to <4 x i32>
;;   %5 = shufflevector <8 x i16> %2, <8 x i16> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
;;   %6 = sext <4 x i16> %5 to <4 x i32>
;;   %7 = mul <4 x i32> %4, %6
;;   %8 = bitcast <4 x i32> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; }
;; define dso_local fastcc noundef <16 x i8> @w23(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !29 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = shufflevector <8 x i16> %1, <8 x i16> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %4 = zext <4 x i16> %3 to <4 x i32>
;;   %5 = shufflevector <8 x i16> %2, <8 x i16> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %6 = zext <4 x i16> %5 to <4 x i32>
;;   %7 = mul <4 x i32> %4, %6
;;   %8 = bitcast <4 x i32> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; }
;; define dso_local fastcc noundef <16 x i8> @w24(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !30 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = shufflevector <8 x i16> %1, <8 x i16> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
;;   %4 = zext <4 x i16> %3 to <4 x i32>
;;   %5 = shufflevector <8 x i16> %2, <8 x i16> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
;;   %6 = zext <4 x i16> %5 to <4 x i32>
;;   %7 = mul <4 x i32> %4, %6
;;   %8 = bitcast <4 x i32> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; }
;; define dso_local fastcc noundef <16 x i8> @w25(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !31 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = shufflevector <4 x i32> %1, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %3 = sext <2 x i32> %2 to <2 x i64>
;;   %4 = bitcast <2 x i64> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w26(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !32 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = shufflevector <4 x i32> %1, <4 x i32> poison, <2 x i32> <i32 2, i32 3>
;;   %3 = sext <2 x i32> %2 to <2 x i64>
;;   %4 = bitcast <2 x i64> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w27(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !33 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = shufflevector <4 x i32> %1, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %3 = zext <2 x i32> %2 to <2 x i64>
;;   %4 = bitcast <2 x i64> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w28(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !34 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = shufflevector <4 x i32> %1, <4 x i32> poison, <2 x i32> <i32 2, i32 3>
;;   %3 = zext <2 x i32> %2 to <2 x i64>
;;   %4 = bitcast <2 x i64> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w29(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !35 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = shufflevector <4 x i32> %1, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %4 = sext <2 x i32> %3 to <2 x i64>
;;   %5 = shufflevector <4 x i32> %2, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %6 = sext <2 x i32> %5 to <2 x i64>
;;   %7 = mul <2 x i64> %4, %6
;;   %8 = bitcast <2 x i64> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; }
;; define dso_local fastcc noundef <16 x i8> @w30(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !36 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = shufflevector <4 x i32> %1, <4 x i32> poison, <2 x i32> <i32 2, i32 3>
;;   %4 = sext <2 x i32> %3 to <2 x i64>
;;   %5 = shufflevector <4 x i32> %2, <4 x i32> poison, <2 x i32> <i32 2, i32 3>
;;   %6 = sext <2 x i32> %5 to <2 x i64>
;;   %7 = mul <2 x i64> %4, %6
;;   %8 = bitcast <2 x i64> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; }
;; define dso_local fastcc noundef <16 x i8> @w31(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !37 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = shufflevector <4 x i32> %1, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %4 = zext <2 x i32> %3 to <2 x i64>
;;   %5 = shufflevector <4 x i32> %2, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %6 = zext <2 x i32> %5 to <2 x i64>
;;   %7 = mul <2 x i64> %4, %6
;;   %8 = bitcast <2 x i64> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; }
;; define dso_local fastcc noundef <16 x i8> @w32(ptr noundef nonnull align 16 dereferenceable(1088) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !38 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = shufflevector <4 x i32> %1, <4 x i32> poison, <2 x i32> <i32 2, i32 3>
;;   %4 = zext <2 x i32> %3 to <2 x i64>
;;   %5 = shufflevector <4 x i32> %2, <4 x i32> poison, <2 x i32> <i32 2, i32 3>
;;   %6 = zext <2 x i32> %5 to <2 x i64>
;;   %7 = mul <2 x i64> %4, %6
;;   %8 = bitcast <2 x i64> %7 to <16 x i8>
;;   ret <16 x i8> %8
;; }
