;;! test = "error"
(module
  (memory i64 1)
  (func (param i32) (result i32) (i32.load (local.get 0))))
;; InvalidError: type mismatch: instruction requires [i64] but stack has [i32] (i32.load)
;;   at line 4:35
;;       (func (param i32) (result i32) (i32.load (local.get 0))))
;;                                       ^
