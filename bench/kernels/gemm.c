/* Matrix product, double precision: n repetitions of C += A * B with 128 x 128 matrices, loops in the order i, k, j. */
#include "kernel.h"

enum { SIDE = 128 };

static double a[SIDE][SIDE], b[SIDE][SIDE], c[SIDE][SIDE];

static void fill(void) {
    for (int i = 0; i < SIDE; i++)
        for (int j = 0; j < SIDE; j++) {
            a[i][j] = (double)((i * 3 + j) % 17) / 17.0;
            b[i][j] = (double)((i + j * 5) % 13) / 13.0;
            c[i][j] = 0.0;
        }
}

static void multiply(void) {
    for (int i = 0; i < SIDE; i++)
        for (int k = 0; k < SIDE; k++) {
            double scale = a[i][k];
            for (int j = 0; j < SIDE; j++)
                c[i][j] += scale * b[k][j];
        }
}

i64 run(int n) {
    fill();
    for (int r = 0; r < n; r++)
        multiply();
    double sum = 0.0;
    for (int i = 0; i < SIDE; i++)
        for (int j = 0; j < SIDE; j++)
            sum += c[i][j] * (double)(i - j);
    return (i64)(sum * 1000.0);
}
