/* SPDX-FileCopyrightText: 2026 The Recite authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "CBuiltin.h"

/* #embed is C23; clang offers it in every mode, with a remark that it is an extension there. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bank[] = {
#embed "../../Questions/german-prisoners-of-war.bank.jsonl"
};

const void *recite_builtin_bank(void) { return bank; }

size_t recite_builtin_bank_length(void) { return sizeof bank; }
