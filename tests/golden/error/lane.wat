;;! test = "error"
;; A lane that the vector does not have.
(module (func (param v128) (result f64)
  (f64x2.extract_lane 2 (local.get 0))))
;; InvalidError: invalid lane index: 2, of 2 lanes
;;   at line 4:4
;;       (f64x2.extract_lane 2 (local.get 0))))
;;        ^
