/* Binary trees from a bump allocator: build one of depth 14, walk it for a checksum, forget it; n times. */
#include "kernel.h"

enum { DEPTH = 14, NODES = 1 << (DEPTH + 1) };

typedef struct node {
    struct node *left, *right;
    u32 value;
} node;

static node heap[NODES];
static u32 used;

__attribute__((noinline)) static node *allocate(void) {
    return &heap[used++];
}

__attribute__((noinline)) static node *build(int depth, u32 value) {
    node *made = allocate();
    made->value = value;
    made->left = depth ? build(depth - 1, value * 2 + 1) : 0;
    made->right = depth ? build(depth - 1, value * 2 + 2) : 0;
    return made;
}

__attribute__((noinline)) static u32 checksum(const node *tree) {
    if (!tree)
        return 1;
    return tree->value + checksum(tree->left) * 31 - checksum(tree->right);
}

i64 run(int n) {
    i64 sum = 0;
    for (int r = 0; r < n; r++) {
        used = 0;
        sum += checksum(build(DEPTH, (u32)r));
    }
    return sum;
}
