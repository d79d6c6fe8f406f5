/* Recursive Fibonacci: nothing but calls. */
#include "kernel.h"

__attribute__((noinline)) static i64 fib(int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

i64 run(int n) {
    return fib(n);
}
