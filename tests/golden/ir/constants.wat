;;! test = "ir"
;; Constants: integers are written where they are used, the bits of floats are loaded.
(module
  (func (result i32 i64) (i32.const -1) (i64.const 0x8000000000000000))
  (func (result f32 f32) (f32.const 1) (f32.const nan:0x1))
  (func (result f64 f64) (f64.const 1) (f64.const nan:0x1))
  (func (param i32) (result i32) (i32.add (local.get 0) (i32.const 5)))
)
;; @double.3ff0000000000000 = weak hidden constant i64 4607182418800017408
;; @double.7ff0000000000001 = weak hidden constant i64 9218868437227405313
;; @float.3f800000 = weak hidden constant i32 1065353216
;; @float.7f800001 = weak hidden constant i32 2139095041
;; define dso_local fastcc noundef { i32, i64 } @w0(ptr noundef nonnull align 16 dereferenceable(176) %vm, ptr %caller) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = insertvalue { i32, i64 } poison, i32 -1, 0
;;   %2 = insertvalue { i32, i64 } %1, i64 -9223372036854775808, 1
;;   ret { i32, i64 } %2
;; }
;; define dso_local fastcc noundef { float, float } @w1(ptr noundef nonnull align 16 dereferenceable(176) %vm, ptr %caller) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = load float, ptr @float.3f800000, !invariant.load !0
;;   %2 = load float, ptr @float.7f800001, !invariant.load !0
;;   %3 = insertvalue { float, float } poison, float %1, 0
;;   %4 = insertvalue { float, float } %3, float %2, 1
;;   ret { float, float } %4
;; }
;; define dso_local fastcc noundef { double, double } @w2(ptr noundef nonnull align 16 dereferenceable(176) %vm, ptr %caller) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = load double, ptr @double.3ff0000000000000, !invariant.load !0
;;   %2 = load double, ptr @double.7ff0000000000001, !invariant.load !0
;;   %3 = insertvalue { double, double } poison, double %1, 0
;;   %4 = insertvalue { double, double } %3, double %2, 1
;;   ret { double, double } %4
;; }
;; define dso_local fastcc noundef i32 @w3(ptr noundef nonnull align 16 dereferenceable(176) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = add i32 %p0, 5
;;   ret i32 %1
;; }
