;; A program for WASI: copies standard input to standard output in capital letters, and complains of an empty input.
(module
  (import "wasi_snapshot_preview1" "fd_read" (func $fd_read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))

  (memory (export "memory") 1)
  (data (i32.const 16) "nothing to shout\n")
  ;; 0: one buffer, its address and length; 8: how many bytes went; 1024: the bytes

  (func (export "_start") (local $total i32) (local $count i32)
    (loop $more
      (local.set $count (call $read))
      (call $capitals (local.get $count))
      (call $write (i32.const 1) (i32.const 1024) (local.get $count))
      (local.set $total (i32.add (local.get $total) (local.get $count)))
      (br_if $more (local.get $count)))
    (if (i32.eqz (local.get $total)) (then
      (call $write (i32.const 2) (i32.const 16) (i32.const 17))
      (call $proc_exit (i32.const 3)))))

  (func $read (result i32)
    (i32.store (i32.const 0) (i32.const 1024))
    (i32.store (i32.const 4) (i32.const 4096))
    (call $check (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)))
    (i32.load (i32.const 8)))

  ;; A write may take fewer bytes than it is given.
  (func $write (param $fd i32) (param $at i32) (param $size i32)
    (loop $more
      (if (local.get $size) (then
        (i32.store (i32.const 0) (local.get $at))
        (i32.store (i32.const 4) (local.get $size))
        (call $check (call $fd_write (local.get $fd) (i32.const 0) (i32.const 1) (i32.const 8)))
        (local.set $at (i32.add (local.get $at) (i32.load (i32.const 8))))
        (local.set $size (i32.sub (local.get $size) (i32.load (i32.const 8))))
        (br $more)))))

  (func $capitals (param $count i32) (local $byte i32)
    (loop $next
      (if (local.get $count) (then
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (local.set $byte (i32.load8_u offset=1024 (local.get $count)))
        (if (i32.lt_u (i32.sub (local.get $byte) (i32.const 97)) (i32.const 26)) (then
          (i32.store8 offset=1024 (local.get $count) (i32.sub (local.get $byte) (i32.const 32)))))
        (br $next)))))

  (func $check (param $errno i32)
    (if (local.get $errno) (then (call $proc_exit (i32.const 1))))))
