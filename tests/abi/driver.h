/* What the functions of every signature share (c_source.py makes those): the places of values, and what checks them.

   A place has 16 bytes. Values go from place to place as bytes or as values of their own type, and no arithmetic touches
   them, so NaNs stay what they are. */
#include <stdint.h>
#include <string.h>

typedef unsigned char place[16] __attribute__((aligned(16)));
typedef unsigned char v128 __attribute__((vector_size(16)));

extern place params[], results[]; /* what a caller passes, what a callee returns */
extern place noted[], taken[];    /* what C has got as a callee, and as a caller */
extern void *seen_vm, *seen_caller;

#define PARAM(n, T) (*(T *)params[n])
#define RESULT(n, T) (*(T *)results[n])
#define NOTE(n, T, value) (*(T *)noted[n] = (value))
#define TAKE(n, T, value) (*(T *)taken[n] = (value))
/* The same from memory that was filled, and filled anew, so that what nobody should touch is all that could differ. */
#define TAKE_AWAY(n, T, field) (*(T *)taken[n] = (field), memset(&(field), FILLING, sizeof(field)))
#define SEEN (seen_vm = vm, seen_caller = caller)
#define FILLING 0xAA
#define FILL(box) memset(&(box), FILLING, sizeof(box))

/* Whether a struct is returned through a hidden pointer; `alike`: up to four floats or vectors that are. */
#if defined __x86_64__
#define HIDDEN_sysv(size, alike) ((size) > 16)
#else
#define HIDDEN_sysv(size, alike) ((size) > 16 && !(alike))
#endif
#define HIDDEN_ms(size, alike) ((size) != 1 && (size) != 2 && (size) != 4 && (size) != 8)

/* The functions of a signature. `take` calls code with `params` and takes its results, and returns nonzero if a byte
   beside the results was written; `give` is one that notes its arguments and returns `results`. */
struct row {
  int (*take)(void *code, void *vm, void *caller);
  void *give;
  int (*bare_take)(void *code, void *vm, void *caller); /* the same without contexts */
  void *bare_give, *bare_guard;
  const char *ins, *outs; /* one letter for each type */
  void *callee, *caller, *relay, *array, *native, *entry, *bound, *lazy; /* ours, see ours.py */
};
extern const struct row rows[];
extern const int row_count;

/* Code at `guard` goes on to `guard_target` as if that had been called, with strange values in all registers that the
   convention has a callee preserve. Afterwards `guard_found` has what they are then, to compare with `guard_filled`. */
enum { GUARDED = 2 * 16 + 16 };
#pragma GCC visibility push(hidden)
extern char guard_sysv[], guard_ms[]; /* no functions: gcc would know their type, and call them by it */
extern void *guard_target, *guard_hidden, *guard_return; /* guard_hidden: on aarch64, where not null, what x8 is to be */
extern uint64_t guard_filled[GUARDED], guard_found[GUARDED], guard_saved[GUARDED + 2];
#pragma GCC visibility pop
int untouched(const void *box, unsigned long size);
int took(int k); /* whether `taken` holds the results */
