;;! test = "error"
;; Two exports of one name.
(module (func (export "a")) (func (export "a")))
;; InvalidError: duplicate export name 'a'
;;   at line 3:43
;;     (module (func (export "a")) (func (export "a")))
;;                                               ^
