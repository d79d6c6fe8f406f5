/* Matrix product, single precision: n repetitions of C += A * B with 128 x 128 matrices, 16 columns at a time. */
#include "vector.h"

enum { SIDE = 128, LANES = 4, WIDE = 4 };

static float a[SIDE][SIDE];
static f32x4 b[SIDE][SIDE / LANES], c[SIDE][SIDE / LANES];

static void fill(void) {
    for (int i = 0; i < SIDE; i++)
        for (int j = 0; j < SIDE; j++) {
            a[i][j] = (float)((i * 3 + j) % 17) / 16.0f;
            b[i][j / LANES][j % LANES] = (float)((i + j * 5) % 13) / 8.0f;
            c[i][j / LANES][j % LANES] = 0.0f;
        }
}

static void multiply(void) {
    for (int i = 0; i < SIDE; i++)
        for (int j = 0; j < SIDE / LANES; j += WIDE) {
            f32x4 sum[WIDE] = {c[i][j], c[i][j + 1], c[i][j + 2], c[i][j + 3]};
            for (int k = 0; k < SIDE; k++)
                for (int x = 0; x < WIDE; x++)
                    sum[x] += a[i][k] * b[k][j + x];
            for (int x = 0; x < WIDE; x++)
                c[i][j + x] = sum[x];
        }
}

i64 run(int n) {
    fill();
    for (int r = 0; r < n; r++)
        multiply();
    double sum = 0.0;
    for (int i = 0; i < SIDE; i++)
        for (int j = 0; j < SIDE; j++)
            sum += (double)c[i][j / LANES][j % LANES] * (double)(i - j);
    return (i64)(sum * 1000.0);
}
