;;! test = "trampoline"
;;! direction = "python_to_wasm"
;;! convention = "wasmtime_system_v"
;; References are the runtime's to convert.
(module (type (func (param externref funcref) (result funcref externref))))
;; declare ptr @PyErr_Format(ptr, ptr, ...) nonlazybind
;; declare void @PyErr_SetString(ptr, ptr) nonlazybind
;; @PyExc_TypeError = external global i8
;; declare ptr @PyTuple_New(i64) nonlazybind
;; declare i64 @PyTuple_Size(ptr) nonlazybind
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
;; @str1 = private unnamed_addr constant [91 x i8] c"a function of type (externref, funcref) -> (funcref, externref) takes no keyword arguments\00"
;; define dso_local ptr @python_to_wasm(ptr %self, ptr %args, i64 %flagged, ptr %names) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot10 = alloca [896 x i8], align 16
;;   %slot17 = alloca i64, align 8
;;   %slot24 = alloca i64, align 8
;;   %slot33 = alloca [8 x i8], align 16
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
;;   %v18 = call i32 @brolga_unbox_externref(ptr %v16, ptr %v9, ptr %slot17)
;;   %v19 = icmp eq i32 %v18, 0
;;   br i1 %v19, label %go20, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go20:
;;   %v21 = load ptr, ptr %slot17
;;   %p22 = getelementptr i8, ptr %args, i64 8
;;   %v23 = load ptr, ptr %p22
;;   %v25 = call i32 @brolga_unbox_funcref(ptr %v23, ptr %v9, ptr %slot24)
;;   %v26 = icmp eq i32 %v25, 0
;;   br i1 %v26, label %go27, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go27:
;;   %v28 = load ptr, ptr %slot24
;;   %p29 = getelementptr i8, ptr %slot10, i64 576
;;   %v30 = call i32 @_setjmp(ptr %p29) returns_twice
;;   %v31 = icmp eq i32 %v30, 0
;;   br i1 %v31, label %go32, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go32:
;;   %v34 = load ptr, ptr %v6
;;   %v35 = call ptr %v34(ptr %v8, ptr null, ptr %v21, ptr %v28, ptr noundef %slot33)
;;   %v36 = load ptr, ptr %slot33
;;   %v37 = call ptr @PyTuple_New(i64 2)
;;   %v38 = icmp ne ptr %v37, null
;;   br i1 %v38, label %go39, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go39:
;;   %v40 = call ptr @brolga_box_funcref(ptr %v35, ptr %v9)
;;   %v41 = icmp ne ptr %v40, null
;;   br i1 %v41, label %go42, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go42:
;;   %p43 = getelementptr i8, ptr %v37, i64 24
;;   store ptr %v40, ptr %p43
;;   %v44 = call ptr @brolga_box_externref(ptr %v36, ptr %v9)
;;   %v45 = icmp ne ptr %v44, null
;;   br i1 %v45, label %go46, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go46:
;;   %p47 = getelementptr i8, ptr %v37, i64 32
;;   store ptr %v44, ptr %p47
;;   br label %good48
;; unboxed:
;;   call void @Py_DecRef(ptr %v37)
;;   br label %failed
;; good48:
;;   call void @brolga_leave(ptr %slot10)
;;   ret ptr %v37
;; failed:
;;   call void @brolga_leave(ptr %slot10)
;;   ret ptr null
;; trapped:
;;   call void @brolga_leave(ptr %slot10)
;;   %v49 = call ptr @brolga_raise(ptr %slot10)
;;   ret ptr %v49
;; refused:
;;   %v50 = call ptr @brolga_refuse(ptr %v9, i32 %v12)
;;   ret ptr %v50
;; strange:
;;   %v51 = load ptr, ptr @PyExc_TypeError
;;   %v52 = icmp eq ptr %names, null
;;   br i1 %v52, label %nobody53, label %go54
;; go54:
;;   %v55 = call i64 @PyTuple_Size(ptr %names)
;;   %v56 = trunc i64 %v55 to i32
;;   %v57 = icmp eq i32 %v56, 0
;;   br i1 %v57, label %go58, label %named, !prof !{!"branch_weights", i32 2000, i32 1}
;; go58:
;;   br label %nobody53
;; nobody53:
;;   %v59 = and i64 %flagged, 9223372036854775807
;;   %v60 = icmp ne i64 %v59, 2
;;   br i1 %v60, label %go61, label %begin, !prof !{!"branch_weights", i32 2000, i32 1}
;; go61:
;;   %v62 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v51, ptr @str0, i64 %v59)
;;   ret ptr %v62
;; named:
;;   call void @PyErr_SetString(ptr %v51, ptr @str1)
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
;; .text PyTuple_New: R_X86_64_GOTPCRELX
;; .text PyTuple_Size: R_X86_64_GOTPCRELX
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
