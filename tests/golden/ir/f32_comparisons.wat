;;! test = "ir"
;; The comparisons of f32.
(module
  (func (param f32 f32) (result i32) (f32.eq (local.get 0) (local.get 1)))
  (func (param f32 f32) (result i32) (f32.ne (local.get 0) (local.get 1)))
  (func (param f32 f32) (result i32) (f32.lt (local.get 0) (local.get 1)))
  (func (param f32 f32) (result i32) (f32.gt (local.get 0) (local.get 1)))
  (func (param f32 f32) (result i32) (f32.le (local.get 0) (local.get 1)))
  (func (param f32 f32) (result i32) (f32.ge (local.get 0) (local.get 1)))
)
;; define dso_local fastcc noundef i32 @w0(ptr noundef nonnull align 16 dereferenceable(224) %vm, ptr %caller, float noundef %p0, float noundef %p1) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fcmp oeq float %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w1(ptr noundef nonnull align 16 dereferenceable(224) %vm, ptr %caller, float noundef %p0, float noundef %p1) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fcmp une float %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w2(ptr noundef nonnull align 16 dereferenceable(224) %vm, ptr %caller, float noundef %p0, float noundef %p1) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fcmp olt float %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w3(ptr noundef nonnull align 16 dereferenceable(224) %vm, ptr %caller, float noundef %p0, float noundef %p1) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fcmp ogt float %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w4(ptr noundef nonnull align 16 dereferenceable(224) %vm, ptr %caller, float noundef %p0, float noundef %p1) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fcmp ole float %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w5(ptr noundef nonnull align 16 dereferenceable(224) %vm, ptr %caller, float noundef %p0, float noundef %p1) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = fcmp oge float %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
