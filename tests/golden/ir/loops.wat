;;! test = "ir"
;; Loops: phis for parameters, at the beginning.
(module
  (func (param i32) (result i32)
    (loop (br_if 0 (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))
    (local.get 0))
  (func (param i32) (result i32)
    (i32.const 0) (local.get 0)
    (loop $again (param i32 i32) (result i32)
      (local.set 0) (i32.add (i32.const 3)) (local.get 0) (local.get 0)
      (br_if $again (i32.gt_s (i32.const 10)))
      (drop)))
  (func (loop (br 0)) (unreachable))
)
;; define dso_local fastcc noundef i32 @w0(ptr noundef nonnull align 16 dereferenceable(144) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !6 {
;; entry:
;;   %l0 = alloca i32
;;   store i32 %p0, ptr %l0
;;   br label %start
;; start:
;;   br label %loop1
;; loop1:
;;   %1 = load i32, ptr %l0
;;   %2 = sub i32 %1, 1
;;   store i32 %2, ptr %l0
;;   %3 = icmp ne i32 %2, 0
;;   br i1 %3, label %loop1, label %go2
;; go2:
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w1(ptr noundef nonnull align 16 dereferenceable(144) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !7 {
;; entry:
;;   %l0 = alloca i32
;;   store i32 %p0, ptr %l0
;;   br label %start
;; start:
;;   %1 = load i32, ptr %l0
;;   br label %loop1
;; loop1:
;;   %2 = phi i32 [ 0, %start ], [ %4, %loop1 ]
;;   %3 = phi i32 [ %1, %start ], [ %3, %loop1 ]
;;   store i32 %3, ptr %l0
;;   %4 = add i32 %2, 3
;;   %5 = icmp sgt i32 %3, 10
;;   br i1 %5, label %loop1, label %go2
;; go2:
;;   ret i32 %4
;; }
;; define dso_local fastcc void @w2(ptr noundef nonnull align 16 dereferenceable(144) %vm, ptr %caller) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   br label %loop1
;; loop1:
;;   br label %loop1
;; never2:
;;   call void @brolga_trap(ptr %vm, i32 10, i64 0) #1
;;   unreachable
;; }
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
