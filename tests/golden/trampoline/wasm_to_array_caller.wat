;;! test = "trampoline"
;;! direction = "wasm_to_array"
;;! convention = "wasmtime_system_v"
;;! variant = "caller"
;; With the caller's VM context.
(module (type (func (param i32))))
;; declare i32 @brolga_array_to_python(ptr, ptr, i64, ptr, i64)
;; declare void @brolga_fail_gil(ptr, i32)
;; declare void @brolga_give_gil(ptr, i32)
;; declare void @brolga_look(ptr)
;; declare i32 @brolga_take_gil(ptr)
;; declare void @brolga_trap(ptr, i32, i64)
;; declare ptr @memset(ptr, i32, i64) nonlazybind
;; define dso_local void @wasm_to_array(ptr %host, ptr %caller, i32 %a0) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot1 = alloca [16 x i8], align 16
;;   %slot7 = alloca i32, align 4
;;   %v2 = call ptr @memset(ptr %slot1, i32 0, i64 16)
;;   %p3 = getelementptr i8, ptr %slot1, i64 0
;;   store i32 %a0, ptr %p3, align 1
;;   %v4 = load ptr, ptr %host
;;   %p5 = getelementptr i8, ptr %v4, i64 8
;;   %v6 = load ptr, ptr %p5
;;   %p8 = getelementptr i8, ptr %v6, i64 32
;;   %v9 = load ptr, ptr %p8
;;   %v10 = icmp ne ptr %v9, null
;;   br i1 %v10, label %take11, label %held12, !prof !{!"branch_weights", i32 1, i32 2000}
;; take11:
;;   %v13 = call i32 @brolga_take_gil(ptr %v6)
;;   store i32 %v13, ptr %slot7
;;   br label %held12
;; held12:
;;   %v14 = call i32 @brolga_array_to_python(ptr %host, ptr %slot1, i64 16, ptr %caller, i64 1)
;;   %v15 = icmp eq i32 %v14, 0
;;   br i1 %v15, label %go16, label %failed, !prof !{!"branch_weights", i32 2000, i32 1}
;; go16:
;;   br i1 %v10, label %give17, label %given18, !prof !{!"branch_weights", i32 1, i32 2000}
;; give17:
;;   %v19 = load i32, ptr %slot7
;;   call void @brolga_give_gil(ptr %v6, i32 %v19)
;;   br label %given18
;; given18:
;;   %v20 = load ptr, ptr %host
;;   %p23 = getelementptr i8, ptr %v20, i64 1104
;;   %v24 = load i64, ptr %p23
;;   %v25 = icmp ne i64 %v24, 0
;;   br i1 %v25, label %ask21, label %unmarked22, !prof !{!"branch_weights", i32 1, i32 2000}
;; ask21:
;;   call void @brolga_look(ptr %v20)
;;   br label %unmarked22
;; unmarked22:
;;   ret void
;; failed:
;;   br i1 %v10, label %fail26, label %failed27
;; fail26:
;;   %v28 = load i32, ptr %slot7
;;   call void @brolga_fail_gil(ptr %v6, i32 %v28)
;;   br label %failed27
;; failed27:
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
