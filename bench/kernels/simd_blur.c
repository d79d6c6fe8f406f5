/* Blur of a grey image: each byte becomes the mean of nine, weighted 1 2 1 in both directions; n times, to and fro. */
#include "vector.h"

enum { WIDTH = 512, HEIGHT = 256, LANES = 8 };

static u8 image[2][HEIGHT][WIDTH];

static u16x8 wide(const u8 *from) {
    return __builtin_convertvector(*(const u8x8_anywhere *)from, u16x8);
}

static u16x8 row(const u8 *from) {
    return wide(from - 1) + (wide(from) << 1) + wide(from + 1);
}

static void blur(u8 to[HEIGHT][WIDTH], u8 from[HEIGHT][WIDTH]) {
    for (int y = 1; y < HEIGHT - 1; y++)
        for (int x = LANES; x < WIDTH - LANES; x += LANES) {
            u16x8 sum = row(&from[y - 1][x]) + (row(&from[y][x]) << 1) + row(&from[y + 1][x]);
            *(u8x8_anywhere *)&to[y][x] = __builtin_convertvector((sum + 8) >> 4, u8x8);
        }
}

i64 run(int n) {
    u32 state = 1;
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
            image[0][y][x] = image[1][y][x] = (u8)next_random(&state);
    for (int r = 0; r < n; r++)
        blur(image[~r & 1], image[r & 1]);
    u32 sum = 0;
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
            sum = sum * 31 + image[n & 1][y][x];
    return sum;
}
