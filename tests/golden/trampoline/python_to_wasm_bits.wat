;;! test = "trampoline"
;;! direction = "python_to_wasm"
;;! convention = "wasmtime_system_v"
;;! variant = "bits"
;; Floats as ints that hold their bit pattern.
(module (type (func (param f32 f64) (result f32 f64))))
;; declare ptr @PyErr_Format(ptr, ptr, ...) nonlazybind
;; @PyExc_TypeError = external global i8
;; declare ptr @PyLong_FromUnsignedLongLong(i64) nonlazybind
;; declare ptr @PyTuple_New(i64) nonlazybind
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
;;   %v19 = call i32 @brolga_unbox_f32_bits(ptr %v17, ptr %v10, ptr %slot18)
;;   %v20 = icmp eq i32 %v19, 0
;;   br i1 %v20, label %go21, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go21:
;;   %v22 = load float, ptr %slot18
;;   %p23 = getelementptr i8, ptr %args, i64 8
;;   %v24 = load ptr, ptr %p23
;;   %v26 = call i32 @brolga_unbox_f64_bits(ptr %v24, ptr %v10, ptr %slot25)
;;   %v27 = icmp eq i32 %v26, 0
;;   br i1 %v27, label %go28, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go28:
;;   %v29 = load double, ptr %slot25
;;   %p30 = getelementptr i8, ptr %slot11, i64 576
;;   %v31 = call i32 @_setjmp(ptr %p30) returns_twice
;;   %v32 = icmp eq i32 %v31, 0
;;   br i1 %v32, label %go33, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go33:
;;   %v35 = load ptr, ptr %v7
;;   %v36 = call float %v35(ptr %v9, ptr null, float %v22, double %v29, ptr noundef %slot34)
;;   %v37 = load double, ptr %slot34
;;   %v38 = call ptr @PyTuple_New(i64 2)
;;   %v39 = icmp ne ptr %v38, null
;;   br i1 %v39, label %go40, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go40:
;;   %v41 = bitcast float %v36 to i32
;;   %v42 = zext i32 %v41 to i64
;;   %v43 = call ptr @PyLong_FromUnsignedLongLong(i64 %v42)
;;   %v44 = icmp ne ptr %v43, null
;;   br i1 %v44, label %go45, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go45:
;;   %p46 = getelementptr i8, ptr %v38, i64 24
;;   store ptr %v43, ptr %p46
;;   %v47 = bitcast double %v37 to i64
;;   %v48 = call ptr @PyLong_FromUnsignedLongLong(i64 %v47)
;;   %v49 = icmp ne ptr %v48, null
;;   br i1 %v49, label %go50, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go50:
;;   %p51 = getelementptr i8, ptr %v38, i64 32
;;   store ptr %v48, ptr %p51
;;   br label %good52
;; unboxed:
;;   call void @Py_DecRef(ptr %v38)
;;   br label %failed
;; good52:
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr %v38
;; failed:
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr null
;; trapped:
;;   call void @brolga_leave(ptr %slot11)
;;   %v53 = call ptr @brolga_raise(ptr %slot11)
;;   ret ptr %v53
;; refused:
;;   %v54 = call ptr @brolga_refuse(ptr %v10, i32 %v13)
;;   ret ptr %v54
;; arity2:
;;   %v55 = load ptr, ptr @PyExc_TypeError
;;   %v56 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v55, ptr @str0, i64 %count)
;;   ret ptr %v56
;; }
;;
;; -- relocations on aarch64
;; .eh_frame .text: R_AARCH64_PREL32
;; .text .rodata.str1.16: R_AARCH64_ADD_ABS_LO12_NC R_AARCH64_ADR_PREL_PG_HI21
;; .text PyErr_Format: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyExc_TypeError: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyLong_FromUnsignedLongLong: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyTuple_New: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text Py_DecRef: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text _setjmp: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text brolga_enter: R_AARCH64_CALL26
;; .text brolga_leave: R_AARCH64_CALL26
;; .text brolga_raise: R_AARCH64_CALL26
;; .text brolga_refuse: R_AARCH64_CALL26
;; .text brolga_unbox_f32_bits: R_AARCH64_CALL26
;; .text brolga_unbox_f64_bits: R_AARCH64_CALL26
;; -- relocations on x86_64
;; .eh_frame .text: R_X86_64_PC32
;; .text .Lstr0: R_X86_64_PC32
;; .text PyErr_Format: R_X86_64_GOTPCRELX
;; .text PyExc_TypeError: R_X86_64_REX_GOTPCRELX
;; .text PyLong_FromUnsignedLongLong: R_X86_64_GOTPCRELX
;; .text PyTuple_New: R_X86_64_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text _setjmp: R_X86_64_GOTPCRELX
;; .text brolga_enter: R_X86_64_PLT32
;; .text brolga_leave: R_X86_64_PLT32
;; .text brolga_raise: R_X86_64_PLT32
;; .text brolga_refuse: R_X86_64_PLT32
;; .text brolga_unbox_f32_bits: R_X86_64_PLT32
;; .text brolga_unbox_f64_bits: R_X86_64_PLT32
