(module
  (import "host" "greet" (func $greet (param i32 i32)))
  (memory (export "memory") 1)
  (data (i32.const 16) "Hello from WebAssembly")
  (func (export "run")
    (call $greet (i32.const 16) (i32.const 22))))
