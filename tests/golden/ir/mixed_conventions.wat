;;! test = "ir"
;;! convention = "system_v"
;;! conventions = "system_v fast windows_fastcall wasmtime_system_v fast system_v wasmtime_fastcall fast"
;; Each function calls in the convention of the next one, and returns in its own: on the way, the three results are in
;; registers, in C's struct through a hidden pointer, in one register and a struct behind the last parameter.
(module
  (type $t (func (param i32 i64 f32) (result i64 i32 f32)))
  (func (export "in") (type $t) (call $fast (local.get 0) (local.get 1) (local.get 2)))
  (func $fast (type $t) (call $windows (local.get 0) (local.get 1) (local.get 2)))
  (func $windows (type $t) (call $wasmtime (local.get 0) (local.get 1) (local.get 2)))
  (func $wasmtime (type $t) (call $again (local.get 0) (local.get 1) (local.get 2)))
  (func $again (type $t) (call $system (local.get 0) (local.get 1) (local.get 2)))
  (func $system (type $t) (call $wasmtime_windows (local.get 0) (local.get 1) (local.get 2)))
  (func $wasmtime_windows (type $t) (call $last (local.get 0) (local.get 1) (local.get 2)))
  (func $last (type $t) (local.get 1) (local.get 0) (local.get 2))
)
;; define dso_local noundef { i64, i64 } @w0(ptr noundef nonnull align 16 dereferenceable(288) %vm, ptr %caller, i32 noundef %p0, i64 noundef %p1, float noundef %p2) #0 !dbg !6 {
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
;;   %1 = call fastcc { i64, i32, float } @w1(ptr noundef %vm, ptr poison, i32 noundef %p0, i64 noundef %p1, float noundef %p2)
;;   %2 = extractvalue { i64, i32, float } %1, 0
;;   %3 = extractvalue { i64, i32, float } %1, 1
;;   %4 = extractvalue { i64, i32, float } %1, 2
;;   %5 = insertvalue { i64, i64 } poison, i64 %2, 0
;;   %6 = zext i32 %3 to i64
;;   %7 = bitcast float %4 to i32
;;   %8 = zext i32 %7 to i64
;;   %9 = shl i64 %8, 32
;;   %10 = or i64 %6, %9
;;   %11 = insertvalue { i64, i64 } %5, i64 %10, 1
;;   ret { i64, i64 } %11
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef { i64, i32, float } @w1(ptr noundef nonnull align 16 dereferenceable(288) %vm, ptr %caller, i32 noundef %p0, i64 noundef %p1, float noundef %p2) #0 !dbg !7 {
;; entry:
;;   %rest0 = alloca [16 x i8], align 8
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
;;   call win64cc void @w2(ptr noundef sret([16 x i8]) align 8 %rest0, ptr noundef %vm, ptr poison, i32 noundef %p0, i64 noundef %p1, float noundef %p2)
;;   %1 = load i64, ptr %rest0
;;   %2 = getelementptr i8, ptr %rest0, i64 8
;;   %3 = load i32, ptr %2
;;   %4 = getelementptr i8, ptr %rest0, i64 12
;;   %5 = load float, ptr %4
;;   %6 = insertvalue { i64, i32, float } poison, i64 %1, 0
;;   %7 = insertvalue { i64, i32, float } %6, i32 %3, 1
;;   %8 = insertvalue { i64, i32, float } %7, float %5, 2
;;   ret { i64, i32, float } %8
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local win64cc void @w2(ptr noundef sret([16 x i8]) align 8 %rest, ptr noundef nonnull align 16 dereferenceable(288) %vm, ptr %caller, i32 noundef %p0, i64 noundef %p1, float noundef %p2) #0 !dbg !8 {
;; entry:
;;   %rest0 = alloca [8 x i8], align 4
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
;;   %1 = call i64 @w3(ptr noundef %vm, ptr poison, i32 noundef %p0, i64 noundef %p1, float noundef %p2, ptr noundef %rest0)
;;   %2 = load i32, ptr %rest0
;;   %3 = getelementptr i8, ptr %rest0, i64 4
;;   %4 = load float, ptr %3
;;   store i64 %1, ptr %rest
;;   %5 = getelementptr i8, ptr %rest, i64 8
;;   store i32 %2, ptr %5
;;   %6 = getelementptr i8, ptr %rest, i64 12
;;   store float %4, ptr %6
;;   ret void
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local noundef i64 @w3(ptr noundef nonnull align 16 dereferenceable(288) %vm, ptr %caller, i32 noundef %p0, i64 noundef %p1, float noundef %p2, ptr noundef %rest) #0 !dbg !9 {
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
;;   %1 = call fastcc { i64, i32, float } @w4(ptr noundef %vm, ptr poison, i32 noundef %p0, i64 noundef %p1, float noundef %p2)
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
;; define dso_local fastcc noundef { i64, i32, float } @w4(ptr noundef nonnull align 16 dereferenceable(288) %vm, ptr %caller, i32 noundef %p0, i64 noundef %p1, float noundef %p2) #0 !dbg !10 {
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
;;   %1 = call { i64, i64 } @w5(ptr noundef %vm, ptr poison, i32 noundef %p0, i64 noundef %p1, float noundef %p2)
;;   %2 = extractvalue { i64, i64 } %1, 0
;;   %3 = extractvalue { i64, i64 } %1, 1
;;   %4 = trunc i64 %3 to i32
;;   %5 = lshr i64 %3, 32
;;   %6 = trunc i64 %5 to i32
;;   %7 = bitcast i32 %6 to float
;;   %8 = insertvalue { i64, i32, float } poison, i64 %2, 0
;;   %9 = insertvalue { i64, i32, float } %8, i32 %4, 1
;;   %10 = insertvalue { i64, i32, float } %9, float %7, 2
;;   ret { i64, i32, float } %10
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local noundef { i64, i64 } @w5(ptr noundef nonnull align 16 dereferenceable(288) %vm, ptr %caller, i32 noundef %p0, i64 noundef %p1, float noundef %p2) #0 !dbg !11 {
;; entry:
;;   %rest0 = alloca [8 x i8], align 4
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
;;   %1 = call win64cc i64 @w6(ptr noundef %vm, ptr poison, i32 noundef %p0, i64 noundef %p1, float noundef %p2, ptr noundef %rest0)
;;   %2 = load i32, ptr %rest0
;;   %3 = getelementptr i8, ptr %rest0, i64 4
;;   %4 = load float, ptr %3
;;   %5 = insertvalue { i64, i64 } poison, i64 %1, 0
;;   %6 = zext i32 %2 to i64
;;   %7 = bitcast float %4 to i32
;;   %8 = zext i32 %7 to i64
;;   %9 = shl i64 %8, 32
;;   %10 = or i64 %6, %9
;;   %11 = insertvalue { i64, i64 } %5, i64 %10, 1
;;   ret { i64, i64 } %11
;; overflow:
;;   call void @brolga_trap(ptr %vm, i32 1, i64 0) #1
;;   unreachable
;; }
;; define dso_local win64cc noundef i64 @w6(ptr noundef nonnull align 16 dereferenceable(288) %vm, ptr %caller, i32 noundef %p0, i64 noundef %p1, float noundef %p2, ptr noundef %rest) #0 !dbg !12 {
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
;;   %1 = call fastcc { i64, i32, float } @w7(ptr noundef %vm, ptr poison, i32 noundef %p0, i64 noundef %p1, float noundef %p2)
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
;; define dso_local fastcc noundef { i64, i32, float } @w7(ptr noundef nonnull align 16 dereferenceable(288) %vm, ptr %caller, i32 noundef %p0, i64 noundef %p1, float noundef %p2) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = insertvalue { i64, i32, float } poison, i64 %p1, 0
;;   %2 = insertvalue { i64, i32, float } %1, i32 %p0, 1
;;   %3 = insertvalue { i64, i32, float } %2, float %p2, 2
;;   ret { i64, i32, float } %3
;; }
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
