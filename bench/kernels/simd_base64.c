/* Base64: 12 bytes become 16 letters at a time; n times 48 KiB. The letters are found by comparisons, after W. Mula. */
#include "vector.h"

enum { BLOCKS = 4096 };

static u8 source[BLOCKS * 12 + 16], letters[BLOCKS * 16];

static u8x16 encoded(u8x16 in) {
    /* In each lane of 32 bits: three bytes, the first one uppermost. */
    u8x16 spread = __builtin_shufflevector(in, in, 2, 1, 0, 16, 5, 4, 3, 16, 8, 7, 6, 16, 11, 10, 9, 16);
    u32x4 word = (u32x4)spread;
    u32x4 sixes = (word >> 18 & 0x3F) | (word >> 4 & 0x3F00) | (word << 10 & 0x3F0000) | (word << 24 & 0x3F000000);
    u8x16 index = (u8x16)sixes;
    u8x16 shift = (u8x16){} + 'A';
    shift += (u8x16)(index >= 26) & ('a' - 26 - 'A');
    shift += (u8x16)(index >= 52) & (u8)('0' - 52 - ('a' - 26));
    shift += (u8x16)(index >= 62) & (u8)('+' - 62 - ('0' - 52));
    shift += (u8x16)(index >= 63) & (u8)('/' - 63 - ('+' - 62));
    return index + shift;
}

i64 run(int n) {
    u32 state = 1, sum = 0;
    for (int x = 0; x < BLOCKS * 12; x++)
        source[x] = (u8)next_random(&state);
    for (int r = 0; r < n; r++) {
        for (int x = 0; x < BLOCKS; x++)
            *(u8x16_anywhere *)&letters[x * 16] = encoded(*(const u8x16_anywhere *)&source[x * 12]);
        source[r % (BLOCKS * 12)]++;
    }
    for (int x = 0; x < BLOCKS * 16; x++)
        sum = sum * 31 + letters[x];
    return sum;
}
