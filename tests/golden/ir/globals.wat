;;! test = "ir"
;; Globals: own cells in the VM context, imported ones behind a pointer; writes are volatile.
(module
  (global $far (import "m" "far") (mut f64))
  (global $fixed (import "m" "fixed") i32)
  (global $own (mut i64) (i64.const 0))
  (global $constant i32 (i32.const 5))
  (func (param f64) (result f64) (global.get $far) (global.set $far (local.get 0)))
  (func (param i64) (result i64) (global.get $own) (global.set $own (local.get 0)))
  (func (result i32 i32) (global.get $fixed) (global.get $constant))
)
;; define dso_local fastcc noundef double @w0(ptr noundef nonnull align 16 dereferenceable(208) %vm, ptr %caller, double noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 40
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = load double, ptr %2
;;   %4 = getelementptr i8, ptr %vm, i64 40
;;   %5 = load ptr, ptr %4, !invariant.load !0
;;   store volatile double %p0, ptr %5
;;   ret double %3
;; }
;; define dso_local fastcc noundef i64 @w1(ptr noundef nonnull align 16 dereferenceable(208) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 80
;;   %2 = load i64, ptr %1
;;   %3 = getelementptr i8, ptr %vm, i64 80
;;   store volatile i64 %p0, ptr %3
;;   ret i64 %2
;; }
;; define dso_local fastcc noundef { i32, i32 } @w2(ptr noundef nonnull align 16 dereferenceable(208) %vm, ptr %caller) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = getelementptr i8, ptr %vm, i64 48
;;   %2 = load ptr, ptr %1, !invariant.load !0
;;   %3 = load i32, ptr %2, !invariant.load !0
;;   %4 = getelementptr i8, ptr %vm, i64 96
;;   %5 = load i32, ptr %4, !invariant.load !0
;;   %6 = insertvalue { i32, i32 } poison, i32 %3, 0
;;   %7 = insertvalue { i32, i32 } %6, i32 %5, 1
;;   ret { i32, i32 } %7
;; }
