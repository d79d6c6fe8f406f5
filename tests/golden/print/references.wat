;;! test = "print"
;; Types that refer to types: by id where they have one, groups as they were written.
(module
  (type $plain (func))
  (rec (type $a (func (param (ref $b)))) (type $b (func (result (ref null $a)))))
  (rec (type $alone (func)))
  (rec)
  (type (func (param (ref null $plain) (ref 0) (ref func) (ref null extern))))
  (import "" "g" (global (mut (ref null $a))))
  (table 1 (ref $plain) (ref.func $f))
  (table (ref null $plain) (elem $f))
  (elem declare (ref $plain) (ref.func $f))
  (elem func $f)
  (elem funcref (ref.func $f))
  (func $f (type $plain) (local (ref $a) (ref null 1))
    (drop (block (result (ref null $b)) (ref.null $b)))
    (call_ref $plain (ref.func $f))
    (drop (select (result (ref $plain)) (ref.func $f) (ref.func $f) (i32.const 0))))
)
;; (module
;;   (type $plain (;0;) (func))
;;   (rec
;;     (type $a (;1;) (func (param (ref $b))))
;;     (type $b (;2;) (func (result (ref null $a))))
;;   )
;;   (rec
;;     (type $alone (;3;) (func))
;;   )
;;   (rec)
;;   (type (;4;) (func (param (ref null $plain) (ref $plain) (ref func) externref)))
;;   (import "" "g" (global (;0;) (mut (ref null $a))))
;;   (table (;0;) 1 (ref $plain) ref.func $f)
;;   (table (;1;) 1 1 (ref null $plain))
;;   (elem (;0;) (table 1) (i32.const 0) (ref null $plain) (ref.func $f))
;;   (elem (;1;) declare (ref $plain) (ref.func $f))
;;   (elem (;2;) func $f)
;;   (elem (;3;) funcref (ref.func $f))
;;   (func $f (;0;) (type $plain)
;;     (local (ref $a) (ref null $a))
;;     block (result (ref null $b)) (;@1;)
;;       ref.null $b
;;     end
;;     drop
;;     ref.func $f
;;     call_ref $plain
;;     ref.func $f
;;     ref.func $f
;;     i32.const 0
;;     select (result (ref $plain))
;;     drop
;;   )
;; )
