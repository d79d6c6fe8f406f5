;;! test = "trampoline"
;;! direction = "wasm_to_python"
;;! convention = "wasmtime_system_v"
;;! variant = "bits"
;; Floats as ints that hold their bit pattern.
(module (type (func (param f32) (result f64))))
;; @PyFunction_Type = external global i8
;; declare ptr @PyLong_FromUnsignedLongLong(i64) nonlazybind
;; declare ptr @PyObject_VectorcallDict(ptr, ptr, i64, ptr) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare void @_Py_Dealloc(ptr) nonlazybind
;; declare void @brolga_fail_gil(ptr, i32)
;; declare void @brolga_give_gil(ptr, i32)
;; declare void @brolga_look(ptr)
;; declare void @brolga_release(ptr, i64)
;; declare i32 @brolga_take_gil(ptr)
;; declare void @brolga_trap(ptr, i32, i64)
;; declare i32 @brolga_unbox_f64_bits(ptr, ptr, ptr)
;; define dso_local double @wasm_to_python(ptr %host, ptr %caller, float %a0) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot4 = alloca i32, align 4
;;   %slot11 = alloca [3 x ptr], align 8
;;   %slot24 = alloca ptr, align 8
;;   %slot45 = alloca i64, align 8
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
;;   %v12 = bitcast float %a0 to i32
;;   %v13 = zext i32 %v12 to i64
;;   %v14 = call ptr @PyLong_FromUnsignedLongLong(i64 %v13)
;;   %v15 = icmp eq ptr %v14, null
;;   br i1 %v15, label %bad16, label %go17, !prof !{!"branch_weights", i32 1, i32 2000}
;; go17:
;;   %p18 = getelementptr i8, ptr %slot11, i64 8
;;   store ptr %v14, ptr %p18
;;   br label %go19
;; bad16:
;;   %p20 = getelementptr i8, ptr %slot11, i64 8
;;   call void @brolga_release(ptr %p20, i64 0)
;;   br label %failed
;; go19:
;;   %p21 = getelementptr i8, ptr %slot11, i64 8
;;   %p22 = getelementptr i8, ptr %host, i64 8
;;   %v23 = load ptr, ptr %p22
;;   %p28 = getelementptr i8, ptr %v23, i64 8
;;   %v29 = load ptr, ptr %p28
;;   %v30 = icmp eq ptr %v29, @PyFunction_Type
;;   br i1 %v30, label %function25, label %other26, !prof !{!"branch_weights", i32 2000, i32 1}
;; function25:
;;   %p31 = getelementptr i8, ptr %v23, i64 120
;;   %v32 = load ptr, ptr %p31
;;   %v33 = call ptr %v32(ptr %v23, ptr %p21, i64 -9223372036854775807, ptr null)
;;   store ptr %v33, ptr %slot24
;;   br label %called27
;; other26:
;;   %v34 = call ptr @PyObject_VectorcallDict(ptr %v23, ptr %p21, i64 -9223372036854775807, ptr null)
;;   store ptr %v34, ptr %slot24
;;   br label %called27
;; called27:
;;   %v35 = load ptr, ptr %slot24
;;   %p36 = getelementptr i8, ptr %slot11, i64 8
;;   %v37 = load ptr, ptr %p36
;;   %v38 = load i64, ptr %v37
;;   %v39 = sub i64 %v38, 1
;;   store i64 %v39, ptr %v37
;;   %v42 = icmp eq i64 %v39, 0
;;   br i1 %v42, label %last40, label %go41
;; last40:
;;   call void @_Py_Dealloc(ptr %v37)
;;   br label %go41
;; go41:
;;   %v43 = icmp ne ptr %v35, null
;;   br i1 %v43, label %go44, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go44:
;;   %v46 = call i32 @brolga_unbox_f64_bits(ptr %v35, ptr %v1, ptr %slot45)
;;   %v47 = icmp eq i32 %v46, 0
;;   br i1 %v47, label %go48, label %wrong, !prof !{!"branch_weights", i32 2000, i32 1}
;; go48:
;;   %v49 = load double, ptr %slot45
;;   %v50 = load i64, ptr %v35
;;   %v51 = sub i64 %v50, 1
;;   store i64 %v51, ptr %v35
;;   %v54 = icmp eq i64 %v51, 0
;;   br i1 %v54, label %last52, label %go53
;; last52:
;;   call void @_Py_Dealloc(ptr %v35)
;;   br label %go53
;; go53:
;;   br i1 %v7, label %give55, label %given56, !prof !{!"branch_weights", i32 1, i32 2000}
;; give55:
;;   %v57 = load i32, ptr %slot4
;;   call void @brolga_give_gil(ptr %v3, i32 %v57)
;;   br label %given56
;; given56:
;;   %p60 = getelementptr i8, ptr %v1, i64 1104
;;   %v61 = load i64, ptr %p60
;;   %v62 = icmp ne i64 %v61, 0
;;   br i1 %v62, label %ask58, label %unmarked59, !prof !{!"branch_weights", i32 1, i32 2000}
;; ask58:
;;   call void @brolga_look(ptr %v1)
;;   br label %unmarked59
;; unmarked59:
;;   ret double %v49
;; wrong:
;;   call void @Py_DecRef(ptr %v35)
;;   br label %failed
;; failed:
;;   br i1 %v7, label %fail63, label %failed64
;; fail63:
;;   %v65 = load i32, ptr %slot4
;;   call void @brolga_fail_gil(ptr %v3, i32 %v65)
;;   br label %failed64
;; failed64:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
;; .text PyFunction_Type: R_X86_64_REX_GOTPCRELX
;; .text PyLong_FromUnsignedLongLong: R_X86_64_GOTPCRELX
;; .text PyObject_VectorcallDict: R_X86_64_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text _Py_Dealloc: R_X86_64_GOTPCRELX
;; .text brolga_fail_gil: R_X86_64_PLT32
;; .text brolga_give_gil: R_X86_64_PLT32
;; .text brolga_look: R_X86_64_PLT32
;; .text brolga_release: R_X86_64_PLT32
;; .text brolga_take_gil: R_X86_64_PLT32
;; .text brolga_trap: R_X86_64_PLT32
;; .text brolga_unbox_f64_bits: R_X86_64_PLT32
