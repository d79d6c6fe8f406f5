;;! test = "error"
(module (memory 1 shared))
;; InvalidError: shared memory must have maximum
;;   at line 2:10
;;     (module (memory 1 shared))
;;              ^
