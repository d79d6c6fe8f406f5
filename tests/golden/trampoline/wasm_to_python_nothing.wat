;;! test = "trampoline"
;;! direction = "wasm_to_python"
;;! convention = "wasmtime_system_v"
;; No values: None is what comes back.
(module (type (func)))
;; @PyFunction_Type = external global i8
;; declare ptr @PyObject_VectorcallDict(ptr, ptr, i64, ptr) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare void @_Py_Dealloc(ptr) nonlazybind
;; @_Py_NoneStruct = external global i8
;; declare void @brolga_fail_gil(ptr, i32)
;; declare void @brolga_give_gil(ptr, i32)
;; declare void @brolga_look(ptr)
;; declare ptr @brolga_strange(ptr, i64, ptr)
;; declare i32 @brolga_take_gil(ptr)
;; declare void @brolga_trap(ptr, i32, i64)
;; define dso_local void @wasm_to_python(ptr %host, ptr %caller) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot4 = alloca i32, align 4
;;   %slot11 = alloca [2 x ptr], align 8
;;   %slot15 = alloca ptr, align 8
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
;;   %p12 = getelementptr i8, ptr %slot11, i64 8
;;   %p13 = getelementptr i8, ptr %host, i64 8
;;   %v14 = load ptr, ptr %p13
;;   %p19 = getelementptr i8, ptr %v14, i64 8
;;   %v20 = load ptr, ptr %p19
;;   %v21 = icmp eq ptr %v20, @PyFunction_Type
;;   br i1 %v21, label %function16, label %other17, !prof !{!"branch_weights", i32 2000, i32 1}
;; function16:
;;   %p22 = getelementptr i8, ptr %v14, i64 120
;;   %v23 = load ptr, ptr %p22
;;   %v24 = call ptr %v23(ptr %v14, ptr %p12, i64 -9223372036854775808, ptr null)
;;   store ptr %v24, ptr %slot15
;;   br label %called18
;; other17:
;;   %v25 = call ptr @PyObject_VectorcallDict(ptr %v14, ptr %p12, i64 -9223372036854775808, ptr null)
;;   store ptr %v25, ptr %slot15
;;   br label %called18
;; called18:
;;   %v26 = load ptr, ptr %slot15
;;   %v27 = icmp ne ptr %v26, null
;;   br i1 %v27, label %go28, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go28:
;;   %v29 = icmp eq ptr %v26, @_Py_NoneStruct
;;   br i1 %v29, label %go30, label %strange, !prof !{!"branch_weights", i32 2000, i32 1}
;; go30:
;;   %v31 = load i64, ptr %v26
;;   %v32 = sub i64 %v31, 1
;;   store i64 %v32, ptr %v26
;;   %v35 = icmp eq i64 %v32, 0
;;   br i1 %v35, label %last33, label %go34
;; last33:
;;   call void @_Py_Dealloc(ptr %v26)
;;   br label %go34
;; go34:
;;   br i1 %v7, label %give36, label %given37, !prof !{!"branch_weights", i32 1, i32 2000}
;; give36:
;;   %v38 = load i32, ptr %slot4
;;   call void @brolga_give_gil(ptr %v3, i32 %v38)
;;   br label %given37
;; given37:
;;   %p41 = getelementptr i8, ptr %v1, i64 1104
;;   %v42 = load i64, ptr %p41
;;   %v43 = icmp ne i64 %v42, 0
;;   br i1 %v43, label %ask39, label %unmarked40, !prof !{!"branch_weights", i32 1, i32 2000}
;; ask39:
;;   call void @brolga_look(ptr %v1)
;;   br label %unmarked40
;; unmarked40:
;;   ret void
;; strange:
;;   %v44 = call ptr @brolga_strange(ptr %v1, i64 0, ptr %v26)
;;   call void @Py_DecRef(ptr %v44)
;;   br label %failed
;; failed:
;;   br i1 %v7, label %fail45, label %failed46
;; fail45:
;;   %v47 = load i32, ptr %slot4
;;   call void @brolga_fail_gil(ptr %v3, i32 %v47)
;;   br label %failed46
;; failed46:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
;; .text PyFunction_Type: R_X86_64_REX_GOTPCRELX
;; .text PyObject_VectorcallDict: R_X86_64_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text _Py_Dealloc: R_X86_64_GOTPCRELX
;; .text _Py_NoneStruct: R_X86_64_REX_GOTPCRELX
;; .text brolga_fail_gil: R_X86_64_PLT32
;; .text brolga_give_gil: R_X86_64_PLT32
;; .text brolga_look: R_X86_64_PLT32
;; .text brolga_strange: R_X86_64_PLT32
;; .text brolga_take_gil: R_X86_64_PLT32
;; .text brolga_trap: R_X86_64_PLT32
