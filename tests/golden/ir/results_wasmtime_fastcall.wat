;;! test = "ir"
;;! convention = "wasmtime_fastcall"
;; Several results: a struct under `fast`, the first and a pointer for the rest under `wasmtime_fastcall`.
(module
  (func $fast (param i32 i64) (result i64 i32 f32) (local.get 1) (local.get 0) (f32.const 1))
  (func $stable (export "stable") (param i32 i64) (result i64 i32 f32)
    (call $fast (local.get 0) (local.get 1)))
  (func (param i32 i64) (result f32) (local $r f32)
    (call $stable (local.get 0) (local.get 1))
    (local.set $r) (drop) (drop)
    (local.get $r))
  (func $single (export "single") (param f64) (result f64) (local.get 0))
  (func $none (export "none") (param f64) (drop (call $single (local.get 0))))
)
;; @float.0 = weak hidden constant i32 0
;; @float.3f800000 = weak hidden constant i32 1065353216
;; define dso_local fastcc noundef { i64, i32, float } @w0(ptr noundef nonnull align 16 dereferenceable(208) %vm, ptr %caller, i32 noundef %p0, i64 noundef %p1) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = load float, ptr @float.3f800000, !invariant.load !0
;;   %2 = insertvalue { i64, i32, float } poison, i64 %p1, 0
;;   %3 = insertvalue { i64, i32, float } %2, i32 %p0, 1
;;   %4 = insertvalue { i64, i32, float } %3, float %1, 2
;;   ret { i64, i32, float } %4
;; }
;; define dso_local win64cc noundef i64 @w1(ptr noundef nonnull align 16 dereferenceable(208) %vm, ptr %caller, i32 noundef %p0, i64 noundef %p1, ptr noundef %rest) #0 !dbg !7 {
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
;;   %1 = call fastcc { i64, i32, float } @w0(ptr noundef %vm, ptr poison, i32 noundef %p0, i64 noundef %p1)
;;   %2 = extractvalue { i64, i32, float } %1, 0
;;   %3 = extractvalue { i64, i32, float } %1, 1
;;   %4 = extractvalue { i64, i32, float } %1, 2
;;   store i32 %3, ptr %rest
;;   %5 = getelementptr i8, ptr %rest, i64 4
;;   store float %4, ptr %5
;;   ret i64 %2
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef float @w2(ptr noundef nonnull align 16 dereferenceable(208) %vm, ptr %caller, i32 noundef %p0, i64 noundef %p1) #0 !dbg !8 {
;; entry:
;;   %l2 = alloca float
;;   %rest0 = alloca [8 x i8], align 4
;;   %z2 = load float, ptr @float.0, !invariant.load !0
;;   store float %z2, ptr %l2
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
;;   %1 = call win64cc i64 @w1(ptr noundef %vm, ptr poison, i32 noundef %p0, i64 noundef %p1, ptr noundef %rest0)
;;   %2 = load i32, ptr %rest0
;;   %3 = getelementptr i8, ptr %rest0, i64 4
;;   %4 = load float, ptr %3
;;   store float %4, ptr %l2
;;   ret float %4
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local win64cc noundef double @w3(ptr noundef nonnull align 16 dereferenceable(208) %vm, ptr %caller, double noundef %p0) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   ret double %p0
;; }
;; define dso_local win64cc void @w4(ptr noundef nonnull align 16 dereferenceable(208) %vm, ptr %caller, double noundef %p0) #0 !dbg !10 {
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
;;   %1 = call win64cc double @w3(ptr noundef %vm, ptr poison, double noundef %p0)
;;   ret void
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
