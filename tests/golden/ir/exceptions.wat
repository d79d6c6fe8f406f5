;;! test = "ir"
;;! conventions = "fast tail wasmtime_system_v fast fast fast fast wasmtime_system_v"
;; Calls in a block with clauses lead to its landing pad, others are as they are everywhere. What is thrown where its
;; handler is known goes there at once.
(module
  (type $t (func (param i32) (result i32)))
  (import "m" "f" (func $imported (type $t)))
  (import "m" "e" (tag $imported_tag))
  (tag $e (param i32 v128))
  (table 1 funcref)
  (func $fast (type $t) (throw $e (local.get 0) (v128.const i64x2 1 2)))
  (func $tail (type $t) (return_call $fast (local.get 0)))
  (func $system_v (export "f") (type $t) (throw $imported_tag))
  (func (result i32 v128)
    (block $h (result i32 v128)
      (try_table (catch $e $h)
        (drop (call $fast (i32.const 1)))
        (drop (call $tail (i32.const 2)))
        (drop (call $system_v (i32.const 3)))
        (drop (call $imported (i32.const 4)))
        (drop (call_indirect (type $t) (i32.const 5) (i32.const 0))))
      (unreachable)))
  (func (param i32) (result i32) (local $x i32)
    (block $h (result i32 v128)
      (try_table (catch $e $h) (throw $e (local.get 0) (v128.const i64x2 1 2)))
      (unreachable))
    (drop))
  (func (param exnref)
    (block $all
      (block $some (result exnref)
        (try_table (catch_all_ref $some)
          (try_table (catch $imported_tag $all)
            (throw_ref (local.get 0))))
        (return))
      (drop)))
  (func (result i32)
    (try (result i32)
      (do (try (result i32) (do (call $fast (i32.const 1))) (delegate 0)))
      (catch $e (drop))
      (catch_all (rethrow 0))))
  (func (export "g") (type $t) (block (try_table (catch_all 0) (return (call $fast (local.get 0))))) (i32.const 0))
)
;; @v128.20000000000000001 = weak hidden constant i128 36893488147419103233
;; define dso_local fastcc noundef i32 @w1(ptr noundef nonnull align 16 dereferenceable(376) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = load <16 x i8>, ptr @v128.20000000000000001, !invariant.load !0
;;   %2 = getelementptr i8, ptr %vm, i64 368
;;   %3 = load ptr, ptr %2, !invariant.load !0
;;   %4 = call ptr @brolga_exception(ptr %vm, ptr %3)
;;   %5 = getelementptr i8, ptr %4, i64 16
;;   store i32 %p0, ptr %5
;;   %6 = getelementptr i8, ptr %4, i64 32
;;   store <16 x i8> %1, ptr %6
;;   call void @brolga_throw_to_caller(ptr %vm, ptr %4, i32 0)
;;   unreachable
;; }
;; define dso_local tailcc noundef i32 @w2(ptr noundef nonnull align 16 dereferenceable(376) %vm, i32 noundef %p0) #0 !dbg !7 {
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
;;   %1 = call fastcc i32 @w1(ptr noundef %vm, ptr poison, i32 noundef %p0)
;;   ret i32 %1
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local noundef i32 @w3(ptr noundef nonnull align 16 dereferenceable(376) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 360
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = call ptr @brolga_exception(ptr %vm, ptr %2)
;;   call void @brolga_throw_to_caller(ptr %vm, ptr %3, i32 0)
;;   unreachable
;; }
;; define dso_local fastcc noundef { i32, <16 x i8> } @w4(ptr noundef nonnull align 16 dereferenceable(376) %vm, ptr %caller) #0 personality ptr @brolga_personality !dbg !9 {
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
;;   %table0.at = getelementptr i8, ptr %vm, i64 72
;;   %table0 = load ptr, ptr %table0.at, !invariant.load !0
;;   %1 = invoke fastcc i32 @w1(ptr noundef %vm, ptr poison, i32 noundef 1) to label %go4 unwind label %pad3
;; go4:
;;   %2 = invoke tailcc i32 @w2(ptr noundef %vm, i32 noundef 2) to label %go5 unwind label %pad3
;; go5:
;;   %3 = invoke i32 @w3(ptr noundef %vm, ptr poison, i32 noundef 3) to label %go6 unwind label %pad3
;; go6:
;;   %4 = getelementptr i8, ptr %vm, i64 64
;;   %5 = load ptr, ptr %4, !invariant.load !0
;;   %6 = load ptr, ptr %5
;;   %7 = getelementptr i8, ptr %5, i64 8
;;   %8 = load ptr, ptr %7
;;   %9 = invoke i32 %6(ptr noundef %8, ptr noundef %vm, i32 noundef 4) to label %go7 unwind label %pad3
;; go7:
;;   %10 = load ptr, ptr %vm
;;   %11 = getelementptr i8, ptr %10, i64 96
;;   %12 = load i64, ptr %11
;;   %13 = icmp ne i64 %12, 0
;;   br i1 %13, label %stop8, label %go9
;; go9:
;;   %14 = getelementptr i8, ptr %vm, i64 80
;;   %15 = load ptr, ptr %14, !invariant.load !0
;;   %16 = getelementptr i8, ptr %15, i64 8
;;   %17 = load i64, ptr %16
;;   %18 = icmp uge i64 0, %17
;;   br i1 %18, label %trap10, label %go11
;; go11:
;;   %19 = getelementptr ptr, ptr %table0, i64 0
;;   %20 = load ptr, ptr %19
;;   %21 = icmp eq ptr %20, null
;;   br i1 %21, label %trap12, label %go13
;; go13:
;;   %22 = getelementptr i8, ptr %20, i64 16
;;   %23 = load i64, ptr %22
;;   %24 = getelementptr i8, ptr %vm, i64 16
;;   %25 = load i64, ptr %24, !invariant.load !0
;;   %26 = icmp ne i64 %23, %25
;;   br i1 %26, label %trap14, label %go15
;; go15:
;;   %27 = load ptr, ptr %20
;;   %28 = getelementptr i8, ptr %20, i64 8
;;   %29 = load ptr, ptr %28
;;   %30 = invoke i32 %27(ptr noundef %29, ptr noundef %vm, i32 noundef 5) to label %go16 unwind label %pad3
;; go16:
;;   br label %b2
;; pad3:
;;   %31 = landingpad { ptr, i32 } cleanup
;;   %32 = load ptr, ptr %vm, !invariant.load !0
;;   %33 = getelementptr i8, ptr %32, i64 104
;;   %34 = load ptr, ptr %33
;;   br label %dispatch3
;; dispatch3:
;;   %35 = phi ptr [ %34, %pad3 ]
;;   %36 = getelementptr i8, ptr %35, i64 8
;;   %37 = load ptr, ptr %36
;;   %38 = getelementptr i8, ptr %vm, i64 368
;;   %39 = load ptr, ptr %38, !invariant.load !0
;;   %40 = icmp eq ptr %37, %39
;;   br i1 %40, label %caught17, label %next17
;; caught17:
;;   %41 = getelementptr i8, ptr %35, i64 16
;;   %42 = load i32, ptr %41
;;   %43 = getelementptr i8, ptr %35, i64 32
;;   %44 = load <16 x i8>, ptr %43
;;   br label %b1
;; next17:
;;   call void @brolga_throw_to_caller(ptr %vm, ptr %35, i32 1)
;;   unreachable
;; b2:
;;   call void @brolga_trap(ptr %vm, i32 10, i64 0) #1
;;   unreachable
;; b1:
;;   %45 = phi i32 [ %42, %caught17 ]
;;   %46 = phi <16 x i8> [ %44, %caught17 ]
;;   %47 = insertvalue { i32, <16 x i8> } poison, i32 %45, 0
;;   %48 = insertvalue { i32, <16 x i8> } %47, <16 x i8> %46, 1
;;   ret { i32, <16 x i8> } %48
;; stop8:
;;   %stop8.why = call i32 @brolga_stopped(ptr %vm)
;;   %stop8.ends = icmp ne i32 %stop8.why, 0
;;   br i1 %stop8.ends, label %stop8.end, label %go9
;; stop8.end:
;;   invoke void @brolga_trap(ptr %vm, i32 0, i64 0) #2 to label %stop8.never unwind label %pad3
;; stop8.never:
;;   unreachable
;; trap10:
;;   call void @brolga_trap(ptr %vm, i32 4, i64 0) #1
;;   unreachable
;; trap12:
;;   call void @brolga_trap(ptr %vm, i32 5, i64 0) #1
;;   unreachable
;; trap14:
;;   call void @brolga_trap(ptr %vm, i32 6, i64 0) #1
;;   unreachable
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i32 @w5(ptr noundef nonnull align 16 dereferenceable(376) %vm, ptr %caller, i32 noundef %p0) #0 personality ptr @brolga_personality !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = load <16 x i8>, ptr @v128.20000000000000001, !invariant.load !0
;;   br label %b1
;; never4:
;;   call void @brolga_trap(ptr %vm, i32 10, i64 0) #1
;;   unreachable
;; b1:
;;   %2 = phi i32 [ %p0, %start ]
;;   %3 = phi <16 x i8> [ %1, %start ]
;;   ret i32 %2
;; }
;; define dso_local fastcc void @w6(ptr noundef nonnull align 16 dereferenceable(376) %vm, ptr %caller, ptr noundef %p0) #0 personality ptr @brolga_personality !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq ptr %p0, null
;;   br i1 %1, label %trap7, label %go8
;; go8:
;;   br label %dispatch6
;; dispatch6:
;;   %2 = phi ptr [ %p0, %go8 ]
;;   %3 = getelementptr i8, ptr %2, i64 8
;;   %4 = load ptr, ptr %3
;;   %5 = getelementptr i8, ptr %vm, i64 360
;;   %6 = load ptr, ptr %5, !invariant.load !0
;;   %7 = icmp eq ptr %4, %6
;;   br i1 %7, label %caught9, label %next9
;; caught9:
;;   br label %b1
;; next9:
;;   br label %dispatch4
;; never10:
;;   br label %b3
;; dispatch4:
;;   %8 = phi ptr [ %2, %next9 ]
;;   br label %b2
;; b3:
;;   br label %exit
;; b2:
;;   %9 = phi ptr [ %8, %dispatch4 ]
;;   br label %b1
;; b1:
;;   br label %exit
;; exit:
;;   ret void
;; trap7:
;;   call void @brolga_trap(ptr %vm, i32 21, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i32 @w7(ptr noundef nonnull align 16 dereferenceable(376) %vm, ptr %caller) #0 personality ptr @brolga_personality !dbg !12 {
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
;;   %1 = invoke fastcc i32 @w1(ptr noundef %vm, ptr poison, i32 noundef 1) to label %go5 unwind label %pad4
;; go5:
;;   br label %b3
;; pad4:
;;   %2 = landingpad { ptr, i32 } cleanup
;;   %3 = load ptr, ptr %vm, !invariant.load !0
;;   %4 = getelementptr i8, ptr %3, i64 104
;;   %5 = load ptr, ptr %4
;;   br label %dispatch4
;; dispatch4:
;;   %6 = phi ptr [ %5, %pad4 ]
;;   br label %dispatch2
;; b3:
;;   %7 = phi i32 [ %1, %go5 ]
;;   br label %b1
;; dispatch2:
;;   %8 = phi ptr [ %6, %dispatch4 ]
;;   %9 = getelementptr i8, ptr %8, i64 8
;;   %10 = load ptr, ptr %9
;;   %11 = getelementptr i8, ptr %vm, i64 368
;;   %12 = load ptr, ptr %11, !invariant.load !0
;;   %13 = icmp eq ptr %10, %12
;;   br i1 %13, label %caught6, label %next6
;; caught6:
;;   %14 = getelementptr i8, ptr %8, i64 16
;;   %15 = load i32, ptr %14
;;   %16 = getelementptr i8, ptr %8, i64 32
;;   %17 = load <16 x i8>, ptr %16
;;   br label %b1
;; next6:
;;   call void @brolga_throw_to_caller(ptr %vm, ptr %8, i32 0)
;;   unreachable
;; b1:
;;   %18 = phi i32 [ %7, %b3 ], [ %15, %caught6 ]
;;   ret i32 %18
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local noundef i32 @w8(ptr noundef nonnull align 16 dereferenceable(376) %vm, ptr %caller, i32 noundef %p0) #0 personality ptr @brolga_personality !dbg !13 {
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
;;   %1 = invoke fastcc i32 @w1(ptr noundef %vm, ptr poison, i32 noundef %p0) to label %go4 unwind label %pad3
;; go4:
;;   br label %exit
;; pad3:
;;   %2 = landingpad { ptr, i32 } cleanup
;;   %3 = load ptr, ptr %vm, !invariant.load !0
;;   %4 = getelementptr i8, ptr %3, i64 104
;;   %5 = load ptr, ptr %4
;;   br label %dispatch3
;; dispatch3:
;;   %6 = phi ptr [ %5, %pad3 ]
;;   br label %b1
;; never6:
;;   br label %b1
;; b1:
;;   br label %exit
;; exit:
;;   %7 = phi i32 [ %1, %go4 ], [ 0, %b1 ]
;;   ret i32 %7
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; declare ptr @brolga_exception(ptr, ptr)
;; declare i32 @brolga_personality()
;; declare i32 @brolga_stopped(ptr) cold
;; declare void @brolga_throw_to_caller(ptr, ptr, i32) noreturn cold
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
