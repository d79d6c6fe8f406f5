/* Quicksort (Hoare's partition, recursive) of 32768 random i32, n times: unpredictable branches, swaps, recursion. */
#include "kernel.h"

enum { SIZE = 32768 };

static int values[SIZE];

static void sort(int *first, int *last) {
    while (first < last) {
        int pivot = first[(last - first) / 2];
        int *low = first, *high = last;
        while (low <= high) {
            while (*low < pivot)
                low++;
            while (*high > pivot)
                high--;
            if (low <= high) {
                int swapped = *low;
                *low++ = *high;
                *high-- = swapped;
            }
        }
        sort(first, high);
        first = low;
    }
}

i64 run(int n) {
    u32 state = 7;
    i64 sum = 0;
    for (int r = 0; r < n; r++) {
        for (int i = 0; i < SIZE; i++)
            values[i] = (int)next_random(&state);
        sort(values, values + SIZE - 1);
        for (int i = 0; i < SIZE; i += 97)
            sum = sum * 3 + values[i];
    }
    return sum;
}
