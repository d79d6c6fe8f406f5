;;! test = "error"
(module
  (func (param i32) (local $f (ref func))
    (if (local.get 0) (then (local.set $f (ref.as_non_null (ref.null func)))))
    (drop (local.get $f))))
;; InvalidError: uninitialized local 1
;;   at line 5:12
;;         (drop (local.get $f))))
;;                ^
