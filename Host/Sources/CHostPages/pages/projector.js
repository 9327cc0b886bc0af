// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page for the projector: what the class sees, and the teacher's buttons.
"use strict";

let secret = null, state = null, drawn = "", busy = false, endAsked = false;
try { secret = sessionStorage.getItem("recite-secret"); } catch { /* typed again after a reload */ }

function keepSecret(value) {
    secret = value;
    try { value == null ? sessionStorage.removeItem("recite-secret") : sessionStorage.setItem("recite-secret", value); } catch { /* in memory */ }
}

function show(heading, ...content) {
    byId("main").replaceChildren(el("h1", { tabindex: "-1", id: "heading" }, heading), ...content.flat(2).filter(Boolean));
    document.title = `${heading} – Recite`;
    tickLeft();
}

function askSecret(fault) {
    drawn = "secret";
    byId("controls").replaceChildren();
    byId("who").textContent = W.projector;
    const field = el("input", { type: "password", id: "secret", autocomplete: "off", required: true, "aria-describedby": "secret-note fault" });
    show(W.projector, el("form", { novalidate: true, onsubmit: event => { event.preventDefault(); keepSecret(field.value.trim()); start(); } },
        el("label", { for: "secret" }, W.secretLabel), field, el("p", { class: "note", id: "secret-note" }, W.secretNote),
        el("p", { class: "fault", id: "fault", role: "alert" }, fault ? sentence(fault) : ""), el("button", { type: "submit" }, W.showButton)));
    field.focus();
}

function start() {
    drawn = "";
    show(W.connecting);
    keepConnected("/api/show", secret, {
        state(next) { byId("connection").textContent = ""; if (state?.step !== next.step) endAsked = false; state = next; draw(); },
        lost() { byId("connection").textContent = W.lost; },
        denied() { keepSecret(null); askSecret("secret"); },
        replaced() { show(W.replaced, el("button", { type: "button", onclick: start }, W.useHere)); },
    });
}

async function command(what) {
    if (busy) return;
    busy = true;
    drawControls();
    const answer = await post("/api/command", { do: what, step: state.step }, secret);
    busy = false;
    byId("connection").textContent = answer.ok || answer.error === "step" ? "" : sentence(answer.error);
    drawControls();
}

function drawControls() {
    const labels = { lobby: W.begin, asking: W.close, closed: W.reveal, revealed: state.question?.index + 1 < state.of ? W.nextQuestion : W.end };
    const focused = document.activeElement?.id;
    const buttons = [];
    const label = labels[state.phase];
    if (label) buttons.push(el("button", { type: "button", id: "next", disabled: busy, onclick: () => command("next") }, label));
    if (state.phase === "asking") buttons.push(el("button", { type: "button", id: "reveal", class: "second", disabled: busy, onclick: () => command("reveal") }, W.reveal));
    if (state.phase !== "ended" && label !== W.end) {
        buttons.push(el("button", { type: "button", id: "end", class: "second", disabled: busy, onclick: () => {
            if (endAsked) command("end"); else { endAsked = true; drawControls(); }
        } }, endAsked ? W.endSure : W.end));
    }
    byId("controls").replaceChildren(...buttons);
    if (focused && byId(focused) && byId("controls").contains(byId(focused))) byId(focused).focus();
}

function draw() {
    const s = state;
    const people = `${W.players(s.players)}, ${W.connected(s.connected)}`;
    byId("who").textContent = s.phase === "lobby" || s.phase === "ended" ? people : `${people} · ${W.code}: ${s.code} · ${s.address}`;
    setLeft(s.phase === "asking" || s.phase === "running" ? s.left : null);
    const count = byId("count");
    const what = [W.language, s.phase, s.question?.index, s.players, s.phase === "lobby" ? s.names.join("\n") : "", s.answered].join("|");
    const shape = [W.language, s.phase, s.question?.index].join("|");
    if (what === drawn) return;
    // Counts change often; the rest of a question's page stays as it is.
    if (drawn.startsWith(`${shape}|`) && s.phase === "asking" && count) { count.textContent = W.answeredOf(s.answered, s.asked); drawn = what; return; }
    const isNew = !drawn.startsWith(`${shape}|`);
    drawn = what;
    ({ lobby: drawLobby, running: drawRunning, ended: drawEnd }[s.phase] || drawQuestion)(s);
    drawControls();
    if (isNew) say(byId("heading").textContent);
}

function drawLobby(s) {
    show(W.joinAt, el("div", { class: "lobby" }, drawQR(s.qr), el("div", {},
        el("dl", {}, el("dt", {}, W.address), el("dd", {}, s.address), el("dt", {}, W.code), el("dd", { class: "code" }, s.code)),
        el("h2", {}, W.players(s.players)), el("ul", { class: "names" }, s.names.map(name => el("li", {}, name))))));
}

function drawQR(rows) {
    const side = rows.length, margin = 4;
    let path = "";
    rows.forEach((row, y) => { for (let x = 0; x < side; x++) if (row[x] === "1") path += `M${x + margin} ${y + margin}h1v1h-1z`; });
    return el("svg", { viewBox: `0 0 ${side + 2 * margin} ${side + 2 * margin}`, role: "img", "aria-label": W.qr, "shape-rendering": "crispEdges" },
        el("rect", { width: side + 2 * margin, height: side + 2 * margin, fill: "#fff" }), el("path", { d: path, fill: "#000" }));
}

function drawQuestion(s) {
    const q = s.question;
    const stem = el("p", { class: "stem" }, q.stem);
    const title = W.questionOf(q.index + 1, s.of);
    if (s.phase === "revealed") {
        show(title, stem, drawAnswer(s.reveal), drawCounts(q, s.reveal, null), drawSources(s.reveal));
        say(`${W.answerIs}: ${s.reveal.answer}`);
        return;
    }
    show(title, stem,
        q.options && el("ul", { class: "options" }, q.options.map((text, index) => el("li", {}, el("span", { class: "letter" }, letter(index)), el("span", {}, text)))),
        q.unit && !q.options && el("p", { class: "note" }, W.inUnit(q.unit)),
        el("p", { id: "count" }, W.answeredOf(s.answered, s.asked)),
        s.phase === "closed" ? el("p", {}, W.closed) : el("p", { id: "left", role: "timer", "aria-live": "off" }));
}

function drawRunning(s) {
    show(W.running, el("div", { class: "lobby" }, drawQR(s.qr), el("div", {},
        el("dl", {}, el("dt", {}, W.address), el("dd", {}, s.address), el("dt", {}, W.code), el("dd", { class: "code" }, s.code)),
        el("p", {}, W.finished(s.finished, s.players)), el("p", {}, W.answersSoFar(s.answered)),
        el("p", { id: "left", role: "timer", "aria-live": "off" }))));
}

function drawEnd(s) {
    show(W.over, el("h2", {}, W.outcome), el("table", {},
        el("thead", {}, el("tr", {}, el("th", {}, W.question), el("th", {}, W.answerIs), el("th", { class: "number" }, W.rightShare))),
        el("tbody", {}, s.outcome.map(o => el("tr", {}, el("td", {}, `${o.index + 1}. ${o.stem}`), el("td", {}, o.answer),
            el("td", { class: "number" }, `${o.right} / ${o.answers}`))))));
}

byId("language").addEventListener("click", () => {
    const name = W.language === "en" ? "de" : "en";
    store.set("recite-language", name);
    useLanguage(name);
    if (state && drawn !== "secret") draw(); else askSecret();
});

(async () => {
    let about = {};
    try { about = await (await fetch("/api/about", { cache: "no-store" })).json(); } catch { /* English then */ }
    useLanguage(firstLanguage(about.language));
    if (secret) start(); else askSecret();
})();
