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
;; declare i32 @_setjmp(ptr) returns_twice nonlazybind
;; declare i32 @brolga_enter(ptr, ptr, ptr)
;; declare void @brolga_leave(ptr)
;; declare ptr @brolga_raise(ptr)
;; declare ptr @brolga_refuse(ptr, i32)
;; declare i32 @brolga_unbox_f32_bits(ptr, ptr, ptr)
;; declare i32 @brolga_unbox_f64_bits(ptr, ptr, ptr)
;; declare ptr @llvm.frameaddress.p0(i32)
;; @str0 = private unnamed_addr constant [73 x i8] c"a function of type (f32, f64) -> (f32, f64) takes 2 arguments, %zd given\00"
;; @str1 = private unnamed_addr constant [71 x i8] c"a function of type (f32, f64) -> (f32, f64) takes no keyword arguments\00"
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
;;   %v18 = call i32 @brolga_unbox_f32_bits(ptr %v16, ptr %v9, ptr %slot17)
;;   %v19 = icmp eq i32 %v18, 0
;;   br i1 %v19, label %go20, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go20:
;;   %v21 = load float, ptr %slot17
;;   %p22 = getelementptr i8, ptr %args, i64 8
;;   %v23 = load ptr, ptr %p22
;;   %v25 = call i32 @brolga_unbox_f64_bits(ptr %v23, ptr %v9, ptr %slot24)
;;   %v26 = icmp eq i32 %v25, 0
;;   br i1 %v26, label %go27, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go27:
;;   %v28 = load double, ptr %slot24
;;   %p29 = getelementptr i8, ptr %slot10, i64 576
;;   %v30 = call i32 @_setjmp(ptr %p29) returns_twice
;;   %v31 = icmp eq i32 %v30, 0
;;   br i1 %v31, label %go32, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go32:
;;   %v34 = load ptr, ptr %v6
;;   %v35 = call float %v34(ptr %v8, ptr null, float %v21, double %v28, ptr noundef %slot33)
;;   %v36 = load double, ptr %slot33
;;   %v37 = call ptr @PyTuple_New(i64 2)
;;   %v38 = icmp ne ptr %v37, null
;;   br i1 %v38, label %go39, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go39:
;;   %v40 = bitcast float %v35 to i32
;;   %v41 = zext i32 %v40 to i64
;;   %v42 = call ptr @PyLong_FromUnsignedLongLong(i64 %v41)
;;   %v43 = icmp ne ptr %v42, null
;;   br i1 %v43, label %go44, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go44:
;;   %p45 = getelementptr i8, ptr %v37, i64 24
;;   store ptr %v42, ptr %p45
;;   %v46 = bitcast double %v36 to i64
;;   %v47 = call ptr @PyLong_FromUnsignedLongLong(i64 %v46)
;;   %v48 = icmp ne ptr %v47, null
;;   br i1 %v48, label %go49, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go49:
;;   %p50 = getelementptr i8, ptr %v37, i64 32
;;   store ptr %v47, ptr %p50
;;   br label %good51
;; unboxed:
;;   call void @Py_DecRef(ptr %v37)
;;   br label %failed
;; good51:
;;   call void @brolga_leave(ptr %slot10)
;;   ret ptr %v37
;; failed:
;;   call void @brolga_leave(ptr %slot10)
;;   ret ptr null
;; trapped:
;;   call void @brolga_leave(ptr %slot10)
;;   %v52 = call ptr @brolga_raise(ptr %slot10)
;;   ret ptr %v52
;; refused:
;;   %v53 = call ptr @brolga_refuse(ptr %v9, i32 %v12)
;;   ret ptr %v53
;; strange:
;;   %v54 = load ptr, ptr @PyExc_TypeError
;;   %v55 = icmp eq ptr %names, null
;;   br i1 %v55, label %nobody56, label %go57
;; go57:
;;   %v58 = call i64 @PyTuple_Size(ptr %names)
;;   %v59 = trunc i64 %v58 to i32
;;   %v60 = icmp eq i32 %v59, 0
;;   br i1 %v60, label %go61, label %named, !prof !{!"branch_weights", i32 2000, i32 1}
;; go61:
;;   br label %nobody56
;; nobody56:
;;   %v62 = and i64 %flagged, 9223372036854775807
;;   %v63 = icmp ne i64 %v62, 2
;;   br i1 %v63, label %go64, label %begin, !prof !{!"branch_weights", i32 2000, i32 1}
;; go64:
;;   %v65 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v54, ptr @str0, i64 %v62)
;;   ret ptr %v65
;; named:
;;   call void @PyErr_SetString(ptr %v54, ptr @str1)
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
;; .text _setjmp: R_X86_64_GOTPCRELX
;; .text brolga_enter: R_X86_64_PLT32
;; .text brolga_leave: R_X86_64_PLT32
;; .text brolga_raise: R_X86_64_PLT32
;; .text brolga_refuse: R_X86_64_PLT32
;; .text brolga_unbox_f32_bits: R_X86_64_PLT32
;; .text brolga_unbox_f64_bits: R_X86_64_PLT32
