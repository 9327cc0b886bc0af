// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What both pages share: elements made of text alone, the connection, the language, how a reveal is drawn.
"use strict";

const byId = id => document.getElementById(id);

/** An element; what is a string becomes text, never markup. */
function el(tag, attributes = {}, ...children) {
    const svg = ["svg", "line", "circle", "rect", "text", "path", "title"].includes(tag);
    const element = svg ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
        else if (value === true) element.setAttribute(name, "");
        else if (value !== false && value != null) element.setAttribute(name, String(value));
    }
    for (const child of children.flat(2)) if (child != null && child !== false && child !== "") element.append(child);
    return element;
}

/** Browsers that forbid storage still play; a reload then needs joining again. */
const store = {
    get(key) { try { return localStorage.getItem(key); } catch { return null; } },
    set(key, value) { try { value == null ? localStorage.removeItem(key) : localStorage.setItem(key, value); } catch { /* kept in memory alone */ } },
};

let W = WORDS.en;
function useLanguage(name) {
    W = WORDS[name] || WORDS.en;
    document.documentElement.lang = W.language;
    byId("language").textContent = W.other;
    byId("language").lang = W.language === "en" ? "de" : "en";
}
function firstLanguage(fromServer) {
    return store.get("recite-language") || fromServer || ((navigator.language || "en").toLowerCase().startsWith("de") ? "de" : "en");
}

/** Says something to a screen reader without moving anything. */
let lastSaid = "";
function say(text) {
    if (text === lastSaid) return;
    lastSaid = text;
    byId("live").textContent = text;
}

async function post(path, body, bearer) {
    const headers = { "Content-Type": "application/json" };
    if (bearer) headers.Authorization = `Bearer ${bearer}`;
    try {
        const response = await fetch(path, { method: "POST", headers, body: JSON.stringify(body), cache: "no-store" });
        let answer = {};
        try { answer = await response.json(); } catch { /* no words */ }
        return { ok: response.ok, status: response.status, ...answer };
    } catch {
        return { ok: false, status: 0, error: "network" };
    }
}
const sentence = word => W.error[word] || W.error.other;

/**
 * Keeps a stream of states open: reads server-sent events with the token in a header, and tries again whenever the
 * connection is lost or silent. `on` has state(object), lost(), denied(status), replaced(), removed().
 */
function keepConnected(path, bearer, on) {
    let stopped = false, controller = null, wake = null, wait = 500, lastByte = 0;
    const nudge = () => { if (wake) wake(); else if (Date.now() - lastByte > 20000 && controller) controller.abort(); };
    addEventListener("online", nudge);
    document.addEventListener("visibilitychange", () => { if (!document.hidden) nudge(); });
    setInterval(() => { if (controller && Date.now() - lastByte > 40000) controller.abort(); }, 5000);
    (async () => {
        while (!stopped) {
            controller = new AbortController();
            lastByte = Date.now();
            try {
                const response = await fetch(path, {
                    headers: { Authorization: `Bearer ${bearer}` }, cache: "no-store", signal: controller.signal });
                if (response.status === 401) { stopped = true; on.denied(); return; }
                if (response.ok) {
                    wait = 500;
                    await readEvents(response.body.getReader(), () => { lastByte = Date.now(); }, (event, data) => {
                        if (event === "message") on.state(JSON.parse(data));
                        else { stopped = true; on[event]?.(); }
                    });
                }
            } catch { /* lost; tried again below */ }
            controller = null;
            if (stopped) return;
            on.lost();
            await new Promise(resolve => { wake = resolve; setTimeout(resolve, wait * (0.7 + 0.6 * Math.random())); });
            wake = null;
            wait = Math.min(wait * 2, 5000);
        }
    })();
    return () => { stopped = true; controller?.abort(); };
}

async function readEvents(reader, onByte, onEvent) {
    const decoder = new TextDecoder();
    let text = "";
    for (;;) {
        const { value, done } = await reader.read();
        if (done) return;
        onByte();
        text += decoder.decode(value, { stream: true });
        for (let end; (end = text.indexOf("\n\n")) >= 0; text = text.slice(end + 2)) {
            let event = "message", data = "";
            for (const line of text.slice(0, end).split("\n")) {
                if (line.startsWith("event: ")) event = line.slice(7);
                else if (line.startsWith("data: ")) data += line.slice(6);
            }
            if (data) onEvent(event, data);
        }
    }
}

/** Counts down by the page's clock from what the server said. */
let deadline = null;
function setLeft(milliseconds) { deadline = milliseconds == null ? null : Date.now() + milliseconds; tickLeft(); }
function tickLeft() {
    const place = byId("left");
    if (!place) return;
    const seconds = deadline == null ? null : Math.max(0, Math.ceil((deadline - Date.now()) / 1000));
    place.textContent = seconds == null || seconds > 3600 ? "" : W.left(seconds);
}
setInterval(tickLeft, 500);

const letter = index => String.fromCharCode(65 + index);

// What is right, and why.

function drawAnswer(reveal) {
    const who = reveal.claimants.length ? W.accordingTo(reveal.claimants.join(", ")) : "";
    const text = reveal.hedge ? `${reveal.hedge} ${reveal.answer}` : reveal.answer;
    return [
        el("p", {}, `${W.answerIs}: `, el("strong", {}, text), who ? `, ${who}` : "", "."),
        reveal.rivals.length > 0 && el("p", {}, `${W.others}: ${reveal.rivals.map(r => r.claimant ? `${r.text} (${r.claimant})` : r.text).join("; ")}.`),
    ];
}

function drawSources(reveal) {
    return reveal.sources.map(source => el("blockquote", { class: "source" },
        source.sentence ? `“${source.sentence}”` : `${W.table(source.table, source.row.join(" "), source.column)}: ${source.quote}`,
        el("cite", {}, `${W.source}: ${[source.document, ...source.section].join(", ")}`)));
}

function drawCounts(question, reveal, answer) {
    const all = reveal.all;
    if (!all) return [];
    const rows = [];
    if (question.options) {
        question.options.forEach((text, index) => rows.push({
            text: `${letter(index)}  ${text}`, count: all.options[index], key: index === reveal.key, yours: answer?.option === index }));
    }
    for (const text of all.texts) rows.push({ text: text.text, count: text.count, key: text.right });
    if (all.unknown) rows.push({ text: W.unknownCount, count: all.unknown });
    return [
        el("h2", {}, W.all(all.answers)),
        all.line && drawLine(all.line, reveal),
        rows.length > 0 && el("ul", { class: "counts" }, rows.map(row => {
            const marks = [row.key && W.isRight, row.yours && W.yours].filter(Boolean).join(", ");
            const fill = el("span", { class: "fill" });
            fill.style.width = `${all.answers ? 100 * row.count / all.answers : 0}%`;
            return el("li", { class: row.key ? "key" : null },
                el("span", { class: "row" }, el("span", {}, row.text, marks && ` (${marks})`), el("span", {}, String(row.count))),
                el("span", { class: "bar", "aria-hidden": "true" }, fill));
        })),
    ];
}

/** The answers as dots on a line, the claims as strokes with their names; the same in words below it. */
function drawLine(line, reveal) {
    // One unit of the drawing is one pixel, so that its letters are as large as the others.
    const width = Math.round(Math.min(900, Math.max(260, byId("main").clientWidth || 640)));
    const left = 24, right = width - 24, base = 104;
    const x = place => left + place * (right - left);
    const claims = [{ text: reveal.answer, claimant: reveal.claimants.join(", ") }, ...reveal.rivals];
    const most = Math.max(1, ...line.answers.map(a => a.count));
    const svg = el("svg", { class: "numbers", viewBox: `0 0 ${width} 145`, role: "img", "aria-label": W.lineLabel },
        el("line", { class: "axis", x1: left, x2: right, y1: base, y2: base }),
        line.claims.map((place, index) => el("line", { class: index === 0 ? "claim key" : "claim", x1: x(place), x2: x(place), y1: 20, y2: base + 8 })),
        line.answers.map(a => el("circle", { class: "answer", cx: x(a.place), cy: base - 14, r: 4 + 8 * Math.sqrt(a.count / most) },
            el("title", {}, `${grouped(a.value)}: ${a.count}`))),
        line.claims.map((place, index) => el("text", {
            x: x(place) + (index === 0 ? 0 : place > .9 ? -6 : 6), y: index === 0 ? 14 : 32 + 18 * ((index - 1) % 3),
            "text-anchor": index === 0 ? "middle" : place > .9 ? "end" : "start" }, String(index + 1))),
        el("text", { x: left, y: base + 30, "text-anchor": "start" }, grouped(line.from)),
        el("text", { x: right, y: base + 30, "text-anchor": "end" }, grouped(line.to)));
    const given = line.answers.map(a => `${grouped(a.value)}: ${a.count}`);
    if (line.below) given.push(`${W.below}: ${line.below}`);
    if (line.above) given.push(`${W.above}: ${line.above}`);
    return el("div", {}, svg,
        el("ol", {}, claims.map((c, index) => el("li", {}, W.claim(c.text, c.claimant), index === 0 && ` (${W.isRight})`))),
        given.length > 0 && el("p", { class: "note" }, given.join("; ")));
}

/** A number with its thousands parted, as the documents write it. */
function grouped(text) {
    const match = /^(-?)(\d{4,})(\.\d+)?$/.exec(text);
    return match ? match[1] + match[2].replace(/\B(?=(\d{3})+$)/g, ",") + (match[3] || "") : text;
}
