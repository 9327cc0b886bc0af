/* SPDX-FileCopyrightText: 2026 The Recite authors */
/* SPDX-License-Identifier: MIT-0 */
(function () {
  'use strict';
  var words = JSON.parse(document.getElementById('words').textContent);
  var questions = Array.prototype.slice.call(document.querySelectorAll('.question'));
  var score = document.getElementById('score');
  var right = 0, answered = 0;

  // A number as people type it, in every way it can be read: spaces and apostrophes go, a comma or a full stop groups
  // thousands or parts the decimals. "98,545" and "98.545" are both, for people of different countries.
  function numbers(text) {
    var plain = text.trim().replace(/[\s\u00a0\u202f_']/g, '').replace(/\u2212/g, '-');
    var ways = [plain];
    if (/^[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(plain)) ways.push(plain.replace(/,/g, ''));
    if (/^[-+]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(plain)) ways.push(plain.replace(/\./g, '').replace(',', '.'));
    if (/^[-+]?\d*,\d+$/.test(plain)) ways.push(plain.replace(',', '.'));
    return ways.filter(function (way) { return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(way); }).map(Number);
  }

  function words_of(text) {
    return text.normalize('NFKD').toLowerCase().replace(/[\u0300-\u036f]/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  }

  function tell() {
    score.textContent = words.score + ': ' + right + ' ' + words.of + ' ' + answered + ' ' + words.answered +
      ' (' + questions.length + ')';
  }

  // true, false, or null where nothing was answered that can be judged.
  function judge(question) {
    if (question.dataset.kind === 'choice') {
      var chosen = question.querySelector('input:checked');
      return chosen ? chosen.hasAttribute('data-key') : null;
    }
    var typed = question.querySelector('input[type="text"]').value;
    if (!typed.trim()) return null;
    if (question.dataset.kind === 'number') {
      var values = numbers(typed);
      if (!values.length) return null;
      var from = Number(question.dataset.from), to = Number(question.dataset.to);
      var slack = 1e-12 * Math.max(Math.abs(from), Math.abs(to));
      return values.some(function (value) { return value >= from - slack && value <= to + slack; });
    }
    return words_of(typed) === words_of(question.querySelector('.answer').textContent);
  }

  questions.forEach(function (question) {
    var form = question.querySelector('form');
    var details = question.querySelector('details');
    var verdict = question.querySelector('.verdict');
    details.hidden = true;
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      if (question.dataset.done) return;
      var result = judge(question);
      if (result === null) {
        verdict.textContent = question.dataset.kind === 'number' ? words.typeNumber : '';
        return;
      }
      question.dataset.done = '1';
      answered += 1;
      if (result) right += 1;
      verdict.textContent = result ? words.right : words.wrong;
      Array.prototype.forEach.call(form.elements, function (element) {
        if (element.tagName === 'INPUT') element.disabled = true;
      });
      form.querySelector('button').setAttribute('aria-disabled', 'true');
      details.hidden = false;
      details.open = true;
      tell();
    });
  });
  if (questions.length) tell();
}());
