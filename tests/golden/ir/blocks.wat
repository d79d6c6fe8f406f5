;;! test = "ir"
;; Blocks: phis for what branches bring, nothing where only the end leads out.
(module
  (func (param i32) (result i32) (block (result i32) (local.get 0)))
  (func (param i32) (result i32)
    (block $out (result i32) (i32.const 1) (br_if $out (local.get 0)) (drop) (i32.const 2)))
  (func (param i32) (result i64 i32)
    (block $out (result i64 i32)
      (if (local.get 0) (then (br $out (i64.const 1) (i32.const 2))))
      (br $out (i64.const 3) (i32.const 4))))
  (func (param i32) (result i32)
    (i32.const 1) (local.get 0)
    (block (param i32 i32) (result i32) (i32.add)))
)
;; define dso_local fastcc noundef i32 @w0(ptr noundef nonnull align 16 dereferenceable(176) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   ret i32 %p0
;; }
;; define dso_local fastcc noundef i32 @w1(ptr noundef nonnull align 16 dereferenceable(176) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp ne i32 %p0, 0
;;   br i1 %1, label %b1, label %go2
;; go2:
;;   br label %b1
;; b1:
;;   %2 = phi i32 [ 1, %start ], [ 2, %go2 ]
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef { i64, i32 } @w2(ptr noundef nonnull align 16 dereferenceable(176) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp ne i32 %p0, 0
;;   br i1 %1, label %thenb2, label %b2
;; thenb2:
;;   br label %b1
;; b2:
;;   br label %b1
;; b1:
;;   %2 = phi i64 [ 1, %thenb2 ], [ 3, %b2 ]
;;   %3 = phi i32 [ 2, %thenb2 ], [ 4, %b2 ]
;;   %4 = insertvalue { i64, i32 } poison, i64 %2, 0
;;   %5 = insertvalue { i64, i32 } %4, i32 %3, 1
;;   ret { i64, i32 } %5
;; }
;; define dso_local fastcc noundef i32 @w3(ptr noundef nonnull align 16 dereferenceable(176) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = add i32 1, %p0
;;   ret i32 %1
;; }
