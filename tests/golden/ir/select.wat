;;! test = "ir"
;; A choice; a comparison is used as it is.
(module
  (func (param i64 i64 i32) (result i64) (select (local.get 0) (local.get 1) (local.get 2)))
  (func (param i64 i64) (result i64)
    (select (local.get 0) (local.get 1) (i64.lt_u (local.get 0) (local.get 1))))
  (func (param externref externref i32) (result externref)
    (select (result externref) (local.get 0) (local.get 1) (local.get 2)))
)
;; define dso_local fastcc noundef i64 @w0(ptr noundef nonnull align 16 dereferenceable(144) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1, i32 noundef %p2) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp ne i32 %p2, 0
;;   %2 = select i1 %1, i64 %p0, i64 %p1
;;   ret i64 %2
;; }
;; define dso_local fastcc noundef i64 @w1(ptr noundef nonnull align 16 dereferenceable(144) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp ult i64 %p0, %p1
;;   %2 = select i1 %1, i64 %p0, i64 %p1
;;   ret i64 %2
;; }
;; define dso_local fastcc noundef ptr @w2(ptr noundef nonnull align 16 dereferenceable(144) %vm, ptr %caller, ptr noundef %p0, ptr noundef %p1, i32 noundef %p2) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp ne i32 %p2, 0
;;   %2 = select i1 %1, ptr %p0, ptr %p1
;;   ret ptr %2
;; }
