;;! test = "ir"
;;! vectors = "x86_64"
;; Comparisons of lanes.
(module
  (func (param v128 v128) (result v128) (i8x16.eq (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.ne (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.lt_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.lt_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.gt_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.gt_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.le_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.le_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.ge_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i8x16.ge_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.eq (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.ne (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.lt_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.lt_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.gt_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.gt_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.le_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.le_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.ge_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i16x8.ge_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.eq (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.ne (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.lt_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.lt_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.gt_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.gt_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.le_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.le_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.ge_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i32x4.ge_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.eq (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.ne (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.lt (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.gt (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.le (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f32x4.ge (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.eq (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.ne (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.lt (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.gt (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.le (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (f64x2.ge (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.eq (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.ne (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.lt_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.gt_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.le_s (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.ge_s (local.get 0) (local.get 1)))
)
;; define dso_local fastcc noundef <16 x i8> @w0(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq <16 x i8> %p0, %p1
;;   %2 = sext <16 x i1> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; }
;; define dso_local fastcc noundef <16 x i8> @w1(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp ne <16 x i8> %p0, %p1
;;   %2 = sext <16 x i1> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; }
;; define dso_local fastcc noundef <16 x i8> @w2(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp slt <16 x i8> %p0, %p1
;;   %2 = sext <16 x i1> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; }
;; define dso_local fastcc noundef <16 x i8> @w3(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp ult <16 x i8> %p0, %p1
;;   %2 = sext <16 x i1> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; }
;; define dso_local fastcc noundef <16 x i8> @w4(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp sgt <16 x i8> %p0, %p1
;;   %2 = sext <16 x i1> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; }
;; define dso_local fastcc noundef <16 x i8> @w5(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp ugt <16 x i8> %p0, %p1
;;   %2 = sext <16 x i1> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; }
;; define dso_local fastcc noundef <16 x i8> @w6(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp sle <16 x i8> %p0, %p1
;;   %2 = sext <16 x i1> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; }
;; define dso_local fastcc noundef <16 x i8> @w7(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp ule <16 x i8> %p0, %p1
;;   %2 = sext <16 x i1> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; }
;; define dso_local fastcc noundef <16 x i8> @w8(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !14 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp sge <16 x i8> %p0, %p1
;;   %2 = sext <16 x i1> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; }
;; define dso_local fastcc noundef <16 x i8> @w9(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !15 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp uge <16 x i8> %p0, %p1
;;   %2 = sext <16 x i1> %1 to <16 x i8>
;;   ret <16 x i8> %2
;; }
;; define dso_local fastcc noundef <16 x i8> @w10(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !16 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = icmp eq <8 x i16> %1, %2
;;   %4 = sext <8 x i1> %3 to <8 x i16>
;;   %5 = bitcast <8 x i16> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w11(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !17 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = icmp ne <8 x i16> %1, %2
;;   %4 = sext <8 x i1> %3 to <8 x i16>
;;   %5 = bitcast <8 x i16> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w12(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !18 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = icmp slt <8 x i16> %1, %2
;;   %4 = sext <8 x i1> %3 to <8 x i16>
;;   %5 = bitcast <8 x i16> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w13(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !19 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = icmp ult <8 x i16> %1, %2
;;   %4 = sext <8 x i1> %3 to <8 x i16>
;;   %5 = bitcast <8 x i16> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w14(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !20 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = icmp sgt <8 x i16> %1, %2
;;   %4 = sext <8 x i1> %3 to <8 x i16>
;;   %5 = bitcast <8 x i16> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w15(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !21 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = icmp ugt <8 x i16> %1, %2
;;   %4 = sext <8 x i1> %3 to <8 x i16>
;;   %5 = bitcast <8 x i16> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w16(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !22 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = icmp sle <8 x i16> %1, %2
;;   %4 = sext <8 x i1> %3 to <8 x i16>
;;   %5 = bitcast <8 x i16> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w17(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !23 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = icmp ule <8 x i16> %1, %2
;;   %4 = sext <8 x i1> %3 to <8 x i16>
;;   %5 = bitcast <8 x i16> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w18(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !24 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = icmp sge <8 x i16> %1, %2
;;   %4 = sext <8 x i1> %3 to <8 x i16>
;;   %5 = bitcast <8 x i16> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w19(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !25 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <8 x i16>
;;   %2 = bitcast <16 x i8> %p1 to <8 x i16>
;;   %3 = icmp uge <8 x i16> %1, %2
;;   %4 = sext <8 x i1> %3 to <8 x i16>
;;   %5 = bitcast <8 x i16> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w20(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !26 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = icmp eq <4 x i32> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w21(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !27 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = icmp ne <4 x i32> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w22(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !28 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = icmp slt <4 x i32> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w23(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !29 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = icmp ult <4 x i32> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w24(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !30 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = icmp sgt <4 x i32> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w25(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !31 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = icmp ugt <4 x i32> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w26(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !32 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = icmp sle <4 x i32> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w27(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !33 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = icmp ule <4 x i32> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w28(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !34 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = icmp sge <4 x i32> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w29(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !35 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x i32>
;;   %2 = bitcast <16 x i8> %p1 to <4 x i32>
;;   %3 = icmp uge <4 x i32> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w30(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !36 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = bitcast <16 x i8> %p1 to <4 x float>
;;   %3 = fcmp oeq <4 x float> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w31(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !37 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = bitcast <16 x i8> %p1 to <4 x float>
;;   %3 = fcmp une <4 x float> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w32(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !38 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = bitcast <16 x i8> %p1 to <4 x float>
;;   %3 = fcmp olt <4 x float> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w33(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !39 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = bitcast <16 x i8> %p1 to <4 x float>
;;   %3 = fcmp ogt <4 x float> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w34(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !40 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = bitcast <16 x i8> %p1 to <4 x float>
;;   %3 = fcmp ole <4 x float> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w35(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !41 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <4 x float>
;;   %2 = bitcast <16 x i8> %p1 to <4 x float>
;;   %3 = fcmp oge <4 x float> %1, %2
;;   %4 = sext <4 x i1> %3 to <4 x i32>
;;   %5 = bitcast <4 x i32> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w36(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !42 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = bitcast <16 x i8> %p1 to <2 x double>
;;   %3 = fcmp oeq <2 x double> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w37(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !43 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = bitcast <16 x i8> %p1 to <2 x double>
;;   %3 = fcmp une <2 x double> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w38(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !44 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = bitcast <16 x i8> %p1 to <2 x double>
;;   %3 = fcmp olt <2 x double> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w39(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !45 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = bitcast <16 x i8> %p1 to <2 x double>
;;   %3 = fcmp ogt <2 x double> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w40(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !46 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = bitcast <16 x i8> %p1 to <2 x double>
;;   %3 = fcmp ole <2 x double> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w41(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !47 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x double>
;;   %2 = bitcast <16 x i8> %p1 to <2 x double>
;;   %3 = fcmp oge <2 x double> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w42(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !48 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x i64>
;;   %2 = bitcast <16 x i8> %p1 to <2 x i64>
;;   %3 = icmp eq <2 x i64> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w43(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !49 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x i64>
;;   %2 = bitcast <16 x i8> %p1 to <2 x i64>
;;   %3 = icmp ne <2 x i64> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w44(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !50 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x i64>
;;   %2 = bitcast <16 x i8> %p1 to <2 x i64>
;;   %3 = icmp slt <2 x i64> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w45(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !51 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x i64>
;;   %2 = bitcast <16 x i8> %p1 to <2 x i64>
;;   %3 = icmp sgt <2 x i64> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w46(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !52 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x i64>
;;   %2 = bitcast <16 x i8> %p1 to <2 x i64>
;;   %3 = icmp sle <2 x i64> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
;; define dso_local fastcc noundef <16 x i8> @w47(ptr noundef nonnull align 16 dereferenceable(1568) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !53 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x i64>
;;   %2 = bitcast <16 x i8> %p1 to <2 x i64>
;;   %3 = icmp sge <2 x i64> %1, %2
;;   %4 = sext <2 x i1> %3 to <2 x i64>
;;   %5 = bitcast <2 x i64> %4 to <16 x i8>
;;   ret <16 x i8> %5
;; }
