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
;; declare void @brolga_release(ptr, i64)
;; declare ptr @brolga_results(ptr, i64, ptr)
;; declare void @brolga_trap(ptr, i32, i64)
;; declare i32 @brolga_unbox_i64(ptr, ptr, ptr)
;; declare i32 @brolga_wide_i32(i64)
;; define dso_local i64 @wasm_to_python(ptr %host, ptr %caller, i32 %a0, i64 %a1, ptr noundef %rest) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot2 = alloca [4 x ptr], align 8
;;   %slot21 = alloca ptr, align 8
;;   %slot52 = alloca ptr, align 8
;;   %slot64 = alloca i64, align 8
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
;;   %v11 = call ptr @PyLong_FromLongLong(i64 %a1)
;;   %v12 = icmp eq ptr %v11, null
;;   br i1 %v12, label %bad13, label %go14, !prof !{!"branch_weights", i32 1, i32 2000}
;; go14:
;;   %p15 = getelementptr i8, ptr %slot2, i64 16
;;   store ptr %v11, ptr %p15
;;   br label %go16
;; bad13:
;;   %p17 = getelementptr i8, ptr %slot2, i64 8
;;   call void @brolga_release(ptr %p17, i64 1)
;;   br label %failed
;; go16:
;;   %p18 = getelementptr i8, ptr %slot2, i64 8
;;   %p19 = getelementptr i8, ptr %host, i64 8
;;   %v20 = load ptr, ptr %p19
;;   %p25 = getelementptr i8, ptr %v20, i64 8
;;   %v26 = load ptr, ptr %p25
;;   %v27 = icmp eq ptr %v26, @PyFunction_Type
;;   br i1 %v27, label %function22, label %other23, !prof !{!"branch_weights", i32 2000, i32 1}
;; function22:
;;   %p28 = getelementptr i8, ptr %v20, i64 120
;;   %v29 = load ptr, ptr %p28
;;   %v30 = call ptr %v29(ptr %v20, ptr %p18, i64 -9223372036854775806, ptr null)
;;   store ptr %v30, ptr %slot21
;;   br label %called24
;; other23:
;;   %v31 = call ptr @PyObject_VectorcallDict(ptr %v20, ptr %p18, i64 -9223372036854775806, ptr null)
;;   store ptr %v31, ptr %slot21
;;   br label %called24
;; called24:
;;   %v32 = load ptr, ptr %slot21
;;   %p33 = getelementptr i8, ptr %slot2, i64 8
;;   %v34 = load ptr, ptr %p33
;;   %v35 = load i64, ptr %v34
;;   %v36 = sub i64 %v35, 1
;;   store i64 %v36, ptr %v34
;;   %v39 = icmp eq i64 %v36, 0
;;   br i1 %v39, label %last37, label %go38
;; last37:
;;   call void @_Py_Dealloc(ptr %v34)
;;   br label %go38
;; go38:
;;   %p40 = getelementptr i8, ptr %slot2, i64 16
;;   %v41 = load ptr, ptr %p40
;;   %v42 = load i64, ptr %v41
;;   %v43 = sub i64 %v42, 1
;;   store i64 %v43, ptr %v41
;;   %v46 = icmp eq i64 %v43, 0
;;   br i1 %v46, label %last44, label %go45
;; last44:
;;   call void @_Py_Dealloc(ptr %v41)
;;   br label %go45
;; go45:
;;   %v47 = icmp ne ptr %v32, null
;;   br i1 %v47, label %go48, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go48:
;;   store ptr %v32, ptr %slot52
;;   %p53 = getelementptr i8, ptr %v32, i64 8
;;   %v54 = load ptr, ptr %p53
;;   %v55 = icmp eq ptr %v54, @PyTuple_Type
;;   br i1 %v55, label %tuple49, label %other51, !prof !{!"branch_weights", i32 2000, i32 1}
;; tuple49:
;;   %p56 = getelementptr i8, ptr %v32, i64 16
;;   %v57 = load i64, ptr %p56
;;   %v58 = icmp eq i64 %v57, 2
;;   br i1 %v58, label %right50, label %other51, !prof !{!"branch_weights", i32 2000, i32 1}
;; other51:
;;   %v59 = call ptr @brolga_results(ptr %v1, i64 2, ptr %v32)
;;   store ptr %v59, ptr %slot52
;;   %v60 = icmp eq ptr %v59, null
;;   br i1 %v60, label %failed, label %right50, !prof !{!"branch_weights", i32 1, i32 2000}
;; right50:
;;   %v61 = load ptr, ptr %slot52
;;   %p62 = getelementptr i8, ptr %v61, i64 24
;;   %v63 = load ptr, ptr %p62
;;   %v65 = call i64 @PyLong_AsLongLong(ptr %v63)
;;   store i64 %v65, ptr %slot64
;;   %v68 = icmp eq i64 %v65, -1
;;   br i1 %v68, label %look66, label %go67, !prof !{!"branch_weights", i32 1, i32 2000}
;; look66:
;;   %v69 = call i32 @brolga_unbox_i64(ptr %v63, ptr %v1, ptr %slot64)
;;   %v70 = icmp eq i32 %v69, 0
;;   br i1 %v70, label %go67, label %wrong
;; go67:
;;   %v71 = load i64, ptr %slot64
;;   %p72 = getelementptr i8, ptr %v61, i64 32
;;   %v73 = load ptr, ptr %p72
;;   %v74 = call i64 @PyLong_AsLongLong(ptr %v73)
;;   %v75 = add i64 %v74, 2147483648
;;   %v76 = icmp uge i64 %v75, 6442450944
;;   %v79 = icmp eq i64 %v74, -1
;;   %v80 = or i1 %v76, %v79
;;   br i1 %v80, label %look77, label %go78, !prof !{!"branch_weights", i32 1, i32 2000}
;; look77:
;;   %v81 = call i32 @brolga_wide_i32(i64 %v74)
;;   %v82 = icmp eq i32 %v81, 0
;;   br i1 %v82, label %go78, label %wrong
;; go78:
;;   %v83 = trunc i64 %v74 to i32
;;   store i32 %v83, ptr %rest
;;   %v84 = load i64, ptr %v61
;;   %v85 = sub i64 %v84, 1
;;   store i64 %v85, ptr %v61
;;   %v88 = icmp eq i64 %v85, 0
;;   br i1 %v88, label %last86, label %go87
;; last86:
;;   call void @_Py_Dealloc(ptr %v61)
;;   br label %go87
;; go87:
;;   ret i64 %v71
;; wrong:
;;   call void @Py_DecRef(ptr %v61)
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
;; .text PyLong_FromLongLong: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyObject_VectorcallDict: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyTuple_Type: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text Py_DecRef: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text _Py_Dealloc: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text brolga_release: R_AARCH64_CALL26
;; .text brolga_results: R_AARCH64_CALL26
;; .text brolga_trap: R_AARCH64_CALL26
;; .text brolga_unbox_i64: R_AARCH64_CALL26
;; .text brolga_wide_i32: R_AARCH64_CALL26
;; -- relocations on x86_64
;; .eh_frame .text: R_X86_64_PC32
;; .text PyFunction_Type: R_X86_64_REX_GOTPCRELX
;; .text PyLong_AsLongLong: R_X86_64_GOTPCRELX
;; .text PyLong_FromLong: R_X86_64_GOTPCRELX
;; .text PyLong_FromLongLong: R_X86_64_GOTPCRELX
;; .text PyObject_VectorcallDict: R_X86_64_GOTPCRELX
;; .text PyTuple_Type: R_X86_64_REX_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text _Py_Dealloc: R_X86_64_GOTPCRELX
;; .text brolga_release: R_X86_64_PLT32
;; .text brolga_results: R_X86_64_PLT32
;; .text brolga_trap: R_X86_64_PLT32
;; .text brolga_unbox_i64: R_X86_64_PLT32
;; .text brolga_wide_i32: R_X86_64_PLT32
