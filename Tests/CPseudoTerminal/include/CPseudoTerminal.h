/* SPDX-FileCopyrightText: 2026 The Recite authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

/* Programs started for tests. The child begins with default signal handling, an empty signal mask and no
   descriptor above 2, whatever the thread that starts it has: worker threads of the test runner block signals. */

/* Starts `path` in a new session whose controlling terminal is a new pseudo-terminal of the given size.
   `directory` may be NULL. Gives the child's process id and stores the terminal's other end in `master`;
   on failure gives minus errno. A program that cannot be run ends with status 127. */
int pseudo_terminal_spawn(const char *path, char *const arguments[], char *const environment[],
                          const char *directory, unsigned short rows, unsigned short columns, int *master);

/* Starts `path` with three pipes: `ends[0]` writes to its standard input, `ends[1]` and `ends[2]` read its
   standard output and standard error; all three are non-blocking. Gives the process id or minus errno. */
int pseudo_terminal_spawn_piped(const char *path, char *const arguments[], char *const environment[],
                                const char *directory, int ends[3]);

/* Changes the size of the terminal, which sends SIGWINCH to the foreground. Gives 0 or minus errno. */
int pseudo_terminal_resize(int master, unsigned short rows, unsigned short columns);

#endif
