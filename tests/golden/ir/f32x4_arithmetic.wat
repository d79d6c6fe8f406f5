;;! test = "ir"
;;! vectors = "x86_64"
;; The arithmetic of f32x4.
(module
  (func (param v128) (result v128) (f32x4.ceil (local.get 0)))
  (func (param v128) (result v128) (f32x4.floor (local.get 0)))
  (func (param v128) (result v128) (f32x4.trunc (local.get 0)))
  (func (param v128) (result v128) (f32x4.nearest (local.get 0)))
  (func (param v128) (result v128) (f32x4.abs (local.get 0)))
  (func (param v128) (result v128) (f32x4.neg (local.get 0)))
  (func (param v128) (result v128) (f32x4.sqrt (local.get 0)))
  (func (param v128 v128) (result v128) (f32x4.add (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.sub (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.mul (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.div (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.min (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.max (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.pmin (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.pmax (local.get 0) (local.get 1)))
)
;; define dso_local fastcc noundef <16 x i8> @w0(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = call <4 x float> @llvm.ceil.v4f32(<4 x float> %1)
;;   %3 = bitcast <4 x float> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w1(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = call <4 x float> @llvm.floor.v4f32(<4 x float> %1)
;;   %3 = bitcast <4 x float> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w2(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = call <4 x float> @llvm.trunc.v4f32(<4 x float> %1)
;;   %3 = bitcast <4 x float> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w3(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = call <4 x float> @llvm.roundeven.v4f32(<4 x float> %1)
;;   %3 = bitcast <4 x float> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w4(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = call <4 x float> @llvm.fabs.v4f32(<4 x float> %1)
;;   %3 = bitcast <4 x float> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w5(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = fneg <4 x float> %1
;;   %3 = bitcast <4 x float> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w6(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = call <4 x float> @llvm.sqrt.v4f32(<4 x float> %1)
;;   %3 = bitcast <4 x float> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w7(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = bitcast <16 x i8> %p1 to <4 x float>
;;   %3 = fadd <4 x float> %1, %2
;;   %4 = bitcast <4 x float> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w8(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !14 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = bitcast <16 x i8> %p1 to <4 x float>
;;   %3 = fsub <4 x float> %1, %2
;;   %4 = bitcast <4 x float> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w9(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !15 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = bitcast <16 x i8> %p1 to <4 x float>
;;   %3 = fmul <4 x float> %1, %2
;;   %4 = bitcast <4 x float> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w10(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !16 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = bitcast <16 x i8> %p1 to <4 x float>
;;   %3 = fdiv <4 x float> %1, %2
;;   %4 = bitcast <4 x float> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w11(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !17 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = bitcast <16 x i8> %p1 to <4 x float>
;;   %3 = fcmp olt <4 x float> %1, %2
;;   %4 = fcmp olt <4 x float> %2, %1
;;   %5 = select <4 x i1> %3, <4 x float> %1, <4 x float> %2
;;   %6 = select <4 x i1> %4, <4 x float> %2, <4 x float> %1
;;   %7 = bitcast <4 x float> %5 to <4 x i32>
;;   %8 = bitcast <4 x float> %6 to <4 x i32>
;;   %9 = or <4 x i32> %7, %8
;;   %10 = bitcast <4 x i32> %9 to <4 x float>
;;   %11 = fcmp uno <4 x float> %10, zeroinitializer
;;   %12 = sext <4 x i1> %11 to <4 x i32>
;;   %13 = bitcast <4 x float> %10 to <4 x i32>
;;   %14 = or <4 x i32> %13, %12
;;   %15 = lshr <4 x i32> %12, splat (i32 10)
;;   %16 = xor <4 x i32> %15, splat (i32 -1)
;;   %17 = and <4 x i32> %14, %16
;;   %18 = bitcast <4 x i32> %17 to <16 x i8>
;;   ret <16 x i8> %18
;; }
;; define dso_local fastcc noundef <16 x i8> @w12(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !18 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = bitcast <16 x i8> %p1 to <4 x float>
;;   %3 = fcmp olt <4 x float> %1, %2
;;   %4 = fcmp olt <4 x float> %2, %1
;;   %5 = select <4 x i1> %3, <4 x float> %2, <4 x float> %1
;;   %6 = select <4 x i1> %4, <4 x float> %1, <4 x float> %2
;;   %7 = bitcast <4 x float> %5 to <4 x i32>
;;   %8 = bitcast <4 x float> %6 to <4 x i32>
;;   %9 = or <4 x i32> %7, %8
;;   %10 = xor <4 x i32> %7, %8
;;   %11 = bitcast <4 x i32> %10 to <4 x float>
;;   %12 = bitcast <4 x i32> %9 to <4 x float>
;;   %13 = fsub <4 x float> %12, %11
;;   %14 = fcmp uno <4 x float> %13, zeroinitializer
;;   %15 = sext <4 x i1> %14 to <4 x i32>
;;   %16 = bitcast <4 x float> %13 to <4 x i32>
;;   %17 = or <4 x i32> %16, %15
;;   %18 = lshr <4 x i32> %15, splat (i32 10)
;;   %19 = xor <4 x i32> %18, splat (i32 -1)
;;   %20 = and <4 x i32> %17, %19
;;   %21 = bitcast <4 x i32> %20 to <16 x i8>
;;   ret <16 x i8> %21
;; }
;; define dso_local fastcc noundef <16 x i8> @w13(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !19 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = bitcast <16 x i8> %p1 to <4 x float>
;;   %3 = fcmp olt <4 x float> %2, %1
;;   %4 = select <4 x i1> %3, <4 x float> %2, <4 x float> %1
;;   %5 = bitcast <4 x float> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w14(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !20 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = bitcast <16 x i8> %p1 to <4 x float>
;;   %3 = fcmp olt <4 x float> %1, %2
;;   %4 = select <4 x i1> %3, <4 x float> %2, <4 x float> %1
;;   %5 = bitcast <4 x float> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
