;;! test = "trampoline"
;;! direction = "wasm_to_python"
;;! convention = "wasmtime_system_v"
;; One value each way, converted in place.
(module (type (func (param i32) (result i32))))
;; @PyFunction_Type = external global i8
;; declare i64 @PyLong_AsLongLong(ptr) nonlazybind
;; declare ptr @PyLong_FromLong(i64) nonlazybind
;; declare ptr @PyObject_VectorcallDict(ptr, ptr, i64, ptr) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare void @_Py_Dealloc(ptr) nonlazybind
;; declare void @brolga_fail_gil(ptr, i32)
;; declare void @brolga_give_gil(ptr, i32)
;; declare void @brolga_look(ptr)
;; declare void @brolga_release(ptr, i64)
;; declare i32 @brolga_take_gil(ptr)
;; declare void @brolga_trap(ptr, i32, i64)
;; declare i32 @brolga_wide_i32(i64)
;; define dso_local i32 @wasm_to_python(ptr %host, ptr %caller, i32 %a0) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot4 = alloca i32, align 4
;;   %slot11 = alloca [3 x ptr], align 8
;;   %slot23 = alloca ptr, align 8
;;   %v1 = load ptr, ptr %host
;;   %p2 = getelementptr i8, ptr %v1, i64 8
;;   %v3 = load ptr, ptr %p2
;;   %p5 = getelementptr i8, ptr %v3, i64 32
;;   %v6 = load ptr, ptr %p5
;;   %v7 = icmp ne ptr %v6, null
;;   br i1 %v7, label %take8, label %held9, !prof !{!"branch_weights", i32 1, i32 2000}
;; take8:
;;   %v10 = call i32 @brolga_take_gil(ptr %v3)
;;   store i32 %v10, ptr %slot4
;;   br label %held9
;; held9:
;;   %v12 = sext i32 %a0 to i64
;;   %v13 = call ptr @PyLong_FromLong(i64 %v12)
;;   %v14 = icmp eq ptr %v13, null
;;   br i1 %v14, label %bad15, label %go16, !prof !{!"branch_weights", i32 1, i32 2000}
;; go16:
;;   %p17 = getelementptr i8, ptr %slot11, i64 8
;;   store ptr %v13, ptr %p17
;;   br label %go18
;; bad15:
;;   %p19 = getelementptr i8, ptr %slot11, i64 8
;;   call void @brolga_release(ptr %p19, i64 0)
;;   br label %failed
;; go18:
;;   %p20 = getelementptr i8, ptr %slot11, i64 8
;;   %p21 = getelementptr i8, ptr %host, i64 8
;;   %v22 = load ptr, ptr %p21
;;   %p27 = getelementptr i8, ptr %v22, i64 8
;;   %v28 = load ptr, ptr %p27
;;   %v29 = icmp eq ptr %v28, @PyFunction_Type
;;   br i1 %v29, label %function24, label %other25, !prof !{!"branch_weights", i32 2000, i32 1}
;; function24:
;;   %p30 = getelementptr i8, ptr %v22, i64 120
;;   %v31 = load ptr, ptr %p30
;;   %v32 = call ptr %v31(ptr %v22, ptr %p20, i64 -9223372036854775807, ptr null)
;;   store ptr %v32, ptr %slot23
;;   br label %called26
;; other25:
;;   %v33 = call ptr @PyObject_VectorcallDict(ptr %v22, ptr %p20, i64 -9223372036854775807, ptr null)
;;   store ptr %v33, ptr %slot23
;;   br label %called26
;; called26:
;;   %v34 = load ptr, ptr %slot23
;;   %p35 = getelementptr i8, ptr %slot11, i64 8
;;   %v36 = load ptr, ptr %p35
;;   %v37 = load i64, ptr %v36
;;   %v38 = sub i64 %v37, 1
;;   store i64 %v38, ptr %v36
;;   %v41 = icmp eq i64 %v38, 0
;;   br i1 %v41, label %last39, label %go40
;; last39:
;;   call void @_Py_Dealloc(ptr %v36)
;;   br label %go40
;; go40:
;;   %v42 = icmp ne ptr %v34, null
;;   br i1 %v42, label %go43, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go43:
;;   %v44 = call i64 @PyLong_AsLongLong(ptr %v34)
;;   %v45 = add i64 %v44, 2147483648
;;   %v46 = icmp uge i64 %v45, 6442450944
;;   %v49 = icmp eq i64 %v44, -1
;;   %v50 = or i1 %v46, %v49
;;   br i1 %v50, label %look47, label %go48, !prof !{!"branch_weights", i32 1, i32 2000}
;; look47:
;;   %v51 = call i32 @brolga_wide_i32(i64 %v44)
;;   %v52 = icmp eq i32 %v51, 0
;;   br i1 %v52, label %go48, label %wrong
;; go48:
;;   %v53 = trunc i64 %v44 to i32
;;   %v54 = load i64, ptr %v34
;;   %v55 = sub i64 %v54, 1
;;   store i64 %v55, ptr %v34
;;   %v58 = icmp eq i64 %v55, 0
;;   br i1 %v58, label %last56, label %go57
;; last56:
;;   call void @_Py_Dealloc(ptr %v34)
;;   br label %go57
;; go57:
;;   br i1 %v7, label %give59, label %given60, !prof !{!"branch_weights", i32 1, i32 2000}
;; give59:
;;   %v61 = load i32, ptr %slot4
;;   call void @brolga_give_gil(ptr %v3, i32 %v61)
;;   br label %given60
;; given60:
;;   %p64 = getelementptr i8, ptr %v1, i64 1104
;;   %v65 = load i64, ptr %p64
;;   %v66 = icmp ne i64 %v65, 0
;;   br i1 %v66, label %ask62, label %unmarked63, !prof !{!"branch_weights", i32 1, i32 2000}
;; ask62:
;;   call void @brolga_look(ptr %v1)
;;   br label %unmarked63
;; unmarked63:
;;   ret i32 %v53
;; wrong:
;;   call void @Py_DecRef(ptr %v34)
;;   br label %failed
;; failed:
;;   br i1 %v7, label %fail67, label %failed68
;; fail67:
;;   %v69 = load i32, ptr %slot4
;;   call void @brolga_fail_gil(ptr %v3, i32 %v69)
;;   br label %failed68
;; failed68:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
;; .text PyFunction_Type: R_X86_64_REX_GOTPCRELX
;; .text PyLong_AsLongLong: R_X86_64_GOTPCRELX
;; .text PyLong_FromLong: R_X86_64_GOTPCRELX
;; .text PyObject_VectorcallDict: R_X86_64_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text _Py_Dealloc: R_X86_64_GOTPCRELX
;; .text brolga_fail_gil: R_X86_64_PLT32
;; .text brolga_give_gil: R_X86_64_PLT32
;; .text brolga_look: R_X86_64_PLT32
;; .text brolga_release: R_X86_64_PLT32
;; .text brolga_take_gil: R_X86_64_PLT32
;; .text brolga_trap: R_X86_64_PLT32
;; .text brolga_wide_i32: R_X86_64_PLT32
