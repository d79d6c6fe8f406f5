;;! test = "trampoline"
;;! direction = "native_to_wasm"
;;! convention = "system_v"
;;! variant = "system_v"
;; The struct of two results, in registers.
(module (type (func (param i32 i64) (result i64 i32))))
;; declare i32 @brolga_enter(ptr, ptr, ptr)
;; declare void @brolga_keep_refusal(ptr, i32)
;; declare void @brolga_keep_trap(ptr)
;; declare i32 @brolga_mark(ptr) returns_twice
;; declare ptr @llvm.frameaddress.p0(i32)
;; declare i64 @llvm.umax.i64(i64, i64)
;; declare i64 @llvm.usub.sat.i64(i64, i64)
;; define dso_local { i64, i32 } @native_to_wasm(i32 %a0, i64 %a1, ptr nest %bound) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
;; entry:
;;   %slot3 = alloca [752 x i8], align 16
;;   %p1 = getelementptr i8, ptr %bound, i64 24
;;   %v2 = load ptr, ptr %p1
;;   %v4 = call ptr @llvm.frameaddress.p0(i32 0)
;;   %v7 = load i64, ptr addrspace(257) inttoptr (i64 16 to ptr addrspace(257))
;;   %p8 = getelementptr i8, ptr %v2, i64 56
;;   %v9 = load i64, ptr %p8
;;   %v10 = icmp eq i64 %v9, %v7
;;   br i1 %v10, label %go11, label %ask5, !prof !{!"branch_weights", i32 2000, i32 1}
;; go11:
;;   %p12 = getelementptr i8, ptr %v2, i64 64
;;   %v13 = load ptr, ptr %p12
;;   %p14 = getelementptr i8, ptr %v13, i64 16
;;   %v15 = load i64, ptr %p14
;;   %v16 = icmp eq i64 %v15, %v7
;;   br i1 %v16, label %go17, label %ask5, !prof !{!"branch_weights", i32 2000, i32 1}
;; go17:
;;   %p18 = getelementptr i8, ptr %v13, i64 24
;;   store atomic ptr %v2, ptr %p18 monotonic, align 8
;;   fence seq_cst
;;   %v19 = load atomic i64, ptr %p8 monotonic, align 8
;;   %v20 = icmp ne i64 %v19, %v7
;;   br i1 %v20, label %doubt21, label %go22, !prof !{!"branch_weights", i32 1, i32 2000}
;; go22:
;;   %v23 = ptrtoint ptr %v4 to i64
;;   %p24 = getelementptr i8, ptr %v2, i64 8
;;   %v25 = load ptr, ptr %p24
;;   %v26 = icmp eq ptr %v25, null
;;   %p27 = getelementptr i8, ptr %v2, i64 32
;;   %v28 = load i64, ptr %p27
;;   %v29 = call i64 @llvm.usub.sat.i64(i64 %v23, i64 %v28)
;;   %p30 = getelementptr i8, ptr %v13, i64 8
;;   %v31 = load i64, ptr %p30
;;   %v32 = call i64 @llvm.umax.i64(i64 %v29, i64 %v31)
;;   %v33 = load i64, ptr %v2
;;   %v34 = select i1 %v26, i64 %v32, i64 %v33
;;   %v35 = icmp ult i64 %v23, %v34
;;   br i1 %v35, label %low36, label %go37, !prof !{!"branch_weights", i32 1, i32 2000}
;; go37:
;;   store i64 %v34, ptr %v2
;;   %p38 = getelementptr i8, ptr %v2, i64 16
;;   store atomic ptr %v13, ptr %p38 monotonic, align 8
;;   store atomic ptr null, ptr %p18 release, align 8
;;   store ptr %v2, ptr %slot3
;;   %p39 = getelementptr i8, ptr %v2, i64 8
;;   %v40 = load ptr, ptr %p39
;;   %p41 = getelementptr i8, ptr %slot3, i64 8
;;   store ptr %v40, ptr %p41
;;   %v42 = load ptr, ptr %v13
;;   %p43 = getelementptr i8, ptr %slot3, i64 16
;;   store ptr %v42, ptr %p43
;;   %p44 = getelementptr i8, ptr %slot3, i64 24
;;   store ptr %v4, ptr %p44
;;   %p45 = getelementptr i8, ptr %v2, i64 8
;;   store ptr %slot3, ptr %p45
;;   store ptr %slot3, ptr %v13
;;   br label %home46
;; doubt21:
;;   store atomic ptr null, ptr %p18 release, align 8
;;   br label %ask5
;; low36:
;;   store atomic ptr null, ptr %p18 release, align 8
;;   br label %ask5
;; home46:
;;   br label %entered6
;; ask5:
;;   %v47 = call i32 @brolga_enter(ptr %slot3, ptr %v2, ptr %v4)
;;   %v48 = icmp eq i32 %v47, 0
;;   br i1 %v48, label %entered6, label %refused, !prof !{!"branch_weights", i32 2000, i32 1}
;; entered6:
;;   %p49 = getelementptr i8, ptr %slot3, i64 32
;;   store ptr inttoptr (i64 1 to ptr), ptr %p49
;;   %p50 = getelementptr i8, ptr %slot3, i64 576
;;   %v51 = call i32 @brolga_mark(ptr %p50) returns_twice
;;   %v52 = icmp eq i32 %v51, 0
;;   br i1 %v52, label %go53, label %trapped, !prof !{!"branch_weights", i32 2000, i32 1}
;; go53:
;;   %p54 = getelementptr i8, ptr %bound, i64 8
;;   %v55 = load ptr, ptr %p54
;;   %v56 = load ptr, ptr %v55
;;   %p57 = getelementptr i8, ptr %bound, i64 16
;;   %v58 = load ptr, ptr %p57
;;   %v59 = call { i64, i32 } %v56(ptr %v58, ptr null, i32 %a0, i64 %a1)
;;   %v60 = load ptr, ptr %slot3
;;   %p61 = getelementptr i8, ptr %slot3, i64 8
;;   %v62 = load ptr, ptr %p61
;;   %p63 = getelementptr i8, ptr %v60, i64 16
;;   %v64 = load ptr, ptr %p63
;;   %p65 = getelementptr i8, ptr %slot3, i64 16
;;   %v66 = load ptr, ptr %p65
;;   store ptr %v66, ptr %v64
;;   %p67 = getelementptr i8, ptr %v60, i64 8
;;   store ptr %v62, ptr %p67
;;   %v68 = icmp eq ptr %v62, null
;;   %v69 = select i1 %v68, ptr null, ptr %v64
;;   %p70 = getelementptr i8, ptr %v60, i64 16
;;   store atomic ptr %v69, ptr %p70 release, align 8
;;   ret { i64, i32 } %v59
;; trapped:
;;   %v71 = load ptr, ptr %slot3
;;   %p72 = getelementptr i8, ptr %slot3, i64 8
;;   %v73 = load ptr, ptr %p72
;;   %p74 = getelementptr i8, ptr %v71, i64 16
;;   %v75 = load ptr, ptr %p74
;;   %p76 = getelementptr i8, ptr %slot3, i64 16
;;   %v77 = load ptr, ptr %p76
;;   store ptr %v77, ptr %v75
;;   %p78 = getelementptr i8, ptr %v71, i64 8
;;   store ptr %v73, ptr %p78
;;   %v79 = icmp eq ptr %v73, null
;;   %v80 = select i1 %v79, ptr null, ptr %v75
;;   %p81 = getelementptr i8, ptr %v71, i64 16
;;   store atomic ptr %v80, ptr %p81 release, align 8
;;   call void @brolga_keep_trap(ptr %slot3)
;;   br label %zeros
;; refused:
;;   call void @brolga_keep_refusal(ptr %v2, i32 %v47)
;;   br label %zeros
;; zeros:
;;   %v82 = insertvalue { i64, i32 } poison, i64 0, 0
;;   %v83 = insertvalue { i64, i32 } %v82, i32 0, 1
;;   ret { i64, i32 } %v83
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
;; .text brolga_enter: R_X86_64_PLT32
;; .text brolga_keep_refusal: R_X86_64_PLT32
;; .text brolga_keep_trap: R_X86_64_PLT32
;; .text brolga_mark: R_X86_64_PLT32
