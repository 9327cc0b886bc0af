/* SPDX-FileCopyrightText: 2026 The Recite authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "CPages.h"

/* #embed is C23; clang offers it in every mode, with a remark that it is an extension there. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char style[] = {
#embed "page.css"
};

static const unsigned char script[] = {
#embed "page.js"
};

const void *recite_page_style(void) { return style; }
size_t recite_page_style_length(void) { return sizeof style; }
const void *recite_page_script(void) { return script; }
size_t recite_page_script_length(void) { return sizeof script; }
