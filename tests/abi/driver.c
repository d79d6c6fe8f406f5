/* Calls everything in `rows`, in both directions, and says what is wrong. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "driver.h"

place params[MOST], results[MOST], noted[MOST], taken[MOST];
void *seen_vm, *seen_caller;
void *guard_target, *guard_hidden;
uint64_t guard_filled[GUARDED], guard_found[GUARDED], guard_saved[GUARDED + 2];
void *guard_return;

#if defined __x86_64__
/* Everything stays where it is, arguments in registers and on the stack alike: only the return address is exchanged. */
#define EACH_SYSV(op) op(rbx, 0) op(rbp, 8) op(r12, 16) op(r13, 24) op(r14, 32) op(r15, 40)
#define EACH_MS(op) EACH_SYSV(op) op(rdi, 48) op(rsi, 56)
#define EACH_VECTOR(op) op(xmm6, 128) op(xmm7, 144) op(xmm8, 160) op(xmm9, 176) op(xmm10, 192) op(xmm11, 208) \
  op(xmm12, 224) op(xmm13, 240) op(xmm14, 256) op(xmm15, 272)
#define NO_VECTOR(op)
#define SAVE(reg, at) "movq %" #reg ", guard_saved+" #at "(%rip)\n"
#define FILLED(reg, at) "movq guard_filled+" #at "(%rip), %" #reg "\n"
#define FOUND(reg, at) "movq %" #reg ", guard_found+" #at "(%rip)\n"
#define RESTORE(reg, at) "movq guard_saved+" #at "(%rip), %" #reg "\n"
#define SAVE_VECTOR(reg, at) "movups %" #reg ", guard_saved+" #at "(%rip)\n"
#define FILLED_VECTOR(reg, at) "movups guard_filled+" #at "(%rip), %" #reg "\n"
#define FOUND_VECTOR(reg, at) "movups %" #reg ", guard_found+" #at "(%rip)\n"
#define RESTORE_VECTOR(reg, at) "movups guard_saved+" #at "(%rip), %" #reg "\n"
#define GUARD(name, each, vector) __asm__(".text\n.globl " name "\n.type " name ", @function\n" name ":\n" \
  "popq guard_return(%rip)\n" each(SAVE) vector(SAVE_VECTOR) "movq %rsp, guard_saved+384(%rip)\n" \
  each(FILLED) vector(FILLED_VECTOR) "callq *guard_target(%rip)\n" each(FOUND) vector(FOUND_VECTOR) \
  /* The callee must not have popped its arguments. */ \
  "subq %rsp, guard_saved+384(%rip)\naddq guard_saved+384(%rip), %rsp\n" \
  "movq guard_filled+376(%rip), %rbx\naddq guard_saved+384(%rip), %rbx\nmovq %rbx, guard_found+376(%rip)\n" \
  each(RESTORE) vector(RESTORE_VECTOR) "jmpq *guard_return(%rip)\n");
GUARD("guard_sysv", EACH_SYSV, NO_VECTOR)
GUARD("guard_ms", EACH_MS, EACH_VECTOR)
#elif defined __aarch64__
/* x19 to x29, the lower halves of v8 to v15, and sp. x16 and x17 may change in any call. */
#define EACH(op, to) "adrp x16, " to "\nadd x16, x16, :lo12:" to "\n" \
  op " x19, x20, [x16]\n" op " x21, x22, [x16, #16]\n" op " x23, x24, [x16, #32]\n" op " x25, x26, [x16, #48]\n" \
  op " x27, x28, [x16, #64]\n" op " d8, d9, [x16, #128]\n" op " d10, d11, [x16, #144]\n" \
  op " d12, d13, [x16, #160]\n" op " d14, d15, [x16, #176]\n"
__asm__(".text\n.globl guard_sysv\n.type guard_sysv, %function\nguard_sysv:\n"
  EACH("stp", "guard_saved") "mov x17, sp\nstp x29, x30, [x16, #80]\nstr x17, [x16, #96]\n"
  EACH("ldp", "guard_filled") "ldr x29, [x16, #80]\n"
  "adrp x17, guard_hidden\nldr x17, [x17, :lo12:guard_hidden]\ncbz x17, 1f\nmov x8, x17\n1:\n"
  "adrp x16, guard_target\nldr x16, [x16, :lo12:guard_target]\nblr x16\n"
  EACH("stp", "guard_found") "str x29, [x16, #80]\nadrp x17, guard_saved\nadd x17, x17, :lo12:guard_saved\n"
  "mov x19, sp\nldr x20, [x17, #96]\nmov sp, x20\nsub x19, x19, x20\nadrp x20, guard_filled\n"
  "add x20, x20, :lo12:guard_filled\nldr x20, [x20, #96]\nadd x19, x19, x20\nstr x19, [x16, #96]\n"
  EACH("ldp", "guard_saved") "ldp x29, x30, [x16, #80]\nret\n");
#endif

#if CC_IS_MS
#define CC __attribute__((ms_abi))
static void *const guard = guard_ms;
#else
#define CC
static void *const guard = guard_sysv;
#endif

int untouched(const void *box, unsigned long size) {
  const unsigned char *bytes = box;
  while (size && *bytes == FILLING) bytes++, size--;
  return !size;
}

/* Values: what comes, mixed with what is easily spoilt. */

static uint64_t state = 0x9E3779B97F4A7C15;

static uint64_t next(void) { /* xorshift64* of Marsaglia and Vigna */
  state ^= state >> 12, state ^= state << 25, state ^= state >> 27;
  return state * 0x2545F4914F6CDD1D;
}

static int size_of(char type) { return type == 'i' || type == 'f' ? 4 : type == 'v' ? 16 : 8; }

static void fill(place *places, const char *types) {
  static const uint32_t narrow[] = {0x7FA00001, 0xFFFFFFFF, 0x80000000, 0x7FC00000, 0xFF800001, 0x7F800000, 0, 1};
  static const uint64_t wide[] = {0x7FF4000000000001, ~0ull, 1ull << 63, 0x7FF8000000000000, 0xFFF0000000000001,
                                  0x7FF0000000000000, 0, 1};
  for (; *types; types++, places++) { /* what is beyond a value's size is not the value's */
    uint64_t words[2] = {next(), next()}, choice = next() >> 8;
    if (choice % 10 < 4 && *types == 'v') words[choice >> 8 & 1] = wide[choice >> 9 & 7];
    else if (choice % 10 < 4 && size_of(*types) == 4) memcpy(words, &narrow[choice >> 9 & 7], 4);
    else if (choice % 10 < 4) words[0] = wide[choice >> 9 & 7];
    memcpy(*places, words, 16);
  }
}

static int same(place *one, place *other, const char *types) {
  for (; *types; types++, one++, other++)
    if (memcmp(*one, *other, size_of(*types))) return 0;
  return 1;
}

int took(int k) { return same(taken, results, rows[k].outs); }

/* Our side. Its globals lie in the VM context, one for each place of a value and each type that may stand there. */

#if CELLS_AT
static unsigned char vm[VM_SIZE] __attribute__((aligned(16)));
static uint64_t store[STORE_SIZE / 8]; /* no stack limit */
static uint64_t refs[COUNT][FUNC_REF_SIZE / 8];
static void *const import_vm = (void *)0x4242;

void brolga_trap(void) { puts("a trap"), exit(1); }
void brolga_look(void *of) { puts("a look"), exit(2); }
int brolga_stopped(void *vm) { puts("a stop"), exit(2); }

static place *cell(int row, int at, char type) {
  static const char order[] = TYPES;
  return (place *)(vm + CELLS_AT) + (row * MOST + at) * (sizeof order - 1) + (strchr(order, type) - order);
}

static void put(int row, place *values, const char *types) {
  for (int at = 0; types[at]; at++) memcpy(*cell(row, at, types[at]), values[at], 16);
}

static int holds(int row, place *values, const char *types) {
  for (int at = 0; types[at]; at++)
    if (memcmp(*cell(row, at, types[at]), values[at], size_of(types[at])) ||
        !untouched(*cell(row, at, types[at]) + size_of(types[at]), 16 - size_of(types[at]))) return 0;
  return 1;
}

static void clear(void) { memset(vm + CELLS_AT, FILLING, 2 * MOST * (sizeof TYPES - 1) * sizeof(place)); }
#endif

static int failures;

static void check(int good, int k, const char *what) {
  if (!good && failures++ < 50) printf("%d %s\n", k, what);
}

/* For who calls from elsewhere: code with the C side of signature k, and `params` and `results` as they are. 0, or 1
   where a byte beside the results was written, 2 where a register was not preserved. */

static void arm(void *code) {
  guard_target = code, guard_hidden = 0;
  memset(noted, FILLING, sizeof noted), memset(taken, FILLING, sizeof taken);
  for (int n = 0; n < GUARDED; n++) guard_found[n] = guard_filled[n] = next() | 1;
}

static int judge(int bad) { return bad | (memcmp(guard_found, guard_filled, sizeof guard_filled) ? 2 : 0); }

int call(int k, void *code, void *of, void *caller) { return arm(code), judge(rows[k].take(guard, of, caller)); }

int bare_call(int k, void *code) { return arm(code), judge(rows[k].bare_take(rows[k].bare_guard, 0, 0)); }

static void prepare(const struct row *row, void *target) {
  fill(params, row->ins), fill(results, row->outs);
  arm(target);
}

static void passed(int k, const char *what) { check(!memcmp(guard_found, guard_filled, sizeof guard_filled), k, what); }

#if CELLS_AT
static void run(int k) {
  const struct row *row = &rows[k];
  prepare(row, row->callee); /* C calls our function */
  clear(), put(1, results, row->outs);
  check(!row->take(guard, vm, 0), k, "callee: a byte beside the results was written");
  passed(k, "callee: a register was not preserved");
  check(holds(0, params, row->ins), k, "callee: parameters");
  check(same(taken, results, row->outs), k, "callee: results");

  prepare(row, row->caller); /* our function calls C */
  clear(), put(0, params, row->ins);
  CC void (*caller)(void *, void *) = guard;
  caller(vm, 0);
  passed(k, "caller: a register was not preserved");
  check(same(noted, params, row->ins), k, "caller: parameters");
  check(holds(1, results, row->outs), k, "caller: results");
  check(seen_vm == import_vm && seen_caller == vm, k, "caller: contexts");

  prepare(row, row->relay); /* C calls C through functions of ours */
  check(!row->take(guard, vm, 0), k, "relay: a byte beside the results was written");
  passed(k, "relay: a register was not preserved");
  check(same(noted, params, row->ins), k, "relay: parameters");
  check(same(taken, results, row->outs), k, "relay: results");
}

#if TRAMPOLINES
/* What the runtime has, as far as entering without asking and trapping need it. */
#define FIELD(base, at) (*(void **)((char *)(base) + (at)))
uint64_t bounds[COUNT][BOUND_SIZE / 8];
static uint64_t thread[THREAD_SIZE / 8];
static int kept;

void brolga_jump(void *buffer);
void brolga_keep_trap(void *activation) { kept++; }
int brolga_enter(void *activation, void *of, void *fp) { puts("an entry that asks"), exit(2); }
void brolga_leave(void *activation) { puts("a rare way out"), exit(2); }
void brolga_keep_refusal(void *of, int status) { puts("a refusal"), exit(2); }

/* All registers are other ones afterwards: those that a callee may change, or those that it may not. */
#if defined __x86_64__
#define SPOIL_VECTORS "pxor %%xmm6, %%xmm6; movaps %%xmm6, %%xmm7; movaps %%xmm6, %%xmm8; movaps %%xmm6, %%xmm9;" \
  "movaps %%xmm6, %%xmm10; movaps %%xmm6, %%xmm11; movaps %%xmm6, %%xmm12; movaps %%xmm6, %%xmm13;" \
  "movaps %%xmm6, %%xmm14; movaps %%xmm6, %%xmm15;"
#define SPOIL __asm__ volatile(SPOIL_VECTORS "movaps %%xmm6, %%xmm0; movaps %%xmm6, %%xmm1; movaps %%xmm6, %%xmm2;" \
  "movaps %%xmm6, %%xmm3; movaps %%xmm6, %%xmm4; movaps %%xmm6, %%xmm5; xor %%edi, %%edi; xor %%esi, %%esi;" \
  "xor %%edx, %%edx; xor %%ecx, %%ecx; xor %%r8d, %%r8d; xor %%r9d, %%r9d; xor %%eax, %%eax; xor %%r10d, %%r10d" ::: \
  "rdi", "rsi", "rdx", "rcx", "r8", "r9", "rax", "r10", "r11", "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", \
  "xmm6", "xmm7", "xmm8", "xmm9", "xmm10", "xmm11", "xmm12", "xmm13", "xmm14", "xmm15")
#define SPOIL_KEPT __asm__ volatile(SPOIL_VECTORS "xor %%ebx, %%ebx; xor %%r12d, %%r12d; xor %%r13d, %%r13d;" \
  "xor %%r14d, %%r14d; xor %%r15d, %%r15d" ::: "rbx", "r12", "r13", "r14", "r15")
#else
#define SPOIL __asm__ volatile("movi v0.16b, #1; movi v1.16b, #1; movi v2.16b, #1; movi v3.16b, #1;" \
  "movi v4.16b, #1; movi v5.16b, #1; movi v6.16b, #1; movi v7.16b, #1; mov x0, #1; mov x1, #1; mov x2, #1;" \
  "mov x3, #1; mov x4, #1; mov x5, #1; mov x6, #1; mov x7, #1; mov x8, #1; mov x16, #1; mov x17, #1" ::: \
  "x0", "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x16", "x17", \
  "v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7")
#define SPOIL_KEPT __asm__ volatile("movi d8, #0; movi d9, #0; movi d10, #0; movi d11, #0; movi d12, #0;" \
  "movi d13, #0; movi d14, #0; movi d15, #0; mov x19, #1; mov x20, #1; mov x21, #1; mov x22, #1; mov x23, #1;" \
  "mov x24, #1; mov x25, #1; mov x26, #1; mov x27, #1; mov x28, #1" ::: "x19", "x20", "x21", "x22", "x23", "x24", \
  "x25", "x26", "x27", "x28", "d8", "d9", "d10", "d11", "d12", "d13", "d14", "d15")
#endif

void *brolga_resolve(void *block, unsigned number) {
  SPOIL;
  return rows[number].callee;
}

static void trapping(void) { /* whatever it is called with */
  SPOIL_KEPT;
  brolga_jump((char *)FIELD(store, STORE_ACTIVATION) + JUMP_BUFFER);
}

static void come_home(void) {
  ((uint64_t *)store)[STORE_HOME / 8] = ((uint64_t *)thread)[THREAD_IDENT / 8] = (uint64_t)pthread_self();
  FIELD(store, STORE_HOME_THREAD) = thread;
  ((uint64_t *)store)[STORE_MAX_STACK / 8] = 1 << 20;
}

static void crossed(int k, const char *what) {
  char text[64];
  sprintf(text, "%s: a register was not preserved", what), passed(k, text);
  sprintf(text, "%s: parameters", what), check(same(noted, params, rows[k].ins), k, text);
  sprintf(text, "%s: results", what), check(same(taken, results, rows[k].outs), k, text);
  sprintf(text, "%s: still in the store", what);
  check(!FIELD(store, STORE_ACTIVATION) && !FIELD(store, STORE_THREAD), k, text);
}

static void run_trampolines(int k) {
  static unsigned char got[(MOST + 1) * sizeof(place)], want[sizeof got];
  const struct row *row = &rows[k];
  prepare(row, row->array); /* the array lies anywhere, and only the bytes of the results may change in it */
  unsigned char *values = got + k % sizeof(place);
  for (unsigned n = 0; n < sizeof got; n++) got[n] = next();
  memcpy(values, params, sizeof params), memcpy(want, got, sizeof got);
  for (int n = 0; row->outs[n]; n++)
    memcpy(want + (values - got) + n * sizeof(place), results[n], size_of(row->outs[n]));
  void (*array)(void *, void *, void *, void *) = (void *)guard_sysv;
  array(import_vm, vm, row->give, values);
  passed(k, "array: a register was not preserved");
  check(same(noted, params, row->ins), k, "array: parameters");
  check(!memcmp(got, want, sizeof got), k, "array: results");
  check(seen_vm == import_vm && seen_caller == vm, k, "array: contexts");

  uint64_t host[NATIVE_FUNC_SIZE / 8] = {0};
  FIELD(host, NATIVE_STORE) = store, FIELD(host, NATIVE_CODE) = row->bare_give;
  prepare(row, row->native);
  check(!row->take(guard, host, vm), k, "native: a byte beside the results was written");
  crossed(k, "native");

  FIELD(bounds[k], BOUND_CODE) = row->entry, FIELD(bounds[k], BOUND_FUNC_REF) = refs[k];
  FIELD(bounds[k], BOUND_VMCTX) = import_vm, FIELD(bounds[k], BOUND_STORE) = store;
  prepare(row, row->bound);
  check(!row->bare_take(row->bare_guard, 0, 0), k, "entry: a byte beside the results was written");
  crossed(k, "entry");
  check(seen_vm == import_vm && !seen_caller, k, "entry: contexts");

  FIELD(refs[k], CODE) = trapping;
  prepare(row, row->bound), memset(results, 0, sizeof results), kept = 0;
  check(!row->bare_take(row->bare_guard, 0, 0), k, "trap: a byte beside the results was written");
  memset(noted, 0, sizeof noted), memset(params, 0, sizeof params);
  crossed(k, "trap");
  check(kept, k, "trap: nobody was told");
  FIELD(refs[k], CODE) = row->give;

  prepare(row, row->lazy);
  clear(), put(1, results, row->outs);
  check(!row->take(guard, vm, 0), k, "lazy: a byte beside the results was written");
  passed(k, "lazy: a register was not preserved");
  check(holds(0, params, row->ins), k, "lazy: parameters");
  check(same(taken, results, row->outs), k, "lazy: results");
}
#endif

int main(void) {
  *(void **)(vm + STORE_AT) = store;
  for (int k = 0; k < row_count; k++) {
    *(void **)((char *)refs[k] + CODE) = rows[k].give;
    *(void **)((char *)refs[k] + VMCTX) = import_vm;
    ((void **)(vm + IMPORTS_AT))[k] = refs[k];
  }
#if TRAMPOLINES
  come_home();
#endif
  for (int round = 0; round < 3; round++)
    for (int k = 0; k < row_count; k++) {
      run(k);
#if TRAMPOLINES
      run_trampolines(k);
#endif
    }
  printf("%d signatures, %d failures\n", row_count, failures);
  return failures != 0;
}
#endif
