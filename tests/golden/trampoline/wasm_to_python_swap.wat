;;! test = "trampoline"
;;! direction = "wasm_to_python"
;;! convention = "wasmtime_system_v"
;; Two results from a tuple, or from what `brolga_results` makes one of.
(module (type (func (param i32 i64) (result i64 i32))))
;; @PyFunction_Type = external global i8
;; declare i64 @PyLong_AsLongLong(ptr) nonlazybind
;; declare ptr @PyLong_FromLong(i64) nonlazybind
;; declare ptr @PyLong_FromLongLong(i64) nonlazybind
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
;; declare i32 @brolga_unbox_i64(ptr, ptr, ptr)
;; declare i32 @brolga_wide_i32(i64)
;; define dso_local i64 @wasm_to_python(ptr %host, ptr %caller, i32 %a0, i64 %a1, ptr noundef %rest) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot4 = alloca i32, align 4
;;   %slot11 = alloca [4 x ptr], align 8
;;   %slot30 = alloca ptr, align 8
;;   %slot61 = alloca ptr, align 8
;;   %slot73 = alloca i64, align 8
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
;;   %v20 = call ptr @PyLong_FromLongLong(i64 %a1)
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
;;   %v74 = call i64 @PyLong_AsLongLong(ptr %v72)
;;   store i64 %v74, ptr %slot73
;;   %v77 = icmp eq i64 %v74, -1
;;   br i1 %v77, label %look75, label %go76, !prof !{!"branch_weights", i32 1, i32 2000}
;; look75:
;;   %v78 = call i32 @brolga_unbox_i64(ptr %v72, ptr %v1, ptr %slot73)
;;   %v79 = icmp eq i32 %v78, 0
;;   br i1 %v79, label %go76, label %wrong
;; go76:
;;   %v80 = load i64, ptr %slot73
;;   %p81 = getelementptr i8, ptr %v70, i64 32
;;   %v82 = load ptr, ptr %p81
;;   %v83 = call i64 @PyLong_AsLongLong(ptr %v82)
;;   %v84 = add i64 %v83, 2147483648
;;   %v85 = icmp uge i64 %v84, 6442450944
;;   %v88 = icmp eq i64 %v83, -1
;;   %v89 = or i1 %v85, %v88
;;   br i1 %v89, label %look86, label %go87, !prof !{!"branch_weights", i32 1, i32 2000}
;; look86:
;;   %v90 = call i32 @brolga_wide_i32(i64 %v83)
;;   %v91 = icmp eq i32 %v90, 0
;;   br i1 %v91, label %go87, label %wrong
;; go87:
;;   %v92 = trunc i64 %v83 to i32
;;   store i32 %v92, ptr %rest
;;   %v93 = load i64, ptr %v70
;;   %v94 = sub i64 %v93, 1
;;   store i64 %v94, ptr %v70
;;   %v97 = icmp eq i64 %v94, 0
;;   br i1 %v97, label %last95, label %go96
;; last95:
;;   call void @_Py_Dealloc(ptr %v70)
;;   br label %go96
;; go96:
;;   br i1 %v7, label %give98, label %given99, !prof !{!"branch_weights", i32 1, i32 2000}
;; give98:
;;   %v100 = load i32, ptr %slot4
;;   call void @brolga_give_gil(ptr %v3, i32 %v100)
;;   br label %given99
;; given99:
;;   %p103 = getelementptr i8, ptr %v1, i64 1104
;;   %v104 = load i64, ptr %p103
;;   %v105 = icmp ne i64 %v104, 0
;;   br i1 %v105, label %ask101, label %unmarked102, !prof !{!"branch_weights", i32 1, i32 2000}
;; ask101:
;;   call void @brolga_look(ptr %v1)
;;   br label %unmarked102
;; unmarked102:
;;   ret i64 %v80
;; wrong:
;;   call void @Py_DecRef(ptr %v70)
;;   br label %failed
;; failed:
;;   br i1 %v7, label %fail106, label %failed107
;; fail106:
;;   %v108 = load i32, ptr %slot4
;;   call void @brolga_fail_gil(ptr %v3, i32 %v108)
;;   br label %failed107
;; failed107:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
;; .text PyFunction_Type: R_X86_64_REX_GOTPCRELX
;; .text PyLong_AsLongLong: R_X86_64_GOTPCRELX
;; .text PyLong_FromLong: R_X86_64_GOTPCRELX
;; .text PyLong_FromLongLong: R_X86_64_GOTPCRELX
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
;; .text brolga_unbox_i64: R_X86_64_PLT32
;; .text brolga_wide_i32: R_X86_64_PLT32
