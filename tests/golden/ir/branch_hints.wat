;;! test = "ir"
;; Branch hints are weights of LLVM's branches; a branch without one has none.
(module
  (func (param i32) (result i32)
    (block
      (@metadata.code.branch_hint "\00") (br_if 0 (local.get 0))
      (@metadata.code.branch_hint "\01") (br_if 0 (i32.clz (local.get 0)))
      (br_if 0 (i32.ctz (local.get 0)))
      (return (i32.const 1)))
    (@metadata.code.branch_hint "\00")
    (if (result i32) (local.get 0)
      (then (i32.div_u (i32.const 1) (local.get 0)))
      (else (i32.const 2))))
  (func (param i32)
    local.get 0
    (@metadata.code.branch_hint "\01")
    if
      unreachable
    end)
)
;; define dso_local fastcc noundef i32 @w0(ptr noundef nonnull align 16 dereferenceable(96) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp ne i32 %p0, 0
;;   br i1 %1, label %b1, label %go2, !prof !{!"branch_weights", i32 1, i32 2000}
;; go2:
;;   %2 = call i32 @llvm.ctlz.i32(i32 %p0, i1 false)
;;   %3 = icmp ne i32 %2, 0
;;   br i1 %3, label %b1, label %go3, !prof !{!"branch_weights", i32 2000, i32 1}
;; go3:
;;   %4 = call i32 @llvm.cttz.i32(i32 %p0, i1 false)
;;   %5 = icmp ne i32 %4, 0
;;   br i1 %5, label %b1, label %go4
;; go4:
;;   br label %exit
;; b1:
;;   %6 = icmp ne i32 %p0, 0
;;   br i1 %6, label %thenb5, label %elseb5, !prof !{!"branch_weights", i32 1, i32 2000}
;; thenb5:
;;   %7 = icmp eq i32 %p0, 0
;;   br i1 %7, label %trap6, label %go7
;; go7:
;;   %8 = udiv i32 1, %p0
;;   br label %b5
;; elseb5:
;;   br label %b5
;; b5:
;;   %9 = phi i32 [ %8, %go7 ], [ 2, %elseb5 ]
;;   br label %exit
;; exit:
;;   %10 = phi i32 [ 1, %go4 ], [ %9, %b5 ]
;;   ret i32 %10
;; trap6:
;;   call void @brolga_trap(ptr %vm, i32 8, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc void @w1(ptr noundef nonnull align 16 dereferenceable(96) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp ne i32 %p0, 0
;;   br i1 %1, label %thenb1, label %b1, !prof !{!"branch_weights", i32 2000, i32 1}
;; thenb1:
;;   call void @brolga_trap(ptr %vm, i32 10, i64 0) #1
;;   unreachable
;; b1:
;;   ret void
;; }
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
