;;! test = "trampoline"
;;! direction = "python_to_wasm"
;;! convention = "wasmtime_system_v"
;; What a type says of a reference beyond its hierarchy is asked where it comes in.
(module (type (func (param anyref i31ref (ref struct) nullref) (result eqref))))
;; declare ptr @PyErr_Format(ptr, ptr, ...) nonlazybind
;; declare void @PyErr_SetString(ptr, ptr) nonlazybind
;; @PyExc_TypeError = external global i8
;; declare i64 @PyTuple_Size(ptr) nonlazybind
;; declare ptr @brolga_box_anyref(ptr, ptr)
;; declare i32 @brolga_check_object(ptr, i64, i32, ptr, ptr)
;; declare i32 @brolga_enter(ptr, ptr, ptr)
;; declare void @brolga_leave(ptr)
;; declare i32 @brolga_mark(ptr) returns_twice
;; declare ptr @brolga_raise(ptr)
;; declare ptr @brolga_refuse(ptr, i32)
;; declare i32 @brolga_unbox_anyref(ptr, ptr, ptr)
;; declare ptr @llvm.frameaddress.p0(i32)
;; declare i64 @llvm.umax.i64(i64, i64)
;; declare i64 @llvm.usub.sat.i64(i64, i64)
;; @str0 = private unnamed_addr constant [7 x i8] c"i31ref\00"
;; @str1 = private unnamed_addr constant [13 x i8] c"(ref struct)\00"
;; @str2 = private unnamed_addr constant [8 x i8] c"nullref\00"
;; @str3 = private unnamed_addr constant [99 x i8] c"a function of type (anyref, i31ref, (ref struct), nullref) -> (eqref) takes 4 arguments, %zd given\00"
;; @str4 = private unnamed_addr constant [97 x i8] c"a function of type (anyref, i31ref, (ref struct), nullref) -> (eqref) takes no keyword arguments\00"
;; define dso_local ptr @python_to_wasm(ptr %self, ptr %args, i64 %flagged, ptr %names) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot10 = alloca [752 x i8], align 16
;;   %slot58 = alloca i64, align 8
;;   %slot65 = alloca i64, align 8
;;   %slot75 = alloca i64, align 8
;;   %slot85 = alloca i64, align 8
;;   %v1 = shl i64 %flagged, 1
;;   %v2 = icmp ne i64 %v1, 8
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
;;   %v59 = call i32 @brolga_unbox_anyref(ptr %v57, ptr %v9, ptr %slot58)
;;   %v60 = icmp eq i32 %v59, 0
;;   br i1 %v60, label %go61, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go61:
;;   %v62 = load ptr, ptr %slot58
;;   %p63 = getelementptr i8, ptr %args, i64 8
;;   %v64 = load ptr, ptr %p63
;;   %v66 = call i32 @brolga_unbox_anyref(ptr %v64, ptr %v9, ptr %slot65)
;;   %v67 = icmp eq i32 %v66, 0
;;   br i1 %v67, label %go68, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go68:
;;   %v69 = load ptr, ptr %slot65
;;   %v70 = call i32 @brolga_check_object(ptr %v69, i64 -3, i32 1, ptr %v64, ptr @str0)
;;   %v71 = icmp eq i32 %v70, 0
;;   br i1 %v71, label %go72, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go72:
;;   %p73 = getelementptr i8, ptr %args, i64 16
;;   %v74 = load ptr, ptr %p73
;;   %v76 = call i32 @brolga_unbox_anyref(ptr %v74, ptr %v9, ptr %slot75)
;;   %v77 = icmp eq i32 %v76, 0
;;   br i1 %v77, label %go78, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go78:
;;   %v79 = load ptr, ptr %slot75
;;   %v80 = call i32 @brolga_check_object(ptr %v79, i64 -4, i32 0, ptr %v74, ptr @str1)
;;   %v81 = icmp eq i32 %v80, 0
;;   br i1 %v81, label %go82, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go82:
;;   %p83 = getelementptr i8, ptr %args, i64 24
;;   %v84 = load ptr, ptr %p83
;;   %v86 = call i32 @brolga_unbox_anyref(ptr %v84, ptr %v9, ptr %slot85)
;;   %v87 = icmp eq i32 %v86, 0
;;   br i1 %v87, label %go88, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go88:
;;   %v89 = load ptr, ptr %slot85
;;   %v90 = call i32 @brolga_check_object(ptr %v89, i64 -6, i32 1, ptr %v84, ptr @str2)
;;   %v91 = icmp eq i32 %v90, 0
;;   br i1 %v91, label %go92, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go92:
;;   %p93 = getelementptr i8, ptr %slot10, i64 576
;;   %v94 = call i32 @brolga_mark(ptr %p93) returns_twice
;;   %v95 = icmp eq i32 %v94, 0
;;   br i1 %v95, label %go96, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go96:
;;   %v97 = load ptr, ptr %v6
;;   %v98 = call ptr %v97(ptr %v8, ptr null, ptr %v62, ptr %v69, ptr %v79, ptr %v89)
;;   %v99 = call ptr @brolga_box_anyref(ptr %v98, ptr %v9)
;;   %v100 = load ptr, ptr %slot10
;;   %p101 = getelementptr i8, ptr %slot10, i64 8
;;   %v102 = load ptr, ptr %p101
;;   %p103 = getelementptr i8, ptr %v100, i64 16
;;   %v104 = load ptr, ptr %p103
;;   %p105 = getelementptr i8, ptr %slot10, i64 16
;;   %v106 = load ptr, ptr %p105
;;   store ptr %v106, ptr %v104
;;   %p107 = getelementptr i8, ptr %v100, i64 8
;;   store ptr %v102, ptr %p107
;;   %v108 = icmp eq ptr %v102, null
;;   %v109 = select i1 %v108, ptr null, ptr %v104
;;   %p110 = getelementptr i8, ptr %v100, i64 16
;;   store atomic ptr %v109, ptr %p110 release, align 8
;;   ret ptr %v99
;; failed:
;;   call void @brolga_leave(ptr %slot10)
;;   ret ptr null
;; trapped:
;;   call void @brolga_leave(ptr %slot10)
;;   %v111 = call ptr @brolga_raise(ptr %slot10)
;;   ret ptr %v111
;; refused:
;;   %v112 = call ptr @brolga_refuse(ptr %v9, i32 %v54)
;;   ret ptr %v112
;; strange:
;;   %v113 = load ptr, ptr @PyExc_TypeError
;;   %v114 = icmp eq ptr %names, null
;;   br i1 %v114, label %nobody115, label %go116
;; go116:
;;   %v117 = call i64 @PyTuple_Size(ptr %names)
;;   %v118 = trunc i64 %v117 to i32
;;   %v119 = icmp eq i32 %v118, 0
;;   br i1 %v119, label %go120, label %named, !prof !{!"branch_weights", i32 2000, i32 1}
;; go120:
;;   br label %nobody115
;; nobody115:
;;   %v121 = and i64 %flagged, 9223372036854775807
;;   %v122 = icmp ne i64 %v121, 4
;;   br i1 %v122, label %go123, label %begin, !prof !{!"branch_weights", i32 2000, i32 1}
;; go123:
;;   %v124 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v113, ptr @str3, i64 %v121)
;;   ret ptr %v124
;; named:
;;   call void @PyErr_SetString(ptr %v113, ptr @str4)
;;   ret ptr null
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
;; .text .Lstr0: R_X86_64_PC32
;; .text .Lstr1: R_X86_64_PC32
;; .text .Lstr2: R_X86_64_PC32
;; .text .Lstr3: R_X86_64_PC32
;; .text .Lstr4: R_X86_64_PC32
;; .text PyErr_Format: R_X86_64_GOTPCRELX
;; .text PyErr_SetString: R_X86_64_GOTPCRELX
;; .text PyExc_TypeError: R_X86_64_REX_GOTPCRELX
;; .text PyTuple_Size: R_X86_64_GOTPCRELX
;; .text brolga_box_anyref: R_X86_64_PLT32
;; .text brolga_check_object: R_X86_64_PLT32
;; .text brolga_enter: R_X86_64_PLT32
;; .text brolga_leave: R_X86_64_PLT32
;; .text brolga_mark: R_X86_64_PLT32
;; .text brolga_raise: R_X86_64_PLT32
;; .text brolga_refuse: R_X86_64_PLT32
;; .text brolga_unbox_anyref: R_X86_64_PLT32
