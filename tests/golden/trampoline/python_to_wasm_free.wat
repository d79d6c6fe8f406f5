;;! test = "trampoline"
;;! direction = "python_to_wasm"
;;! convention = "wasmtime_system_v"
;;! variant = "free"
;; Around the call the GIL is given away, and taken back before an object is made, after a trap as well.
(module (type (func (param i32) (result i32))))
;; declare ptr @PyErr_Format(ptr, ptr, ...) nonlazybind
;; declare void @PyErr_SetString(ptr, ptr) nonlazybind
;; @PyExc_TypeError = external global i8
;; declare i64 @PyLong_AsLongLong(ptr) nonlazybind
;; declare ptr @PyLong_FromLong(i64) nonlazybind
;; declare i64 @PyTuple_Size(ptr) nonlazybind
;; declare i32 @brolga_enter(ptr, ptr, ptr)
;; declare void @brolga_leave(ptr)
;; declare i32 @brolga_mark(ptr) returns_twice
;; declare ptr @brolga_raise(ptr)
;; declare ptr @brolga_refuse(ptr, i32)
;; declare void @brolga_release_gil(ptr)
;; declare void @brolga_retake_gil(ptr)
;; declare i32 @brolga_wide_i32(i64)
;; declare ptr @llvm.frameaddress.p0(i32)
;; declare i64 @llvm.umax.i64(i64, i64)
;; declare i64 @llvm.usub.sat.i64(i64, i64)
;; @str0 = private unnamed_addr constant [62 x i8] c"a function of type (i32) -> (i32) takes 1 argument, %zd given\00"
;; @str1 = private unnamed_addr constant [61 x i8] c"a function of type (i32) -> (i32) takes no keyword arguments\00"
;; define dso_local ptr @python_to_wasm(ptr %self, ptr %args, i64 %flagged, ptr %names) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot10 = alloca [752 x i8], align 16
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
;;   %v14 = load i64, ptr addrspace(257) inttoptr (i64 16 to ptr addrspace(257))
;;   %p15 = getelementptr i8, ptr %v9, i64 56
;;   %v16 = load i64, ptr %p15
;;   %v17 = icmp eq i64 %v16, %v14
;;   br i1 %v17, label %go18, label %ask12, !prof !{!"branch_weights", i32 2000, i32 1}
;; go18:
;;   %p19 = getelementptr i8, ptr %v9, i64 64
;;   %v20 = load ptr, ptr %p19
;;   %p21 = getelementptr i8, ptr %v20, i64 16
;;   %v22 = load i64, ptr %p21
;;   %v23 = icmp eq i64 %v22, %v14
;;   br i1 %v23, label %go24, label %ask12, !prof !{!"branch_weights", i32 2000, i32 1}
;; go24:
;;   %p25 = getelementptr i8, ptr %v20, i64 24
;;   store atomic ptr %v9, ptr %p25 monotonic, align 8
;;   fence seq_cst
;;   %v26 = load atomic i64, ptr %p15 monotonic, align 8
;;   %v27 = icmp ne i64 %v26, %v14
;;   br i1 %v27, label %doubt28, label %go29, !prof !{!"branch_weights", i32 1, i32 2000}
;; go29:
;;   %v30 = ptrtoint ptr %v11 to i64
;;   %p31 = getelementptr i8, ptr %v9, i64 8
;;   %v32 = load ptr, ptr %p31
;;   %v33 = icmp eq ptr %v32, null
;;   %p34 = getelementptr i8, ptr %v9, i64 32
;;   %v35 = load i64, ptr %p34
;;   %v36 = call i64 @llvm.usub.sat.i64(i64 %v30, i64 %v35)
;;   %p37 = getelementptr i8, ptr %v20, i64 8
;;   %v38 = load i64, ptr %p37
;;   %v39 = call i64 @llvm.umax.i64(i64 %v36, i64 %v38)
;;   %v40 = load i64, ptr %v9
;;   %v41 = select i1 %v33, i64 %v39, i64 %v40
;;   %v42 = icmp ult i64 %v30, %v41
;;   br i1 %v42, label %low43, label %go44, !prof !{!"branch_weights", i32 1, i32 2000}
;; go44:
;;   store i64 %v41, ptr %v9
;;   %p45 = getelementptr i8, ptr %v9, i64 16
;;   store atomic ptr %v20, ptr %p45 monotonic, align 8
;;   store atomic ptr null, ptr %p25 release, align 8
;;   store ptr %v9, ptr %slot10
;;   %p46 = getelementptr i8, ptr %v9, i64 8
;;   %v47 = load ptr, ptr %p46
;;   %p48 = getelementptr i8, ptr %slot10, i64 8
;;   store ptr %v47, ptr %p48
;;   %v49 = load ptr, ptr %v20
;;   %p50 = getelementptr i8, ptr %slot10, i64 16
;;   store ptr %v49, ptr %p50
;;   %p51 = getelementptr i8, ptr %slot10, i64 24
;;   store ptr %v11, ptr %p51
;;   %p52 = getelementptr i8, ptr %v9, i64 8
;;   store ptr %slot10, ptr %p52
;;   store ptr %slot10, ptr %v20
;;   br label %home53
;; doubt28:
;;   store atomic ptr null, ptr %p25 release, align 8
;;   br label %ask12
;; low43:
;;   store atomic ptr null, ptr %p25 release, align 8
;;   br label %ask12
;; home53:
;;   br label %entered13
;; ask12:
;;   %v54 = call i32 @brolga_enter(ptr %slot10, ptr %v9, ptr %v11)
;;   %v55 = icmp eq i32 %v54, 0
;;   br i1 %v55, label %entered13, label %refused, !prof !{!"branch_weights", i32 2000, i32 1}
;; entered13:
;;   %p56 = getelementptr i8, ptr %slot10, i64 32
;;   store ptr null, ptr %p56
;;   %v57 = load ptr, ptr %args
;;   %v58 = call i64 @PyLong_AsLongLong(ptr %v57)
;;   %v59 = add i64 %v58, 2147483648
;;   %v60 = icmp uge i64 %v59, 6442450944
;;   %v63 = icmp eq i64 %v58, -1
;;   %v64 = or i1 %v60, %v63
;;   br i1 %v64, label %look61, label %go62, !prof !{!"branch_weights", i32 1, i32 2000}
;; look61:
;;   %v65 = call i32 @brolga_wide_i32(i64 %v58)
;;   %v66 = icmp eq i32 %v65, 0
;;   br i1 %v66, label %go62, label %failed
;; go62:
;;   %v67 = trunc i64 %v58 to i32
;;   %p68 = getelementptr i8, ptr %slot10, i64 576
;;   %v69 = call i32 @brolga_mark(ptr %p68) returns_twice
;;   %v70 = icmp eq i32 %v69, 0
;;   br i1 %v70, label %go71, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go71:
;;   call void @brolga_release_gil(ptr %slot10)
;;   %v72 = load ptr, ptr %v6
;;   %v73 = call i32 %v72(ptr %v8, ptr null, i32 %v67)
;;   call void @brolga_retake_gil(ptr %slot10)
;;   %v74 = sext i32 %v73 to i64
;;   %v75 = call ptr @PyLong_FromLong(i64 %v74)
;;   %v76 = load ptr, ptr %slot10
;;   %p77 = getelementptr i8, ptr %slot10, i64 8
;;   %v78 = load ptr, ptr %p77
;;   %p79 = getelementptr i8, ptr %v76, i64 16
;;   %v80 = load ptr, ptr %p79
;;   %p81 = getelementptr i8, ptr %slot10, i64 16
;;   %v82 = load ptr, ptr %p81
;;   store ptr %v82, ptr %v80
;;   %p83 = getelementptr i8, ptr %v76, i64 8
;;   store ptr %v78, ptr %p83
;;   %v84 = icmp eq ptr %v78, null
;;   %v85 = select i1 %v84, ptr null, ptr %v80
;;   %p86 = getelementptr i8, ptr %v76, i64 16
;;   store atomic ptr %v85, ptr %p86 release, align 8
;;   ret ptr %v75
;; failed:
;;   call void @brolga_leave(ptr %slot10)
;;   ret ptr null
;; trapped:
;;   call void @brolga_retake_gil(ptr %slot10)
;;   call void @brolga_leave(ptr %slot10)
;;   %v87 = call ptr @brolga_raise(ptr %slot10)
;;   ret ptr %v87
;; refused:
;;   %v88 = call ptr @brolga_refuse(ptr %v9, i32 %v54)
;;   ret ptr %v88
;; strange:
;;   %v89 = load ptr, ptr @PyExc_TypeError
;;   %v90 = icmp eq ptr %names, null
;;   br i1 %v90, label %nobody91, label %go92
;; go92:
;;   %v93 = call i64 @PyTuple_Size(ptr %names)
;;   %v94 = trunc i64 %v93 to i32
;;   %v95 = icmp eq i32 %v94, 0
;;   br i1 %v95, label %go96, label %named, !prof !{!"branch_weights", i32 2000, i32 1}
;; go96:
;;   br label %nobody91
;; nobody91:
;;   %v97 = and i64 %flagged, 9223372036854775807
;;   %v98 = icmp ne i64 %v97, 1
;;   br i1 %v98, label %go99, label %begin, !prof !{!"branch_weights", i32 2000, i32 1}
;; go99:
;;   %v100 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v89, ptr @str0, i64 %v97)
;;   ret ptr %v100
;; named:
;;   call void @PyErr_SetString(ptr %v89, ptr @str1)
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
;; .text brolga_enter: R_X86_64_PLT32
;; .text brolga_leave: R_X86_64_PLT32
;; .text brolga_mark: R_X86_64_PLT32
;; .text brolga_raise: R_X86_64_PLT32
;; .text brolga_refuse: R_X86_64_PLT32
;; .text brolga_release_gil: R_X86_64_PLT32
;; .text brolga_retake_gil: R_X86_64_PLT32
;; .text brolga_wide_i32: R_X86_64_PLT32
