;;! test = "ir"
;;! vectors = "x86_64"
;; Conversions between vectors of integers and of floats, which saturate.
(module
  (func (param v128) (result v128) (f32x4.demote_f64x2_zero (local.get 0)))
  (func (param v128) (result v128) (f64x2.promote_low_f32x4 (local.get 0)))
  (func (param v128) (result v128) (i32x4.trunc_sat_f32x4_s (local.get 0)))
  (func (param v128) (result v128) (i32x4.trunc_sat_f32x4_u (local.get 0)))
  (func (param v128) (result v128) (f32x4.convert_i32x4_s (local.get 0)))
  (func (param v128) (result v128) (f32x4.convert_i32x4_u (local.get 0)))
  (func (param v128) (result v128) (i32x4.trunc_sat_f64x2_s_zero (local.get 0)))
  (func (param v128) (result v128) (i32x4.trunc_sat_f64x2_u_zero (local.get 0)))
  (func (param v128) (result v128) (f64x2.convert_low_i32x4_s (local.get 0)))
  (func (param v128) (result v128) (f64x2.convert_low_i32x4_u (local.get 0)))
)
;; define dso_local fastcc noundef <16 x i8> @w0(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = call <2 x double> asm "", "=x,0"(<2 x double> %1)
;;   %3 = fptrunc <2 x double> %2 to <2 x float>
;;   %4 = shufflevector <2 x float> %3, <2 x float> zeroinitializer, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
;;   %5 = bitcast <4 x float> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w1(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = shufflevector <4 x float> %1, <4 x float> poison, <2 x i32> <i32 0, i32 1>
;;   %3 = fpext <2 x float> %2 to <2 x double>
;;   %4 = bitcast <2 x double> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w2(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = call <4 x i32> @llvm.x86.sse2.cvttps2dq(<4 x float> %1)
;;   %3 = fcmp oge <4 x float> %1, splat (float 0x41E0000000000000)
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = xor <4 x i32> %2, %4
;;   %6 = fcmp ord <4 x float> %1, zeroinitializer
;;   %7 = sext <4 x i1> %6 to <4 x i32>
;;   %8 = and <4 x i32> %5, %7
;;   %9 = bitcast <4 x i32> %8 to <16 x i8>
;;   ret <16 x i8> %9
;; }
;; define dso_local fastcc noundef <16 x i8> @w3(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !9 {
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
;; define dso_local fastcc noundef <16 x i8> @w4(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = sitofp <4 x i32> %1 to <4 x float>
;;   %3 = bitcast <4 x float> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w5(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = uitofp <4 x i32> %1 to <4 x float>
;;   %3 = bitcast <4 x float> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w6(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = fcmp ord <2 x double> %1, zeroinitializer
;;   %3 = select <2 x i1> %2, <2 x double> splat (double 0x41DFFFFFFFC00000), <2 x double> zeroinitializer
;;   %4 = fcmp olt <2 x double> %1, %3
;;   %5 = select <2 x i1> %4, <2 x double> %1, <2 x double> %3
;;   %6 = call <4 x i32> @llvm.x86.sse2.cvttpd2dq(<2 x double> %5)
;;   %7 = bitcast <4 x i32> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; }
;; define dso_local fastcc noundef <16 x i8> @w7(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !13 {
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
;; define dso_local fastcc noundef <16 x i8> @w8(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !14 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = shufflevector <4 x i32> %1, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %3 = sitofp <2 x i32> %2 to <2 x double>
;;   %4 = bitcast <2 x double> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w9(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !15 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = shufflevector <4 x i32> %1, <4 x i32> poison, <2 x i32> <i32 0, i32 1>
;;   %3 = uitofp <2 x i32> %2 to <2 x double>
;;   %4 = bitcast <2 x double> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
