;;! test = "trampoline"
;;! direction = "python_to_wasm"
;;! convention = "wasmtime_system_v"
;; Floats, rounded to f32 by the machine.
(module (type (func (param f32 f64) (result f32 f64))))
;; declare ptr @PyErr_Format(ptr, ptr, ...) nonlazybind
;; declare ptr @PyErr_Occurred() nonlazybind
;; @PyExc_TypeError = external global i8
;; declare double @PyFloat_AsDouble(ptr) nonlazybind
;; declare ptr @PyFloat_FromDouble(double) nonlazybind
;; declare ptr @PyTuple_New(i64) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare i32 @_setjmp(ptr) returns_twice nonlazybind
;; declare i32 @brolga_enter(ptr, ptr, ptr)
;; declare void @brolga_leave(ptr)
;; declare ptr @brolga_raise(ptr)
;; declare ptr @brolga_refuse(ptr, i32)
;; declare ptr @llvm.frameaddress.p0(i32)
;; @str0 = private unnamed_addr constant [73 x i8] c"a function of type (f32, f64) -> (f32, f64) takes 2 arguments, %zd given\00"
;; define dso_local ptr @python_to_wasm(ptr %self, ptr %args, i64 %count) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot11 = alloca [896 x i8], align 16
;;   %slot37 = alloca [8 x i8], align 16
;;   %v1 = icmp ne i64 %count, 2
;;   br i1 %v1, label %arity2, label %go3, !prof !{!"branch_weights", i32 1, i32 2000}
;; go3:
;;   %p4 = getelementptr i8, ptr %self, i64 24
;;   %v5 = load ptr, ptr %p4
;;   %p6 = getelementptr i8, ptr %v5, i64 32
;;   %v7 = load ptr, ptr %p6
;;   %p8 = getelementptr i8, ptr %v7, i64 8
;;   %v9 = load ptr, ptr %p8
;;   %v10 = load ptr, ptr %v9
;;   %v12 = call ptr @llvm.frameaddress.p0(i32 0)
;;   %v13 = call i32 @brolga_enter(ptr %slot11, ptr %v10, ptr %v12)
;;   %v14 = icmp eq i32 %v13, 0
;;   br i1 %v14, label %go15, label %refused, !prof !{!"branch_weights", i32 2000, i32 1}
;; go15:
;;   %p16 = getelementptr i8, ptr %slot11, i64 32
;;   store ptr null, ptr %p16
;;   %v17 = load ptr, ptr %args
;;   %v18 = call double @PyFloat_AsDouble(ptr %v17)
;;   %v19 = fcmp oeq double %v18, -1.0
;;   br i1 %v19, label %look20, label %go21, !prof !{!"branch_weights", i32 1, i32 2000}
;; look20:
;;   %v22 = call ptr @PyErr_Occurred()
;;   %v23 = icmp eq ptr %v22, null
;;   br i1 %v23, label %go21, label %failed
;; go21:
;;   %v24 = fptrunc double %v18 to float
;;   %p25 = getelementptr i8, ptr %args, i64 8
;;   %v26 = load ptr, ptr %p25
;;   %v27 = call double @PyFloat_AsDouble(ptr %v26)
;;   %v28 = fcmp oeq double %v27, -1.0
;;   br i1 %v28, label %look29, label %go30, !prof !{!"branch_weights", i32 1, i32 2000}
;; look29:
;;   %v31 = call ptr @PyErr_Occurred()
;;   %v32 = icmp eq ptr %v31, null
;;   br i1 %v32, label %go30, label %failed
;; go30:
;;   %p33 = getelementptr i8, ptr %slot11, i64 576
;;   %v34 = call i32 @_setjmp(ptr %p33) returns_twice
;;   %v35 = icmp eq i32 %v34, 0
;;   br i1 %v35, label %go36, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go36:
;;   %v38 = load ptr, ptr %v7
;;   %v39 = call float %v38(ptr %v9, ptr null, float %v24, double %v27, ptr noundef %slot37)
;;   %v40 = load double, ptr %slot37
;;   %v41 = call ptr @PyTuple_New(i64 2)
;;   %v42 = icmp ne ptr %v41, null
;;   br i1 %v42, label %go43, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go43:
;;   %v44 = fpext float %v39 to double
;;   %v45 = call ptr @PyFloat_FromDouble(double %v44)
;;   %v46 = icmp ne ptr %v45, null
;;   br i1 %v46, label %go47, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go47:
;;   %p48 = getelementptr i8, ptr %v41, i64 24
;;   store ptr %v45, ptr %p48
;;   %v49 = call ptr @PyFloat_FromDouble(double %v40)
;;   %v50 = icmp ne ptr %v49, null
;;   br i1 %v50, label %go51, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go51:
;;   %p52 = getelementptr i8, ptr %v41, i64 32
;;   store ptr %v49, ptr %p52
;;   br label %good53
;; unboxed:
;;   call void @Py_DecRef(ptr %v41)
;;   br label %failed
;; good53:
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr %v41
;; failed:
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr null
;; trapped:
;;   call void @brolga_leave(ptr %slot11)
;;   %v54 = call ptr @brolga_raise(ptr %slot11)
;;   ret ptr %v54
;; refused:
;;   %v55 = call ptr @brolga_refuse(ptr %v10, i32 %v13)
;;   ret ptr %v55
;; arity2:
;;   %v56 = load ptr, ptr @PyExc_TypeError
;;   %v57 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v56, ptr @str0, i64 %count)
;;   ret ptr %v57
;; }
;;
;; -- relocations on aarch64
;; .eh_frame .text: R_AARCH64_PREL32
;; .text .rodata.str1.16: R_AARCH64_ADD_ABS_LO12_NC R_AARCH64_ADR_PREL_PG_HI21
;; .text PyErr_Format: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyErr_Occurred: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyExc_TypeError: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyFloat_AsDouble: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyFloat_FromDouble: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyTuple_New: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text Py_DecRef: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text _setjmp: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text brolga_enter: R_AARCH64_CALL26
;; .text brolga_leave: R_AARCH64_CALL26
;; .text brolga_raise: R_AARCH64_CALL26
;; .text brolga_refuse: R_AARCH64_CALL26
;; -- relocations on x86_64
;; .eh_frame .text: R_X86_64_PC32
;; .text .LCPI0_0: R_X86_64_PC32
;; .text .Lstr0: R_X86_64_PC32
;; .text PyErr_Format: R_X86_64_GOTPCRELX
;; .text PyErr_Occurred: R_X86_64_GOTPCRELX
;; .text PyExc_TypeError: R_X86_64_REX_GOTPCRELX
;; .text PyFloat_AsDouble: R_X86_64_GOTPCRELX
;; .text PyFloat_FromDouble: R_X86_64_GOTPCRELX
;; .text PyTuple_New: R_X86_64_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text _setjmp: R_X86_64_GOTPCRELX
;; .text brolga_enter: R_X86_64_PLT32
;; .text brolga_leave: R_X86_64_PLT32
;; .text brolga_raise: R_X86_64_PLT32
;; .text brolga_refuse: R_X86_64_PLT32
