;;! test = "ir"
;; An address is computed once in a straight run; where paths meet, anew.
(module
  (memory 1)
  (func (param i32 i32) (result i32)
    (i32.store (local.get 0) (i32.const 1))
    (i32.store offset=4 (local.get 0) (i32.const 2))
    (i32.store offset=0xffffffff (local.get 0) (i32.const 3))
    (i32.store offset=16 (i32.const -4) (i32.const 4))
    (if (local.get 1) (then (i32.store offset=12 (local.get 0) (i32.const 5))))
    (i32.load (local.get 0)))
)
;; define dso_local fastcc noundef i32 @w0(ptr noundef nonnull align 16 dereferenceable(80) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !6 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 24
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   store volatile i32 1, ptr %2, align 1
;;   %3 = getelementptr i8, ptr %2, i64 4
;;   store volatile i32 2, ptr %3, align 1
;;   %4 = getelementptr i8, ptr %2, i64 4294967295
;;   store volatile i32 3, ptr %4, align 1
;;   %5 = getelementptr i8, ptr %memory0, i64 4294967292
;;   %6 = getelementptr i8, ptr %5, i64 16
;;   store volatile i32 4, ptr %6, align 1
;;   %7 = icmp ne i32 %p1, 0
;;   br i1 %7, label %thenb1, label %b1
;; thenb1:
;;   %8 = getelementptr i8, ptr %2, i64 12
;;   store volatile i32 5, ptr %8, align 1
;;   br label %b1
;; b1:
;;   %9 = load volatile i32, ptr %2, align 1
;;   ret i32 %9
;; }
