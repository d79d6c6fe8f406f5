;;! test = "trampoline"
;;! direction = "wasm_to_python"
;;! convention = "wasmtime_system_v"
;;! variant = "bits"
;; Floats as ints that hold their bit pattern.
(module (type (func (param f32) (result f64))))
;; declare ptr @PyLong_FromUnsignedLongLong(i64) nonlazybind
;; declare ptr @PyObject_Vectorcall(ptr, ptr, i64, ptr) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare void @_Py_Dealloc(ptr) nonlazybind
;; declare void @brolga_release(ptr, i64)
;; declare void @brolga_trap(ptr, i32, i64)
;; declare i32 @brolga_unbox_f64_bits(ptr, ptr, ptr)
;; define dso_local double @wasm_to_python(ptr %host, ptr %caller, float %a0) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot2 = alloca [3 x ptr], align 8
;;   %slot25 = alloca i64, align 8
;;   %v1 = load ptr, ptr %host
;;   %v3 = bitcast float %a0 to i32
;;   %v4 = zext i32 %v3 to i64
;;   %v5 = call ptr @PyLong_FromUnsignedLongLong(i64 %v4)
;;   %v6 = icmp eq ptr %v5, null
;;   br i1 %v6, label %bad7, label %go8, !prof !{!"branch_weights", i32 1, i32 2000}
;; go8:
;;   %p9 = getelementptr i8, ptr %slot2, i64 8
;;   store ptr %v5, ptr %p9
;;   br label %go10
;; bad7:
;;   %p11 = getelementptr i8, ptr %slot2, i64 8
;;   call void @brolga_release(ptr %p11, i64 0)
;;   br label %failed
;; go10:
;;   %p12 = getelementptr i8, ptr %host, i64 8
;;   %v13 = load ptr, ptr %p12
;;   %p14 = getelementptr i8, ptr %slot2, i64 8
;;   %v15 = call ptr @PyObject_Vectorcall(ptr %v13, ptr %p14, i64 -9223372036854775807, ptr null)
;;   %p16 = getelementptr i8, ptr %slot2, i64 8
;;   %v17 = load ptr, ptr %p16
;;   %v18 = load i64, ptr %v17
;;   %v19 = sub i64 %v18, 1
;;   store i64 %v19, ptr %v17
;;   %v22 = icmp eq i64 %v19, 0
;;   br i1 %v22, label %last20, label %go21
;; last20:
;;   call void @_Py_Dealloc(ptr %v17)
;;   br label %go21
;; go21:
;;   %v23 = icmp ne ptr %v15, null
;;   br i1 %v23, label %go24, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go24:
;;   %v26 = call i32 @brolga_unbox_f64_bits(ptr %v15, ptr %v1, ptr %slot25)
;;   %v27 = icmp eq i32 %v26, 0
;;   br i1 %v27, label %go28, label %wrong, !prof !{!"branch_weights", i32 2000, i32 1}
;; go28:
;;   %v29 = load double, ptr %slot25
;;   %v30 = load i64, ptr %v15
;;   %v31 = sub i64 %v30, 1
;;   store i64 %v31, ptr %v15
;;   %v34 = icmp eq i64 %v31, 0
;;   br i1 %v34, label %last32, label %go33
;; last32:
;;   call void @_Py_Dealloc(ptr %v15)
;;   br label %go33
;; go33:
;;   ret double %v29
;; wrong:
;;   call void @Py_DecRef(ptr %v15)
;;   br label %failed
;; failed:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
