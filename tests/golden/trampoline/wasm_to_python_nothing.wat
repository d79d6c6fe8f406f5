;;! test = "trampoline"
;;! direction = "wasm_to_python"
;;! convention = "wasmtime_system_v"
;; No values: None is what comes back.
(module (type (func)))
;; declare ptr @PyObject_Vectorcall(ptr, ptr, i64, ptr) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare void @_Py_Dealloc(ptr) nonlazybind
;; @_Py_NoneStruct = external global i8
;; declare ptr @brolga_strange(ptr, i64, ptr)
;; declare void @brolga_trap(ptr, i32, i64)
;; define dso_local void @wasm_to_python(ptr %host, ptr %caller) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot2 = alloca [2 x ptr], align 8
;;   %v1 = load ptr, ptr %host
;;   %p3 = getelementptr i8, ptr %host, i64 8
;;   %v4 = load ptr, ptr %p3
;;   %p5 = getelementptr i8, ptr %slot2, i64 8
;;   %v6 = call ptr @PyObject_Vectorcall(ptr %v4, ptr %p5, i64 -9223372036854775808, ptr null)
;;   %v7 = icmp ne ptr %v6, null
;;   br i1 %v7, label %go8, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go8:
;;   %v9 = icmp eq ptr %v6, @_Py_NoneStruct
;;   br i1 %v9, label %go10, label %strange, !prof !{!"branch_weights", i32 2000, i32 1}
;; go10:
;;   %v11 = load i64, ptr %v6
;;   %v12 = sub i64 %v11, 1
;;   store i64 %v12, ptr %v6
;;   %v15 = icmp eq i64 %v12, 0
;;   br i1 %v15, label %last13, label %go14
;; last13:
;;   call void @_Py_Dealloc(ptr %v6)
;;   br label %go14
;; go14:
;;   ret void
;; strange:
;;   %v16 = call ptr @brolga_strange(ptr %v1, i64 0, ptr %v6)
;;   call void @Py_DecRef(ptr %v16)
;;   br label %failed
;; failed:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
