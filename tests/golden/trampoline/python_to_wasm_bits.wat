;;! test = "trampoline"
;;! direction = "python_to_wasm"
;;! convention = "wasmtime_system_v"
;;! variant = "bits"
;; Floats as ints that hold their bit pattern.
(module (type (func (param f32 f64) (result f32 f64))))
;; declare ptr @PyErr_Format(ptr, ptr, ...) nonlazybind
;; declare void @PyErr_SetString(ptr, ptr) nonlazybind
;; @PyExc_TypeError = external global i8
;; declare ptr @PyLong_FromUnsignedLongLong(i64) nonlazybind
;; declare ptr @PyTuple_New(i64) nonlazybind
;; declare i64 @PyTuple_Size(ptr) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare i32 @brolga_enter(ptr, ptr, ptr)
;; declare void @brolga_leave(ptr)
;; declare i32 @brolga_mark(ptr) returns_twice
;; declare ptr @brolga_raise(ptr)
;; declare ptr @brolga_refuse(ptr, i32)
;; declare i32 @brolga_unbox_f32_bits(ptr, ptr, ptr)
;; declare i32 @brolga_unbox_f64_bits(ptr, ptr, ptr)
;; declare ptr @llvm.frameaddress.p0(i32)
;; declare i64 @llvm.umax.i64(i64, i64)
;; declare i64 @llvm.usub.sat.i64(i64, i64)
;; @str0 = private unnamed_addr constant [73 x i8] c"a function of type (f32, f64) -> (f32, f64) takes 2 arguments, %zd given\00"
;; @str1 = private unnamed_addr constant [71 x i8] c"a function of type (f32, f64) -> (f32, f64) takes no keyword arguments\00"
;; define dso_local ptr @python_to_wasm(ptr %self, ptr %args, i64 %flagged, ptr %names) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot10 = alloca [752 x i8], align 16
;;   %slot58 = alloca i64, align 8
;;   %slot65 = alloca i64, align 8
;;   %slot74 = alloca [8 x i8], align 16
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
;;   %v59 = call i32 @brolga_unbox_f32_bits(ptr %v57, ptr %v9, ptr %slot58)
;;   %v60 = icmp eq i32 %v59, 0
;;   br i1 %v60, label %go61, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go61:
;;   %v62 = load float, ptr %slot58
;;   %p63 = getelementptr i8, ptr %args, i64 8
;;   %v64 = load ptr, ptr %p63
;;   %v66 = call i32 @brolga_unbox_f64_bits(ptr %v64, ptr %v9, ptr %slot65)
;;   %v67 = icmp eq i32 %v66, 0
;;   br i1 %v67, label %go68, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go68:
;;   %v69 = load double, ptr %slot65
;;   %p70 = getelementptr i8, ptr %slot10, i64 576
;;   %v71 = call i32 @brolga_mark(ptr %p70) returns_twice
;;   %v72 = icmp eq i32 %v71, 0
;;   br i1 %v72, label %go73, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go73:
;;   %v75 = load ptr, ptr %v6
;;   %v76 = call float %v75(ptr %v8, ptr null, float %v62, double %v69, ptr noundef %slot74)
;;   %v77 = load double, ptr %slot74
;;   %v78 = call ptr @PyTuple_New(i64 2)
;;   %v79 = icmp ne ptr %v78, null
;;   br i1 %v79, label %go80, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go80:
;;   %v81 = bitcast float %v76 to i32
;;   %v82 = zext i32 %v81 to i64
;;   %v83 = call ptr @PyLong_FromUnsignedLongLong(i64 %v82)
;;   %v84 = icmp ne ptr %v83, null
;;   br i1 %v84, label %go85, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go85:
;;   %p86 = getelementptr i8, ptr %v78, i64 24
;;   store ptr %v83, ptr %p86
;;   %v87 = bitcast double %v77 to i64
;;   %v88 = call ptr @PyLong_FromUnsignedLongLong(i64 %v87)
;;   %v89 = icmp ne ptr %v88, null
;;   br i1 %v89, label %go90, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go90:
;;   %p91 = getelementptr i8, ptr %v78, i64 32
;;   store ptr %v88, ptr %p91
;;   br label %good92
;; unboxed:
;;   call void @Py_DecRef(ptr %v78)
;;   br label %failed
;; good92:
;;   %v93 = load ptr, ptr %slot10
;;   %p94 = getelementptr i8, ptr %slot10, i64 8
;;   %v95 = load ptr, ptr %p94
;;   %p96 = getelementptr i8, ptr %v93, i64 16
;;   %v97 = load ptr, ptr %p96
;;   %p98 = getelementptr i8, ptr %slot10, i64 16
;;   %v99 = load ptr, ptr %p98
;;   store ptr %v99, ptr %v97
;;   %p100 = getelementptr i8, ptr %v93, i64 8
;;   store ptr %v95, ptr %p100
;;   %v101 = icmp eq ptr %v95, null
;;   %v102 = select i1 %v101, ptr null, ptr %v97
;;   %p103 = getelementptr i8, ptr %v93, i64 16
;;   store atomic ptr %v102, ptr %p103 release, align 8
;;   ret ptr %v78
;; failed:
;;   call void @brolga_leave(ptr %slot10)
;;   ret ptr null
;; trapped:
;;   call void @brolga_leave(ptr %slot10)
;;   %v104 = call ptr @brolga_raise(ptr %slot10)
;;   ret ptr %v104
;; refused:
;;   %v105 = call ptr @brolga_refuse(ptr %v9, i32 %v54)
;;   ret ptr %v105
;; strange:
;;   %v106 = load ptr, ptr @PyExc_TypeError
;;   %v107 = icmp eq ptr %names, null
;;   br i1 %v107, label %nobody108, label %go109
;; go109:
;;   %v110 = call i64 @PyTuple_Size(ptr %names)
;;   %v111 = trunc i64 %v110 to i32
;;   %v112 = icmp eq i32 %v111, 0
;;   br i1 %v112, label %go113, label %named, !prof !{!"branch_weights", i32 2000, i32 1}
;; go113:
;;   br label %nobody108
;; nobody108:
;;   %v114 = and i64 %flagged, 9223372036854775807
;;   %v115 = icmp ne i64 %v114, 2
;;   br i1 %v115, label %go116, label %begin, !prof !{!"branch_weights", i32 2000, i32 1}
;; go116:
;;   %v117 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v106, ptr @str0, i64 %v114)
;;   ret ptr %v117
;; named:
;;   call void @PyErr_SetString(ptr %v106, ptr @str1)
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
;; .text PyLong_FromUnsignedLongLong: R_X86_64_GOTPCRELX
;; .text PyTuple_New: R_X86_64_GOTPCRELX
;; .text PyTuple_Size: R_X86_64_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text brolga_enter: R_X86_64_PLT32
;; .text brolga_leave: R_X86_64_PLT32
;; .text brolga_mark: R_X86_64_PLT32
;; .text brolga_raise: R_X86_64_PLT32
;; .text brolga_refuse: R_X86_64_PLT32
;; .text brolga_unbox_f32_bits: R_X86_64_PLT32
;; .text brolga_unbox_f64_bits: R_X86_64_PLT32
