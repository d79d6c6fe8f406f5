;;! test = "ir"
;; A table of branches: labels that take operands have a block in between.
(module
  (func (param i32) (result i32)
    (block $b (block $a (br_table $a $b $a $b (local.get 0))) (return (i32.const 1)))
    (i32.const 2))
  (func (param i32) (result i32)
    (block $b (result i32) (block $a (result i32)
      (i32.const 7) (br_table $a $b $a $b 2 (local.get 0)))
      (i32.add (i32.const 1))))
  (func (param i32) (loop $again (block $out (br_table $out $again (local.get 0)))))
)
;; define dso_local fastcc noundef i32 @w0(ptr noundef nonnull align 16 dereferenceable(128) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   switch i32 %p0, label %b1 [ i32 0, label %b2 i32 1, label %b1 i32 2, label %b2 ]
;; b2:
;;   br label %exit
;; b1:
;;   br label %exit
;; exit:
;;   %1 = phi i32 [ 1, %b2 ], [ 2, %b1 ]
;;   ret i32 %1
;; }
;; define dso_local fastcc noundef i32 @w1(ptr noundef nonnull align 16 dereferenceable(128) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   switch i32 %p0, label %via5 [ i32 0, label %via3 i32 1, label %via4 i32 2, label %via3 i32 3, label %via4 ]
;; via3:
;;   br label %b2
;; via4:
;;   br label %b1
;; via5:
;;   br label %exit
;; b2:
;;   %1 = phi i32 [ 7, %via3 ]
;;   %2 = add i32 %1, 1
;;   br label %b1
;; b1:
;;   %3 = phi i32 [ 7, %via4 ], [ %2, %b2 ]
;;   br label %exit
;; exit:
;;   %4 = phi i32 [ 7, %via5 ], [ %3, %b1 ]
;;   ret i32 %4
;; }
;; define dso_local fastcc void @w2(ptr noundef nonnull align 16 dereferenceable(128) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   br label %loop1
;; loop1:
;;   switch i32 %p0, label %loop1 [ i32 0, label %b2 ]
;; b2:
;;   ret void
;; }
