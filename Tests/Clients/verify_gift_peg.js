#!/usr/bin/env node
// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later
// verify_gift_peg.js FILE.gift   second, independent GIFT reader: the PEG grammar of fuhrmanator/GIFT-grammar-PEG.js
// (ready-made parser pegjs-gift.js, plain node, no packages). GIFT_PEG_DIR = folder that holds pegjs-gift.js.
// Stricter than Moodle: a syntax error tells line and column. Prints JSON; exit 0 fine, 1 problems, 2 does not parse.
const fs = require('fs'), path = require('path');
const done = (o, c) => { fs.writeFileSync('/dev/stdout', JSON.stringify(o, null, 1) + '\n'); process.exit(c); }; // a pipe would be cut off
const dir = process.env.GIFT_PEG_DIR, file = process.argv[2];
if (!file) done({ ok: false, error: 'usage: GIFT_PEG_DIR=... node verify_gift_peg.js FILE.gift' }, 2);
let parser; try { parser = require(path.join(dir || '', 'pegjs-gift.js')); } catch (e) { done({ ok: false, error: 'set GIFT_PEG_DIR (see README.md): ' + e.message }, 2); }
const buf = fs.readFileSync(file); let text;
try { text = new TextDecoder('utf-8', { fatal: true }).decode(buf); } catch (e) { done({ ok: false, error: 'not UTF-8' }, 2); }
let qs; try { qs = parser.parse(text); } catch (e) {
  const l = e.location && e.location.start; done({ ok: false, error: (l ? `line ${l.line}, column ${l.column}: ` : '') + e.message.slice(0, 300), near: l ? text.split('\n')[l.line - 1].slice(0, 160) : null }, 2); }
const problems = [], t = x => x == null ? null : (typeof x === 'object' && 'text' in x ? x.text : x), out = [];
for (const q of qs) {
  if (q.type === 'Category') { out.push({ type: q.type, title: q.title }); continue; }
  const r = { type: q.type, title: q.title, text: t(q.stem), format: q.stem && q.stem.format, id: q.id, tags: q.tags, general_feedback: t(q.globalFeedback) };
  if (q.choices && q.type === 'Numerical') r.answers = (Array.isArray(q.choices) ? q.choices : [q.choices]).map(c => { const n = c.text && c.text.type ? c.text : c; return { type: n.type, number: n.number, range: n.range, low: n.numberLow, high: n.numberHigh, weight: c.weight, right: c.isCorrect, feedback: t(c.feedback) }; });
  else if (q.choices) r.choices = q.choices.map(c => ({ text: t(c.text), right: c.isCorrect, weight: c.weight, feedback: t(c.feedback) }));
  if (q.type === 'MC') { const n = q.choices.filter(c => c.isCorrect || c.weight === 100).length; if (n !== 1 && !q.choices.some(c => c.weight)) problems.push(`${q.title}: ${n} right choices`); if (new Set(r.choices.map(c => c.text)).size < r.choices.length) problems.push(`${q.title}: two choices read the same`); }
  if (q.matchPairs) r.pairs = q.matchPairs; if (q.isTrue !== undefined) r.is_true = q.isTrue;
  out.push(r);
}
const ids = out.map(q => q.id).filter(Boolean); if (new Set(ids).size < ids.length) problems.push('two questions share one [id:]');
done({ ok: !problems.length, client: 'GIFT PEG grammar ' + JSON.parse(fs.readFileSync(path.join(dir, 'package.json'))).version, questions_read: out.length, problems, questions: out }, problems.length ? 1 : 0);
