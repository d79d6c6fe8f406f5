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
;;   %v18 = call i32 @brolga_unbox_externref(ptr %v16, ptr %v10, ptr %slot17)
;;   %v19 = icmp eq i32 %v18, 0
;;   br i1 %v19, label %go20, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go20:
;;   %v21 = load ptr, ptr %slot17
;;   %p22 = getelementptr i8, ptr %args, i64 8
;;   %v23 = load ptr, ptr %p22
;;   %v25 = call i32 @brolga_unbox_funcref(ptr %v23, ptr %v10, ptr %slot24)
;;   %v26 = icmp eq i32 %v25, 0
;;   br i1 %v26, label %go27, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go27:
;;   %v28 = load ptr, ptr %slot24
;;   %p29 = getelementptr i8, ptr %slot11, i64 568
;;   %v30 = call i32 @_setjmp(ptr %p29) returns_twice
;;   %v31 = icmp eq i32 %v30, 0
;;   br i1 %v31, label %go32, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go32:
;;   %v34 = load ptr, ptr %v7
;;   %v35 = call ptr %v34(ptr %v9, ptr null, ptr %v21, ptr %v28, ptr noundef %slot33)
;;   %v36 = load ptr, ptr %slot33
;;   %v37 = call ptr @PyTuple_New(i64 2)
;;   %v38 = icmp ne ptr %v37, null
;;   br i1 %v38, label %go39, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go39:
;;   %v40 = call ptr @brolga_box_funcref(ptr %v35, ptr %v10)
;;   %v41 = icmp ne ptr %v40, null
;;   br i1 %v41, label %go42, label %unboxed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go42:
;;   %p43 = getelementptr i8, ptr %v37, i64 24
;;   store ptr %v40, ptr %p43
;;   %v44 = call ptr @brolga_box_externref(ptr %v36, ptr %v10)
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
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr %v37
;; failed:
;;   call void @brolga_leave(ptr %slot11)
;;   ret ptr null
;; trapped:
;;   call void @brolga_leave(ptr %slot11)
;;   %v49 = call ptr @brolga_raise(ptr %slot11)
;;   ret ptr %v49
;; refused:
;;   %v50 = call ptr @brolga_refuse(ptr %v10, i32 %v13)
;;   ret ptr %v50
;; arity2:
;;   %v51 = load ptr, ptr @PyExc_TypeError
;;   %v52 = call ptr (ptr, ptr, ...) @PyErr_Format(ptr %v51, ptr @str0, i64 %count)
;;   ret ptr %v52
;; }
