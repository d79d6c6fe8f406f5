/* Is it UTF-8? Three lookups by half bytes tell what may not follow what: J. Keiser, D. Lemire, "Validating UTF-8 In Less
 * Than One Instruction Per Byte" (2021). n times 64 KiB of text in several scripts. */
#include "vector.h"

enum { SIZE = 1 << 16 };

enum {
    TOO_SHORT = 1 << 0,
    TOO_LONG = 1 << 1,
    OVERLONG_3 = 1 << 2,
    TOO_LARGE = 1 << 3,
    SURROGATE = 1 << 4,
    OVERLONG_2 = 1 << 5,
    TOO_LARGE_1000 = 1 << 6,
    OVERLONG_4 = 1 << 6,
    TWO_CONTINUATIONS = 1 << 7,
    CARRY = TOO_SHORT | TOO_LONG | TWO_CONTINUATIONS,
};

static u8 text[SIZE + 16];

static const u8x16 first_high = {
    TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG,
    TWO_CONTINUATIONS, TWO_CONTINUATIONS, TWO_CONTINUATIONS, TWO_CONTINUATIONS,
    TOO_SHORT | OVERLONG_2, TOO_SHORT, TOO_SHORT | OVERLONG_3 | SURROGATE,
    TOO_SHORT | TOO_LARGE | TOO_LARGE_1000 | OVERLONG_4,
};
static const u8x16 first_low = {
    CARRY | OVERLONG_3 | OVERLONG_2 | OVERLONG_4, CARRY | OVERLONG_2, CARRY, CARRY,
    CARRY | TOO_LARGE, CARRY | TOO_LARGE | TOO_LARGE_1000, CARRY | TOO_LARGE | TOO_LARGE_1000,
    CARRY | TOO_LARGE | TOO_LARGE_1000, CARRY | TOO_LARGE | TOO_LARGE_1000, CARRY | TOO_LARGE | TOO_LARGE_1000,
    CARRY | TOO_LARGE | TOO_LARGE_1000, CARRY | TOO_LARGE | TOO_LARGE_1000, CARRY | TOO_LARGE | TOO_LARGE_1000,
    CARRY | TOO_LARGE | TOO_LARGE_1000 | SURROGATE, CARRY | TOO_LARGE | TOO_LARGE_1000,
    CARRY | TOO_LARGE | TOO_LARGE_1000,
};
static const u8x16 second_high = {
    TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT,
    TOO_LONG | OVERLONG_2 | TWO_CONTINUATIONS | OVERLONG_3 | TOO_LARGE_1000 | OVERLONG_4,
    TOO_LONG | OVERLONG_2 | TWO_CONTINUATIONS | OVERLONG_3 | TOO_LARGE,
    TOO_LONG | OVERLONG_2 | TWO_CONTINUATIONS | SURROGATE | TOO_LARGE,
    TOO_LONG | OVERLONG_2 | TWO_CONTINUATIONS | SURROGATE | TOO_LARGE,
    TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT,
};

/* The errors of 16 bytes at `at`, before which at least three others lie. */
static u8x16 errors(const u8 *at) {
    u8x16 input = *(const u8x16_anywhere *)at;
    u8x16 before = *(const u8x16_anywhere *)(at - 1);
    u8x16 special = lookup(first_high, before >> 4) & lookup(first_low, before & 15) & lookup(second_high, input >> 4);
    u8x16 third = (u8x16)(*(const u8x16_anywhere *)(at - 2) >= 0xE0);
    u8x16 fourth = (u8x16)(*(const u8x16_anywhere *)(at - 3) >= 0xF0);
    return ((third | fourth) & 0x80) ^ special;
}

static int valid(void) {
    u8x16 found = {};
    for (int x = 16; x < SIZE; x += 16)
        found |= errors(&text[x]);
    return !any(found);
}

static int put(int at, u32 c) {
    if (c < 0x80) {
        text[at++] = (u8)c;
    } else if (c < 0x800) {
        text[at++] = (u8)(0xC0 | c >> 6);
        text[at++] = (u8)(0x80 | (c & 63));
    } else if (c < 0x10000) {
        text[at++] = (u8)(0xE0 | c >> 12);
        text[at++] = (u8)(0x80 | (c >> 6 & 63));
        text[at++] = (u8)(0x80 | (c & 63));
    } else {
        text[at++] = (u8)(0xF0 | c >> 18);
        text[at++] = (u8)(0x80 | (c >> 12 & 63));
        text[at++] = (u8)(0x80 | (c >> 6 & 63));
        text[at++] = (u8)(0x80 | (c & 63));
    }
    return at;
}

i64 run(int n) {
    static const u32 starts[] = {0x20, 0x20, 0x20, 0x3B1, 0x430, 0x3042, 0x4E00, 0x1F600};
    u32 state = 1;
    int at = 16;
    while (at < SIZE - 4)
        at = put(at, starts[next_random(&state) % 8] + next_random(&state) % 24);
    i64 sum = 0;
    for (int r = 0; r < n; r++) {
        u32 place = 16 + next_random(&state) % (SIZE - 32);
        u8 kept = text[place];
        if (r % 3 == 0)
            text[place] ^= 0x80;
        sum = sum * 2 + valid();
        sum %= 1000000007;
        text[place] = kept;
    }
    return sum;
}
