/* SPDX-FileCopyrightText: 2026 The Recite authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* zlib for the members of archives, zstd for Anki's newer packages; macros of zlib's as functions. */
#include <zlib.h>
#include <zstd.h>

/* Raw deflate, as archives hold it. */
static inline int recite_deflate_begin(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
}

static inline int recite_inflate_begin(z_stream *stream) { return inflateInit2(stream, -15); }
