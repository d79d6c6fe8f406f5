/* Open addressing with 64-bit keys in a table of 65536: n rounds of 32768 increments under random keys, most of which
   miss the first cache. */
#include "kernel.h"

enum { SLOTS = 65536, KEYS = 32768 };

typedef struct {
    u64 key, count;
} slot;

static slot table[SLOTS];

static slot *find(u64 key) {
    u32 at = (u32)((key * 0x9E3779B97F4A7C15ull) >> 48);
    while (table[at].key && table[at].key != key)
        at = (at + 1) % SLOTS;
    return &table[at];
}

i64 run(int n) {
    u32 state = 5;
    u64 sum = 0;
    for (int i = 0; i < SLOTS; i++)
        table[i] = (slot){0, 0};
    for (int r = 0; r < n; r++)
        for (int i = 0; i < KEYS; i++) {
            u64 key = ((u64)(next_random(&state) % KEYS) << 20) + 1;
            slot *found = find(key);
            found->key = key;
            found->count++;
        }
    for (int i = 0; i < SLOTS; i++)
        sum = sum * 31 + table[i].key + table[i].count;
    return (i64)sum;
}
