# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_load.py RECITE_HOST CROWD [PLAYERS]

So many players (500) on this machine answer within the same second: every answer is acknowledged and counted once. The 99th
percentile and the server's memory are printed with the bounds that a release build keeps, 100 ms and 200 MB; only the
counting decides, because a busy machine says nothing about the program. Bounded to two minutes.
"""
import os
import re
import subprocess
import sys

from hosting import Host

program, crowd = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
players = int(sys.argv[3]) if len(sys.argv) > 3 else 500
with Host(program, "--players", str(players)) as host:
    before = host.memory_mb()[0]
    client = subprocess.Popen([crowd, str(host.port), host.header["code"], str(players)], stdout=subprocess.PIPE, text=True)
    lines = []
    for line in client.stdout:
        lines.append(line.strip())
        print(lines[-1])
        if lines[-1] == "ready":
            host.type("next", "Question 1 of 4 is open.")
    if client.wait(120):
        sys.exit(1)
    host.wait_for(f"All {players} have answered.")
    host.type("reveal", "is shown")
    now, peak = host.memory_mb()
    answers = [(e["player"], e["question"]) for e in host.events() if e["event"] == "answered"]
    host.type("end", "Written:")
    with open(os.path.join(host.folder, "answers.csv"), encoding="utf-8") as f:
        table = [row.split(",") for row in f.read().splitlines()[1:]]
    counted = sum(1 for row in table if row[2] == "ships-call/choice" and row[3])
p99 = float(re.search(r"p99 ([\d.]+)", lines[-1]).group(1))
print(f"p99 {p99} ms (bound 100); memory {before:.0f} MB empty, {now:.0f} MB with {players} players, greatest {peak:.0f} MB (bound 200)")
once = len(answers) == len(set(answers)) == counted == players
print(f"answers in the log: {len(answers)}, in the table: {counted}: {'each once' if once else 'WRONG'}")
sys.exit(0 if once else 1)
