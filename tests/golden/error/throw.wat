;;! test = "error"
(module (tag $e (param i32 i64))
  (func (throw $e (i64.const 1) (i64.const 2))))
;; InvalidError: type mismatch: instruction requires [i32 i64] but stack has [i64 i64] (throw)
;;   at line 3:10
;;       (func (throw $e (i64.const 1) (i64.const 2))))
;;              ^
