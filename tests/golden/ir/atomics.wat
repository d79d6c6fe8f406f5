;;! test = "ir"
;; Atomic instructions: sequentially consistent, each behind a look at the lowest bits of its address; the widths of an
;; update one after the other. Waiting takes a shared memory, whose length others change; bounds are looked at before.
(module
  (memory 1 4 shared)
  (memory i64 1 4 shared)
  (memory 1)
  (func (param i32) (result i64)
    (i32.atomic.load (local.get 0)) (drop)
    (i64.atomic.load (local.get 0)) (drop)
    (i32.atomic.load8_u (local.get 0)) (drop)
    (i32.atomic.load16_u (local.get 0)) (drop)
    (i64.atomic.load8_u (local.get 0)) (drop)
    (i64.atomic.load16_u (local.get 0)) (drop)
    (i64.atomic.load32_u (local.get 0)) (drop)
    (i64.atomic.load 1 offset=4 (i64.const 12)))
  (func (param i32 i32 i64)
    (i32.atomic.store offset=16 (local.get 0) (local.get 1))
    (i64.atomic.store offset=16 (local.get 0) (local.get 2))
    (i32.atomic.store8 offset=16 (local.get 0) (local.get 1))
    (i32.atomic.store16 offset=16 (local.get 0) (local.get 1))
    (i64.atomic.store8 offset=16 (local.get 0) (local.get 2))
    (i64.atomic.store16 offset=16 (local.get 0) (local.get 2))
    (i64.atomic.store32 offset=16 (local.get 0) (local.get 2)))
  (func (param i32 i32 i64)
    (drop (i32.atomic.rmw.add (local.get 0) (local.get 1)))
    (drop (i64.atomic.rmw.add (local.get 0) (local.get 2)))
    (drop (i32.atomic.rmw8.add_u (local.get 0) (local.get 1)))
    (drop (i32.atomic.rmw16.add_u (local.get 0) (local.get 1)))
    (drop (i64.atomic.rmw8.add_u (local.get 0) (local.get 2)))
    (drop (i64.atomic.rmw16.add_u (local.get 0) (local.get 2)))
    (drop (i64.atomic.rmw32.add_u (local.get 0) (local.get 2))))
  (func (param i32 i32 i64)
    (drop (i32.atomic.rmw.sub (local.get 0) (local.get 1)))
    (drop (i64.atomic.rmw.sub (local.get 0) (local.get 2)))
    (drop (i32.atomic.rmw8.sub_u (local.get 0) (local.get 1)))
    (drop (i32.atomic.rmw16.sub_u (local.get 0) (local.get 1)))
    (drop (i64.atomic.rmw8.sub_u (local.get 0) (local.get 2)))
    (drop (i64.atomic.rmw16.sub_u (local.get 0) (local.get 2)))
    (drop (i64.atomic.rmw32.sub_u (local.get 0) (local.get 2))))
  (func (param i32 i32 i64)
    (drop (i32.atomic.rmw.and (local.get 0) (local.get 1)))
    (drop (i64.atomic.rmw.and (local.get 0) (local.get 2)))
    (drop (i32.atomic.rmw8.and_u (local.get 0) (local.get 1)))
    (drop (i32.atomic.rmw16.and_u (local.get 0) (local.get 1)))
    (drop (i64.atomic.rmw8.and_u (local.get 0) (local.get 2)))
    (drop (i64.atomic.rmw16.and_u (local.get 0) (local.get 2)))
    (drop (i64.atomic.rmw32.and_u (local.get 0) (local.get 2))))
  (func (param i32 i32 i64)
    (drop (i32.atomic.rmw.or (local.get 0) (local.get 1)))
    (drop (i64.atomic.rmw.or (local.get 0) (local.get 2)))
    (drop (i32.atomic.rmw8.or_u (local.get 0) (local.get 1)))
    (drop (i32.atomic.rmw16.or_u (local.get 0) (local.get 1)))
    (drop (i64.atomic.rmw8.or_u (local.get 0) (local.get 2)))
    (drop (i64.atomic.rmw16.or_u (local.get 0) (local.get 2)))
    (drop (i64.atomic.rmw32.or_u (local.get 0) (local.get 2))))
  (func (param i32 i32 i64)
    (drop (i32.atomic.rmw.xor (local.get 0) (local.get 1)))
    (drop (i64.atomic.rmw.xor (local.get 0) (local.get 2)))
    (drop (i32.atomic.rmw8.xor_u (local.get 0) (local.get 1)))
    (drop (i32.atomic.rmw16.xor_u (local.get 0) (local.get 1)))
    (drop (i64.atomic.rmw8.xor_u (local.get 0) (local.get 2)))
    (drop (i64.atomic.rmw16.xor_u (local.get 0) (local.get 2)))
    (drop (i64.atomic.rmw32.xor_u (local.get 0) (local.get 2))))
  (func (param i32 i32 i64)
    (drop (i32.atomic.rmw.xchg (local.get 0) (local.get 1)))
    (drop (i64.atomic.rmw.xchg (local.get 0) (local.get 2)))
    (drop (i32.atomic.rmw8.xchg_u (local.get 0) (local.get 1)))
    (drop (i32.atomic.rmw16.xchg_u (local.get 0) (local.get 1)))
    (drop (i64.atomic.rmw8.xchg_u (local.get 0) (local.get 2)))
    (drop (i64.atomic.rmw16.xchg_u (local.get 0) (local.get 2)))
    (drop (i64.atomic.rmw32.xchg_u (local.get 0) (local.get 2))))
  (func (param i32 i32 i64)
    (drop (i32.atomic.rmw.cmpxchg (local.get 0) (local.get 1) (local.get 1)))
    (drop (i64.atomic.rmw.cmpxchg (local.get 0) (local.get 2) (local.get 2)))
    (drop (i32.atomic.rmw8.cmpxchg_u (local.get 0) (local.get 1) (local.get 1)))
    (drop (i32.atomic.rmw16.cmpxchg_u (local.get 0) (local.get 1) (local.get 1)))
    (drop (i64.atomic.rmw8.cmpxchg_u (local.get 0) (local.get 2) (local.get 2)))
    (drop (i64.atomic.rmw16.cmpxchg_u (local.get 0) (local.get 2) (local.get 2)))
    (drop (i64.atomic.rmw32.cmpxchg_u (local.get 0) (local.get 2) (local.get 2))))
  (func (param i32) (result i32)
    (i32.atomic.store offset=3 (local.get 0) (i32.const 1))
    (atomic.fence)
    (memory.atomic.notify offset=8 (local.get 0) (i32.const 1)))
  (func (param i32 i64) (result i32)
    (memory.atomic.wait32 (local.get 0) (i32.const 0) (local.get 1))
    (memory.atomic.wait64 1 (local.get 1) (i64.const 0) (i64.const -1))
    (i32.add))
  (func (param i32) (result i32)
    (drop (memory.atomic.notify 2 (local.get 0) (i32.const 1)))
    (memory.atomic.wait32 2 (local.get 0) (i32.const 0) (i64.const 0)))
  (func (param i32 i64) (result i64)
    (drop (memory.grow (local.get 0)))
    (i64.store 1 offset=100000 (local.get 1) (i64.const 0))
    (memory.size 1))
)
;; define dso_local fastcc noundef i64 @w0(ptr noundef nonnull align 16 dereferenceable(528) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !6 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 56
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %struct1.at = getelementptr i8, ptr %vm, i64 80
;;   %struct1 = load ptr, ptr %struct1.at, !invariant.load !0
;;   %memory1.at = getelementptr i8, ptr %vm, i64 72
;;   %memory1 = load ptr, ptr %memory1.at, !invariant.load !0
;;   %1 = and i32 %p0, 3
;;   %2 = icmp ne i32 %1, 0
;;   br i1 %2, label %trap1, label %go2
;; go2:
;;   %3 = zext i32 %p0 to i64
;;   %4 = getelementptr i8, ptr %memory0, i64 %3
;;   %5 = load atomic volatile i32, ptr %4 seq_cst, align 4
;;   %6 = and i32 %p0, 7
;;   %7 = icmp ne i32 %6, 0
;;   br i1 %7, label %trap3, label %go4
;; go4:
;;   %8 = load atomic volatile i64, ptr %4 seq_cst, align 8
;;   %9 = load atomic volatile i8, ptr %4 seq_cst, align 1
;;   %10 = zext i8 %9 to i32
;;   %11 = and i32 %p0, 1
;;   %12 = icmp ne i32 %11, 0
;;   br i1 %12, label %trap5, label %go6
;; go6:
;;   %13 = load atomic volatile i16, ptr %4 seq_cst, align 2
;;   %14 = zext i16 %13 to i32
;;   %15 = load atomic volatile i8, ptr %4 seq_cst, align 1
;;   %16 = zext i8 %15 to i64
;;   %17 = and i32 %p0, 1
;;   %18 = icmp ne i32 %17, 0
;;   br i1 %18, label %trap7, label %go8
;; go8:
;;   %19 = load atomic volatile i16, ptr %4 seq_cst, align 2
;;   %20 = zext i16 %19 to i64
;;   %21 = and i32 %p0, 3
;;   %22 = icmp ne i32 %21, 0
;;   br i1 %22, label %trap9, label %go10
;; go10:
;;   %23 = load atomic volatile i32, ptr %4 seq_cst, align 4
;;   %24 = zext i32 %23 to i64
;;   %25 = add i64 12, 4
;;   %26 = and i64 %25, 7
;;   %27 = icmp ne i64 %26, 0
;;   br i1 %27, label %trap11, label %go12
;; go12:
;;   %28 = getelementptr i8, ptr %struct1, i64 8
;;   %29 = load atomic volatile i64, ptr %28 seq_cst, align 8
;;   %30 = sub i64 %29, 12
;;   %31 = icmp ugt i64 12, %30
;;   br i1 %31, label %trap13, label %go14
;; go14:
;;   %32 = getelementptr i8, ptr %memory1, i64 12
;;   %33 = getelementptr i8, ptr %32, i64 4
;;   %34 = load atomic volatile i64, ptr %33 seq_cst, align 8
;;   ret i64 %34
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap5:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap7:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap9:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap11:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap13:
;;   call void @brolga_trap(ptr %vm, i32 2, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc void @w1(ptr noundef nonnull align 16 dereferenceable(528) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1, i64 noundef %p2) #0 !dbg !7 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 56
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = and i32 %p0, 3
;;   %2 = icmp ne i32 %1, 0
;;   br i1 %2, label %trap1, label %go2
;; go2:
;;   %3 = zext i32 %p0 to i64
;;   %4 = getelementptr i8, ptr %memory0, i64 %3
;;   %5 = getelementptr i8, ptr %4, i64 16
;;   store atomic volatile i32 %p1, ptr %5 seq_cst, align 4
;;   %6 = and i32 %p0, 7
;;   %7 = icmp ne i32 %6, 0
;;   br i1 %7, label %trap3, label %go4
;; go4:
;;   %8 = getelementptr i8, ptr %4, i64 16
;;   store atomic volatile i64 %p2, ptr %8 seq_cst, align 8
;;   %9 = trunc i32 %p1 to i8
;;   %10 = getelementptr i8, ptr %4, i64 16
;;   store atomic volatile i8 %9, ptr %10 seq_cst, align 1
;;   %11 = trunc i32 %p1 to i16
;;   %12 = and i32 %p0, 1
;;   %13 = icmp ne i32 %12, 0
;;   br i1 %13, label %trap5, label %go6
;; go6:
;;   %14 = getelementptr i8, ptr %4, i64 16
;;   store atomic volatile i16 %11, ptr %14 seq_cst, align 2
;;   %15 = trunc i64 %p2 to i8
;;   %16 = getelementptr i8, ptr %4, i64 16
;;   store atomic volatile i8 %15, ptr %16 seq_cst, align 1
;;   %17 = trunc i64 %p2 to i16
;;   %18 = and i32 %p0, 1
;;   %19 = icmp ne i32 %18, 0
;;   br i1 %19, label %trap7, label %go8
;; go8:
;;   %20 = getelementptr i8, ptr %4, i64 16
;;   store atomic volatile i16 %17, ptr %20 seq_cst, align 2
;;   %21 = trunc i64 %p2 to i32
;;   %22 = and i32 %p0, 3
;;   %23 = icmp ne i32 %22, 0
;;   br i1 %23, label %trap9, label %go10
;; go10:
;;   %24 = getelementptr i8, ptr %4, i64 16
;;   store atomic volatile i32 %21, ptr %24 seq_cst, align 4
;;   ret void
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap5:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap7:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap9:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc void @w2(ptr noundef nonnull align 16 dereferenceable(528) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1, i64 noundef %p2) #0 !dbg !8 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 56
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = and i32 %p0, 3
;;   %2 = icmp ne i32 %1, 0
;;   br i1 %2, label %trap1, label %go2
;; go2:
;;   %3 = zext i32 %p0 to i64
;;   %4 = getelementptr i8, ptr %memory0, i64 %3
;;   %5 = atomicrmw volatile add ptr %4, i32 %p1 seq_cst, align 4
;;   %6 = and i32 %p0, 7
;;   %7 = icmp ne i32 %6, 0
;;   br i1 %7, label %trap3, label %go4
;; go4:
;;   %8 = atomicrmw volatile add ptr %4, i64 %p2 seq_cst, align 8
;;   %9 = trunc i32 %p1 to i8
;;   %10 = atomicrmw volatile add ptr %4, i8 %9 seq_cst, align 1
;;   %11 = zext i8 %10 to i32
;;   %12 = trunc i32 %p1 to i16
;;   %13 = and i32 %p0, 1
;;   %14 = icmp ne i32 %13, 0
;;   br i1 %14, label %trap5, label %go6
;; go6:
;;   %15 = atomicrmw volatile add ptr %4, i16 %12 seq_cst, align 2
;;   %16 = zext i16 %15 to i32
;;   %17 = trunc i64 %p2 to i8
;;   %18 = atomicrmw volatile add ptr %4, i8 %17 seq_cst, align 1
;;   %19 = zext i8 %18 to i64
;;   %20 = trunc i64 %p2 to i16
;;   %21 = and i32 %p0, 1
;;   %22 = icmp ne i32 %21, 0
;;   br i1 %22, label %trap7, label %go8
;; go8:
;;   %23 = atomicrmw volatile add ptr %4, i16 %20 seq_cst, align 2
;;   %24 = zext i16 %23 to i64
;;   %25 = trunc i64 %p2 to i32
;;   %26 = and i32 %p0, 3
;;   %27 = icmp ne i32 %26, 0
;;   br i1 %27, label %trap9, label %go10
;; go10:
;;   %28 = atomicrmw volatile add ptr %4, i32 %25 seq_cst, align 4
;;   %29 = zext i32 %28 to i64
;;   ret void
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap5:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap7:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap9:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc void @w3(ptr noundef nonnull align 16 dereferenceable(528) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1, i64 noundef %p2) #0 !dbg !9 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 56
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = and i32 %p0, 3
;;   %2 = icmp ne i32 %1, 0
;;   br i1 %2, label %trap1, label %go2
;; go2:
;;   %3 = zext i32 %p0 to i64
;;   %4 = getelementptr i8, ptr %memory0, i64 %3
;;   %5 = atomicrmw volatile sub ptr %4, i32 %p1 seq_cst, align 4
;;   %6 = and i32 %p0, 7
;;   %7 = icmp ne i32 %6, 0
;;   br i1 %7, label %trap3, label %go4
;; go4:
;;   %8 = atomicrmw volatile sub ptr %4, i64 %p2 seq_cst, align 8
;;   %9 = trunc i32 %p1 to i8
;;   %10 = atomicrmw volatile sub ptr %4, i8 %9 seq_cst, align 1
;;   %11 = zext i8 %10 to i32
;;   %12 = trunc i32 %p1 to i16
;;   %13 = and i32 %p0, 1
;;   %14 = icmp ne i32 %13, 0
;;   br i1 %14, label %trap5, label %go6
;; go6:
;;   %15 = atomicrmw volatile sub ptr %4, i16 %12 seq_cst, align 2
;;   %16 = zext i16 %15 to i32
;;   %17 = trunc i64 %p2 to i8
;;   %18 = atomicrmw volatile sub ptr %4, i8 %17 seq_cst, align 1
;;   %19 = zext i8 %18 to i64
;;   %20 = trunc i64 %p2 to i16
;;   %21 = and i32 %p0, 1
;;   %22 = icmp ne i32 %21, 0
;;   br i1 %22, label %trap7, label %go8
;; go8:
;;   %23 = atomicrmw volatile sub ptr %4, i16 %20 seq_cst, align 2
;;   %24 = zext i16 %23 to i64
;;   %25 = trunc i64 %p2 to i32
;;   %26 = and i32 %p0, 3
;;   %27 = icmp ne i32 %26, 0
;;   br i1 %27, label %trap9, label %go10
;; go10:
;;   %28 = atomicrmw volatile sub ptr %4, i32 %25 seq_cst, align 4
;;   %29 = zext i32 %28 to i64
;;   ret void
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap5:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap7:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap9:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc void @w4(ptr noundef nonnull align 16 dereferenceable(528) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1, i64 noundef %p2) #0 !dbg !10 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 56
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = and i32 %p0, 3
;;   %2 = icmp ne i32 %1, 0
;;   br i1 %2, label %trap1, label %go2
;; go2:
;;   %3 = zext i32 %p0 to i64
;;   %4 = getelementptr i8, ptr %memory0, i64 %3
;;   %5 = atomicrmw volatile and ptr %4, i32 %p1 seq_cst, align 4
;;   %6 = and i32 %p0, 7
;;   %7 = icmp ne i32 %6, 0
;;   br i1 %7, label %trap3, label %go4
;; go4:
;;   %8 = atomicrmw volatile and ptr %4, i64 %p2 seq_cst, align 8
;;   %9 = trunc i32 %p1 to i8
;;   %10 = atomicrmw volatile and ptr %4, i8 %9 seq_cst, align 1
;;   %11 = zext i8 %10 to i32
;;   %12 = trunc i32 %p1 to i16
;;   %13 = and i32 %p0, 1
;;   %14 = icmp ne i32 %13, 0
;;   br i1 %14, label %trap5, label %go6
;; go6:
;;   %15 = atomicrmw volatile and ptr %4, i16 %12 seq_cst, align 2
;;   %16 = zext i16 %15 to i32
;;   %17 = trunc i64 %p2 to i8
;;   %18 = atomicrmw volatile and ptr %4, i8 %17 seq_cst, align 1
;;   %19 = zext i8 %18 to i64
;;   %20 = trunc i64 %p2 to i16
;;   %21 = and i32 %p0, 1
;;   %22 = icmp ne i32 %21, 0
;;   br i1 %22, label %trap7, label %go8
;; go8:
;;   %23 = atomicrmw volatile and ptr %4, i16 %20 seq_cst, align 2
;;   %24 = zext i16 %23 to i64
;;   %25 = trunc i64 %p2 to i32
;;   %26 = and i32 %p0, 3
;;   %27 = icmp ne i32 %26, 0
;;   br i1 %27, label %trap9, label %go10
;; go10:
;;   %28 = atomicrmw volatile and ptr %4, i32 %25 seq_cst, align 4
;;   %29 = zext i32 %28 to i64
;;   ret void
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap5:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap7:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap9:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc void @w5(ptr noundef nonnull align 16 dereferenceable(528) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1, i64 noundef %p2) #0 !dbg !11 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 56
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = and i32 %p0, 3
;;   %2 = icmp ne i32 %1, 0
;;   br i1 %2, label %trap1, label %go2
;; go2:
;;   %3 = zext i32 %p0 to i64
;;   %4 = getelementptr i8, ptr %memory0, i64 %3
;;   %5 = atomicrmw volatile or ptr %4, i32 %p1 seq_cst, align 4
;;   %6 = and i32 %p0, 7
;;   %7 = icmp ne i32 %6, 0
;;   br i1 %7, label %trap3, label %go4
;; go4:
;;   %8 = atomicrmw volatile or ptr %4, i64 %p2 seq_cst, align 8
;;   %9 = trunc i32 %p1 to i8
;;   %10 = atomicrmw volatile or ptr %4, i8 %9 seq_cst, align 1
;;   %11 = zext i8 %10 to i32
;;   %12 = trunc i32 %p1 to i16
;;   %13 = and i32 %p0, 1
;;   %14 = icmp ne i32 %13, 0
;;   br i1 %14, label %trap5, label %go6
;; go6:
;;   %15 = atomicrmw volatile or ptr %4, i16 %12 seq_cst, align 2
;;   %16 = zext i16 %15 to i32
;;   %17 = trunc i64 %p2 to i8
;;   %18 = atomicrmw volatile or ptr %4, i8 %17 seq_cst, align 1
;;   %19 = zext i8 %18 to i64
;;   %20 = trunc i64 %p2 to i16
;;   %21 = and i32 %p0, 1
;;   %22 = icmp ne i32 %21, 0
;;   br i1 %22, label %trap7, label %go8
;; go8:
;;   %23 = atomicrmw volatile or ptr %4, i16 %20 seq_cst, align 2
;;   %24 = zext i16 %23 to i64
;;   %25 = trunc i64 %p2 to i32
;;   %26 = and i32 %p0, 3
;;   %27 = icmp ne i32 %26, 0
;;   br i1 %27, label %trap9, label %go10
;; go10:
;;   %28 = atomicrmw volatile or ptr %4, i32 %25 seq_cst, align 4
;;   %29 = zext i32 %28 to i64
;;   ret void
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap5:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap7:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap9:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc void @w6(ptr noundef nonnull align 16 dereferenceable(528) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1, i64 noundef %p2) #0 !dbg !12 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 56
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = and i32 %p0, 3
;;   %2 = icmp ne i32 %1, 0
;;   br i1 %2, label %trap1, label %go2
;; go2:
;;   %3 = zext i32 %p0 to i64
;;   %4 = getelementptr i8, ptr %memory0, i64 %3
;;   %5 = atomicrmw volatile xor ptr %4, i32 %p1 seq_cst, align 4
;;   %6 = and i32 %p0, 7
;;   %7 = icmp ne i32 %6, 0
;;   br i1 %7, label %trap3, label %go4
;; go4:
;;   %8 = atomicrmw volatile xor ptr %4, i64 %p2 seq_cst, align 8
;;   %9 = trunc i32 %p1 to i8
;;   %10 = atomicrmw volatile xor ptr %4, i8 %9 seq_cst, align 1
;;   %11 = zext i8 %10 to i32
;;   %12 = trunc i32 %p1 to i16
;;   %13 = and i32 %p0, 1
;;   %14 = icmp ne i32 %13, 0
;;   br i1 %14, label %trap5, label %go6
;; go6:
;;   %15 = atomicrmw volatile xor ptr %4, i16 %12 seq_cst, align 2
;;   %16 = zext i16 %15 to i32
;;   %17 = trunc i64 %p2 to i8
;;   %18 = atomicrmw volatile xor ptr %4, i8 %17 seq_cst, align 1
;;   %19 = zext i8 %18 to i64
;;   %20 = trunc i64 %p2 to i16
;;   %21 = and i32 %p0, 1
;;   %22 = icmp ne i32 %21, 0
;;   br i1 %22, label %trap7, label %go8
;; go8:
;;   %23 = atomicrmw volatile xor ptr %4, i16 %20 seq_cst, align 2
;;   %24 = zext i16 %23 to i64
;;   %25 = trunc i64 %p2 to i32
;;   %26 = and i32 %p0, 3
;;   %27 = icmp ne i32 %26, 0
;;   br i1 %27, label %trap9, label %go10
;; go10:
;;   %28 = atomicrmw volatile xor ptr %4, i32 %25 seq_cst, align 4
;;   %29 = zext i32 %28 to i64
;;   ret void
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap5:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap7:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap9:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc void @w7(ptr noundef nonnull align 16 dereferenceable(528) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1, i64 noundef %p2) #0 !dbg !13 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 56
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = and i32 %p0, 3
;;   %2 = icmp ne i32 %1, 0
;;   br i1 %2, label %trap1, label %go2
;; go2:
;;   %3 = zext i32 %p0 to i64
;;   %4 = getelementptr i8, ptr %memory0, i64 %3
;;   %5 = atomicrmw volatile xchg ptr %4, i32 %p1 seq_cst, align 4
;;   %6 = and i32 %p0, 7
;;   %7 = icmp ne i32 %6, 0
;;   br i1 %7, label %trap3, label %go4
;; go4:
;;   %8 = atomicrmw volatile xchg ptr %4, i64 %p2 seq_cst, align 8
;;   %9 = trunc i32 %p1 to i8
;;   %10 = atomicrmw volatile xchg ptr %4, i8 %9 seq_cst, align 1
;;   %11 = zext i8 %10 to i32
;;   %12 = trunc i32 %p1 to i16
;;   %13 = and i32 %p0, 1
;;   %14 = icmp ne i32 %13, 0
;;   br i1 %14, label %trap5, label %go6
;; go6:
;;   %15 = atomicrmw volatile xchg ptr %4, i16 %12 seq_cst, align 2
;;   %16 = zext i16 %15 to i32
;;   %17 = trunc i64 %p2 to i8
;;   %18 = atomicrmw volatile xchg ptr %4, i8 %17 seq_cst, align 1
;;   %19 = zext i8 %18 to i64
;;   %20 = trunc i64 %p2 to i16
;;   %21 = and i32 %p0, 1
;;   %22 = icmp ne i32 %21, 0
;;   br i1 %22, label %trap7, label %go8
;; go8:
;;   %23 = atomicrmw volatile xchg ptr %4, i16 %20 seq_cst, align 2
;;   %24 = zext i16 %23 to i64
;;   %25 = trunc i64 %p2 to i32
;;   %26 = and i32 %p0, 3
;;   %27 = icmp ne i32 %26, 0
;;   br i1 %27, label %trap9, label %go10
;; go10:
;;   %28 = atomicrmw volatile xchg ptr %4, i32 %25 seq_cst, align 4
;;   %29 = zext i32 %28 to i64
;;   ret void
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap5:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap7:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap9:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc void @w8(ptr noundef nonnull align 16 dereferenceable(528) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1, i64 noundef %p2) #0 !dbg !14 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 56
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = and i32 %p0, 3
;;   %2 = icmp ne i32 %1, 0
;;   br i1 %2, label %trap1, label %go2
;; go2:
;;   %3 = zext i32 %p0 to i64
;;   %4 = getelementptr i8, ptr %memory0, i64 %3
;;   %5 = cmpxchg volatile ptr %4, i32 %p1, i32 %p1 seq_cst seq_cst, align 4
;;   %6 = extractvalue { i32, i1 } %5, 0
;;   %7 = and i32 %p0, 7
;;   %8 = icmp ne i32 %7, 0
;;   br i1 %8, label %trap3, label %go4
;; go4:
;;   %9 = cmpxchg volatile ptr %4, i64 %p2, i64 %p2 seq_cst seq_cst, align 8
;;   %10 = extractvalue { i64, i1 } %9, 0
;;   %11 = trunc i32 %p1 to i8
;;   %12 = trunc i32 %p1 to i8
;;   %13 = cmpxchg volatile ptr %4, i8 %11, i8 %12 seq_cst seq_cst, align 1
;;   %14 = extractvalue { i8, i1 } %13, 0
;;   %15 = zext i8 %14 to i32
;;   %16 = trunc i32 %p1 to i16
;;   %17 = trunc i32 %p1 to i16
;;   %18 = and i32 %p0, 1
;;   %19 = icmp ne i32 %18, 0
;;   br i1 %19, label %trap5, label %go6
;; go6:
;;   %20 = cmpxchg volatile ptr %4, i16 %16, i16 %17 seq_cst seq_cst, align 2
;;   %21 = extractvalue { i16, i1 } %20, 0
;;   %22 = zext i16 %21 to i32
;;   %23 = trunc i64 %p2 to i8
;;   %24 = trunc i64 %p2 to i8
;;   %25 = cmpxchg volatile ptr %4, i8 %23, i8 %24 seq_cst seq_cst, align 1
;;   %26 = extractvalue { i8, i1 } %25, 0
;;   %27 = zext i8 %26 to i64
;;   %28 = trunc i64 %p2 to i16
;;   %29 = trunc i64 %p2 to i16
;;   %30 = and i32 %p0, 1
;;   %31 = icmp ne i32 %30, 0
;;   br i1 %31, label %trap7, label %go8
;; go8:
;;   %32 = cmpxchg volatile ptr %4, i16 %28, i16 %29 seq_cst seq_cst, align 2
;;   %33 = extractvalue { i16, i1 } %32, 0
;;   %34 = zext i16 %33 to i64
;;   %35 = trunc i64 %p2 to i32
;;   %36 = trunc i64 %p2 to i32
;;   %37 = and i32 %p0, 3
;;   %38 = icmp ne i32 %37, 0
;;   br i1 %38, label %trap9, label %go10
;; go10:
;;   %39 = cmpxchg volatile ptr %4, i32 %35, i32 %36 seq_cst seq_cst, align 4
;;   %40 = extractvalue { i32, i1 } %39, 0
;;   %41 = zext i32 %40 to i64
;;   ret void
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap5:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap7:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap9:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i32 @w9(ptr noundef nonnull align 16 dereferenceable(528) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !15 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %memory0.at = getelementptr i8, ptr %vm, i64 56
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %1 = add i32 %p0, 3
;;   %2 = and i32 %1, 3
;;   %3 = icmp ne i32 %2, 0
;;   br i1 %3, label %trap1, label %go2
;; go2:
;;   %4 = zext i32 %p0 to i64
;;   %5 = getelementptr i8, ptr %memory0, i64 %4
;;   %6 = getelementptr i8, ptr %5, i64 3
;;   store atomic volatile i32 1, ptr %6 seq_cst, align 4
;;   fence seq_cst
;;   %7 = and i32 %p0, 3
;;   %8 = icmp ne i32 %7, 0
;;   br i1 %8, label %trap3, label %go4
;; go4:
;;   %9 = getelementptr i8, ptr %5, i64 8
;;   %10 = load atomic volatile i32, ptr %9 seq_cst, align 4
;;   %11 = call i32 @brolga_notify(ptr %9, i32 1)
;;   ret i32 %11
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i32 @w10(ptr noundef nonnull align 16 dereferenceable(528) %vm, ptr %caller, i32 noundef %p0, i64 noundef %p1) #0 !dbg !16 {
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
;;   %memory0.at = getelementptr i8, ptr %vm, i64 56
;;   %memory0 = load ptr, ptr %memory0.at, !invariant.load !0
;;   %struct1.at = getelementptr i8, ptr %vm, i64 80
;;   %struct1 = load ptr, ptr %struct1.at, !invariant.load !0
;;   %memory1.at = getelementptr i8, ptr %vm, i64 72
;;   %memory1 = load ptr, ptr %memory1.at, !invariant.load !0
;;   %1 = and i32 %p0, 3
;;   %2 = icmp ne i32 %1, 0
;;   br i1 %2, label %trap1, label %go2
;; go2:
;;   %3 = zext i32 %p0 to i64
;;   %4 = getelementptr i8, ptr %memory0, i64 %3
;;   %5 = load atomic volatile i32, ptr %4 seq_cst, align 4
;;   %6 = call i32 @brolga_wait32(ptr %vm, ptr %4, i32 0, i64 %p1)
;;   %7 = and i64 %p1, 7
;;   %8 = icmp ne i64 %7, 0
;;   br i1 %8, label %trap3, label %go4
;; go4:
;;   %9 = getelementptr i8, ptr %struct1, i64 8
;;   %10 = load atomic volatile i64, ptr %9 seq_cst, align 8
;;   %11 = sub i64 %10, 8
;;   %12 = icmp ugt i64 %p1, %11
;;   br i1 %12, label %trap5, label %go6
;; go6:
;;   %13 = getelementptr i8, ptr %memory1, i64 %p1
;;   %14 = load atomic volatile i64, ptr %13 seq_cst, align 8
;;   %15 = call i32 @brolga_wait64(ptr %vm, ptr %13, i64 0, i64 -1)
;;   %16 = add i32 %6, %15
;;   ret i32 %16
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap5:
;;   call void @brolga_trap(ptr %vm, i32 2, i64 0) #1
;;   unreachable
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i32 @w11(ptr noundef nonnull align 16 dereferenceable(528) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !17 {
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
;;   %memory2.at = getelementptr i8, ptr %vm, i64 88
;;   %memory2 = load ptr, ptr %memory2.at, !invariant.load !0
;;   %1 = and i32 %p0, 3
;;   %2 = icmp ne i32 %1, 0
;;   br i1 %2, label %trap1, label %go2
;; go2:
;;   %3 = zext i32 %p0 to i64
;;   %4 = getelementptr i8, ptr %memory2, i64 %3
;;   %5 = load atomic volatile i32, ptr %4 seq_cst, align 4
;;   %6 = and i32 %p0, 3
;;   %7 = icmp ne i32 %6, 0
;;   br i1 %7, label %trap3, label %go4
;; go4:
;;   %8 = load atomic volatile i32, ptr %4 seq_cst, align 4
;;   br i1 true, label %trap5, label %go6
;; go6:
;;   %9 = call i32 @brolga_wait32(ptr %vm, ptr %4, i32 0, i64 0)
;;   ret i32 %9
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 13, i64 0) #1
;;   unreachable
;; trap5:
;;   call void @brolga_trap(ptr %vm, i32 14, i64 0) #1
;;   unreachable
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i64 @w12(ptr noundef nonnull align 16 dereferenceable(528) %vm, ptr %caller, i32 noundef %p0, i64 noundef %p1) #0 !dbg !18 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   call void asm sideeffect "", "r"(ptr %fp)
;;   br label %start
;; start:
;;   %struct1.at = getelementptr i8, ptr %vm, i64 80
;;   %struct1 = load ptr, ptr %struct1.at, !invariant.load !0
;;   %memory1.at = getelementptr i8, ptr %vm, i64 72
;;   %memory1 = load ptr, ptr %memory1.at, !invariant.load !0
;;   %1 = getelementptr i8, ptr %vm, i64 64
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = zext i32 %p0 to i64
;;   %4 = call i64 @brolga_shared_grow(ptr %2, i64 %3)
;;   %5 = trunc i64 %4 to i32
;;   %6 = getelementptr i8, ptr %struct1, i64 8
;;   %7 = load atomic volatile i64, ptr %6 seq_cst, align 8
;;   %8 = sub i64 %7, 100008
;;   %9 = icmp ugt i64 %p1, %8
;;   %10 = icmp ult i64 %7, 100008
;;   %11 = or i1 %10, %9
;;   br i1 %11, label %trap1, label %go2
;; go2:
;;   %12 = getelementptr i8, ptr %memory1, i64 %p1
;;   %13 = getelementptr i8, ptr %12, i64 100000
;;   store volatile i64 0, ptr %13, align 1
;;   %14 = getelementptr i8, ptr %vm, i64 80
;;   %15 = load ptr, ptr %14, !invariant.load !0
;;   %16 = getelementptr i8, ptr %15, i64 8
;;   %17 = load atomic volatile i64, ptr %16 seq_cst, align 8
;;   %18 = lshr i64 %17, 16
;;   ret i64 %18
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 2, i64 0) #1
;;   unreachable
;; }
;; declare i32 @brolga_notify(ptr, i32)
;; declare i64 @brolga_shared_grow(ptr, i64)
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
;; declare i32 @brolga_wait32(ptr, ptr, i32, i64)
;; declare i32 @brolga_wait64(ptr, ptr, i64, i64)
