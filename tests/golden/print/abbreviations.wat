;;! test = "print"
;; Inline imports and exports, inline segments and types become fields of their own.
(module
  (func (export "f") (import "m" "f") (param i32) (result i32))
  (memory (export "mem") (data "a\00\ff\"b"))
  (table funcref (elem $g $g))
  (func $g (export "g") (export "again") (param i64 f32) (result f32 i64) (local.get 1) (local.get 0))
  (global (export "c") (mut f64) (f64.const -0)))
;; (module
;;   (type (;0;) (func (param i32) (result i32)))
;;   (type (;1;) (func (param i64 f32) (result f32 i64)))
;;   (import "m" "f" (func (;0;) (type 0) (param i32) (result i32)))
;;   (table (;0;) 2 2 funcref)
;;   (memory (;0;) 1 1)
;;   (global (;0;) (mut f64) f64.const -0x0p+0 (;=-0.0;))
;;   (export "f" (func 0))
;;   (export "mem" (memory 0))
;;   (export "g" (func $g))
;;   (export "again" (func $g))
;;   (export "c" (global 0))
;;   (elem (;0;) (i32.const 0) func $g $g)
;;   (func $g (;1;) (type 1) (param i64 f32) (result f32 i64)
;;     local.get 1
;;     local.get 0
;;   )
;;   (data (;0;) (i32.const 0) "a\00\ff\22b")
;; )
