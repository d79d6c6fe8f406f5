/* What every kernel shares: one exported function, a generator of numbers, and no library. */
#ifndef BENCH_KERNEL_H
#define BENCH_KERNEL_H

typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef long long i64;

/* run(n) does work that grows with n and returns a checksum, which must be equal on every engine. */
__attribute__((visibility("default"))) i64 run(int n);

/* Marsaglia's xorshift: the same numbers everywhere. The state must not be zero. */
static inline u32 next_random(u32 *state) {
    u32 x = *state;
    x ^= x << 13;
    x ^= x >> 17;
    x ^= x << 5;
    return *state = x;
}

#endif
