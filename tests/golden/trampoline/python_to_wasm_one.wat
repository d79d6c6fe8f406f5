;;! test = "trampoline"
;;! direction = "python_to_wasm"
;;! convention = "wasmtime_system_v"
;; One value each way, converted in place.
(module (type (func (param i32) (result i32))))
;; declare ptr @PyErr_Format(ptr, ptr, ...) nonlazybind
;; @PyExc_TypeError = external global i8
;; declare i64 @PyLong_AsLongLong(ptr) nonlazybind
;; declare ptr @PyLong_FromLong(i64) nonlazybind
;; declare i32 @_setjmp(ptr) returns_twice nonlazybind
;; declare i32 @brolga_enter(ptr, ptr, ptr)
;; declare void @brolga_leave(ptr)
;; declare ptr @brolga_raise(ptr)
;; declare ptr @brolga_refuse(ptr, i32)
;; declare i32 @brolga_wide_i32(i64)
;; declare ptr @llvm.frameaddress.p0(i32)
;; @str0 = private unnamed_addr constant [62 x i8] c"a function of type (i32) -> (i32) takes 1 argument, %zd given\00"
;; define dso_local ptr @python_to_wasm(ptr %self, ptr %args, i64 %count) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot11 = alloca [896 x i8], align 16
;;   %v1 = icmp ne i64 %count, 1
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
;;   %p28 = getelementptr i8, ptr %slot11, i64 576
;;   %v29 = call i32 @_setjmp(ptr %p28) returns_twice
;;   %v30 = icmp eq i32 %v29, 0
;;   br i1 %v30, label %go31, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go31:
;;   %v32 = load ptr, ptr %v7
;;   %v33 = call i32 %v32(ptr %v9, ptr null, i32 %v27)
;;   %v34 = sext i32 %v33 to i64
;;   %v35 = call ptr @PyLong_FromLong(i64 %v34)
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr %v35
;; failed:
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr null
;; trapped:
;;   call void @brolga_leave(ptr %slot11)
;;   %v36 = call ptr @brolga_raise(ptr %slot11)
;;   ret ptr %v36
;; refused:
;;   %v37 = call ptr @brolga_refuse(ptr %v10, i32 %v13)
;;   ret ptr %v37
;; arity2:
;;   %v38 = load ptr, ptr @PyExc_TypeError
;;   %v39 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v38, ptr @str0, i64 %count)
;;   ret ptr %v39
;; }
;;
;; -- relocations on aarch64
;; .eh_frame .text: R_AARCH64_PREL32
;; .text .rodata.str1.16: R_AARCH64_ADD_ABS_LO12_NC R_AARCH64_ADR_PREL_PG_HI21
;; .text PyErr_Format: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyExc_TypeError: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyLong_AsLongLong: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text PyLong_FromLong: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text _setjmp: R_AARCH64_ADR_GOT_PAGE R_AARCH64_LD64_GOT_LO12_NC
;; .text brolga_enter: R_AARCH64_CALL26
;; .text brolga_leave: R_AARCH64_CALL26
;; .text brolga_raise: R_AARCH64_CALL26
;; .text brolga_refuse: R_AARCH64_CALL26
;; .text brolga_wide_i32: R_AARCH64_CALL26
;; -- relocations on x86_64
;; .eh_frame .text: R_X86_64_PC32
;; .text .Lstr0: R_X86_64_PC32
;; .text PyErr_Format: R_X86_64_GOTPCRELX
;; .text PyExc_TypeError: R_X86_64_REX_GOTPCRELX
;; .text PyLong_AsLongLong: R_X86_64_GOTPCRELX
;; .text PyLong_FromLong: R_X86_64_GOTPCRELX
;; .text _setjmp: R_X86_64_GOTPCRELX
;; .text brolga_enter: R_X86_64_PLT32
;; .text brolga_leave: R_X86_64_PLT32
;; .text brolga_raise: R_X86_64_PLT32
;; .text brolga_refuse: R_X86_64_PLT32
;; .text brolga_wide_i32: R_X86_64_PLT32
