;;! test = "ir"
;; The arithmetic of f64: the smaller and larger of two are made quiet.
(module
  (func (param f64) (result f64) (f64.abs (local.get 0)))
  (func (param f64) (result f64) (f64.neg (local.get 0)))
  (func (param f64) (result f64) (f64.ceil (local.get 0)))
  (func (param f64) (result f64) (f64.floor (local.get 0)))
  (func (param f64) (result f64) (f64.trunc (local.get 0)))
  (func (param f64) (result f64) (f64.nearest (local.get 0)))
  (func (param f64) (result f64) (f64.sqrt (local.get 0)))
  (func (param f64 f64) (result f64) (f64.add (local.get 0) (local.get 1)))
  (func (param f64 f64) (result f64) (f64.sub (local.get 0) (local.get 1)))
  (func (param f64 f64) (result f64) (f64.mul (local.get 0) (local.get 1)))
  (func (param f64 f64) (result f64) (f64.div (local.get 0) (local.get 1)))
  (func (param f64 f64) (result f64) (f64.min (local.get 0) (local.get 1)))
  (func (param f64 f64) (result f64) (f64.max (local.get 0) (local.get 1)))
  (func (param f64 f64) (result f64) (f64.copysign (local.get 0) (local.get 1)))
)
;; define dso_local fastcc noundef double @w0(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, double noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call double @llvm.fabs.f64(double %p0)
;;   ret double %1
;; }
;; define dso_local fastcc noundef double @w1(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, double noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fneg double %p0
;;   ret double %1
;; }
;; define dso_local fastcc noundef double @w2(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, double noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call double @llvm.ceil.f64(double %p0)
;;   ret double %1
;; }
;; define dso_local fastcc noundef double @w3(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, double noundef %p0) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call double @llvm.floor.f64(double %p0)
;;   ret double %1
;; }
;; define dso_local fastcc noundef double @w4(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, double noundef %p0) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call double @llvm.trunc.f64(double %p0)
;;   ret double %1
;; }
;; define dso_local fastcc noundef double @w5(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, double noundef %p0) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call double @llvm.roundeven.f64(double %p0)
;;   ret double %1
;; }
;; define dso_local fastcc noundef double @w6(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, double noundef %p0) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call double @llvm.sqrt.f64(double %p0)
;;   ret double %1
;; }
;; define dso_local fastcc noundef double @w7(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, double noundef %p0, double noundef %p1) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fadd double %p0, %p1
;;   ret double %1
;; }
;; define dso_local fastcc noundef double @w8(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, double noundef %p0, double noundef %p1) #0 !dbg !14 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fsub double %p0, %p1
;;   ret double %1
;; }
;; define dso_local fastcc noundef double @w9(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, double noundef %p0, double noundef %p1) #0 !dbg !15 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fmul double %p0, %p1
;;   ret double %1
;; }
;; define dso_local fastcc noundef double @w10(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, double noundef %p0, double noundef %p1) #0 !dbg !16 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fdiv double %p0, %p1
;;   ret double %1
;; }
;; define dso_local fastcc noundef double @w11(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, double noundef %p0, double noundef %p1) #0 !dbg !17 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call double @llvm.minimum.f64(double %p0, double %p1)
;;   %2 = call double @llvm.canonicalize.f64(double %1)
;;   ret double %2
;; }
;; define dso_local fastcc noundef double @w12(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, double noundef %p0, double noundef %p1) #0 !dbg !18 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call double @llvm.maximum.f64(double %p0, double %p1)
;;   %2 = call double @llvm.canonicalize.f64(double %1)
;;   ret double %2
;; }
;; define dso_local fastcc noundef double @w13(ptr noundef nonnull align 16 dereferenceable(480) %vm, ptr %caller, double noundef %p0, double noundef %p1) #0 !dbg !19 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call double @llvm.copysign.f64(double %p0, double %p1)
;;   ret double %1
;; }
