;;! test = "ir"
;; Elements, read and written in place; runs of them, which are helpers.
(module
  (table $fixed 4 4 externref)
  (table $growing 1 funcref)
  (elem func)
  (func (param i32) (result externref) (table.get $fixed (local.get 0)))
  (func (param i32 funcref) (table.set $growing (local.get 0) (local.get 1)))
  (func (result i32 i32) (table.size $fixed) (table.size $growing))
  (func (param funcref i32) (result i32) (table.grow $growing (local.get 0) (local.get 1)))
  (func (param i32 externref i32) (table.fill $fixed (local.get 0) (local.get 1) (local.get 2)))
  (func (param i32 i32 i32) (table.copy $growing $growing (local.get 0) (local.get 1) (local.get 2)))
  (func (param i32 i32 i32) (table.init $growing 0 (local.get 0) (local.get 1) (local.get 2)))
  (func (elem.drop 0))
)
;; define dso_local fastcc noundef ptr @w0(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %table0.at = getelementptr i8, ptr %vm, i64 72
;;   %table0 = load ptr, ptr %table0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = icmp uge i64 %1, 4
;;   br i1 %2, label %trap1, label %go2
;; go2:
;;   %3 = getelementptr ptr, ptr %table0, i64 %1
;;   %4 = load ptr, ptr %3
;;   ret ptr %4
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 3, i64 %1) #1
;;   unreachable
;; }
;; define dso_local fastcc void @w1(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i32 noundef %p0, ptr noundef %p1) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %table1.at = getelementptr i8, ptr %vm, i64 88
;;   %table1 = load ptr, ptr %table1.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %vm, i64 96
;;   %3 = load ptr, ptr %2, !invariant.load !0
;;   %4 = getelementptr i8, ptr %3, i64 8
;;   %5 = load i64, ptr %4
;;   %6 = icmp uge i64 %1, %5
;;   br i1 %6, label %trap1, label %go2
;; go2:
;;   %7 = getelementptr ptr, ptr %table1, i64 %1
;;   store volatile ptr %p1, ptr %7
;;   ret void
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 3, i64 %1) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef { i32, i32 } @w2(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = trunc i64 4 to i32
;;   %2 = getelementptr i8, ptr %vm, i64 96
;;   %3 = load ptr, ptr %2, !invariant.load !0
;;   %4 = getelementptr i8, ptr %3, i64 8
;;   %5 = load i64, ptr %4
;;   %6 = trunc i64 %5 to i32
;;   %7 = insertvalue { i32, i32 } poison, i32 %1, 0
;;   %8 = insertvalue { i32, i32 } %7, i32 %6, 1
;;   ret { i32, i32 } %8
;; }
;; define dso_local fastcc noundef i32 @w3(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, ptr noundef %p0, i32 noundef %p1) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 96
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = zext i32 %p1 to i64
;;   %4 = call i64 @brolga_table_grow(ptr %2, ptr %p0, i64 %3)
;;   %5 = trunc i64 %4 to i32
;;   ret i32 %5
;; }
;; define dso_local fastcc void @w4(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i32 noundef %p0, ptr noundef %p1, i32 noundef %p2) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 80
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = zext i32 %p0 to i64
;;   %4 = zext i32 %p2 to i64
;;   call void @brolga_table_fill(ptr %vm, ptr %2, i64 %3, ptr %p1, i64 %4)
;;   ret void
;; }
;; define dso_local fastcc void @w5(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1, i32 noundef %p2) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 96
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = getelementptr i8, ptr %vm, i64 96
;;   %4 = load ptr, ptr %3, !invariant.load !0
;;   %5 = zext i32 %p0 to i64
;;   %6 = zext i32 %p1 to i64
;;   %7 = zext i32 %p2 to i64
;;   call void @brolga_table_copy(ptr %vm, ptr %2, ptr %4, i64 %5, i64 %6, i64 %7)
;;   ret void
;; }
;; define dso_local fastcc void @w6(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1, i32 noundef %p2) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 368
;;   %2 = getelementptr i8, ptr %vm, i64 96
;;   %3 = load ptr, ptr %2, !invariant.load !0
;;   %4 = zext i32 %p0 to i64
;;   %5 = zext i32 %p1 to i64
;;   %6 = zext i32 %p2 to i64
;;   call void @brolga_table_init(ptr %vm, ptr %3, ptr %1, i64 %4, i64 %5, i64 %6)
;;   ret void
;; }
;; define dso_local fastcc void @w7(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 376
;;   store volatile i64 0, ptr %1
;;   ret void
;; }
;; declare void @brolga_table_copy(ptr, ptr, ptr, i64, i64, i64)
;; declare void @brolga_table_fill(ptr, ptr, i64, ptr, i64)
;; declare i64 @brolga_table_grow(ptr, ptr, i64)
;; declare void @brolga_table_init(ptr, ptr, ptr, i64, i64, i64)
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
