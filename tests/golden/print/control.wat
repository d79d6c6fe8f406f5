;;! test = "print"
;; Labels, branches and types of blocks.
(module (type $t (func (param i32) (result i32)))
  (table 1 funcref)
  (func $f (type $t)
    block $out (result i32)
      local.get 0
      loop $again (param i32) (result i32)
        local.get 0
        br_if $again
        i32.const 1
        br_table $out $again $out
      end
    end
    i32.const 0
    call_indirect (type $t)))
;; (module
;;   (type $t (;0;) (func (param i32) (result i32)))
;;   (table (;0;) 1 funcref)
;;   (func $f (;0;) (type $t) (param i32) (result i32)
;;     block $out (result i32)
;;       local.get 0
;;       loop $again (type $t) (param i32) (result i32)
;;         local.get 0
;;         br_if $again
;;         i32.const 1
;;         br_table $out $again $out
;;       end
;;     end
;;     i32.const 0
;;     call_indirect (type $t) (param i32) (result i32)
;;   )
;; )
