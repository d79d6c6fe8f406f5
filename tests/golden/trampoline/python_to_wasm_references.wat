;;! test = "trampoline"
;;! direction = "python_to_wasm"
;;! convention = "wasmtime_system_v"
;; References are the runtime's to convert.
(module (type (func (param externref funcref) (result funcref externref))))
;; declare ptr @PyErr_Format(ptr, ptr, ...) nonlazybind
;; @PyExc_TypeError = external global i8
;; declare ptr @PyTuple_New(i64) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare i32 @_setjmp(ptr) returns_twice nonlazybind
;; declare ptr @brolga_box_externref(ptr, ptr)
;; declare ptr @brolga_box_funcref(ptr, ptr)
;; declare i32 @brolga_enter(ptr, ptr, ptr)
;; declare void @brolga_leave(ptr)
;; declare ptr @brolga_raise(ptr)
;; declare ptr @brolga_refuse(ptr, i32)
;; declare i32 @brolga_unbox_externref(ptr, ptr, ptr)
;; declare i32 @brolga_unbox_funcref(ptr, ptr, ptr)
;; declare ptr @llvm.frameaddress.p0(i32)
;; @str0 = private unnamed_addr constant [93 x i8] c"a function of type (externref, funcref) -> (funcref, externref) takes 2 arguments, %zd given\00"
;; define dso_local ptr @python_to_wasm(ptr %self, ptr %args, i64 %count) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot11 = alloca [896 x i8], align 16
;;   %slot18 = alloca i64, align 8
;;   %slot25 = alloca i64, align 8
;;   %slot34 = alloca [8 x i8], align 16
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
;;   %v19 = call i32 @brolga_unbox_externref(ptr %v17, ptr %v10, ptr %slot18)
;;   %v20 = icmp eq i32 %v19, 0
;;   br i1 %v20, label %go21, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go21:
;;   %v22 = load ptr, ptr %slot18
;;   %p23 = getelementptr i8, ptr %args, i64 8
;;   %v24 = load ptr, ptr %p23
;;   %v26 = call i32 @brolga_unbox_funcref(ptr %v24, ptr %v10, ptr %slot25)
;;   %v27 = icmp eq i32 %v26, 0
;;   br i1 %v27, label %go28, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go28:
;;   %v29 = load ptr, ptr %slot25
;;   %p30 = getelementptr i8, ptr %slot11, i64 576
;;   %v31 = call i32 @_setjmp(ptr %p30) returns_twice
;;   %v32 = icmp eq i32 %v31, 0
;;   br i1 %v32, label %go33, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go33:
;;   %v35 = load ptr, ptr %v7
;;   %v36 = call ptr %v35(ptr %v9, ptr null, ptr %v22, ptr %v29, ptr noundef %slot34)
;;   %v37 = load ptr, ptr %slot34
;;   %v38 = call ptr @PyTuple_New(i64 2)
;;   %v39 = icmp ne ptr %v38, null
;;   br i1 %v39, label %go40, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go40:
;;   %v41 = call ptr @brolga_box_funcref(ptr %v36, ptr %v10)
;;   %v42 = icmp ne ptr %v41, null
;;   br i1 %v42, label %go43, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go43:
;;   %p44 = getelementptr i8, ptr %v38, i64 24
;;   store ptr %v41, ptr %p44
;;   %v45 = call ptr @brolga_box_externref(ptr %v37, ptr %v10)
;;   %v46 = icmp ne ptr %v45, null
;;   br i1 %v46, label %go47, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go47:
;;   %p48 = getelementptr i8, ptr %v38, i64 32
;;   store ptr %v45, ptr %p48
;;   br label %good49
;; unboxed:
;;   call void @Py_DecRef(ptr %v38)
;;   br label %failed
;; good49:
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr %v38
;; failed:
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr null
;; trapped:
;;   call void @brolga_leave(ptr %slot11)
;;   %v50 = call ptr @brolga_raise(ptr %slot11)
;;   ret ptr %v50
;; refused:
;;   %v51 = call ptr @brolga_refuse(ptr %v10, i32 %v13)
;;   ret ptr %v51
;; arity2:
;;   %v52 = load ptr, ptr @PyExc_TypeError
;;   %v53 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v52, ptr @str0, i64 %count)
;;   ret ptr %v53
;; }
;;
;; -- relocations on aarch64
;; .eh_frame .text: R_AARCH64_PREL32
;; .text .rodata.str1.16: R_AARCH64_ADD_ABS_LO12_NC R_AARCH64_ADR_PREL_PG_HI21
;; .text PyErr_Format: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyExc_TypeError: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyTuple_New: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text Py_DecRef: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text _setjmp: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text brolga_box_externref: R_AARCH64_CALL26
;; .text brolga_box_funcref: R_AARCH64_CALL26
;; .text brolga_enter: R_AARCH64_CALL26
;; .text brolga_leave: R_AARCH64_CALL26
;; .text brolga_raise: R_AARCH64_CALL26
;; .text brolga_refuse: R_AARCH64_CALL26
;; .text brolga_unbox_externref: R_AARCH64_CALL26
;; .text brolga_unbox_funcref: R_AARCH64_CALL26
;; -- relocations on x86_64
;; .eh_frame .text: R_X86_64_PC32
;; .text .Lstr0: R_X86_64_PC32
;; .text PyErr_Format: R_X86_64_GOTPCRELX
;; .text PyExc_TypeError: R_X86_64_REX_GOTPCRELX
;; .text PyTuple_New: R_X86_64_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text _setjmp: R_X86_64_GOTPCRELX
;; .text brolga_box_externref: R_X86_64_PLT32
;; .text brolga_box_funcref: R_X86_64_PLT32
;; .text brolga_enter: R_X86_64_PLT32
;; .text brolga_leave: R_X86_64_PLT32
;; .text brolga_raise: R_X86_64_PLT32
;; .text brolga_refuse: R_X86_64_PLT32
;; .text brolga_unbox_externref: R_X86_64_PLT32
;; .text brolga_unbox_funcref: R_X86_64_PLT32
