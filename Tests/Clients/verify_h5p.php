<?php
// SPDX-FileCopyrightText: 2026 The Recite authors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * verify_h5p.php FILE.h5p
 *
 * Puts an .h5p package through H5P's own PHP core (h5p/h5p-php-library, the code inside the Moodle, WordPress and
 * Drupal plugins): the upload validator, then the content validator against each library's semantics.json. Whatever
 * the content validator would drop or change on import is listed. Prints JSON.
 *   H5P_CORE_DIR  folder of h5p-php-library (holds h5p.classes.php)
 *   H5P_LIBS_DIR  folder with the "installed" libraries, one folder each: H5P.QuestionSet-1.20, H5P.MultiChoice-1.16 ...
 * exit 0 fine, 1 problems, 2 refused.
 */
error_reporting(E_ERROR | E_PARSE); ini_set('display_errors', 'stderr');
function hard($m, $x = []) { echo json_encode(['ok' => false, 'error' => $m] + $x, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES), "\n"; exit(2); }
$file = $argv[1] ?? hard('usage: H5P_CORE_DIR=... H5P_LIBS_DIR=... php verify_h5p.php FILE.h5p');
$core = getenv('H5P_CORE_DIR'); $libs = getenv('H5P_LIBS_DIR');
if (!is_file("$core/h5p.classes.php")) { hard('set H5P_CORE_DIR (see README.md)'); }
if (!is_dir($libs)) { hard('set H5P_LIBS_DIR (see README.md)'); }
foreach (['h5p-file-storage.interface.php', 'h5p.classes.php', 'h5p-metadata.class.php', 'h5p-default-storage.class.php', 'h5p-development.class.php'] as $f) { require_once "$core/$f"; }
$GLOBALS['installed'] = [];
foreach (glob("$libs/*/library.json") as $lj) {
    $j = json_decode(file_get_contents($lj), true);
    $GLOBALS['installed'][$j['machineName'] . ' ' . $j['majorVersion'] . '.' . $j['minorVersion']] = ['dir' => dirname($lj)] + $j;
}
// a framework object that answers what the validators ask and nothing else
class Msgs { public static $err = []; public static $info = []; }
$code = 'class VerifyFramework implements H5PFrameworkInterface {';
foreach ((new ReflectionClass('H5PFrameworkInterface'))->getMethods() as $m) {
    $ps = []; foreach ($m->getParameters() as $p) { $ps[] = ($p->isPassedByReference() ? '&' : '') . '$' . $p->getName() . ($p->isDefaultValueAvailable() ? '=' . var_export($p->getDefaultValue(), true) : ($p->isOptional() ? '=NULL' : '')); }
    $code .= 'public function ' . $m->getName() . '(' . implode(',', $ps) . ') { return verify_answer("' . $m->getName() . '", func_get_args()); }';
}
eval($code . '}');
function verify_answer($name, $a) {
    global $tmpfile, $tmpdir;
    switch ($name) {
        case 't': return strtr($a[0], $a[1] ?? []);
        case 'setErrorMessage': Msgs::$err[] = strip_tags($a[0]) . (isset($a[1]) ? " [{$a[1]}]" : ''); return null;
        case 'setInfoMessage': Msgs::$info[] = strip_tags($a[0]); return null;
        case 'getMessages': return [];
        case 'getUploadedH5pPath': return $tmpfile;
        case 'getUploadedH5pFolderPath': return $tmpdir;
        case 'mayUpdateLibraries': return true;
        case 'isInDevMode': case 'libraryHasUpgrade': case 'isPatchedLibrary': return false;
        case 'getPlatformInfo': return ['name' => 'verify', 'version' => '1', 'h5pVersion' => '1'];
        case 'getLibraryId': foreach ($GLOBALS['installed'] as $k => $l) { if ($l['machineName'] === $a[0] && (!isset($a[1]) || ($l['majorVersion'] == $a[1] && $l['minorVersion'] == $a[2]))) { return crc32($k); } } return false;
        case 'getWhitelist': return $a[1] . ($a[0] ? ' ' . $a[2] : '');
        case 'loadLibrary':
            $l = $GLOBALS['installed'][$a[0] . ' ' . $a[1] . '.' . $a[2]] ?? null; if (!$l) { return false; }
            return ['libraryId' => crc32($a[0]), 'machineName' => $a[0], 'title' => $l['title'], 'majorVersion' => $l['majorVersion'], 'minorVersion' => $l['minorVersion'], 'patchVersion' => $l['patchVersion'], 'runnable' => $l['runnable'] ?? 0, 'fullscreen' => 0, 'embedTypes' => '', 'preloadedJs' => '', 'preloadedCss' => '', 'dropLibraryCss' => '', 'semantics' => @file_get_contents($l['dir'] . '/semantics.json')] ;
        case 'loadLibrarySemantics': $l = $GLOBALS['installed'][$a[0] . ' ' . $a[1] . '.' . $a[2]] ?? null; return $l && is_file($l['dir'] . '/semantics.json') ? file_get_contents($l['dir'] . '/semantics.json') : null;
        case 'getOption': return $a[1] ?? null;
        case 'loadAddons': return [];
        default: return null;
    }
}
$tmpdir = sys_get_temp_dir() . '/verify_h5p_' . getmypid(); mkdir($tmpdir); mkdir("$tmpdir/x");
$tmpfile = "$tmpdir/upload." . pathinfo($file, PATHINFO_EXTENSION); copy($file, $tmpfile);
$up = $tmpdir; $tmpdir = "$tmpdir/x";
$fw = new VerifyFramework();
$c = new H5PCore($fw, $up, '/', 'en', false);
$c->disableFileCheck = false;
$v = new H5PValidator($fw, $c);
$z = new ZipArchive(); if ($z->open($file) !== true) { hard('not a zip'); }
$members = []; for ($i = 0; $i < $z->numFiles; $i++) { $members[] = $z->getNameIndex($i); }
foreach ($members as $m) { if (strpos($m, '\\') !== false) { Msgs::$err[] = "backslash in member name $m"; } }
try { $ok = $v->isValidPackage(false, false); } catch (Throwable $e) { hard('core threw ' . get_class($e) . ': ' . $e->getMessage()); }
if (!$ok) {
    $dirs = count(array_filter($members, fn($m) => substr($m, -1) === '/'));
    hard('the H5P core refuses the package: ' . mb_substr(Msgs::$err[0] ?? '', 0, 300) . (count(Msgs::$err) > 1 ? ' (and ' . (count(Msgs::$err) - 1) . ' more)' : '') . ($dirs ? "; note: the zip holds $dirs directory entries (names ending in /), which the core takes for forbidden files: write the zip without them" : ''), ['messages' => array_map(fn($m) => mb_substr($m, 0, 200), array_slice(Msgs::$err, 0, 8)), 'info' => array_slice(Msgs::$info, 0, 5)]); }
$problems = Msgs::$err; $warnings = Msgs::$info; Msgs::$err = [];
$h = $c->mainJsonData; $content = json_decode(json_encode($c->contentJsonData));
$dep = null; foreach ($h['preloadedDependencies'] as $d) { if ($d['machineName'] === $h['mainLibrary']) { $dep = $d; } }
if (!$dep) { hard("mainLibrary {$h['mainLibrary']} is not among preloadedDependencies"); }
$main = "{$dep['machineName']} {$dep['majorVersion']}.{$dep['minorVersion']}";
// libraries used inside the content must be declared
$used = []; $walk = function ($n) use (&$walk, &$used, &$problems) {
    if (is_object($n) && isset($n->library) && is_string($n->library)) {
        $used[$n->library] = true;
        if (!isset($n->params)) { $problems[] = "{$n->library}: no params"; }
        if (empty($n->subContentId) || !preg_match('/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/', $n->subContentId)) { $problems[] = "{$n->library}: subContentId missing or no UUID v4"; }
    }
    if (is_object($n) || is_array($n)) { foreach ($n as $x) { $walk($x); } }
};
$walk($content);
$declared = array_map(fn($d) => "{$d['machineName']} {$d['majorVersion']}.{$d['minorVersion']}", $h['preloadedDependencies']);
foreach (array_keys($used) as $u) { if (!in_array($u, $declared)) { $problems[] = "library $u is used but not in preloadedDependencies"; } }
foreach ($declared as $d) { if (!isset($GLOBALS['installed'][$d])) { $warnings[] = "library $d is not in H5P_LIBS_DIR: its fields were not checked"; } }
// what the content validator leaves of it
$before = json_decode(json_encode($content), true);
$params = (object)['library' => $main, 'params' => json_decode(json_encode($content)), 'metadata' => (object)['title' => $h['title']]];
$cv = new H5PContentValidator($fw, $c);
try { $cv->validateLibrary($params, (object)['options' => [$main]]); } catch (Throwable $e) { $problems[] = 'content validator threw ' . $e->getMessage() . ' at ' . basename($e->getFile()) . ':' . $e->getLine(); }
$problems = array_merge($problems, Msgs::$err);
$after = json_decode(json_encode($params->params ?? null), true);
$diff = []; $cmp = function ($b, $a, $path) use (&$cmp, &$diff) {
    if (is_array($b)) { foreach ($b as $k => $x) { if (!is_array($a) || !array_key_exists($k, $a)) { $diff[] = "$path/$k dropped" . (is_scalar($x) ? ' (' . mb_substr((string)$x, 0, 60) . ')' : ''); } else { $cmp($x, $a[$k], "$path/$k"); } } return; }
    $norm = fn($s) => is_string($s) ? preg_replace('/\s+/', ' ', trim(html_entity_decode($s, ENT_QUOTES | ENT_HTML5))) : $s;
    if ($norm($b) != $norm($a)) { $diff[] = "$path changed: " . json_encode($b, JSON_UNESCAPED_UNICODE) . ' -> ' . json_encode($a, JSON_UNESCAPED_UNICODE); }
};
$cmp($before, $after, ''); foreach ($diff as $d) { $problems[] = "import would alter it: $d"; }
// media
$media = []; array_walk_recursive($before, function ($x, $k) use (&$media) { if ($k === 'path' && is_string($x)) { $media[] = $x; } });
foreach ($media as $m) { if (!preg_match('~^https?://~', $m) && !in_array("content/$m", $members)) { $problems[] = "content/$m is named but not in the package"; } }
// readable list
$list = []; $txt = fn($s) => trim(preg_replace('/\s+/', ' ', html_entity_decode(strip_tags((string)$s), ENT_QUOTES | ENT_HTML5)));
$qs = $after['questions'] ?? (isset($after['question']) || isset($after['answers']) ? [['library' => $main, 'params' => $after]] : []);
foreach ($qs as $i => $q) {
    $p = $q['params'] ?? []; $r = ['library' => $q['library'] ?? null, 'text' => $txt($p['question'] ?? $p['text'] ?? '')];
    if (isset($p['answers'])) {
        $r['answers'] = array_map(fn($a) => ['text' => $txt($a['text']), 'correct' => !empty($a['correct']), 'feedback' => $txt($a['tipsAndFeedback']['chosenFeedback'] ?? '')], $p['answers']);
        $n = count(array_filter($r['answers'], fn($a) => $a['correct'])); $r['type'] = $p['behaviour']['type'] ?? null;
        if ($n === 0) { $problems[] = "question $i: no answer is correct (in H5P that means: choosing nothing is right)"; }
        if (($p['behaviour']['type'] ?? '') === 'single' && $n > 1) { $problems[] = "question $i: type single with $n correct answers"; }
        $t = array_column($r['answers'], 'text'); if (count(array_unique($t)) < count($t)) { $problems[] = "question $i: two answers read the same"; }
    }
    if (isset($p['questions']) && is_array($p['questions'])) { $r['blanks'] = array_map($txt, $p['questions']); }
    $list[] = $r;
}
$count = count($before['questions'] ?? []); if ($count && $count !== count($qs)) { $problems[] = "$count questions went in, " . count($qs) . ' came out'; }
echo json_encode(['ok' => !$problems, 'client' => 'h5p-php-library core API ' . implode('.', H5PCore::$coreApi), 'title' => $h['title'], 'language' => $h['language'], 'license' => $h['license'] ?? null, 'main_library' => $main, 'declared' => $declared, 'members' => $members, 'problems' => $problems, 'warnings' => $warnings, 'questions' => $list], JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES), "\n";
exit($problems ? 1 : 0);
