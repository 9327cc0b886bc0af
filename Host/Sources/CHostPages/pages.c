/* SPDX-FileCopyrightText: 2026 The Recite authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "CHostPages.h"

/* #embed is C23; clang offers it in every mode, with a remark that it is an extension there. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char phone[] = {
#embed "pages/phone.html"
};
static const unsigned char projector[] = {
#embed "pages/projector.html"
};
static const unsigned char style[] = {
#embed "pages/style.css"
};
static const unsigned char words[] = {
#embed "pages/words.js"
};
static const unsigned char common[] = {
#embed "pages/common.js"
};
static const unsigned char phone_script[] = {
#embed "pages/phone.js"
};
static const unsigned char projector_script[] = {
#embed "pages/projector.js"
};
static const unsigned char icon[] = {
#embed "pages/icon.svg"
};

static const struct {
    const void *bytes;
    size_t length;
} pages[] = {
    [RECITE_PAGE_PHONE] = {phone, sizeof phone},
    [RECITE_PAGE_PROJECTOR] = {projector, sizeof projector},
    [RECITE_PAGE_ICON] = {icon, sizeof icon},
    [RECITE_PAGE_STYLE] = {style, sizeof style},
    [RECITE_PAGE_WORDS] = {words, sizeof words},
    [RECITE_PAGE_COMMON] = {common, sizeof common},
    [RECITE_PAGE_PHONE_SCRIPT] = {phone_script, sizeof phone_script},
    [RECITE_PAGE_PROJECTOR_SCRIPT] = {projector_script, sizeof projector_script},
};

const void *recite_page_bytes(recite_page page) { return pages[page].bytes; }
size_t recite_page_length(recite_page page) { return pages[page].length; }
