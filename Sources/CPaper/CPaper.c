// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "CPaper.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

// The libraries' functions with the types that their references give; objects are only handed on. Both libraries keep
// their interface within the major version that the file's name has.
typedef struct cairo_surface cairo_surface_t;
typedef struct cairo cairo_t;
typedef struct layout PangoLayout;
typedef struct description PangoFontDescription;
typedef int (*write_function)(void *closure, const unsigned char *data, unsigned int length);

#define FUNCTIONS(F) \
    F(CAIRO, cairo_surface_t *, cairo_pdf_surface_create_for_stream, (write_function, void *, double, double)) \
    F(CAIRO, void, cairo_pdf_surface_set_metadata, (cairo_surface_t *, int, const char *)) \
    F(CAIRO, cairo_t *, cairo_create, (cairo_surface_t *)) \
    F(CAIRO, void, cairo_destroy, (cairo_t *)) \
    F(CAIRO, int, cairo_status, (cairo_t *)) \
    F(CAIRO, void, cairo_surface_finish, (cairo_surface_t *)) \
    F(CAIRO, int, cairo_surface_status, (cairo_surface_t *)) \
    F(CAIRO, void, cairo_surface_destroy, (cairo_surface_t *)) \
    F(CAIRO, void, cairo_show_page, (cairo_t *)) \
    F(CAIRO, void, cairo_move_to, (cairo_t *, double, double)) \
    F(CAIRO, void, cairo_line_to, (cairo_t *, double, double)) \
    F(CAIRO, void, cairo_new_path, (cairo_t *)) \
    F(CAIRO, void, cairo_arc, (cairo_t *, double, double, double, double, double)) \
    F(CAIRO, void, cairo_set_line_width, (cairo_t *, double)) \
    F(CAIRO, void, cairo_stroke, (cairo_t *)) \
    F(PANGO, PangoLayout *, pango_cairo_create_layout, (cairo_t *)) \
    F(PANGO, void, pango_cairo_show_layout, (cairo_t *, PangoLayout *)) \
    F(PANGO, void, pango_layout_set_text, (PangoLayout *, const char *, int)) \
    F(PANGO, void, pango_layout_set_width, (PangoLayout *, int)) \
    F(PANGO, void, pango_layout_set_wrap, (PangoLayout *, int)) \
    F(PANGO, void, pango_layout_set_alignment, (PangoLayout *, int)) \
    F(PANGO, void, pango_layout_set_font_description, (PangoLayout *, const PangoFontDescription *)) \
    F(PANGO, void, pango_layout_get_size, (PangoLayout *, int *, int *)) \
    F(PANGO, PangoFontDescription *, pango_font_description_new, (void)) \
    F(PANGO, void, pango_font_description_free, (PangoFontDescription *)) \
    F(PANGO, void, pango_font_description_set_family, (PangoFontDescription *, const char *)) \
    F(PANGO, void, pango_font_description_set_absolute_size, (PangoFontDescription *, double)) \
    F(PANGO, void, pango_font_description_set_weight, (PangoFontDescription *, int)) \
    F(PANGO, void, pango_font_description_set_style, (PangoFontDescription *, int)) \
    F(PANGO, void, g_object_unref, (void *))

#define DECLARE(library, result, name, arguments) static result(*name) arguments;
FUNCTIONS(DECLARE)

#ifdef __APPLE__
static const char cairo_name[] = "libcairo.2.dylib", pango_name[] = "libpangocairo-1.0.0.dylib";
#else
static const char cairo_name[] = "libcairo.so.2", pango_name[] = "libpangocairo-1.0.so.0";
#endif

enum { PDF_TITLE = 0, PDF_CREATED = 5, PDF_CHANGED = 6 };
enum { PANGO_UNITS = 1024, WRAP_WORD_CHAR = 2, ALIGN_LEFT = 0, ALIGN_CENTRE = 1, ALIGN_RIGHT = 2 };
enum { WEIGHT_BOLD = 700, STYLE_ITALIC = 2 };

struct recite_paper {
    cairo_surface_t *surface;
    cairo_t *context;
    unsigned char *bytes;
    size_t length, room;
    bool failed;
};

// Symbols of pango and glib are found through pangocairo, which they are dependencies of.
const char *recite_paper_missing(void) {
    static bool is_loaded;
    if (is_loaded) { return NULL; }
    void *CAIRO = dlopen(cairo_name, RTLD_NOW | RTLD_LOCAL);
    if (CAIRO == NULL) { return cairo_name; }
    void *PANGO = dlopen(pango_name, RTLD_NOW | RTLD_LOCAL);
    if (PANGO == NULL) { return pango_name; }
#define FIND(library, result, name, arguments) \
    *(void **)&name = dlsym(library, #name); \
    if (name == NULL) { return #name; }
    FUNCTIONS(FIND)
    is_loaded = true;
    return NULL;
}

static int append(void *closure, const unsigned char *data, unsigned int length) {
    recite_paper *paper = closure;
    if (paper->length + length > paper->room) {
        size_t room = (paper->length + length) * 2;
        unsigned char *bytes = realloc(paper->bytes, room);
        if (bytes == NULL) {
            paper->failed = true;
            return 1;
        }
        paper->bytes = bytes;
        paper->room = room;
    }
    memcpy(paper->bytes + paper->length, data, length);
    paper->length += length;
    return 0;
}

recite_paper *recite_paper_begin(double width, double height, const char *title, const char *date) {
    if (recite_paper_missing() != NULL) { return NULL; }
    recite_paper *paper = calloc(1, sizeof *paper);
    if (paper == NULL) { return NULL; }
    paper->surface = cairo_pdf_surface_create_for_stream(append, paper, width, height);
    cairo_pdf_surface_set_metadata(paper->surface, PDF_TITLE, title);
    cairo_pdf_surface_set_metadata(paper->surface, PDF_CREATED, date);
    cairo_pdf_surface_set_metadata(paper->surface, PDF_CHANGED, date);
    paper->context = cairo_create(paper->surface);
    return paper;
}

static PangoLayout *layout(
    recite_paper *paper, const char *text, const char *families, double size, int style, double width) {
    PangoLayout *layout = pango_cairo_create_layout(paper->context);
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family(font, families);
    pango_font_description_set_absolute_size(font, size * PANGO_UNITS);
    if (style & RECITE_PAPER_BOLD) { pango_font_description_set_weight(font, WEIGHT_BOLD); }
    if (style & RECITE_PAPER_ITALIC) { pango_font_description_set_style(font, STYLE_ITALIC); }
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_wrap(layout, WRAP_WORD_CHAR);
    pango_layout_set_width(layout, width < 0 ? -1 : (int)(width * PANGO_UNITS));
    pango_layout_set_alignment(
        layout, style & RECITE_PAPER_RIGHT ? ALIGN_RIGHT : style & RECITE_PAPER_CENTRE ? ALIGN_CENTRE : ALIGN_LEFT);
    pango_layout_set_text(layout, text, -1);
    return layout;
}

double recite_paper_text(
    recite_paper *paper, const char *text, const char *families, double size, int style, double x, double y,
    double width, bool draws) {
    PangoLayout *made = layout(paper, text, families, size, style, width);
    int height = 0;
    pango_layout_get_size(made, NULL, &height);
    if (draws) {
        cairo_move_to(paper->context, x, y);
        pango_cairo_show_layout(paper->context, made);
    }
    g_object_unref(made);
    return (double)height / PANGO_UNITS;
}

double recite_paper_width(recite_paper *paper, const char *text, const char *families, double size, int style) {
    PangoLayout *made = layout(paper, text, families, size, style, -1);
    int width = 0;
    pango_layout_get_size(made, &width, NULL);
    g_object_unref(made);
    return (double)width / PANGO_UNITS;
}

void recite_paper_line(recite_paper *paper, double x, double y, double x2, double y2, double thickness) {
    cairo_new_path(paper->context);
    cairo_set_line_width(paper->context, thickness);
    cairo_move_to(paper->context, x, y);
    cairo_line_to(paper->context, x2, y2);
    cairo_stroke(paper->context);
}

void recite_paper_circle(recite_paper *paper, double x, double y, double radius, double thickness) {
    cairo_new_path(paper->context);
    cairo_set_line_width(paper->context, thickness);
    cairo_arc(paper->context, x, y, radius, 0, 6.283185307179586);
    cairo_stroke(paper->context);
}

void recite_paper_end_page(recite_paper *paper) { cairo_show_page(paper->context); }

const unsigned char *recite_paper_finish(recite_paper *paper, size_t *length) {
    bool failed = cairo_status(paper->context) != 0;
    cairo_surface_finish(paper->surface);
    failed = failed || paper->failed || cairo_surface_status(paper->surface) != 0;
    *length = paper->length;
    return failed ? NULL : paper->bytes;
}

void recite_paper_release(recite_paper *paper) {
    cairo_destroy(paper->context);
    cairo_surface_destroy(paper->surface);
    free(paper->bytes);
    free(paper);
}
