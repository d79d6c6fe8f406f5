;;! test = "error"
;; An operand of another type.
(module (func (result i32)
  (i32.add (i32.const 1) (i64.const 2))))
;; InvalidError: type mismatch: instruction requires [i32 i32] but stack has [i32 i64] (i32.add)
;;   at line 4:4
;;       (i32.add (i32.const 1) (i64.const 2))))
;;        ^
