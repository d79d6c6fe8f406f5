;;! test = "ir"
;; Only what the types leave open is asked: null, whether it is an i31, the type itself, the types above it.
(module
  (type $final (struct))
  (type $open (sub (struct)))
  (type $deep (sub $open (struct (field i32))))
  (type $func (sub (func)))
  (table $t 1 funcref)
  (func (param anyref) (result i32) (ref.test (ref $final) (local.get 0)))
  (func (param anyref) (result i32) (ref.test (ref null $deep) (local.get 0)))
  (func (param structref) (result i32) (ref.test (ref $final) (local.get 0)))
  (func (param (ref null $deep)) (result i32) (ref.test (ref $open) (local.get 0)))
  (func (param (ref $deep)) (result i32) (ref.test (ref $open) (local.get 0)))
  (func (param anyref) (result i32 i32 i32 i32)
    (ref.test (ref i31) (local.get 0)) (ref.test (ref eq) (local.get 0))
    (ref.test (ref null struct) (local.get 0)) (ref.test (ref array) (local.get 0)))
  (func (param anyref) (result i32 i32) (ref.test (ref none) (local.get 0)) (ref.test nullref (local.get 0)))
  (func (param eqref) (result (ref $final)) (ref.cast (ref $final) (local.get 0)))
  (func (param anyref) (result i31ref) (ref.cast i31ref (local.get 0)))
  (func (param funcref) (result (ref $func)) (ref.cast (ref $func) (local.get 0)))
  (func (param anyref) (result (ref null $open))
    (block $yes (result (ref null $open))
      (br_on_cast $yes anyref (ref $open) (local.get 0)) (drop) (ref.null $open)))
  (func (param anyref) (result anyref)
    (block $no (result anyref) (br_on_cast_fail $no anyref (ref $final) (local.get 0))))
  (func (param i32) (call_indirect $t (type $func) (local.get 0)))
  (func (param eqref eqref) (result i32) (ref.eq (local.get 0) (local.get 1)))
  (func (param i32) (result (ref i31)) (ref.i31 (local.get 0)))
  (func (param i31ref) (result i32 i32) (i31.get_s (local.get 0)) (i31.get_u (local.get 0)))
  (func (param externref) (result anyref) (any.convert_extern (local.get 0)))
  (func (param anyref) (result externref) (extern.convert_any (local.get 0)))
)
;; define dso_local fastcc noundef i32 @w0(ptr noundef nonnull align 16 dereferenceable(784) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq ptr %p0, null
;;   br i1 %1, label %answer1, label %go2
;; go2:
;;   %2 = ptrtoint ptr %p0 to i64
;;   %3 = trunc i64 %2 to i1
;;   br i1 %3, label %answer1, label %go3
;; go3:
;;   %4 = load ptr, ptr %p0
;;   %5 = getelementptr i8, ptr %vm, i64 16
;;   %6 = load ptr, ptr %5, !invariant.load !0
;;   %7 = icmp eq ptr %4, %6
;;   br label %answer1
;; answer1:
;;   %8 = phi i1 [ false, %start ], [ false, %go2 ], [ %7, %go3 ]
;;   %9 = or i1 %8, false
;;   %10 = zext i1 %9 to i32
;;   ret i32 %10
;; }
;; define dso_local fastcc noundef i32 @w1(ptr noundef nonnull align 16 dereferenceable(784) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq ptr %p0, null
;;   br i1 %1, label %answer1, label %go2
;; go2:
;;   %2 = ptrtoint ptr %p0 to i64
;;   %3 = trunc i64 %2 to i1
;;   br i1 %3, label %answer1, label %go3
;; go3:
;;   %4 = load ptr, ptr %p0
;;   %5 = getelementptr i8, ptr %vm, i64 32
;;   %6 = load ptr, ptr %5, !invariant.load !0
;;   %7 = icmp eq ptr %4, %6
;;   br i1 %7, label %answer1, label %go4
;; go4:
;;   %8 = getelementptr i8, ptr %4, i64 56
;;   %9 = load ptr, ptr %8, !invariant.load !0
;;   %10 = getelementptr i8, ptr %9, i64 8
;;   %11 = load ptr, ptr %10, !invariant.load !0
;;   %12 = icmp eq ptr %11, %6
;;   br label %answer1
;; answer1:
;;   %13 = phi i1 [ true, %start ], [ false, %go2 ], [ true, %go3 ], [ %12, %go4 ]
;;   %14 = or i1 %13, false
;;   %15 = zext i1 %14 to i32
;;   ret i32 %15
;; }
;; define dso_local fastcc noundef i32 @w2(ptr noundef nonnull align 16 dereferenceable(784) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq ptr %p0, null
;;   br i1 %1, label %answer1, label %go2
;; go2:
;;   %2 = load ptr, ptr %p0
;;   %3 = getelementptr i8, ptr %vm, i64 16
;;   %4 = load ptr, ptr %3, !invariant.load !0
;;   %5 = icmp eq ptr %2, %4
;;   br label %answer1
;; answer1:
;;   %6 = phi i1 [ false, %start ], [ %5, %go2 ]
;;   %7 = or i1 %6, false
;;   %8 = zext i1 %7 to i32
;;   ret i32 %8
;; }
;; define dso_local fastcc noundef i32 @w3(ptr noundef nonnull align 16 dereferenceable(784) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp ne ptr %p0, null
;;   %2 = or i1 %1, false
;;   %3 = zext i1 %2 to i32
;;   ret i32 %3
;; }
;; define dso_local fastcc noundef i32 @w4(ptr noundef nonnull align 16 dereferenceable(784) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = or i1 true, false
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef { i32, i32, i32 } @w5(ptr noundef nonnull align 16 dereferenceable(784) %vm, ptr %caller, ptr noundef %p0, ptr noundef %rest) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq ptr %p0, null
;;   br i1 %1, label %answer1, label %go2
;; go2:
;;   %2 = ptrtoint ptr %p0 to i64
;;   %3 = trunc i64 %2 to i1
;;   br label %answer1
;; answer1:
;;   %4 = phi i1 [ false, %start ], [ %3, %go2 ]
;;   %5 = or i1 %4, false
;;   %6 = zext i1 %5 to i32
;;   %7 = icmp eq ptr %p0, null
;;   br i1 %7, label %answer3, label %go4
;; go4:
;;   %8 = ptrtoint ptr %p0 to i64
;;   %9 = trunc i64 %8 to i1
;;   br i1 %9, label %answer3, label %go5
;; go5:
;;   %10 = load ptr, ptr %p0
;;   %11 = load i64, ptr %10, !invariant.load !0
;;   %12 = icmp ne i64 %11, 4
;;   br label %answer3
;; answer3:
;;   %13 = phi i1 [ false, %answer1 ], [ true, %go4 ], [ %12, %go5 ]
;;   %14 = or i1 %13, false
;;   %15 = zext i1 %14 to i32
;;   %16 = icmp eq ptr %p0, null
;;   br i1 %16, label %answer6, label %go7
;; go7:
;;   %17 = ptrtoint ptr %p0 to i64
;;   %18 = trunc i64 %17 to i1
;;   br i1 %18, label %answer6, label %go8
;; go8:
;;   %19 = load ptr, ptr %p0
;;   %20 = load i64, ptr %19, !invariant.load !0
;;   %21 = icmp eq i64 %20, 1
;;   br label %answer6
;; answer6:
;;   %22 = phi i1 [ true, %answer3 ], [ false, %go7 ], [ %21, %go8 ]
;;   %23 = or i1 %22, false
;;   %24 = zext i1 %23 to i32
;;   %25 = icmp eq ptr %p0, null
;;   br i1 %25, label %answer9, label %go10
;; go10:
;;   %26 = ptrtoint ptr %p0 to i64
;;   %27 = trunc i64 %26 to i1
;;   br i1 %27, label %answer9, label %go11
;; go11:
;;   %28 = load ptr, ptr %p0
;;   %29 = load i64, ptr %28, !invariant.load !0
;;   %30 = icmp eq i64 %29, 2
;;   br label %answer9
;; answer9:
;;   %31 = phi i1 [ false, %answer6 ], [ false, %go10 ], [ %30, %go11 ]
;;   %32 = or i1 %31, false
;;   %33 = zext i1 %32 to i32
;;   store i32 %33, ptr %rest
;;   %34 = insertvalue { i32, i32, i32 } poison, i32 %6, 0
;;   %35 = insertvalue { i32, i32, i32 } %34, i32 %15, 1
;;   %36 = insertvalue { i32, i32, i32 } %35, i32 %24, 2
;;   ret { i32, i32, i32 } %36
;; }
;; define dso_local fastcc noundef { i32, i32 } @w6(ptr noundef nonnull align 16 dereferenceable(784) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = or i1 false, false
;;   %2 = zext i1 %1 to i32
;;   %3 = icmp eq ptr %p0, null
;;   %4 = or i1 %3, false
;;   %5 = zext i1 %4 to i32
;;   %6 = insertvalue { i32, i32 } poison, i32 %2, 0
;;   %7 = insertvalue { i32, i32 } %6, i32 %5, 1
;;   ret { i32, i32 } %7
;; }
;; define dso_local fastcc noundef ptr @w7(ptr noundef nonnull align 16 dereferenceable(784) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq ptr %p0, null
;;   br i1 %1, label %answer1, label %go2
;; go2:
;;   %2 = ptrtoint ptr %p0 to i64
;;   %3 = trunc i64 %2 to i1
;;   br i1 %3, label %answer1, label %go3
;; go3:
;;   %4 = load ptr, ptr %p0
;;   %5 = getelementptr i8, ptr %vm, i64 16
;;   %6 = load ptr, ptr %5, !invariant.load !0
;;   %7 = icmp eq ptr %4, %6
;;   br label %answer1
;; answer1:
;;   %8 = phi i1 [ false, %start ], [ false, %go2 ], [ %7, %go3 ]
;;   %9 = xor i1 %8, true
;;   br i1 %9, label %trap4, label %go5
;; go5:
;;   ret ptr %p0
;; trap4:
;;   call void @brolga_trap(ptr %vm, i32 20, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef ptr @w8(ptr noundef nonnull align 16 dereferenceable(784) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !14 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq ptr %p0, null
;;   br i1 %1, label %answer1, label %go2
;; go2:
;;   %2 = ptrtoint ptr %p0 to i64
;;   %3 = trunc i64 %2 to i1
;;   br label %answer1
;; answer1:
;;   %4 = phi i1 [ true, %start ], [ %3, %go2 ]
;;   %5 = xor i1 %4, true
;;   br i1 %5, label %trap3, label %go4
;; go4:
;;   ret ptr %p0
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 20, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef ptr @w9(ptr noundef nonnull align 16 dereferenceable(784) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !15 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq ptr %p0, null
;;   br i1 %1, label %answer1, label %go2
;; go2:
;;   %2 = getelementptr i8, ptr %p0, i64 16
;;   %3 = load ptr, ptr %2, !invariant.load !0
;;   %4 = getelementptr i8, ptr %vm, i64 40
;;   %5 = load ptr, ptr %4, !invariant.load !0
;;   %6 = icmp eq ptr %3, %5
;;   br i1 %6, label %answer1, label %go3
;; go3:
;;   %7 = getelementptr i8, ptr %3, i64 56
;;   %8 = load ptr, ptr %7, !invariant.load !0
;;   %9 = load ptr, ptr %8, !invariant.load !0
;;   %10 = icmp eq ptr %9, %5
;;   br label %answer1
;; answer1:
;;   %11 = phi i1 [ false, %start ], [ true, %go2 ], [ %10, %go3 ]
;;   %12 = xor i1 %11, true
;;   br i1 %12, label %trap4, label %go5
;; go5:
;;   ret ptr %p0
;; trap4:
;;   call void @brolga_trap(ptr %vm, i32 20, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef ptr @w10(ptr noundef nonnull align 16 dereferenceable(784) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !16 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq ptr %p0, null
;;   br i1 %1, label %answer2, label %go3
;; go3:
;;   %2 = ptrtoint ptr %p0 to i64
;;   %3 = trunc i64 %2 to i1
;;   br i1 %3, label %answer2, label %go4
;; go4:
;;   %4 = load ptr, ptr %p0
;;   %5 = getelementptr i8, ptr %vm, i64 24
;;   %6 = load ptr, ptr %5, !invariant.load !0
;;   %7 = icmp eq ptr %4, %6
;;   br i1 %7, label %answer2, label %go5
;; go5:
;;   %8 = getelementptr i8, ptr %4, i64 56
;;   %9 = load ptr, ptr %8, !invariant.load !0
;;   %10 = load ptr, ptr %9, !invariant.load !0
;;   %11 = icmp eq ptr %10, %6
;;   br label %answer2
;; answer2:
;;   %12 = phi i1 [ false, %start ], [ false, %go3 ], [ true, %go4 ], [ %11, %go5 ]
;;   br i1 %12, label %b1, label %go6
;; go6:
;;   br label %b1
;; b1:
;;   %13 = phi ptr [ %p0, %answer2 ], [ null, %go6 ]
;;   ret ptr %13
;; }
;; define dso_local fastcc noundef ptr @w11(ptr noundef nonnull align 16 dereferenceable(784) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !17 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq ptr %p0, null
;;   br i1 %1, label %answer2, label %go3
;; go3:
;;   %2 = ptrtoint ptr %p0 to i64
;;   %3 = trunc i64 %2 to i1
;;   br i1 %3, label %answer2, label %go4
;; go4:
;;   %4 = load ptr, ptr %p0
;;   %5 = getelementptr i8, ptr %vm, i64 16
;;   %6 = load ptr, ptr %5, !invariant.load !0
;;   %7 = icmp eq ptr %4, %6
;;   br label %answer2
;; answer2:
;;   %8 = phi i1 [ false, %start ], [ false, %go3 ], [ %7, %go4 ]
;;   %9 = xor i1 %8, true
;;   br i1 %9, label %b1, label %go5
;; go5:
;;   br label %b1
;; b1:
;;   %10 = phi ptr [ %p0, %answer2 ], [ %p0, %go5 ]
;;   ret ptr %10
;; }
;; define dso_local fastcc void @w12(ptr noundef nonnull align 16 dereferenceable(784) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !18 {
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
;;   %table0.at = getelementptr i8, ptr %vm, i64 184
;;   %table0 = load ptr, ptr %table0.at, !invariant.load !0
;;   %1 = zext i32 %p0 to i64
;;   %2 = getelementptr i8, ptr %vm, i64 192
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
;;   %12 = getelementptr i8, ptr %vm, i64 40
;;   %13 = load i64, ptr %12, !invariant.load !0
;;   %14 = icmp eq i64 %11, %13
;;   br i1 %14, label %same5, label %other5
;; other5:
;;   %15 = inttoptr i64 %11 to ptr
;;   %16 = inttoptr i64 %13 to ptr
;;   %17 = getelementptr i8, ptr %15, i64 56
;;   %18 = load ptr, ptr %17, !invariant.load !0
;;   %19 = load ptr, ptr %18, !invariant.load !0
;;   %20 = icmp eq ptr %19, %16
;;   %21 = xor i1 %20, true
;;   br i1 %21, label %trap6, label %go7
;; go7:
;;   br label %same5
;; same5:
;;   %22 = load ptr, ptr %8
;;   %23 = getelementptr i8, ptr %8, i64 8
;;   %24 = load ptr, ptr %23
;;   call void %22(ptr noundef %24, ptr noundef %vm)
;;   ret void
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 4, i64 %1) #1
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 5, i64 %1) #1
;;   unreachable
;; trap6:
;;   call void @brolga_trap(ptr %vm, i32 6, i64 0) #1
;;   unreachable
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i32 @w13(ptr noundef nonnull align 16 dereferenceable(784) %vm, ptr %caller, ptr noundef %p0, ptr noundef %p1) #0 !dbg !19 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq ptr %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef ptr @w14(ptr noundef nonnull align 16 dereferenceable(784) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !20 {
;; entry:
;;   br label %start
;; start:
;;   %1 = zext i32 %p0 to i64
;;   %2 = shl i64 %1, 33
;;   %3 = lshr i64 %2, 31
;;   %4 = or i64 %3, 1
;;   %5 = inttoptr i64 %4 to ptr
;;   ret ptr %5
;; }
;; define dso_local fastcc noundef { i32, i32 } @w15(ptr noundef nonnull align 16 dereferenceable(784) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !21 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq ptr %p0, null
;;   br i1 %1, label %trap1, label %go2
;; go2:
;;   %2 = ptrtoint ptr %p0 to i64
;;   %3 = lshr i64 %2, 1
;;   %4 = trunc i64 %3 to i32
;;   %5 = ashr i32 %4, 1
;;   %6 = icmp eq ptr %p0, null
;;   br i1 %6, label %trap3, label %go4
;; go4:
;;   %7 = ptrtoint ptr %p0 to i64
;;   %8 = lshr i64 %7, 1
;;   %9 = trunc i64 %8 to i32
;;   %10 = lshr i32 %9, 1
;;   %11 = insertvalue { i32, i32 } poison, i32 %5, 0
;;   %12 = insertvalue { i32, i32 } %11, i32 %10, 1
;;   ret { i32, i32 } %12
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 17, i64 0) #1
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 17, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef ptr @w16(ptr noundef nonnull align 16 dereferenceable(784) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !22 {
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
;;   %1 = call ptr @brolga_any_convert_extern(ptr %vm, ptr %p0)
;;   ret ptr %1
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef ptr @w17(ptr noundef nonnull align 16 dereferenceable(784) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !23 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call ptr @brolga_extern_convert_any(ptr %p0)
;;   ret ptr %1
;; }
;; declare ptr @brolga_any_convert_extern(ptr, ptr)
;; declare ptr @brolga_extern_convert_any(ptr)
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
