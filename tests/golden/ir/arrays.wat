;;! test = "ir"
;; Whoever computes with an index starts from a copy of the reference; helpers touch many elements.
(module
  (type $bytes (array (mut i8)))
  (type $refs (array (mut anyref)))
  (data $d "abc")
  (elem $e anyref (ref.null any))
  (func (param i32) (result (ref $bytes)) (array.new $bytes (i32.const 7) (local.get 0)))
  (func (param i32) (result (ref $refs)) (array.new $refs (ref.null any) (local.get 0)))
  (func (param i32) (result (ref $bytes)) (array.new_default $bytes (local.get 0)))
  (func (param anyref) (result (ref $refs)) (array.new_fixed $refs 2 (local.get 0) (ref.null any)))
  (func (param i32) (result (ref $bytes)) (array.new_data $bytes $d (i32.const 0) (local.get 0)))
  (func (param i32) (result (ref $refs)) (array.new_elem $refs $e (i32.const 0) (local.get 0)))
  (func (param (ref null $refs) i32) (result anyref) (array.get $refs (local.get 0) (local.get 1)))
  (func (param (ref $bytes)) (result i32 i32)
    (array.get_s $bytes (local.get 0) (i32.const 1)) (array.get_u $bytes (local.get 0) (i32.const 2)))
  (func (param (ref $bytes) i32 i32) (array.set $bytes (local.get 0) (local.get 1) (local.get 2)))
  (func (param (ref $refs) i32) (array.set $refs (local.get 0) (local.get 1) (local.get 0)))
  (func (param arrayref) (result i32) (array.len (local.get 0)))
  (func (param (ref $refs) i32 anyref i32) (array.fill $refs (local.get 0) (local.get 1) (local.get 2) (local.get 3)))
  (func (param (ref null $bytes) (ref null $bytes) i32)
    (array.copy $bytes $bytes (local.get 0) (i32.const 1) (local.get 1) (i32.const 2) (local.get 2)))
  (func (param (ref $bytes) i32) (array.init_data $bytes $d (local.get 0) (i32.const 1) (i32.const 2) (local.get 1)))
  (func (param (ref $refs) i32) (array.init_elem $refs $e (local.get 0) (i32.const 1) (i32.const 2) (local.get 1)))
)
;; define dso_local fastcc noundef ptr @w0(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !6 {
;; entry:
;;   %rest0 = alloca [16 x i8], align 16
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
;;   %1 = getelementptr i8, ptr %vm, i64 16
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   store i32 7, ptr %rest0
;;   %3 = zext i32 %p0 to i64
;;   %4 = call ptr @brolga_array_new_filled(ptr %vm, ptr %2, ptr %rest0, i64 %3)
;;   ret ptr %4
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef ptr @w1(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !7 {
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
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %vm, i64 24
;;   %3 = load ptr, ptr %2, !invariant.load !0
;;   %4 = call ptr @brolga_array_new(ptr %vm, ptr %3, i64 %1)
;;   ret ptr %4
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef ptr @w2(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !8 {
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
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %vm, i64 16
;;   %3 = load ptr, ptr %2, !invariant.load !0
;;   %4 = call ptr @brolga_array_new(ptr %vm, ptr %3, i64 %1)
;;   ret ptr %4
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef ptr @w3(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !9 {
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
;;   %1 = getelementptr i8, ptr %vm, i64 24
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = call ptr @brolga_array_new(ptr %vm, ptr %2, i64 2)
;;   %4 = getelementptr i8, ptr %3, i64 16
;;   store ptr %p0, ptr %4
;;   ret ptr %3
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef ptr @w4(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !10 {
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
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %vm, i64 608
;;   %3 = getelementptr i8, ptr %vm, i64 16
;;   %4 = load ptr, ptr %3, !invariant.load !0
;;   %5 = call ptr @brolga_array_new_data(ptr %vm, ptr %4, ptr %2, i64 0, i64 %1)
;;   ret ptr %5
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef ptr @w5(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !11 {
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
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %vm, i64 624
;;   %3 = getelementptr i8, ptr %vm, i64 24
;;   %4 = load ptr, ptr %3, !invariant.load !0
;;   %5 = call ptr @brolga_array_new_elem(ptr %vm, ptr %4, ptr %2, i64 0, i64 %1)
;;   ret ptr %5
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef ptr @w6(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, ptr noundef %p0, i32 noundef %p1) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq ptr %p0, null
;;   br i1 %1, label %trap1, label %go2
;; go2:
;;   %2 = zext i32 %p1 to i64
;;   %3 = getelementptr i8, ptr %p0, i64 8
;;   %4 = load i64, ptr %3, !invariant.load !0
;;   %5 = icmp uge i64 %2, %4
;;   br i1 %5, label %trap3, label %go4
;; go4:
;;   %6 = call ptr asm sideeffect "", "=r,0"(ptr %p0) nounwind willreturn memory(inaccessiblemem: readwrite)
;;   %7 = getelementptr i8, ptr %6, i64 16
;;   %8 = getelementptr ptr, ptr %7, i64 %2
;;   %9 = load ptr, ptr %8
;;   ret ptr %9
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 16, i64 0) #1
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 18, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef { i32, i32 } @w7(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %p0, i64 8
;;   %2 = load i64, ptr %1, !invariant.load !0
;;   %3 = icmp uge i64 1, %2
;;   br i1 %3, label %trap1, label %go2
;; go2:
;;   %4 = call ptr asm sideeffect "", "=r,0"(ptr %p0) nounwind willreturn memory(inaccessiblemem: readwrite)
;;   %5 = getelementptr i8, ptr %4, i64 16
;;   %6 = getelementptr i8, ptr %5, i64 1
;;   %7 = load i8, ptr %6
;;   %8 = sext i8 %7 to i32
;;   %9 = getelementptr i8, ptr %p0, i64 8
;;   %10 = load i64, ptr %9, !invariant.load !0
;;   %11 = icmp uge i64 2, %10
;;   br i1 %11, label %trap3, label %go4
;; go4:
;;   %12 = call ptr asm sideeffect "", "=r,0"(ptr %p0) nounwind willreturn memory(inaccessiblemem: readwrite)
;;   %13 = getelementptr i8, ptr %12, i64 16
;;   %14 = getelementptr i8, ptr %13, i64 2
;;   %15 = load i8, ptr %14
;;   %16 = zext i8 %15 to i32
;;   %17 = insertvalue { i32, i32 } poison, i32 %8, 0
;;   %18 = insertvalue { i32, i32 } %17, i32 %16, 1
;;   ret { i32, i32 } %18
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 18, i64 0) #1
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 18, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc void @w8(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, ptr noundef %p0, i32 noundef %p1, i32 noundef %p2) #0 !dbg !14 {
;; entry:
;;   br label %start
;; start:
;;   %1 = zext i32 %p1 to i64
;;   %2 = getelementptr i8, ptr %p0, i64 8
;;   %3 = load i64, ptr %2, !invariant.load !0
;;   %4 = icmp uge i64 %1, %3
;;   br i1 %4, label %trap1, label %go2
;; go2:
;;   %5 = call ptr asm sideeffect "", "=r,0"(ptr %p0) nounwind willreturn memory(inaccessiblemem: readwrite)
;;   %6 = getelementptr i8, ptr %5, i64 16
;;   %7 = getelementptr i8, ptr %6, i64 %1
;;   %8 = trunc i32 %p2 to i8
;;   store i8 %8, ptr %7
;;   ret void
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 18, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc void @w9(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, ptr noundef %p0, i32 noundef %p1) #0 !dbg !15 {
;; entry:
;;   br label %start
;; start:
;;   %1 = zext i32 %p1 to i64
;;   %2 = getelementptr i8, ptr %p0, i64 8
;;   %3 = load i64, ptr %2, !invariant.load !0
;;   %4 = icmp uge i64 %1, %3
;;   br i1 %4, label %trap1, label %go2
;; go2:
;;   %5 = call ptr asm sideeffect "", "=r,0"(ptr %p0) nounwind willreturn memory(inaccessiblemem: readwrite)
;;   %6 = getelementptr i8, ptr %5, i64 16
;;   %7 = getelementptr ptr, ptr %6, i64 %1
;;   %8 = load ptr, ptr %vm, !invariant.load !0
;;   %9 = getelementptr i8, ptr %8, i64 200
;;   %10 = load i64, ptr %9
;;   %11 = icmp eq i64 %10, 0
;;   br i1 %11, label %go3, label %note3, !prof !{!"branch_weights", i32 2000, i32 1}
;; note3:
;;   %12 = load ptr, ptr %7
;;   call void @brolga_gc_barrier(ptr %8, ptr %12)
;;   br label %go3
;; go3:
;;   store ptr %p0, ptr %7
;;   ret void
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 18, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i32 @w10(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !16 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq ptr %p0, null
;;   br i1 %1, label %trap1, label %go2
;; go2:
;;   %2 = getelementptr i8, ptr %p0, i64 8
;;   %3 = load i64, ptr %2, !invariant.load !0
;;   %4 = trunc i64 %3 to i32
;;   ret i32 %4
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 16, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc void @w11(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, ptr noundef %p0, i32 noundef %p1, ptr noundef %p2, i32 noundef %p3) #0 !dbg !17 {
;; entry:
;;   %rest0 = alloca [16 x i8], align 16
;;   br label %start
;; start:
;;   store ptr %p2, ptr %rest0
;;   %1 = zext i32 %p1 to i64
;;   %2 = zext i32 %p3 to i64
;;   call void @brolga_array_fill(ptr %vm, ptr %p0, i64 %1, ptr %rest0, i64 %2)
;;   ret void
;; }
;; define dso_local fastcc void @w12(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, ptr noundef %p0, ptr noundef %p1, i32 noundef %p2) #0 !dbg !18 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq ptr %p0, null
;;   br i1 %1, label %trap1, label %go2
;; go2:
;;   %2 = icmp eq ptr %p1, null
;;   br i1 %2, label %trap1, label %go3
;; go3:
;;   %3 = zext i32 %p2 to i64
;;   call void @brolga_array_copy(ptr %vm, ptr %p0, ptr %p1, i64 1, i64 2, i64 %3)
;;   ret void
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 16, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc void @w13(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, ptr noundef %p0, i32 noundef %p1) #0 !dbg !19 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 608
;;   %2 = zext i32 %p1 to i64
;;   call void @brolga_array_init_data(ptr %vm, ptr %p0, ptr %1, i64 1, i64 2, i64 %2)
;;   ret void
;; }
;; define dso_local fastcc void @w14(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, ptr noundef %p0, i32 noundef %p1) #0 !dbg !20 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 624
;;   %2 = zext i32 %p1 to i64
;;   call void @brolga_array_init_elem(ptr %vm, ptr %p0, ptr %1, i64 1, i64 2, i64 %2)
;;   ret void
;; }
;; declare void @brolga_array_copy(ptr, ptr, ptr, i64, i64, i64)
;; declare void @brolga_array_fill(ptr, ptr, i64, ptr, i64)
;; declare void @brolga_array_init_data(ptr, ptr, ptr, i64, i64, i64)
;; declare void @brolga_array_init_elem(ptr, ptr, ptr, i64, i64, i64)
;; declare ptr @brolga_array_new(ptr, ptr, i64)
;; declare ptr @brolga_array_new_data(ptr, ptr, ptr, i64, i64)
;; declare ptr @brolga_array_new_elem(ptr, ptr, ptr, i64, i64)
;; declare ptr @brolga_array_new_filled(ptr, ptr, ptr, i64)
;; declare void @brolga_gc_barrier(ptr, ptr)
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
