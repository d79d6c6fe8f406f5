;;! test = "ir"
;; Between types, without traps. An integer that becomes a float hides from LLVM.
(module
  (func (param i64) (result i32) (i32.wrap_i64 (local.get 0)))
  (func (param i32) (result i64) (i64.extend_i32_s (local.get 0)))
  (func (param i32) (result i64) (i64.extend_i32_u (local.get 0)))
  (func (param i32) (result f32) (f32.convert_i32_s (local.get 0)))
  (func (param i32) (result f32) (f32.convert_i32_u (local.get 0)))
  (func (param i64) (result f32) (f32.convert_i64_s (local.get 0)))
  (func (param i64) (result f32) (f32.convert_i64_u (local.get 0)))
  (func (param f64) (result f32) (f32.demote_f64 (local.get 0)))
  (func (param i32) (result f64) (f64.convert_i32_s (local.get 0)))
  (func (param i32) (result f64) (f64.convert_i32_u (local.get 0)))
  (func (param i64) (result f64) (f64.convert_i64_s (local.get 0)))
  (func (param i64) (result f64) (f64.convert_i64_u (local.get 0)))
  (func (param f32) (result f64) (f64.promote_f32 (local.get 0)))
  (func (param f32) (result i32) (i32.reinterpret_f32 (local.get 0)))
  (func (param f64) (result i64) (i64.reinterpret_f64 (local.get 0)))
  (func (param i32) (result f32) (f32.reinterpret_i32 (local.get 0)))
  (func (param i64) (result f64) (f64.reinterpret_i64 (local.get 0)))
)
;; define dso_local fastcc noundef i32 @w0(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = trunc i64 %p0 to i32
;;   ret i32 %1
;; }
;; define dso_local fastcc noundef i64 @w1(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = sext i32 %p0 to i64
;;   ret i64 %1
;; }
;; define dso_local fastcc noundef i64 @w2(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = zext i32 %p0 to i64
;;   ret i64 %1
;; }
;; define dso_local fastcc noundef float @w3(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i32 asm "", "=r,0"(i32 %p0)
;;   %2 = sitofp i32 %1 to float
;;   ret float %2
;; }
;; define dso_local fastcc noundef float @w4(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i32 asm "", "=r,0"(i32 %p0)
;;   %2 = uitofp i32 %1 to float
;;   ret float %2
;; }
;; define dso_local fastcc noundef float @w5(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i64 asm "", "=r,0"(i64 %p0)
;;   %2 = sitofp i64 %1 to float
;;   ret float %2
;; }
;; define dso_local fastcc noundef float @w6(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i64 asm "", "=r,0"(i64 %p0)
;;   %2 = uitofp i64 %1 to float
;;   ret float %2
;; }
;; define dso_local fastcc noundef float @w7(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, double noundef %p0) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fptrunc double %p0 to float
;;   %2 = call float @llvm.canonicalize.f32(float %1)
;;   ret float %2
;; }
;; define dso_local fastcc noundef double @w8(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !14 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i32 asm "", "=r,0"(i32 %p0)
;;   %2 = sitofp i32 %1 to double
;;   ret double %2
;; }
;; define dso_local fastcc noundef double @w9(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !15 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i32 asm "", "=r,0"(i32 %p0)
;;   %2 = uitofp i32 %1 to double
;;   ret double %2
;; }
;; define dso_local fastcc noundef double @w10(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !16 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i64 asm "", "=r,0"(i64 %p0)
;;   %2 = sitofp i64 %1 to double
;;   ret double %2
;; }
;; define dso_local fastcc noundef double @w11(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !17 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i64 asm "", "=r,0"(i64 %p0)
;;   %2 = uitofp i64 %1 to double
;;   ret double %2
;; }
;; define dso_local fastcc noundef double @w12(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, float noundef %p0) #0 !dbg !18 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fpext float %p0 to double
;;   ret double %1
;; }
;; define dso_local fastcc noundef i32 @w13(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, float noundef %p0) #0 !dbg !19 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast float %p0 to i32
;;   ret i32 %1
;; }
;; define dso_local fastcc noundef i64 @w14(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, double noundef %p0) #0 !dbg !20 {
;; entry:
;;   br label %start
;; start:
;;   %1 = bitcast double %p0 to i64
;;   ret i64 %1
;; }
;; define dso_local fastcc noundef float @w15(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !21 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i32 asm "", "=r,0"(i32 %p0)
;;   %2 = bitcast i32 %1 to float
;;   ret float %2
;; }
;; define dso_local fastcc noundef double @w16(ptr noundef nonnull align 16 dereferenceable(640) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !22 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i64 asm "", "=r,0"(i64 %p0)
;;   %2 = bitcast i64 %1 to double
;;   ret double %2
;; }
