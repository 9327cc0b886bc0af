// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A player's page: join, answer, see what was right.
"use strict";

let token = store.get("recite-token");
let key = new URLSearchParams(location.search).get("k") || "";
let asksForNames = false, state = null, drawn = "", disconnect = null, seenLast = null, connected = false;

if (location.search) history.replaceState(null, "", location.pathname);

function newToken() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
}

/** Replaces what is shown and leads a screen reader to the new heading. */
function show(heading, ...content) {
    const title = el("h1", { tabindex: "-1", id: "heading" }, heading);
    byId("main").replaceChildren(title, ...content.flat(2).filter(Boolean));
    document.title = `${heading} – Recite`;
    title.focus({ preventScroll: true });
    scrollTo(0, 0);
    tickLeft();
}

// Joining

function showJoin(fault) {
    drawn = "join";
    byId("who").textContent = W.title;
    const name = el("input", {
        type: "text", id: "name", required: true, maxlength: 48, autocomplete: "off", autocapitalize: "words", spellcheck: "false", "aria-describedby": "name-note fault" });
    const code = key ? null : el("input", {
        type: "text", id: "code", class: "code", required: true, maxlength: 12, autocomplete: "off", autocapitalize: "characters", spellcheck: "false", "aria-describedby": "fault" });
    const message = el("p", { class: "fault", id: "fault", role: "alert" }, fault ? sentence(fault) : "");
    const button = el("button", { type: "submit" }, W.joinButton);
    const form = el("form", { novalidate: true, onsubmit: async event => {
        event.preventDefault();
        button.disabled = true;
        const fresh = token || newToken();
        const answer = await post("/api/join", { code: key || code.value, name: name.value, token: fresh });
        button.disabled = false;
        if (!answer.ok) {
            message.textContent = sentence(answer.error);
            if (answer.error === "code" && key) { key = ""; showJoin("code"); return; }
            (answer.error === "code" ? code : name).focus();
            return;
        }
        token = fresh;
        store.set("recite-token", token);
        start();
    } },
    code && [el("label", { for: "code" }, W.code), code],
    el("label", { for: "name" }, asksForNames ? W.realName : W.nickname), name,
    el("p", { class: "note", id: "name-note" }, asksForNames ? W.realNameNote : W.nicknameNote),
    message, button);
    show(W.join, form);
}

function forget(word) {
    token = null;
    store.set("recite-token", null);
    state = null;
    byId("connection").textContent = "";
    showJoin();
    if (word) byId("fault").textContent = word;
}

// The connection

function start() {
    disconnect?.();
    drawn = "";
    disconnect = keepConnected("/api/play", token, {
        state(next) { connected = true; byId("connection").textContent = ""; state = next; draw(); },
        lost() { connected = false; byId("connection").textContent = W.lost; },
        denied() { forget(); },
        removed() { forget(W.removed); },
        replaced() {
            drawn = "replaced";
            show(W.replaced, el("button", { type: "button", onclick: start }, W.useHere));
        },
    });
}

// Drawing

function draw() {
    const s = state;
    byId("who").textContent = s.score.of > 0 ? `${s.name} · ${W.score(s.score.right, s.score.of)}` : s.name;
    setLeft(s.phase === "asking" || s.phase === "running" ? s.left : null);
    const last = s.last && s.last.question.index !== seenLast ? s.last.question.index : "";
    const what = [W.language, s.phase, s.question?.index, JSON.stringify(s.answer ?? ""), s.late, last, s.of].join("|");
    if (what === drawn) return;
    drawn = what;
    if (s.phase === "lobby") { show(W.lobby, el("p", {}, W.lobbyNote)); say(W.lobby); }
    else if (s.phase === "ended") drawEnd(s);
    else if (last !== "") drawReveal(s.last, s.of, true);
    else if (s.phase === "revealed") drawReveal(s, s.of, false);
    else if (!s.question) { show(W.done, el("p", {}, W.doneNote)); say(W.done); }
    else drawQuestion(s);
}

function heading(question, of) { return W.questionOf(question.index + 1, of); }

function givenText(question, answer) {
    if (answer.unknown) return W.unknownGiven;
    return answer.typed ?? `${letter(answer.option)}  ${question.options[answer.option]}`;
}

function drawQuestion(s) {
    const q = s.question, stem = el("p", { class: "stem", id: "stem" }, q.stem);
    if (s.answer) {
        show(heading(q, s.of), stem, el("div", { class: "given" }, el("p", {}, W.given), el("p", {}, el("strong", {}, givenText(q, s.answer)))),
            el("p", {}, s.phase === "closed" ? W.closed : W.waitOthers));
        say(`${W.given} ${givenText(q, s.answer)}`);
        return;
    }
    if (s.late) { show(heading(q, s.of), stem, el("p", {}, W.late)); say(W.late); return; }
    if (s.phase === "closed") { show(heading(q, s.of), stem, el("p", {}, W.closed), el("p", {}, W.noAnswer)); say(W.closed); return; }
    const message = el("p", { class: "fault", id: "fault", role: "alert" });
    const buttons = [];
    const send = async answer => {
        for (const button of buttons) button.disabled = true;
        const reply = await post("/api/answer", { question: q.index, ...answer }, token);
        for (const button of buttons) button.disabled = false;
        // A stored answer comes back with the next state; the stream may be a moment behind.
        if (reply.ok || reply.error === "answered") {
            message.textContent = "";
            if (state === s || state?.question?.index === q.index) { state = { ...state, answer: state.answer ?? answer }; if (state.phase !== "running") draw(); }
        } else message.textContent = sentence(reply.error);
    };
    const fields = q.options
        ? el("fieldset", { "aria-describedby": "stem" }, el("legend", {}, W.yourAnswer), q.options.map((text, index) => el("label", { class: "option" },
            el("input", { type: "radio", name: "option", value: index }), el("span", { class: "letter" }, letter(index)), el("span", {}, text))))
        : el("div", {}, el("label", { for: "typed" }, W.yourAnswer),
            el("input", { type: "text", id: "typed", autocomplete: "off", autocapitalize: "none", spellcheck: "false", maxlength: 100, "aria-describedby": "stem typed-note fault" }),
            el("p", { class: "note", id: "typed-note" }, [q.unit && W.inUnit(q.unit), q.kind === "numeric" && W.numberNote, q.kind === "date" && W.dateNote].filter(Boolean).join(". ")));
    const submit = el("button", { type: "submit" }, W.send);
    const unknown = el("button", { type: "button", class: "second", onclick: () => send({ unknown: true }) }, W.dontKnow);
    buttons.push(submit, unknown);
    show(heading(q, s.of), stem, el("form", { novalidate: true, onsubmit: event => {
        event.preventDefault();
        if (q.options) {
            const picked = event.target.querySelector("input:checked");
            if (!picked) { message.textContent = sentence("choose"); return; }
            send({ option: Number(picked.value) });
        } else {
            const typed = byId("typed").value;
            if (!typed.trim()) { message.textContent = sentence("unreadable-empty"); byId("typed").focus(); return; }
            send({ typed: W.language !== "de" ? typed : q.kind === "numeric" ? fromGerman(typed) : q.kind === "date" ? fromGermanDate(typed) : typed });
        }
    } }, fields, message, el("p", { id: "left", role: "timer", "aria-live": "off" }), submit, unknown, el("p", { class: "note" }, W.oneAnswer)));
    say(`${heading(q, s.of)}. ${q.stem}`);
}

/** A number as Germans write it, as the server reads it: 12.400 is 12400, 3,5 is 3.5, Millionen are million. */
function fromGerman(text) {
    return text
        .replace(/\b\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d.,])/g, n => n.replaceAll(".", "").replace(",", "."))
        .replace(/\b(\d+),(\d{1,2}|\d{4,})(?![\d.,])/g, "$1.$2")
        .replace(/\b(Tausend|Tsd\.?)(?=\s|$)/gi, "thousand").replace(/\b(Millionen|Million|Mio\.?)(?=\s|$)/gi, "million")
        .replace(/\b(Milliarden|Milliarde|Mrd\.?)(?=\s|$)/gi, "billion").replace(/\bProzent\b/gi, "percent");
}

const MONTHS = { januar: "January", februar: "February", "märz": "March", april: "April", mai: "May", juni: "June", juli: "July",
    august: "August", september: "September", oktober: "October", november: "November", dezember: "December" };

/** A date as Germans write it: 12. März 1907, 12.3.1907. */
function fromGermanDate(text) {
    return text
        .replace(/(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})/, (_, day, month, year) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)
        .replace(/(\d{1,2})\.\s*(?=\p{L})/u, "$1 ")
        .replace(/\p{L}+/gu, word => MONTHS[word.toLowerCase()] || word);
}

function verdictText(reveal) {
    return reveal.verdict === "rival" ? W.rival(reveal.whose) : W.verdict[reveal.verdict];
}

function drawReveal(s, of, hasNext) {
    const q = s.question, r = s.reveal;
    const verdict = s.late && r.verdict === "none" ? W.late : verdictText(r);
    show(heading(q, of), el("p", { class: "stem" }, q.stem),
        el("div", { class: "verdict" }, el("p", {}, el("strong", {}, verdict)),
            s.answer && !s.answer.unknown && el("p", {}, `${W.yourAnswer}: ${givenText(q, s.answer)}`)),
        drawAnswer(r), drawCounts(q, r, s.answer), drawSources(r),
        hasNext && el("button", { type: "button", onclick: () => { seenLast = q.index; draw(); } }, W.next));
    say(`${verdict} ${W.answerIs}: ${r.answer}.`);
}

function drawEnd(s) {
    const points = s.score.points / 100;
    show(W.over, el("p", { class: "verdict" }, el("strong", {}, W.score(s.score.right, s.score.of)), s.score.points !== s.score.right * 100 && ` · ${W.points(points)}`),
        el("button", { type: "button", class: "second", onclick: keepResults }, W.takeAway),
        s.summary.map(entry => el("section", {}, el("h2", {}, heading(entry.question, s.of)), el("p", { class: "stem" }, entry.question.stem),
            el("p", {}, el("strong", {}, verdictText(entry.reveal)), entry.answer && !entry.answer.unknown && ` ${W.yourAnswer}: ${givenText(entry.question, entry.answer)}`),
            drawAnswer(entry.reveal), drawSources(entry.reveal))));
    say(`${W.over} ${W.score(s.score.right, s.score.of)}`);
}

/** The player's own results as a file of the phone. */
async function keepResults() {
    try {
        const response = await fetch("/api/mine", { headers: { Authorization: `Bearer ${token}` }, cache: "no-store" });
        if (!response.ok) return;
        const link = el("a", { href: URL.createObjectURL(await response.blob()), download: "recite.profile.jsonl" });
        document.body.append(link);
        link.click();
        link.remove();
    } catch { byId("connection").textContent = W.lost; }
}

byId("language").addEventListener("click", () => {
    const name = W.language === "en" ? "de" : "en";
    store.set("recite-language", name);
    useLanguage(name);
    if (!connected && token) byId("connection").textContent = W.lost;
    if (drawn === "join") showJoin(); else if (state) draw();
    byId("language").focus();
});

(async () => {
    let about = {};
    try { about = await (await fetch("/api/about", { cache: "no-store" })).json(); } catch { /* asked again with the next load */ }
    asksForNames = about.names === true;
    useLanguage(firstLanguage(about.language));
    if (token) { show(W.connecting); start(); } else showJoin();
})();
