/* SPDX-FileCopyrightText: 2026 The Recite authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CLineEdit.h"
#include "Keys.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

#if !defined(RL_READLINE_VERSION) || RL_READLINE_VERSION < 0x0800
#error "GNU readline 8.0 or later is needed; libedit is not enough"
#endif

static struct {
    bool is_open;
    char *name;
    line_edit_candidates candidates;
    void *context;
    struct sigaction interrupt_before, continue_before;
    sigset_t held;    /* the signals that may only arrive while waiting for a key */
    sigset_t outside; /* the caller's mask */
    bool is_done;
    char *line;
    int waiting_error;
} editor;

static volatile sig_atomic_t interrupted, continued;

static void note_signal(int number)
{
    if (number == SIGCONT)
        continued = 1;
    else
        interrupted = 1;
}

bool line_edit_was_interrupted(void) { return interrupted != 0; }

/* pselect and not ppoll: macOS has no ppoll, and no poll for terminals. */
int line_edit_wait(void)
{
    fd_set descriptors;
    FD_ZERO(&descriptors);
    FD_SET(STDIN_FILENO, &descriptors);
    int ready = pselect(STDIN_FILENO + 1, &descriptors, NULL, NULL, NULL, &editor.outside);
    int failure = errno; /* at once: rl_check_signals changes it */
    if (ready > 0)
        return 1;
    if (ready == 0 || failure == EINTR) {
        pthread_sigmask(SIG_SETMASK, &editor.outside, NULL);
        rl_check_signals();
        pthread_sigmask(SIG_BLOCK, &editor.held, NULL);
        if (continued) { /* readline takes the terminal back but does not show the line again */
            continued = 0;
            rl_on_new_line();
            rl_forced_update_display();
        }
        return 0;
    }
    editor.waiting_error = failure;
    return -1;
}

static char *next_candidate(const char *text, int state)
{
    static char **list, **next;
    if (state == 0)
        next = list = editor.candidates(editor.context, text);
    char *candidate = next != NULL ? *next++ : NULL;
    if (candidate == NULL) {
        free(list);
        next = list = NULL;
    }
    return candidate;
}

static char **complete(const char *text, int start, int end)
{
    (void)start;
    (void)end;
    rl_attempted_completion_over = 1; /* or readline falls back to file names */
    rl_completion_append_character = '\0';
    return editor.candidates != NULL ? rl_completion_matches(text, next_candidate) : NULL;
}

static void take_line(char *line)
{
    rl_callback_handler_remove();
    editor.line = line;
    editor.is_done = true;
}

/* readline reads the environment again at each line, so a locale that knows only ASCII is corrected there. */
static void use_utf8(void)
{
    static const char *const names[] = {"C.UTF-8", "en_US.UTF-8", "UTF-8"};
    setlocale(LC_CTYPE, "");
    for (size_t index = 0; index < sizeof names / sizeof names[0]; index++) {
        if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
            return;
        if (setlocale(LC_CTYPE, names[index]) == NULL)
            continue;
        unsetenv("LC_ALL");
        setenv("LC_CTYPE", names[index], 1);
        setlocale(LC_CTYPE, "");
    }
}

bool line_edit_open(const char *name, line_edit_is_hidden is_hidden)
{
    if (editor.is_open)
        return false;
    use_utf8();
    editor.is_open = true;
    keys_filter(is_hidden);
    static const int held[] = {SIGINT, SIGWINCH, SIGTERM, SIGHUP, SIGTSTP, SIGQUIT};
    sigemptyset(&editor.held);
    for (size_t index = 0; index < sizeof held / sizeof held[0]; index++)
        sigaddset(&editor.held, held[index]);

    free(editor.name);
    rl_readline_name = editor.name = strdup(name);
    rl_catch_signals = 1;
    rl_catch_sigwinch = 1;
    rl_persistent_signal_handlers = 1; /* or they are only there inside rl_callback_read_char */
    rl_change_environment = 0;
    rl_getc_function = keys_next;
    rl_attempted_completion_function = complete;
    rl_completer_word_break_characters = ""; /* a candidate is a whole line */
    rl_initialize();
    rl_bind_keyseq_in_map("\\e[200~", keys_insert_paste, emacs_standard_keymap);
    rl_bind_keyseq_in_map("\\e[200~", keys_insert_paste, vi_insertion_keymap);
    using_history();

    struct sigaction action = {.sa_handler = note_signal, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(SIGCONT, &action, &editor.continue_before);
    sigaction(SIGINT, NULL, &editor.interrupt_before);
    if (editor.interrupt_before.sa_handler != SIG_IGN)
        sigaction(SIGINT, &action, NULL);
    return true;
}

void line_edit_close(void)
{
    if (!editor.is_open)
        return;
    sigaction(SIGINT, &editor.interrupt_before, NULL);
    sigaction(SIGCONT, &editor.continue_before, NULL);
    editor.is_open = false;
    editor.candidates = NULL;
    clear_history();
}

static void end_row(void)
{
    fputc('\n', rl_outstream != NULL ? rl_outstream : stdout);
    fflush(rl_outstream != NULL ? rl_outstream : stdout);
}

line_edit_result line_edit_read(const char *prompt, char **line)
{
    *line = editor.line = NULL;
    editor.is_done = false;
    editor.waiting_error = 0;
    keys_reset();
    pthread_sigmask(SIG_BLOCK, &editor.held, &editor.outside);
    continued = 0;
    if (!interrupted)
        rl_callback_handler_install(prompt, take_line);
    while (!interrupted && !editor.is_done && !keys_have_ended() && editor.waiting_error == 0)
        if (keys_are_waiting() || line_edit_wait() > 0)
            rl_callback_read_char();
    line_edit_result result = LINE_EDIT_LINE;
    if (interrupted) {
        interrupted = 0;
        free(editor.line);
        rl_free_line_state();
        rl_callback_sigcleanup();
        rl_callback_handler_remove();
        end_row(); /* readline or the terminal has echoed ^C */
        result = LINE_EDIT_INTERRUPTED;
    } else if (keys_have_ended() || editor.line == NULL) {
        free(editor.line);
        /* readline ends the row itself if it has just switched bracketed paste off */
        const char *paste = editor.is_done ? rl_variable_value("enable-bracketed-paste") : NULL;
        bool row_ended = RL_READLINE_VERSION >= 0x0801 && paste != NULL && strcmp(paste, "on") == 0;
        rl_callback_handler_remove();
        if (!row_ended)
            end_row();
        result = editor.waiting_error != 0 ? LINE_EDIT_FAILED : LINE_EDIT_END;
    } else {
        *line = editor.line;
    }
    pthread_sigmask(SIG_SETMASK, &editor.outside, NULL);
    errno = editor.waiting_error;
    return result;
}

void line_edit_complete_with(line_edit_candidates candidates, void *context)
{
    editor.candidates = candidates;
    editor.context = context;
}

void line_edit_history_add(const char *line) { add_history(line); }

void line_edit_history_keep(int count) { stifle_history(count); }

int line_edit_history_save(const char *path) { return write_history(path); }

int line_edit_columns(int descriptor)
{
    struct winsize size;
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

void line_edit_ignore_closed_pipes(void) { signal(SIGPIPE, SIG_IGN); }
