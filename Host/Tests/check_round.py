# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_round.py RECITE_HOST [--shots DIR]

A whole round in real browsers: eleven phones of different sizes and languages and a projector. One phone loses its
connection and returns, one joins late, one sends rubbish; the server is killed and started again. At the end pages,
log, table and the expected scores agree. Needs pip install playwright and a chromium. Exit 0: all as it should be.
"""
import csv
import json
import os
import re
import shutil
import sys
import time
from urllib.parse import urlparse

import access
from hosting import Host

try:
    from playwright.sync_api import sync_playwright
except ImportError:
    sys.exit("pip install playwright")

argv = sys.argv[1:]
shots = None
if "--shots" in argv:
    i = argv.index("--shots")
    shots = argv[i + 1]
    del argv[i:i + 2]
    os.makedirs(shots, exist_ok=True)
program = os.path.abspath(argv[0])
chromium = next((shutil.which(c) for c in ("chromium", "chromium-browser", "google-chrome") if shutil.which(c)), None)
if not chromium:
    sys.exit("apt-get install chromium")

problems = []


def check(condition, what):
    if not condition:
        problems.append(what)
        print("  NOT:", what)


class Page:
    """A page that may reach only the server, with what went wrong in it."""

    def __init__(self, browser, host, path="", width=360, height=740, locale="en-GB", dark=False, mobile=True):
        self.context = browser.new_context(
            viewport={"width": width, "height": height}, locale=locale, is_mobile=mobile, has_touch=mobile,
            color_scheme="dark" if dark else "light", device_scale_factor=2 if mobile else 1)
        self.page = self.context.new_page()
        self.host, self.console, self.outside = host, [], []
        self.page.route("**/*", self._route)
        self.page.on("console", lambda m: self.console.append(m.text) if m.type == "error" else None)
        self.page.on("pageerror", lambda e: self.console.append(f"script: {e}"))
        self.page.goto(host.url + path)

    def _route(self, route):
        if urlparse(route.request.url).netloc == f"127.0.0.1:{self.host.port}":
            route.continue_()
        else:
            self.outside.append(route.request.url)
            route.abort()

    def sees(self, text, seconds=8):
        try:
            self.page.get_by_text(text).first.wait_for(timeout=seconds * 1000)
            return True
        except Exception:
            return False

    def text(self):
        return re.sub(r"\s+", " ", self.page.evaluate("document.body.innerText"))

    def press(self, label):
        self.page.get_by_role("button", name=label, exact=True).click(timeout=8000)

    def join(self, name, code=None):
        if code:
            self.page.get_by_label(re.compile("Join code|Zugangscode")).fill(code)
        self.page.get_by_label(re.compile("Nickname|Spitzname")).fill(name)
        self.page.get_by_role("button", name=re.compile("^(Join|Teilnehmen)$")).click()

    def choose(self, letter):
        self.page.locator("label.option").nth(ord(letter) - 65).click(timeout=8000)
        self.send()

    def answer(self, typed):
        self.page.get_by_label(re.compile("Your answer|Deine Antwort")).fill(typed, timeout=8000)
        self.send()

    def send(self):
        self.page.get_by_role("button", name=re.compile("Send the answer|Antwort senden")).click()

    def look(self, name):
        """A picture of the page, and the rules of accessibility."""
        if shots:
            self.page.screenshot(path=f"{shots}/{name}.png", full_page=True)
        for fault in access.faults(self.page):
            check(False, f"{name}: {fault}")


def run(browser):
    with Host(program) as host:
        print("joining")
        header = host.header
        projector = Page(browser, host, "projector", width=1280, height=800, mobile=False)
        projector.page.get_by_label("Teacher's secret").fill("WRON-GWRO-NGWR-ONGW")
        projector.press("Show the round")
        check(projector.sees("This is not the teacher's secret."), "a wrong secret is refused")
        projector.look("projector-0-secret")
        projector.page.get_by_label("Teacher's secret").fill(header["secret"])
        projector.press("Show the round")
        check(projector.sees(header["code"]), "the projector shows the join code")

        names = ["Torv", "Arven", "Mara", "<b onclick=x>Hi</b>", "Jon", "Lumen", "Ægir", "Sigrun", "李雷", "Kordal 10"]
        phones = []
        for number, name in enumerate(names):
            phone = Page(
                browser, host, "" if number % 2 else f"?k={header['key']}", width=320 if number % 3 == 0 else 390,
                locale="de-DE" if number % 4 == 1 else "en-GB", dark=number == 4)
            if number == 0:
                phone.look("phone-0-join")
                for fault in access.focus_faults(phone.page):
                    check(False, f"join form: {fault}")
                check("k=" not in phone.page.url, "the key does not stay in the address bar")
            if number == 1:
                phone.join(name, "BBBBBB")
                check(phone.sees("Dieser Zugangscode stimmt nicht."), "a wrong code is refused, in German")
                phone.look("phone-1-wrong-code")
            if number == 2:
                phone.join(" torv ")
                check(phone.sees("Somebody has this name already"), "a name is given once")
            phone.join(name, header["code"].lower() if number % 2 else None)
            check(phone.sees("Du bist dabei." if number % 4 == 1 else "You are in."), f"{name} is in")
            phones.append(phone)
        phones[0].look("phone-2-lobby")
        check(projector.sees("10 players"), "the projector counts ten players")
        check(projector.sees("<b onclick=x>Hi</b>"), "a name with signs is shown as it is")
        projector.look("projector-1-lobby")

        print("question 1, a choice")
        host.type("next", "Question 1 of 4 is open.")
        check(all(phone.sees("how many ships") for phone in phones), "all phones show question 1")
        phones[0].look("phone-3-choice")
        for fault in access.focus_faults(phones[0].page):
            check(False, f"question: {fault}")
        projector.look("projector-2-choice")
        phones[0].send()
        check(phones[0].sees("Choose an answer first."), "sending nothing is noticed")
        letters = "CDCABDCC"
        lost, removed = phones[8], phones[9]
        lost.context.set_offline(True)
        for phone, letter in zip(phones[:8], letters):
            phone.choose(letter)
        check(phones[0].sees("Your answer is stored:"), "a stored answer is shown")
        check(projector.sees("8 of 10 have answered"), "the projector counts eight answers")
        phones[0].look("phone-4-stored")

        print("killed and started again")
        host.restart()
        check("Going on with the round: 10 players" in " ".join(host.lines), "the round goes on with ten players")
        check(host.header == header, "codes and secret are the same")
        check(phones[1].sees("Deine Antwort ist gespeichert:", 15), "an answer is there after the restart")
        late = Page(browser, host, f"?k={header['key']}", width=320)
        late.join("Late Lena")
        check(late.sees("You joined during this question."), "a late joiner waits")
        late.look("phone-5-late")
        lost.context.set_offline(False)
        lost.page.evaluate("dispatchEvent(new Event('online'))")
        time.sleep(1)
        check(lost.sees("how many ships"), "a phone that was away shows the question")
        lost.choose("C")
        check(lost.sees("Your answer is stored:"), "and answers it")
        removed.press("Weiß ich nicht")
        check(host.wait_for("All 10 have answered.", 10), "the terminal says that all have answered")
        check(projector.sees("10 of 10 have answered", 15), "the projector is there again")
        check("12,400 (" not in projector.text() and "Torv counts" not in projector.text(), "no source before the reveal")

        projector.press("Show the answer")
        check(phones[0].sees("Right."), "right is right")
        check(phones[1].sees("Die Zahl einer anderen Quelle: Torv."), "another claimant's figure is named")
        check(phones[3].sees("Not right."), "wrong is wrong")
        check(phones[0].sees("Right: 1 of 1"), "the score")
        check(late.sees("You joined during this question."), "the late joiner has no mark")
        phones[1].look("phone-6-reveal-choice")
        projector.look("projector-3-reveal-choice")
        check("9,800" in projector.text() and "Source: kordal, Trade" in projector.text(), "the projector shows counts and source")

        print("question 2, a number")
        host.type("remove Kordal 10", "is removed")
        check(removed.sees("Du wurdest aus der Runde entfernt."), "a removed player is told")
        projector.press("Next question")
        check(all(phone.sees("how many workers") for phone in phones[:9]), "question 2 is open")
        phones[0].look("phone-7-number")
        phones[0].answer("many")
        check(phones[0].sees("A number is asked for."), "rubbish is not taken")
        phones[0].look("phone-8-rubbish")
        for phone, typed in zip(phones[:9], ["4,200", "4.200", "5100", "3600", "4400", "900000", "4180 workers", "4 thousand", "5,100"]):
            phone.answer(typed)
        late.answer("4210")
        check(projector.sees("10 of 10 have answered"), "ten answers")
        host.type("reveal", "The answer to question 2")
        check(phones[1].sees("Richtig."), "a German thousands point is read")
        check(phones[2].sees("Another claimant's figure: the builders' union."), "the union's figure")
        check(phones[4].sees("Near, but not right."), "near is near")
        check("5,100: 2" in phones[0].text(), "the answers stand in words below the line")
        phones[0].look("phone-9-reveal-number")
        projector.look("projector-4-reveal-number")

        print("questions 3 and 4")
        host.type("next", "Question 3 of 4 is open.")
        for phone in phones[:9] + [late]:
            phone.answer("März 1911" if phone is phones[1] else "1911" if phone is not phones[3] else "March 1911")
        check(projector.sees("10 of 10 have answered"), "ten answers")
        host.type("next", "Question 3 of 4 is closed")
        check(phones[0].sees("No more answers."), "closed is closed")
        host.type("next", "The answer to question 3")
        host.type("next", "Question 4 of 4 is open.")
        for number, phone in enumerate(phones[:8]):
            phone.answer("Lumen" if number < 6 else "lumem" if number == 6 else "Arven")
        check(projector.sees("8 of 10 have answered"), "eight answers")
        host.type("reveal", "The answer to the last question")
        check(phones[8].sees("You gave no answer."), "no answer is said")
        phones[7].look("phone-10-reveal-text")
        projector.press("End the round")
        host.wait_for("Written:")
        check(phones[0].sees("The round is over."), "the end")
        check(projector.sees("How the questions were answered"), "the outcome without names")
        phones[0].look("phone-11-end")
        projector.look("projector-5-end")
        with phones[0].page.expect_download() as download:
            phones[0].press("Keep my results as a file")
        with open(download.value.path(), encoding="utf-8") as f:
            taken = [json.loads(line) for line in f]
        check(taken[0]["recite_profile"] == 1 and taken[0]["name"] == "Torv", "the file is a profile")
        check([e["verdict"] for e in taken if e.get("type") == "answer"] == ["right"] * 4, "with Torv's four answers")
        phones[1].press("English")
        check(phones[1].sees("The round is over."), "the language can be changed")
        host.type("next", "The round is over.")

        agree(host, phones, late)
        with open(os.path.join(host.folder, "report.html"), encoding="utf-8") as f:
            html = f.read()
        for name in names + ["Late Lena"]:
            if name not in ("Torv", "Arven", "Lumen"):  # these stand in the quiz itself
                check(name not in html, f"the report holds no name: {name}")
        check("onclick=x" not in html and "<script" not in html, "the report runs nothing")
        if shots:
            report = browser.new_page(viewport={"width": 800, "height": 1100})
            report.goto(f"file://{host.folder}/report.html")
            report.screenshot(path=f"{shots}/report.png", full_page=True)
        for phone in phones + [late, projector]:
            check(not phone.outside, f"a request to the outside: {phone.outside[:1]}")
            bad = [m for m in phone.console if "net::ERR" not in m and "401" not in m and "403" not in m and "409" not in m]
            check(not bad, f"console: {bad[:1]}")
        modes = {n: oct(os.stat(os.path.join(host.folder, n)).st_mode & 0o777) for n in ("round.jsonl", "answers.csv", "report.html")}
        check(set(modes.values()) == {"0o600"}, f"results are private: {modes}")


def agree(host, phones, late):
    """Pages, log and table tell the same."""
    right = {"Torv": 4, "Arven": 3, "Mara": 3, "<b onclick=x>Hi</b>": 2, "Jon": 2, "Lumen": 2, "Ægir": 4, "Sigrun": 2, "李雷": 2, "Late Lena": 2}
    for phone, (name, count) in zip(phones[:9] + [late], right.items()):
        of = 3 if name == "Late Lena" else 4
        text = phone.text()
        check(f": {count} of {of}" in text or f": {count} von {of}" in text, f"{name} has {count} of {of}: {text[:60]}")
    with open(os.path.join(host.folder, "answers.csv"), encoding="utf-8", newline="") as f:
        rows = list(csv.DictReader(f))
    check({r["student"] for r in rows} == set(right), "the table has everybody but who was removed")
    check(len(rows) == 4 * len(right), "a row for each student and question")
    check([r["state"] for r in rows if r["student"] == "Late Lena"] == ["not asked", "", "", ""], "not asked is not wrong")
    check([r["answer"] for r in rows if r["student"] == "Torv"] == ["C", "4,200", "1911", "Lumen"], "Torv's answers")
    players = {e["player"]: e["name"] for e in host.events() if e["event"] == "joined"}
    answers = [e for e in host.events() if e["event"] == "answered"]
    check(len({(e["player"], e["question"]) for e in answers}) == len(answers), "one answer for each player and question in the log")
    logged = {(players[e["player"]], e["question"]) for e in answers if players[e["player"]] in right}
    ids = ["ships-call/choice", "workers/numeric", "dam-finished/date", "river/text"]
    tabled = {(r["student"], ids.index(r["question"])) for r in rows if r["answer"]}
    check(tabled == logged, "log and table have the same answers")


def own_pace(browser):
    """At their own pace, on the smallest phone, by keyboard alone."""
    print("at their own pace")
    with Host(program, "--pace", "own") as host:
        phone = Page(browser, host, f"?k={host.header['key']}", width=320, mobile=False)
        page = phone.page
        page.get_by_label("Nickname").focus()
        page.keyboard.type("Mara")
        page.keyboard.press("Enter")
        check(phone.sees("You are in."), "joined by keyboard")
        host.type("next", "at their own pace")
        check(phone.sees("how many ships"), "the first question")
        check(page.evaluate("document.activeElement.id") == "heading", "the new question has the focus")
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        check(phone.sees("Right."), "answered by keyboard and told at once")
        phone.look("phone-20-own-pace")
        phone.press("Next question")
        check(phone.sees("how many workers"), "the next question")
        page.reload()
        check(phone.sees("how many workers") or phone.sees("Next question"), "a reload leads back")
        if phone.sees("Next question", 1):
            phone.press("Next question")
        for typed in ("5100", "1911", "Lumen"):
            phone.answer(typed)
            phone.press("Next question")
        check(phone.sees("You have answered all questions."), "done")
        host.type("end", "Written:")
        check(phone.sees("Right: 3 of 4"), "the score at the end")


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    began = time.time()
    run(browser)
    own_pace(browser)
    browser.close()
print(f"{len(problems)} problems, {time.time() - began:.0f} s")
sys.exit(1 if problems else 0)
