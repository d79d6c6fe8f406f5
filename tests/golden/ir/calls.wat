;;! test = "ir"
;; Calls inside the unit are direct, those to imports go through a VMFuncRef.
(module
  (import "m" "f" (func $imported (param i32) (result i32)))
  (func $fast (param i32) (result i32) (local.get 0))
  (func $stable (export "stable") (param i32) (result i32) (call $fast (local.get 0)))
  (func (param i32) (result i32) (call $imported (call $stable (call $fast (local.get 0)))))
)
;; define dso_local fastcc noundef i32 @w1(ptr noundef nonnull align 16 dereferenceable(136) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   ret i32 %p0
;; }
;; define dso_local noundef i32 @w2(ptr noundef nonnull align 16 dereferenceable(136) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !7 {
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
;; define dso_local fastcc noundef i32 @w3(ptr noundef nonnull align 16 dereferenceable(136) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !8 {
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
;;   %2 = call i32 @w2(ptr noundef %vm, ptr poison, i32 noundef %1)
;;   %3 = getelementptr i8, ptr %vm, i64 24
;;   %4 = load ptr, ptr %3, !invariant.load !0
;;   %5 = load ptr, ptr %4
;;   %6 = getelementptr i8, ptr %4, i64 8
;;   %7 = load ptr, ptr %6
;;   %8 = call i32 %5(ptr noundef %7, ptr noundef %vm, i32 noundef %2)
;;   %9 = load ptr, ptr %vm
;;   %10 = getelementptr i8, ptr %9, i64 96
;;   %11 = load i64, ptr %10
;;   %12 = icmp ne i64 %11, 0
;;   br i1 %12, label %stop1, label %go2
;; go2:
;;   ret i32 %8
;; stop1:
;;   %stop1.why = call i32 @brolga_stopped(ptr %vm)
;;   %stop1.ends = icmp ne i32 %stop1.why, 0
;;   br i1 %stop1.ends, label %stop1.end, label %go2
;; stop1.end:
;;   call void @brolga_trap(ptr %vm, i32 0, i64 0) #1
;;   unreachable
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; declare i32 @brolga_stopped(ptr) cold
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
