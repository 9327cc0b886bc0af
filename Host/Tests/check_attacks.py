# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_attacks.py RECITE_HOST [--quick] [--verbose]

What somebody in the room might try, against a running round: none of it changes anything or tells anything, and players
go on meanwhile. --quick leaves out what needs seconds of waiting. Exit 0: all as it should be.
"""
import json
import os
import re
import socket
import sys
import threading
import time

from hosting import Host

program = os.path.abspath(sys.argv[1])
quick, verbose = "--quick" in sys.argv, "--verbose" in sys.argv
count = 0
problems = []
TORV, ARVEN = "a" * 32, "b" * 32
# What stands in keys and sources of the quiz and in no stem or option.
KEYS = ["4,200", "5,100", "3,600", "Lumen", "1911", "Torv counts", "builders", "verdict", '"key"', "ships-call", "sentence"]


def check(condition, what):
    global count
    count += 1
    if not condition:
        problems.append(what)
    if not condition or verbose:
        print("  ok:" if condition else "  NOT:", what)


def raw(host, data, seconds=5):
    """Sends bytes as they are; returns what comes until the server closes or is silent."""
    with socket.create_connection(("127.0.0.1", host.port), timeout=seconds) as s:
        try:
            s.sendall(data)
            got = b""
            while True:
                piece = s.recv(65536)
                if not piece:
                    return got
                got += piece
        except (socket.timeout, ConnectionError):
            return got if "got" in dir() else b""


def is_closed(s):
    """Whether the other side has closed a connection that does not block."""
    try:
        while s.recv(4096):
            pass
        return True
    except BlockingIOError:
        return False
    except ConnectionError:
        return True


def words(host, *, secret):
    """Every state that pages are sent now, as text."""
    texts = [json.dumps(host.state("/api/play", token), ensure_ascii=False) for token in (TORV, ARVEN)]
    return texts + [json.dumps(host.state("/api/show", secret), ensure_ascii=False)]


def error(reply):
    return json.loads(reply[2] or b"{}").get("error")


with Host(program) as host:
    secret, code = host.header["secret"], host.header["code"]
    local = f"127.0.0.1:{host.port}"

    print("joining")
    check(host.join("Torv", TORV)[0] == 200, "an honest player joins")
    check(host.join("Torv", TORV)[0] == 200, "the same token again is the same player")
    check(error(host.join("torv ", ARVEN)) == "name-taken", "the same name again is refused")
    check(error(host.join("Arven", ARVEN, code="")) == "code", "no code, no way in")
    check(host.join("Arven", "../../etc/passwd")[0] == 400, "a token is 32 digits")
    for name, word in [("\u202egnp", "name-signs"), ("\x1b[2J", "name-signs"), ("x" * 25, "name-long"), (" ", "name-empty"),
                       ("=cmd|' /C calc'!A0", "name-signs"), ("\u200b", "name-signs")]:
        check(error(host.join(name, ARVEN)) == word, f"the name {name!r} is refused")
    check(host.join("<script>alert(1)</script>"[:24], ARVEN)[0] == 200, "signs in a name are only signs")
    players = [e for e in host.events() if e["event"] == "joined"]
    check(len(players) == 2, "two players are in the log")

    print("the teacher's secret")
    for wrong in (None, "AAAA-AAAA-AAAA-AAAA", secret[:-1] + ("B" if secret[-1] != "B" else "C"), TORV, code):
        check(host.request("POST", "/api/command", {"do": "next", "step": 0}, bearer=wrong)[0] == 401, f"no command with {wrong}")
    check(host.request("GET", "/api/show", bearer=TORV)[0] == 401, "a player does not see the projector's state")
    check(host.request("GET", f"/api/show?secret={secret}")[0] == 401, "a secret in the address is not looked at")
    check(not [e for e in host.events() if e["event"] == "opened"], "nothing was opened")
    ok = host.request("POST", "/api/command", {"do": "next", "step": 0}, bearer=secret)
    check(ok[0] == 200, "the right secret opens question 1")
    again = host.request("POST", "/api/command", {"do": "next", "step": 0}, bearer=secret)
    check(error(again) == "step", "the same command again does nothing")
    check(host.request("POST", "/api/command", {"do": "next"}, bearer=secret)[0] == 400, "a command without its step does nothing")
    check(host.request("POST", "/api/command", {"do": "remove Torv", "step": 1}, bearer=secret)[0] == 400, "nor an unknown one")
    check(host.state("/api/show", secret)["phase"] == "asking", "question 1 is still open")

    print("before the reveal")
    for text in words(host, secret=secret):
        check(not [k for k in KEYS if k in text], f"no key in {text[:60]}")
    for path in ("/", "/projector", "/phone.js", "/projector.js", "/common.js", "/words.js", "/style.css", "/api/about"):
        body = host.request("GET", path)[2].decode()
        check(not [k for k in ("12,400", "4,200", "Lumen", secret, code, host.header["key"]) if k in body], f"nothing of the round in {path}")

    print("answers")
    check(host.request("POST", "/api/answer", {"question": 0, "option": 2})[0] == 401, "no answer without a token")
    check(host.request("POST", "/api/answer", {"question": 0, "option": 2}, bearer="c" * 32)[0] == 401, "nor with an unknown one")
    check(host.request("POST", "/api/answer", {"question": 0, "option": 2, "player": 2}, bearer=TORV)[0] == 200, "Torv answers")
    answers = [e for e in host.events() if e["event"] == "answered"]
    check([e["player"] for e in answers] == [1], "for nobody but the token's owner")
    check(error(host.request("POST", "/api/answer", {"question": 0, "option": 1}, bearer=TORV)) == "answered", "once")
    check(error(host.request("POST", "/api/answer", {"question": 1, "typed": "4200"}, bearer=TORV)) == "not-open", "a later question is closed")
    for body in ({"question": 10**18, "option": 0}, {"question": -1, "option": 0}, {"question": 0, "option": -1},
                 {"question": 0, "option": 99}, {"question": "0", "option": 0}, {"question": 0}, {"question": 0.5, "option": 1},
                 {"question": 0, "typed": "x" * 400}, {"question": 0, "typed": ["C"]}):
        reply = host.request("POST", "/api/answer", body, bearer=ARVEN)
        check(reply[0] in (400, 409), f"refused: {str(body)[:50]} with {reply[0]}")
    for body in (b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 1000, b'{"question":0,"question":0,"option":1}', b'{"question": 1e999, "option": 1}'):
        check(host.request("POST", "/api/answer", body, bearer=ARVEN)[0] in (400, 429), f"malformed: {body[:30]!r}")
    check(len([e for e in host.events() if e["event"] == "answered"]) == 1, "still one answer in the log")
    time.sleep(2)
    statuses = [host.request("POST", "/api/answer", {"question": 9, "option": 0}, bearer=ARVEN)[0] for _ in range(80)]
    check(429 in statuses, "who asks too often waits")
    check(host.state("/api/play", TORV)["phase"] == "asking", "and nobody else does")

    print("other sites and other names")
    reply = host.request("POST", "/api/answer", {"question": 0, "option": 2}, bearer=TORV, headers={"Origin": "http://evil.example"})
    check(reply[0] == 403, "another origin may not write")
    check("access-control-allow-origin" not in reply[1], "and is told of no exception")
    check(host.request("OPTIONS", "/api/answer", headers={"Origin": "http://evil.example", "Access-Control-Request-Method": "POST"})[0] in (403, 405), "nor asked for leave")
    check(host.request("POST", "/api/command", {"do": "end", "step": 1}, bearer=secret, headers={"Sec-Fetch-Site": "cross-site"})[0] == 403, "a cross-site command is refused")
    check(host.request("POST", "/api/command", b"do=end", bearer=secret, headers={"Content-Type": "text/plain"})[0] == 415, "a form cannot command")
    check(host.request("GET", "/", host="evil.example")[0] == 421, "another host name gets nothing")
    check(host.request("GET", "/", host=f"evil.example:{host.port}")[0] == 421, "also with the port")

    print("paths and headers")
    for path in ("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/round.jsonl", "/quiz.json", "/./quiz.json",
                 "/style.css/../quiz.json", "/api/../quiz.json", "/..%5c..%5cquiz.json", "/answers.csv", "/lock", "/%00", "/api/play/",
                 "/projector%00.html", "/phone.html"):
        status, _, body = host.request("GET", path)
        check(status in (400, 404) and b"root:" not in body and b"stem" not in body, f"nothing at {path}")
    for method in ("PUT", "DELETE", "TRACE", "PATCH", "CONNECT"):
        got = raw(host, f"{method} / HTTP/1.1\r\nHost: {local}\r\nConnection: close\r\n\r\n".encode(), 3)
        check(b" 200 " not in got.split(b"\r\n")[0], f"no {method}")
    for path in ("/", "/api/about", "/nothing", "/phone.js"):
        headers = host.request("GET", path)[1]
        csp = headers.get("content-security-policy", "")
        check("default-src 'none'" in csp and "unsafe" not in csp and "frame-ancestors 'none'" in csp, f"a strict policy at {path}")
        check(headers.get("x-content-type-options") == "nosniff" and headers.get("referrer-policy") == "no-referrer", f"nosniff, no referrer at {path}")
    for path in ("/", "/projector"):
        page = host.request("GET", path)[2].decode()
        check(not re.search(r"<script(?![^>]*src=\"/)|\son\w+=|javascript:|style=|https?://(?!www\.w3\.org)", page), f"no inline script and no outside address in {path}")

    print("sizes")
    got = raw(host, b"POST /api/join HTTP/1.1\r\nHost: " + local.encode() + b"\r\nContent-Type: application/json\r\nContent-Length: 100000000\r\n\r\n{")
    check(b" 413 " in got.split(b"\r\n")[0], "a body of 100 MB is refused before it comes")
    chunks = b"POST /api/join HTTP/1.1\r\nHost: " + local.encode() + b"\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + b"1000\r\n" + b"x" * 4096 + b"\r\n"
    got = raw(host, chunks + b"1000\r\n" + b"x" * 4096 + b"\r\n0\r\n\r\n")
    check(b" 400 " in got.split(b"\r\n")[0], "nor one in chunks")
    got = raw(host, b"GET / HTTP/1.1\r\nHost: " + local.encode() + b"\r\nX: " + b"x" * 200_000 + b"\r\n\r\n")
    check(b" 200 " not in got, "a header of 200 kB is refused")
    got = raw(host, b"GET / HTTP/1.1\r\nHost: " + local.encode() + b"\r\n" + b"".join(b"X%d: y\r\n" % n for n in range(5000)) + b"\r\n")
    check(b" 200 " not in got, "nor 5,000 headers")
    got = raw(host, b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\nHost: " + local.encode() + b"\r\n\r\n")
    check(b" 200 " not in got, "nor a path of 200 kB")
    got = raw(host, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + os.urandom(200))
    check(b" 200 " not in got, "something that is not HTTP is refused")
    smuggled = f"POST /api/join HTTP/1.1\r\nHost: {local}\r\nContent-Type: application/json\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nPOST /api/command HTTP/1.1\r\nHost: {local}\r\n\r\n"
    raw(host, smuggled.encode(), 3)
    check(host.state("/api/show", secret)["step"] == 1, "two lengths in one request command nothing")

    print("connections")
    silent = []
    for number in range(1000):
        s = socket.create_connection(("127.0.0.1", host.port), timeout=5)
        if number % 3:
            s.sendall(b"GET / HTTP/1.1\r\nHost: x" if number % 3 == 1 else b"POST /api/join HTTP/1.1\r\nHost: " + local.encode() + b"\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{")
        silent.append(s)
    check(host.request("GET", "/")[0] == 200, "a thousand half-open connections: a page still comes")
    check(error(host.request("POST", "/api/answer", {"question": 0, "option": 3}, bearer=TORV)) == "answered", "and answers are taken")
    deaf = socket.create_connection(("127.0.0.1", host.port), timeout=5)
    deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
    deaf.sendall(f"GET /api/play HTTP/1.1\r\nHost: {local}\r\nAuthorization: Bearer {TORV}\r\n\r\n".encode())
    host.type("close", "is closed")
    host.type("reveal", "is shown")
    check(host.state("/api/play", ARVEN)["phase"] == "revealed", "a phone that does not read holds up nobody")
    deaf.close()
    if not quick:
        # Twenty seconds are the server's limit; a busy machine has a minute.
        began, waiting = time.time(), list(silent)
        for s in waiting:
            s.setblocking(False)
        while waiting and time.time() - began < 60:
            time.sleep(1)
            waiting = [s for s in waiting if not is_closed(s)]
        check(not waiting, f"the server closes the thousand by itself ({len(waiting)} left)")
    for s in silent:
        s.close()

    print("join codes")
    tried, refused, began = 0, 0, time.time()
    lock = threading.Lock()

    def guess():
        global tried, refused
        for _ in range(100):
            status = host.join("Guest", "d" * 32, code="BBBBBB")[0]
            with lock:
                tried += status == 403
                refused += status == 429

    threads = [threading.Thread(target=guess) for _ in range(6)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    lasted = time.time() - began
    check(tried <= 62 + 4 * lasted and refused > 400, f"of 600 guesses in {lasted:.1f} s, {tried} were looked at")
    check(host.join("Scanner", "e" * 32, code=host.header["key"])[0] == 200, "who scans the QR code joins all the same")
    check(host.state("/api/play", TORV)["phase"] == "revealed", "and players notice nothing")

    print("at the end")
    check(host.memory_mb()[1] < 200, f"memory stayed below 200 MB ({host.memory_mb()[1]:.0f})")
    log = json.dumps(host.events())
    check(TORV not in log and ARVEN not in log, "no token is in the log, only digests")
    check([e["event"] for e in host.events()] == ["joined", "joined", "opened", "answered", "closed", "revealed", "joined"], "the log holds what was allowed and nothing else")
    check(not any("Fatal" in line or "rror:" in line for line in host.lines), "the terminal shows no failure")
    host.type("end", "Written:")
    report = open(os.path.join(host.folder, "report.html"), encoding="utf-8").read()
    check("<script" not in report and "alert(1)" not in report, "the report runs nothing and names nobody")
    check(oct(os.stat(os.path.join(host.folder, "answers.csv")).st_mode & 0o777) == "0o600", "results are private")

print(f"{count} checks, {len(problems)} problems")
sys.exit(1 if problems else 0)
