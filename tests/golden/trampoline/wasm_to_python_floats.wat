;;! test = "trampoline"
;;! direction = "wasm_to_python"
;;! convention = "wasmtime_system_v"
;; Floats, widened to what CPython has.
(module (type (func (param f32 f64) (result f64))))
;; declare ptr @PyErr_Occurred() nonlazybind
;; declare double @PyFloat_AsDouble(ptr) nonlazybind
;; declare ptr @PyFloat_FromDouble(double) nonlazybind
;; declare ptr @PyObject_Vectorcall(ptr, ptr, i64, ptr) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare void @_Py_Dealloc(ptr) nonlazybind
;; declare void @brolga_release(ptr, i64)
;; declare void @brolga_trap(ptr, i32, i64)
;; define dso_local double @wasm_to_python(ptr %host, ptr %caller, float %a0, double %a1) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot2 = alloca [4 x ptr], align 8
;;   %v1 = load ptr, ptr %host
;;   %v3 = fpext float %a0 to double
;;   %v4 = call ptr @PyFloat_FromDouble(double %v3)
;;   %v5 = icmp eq ptr %v4, null
;;   br i1 %v5, label %bad6, label %go7, !prof !{!"branch_weights", i32 1, i32 2000}
;; go7:
;;   %p8 = getelementptr i8, ptr %slot2, i64 8
;;   store ptr %v4, ptr %p8
;;   br label %go9
;; bad6:
;;   %p10 = getelementptr i8, ptr %slot2, i64 8
;;   call void @brolga_release(ptr %p10, i64 0)
;;   br label %failed
;; go9:
;;   %v11 = call ptr @PyFloat_FromDouble(double %a1)
;;   %v12 = icmp eq ptr %v11, null
;;   br i1 %v12, label %bad13, label %go14, !prof !{!"branch_weights", i32 1, i32 2000}
;; go14:
;;   %p15 = getelementptr i8, ptr %slot2, i64 16
;;   store ptr %v11, ptr %p15
;;   br label %go16
;; bad13:
;;   %p17 = getelementptr i8, ptr %slot2, i64 8
;;   call void @brolga_release(ptr %p17, i64 1)
;;   br label %failed
;; go16:
;;   %p18 = getelementptr i8, ptr %host, i64 8
;;   %v19 = load ptr, ptr %p18
;;   %p20 = getelementptr i8, ptr %slot2, i64 8
;;   %v21 = call ptr @PyObject_Vectorcall(ptr %v19, ptr %p20, i64 -9223372036854775806, ptr null)
;;   %p22 = getelementptr i8, ptr %slot2, i64 8
;;   %v23 = load ptr, ptr %p22
;;   %v24 = load i64, ptr %v23
;;   %v25 = sub i64 %v24, 1
;;   store i64 %v25, ptr %v23
;;   %v28 = icmp eq i64 %v25, 0
;;   br i1 %v28, label %last26, label %go27
;; last26:
;;   call void @_Py_Dealloc(ptr %v23)
;;   br label %go27
;; go27:
;;   %p29 = getelementptr i8, ptr %slot2, i64 16
;;   %v30 = load ptr, ptr %p29
;;   %v31 = load i64, ptr %v30
;;   %v32 = sub i64 %v31, 1
;;   store i64 %v32, ptr %v30
;;   %v35 = icmp eq i64 %v32, 0
;;   br i1 %v35, label %last33, label %go34
;; last33:
;;   call void @_Py_Dealloc(ptr %v30)
;;   br label %go34
;; go34:
;;   %v36 = icmp ne ptr %v21, null
;;   br i1 %v36, label %go37, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go37:
;;   %v38 = call double @PyFloat_AsDouble(ptr %v21)
;;   %v39 = fcmp oeq double %v38, -1.0
;;   br i1 %v39, label %look40, label %go41, !prof !{!"branch_weights", i32 1, i32 2000}
;; look40:
;;   %v42 = call ptr @PyErr_Occurred()
;;   %v43 = icmp eq ptr %v42, null
;;   br i1 %v43, label %go41, label %wrong
;; go41:
;;   %v44 = load i64, ptr %v21
;;   %v45 = sub i64 %v44, 1
;;   store i64 %v45, ptr %v21
;;   %v48 = icmp eq i64 %v45, 0
;;   br i1 %v48, label %last46, label %go47
;; last46:
;;   call void @_Py_Dealloc(ptr %v21)
;;   br label %go47
;; go47:
;;   ret double %v38
;; wrong:
;;   call void @Py_DecRef(ptr %v21)
;;   br label %failed
;; failed:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
