;;! test = "error"
(module (tag $e (param i32 i64))
  (func (result i32)
    (block $l (result i32 i64)
      (try_table (catch_ref $e $l))
      (return (i32.const 0)))
    drop))
;; InvalidError: type mismatch: catch_ref brings [i32 i64 (ref exn)] but label 0 takes [i32 i64]
;;   at line 5:8
;;           (try_table (catch_ref $e $l))
;;            ^
