;;! test = "ir"
;;! vectors = "x86_64"
;; What knows no lanes.
(module
  (func (param v128) (result v128) (v128.not (local.get 0)))
  (func (param v128 v128) (result v128) (v128.and (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (v128.andnot (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (v128.or (local.get 0) (local.get 1)))
  (func (param v128 v128) (result v128) (v128.xor (local.get 0) (local.get 1)))
  (func (param v128 v128 v128) (result v128) (v128.bitselect (local.get 0) (local.get 1) (local.get 2)))
  (func (param v128) (result i32) (v128.any_true (local.get 0)))
)
;; define dso_local fastcc noundef <16 x i8> @w0(ptr noundef nonnull align 16 dereferenceable(272) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = xor <16 x i8> %p0, splat (i8 -1)
;;   ret <16 x i8> %1
;; }
;; define dso_local fastcc noundef <16 x i8> @w1(ptr noundef nonnull align 16 dereferenceable(272) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = and <16 x i8> %p0, %p1
;;   ret <16 x i8> %1
;; }
;; define dso_local fastcc noundef <16 x i8> @w2(ptr noundef nonnull align 16 dereferenceable(272) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = xor <16 x i8> %p1, splat (i8 -1)
;;   %2 = and <16 x i8> %p0, %1
;;   ret <16 x i8> %2
;; }
;; define dso_local fastcc noundef <16 x i8> @w3(ptr noundef nonnull align 16 dereferenceable(272) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = or <16 x i8> %p0, %p1
;;   ret <16 x i8> %1
;; }
;; define dso_local fastcc noundef <16 x i8> @w4(ptr noundef nonnull align 16 dereferenceable(272) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = xor <16 x i8> %p0, %p1
;;   ret <16 x i8> %1
;; }
;; define dso_local fastcc noundef <16 x i8> @w5(ptr noundef nonnull align 16 dereferenceable(272) %vm, ptr %caller, <16 x i8> noundef %p0, <16 x i8> noundef %p1, <16 x i8> noundef %p2) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = and <16 x i8> %p0, %p2
;;   %2 = xor <16 x i8> %p2, splat (i8 -1)
;;   %3 = and <16 x i8> %p1, %2
;;   %4 = or <16 x i8> %1, %3
;;   ret <16 x i8> %4
;; }
;; define dso_local fastcc noundef i32 @w6(ptr noundef nonnull align 16 dereferenceable(272) %vm, ptr %caller, <16 x i8> noundef %p0) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast <16 x i8> %p0 to i128
;;   %2 = icmp ne i128 %1, 0
;;   %3 = zext i1 %2 to i32
;;   ret i32 %3
;; }
