;;! test = "ir"
;; Wide arithmetic: pairs are put together to one i128, products keep both halves.
(module
  (func (param i64 i64 i64 i64) (result i64 i64)
    (i64.add128 (local.get 0) (local.get 1) (local.get 2) (local.get 3)))
  (func (param i64 i64 i64 i64) (result i64 i64)
    (i64.sub128 (local.get 0) (local.get 1) (local.get 2) (local.get 3)))
  (func (param i64 i64) (result i64 i64) (i64.mul_wide_s (local.get 0) (local.get 1)))
  (func (param i64 i64) (result i64 i64) (i64.mul_wide_u (local.get 0) (local.get 1)))
  ;; A carry goes on through pairs, a product of which only the high half is used is one instruction.
  (func (param i64 i64) (result i64) (local i64)
    (i64.mul_wide_u (local.get 0) (local.get 1)) (local.set 2) (drop) (local.get 2))
  (func (param i64) (result i64 i64) (i64.add128 (local.get 0) (i64.const 0) (i64.const 1) (i64.const -1)))
)
;; define dso_local fastcc noundef { i64, i64 } @w0(ptr noundef nonnull align 16 dereferenceable(240) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1, i64 noundef %p2, i64 noundef %p3) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = zext i64 %p0 to i128
;;   %2 = zext i64 %p1 to i128
;;   %3 = shl i128 %2, 64
;;   %4 = or disjoint i128 %3, %1
;;   %5 = zext i64 %p2 to i128
;;   %6 = zext i64 %p3 to i128
;;   %7 = shl i128 %6, 64
;;   %8 = or disjoint i128 %7, %5
;;   %9 = add i128 %4, %8
;;   %10 = trunc i128 %9 to i64
;;   %11 = lshr i128 %9, 64
;;   %12 = trunc i128 %11 to i64
;;   %13 = insertvalue { i64, i64 } poison, i64 %10, 0
;;   %14 = insertvalue { i64, i64 } %13, i64 %12, 1
;;   ret { i64, i64 } %14
;; }
;; define dso_local fastcc noundef { i64, i64 } @w1(ptr noundef nonnull align 16 dereferenceable(240) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1, i64 noundef %p2, i64 noundef %p3) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = zext i64 %p0 to i128
;;   %2 = zext i64 %p1 to i128
;;   %3 = shl i128 %2, 64
;;   %4 = or disjoint i128 %3, %1
;;   %5 = zext i64 %p2 to i128
;;   %6 = zext i64 %p3 to i128
;;   %7 = shl i128 %6, 64
;;   %8 = or disjoint i128 %7, %5
;;   %9 = sub i128 %4, %8
;;   %10 = trunc i128 %9 to i64
;;   %11 = lshr i128 %9, 64
;;   %12 = trunc i128 %11 to i64
;;   %13 = insertvalue { i64, i64 } poison, i64 %10, 0
;;   %14 = insertvalue { i64, i64 } %13, i64 %12, 1
;;   ret { i64, i64 } %14
;; }
;; define dso_local fastcc noundef { i64, i64 } @w2(ptr noundef nonnull align 16 dereferenceable(240) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = sext i64 %p0 to i128
;;   %2 = sext i64 %p1 to i128
;;   %3 = mul nsw i128 %1, %2
;;   %4 = trunc i128 %3 to i64
;;   %5 = lshr i128 %3, 64
;;   %6 = trunc i128 %5 to i64
;;   %7 = insertvalue { i64, i64 } poison, i64 %4, 0
;;   %8 = insertvalue { i64, i64 } %7, i64 %6, 1
;;   ret { i64, i64 } %8
;; }
;; define dso_local fastcc noundef { i64, i64 } @w3(ptr noundef nonnull align 16 dereferenceable(240) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = zext i64 %p0 to i128
;;   %2 = zext i64 %p1 to i128
;;   %3 = mul nuw i128 %1, %2
;;   %4 = trunc i128 %3 to i64
;;   %5 = lshr i128 %3, 64
;;   %6 = trunc i128 %5 to i64
;;   %7 = insertvalue { i64, i64 } poison, i64 %4, 0
;;   %8 = insertvalue { i64, i64 } %7, i64 %6, 1
;;   ret { i64, i64 } %8
;; }
;; define dso_local fastcc noundef i64 @w4(ptr noundef nonnull align 16 dereferenceable(240) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1) #0 !dbg !10 {
;; entry:
;;   %l2 = alloca i64
;;   store i64 0, ptr %l2
;;   br label %start
;; start:
;;   %1 = zext i64 %p0 to i128
;;   %2 = zext i64 %p1 to i128
;;   %3 = mul nuw i128 %1, %2
;;   %4 = trunc i128 %3 to i64
;;   %5 = lshr i128 %3, 64
;;   %6 = trunc i128 %5 to i64
;;   store i64 %6, ptr %l2
;;   ret i64 %6
;; }
;; define dso_local fastcc noundef { i64, i64 } @w5(ptr noundef nonnull align 16 dereferenceable(240) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = zext i64 %p0 to i128
;;   %2 = zext i64 0 to i128
;;   %3 = shl i128 %2, 64
;;   %4 = or disjoint i128 %3, %1
;;   %5 = zext i64 1 to i128
;;   %6 = zext i64 -1 to i128
;;   %7 = shl i128 %6, 64
;;   %8 = or disjoint i128 %7, %5
;;   %9 = add i128 %4, %8
;;   %10 = trunc i128 %9 to i64
;;   %11 = lshr i128 %9, 64
;;   %12 = trunc i128 %11 to i64
;;   %13 = insertvalue { i64, i64 } poison, i64 %10, 0
;;   %14 = insertvalue { i64, i64 } %13, i64 %12, 1
;;   ret { i64, i64 } %14
;; }
