;;! test = "print"
;; Tags and what throws and catches, in both forms. Labels of clauses and of `delegate` are those outside of the block.
(module (type $t (func (param i32 f64)))
  (import "m" "tag" (tag $imported (param i64)))
  (tag $e (export "e") (type $t))
  (tag (param))
  (global exnref (ref.null exn))
  (func (param exnref (ref exn) nullexnref) (result i64)
    (block $all
      (block $caught (result i64 (ref exn))
        (try_table $here (result i64) (catch_ref $imported $caught) (catch 2 $all) (catch_all $all)
          (throw $imported (i64.const 1)))
        (return))
      throw_ref)
    (block $any (result exnref)
      (try_table (catch_all_ref 0) (catch_all_ref $any))
      (ref.null noexn))
    drop
    i64.const 0)
  (func $legacy
    (try $outer
      (do
        (try $inner (do (throw $e (i32.const 1) (f64.const 2))) (delegate $outer))
        (try (do (br $outer)) (delegate 1)))
      (catch $e
        drop drop
        (try (do) (catch 2 (rethrow 0)) (catch_all (rethrow $outer))))
      (catch_all))))
;; (module
;;   (type $t (;0;) (func (param i32 f64)))
;;   (type (;1;) (func (param i64)))
;;   (type (;2;) (func))
;;   (type (;3;) (func (param exnref (ref exn) nullexnref) (result i64)))
;;   (type (;4;) (func (result i64 (ref exn))))
;;   (import "m" "tag" (tag $imported (;0;) (type 1) (param i64)))
;;   (tag $e (;1;) (type $t) (param i32 f64))
;;   (tag (;2;) (type 2))
;;   (global (;0;) exnref ref.null exn)
;;   (export "e" (tag $e))
;;   (func (;0;) (type 3) (param exnref (ref exn) nullexnref) (result i64)
;;     block $all
;;       block $caught (type 4) (result i64 (ref exn))
;;         try_table $here (result i64) (catch_ref $imported $caught) (catch 2 $all) (catch_all $all)
;;           i64.const 1
;;           throw $imported
;;         end
;;         return
;;       end
;;       throw_ref
;;     end
;;     block $any (result exnref)
;;       try_table (catch_all_ref $any) (catch_all_ref $any) (;@2;)
;;       end
;;       ref.null noexn
;;     end
;;     drop
;;     i64.const 0
;;   )
;;   (func $legacy (;1;) (type 2)
;;     try $outer
;;       try $inner
;;         i32.const 1
;;         f64.const 0x1p+1 (;=2.0;)
;;         throw $e
;;       delegate $outer
;;       try (;@2;)
;;         br $outer
;;       delegate 1
;;     catch $e
;;       drop
;;       drop
;;       try (;@2;)
;;       catch 2
;;         rethrow 0 (;@2;)
;;       catch_all
;;         rethrow $outer
;;       end
;;     catch_all
;;     end
;;   )
;; )
