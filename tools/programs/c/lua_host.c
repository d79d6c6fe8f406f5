/* What Lua asks a system for and WASI does not have; and the tag that longjmp throws, which libc leaves to programs. */
#include <stdio.h>

FILE *tmpfile(void) { return NULL; }

char *tmpnam(char *name)
{
    (void)name;
    return NULL;
}

int system(const char *command)
{
    (void)command;
    return 0;
}

__asm__(".globl __c_longjmp\n"
        ".tagtype __c_longjmp i32\n"
        "__c_longjmp:\n");
