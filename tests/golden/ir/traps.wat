;;! test = "ir"
;;! show = "all"
;; One block for each site and position, behind the function.
(module
  (func (param i32 i32) (result i32)
    (i32.div_s (i32.div_s (local.get 0) (local.get 1)) (local.get 1)))
  (func (param f32) (result i64) (i64.trunc_f32_u (local.get 0)))
  (func (unreachable))
)
;; source_filename = "test"
;; define dso_local fastcc noundef i32 @w0(ptr noundef nonnull align 16 dereferenceable(144) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq i32 %p1, 0
;;   br i1 %1, label %trap1, label %go2
;; go2:
;;   %2 = icmp eq i32 %p0, -2147483648
;;   %3 = icmp eq i32 %p1, -1
;;   %4 = and i1 %2, %3
;;   br i1 %4, label %trap3, label %go4
;; go4:
;;   %5 = sdiv i32 %p0, %p1
;;   %6 = icmp eq i32 %p1, 0
;;   br i1 %6, label %trap5, label %go6
;; go6:
;;   %7 = icmp eq i32 %5, -2147483648
;;   %8 = icmp eq i32 %p1, -1
;;   %9 = and i1 %7, %8
;;   br i1 %9, label %trap7, label %go8
;; go8:
;;   %10 = sdiv i32 %5, %p1
;;   ret i32 %10
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 8, i64 0) #1, !dbg !DILocation(line: 156, scope: !6)
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 7, i64 0) #1, !dbg !DILocation(line: 156, scope: !6)
;;   unreachable
;; trap5:
;;   call void @brolga_trap(ptr %vm, i32 8, i64 0) #1, !dbg !DILocation(line: 145, scope: !6)
;;   unreachable
;; trap7:
;;   call void @brolga_trap(ptr %vm, i32 7, i64 0) #1, !dbg !DILocation(line: 145, scope: !6)
;;   unreachable
;; }
;; define dso_local fastcc noundef i64 @w1(ptr noundef nonnull align 16 dereferenceable(144) %vm, ptr %caller, float noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fcmp ogt float %p0, -1.0
;;   %2 = fcmp olt float %p0, 18446744073709551616.0
;;   %3 = and i1 %1, %2
;;   %4 = xor i1 %3, true
;;   %5 = fcmp uno float %p0, %p0
;;   %6 = select i1 %5, i32 9, i32 7
;;   br i1 %4, label %trap1, label %go2
;; go2:
;;   %7 = fptoui float %p0 to i64
;;   ret i64 %7
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 %6, i64 0) #1, !dbg !DILocation(line: 245, scope: !7)
;;   unreachable
;; }
;; define dso_local fastcc void @w2(ptr noundef nonnull align 16 dereferenceable(144) %vm, ptr %caller) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   call void @brolga_trap(ptr %vm, i32 10, i64 0) #1, !dbg !DILocation(line: 286, scope: !8)
;;   unreachable
;; }
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
;; attributes #0 = { noinline nounwind uwtable "frame-pointer"="all" "disable-tail-calls"="true" }
;; attributes #1 = { cold nomerge noreturn nounwind }
;; !0 = !{}
;; !llvm.module.flags = !{!1, !2}
;; !llvm.dbg.cu = !{!3}
;; !1 = !{i32 2, !"Debug Info Version", i32 3}
;; !2 = !{i32 7, !"Dwarf Version", i32 4}
;; !3 = distinct !DICompileUnit(language: DW_LANG_C99, file: !4, emissionKind: LineTablesOnly)
;; !4 = !DIFile(filename: "test", directory: "")
;; !5 = !DISubroutineType(types: !{})
;; !6 = distinct !DISubprogram(name: "w0", scope: !4, file: !4, type: !5, unit: !3, spFlags: DISPFlagDefinition)
;; !7 = distinct !DISubprogram(name: "w1", scope: !4, file: !4, type: !5, unit: !3, spFlags: DISPFlagDefinition)
;; !8 = distinct !DISubprogram(name: "w2", scope: !4, file: !4, type: !5, unit: !3, spFlags: DISPFlagDefinition)
