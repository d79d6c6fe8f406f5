;;! test = "ir"
;; The comparisons of i32.
(module
  (func (param i32) (result i32) (i32.eqz (local.get 0)))
  (func (param i32 i32) (result i32) (i32.eq (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.ne (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.lt_s (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.lt_u (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.gt_s (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.gt_u (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.le_s (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.le_u (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.ge_s (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.ge_u (local.get 0) (local.get 1)))
)
;; define dso_local fastcc noundef i32 @w0(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq i32 %p0, 0
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w1(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq i32 %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w2(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp ne i32 %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w3(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp slt i32 %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w4(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp ult i32 %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w5(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp sgt i32 %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w6(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp ugt i32 %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w7(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp sle i32 %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w8(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !14 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp ule i32 %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w9(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !15 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp sge i32 %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w10(ptr noundef nonnull align 16 dereferenceable(384) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !16 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp uge i32 %p0, %p1
;;   %2 = zext i1 %1 to i32
;;   ret i32 %2
;; }
