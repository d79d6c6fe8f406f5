;;! test = "ir"
;; Several memories: each has a base and a struct of its own, and an operand is an address in each that it is used with.
(module
  (memory 1)
  (memory 2)
  (func (param i32) (result i32)
    (i32.store (local.get 0) (i32.const 1))
    (i32.store 1 offset=4 (local.get 0) (i32.const 2))
    (i32.load 1 (local.get 0)))
  (func (param i32 i32 i32) (memory.copy 1 0 (local.get 0) (local.get 1) (local.get 2)))
  (func (result i32) (memory.size 1))
)
;; define dso_local fastcc noundef i32 @w0(ptr noundef nonnull align 16 dereferenceable(176) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !6 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 40
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %memory1.at = getelementptr i8, ptr %vm, i64 56
;;   %memory1 = load ptr, ptr %memory1.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %memory0, i64 %1
;;   store volatile i32 1, ptr %2, align 1
;;   %3 = zext i32 %p0 to i64
;;   %4 = getelementptr i8, ptr %memory1, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 4
;;   store volatile i32 2, ptr %5, align 1
;;   %6 = load volatile i32, ptr %4, align 1
;;   ret i32 %6
;; }
;; define dso_local fastcc void @w1(ptr noundef nonnull align 16 dereferenceable(176) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1, i32 noundef %p2) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 64
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = getelementptr i8, ptr %vm, i64 48
;;   %4 = load ptr, ptr %3, !invariant.load !0
;;   %5 = zext i32 %p0 to i64
;;   %6 = zext i32 %p1 to i64
;;   %7 = zext i32 %p2 to i64
;;   call void @brolga_memory_copy(ptr %vm, ptr %2, ptr %4, i64 %5, i64 %6, i64 %7)
;;   ret void
;; }
;; define dso_local fastcc noundef i32 @w2(ptr noundef nonnull align 16 dereferenceable(176) %vm, ptr %caller) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 64
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load i64, ptr %3
;;   %5 = lshr i64 %4, 16
;;   %6 = trunc i64 %5 to i32
;;   ret i32 %6
;; }
;; declare void @brolga_memory_copy(ptr, ptr, ptr, i64, i64, i64)
