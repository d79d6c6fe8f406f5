;;! test = "trampoline"
;;! direction = "wasm_to_python"
;;! convention = "wasmtime_fastcall"
;; WebAssembly calls by Microsoft's convention.
(module (type (func (param i32 f64) (result f64 i32))))
;; declare ptr @PyErr_Occurred() nonlazybind
;; declare double @PyFloat_AsDouble(ptr) nonlazybind
;; declare ptr @PyFloat_FromDouble(double) nonlazybind
;; @PyFunction_Type = external global i8
;; declare i64 @PyLong_AsLongLong(ptr) nonlazybind
;; declare ptr @PyLong_FromLong(i64) nonlazybind
;; declare ptr @PyObject_VectorcallDict(ptr, ptr, i64, ptr) nonlazybind
;; @PyTuple_Type = external global i8
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare void @_Py_Dealloc(ptr) nonlazybind
;; declare void @brolga_fail_gil(ptr, i32)
;; declare void @brolga_give_gil(ptr, i32)
;; declare void @brolga_look(ptr)
;; declare void @brolga_release(ptr, i64)
;; declare ptr @brolga_results(ptr, i64, ptr)
;; declare i32 @brolga_take_gil(ptr)
;; declare void @brolga_trap(ptr, i32, i64)
;; declare i32 @brolga_wide_i32(i64)
;; define dso_local win64cc double @wasm_to_python(ptr %host, ptr %caller, i32 %a0, double %a1, ptr noundef %rest) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot4 = alloca i32, align 4
;;   %slot11 = alloca [4 x ptr], align 8
;;   %slot30 = alloca ptr, align 8
;;   %slot61 = alloca ptr, align 8
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
;;   %v12 = sext i32 %a0 to i64
;;   %v13 = call ptr @PyLong_FromLong(i64 %v12)
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
;;   store ptr %v41, ptr %slot61
;;   %p62 = getelementptr i8, ptr %v41, i64 8
;;   %v63 = load ptr, ptr %p62
;;   %v64 = icmp eq ptr %v63, @PyTuple_Type
;;   br i1 %v64, label %tuple58, label %other60, !prof !{!"branch_weights", i32 2000, i32 1}
;; tuple58:
;;   %p65 = getelementptr i8, ptr %v41, i64 16
;;   %v66 = load i64, ptr %p65
;;   %v67 = icmp eq i64 %v66, 2
;;   br i1 %v67, label %right59, label %other60, !prof !{!"branch_weights", i32 2000, i32 1}
;; other60:
;;   %v68 = call ptr @brolga_results(ptr %v1, i64 2, ptr %v41)
;;   store ptr %v68, ptr %slot61
;;   %v69 = icmp eq ptr %v68, null
;;   br i1 %v69, label %failed, label %right59, !prof !{!"branch_weights", i32 1, i32 2000}
;; right59:
;;   %v70 = load ptr, ptr %slot61
;;   %p71 = getelementptr i8, ptr %v70, i64 24
;;   %v72 = load ptr, ptr %p71
;;   %v73 = call double @PyFloat_AsDouble(ptr %v72)
;;   %v74 = fcmp oeq double %v73, -1.0
;;   br i1 %v74, label %look75, label %go76, !prof !{!"branch_weights", i32 1, i32 2000}
;; look75:
;;   %v77 = call ptr @PyErr_Occurred()
;;   %v78 = icmp eq ptr %v77, null
;;   br i1 %v78, label %go76, label %wrong
;; go76:
;;   %p79 = getelementptr i8, ptr %v70, i64 32
;;   %v80 = load ptr, ptr %p79
;;   %v81 = call i64 @PyLong_AsLongLong(ptr %v80)
;;   %v82 = add i64 %v81, 2147483648
;;   %v83 = icmp uge i64 %v82, 6442450944
;;   %v86 = icmp eq i64 %v81, -1
;;   %v87 = or i1 %v83, %v86
;;   br i1 %v87, label %look84, label %go85, !prof !{!"branch_weights", i32 1, i32 2000}
;; look84:
;;   %v88 = call i32 @brolga_wide_i32(i64 %v81)
;;   %v89 = icmp eq i32 %v88, 0
;;   br i1 %v89, label %go85, label %wrong
;; go85:
;;   %v90 = trunc i64 %v81 to i32
;;   store i32 %v90, ptr %rest
;;   %v91 = load i64, ptr %v70
;;   %v92 = sub i64 %v91, 1
;;   store i64 %v92, ptr %v70
;;   %v95 = icmp eq i64 %v92, 0
;;   br i1 %v95, label %last93, label %go94
;; last93:
;;   call void @_Py_Dealloc(ptr %v70)
;;   br label %go94
;; go94:
;;   br i1 %v7, label %give96, label %given97, !prof !{!"branch_weights", i32 1, i32 2000}
;; give96:
;;   %v98 = load i32, ptr %slot4
;;   call void @brolga_give_gil(ptr %v3, i32 %v98)
;;   br label %given97
;; given97:
;;   %p101 = getelementptr i8, ptr %v1, i64 1104
;;   %v102 = load i64, ptr %p101
;;   %v103 = icmp ne i64 %v102, 0
;;   br i1 %v103, label %ask99, label %unmarked100, !prof !{!"branch_weights", i32 1, i32 2000}
;; ask99:
;;   call void @brolga_look(ptr %v1)
;;   br label %unmarked100
;; unmarked100:
;;   ret double %v73
;; wrong:
;;   call void @Py_DecRef(ptr %v70)
;;   br label %failed
;; failed:
;;   br i1 %v7, label %fail104, label %failed105
;; fail104:
;;   %v106 = load i32, ptr %slot4
;;   call void @brolga_fail_gil(ptr %v3, i32 %v106)
;;   br label %failed105
;; failed105:
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
;; .text PyLong_AsLongLong: R_X86_64_GOTPCRELX
;; .text PyLong_FromLong: R_X86_64_GOTPCRELX
;; .text PyObject_VectorcallDict: R_X86_64_GOTPCRELX
;; .text PyTuple_Type: R_X86_64_REX_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text _Py_Dealloc: R_X86_64_GOTPCRELX
;; .text brolga_fail_gil: R_X86_64_PLT32
;; .text brolga_give_gil: R_X86_64_PLT32
;; .text brolga_look: R_X86_64_PLT32
;; .text brolga_release: R_X86_64_PLT32
;; .text brolga_results: R_X86_64_PLT32
;; .text brolga_take_gil: R_X86_64_PLT32
;; .text brolga_trap: R_X86_64_PLT32
;; .text brolga_wide_i32: R_X86_64_PLT32
