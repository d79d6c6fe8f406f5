/* The C function that ctypes calls in the benchmark of call costs. */
__attribute__((visibility("default"))) int add(int a, int b) {
    return (int)((unsigned)a + (unsigned)b);
}
