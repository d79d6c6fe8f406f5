;;! test = "error"
;; A constant with too few lanes for its shape.
(module (global v128 (v128.const f32x4 1 2 3)))
;; MalformedError: wrong number of lane literals: 4 numbers expected, not 3
;;   at line 3:40
;;     (module (global v128 (v128.const f32x4 1 2 3)))
;;                                            ^
