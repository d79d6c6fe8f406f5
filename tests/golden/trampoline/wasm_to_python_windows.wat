;;! test = "trampoline"
;;! direction = "wasm_to_python"
;;! convention = "wasmtime_fastcall"
;; WebAssembly calls by Microsoft's convention.
(module (type (func (param i32 f64) (result f64 i32))))
;; declare ptr @PyErr_Occurred() nonlazybind
;; declare double @PyFloat_AsDouble(ptr) nonlazybind
;; declare ptr @PyFloat_FromDouble(double) nonlazybind
;; declare i64 @PyLong_AsLongLong(ptr) nonlazybind
;; declare ptr @PyLong_FromLong(i64) nonlazybind
;; declare ptr @PyObject_Vectorcall(ptr, ptr, i64, ptr) nonlazybind
;; @PyTuple_Type = external global i8
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare void @_Py_Dealloc(ptr) nonlazybind
;; declare void @brolga_release(ptr, i64)
;; declare ptr @brolga_results(ptr, i64, ptr)
;; declare void @brolga_trap(ptr, i32, i64)
;; declare i32 @brolga_wide_i32(i64)
;; define dso_local win64cc double @wasm_to_python(ptr %host, ptr %caller, i32 %a0, double %a1, ptr %rest) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot2 = alloca [4 x ptr], align 8
;;   %slot41 = alloca ptr, align 8
;;   %v1 = load ptr, ptr %host
;;   %v3 = sext i32 %a0 to i64
;;   %v4 = call ptr @PyLong_FromLong(i64 %v3)
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
;;   store ptr %v21, ptr %slot41
;;   %p42 = getelementptr i8, ptr %v21, i64 8
;;   %v43 = load ptr, ptr %p42
;;   %v44 = icmp eq ptr %v43, @PyTuple_Type
;;   br i1 %v44, label %tuple38, label %other40, !prof !{!"branch_weights", i32 2000, i32 1}
;; tuple38:
;;   %p45 = getelementptr i8, ptr %v21, i64 16
;;   %v46 = load i64, ptr %p45
;;   %v47 = icmp eq i64 %v46, 2
;;   br i1 %v47, label %right39, label %other40, !prof !{!"branch_weights", i32 2000, i32 1}
;; other40:
;;   %v48 = call ptr @brolga_results(ptr %v1, i64 2, ptr %v21)
;;   store ptr %v48, ptr %slot41
;;   %v49 = icmp eq ptr %v48, null
;;   br i1 %v49, label %failed, label %right39, !prof !{!"branch_weights", i32 1, i32 2000}
;; right39:
;;   %v50 = load ptr, ptr %slot41
;;   %p51 = getelementptr i8, ptr %v50, i64 24
;;   %v52 = load ptr, ptr %p51
;;   %v53 = call double @PyFloat_AsDouble(ptr %v52)
;;   %v54 = fcmp oeq double %v53, -1.0
;;   br i1 %v54, label %look55, label %go56, !prof !{!"branch_weights", i32 1, i32 2000}
;; look55:
;;   %v57 = call ptr @PyErr_Occurred()
;;   %v58 = icmp eq ptr %v57, null
;;   br i1 %v58, label %go56, label %wrong
;; go56:
;;   %p59 = getelementptr i8, ptr %v50, i64 32
;;   %v60 = load ptr, ptr %p59
;;   %v61 = call i64 @PyLong_AsLongLong(ptr %v60)
;;   %v62 = add i64 %v61, 2147483648
;;   %v63 = icmp uge i64 %v62, 6442450944
;;   %v66 = icmp eq i64 %v61, -1
;;   %v67 = or i1 %v63, %v66
;;   br i1 %v67, label %look64, label %go65, !prof !{!"branch_weights", i32 1, i32 2000}
;; look64:
;;   %v68 = call i32 @brolga_wide_i32(i64 %v61)
;;   %v69 = icmp eq i32 %v68, 0
;;   br i1 %v69, label %go65, label %wrong
;; go65:
;;   %v70 = trunc i64 %v61 to i32
;;   store i32 %v70, ptr %rest
;;   %v71 = load i64, ptr %v50
;;   %v72 = sub i64 %v71, 1
;;   store i64 %v72, ptr %v50
;;   %v75 = icmp eq i64 %v72, 0
;;   br i1 %v75, label %last73, label %go74
;; last73:
;;   call void @_Py_Dealloc(ptr %v50)
;;   br label %go74
;; go74:
;;   ret double %v53
;; wrong:
;;   call void @Py_DecRef(ptr %v50)
;;   br label %failed
;; failed:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
