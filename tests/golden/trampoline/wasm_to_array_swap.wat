;;! test = "trampoline"
;;! direction = "wasm_to_array"
;;! convention = "wasmtime_system_v"
;; Parameters into slots of 16 bytes, which the callable fills with results.
(module (type (func (param i32 i64) (result i64 i32))))
;; declare i32 @brolga_array_to_python(ptr, ptr, i64, ptr, i64)
;; declare void @brolga_fail_gil(ptr, i32)
;; declare void @brolga_give_gil(ptr, i32)
;; declare void @brolga_look(ptr)
;; declare i32 @brolga_take_gil(ptr)
;; declare void @brolga_trap(ptr, i32, i64)
;; declare ptr @memset(ptr, i32, i64) nonlazybind
;; define dso_local i64 @wasm_to_array(ptr %host, ptr %caller, i32 %a0, i64 %a1, ptr noundef %rest) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot1 = alloca [32 x i8], align 16
;;   %slot8 = alloca i32, align 4
;;   %v2 = call ptr @memset(ptr %slot1, i32 0, i64 32)
;;   %p3 = getelementptr i8, ptr %slot1, i64 0
;;   store i32 %a0, ptr %p3, align 1
;;   %p4 = getelementptr i8, ptr %slot1, i64 16
;;   store i64 %a1, ptr %p4, align 1
;;   %v5 = load ptr, ptr %host
;;   %p6 = getelementptr i8, ptr %v5, i64 8
;;   %v7 = load ptr, ptr %p6
;;   %p9 = getelementptr i8, ptr %v7, i64 32
;;   %v10 = load ptr, ptr %p9
;;   %v11 = icmp ne ptr %v10, null
;;   br i1 %v11, label %take12, label %held13, !prof !{!"branch_weights", i32 1, i32 2000}
;; take12:
;;   %v14 = call i32 @brolga_take_gil(ptr %v7)
;;   store i32 %v14, ptr %slot8
;;   br label %held13
;; held13:
;;   %v15 = call i32 @brolga_array_to_python(ptr %host, ptr %slot1, i64 32, ptr %caller, i64 0)
;;   %v16 = icmp eq i32 %v15, 0
;;   br i1 %v16, label %go17, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go17:
;;   br i1 %v11, label %give18, label %given19, !prof !{!"branch_weights", i32 1, i32 2000}
;; give18:
;;   %v20 = load i32, ptr %slot8
;;   call void @brolga_give_gil(ptr %v7, i32 %v20)
;;   br label %given19
;; given19:
;;   %v21 = load ptr, ptr %host
;;   %p24 = getelementptr i8, ptr %v21, i64 1104
;;   %v25 = load i64, ptr %p24
;;   %v26 = icmp ne i64 %v25, 0
;;   br i1 %v26, label %ask22, label %unmarked23, !prof !{!"branch_weights", i32 1, i32 2000}
;; ask22:
;;   call void @brolga_look(ptr %v21)
;;   br label %unmarked23
;; unmarked23:
;;   %p27 = getelementptr i8, ptr %slot1, i64 0
;;   %p28 = getelementptr i8, ptr %slot1, i64 16
;;   %v29 = load i64, ptr %p27, align 1
;;   %v30 = load i32, ptr %p28, align 1
;;   store i32 %v30, ptr %rest
;;   ret i64 %v29
;; failed:
;;   br i1 %v11, label %fail31, label %failed32
;; fail31:
;;   %v33 = load i32, ptr %slot8
;;   call void @brolga_fail_gil(ptr %v7, i32 %v33)
;;   br label %failed32
;; failed32:
;;   call void @brolga_trap(ptr %host, i32 0, i64 0)
;;   unreachable
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
;; .text brolga_array_to_python: R_X86_64_PLT32
;; .text brolga_fail_gil: R_X86_64_PLT32
;; .text brolga_give_gil: R_X86_64_PLT32
;; .text brolga_look: R_X86_64_PLT32
;; .text brolga_take_gil: R_X86_64_PLT32
;; .text brolga_trap: R_X86_64_PLT32
