;;! test = "trampoline"
;;! direction = "wasm_to_python"
;;! convention = "wasmtime_system_v"
;; Floats, widened to what CPython has.
(module (type (func (param f32 f64) (result f64))))
;; declare ptr @PyErr_Occurred() nonlazybind
;; declare double @PyFloat_AsDouble(ptr) nonlazybind
;; declare ptr @PyFloat_FromDouble(double) nonlazybind
;; @PyFunction_Type = external global i8
;; declare ptr @PyObject_VectorcallDict(ptr, ptr, i64, ptr) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare void @_Py_Dealloc(ptr) nonlazybind
;; declare void @brolga_release(ptr, i64)
;; declare void @brolga_trap(ptr, i32, i64)
;; define dso_local double @wasm_to_python(ptr %host, ptr %caller, float %a0, double %a1) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot2 = alloca [4 x ptr], align 8
;;   %slot21 = alloca ptr, align 8
;;   %v1 = load ptr, ptr %host
;;   %v3 = fpext float %a0 to double
;;   %v4 = call ptr @PyFloat_FromDouble(double %v3)
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
;;   %v11 = call ptr @PyFloat_FromDouble(double %a1)
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
;;   %v49 = call double @PyFloat_AsDouble(ptr %v32)
;;   %v50 = fcmp oeq double %v49, -1.0
;;   br i1 %v50, label %look51, label %go52, !prof !{!"branch_weights", i32 1, i32 2000}
;; look51:
;;   %v53 = call ptr @PyErr_Occurred()
;;   %v54 = icmp eq ptr %v53, null
;;   br i1 %v54, label %go52, label %wrong
;; go52:
;;   %v55 = load i64, ptr %v32
;;   %v56 = sub i64 %v55, 1
;;   store i64 %v56, ptr %v32
;;   %v59 = icmp eq i64 %v56, 0
;;   br i1 %v59, label %last57, label %go58
;; last57:
;;   call void @_Py_Dealloc(ptr %v32)
;;   br label %go58
;; go58:
;;   ret double %v49
;; wrong:
;;   call void @Py_DecRef(ptr %v32)
;;   br label %failed
;; failed:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
;;
;; -- relocations on aarch64
;; .eh_frame .text: R_AARCH64_PREL32
;; .text PyErr_Occurred: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyFloat_AsDouble: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyFloat_FromDouble: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyFunction_Type: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyObject_VectorcallDict: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text Py_DecRef: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text _Py_Dealloc: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text brolga_release: R_AARCH64_CALL26
;; .text brolga_trap: R_AARCH64_CALL26
;; -- relocations on x86_64
;; .eh_frame .text: R_X86_64_PC32
;; .text .LCPI0_0: R_X86_64_PC32
;; .text PyErr_Occurred: R_X86_64_GOTPCRELX
;; .text PyFloat_AsDouble: R_X86_64_GOTPCRELX
;; .text PyFloat_FromDouble: R_X86_64_GOTPCRELX
;; .text PyFunction_Type: R_X86_64_REX_GOTPCRELX
;; .text PyObject_VectorcallDict: R_X86_64_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text _Py_Dealloc: R_X86_64_GOTPCRELX
;; .text brolga_release: R_X86_64_PLT32
;; .text brolga_trap: R_X86_64_PLT32
