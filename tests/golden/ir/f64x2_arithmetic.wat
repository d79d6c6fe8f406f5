;;! test = "ir"
;;! vectors = "x86_64"
;; The arithmetic of f64x2.
(module
  (func (param v128) (result v128) (f64x2.ceil (local.get 0)))
  (func (param v128) (result v128) (f64x2.floor (local.get 0)))
  (func (param v128) (result v128) (f64x2.trunc (local.get 0)))
  (func (param v128) (result v128) (f64x2.nearest (local.get 0)))
  (func (param v128) (result v128) (f64x2.abs (local.get 0)))
  (func (param v128) (result v128) (f64x2.neg (local.get 0)))
  (func (param v128) (result v128) (f64x2.sqrt (local.get 0)))
  (func (param v128 v128) (result v128) (f64x2.add (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.sub (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.mul (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.div (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.min (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.max (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.pmin (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.pmax (local.get 0) (local.get 1)))
)
;; define dso_local fastcc noundef <16 x i8> @w0(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = call <2 x double> @llvm.ceil.v2f64(<2 x double> %1)
;;   %3 = bitcast <2 x double> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w1(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = call <2 x double> @llvm.floor.v2f64(<2 x double> %1)
;;   %3 = bitcast <2 x double> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w2(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = call <2 x double> @llvm.trunc.v2f64(<2 x double> %1)
;;   %3 = bitcast <2 x double> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w3(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = call <2 x double> @llvm.roundeven.v2f64(<2 x double> %1)
;;   %3 = bitcast <2 x double> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w4(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = call <2 x double> @llvm.fabs.v2f64(<2 x double> %1)
;;   %3 = bitcast <2 x double> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w5(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = fneg <2 x double> %1
;;   %3 = bitcast <2 x double> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w6(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = call <2 x double> @llvm.sqrt.v2f64(<2 x double> %1)
;;   %3 = bitcast <2 x double> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w7(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = bitcast <16 x i8> %p1 to <2 x double>
;;   %3 = fadd <2 x double> %1, %2
;;   %4 = bitcast <2 x double> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w8(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !14 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = bitcast <16 x i8> %p1 to <2 x double>
;;   %3 = fsub <2 x double> %1, %2
;;   %4 = bitcast <2 x double> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w9(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !15 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = bitcast <16 x i8> %p1 to <2 x double>
;;   %3 = fmul <2 x double> %1, %2
;;   %4 = bitcast <2 x double> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w10(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !16 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = bitcast <16 x i8> %p1 to <2 x double>
;;   %3 = fdiv <2 x double> %1, %2
;;   %4 = bitcast <2 x double> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w11(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !17 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = bitcast <16 x i8> %p1 to <2 x double>
;;   %3 = fcmp olt <2 x double> %1, %2
;;   %4 = fcmp olt <2 x double> %2, %1
;;   %5 = select <2 x i1> %3, <2 x double> %1, <2 x double> %2
;;   %6 = select <2 x i1> %4, <2 x double> %2, <2 x double> %1
;;   %7 = bitcast <2 x double> %5 to <2 x i64>
;;   %8 = bitcast <2 x double> %6 to <2 x i64>
;;   %9 = or <2 x i64> %7, %8
;;   %10 = bitcast <2 x i64> %9 to <2 x double>
;;   %11 = fcmp uno <2 x double> %10, zeroinitializer
;;   %12 = sext <2 x i1> %11 to <2 x i64>
;;   %13 = bitcast <2 x double> %10 to <2 x i64>
;;   %14 = or <2 x i64> %13, %12
;;   %15 = lshr <2 x i64> %12, splat (i64 13)
;;   %16 = xor <2 x i64> %15, splat (i64 -1)
;;   %17 = and <2 x i64> %14, %16
;;   %18 = bitcast <2 x i64> %17 to <16 x i8>
;;   ret <16 x i8> %18
;; }
;; define dso_local fastcc noundef <16 x i8> @w12(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !18 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = bitcast <16 x i8> %p1 to <2 x double>
;;   %3 = fcmp olt <2 x double> %1, %2
;;   %4 = fcmp olt <2 x double> %2, %1
;;   %5 = select <2 x i1> %3, <2 x double> %2, <2 x double> %1
;;   %6 = select <2 x i1> %4, <2 x double> %1, <2 x double> %2
;;   %7 = bitcast <2 x double> %5 to <2 x i64>
;;   %8 = bitcast <2 x double> %6 to <2 x i64>
;;   %9 = or <2 x i64> %7, %8
;;   %10 = xor <2 x i64> %7, %8
;;   %11 = bitcast <2 x i64> %10 to <2 x double>
;;   %12 = bitcast <2 x i64> %9 to <2 x double>
;;   %13 = fsub <2 x double> %12, %11
;;   %14 = fcmp uno <2 x double> %13, zeroinitializer
;;   %15 = sext <2 x i1> %14 to <2 x i64>
;;   %16 = bitcast <2 x double> %13 to <2 x i64>
;;   %17 = or <2 x i64> %16, %15
;;   %18 = lshr <2 x i64> %15, splat (i64 13)
;;   %19 = xor <2 x i64> %18, splat (i64 -1)
;;   %20 = and <2 x i64> %17, %19
;;   %21 = bitcast <2 x i64> %20 to <16 x i8>
;;   ret <16 x i8> %21
;; }
;; define dso_local fastcc noundef <16 x i8> @w13(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !19 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = bitcast <16 x i8> %p1 to <2 x double>
;;   %3 = fcmp olt <2 x double> %2, %1
;;   %4 = select <2 x i1> %3, <2 x double> %2, <2 x double> %1
;;   %5 = bitcast <2 x double> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w14(ptr noundef nonnull align 16 dereferenceable(512) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !20 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = bitcast <16 x i8> %p1 to <2 x double>
;;   %3 = fcmp olt <2 x double> %1, %2
;;   %4 = select <2 x i1> %3, <2 x double> %2, <2 x double> %1
;;   %5 = bitcast <2 x double> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
