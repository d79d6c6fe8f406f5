;;! test = "error"
;; A word that is no instruction.
(module (func
  (i32.foo)))
;; MalformedError: unknown operator i32.foo
;;   at line 4:4
;;       (i32.foo)))
;;        ^
