;;! test = "trampoline"
;;! direction = "python_to_wasm"
;;! convention = "wasmtime_system_v"
;; The first result in a register, the second through the pointer; both in a tuple.
(module (type (func (param i32 i64) (result i64 i32))))
;; declare ptr @PyErr_Format(ptr, ptr, ...) nonlazybind
;; @PyExc_TypeError = external global i8
;; declare i64 @PyLong_AsLongLong(ptr) nonlazybind
;; declare ptr @PyLong_FromLong(i64) nonlazybind
;; declare ptr @PyLong_FromLongLong(i64) nonlazybind
;; declare ptr @PyTuple_New(i64) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare i32 @_setjmp(ptr) returns_twice nonlazybind
;; declare i32 @brolga_enter(ptr, ptr, ptr)
;; declare void @brolga_leave(ptr)
;; declare ptr @brolga_raise(ptr)
;; declare ptr @brolga_refuse(ptr, i32)
;; declare i32 @brolga_unbox_i64(ptr, ptr, ptr)
;; declare i32 @brolga_wide_i32(i64)
;; declare ptr @llvm.frameaddress.p0(i32)
;; @str0 = private unnamed_addr constant [73 x i8] c"a function of type (i32, i64) -> (i64, i32) takes 2 arguments, %zd given\00"
;; define dso_local ptr @python_to_wasm(ptr %self, ptr %args, i64 %count) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot11 = alloca [888 x i8], align 16
;;   %slot29 = alloca i64, align 8
;;   %slot41 = alloca [4 x i8], align 16
;;   %v1 = icmp ne i64 %count, 2
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
;;   %p27 = getelementptr i8, ptr %args, i64 8
;;   %v28 = load ptr, ptr %p27
;;   %v30 = call i64 @PyLong_AsLongLong(ptr %v28)
;;   store i64 %v30, ptr %slot29
;;   %v33 = icmp eq i64 %v30, -1
;;   br i1 %v33, label %look31, label %go32, !prof !{!"branch_weights", i32 1, i32 2000}
;; look31:
;;   %v34 = call i32 @brolga_unbox_i64(ptr %v28, ptr %v10, ptr %slot29)
;;   %v35 = icmp eq i32 %v34, 0
;;   br i1 %v35, label %go32, label %failed
;; go32:
;;   %v36 = load i64, ptr %slot29
;;   %p37 = getelementptr i8, ptr %slot11, i64 568
;;   %v38 = call i32 @_setjmp(ptr %p37) returns_twice
;;   %v39 = icmp eq i32 %v38, 0
;;   br i1 %v39, label %go40, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go40:
;;   %v42 = load ptr, ptr %v7
;;   %v43 = call i64 %v42(ptr %v9, ptr null, i32 %v26, i64 %v36, ptr noundef %slot41)
;;   %v44 = load i32, ptr %slot41
;;   %v45 = call ptr @PyTuple_New(i64 2)
;;   %v46 = icmp ne ptr %v45, null
;;   br i1 %v46, label %go47, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go47:
;;   %v48 = call ptr @PyLong_FromLongLong(i64 %v43)
;;   %v49 = icmp ne ptr %v48, null
;;   br i1 %v49, label %go50, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go50:
;;   %p51 = getelementptr i8, ptr %v45, i64 24
;;   store ptr %v48, ptr %p51
;;   %v52 = sext i32 %v44 to i64
;;   %v53 = call ptr @PyLong_FromLong(i64 %v52)
;;   %v54 = icmp ne ptr %v53, null
;;   br i1 %v54, label %go55, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go55:
;;   %p56 = getelementptr i8, ptr %v45, i64 32
;;   store ptr %v53, ptr %p56
;;   br label %good57
;; unboxed:
;;   call void @Py_DecRef(ptr %v45)
;;   br label %failed
;; good57:
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr %v45
;; failed:
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr null
;; trapped:
;;   call void @brolga_leave(ptr %slot11)
;;   %v58 = call ptr @brolga_raise(ptr %slot11)
;;   ret ptr %v58
;; refused:
;;   %v59 = call ptr @brolga_refuse(ptr %v10, i32 %v13)
;;   ret ptr %v59
;; arity2:
;;   %v60 = load ptr, ptr @PyExc_TypeError
;;   %v61 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v60, ptr @str0, i64 %count)
;;   ret ptr %v61
;; }
