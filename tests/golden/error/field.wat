;;! test = "error"
;; An id that no field of this type has.
(module
  (type $s (struct (field $x i32)))
  (func (param (ref $s)) (result i32) (struct.get $s $y (local.get 0))))
;; MalformedError: unknown field $y
;;   at line 5:54
;;       (func (param (ref $s)) (result i32) (struct.get $s $y (local.get 0))))
;;                                                          ^
