/* SPDX-FileCopyrightText: 2026 The Recite authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#ifndef KEYS_H
#define KEYS_H

#include <stdbool.h>
#include <stdio.h>

#include "CLineEdit.h"

/* The keys on their way to readline, which would echo any character as it is: hidden characters become visible
   escapes, invalid UTF-8 becomes U+FFFD. */

/* Sets what counts as hidden. */
void keys_filter(line_edit_is_hidden filter);

/* Forgets what was read ahead, before a new line. */
void keys_reset(void);

/* Whether bytes were read ahead, so that there is nothing to wait for. */
bool keys_are_waiting(void);

/* Whether the input has ended: the terminal has gone. */
bool keys_have_ended(void);

/* readline's source of bytes, and its command for the key sequence that begins a paste. */
int keys_next(FILE *stream);
int keys_insert_paste(int count, int key);

/* Waits for input with signals let through: 1 if there is some, 0 after a signal, -1 on failure. */
int line_edit_wait(void);
bool line_edit_was_interrupted(void);

#endif
