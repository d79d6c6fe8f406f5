;;! test = "trampoline"
;;! direction = "wasm_to_python"
;;! convention = "wasmtime_system_v"
;;! variant = "caller"
;; The address of the caller's VM context comes first.
(module (type (func (param i32))))
;; declare ptr @PyLong_FromLong(i64) nonlazybind
;; declare ptr @PyLong_FromUnsignedLongLong(i64) nonlazybind
;; declare ptr @PyObject_Vectorcall(ptr, ptr, i64, ptr) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare void @_Py_Dealloc(ptr) nonlazybind
;; @_Py_NoneStruct = external global i8
;; declare void @brolga_release(ptr, i64)
;; declare ptr @brolga_strange(ptr, i64, ptr)
;; declare void @brolga_trap(ptr, i32, i64)
;; define dso_local void @wasm_to_python(ptr %host, ptr %caller, i32 %a0) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot2 = alloca [3 x ptr], align 8
;;   %v1 = load ptr, ptr %host
;;   %v3 = ptrtoint ptr %caller to i64
;;   %v4 = call ptr @PyLong_FromUnsignedLongLong(i64 %v3)
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
;;   %v11 = sext i32 %a0 to i64
;;   %v12 = call ptr @PyLong_FromLong(i64 %v11)
;;   %v13 = icmp eq ptr %v12, null
;;   br i1 %v13, label %bad14, label %go15, !prof !{!"branch_weights", i32 1, i32 2000}
;; go15:
;;   %p16 = getelementptr i8, ptr %slot2, i64 16
;;   store ptr %v12, ptr %p16
;;   br label %go17
;; bad14:
;;   %p18 = getelementptr i8, ptr %slot2, i64 8
;;   call void @brolga_release(ptr %p18, i64 1)
;;   br label %failed
;; go17:
;;   %p19 = getelementptr i8, ptr %host, i64 8
;;   %v20 = load ptr, ptr %p19
;;   %p21 = getelementptr i8, ptr %slot2, i64 8
;;   %v22 = call ptr @PyObject_Vectorcall(ptr %v20, ptr %p21, i64 -9223372036854775806, ptr null)
;;   %p23 = getelementptr i8, ptr %slot2, i64 8
;;   %v24 = load ptr, ptr %p23
;;   %v25 = load i64, ptr %v24
;;   %v26 = sub i64 %v25, 1
;;   store i64 %v26, ptr %v24
;;   %v29 = icmp eq i64 %v26, 0
;;   br i1 %v29, label %last27, label %go28
;; last27:
;;   call void @_Py_Dealloc(ptr %v24)
;;   br label %go28
;; go28:
;;   %p30 = getelementptr i8, ptr %slot2, i64 16
;;   %v31 = load ptr, ptr %p30
;;   %v32 = load i64, ptr %v31
;;   %v33 = sub i64 %v32, 1
;;   store i64 %v33, ptr %v31
;;   %v36 = icmp eq i64 %v33, 0
;;   br i1 %v36, label %last34, label %go35
;; last34:
;;   call void @_Py_Dealloc(ptr %v31)
;;   br label %go35
;; go35:
;;   %v37 = icmp ne ptr %v22, null
;;   br i1 %v37, label %go38, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go38:
;;   %v39 = icmp eq ptr %v22, @_Py_NoneStruct
;;   br i1 %v39, label %go40, label %strange, !prof !{!"branch_weights", i32 2000, i32 1}
;; go40:
;;   %v41 = load i64, ptr %v22
;;   %v42 = sub i64 %v41, 1
;;   store i64 %v42, ptr %v22
;;   %v45 = icmp eq i64 %v42, 0
;;   br i1 %v45, label %last43, label %go44
;; last43:
;;   call void @_Py_Dealloc(ptr %v22)
;;   br label %go44
;; go44:
;;   ret void
;; strange:
;;   %v46 = call ptr @brolga_strange(ptr %v1, i64 0, ptr %v22)
;;   call void @Py_DecRef(ptr %v46)
;;   br label %failed
;; failed:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
