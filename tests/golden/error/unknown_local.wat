;;! test = "error"
;; A name that nothing has.
(module (func (result i32)
  (local.get $nothing)))
;; MalformedError: unknown local $nothing
;;   at line 4:14
;;       (local.get $nothing)))
;;                  ^
