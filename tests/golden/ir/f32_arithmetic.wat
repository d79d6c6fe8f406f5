;;! test = "ir"
;; The arithmetic of f32: the smaller and larger of two are made quiet.
(module
  (func (param f32) (result f32) (f32.abs (local.get 0)))
  (func (param f32) (result f32) (f32.neg (local.get 0)))
  (func (param f32) (result f32) (f32.ceil (local.get 0)))
  (func (param f32) (result f32) (f32.floor (local.get 0)))
  (func (param f32) (result f32) (f32.trunc (local.get 0)))
  (func (param f32) (result f32) (f32.nearest (local.get 0)))
  (func (param f32) (result f32) (f32.sqrt (local.get 0)))
  (func (param f32 f32) (result f32) (f32.add (local.get 0) (local.get 1)))
  (func (param f32 f32) (result f32) (f32.sub (local.get 0) (local.get 1)))
  (func (param f32 f32) (result f32) (f32.mul (local.get 0) (local.get 1)))
  (func (param f32 f32) (result f32) (f32.div (local.get 0) (local.get 1)))
  (func (param f32 f32) (result f32) (f32.min (local.get 0) (local.get 1)))
  (func (param f32 f32) (result f32) (f32.max (local.get 0) (local.get 1)))
  (func (param f32 f32) (result f32) (f32.copysign (local.get 0) (local.get 1)))
)
;; define dso_local fastcc noundef float @w0(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, float noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call float @llvm.fabs.f32(float %p0)
;;   ret float %1
;; }
;; define dso_local fastcc noundef float @w1(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, float noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fneg float %p0
;;   ret float %1
;; }
;; define dso_local fastcc noundef float @w2(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, float noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call float @llvm.ceil.f32(float %p0)
;;   ret float %1
;; }
;; define dso_local fastcc noundef float @w3(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, float noundef %p0) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call float @llvm.floor.f32(float %p0)
;;   ret float %1
;; }
;; define dso_local fastcc noundef float @w4(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, float noundef %p0) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call float @llvm.trunc.f32(float %p0)
;;   ret float %1
;; }
;; define dso_local fastcc noundef float @w5(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, float noundef %p0) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call float @llvm.roundeven.f32(float %p0)
;;   ret float %1
;; }
;; define dso_local fastcc noundef float @w6(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, float noundef %p0) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call float @llvm.sqrt.f32(float %p0)
;;   ret float %1
;; }
;; define dso_local fastcc noundef float @w7(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, float noundef %p0, float noundef %p1) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fadd float %p0, %p1
;;   ret float %1
;; }
;; define dso_local fastcc noundef float @w8(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, float noundef %p0, float noundef %p1) #0 !dbg !14 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fsub float %p0, %p1
;;   ret float %1
;; }
;; define dso_local fastcc noundef float @w9(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, float noundef %p0, float noundef %p1) #0 !dbg !15 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fmul float %p0, %p1
;;   ret float %1
;; }
;; define dso_local fastcc noundef float @w10(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, float noundef %p0, float noundef %p1) #0 !dbg !16 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fdiv float %p0, %p1
;;   ret float %1
;; }
;; define dso_local fastcc noundef float @w11(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, float noundef %p0, float noundef %p1) #0 !dbg !17 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call float @llvm.minimum.f32(float %p0, float %p1)
;;   %2 = call float @llvm.canonicalize.f32(float %1)
;;   ret float %2
;; }
;; define dso_local fastcc noundef float @w12(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, float noundef %p0, float noundef %p1) #0 !dbg !18 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call float @llvm.maximum.f32(float %p0, float %p1)
;;   %2 = call float @llvm.canonicalize.f32(float %1)
;;   ret float %2
;; }
;; define dso_local fastcc noundef float @w13(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, float noundef %p0, float noundef %p1) #0 !dbg !19 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call float @llvm.copysign.f32(float %p0, float %p1)
;;   ret float %1
;; }
