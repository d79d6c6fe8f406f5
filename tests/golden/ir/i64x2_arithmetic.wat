;;! test = "ir"
;;! vectors = "x86_64"
;; The arithmetic of i64x2.
(module
  (func (param v128) (result v128) (i64x2.abs (local.get 0)))
  (func (param v128) (result v128) (i64x2.neg (local.get 0)))
  (func (param v128) (result i32) (i64x2.all_true (local.get 0)))
  (func (param v128) (result i32) (i64x2.bitmask (local.get 0)))
  (func (param v128 i32) (result v128) (i64x2.shl (local.get 0) (local.get 1)))
  (func (param v128 i32) (result v128) (i64x2.shr_s (local.get 0) (local.get 1)))
  (func (param v128 i32) (result v128) (i64x2.shr_u (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.add (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.sub (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (i64x2.mul (local.get 0) (local.get 1)))
)
;; define dso_local fastcc noundef <16 x i8> @w0(ptr noundef nonnull align 16 dereferenceable(368) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x i64>
;;   %2 = call <2 x i64> @llvm.abs.v2i64(<2 x i64> %1, i1 false)
;;   %3 = bitcast <2 x i64> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef <16 x i8> @w1(ptr noundef nonnull align 16 dereferenceable(368) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x i64>
;;   %2 = sub <2 x i64> zeroinitializer, %1
;;   %3 = bitcast <2 x i64> %2 to <16 x i8>
;;   ret <16 x i8> %3
;; }
;; define dso_local fastcc noundef i32 @w2(ptr noundef nonnull align 16 dereferenceable(368) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x i64>
;;   %2 = icmp eq <2 x i64> %1, zeroinitializer
;;   %3 = bitcast <2 x i1> %2 to i2
;;   %4 = icmp eq i2 %3, 0
;;   %5 = zext i1 %4 to i32
;;   ret i32 %5
;; }
;; define dso_local fastcc noundef i32 @w3(ptr noundef nonnull align 16 dereferenceable(368) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x i64>
;;   %2 = icmp slt <2 x i64> %1, zeroinitializer
;;   %3 = bitcast <2 x i1> %2 to i2
;;   %4 = zext i2 %3 to i32
;;   ret i32 %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w4(ptr noundef nonnull align 16 dereferenceable(368) %vm, ptr %caller, <16 x i8> noundef %p0, i32 noundef %p1) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x i64>
;;   %2 = and i32 %p1, 63
;;   %3 = zext i32 %2 to i64
;;   %4 = insertelement <2 x i64> poison, i64 %3, i64 0
;;   %5 = shufflevector <2 x i64> %4, <2 x i64> poison, <2 x i32> zeroinitializer
;;   %6 = shl <2 x i64> %1, %5
;;   %7 = bitcast <2 x i64> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; }
;; define dso_local fastcc noundef <16 x i8> @w5(ptr noundef nonnull align 16 dereferenceable(368) %vm, ptr %caller, <16 x i8> noundef %p0, i32 noundef %p1) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x i64>
;;   %2 = and i32 %p1, 63
;;   %3 = zext i32 %2 to i64
;;   %4 = insertelement <2 x i64> poison, i64 %3, i64 0
;;   %5 = shufflevector <2 x i64> %4, <2 x i64> poison, <2 x i32> zeroinitializer
;;   %6 = ashr <2 x i64> %1, %5
;;   %7 = bitcast <2 x i64> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; }
;; define dso_local fastcc noundef <16 x i8> @w6(ptr noundef nonnull align 16 dereferenceable(368) %vm, ptr %caller, <16 x i8> noundef %p0, i32 noundef %p1) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x i64>
;;   %2 = and i32 %p1, 63
;;   %3 = zext i32 %2 to i64
;;   %4 = insertelement <2 x i64> poison, i64 %3, i64 0
;;   %5 = shufflevector <2 x i64> %4, <2 x i64> poison, <2 x i32> zeroinitializer
;;   %6 = lshr <2 x i64> %1, %5
;;   %7 = bitcast <2 x i64> %6 to <16 x i8>
;;   ret <16 x i8> %7
;; }
;; define dso_local fastcc noundef <16 x i8> @w7(ptr noundef nonnull align 16 dereferenceable(368) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x i64>
;;   %2 = bitcast <16 x i8> %p1 to <2 x i64>
;;   %3 = add <2 x i64> %1, %2
;;   %4 = bitcast <2 x i64> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w8(ptr noundef nonnull align 16 dereferenceable(368) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !14 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x i64>
;;   %2 = bitcast <16 x i8> %p1 to <2 x i64>
;;   %3 = sub <2 x i64> %1, %2
;;   %4 = bitcast <2 x i64> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef <16 x i8> @w9(ptr noundef nonnull align 16 dereferenceable(368) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !15 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to <2 x i64>
;;   %2 = bitcast <16 x i8> %p1 to <2 x i64>
;;   %3 = mul <2 x i64> %1, %2
;;   %4 = bitcast <2 x i64> %3 to <16 x i8>
;;   ret <16 x i8> %4
;; }
