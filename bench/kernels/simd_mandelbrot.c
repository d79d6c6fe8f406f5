/* Mandelbrot set, single precision: four points at a time, n steps at most for each of 256 x 128. */
#include "vector.h"

enum { WIDTH = 256, HEIGHT = 128, LANES = 4 };

static i32x4 steps(f32x4 re, f32x4 im, int most) {
    f32x4 x = {}, y = {};
    i32x4 count = {};
    for (int n = 0; n < most; n++) {
        f32x4 xx = x * x, yy = y * y;
        i32x4 inside = xx + yy < 4.0f;
        if (!any((u8x16)inside))
            break;
        count -= inside;
        y = x * y;
        y += y + im;
        x = xx - yy + re;
    }
    return count;
}

i64 run(int n) {
    i32x4 sums = {};
    f32x4 lanes = {0.0f, 1.0f, 2.0f, 3.0f};
    for (int j = 0; j < HEIGHT; j++)
        for (int i = 0; i < WIDTH; i += LANES) {
            f32x4 re = ((float)i + lanes) * (3.0f / WIDTH) - 2.25f;
            f32x4 im = (f32x4){} + ((float)j * (2.5f / HEIGHT) - 1.25f);
            sums = sums * 3 + steps(re, im, n);
        }
    return (u32)(sums[0] ^ sums[1] ^ sums[2] ^ sums[3]);
}
