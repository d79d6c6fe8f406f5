;;! test = "trampoline"
;;! direction = "python_to_wasm"
;;! convention = "wasmtime_system_v"
;; No values: enter, mark, call, leave; the three ways to fail.
(module (type (func)))
;; declare ptr @PyErr_Format(ptr, ptr, ...) nonlazybind
;; declare void @PyErr_SetString(ptr, ptr) nonlazybind
;; @PyExc_TypeError = external global i8
;; declare i64 @PyTuple_Size(ptr) nonlazybind
;; declare void @Py_IncRef(ptr) nonlazybind
;; @_Py_NoneStruct = external global i8
;; declare i32 @_setjmp(ptr) returns_twice nonlazybind
;; declare i32 @brolga_enter(ptr, ptr, ptr)
;; declare void @brolga_leave(ptr)
;; declare ptr @brolga_raise(ptr)
;; declare ptr @brolga_refuse(ptr, i32)
;; declare ptr @llvm.frameaddress.p0(i32)
;; @str0 = private unnamed_addr constant [57 x i8] c"a function of type () -> () takes 0 arguments, %zd given\00"
;; @str1 = private unnamed_addr constant [55 x i8] c"a function of type () -> () takes no keyword arguments\00"
;; define dso_local ptr @python_to_wasm(ptr %self, ptr %args, i64 %flagged, ptr %names) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot10 = alloca [896 x i8], align 16
;;   %v1 = shl i64 %flagged, 1
;;   %v2 = icmp ne i64 %v1, 0
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
;;   %p16 = getelementptr i8, ptr %slot10, i64 576
;;   %v17 = call i32 @_setjmp(ptr %p16) returns_twice
;;   %v18 = icmp eq i32 %v17, 0
;;   br i1 %v18, label %go19, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go19:
;;   %v20 = load ptr, ptr %v6
;;   call void %v20(ptr %v8, ptr null)
;;   call void @Py_IncRef(ptr @_Py_NoneStruct)
;;   call void @brolga_leave(ptr %slot10)
;;   ret ptr @_Py_NoneStruct
;; failed:
;;   call void @brolga_leave(ptr %slot10)
;;   ret ptr null
;; trapped:
;;   call void @brolga_leave(ptr %slot10)
;;   %v21 = call ptr @brolga_raise(ptr %slot10)
;;   ret ptr %v21
;; refused:
;;   %v22 = call ptr @brolga_refuse(ptr %v9, i32 %v12)
;;   ret ptr %v22
;; strange:
;;   %v23 = load ptr, ptr @PyExc_TypeError
;;   %v24 = icmp eq ptr %names, null
;;   br i1 %v24, label %nobody25, label %go26
;; go26:
;;   %v27 = call i64 @PyTuple_Size(ptr %names)
;;   %v28 = trunc i64 %v27 to i32
;;   %v29 = icmp eq i32 %v28, 0
;;   br i1 %v29, label %go30, label %named, !prof !{!"branch_weights", i32 2000, i32 1}
;; go30:
;;   br label %nobody25
;; nobody25:
;;   %v31 = and i64 %flagged, 9223372036854775807
;;   %v32 = icmp ne i64 %v31, 0
;;   br i1 %v32, label %go33, label %begin, !prof !{!"branch_weights", i32 2000, i32 1}
;; go33:
;;   %v34 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v23, ptr @str0, i64 %v31)
;;   ret ptr %v34
;; named:
;;   call void @PyErr_SetString(ptr %v23, ptr @str1)
;;   ret ptr null
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
;; .text .Lstr0: R_X86_64_PC32
;; .text .Lstr1: R_X86_64_PC32
;; .text PyErr_Format: R_X86_64_GOTPCRELX
;; .text PyErr_SetString: R_X86_64_GOTPCRELX
;; .text PyExc_TypeError: R_X86_64_REX_GOTPCRELX
;; .text PyTuple_Size: R_X86_64_GOTPCRELX
;; .text Py_IncRef: R_X86_64_GOTPCRELX
;; .text _Py_NoneStruct: R_X86_64_REX_GOTPCRELX
;; .text _setjmp: R_X86_64_GOTPCRELX
;; .text brolga_enter: R_X86_64_PLT32
;; .text brolga_leave: R_X86_64_PLT32
;; .text brolga_raise: R_X86_64_PLT32
;; .text brolga_refuse: R_X86_64_PLT32
