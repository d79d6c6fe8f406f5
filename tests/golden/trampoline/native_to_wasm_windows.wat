;;! test = "trampoline"
;;! direction = "native_to_wasm"
;;! convention = "windows_fastcall"
;;! variant = "windows_fastcall"
;; The registers of Windows, and its struct in memory, which zeros are written to as well.
(module (type (func (param i32 i64) (result i64 i32))))
;; declare i32 @brolga_enter(ptr, ptr, ptr)
;; declare void @brolga_keep_refusal(ptr, i32)
;; declare void @brolga_keep_trap(ptr)
;; declare i32 @brolga_mark(ptr) returns_twice
;; declare ptr @llvm.frameaddress.p0(i32)
;; declare i64 @llvm.umax.i64(i64, i64)
;; declare i64 @llvm.usub.sat.i64(i64, i64)
;; define dso_local win64cc void @native_to_wasm(ptr noundef sret([16 x i8]) align 8 %rest, i32 %a0, i64 %a1, ptr nest %bound) noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true" {
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
;;   call win64cc void %v56(ptr noundef sret([16 x i8]) align 8 %rest, ptr %v58, ptr null, i32 %a0, i64 %a1)
;;   %v59 = load ptr, ptr %slot3
;;   %p60 = getelementptr i8, ptr %slot3, i64 8
;;   %v61 = load ptr, ptr %p60
;;   %p62 = getelementptr i8, ptr %v59, i64 16
;;   %v63 = load ptr, ptr %p62
;;   %p64 = getelementptr i8, ptr %slot3, i64 16
;;   %v65 = load ptr, ptr %p64
;;   store ptr %v65, ptr %v63
;;   %p66 = getelementptr i8, ptr %v59, i64 8
;;   store ptr %v61, ptr %p66
;;   %v67 = icmp eq ptr %v61, null
;;   %v68 = select i1 %v67, ptr null, ptr %v63
;;   %p69 = getelementptr i8, ptr %v59, i64 16
;;   store atomic ptr %v68, ptr %p69 release, align 8
;;   ret void
;; trapped:
;;   %v70 = load ptr, ptr %slot3
;;   %p71 = getelementptr i8, ptr %slot3, i64 8
;;   %v72 = load ptr, ptr %p71
;;   %p73 = getelementptr i8, ptr %v70, i64 16
;;   %v74 = load ptr, ptr %p73
;;   %p75 = getelementptr i8, ptr %slot3, i64 16
;;   %v76 = load ptr, ptr %p75
;;   store ptr %v76, ptr %v74
;;   %p77 = getelementptr i8, ptr %v70, i64 8
;;   store ptr %v72, ptr %p77
;;   %v78 = icmp eq ptr %v72, null
;;   %v79 = select i1 %v78, ptr null, ptr %v74
;;   %p80 = getelementptr i8, ptr %v70, i64 16
;;   store atomic ptr %v79, ptr %p80 release, align 8
;;   call void @brolga_keep_trap(ptr %slot3)
;;   br label %zeros
;; refused:
;;   call void @brolga_keep_refusal(ptr %v2, i32 %v47)
;;   br label %zeros
;; zeros:
;;   store i64 0, ptr %rest
;;   %v81 = getelementptr i8, ptr %rest, i64 8
;;   store i32 0, ptr %v81
;;   ret void
;; }
;;
;; -- relocations
;; .eh_frame .text: R_X86_64_PC32
;; .text brolga_enter: R_X86_64_PLT32
;; .text brolga_keep_refusal: R_X86_64_PLT32
;; .text brolga_keep_trap: R_X86_64_PLT32
;; .text brolga_mark: R_X86_64_PLT32
