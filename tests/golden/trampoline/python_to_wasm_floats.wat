;;! test = "trampoline"
;;! direction = "python_to_wasm"
;;! convention = "wasmtime_system_v"
;; Floats, rounded to f32 by the machine.
(module (type (func (param f32 f64) (result f32 f64))))
;; declare ptr @PyErr_Format(ptr, ptr, ...) nonlazybind
;; declare ptr @PyErr_Occurred() nonlazybind
;; @PyExc_TypeError = external global i8
;; declare double @PyFloat_AsDouble(ptr) nonlazybind
;; declare ptr @PyFloat_FromDouble(double) nonlazybind
;; declare ptr @PyTuple_New(i64) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare i32 @_setjmp(ptr) returns_twice nonlazybind
;; declare i32 @brolga_enter(ptr, ptr, ptr)
;; declare void @brolga_leave(ptr)
;; declare ptr @brolga_raise(ptr)
;; declare ptr @brolga_refuse(ptr, i32)
;; declare ptr @llvm.frameaddress.p0(i32)
;; @str0 = private unnamed_addr constant [73 x i8] c"a function of type (f32, f64) -> (f32, f64) takes 2 arguments, %zd given\00"
;; define dso_local ptr @python_to_wasm(ptr %self, ptr %args, i64 %count) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot11 = alloca [888 x i8], align 16
;;   %slot36 = alloca [8 x i8], align 16
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
;;   %v17 = call double @PyFloat_AsDouble(ptr %v16)
;;   %v18 = fcmp oeq double %v17, -1.0
;;   br i1 %v18, label %look19, label %go20, !prof !{!"branch_weights", i32 1, i32 2000}
;; look19:
;;   %v21 = call ptr @PyErr_Occurred()
;;   %v22 = icmp eq ptr %v21, null
;;   br i1 %v22, label %go20, label %failed
;; go20:
;;   %v23 = fptrunc double %v17 to float
;;   %p24 = getelementptr i8, ptr %args, i64 8
;;   %v25 = load ptr, ptr %p24
;;   %v26 = call double @PyFloat_AsDouble(ptr %v25)
;;   %v27 = fcmp oeq double %v26, -1.0
;;   br i1 %v27, label %look28, label %go29, !prof !{!"branch_weights", i32 1, i32 2000}
;; look28:
;;   %v30 = call ptr @PyErr_Occurred()
;;   %v31 = icmp eq ptr %v30, null
;;   br i1 %v31, label %go29, label %failed
;; go29:
;;   %p32 = getelementptr i8, ptr %slot11, i64 568
;;   %v33 = call i32 @_setjmp(ptr %p32) returns_twice
;;   %v34 = icmp eq i32 %v33, 0
;;   br i1 %v34, label %go35, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go35:
;;   %v37 = load ptr, ptr %v7
;;   %v38 = call float %v37(ptr %v9, ptr null, float %v23, double %v26, ptr noundef %slot36)
;;   %v39 = load double, ptr %slot36
;;   %v40 = call ptr @PyTuple_New(i64 2)
;;   %v41 = icmp ne ptr %v40, null
;;   br i1 %v41, label %go42, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go42:
;;   %v43 = fpext float %v38 to double
;;   %v44 = call ptr @PyFloat_FromDouble(double %v43)
;;   %v45 = icmp ne ptr %v44, null
;;   br i1 %v45, label %go46, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go46:
;;   %p47 = getelementptr i8, ptr %v40, i64 24
;;   store ptr %v44, ptr %p47
;;   %v48 = call ptr @PyFloat_FromDouble(double %v39)
;;   %v49 = icmp ne ptr %v48, null
;;   br i1 %v49, label %go50, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go50:
;;   %p51 = getelementptr i8, ptr %v40, i64 32
;;   store ptr %v48, ptr %p51
;;   br label %good52
;; unboxed:
;;   call void @Py_DecRef(ptr %v40)
;;   br label %failed
;; good52:
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr %v40
;; failed:
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr null
;; trapped:
;;   call void @brolga_leave(ptr %slot11)
;;   %v53 = call ptr @brolga_raise(ptr %slot11)
;;   ret ptr %v53
;; refused:
;;   %v54 = call ptr @brolga_refuse(ptr %v10, i32 %v13)
;;   ret ptr %v54
;; arity2:
;;   %v55 = load ptr, ptr @PyExc_TypeError
;;   %v56 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v55, ptr @str0, i64 %count)
;;   ret ptr %v56
;; }
