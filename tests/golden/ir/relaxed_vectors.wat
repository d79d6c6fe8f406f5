;;! test = "ir"
;;! vectors = "x86_64"
;; Relaxed vector instructions, as x86-64 has them.
(module
  (func (param v128 v128) (result v128) (i8x16.relaxed_swizzle (local.get 0) (local.get 1)))
  (func (param v128) (result v128) (i32x4.relaxed_trunc_f32x4_s (local.get 0)))
  (func (param v128) (result v128) (i32x4.relaxed_trunc_f32x4_u (local.get 0)))
  (func (param v128) (result v128) (i32x4.relaxed_trunc_f64x2_s_zero (local.get 0)))
  (func (param v128) (result v128) (i32x4.relaxed_trunc_f64x2_u_zero (local.get 0)))
  (func (param v128 v128 v128) (result v128) (f32x4.relaxed_madd (local.get 0) (local.get 1) (local.get 2)))
  (func (param v128 v128 v128) (result v128) (f32x4.relaxed_nmadd (local.get 0) (local.get 1) (local.get 2)))
  (func (param v128 v128 v128) (result v128) (f64x2.relaxed_madd (local.get 0) (local.get 1) (local.get 2)))
  (func (param v128 v128 v128) (result v128) (f64x2.relaxed_nmadd (local.get 0) (local.get 1) (local.get 2)))
  (func (param v128 v128 v128) (result v128) (i8x16.relaxed_laneselect (local.get 0) (local.get 1) (local.get 2)))
  (func (param v128 v128 v128) (result v128) (i16x8.relaxed_laneselect (local.get 0) (local.get 1) (local.get 2)))
  (func (param v128 v128 v128) (result v128) (i32x4.relaxed_laneselect (local.get 0) (local.get 1) (local.get 2)))
  (func (param v128 v128 v128) (result v128) (i64x2.relaxed_laneselect (local.get 0) (local.get 1) (local.get 2)))
  (func (param v128 v128) (result v128) (f32x4.relaxed_min (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.relaxed_max (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.relaxed_min (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.relaxed_max (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.relaxed_q15mulr_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.relaxed_dot_i8x16_i7x16_s (local.get 0) (local.get 1)))
  (func (param v128 v128 v128) (result v128) (i32x4.relaxed_dot_i8x16_i7x16_add_s (local.get 0) (local.get 1) (local.get 2)))
)
;; define dso_local fastcc noundef <16 x i8> @w0(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call <16 x i8> @llvm.x86.ssse3.pshuf.b.128(<16 x i8> %p0, <16 x i8> %p1)
;;   ret <16 x i8> %1
;; }
;; define dso_local fastcc noundef <16 x i8> @w1(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = call <4 x i32> @llvm.x86.sse2.cvttps2dq(<4 x float> %1)
;;   %3 = bitcast <4 x i32> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w2(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = fcmp ogt <4 x float> %1, zeroinitializer
;;   %3 = select <4 x i1> %2, <4 x float> %1, <4 x float> zeroinitializer
;;   %4 = call <4 x i32> @llvm.x86.sse2.cvttps2dq(<4 x float> %3)
;;   %5 = fsub <4 x float> %3, splat (float 0x41E0000000000000)
;;   %6 = fcmp oge <4 x float> %5, splat (float 0x41E0000000000000)
;;   %7 = sext <4 x i1> %6 to <4 x i32>
;;   %8 = call <4 x i32> @llvm.x86.sse2.cvttps2dq(<4 x float> %5)
;;   %9 = xor <4 x i32> %8, %7
;;   %10 = call <4 x i32> @llvm.smax.v4i32(<4 x i32> %9, <4 x i32> zeroinitializer)
;;   %11 = add <4 x i32> %4, %10
;;   %12 = bitcast <4 x i32> %11 to <16 x i8>
;;   ret <16 x i8> %12
;; }
;; define dso_local fastcc noundef <16 x i8> @w3(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = call <4 x i32> @llvm.x86.sse2.cvttpd2dq(<2 x double> %1)
;;   %3 = bitcast <4 x i32> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w4(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = fcmp ogt <2 x double> %1, zeroinitializer
;;   %3 = select <2 x i1> %2, <2 x double> %1, <2 x double> zeroinitializer
;;   %4 = fcmp olt <2 x double> %3, splat (double 0x41EFFFFFFFE00000)
;;   %5 = select <2 x i1> %4, <2 x double> %3, <2 x double> splat (double 0x41EFFFFFFFE00000)
;;   %6 = call <2 x double> @llvm.trunc.v2f64(<2 x double> %5)
;;   %7 = fadd <2 x double> %6, splat (double 0x4330000000000000)
;;   %8 = bitcast <2 x double> %7 to <4 x i32>
;;   %9 = shufflevector <4 x i32> %8, <4 x i32> zeroinitializer, <4 x i32> <i32 0, i32 2, i32 4, i32 5>
;;   %10 = bitcast <4 x i32> %9 to <16 x i8>
;;   ret <16 x i8> %10
;; }
;; define dso_local fastcc noundef <16 x i8> @w5(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1, <16 x i8> noundef %p2) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = bitcast <16 x i8> %p1 to <4 x float>
;;   %3 = bitcast <16 x i8> %p2 to <4 x float>
;;   %4 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %1, <4 x float> %2, <4 x float> %3)
;;   %5 = bitcast <4 x float> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w6(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1, <16 x i8> noundef %p2) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = bitcast <16 x i8> %p1 to <4 x float>
;;   %3 = bitcast <16 x i8> %p2 to <4 x float>
;;   %4 = fneg <4 x float> %1
;;   %5 = call <4 x float> @llvm.fmuladd.v4f32(<4 x float> %4, <4 x float> %2, <4 x float> %3)
;;   %6 = bitcast <4 x float> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; }
;; define dso_local fastcc noundef <16 x i8> @w7(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1, <16 x i8> noundef %p2) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = bitcast <16 x i8> %p1 to <2 x double>
;;   %3 = bitcast <16 x i8> %p2 to <2 x double>
;;   %4 = call <2 x double> @llvm.fmuladd.v2f64(<2 x double> %1, <2 x double> %2, <2 x double> %3)
;;   %5 = bitcast <2 x double> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w8(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1, <16 x i8> noundef %p2) #0 !dbg !14 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = bitcast <16 x i8> %p1 to <2 x double>
;;   %3 = bitcast <16 x i8> %p2 to <2 x double>
;;   %4 = fneg <2 x double> %1
;;   %5 = call <2 x double> @llvm.fmuladd.v2f64(<2 x double> %4, <2 x double> %2, <2 x double> %3)
;;   %6 = bitcast <2 x double> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; }
;; define dso_local fastcc noundef <16 x i8> @w9(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1, <16 x i8> noundef %p2) #0 !dbg !15 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp slt <16 x i8> %p2, zeroinitializer
;;   %2 = select <16 x i1> %1, <16 x i8> %p0, <16 x i8> %p1
;;   ret <16 x i8> %2
;; }
;; define dso_local fastcc noundef <16 x i8> @w10(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1, <16 x i8> noundef %p2) #0 !dbg !16 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp slt <16 x i8> %p2, zeroinitializer
;;   %2 = select <16 x i1> %1, <16 x i8> %p0, <16 x i8> %p1
;;   ret <16 x i8> %2
;; }
;; define dso_local fastcc noundef <16 x i8> @w11(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1, <16 x i8> noundef %p2) #0 !dbg !17 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = bitcast <16 x i8> %p2 to <4 x i32>
;;   %4 = icmp slt <4 x i32> %3, zeroinitializer
;;   %5 = select <4 x i1> %4, <4 x i32> %1, <4 x i32> %2
;;   %6 = bitcast <4 x i32> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; }
;; define dso_local fastcc noundef <16 x i8> @w12(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1, <16 x i8> noundef %p2) #0 !dbg !18 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x i64>
;;   %2 = bitcast <16 x i8> %p1 to <2 x i64>
;;   %3 = bitcast <16 x i8> %p2 to <2 x i64>
;;   %4 = icmp slt <2 x i64> %3, zeroinitializer
;;   %5 = select <2 x i1> %4, <2 x i64> %1, <2 x i64> %2
;;   %6 = bitcast <2 x i64> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; }
;; define dso_local fastcc noundef <16 x i8> @w13(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !19 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = bitcast <16 x i8> %p1 to <4 x float>
;;   %3 = fcmp olt <4 x float> %1, %2
;;   %4 = select <4 x i1> %3, <4 x float> %1, <4 x float> %2
;;   %5 = bitcast <4 x float> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w14(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !20 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = bitcast <16 x i8> %p1 to <4 x float>
;;   %3 = fcmp olt <4 x float> %2, %1
;;   %4 = select <4 x i1> %3, <4 x float> %1, <4 x float> %2
;;   %5 = bitcast <4 x float> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w15(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !21 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = bitcast <16 x i8> %p1 to <2 x double>
;;   %3 = fcmp olt <2 x double> %1, %2
;;   %4 = select <2 x i1> %3, <2 x double> %1, <2 x double> %2
;;   %5 = bitcast <2 x double> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w16(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !22 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = bitcast <16 x i8> %p1 to <2 x double>
;;   %3 = fcmp olt <2 x double> %2, %1
;;   %4 = select <2 x i1> %3, <2 x double> %1, <2 x double> %2
;;   %5 = bitcast <2 x double> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w17(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !23 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = call <8 x i16> @llvm.x86.ssse3.pmul.hr.sw.128(<8 x i16> %1, <8 x i16> %2)
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w18(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !24 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call <8 x i16> @llvm.x86.ssse3.pmadd.ub.sw.128(<16 x i8> %p1, <16 x i8> %p0)
;;   %2 = bitcast <8 x i16> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; }
;; define dso_local fastcc noundef <16 x i8> @w19(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1, <16 x i8> noundef %p2) #0 !dbg !25 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p2 to <4 x i32>
;;   %2 = call <8 x i16> @llvm.x86.ssse3.pmadd.ub.sw.128(<16 x i8> %p1, <16 x i8> %p0)
;;   %3 = call <4 x i32> @llvm.x86.sse2.pmadd.wd(<8 x i16> %2, <8 x i16> splat (i16 1))
;;   %4 = add <4 x i32> %3, %1
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
