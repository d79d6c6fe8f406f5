;;! test = "ir"
;;! functions = "3"
;; Calls out of the unit go through the code table of the module.
(module
  (import "m" "f" (func $imported (param i32) (result i32)))
  (func $fast (param i32) (result i32) (local.get 0))
  (func $stable (export "stable") (param i32) (result i32) (call $fast (local.get 0)))
  (func (param i32) (result i32) (call $imported (call $stable (call $fast (local.get 0)))))
)
;; define dso_local fastcc noundef i32 @w3(ptr noundef nonnull align 16 dereferenceable(144) %vm, ptr noundef %caller, i32 noundef %p0) #0 !dbg !6 {
;; entry:
;;   %fp = call ptr @llvm.frameaddress.p0(i32 0)
;;   %low.at = getelementptr i8, ptr %fp, i64 0
;;   %low = ptrtoint ptr %low.at to i64
;;   %store.at = getelementptr i8, ptr %vm, i64 0
;;   %store = load ptr, ptr %store.at, !invariant.load !0, !nonnull !0, !noundef !0
;;   %limit.at = getelementptr i8, ptr %store, i64 0
;;   %limit = load i64, ptr %limit.at
;;   %over = icmp ult i64 %low, %limit
;;   br i1 %over, label %overflow, label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 8
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = load ptr, ptr %2
;;   %4 = call fastcc i32 %3(ptr noundef %vm, ptr noundef %vm, i32 noundef %p0)
;;   %5 = getelementptr i8, ptr %vm, i64 8
;;   %6 = load ptr, ptr %5, !invariant.load !0
;;   %7 = getelementptr i8, ptr %6, i64 8
;;   %8 = load ptr, ptr %7
;;   %9 = call i32 %8(ptr noundef %vm, ptr noundef %vm, i32 noundef %4)
;;   %10 = getelementptr i8, ptr %vm, i64 40
;;   %11 = load ptr, ptr %10, !invariant.load !0
;;   %12 = load ptr, ptr %11
;;   %13 = getelementptr i8, ptr %11, i64 8
;;   %14 = load ptr, ptr %13
;;   %15 = call i32 %12(ptr noundef %14, ptr noundef %vm, i32 noundef %9)
;;   ret i32 %15
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
