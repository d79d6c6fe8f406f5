;;! test = "error"
(module (type $t (func (param i32) (result i32)))
  (tag $e (type $t)))
;; InvalidError: non-empty tag result type: (i32) -> (i32)
;;   at line 3:4
;;       (tag $e (type $t)))
;;        ^
