;;! test = "trampoline"
;;! direction = "python_to_wasm"
;;! convention = "wasmtime_system_v"
;; The first result in a register, the second through the pointer; both in a tuple.
(module (type (func (param i32 i64) (result i64 i32))))
;; declare ptr @PyErr_Format(ptr, ptr, ...) nonlazybind
;; declare void @PyErr_SetString(ptr, ptr) nonlazybind
;; @PyExc_TypeError = external global i8
;; declare i64 @PyLong_AsLongLong(ptr) nonlazybind
;; declare ptr @PyLong_FromLong(i64) nonlazybind
;; declare ptr @PyLong_FromLongLong(i64) nonlazybind
;; declare ptr @PyTuple_New(i64) nonlazybind
;; declare i64 @PyTuple_Size(ptr) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare i32 @_setjmp(ptr) returns_twice nonlazybind
;; declare i32 @brolga_enter(ptr, ptr, ptr)
;; declare void @brolga_leave(ptr)
;; declare ptr @brolga_raise(ptr)
;; declare ptr @brolga_refuse(ptr, i32)
;; declare i32 @brolga_unbox_i64(ptr, ptr, ptr)
;; declare i32 @brolga_wide_i32(i64)
;; declare ptr @llvm.frameaddress.p0(i32)
;; @str0 = private unnamed_addr constant [73 x i8] c"a function of type (i32, i64) -> (i64, i32) takes 2 arguments, %zd given\00"
;; @str1 = private unnamed_addr constant [71 x i8] c"a function of type (i32, i64) -> (i64, i32) takes no keyword arguments\00"
;; define dso_local ptr @python_to_wasm(ptr %self, ptr %args, i64 %flagged, ptr %names) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot10 = alloca [896 x i8], align 16
;;   %slot29 = alloca i64, align 8
;;   %slot41 = alloca [4 x i8], align 16
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
;;   %v30 = call i64 @PyLong_AsLongLong(ptr %v28)
;;   store i64 %v30, ptr %slot29
;;   %v33 = icmp eq i64 %v30, -1
;;   br i1 %v33, label %look31, label %go32, !prof !{!"branch_weights", i32 1, i32 2000}
;; look31:
;;   %v34 = call i32 @brolga_unbox_i64(ptr %v28, ptr %v9, ptr %slot29)
;;   %v35 = icmp eq i32 %v34, 0
;;   br i1 %v35, label %go32, label %failed
;; go32:
;;   %v36 = load i64, ptr %slot29
;;   %p37 = getelementptr i8, ptr %slot10, i64 576
;;   %v38 = call i32 @_setjmp(ptr %p37) returns_twice
;;   %v39 = icmp eq i32 %v38, 0
;;   br i1 %v39, label %go40, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go40:
;;   %v42 = load ptr, ptr %v6
;;   %v43 = call i64 %v42(ptr %v8, ptr null, i32 %v26, i64 %v36, ptr noundef %slot41)
;;   %v44 = load i32, ptr %slot41
;;   %v45 = call ptr @PyTuple_New(i64 2)
;;   %v46 = icmp ne ptr %v45, null
;;   br i1 %v46, label %go47, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go47:
;;   %v48 = call ptr @PyLong_FromLongLong(i64 %v43)
;;   %v49 = icmp ne ptr %v48, null
;;   br i1 %v49, label %go50, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go50:
;;   %p51 = getelementptr i8, ptr %v45, i64 24
;;   store ptr %v48, ptr %p51
;;   %v52 = sext i32 %v44 to i64
;;   %v53 = call ptr @PyLong_FromLong(i64 %v52)
;;   %v54 = icmp ne ptr %v53, null
;;   br i1 %v54, label %go55, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go55:
;;   %p56 = getelementptr i8, ptr %v45, i64 32
;;   store ptr %v53, ptr %p56
;;   br label %good57
;; unboxed:
;;   call void @Py_DecRef(ptr %v45)
;;   br label %failed
;; good57:
;;   call void @brolga_leave(ptr %slot10)
;;   ret ptr %v45
;; failed:
;;   call void @brolga_leave(ptr %slot10)
;;   ret ptr null
;; trapped:
;;   call void @brolga_leave(ptr %slot10)
;;   %v58 = call ptr @brolga_raise(ptr %slot10)
;;   ret ptr %v58
;; refused:
;;   %v59 = call ptr @brolga_refuse(ptr %v9, i32 %v12)
;;   ret ptr %v59
;; strange:
;;   %v60 = load ptr, ptr @PyExc_TypeError
;;   %v61 = icmp eq ptr %names, null
;;   br i1 %v61, label %nobody62, label %go63
;; go63:
;;   %v64 = call i64 @PyTuple_Size(ptr %names)
;;   %v65 = trunc i64 %v64 to i32
;;   %v66 = icmp eq i32 %v65, 0
;;   br i1 %v66, label %go67, label %named, !prof !{!"branch_weights", i32 2000, i32 1}
;; go67:
;;   br label %nobody62
;; nobody62:
;;   %v68 = and i64 %flagged, 9223372036854775807
;;   %v69 = icmp ne i64 %v68, 2
;;   br i1 %v69, label %go70, label %begin, !prof !{!"branch_weights", i32 2000, i32 1}
;; go70:
;;   %v71 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v60, ptr @str0, i64 %v68)
;;   ret ptr %v71
;; named:
;;   call void @PyErr_SetString(ptr %v60, ptr @str1)
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
;; .text PyLong_AsLongLong: R_X86_64_GOTPCRELX
;; .text PyLong_FromLong: R_X86_64_GOTPCRELX
;; .text PyLong_FromLongLong: R_X86_64_GOTPCRELX
;; .text PyTuple_New: R_X86_64_GOTPCRELX
;; .text PyTuple_Size: R_X86_64_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text _setjmp: R_X86_64_GOTPCRELX
;; .text brolga_enter: R_X86_64_PLT32
;; .text brolga_leave: R_X86_64_PLT32
;; .text brolga_raise: R_X86_64_PLT32
;; .text brolga_refuse: R_X86_64_PLT32
;; .text brolga_unbox_i64: R_X86_64_PLT32
;; .text brolga_wide_i32: R_X86_64_PLT32
