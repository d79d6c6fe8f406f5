;;! test = "trampoline"
;;! direction = "python_to_wasm"
;;! convention = "wasmtime_system_v"
;; Floats, rounded to f32 by the machine.
(module (type (func (param f32 f64) (result f32 f64))))
;; declare ptr @PyErr_Format(ptr, ptr, ...) nonlazybind
;; declare ptr @PyErr_Occurred() nonlazybind
;; declare void @PyErr_SetString(ptr, ptr) nonlazybind
;; @PyExc_TypeError = external global i8
;; declare double @PyFloat_AsDouble(ptr) nonlazybind
;; declare ptr @PyFloat_FromDouble(double) nonlazybind
;; declare ptr @PyTuple_New(i64) nonlazybind
;; declare i64 @PyTuple_Size(ptr) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare i32 @_setjmp(ptr) returns_twice nonlazybind
;; declare i32 @brolga_enter(ptr, ptr, ptr)
;; declare void @brolga_leave(ptr)
;; declare ptr @brolga_raise(ptr)
;; declare ptr @brolga_refuse(ptr, i32)
;; declare ptr @llvm.frameaddress.p0(i32)
;; @str0 = private unnamed_addr constant [73 x i8] c"a function of type (f32, f64) -> (f32, f64) takes 2 arguments, %zd given\00"
;; @str1 = private unnamed_addr constant [71 x i8] c"a function of type (f32, f64) -> (f32, f64) takes no keyword arguments\00"
;; define dso_local ptr @python_to_wasm(ptr %self, ptr %args, i64 %flagged, ptr %names) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot10 = alloca [896 x i8], align 16
;;   %slot36 = alloca [8 x i8], align 16
;;   %v1 = shl i64 %flagged, 1
;;   %v2 = icmp ne i64 %v1, 4
;;   %v3 = icmp ne ptr %names, null
;;   %v4 = or i1 %v2, %v3
;;   br i1 %v4, label %strange, label %begin, !prof !{!"branch_weights", i32 1, i32 2000}
;; begin:
;;   %p5 = getelementptr i8, ptr %self, i64 24
;;   %v6 = load ptr, ptr %p5
;;   %p7 = getelementptr i8, ptr %v6, i64 8
;;   %v8 = load ptr, ptr %p7
;;   %v9 = load ptr, ptr %v8
;;   %v11 = call ptr @llvm.frameaddress.p0(i32 0)
;;   %v12 = call i32 @brolga_enter(ptr %slot10, ptr %v9, ptr %v11)
;;   %v13 = icmp eq i32 %v12, 0
;;   br i1 %v13, label %go14, label %refused, !prof !{!"branch_weights", i32 2000, i32 1}
;; go14:
;;   %p15 = getelementptr i8, ptr %slot10, i64 32
;;   store ptr null, ptr %p15
;;   %v16 = load ptr, ptr %args
;;   %v17 = call double @PyFloat_AsDouble(ptr %v16)
;;   %v18 = fcmp oeq double %v17, -1.0
;;   br i1 %v18, label %look19, label %go20, !prof !{!"branch_weights", i32 1, i32 2000}
;; look19:
;;   %v21 = call ptr @PyErr_Occurred()
;;   %v22 = icmp eq ptr %v21, null
;;   br i1 %v22, label %go20, label %failed
;; go20:
;;   %v23 = fptrunc double %v17 to float
;;   %p24 = getelementptr i8, ptr %args, i64 8
;;   %v25 = load ptr, ptr %p24
;;   %v26 = call double @PyFloat_AsDouble(ptr %v25)
;;   %v27 = fcmp oeq double %v26, -1.0
;;   br i1 %v27, label %look28, label %go29, !prof !{!"branch_weights", i32 1, i32 2000}
;; look28:
;;   %v30 = call ptr @PyErr_Occurred()
;;   %v31 = icmp eq ptr %v30, null
;;   br i1 %v31, label %go29, label %failed
;; go29:
;;   %p32 = getelementptr i8, ptr %slot10, i64 576
;;   %v33 = call i32 @_setjmp(ptr %p32) returns_twice
;;   %v34 = icmp eq i32 %v33, 0
;;   br i1 %v34, label %go35, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go35:
;;   %v37 = load ptr, ptr %v6
;;   %v38 = call float %v37(ptr %v8, ptr null, float %v23, double %v26, ptr noundef %slot36)
;;   %v39 = load double, ptr %slot36
;;   %v40 = call ptr @PyTuple_New(i64 2)
;;   %v41 = icmp ne ptr %v40, null
;;   br i1 %v41, label %go42, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go42:
;;   %v43 = fpext float %v38 to double
;;   %v44 = call ptr @PyFloat_FromDouble(double %v43)
;;   %v45 = icmp ne ptr %v44, null
;;   br i1 %v45, label %go46, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go46:
;;   %p47 = getelementptr i8, ptr %v40, i64 24
;;   store ptr %v44, ptr %p47
;;   %v48 = call ptr @PyFloat_FromDouble(double %v39)
;;   %v49 = icmp ne ptr %v48, null
;;   br i1 %v49, label %go50, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go50:
;;   %p51 = getelementptr i8, ptr %v40, i64 32
;;   store ptr %v48, ptr %p51
;;   br label %good52
;; unboxed:
;;   call void @Py_DecRef(ptr %v40)
;;   br label %failed
;; good52:
;;   call void @brolga_leave(ptr %slot10)
;;   ret ptr %v40
;; failed:
;;   call void @brolga_leave(ptr %slot10)
;;   ret ptr null
;; trapped:
;;   call void @brolga_leave(ptr %slot10)
;;   %v53 = call ptr @brolga_raise(ptr %slot10)
;;   ret ptr %v53
;; refused:
;;   %v54 = call ptr @brolga_refuse(ptr %v9, i32 %v12)
;;   ret ptr %v54
;; strange:
;;   %v55 = load ptr, ptr @PyExc_TypeError
;;   %v56 = icmp eq ptr %names, null
;;   br i1 %v56, label %nobody57, label %go58
;; go58:
;;   %v59 = call i64 @PyTuple_Size(ptr %names)
;;   %v60 = trunc i64 %v59 to i32
;;   %v61 = icmp eq i32 %v60, 0
;;   br i1 %v61, label %go62, label %named, !prof !{!"branch_weights", i32 2000, i32 1}
;; go62:
;;   br label %nobody57
;; nobody57:
;;   %v63 = and i64 %flagged, 9223372036854775807
;;   %v64 = icmp ne i64 %v63, 2
;;   br i1 %v64, label %go65, label %begin, !prof !{!"branch_weights", i32 2000, i32 1}
;; go65:
;;   %v66 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v55, ptr @str0, i64 %v63)
;;   ret ptr %v66
;; named:
;;   call void @PyErr_SetString(ptr %v55, ptr @str1)
;;   ret ptr null
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
;; .text .LCPI0_0: R_X86_64_PC32
;; .text .Lstr0: R_X86_64_PC32
;; .text .Lstr1: R_X86_64_PC32
;; .text PyErr_Format: R_X86_64_GOTPCRELX
;; .text PyErr_Occurred: R_X86_64_GOTPCRELX
;; .text PyErr_SetString: R_X86_64_GOTPCRELX
;; .text PyExc_TypeError: R_X86_64_REX_GOTPCRELX
;; .text PyFloat_AsDouble: R_X86_64_GOTPCRELX
;; .text PyFloat_FromDouble: R_X86_64_GOTPCRELX
;; .text PyTuple_New: R_X86_64_GOTPCRELX
;; .text PyTuple_Size: R_X86_64_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text _setjmp: R_X86_64_GOTPCRELX
;; .text brolga_enter: R_X86_64_PLT32
;; .text brolga_leave: R_X86_64_PLT32
;; .text brolga_raise: R_X86_64_PLT32
;; .text brolga_refuse: R_X86_64_PLT32
