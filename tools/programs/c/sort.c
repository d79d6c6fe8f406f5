/* Sort the lines of standard input, of any number and length, to standard output; -r turns the order round. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int ascending(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }
static int descending(const void *a, const void *b) { return ascending(b, a); }

static void *enough(void *old, size_t bytes)
{
    void *room = realloc(old, bytes);
    if (room == NULL) {
        fputs("sort: out of memory\n", stderr);
        exit(2);
    }
    return room;
}

int main(int argc, char **argv)
{
    size_t used = 0, room = 1 << 16, lines = 0, places = 1024, got;
    char *text = enough(NULL, room + 1), **starts = enough(NULL, places * sizeof *starts);

    while ((got = fread(text + used, 1, room - used, stdin)) > 0)
        if ((used += got) == room)
            text = enough(text, (room *= 2) + 1);
    if (ferror(stdin)) {
        perror("sort: standard input");
        return 2;
    }
    text[used] = 0;
    for (char *line = text; line < text + used; lines++) {
        char *end = memchr(line, '\n', text + used - line);
        if (end == NULL)
            end = text + used;
        *end = 0;
        if (lines == places)
            starts = enough(starts, (places *= 2) * sizeof *starts);
        starts[lines] = line;
        line = end + 1;
    }
    qsort(starts, lines, sizeof *starts, argc > 1 && strcmp(argv[1], "-r") == 0 ? descending : ascending);
    for (size_t i = 0; i < lines; i++)
        if (puts(starts[i]) == EOF) {
            perror("sort: standard output");
            return 2;
        }
    return fflush(stdout) == 0 ? 0 : 2;
}
