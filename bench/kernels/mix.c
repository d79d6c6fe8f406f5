/* The compression of SHA-256 (with constants of our own) over n blocks: rotations, xors and additions of i32, and more
   values alive than there are registers. */
#include "kernel.h"

static u32 constants[64], schedule[64], hash[8];

static inline u32 rotate(u32 x, int by) {
    return (x >> by) | (x << (32 - by));
}

static void expand(u32 *state) {
    for (int i = 0; i < 16; i++)
        schedule[i] = next_random(state);
    for (int i = 16; i < 64; i++) {
        u32 p = schedule[i - 15], q = schedule[i - 2];
        u32 s0 = rotate(p, 7) ^ rotate(p, 18) ^ (p >> 3);
        u32 s1 = rotate(q, 17) ^ rotate(q, 19) ^ (q >> 10);
        schedule[i] = schedule[i - 16] + s0 + schedule[i - 7] + s1;
    }
}

static void compress(void) {
    u32 a = hash[0], b = hash[1], c = hash[2], d = hash[3], e = hash[4], f = hash[5], g = hash[6], h = hash[7];
    for (int i = 0; i < 64; i++) {
        u32 choice = (e & f) ^ (~e & g), majority = (a & b) ^ (a & c) ^ (b & c);
        u32 t1 = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + constants[i] + schedule[i];
        u32 t2 = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority;
        h = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
    }
    hash[0] += a, hash[1] += b, hash[2] += c, hash[3] += d, hash[4] += e, hash[5] += f, hash[6] += g, hash[7] += h;
}

i64 run(int n) {
    u32 state = 99;
    for (int i = 0; i < 64; i++)
        constants[i] = next_random(&state);
    for (int i = 0; i < 8; i++)
        hash[i] = next_random(&state);
    for (int r = 0; r < n; r++) {
        expand(&state);
        compress();
    }
    return (i64)(((u64)hash[0] << 32) | hash[7]);
}
