;;! test = "error"
(module
  (type $f (func (param i32)))
  (type $g (func (param i64)))
  (func (param (ref $g)) (call_ref $f (i32.const 1) (local.get 0))))
;; InvalidError: type mismatch: instruction requires [i32 (ref 0)] but stack has [i32 (ref 1)] (call_ref)
;;   at line 5:27
;;       (func (param (ref $g)) (call_ref $f (i32.const 1) (local.get 0))))
;;                               ^
