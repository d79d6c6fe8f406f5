;;! test = "ir"
;;! vectors = "x86_64"
;; The arithmetic of i8x16.
(module
  (func (param v128) (result v128) (i8x16.abs (local.get 0)))
  (func (param v128) (result v128) (i8x16.neg (local.get 0)))
  (func (param v128) (result v128) (i8x16.popcnt (local.get 0)))
  (func (param v128) (result i32) (i8x16.all_true (local.get 0)))
  (func (param v128) (result i32) (i8x16.bitmask (local.get 0)))
  (func (param v128 i32) (result v128) (i8x16.shl (local.get 0) (local.get 1)))
  (func (param v128 i32) (result v128) (i8x16.shr_s (local.get 0) (local.get 1)))
  (func (param v128 i32) (result v128) (i8x16.shr_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.add (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.add_sat_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.add_sat_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.sub (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.sub_sat_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.sub_sat_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.min_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.min_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.max_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.max_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.avgr_u (local.get 0) (local.get 1)))
)
;; define dso_local fastcc noundef <16 x i8> @w0(ptr noundef nonnull align 16 dereferenceable(656) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call <16 x i8> @llvm.abs.v16i8(<16 x i8> %p0, i1 false)
;;   ret <16 x i8> %1
;; }
;; define dso_local fastcc noundef <16 x i8> @w1(ptr noundef nonnull align 16 dereferenceable(656) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = sub <16 x i8> zeroinitializer, %p0
;;   ret <16 x i8> %1
;; }
;; define dso_local fastcc noundef <16 x i8> @w2(ptr noundef nonnull align 16 dereferenceable(656) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call <16 x i8> @llvm.ctpop.v16i8(<16 x i8> %p0)
;;   ret <16 x i8> %1
;; }
;; define dso_local fastcc noundef i32 @w3(ptr noundef nonnull align 16 dereferenceable(656) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq <16 x i8> %p0, zeroinitializer
;;   %2 = bitcast <16 x i1> %1 to i16
;;   %3 = icmp eq i16 %2, 0
;;   %4 = zext i1 %3 to i32
;;   ret i32 %4
;; }
;; define dso_local fastcc noundef i32 @w4(ptr noundef nonnull align 16 dereferenceable(656) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp slt <16 x i8> %p0, zeroinitializer
;;   %2 = bitcast <16 x i1> %1 to i16
;;   %3 = zext i16 %2 to i32
;;   ret i32 %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w5(ptr noundef nonnull align 16 dereferenceable(656) %vm, ptr %caller, <16 x i8> noundef %p0, i32 noundef %p1) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = and i32 %p1, 7
;;   %2 = trunc i32 %1 to i8
;;   %3 = insertelement <16 x i8> poison, i8 %2, i64 0
;;   %4 = shufflevector <16 x i8> %3, <16 x i8> poison, <16 x i32> zeroinitializer
;;   %5 = shl <16 x i8> %p0, %4
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w6(ptr noundef nonnull align 16 dereferenceable(656) %vm, ptr %caller, <16 x i8> noundef %p0, i32 noundef %p1) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = and i32 %p1, 7
;;   %2 = trunc i32 %1 to i8
;;   %3 = insertelement <16 x i8> poison, i8 %2, i64 0
;;   %4 = shufflevector <16 x i8> %3, <16 x i8> poison, <16 x i32> zeroinitializer
;;   %5 = ashr <16 x i8> %p0, %4
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w7(ptr noundef nonnull align 16 dereferenceable(656) %vm, ptr %caller, <16 x i8> noundef %p0, i32 noundef %p1) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = and i32 %p1, 7
;;   %2 = trunc i32 %1 to i8
;;   %3 = insertelement <16 x i8> poison, i8 %2, i64 0
;;   %4 = shufflevector <16 x i8> %3, <16 x i8> poison, <16 x i32> zeroinitializer
;;   %5 = lshr <16 x i8> %p0, %4
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w8(ptr noundef nonnull align 16 dereferenceable(656) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !14 {
;; entry:
;;   br label %start
;; start:
;;   %1 = add <16 x i8> %p0, %p1
;;   ret <16 x i8> %1
;; }
;; define dso_local fastcc noundef <16 x i8> @w9(ptr noundef nonnull align 16 dereferenceable(656) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !15 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call <16 x i8> @llvm.sadd.sat.v16i8(<16 x i8> %p0, <16 x i8> %p1)
;;   ret <16 x i8> %1
;; }
;; define dso_local fastcc noundef <16 x i8> @w10(ptr noundef nonnull align 16 dereferenceable(656) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !16 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call <16 x i8> @llvm.uadd.sat.v16i8(<16 x i8> %p0, <16 x i8> %p1)
;;   ret <16 x i8> %1
;; }
;; define dso_local fastcc noundef <16 x i8> @w11(ptr noundef nonnull align 16 dereferenceable(656) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !17 {
;; entry:
;;   br label %start
;; start:
;;   %1 = sub <16 x i8> %p0, %p1
;;   ret <16 x i8> %1
;; }
;; define dso_local fastcc noundef <16 x i8> @w12(ptr noundef nonnull align 16 dereferenceable(656) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !18 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call <16 x i8> @llvm.ssub.sat.v16i8(<16 x i8> %p0, <16 x i8> %p1)
;;   ret <16 x i8> %1
;; }
;; define dso_local fastcc noundef <16 x i8> @w13(ptr noundef nonnull align 16 dereferenceable(656) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !19 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call <16 x i8> @llvm.usub.sat.v16i8(<16 x i8> %p0, <16 x i8> %p1)
;;   ret <16 x i8> %1
;; }
;; define dso_local fastcc noundef <16 x i8> @w14(ptr noundef nonnull align 16 dereferenceable(656) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !20 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call <16 x i8> @llvm.smin.v16i8(<16 x i8> %p0, <16 x i8> %p1)
;;   ret <16 x i8> %1
;; }
;; define dso_local fastcc noundef <16 x i8> @w15(ptr noundef nonnull align 16 dereferenceable(656) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !21 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call <16 x i8> @llvm.umin.v16i8(<16 x i8> %p0, <16 x i8> %p1)
;;   ret <16 x i8> %1
;; }
;; define dso_local fastcc noundef <16 x i8> @w16(ptr noundef nonnull align 16 dereferenceable(656) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !22 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call <16 x i8> @llvm.smax.v16i8(<16 x i8> %p0, <16 x i8> %p1)
;;   ret <16 x i8> %1
;; }
;; define dso_local fastcc noundef <16 x i8> @w17(ptr noundef nonnull align 16 dereferenceable(656) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !23 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call <16 x i8> @llvm.umax.v16i8(<16 x i8> %p0, <16 x i8> %p1)
;;   ret <16 x i8> %1
;; }
;; define dso_local fastcc noundef <16 x i8> @w18(ptr noundef nonnull align 16 dereferenceable(656) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !24 {
;; entry:
;;   br label %start
;; start:
;;   %1 = zext <16 x i8> %p0 to <16 x i16>
;;   %2 = zext <16 x i8> %p1 to <16 x i16>
;;   %3 = add <16 x i16> %1, %2
;;   %4 = add <16 x i16> %3, splat (i16 1)
;;   %5 = lshr <16 x i16> %4, splat (i16 1)
;;   %6 = trunc <16 x i16> %5 to <16 x i8>
;;   ret <16 x i8> %6
;; }
