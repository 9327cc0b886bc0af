/* SPDX-FileCopyrightText: 2026 The Recite authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "Keys.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <readline/readline.h>

static line_edit_is_hidden is_hidden;
static bool has_ended;
static unsigned char queued[16]; /* bytes of a character that readline has not asked for yet */
static int queue_start, queue_end;
static int put_back = -1; /* the byte that cut a character short; -1 for none */

void keys_filter(line_edit_is_hidden filter) { is_hidden = filter; }

void keys_reset(void)
{
    has_ended = false;
    queue_start = queue_end = 0;
    put_back = -1;
}

bool keys_are_waiting(void) { return queue_start < queue_end || put_back >= 0; }

bool keys_have_ended(void) { return has_ended; }

/* One byte of input; -1 at its end and after Ctrl-C. */
static int read_byte(void)
{
    unsigned char byte;
    if (put_back >= 0) {
        int kept = put_back;
        put_back = -1;
        return kept;
    }
    while (!line_edit_was_interrupted()) {
        int ready = line_edit_wait();
        ssize_t count = ready > 0 ? read(STDIN_FILENO, &byte, 1) : ready;
        if (ready > 0 && count == 1)
            return byte;
        if (ready == 0 || (ready > 0 && count < 0 && (errno == EINTR || errno == EAGAIN)))
            continue;
        has_ended = true;
        break;
    }
    return -1;
}

/* What one non-ASCII character becomes: itself; a visible escape if it is hidden; U+FFFD if it is no character. */
static void queue_character(unsigned char first)
{
    int length = first > 0xF4 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1;
    unsigned char bytes[4] = {first};
    uint32_t code = length == 4 ? first & 0x07 : length == 3 ? first & 0x0F : first & 0x1F;
    int next = 0, count = 1;
    while (count < length && (next = read_byte()) >= 0 && (next & 0xC0) == 0x80) {
        bytes[count++] = (unsigned char)next;
        code = code << 6 | (uint32_t)(next & 0x3F);
    }
    if (count < length)
        put_back = next;
    bool is_character = count == length && length > 1 && !(length == 3 && code < 0x800) &&
                        !(length == 4 && code < 0x10000) && !(code >= 0xD800 && code <= 0xDFFF) && code <= 0x10FFFF;
    if (!is_character) {
        memcpy(queued, "\xEF\xBF\xBD", 3);
        queue_end = 3;
    } else if (is_hidden != NULL && is_hidden(code)) {
        queue_end = snprintf((char *)queued, sizeof queued, "\\u{%X}", code);
    } else {
        memcpy(queued, bytes, (size_t)length);
        queue_end = length;
    }
    queue_start = 0;
}

int keys_next(FILE *stream)
{
    (void)stream;
    if (queue_start == queue_end) {
        int byte = read_byte();
        if (byte < 0x80)
            return byte < 0 ? EOF : byte;
        queue_character((unsigned char)byte);
    }
    return queued[queue_start++];
}

static void insert_visibly(int key)
{
    char text[16] = {(char)key};
    if (key == '\n' || key == '\r' || key == '\t')
        text[0] = ' ';
    else if (key < 0x20 || key == 0x7F)
        snprintf(text, sizeof text, "\\u{%X}", key);
    rl_insert_text(text);
}

/* Pasted text goes into the line as text: a newline in it answers nothing, a control character in it does nothing. */
int keys_insert_paste(int count, int key)
{
    (void)count;
    (void)key;
    static const char end[] = "\033[201~";
    size_t matched = 0;
    rl_begin_undo_group();
    for (int byte; end[matched] != '\0' && (byte = rl_read_key()) >= 0;) {
        if (byte == end[matched]) {
            matched++;
            continue;
        }
        for (size_t place = 0; place < matched; place++)
            insert_visibly(end[place]);
        matched = byte == end[0] ? 1 : 0;
        if (matched == 0)
            insert_visibly(byte);
    }
    rl_end_undo_group();
    return 0;
}
