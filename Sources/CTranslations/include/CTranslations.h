/* SPDX-FileCopyrightText: 2026 The Recite authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#ifndef RECITE_CTRANSLATIONS_H
#define RECITE_CTRANSLATIONS_H

#include <stddef.h>

/* The German catalogue, a PO file in UTF-8, never written or freed. */
const void *_Nonnull recite_german(void);
size_t recite_german_length(void);

#endif
