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
;; declare void @brolga_release(ptr, i64)
;; declare ptr @brolga_strange(ptr, i64, ptr)
;; declare void @brolga_trap(ptr, i32, i64)
;; define dso_local void @wasm_to_python(ptr %host, ptr %caller, i32 %a0) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot2 = alloca [3 x ptr], align 8
;;   %slot22 = alloca ptr, align 8
;;   %v1 = load ptr, ptr %host
;;   %v3 = ptrtoint ptr %caller to i64
;;   %v4 = call ptr @PyLong_FromUnsignedLongLong(i64 %v3)
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
;;   %v11 = sext i32 %a0 to i64
;;   %v12 = call ptr @PyLong_FromLong(i64 %v11)
;;   %v13 = icmp eq ptr %v12, null
;;   br i1 %v13, label %bad14, label %go15, !prof !{!"branch_weights", i32 1, i32 2000}
;; go15:
;;   %p16 = getelementptr i8, ptr %slot2, i64 16
;;   store ptr %v12, ptr %p16
;;   br label %go17
;; bad14:
;;   %p18 = getelementptr i8, ptr %slot2, i64 8
;;   call void @brolga_release(ptr %p18, i64 1)
;;   br label %failed
;; go17:
;;   %p19 = getelementptr i8, ptr %slot2, i64 8
;;   %p20 = getelementptr i8, ptr %host, i64 8
;;   %v21 = load ptr, ptr %p20
;;   %p26 = getelementptr i8, ptr %v21, i64 8
;;   %v27 = load ptr, ptr %p26
;;   %v28 = icmp eq ptr %v27, @PyFunction_Type
;;   br i1 %v28, label %function23, label %other24, !prof !{!"branch_weights", i32 2000, i32 1}
;; function23:
;;   %p29 = getelementptr i8, ptr %v21, i64 120
;;   %v30 = load ptr, ptr %p29
;;   %v31 = call ptr %v30(ptr %v21, ptr %p19, i64 -9223372036854775806, ptr null)
;;   store ptr %v31, ptr %slot22
;;   br label %called25
;; other24:
;;   %v32 = call ptr @PyObject_VectorcallDict(ptr %v21, ptr %p19, i64 -9223372036854775806, ptr null)
;;   store ptr %v32, ptr %slot22
;;   br label %called25
;; called25:
;;   %v33 = load ptr, ptr %slot22
;;   %p34 = getelementptr i8, ptr %slot2, i64 8
;;   %v35 = load ptr, ptr %p34
;;   %v36 = load i64, ptr %v35
;;   %v37 = sub i64 %v36, 1
;;   store i64 %v37, ptr %v35
;;   %v40 = icmp eq i64 %v37, 0
;;   br i1 %v40, label %last38, label %go39
;; last38:
;;   call void @_Py_Dealloc(ptr %v35)
;;   br label %go39
;; go39:
;;   %p41 = getelementptr i8, ptr %slot2, i64 16
;;   %v42 = load ptr, ptr %p41
;;   %v43 = load i64, ptr %v42
;;   %v44 = sub i64 %v43, 1
;;   store i64 %v44, ptr %v42
;;   %v47 = icmp eq i64 %v44, 0
;;   br i1 %v47, label %last45, label %go46
;; last45:
;;   call void @_Py_Dealloc(ptr %v42)
;;   br label %go46
;; go46:
;;   %v48 = icmp ne ptr %v33, null
;;   br i1 %v48, label %go49, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go49:
;;   %v50 = icmp eq ptr %v33, @_Py_NoneStruct
;;   br i1 %v50, label %go51, label %strange, !prof !{!"branch_weights", i32 2000, i32 1}
;; go51:
;;   %v52 = load i64, ptr %v33
;;   %v53 = sub i64 %v52, 1
;;   store i64 %v53, ptr %v33
;;   %v56 = icmp eq i64 %v53, 0
;;   br i1 %v56, label %last54, label %go55
;; last54:
;;   call void @_Py_Dealloc(ptr %v33)
;;   br label %go55
;; go55:
;;   ret void
;; strange:
;;   %v57 = call ptr @brolga_strange(ptr %v1, i64 0, ptr %v33)
;;   call void @Py_DecRef(ptr %v57)
;;   br label %failed
;; failed:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
;;
;; -- relocations on aarch64
;; .eh_frame .text: R_AARCH64_PREL32
;; .text PyFunction_Type: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyLong_FromLong: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyLong_FromUnsignedLongLong: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyObject_VectorcallDict: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text Py_DecRef: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text _Py_Dealloc: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text _Py_NoneStruct: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text brolga_release: R_AARCH64_CALL26
;; .text brolga_strange: R_AARCH64_CALL26
;; .text brolga_trap: R_AARCH64_CALL26
;; -- relocations on x86_64
;; .eh_frame .text: R_X86_64_PC32
;; .text PyFunction_Type: R_X86_64_REX_GOTPCRELX
;; .text PyLong_FromLong: R_X86_64_GOTPCRELX
;; .text PyLong_FromUnsignedLongLong: R_X86_64_GOTPCRELX
;; .text PyObject_VectorcallDict: R_X86_64_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text _Py_Dealloc: R_X86_64_GOTPCRELX
;; .text _Py_NoneStruct: R_X86_64_REX_GOTPCRELX
;; .text brolga_release: R_X86_64_PLT32
;; .text brolga_strange: R_X86_64_PLT32
;; .text brolga_trap: R_X86_64_PLT32
