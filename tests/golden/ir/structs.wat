;;! test = "ir"
;; An object is taken from a row of free cells; fields lie where C has them; only what may be null is compared with it.
(module
  (type $pair (struct (field (mut i32)) (field (mut (ref null $pair)))))
  (type $packed (struct (field (mut i8)) (field i16) (field (mut f64)) (field (mut funcref))))
  (func (param i32 (ref null $pair)) (result (ref $pair)) (struct.new $pair (local.get 0) (local.get 1)))
  (func (result (ref $packed)) (struct.new_default $packed))
  (func (param (ref $packed)) (result i32 i32 f64)
    (struct.get_s $packed 0 (local.get 0)) (struct.get_u $packed 1 (local.get 0)) (struct.get $packed 2 (local.get 0)))
  (func (param (ref null $packed) i32) (struct.set $packed 0 (local.get 0) (local.get 1)))
  (func (param (ref $packed)) (struct.set $packed 3 (local.get 0) (ref.null func)))
  (func (param (ref $pair)) (struct.set $pair 1 (local.get 0) (local.get 0)))
)
;; define dso_local fastcc noundef ptr @w0(ptr noundef nonnull align 16 dereferenceable(272) %vm, ptr %caller, i32 noundef %p0, ptr noundef %p1) #0 !dbg !6 {
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
;;   %1 = getelementptr i8, ptr %vm, i64 16
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = load ptr, ptr %vm, !invariant.load !0
;;   %4 = getelementptr i8, ptr %3, i64 240
;;   %5 = load ptr, ptr %4
;;   %6 = getelementptr i8, ptr %3, i64 248
;;   %7 = load ptr, ptr %6
;;   %8 = getelementptr i8, ptr %5, i64 24
;;   %9 = icmp ule ptr %8, %7
;;   br i1 %9, label %row1, label %refill1, !prof !{!"branch_weights", i32 2000, i32 1}
;; row1:
;;   store ptr %8, ptr %4
;;   store ptr %2, ptr %5
;;   br label %made1
;; refill1:
;;   %10 = call ptr @brolga_struct_new(ptr %vm, ptr %2)
;;   br label %made1
;; made1:
;;   %11 = phi ptr [ %5, %row1 ], [ %10, %refill1 ]
;;   %12 = getelementptr i8, ptr %11, i64 8
;;   store i32 %p0, ptr %12
;;   %13 = getelementptr i8, ptr %11, i64 16
;;   store ptr %p1, ptr %13
;;   ret ptr %11
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef ptr @w1(ptr noundef nonnull align 16 dereferenceable(272) %vm, ptr %caller) #0 !dbg !7 {
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
;;   %3 = load ptr, ptr %vm, !invariant.load !0
;;   %4 = getelementptr i8, ptr %3, i64 256
;;   %5 = load ptr, ptr %4
;;   %6 = getelementptr i8, ptr %3, i64 264
;;   %7 = load ptr, ptr %6
;;   %8 = getelementptr i8, ptr %5, i64 32
;;   %9 = icmp ule ptr %8, %7
;;   br i1 %9, label %row1, label %refill1, !prof !{!"branch_weights", i32 2000, i32 1}
;; row1:
;;   store ptr %8, ptr %4
;;   store ptr %2, ptr %5
;;   br label %made1
;; refill1:
;;   %10 = call ptr @brolga_struct_new(ptr %vm, ptr %2)
;;   br label %made1
;; made1:
;;   %11 = phi ptr [ %5, %row1 ], [ %10, %refill1 ]
;;   ret ptr %11
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef { i32, i32, double } @w2(ptr noundef nonnull align 16 dereferenceable(272) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %p0, i64 8
;;   %2 = load i8, ptr %1
;;   %3 = sext i8 %2 to i32
;;   %4 = getelementptr i8, ptr %p0, i64 10
;;   %5 = load i16, ptr %4
;;   %6 = zext i16 %5 to i32
;;   %7 = getelementptr i8, ptr %p0, i64 16
;;   %8 = load double, ptr %7
;;   %9 = insertvalue { i32, i32, double } poison, i32 %3, 0
;;   %10 = insertvalue { i32, i32, double } %9, i32 %6, 1
;;   %11 = insertvalue { i32, i32, double } %10, double %8, 2
;;   ret { i32, i32, double } %11
;; }
;; define dso_local fastcc void @w3(ptr noundef nonnull align 16 dereferenceable(272) %vm, ptr %caller, ptr noundef %p0, i32 noundef %p1) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq ptr %p0, null
;;   br i1 %1, label %trap1, label %go2
;; go2:
;;   %2 = getelementptr i8, ptr %p0, i64 8
;;   %3 = trunc i32 %p1 to i8
;;   store i8 %3, ptr %2
;;   ret void
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 15, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc void @w4(ptr noundef nonnull align 16 dereferenceable(272) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %p0, i64 24
;;   store ptr null, ptr %1
;;   ret void
;; }
;; define dso_local fastcc void @w5(ptr noundef nonnull align 16 dereferenceable(272) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %p0, i64 16
;;   %2 = load ptr, ptr %vm, !invariant.load !0
;;   %3 = getelementptr i8, ptr %2, i64 200
;;   %4 = load i64, ptr %3
;;   %5 = icmp eq i64 %4, 0
;;   br i1 %5, label %go1, label %note1, !prof !{!"branch_weights", i32 2000, i32 1}
;; note1:
;;   %6 = load ptr, ptr %1
;;   call void @brolga_gc_barrier(ptr %2, ptr %6)
;;   br label %go1
;; go1:
;;   store ptr %p0, ptr %1
;;   ret void
;; }
;; declare void @brolga_gc_barrier(ptr, ptr)
;; declare ptr @brolga_struct_new(ptr, ptr)
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
