/* SPDX-FileCopyrightText: 2026 The Recite authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Only calls that are safe between fork and exec in a program with threads. */
static void become(const char *path, char *const arguments[], char *const environment[], const char *directory)
{
    struct sigaction action = {.sa_handler = SIG_DFL};
    for (int number = 1; number < 32; number++)
        sigaction(number, &action, NULL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
#ifdef __linux__
    close_range(3, ~0U, 0);
#else
    for (int descriptor = 3; descriptor < getdtablesize(); descriptor++)
        close(descriptor);
#endif
    if (directory != NULL && chdir(directory) != 0)
        _exit(126);
    execve(path, arguments, environment);
    _exit(127);
}

int pseudo_terminal_spawn(const char *path, char *const arguments[], char *const environment[],
                          const char *directory, unsigned short rows, unsigned short columns, int *master)
{
    /* ptsname keeps its answer in static memory, so one terminal is opened at a time. */
    static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    pthread_mutex_lock(&lock);
    int failure = 0, slave = -1;
    int end = posix_openpt(O_RDWR | O_NOCTTY);
    const char *name = NULL;
    if (end < 0 || grantpt(end) != 0 || unlockpt(end) != 0 || (name = ptsname(end)) == NULL ||
        (slave = open(name, O_RDWR | O_NOCTTY)) < 0)
        failure = errno;
    pthread_mutex_unlock(&lock);
    if (failure == 0) {
        fcntl(end, F_SETFD, FD_CLOEXEC);
        fcntl(slave, F_SETFD, FD_CLOEXEC);
        failure = -pseudo_terminal_resize(slave, rows, columns);
    }
    pid_t child = -1;
    if (failure == 0 && (child = fork()) < 0)
        failure = errno;
    if (child == 0) {
        setsid();
        ioctl(slave, TIOCSCTTY, 0);
        for (int descriptor = 0; descriptor < 3; descriptor++)
            dup2(slave, descriptor);
        become(path, arguments, environment, directory);
    }
    if (slave >= 0)
        close(slave);
    if (failure != 0) {
        if (end >= 0)
            close(end);
        return -failure;
    }
    *master = end;
    return (int)child;
}

int pseudo_terminal_spawn_piped(const char *path, char *const arguments[], char *const environment[],
                                const char *directory, int ends[3])
{
    int pipes[6] = {-1, -1, -1, -1, -1, -1};
    int failure = 0;
    for (int stream = 0; stream < 3 && failure == 0; stream++)
        if (pipe(pipes + 2 * stream) != 0)
            failure = errno;
    for (int index = 0; index < 6 && failure == 0; index++)
        fcntl(pipes[index], F_SETFD, FD_CLOEXEC);
    /* A child that ends early must be a fact for the test, not the end of the test runner. */
    signal(SIGPIPE, SIG_IGN);
    pid_t child = -1;
    if (failure == 0 && (child = fork()) < 0)
        failure = errno;
    if (child == 0) {
        /* The three ends are first moved above 2, so that no dup2 overwrites one that is still needed. */
        int mine[3] = {fcntl(pipes[0], F_DUPFD, 3), fcntl(pipes[3], F_DUPFD, 3), fcntl(pipes[5], F_DUPFD, 3)};
        for (int descriptor = 0; descriptor < 3; descriptor++)
            dup2(mine[descriptor], descriptor);
        become(path, arguments, environment, directory);
    }
    const int kept[3] = {1, 2, 4};
    for (int index = 0; index < 6; index++) {
        int keep = failure == 0 && (index == kept[0] || index == kept[1] || index == kept[2]);
        if (!keep && pipes[index] >= 0)
            close(pipes[index]);
    }
    if (failure != 0)
        return -failure;
    for (int stream = 0; stream < 3; stream++) {
        ends[stream] = pipes[kept[stream]];
        fcntl(ends[stream], F_SETFL, fcntl(ends[stream], F_GETFL) | O_NONBLOCK);
    }
    return (int)child;
}

int pseudo_terminal_resize(int master, unsigned short rows, unsigned short columns)
{
    struct winsize size = {.ws_row = rows, .ws_col = columns};
    return ioctl(master, TIOCSWINSZ, &size) == 0 ? 0 : -errno;
}
