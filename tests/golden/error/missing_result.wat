;;! test = "error"
;; A result that is not there.
(module (func (param i32) (result i32 i64)
  (local.get 0)))
;; InvalidError: type mismatch: instruction requires [i32 i64] but stack has [i32] (end)
;;   at line 4:16
;;       (local.get 0)))
;;                    ^
