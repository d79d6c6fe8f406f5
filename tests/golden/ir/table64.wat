;;! test = "ir"
;; Tables with 64-bit indices.
(module
  (table i64 1 9 funcref)
  (table 1 funcref)
  (elem func)
  (func (param i64) (result funcref) (table.get (local.get 0)))
  (func (param i64 funcref) (table.set (local.get 0) (local.get 1)))
  (func (result i64) (table.size))
  (func (param i64) (result i64) (table.grow (ref.null func) (local.get 0)))
  (func (param i64 i64) (table.fill (local.get 0) (ref.null func) (local.get 1)))
  (func (param i64 i32 i32) (table.copy 0 1 (local.get 0) (local.get 1) (local.get 2)))
  (func (param i64 i32 i32) (table.init 0 (local.get 0) (local.get 1) (local.get 2)))
  (func (param i64) (call_indirect (local.get 0)))
)
;; define dso_local fastcc noundef ptr @w0(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %table0.at = getelementptr i8, ptr %vm, i64 80
;;   %table0 = load ptr, ptr %table0.at, !invariant.load !0
;;   %1 = getelementptr i8, ptr %vm, i64 88
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load i64, ptr %3
;;   %5 = icmp uge i64 %p0, %4
;;   br i1 %5, label %trap1, label %go2
;; go2:
;;   %6 = getelementptr ptr, ptr %table0, i64 %p0
;;   %7 = load ptr, ptr %6
;;   ret ptr %7
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 3, i64 %p0) #1
;;   unreachable
;; }
;; define dso_local fastcc void @w1(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i64 noundef %p0, ptr noundef %p1) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %table0.at = getelementptr i8, ptr %vm, i64 80
;;   %table0 = load ptr, ptr %table0.at, !invariant.load !0
;;   %1 = getelementptr i8, ptr %vm, i64 88
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load i64, ptr %3
;;   %5 = icmp uge i64 %p0, %4
;;   br i1 %5, label %trap1, label %go2
;; go2:
;;   %6 = getelementptr ptr, ptr %table0, i64 %p0
;;   store volatile ptr %p1, ptr %6
;;   ret void
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 3, i64 %p0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i64 @w2(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 88
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load i64, ptr %3
;;   ret i64 %4
;; }
;; define dso_local fastcc noundef i64 @w3(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 88
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = call i64 @brolga_table_grow(ptr %2, ptr null, i64 %p0)
;;   ret i64 %3
;; }
;; define dso_local fastcc void @w4(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 88
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   call void @brolga_table_fill(ptr %vm, ptr %2, i64 %p0, ptr null, i64 %p1)
;;   ret void
;; }
;; define dso_local fastcc void @w5(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i64 noundef %p0, i32 noundef %p1, i32 noundef %p2) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 88
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = getelementptr i8, ptr %vm, i64 104
;;   %4 = load ptr, ptr %3, !invariant.load !0
;;   %5 = zext i32 %p1 to i64
;;   %6 = zext i32 %p2 to i64
;;   call void @brolga_table_copy(ptr %vm, ptr %2, ptr %4, i64 %p0, i64 %5, i64 %6)
;;   ret void
;; }
;; define dso_local fastcc void @w6(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i64 noundef %p0, i32 noundef %p1, i32 noundef %p2) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 368
;;   %2 = getelementptr i8, ptr %vm, i64 88
;;   %3 = load ptr, ptr %2, !invariant.load !0
;;   %4 = zext i32 %p1 to i64
;;   %5 = zext i32 %p2 to i64
;;   call void @brolga_table_init(ptr %vm, ptr %3, ptr %1, i64 %p0, i64 %4, i64 %5)
;;   ret void
;; }
;; define dso_local fastcc void @w7(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !13 {
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
;;   %table0.at = getelementptr i8, ptr %vm, i64 80
;;   %table0 = load ptr, ptr %table0.at, !invariant.load !0
;;   %1 = getelementptr i8, ptr %vm, i64 88
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load i64, ptr %3
;;   %5 = icmp uge i64 %p0, %4
;;   br i1 %5, label %trap1, label %go2
;; go2:
;;   %6 = getelementptr ptr, ptr %table0, i64 %p0
;;   %7 = load ptr, ptr %6
;;   %8 = icmp eq ptr %7, null
;;   br i1 %8, label %trap3, label %go4
;; go4:
;;   %9 = getelementptr i8, ptr %7, i64 16
;;   %10 = load i64, ptr %9
;;   %11 = getelementptr i8, ptr %vm, i64 72
;;   %12 = load i64, ptr %11, !invariant.load !0
;;   %13 = icmp ne i64 %10, %12
;;   br i1 %13, label %trap5, label %go6
;; go6:
;;   %14 = load ptr, ptr %7
;;   %15 = getelementptr i8, ptr %7, i64 8
;;   %16 = load ptr, ptr %15
;;   call void %14(ptr noundef %16, ptr noundef %vm)
;;   ret void
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 4, i64 %p0) #1
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 5, i64 %p0) #1
;;   unreachable
;; trap5:
;;   call void @brolga_trap(ptr %vm, i32 6, i64 0) #1
;;   unreachable
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; declare void @brolga_table_copy(ptr, ptr, ptr, i64, i64, i64)
;; declare void @brolga_table_fill(ptr, ptr, i64, ptr, i64)
;; declare i64 @brolga_table_grow(ptr, ptr, i64)
;; declare void @brolga_table_init(ptr, ptr, ptr, i64, i64, i64)
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
