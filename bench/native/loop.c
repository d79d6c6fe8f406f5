/* The native side of the benchmarks of conventions: what WebAssembly imports, and the loops that call it in C. */
#define EXPORT __attribute__((visibility("default")))

/* The rest of several results, as the wasmtime_* conventions have it. */
typedef struct {
    int r1;
} rest;

EXPORT __attribute__((noinline)) int step(int x) { return x + 1; }

EXPORT __attribute__((noinline)) long long swap(int a, long long b, rest *out) {
    out->r1 = a;
    return b;
}

EXPORT int loop(int n, int (*f)(int)) {
    int x = 0;
    for (int i = 0; i < n; i++)
        x = f(x);
    return x;
}

EXPORT long long loop_of_two(int n, long long (*f)(int, long long, rest *)) {
    long long sum = 0;
    for (int i = 0; i < n; i++) {
        rest out;
        sum = f(i, sum, &out) + out.r1;
    }
    return sum;
}
