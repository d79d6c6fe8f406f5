/* Do to files and folders what programs do, and say of each step what came of it: 0, or WASI's number of the error. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void say(const char *what, long long result)
{
    if (result < 0)
        printf("%s: error %d\n", what, errno);
    else
        printf("%s: %lld\n", what, result);
}

#define SAY(call) say(#call, call)

static int opened(const char *path, int flags) { return open(path, flags, 0666); }

static void contents(void)
{
    char room[64] = "";
    int fd = opened("a/file", O_CREAT | O_EXCL | O_RDWR);
    SAY(write(fd, "one ", 4));
    SAY(pwrite(fd, "far", 3, 20));
    SAY(lseek(fd, 0, SEEK_CUR));
    SAY(lseek(fd, -2, SEEK_END));
    SAY(read(fd, room, sizeof room));
    SAY(read(fd, room, sizeof room));
    SAY(lseek(fd, -1, SEEK_SET));
    SAY(pread(fd, room, sizeof room, 1000));
    SAY(pread(fd, room, 7, 0));
    printf("%.7s\n", room);
    SAY(ftruncate(fd, 12));
    SAY(ftruncate(fd, -1));
    SAY(fsync(fd));
    SAY(close(fd));
    SAY(close(fd));
    SAY(write(fd, "x", 1));
    SAY(opened("a/file", O_CREAT | O_EXCL | O_RDWR));
    fd = opened("a/file", O_WRONLY | O_APPEND);
    SAY(lseek(fd, 0, SEEK_SET));
    SAY(write(fd, "end", 3));
    SAY(read(fd, room, 1));
    SAY(fcntl(fd, F_SETFL, 0));
    SAY(write(fd, "!", 1));
    SAY(close(fd));
    fd = opened("a/file", O_RDONLY);
    SAY(write(fd, "x", 1));
    SAY(close(fd));
    fd = opened("a", O_RDONLY | O_DIRECTORY);
    SAY(read(fd, room, 1));
    SAY(close(fd));
}

static void names(void)
{
    struct stat facts;
    char room[64];
    SAY(mkdir("a", 0777));
    SAY(mkdir("a/b", 0777));
    SAY(mkdir("none/b", 0777));
    SAY(rmdir("a"));
    SAY(rmdir("a/file"));
    SAY(unlink("a/b"));
    SAY(unlink("a/none"));
    SAY(link("a/file", "a/second"));
    SAY(stat("a/second", &facts));
    SAY(facts.st_size);
    SAY(facts.st_nlink);
    SAY(rename("a/second", "a/b"));
    SAY(rename("a/b", "a/second"));
    SAY(rename("a/second", "a/b/moved"));
    SAY(rename("a/b", "a/b/below-itself"));
    SAY(rename("a/file", "a/b/moved"));
    SAY(symlink("../file", "a/b/link"));
    SAY(symlink("loop", "a/loop"));
    SAY(symlink("/a/file", "a/absolute"));
    SAY(readlink("a/b/link", room, sizeof room));
    SAY(readlink("a/b/link", room, 3));
    SAY(readlink("a/file", room, sizeof room));
    SAY(opened("a/b/link", O_RDONLY | O_NOFOLLOW));
    SAY(opened("a/loop", O_RDONLY));
    SAY(opened("a/file/below", O_RDONLY));
    SAY(opened("a/file", O_RDONLY | O_DIRECTORY));
    SAY(opened("a/b", O_WRONLY));
    SAY(opened("a/none", O_RDONLY));
    SAY(opened("../outside", O_RDONLY));
    SAY(opened("", O_RDONLY));
    SAY(lstat("a/absolute", &facts));
    SAY(access("a/file", R_OK));
    SAY(access("a/none", F_OK));
}

static void times(void)
{
    struct timespec both[2] = {{86400, 5}, {1000000000, 250}};
    struct stat facts;
    SAY(utimensat(AT_FDCWD, "a/file", both, 0));
    SAY(stat("a/file", &facts));
    SAY(facts.st_atim.tv_sec);
    SAY(facts.st_mtim.tv_sec);
    SAY(facts.st_mtim.tv_nsec);
    both[0].tv_nsec = UTIME_OMIT;
    both[1].tv_nsec = UTIME_NOW;
    SAY(utimensat(AT_FDCWD, "a/file", both, 0));
    SAY(stat("a/file", &facts));
    SAY(facts.st_atim.tv_sec);
    SAY(facts.st_mtim.tv_sec > 1500000000);
}

static void many(void)
{
    char name[32];
    int count = 0, fd;
    DIR *folder;
    SAY(mkdir("many", 0777));
    for (int i = 0; i < 300; i++) {
        snprintf(name, sizeof name, "many/%d-%.*s", i, i % 20, "abcdefghijklmnopqrst");
        fd = opened(name, O_CREAT | O_WRONLY);
        if (fd < 0 || write(fd, name, strlen(name)) < 0 || close(fd) != 0)
            say(name, -1);
    }
    folder = opendir("many");
    while (readdir(folder) != NULL)
        count++;
    rewinddir(folder);
    while (readdir(folder) != NULL)
        count++;
    SAY(count);
    SAY(closedir(folder));
}

int main(void)
{
    SAY(mkdir("a", 0777));
    contents();
    names();
    times();
    many();
    return 0;
}
