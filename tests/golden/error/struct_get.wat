;;! test = "error"
;; A packed field that is read without saying whether it is signed.
(module
  (type $s (struct (field i32) (field $b i8)))
  (func (param (ref $s)) (result i32) (struct.get $s $b (local.get 0))))
;; InvalidError: field is packed: i8
;;   at line 5:40
;;       (func (param (ref $s)) (result i32) (struct.get $s $b (local.get 0))))
;;                                            ^
