;;! test = "ir"
;; Sizes, and runs of bytes, of memories with 64-bit addresses; copies that have two kinds count with the smaller one.
(module
  (memory i64 1)
  (memory 1)
  (data "abc")
  (func (result i64) (memory.size))
  (func (param i64) (result i64) (memory.grow (local.get 0)))
  (func (param i64 i64 i64) (memory.copy (local.get 0) (local.get 1) (local.get 2)))
  (func (param i64 i32 i32) (memory.copy 0 1 (local.get 0) (local.get 1) (local.get 2)))
  (func (param i32 i64 i32) (memory.copy 1 0 (local.get 0) (local.get 1) (local.get 2)))
  (func (param i64 i32 i64) (memory.fill (local.get 0) (local.get 1) (local.get 2)))
  (func (param i64 i32) (memory.init 0 (local.get 0) (local.get 1) (i32.const -1)))
)
;; define dso_local fastcc noundef i64 @w0(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 80
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load i64, ptr %3
;;   %5 = lshr i64 %4, 16
;;   ret i64 %5
;; }
;; define dso_local fastcc noundef i64 @w1(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 80
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = call i64 @brolga_memory_grow(ptr %2, i64 %p0)
;;   ret i64 %3
;; }
;; define dso_local fastcc void @w2(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1, i64 noundef %p2) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 80
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = getelementptr i8, ptr %vm, i64 80
;;   %4 = load ptr, ptr %3, !invariant.load !0
;;   call void @brolga_memory_copy(ptr %vm, ptr %2, ptr %4, i64 %p0, i64 %p1, i64 %p2)
;;   ret void
;; }
;; define dso_local fastcc void @w3(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, i64 noundef %p0, i32 noundef %p1, i32 noundef %p2) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 80
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = getelementptr i8, ptr %vm, i64 96
;;   %4 = load ptr, ptr %3, !invariant.load !0
;;   %5 = zext i32 %p1 to i64
;;   %6 = zext i32 %p2 to i64
;;   call void @brolga_memory_copy(ptr %vm, ptr %2, ptr %4, i64 %p0, i64 %5, i64 %6)
;;   ret void
;; }
;; define dso_local fastcc void @w4(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, i32 noundef %p0, i64 noundef %p1, i32 noundef %p2) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 96
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = getelementptr i8, ptr %vm, i64 80
;;   %4 = load ptr, ptr %3, !invariant.load !0
;;   %5 = zext i32 %p0 to i64
;;   %6 = zext i32 %p2 to i64
;;   call void @brolga_memory_copy(ptr %vm, ptr %2, ptr %4, i64 %5, i64 %p1, i64 %6)
;;   ret void
;; }
;; define dso_local fastcc void @w5(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, i64 noundef %p0, i32 noundef %p1, i64 noundef %p2) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 80
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   call void @brolga_memory_fill(ptr %vm, ptr %2, i64 %p0, i32 %p1, i64 %p2)
;;   ret void
;; }
;; define dso_local fastcc void @w6(ptr noundef nonnull align 16 dereferenceable(352) %vm, ptr %caller, i64 noundef %p0, i32 noundef %p1) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 336
;;   %2 = getelementptr i8, ptr %vm, i64 80
;;   %3 = load ptr, ptr %2, !invariant.load !0
;;   %4 = zext i32 %p1 to i64
;;   call void @brolga_memory_init(ptr %vm, ptr %3, ptr %1, i64 %p0, i64 %4, i64 4294967295)
;;   ret void
;; }
;; declare void @brolga_memory_copy(ptr, ptr, ptr, i64, i64, i64)
;; declare void @brolga_memory_fill(ptr, ptr, i64, i32, i64)
;; declare i64 @brolga_memory_grow(ptr, i64)
;; declare void @brolga_memory_init(ptr, ptr, ptr, i64, i64, i64)
