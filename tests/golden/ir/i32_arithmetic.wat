;;! test = "ir"
;; The arithmetic of i32: checks before divisions, masks before shifts.
(module
  (func (param i32) (result i32) (i32.clz (local.get 0)))
  (func (param i32) (result i32) (i32.ctz (local.get 0)))
  (func (param i32) (result i32) (i32.popcnt (local.get 0)))
  (func (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.sub (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.mul (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.div_s (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.div_u (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.rem_s (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.rem_u (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.and (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.or (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.xor (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.shl (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.shr_s (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.shr_u (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.rotl (local.get 0) (local.get 1)))
  (func (param i32 i32) (result i32) (i32.rotr (local.get 0) (local.get 1)))
  (func (param i32) (result i32) (i32.extend8_s (local.get 0)))
  (func (param i32) (result i32) (i32.extend16_s (local.get 0)))
)
;; define dso_local fastcc noundef i32 @w0(ptr noundef nonnull align 16 dereferenceable(672) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i32 @llvm.ctlz.i32(i32 %p0, i1 false)
;;   ret i32 %1
;; }
;; define dso_local fastcc noundef i32 @w1(ptr noundef nonnull align 16 dereferenceable(672) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i32 @llvm.cttz.i32(i32 %p0, i1 false)
;;   ret i32 %1
;; }
;; define dso_local fastcc noundef i32 @w2(ptr noundef nonnull align 16 dereferenceable(672) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i32 @llvm.ctpop.i32(i32 %p0)
;;   ret i32 %1
;; }
;; define dso_local fastcc noundef i32 @w3(ptr noundef nonnull align 16 dereferenceable(672) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = add i32 %p0, %p1
;;   ret i32 %1
;; }
;; define dso_local fastcc noundef i32 @w4(ptr noundef nonnull align 16 dereferenceable(672) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = sub i32 %p0, %p1
;;   ret i32 %1
;; }
;; define dso_local fastcc noundef i32 @w5(ptr noundef nonnull align 16 dereferenceable(672) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = mul i32 %p0, %p1
;;   ret i32 %1
;; }
;; define dso_local fastcc noundef i32 @w6(ptr noundef nonnull align 16 dereferenceable(672) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq i32 %p1, 0
;;   br i1 %1, label %trap1, label %go2
;; go2:
;;   %2 = icmp eq i32 %p0, -2147483648
;;   %3 = icmp eq i32 %p1, -1
;;   %4 = and i1 %2, %3
;;   br i1 %4, label %trap3, label %go4
;; go4:
;;   %5 = sdiv i32 %p0, %p1
;;   ret i32 %5
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 8, i64 0) #1
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 7, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i32 @w7(ptr noundef nonnull align 16 dereferenceable(672) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq i32 %p1, 0
;;   br i1 %1, label %trap1, label %go2
;; go2:
;;   %2 = udiv i32 %p0, %p1
;;   ret i32 %2
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 8, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i32 @w8(ptr noundef nonnull align 16 dereferenceable(672) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !14 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq i32 %p1, 0
;;   br i1 %1, label %trap1, label %go2
;; go2:
;;   %2 = icmp eq i32 %p1, -1
;;   %3 = select i1 %2, i32 1, i32 %p1
;;   %4 = srem i32 %p0, %3
;;   ret i32 %4
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 8, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i32 @w9(ptr noundef nonnull align 16 dereferenceable(672) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !15 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq i32 %p1, 0
;;   br i1 %1, label %trap1, label %go2
;; go2:
;;   %2 = urem i32 %p0, %p1
;;   ret i32 %2
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 8, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i32 @w10(ptr noundef nonnull align 16 dereferenceable(672) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !16 {
;; entry:
;;   br label %start
;; start:
;;   %1 = and i32 %p0, %p1
;;   ret i32 %1
;; }
;; define dso_local fastcc noundef i32 @w11(ptr noundef nonnull align 16 dereferenceable(672) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !17 {
;; entry:
;;   br label %start
;; start:
;;   %1 = or i32 %p0, %p1
;;   ret i32 %1
;; }
;; define dso_local fastcc noundef i32 @w12(ptr noundef nonnull align 16 dereferenceable(672) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !18 {
;; entry:
;;   br label %start
;; start:
;;   %1 = xor i32 %p0, %p1
;;   ret i32 %1
;; }
;; define dso_local fastcc noundef i32 @w13(ptr noundef nonnull align 16 dereferenceable(672) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !19 {
;; entry:
;;   br label %start
;; start:
;;   %1 = and i32 %p1, 31
;;   %2 = shl i32 %p0, %1
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w14(ptr noundef nonnull align 16 dereferenceable(672) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !20 {
;; entry:
;;   br label %start
;; start:
;;   %1 = and i32 %p1, 31
;;   %2 = ashr i32 %p0, %1
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w15(ptr noundef nonnull align 16 dereferenceable(672) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !21 {
;; entry:
;;   br label %start
;; start:
;;   %1 = and i32 %p1, 31
;;   %2 = lshr i32 %p0, %1
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w16(ptr noundef nonnull align 16 dereferenceable(672) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !22 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i32 @llvm.fshl.i32(i32 %p0, i32 %p0, i32 %p1)
;;   ret i32 %1
;; }
;; define dso_local fastcc noundef i32 @w17(ptr noundef nonnull align 16 dereferenceable(672) %vm, ptr %caller, i32 noundef %p0, i32 noundef %p1) #0 !dbg !23 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i32 @llvm.fshr.i32(i32 %p0, i32 %p0, i32 %p1)
;;   ret i32 %1
;; }
;; define dso_local fastcc noundef i32 @w18(ptr noundef nonnull align 16 dereferenceable(672) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !24 {
;; entry:
;;   br label %start
;; start:
;;   %1 = trunc i32 %p0 to i8
;;   %2 = sext i8 %1 to i32
;;   ret i32 %2
;; }
;; define dso_local fastcc noundef i32 @w19(ptr noundef nonnull align 16 dereferenceable(672) %vm, ptr %caller, i32 noundef %p0) #0 !dbg !25 {
;; entry:
;;   br label %start
;; start:
;;   %1 = trunc i32 %p0 to i16
;;   %2 = sext i16 %1 to i32
;;   ret i32 %2
;; }
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
