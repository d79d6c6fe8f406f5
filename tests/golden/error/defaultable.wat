;;! test = "error"
;; A reference that cannot be null has no default.
(module
  (type $s (struct))
  (type $a (array (ref $s)))
  (global (ref $a) (array.new_default $a (i32.const 3))))
;; InvalidError: array type is not defaultable: type 1 has (ref 0)
;;   at line 6:21
;;       (global (ref $a) (array.new_default $a (i32.const 3))))
;;                         ^
