;;! test = "error"
;; A mutable field of a subtype has to have the type that the supertype says, no narrower one.
(module
  (type $a (sub (struct (field (mut anyref)))))
  (type $b (sub $a (struct (field (mut structref)) (field i32)))))
;; InvalidError: sub type 1 does not match its supertype 0
;;   at line 5:12
;;       (type $b (sub $a (struct (field (mut structref)) (field i32)))))
;;                ^
