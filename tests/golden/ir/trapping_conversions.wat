;;! test = "ir"
;; From floats to integers, with a trap for what does not fit.
(module
  (func (param f32) (result i32) (i32.trunc_f32_s (local.get 0)))
  (func (param f32) (result i32) (i32.trunc_f32_u (local.get 0)))
  (func (param f64) (result i32) (i32.trunc_f64_s (local.get 0)))
  (func (param f64) (result i32) (i32.trunc_f64_u (local.get 0)))
  (func (param f32) (result i64) (i64.trunc_f32_s (local.get 0)))
  (func (param f32) (result i64) (i64.trunc_f32_u (local.get 0)))
  (func (param f64) (result i64) (i64.trunc_f64_s (local.get 0)))
  (func (param f64) (result i64) (i64.trunc_f64_u (local.get 0)))
)
;; define dso_local fastcc noundef i32 @w0(ptr noundef nonnull align 16 dereferenceable(304) %vm, ptr %caller, float noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fcmp oge float %p0, -2147483648.0
;;   %2 = fcmp olt float %p0, 2147483648.0
;;   %3 = and i1 %1, %2
;;   %4 = xor i1 %3, true
;;   %5 = fcmp uno float %p0, %p0
;;   %6 = select i1 %5, i32 9, i32 7
;;   br i1 %4, label %trap1, label %go2
;; go2:
;;   %7 = fptosi float %p0 to i32
;;   ret i32 %7
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 %6, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i32 @w1(ptr noundef nonnull align 16 dereferenceable(304) %vm, ptr %caller, float noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fcmp ogt float %p0, -1.0
;;   %2 = fcmp olt float %p0, 4294967296.0
;;   %3 = and i1 %1, %2
;;   %4 = xor i1 %3, true
;;   %5 = fcmp uno float %p0, %p0
;;   %6 = select i1 %5, i32 9, i32 7
;;   br i1 %4, label %trap1, label %go2
;; go2:
;;   %7 = fptoui float %p0 to i32
;;   ret i32 %7
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 %6, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i32 @w2(ptr noundef nonnull align 16 dereferenceable(304) %vm, ptr %caller, double noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fcmp ogt double %p0, -2147483649.0
;;   %2 = fcmp olt double %p0, 2147483648.0
;;   %3 = and i1 %1, %2
;;   %4 = xor i1 %3, true
;;   %5 = fcmp uno double %p0, %p0
;;   %6 = select i1 %5, i32 9, i32 7
;;   br i1 %4, label %trap1, label %go2
;; go2:
;;   %7 = fptosi double %p0 to i32
;;   ret i32 %7
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 %6, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i32 @w3(ptr noundef nonnull align 16 dereferenceable(304) %vm, ptr %caller, double noundef %p0) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fcmp ogt double %p0, -1.0
;;   %2 = fcmp olt double %p0, 4294967296.0
;;   %3 = and i1 %1, %2
;;   %4 = xor i1 %3, true
;;   %5 = fcmp uno double %p0, %p0
;;   %6 = select i1 %5, i32 9, i32 7
;;   br i1 %4, label %trap1, label %go2
;; go2:
;;   %7 = fptoui double %p0 to i32
;;   ret i32 %7
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 %6, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i64 @w4(ptr noundef nonnull align 16 dereferenceable(304) %vm, ptr %caller, float noundef %p0) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fcmp oge float %p0, -9223372036854775808.0
;;   %2 = fcmp olt float %p0, 9223372036854775808.0
;;   %3 = and i1 %1, %2
;;   %4 = xor i1 %3, true
;;   %5 = fcmp uno float %p0, %p0
;;   %6 = select i1 %5, i32 9, i32 7
;;   br i1 %4, label %trap1, label %go2
;; go2:
;;   %7 = fptosi float %p0 to i64
;;   ret i64 %7
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 %6, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i64 @w5(ptr noundef nonnull align 16 dereferenceable(304) %vm, ptr %caller, float noundef %p0) #0 !dbg !11 {
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
;;   call void @brolga_trap(ptr %vm, i32 %6, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i64 @w6(ptr noundef nonnull align 16 dereferenceable(304) %vm, ptr %caller, double noundef %p0) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fcmp oge double %p0, -9223372036854775808.0
;;   %2 = fcmp olt double %p0, 9223372036854775808.0
;;   %3 = and i1 %1, %2
;;   %4 = xor i1 %3, true
;;   %5 = fcmp uno double %p0, %p0
;;   %6 = select i1 %5, i32 9, i32 7
;;   br i1 %4, label %trap1, label %go2
;; go2:
;;   %7 = fptosi double %p0 to i64
;;   ret i64 %7
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 %6, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i64 @w7(ptr noundef nonnull align 16 dereferenceable(304) %vm, ptr %caller, double noundef %p0) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fcmp ogt double %p0, -1.0
;;   %2 = fcmp olt double %p0, 18446744073709551616.0
;;   %3 = and i1 %1, %2
;;   %4 = xor i1 %3, true
;;   %5 = fcmp uno double %p0, %p0
;;   %6 = select i1 %5, i32 9, i32 7
;;   br i1 %4, label %trap1, label %go2
;; go2:
;;   %7 = fptoui double %p0 to i64
;;   ret i64 %7
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 %6, i64 0) #1
;;   unreachable
;; }
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
