;;! test = "error"
(module (tag $e)
  (func
    (try $t (do (rethrow $t)) (catch $e))))
;; InvalidError: invalid rethrow label 0: it is not that of a handler
;;   at line 4:18
;;         (try $t (do (rethrow $t)) (catch $e))))
;;                      ^
