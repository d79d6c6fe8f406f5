;;! test = "error"
;; An index beyond the 32 bytes of both operands.
(module (func (param v128 v128) (result v128)
  (i8x16.shuffle 0 16 1 17 2 18 3 19 4 20 5 21 6 22 7 32 (local.get 0) (local.get 1))))
;; InvalidError: invalid lane index: 32, of 32 lanes
;;   at line 4:4
;;       (i8x16.shuffle 0 16 1 17 2 18 3 19 4 20 5 21 6 22 7 32 (local.get 0) (local.get 1))))
;;        ^
