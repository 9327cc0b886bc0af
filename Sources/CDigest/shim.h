/* SPDX-FileCopyrightText: 2026 The Recite authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* libmd's SHA-256: the checksum of documents in a bank's header and of a log in a snapshot. */
#include <sys/types.h>
#include <stdint.h>
#include <sha2.h>
