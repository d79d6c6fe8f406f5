;;! test = "ir"
;; Undefined element, uninitialized element, type mismatch, call.
(module
  (type $t (func (param i32) (result i32)))
  (table $growing 1 funcref)
  (table $fixed 3 3 funcref)
  (func (param i32 i32) (result i32) (call_indirect $growing (type $t) (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (call_indirect $fixed (type $t) (local.get 0) (local.get 1)))
)
;; define dso_local fastcc noundef i32 @w0(ptr noundef nonnull align 16 dereferenceable(128) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !6 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   %low.at = getelementptr i8, ptr %fp, i64 0
;;   %low = ptrtoint ptr %low.at to i64
;;   %store.at = getelementptr i8, ptr %vm, i64 0
;;   %store = load ptr, ptr %store.at, !invariant.load !0
;;   %limit.at = getelementptr i8, ptr %store, i64 0
;;   %limit = load i64, ptr %limit.at
;;   %over = icmp ult i64 %low, %limit
;;   br i1 %over, label %overflow, label %start
;; start:
;;   %table0.at = getelementptr i8, ptr %vm, i64 32
;;   %table0 = load ptr, ptr %table0.at, !invariant.load !0
;;   %1 = zext i32 %p1 to i64
;;   %2 = getelementptr i8, ptr %vm, i64 40
;;   %3 = load ptr, ptr %2, !invariant.load !0
;;   %4 = getelementptr i8, ptr %3, i64 8
;;   %5 = load i64, ptr %4
;;   %6 = icmp uge i64 %1, %5
;;   br i1 %6, label %trap1, label %go2
;; go2:
;;   %7 = getelementptr ptr, ptr %table0, i64 %1
;;   %8 = load ptr, ptr %7
;;   %9 = icmp eq ptr %8, null
;;   br i1 %9, label %trap3, label %go4
;; go4:
;;   %10 = getelementptr i8, ptr %8, i64 16
;;   %11 = load i64, ptr %10
;;   %12 = getelementptr i8, ptr %vm, i64 16
;;   %13 = load i64, ptr %12, !invariant.load !0
;;   %14 = icmp ne i64 %11, %13
;;   br i1 %14, label %trap5, label %go6
;; go6:
;;   %15 = load ptr, ptr %8
;;   %16 = getelementptr i8, ptr %8, i64 8
;;   %17 = load ptr, ptr %16
;;   %18 = call i32 %15(ptr noundef %17, ptr noundef %vm, i32 noundef %p0)
;;   ret i32 %18
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 4, i64 %1) #1
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 5, i64 %1) #1
;;   unreachable
;; trap5:
;;   call void @brolga_trap(ptr %vm, i32 6, i64 0) #1
;;   unreachable
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i32 @w1(ptr noundef nonnull align 16 dereferenceable(128) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !7 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   %low.at = getelementptr i8, ptr %fp, i64 0
;;   %low = ptrtoint ptr %low.at to i64
;;   %store.at = getelementptr i8, ptr %vm, i64 0
;;   %store = load ptr, ptr %store.at, !invariant.load !0
;;   %limit.at = getelementptr i8, ptr %store, i64 0
;;   %limit = load i64, ptr %limit.at
;;   %over = icmp ult i64 %low, %limit
;;   br i1 %over, label %overflow, label %start
;; start:
;;   %table1.at = getelementptr i8, ptr %vm, i64 48
;;   %table1 = load ptr, ptr %table1.at, !invariant.load !0
;;   %1 = zext i32 %p1 to i64
;;   %2 = icmp uge i64 %1, 3
;;   br i1 %2, label %trap1, label %go2
;; go2:
;;   %3 = getelementptr ptr, ptr %table1, i64 %1
;;   %4 = load ptr, ptr %3
;;   %5 = icmp eq ptr %4, null
;;   br i1 %5, label %trap3, label %go4
;; go4:
;;   %6 = getelementptr i8, ptr %4, i64 16
;;   %7 = load i64, ptr %6
;;   %8 = getelementptr i8, ptr %vm, i64 16
;;   %9 = load i64, ptr %8, !invariant.load !0
;;   %10 = icmp ne i64 %7, %9
;;   br i1 %10, label %trap5, label %go6
;; go6:
;;   %11 = load ptr, ptr %4
;;   %12 = getelementptr i8, ptr %4, i64 8
;;   %13 = load ptr, ptr %12
;;   %14 = call i32 %11(ptr noundef %13, ptr noundef %vm, i32 noundef %p0)
;;   ret i32 %14
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 4, i64 %1) #1
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 5, i64 %1) #1
;;   unreachable
;; trap5:
;;   call void @brolga_trap(ptr %vm, i32 6, i64 0) #1
;;   unreachable
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
