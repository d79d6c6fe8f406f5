/* zlib there and back: each level and strategy, in one piece and in small ones, and files of gzip. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "zlib.h"

#define SIZE 150000

static unsigned char plain[SIZE], packed[SIZE + SIZE / 100 + 1024], back[SIZE];

static void fail(const char *what, int code)
{
    printf("%s failed: %d\n", what, code);
    exit(1);
}

/* Words of a small vocabulary, with some noise: what compresses, but not to nothing. */
static void fill(void)
{
    unsigned state = 12345;
    size_t at = 0;
    while (at < SIZE) {
        state = state * 1664525 + 1013904223;
        if (state >> 28 == 0)
            plain[at++] = (unsigned char)(state >> 16);
        else
            at += (size_t)snprintf((char *)plain + at, SIZE - at, "word%u ", state >> 16 & 511);
    }
}

static uLong deflated(int level, int strategy, uInt piece)
{
    z_stream stream = {0};
    int code = deflateInit2(&stream, level, Z_DEFLATED, 15, 8, strategy);
    if (code != Z_OK)
        fail("deflateInit2", code);
    stream.next_in = plain;
    stream.next_out = packed;
    do {
        uInt left = SIZE - (uInt)stream.total_in;
        stream.avail_in = left < piece ? left : piece;
        stream.avail_out = (uInt)(sizeof packed - stream.total_out);
        code = deflate(&stream, stream.avail_in == left ? Z_FINISH : Z_NO_FLUSH);
    } while (code == Z_OK);
    if (code != Z_STREAM_END)
        fail("deflate", code);
    deflateEnd(&stream);
    return stream.total_out;
}

static void inflated(uLong size, uInt piece)
{
    z_stream stream = {0};
    int code = inflateInit(&stream);
    memset(back, 0, SIZE);
    stream.next_in = packed;
    stream.next_out = back;
    while (code == Z_OK) {
        uLong left = size - stream.total_in;
        stream.avail_in = (uInt)(left < piece ? left : piece);
        stream.avail_out = (uInt)(SIZE - stream.total_out);
        code = inflate(&stream, Z_NO_FLUSH);
    }
    if (code != Z_STREAM_END || stream.total_out != SIZE || memcmp(plain, back, SIZE) != 0)
        fail("inflate", code);
    inflateEnd(&stream);
}

static void files(const char *path)
{
    gzFile file = gzopen(path, "wb9");
    if (file == NULL || gzwrite(file, plain, SIZE) != SIZE || gzclose(file) != Z_OK)
        fail("writing a file", errno);
    file = gzopen(path, "rb");
    memset(back, 0, SIZE);
    if (file == NULL || gzread(file, back, SIZE) != SIZE || memcmp(plain, back, SIZE) != 0)
        fail("reading a file", errno);
    if (gzseek(file, 1000, SEEK_SET) != 1000 || gzgetc(file) != plain[1000] || gzclose(file) != Z_OK)
        fail("seeking in a file", errno);
}

int main(int argc, char **argv)
{
    fill();
    printf("zlib %s, adler %08lx, crc %08lx\n", zlibVersion(), adler32(1, plain, SIZE), crc32(0, plain, SIZE));
    for (int level = 0; level <= 9; level++)
        for (int strategy = Z_DEFAULT_STRATEGY; strategy <= Z_FIXED; strategy += 2) {
            uLong whole = deflated(level, strategy, SIZE), pieces;
            printf("level %d strategy %d: %lu bytes, crc %08lx", level, strategy, whole, crc32(0, packed, (uInt)whole));
            inflated(whole, 1 << 20);
            pieces = deflated(level, strategy, 1009);
            printf("; in pieces %lu\n", pieces);
            inflated(pieces, 127);
        }
    for (int i = 1; i < argc; i++)
        files(argv[i]);
    packed[100] ^= 0x55;
    uLongf size = SIZE;
    printf("damaged: %d\n", uncompress(back, &size, packed, deflated(6, 0, SIZE) - 9) != Z_OK);
    return 0;
}
