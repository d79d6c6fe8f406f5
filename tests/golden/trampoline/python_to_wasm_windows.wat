;;! test = "trampoline"
;;! direction = "python_to_wasm"
;;! convention = "wasmtime_fastcall"
;; The callee follows Microsoft's convention, CPython does not.
(module (type (func (param i32 f64) (result f64 i32))))
;; declare ptr @PyErr_Format(ptr, ptr, ...) nonlazybind
;; declare ptr @PyErr_Occurred() nonlazybind
;; declare void @PyErr_SetString(ptr, ptr) nonlazybind
;; @PyExc_TypeError = external global i8
;; declare double @PyFloat_AsDouble(ptr) nonlazybind
;; declare ptr @PyFloat_FromDouble(double) nonlazybind
;; declare i64 @PyLong_AsLongLong(ptr) nonlazybind
;; declare ptr @PyLong_FromLong(i64) nonlazybind
;; declare ptr @PyTuple_New(i64) nonlazybind
;; declare i64 @PyTuple_Size(ptr) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare i32 @_setjmp(ptr) returns_twice nonlazybind
;; declare i32 @brolga_enter(ptr, ptr, ptr)
;; declare void @brolga_leave(ptr)
;; declare ptr @brolga_raise(ptr)
;; declare ptr @brolga_refuse(ptr, i32)
;; declare i32 @brolga_wide_i32(i64)
;; declare ptr @llvm.frameaddress.p0(i32)
;; @str0 = private unnamed_addr constant [73 x i8] c"a function of type (i32, f64) -> (f64, i32) takes 2 arguments, %zd given\00"
;; @str1 = private unnamed_addr constant [71 x i8] c"a function of type (i32, f64) -> (f64, i32) takes no keyword arguments\00"
;; define dso_local ptr @python_to_wasm(ptr %self, ptr %args, i64 %flagged, ptr %names) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot10 = alloca [896 x i8], align 16
;;   %slot39 = alloca [4 x i8], align 16
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
;;   %v17 = call i64 @PyLong_AsLongLong(ptr %v16)
;;   %v18 = add i64 %v17, 2147483648
;;   %v19 = icmp uge i64 %v18, 6442450944
;;   %v22 = icmp eq i64 %v17, -1
;;   %v23 = or i1 %v19, %v22
;;   br i1 %v23, label %look20, label %go21, !prof !{!"branch_weights", i32 1, i32 2000}
;; look20:
;;   %v24 = call i32 @brolga_wide_i32(i64 %v17)
;;   %v25 = icmp eq i32 %v24, 0
;;   br i1 %v25, label %go21, label %failed
;; go21:
;;   %v26 = trunc i64 %v17 to i32
;;   %p27 = getelementptr i8, ptr %args, i64 8
;;   %v28 = load ptr, ptr %p27
;;   %v29 = call double @PyFloat_AsDouble(ptr %v28)
;;   %v30 = fcmp oeq double %v29, -1.0
;;   br i1 %v30, label %look31, label %go32, !prof !{!"branch_weights", i32 1, i32 2000}
;; look31:
;;   %v33 = call ptr @PyErr_Occurred()
;;   %v34 = icmp eq ptr %v33, null
;;   br i1 %v34, label %go32, label %failed
;; go32:
;;   %p35 = getelementptr i8, ptr %slot10, i64 576
;;   %v36 = call i32 @_setjmp(ptr %p35) returns_twice
;;   %v37 = icmp eq i32 %v36, 0
;;   br i1 %v37, label %go38, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go38:
;;   %v40 = load ptr, ptr %v6
;;   %v41 = call win64cc double %v40(ptr %v8, ptr null, i32 %v26, double %v29, ptr noundef %slot39)
;;   %v42 = load i32, ptr %slot39
;;   %v43 = call ptr @PyTuple_New(i64 2)
;;   %v44 = icmp ne ptr %v43, null
;;   br i1 %v44, label %go45, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go45:
;;   %v46 = call ptr @PyFloat_FromDouble(double %v41)
;;   %v47 = icmp ne ptr %v46, null
;;   br i1 %v47, label %go48, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go48:
;;   %p49 = getelementptr i8, ptr %v43, i64 24
;;   store ptr %v46, ptr %p49
;;   %v50 = sext i32 %v42 to i64
;;   %v51 = call ptr @PyLong_FromLong(i64 %v50)
;;   %v52 = icmp ne ptr %v51, null
;;   br i1 %v52, label %go53, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go53:
;;   %p54 = getelementptr i8, ptr %v43, i64 32
;;   store ptr %v51, ptr %p54
;;   br label %good55
;; unboxed:
;;   call void @Py_DecRef(ptr %v43)
;;   br label %failed
;; good55:
;;   call void @brolga_leave(ptr %slot10)
;;   ret ptr %v43
;; failed:
;;   call void @brolga_leave(ptr %slot10)
;;   ret ptr null
;; trapped:
;;   call void @brolga_leave(ptr %slot10)
;;   %v56 = call ptr @brolga_raise(ptr %slot10)
;;   ret ptr %v56
;; refused:
;;   %v57 = call ptr @brolga_refuse(ptr %v9, i32 %v12)
;;   ret ptr %v57
;; strange:
;;   %v58 = load ptr, ptr @PyExc_TypeError
;;   %v59 = icmp eq ptr %names, null
;;   br i1 %v59, label %nobody60, label %go61
;; go61:
;;   %v62 = call i64 @PyTuple_Size(ptr %names)
;;   %v63 = trunc i64 %v62 to i32
;;   %v64 = icmp eq i32 %v63, 0
;;   br i1 %v64, label %go65, label %named, !prof !{!"branch_weights", i32 2000, i32 1}
;; go65:
;;   br label %nobody60
;; nobody60:
;;   %v66 = and i64 %flagged, 9223372036854775807
;;   %v67 = icmp ne i64 %v66, 2
;;   br i1 %v67, label %go68, label %begin, !prof !{!"branch_weights", i32 2000, i32 1}
;; go68:
;;   %v69 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v58, ptr @str0, i64 %v66)
;;   ret ptr %v69
;; named:
;;   call void @PyErr_SetString(ptr %v58, ptr @str1)
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
;; .text PyLong_AsLongLong: R_X86_64_GOTPCRELX
;; .text PyLong_FromLong: R_X86_64_GOTPCRELX
;; .text PyTuple_New: R_X86_64_GOTPCRELX
;; .text PyTuple_Size: R_X86_64_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text _setjmp: R_X86_64_GOTPCRELX
;; .text brolga_enter: R_X86_64_PLT32
;; .text brolga_leave: R_X86_64_PLT32
;; .text brolga_raise: R_X86_64_PLT32
;; .text brolga_refuse: R_X86_64_PLT32
;; .text brolga_wide_i32: R_X86_64_PLT32
