;;! test = "print"
;; Numbers that lose nothing: limits, hexadecimal floats, NaNs with their payload.
(module (func (result i32 i64 f32 f32 f64 f64)
  (i32.const 0xffff_ffff) (i64.const -0x8000_0000_0000_0000)
  (f32.const nan:0x200000) (f32.const 0x1.fffffep+127) (f64.const -inf) (f64.const 0.1)))
;; (module
;;   (type (;0;) (func (result i32 i64 f32 f32 f64 f64)))
;;   (func (;0;) (type 0) (result i32 i64 f32 f32 f64 f64)
;;     i32.const -1
;;     i64.const -9223372036854775808
;;     f32.const nan:0x200000
;;     f32.const 0x1.fffffep+127 (;=3.4028234663852886e+38;)
;;     f64.const -inf
;;     f64.const 0x1.999999999999ap-4 (;=0.1;)
;;   )
;; )
