(module
  ;; Two functions of the host, each with several results.
  (import "host" "divmod" (func $divmod (param i64 i32) (result i64 i32)))
  (import "host" "backwards" (func $backwards
    (param i64 i64 i64 i64 i64 i64 i64 i64 i64 i64)
    (result i64 i64 i64 i64 i64 i64 i64 i64 i64 i64)))

  ;; No local, no memory: values cross over on the operand stack.
  (func (export "swap") (param i32 i64) (result i64 i32)
    (local.get 1) (local.get 0))

  ;; WebAssembly -> Python -> WebAssembly with two values, which come back in the order of the results.
  (func (export "minutes_and_seconds") (param i64) (result i64 i32)
    (call $divmod (local.get 0) (i32.const 60)))

  ;; Ten values in, ten values out.
  (func $round_trip_many (export "round_trip_many")
    (param i64 i64 i64 i64 i64 i64 i64 i64 i64 i64)
    (result i64 i64 i64 i64 i64 i64 i64 i64 i64 i64)
    (local.get 0) (local.get 1) (local.get 2) (local.get 3) (local.get 4)
    (local.get 5) (local.get 6) (local.get 7) (local.get 8) (local.get 9))

  ;; The same ten through a function of WebAssembly, Python, and back.
  (func (export "round_trip_many_through_python")
    (param i64 i64 i64 i64 i64 i64 i64 i64 i64 i64)
    (result i64 i64 i64 i64 i64 i64 i64 i64 i64 i64)
    (call $backwards
      (call $round_trip_many
        (local.get 0) (local.get 1) (local.get 2) (local.get 3) (local.get 4)
        (local.get 5) (local.get 6) (local.get 7) (local.get 8) (local.get 9)))))
