;;! test = "ir"
;;! vectors = "x86_64"
;; The arithmetic of i32x4.
(module
  (func (param v128) (result v128) (i32x4.abs (local.get 0)))
  (func (param v128) (result v128) (i32x4.neg (local.get 0)))
  (func (param v128) (result i32) (i32x4.all_true (local.get 0)))
  (func (param v128) (result i32) (i32x4.bitmask (local.get 0)))
  (func (param v128 i32) (result v128) (i32x4.shl (local.get 0) (local.get 1)))
  (func (param v128 i32) (result v128) (i32x4.shr_s (local.get 0) (local.get 1)))
  (func (param v128 i32) (result v128) (i32x4.shr_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.add (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.sub (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.mul (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.min_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.min_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.max_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.max_u (local.get 0) (local.get 1)))
)
;; define dso_local fastcc noundef <16 x i8> @w0(ptr noundef nonnull align 16 dereferenceable(496) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = call <4 x i32> @llvm.abs.v4i32(<4 x i32> %1, i1 false)
;;   %3 = bitcast <4 x i32> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w1(ptr noundef nonnull align 16 dereferenceable(496) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = sub <4 x i32> zeroinitializer, %1
;;   %3 = bitcast <4 x i32> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef i32 @w2(ptr noundef nonnull align 16 dereferenceable(496) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = icmp eq <4 x i32> %1, zeroinitializer
;;   %3 = bitcast <4 x i1> %2 to i4
;;   %4 = icmp eq i4 %3, 0
;;   %5 = zext i1 %4 to i32
;;   ret i32 %5
;; }
;; define dso_local fastcc noundef i32 @w3(ptr noundef nonnull align 16 dereferenceable(496) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = icmp slt <4 x i32> %1, zeroinitializer
;;   %3 = bitcast <4 x i1> %2 to i4
;;   %4 = zext i4 %3 to i32
;;   ret i32 %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w4(ptr noundef nonnull align 16 dereferenceable(496) %vm, ptr %caller, <16 x i8> noundef %p0, i32 noundef %p1) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = and i32 %p1, 31
;;   %3 = insertelement <4 x i32> poison, i32 %2, i64 0
;;   %4 = shufflevector <4 x i32> %3, <4 x i32> poison, <4 x i32> zeroinitializer
;;   %5 = shl <4 x i32> %1, %4
;;   %6 = bitcast <4 x i32> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; }
;; define dso_local fastcc noundef <16 x i8> @w5(ptr noundef nonnull align 16 dereferenceable(496) %vm, ptr %caller, <16 x i8> noundef %p0, i32 noundef %p1) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = and i32 %p1, 31
;;   %3 = insertelement <4 x i32> poison, i32 %2, i64 0
;;   %4 = shufflevector <4 x i32> %3, <4 x i32> poison, <4 x i32> zeroinitializer
;;   %5 = ashr <4 x i32> %1, %4
;;   %6 = bitcast <4 x i32> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; }
;; define dso_local fastcc noundef <16 x i8> @w6(ptr noundef nonnull align 16 dereferenceable(496) %vm, ptr %caller, <16 x i8> noundef %p0, i32 noundef %p1) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = and i32 %p1, 31
;;   %3 = insertelement <4 x i32> poison, i32 %2, i64 0
;;   %4 = shufflevector <4 x i32> %3, <4 x i32> poison, <4 x i32> zeroinitializer
;;   %5 = lshr <4 x i32> %1, %4
;;   %6 = bitcast <4 x i32> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; }
;; define dso_local fastcc noundef <16 x i8> @w7(ptr noundef nonnull align 16 dereferenceable(496) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = add <4 x i32> %1, %2
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w8(ptr noundef nonnull align 16 dereferenceable(496) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !14 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = sub <4 x i32> %1, %2
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w9(ptr noundef nonnull align 16 dereferenceable(496) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !15 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = mul <4 x i32> %1, %2
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w10(ptr noundef nonnull align 16 dereferenceable(496) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !16 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = call <4 x i32> @llvm.smin.v4i32(<4 x i32> %1, <4 x i32> %2)
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w11(ptr noundef nonnull align 16 dereferenceable(496) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !17 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = call <4 x i32> @llvm.umin.v4i32(<4 x i32> %1, <4 x i32> %2)
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w12(ptr noundef nonnull align 16 dereferenceable(496) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !18 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = call <4 x i32> @llvm.smax.v4i32(<4 x i32> %1, <4 x i32> %2)
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w13(ptr noundef nonnull align 16 dereferenceable(496) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !19 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = call <4 x i32> @llvm.umax.v4i32(<4 x i32> %1, <4 x i32> %2)
;;   %4 = bitcast <4 x i32> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
