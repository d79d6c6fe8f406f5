;;! test = "ir"
;; A local that is never set is a value; the others are stack slots, known in a straight run once read or written.
(module
  (func (param i32 i32) (result i32) (local $x i32) (local $unset i64) (local $f f32)
    nop
    (local.set $x (i32.add (local.get 0) (local.get 1)))
    (local.set 1 (i32.mul (local.get $x) (local.get $x)))
    (local.set $f (f32.load (i32.wrap_i64 (local.get $unset))))
    (loop (br_if 0 (local.tee $x (i32.sub (local.get $x) (local.get 0)))))
    (drop (local.get $f))
    (i32.add (local.get $x) (local.get 1)))
  (memory 1)
)
;; @float.0 = weak hidden constant i32 0
;; define dso_local fastcc noundef i32 @w0(ptr noundef nonnull align 16 dereferenceable(80) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !6 {
;; entry:
;;   %l1 = alloca i32
;;   %l2 = alloca i32
;;   %l4 = alloca float
;;   store i32 %p1, ptr %l1
;;   store i32 0, ptr %l2
;;   %z4 = load float, ptr @float.0, !invariant.load !0
;;   store float %z4, ptr %l4
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 24
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = load i32, ptr %l1
;;   %2 = add i32 %p0, %1
;;   store i32 %2, ptr %l2
;;   %3 = mul i32 %2, %2
;;   store i32 %3, ptr %l1
;;   %4 = trunc i64 0 to i32
;;   %5 = zext i32 %4 to i64
;;   %6 = getelementptr i8, ptr %memory0, i64 %5
;;   %7 = load volatile float, ptr %6, align 1
;;   store float %7, ptr %l4
;;   br label %loop1
;; loop1:
;;   %8 = load i32, ptr %l2
;;   %9 = sub i32 %8, %p0
;;   store i32 %9, ptr %l2
;;   %10 = icmp ne i32 %9, 0
;;   br i1 %10, label %loop1, label %go2
;; go2:
;;   %11 = load float, ptr %l4
;;   %12 = load i32, ptr %l1
;;   %13 = add i32 %9, %12
;;   ret i32 %13
;; }
