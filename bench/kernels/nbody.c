/* Five bodies under gravity, n steps: floating-point arithmetic, square roots and divisions on a small array. */
#include "kernel.h"

enum { BODIES = 5 };

typedef struct {
    double x, y, z, vx, vy, vz, mass;
} body;

static body bodies[BODIES];

static void place(void) {
    for (int i = 0; i < BODIES; i++) {
        double k = (double)(i + 1);
        bodies[i] = (body){k * 1.5, k * -0.75, k * 0.25, 0.1 / k, 0.3 - k * 0.05, 0.02 * k, 1.0 / k};
    }
}

static void accelerate(double dt) {
    for (int i = 0; i < BODIES; i++)
        for (int j = i + 1; j < BODIES; j++) {
            body *p = &bodies[i], *q = &bodies[j];
            double dx = p->x - q->x, dy = p->y - q->y, dz = p->z - q->z;
            double square = dx * dx + dy * dy + dz * dz + 0.01;
            double pull = dt / (square * __builtin_sqrt(square));
            p->vx -= dx * q->mass * pull;
            p->vy -= dy * q->mass * pull;
            p->vz -= dz * q->mass * pull;
            q->vx += dx * p->mass * pull;
            q->vy += dy * p->mass * pull;
            q->vz += dz * p->mass * pull;
        }
}

static void move(double dt) {
    for (int i = 0; i < BODIES; i++) {
        bodies[i].x += dt * bodies[i].vx;
        bodies[i].y += dt * bodies[i].vy;
        bodies[i].z += dt * bodies[i].vz;
    }
}

i64 run(int n) {
    place();
    for (int r = 0; r < n; r++) {
        accelerate(0.001);
        move(0.001);
    }
    double sum = 0.0;
    for (int i = 0; i < BODIES; i++)
        sum += bodies[i].x + bodies[i].y * 2.0 + bodies[i].z * 3.0;
    return (i64)(sum * 1000000.0);
}
