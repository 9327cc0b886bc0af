/* SPDX-FileCopyrightText: 2026 The Recite authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* expat: reads XML in the order in which it stands, and stops where it is told to. */
#include <expat.h>
