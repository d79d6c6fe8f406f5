;;! test = "error"
(module (tag $e)
  (func (try (do) (catch_all) (catch $e))))
;; MalformedError: unexpected token catch, expected an instruction
;;   at line 3:32
;;       (func (try (do) (catch_all) (catch $e))))
;;                                    ^
