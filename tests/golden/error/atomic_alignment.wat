;;! test = "error"
(module (memory 1 1 shared) (func (param i32) (result i32) (i32.atomic.rmw16.add_u align=1 (local.get 0) (i32.const 1))))
;; InvalidError: atomic alignment must be natural: 2^0 for 2 bytes
;;   at line 2:61
;;     (module (memory 1 1 shared) (func (param i32) (result i32) (i32.atomic.rmw16.add_u align=1 (local.get 0) (i32.
;;                                                                 ^
