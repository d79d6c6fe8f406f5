/* Show what lies below each argument: kind, size, number of links, path and where a link leads, sorted by name. */
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int failures;

static void complain(const char *what, const char *path)
{
    fprintf(stderr, "walk: %s %s: %s\n", what, path, strerror(errno));
    failures++;
}

static int skipped(const struct dirent *entry)
{
    return strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
}

static int by_name(const struct dirent **a, const struct dirent **b) { return strcmp((*a)->d_name, (*b)->d_name); }

static void show(const char *path)
{
    struct stat facts, behind;
    char target[PATH_MAX], below[PATH_MAX];
    struct dirent **entries;
    ssize_t length;
    int count;

    if (lstat(path, &facts) != 0) {
        complain("stat", path);
        return;
    }
    if (S_ISLNK(facts.st_mode)) {
        length = readlink(path, target, sizeof target);
        if (length < 0)
            complain("readlink", path);
        else
            printf("link %4lld %s -> %.*s (%s)\n", (long long)facts.st_size, path, (int)length, target,
                   stat(path, &behind) != 0 ? strerror(errno) : S_ISDIR(behind.st_mode) ? "folder" : "file");
        return;
    }
    if (!S_ISDIR(facts.st_mode)) {
        printf("file %4lld %s (%lld)\n", (long long)facts.st_size, path, (long long)facts.st_nlink);
        return;
    }
    printf("folder    %s\n", path);
    count = scandir(path, &entries, skipped, by_name);
    if (count < 0) {
        complain("scandir", path);
        return;
    }
    for (int i = 0; i < count; i++) {
        snprintf(below, sizeof below, "%s/%s", path, entries[i]->d_name);
        show(below);
        free(entries[i]);
    }
    free(entries);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        show(argv[i]);
    return failures != 0;
}
