// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pages of text, lines and boxes as PDF, by pangocairo behind a dozen functions of our own.
//
// The library is opened when the first page is: a program that prints no paper neither needs nor loads it. Lengths are
// points (1/72 inch), from the upper left corner of the page.

#ifndef CPAPER_H
#define CPAPER_H

#include <stdbool.h>
#include <stddef.h>

typedef struct recite_paper recite_paper;

enum {
    RECITE_PAPER_BOLD = 1,
    RECITE_PAPER_ITALIC = 2,
    RECITE_PAPER_RIGHT = 4,
    RECITE_PAPER_CENTRE = 8,
};

/// The library or function that is missing; NULL where all are there.
const char *recite_paper_missing(void);

/// A document with pages of this size; NULL where the library is missing or memory is full. `date` is written as the
/// moment it was made, so that the same pages are the same bytes ("2026-01-01T00:00:00Z").
recite_paper *recite_paper_begin(double width, double height, const char *title, const char *date);

/// The height of `text` in lines of at most `width`; where `draws`, it is also drawn with its upper left corner at x, y.
/// `families` are names of fonts, parted by commas.
double recite_paper_text(
    recite_paper *paper, const char *text, const char *families, double size, int style, double x, double y,
    double width, bool draws);

/// The width of `text` on one line.
double recite_paper_width(recite_paper *paper, const char *text, const char *families, double size, int style);

/// A line from one point to another, `thickness` wide.
void recite_paper_line(recite_paper *paper, double x, double y, double x2, double y2, double thickness);

/// The outline of a circle.
void recite_paper_circle(recite_paper *paper, double x, double y, double radius, double thickness);

/// Ends the page.
void recite_paper_end_page(recite_paper *paper);

/// Ends the document and gives its bytes, which are there until it is released; NULL where something failed.
const unsigned char *recite_paper_finish(recite_paper *paper, size_t *length);

/// Releases the document.
void recite_paper_release(recite_paper *paper);

#endif
