/* Clocks, sleeping and randomness, said in words that are the same each time. */
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static long long now(clockid_t clock)
{
    struct timespec time;
    return clock_gettime(clock, &time) == 0 ? time.tv_sec * 1000000000LL + time.tv_nsec : -1;
}

static void truth(const char *what, int holds) { printf("%s: %s\n", what, holds ? "yes" : "no"); }

int main(void)
{
    struct timespec nap = {0, 20000000}, unit;
    struct pollfd input = {0, POLLIN, 0};
    unsigned char some[64] = {0}, others[64] = {0};
    long long before = now(CLOCK_MONOTONIC), after;

    truth("the resolution is known", clock_getres(CLOCK_MONOTONIC, &unit) == 0 && unit.tv_sec == 0 && unit.tv_nsec > 0);
    truth("the year is at least 2024", now(CLOCK_REALTIME) / 1000000000 > 1704067200);
    truth("sleeping ends", nanosleep(&nap, NULL) == 0);
    after = now(CLOCK_MONOTONIC);
    truth("it took as long as it was to", after - before >= 20000000);
    truth("it was not much more", after - before < 100000000000); /* compiling is counted, too */
    truth("standard input is ready", poll(&input, 1, 1000) == 1 && (input.revents & POLLIN));
    truth("randomness comes", getentropy(some, sizeof some) == 0 && getentropy(others, sizeof others) == 0);
    truth("it is not the same twice", memcmp(some, others, sizeof some) != 0);
    return 0;
}
