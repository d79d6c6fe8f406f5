;;! test = "trampoline"
;;! direction = "python_to_wasm"
;;! convention = "wasmtime_fastcall"
;; The callee follows Microsoft's convention, CPython does not.
(module (type (func (param i32 f64) (result f64 i32))))
;; declare ptr @PyErr_Format(ptr, ptr, ...) nonlazybind
;; declare ptr @PyErr_Occurred() nonlazybind
;; @PyExc_TypeError = external global i8
;; declare double @PyFloat_AsDouble(ptr) nonlazybind
;; declare ptr @PyFloat_FromDouble(double) nonlazybind
;; declare i64 @PyLong_AsLongLong(ptr) nonlazybind
;; declare ptr @PyLong_FromLong(i64) nonlazybind
;; declare ptr @PyTuple_New(i64) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare i32 @_setjmp(ptr) returns_twice nonlazybind
;; declare i32 @brolga_enter(ptr, ptr, ptr)
;; declare void @brolga_leave(ptr)
;; declare ptr @brolga_raise(ptr)
;; declare ptr @brolga_refuse(ptr, i32)
;; declare i32 @brolga_wide_i32(i64)
;; declare ptr @llvm.frameaddress.p0(i32)
;; @str0 = private unnamed_addr constant [73 x i8] c"a function of type (i32, f64) -> (f64, i32) takes 2 arguments, %zd given\00"
;; define dso_local ptr @python_to_wasm(ptr %self, ptr %args, i64 %count) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot11 = alloca [888 x i8], align 16
;;   %slot39 = alloca [4 x i8], align 16
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
;;   %v29 = call double @PyFloat_AsDouble(ptr %v28)
;;   %v30 = fcmp oeq double %v29, -1.0
;;   br i1 %v30, label %look31, label %go32, !prof !{!"branch_weights", i32 1, i32 2000}
;; look31:
;;   %v33 = call ptr @PyErr_Occurred()
;;   %v34 = icmp eq ptr %v33, null
;;   br i1 %v34, label %go32, label %failed
;; go32:
;;   %p35 = getelementptr i8, ptr %slot11, i64 568
;;   %v36 = call i32 @_setjmp(ptr %p35) returns_twice
;;   %v37 = icmp eq i32 %v36, 0
;;   br i1 %v37, label %go38, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go38:
;;   %v40 = load ptr, ptr %v7
;;   %v41 = call win64cc double %v40(ptr %v9, ptr null, i32 %v26, double %v29, ptr noundef %slot39)
;;   %v42 = load i32, ptr %slot39
;;   %v43 = call ptr @PyTuple_New(i64 2)
;;   %v44 = icmp ne ptr %v43, null
;;   br i1 %v44, label %go45, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go45:
;;   %v46 = call ptr @PyFloat_FromDouble(double %v41)
;;   %v47 = icmp ne ptr %v46, null
;;   br i1 %v47, label %go48, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go48:
;;   %p49 = getelementptr i8, ptr %v43, i64 24
;;   store ptr %v46, ptr %p49
;;   %v50 = sext i32 %v42 to i64
;;   %v51 = call ptr @PyLong_FromLong(i64 %v50)
;;   %v52 = icmp ne ptr %v51, null
;;   br i1 %v52, label %go53, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go53:
;;   %p54 = getelementptr i8, ptr %v43, i64 32
;;   store ptr %v51, ptr %p54
;;   br label %good55
;; unboxed:
;;   call void @Py_DecRef(ptr %v43)
;;   br label %failed
;; good55:
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr %v43
;; failed:
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr null
;; trapped:
;;   call void @brolga_leave(ptr %slot11)
;;   %v56 = call ptr @brolga_raise(ptr %slot11)
;;   ret ptr %v56
;; refused:
;;   %v57 = call ptr @brolga_refuse(ptr %v10, i32 %v13)
;;   ret ptr %v57
;; arity2:
;;   %v58 = load ptr, ptr @PyExc_TypeError
;;   %v59 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v58, ptr @str0, i64 %count)
;;   ret ptr %v59
;; }
