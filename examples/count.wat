;; A program for WASI: says how many lines the files have that it is given as arguments, in the folder that it is given.
(module
  (import "wasi_snapshot_preview1" "args_sizes_get" (func $args_sizes_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_get" (func $args_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_open"
    (func $path_open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_read" (func $fd_read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_close" (func $fd_close (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))

  (memory (export "memory") 2)
  (data (i32.const 32) ": cannot be read\n")
  ;; 0: one buffer, its address and length; 8: a number that a call returns; 12: a descriptor; 64: digits;
  ;; 1024: addresses of the arguments; 4096: the arguments; 65536: what is read

  (func (export "_start") (local $at i32) (local $count i32)
    (call $check (call $args_sizes_get (i32.const 8) (i32.const 12)))
    (local.set $count (i32.load (i32.const 8)))
    (if (i32.or (i32.gt_u (local.get $count) (i32.const 700)) (i32.gt_u (i32.load (i32.const 12)) (i32.const 60000)))
      (then (call $proc_exit (i32.const 2))))
    (call $check (call $args_get (i32.const 1024) (i32.const 4096)))
    (local.set $at (i32.const 1028))
    (loop $next
      (if (i32.gt_u (local.get $count) (i32.const 1)) (then
        (call $file (i32.load (local.get $at)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $next)))))

  (func $file (param $name i32) (local $size i32) (local $lines i32) (local $fd i32)
    (local.set $size (call $length (local.get $name)))
    ;; The folder is descriptor 3, the first behind the standard streams; 2 is the right to read.
    (if (call $path_open (i32.const 3) (i32.const 1) (local.get $name) (local.get $size) (i32.const 0)
          (i64.const 2) (i64.const 0) (i32.const 0) (i32.const 12))
      (then
        (call $write (i32.const 2) (local.get $name) (local.get $size))
        (call $write (i32.const 2) (i32.const 32) (i32.const 17))
        (call $proc_exit (i32.const 1))))
    (local.set $fd (i32.load (i32.const 12)))
    (local.set $lines (call $lines (local.get $fd)))
    (call $check (call $fd_close (local.get $fd)))
    (call $number (local.get $lines))
    (call $write (i32.const 1) (local.get $name) (local.get $size))
    (i32.store8 (i32.const 64) (i32.const 10))
    (call $write (i32.const 1) (i32.const 64) (i32.const 1)))

  (func $lines (param $fd i32) (result i32) (local $lines i32) (local $at i32)
    (loop $more
      (i32.store (i32.const 0) (i32.const 65536))
      (i32.store (i32.const 4) (i32.const 65536))
      (call $check (call $fd_read (local.get $fd) (i32.const 0) (i32.const 1) (i32.const 8)))
      (local.set $at (i32.load (i32.const 8)))
      (loop $next
        (if (local.get $at) (then
          (local.set $at (i32.sub (local.get $at) (i32.const 1)))
          (local.set $lines (i32.add (local.get $lines)
            (i32.eq (i32.load8_u offset=65536 (local.get $at)) (i32.const 10))))
          (br $next))))
      (br_if $more (i32.load (i32.const 8))))
    (local.get $lines))

  ;; In decimal, with a space behind it.
  (func $number (param $number i32) (local $at i32)
    (local.set $at (i32.const 80))
    (i32.store8 (local.get $at) (i32.const 32))
    (loop $next
      (local.set $at (i32.sub (local.get $at) (i32.const 1)))
      (i32.store8 (local.get $at) (i32.add (i32.const 48) (i32.rem_u (local.get $number) (i32.const 10))))
      (br_if $next (local.tee $number (i32.div_u (local.get $number) (i32.const 10)))))
    (call $write (i32.const 1) (local.get $at) (i32.sub (i32.const 81) (local.get $at))))

  (func $write (param $fd i32) (param $at i32) (param $size i32)
    (i32.store (i32.const 0) (local.get $at))
    (i32.store (i32.const 4) (local.get $size))
    (call $check (call $fd_write (local.get $fd) (i32.const 0) (i32.const 1) (i32.const 8))))

  (func $length (param $at i32) (result i32) (local $size i32)
    (loop $next
      (if (i32.load8_u (i32.add (local.get $at) (local.get $size))) (then
        (local.set $size (i32.add (local.get $size) (i32.const 1)))
        (br $next))))
    (local.get $size))

  (func $check (param $errno i32)
    (if (local.get $errno) (then (call $proc_exit (i32.const 1))))))
