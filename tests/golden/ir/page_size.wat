;;! test = "ir"
;; Pages of one byte: a memory may end within a page of the machine, so the code compares.
(module
  (memory 10 20 (pagesize 1))
  (func (param i32) (result i32) (i32.load8_u (local.get 0)))
  (func (param i32) (i64.store offset=0xffffffff (local.get 0) (i64.const 1)))
  (func (result i32) (memory.size))
)
;; define dso_local fastcc noundef i32 @w0(ptr noundef nonnull align 16 dereferenceable(160) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !6 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %struct0.at = getelementptr i8, ptr %vm, i64 48
;;   %struct0 = load ptr, ptr %struct0.at, !invariant.load !0
;;   %memory0.at = getelementptr i8, ptr %vm, i64 40
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %struct0, i64 8
;;   %3 = load i64, ptr %2
;;   %4 = sub i64 %3, 1
;;   %5 = icmp ugt i64 %1, %4
;;   br i1 %5, label %trap1, label %go2
;; go2:
;;   %6 = zext i32 %p0 to i64
;;   %7 = getelementptr i8, ptr %memory0, i64 %6
;;   %8 = load volatile i8, ptr %7, align 1
;;   %9 = zext i8 %8 to i32
;;   ret i32 %9
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 2, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc void @w1(ptr noundef nonnull align 16 dereferenceable(160) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !7 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %struct0.at = getelementptr i8, ptr %vm, i64 48
;;   %struct0 = load ptr, ptr %struct0.at, !invariant.load !0
;;   %memory0.at = getelementptr i8, ptr %vm, i64 40
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %struct0, i64 8
;;   %3 = load i64, ptr %2
;;   %4 = sub i64 %3, 4294967303
;;   %5 = icmp ugt i64 %1, %4
;;   %6 = icmp ult i64 %3, 4294967303
;;   %7 = or i1 %6, %5
;;   br i1 %7, label %trap1, label %go2
;; go2:
;;   %8 = zext i32 %p0 to i64
;;   %9 = getelementptr i8, ptr %memory0, i64 %8
;;   %10 = getelementptr i8, ptr %9, i64 4294967295
;;   store volatile i64 1, ptr %10, align 1
;;   ret void
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 2, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i32 @w2(ptr noundef nonnull align 16 dereferenceable(160) %vm, ptr %caller) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 48
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load i64, ptr %3
;;   %5 = lshr i64 %4, 0
;;   %6 = trunc i64 %5 to i32
;;   ret i32 %6
;; }
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
