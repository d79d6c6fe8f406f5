;;! test = "error"
;; An access that claims more alignment than it has bytes.
(module (memory 1) (func (param i32) (result i32)
  (i32.load align=8 (local.get 0))))
;; InvalidError: alignment must not be larger than natural: 2^3 for 4 bytes
;;   at line 4:4
;;       (i32.load align=8 (local.get 0))))
;;        ^
