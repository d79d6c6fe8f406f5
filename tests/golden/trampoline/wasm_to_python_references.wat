;;! test = "trampoline"
;;! direction = "wasm_to_python"
;;! convention = "wasmtime_system_v"
;; References are the runtime's to convert.
(module (type (func (param externref) (result funcref))))
;; @PyFunction_Type = external global i8
;; declare ptr @PyObject_VectorcallDict(ptr, ptr, i64, ptr) nonlazybind
;; declare void @Py_DecRef(ptr) nonlazybind
;; declare void @_Py_Dealloc(ptr) nonlazybind
;; declare ptr @brolga_box_externref(ptr, ptr)
;; declare void @brolga_fail_gil(ptr, i32)
;; declare void @brolga_give_gil(ptr, i32)
;; declare void @brolga_look(ptr)
;; declare void @brolga_release(ptr, i64)
;; declare i32 @brolga_take_gil(ptr)
;; declare void @brolga_trap(ptr, i32, i64)
;; declare i32 @brolga_unbox_funcref(ptr, ptr, ptr)
;; define dso_local ptr @wasm_to_python(ptr %host, ptr %caller, ptr %a0) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot4 = alloca i32, align 4
;;   %slot11 = alloca [3 x ptr], align 8
;;   %slot22 = alloca ptr, align 8
;;   %slot43 = alloca i64, align 8
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
;;   %v12 = call ptr @brolga_box_externref(ptr %a0, ptr %v1)
;;   %v13 = icmp eq ptr %v12, null
;;   br i1 %v13, label %bad14, label %go15, !prof !{!"branch_weights", i32 1, i32 2000}
;; go15:
;;   %p16 = getelementptr i8, ptr %slot11, i64 8
;;   store ptr %v12, ptr %p16
;;   br label %go17
;; bad14:
;;   %p18 = getelementptr i8, ptr %slot11, i64 8
;;   call void @brolga_release(ptr %p18, i64 0)
;;   br label %failed
;; go17:
;;   %p19 = getelementptr i8, ptr %slot11, i64 8
;;   %p20 = getelementptr i8, ptr %host, i64 8
;;   %v21 = load ptr, ptr %p20
;;   %p26 = getelementptr i8, ptr %v21, i64 8
;;   %v27 = load ptr, ptr %p26
;;   %v28 = icmp eq ptr %v27, @PyFunction_Type
;;   br i1 %v28, label %function23, label %other24, !prof !{!"branch_weights", i32 2000, i32 1}
;; function23:
;;   %p29 = getelementptr i8, ptr %v21, i64 120
;;   %v30 = load ptr, ptr %p29
;;   %v31 = call ptr %v30(ptr %v21, ptr %p19, i64 -9223372036854775807, ptr null)
;;   store ptr %v31, ptr %slot22
;;   br label %called25
;; other24:
;;   %v32 = call ptr @PyObject_VectorcallDict(ptr %v21, ptr %p19, i64 -9223372036854775807, ptr null)
;;   store ptr %v32, ptr %slot22
;;   br label %called25
;; called25:
;;   %v33 = load ptr, ptr %slot22
;;   %p34 = getelementptr i8, ptr %slot11, i64 8
;;   %v35 = load ptr, ptr %p34
;;   %v36 = load i64, ptr %v35
;;   %v37 = sub i64 %v36, 1
;;   store i64 %v37, ptr %v35
;;   %v40 = icmp eq i64 %v37, 0
;;   br i1 %v40, label %last38, label %go39
;; last38:
;;   call void @_Py_Dealloc(ptr %v35)
;;   br label %go39
;; go39:
;;   %v41 = icmp ne ptr %v33, null
;;   br i1 %v41, label %go42, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go42:
;;   %v44 = call i32 @brolga_unbox_funcref(ptr %v33, ptr %v1, ptr %slot43)
;;   %v45 = icmp eq i32 %v44, 0
;;   br i1 %v45, label %go46, label %wrong, !prof !{!"branch_weights", i32 2000, i32 1}
;; go46:
;;   %v47 = load ptr, ptr %slot43
;;   %v48 = load i64, ptr %v33
;;   %v49 = sub i64 %v48, 1
;;   store i64 %v49, ptr %v33
;;   %v52 = icmp eq i64 %v49, 0
;;   br i1 %v52, label %last50, label %go51
;; last50:
;;   call void @_Py_Dealloc(ptr %v33)
;;   br label %go51
;; go51:
;;   br i1 %v7, label %give53, label %given54, !prof !{!"branch_weights", i32 1, i32 2000}
;; give53:
;;   %v55 = load i32, ptr %slot4
;;   call void @brolga_give_gil(ptr %v3, i32 %v55)
;;   br label %given54
;; given54:
;;   %p58 = getelementptr i8, ptr %v1, i64 1104
;;   %v59 = load i64, ptr %p58
;;   %v60 = icmp ne i64 %v59, 0
;;   br i1 %v60, label %ask56, label %unmarked57, !prof !{!"branch_weights", i32 1, i32 2000}
;; ask56:
;;   call void @brolga_look(ptr %v1)
;;   br label %unmarked57
;; unmarked57:
;;   ret ptr %v47
;; wrong:
;;   call void @Py_DecRef(ptr %v33)
;;   br label %failed
;; failed:
;;   br i1 %v7, label %fail61, label %failed62
;; fail61:
;;   %v63 = load i32, ptr %slot4
;;   call void @brolga_fail_gil(ptr %v3, i32 %v63)
;;   br label %failed62
;; failed62:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
;; .text PyFunction_Type: R_X86_64_REX_GOTPCRELX
;; .text PyObject_VectorcallDict: R_X86_64_GOTPCRELX
;; .text Py_DecRef: R_X86_64_GOTPCRELX
;; .text _Py_Dealloc: R_X86_64_GOTPCRELX
;; .text brolga_box_externref: R_X86_64_PLT32
;; .text brolga_fail_gil: R_X86_64_PLT32
;; .text brolga_give_gil: R_X86_64_PLT32
;; .text brolga_look: R_X86_64_PLT32
;; .text brolga_release: R_X86_64_PLT32
;; .text brolga_take_gil: R_X86_64_PLT32
;; .text brolga_trap: R_X86_64_PLT32
;; .text brolga_unbox_funcref: R_X86_64_PLT32
