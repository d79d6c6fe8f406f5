;;! test = "print"
;; Structs, arrays, subtypes: fields by id where they have one, runs of others together, the short forms of references.
(module
  (type $point (struct (field $x i32) (field $y (mut i64)) (field i8 (mut i16)) (field (@name "last") f32)))
  (type $bytes (array (mut i8)))
  (type (array (ref null $point)))
  (rec
    (type $shape (sub (struct (field $next (ref null $circle)))))
    (type $circle (sub final $shape (struct (field (ref null 4)) (field $radius f64)))))
  (type $empty (sub (struct)))
  (type $alone (sub $empty (struct (field) (field))))
  (type $call (sub (func (param anyref (ref eq)) (result i31ref))))
  (type (sub final (func)))
  (global $origin (ref $point)
    (struct.new $point (i32.const 0) (i64.const 1) (i32.const 2) (i32.const 3) (f32.const 4)))
  (global (ref i31) (ref.i31 (i32.const -1)))
  (elem $some arrayref (array.new_fixed $bytes 2 (i32.const 1) (i32.const 2)) (ref.null none))
  (func (param $p (ref null $point)) (param $a (ref $bytes)) (param $s structref) (param eqref externref) (result i32)
    (struct.set $point $y (local.get $p) (struct.get $point $y (local.get $p)))
    (drop (struct.get_s $point 2 (local.get $p)))
    (drop (struct.get $point 4 (local.get $p)))
    (array.fill $bytes (local.get $a) (i32.const 0) (i32.const 1) (i32.const 2))
    (array.copy $bytes $bytes (local.get $a) (i32.const 0) (local.get $a) (i32.const 1) (i32.const 2))
    (array.init_data $bytes $text (local.get $a) (i32.const 0) (i32.const 0) (i32.const 3))
    (drop (array.new_elem 2 $points (i32.const 0) (i32.const 0)))
    (drop (ref.cast (ref $circle) (local.get $s)))
    (drop (ref.cast structref (local.get $s)))
    (drop (ref.test (ref null $circle) (local.get $s)))
    (drop (block $is (result (ref $circle))
      (drop (br_on_cast $is structref (ref $circle) (local.get $s)))
      (drop (block (result anyref) (br_on_cast_fail 0 anyref (ref $shape) (local.get $s))))
      (unreachable)))
    (drop (any.convert_extern (local.get 4)))
    (ref.eq (local.get $p) (local.get 3)))
  (elem $points (ref $point) (global.get $origin))
  (data $text "abc")
)
;; (module
;;   (type $point (;0;) (struct (field $x i32) (field $y (mut i64)) (field i8 (mut i16)) (field $last f32)))
;;   (type $bytes (;1;) (array (mut i8)))
;;   (type (;2;) (array (ref null $point)))
;;   (rec
;;     (type $shape (;3;) (sub (struct (field $next (ref null $circle)))))
;;     (type $circle (;4;) (sub final $shape (struct (field (ref null $circle)) (field $radius f64))))
;;   )
;;   (type $empty (;5;) (sub (struct)))
;;   (type $alone (;6;) (sub $empty (struct)))
;;   (type $call (;7;) (sub (func (param anyref (ref eq)) (result i31ref))))
;;   (type (;8;) (func))
;;   (type (;9;) (func (param (ref null $point) (ref $bytes) structref eqref externref) (result i32)))
;;   (global $origin (;0;) (ref $point) i32.const 0 i64.const 1 i32.const 2 i32.const 3 f32.const 0x1p+2 (;=4.0;) struct.new $point)
;;   (global (;1;) (ref i31) i32.const -1 ref.i31)
;;   (elem $some (;0;) arrayref (item i32.const 1 i32.const 2 array.new_fixed $bytes 2) (ref.null none))
;;   (elem $points (;1;) (ref $point) (global.get $origin))
;;   (func (;0;) (type 9) (param $p (ref null $point)) (param $a (ref $bytes)) (param $s structref) (param eqref externref) (result i32)
;;     local.get $p
;;     local.get $p
;;     struct.get $point $y
;;     struct.set $point $y
;;     local.get $p
;;     struct.get_s $point 2
;;     drop
;;     local.get $p
;;     struct.get $point $last
;;     drop
;;     local.get $a
;;     i32.const 0
;;     i32.const 1
;;     i32.const 2
;;     array.fill $bytes
;;     local.get $a
;;     i32.const 0
;;     local.get $a
;;     i32.const 1
;;     i32.const 2
;;     array.copy $bytes $bytes
;;     local.get $a
;;     i32.const 0
;;     i32.const 0
;;     i32.const 3
;;     array.init_data $bytes $text
;;     i32.const 0
;;     i32.const 0
;;     array.new_elem 2 $points
;;     drop
;;     local.get $s
;;     ref.cast (ref $circle)
;;     drop
;;     local.get $s
;;     ref.cast structref
;;     drop
;;     local.get $s
;;     ref.test (ref null $circle)
;;     drop
;;     block $is (result (ref $circle))
;;       local.get $s
;;       br_on_cast $is structref (ref $circle)
;;       drop
;;       block (result anyref) (;@2;)
;;         local.get $s
;;         br_on_cast_fail 0 (;@2;) anyref (ref $shape)
;;       end
;;       drop
;;       unreachable
;;     end
;;     drop
;;     local.get 4
;;     any.convert_extern
;;     drop
;;     local.get $p
;;     local.get 3
;;     ref.eq
;;   )
;;   (data $text (;0;) "abc")
;; )
