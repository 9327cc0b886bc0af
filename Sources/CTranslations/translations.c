/* SPDX-FileCopyrightText: 2026 The Recite authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "CTranslations.h"

/* #embed is C23; clang offers it in every mode, with a remark that it is an extension there. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char german[] = {
#embed "de.po"
};

const void *recite_german(void) { return german; }
size_t recite_german_length(void) { return sizeof german; }
