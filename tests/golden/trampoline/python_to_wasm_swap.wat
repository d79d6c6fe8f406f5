;;! test = "trampoline"
;;! direction = "python_to_wasm"
;;! convention = "wasmtime_system_v"
;; The first result in a register, the second through the pointer; both in a tuple.
(module (type (func (param i32 i64) (result i64 i32))))
;; declare ptr @PyErr_Format(ptr, ptr, ...) nonlazybind
;; @PyExc_TypeError = external global i8
;; declare i64 @PyLong_AsLongLong(ptr) nonlazybind
;; declare ptr @PyLong_FromLong(i64) nonlazybind
;; declare ptr @PyLong_FromLongLong(i64) nonlazybind
;; declare ptr @PyTuple_New(i64) nonlazybind
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
;; define dso_local ptr @python_to_wasm(ptr %self, ptr %args, i64 %count) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot11 = alloca [896 x i8], align 16
;;   %slot30 = alloca i64, align 8
;;   %slot42 = alloca [4 x i8], align 16
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
;;   %v31 = call i64 @PyLong_AsLongLong(ptr %v29)
;;   store i64 %v31, ptr %slot30
;;   %v34 = icmp eq i64 %v31, -1
;;   br i1 %v34, label %look32, label %go33, !prof !{!"branch_weights", i32 1, i32 2000}
;; look32:
;;   %v35 = call i32 @brolga_unbox_i64(ptr %v29, ptr %v10, ptr %slot30)
;;   %v36 = icmp eq i32 %v35, 0
;;   br i1 %v36, label %go33, label %failed
;; go33:
;;   %v37 = load i64, ptr %slot30
;;   %p38 = getelementptr i8, ptr %slot11, i64 576
;;   %v39 = call i32 @_setjmp(ptr %p38) returns_twice
;;   %v40 = icmp eq i32 %v39, 0
;;   br i1 %v40, label %go41, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go41:
;;   %v43 = load ptr, ptr %v7
;;   %v44 = call i64 %v43(ptr %v9, ptr null, i32 %v27, i64 %v37, ptr noundef %slot42)
;;   %v45 = load i32, ptr %slot42
;;   %v46 = call ptr @PyTuple_New(i64 2)
;;   %v47 = icmp ne ptr %v46, null
;;   br i1 %v47, label %go48, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go48:
;;   %v49 = call ptr @PyLong_FromLongLong(i64 %v44)
;;   %v50 = icmp ne ptr %v49, null
;;   br i1 %v50, label %go51, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go51:
;;   %p52 = getelementptr i8, ptr %v46, i64 24
;;   store ptr %v49, ptr %p52
;;   %v53 = sext i32 %v45 to i64
;;   %v54 = call ptr @PyLong_FromLong(i64 %v53)
;;   %v55 = icmp ne ptr %v54, null
;;   br i1 %v55, label %go56, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go56:
;;   %p57 = getelementptr i8, ptr %v46, i64 32
;;   store ptr %v54, ptr %p57
;;   br label %good58
;; unboxed:
;;   call void @Py_DecRef(ptr %v46)
;;   br label %failed
;; good58:
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr %v46
;; failed:
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr null
;; trapped:
;;   call void @brolga_leave(ptr %slot11)
;;   %v59 = call ptr @brolga_raise(ptr %slot11)
;;   ret ptr %v59
;; refused:
;;   %v60 = call ptr @brolga_refuse(ptr %v10, i32 %v13)
;;   ret ptr %v60
;; arity2:
;;   %v61 = load ptr, ptr @PyExc_TypeError
;;   %v62 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v61, ptr @str0, i64 %count)
;;   ret ptr %v62
;; }
;;
;; -- relocations on aarch64
;; .eh_frame .text: R_AARCH64_PREL32
;; .text .rodata.str1.16: R_AARCH64_ADD_ABS_LO12_NC R_AARCH64_ADR_PREL_PG_HI21
;; .text PyErr_Format: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyExc_TypeError: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyLong_AsLongLong: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyLong_FromLong: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyLong_FromLongLong: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyTuple_New: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text Py_DecRef: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text _setjmp: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text brolga_enter: R_AARCH64_CALL26
;; .text brolga_leave: R_AARCH64_CALL26
;; .text brolga_raise: R_AARCH64_CALL26
;; .text brolga_refuse: R_AARCH64_CALL26
;; .text brolga_unbox_i64: R_AARCH64_CALL26
;; .text brolga_wide_i32: R_AARCH64_CALL26
;; -- relocations on x86_64
;; .eh_frame .text: R_X86_64_PC32
;; .text .Lstr0: R_X86_64_PC32
;; .text PyErr_Format: R_X86_64_GOTPCRELX
;; .text PyExc_TypeError: R_X86_64_REX_GOTPCRELX
;; .text PyLong_AsLongLong: R_X86_64_GOTPCRELX
;; .text PyLong_FromLong: R_X86_64_GOTPCRELX
;; .text PyLong_FromLongLong: R_X86_64_GOTPCRELX
;; .text PyTuple_New: R_X86_64_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text _setjmp: R_X86_64_GOTPCRELX
;; .text brolga_enter: R_X86_64_PLT32
;; .text brolga_leave: R_X86_64_PLT32
;; .text brolga_raise: R_X86_64_PLT32
;; .text brolga_refuse: R_X86_64_PLT32
;; .text brolga_unbox_i64: R_X86_64_PLT32
;; .text brolga_wide_i32: R_X86_64_PLT32
