#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second implementation of FSRS-7, written from the formulas alone, that makes the table fsrs7.jsonl.

    python3 fsrs7.py > fsrs7.jsonl

The same bytes each time. The first line holds the parameter sets; each further line is one card: its set, and for each
review [days since the last, rating, R before (null at the first), S, f, D, R after 1 day, after 30 days,
I at .9, I at .7].
"""
import json
import math
import random

DEFAULT = [.1104, 2.2395, 3.9221, 11.7841, 6.1686, .6457, 3.6807, 1.9795, 0, 1.3826, .7024, .5999, .8146, .6398, 1,
           1.3207, .6707, 3.8668, .4416, .0934, 1.8631, .6162, 1.0869, .1567, .0801, .2421, .9464, .1433, .7145, 0,
           .5667, .3734, .5333, .3048]
BOX = ([(1e-4, 50)] + [(1e-4, 100)] * 3 + [(1, 10), (.001, 4), (.1, 4), (0, 4), (0, 1.2), (.3, 3), (.01, 1.5), (.1, 1),
       (0, 3.5), (0, 1), (1, 7), (0, 4), (0, 2), (.5, 6), (.001, 1.5), (.001, 1), (0, 5), (0, 1), (1, 7), (.01, .25),
       (.01, .95), (.2, .85), (.5, .99), (.01, 1), (.1, 1), (0, .9), (.1, 1.1), (0, 1), (0, .6), (0, .6)])
clip = lambda x, lo, hi: lo if x < lo else hi if x > hi else x


def curve(w, S, f, D, t):
    """Recall after t days: (mixture, fast part)."""
    a = -clip(w[23] * f ** (w[33] - .3), .01, .95)
    b = -clip(w[24], .01, .95)
    ff = math.exp(min(math.log(w[25]) / a, 60)) - 1
    Rf = (1 + ff * t / f) ** a
    Rs = (1 + (w[26] ** (1 / b) - 1) * math.exp((D - 5) * (w[32] - .3)) * t / S) ** b
    pf = w[27] * f ** -w[29]
    ps = w[28] * S ** w[30] * math.exp((D - 5) * (w[31] - .5))
    return (1 - 2e-5) * (pf * Rf + ps * Rs) / (pf + ps) + 1e-5, Rf


def moved(w, k, x, q, D, g):
    lapse = min(x, w[k + 3] * ((x + 1) ** w[k + 4] - 1) * math.exp((1 - q) * w[k + 5]))
    if g == 1:
        return lapse
    factor = {2: w[k + 6], 3: 1, 4: w[k + 7]}[g]
    return max(lapse, x * (1 + math.exp(w[k] - 1.5) * (11 - D) * x ** -w[k + 1]
                           * (math.exp((1 - q) * w[k + 2]) - 1) * factor))


def step(w, state, t, g):
    d0 = lambda n: w[4] - math.exp(w[5] * (n - 1)) + 1
    if state is None:
        S = w[g - 1]
        return clip(S, 1e-4, 36500), clip(.8 * S, 1e-4, 36500), clip(d0(g), 1, 10)
    S, f, D = state
    R, Rf = curve(w, S, f, D, t)
    S2 = clip(moved(w, 7, S, R, D, g), 1e-4, 36500)
    f2 = moved(w, 15, f, Rf, D, g)
    if g == 1:
        f2 = min(f2, .8 * S2)
    m = R + .1 if g == 1 else 1
    D2 = .01 * d0(4) + .99 * (D - w[6] * (g - 3) * m * (10 - D) / 9)
    return S2, clip(f2, 1e-4, 36500), clip(D2, 1, 10)


def interval(w, state, r):
    """Secant steps inside a bracket, in the logarithm of the days; at most 36500."""
    y = lambda x: curve(w, *state, math.exp(x))[0] - r
    lo, hi = math.log(1e-7), math.log(36500)
    if y(hi) >= 0:
        return 36500.0
    if y(lo) <= 0:
        return 1e-7
    for i in range(400):
        ylo, yhi = y(lo), y(hi)
        x = lo + (hi - lo) * ylo / (ylo - yhi) if i % 3 == 0 and ylo != yhi else (lo + hi) / 2
        x = clip(x, lo, hi)
        if y(x) > 0:
            lo = x
        else:
            hi = x
        if hi - lo < 1e-14:
            break
    return math.exp((lo + hi) / 2)


def main():
    rng = random.Random(7)
    sets = {"default": DEFAULT}
    for n in range(12):
        w = [round(lo + (hi - lo) * rng.random(), 4) for lo, hi in BOX] if n < 6 else \
            [round(clip(x * math.exp(rng.gauss(0, .25)), lo, hi), 4) for x, (lo, hi) in zip(DEFAULT, BOX)]
        w[:4] = sorted(w[:4])
        w[26] = max(w[26], w[25])
        sets["box%d" % n if n < 6 else "near%d" % n] = w
    for name, side in (("low", 0), ("high", 1)):
        w = [b[side] for b in BOX]
        w[:4] = sorted(w[:4])
        sets[name] = w
    print(json.dumps({"schema": "fsrs7-vectors/1", "parameters": sets}))
    cards = [("default", [(0, 1), (0, 3), (1, 3), (3, 3), (8, 3), (21, 3)])]
    for name in sets:
        for n in range(10 if name == "default" else 4):
            life = [(0, rng.choice((1, 2, 3, 3, 4)))]
            for _ in range(rng.randrange(3, 12)):
                t = rng.choice((60 / 86400, 600 / 86400, .25, 1, rng.randrange(1, 12), rng.randrange(1, 400),
                                round(rng.random() * 30, 3)))
                life.append((t, rng.choice((1, 2, 3, 3, 3, 4))))
            cards.append((name, life))
    for name, life in cards:
        w, state, rows = sets[name], None, []
        for t, g in life:
            before = None if state is None else curve(w, *state, t)[0]
            state = step(w, state, t, g)
            rows.append([t, g, before, *state, curve(w, *state, 1)[0], curve(w, *state, 30)[0],
                         interval(w, state, .9), interval(w, state, .7)])
        print(json.dumps({"set": name, "reviews": rows}))


main()
