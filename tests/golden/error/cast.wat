;;! test = "error"
;; A reference to a function can never be one to a struct.
(module
  (type $s (struct))
  (func (param funcref) (result (ref $s)) (ref.cast (ref $s) (local.get 0))))
;; InvalidError: type mismatch: instruction requires [anyref] but stack has [funcref] (ref.cast)
;;   at line 5:44
;;       (func (param funcref) (result (ref $s)) (ref.cast (ref $s) (local.get 0))))
;;                                                ^
