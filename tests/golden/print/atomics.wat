;;! test = "print"
;; Shared memories and what accesses them: an alignment that has to be natural is not written.
(module
  (import "host" "memory" (memory $m 1 0x1_0000 shared))
  (memory i64 1 2 shared)
  (memory (export "own") 0 1 shared)
  (func (param i32 i64) (result i32)
    (drop (i32.atomic.rmw8.cmpxchg_u offset=4 align=1 (local.get 0) (i32.const 1) (i32.const 2)))
    (i64.atomic.store32 1 offset=0x1_0000_0000 (local.get 1) (i64.const 7))
    (atomic.fence)
    (memory.atomic.wait64 align=8 (local.get 0) (i64.const 0) (i64.const -1))
    (memory.atomic.notify $m offset=8 (local.get 0) (i32.const 1))
    (i32.add))
)
;; (module
;;   (type (;0;) (func (param i32 i64) (result i32)))
;;   (import "host" "memory" (memory $m (;0;) 1 65536 shared))
;;   (memory (;1;) i64 1 2 shared)
;;   (memory (;2;) 0 1 shared)
;;   (export "own" (memory 2))
;;   (func (;0;) (type 0) (param i32 i64) (result i32)
;;     local.get 0
;;     i32.const 1
;;     i32.const 2
;;     i32.atomic.rmw8.cmpxchg_u offset=4
;;     drop
;;     local.get 1
;;     i64.const 7
;;     i64.atomic.store32 1 offset=4294967296
;;     atomic.fence
;;     local.get 0
;;     i64.const 0
;;     i64.const -1
;;     memory.atomic.wait64
;;     local.get 0
;;     i32.const 1
;;     memory.atomic.notify offset=8
;;     i32.add
;;   )
;; )
