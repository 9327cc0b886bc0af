/* SPDX-FileCopyrightText: 2026 The Recite authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#ifndef RECITE_CPAGES_H
#define RECITE_CPAGES_H

#include <stddef.h>

/* What an exported page carries: its style sheet and its script, UTF-8, never written or freed. */
const void *_Nonnull recite_page_style(void);
size_t recite_page_style_length(void);
const void *_Nonnull recite_page_script(void);
size_t recite_page_script_length(void);

#endif
