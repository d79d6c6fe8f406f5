/* SQLite as a library: `work(n)` inserts n rows into a fresh file in one transaction, and adds them up. */
#include <stdio.h>
#include <unistd.h>
#include "sqlite3.h"

#define PATH "bench.db"

static int exec(sqlite3 *db, const char *sql) { return sqlite3_exec(db, sql, 0, 0, 0); }

static sqlite3_int64 sum(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement;
    sqlite3_int64 found = -1;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, 0) != SQLITE_OK)
        return -2;
    while (sqlite3_step(statement) == SQLITE_ROW)
        found += sqlite3_column_int64(statement, 1);
    sqlite3_finalize(statement);
    return found;
}

static int fill(sqlite3 *db, int rows)
{
    sqlite3_stmt *statement;
    char text[32];
    if (exec(db, "create table t(id integer primary key, k integer, name text, value real); begin") != SQLITE_OK ||
        sqlite3_prepare_v2(db, "insert into t(k, name, value) values(?, ?, ?)", -1, &statement, 0) != SQLITE_OK)
        return 1;
    for (int i = 0; i < rows; i++) {
        int length = snprintf(text, sizeof text, "name %d", i * 7919 % rows);
        sqlite3_bind_int(statement, 1, i * 31 % 1000);
        sqlite3_bind_text(statement, 2, text, length, SQLITE_TRANSIENT);
        sqlite3_bind_double(statement, 3, i * 0.5);
        if (sqlite3_step(statement) != SQLITE_DONE || sqlite3_reset(statement) != SQLITE_OK)
            return 1;
    }
    sqlite3_finalize(statement);
    return exec(db, "commit") != SQLITE_OK;
}

/* The sum of an aggregate over all rows, or less than 0 when something failed. */
__attribute__((export_name("work"))) long long work(int rows)
{
    sqlite3 *db;
    sqlite3_int64 found;
    unlink(PATH);
    if (sqlite3_open(PATH, &db) != SQLITE_OK || fill(db, rows) != 0)
        return -3;
    found = sum(db, "select k, count(*) + sum(length(name)) + cast(total(value) as integer) from t group by k");
    sqlite3_close(db);
    return found;
}
