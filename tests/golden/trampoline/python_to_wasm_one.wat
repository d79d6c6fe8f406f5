;;! test = "trampoline"
;;! direction = "python_to_wasm"
;;! convention = "wasmtime_system_v"
;; One value each way, converted in place.
(module (type (func (param i32) (result i32))))
;; declare ptr @PyErr_Format(ptr, ptr, ...) nonlazybind
;; declare void @PyErr_SetString(ptr, ptr) nonlazybind
;; @PyExc_TypeError = external global i8
;; declare i64 @PyLong_AsLongLong(ptr) nonlazybind
;; declare ptr @PyLong_FromLong(i64) nonlazybind
;; declare i64 @PyTuple_Size(ptr) nonlazybind
;; declare i32 @_setjmp(ptr) returns_twice nonlazybind
;; declare i32 @brolga_enter(ptr, ptr, ptr)
;; declare void @brolga_leave(ptr)
;; declare ptr @brolga_raise(ptr)
;; declare ptr @brolga_refuse(ptr, i32)
;; declare i32 @brolga_wide_i32(i64)
;; declare ptr @llvm.frameaddress.p0(i32)
;; @str0 = private unnamed_addr constant [62 x i8] c"a function of type (i32) -> (i32) takes 1 argument, %zd given\00"
;; @str1 = private unnamed_addr constant [61 x i8] c"a function of type (i32) -> (i32) takes no keyword arguments\00"
;; define dso_local ptr @python_to_wasm(ptr %self, ptr %args, i64 %flagged, ptr %names) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot10 = alloca [896 x i8], align 16
;;   %v1 = shl i64 %flagged, 1
;;   %v2 = icmp ne i64 %v1, 2
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
;;   %p27 = getelementptr i8, ptr %slot10, i64 576
;;   %v28 = call i32 @_setjmp(ptr %p27) returns_twice
;;   %v29 = icmp eq i32 %v28, 0
;;   br i1 %v29, label %go30, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go30:
;;   %v31 = load ptr, ptr %v6
;;   %v32 = call i32 %v31(ptr %v8, ptr null, i32 %v26)
;;   %v33 = sext i32 %v32 to i64
;;   %v34 = call ptr @PyLong_FromLong(i64 %v33)
;;   call void @brolga_leave(ptr %slot10)
;;   ret ptr %v34
;; failed:
;;   call void @brolga_leave(ptr %slot10)
;;   ret ptr null
;; trapped:
;;   call void @brolga_leave(ptr %slot10)
;;   %v35 = call ptr @brolga_raise(ptr %slot10)
;;   ret ptr %v35
;; refused:
;;   %v36 = call ptr @brolga_refuse(ptr %v9, i32 %v12)
;;   ret ptr %v36
;; strange:
;;   %v37 = load ptr, ptr @PyExc_TypeError
;;   %v38 = icmp eq ptr %names, null
;;   br i1 %v38, label %nobody39, label %go40
;; go40:
;;   %v41 = call i64 @PyTuple_Size(ptr %names)
;;   %v42 = trunc i64 %v41 to i32
;;   %v43 = icmp eq i32 %v42, 0
;;   br i1 %v43, label %go44, label %named, !prof !{!"branch_weights", i32 2000, i32 1}
;; go44:
;;   br label %nobody39
;; nobody39:
;;   %v45 = and i64 %flagged, 9223372036854775807
;;   %v46 = icmp ne i64 %v45, 1
;;   br i1 %v46, label %go47, label %begin, !prof !{!"branch_weights", i32 2000, i32 1}
;; go47:
;;   %v48 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v37, ptr @str0, i64 %v45)
;;   ret ptr %v48
;; named:
;;   call void @PyErr_SetString(ptr %v37, ptr @str1)
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
;; .text PyTuple_Size: R_X86_64_GOTPCRELX
;; .text _setjmp: R_X86_64_GOTPCRELX
;; .text brolga_enter: R_X86_64_PLT32
;; .text brolga_leave: R_X86_64_PLT32
;; .text brolga_raise: R_X86_64_PLT32
;; .text brolga_refuse: R_X86_64_PLT32
;; .text brolga_wide_i32: R_X86_64_PLT32
