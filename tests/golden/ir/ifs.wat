;;! test = "ir"
;; If, with and without else.
(module
  (func (param i32) (result i32)
    (if (result i32) (i32.eqz (local.get 0)) (then (i32.const 1)) (else (i32.const 2))))
  (func (param i32) (result i32)
    (i32.const 5) (local.get 0) (if (param i32) (result i32) (then (i32.add (i32.const 1)))))
  (func (param i32) (if (local.get 0) (then (return)) (else (unreachable))))
)
;; define dso_local fastcc noundef i32 @w0(ptr noundef nonnull align 16 dereferenceable(128) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq i32 %p0, 0
;;   br i1 %1, label %thenb1, label %elseb1
;; thenb1:
;;   br label %b1
;; elseb1:
;;   br label %b1
;; b1:
;;   %2 = phi i32 [ 1, %thenb1 ], [ 2, %elseb1 ]
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w1(ptr noundef nonnull align 16 dereferenceable(128) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp ne i32 %p0, 0
;;   br i1 %1, label %thenb1, label %b1
;; thenb1:
;;   %2 = add i32 5, 1
;;   br label %b1
;; b1:
;;   %3 = phi i32 [ 5, %start ], [ %2, %thenb1 ]
;;   ret i32 %3
;; }
;; define dso_local fastcc void @w2(ptr noundef nonnull align 16 dereferenceable(128) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp ne i32 %p0, 0
;;   br i1 %1, label %thenb1, label %elseb1
;; thenb1:
;;   br label %exit
;; elseb1:
;;   call void @brolga_trap(ptr %vm, i32 10, i64 0) #1
;;   unreachable
;; never2:
;;   br label %exit
;; exit:
;;   ret void
;; }
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
