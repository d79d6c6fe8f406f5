;;! test = "trampoline"
;;! direction = "wasm_to_python"
;;! convention = "wasmtime_system_v"
;; One value each way, converted in place.
(module (type (func (param i32) (result i32))))
;; @PyFunction_Type = external global i8
;; declare i64 @PyLong_AsLongLong(ptr) nonlazybind
;; declare ptr @PyLong_FromLong(i64) nonlazybind
;; declare ptr @PyObject_VectorcallDict(ptr, ptr, i64, ptr) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare void @_Py_Dealloc(ptr) nonlazybind
;; declare void @brolga_release(ptr, i64)
;; declare void @brolga_trap(ptr, i32, i64)
;; declare i32 @brolga_wide_i32(i64)
;; define dso_local i32 @wasm_to_python(ptr %host, ptr %caller, i32 %a0) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot2 = alloca [3 x ptr], align 8
;;   %slot14 = alloca ptr, align 8
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
;;   %p11 = getelementptr i8, ptr %slot2, i64 8
;;   %p12 = getelementptr i8, ptr %host, i64 8
;;   %v13 = load ptr, ptr %p12
;;   %p18 = getelementptr i8, ptr %v13, i64 8
;;   %v19 = load ptr, ptr %p18
;;   %v20 = icmp eq ptr %v19, @PyFunction_Type
;;   br i1 %v20, label %function15, label %other16, !prof !{!"branch_weights", i32 2000, i32 1}
;; function15:
;;   %p21 = getelementptr i8, ptr %v13, i64 120
;;   %v22 = load ptr, ptr %p21
;;   %v23 = call ptr %v22(ptr %v13, ptr %p11, i64 -9223372036854775807, ptr null)
;;   store ptr %v23, ptr %slot14
;;   br label %called17
;; other16:
;;   %v24 = call ptr @PyObject_VectorcallDict(ptr %v13, ptr %p11, i64 -9223372036854775807, ptr null)
;;   store ptr %v24, ptr %slot14
;;   br label %called17
;; called17:
;;   %v25 = load ptr, ptr %slot14
;;   %p26 = getelementptr i8, ptr %slot2, i64 8
;;   %v27 = load ptr, ptr %p26
;;   %v28 = load i64, ptr %v27
;;   %v29 = sub i64 %v28, 1
;;   store i64 %v29, ptr %v27
;;   %v32 = icmp eq i64 %v29, 0
;;   br i1 %v32, label %last30, label %go31
;; last30:
;;   call void @_Py_Dealloc(ptr %v27)
;;   br label %go31
;; go31:
;;   %v33 = icmp ne ptr %v25, null
;;   br i1 %v33, label %go34, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go34:
;;   %v35 = call i64 @PyLong_AsLongLong(ptr %v25)
;;   %v36 = add i64 %v35, 2147483648
;;   %v37 = icmp uge i64 %v36, 6442450944
;;   %v40 = icmp eq i64 %v35, -1
;;   %v41 = or i1 %v37, %v40
;;   br i1 %v41, label %look38, label %go39, !prof !{!"branch_weights", i32 1, i32 2000}
;; look38:
;;   %v42 = call i32 @brolga_wide_i32(i64 %v35)
;;   %v43 = icmp eq i32 %v42, 0
;;   br i1 %v43, label %go39, label %wrong
;; go39:
;;   %v44 = trunc i64 %v35 to i32
;;   %v45 = load i64, ptr %v25
;;   %v46 = sub i64 %v45, 1
;;   store i64 %v46, ptr %v25
;;   %v49 = icmp eq i64 %v46, 0
;;   br i1 %v49, label %last47, label %go48
;; last47:
;;   call void @_Py_Dealloc(ptr %v25)
;;   br label %go48
;; go48:
;;   ret i32 %v44
;; wrong:
;;   call void @Py_DecRef(ptr %v25)
;;   br label %failed
;; failed:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
;;
;; -- relocations on aarch64
;; .eh_frame .text: R_AARCH64_PREL32
;; .text PyFunction_Type: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyLong_AsLongLong: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyLong_FromLong: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyObject_VectorcallDict: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text Py_DecRef: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text _Py_Dealloc: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text brolga_release: R_AARCH64_CALL26
;; .text brolga_trap: R_AARCH64_CALL26
;; .text brolga_wide_i32: R_AARCH64_CALL26
;; -- relocations on x86_64
;; .eh_frame .text: R_X86_64_PC32
;; .text PyFunction_Type: R_X86_64_REX_GOTPCRELX
;; .text PyLong_AsLongLong: R_X86_64_GOTPCRELX
;; .text PyLong_FromLong: R_X86_64_GOTPCRELX
;; .text PyObject_VectorcallDict: R_X86_64_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text _Py_Dealloc: R_X86_64_GOTPCRELX
;; .text brolga_release: R_X86_64_PLT32
;; .text brolga_trap: R_X86_64_PLT32
;; .text brolga_wide_i32: R_X86_64_PLT32
