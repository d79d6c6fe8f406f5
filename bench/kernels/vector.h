/* Vectors of 16 bytes, as every compiler has them, and the one operation on them that has no common name. */
#ifndef BENCH_VECTOR_H
#define BENCH_VECTOR_H

#include "kernel.h"

typedef u8 u8x16 __attribute__((vector_size(16)));
typedef u8 u8x8 __attribute__((vector_size(8)));
typedef unsigned short u16x8 __attribute__((vector_size(16)));
typedef u32 u32x4 __attribute__((vector_size(16)));
typedef int i32x4 __attribute__((vector_size(16)));
typedef float f32x4 __attribute__((vector_size(16)));

/* The same, wherever they lie in memory. */
typedef u8x16 u8x16_anywhere __attribute__((aligned(1)));
typedef u8x8 u8x8_anywhere __attribute__((aligned(1)));

/* Bytes of `table` by the numbers in `index`, which are below 16. */
static inline u8x16 lookup(u8x16 table, u8x16 index) {
#if defined(__wasm__)
    return (u8x16)__builtin_wasm_swizzle_i8x16((__attribute__((vector_size(16))) signed char)table,
                                               (__attribute__((vector_size(16))) signed char)index);
#elif defined(__x86_64__)
    return (u8x16)__builtin_ia32_pshufb128((__attribute__((vector_size(16))) char)table,
                                           (__attribute__((vector_size(16))) char)index);
#else
    u8x16 result;
    for (int x = 0; x < 16; x++)
        result[x] = table[index[x]];
    return result;
#endif
}

/* Whether any bit is set. */
static inline int any(u8x16 v) {
#if defined(__wasm__)
    return __builtin_wasm_any_true_v128((__attribute__((vector_size(16))) signed char)v);
#else
    typedef u64 u64x2 __attribute__((vector_size(16)));
    u64x2 halves = (u64x2)v;
    return (halves[0] | halves[1]) != 0;
#endif
}

#endif
