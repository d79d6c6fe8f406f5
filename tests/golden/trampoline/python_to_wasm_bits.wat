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
;;   %slot11 = alloca [888 x i8], align 16
;;   %slot17 = alloca i64, align 8
;;   %slot24 = alloca i64, align 8
;;   %slot33 = alloca [8 x i8], align 16
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
;;   %v16 = load ptr, ptr %args
;;   %v18 = call i32 @brolga_unbox_f32_bits(ptr %v16, ptr %v10, ptr %slot17)
;;   %v19 = icmp eq i32 %v18, 0
;;   br i1 %v19, label %go20, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go20:
;;   %v21 = load float, ptr %slot17
;;   %p22 = getelementptr i8, ptr %args, i64 8
;;   %v23 = load ptr, ptr %p22
;;   %v25 = call i32 @brolga_unbox_f64_bits(ptr %v23, ptr %v10, ptr %slot24)
;;   %v26 = icmp eq i32 %v25, 0
;;   br i1 %v26, label %go27, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go27:
;;   %v28 = load double, ptr %slot24
;;   %p29 = getelementptr i8, ptr %slot11, i64 568
;;   %v30 = call i32 @_setjmp(ptr %p29) returns_twice
;;   %v31 = icmp eq i32 %v30, 0
;;   br i1 %v31, label %go32, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go32:
;;   %v34 = load ptr, ptr %v7
;;   %v35 = call float %v34(ptr %v9, ptr null, float %v21, double %v28, ptr noundef %slot33)
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
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr %v37
;; failed:
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr null
;; trapped:
;;   call void @brolga_leave(ptr %slot11)
;;   %v52 = call ptr @brolga_raise(ptr %slot11)
;;   ret ptr %v52
;; refused:
;;   %v53 = call ptr @brolga_refuse(ptr %v10, i32 %v13)
;;   ret ptr %v53
;; arity2:
;;   %v54 = load ptr, ptr @PyExc_TypeError
;;   %v55 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v54, ptr @str0, i64 %count)
;;   ret ptr %v55
;; }
