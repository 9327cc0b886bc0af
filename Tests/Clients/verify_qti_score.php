<?php
// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * verify_qti_score.php PACKAGE.zip|ITEM.xml|FOLDER
 *
 * Plays every QTI 2.x / 3.0 assessment item of a package in a real QTI engine (oat-sa/qti-sdk, the one inside TAO):
 * the right answer must earn the maximum, wrong choices 0, and for numeric items values inside the tolerance the
 * maximum and values just outside 0. Prints JSON. QTISDK_DIR (environment) = folder of that library (holds src/qtism).
 * exit 0 fine, 1 problems, 2 unreadable.
 */
error_reporting(E_ERROR | E_PARSE);
ini_set('display_errors', 'stderr');
function hard($m) { echo json_encode(['ok' => false, 'error' => $m], JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE), "\n"; exit(2); }
$path = $argv[1] ?? hard('usage: QTISDK_DIR=... php verify_qti_score.php PACKAGE.zip|ITEM.xml');
$dir = getenv('QTISDK_DIR');
if (!$dir || !is_dir("$dir/src/qtism")) { hard('set QTISDK_DIR (see README.md)'); }
spl_autoload_register(function ($c) use ($dir) {
    $f = $dir . '/src/' . str_replace(['\\', '_'], ['/', '_'], $c) . '.php';
    if (is_file($f)) { require $f; }
});
use qtism\data\storage\xml\XmlDocument;
use qtism\runtime\common\ResponseVariable;
use qtism\runtime\common\State;
use qtism\runtime\tests\AssessmentItemSession;
use qtism\runtime\tests\SessionManager;
use qtism\common\enums\BaseType;
use qtism\common\enums\Cardinality;
use qtism\common\datatypes\QtiIdentifier;
use qtism\common\datatypes\QtiFloat;
use qtism\common\datatypes\QtiInteger;
use qtism\common\datatypes\QtiString;
use qtism\runtime\common\MultipleContainer;

if (!file_exists($path)) { hard("no such file: $path"); }
$root = $path; $items = [];
if (is_file($path) && preg_match('/\.(zip|imscc)$/i', $path)) {
    $root = sys_get_temp_dir() . '/verify_qti_' . getmypid(); mkdir($root);
    $z = new ZipArchive(); if ($z->open($path) !== true) { hard('not a zip'); }
    for ($i = 0; $i < $z->numFiles; $i++) { $n = $z->getNameIndex($i); if ($n[0] === '/' || in_array('..', explode('/', $n))) { hard("unsafe member name $n"); } }
    $z->extractTo($root); $z->close();
}
if (is_dir($root)) {
    $m = "$root/imsmanifest.xml";
    if (!is_file($m)) { hard('no imsmanifest.xml at the root'); }
    $d = new DOMDocument(); if (!@$d->load($m)) { hard('imsmanifest.xml is not well-formed'); }
    foreach ($d->getElementsByTagNameNS('*', 'resource') as $r) {
        if (preg_match('/^imsqti_(apip)?item_xmlv[23]p\d$/', $r->getAttribute('type'))) { $items[] = $root . '/' . rawurldecode($r->getAttribute('href')); }
    }
    if (!$items) { hard('the manifest lists no resource of type imsqti_item_xmlv2p1 / v2p2 / v3p0'); }
} else { $items = [$path]; }

$problems = []; $out = [];
function fnum($x) { return (float)$x; }
function play($item, $decl, $value) {
    $s = new AssessmentItemSession($item, new SessionManager(new \qtism\common\datatypes\files\FileSystemFileManager()));
    $s->beginItemSession(); $s->beginAttempt();
    $vars = [];
    if ($value !== null) {
        $id = $decl->getIdentifier(); $bt = $decl->getBaseType(); $card = $decl->getCardinality();
        $mk = function ($v) use ($bt) {
            switch ($bt) {
                case BaseType::IDENTIFIER: return new QtiIdentifier((string)$v);
                case BaseType::FLOAT: return new QtiFloat((float)$v);
                case BaseType::INTEGER: return new QtiInteger((int)round((float)$v));
                default: return new QtiString((string)$v);
            }
        };
        $v = $card === Cardinality::MULTIPLE ? new MultipleContainer($bt, array_map($mk, (array)$value)) : $mk(is_array($value) ? $value[0] : $value);
        $vars[] = new ResponseVariable($id, $card, $bt, $v);
    }
    $s->endAttempt(new State($vars));
    $sc = $s['SCORE'];
    $fb = [];
    foreach ($s->getAllVariables() as $var) { if (!in_array($var->getIdentifier(), ['SCORE', 'completionStatus', 'numAttempts', 'duration']) && get_class($var) === 'qtism\runtime\common\OutcomeVariable') { $val = $var->getValue(); $fb[$var->getIdentifier()] = $val === null ? null : (string)$val; } }
    return [$sc === null ? null : $sc->getValue(), $fb];
}
// QTI 3.0 renames 2.2 mechanically (qti-assessment-item = assessmentItem, base-type = baseType); the engine runs 2.x,
// so a 3.0 item is renamed back before it is played.
function as_two($xml) {
    if (strpos($xml, 'imsqtiasi_v3p0') === false) { return $xml; }
    $d = new DOMDocument(); if (!@$d->loadXML($xml)) { return $xml; }
    $to = 'http://www.imsglobal.org/xsd/imsqti_v2p2'; $n = new DOMDocument('1.0', 'UTF-8');
    $camel = fn($x) => preg_replace_callback('/-([a-z])/', fn($m) => strtoupper($m[1]), $x);
    $copy = function ($e) use (&$copy, $n, $to, $camel) {
        $name = $e->localName; $qti = strpos($name, 'qti-') === 0;
        $r = $e->namespaceURI === 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0' ? $n->createElementNS($to, $qti ? $camel(substr($name, 4)) : $name) : $n->createElementNS($e->namespaceURI, $e->nodeName);
        foreach ($e->attributes as $a) {
            if ($a->namespaceURI) { continue; }
            $k = $a->nodeName; $v = $a->value;
            if ($qti && !preg_match('/^(data-|aria-)/', $k)) { $k = $camel($k); }
            if ($k === 'template') { $v = 'http://www.imsglobal.org/question/qti_v2p1/rptemplates/' . preg_replace('/\.xml$/', '', basename($v)); }
            $r->setAttribute($k, $v);
        }
        foreach ($e->childNodes as $c) {
            if ($c instanceof DOMElement && $c->localName === 'qti-content-body') { foreach ($c->childNodes as $g) { if ($g instanceof DOMElement) { $r->appendChild($copy($g)); } } } // 2.x has no such wrapper
            else if ($c instanceof DOMElement) { $r->appendChild($copy($c)); } else if ($c instanceof DOMText) { $r->appendChild($n->createTextNode($c->data)); }
        }
        return $r;
    };
    $n->appendChild($copy($d->documentElement));
    return $n->saveXML();
}
foreach ($items as $file) {
    $rec = ['file' => str_replace($root . '/', '', $file)];
    try {
        $doc = new XmlDocument(); $raw = file_get_contents($file); $doc->loadFromString(as_two($raw), false);
        $item = $doc->getDocumentComponent();
        if (!$item instanceof \qtism\data\AssessmentItem) { $problems[] = basename($file) . ': not an assessment item'; continue; }
        $rec['identifier'] = $item->getIdentifier(); $rec['title'] = $item->getTitle(); $rec['version'] = $raw !== as_two($raw) ? '3.0 (played as 2.2)' : $doc->getVersion();
        $max = 1.0;
        foreach ($item->getOutcomeDeclarations() as $o) {
            if ($o->getIdentifier() === 'SCORE' && $o->getNormalMaximum() !== false && $o->getNormalMaximum() !== null) { $max = (float)$o->getNormalMaximum(); }
            if ($o->getIdentifier() === 'MAXSCORE' && $o->getDefaultValue()) { foreach ($o->getDefaultValue()->getValues() as $v) { $max = (float)(string)(is_object($v->getValue()) ? $v->getValue()->getValue() : $v->getValue()); } }
        }
        $rec['max'] = $max;
        $body = $item->getItemBody();
        $dom = new DOMDocument(); $dom->load($file);
        $ib = $dom->getElementsByTagNameNS('*', 'itemBody')->item(0) ?? $dom->getElementsByTagNameNS('*', 'qti-item-body')->item(0);
        $rec['text'] = $ib ? trim(preg_replace('/\s+/', ' ', $ib->textContent)) : null;
        $decls = iterator_to_array($item->getResponseDeclarations());
        if (!$decls) { $rec['note'] = 'no response declaration'; $out[] = $rec; continue; }
        foreach ($decls as $decl) {
            $p = []; $cr = $decl->getCorrectResponse();
            $correct = $cr ? array_map(fn($v) => is_object($v->getValue()) ? (method_exists($v->getValue(), 'getValue') ? $v->getValue()->getValue() : (string)$v->getValue()) : $v->getValue(), iterator_to_array($cr->getValues())) : [];
            $rec['response'][$decl->getIdentifier()] = ['cardinality' => Cardinality::getNameByConstant($decl->getCardinality()), 'base_type' => BaseType::getNameByConstant($decl->getBaseType()), 'correct' => $correct];
            if (!$correct) { $problems[] = "{$rec['identifier']}: no correctResponse"; continue; }
            $try = function ($label, $v, $expect) use ($item, $decl, &$p, &$problems, $rec, $max) {
                [$s, $fb] = play($item, $decl, $v);
                $p[] = ['try' => $label, 'response' => $v, 'score' => $s, 'expected' => $expect] + ($fb ? ['outcomes' => $fb] : []);
                if ($expect !== null && ($s === null || abs($s - $expect) > 1e-9)) { $problems[] = "{$rec['identifier']}: $label (" . json_encode($v) . ") scored " . json_encode($s) . ", expected $expect"; }
            };
            $try('right', count($correct) > 1 ? $correct : $correct[0], $max);
            $try('no answer', null, 0.0);
            if ($decl->getBaseType() === BaseType::IDENTIFIER) {
                $ids = [];
                foreach (['simpleChoice', 'qti-simple-choice'] as $tag) { foreach ($dom->getElementsByTagNameNS('*', $tag) as $c) { $ids[$c->getAttribute('identifier')] = trim(preg_replace('/\s+/', ' ', $c->textContent)); } }
                $rec['choices'] = $ids;
                foreach ($correct as $c) { if (!isset($ids[$c])) { $problems[] = "{$rec['identifier']}: correct value $c is no choice"; } }
                foreach ($ids as $id => $t) { if (!in_array($id, $correct)) { $try("choose $t", $id, count($correct) === 1 ? 0.0 : null); } }
                if (count(array_unique($ids)) < count($ids)) { $problems[] = "{$rec['identifier']}: two choices read the same"; }
            } else if (in_array($decl->getBaseType(), [BaseType::FLOAT, BaseType::INTEGER])) {
                // find the limits by bisection on the engine itself
                $c = (float)$correct[0]; $scale = max(abs($c), 1e-9);
                $hit = fn($v) => (play($item, $decl, $v)[0] ?? 0) >= $max - 1e-9;
                $edge = function ($sign) use ($c, $scale, $hit) {
                    $in = 0.0; $outd = $scale * 1e-12; $n = 0;
                    while ($hit($c + $sign * $outd)) { $in = $outd; $outd *= 2; if (++$n > 90) { return null; } }
                    for ($i = 0; $i < 80; $i++) { $mid = ($in + $outd) / 2; if ($hit($c + $sign * $mid)) { $in = $mid; } else { $outd = $mid; } }
                    return $in;
                };
                if ($hit($c)) {
                    $lo = $edge(-1); $hi = $edge(1);
                    $rec['accepts'] = ['from' => $lo === null ? '-inf' : $c - $lo, 'to' => $hi === null ? 'inf' : $c + $hi, 'below' => $lo, 'above' => $hi];
                    if ($lo === null || $hi === null) { $problems[] = "{$rec['identifier']}: accepts numbers without limit"; }
                }
                if ($decl->getBaseType() === BaseType::INTEGER && $c != floor($c)) { $problems[] = "{$rec['identifier']}: integer base type, fractional answer"; }
            } else {
                $try('wrong text', 'zzz no such answer', 0.0);
            }
            $rec['probes'] = $p;
        }
    } catch (Throwable $e) { $problems[] = basename($file) . ': ' . get_class($e) . ': ' . substr($e->getMessage(), 0, 400); }
    $out[] = $rec;
}
echo json_encode(['ok' => !$problems, 'client' => 'oat-sa/qti-sdk engine, php ' . PHP_VERSION, 'items' => count($out), 'problems' => $problems, 'questions' => $out], JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PARTIAL_OUTPUT_ON_ERROR), "\n";
exit($problems ? 1 : 0);
