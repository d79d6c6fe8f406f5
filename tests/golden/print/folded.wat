;;! test = "print"
;; Folded instructions come out flat, with names.
(module $folded
  (func $max (param $a i32) (param $b i32) (result i32)
    (if (result i32) (i32.gt_s (local.get $a) (local.get $b))
      (then (local.get $a))
      (else (local.get $b)))))
;; (module $folded
;;   (type (;0;) (func (param i32 i32) (result i32)))
;;   (func $max (;0;) (type 0) (param $a i32) (param $b i32) (result i32)
;;     local.get $a
;;     local.get $b
;;     i32.gt_s
;;     if (result i32) (;@1;)
;;       local.get $a
;;     else
;;       local.get $b
;;     end
;;   )
;; )
