;;! test = "ir"
;;! vectors = "x86_64"
;; Lanes: constants, single ones, shuffles.
(module
  (func (result v128) (v128.const i32x4 1 2 3 4))
  (func (param v128 v128) (result v128) (i8x16.shuffle 0 17 2 19 4 21 6 23 8 25 10 27 12 29 14 31 (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.swizzle (local.get 0) (local.get 1)))
  (func (param i32) (result v128) (i8x16.splat (local.get 0)))
  (func (param i32) (result v128) (i16x8.splat (local.get 0)))
  (func (param i32) (result v128) (i32x4.splat (local.get 0)))
  (func (param i64) (result v128) (i64x2.splat (local.get 0)))
  (func (param f32) (result v128) (f32x4.splat (local.get 0)))
  (func (param f64) (result v128) (f64x2.splat (local.get 0)))
  (func (param v128) (result i32) (i8x16.extract_lane_s 1 (local.get 0)))
  (func (param v128) (result i32) (i8x16.extract_lane_u 1 (local.get 0)))
  (func (param v128 i32) (result v128) (i8x16.replace_lane 1 (local.get 0) (local.get 1)))
  (func (param v128) (result i32) (i16x8.extract_lane_s 1 (local.get 0)))
  (func (param v128) (result i32) (i16x8.extract_lane_u 1 (local.get 0)))
  (func (param v128 i32) (result v128) (i16x8.replace_lane 1 (local.get 0) (local.get 1)))
  (func (param v128) (result i32) (i32x4.extract_lane 1 (local.get 0)))
  (func (param v128 i32) (result v128) (i32x4.replace_lane 1 (local.get 0) (local.get 1)))
  (func (param v128) (result i64) (i64x2.extract_lane 1 (local.get 0)))
  (func (param v128 i64) (result v128) (i64x2.replace_lane 1 (local.get 0) (local.get 1)))
  (func (param v128) (result f32) (f32x4.extract_lane 1 (local.get 0)))
  (func (param v128 f32) (result v128) (f32x4.replace_lane 1 (local.get 0) (local.get 1)))
  (func (param v128) (result f64) (f64x2.extract_lane 1 (local.get 0)))
  (func (param v128 f64) (result v128) (f64x2.replace_lane 1 (local.get 0) (local.get 1)))
)
;; @v128.4000000030000000200000001 = weak hidden constant i128 316912650112397582603894390785
;; define dso_local fastcc noundef <16 x i8> @w0(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = load <16 x i8>, ptr @v128.4000000030000000200000001, !invariant.load !0
;;   ret <16 x i8> %1
;; }
;; define dso_local fastcc noundef <16 x i8> @w1(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = shufflevector <16 x i8> %p0, <16 x i8> %p1, <16 x i32> <i32 0, i32 17, i32 2, i32 19, i32 4, i32 21, i32 6, i32 23, i32 8, i32 25, i32 10, i32 27, i32 12, i32 29, i32 14, i32 31>
;;   ret <16 x i8> %1
;; }
;; define dso_local fastcc noundef <16 x i8> @w2(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call <16 x i8> @llvm.uadd.sat.v16i8(<16 x i8> %p1, <16 x i8> splat (i8 112))
;;   %2 = call <16 x i8> @llvm.x86.ssse3.pshuf.b.128(<16 x i8> %p0, <16 x i8> %1)
;;   ret <16 x i8> %2
;; }
;; define dso_local fastcc noundef <16 x i8> @w3(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = trunc i32 %p0 to i8
;;   %2 = insertelement <16 x i8> poison, i8 %1, i64 0
;;   %3 = shufflevector <16 x i8> %2, <16 x i8> poison, <16 x i32> zeroinitializer
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w4(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = trunc i32 %p0 to i16
;;   %2 = insertelement <8 x i16> poison, i16 %1, i64 0
;;   %3 = shufflevector <8 x i16> %2, <8 x i16> poison, <8 x i32> zeroinitializer
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w5(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = insertelement <4 x i32> poison, i32 %p0, i64 0
;;   %2 = shufflevector <4 x i32> %1, <4 x i32> poison, <4 x i32> zeroinitializer
;;   %3 = bitcast <4 x i32> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w6(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = insertelement <2 x i64> poison, i64 %p0, i64 0
;;   %2 = shufflevector <2 x i64> %1, <2 x i64> poison, <2 x i32> zeroinitializer
;;   %3 = bitcast <2 x i64> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w7(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller, float noundef %p0) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = insertelement <4 x float> poison, float %p0, i64 0
;;   %2 = shufflevector <4 x float> %1, <4 x float> poison, <4 x i32> zeroinitializer
;;   %3 = bitcast <4 x float> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w8(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller, double noundef %p0) #0 !dbg !14 {
;; entry:
;;   br label %start
;; start:
;;   %1 = insertelement <2 x double> poison, double %p0, i64 0
;;   %2 = shufflevector <2 x double> %1, <2 x double> poison, <2 x i32> zeroinitializer
;;   %3 = bitcast <2 x double> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef i32 @w9(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !15 {
;; entry:
;;   br label %start
;; start:
;;   %1 = extractelement <16 x i8> %p0, i64 1
;;   %2 = sext i8 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w10(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !16 {
;; entry:
;;   br label %start
;; start:
;;   %1 = extractelement <16 x i8> %p0, i64 1
;;   %2 = zext i8 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef <16 x i8> @w11(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller, <16 x i8> noundef %p0, i32 noundef %p1) #0 !dbg !17 {
;; entry:
;;   br label %start
;; start:
;;   %1 = trunc i32 %p1 to i8
;;   %2 = insertelement <16 x i8> %p0, i8 %1, i64 1
;;   ret <16 x i8> %2
;; }
;; define dso_local fastcc noundef i32 @w12(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !18 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = extractelement <8 x i16> %1, i64 1
;;   %3 = sext i16 %2 to i32
;;   ret i32 %3
;; }
;; define dso_local fastcc noundef i32 @w13(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !19 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = extractelement <8 x i16> %1, i64 1
;;   %3 = zext i16 %2 to i32
;;   ret i32 %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w14(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller, <16 x i8> noundef %p0, i32 noundef %p1) #0 !dbg !20 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = trunc i32 %p1 to i16
;;   %3 = insertelement <8 x i16> %1, i16 %2, i64 1
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef i32 @w15(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !21 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = extractelement <4 x i32> %1, i64 1
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef <16 x i8> @w16(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller, <16 x i8> noundef %p0, i32 noundef %p1) #0 !dbg !22 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = insertelement <4 x i32> %1, i32 %p1, i64 1
;;   %3 = bitcast <4 x i32> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef i64 @w17(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !23 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x i64>
;;   %2 = extractelement <2 x i64> %1, i64 1
;;   ret i64 %2
;; }
;; define dso_local fastcc noundef <16 x i8> @w18(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller, <16 x i8> noundef %p0, i64 noundef %p1) #0 !dbg !24 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x i64>
;;   %2 = insertelement <2 x i64> %1, i64 %p1, i64 1
;;   %3 = bitcast <2 x i64> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef float @w19(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !25 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = extractelement <4 x float> %1, i64 1
;;   ret float %2
;; }
;; define dso_local fastcc noundef <16 x i8> @w20(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller, <16 x i8> noundef %p0, float noundef %p1) #0 !dbg !26 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = insertelement <4 x float> %1, float %p1, i64 1
;;   %3 = bitcast <4 x float> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef double @w21(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !27 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = extractelement <2 x double> %1, i64 1
;;   ret double %2
;; }
;; define dso_local fastcc noundef <16 x i8> @w22(ptr noundef nonnull align 16 dereferenceable(864) %vm, ptr %caller, <16 x i8> noundef %p0, double noundef %p1) #0 !dbg !28 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = insertelement <2 x double> %1, double %p1, i64 1
;;   %3 = bitcast <2 x double> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
