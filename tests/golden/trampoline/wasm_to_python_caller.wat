;;! test = "trampoline"
;;! direction = "wasm_to_python"
;;! convention = "wasmtime_system_v"
;;! variant = "caller"
;; The address of the caller's VM context comes first.
(module (type (func (param i32))))
;; @PyFunction_Type = external global i8
;; declare ptr @PyLong_FromLong(i64) nonlazybind
;; declare ptr @PyLong_FromUnsignedLongLong(i64) nonlazybind
;; declare ptr @PyObject_VectorcallDict(ptr, ptr, i64, ptr) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare void @_Py_Dealloc(ptr) nonlazybind
;; @_Py_NoneStruct = external global i8
;; declare void @brolga_fail_gil(ptr, i32)
;; declare void @brolga_give_gil(ptr, i32)
;; declare void @brolga_look(ptr)
;; declare void @brolga_release(ptr, i64)
;; declare ptr @brolga_strange(ptr, i64, ptr)
;; declare i32 @brolga_take_gil(ptr)
;; declare void @brolga_trap(ptr, i32, i64)
;; define dso_local void @wasm_to_python(ptr %host, ptr %caller, i32 %a0) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot4 = alloca i32, align 4
;;   %slot11 = alloca [3 x ptr], align 8
;;   %slot31 = alloca ptr, align 8
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
;;   %v12 = ptrtoint ptr %caller to i64
;;   %v13 = call ptr @PyLong_FromUnsignedLongLong(i64 %v12)
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
;;   %v20 = sext i32 %a0 to i64
;;   %v21 = call ptr @PyLong_FromLong(i64 %v20)
;;   %v22 = icmp eq ptr %v21, null
;;   br i1 %v22, label %bad23, label %go24, !prof !{!"branch_weights", i32 1, i32 2000}
;; go24:
;;   %p25 = getelementptr i8, ptr %slot11, i64 16
;;   store ptr %v21, ptr %p25
;;   br label %go26
;; bad23:
;;   %p27 = getelementptr i8, ptr %slot11, i64 8
;;   call void @brolga_release(ptr %p27, i64 1)
;;   br label %failed
;; go26:
;;   %p28 = getelementptr i8, ptr %slot11, i64 8
;;   %p29 = getelementptr i8, ptr %host, i64 8
;;   %v30 = load ptr, ptr %p29
;;   %p35 = getelementptr i8, ptr %v30, i64 8
;;   %v36 = load ptr, ptr %p35
;;   %v37 = icmp eq ptr %v36, @PyFunction_Type
;;   br i1 %v37, label %function32, label %other33, !prof !{!"branch_weights", i32 2000, i32 1}
;; function32:
;;   %p38 = getelementptr i8, ptr %v30, i64 120
;;   %v39 = load ptr, ptr %p38
;;   %v40 = call ptr %v39(ptr %v30, ptr %p28, i64 -9223372036854775806, ptr null)
;;   store ptr %v40, ptr %slot31
;;   br label %called34
;; other33:
;;   %v41 = call ptr @PyObject_VectorcallDict(ptr %v30, ptr %p28, i64 -9223372036854775806, ptr null)
;;   store ptr %v41, ptr %slot31
;;   br label %called34
;; called34:
;;   %v42 = load ptr, ptr %slot31
;;   %p43 = getelementptr i8, ptr %slot11, i64 8
;;   %v44 = load ptr, ptr %p43
;;   %v45 = load i64, ptr %v44
;;   %v46 = sub i64 %v45, 1
;;   store i64 %v46, ptr %v44
;;   %v49 = icmp eq i64 %v46, 0
;;   br i1 %v49, label %last47, label %go48
;; last47:
;;   call void @_Py_Dealloc(ptr %v44)
;;   br label %go48
;; go48:
;;   %p50 = getelementptr i8, ptr %slot11, i64 16
;;   %v51 = load ptr, ptr %p50
;;   %v52 = load i64, ptr %v51
;;   %v53 = sub i64 %v52, 1
;;   store i64 %v53, ptr %v51
;;   %v56 = icmp eq i64 %v53, 0
;;   br i1 %v56, label %last54, label %go55
;; last54:
;;   call void @_Py_Dealloc(ptr %v51)
;;   br label %go55
;; go55:
;;   %v57 = icmp ne ptr %v42, null
;;   br i1 %v57, label %go58, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go58:
;;   %v59 = icmp eq ptr %v42, @_Py_NoneStruct
;;   br i1 %v59, label %go60, label %strange, !prof !{!"branch_weights", i32 2000, i32 1}
;; go60:
;;   %v61 = load i64, ptr %v42
;;   %v62 = sub i64 %v61, 1
;;   store i64 %v62, ptr %v42
;;   %v65 = icmp eq i64 %v62, 0
;;   br i1 %v65, label %last63, label %go64
;; last63:
;;   call void @_Py_Dealloc(ptr %v42)
;;   br label %go64
;; go64:
;;   br i1 %v7, label %give66, label %given67, !prof !{!"branch_weights", i32 1, i32 2000}
;; give66:
;;   %v68 = load i32, ptr %slot4
;;   call void @brolga_give_gil(ptr %v3, i32 %v68)
;;   br label %given67
;; given67:
;;   %p71 = getelementptr i8, ptr %v1, i64 1104
;;   %v72 = load i64, ptr %p71
;;   %v73 = icmp ne i64 %v72, 0
;;   br i1 %v73, label %ask69, label %unmarked70, !prof !{!"branch_weights", i32 1, i32 2000}
;; ask69:
;;   call void @brolga_look(ptr %v1)
;;   br label %unmarked70
;; unmarked70:
;;   ret void
;; strange:
;;   %v74 = call ptr @brolga_strange(ptr %v1, i64 0, ptr %v42)
;;   call void @Py_DecRef(ptr %v74)
;;   br label %failed
;; failed:
;;   br i1 %v7, label %fail75, label %failed76
;; fail75:
;;   %v77 = load i32, ptr %slot4
;;   call void @brolga_fail_gil(ptr %v3, i32 %v77)
;;   br label %failed76
;; failed76:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
;; .text PyFunction_Type: R_X86_64_REX_GOTPCRELX
;; .text PyLong_FromLong: R_X86_64_GOTPCRELX
;; .text PyLong_FromUnsignedLongLong: R_X86_64_GOTPCRELX
;; .text PyObject_VectorcallDict: R_X86_64_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text _Py_Dealloc: R_X86_64_GOTPCRELX
;; .text _Py_NoneStruct: R_X86_64_REX_GOTPCRELX
;; .text brolga_fail_gil: R_X86_64_PLT32
;; .text brolga_give_gil: R_X86_64_PLT32
;; .text brolga_look: R_X86_64_PLT32
;; .text brolga_release: R_X86_64_PLT32
;; .text brolga_strange: R_X86_64_PLT32
;; .text brolga_take_gil: R_X86_64_PLT32
;; .text brolga_trap: R_X86_64_PLT32
