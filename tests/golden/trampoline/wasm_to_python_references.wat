;;! test = "trampoline"
;;! direction = "wasm_to_python"
;;! convention = "wasmtime_system_v"
;; References are the runtime's to convert.
(module (type (func (param externref) (result funcref))))
;; @PyFunction_Type = external global i8
;; declare ptr @PyObject_VectorcallDict(ptr, ptr, i64, ptr) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare void @_Py_Dealloc(ptr) nonlazybind
;; declare ptr @brolga_box_externref(ptr, ptr)
;; declare void @brolga_release(ptr, i64)
;; declare void @brolga_trap(ptr, i32, i64)
;; declare i32 @brolga_unbox_funcref(ptr, ptr, ptr)
;; define dso_local ptr @wasm_to_python(ptr %host, ptr %caller, ptr %a0) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot2 = alloca [3 x ptr], align 8
;;   %slot13 = alloca ptr, align 8
;;   %slot34 = alloca i64, align 8
;;   %v1 = load ptr, ptr %host
;;   %v3 = call ptr @brolga_box_externref(ptr %a0, ptr %v1)
;;   %v4 = icmp eq ptr %v3, null
;;   br i1 %v4, label %bad5, label %go6, !prof !{!"branch_weights", i32 1, i32 2000}
;; go6:
;;   %p7 = getelementptr i8, ptr %slot2, i64 8
;;   store ptr %v3, ptr %p7
;;   br label %go8
;; bad5:
;;   %p9 = getelementptr i8, ptr %slot2, i64 8
;;   call void @brolga_release(ptr %p9, i64 0)
;;   br label %failed
;; go8:
;;   %p10 = getelementptr i8, ptr %slot2, i64 8
;;   %p11 = getelementptr i8, ptr %host, i64 8
;;   %v12 = load ptr, ptr %p11
;;   %p17 = getelementptr i8, ptr %v12, i64 8
;;   %v18 = load ptr, ptr %p17
;;   %v19 = icmp eq ptr %v18, @PyFunction_Type
;;   br i1 %v19, label %function14, label %other15, !prof !{!"branch_weights", i32 2000, i32 1}
;; function14:
;;   %p20 = getelementptr i8, ptr %v12, i64 120
;;   %v21 = load ptr, ptr %p20
;;   %v22 = call ptr %v21(ptr %v12, ptr %p10, i64 -9223372036854775807, ptr null)
;;   store ptr %v22, ptr %slot13
;;   br label %called16
;; other15:
;;   %v23 = call ptr @PyObject_VectorcallDict(ptr %v12, ptr %p10, i64 -9223372036854775807, ptr null)
;;   store ptr %v23, ptr %slot13
;;   br label %called16
;; called16:
;;   %v24 = load ptr, ptr %slot13
;;   %p25 = getelementptr i8, ptr %slot2, i64 8
;;   %v26 = load ptr, ptr %p25
;;   %v27 = load i64, ptr %v26
;;   %v28 = sub i64 %v27, 1
;;   store i64 %v28, ptr %v26
;;   %v31 = icmp eq i64 %v28, 0
;;   br i1 %v31, label %last29, label %go30
;; last29:
;;   call void @_Py_Dealloc(ptr %v26)
;;   br label %go30
;; go30:
;;   %v32 = icmp ne ptr %v24, null
;;   br i1 %v32, label %go33, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go33:
;;   %v35 = call i32 @brolga_unbox_funcref(ptr %v24, ptr %v1, ptr %slot34)
;;   %v36 = icmp eq i32 %v35, 0
;;   br i1 %v36, label %go37, label %wrong, !prof !{!"branch_weights", i32 2000, i32 1}
;; go37:
;;   %v38 = load ptr, ptr %slot34
;;   %v39 = load i64, ptr %v24
;;   %v40 = sub i64 %v39, 1
;;   store i64 %v40, ptr %v24
;;   %v43 = icmp eq i64 %v40, 0
;;   br i1 %v43, label %last41, label %go42
;; last41:
;;   call void @_Py_Dealloc(ptr %v24)
;;   br label %go42
;; go42:
;;   ret ptr %v38
;; wrong:
;;   call void @Py_DecRef(ptr %v24)
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
;; .text brolga_box_externref: R_AARCH64_CALL26
;; .text brolga_release: R_AARCH64_CALL26
;; .text brolga_trap: R_AARCH64_CALL26
;; .text brolga_unbox_funcref: R_AARCH64_CALL26
;; -- relocations on x86_64
;; .eh_frame .text: R_X86_64_PC32
;; .text PyFunction_Type: R_X86_64_REX_GOTPCRELX
;; .text PyObject_VectorcallDict: R_X86_64_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text _Py_Dealloc: R_X86_64_GOTPCRELX
;; .text brolga_box_externref: R_X86_64_PLT32
;; .text brolga_release: R_X86_64_PLT32
;; .text brolga_trap: R_X86_64_PLT32
;; .text brolga_unbox_funcref: R_X86_64_PLT32
