;;! test = "ir"
;;! conventions = "fast tail tail tail tail tail fast"
;; Functions that make tail calls go to each other; any other one is called as always. `e1` is for those outside.
(module
  (type $t (func (param i32 f64) (result i32 i32 f32 i64 i64)))
  (import "m" "f" (func $imported (type $t)))
  (table 1 funcref)
  (func $leaf (type $t) (unreachable))
  (func $self (export "f") (param i32 i32 i32 i32 i32 f64) (result i32 i32 f32 i64 i64)
    (return_call $self (i32.const 1) (i32.const 2) (i32.const 3) (i32.const 4) (local.get 0) (local.get 5)))
  (func (type $t) (return_call $imported (local.get 0) (local.get 1)))
  (func (type $t) (return_call_indirect (type $t) (local.get 0) (local.get 1) (local.get 0)))
  (func (type $t) (return_call $leaf (local.get 0) (local.get 1)))
  (func (return_call $nothing (i32.const 5)))
  (func $nothing (param i32))
)
;; define dso_local fastcc noundef { i32, i32, float, i64 } @w1(ptr noundef nonnull align 16 dereferenceable(312) %vm, ptr %caller, i32 noundef %p0, double noundef %p1, ptr noundef %rest) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   call void @brolga_trap(ptr %vm, i32 10, i64 0) #1
;;   unreachable
;; }
;; define dso_local tailcc noundef { i32, i32, float, i64 } @w2(ptr noundef nonnull align 16 dereferenceable(312) %vm, i32 noundef %p0, i32 noundef %p1, i32 noundef %p2, i32 noundef %p3, double noundef %p5, ptr noundef %rest) #0 !dbg !8 {
;; entry:
;;   %own.at = getelementptr i8, ptr %vm, i64 0
;;   %own = load ptr, ptr %own.at, !invariant.load !0
;;   %p4.at = getelementptr i8, ptr %own, i64 1136
;;   %p4 = load i32, ptr %p4.at, align 4
;;   br label %start
;; start:
;;   %1 = load ptr, ptr %vm, !invariant.load !0
;;   %2 = getelementptr i8, ptr %1, i64 1136
;;   store i32 %p0, ptr %2, align 4
;;   %3 = musttail call tailcc { i32, i32, float, i64 } @w2(ptr noundef %vm, i32 noundef 1, i32 noundef 2, i32 noundef 3, i32 noundef 4, double noundef %p5, ptr noundef %rest)
;;   ret { i32, i32, float, i64 } %3
;; }
;; define dso_local tailcc noundef { i32, i32, float, i64 } @w3(ptr noundef nonnull align 16 dereferenceable(312) %vm, i32 noundef %p0, double noundef %p1, ptr noundef %rest) #0 !dbg !9 {
;; entry:
;;   %rest0 = alloca [24 x i8], align 8
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
;;   %1 = getelementptr i8, ptr %vm, i64 48
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = getelementptr i8, ptr %2, i64 24
;;   %4 = load ptr, ptr %3
;;   %5 = icmp eq ptr %4, null
;;   br i1 %5, label %plain1, label %tail1
;; tail1:
;;   %6 = getelementptr i8, ptr %2, i64 8
;;   %7 = load ptr, ptr %6
;;   %8 = musttail call tailcc { i32, i32, float, i64 } %4(ptr noundef %7, i32 noundef %p0, double noundef %p1, ptr noundef %rest)
;;   ret { i32, i32, float, i64 } %8
;; plain1:
;;   %9 = load ptr, ptr %2
;;   %10 = getelementptr i8, ptr %2, i64 8
;;   %11 = load ptr, ptr %10
;;   %12 = call i32 %9(ptr noundef %11, ptr noundef %vm, i32 noundef %p0, double noundef %p1, ptr noundef %rest0)
;;   %13 = load i32, ptr %rest0
;;   %14 = getelementptr i8, ptr %rest0, i64 4
;;   %15 = load float, ptr %14
;;   %16 = getelementptr i8, ptr %rest0, i64 8
;;   %17 = load i64, ptr %16
;;   %18 = getelementptr i8, ptr %rest0, i64 16
;;   %19 = load i64, ptr %18
;;   %20 = load ptr, ptr %vm
;;   %21 = getelementptr i8, ptr %20, i64 96
;;   %22 = load i64, ptr %21
;;   %23 = icmp ne i64 %22, 0
;;   br i1 %23, label %stop2, label %go3
;; go3:
;;   store i64 %19, ptr %rest
;;   %24 = insertvalue { i32, i32, float, i64 } poison, i32 %12, 0
;;   %25 = insertvalue { i32, i32, float, i64 } %24, i32 %13, 1
;;   %26 = insertvalue { i32, i32, float, i64 } %25, float %15, 2
;;   %27 = insertvalue { i32, i32, float, i64 } %26, i64 %17, 3
;;   ret { i32, i32, float, i64 } %27
;; stop2:
;;   %stop2.why = call i32 @brolga_stopped(ptr %vm)
;;   %stop2.ends = icmp ne i32 %stop2.why, 0
;;   br i1 %stop2.ends, label %stop2.end, label %go3
;; stop2.end:
;;   call void @brolga_trap(ptr %vm, i32 0, i64 0) #1
;;   unreachable
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local tailcc noundef { i32, i32, float, i64 } @w4(ptr noundef nonnull align 16 dereferenceable(312) %vm, i32 noundef %p0, double noundef %p1, ptr noundef %rest) #0 !dbg !10 {
;; entry:
;;   %rest0 = alloca [24 x i8], align 8
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
;;   %table0.at = getelementptr i8, ptr %vm, i64 56
;;   %table0 = load ptr, ptr %table0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %vm, i64 64
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
;;   %15 = getelementptr i8, ptr %8, i64 24
;;   %16 = load ptr, ptr %15
;;   %17 = icmp eq ptr %16, null
;;   br i1 %17, label %plain7, label %tail7
;; tail7:
;;   %18 = getelementptr i8, ptr %8, i64 8
;;   %19 = load ptr, ptr %18
;;   %20 = musttail call tailcc { i32, i32, float, i64 } %16(ptr noundef %19, i32 noundef %p0, double noundef %p1, ptr noundef %rest)
;;   ret { i32, i32, float, i64 } %20
;; plain7:
;;   %21 = load ptr, ptr %8
;;   %22 = getelementptr i8, ptr %8, i64 8
;;   %23 = load ptr, ptr %22
;;   %24 = call i32 %21(ptr noundef %23, ptr noundef %vm, i32 noundef %p0, double noundef %p1, ptr noundef %rest0)
;;   %25 = load i32, ptr %rest0
;;   %26 = getelementptr i8, ptr %rest0, i64 4
;;   %27 = load float, ptr %26
;;   %28 = getelementptr i8, ptr %rest0, i64 8
;;   %29 = load i64, ptr %28
;;   %30 = getelementptr i8, ptr %rest0, i64 16
;;   %31 = load i64, ptr %30
;;   store i64 %31, ptr %rest
;;   %32 = insertvalue { i32, i32, float, i64 } poison, i32 %24, 0
;;   %33 = insertvalue { i32, i32, float, i64 } %32, i32 %25, 1
;;   %34 = insertvalue { i32, i32, float, i64 } %33, float %27, 2
;;   %35 = insertvalue { i32, i32, float, i64 } %34, i64 %29, 3
;;   ret { i32, i32, float, i64 } %35
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
;; define dso_local tailcc noundef { i32, i32, float, i64 } @w5(ptr noundef nonnull align 16 dereferenceable(312) %vm, i32 noundef %p0, double noundef %p1, ptr noundef %rest) #0 !dbg !11 {
;; entry:
;;   %rest0 = alloca [8 x i8], align 8
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
;;   %1 = call fastcc { i32, i32, float, i64 } @w1(ptr noundef %vm, ptr poison, i32 noundef %p0, double noundef %p1, ptr noundef %rest0)
;;   %2 = extractvalue { i32, i32, float, i64 } %1, 0
;;   %3 = extractvalue { i32, i32, float, i64 } %1, 1
;;   %4 = extractvalue { i32, i32, float, i64 } %1, 2
;;   %5 = extractvalue { i32, i32, float, i64 } %1, 3
;;   %6 = load i64, ptr %rest0
;;   store i64 %6, ptr %rest
;;   %7 = insertvalue { i32, i32, float, i64 } poison, i32 %2, 0
;;   %8 = insertvalue { i32, i32, float, i64 } %7, i32 %3, 1
;;   %9 = insertvalue { i32, i32, float, i64 } %8, float %4, 2
;;   %10 = insertvalue { i32, i32, float, i64 } %9, i64 %5, 3
;;   ret { i32, i32, float, i64 } %10
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local tailcc void @w6(ptr noundef nonnull align 16 dereferenceable(312) %vm) #0 !dbg !12 {
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
;;   call fastcc void @w7(ptr noundef %vm, ptr poison, i32 noundef 5)
;;   ret void
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc void @w7(ptr noundef nonnull align 16 dereferenceable(312) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   ret void
;; }
;; define dso_local noundef i32 @e2(ptr noundef nonnull align 16 dereferenceable(312) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1, i32 noundef %p2, i32 noundef %p3, i32 noundef %p4, double noundef %p5, ptr noundef %rest) #0 !dbg !6 {
;; entry:
;;   %rest0 = alloca [8 x i8], align 8
;;   br label %start
;; start:
;;   %1 = load ptr, ptr %vm, !invariant.load !0
;;   %2 = getelementptr i8, ptr %1, i64 1136
;;   store i32 %p4, ptr %2, align 4
;;   %3 = call tailcc { i32, i32, float, i64 } @w2(ptr noundef %vm, i32 noundef %p0, i32 noundef %p1, i32 noundef %p2, i32 noundef %p3, double noundef %p5, ptr noundef %rest0)
;;   %4 = extractvalue { i32, i32, float, i64 } %3, 0
;;   %5 = extractvalue { i32, i32, float, i64 } %3, 1
;;   %6 = extractvalue { i32, i32, float, i64 } %3, 2
;;   %7 = extractvalue { i32, i32, float, i64 } %3, 3
;;   %8 = load i64, ptr %rest0
;;   store i32 %5, ptr %rest
;;   %9 = getelementptr i8, ptr %rest, i64 4
;;   store float %6, ptr %9
;;   %10 = getelementptr i8, ptr %rest, i64 8
;;   store i64 %7, ptr %10
;;   %11 = getelementptr i8, ptr %rest, i64 16
;;   store i64 %8, ptr %11
;;   ret i32 %4
;; }
;; declare i32 @brolga_stopped(ptr) cold
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
