;;! test = "ir"
;; From floats to integers, saturating.
(module
  (func (param f32) (result i32) (i32.trunc_sat_f32_s (local.get 0)))
  (func (param f32) (result i32) (i32.trunc_sat_f32_u (local.get 0)))
  (func (param f64) (result i32) (i32.trunc_sat_f64_s (local.get 0)))
  (func (param f64) (result i32) (i32.trunc_sat_f64_u (local.get 0)))
  (func (param f32) (result i64) (i64.trunc_sat_f32_s (local.get 0)))
  (func (param f32) (result i64) (i64.trunc_sat_f32_u (local.get 0)))
  (func (param f64) (result i64) (i64.trunc_sat_f64_s (local.get 0)))
  (func (param f64) (result i64) (i64.trunc_sat_f64_u (local.get 0)))
)
;; define dso_local fastcc noundef i32 @w0(ptr noundef nonnull align 16 dereferenceable(304) %vm, ptr %caller, float noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i32 @llvm.fptosi.sat.i32.f32(float %p0)
;;   ret i32 %1
;; }
;; define dso_local fastcc noundef i32 @w1(ptr noundef nonnull align 16 dereferenceable(304) %vm, ptr %caller, float noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i32 @llvm.fptoui.sat.i32.f32(float %p0)
;;   ret i32 %1
;; }
;; define dso_local fastcc noundef i32 @w2(ptr noundef nonnull align 16 dereferenceable(304) %vm, ptr %caller, double noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i32 @llvm.fptosi.sat.i32.f64(double %p0)
;;   ret i32 %1
;; }
;; define dso_local fastcc noundef i32 @w3(ptr noundef nonnull align 16 dereferenceable(304) %vm, ptr %caller, double noundef %p0) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i32 @llvm.fptoui.sat.i32.f64(double %p0)
;;   ret i32 %1
;; }
;; define dso_local fastcc noundef i64 @w4(ptr noundef nonnull align 16 dereferenceable(304) %vm, ptr %caller, float noundef %p0) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i64 @llvm.fptosi.sat.i64.f32(float %p0)
;;   ret i64 %1
;; }
;; define dso_local fastcc noundef i64 @w5(ptr noundef nonnull align 16 dereferenceable(304) %vm, ptr %caller, float noundef %p0) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i64 @llvm.fptoui.sat.i64.f32(float %p0)
;;   ret i64 %1
;; }
;; define dso_local fastcc noundef i64 @w6(ptr noundef nonnull align 16 dereferenceable(304) %vm, ptr %caller, double noundef %p0) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i64 @llvm.fptosi.sat.i64.f64(double %p0)
;;   ret i64 %1
;; }
;; define dso_local fastcc noundef i64 @w7(ptr noundef nonnull align 16 dereferenceable(304) %vm, ptr %caller, double noundef %p0) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i64 @llvm.fptoui.sat.i64.f64(double %p0)
;;   ret i64 %1
;; }
