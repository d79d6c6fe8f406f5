/* An interpreter's loop: a dense switch (a br_table in WebAssembly) over the byte code of a stack machine. Its program
   counts the steps of all Collatz sequences that start at n or below:
       while (start) { x = start; while (x != 1) { steps++; x = x & 1 ? x * 3 + 1 : x >> 1; } start--; } */
#include "kernel.h"

enum op {
    HALT, PUSH, LOAD, STORE, ADD, SUB, MUL, SHR, AND, OR, XOR, EQ, NE, LT, DUP, SWAP, DROP, JUMP, JUMP_IF, JUMP_UNLESS
};
enum variable { START, X, STEPS, VARIABLES };

/* Targets of jumps are absolute: the margin shows where each row lies. */
static u8 program[] = {
    /*  0 */ LOAD, START, JUMP_UNLESS, 59,
    /*  4 */ LOAD, START, STORE, X,
    /*  8 */ LOAD, X, PUSH, 1, EQ, JUMP_IF, 50,
    /* 15 */ LOAD, STEPS, PUSH, 1, ADD, STORE, STEPS,
    /* 22 */ LOAD, X, PUSH, 1, AND, JUMP_UNLESS, 41,
    /* 29 */ LOAD, X, PUSH, 3, MUL, PUSH, 1, ADD, STORE, X, JUMP, 8,
    /* 41 */ LOAD, X, PUSH, 1, SHR, STORE, X, JUMP, 8,
    /* 50 */ LOAD, START, PUSH, 1, SUB, STORE, START, JUMP, 0,
    /* 59 */ LOAD, STEPS, HALT,
};

static u32 stack[64], variables[VARIABLES];

static u32 interpret(void) {
    const u8 *pc = program;
    u32 *top = stack, swapped;
    for (;;) {
        switch ((enum op)*pc++) {
        case HALT: return *top;
        case PUSH: *++top = *pc++; break;
        case LOAD: *++top = variables[*pc++]; break;
        case STORE: variables[*pc++] = *top--; break;
        case ADD: top--, top[0] += top[1]; break;
        case SUB: top--, top[0] -= top[1]; break;
        case MUL: top--, top[0] *= top[1]; break;
        case SHR: top--, top[0] >>= top[1] & 31; break;
        case AND: top--, top[0] &= top[1]; break;
        case OR: top--, top[0] |= top[1]; break;
        case XOR: top--, top[0] ^= top[1]; break;
        case EQ: top--, top[0] = top[0] == top[1]; break;
        case NE: top--, top[0] = top[0] != top[1]; break;
        case LT: top--, top[0] = top[0] < top[1]; break;
        case DUP: top++, top[0] = top[-1]; break;
        case SWAP: swapped = top[0], top[0] = top[-1], top[-1] = swapped; break;
        case DROP: top--; break;
        case JUMP: pc = program + *pc; break;
        case JUMP_IF: pc = *top-- ? program + *pc : pc + 1; break;
        case JUMP_UNLESS: pc = *top-- ? pc + 1 : program + *pc; break;
        }
    }
}

i64 run(int n) {
    for (int i = 0; i < VARIABLES; i++)
        variables[i] = 0;
    variables[START] = (u32)n;
    return interpret();
}
