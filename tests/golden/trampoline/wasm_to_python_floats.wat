;;! test = "trampoline"
;;! direction = "wasm_to_python"
;;! convention = "wasmtime_system_v"
;; Floats, widened to what CPython has.
(module (type (func (param f32 f64) (result f64))))
;; declare ptr @PyErr_Occurred() nonlazybind
;; declare double @PyFloat_AsDouble(ptr) nonlazybind
;; declare ptr @PyFloat_FromDouble(double) nonlazybind
;; @PyFunction_Type = external global i8
;; declare ptr @PyObject_VectorcallDict(ptr, ptr, i64, ptr) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare void @_Py_Dealloc(ptr) nonlazybind
;; declare void @brolga_fail_gil(ptr, i32)
;; declare void @brolga_give_gil(ptr, i32)
;; declare void @brolga_look(ptr)
;; declare void @brolga_release(ptr, i64)
;; declare i32 @brolga_take_gil(ptr)
;; declare void @brolga_trap(ptr, i32, i64)
;; define dso_local double @wasm_to_python(ptr %host, ptr %caller, float %a0, double %a1) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot4 = alloca i32, align 4
;;   %slot11 = alloca [4 x ptr], align 8
;;   %slot30 = alloca ptr, align 8
;;   %v1 = load ptr, ptr %host
;;   %p2 = getelementptr i8, ptr %v1, i64 8
;;   %v3 = load ptr, ptr %p2
;;   %p5 = getelementptr i8, ptr %v3, i64 32
;;   %v6 = load ptr, ptr %p5
;;   %v7 = icmp ne ptr %v6, null
;;   br i1 %v7, label %take8, label %held9, !prof !{!"branch_weights", i32 1, i32 2000}
;; take8:
;;   %v10 = call i32 @brolga_take_gil(ptr %v3)
;;   store i32 %v10, ptr %slot4
;;   br label %held9
;; held9:
;;   %v12 = fpext float %a0 to double
;;   %v13 = call ptr @PyFloat_FromDouble(double %v12)
;;   %v14 = icmp eq ptr %v13, null
;;   br i1 %v14, label %bad15, label %go16, !prof !{!"branch_weights", i32 1, i32 2000}
;; go16:
;;   %p17 = getelementptr i8, ptr %slot11, i64 8
;;   store ptr %v13, ptr %p17
;;   br label %go18
;; bad15:
;;   %p19 = getelementptr i8, ptr %slot11, i64 8
;;   call void @brolga_release(ptr %p19, i64 0)
;;   br label %failed
;; go18:
;;   %v20 = call ptr @PyFloat_FromDouble(double %a1)
;;   %v21 = icmp eq ptr %v20, null
;;   br i1 %v21, label %bad22, label %go23, !prof !{!"branch_weights", i32 1, i32 2000}
;; go23:
;;   %p24 = getelementptr i8, ptr %slot11, i64 16
;;   store ptr %v20, ptr %p24
;;   br label %go25
;; bad22:
;;   %p26 = getelementptr i8, ptr %slot11, i64 8
;;   call void @brolga_release(ptr %p26, i64 1)
;;   br label %failed
;; go25:
;;   %p27 = getelementptr i8, ptr %slot11, i64 8
;;   %p28 = getelementptr i8, ptr %host, i64 8
;;   %v29 = load ptr, ptr %p28
;;   %p34 = getelementptr i8, ptr %v29, i64 8
;;   %v35 = load ptr, ptr %p34
;;   %v36 = icmp eq ptr %v35, @PyFunction_Type
;;   br i1 %v36, label %function31, label %other32, !prof !{!"branch_weights", i32 2000, i32 1}
;; function31:
;;   %p37 = getelementptr i8, ptr %v29, i64 120
;;   %v38 = load ptr, ptr %p37
;;   %v39 = call ptr %v38(ptr %v29, ptr %p27, i64 -9223372036854775806, ptr null)
;;   store ptr %v39, ptr %slot30
;;   br label %called33
;; other32:
;;   %v40 = call ptr @PyObject_VectorcallDict(ptr %v29, ptr %p27, i64 -9223372036854775806, ptr null)
;;   store ptr %v40, ptr %slot30
;;   br label %called33
;; called33:
;;   %v41 = load ptr, ptr %slot30
;;   %p42 = getelementptr i8, ptr %slot11, i64 8
;;   %v43 = load ptr, ptr %p42
;;   %v44 = load i64, ptr %v43
;;   %v45 = sub i64 %v44, 1
;;   store i64 %v45, ptr %v43
;;   %v48 = icmp eq i64 %v45, 0
;;   br i1 %v48, label %last46, label %go47
;; last46:
;;   call void @_Py_Dealloc(ptr %v43)
;;   br label %go47
;; go47:
;;   %p49 = getelementptr i8, ptr %slot11, i64 16
;;   %v50 = load ptr, ptr %p49
;;   %v51 = load i64, ptr %v50
;;   %v52 = sub i64 %v51, 1
;;   store i64 %v52, ptr %v50
;;   %v55 = icmp eq i64 %v52, 0
;;   br i1 %v55, label %last53, label %go54
;; last53:
;;   call void @_Py_Dealloc(ptr %v50)
;;   br label %go54
;; go54:
;;   %v56 = icmp ne ptr %v41, null
;;   br i1 %v56, label %go57, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go57:
;;   %v58 = call double @PyFloat_AsDouble(ptr %v41)
;;   %v59 = fcmp oeq double %v58, -1.0
;;   br i1 %v59, label %look60, label %go61, !prof !{!"branch_weights", i32 1, i32 2000}
;; look60:
;;   %v62 = call ptr @PyErr_Occurred()
;;   %v63 = icmp eq ptr %v62, null
;;   br i1 %v63, label %go61, label %wrong
;; go61:
;;   %v64 = load i64, ptr %v41
;;   %v65 = sub i64 %v64, 1
;;   store i64 %v65, ptr %v41
;;   %v68 = icmp eq i64 %v65, 0
;;   br i1 %v68, label %last66, label %go67
;; last66:
;;   call void @_Py_Dealloc(ptr %v41)
;;   br label %go67
;; go67:
;;   br i1 %v7, label %give69, label %given70, !prof !{!"branch_weights", i32 1, i32 2000}
;; give69:
;;   %v71 = load i32, ptr %slot4
;;   call void @brolga_give_gil(ptr %v3, i32 %v71)
;;   br label %given70
;; given70:
;;   %p74 = getelementptr i8, ptr %v1, i64 1104
;;   %v75 = load i64, ptr %p74
;;   %v76 = icmp ne i64 %v75, 0
;;   br i1 %v76, label %ask72, label %unmarked73, !prof !{!"branch_weights", i32 1, i32 2000}
;; ask72:
;;   call void @brolga_look(ptr %v1)
;;   br label %unmarked73
;; unmarked73:
;;   ret double %v58
;; wrong:
;;   call void @Py_DecRef(ptr %v41)
;;   br label %failed
;; failed:
;;   br i1 %v7, label %fail77, label %failed78
;; fail77:
;;   %v79 = load i32, ptr %slot4
;;   call void @brolga_fail_gil(ptr %v3, i32 %v79)
;;   br label %failed78
;; failed78:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
;; .text .LCPI0_0: R_X86_64_PC32
;; .text PyErr_Occurred: R_X86_64_GOTPCRELX
;; .text PyFloat_AsDouble: R_X86_64_GOTPCRELX
;; .text PyFloat_FromDouble: R_X86_64_GOTPCRELX
;; .text PyFunction_Type: R_X86_64_REX_GOTPCRELX
;; .text PyObject_VectorcallDict: R_X86_64_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text _Py_Dealloc: R_X86_64_GOTPCRELX
;; .text brolga_fail_gil: R_X86_64_PLT32
;; .text brolga_give_gil: R_X86_64_PLT32
;; .text brolga_look: R_X86_64_PLT32
;; .text brolga_release: R_X86_64_PLT32
;; .text brolga_take_gil: R_X86_64_PLT32
;; .text brolga_trap: R_X86_64_PLT32
