;;! test = "ir"
;; References are pointers.
(module
  (import "m" "imported" (func $imported))
  (elem declare func $imported $defined)
  (func $defined)
  (func (result funcref funcref) (ref.func $imported) (ref.func $defined))
  (func (param externref) (result i32) (ref.is_null (local.get 0)))
  (func (param externref) (result externref)
    (if (result externref) (ref.is_null (local.get 0)) (then (ref.null extern)) (else (local.get 0))))
)
;; define dso_local void @w1(ptr noundef nonnull align 16 dereferenceable(216) %vm, ptr %caller) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   ret void
;; }
;; define dso_local fastcc noundef { ptr, ptr } @w2(ptr noundef nonnull align 16 dereferenceable(216) %vm, ptr %caller) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 208
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = getelementptr i8, ptr %vm, i64 64
;;   %4 = insertvalue { ptr, ptr } poison, ptr %2, 0
;;   %5 = insertvalue { ptr, ptr } %4, ptr %3, 1
;;   ret { ptr, ptr } %5
;; }
;; define dso_local fastcc noundef i32 @w3(ptr noundef nonnull align 16 dereferenceable(216) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq ptr %p0, null
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef ptr @w4(ptr noundef nonnull align 16 dereferenceable(216) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq ptr %p0, null
;;   br i1 %1, label %thenb1, label %elseb1
;; thenb1:
;;   br label %b1
;; elseb1:
;;   br label %b1
;; b1:
;;   %2 = phi ptr [ null, %thenb1 ], [ %p0, %elseb1 ]
;;   ret ptr %2
;; }
