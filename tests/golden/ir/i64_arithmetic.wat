;;! test = "ir"
;; The arithmetic of i64: checks before divisions, masks before shifts.
(module
  (func (param i64) (result i64) (i64.clz (local.get 0)))
  (func (param i64) (result i64) (i64.ctz (local.get 0)))
  (func (param i64) (result i64) (i64.popcnt (local.get 0)))
  (func (param i64 i64) (result i64) (i64.add (local.get 0) (local.get 1)))
  (func (param i64 i64) (result i64) (i64.sub (local.get 0) (local.get 1)))
  (func (param i64 i64) (result i64) (i64.mul (local.get 0) (local.get 1)))
  (func (param i64 i64) (result i64) (i64.div_s (local.get 0) (local.get 1)))
  (func (param i64 i64) (result i64) (i64.div_u (local.get 0) (local.get 1)))
  (func (param i64 i64) (result i64) (i64.rem_s (local.get 0) (local.get 1)))
  (func (param i64 i64) (result i64) (i64.rem_u (local.get 0) (local.get 1)))
  (func (param i64 i64) (result i64) (i64.and (local.get 0) (local.get 1)))
  (func (param i64 i64) (result i64) (i64.or (local.get 0) (local.get 1)))
  (func (param i64 i64) (result i64) (i64.xor (local.get 0) (local.get 1)))
  (func (param i64 i64) (result i64) (i64.shl (local.get 0) (local.get 1)))
  (func (param i64 i64) (result i64) (i64.shr_s (local.get 0) (local.get 1)))
  (func (param i64 i64) (result i64) (i64.shr_u (local.get 0) (local.get 1)))
  (func (param i64 i64) (result i64) (i64.rotl (local.get 0) (local.get 1)))
  (func (param i64 i64) (result i64) (i64.rotr (local.get 0) (local.get 1)))
  (func (param i64) (result i64) (i64.extend8_s (local.get 0)))
  (func (param i64) (result i64) (i64.extend16_s (local.get 0)))
  (func (param i64) (result i64) (i64.extend32_s (local.get 0)))
)
;; define dso_local fastcc noundef i64 @w0(ptr noundef nonnull align 16 dereferenceable(704) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !6 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i64 @llvm.ctlz.i64(i64 %p0, i1 false)
;;   ret i64 %1
;; }
;; define dso_local fastcc noundef i64 @w1(ptr noundef nonnull align 16 dereferenceable(704) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !7 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i64 @llvm.cttz.i64(i64 %p0, i1 false)
;;   ret i64 %1
;; }
;; define dso_local fastcc noundef i64 @w2(ptr noundef nonnull align 16 dereferenceable(704) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !8 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i64 @llvm.ctpop.i64(i64 %p0)
;;   ret i64 %1
;; }
;; define dso_local fastcc noundef i64 @w3(ptr noundef nonnull align 16 dereferenceable(704) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1) #0 !dbg !9 {
;; entry:
;;   br label %start
;; start:
;;   %1 = add i64 %p0, %p1
;;   ret i64 %1
;; }
;; define dso_local fastcc noundef i64 @w4(ptr noundef nonnull align 16 dereferenceable(704) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1) #0 !dbg !10 {
;; entry:
;;   br label %start
;; start:
;;   %1 = sub i64 %p0, %p1
;;   ret i64 %1
;; }
;; define dso_local fastcc noundef i64 @w5(ptr noundef nonnull align 16 dereferenceable(704) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1) #0 !dbg !11 {
;; entry:
;;   br label %start
;; start:
;;   %1 = mul i64 %p0, %p1
;;   ret i64 %1
;; }
;; define dso_local fastcc noundef i64 @w6(ptr noundef nonnull align 16 dereferenceable(704) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1) #0 !dbg !12 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq i64 %p1, 0
;;   br i1 %1, label %trap1, label %go2
;; go2:
;;   %2 = icmp eq i64 %p0, -9223372036854775808
;;   %3 = icmp eq i64 %p1, -1
;;   %4 = and i1 %2, %3
;;   br i1 %4, label %trap3, label %go4
;; go4:
;;   %5 = sdiv i64 %p0, %p1
;;   ret i64 %5
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 8, i64 0) #1
;;   unreachable
;; trap3:
;;   call void @brolga_trap(ptr %vm, i32 7, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i64 @w7(ptr noundef nonnull align 16 dereferenceable(704) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1) #0 !dbg !13 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq i64 %p1, 0
;;   br i1 %1, label %trap1, label %go2
;; go2:
;;   %2 = udiv i64 %p0, %p1
;;   ret i64 %2
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 8, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i64 @w8(ptr noundef nonnull align 16 dereferenceable(704) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1) #0 !dbg !14 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq i64 %p1, 0
;;   br i1 %1, label %trap1, label %go2
;; go2:
;;   %2 = icmp eq i64 %p1, -1
;;   %3 = select i1 %2, i64 1, i64 %p1
;;   %4 = srem i64 %p0, %3
;;   ret i64 %4
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 8, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i64 @w9(ptr noundef nonnull align 16 dereferenceable(704) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1) #0 !dbg !15 {
;; entry:
;;   br label %start
;; start:
;;   %1 = icmp eq i64 %p1, 0
;;   br i1 %1, label %trap1, label %go2
;; go2:
;;   %2 = urem i64 %p0, %p1
;;   ret i64 %2
;; trap1:
;;   call void @brolga_trap(ptr %vm, i32 8, i64 0) #1
;;   unreachable
;; }
;; define dso_local fastcc noundef i64 @w10(ptr noundef nonnull align 16 dereferenceable(704) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1) #0 !dbg !16 {
;; entry:
;;   br label %start
;; start:
;;   %1 = and i64 %p0, %p1
;;   ret i64 %1
;; }
;; define dso_local fastcc noundef i64 @w11(ptr noundef nonnull align 16 dereferenceable(704) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1) #0 !dbg !17 {
;; entry:
;;   br label %start
;; start:
;;   %1 = or i64 %p0, %p1
;;   ret i64 %1
;; }
;; define dso_local fastcc noundef i64 @w12(ptr noundef nonnull align 16 dereferenceable(704) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1) #0 !dbg !18 {
;; entry:
;;   br label %start
;; start:
;;   %1 = xor i64 %p0, %p1
;;   ret i64 %1
;; }
;; define dso_local fastcc noundef i64 @w13(ptr noundef nonnull align 16 dereferenceable(704) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1) #0 !dbg !19 {
;; entry:
;;   br label %start
;; start:
;;   %1 = and i64 %p1, 63
;;   %2 = shl i64 %p0, %1
;;   ret i64 %2
;; }
;; define dso_local fastcc noundef i64 @w14(ptr noundef nonnull align 16 dereferenceable(704) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1) #0 !dbg !20 {
;; entry:
;;   br label %start
;; start:
;;   %1 = and i64 %p1, 63
;;   %2 = ashr i64 %p0, %1
;;   ret i64 %2
;; }
;; define dso_local fastcc noundef i64 @w15(ptr noundef nonnull align 16 dereferenceable(704) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1) #0 !dbg !21 {
;; entry:
;;   br label %start
;; start:
;;   %1 = and i64 %p1, 63
;;   %2 = lshr i64 %p0, %1
;;   ret i64 %2
;; }
;; define dso_local fastcc noundef i64 @w16(ptr noundef nonnull align 16 dereferenceable(704) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1) #0 !dbg !22 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i64 @llvm.fshl.i64(i64 %p0, i64 %p0, i64 %p1)
;;   ret i64 %1
;; }
;; define dso_local fastcc noundef i64 @w17(ptr noundef nonnull align 16 dereferenceable(704) %vm, ptr %caller, i64 noundef %p0, i64 noundef %p1) #0 !dbg !23 {
;; entry:
;;   br label %start
;; start:
;;   %1 = call i64 @llvm.fshr.i64(i64 %p0, i64 %p0, i64 %p1)
;;   ret i64 %1
;; }
;; define dso_local fastcc noundef i64 @w18(ptr noundef nonnull align 16 dereferenceable(704) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !24 {
;; entry:
;;   br label %start
;; start:
;;   %1 = trunc i64 %p0 to i8
;;   %2 = sext i8 %1 to i64
;;   ret i64 %2
;; }
;; define dso_local fastcc noundef i64 @w19(ptr noundef nonnull align 16 dereferenceable(704) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !25 {
;; entry:
;;   br label %start
;; start:
;;   %1 = trunc i64 %p0 to i16
;;   %2 = sext i16 %1 to i64
;;   ret i64 %2
;; }
;; define dso_local fastcc noundef i64 @w20(ptr noundef nonnull align 16 dereferenceable(704) %vm, ptr %caller, i64 noundef %p0) #0 !dbg !26 {
;; entry:
;;   br label %start
;; start:
;;   %1 = trunc i64 %p0 to i32
;;   %2 = sext i32 %1 to i64
;;   ret i64 %2
;; }
;; declare void @brolga_trap(ptr, i32, i64) noreturn cold
