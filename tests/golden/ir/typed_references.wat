;;! test = "ir"
;; Calls through typed references look at null, and only where it may be; branches take the reference along or leave it.
(module
  (type $f (func (param i32) (result i32)))
  (func (param (ref null $f)) (result i32) (call_ref $f (i32.const 1) (local.get 0)))
  (func (param (ref $f)) (result i32) (call_ref $f (i32.const 1) (local.get 0)))
  (func (param externref) (result (ref extern)) (ref.as_non_null (local.get 0)))
  (func (param (ref null $f)) (result i32)
    (block (return (call_ref $f (i32.const 1) (br_on_null 0 (local.get 0)))))
    (i32.const 0))
  (func (param (ref null $f)) (result i32)
    (i32.const 1)
    (block (result (ref $f)) (br_on_non_null 0 (local.get 0)) (return (i32.const 0)))
    (call_ref $f))
  (func (param (ref null $f)) (result i32) (return_call_ref $f (i32.const 1) (local.get 0)))
  (func (param (ref $f)) (result (ref $f)) (local (ref $f)) (local.set 1 (local.get 0)) (local.get 1))
)
;; define dso_local fastcc noundef i32 @w0(ptr noundef nonnull align 16 dereferenceable(288) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !6 {
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
;;   %1 = icmp eq ptr %p0, null
;;   br i1 %1, label %trap1, label %go2
;; go2:
;;   %2 = load ptr, ptr %p0
;;   %3 = getelementptr i8, ptr %p0, i64 8
;;   %4 = load ptr, ptr %3
;;   %5 = call i32 %2(ptr noundef %4, ptr noundef %vm, i32 noundef 1)
;;   ret i32 %5
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 12, i64 0) #1
;;   unreachable
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i32 @w1(ptr noundef nonnull align 16 dereferenceable(288) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !7 {
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
;;   %1 = load ptr, ptr %p0
;;   %2 = getelementptr i8, ptr %p0, i64 8
;;   %3 = load ptr, ptr %2
;;   %4 = call i32 %1(ptr noundef %3, ptr noundef %vm, i32 noundef 1)
;;   ret i32 %4
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef ptr @w2(ptr noundef nonnull align 16 dereferenceable(288) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq ptr %p0, null
;;   br i1 %1, label %trap1, label %go2
;; go2:
;;   ret ptr %p0
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 11, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i32 @w3(ptr noundef nonnull align 16 dereferenceable(288) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !9 {
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
;;   %1 = icmp eq ptr %p0, null
;;   br i1 %1, label %b1, label %go2
;; go2:
;;   %2 = load ptr, ptr %p0
;;   %3 = getelementptr i8, ptr %p0, i64 8
;;   %4 = load ptr, ptr %3
;;   %5 = call i32 %2(ptr noundef %4, ptr noundef %vm, i32 noundef 1)
;;   br label %exit
;; b1:
;;   br label %exit
;; exit:
;;   %6 = phi i32 [ %5, %go2 ], [ 0, %b1 ]
;;   ret i32 %6
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i32 @w4(ptr noundef nonnull align 16 dereferenceable(288) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !10 {
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
;;   %1 = icmp ne ptr %p0, null
;;   br i1 %1, label %b1, label %go2
;; go2:
;;   br label %exit
;; b1:
;;   %2 = phi ptr [ %p0, %start ]
;;   %3 = load ptr, ptr %2
;;   %4 = getelementptr i8, ptr %2, i64 8
;;   %5 = load ptr, ptr %4
;;   %6 = call i32 %3(ptr noundef %5, ptr noundef %vm, i32 noundef 1)
;;   br label %exit
;; exit:
;;   %7 = phi i32 [ 0, %go2 ], [ %6, %b1 ]
;;   ret i32 %7
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local tailcc noundef i32 @w5(ptr noundef nonnull align 16 dereferenceable(288) %vm, ptr noundef %p0) #0 !dbg !11 {
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
;;   %1 = icmp eq ptr %p0, null
;;   br i1 %1, label %trap1, label %go2
;; go2:
;;   %2 = getelementptr i8, ptr %p0, i64 24
;;   %3 = load ptr, ptr %2
;;   %4 = icmp eq ptr %3, null
;;   br i1 %4, label %plain3, label %tail3
;; tail3:
;;   %5 = getelementptr i8, ptr %p0, i64 8
;;   %6 = load ptr, ptr %5
;;   %7 = musttail call tailcc i32 %3(ptr noundef %6, i32 noundef 1)
;;   ret i32 %7
;; plain3:
;;   %8 = load ptr, ptr %p0
;;   %9 = getelementptr i8, ptr %p0, i64 8
;;   %10 = load ptr, ptr %9
;;   %11 = call i32 %8(ptr noundef %10, ptr noundef %vm, i32 noundef 1)
;;   ret i32 %11
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 12, i64 0) #1
;;   unreachable
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef ptr @w6(ptr noundef nonnull align 16 dereferenceable(288) %vm, ptr %caller, ptr noundef %p0) #0 !dbg !12 {
;; entry:
;;   %l1 = alloca ptr
;;   store ptr null, ptr %l1
;;   br label %start
;; start:
;;   store ptr %p0, ptr %l1
;;   ret ptr %p0
;; }
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
