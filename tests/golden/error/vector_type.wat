;;! test = "error"
;; A float where a vector has to be: lanes have to be made of it first.
(module (func (param v128 f32) (result v128)
  (f32x4.mul (local.get 0) (local.get 1))))
;; InvalidError: type mismatch: instruction requires [v128 v128] but stack has [v128 f32] (f32x4.mul)
;;   at line 4:4
;;       (f32x4.mul (local.get 0) (local.get 1))))
;;        ^
