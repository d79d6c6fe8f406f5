;;! test = "ir"
;; The comparisons of f64.
(module
  (func (param f64 f64) (result i32) (f64.eq (local.get 0) (local.get 1)))
  (func (param f64 f64) (result i32) (f64.ne (local.get 0) (local.get 1)))
  (func (param f64 f64) (result i32) (f64.lt (local.get 0) (local.get 1)))
  (func (param f64 f64) (result i32) (f64.gt (local.get 0) (local.get 1)))
  (func (param f64 f64) (result i32) (f64.le (local.get 0) (local.get 1)))
  (func (param f64 f64) (result i32) (f64.ge (local.get 0) (local.get 1)))
)
;; define dso_local fastcc noundef i32 @w0(ptr noundef nonnull align 16 dereferenceable(224) %vm, ptr %caller, double noundef %p0, double noundef %p1) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fcmp oeq double %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w1(ptr noundef nonnull align 16 dereferenceable(224) %vm, ptr %caller, double noundef %p0, double noundef %p1) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fcmp une double %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w2(ptr noundef nonnull align 16 dereferenceable(224) %vm, ptr %caller, double noundef %p0, double noundef %p1) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fcmp olt double %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w3(ptr noundef nonnull align 16 dereferenceable(224) %vm, ptr %caller, double noundef %p0, double noundef %p1) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fcmp ogt double %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w4(ptr noundef nonnull align 16 dereferenceable(224) %vm, ptr %caller, double noundef %p0, double noundef %p1) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fcmp ole double %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w5(ptr noundef nonnull align 16 dereferenceable(224) %vm, ptr %caller, double noundef %p0, double noundef %p1) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fcmp oge double %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
