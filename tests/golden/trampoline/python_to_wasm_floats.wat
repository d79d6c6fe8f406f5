;;! test = "trampoline"
;;! direction = "python_to_wasm"
;;! convention = "wasmtime_system_v"
;; Floats, rounded to f32 by the machine.
(module (type (func (param f32 f64) (result f32 f64))))
;; declare ptr @PyErr_Format(ptr, ptr, ...) nonlazybind
;; declare ptr @PyErr_Occurred() nonlazybind
;; declare void @PyErr_SetString(ptr, ptr) nonlazybind
;; @PyExc_TypeError = external global i8
;; declare double @PyFloat_AsDouble(ptr) nonlazybind
;; declare ptr @PyFloat_FromDouble(double) nonlazybind
;; declare ptr @PyTuple_New(i64) nonlazybind
;; declare i64 @PyTuple_Size(ptr) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare i32 @brolga_enter(ptr, ptr, ptr)
;; declare void @brolga_leave(ptr)
;; declare i32 @brolga_mark(ptr) returns_twice
;; declare ptr @brolga_raise(ptr)
;; declare ptr @brolga_refuse(ptr, i32)
;; declare ptr @llvm.frameaddress.p0(i32)
;; declare i64 @llvm.umax.i64(i64, i64)
;; declare i64 @llvm.usub.sat.i64(i64, i64)
;; @str0 = private unnamed_addr constant [73 x i8] c"a function of type (f32, f64) -> (f32, f64) takes 2 arguments, %zd given\00"
;; @str1 = private unnamed_addr constant [71 x i8] c"a function of type (f32, f64) -> (f32, f64) takes no keyword arguments\00"
;; define dso_local ptr @python_to_wasm(ptr %self, ptr %args, i64 %flagged, ptr %names) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot10 = alloca [752 x i8], align 16
;;   %slot77 = alloca [8 x i8], align 16
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
;;   %v58 = call double @PyFloat_AsDouble(ptr %v57)
;;   %v59 = fcmp oeq double %v58, -1.0
;;   br i1 %v59, label %look60, label %go61, !prof !{!"branch_weights", i32 1, i32 2000}
;; look60:
;;   %v62 = call ptr @PyErr_Occurred()
;;   %v63 = icmp eq ptr %v62, null
;;   br i1 %v63, label %go61, label %failed
;; go61:
;;   %v64 = fptrunc double %v58 to float
;;   %p65 = getelementptr i8, ptr %args, i64 8
;;   %v66 = load ptr, ptr %p65
;;   %v67 = call double @PyFloat_AsDouble(ptr %v66)
;;   %v68 = fcmp oeq double %v67, -1.0
;;   br i1 %v68, label %look69, label %go70, !prof !{!"branch_weights", i32 1, i32 2000}
;; look69:
;;   %v71 = call ptr @PyErr_Occurred()
;;   %v72 = icmp eq ptr %v71, null
;;   br i1 %v72, label %go70, label %failed
;; go70:
;;   %p73 = getelementptr i8, ptr %slot10, i64 576
;;   %v74 = call i32 @brolga_mark(ptr %p73) returns_twice
;;   %v75 = icmp eq i32 %v74, 0
;;   br i1 %v75, label %go76, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go76:
;;   %v78 = load ptr, ptr %v6
;;   %v79 = call float %v78(ptr %v8, ptr null, float %v64, double %v67, ptr noundef %slot77)
;;   %v80 = load double, ptr %slot77
;;   %v81 = call ptr @PyTuple_New(i64 2)
;;   %v82 = icmp ne ptr %v81, null
;;   br i1 %v82, label %go83, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go83:
;;   %v84 = fpext float %v79 to double
;;   %v85 = call ptr @PyFloat_FromDouble(double %v84)
;;   %v86 = icmp ne ptr %v85, null
;;   br i1 %v86, label %go87, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go87:
;;   %p88 = getelementptr i8, ptr %v81, i64 24
;;   store ptr %v85, ptr %p88
;;   %v89 = call ptr @PyFloat_FromDouble(double %v80)
;;   %v90 = icmp ne ptr %v89, null
;;   br i1 %v90, label %go91, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go91:
;;   %p92 = getelementptr i8, ptr %v81, i64 32
;;   store ptr %v89, ptr %p92
;;   br label %good93
;; unboxed:
;;   call void @Py_DecRef(ptr %v81)
;;   br label %failed
;; good93:
;;   %v94 = load ptr, ptr %slot10
;;   %p95 = getelementptr i8, ptr %slot10, i64 8
;;   %v96 = load ptr, ptr %p95
;;   %p97 = getelementptr i8, ptr %v94, i64 16
;;   %v98 = load ptr, ptr %p97
;;   %p99 = getelementptr i8, ptr %slot10, i64 16
;;   %v100 = load ptr, ptr %p99
;;   store ptr %v100, ptr %v98
;;   %p101 = getelementptr i8, ptr %v94, i64 8
;;   store ptr %v96, ptr %p101
;;   %v102 = icmp eq ptr %v96, null
;;   %v103 = select i1 %v102, ptr null, ptr %v98
;;   %p104 = getelementptr i8, ptr %v94, i64 16
;;   store atomic ptr %v103, ptr %p104 release, align 8
;;   ret ptr %v81
;; failed:
;;   call void @brolga_leave(ptr %slot10)
;;   ret ptr null
;; trapped:
;;   call void @brolga_leave(ptr %slot10)
;;   %v105 = call ptr @brolga_raise(ptr %slot10)
;;   ret ptr %v105
;; refused:
;;   %v106 = call ptr @brolga_refuse(ptr %v9, i32 %v54)
;;   ret ptr %v106
;; strange:
;;   %v107 = load ptr, ptr @PyExc_TypeError
;;   %v108 = icmp eq ptr %names, null
;;   br i1 %v108, label %nobody109, label %go110
;; go110:
;;   %v111 = call i64 @PyTuple_Size(ptr %names)
;;   %v112 = trunc i64 %v111 to i32
;;   %v113 = icmp eq i32 %v112, 0
;;   br i1 %v113, label %go114, label %named, !prof !{!"branch_weights", i32 2000, i32 1}
;; go114:
;;   br label %nobody109
;; nobody109:
;;   %v115 = and i64 %flagged, 9223372036854775807
;;   %v116 = icmp ne i64 %v115, 2
;;   br i1 %v116, label %go117, label %begin, !prof !{!"branch_weights", i32 2000, i32 1}
;; go117:
;;   %v118 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v107, ptr @str0, i64 %v115)
;;   ret ptr %v118
;; named:
;;   call void @PyErr_SetString(ptr %v107, ptr @str1)
;;   ret ptr null
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
;; .text .LCPI0_0: R_X86_64_PC32
;; .text .Lstr0: R_X86_64_PC32
;; .text .Lstr1: R_X86_64_PC32
;; .text PyErr_Format: R_X86_64_GOTPCRELX
;; .text PyErr_Occurred: R_X86_64_GOTPCRELX
;; .text PyErr_SetString: R_X86_64_GOTPCRELX
;; .text PyExc_TypeError: R_X86_64_REX_GOTPCRELX
;; .text PyFloat_AsDouble: R_X86_64_GOTPCRELX
;; .text PyFloat_FromDouble: R_X86_64_GOTPCRELX
;; .text PyTuple_New: R_X86_64_GOTPCRELX
;; .text PyTuple_Size: R_X86_64_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text brolga_enter: R_X86_64_PLT32
;; .text brolga_leave: R_X86_64_PLT32
;; .text brolga_mark: R_X86_64_PLT32
;; .text brolga_raise: R_X86_64_PLT32
;; .text brolga_refuse: R_X86_64_PLT32
