;;! test = "trampoline"
;;! direction = "wasm_to_python"
;;! convention = "wasmtime_system_v"
;; One value each way, converted in place.
(module (type (func (param i32) (result i32))))
;; declare i64 @PyLong_AsLongLong(ptr) nonlazybind
;; declare ptr @PyLong_FromLong(i64) nonlazybind
;; declare ptr @PyObject_Vectorcall(ptr, ptr, i64, ptr) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare void @_Py_Dealloc(ptr) nonlazybind
;; declare void @brolga_release(ptr, i64)
;; declare void @brolga_trap(ptr, i32, i64)
;; declare i32 @brolga_wide_i32(i64)
;; define dso_local i32 @wasm_to_python(ptr %host, ptr %caller, i32 %a0) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot2 = alloca [3 x ptr], align 8
;;   %v1 = load ptr, ptr %host
;;   %v3 = sext i32 %a0 to i64
;;   %v4 = call ptr @PyLong_FromLong(i64 %v3)
;;   %v5 = icmp eq ptr %v4, null
;;   br i1 %v5, label %bad6, label %go7, !prof !{!"branch_weights", i32 1, i32 2000}
;; go7:
;;   %p8 = getelementptr i8, ptr %slot2, i64 8
;;   store ptr %v4, ptr %p8
;;   br label %go9
;; bad6:
;;   %p10 = getelementptr i8, ptr %slot2, i64 8
;;   call void @brolga_release(ptr %p10, i64 0)
;;   br label %failed
;; go9:
;;   %p11 = getelementptr i8, ptr %host, i64 8
;;   %v12 = load ptr, ptr %p11
;;   %p13 = getelementptr i8, ptr %slot2, i64 8
;;   %v14 = call ptr @PyObject_Vectorcall(ptr %v12, ptr %p13, i64 -9223372036854775807, ptr null)
;;   %p15 = getelementptr i8, ptr %slot2, i64 8
;;   %v16 = load ptr, ptr %p15
;;   %v17 = load i64, ptr %v16
;;   %v18 = sub i64 %v17, 1
;;   store i64 %v18, ptr %v16
;;   %v21 = icmp eq i64 %v18, 0
;;   br i1 %v21, label %last19, label %go20
;; last19:
;;   call void @_Py_Dealloc(ptr %v16)
;;   br label %go20
;; go20:
;;   %v22 = icmp ne ptr %v14, null
;;   br i1 %v22, label %go23, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go23:
;;   %v24 = call i64 @PyLong_AsLongLong(ptr %v14)
;;   %v25 = add i64 %v24, 2147483648
;;   %v26 = icmp uge i64 %v25, 6442450944
;;   %v29 = icmp eq i64 %v24, -1
;;   %v30 = or i1 %v26, %v29
;;   br i1 %v30, label %look27, label %go28, !prof !{!"branch_weights", i32 1, i32 2000}
;; look27:
;;   %v31 = call i32 @brolga_wide_i32(i64 %v24)
;;   %v32 = icmp eq i32 %v31, 0
;;   br i1 %v32, label %go28, label %wrong
;; go28:
;;   %v33 = trunc i64 %v24 to i32
;;   %v34 = load i64, ptr %v14
;;   %v35 = sub i64 %v34, 1
;;   store i64 %v35, ptr %v14
;;   %v38 = icmp eq i64 %v35, 0
;;   br i1 %v38, label %last36, label %go37
;; last36:
;;   call void @_Py_Dealloc(ptr %v14)
;;   br label %go37
;; go37:
;;   ret i32 %v33
;; wrong:
;;   call void @Py_DecRef(ptr %v14)
;;   br label %failed
;; failed:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
