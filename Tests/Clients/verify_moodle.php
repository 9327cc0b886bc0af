<?php
// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * verify_moodle.php  FILE  [--format=gift|xml|aiken] [--nearest] [--stop=0|1] [--full] [--back=gift|xml|aiken]
 *
 * Runs Moodle's own question importer on FILE inside a real, installed Moodle and prints as JSON what the
 * question bank then holds; then answers every question through Moodle's question engine and reports the grades.
 * MOODLE_DIR (environment) = folder of an installed Moodle (config.php present). See README.md beside this file.
 *
 * exit 0: everything imported and every probe graded as it should; 1: problems; 2: could not run / file refused.
 *   --nearest     let Moodle round odd grade fractions (the import form's other setting); default is "error"
 *   --stop=0      go on after a parse error, as the import form can
 *   --full        print HTML of texts as well as plain text
 *   --back=FMT    also print what Moodle itself exports for these questions in FMT
 */
define('CLI_SCRIPT', true);
error_reporting(E_ERROR | E_PARSE);
ini_set('display_errors', 'stderr');
ini_set('memory_limit', '1G');
function out_fail($msg, $code = 2) { echo json_encode(['ok' => false, 'error' => $msg], JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES), "\n"; exit($code); }
$opt = ['format' => '', 'nearest' => false, 'stop' => '1', 'full' => false, 'back' => ''];
$file = null;
foreach (array_slice($argv, 1) as $arg) {
    if (preg_match('/^--([a-z]+)(?:=(.*))?$/', $arg, $m)) { $opt[$m[1]] = $m[2] ?? true; } else { $file = $arg; }
}
if (!$file || !is_readable($file)) { out_fail('usage: MOODLE_DIR=... php verify_moodle.php FILE [--format=gift|xml|aiken]'); }
$file = realpath($file);
$dir = getenv('MOODLE_DIR');
if (!$dir || !is_file("$dir/config.php")) { out_fail('set MOODLE_DIR to an installed Moodle (see README.md)'); }
$format = $opt['format'];
if (!$format) {
    $raw = file_get_contents($file);
    if (preg_match('/\.xml$/i', $file) || preg_match('/^\s*(\xEF\xBB\xBF)?<\?xml/', $raw)) { $format = 'xml'; }
    else if (preg_match('/^ANSWER:/m', $raw) && !preg_match('/\{/', $raw)) { $format = 'aiken'; }
    else { $format = 'gift'; }
}
try {
    require($dir . '/config.php');
} catch (Throwable $e) { out_fail('Moodle did not start: ' . $e->getMessage()); }
error_reporting(E_ERROR | E_PARSE);
$CFG->debug = 0; $CFG->debugdisplay = 0;
require_once($CFG->libdir . '/questionlib.php');
require_once($CFG->dirroot . '/question/format.php');
require_once($CFG->dirroot . '/question/engine/lib.php');
require_once($CFG->dirroot . '/question/editlib.php');
require_once($CFG->dirroot . "/question/format/$format/format.php");
\core\session\manager::set_user(get_admin());
$PAGE->set_context(context_system::instance());

$problems = []; $warnings = [];
$raw = file_get_contents($file);
if (!mb_check_encoding($raw, 'UTF-8')) { $problems[] = 'not UTF-8: the import form refuses this file'; }

// everything happens in one transaction that is rolled back at the end: each run starts from an empty question bank
$context = context_system::instance();
$DB->start_delegated_transaction();
function finish($code) { global $DB; try { if ($DB->is_transaction_started()) { $DB->force_transaction_rollback(); } } catch (Throwable $e) { } exit($code); }
$old = $DB->get_fieldset_select('question_categories', 'id', 'contextid = ? AND parent <> 0', [$context->id]);
foreach ($old as $id) { $DB->delete_records('question_bank_entries', ['questioncategoryid' => $id]); $DB->delete_records('question_categories', ['id' => $id]); }
$top = question_get_top_category($context->id, true);
$cat = (object)['name' => 'verify ' . basename($file) . ' ' . uniqid(), 'contextid' => $context->id, 'info' => '', 'infoformat' => FORMAT_HTML,
    'stamp' => make_unique_id_code(), 'parent' => $top->id, 'sortorder' => 999, 'idnumber' => null];
$cat->id = $DB->insert_record('question_categories', $cat);

$class = "qformat_$format";
$q = new $class();
$q->setCategory($cat);
$q->setContexts([$context]);
$q->setCourse(get_site());
$q->setFilename($file);
$q->setRealfilename(basename($file));
$q->setMatchgrades($opt['nearest'] ? 'nearest' : 'error');
$q->setCatfromfile(1);
$q->setContextfromfile(0);
$q->setStoponerror((int)$opt['stop']);
$q->set_display_progress(false);
ob_start();
$okpre = $q->importpreprocess(); $okproc = false; $thrown = null;
try { $okproc = $okpre && $q->importprocess(); } catch (Throwable $e) { $q->questionids = []; $thrown = get_class($e) . ': ' . $e->getMessage() . (!empty($e->debuginfo) ? ' / ' . $e->debuginfo : ''); }
$messages = trim(preg_replace('/\s+/', ' ', html_entity_decode(strip_tags(ob_get_clean()), ENT_QUOTES)));
if ($thrown) { $problems[] = "importer threw $thrown"; }
if (!$okproc) { $problems[] = 'importer said no: ' . $messages; }
if ($q->importerrors) { $problems[] = "{$q->importerrors} parse errors: $messages"; }

function plain($html, $fmt) {
    $h = format_text($html, $fmt, ['noclean' => false, 'filter' => false, 'para' => false]);
    return trim(html_to_text($h, 0, false));
}
function grade_once($question, $response, $variant = 1) {
    // one attempt through the question engine, behaviour: deferred feedback
    global $context;
    $quba = question_engine::make_questions_usage_by_activity('core_question_preview', $context);
    $quba->set_preferred_behaviour('deferredfeedback');
    $slot = $quba->add_question($question, 1);
    $quba->start_question($slot, $variant);
    $qa = $quba->get_question_attempt($slot);
    if (is_callable($response)) { $response = $response($qa); }
    $quba->process_action($slot, $response);
    $quba->finish_all_questions();
    $f = $quba->get_question_fraction($slot);
    return ['fraction' => $f === null ? null : round($f, 7), 'state' => (string)$quba->get_question_state($slot),
            'right_answer' => $quba->get_right_answer_summary($slot), 'summary' => $quba->get_response_summary($slot)];
}
$num = function($x) { return rtrim(rtrim(sprintf('%.12G', $x), '0'), '.') === '' ? '0' : sprintf('%.15G', $x); };

$items = [];
foreach ($q->questionids as $qid) {
    $rec = $DB->get_record('question', ['id' => $qid]);
    $entry = $DB->get_record_sql('SELECT qbe.* FROM {question_bank_entries} qbe JOIN {question_versions} qv ON qv.questionbankentryid=qbe.id WHERE qv.questionid=?', [$qid]);
    $catrec = $DB->get_record('question_categories', ['id' => $entry->questioncategoryid]);
    $it = ['name' => $rec->name, 'qtype' => $rec->qtype, 'idnumber' => $entry->idnumber, 'category' => $catrec->id == $cat->id ? '(default)' : $catrec->name,
        'text' => plain($rec->questiontext, $rec->questiontextformat), 'text_format' => (int)$rec->questiontextformat,
        'general_feedback' => plain($rec->generalfeedback, $rec->generalfeedbackformat), 'default_mark' => (float)$rec->defaultmark,
        'tags' => array_values(core_tag_tag::get_item_tags_array('core_question', 'question', $qid))];
    if ($opt['full']) { $it['text_stored'] = $rec->questiontext; $it['general_feedback_stored'] = $rec->generalfeedback; }
    if (in_array((int)$rec->questiontextformat, [FORMAT_HTML, FORMAT_MOODLE, FORMAT_MARKDOWN]) && preg_match('~<(?![a-zA-Z/!])|<[a-zA-Z/][^<>]*(<|$)~', $rec->questiontext)) { $problems[] = "{$rec->name}: a bare < in the question text: what follows may vanish"; }
    $fs = get_file_storage();
    $files = [];
    foreach (['questiontext', 'generalfeedback'] as $area) {
        foreach ($fs->get_area_files($context->id, 'question', $area, $qid, 'id', false) as $f) { $files[] = $area . ':' . $f->get_filename() . ':' . $f->get_filesize(); }
    }
    foreach ($DB->get_records('question_answers', ['question' => $qid]) as $ar) {
        foreach (['answer', 'answerfeedback'] as $area) {
            foreach ($fs->get_area_files($context->id, 'question', $area, $ar->id, 'id', false) as $f) { $files[] = $area . ':' . $f->get_filename() . ':' . $f->get_filesize(); }
        }
    }
    if ($files) { $it['files'] = $files; }
    if (preg_match_all('~<img[^>]+src="([^"]+)"~i', $rec->questiontext, $m)) {
        foreach ($m[1] as $src) { if (strpos($src, '@@PLUGINFILE@@') !== 0 && strpos($src, 'data:') !== 0 && !preg_match('~^https?:~', $src)) { $problems[] = "{$rec->name}: image source $src will not resolve"; } }
        foreach ($m[1] as $src) { if (strpos($src, '@@PLUGINFILE@@/') === 0) { $fn = rawurldecode(substr($src, 15)); $hit = false; foreach ($files as $f) { if (strpos($f, "questiontext:$fn:") === 0) { $hit = true; } } if (!$hit) { $problems[] = "{$rec->name}: image $fn is not attached"; } } }
    }
    try { $question = question_bank::load_question($qid, false); } catch (Throwable $e) { $problems[] = "{$rec->name}: cannot be loaded: " . $e->getMessage(); $items[] = $it; continue; }
    $probes = [];
    try {
    if ($rec->qtype === 'multichoice') {
        $single = $question instanceof qtype_multichoice_single_question;
        $it['single'] = $single; $it['shuffle'] = (bool)$question->shuffleanswers; $it['answernumbering'] = $question->answernumbering;
        $it['combined_feedback'] = ['correct' => plain($question->correctfeedback, $question->correctfeedbackformat), 'incorrect' => plain($question->incorrectfeedback, $question->incorrectfeedbackformat)];
        foreach ($question->answers as $ans) { $it['answers'][] = ['text' => plain($ans->answer, $ans->answerformat), 'fraction' => (float)$ans->fraction, 'feedback' => plain($ans->feedback, $ans->feedbackformat)]; }
        $texts = array_map(fn($x) => $x['text'], $it['answers']);
        if (count(array_unique($texts)) < count($texts)) { $problems[] = "{$rec->name}: two choices read the same after rendering"; }
        foreach ($texts as $t) { if ($t === '') { $warnings[] = "{$rec->name}: a choice renders as empty text (or is only an image)"; } }
        if ($single) {
            foreach (array_values($question->answers) as $k => $ans) {
                $r = grade_once(clone $question, function($qa) use ($ans) {
                    $order = $qa->get_question()->get_order($qa);
                    return ['answer' => array_search($ans->id, $order)];
                });
                $probes[] = ['choose' => $texts[$k], 'fraction' => $r['fraction'], 'expected' => (float)$ans->fraction];
                if (abs($r['fraction'] - $ans->fraction) > 1e-6) { $problems[] = "{$rec->name}: choosing {$texts[$k]} graded {$r['fraction']}, stored {$ans->fraction}"; }
            }
            if (!array_filter($question->answers, fn($x) => $x->fraction > 0.999)) { $problems[] = "{$rec->name}: no choice earns full marks"; }
        } else {
            $r = grade_once(clone $question, function($qa) {
                $resp = []; foreach ($qa->get_question()->get_order($qa) as $i => $aid) { $resp["choice$i"] = $qa->get_question()->answers[$aid]->fraction > 0 ? 1 : 0; } return $resp;
            });
            $probes[] = ['choose' => 'all positive', 'fraction' => $r['fraction'], 'expected' => 1];
            if (abs($r['fraction'] - 1) > 0.01) { $problems[] = "{$rec->name}: choosing all right ones earns {$r['fraction']}"; }
        }
    } else if ($rec->qtype === 'numerical') {
        $it['answers'] = []; $full = null;
        foreach ($question->answers as $ans) {
            $it['answers'][] = ['answer' => $ans->answer, 'tolerance' => $ans->tolerance, 'tolerance_type' => (int)$ans->tolerancetype, 'fraction' => (float)$ans->fraction, 'feedback' => plain($ans->feedback, $ans->feedbackformat)];
            if ($ans->answer === '*' && $ans->fraction > 0) { $problems[] = "{$rec->name}: the wildcard * earns marks: ANY number is accepted (a non-number in the file became *)"; }
            if ($full === null && $ans->fraction > 0.999 && is_numeric($ans->answer)) { $full = $ans; }
        }
        $it['units'] = array_values(array_map(fn($u) => [$u->unit, (float)$u->multiplier], $DB->get_records('question_numerical_units', ['question' => $qid], 'id')));
        $it['unit_display'] = (int)$question->unitdisplay; $it['unit_grading'] = (int)$question->unitgradingtype;
        if (!$full) { $problems[] = "{$rec->name}: no numeric answer earns full marks"; }
        else {
            $a = (float)$full->answer; $t = (float)$full->tolerance;
            $unit = '';
            $need = $question->unitgradingtype != 0 || $question->unitdisplay == 1;   // 1 = text box of its own, 2 = radio buttons
            if ($it['units'] && ($question->unitgradingtype != 0)) { foreach ($it['units'] as $u) { if (abs($u[1] - 1) < 1e-9) { $unit = ' ' . $u[0]; } } }
            $eps = max(abs($a), abs($t), 1e-12) * 1e-4;
            $tries = [['exact', $a, 1], ['low edge', $a - $t * 0.999999, 1], ['high edge', $a + $t * 0.999999, 1], ['below', $a - $t - $eps, 0], ['above', $a + $t + $eps, 0]];
            foreach ($tries as [$label, $v, $exp]) {
                $resp = ['answer' => $num($v) . $unit];
                if ($question->has_separate_unit_field()) { $resp = ['answer' => $num($v), 'unit' => $it['units'][0][0]]; }
                $r = grade_once(clone $question, $resp);
                $probes[] = ['try' => $label, 'response' => implode(' ', $resp), 'fraction' => $r['fraction'], 'expected' => $exp];
                if ($exp == 1 && $r['fraction'] < 0.999) { $problems[] = "{$rec->name}: response " . implode(' ', $resp) . " ($label) earned " . json_encode($r['fraction']); }
                if ($exp == 0 && $r['fraction'] > 0.999) {
                    $other = array_filter($question->answers, fn($x) => $x !== $full && $x->fraction > 0.999);
                    if (!$other) { $problems[] = "{$rec->name}: response " . implode(' ', $resp) . " ($label) earned full marks"; }
                }
            }
            foreach ($it['units'] as $u) {
                if ($question->has_separate_unit_field()) { continue; }
                $r = grade_once(clone $question, ['answer' => $num($a * $u[1]) . ' ' . $u[0]]);
                $probes[] = ['try' => 'with unit', 'response' => $num($a * $u[1]) . ' ' . $u[0], 'fraction' => $r['fraction'], 'expected' => 1];
                if ($r['fraction'] < 0.999) { $problems[] = "{$rec->name}: " . $num($a * $u[1]) . " {$u[0]} earned {$r['fraction']}"; }
            }
            $it['right_answer_shown'] = $r['right_answer'];
        }
    } else if ($rec->qtype === 'truefalse') {
        $it['right'] = (bool)$question->rightanswer;
        foreach ([1, 0] as $v) { $r = grade_once(clone $question, ['answer' => $v]); $probes[] = ['choose' => $v ? 'true' : 'false', 'fraction' => $r['fraction']]; }
        $it['feedback'] = ['true' => plain($question->truefeedback, $question->truefeedbackformat), 'false' => plain($question->falsefeedback, $question->falsefeedbackformat)];
    } else if ($rec->qtype === 'shortanswer') {
        foreach ($question->answers as $ans) { $it['answers'][] = ['text' => $ans->answer, 'fraction' => (float)$ans->fraction, 'feedback' => plain($ans->feedback, $ans->feedbackformat)];
            $r = grade_once(clone $question, ['answer' => str_replace('*', '', $ans->answer)]); $probes[] = ['try' => $ans->answer, 'fraction' => $r['fraction'], 'expected' => (float)$ans->fraction]; }
    } else if ($rec->qtype === 'match') {
        foreach ($question->stems as $k => $s) { $it['pairs'][] = [plain($s, FORMAT_HTML), $question->choices[$question->right[$k]]]; }
    }
    } catch (Throwable $e) { $problems[] = "{$rec->name}: probing failed: " . $e->getMessage() . ' at ' . basename($e->getFile()) . ':' . $e->getLine(); }
    if ($probes) { $it['probes'] = $probes; }
    if ($it['text'] === '' && empty($it['files'])) { $warnings[] = "{$rec->name}: question text renders empty"; }
    $items[] = $it;
}
$report = ['ok' => !$problems, 'client' => "Moodle $CFG->release", 'php' => PHP_VERSION, 'format' => $format, 'file' => basename($file),
    'imported' => count($items), 'by_type' => array_count_values(array_map(fn($i) => $i['qtype'], $items)),
    'messages' => $messages, 'problems' => $problems, 'warnings' => $warnings, 'questions' => $items];
if ($opt['back']) {
    require_once($CFG->dirroot . "/question/format/{$opt['back']}/format.php");
    $bc = 'qformat_' . $opt['back']; $b = new $bc(); $b->setContexts([$context]); $b->setCourse(get_site());
    $full = array_map(fn($id) => question_bank::load_question_data($id), $q->questionids);
    foreach ($full as $f) { $f->contextid = $context->id; }
    $b->setQuestions($full); $b->setCattofile(0); $b->setContexttofile(0); $b->set_can_access_backupdata(false);
    ob_start(); try { $b->exportpreprocess(); $txt = $b->exportprocess(false); } catch (Throwable $e) { $txt = 'export failed: ' . $e->getMessage(); } ob_end_clean();
    $report['back'] = $txt;
}
echo json_encode($report, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE), "\n";
finish($problems ? (count($items) ? 1 : 2) : 0);
