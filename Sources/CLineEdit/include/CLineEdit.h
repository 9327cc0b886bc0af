/* SPDX-FileCopyrightText: 2026 The Recite authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#ifndef CLINEEDIT_H
#define CLINEEDIT_H

#include <stdbool.h>
#include <stdint.h>

/* Line editing by GNU readline behind a few functions, so that neither its headers and globals nor signal code
   reach Swift. There is one editor in a process, on descriptors 0 and 1, used by one thread. */

typedef enum {
    LINE_EDIT_LINE,        /* a line was entered */
    LINE_EDIT_END,         /* Ctrl-D on an empty line, or the terminal has gone */
    LINE_EDIT_INTERRUPTED, /* Ctrl-C; what was typed is dropped */
    LINE_EDIT_FAILED       /* waiting for input failed, see errno */
} line_edit_result;

/* Whole lines that `typed`, the text before the cursor, could become: a NULL-terminated array, array and strings from
   malloc, which the editor frees; NULL for none. */
typedef char **(*line_edit_candidates)(void *context, const char *typed);

/* Whether a code point must not be echoed as it is. */
typedef bool (*line_edit_is_hidden)(uint32_t code_point);

/* Prepares the editor: locale, signals, keys. `name` is what `$if` tests in a person's readline settings.
   Gives false if the editor is open already. */
bool line_edit_open(const char *name, line_edit_is_hidden is_hidden);

/* Gives signals back to who had them. */
void line_edit_close(void);

/* Shows `prompt` and edits one line. With LINE_EDIT_LINE, `*line` is from malloc and the caller's to free. The
   terminal is as before on return, and also when SIGTERM, SIGHUP or SIGQUIT ends the program in between. */
line_edit_result line_edit_read(const char *prompt, char **line);

/* Has Tab ask `candidates`; NULL for no completion. File names are never offered. */
void line_edit_complete_with(line_edit_candidates candidates, void *context);

/* The lines that the Up key recalls: add one, keep the last `count`, write all to a file (0, or an error number). */
void line_edit_history_add(const char *line);
void line_edit_history_keep(int count);
int line_edit_history_save(const char *path);

/* The columns of the terminal at `descriptor`, 0 if it is none or does not tell. */
int line_edit_columns(int descriptor);

/* Lets writing to a closed pipe fail with EPIPE instead of ending the program. */
void line_edit_ignore_closed_pipes(void);

#endif
