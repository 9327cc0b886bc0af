/* SPDX-FileCopyrightText: 2026 The Recite authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#ifndef RECITE_CBUILTIN_H
#define RECITE_CBUILTIN_H

#include <stddef.h>

/* The bank inside the binary: the bytes of Questions/german-prisoners-of-war.bank.jsonl. They are never written or
   freed. */
const void *_Nonnull recite_builtin_bank(void);

/* The number of those bytes. */
size_t recite_builtin_bank_length(void);

#endif
