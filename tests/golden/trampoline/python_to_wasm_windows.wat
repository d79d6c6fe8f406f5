;;! test = "trampoline"
;;! direction = "python_to_wasm"
;;! convention = "wasmtime_fastcall"
;; The callee follows Microsoft's convention, CPython does not.
(module (type (func (param i32 f64) (result f64 i32))))
;; declare ptr @PyErr_Format(ptr, ptr, ...) nonlazybind
;; declare ptr @PyErr_Occurred() nonlazybind
;; @PyExc_TypeError = external global i8
;; declare double @PyFloat_AsDouble(ptr) nonlazybind
;; declare ptr @PyFloat_FromDouble(double) nonlazybind
;; declare i64 @PyLong_AsLongLong(ptr) nonlazybind
;; declare ptr @PyLong_FromLong(i64) nonlazybind
;; declare ptr @PyTuple_New(i64) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare i32 @_setjmp(ptr) returns_twice nonlazybind
;; declare i32 @brolga_enter(ptr, ptr, ptr)
;; declare void @brolga_leave(ptr)
;; declare ptr @brolga_raise(ptr)
;; declare ptr @brolga_refuse(ptr, i32)
;; declare i32 @brolga_wide_i32(i64)
;; declare ptr @llvm.frameaddress.p0(i32)
;; @str0 = private unnamed_addr constant [73 x i8] c"a function of type (i32, f64) -> (f64, i32) takes 2 arguments, %zd given\00"
;; define dso_local ptr @python_to_wasm(ptr %self, ptr %args, i64 %count) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot11 = alloca [896 x i8], align 16
;;   %slot40 = alloca [4 x i8], align 16
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
;;   %v18 = call i64 @PyLong_AsLongLong(ptr %v17)
;;   %v19 = add i64 %v18, 2147483648
;;   %v20 = icmp uge i64 %v19, 6442450944
;;   %v23 = icmp eq i64 %v18, -1
;;   %v24 = or i1 %v20, %v23
;;   br i1 %v24, label %look21, label %go22, !prof !{!"branch_weights", i32 1, i32 2000}
;; look21:
;;   %v25 = call i32 @brolga_wide_i32(i64 %v18)
;;   %v26 = icmp eq i32 %v25, 0
;;   br i1 %v26, label %go22, label %failed
;; go22:
;;   %v27 = trunc i64 %v18 to i32
;;   %p28 = getelementptr i8, ptr %args, i64 8
;;   %v29 = load ptr, ptr %p28
;;   %v30 = call double @PyFloat_AsDouble(ptr %v29)
;;   %v31 = fcmp oeq double %v30, -1.0
;;   br i1 %v31, label %look32, label %go33, !prof !{!"branch_weights", i32 1, i32 2000}
;; look32:
;;   %v34 = call ptr @PyErr_Occurred()
;;   %v35 = icmp eq ptr %v34, null
;;   br i1 %v35, label %go33, label %failed
;; go33:
;;   %p36 = getelementptr i8, ptr %slot11, i64 576
;;   %v37 = call i32 @_setjmp(ptr %p36) returns_twice
;;   %v38 = icmp eq i32 %v37, 0
;;   br i1 %v38, label %go39, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go39:
;;   %v41 = load ptr, ptr %v7
;;   %v42 = call win64cc double %v41(ptr %v9, ptr null, i32 %v27, double %v30, ptr noundef %slot40)
;;   %v43 = load i32, ptr %slot40
;;   %v44 = call ptr @PyTuple_New(i64 2)
;;   %v45 = icmp ne ptr %v44, null
;;   br i1 %v45, label %go46, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go46:
;;   %v47 = call ptr @PyFloat_FromDouble(double %v42)
;;   %v48 = icmp ne ptr %v47, null
;;   br i1 %v48, label %go49, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go49:
;;   %p50 = getelementptr i8, ptr %v44, i64 24
;;   store ptr %v47, ptr %p50
;;   %v51 = sext i32 %v43 to i64
;;   %v52 = call ptr @PyLong_FromLong(i64 %v51)
;;   %v53 = icmp ne ptr %v52, null
;;   br i1 %v53, label %go54, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go54:
;;   %p55 = getelementptr i8, ptr %v44, i64 32
;;   store ptr %v52, ptr %p55
;;   br label %good56
;; unboxed:
;;   call void @Py_DecRef(ptr %v44)
;;   br label %failed
;; good56:
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr %v44
;; failed:
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr null
;; trapped:
;;   call void @brolga_leave(ptr %slot11)
;;   %v57 = call ptr @brolga_raise(ptr %slot11)
;;   ret ptr %v57
;; refused:
;;   %v58 = call ptr @brolga_refuse(ptr %v10, i32 %v13)
;;   ret ptr %v58
;; arity2:
;;   %v59 = load ptr, ptr @PyExc_TypeError
;;   %v60 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v59, ptr @str0, i64 %count)
;;   ret ptr %v60
;; }
;;
;; -- relocations on x86_64
;; .eh_frame .text: R_X86_64_PC32
;; .text .LCPI0_0: R_X86_64_PC32
;; .text .Lstr0: R_X86_64_PC32
;; .text PyErr_Format: R_X86_64_GOTPCRELX
;; .text PyErr_Occurred: R_X86_64_GOTPCRELX
;; .text PyExc_TypeError: R_X86_64_REX_GOTPCRELX
;; .text PyFloat_AsDouble: R_X86_64_GOTPCRELX
;; .text PyFloat_FromDouble: R_X86_64_GOTPCRELX
;; .text PyLong_AsLongLong: R_X86_64_GOTPCRELX
;; .text PyLong_FromLong: R_X86_64_GOTPCRELX
;; .text PyTuple_New: R_X86_64_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text _setjmp: R_X86_64_GOTPCRELX
;; .text brolga_enter: R_X86_64_PLT32
;; .text brolga_leave: R_X86_64_PLT32
;; .text brolga_raise: R_X86_64_PLT32
;; .text brolga_refuse: R_X86_64_PLT32
;; .text brolga_wide_i32: R_X86_64_PLT32
