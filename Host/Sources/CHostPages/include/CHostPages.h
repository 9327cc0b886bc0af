/* SPDX-FileCopyrightText: 2026 The Recite authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#ifndef RECITE_CHOSTPAGES_H
#define RECITE_CHOSTPAGES_H

#include <stddef.h>

/* The pages of a live round and what they need. */
typedef enum {
    RECITE_PAGE_PHONE,
    RECITE_PAGE_PROJECTOR,
    RECITE_PAGE_ICON,
    RECITE_PAGE_STYLE,
    RECITE_PAGE_WORDS,
    RECITE_PAGE_COMMON,
    RECITE_PAGE_PHONE_SCRIPT,
    RECITE_PAGE_PROJECTOR_SCRIPT,
} recite_page;

/* UTF-8, never written or freed. */
const void *_Nonnull recite_page_bytes(recite_page page);
size_t recite_page_length(recite_page page);

#endif
