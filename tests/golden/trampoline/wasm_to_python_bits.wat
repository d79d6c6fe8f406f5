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
;; declare void @brolga_release(ptr, i64)
;; declare void @brolga_trap(ptr, i32, i64)
;; declare i32 @brolga_unbox_f64_bits(ptr, ptr, ptr)
;; define dso_local double @wasm_to_python(ptr %host, ptr %caller, float %a0) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot2 = alloca [3 x ptr], align 8
;;   %slot15 = alloca ptr, align 8
;;   %slot36 = alloca i64, align 8
;;   %v1 = load ptr, ptr %host
;;   %v3 = bitcast float %a0 to i32
;;   %v4 = zext i32 %v3 to i64
;;   %v5 = call ptr @PyLong_FromUnsignedLongLong(i64 %v4)
;;   %v6 = icmp eq ptr %v5, null
;;   br i1 %v6, label %bad7, label %go8, !prof !{!"branch_weights", i32 1, i32 2000}
;; go8:
;;   %p9 = getelementptr i8, ptr %slot2, i64 8
;;   store ptr %v5, ptr %p9
;;   br label %go10
;; bad7:
;;   %p11 = getelementptr i8, ptr %slot2, i64 8
;;   call void @brolga_release(ptr %p11, i64 0)
;;   br label %failed
;; go10:
;;   %p12 = getelementptr i8, ptr %slot2, i64 8
;;   %p13 = getelementptr i8, ptr %host, i64 8
;;   %v14 = load ptr, ptr %p13
;;   %p19 = getelementptr i8, ptr %v14, i64 8
;;   %v20 = load ptr, ptr %p19
;;   %v21 = icmp eq ptr %v20, @PyFunction_Type
;;   br i1 %v21, label %function16, label %other17, !prof !{!"branch_weights", i32 2000, i32 1}
;; function16:
;;   %p22 = getelementptr i8, ptr %v14, i64 120
;;   %v23 = load ptr, ptr %p22
;;   %v24 = call ptr %v23(ptr %v14, ptr %p12, i64 -9223372036854775807, ptr null)
;;   store ptr %v24, ptr %slot15
;;   br label %called18
;; other17:
;;   %v25 = call ptr @PyObject_VectorcallDict(ptr %v14, ptr %p12, i64 -9223372036854775807, ptr null)
;;   store ptr %v25, ptr %slot15
;;   br label %called18
;; called18:
;;   %v26 = load ptr, ptr %slot15
;;   %p27 = getelementptr i8, ptr %slot2, i64 8
;;   %v28 = load ptr, ptr %p27
;;   %v29 = load i64, ptr %v28
;;   %v30 = sub i64 %v29, 1
;;   store i64 %v30, ptr %v28
;;   %v33 = icmp eq i64 %v30, 0
;;   br i1 %v33, label %last31, label %go32
;; last31:
;;   call void @_Py_Dealloc(ptr %v28)
;;   br label %go32
;; go32:
;;   %v34 = icmp ne ptr %v26, null
;;   br i1 %v34, label %go35, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go35:
;;   %v37 = call i32 @brolga_unbox_f64_bits(ptr %v26, ptr %v1, ptr %slot36)
;;   %v38 = icmp eq i32 %v37, 0
;;   br i1 %v38, label %go39, label %wrong, !prof !{!"branch_weights", i32 2000, i32 1}
;; go39:
;;   %v40 = load double, ptr %slot36
;;   %v41 = load i64, ptr %v26
;;   %v42 = sub i64 %v41, 1
;;   store i64 %v42, ptr %v26
;;   %v45 = icmp eq i64 %v42, 0
;;   br i1 %v45, label %last43, label %go44
;; last43:
;;   call void @_Py_Dealloc(ptr %v26)
;;   br label %go44
;; go44:
;;   ret double %v40
;; wrong:
;;   call void @Py_DecRef(ptr %v26)
;;   br label %failed
;; failed:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
;;
;; -- relocations on aarch64
;; .eh_frame .text: R_AARCH64_PREL32
;; .text PyFunction_Type: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyLong_FromUnsignedLongLong: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyObject_VectorcallDict: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text Py_DecRef: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text _Py_Dealloc: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text brolga_release: R_AARCH64_CALL26
;; .text brolga_trap: R_AARCH64_CALL26
;; .text brolga_unbox_f64_bits: R_AARCH64_CALL26
;; -- relocations on x86_64
;; .eh_frame .text: R_X86_64_PC32
;; .text PyFunction_Type: R_X86_64_REX_GOTPCRELX
;; .text PyLong_FromUnsignedLongLong: R_X86_64_GOTPCRELX
;; .text PyObject_VectorcallDict: R_X86_64_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text _Py_Dealloc: R_X86_64_GOTPCRELX
;; .text brolga_release: R_X86_64_PLT32
;; .text brolga_trap: R_X86_64_PLT32
;; .text brolga_unbox_f64_bits: R_X86_64_PLT32
