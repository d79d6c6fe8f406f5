;;! test = "trampoline"
;;! direction = "wasm_to_python"
;;! convention = "wasmtime_system_v"
;; References are the runtime's to convert.
(module (type (func (param externref) (result funcref))))
;; declare ptr @PyObject_Vectorcall(ptr, ptr, i64, ptr) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare void @_Py_Dealloc(ptr) nonlazybind
;; declare ptr @brolga_box_externref(ptr, ptr)
;; declare void @brolga_release(ptr, i64)
;; declare void @brolga_trap(ptr, i32, i64)
;; declare i32 @brolga_unbox_funcref(ptr, ptr, ptr)
;; define dso_local ptr @wasm_to_python(ptr %host, ptr %caller, ptr %a0) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot2 = alloca [3 x ptr], align 8
;;   %slot23 = alloca i64, align 8
;;   %v1 = load ptr, ptr %host
;;   %v3 = call ptr @brolga_box_externref(ptr %a0, ptr %v1)
;;   %v4 = icmp eq ptr %v3, null
;;   br i1 %v4, label %bad5, label %go6, !prof !{!"branch_weights", i32 1, i32 2000}
;; go6:
;;   %p7 = getelementptr i8, ptr %slot2, i64 8
;;   store ptr %v3, ptr %p7
;;   br label %go8
;; bad5:
;;   %p9 = getelementptr i8, ptr %slot2, i64 8
;;   call void @brolga_release(ptr %p9, i64 0)
;;   br label %failed
;; go8:
;;   %p10 = getelementptr i8, ptr %host, i64 8
;;   %v11 = load ptr, ptr %p10
;;   %p12 = getelementptr i8, ptr %slot2, i64 8
;;   %v13 = call ptr @PyObject_Vectorcall(ptr %v11, ptr %p12, i64 -9223372036854775807, ptr null)
;;   %p14 = getelementptr i8, ptr %slot2, i64 8
;;   %v15 = load ptr, ptr %p14
;;   %v16 = load i64, ptr %v15
;;   %v17 = sub i64 %v16, 1
;;   store i64 %v17, ptr %v15
;;   %v20 = icmp eq i64 %v17, 0
;;   br i1 %v20, label %last18, label %go19
;; last18:
;;   call void @_Py_Dealloc(ptr %v15)
;;   br label %go19
;; go19:
;;   %v21 = icmp ne ptr %v13, null
;;   br i1 %v21, label %go22, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go22:
;;   %v24 = call i32 @brolga_unbox_funcref(ptr %v13, ptr %v1, ptr %slot23)
;;   %v25 = icmp eq i32 %v24, 0
;;   br i1 %v25, label %go26, label %wrong, !prof !{!"branch_weights", i32 2000, i32 1}
;; go26:
;;   %v27 = load ptr, ptr %slot23
;;   %v28 = load i64, ptr %v13
;;   %v29 = sub i64 %v28, 1
;;   store i64 %v29, ptr %v13
;;   %v32 = icmp eq i64 %v29, 0
;;   br i1 %v32, label %last30, label %go31
;; last30:
;;   call void @_Py_Dealloc(ptr %v13)
;;   br label %go31
;; go31:
;;   ret ptr %v27
;; wrong:
;;   call void @Py_DecRef(ptr %v13)
;;   br label %failed
;; failed:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
