/* SPDX-FileCopyrightText: 2026 The Recite authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SQLite, for the collections inside Anki's packages, and what Swift cannot import: variadic calls and casts. */
#include <sqlite3.h>

/* Closes the doors that a database written by somebody else could come through: triggers and views with side
   effects, writable schema tables, functions from elsewhere. */
static inline void recite_sqlite_distrust(sqlite3 *database) {
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, (int *)0);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, (int *)0);
}

/* Binds a text, of which SQLite takes a copy. */
static inline int recite_sqlite_bind_text(sqlite3_stmt *statement, int index, const char *text, int length) {
    return sqlite3_bind_text(statement, index, text ? text : "", length, SQLITE_TRANSIENT);
}

/* The length of the database's file in bytes, or -1. Everything must be committed. */
static inline long long recite_sqlite_file_size(sqlite3 *database) {
    sqlite3_file *file = 0;
    sqlite3_int64 size = -1;
    if (sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK) return -1;
    if (!file || !file->pMethods) return -1;
    if (file->pMethods->xFileSize(file, &size) != SQLITE_OK) return -1;
    return size;
}

/* Reads bytes of the database's file as they stand on the disk. */
static inline int recite_sqlite_file_read(sqlite3 *database, void *buffer, int length, long long offset) {
    sqlite3_file *file = 0;
    if (sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK) return SQLITE_ERROR;
    if (!file || !file->pMethods) return SQLITE_ERROR;
    return file->pMethods->xRead(file, buffer, length, offset);
}
