;;! test = "ir"
;;! vectors = "x86_64"
;; The arithmetic of i16x8.
(module
  (func (param v128) (result v128) (i16x8.abs (local.get 0)))
  (func (param v128) (result v128) (i16x8.neg (local.get 0)))
  (func (param v128 v128) (result v128) (i16x8.q15mulr_sat_s (local.get 0) (local.get 1)))
  (func (param v128) (result i32) (i16x8.all_true (local.get 0)))
  (func (param v128) (result i32) (i16x8.bitmask (local.get 0)))
  (func (param v128 i32) (result v128) (i16x8.shl (local.get 0) (local.get 1)))
  (func (param v128 i32) (result v128) (i16x8.shr_s (local.get 0) (local.get 1)))
  (func (param v128 i32) (result v128) (i16x8.shr_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.add (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.add_sat_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.add_sat_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.sub (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.sub_sat_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.sub_sat_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.mul (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.min_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.min_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.max_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.max_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.avgr_u (local.get 0) (local.get 1)))
)
;; define dso_local fastcc noundef <16 x i8> @w0(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = call <8 x i16> @llvm.abs.v8i16(<8 x i16> %1, i1 false)
;;   %3 = bitcast <8 x i16> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w1(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = sub <8 x i16> zeroinitializer, %1
;;   %3 = bitcast <8 x i16> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w2(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = call <8 x i16> @llvm.x86.ssse3.pmul.hr.sw.128(<8 x i16> %1, <8 x i16> %2)
;;   %4 = icmp eq <8 x i16> %3, splat (i16 -32768)
;;   %5 = sext <8 x i1> %4 to <8 x i16>
;;   %6 = xor <8 x i16> %3, %5
;;   %7 = bitcast <8 x i16> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; }
;; define dso_local fastcc noundef i32 @w3(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = icmp eq <8 x i16> %1, zeroinitializer
;;   %3 = bitcast <8 x i1> %2 to i8
;;   %4 = icmp eq i8 %3, 0
;;   %5 = zext i1 %4 to i32
;;   ret i32 %5
;; }
;; define dso_local fastcc noundef i32 @w4(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = icmp slt <8 x i16> %1, zeroinitializer
;;   %3 = bitcast <8 x i1> %2 to i8
;;   %4 = zext i8 %3 to i32
;;   ret i32 %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w5(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, i32 noundef %p1) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = and i32 %p1, 15
;;   %3 = trunc i32 %2 to i16
;;   %4 = insertelement <8 x i16> poison, i16 %3, i64 0
;;   %5 = shufflevector <8 x i16> %4, <8 x i16> poison, <8 x i32> zeroinitializer
;;   %6 = shl <8 x i16> %1, %5
;;   %7 = bitcast <8 x i16> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; }
;; define dso_local fastcc noundef <16 x i8> @w6(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, i32 noundef %p1) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = and i32 %p1, 15
;;   %3 = trunc i32 %2 to i16
;;   %4 = insertelement <8 x i16> poison, i16 %3, i64 0
;;   %5 = shufflevector <8 x i16> %4, <8 x i16> poison, <8 x i32> zeroinitializer
;;   %6 = ashr <8 x i16> %1, %5
;;   %7 = bitcast <8 x i16> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; }
;; define dso_local fastcc noundef <16 x i8> @w7(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, i32 noundef %p1) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = and i32 %p1, 15
;;   %3 = trunc i32 %2 to i16
;;   %4 = insertelement <8 x i16> poison, i16 %3, i64 0
;;   %5 = shufflevector <8 x i16> %4, <8 x i16> poison, <8 x i32> zeroinitializer
;;   %6 = lshr <8 x i16> %1, %5
;;   %7 = bitcast <8 x i16> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; }
;; define dso_local fastcc noundef <16 x i8> @w8(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !14 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = add <8 x i16> %1, %2
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w9(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !15 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = call <8 x i16> @llvm.sadd.sat.v8i16(<8 x i16> %1, <8 x i16> %2)
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w10(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !16 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = call <8 x i16> @llvm.uadd.sat.v8i16(<8 x i16> %1, <8 x i16> %2)
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w11(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !17 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = sub <8 x i16> %1, %2
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w12(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !18 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = call <8 x i16> @llvm.ssub.sat.v8i16(<8 x i16> %1, <8 x i16> %2)
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w13(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !19 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = call <8 x i16> @llvm.usub.sat.v8i16(<8 x i16> %1, <8 x i16> %2)
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w14(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !20 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = mul <8 x i16> %1, %2
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w15(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !21 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = call <8 x i16> @llvm.smin.v8i16(<8 x i16> %1, <8 x i16> %2)
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w16(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !22 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = call <8 x i16> @llvm.umin.v8i16(<8 x i16> %1, <8 x i16> %2)
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w17(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !23 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = call <8 x i16> @llvm.smax.v8i16(<8 x i16> %1, <8 x i16> %2)
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w18(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !24 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = call <8 x i16> @llvm.umax.v8i16(<8 x i16> %1, <8 x i16> %2)
;;   %4 = bitcast <8 x i16> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w19(ptr noundef nonnull align 16 dereferenceable(688) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !25 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = zext <8 x i16> %1 to <8 x i32>
;;   %4 = zext <8 x i16> %2 to <8 x i32>
;;   %5 = add <8 x i32> %3, %4
;;   %6 = add <8 x i32> %5, splat (i32 1)
;;   %7 = lshr <8 x i32> %6, splat (i32 1)
;;   %8 = trunc <8 x i32> %7 to <8 x i16>
;;   %9 = bitcast <8 x i16> %8 to <16 x i8>
;;   ret <16 x i8> %9
;; }
