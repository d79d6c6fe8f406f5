;;! test = "trampoline"
;;! direction = "python_to_wasm"
;;! convention = "wasmtime_system_v"
;; One value each way, converted in place.
(module (type (func (param i32) (result i32))))
;; declare ptr @PyErr_Format(ptr, ptr, ...) nonlazybind
;; @PyExc_TypeError = external global i8
;; declare i64 @PyLong_AsLongLong(ptr) nonlazybind
;; declare ptr @PyLong_FromLong(i64) nonlazybind
;; declare i32 @_setjmp(ptr) returns_twice nonlazybind
;; declare i32 @brolga_enter(ptr, ptr, ptr)
;; declare void @brolga_leave(ptr)
;; declare ptr @brolga_raise(ptr)
;; declare ptr @brolga_refuse(ptr, i32)
;; declare i32 @brolga_wide_i32(i64)
;; declare ptr @llvm.frameaddress.p0(i32)
;; @str0 = private unnamed_addr constant [62 x i8] c"a function of type (i32) -> (i32) takes 1 argument, %zd given\00"
;; define dso_local ptr @python_to_wasm(ptr %self, ptr %args, i64 %count) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot11 = alloca [888 x i8], align 16
;;   %v1 = icmp ne i64 %count, 1
;;   br i1 %v1, label %arity2, label %go3, !prof !{!"branch_weights", i32 1, i32 2000}
;; go3:
;;   %p4 = getelementptr i8, ptr %self, i64 24
;;   %v5 = load ptr, ptr %p4
;;   %p6 = getelementptr i8, ptr %v5, i64 32
;;   %v7 = load ptr, ptr %p6
;;   %p8 = getelementptr i8, ptr %v7, i64 8
;;   %v9 = load ptr, ptr %p8
;;   %v10 = load ptr, ptr %v9
;;   %v12 = call ptr @llvm.frameaddress.p0(i32 0)
;;   %v13 = call i32 @brolga_enter(ptr %slot11, ptr %v10, ptr %v12)
;;   %v14 = icmp eq i32 %v13, 0
;;   br i1 %v14, label %go15, label %refused, !prof !{!"branch_weights", i32 2000, i32 1}
;; go15:
;;   %v16 = load ptr, ptr %args
;;   %v17 = call i64 @PyLong_AsLongLong(ptr %v16)
;;   %v18 = add i64 %v17, 2147483648
;;   %v19 = icmp uge i64 %v18, 6442450944
;;   %v22 = icmp eq i64 %v17, -1
;;   %v23 = or i1 %v19, %v22
;;   br i1 %v23, label %look20, label %go21, !prof !{!"branch_weights", i32 1, i32 2000}
;; look20:
;;   %v24 = call i32 @brolga_wide_i32(i64 %v17)
;;   %v25 = icmp eq i32 %v24, 0
;;   br i1 %v25, label %go21, label %failed
;; go21:
;;   %v26 = trunc i64 %v17 to i32
;;   %p27 = getelementptr i8, ptr %slot11, i64 568
;;   %v28 = call i32 @_setjmp(ptr %p27) returns_twice
;;   %v29 = icmp eq i32 %v28, 0
;;   br i1 %v29, label %go30, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go30:
;;   %v31 = load ptr, ptr %v7
;;   %v32 = call i32 %v31(ptr %v9, ptr null, i32 %v26)
;;   %v33 = sext i32 %v32 to i64
;;   %v34 = call ptr @PyLong_FromLong(i64 %v33)
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr %v34
;; failed:
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr null
;; trapped:
;;   call void @brolga_leave(ptr %slot11)
;;   %v35 = call ptr @brolga_raise(ptr %slot11)
;;   ret ptr %v35
;; refused:
;;   %v36 = call ptr @brolga_refuse(ptr %v10, i32 %v13)
;;   ret ptr %v36
;; arity2:
;;   %v37 = load ptr, ptr @PyExc_TypeError
;;   %v38 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v37, ptr @str0, i64 %count)
;;   ret ptr %v38
;; }
