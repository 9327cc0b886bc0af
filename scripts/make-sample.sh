#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Makes the sample learner: three study days of real sessions on the built-in bank, always the same bytes. To be run
# again when the built-in bank has changed.
#
#   scripts/make-sample.sh            writes Profiles/sample
#   scripts/make-sample.sh FOLDER     writes FOLDER, seen from the project's folder
#   RECITE=PROGRAM                    the program to run; otherwise the one for use, built if need be
#
# The clock stands, the seeds are fixed, and every answer follows from the plan below and the key in the bank.

set -eu
cd "$(dirname "$0")/.."
target=${1:-Profiles/sample}
. scripts/flags.sh
program=${RECITE:-}
if [ -z "$program" ]; then
    scripts/build.sh
    program=$binary
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
XDG_STATE_HOME=$work/state XDG_CONFIG_HOME=$work/config TZ=UTC0 NO_COLOR=1 LC_ALL=C
export XDG_STATE_HOME XDG_CONFIG_HOME TZ NO_COLOR LC_ALL
unset RECITE_LIBRARY RECITE_PROFILE RECITE_CONFIG RECITE_LANGUAGE

# session LIBRARY INSTANT SEED: a session of the learner with the lines typed so far; the screen to standard output.
session() {
    "$program" study --library "$1" --profile sample --now "$2" --seed "$3" <"$work/typed" 2>"$work/errors" ||
        { cat "$work/errors" >&2 && exit 1; }
}

# answer right|wrong: what to type at the last question of the screen. A wrong answer is the option behind the key, or
# a round figure.
answer() {
    awk -v wanted="$1" '
        # What stands in a line of the bank between two marks; quotation marks inside a text are \001 by then.
        function between(lead, end, rest) {
            rest = substr(line, index(line, lead) + length(lead))
            rest = substr(rest, 1, index(rest, end) - 1)
            gsub(/\001/, "\"", rest)
            return rest
        }
        FNR == NR && /^[0-9]+\. / { stem = $0; sub(/^[0-9]+\. /, "", stem); isChoice = 0 }
        FNR == NR && /^   A  / { isChoice = 1 }
        FNR == NR { next }
        { line = $0; gsub(/\\"/, "\001", line) }
        between("\"stem\": \"", "\"") == stem && isChoice == (between("\"kind\": \"", "\"") == "choice") {
            isFound = 1
            if (isChoice) print substr("ABCD", (between("\"key\": ", ",") + (wanted != "right")) % 4 + 1, 1)
            else if (wanted == "right") print between("\"answer\": {\"text\": \"", "\"")
            else if (between("\"kind\": \"", "\"") == "numeric") print "1000"
            else if (between("\"kind\": \"", "\"") == "date") print "1940"
            else print "none of these"
            exit
        }
        END { if (!isFound) { print "No question of the bank has this stem: " stem | "cat >&2"; exit 1 } }
    ' "$work/screen" Questions/german-prisoners-of-war.bank.jsonl
}

# day INSTANT SEED MOVE…: a session. Each attempt at the next question starts from the morning's record, so that the
# screen is that of one session.
day() {
    now=$1
    seed=$2
    shift 2
    : >"$work/typed"
    for move; do
        case "$move" in
        right | wrong)
            rm -rf "$work/trial"
            cp -R "$work/library" "$work/trial"
            session "$work/trial" "$now" "$seed" >"$work/screen"
            answer "$move" >>"$work/typed"
            ;;
        *) printf '%s\n' "$move" >>"$work/typed" ;;
        esac
    done
    echo /end >>"$work/typed"
    session "$work/library" "$now" "$seed" >/dev/null
}

# A session elsewhere first: it names the device.
mkdir "$work/library" "$work/trial"
: >"$work/typed"
session "$work/trial" 2026-11-02T18:00Z 1 >/dev/null
day 2026-11-02T18:00Z 2 right right wrong right - right wrong /overrule right wrong /undo right right
day 2026-11-03T18:30Z 3 right right right wrong right right right - right
day 2026-11-06T07:15Z 4 right wrong right right /overrule /undo wrong right right

# The snapshot follows from the log, and the lock says which process ran.
rm -f "$work/library/Profiles/sample/.lock" "$work/library/Profiles/sample/snapshot.json"
rm -rf "$target"
mkdir -p "$(dirname "$target")"
cp -R "$work/library/Profiles/sample" "$target"
