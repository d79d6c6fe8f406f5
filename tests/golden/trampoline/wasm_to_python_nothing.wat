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
;; declare ptr @brolga_strange(ptr, i64, ptr)
;; declare void @brolga_trap(ptr, i32, i64)
;; define dso_local void @wasm_to_python(ptr %host, ptr %caller) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot2 = alloca [2 x ptr], align 8
;;   %slot6 = alloca ptr, align 8
;;   %v1 = load ptr, ptr %host
;;   %p3 = getelementptr i8, ptr %slot2, i64 8
;;   %p4 = getelementptr i8, ptr %host, i64 8
;;   %v5 = load ptr, ptr %p4
;;   %p10 = getelementptr i8, ptr %v5, i64 8
;;   %v11 = load ptr, ptr %p10
;;   %v12 = icmp eq ptr %v11, @PyFunction_Type
;;   br i1 %v12, label %function7, label %other8, !prof !{!"branch_weights", i32 2000, i32 1}
;; function7:
;;   %p13 = getelementptr i8, ptr %v5, i64 120
;;   %v14 = load ptr, ptr %p13
;;   %v15 = call ptr %v14(ptr %v5, ptr %p3, i64 -9223372036854775808, ptr null)
;;   store ptr %v15, ptr %slot6
;;   br label %called9
;; other8:
;;   %v16 = call ptr @PyObject_VectorcallDict(ptr %v5, ptr %p3, i64 -9223372036854775808, ptr null)
;;   store ptr %v16, ptr %slot6
;;   br label %called9
;; called9:
;;   %v17 = load ptr, ptr %slot6
;;   %v18 = icmp ne ptr %v17, null
;;   br i1 %v18, label %go19, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go19:
;;   %v20 = icmp eq ptr %v17, @_Py_NoneStruct
;;   br i1 %v20, label %go21, label %strange, !prof !{!"branch_weights", i32 2000, i32 1}
;; go21:
;;   %v22 = load i64, ptr %v17
;;   %v23 = sub i64 %v22, 1
;;   store i64 %v23, ptr %v17
;;   %v26 = icmp eq i64 %v23, 0
;;   br i1 %v26, label %last24, label %go25
;; last24:
;;   call void @_Py_Dealloc(ptr %v17)
;;   br label %go25
;; go25:
;;   ret void
;; strange:
;;   %v27 = call ptr @brolga_strange(ptr %v1, i64 0, ptr %v17)
;;   call void @Py_DecRef(ptr %v27)
;;   br label %failed
;; failed:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
;;
;; -- relocations on aarch64
;; .eh_frame .text: R_AARCH64_PREL32
;; .text PyFunction_Type: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyObject_VectorcallDict: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text Py_DecRef: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text _Py_Dealloc: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text _Py_NoneStruct: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text brolga_strange: R_AARCH64_CALL26
;; .text brolga_trap: R_AARCH64_CALL26
;; -- relocations on x86_64
;; .eh_frame .text: R_X86_64_PC32
;; .text PyFunction_Type: R_X86_64_REX_GOTPCRELX
;; .text PyObject_VectorcallDict: R_X86_64_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text _Py_Dealloc: R_X86_64_GOTPCRELX
;; .text _Py_NoneStruct: R_X86_64_REX_GOTPCRELX
;; .text brolga_strange: R_X86_64_PLT32
;; .text brolga_trap: R_X86_64_PLT32
