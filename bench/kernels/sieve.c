/* Sieve of Eratosthenes over a million bytes, n times; each sieve is one shorter, so that no two rounds are equal. */
#include "kernel.h"

enum { SIZE = 1000000 };

static u8 composite[SIZE];

static int primes_below(int limit) {
    int found = 0;
    for (int i = 0; i < limit; i++)
        composite[i] = 0;
    for (int i = 2; i < limit; i++) {
        if (composite[i])
            continue;
        found++;
        for (i64 j = (i64)i * i; j < limit; j += i)
            composite[j] = 1;
    }
    return found;
}

i64 run(int n) {
    i64 sum = 0;
    for (int r = 0; r < n; r++)
        sum += primes_below(SIZE - r);
    return sum;
}
