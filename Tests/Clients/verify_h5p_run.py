#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""verify_h5p_run.py FILE.h5p [--pdf OUT.pdf]

Runs an .h5p package with H5P's own JavaScript in headless Chromium and prints JSON: what each question shows, its maximum
score and right answers as the running content reports them (xAPI), and the score after answering each question
right, then wrong. Needs chromium, and H5P_CORE_DIR / H5P_LIBS_DIR as for verify_h5p.php (libraries as released, with
their preloaded scripts). exit 0 fine, 1 problems, 2 does not run.
"""
import functools, html, http.server, json, os, re, shutil, subprocess, sys, tempfile, threading, zipfile
def hard(m): print(json.dumps({"ok": False, "error": m}, indent=1, ensure_ascii=False)); sys.exit(2)
args = [a for a in sys.argv[1:] if not a.startswith("--")]
if not args: hard("usage: verify_h5p_run.py FILE.h5p")
core, libs = os.environ.get("H5P_CORE_DIR"), os.environ.get("H5P_LIBS_DIR")
if not core or not libs: hard("set H5P_CORE_DIR and H5P_LIBS_DIR (see README.md)")
chrome = next((shutil.which(c) for c in ("chromium", "chromium-browser", "google-chrome") if shutil.which(c)), None)
if not chrome: hard("chromium is not installed")
z = zipfile.ZipFile(args[0]); root = tempfile.mkdtemp(prefix="verify_h5prun_")
z.extractall(root + "/package")
h = json.load(open(root + "/package/h5p.json")); content = open(root + "/package/content/content.json").read()
os.symlink(os.path.abspath(core), root + "/core"); os.symlink(os.path.abspath(libs), root + "/libs")
js, css, seen, missing = [], [], set(), []
def load(name, a, b):
    k = f"{name}-{a}.{b}"
    if k in seen: return
    seen.add(k); p = f"{libs}/{k}/library.json"
    if not os.path.isfile(p): missing.append(k); return
    j = json.load(open(p))
    for d in j.get("preloadedDependencies", []): load(d["machineName"], d["majorVersion"], d["minorVersion"])
    for c in j.get("preloadedCss", []): css.append(f"libs/{k}/{c['path']}")
    for c in j.get("preloadedJs", []): js.append(f"libs/{k}/{c['path']}")
main = None
for d in h["preloadedDependencies"]:
    if d["machineName"] == h["mainLibrary"]: main = f"{d['machineName']} {d['majorVersion']}.{d['minorVersion']}"
    load(d["machineName"], d["majorVersion"], d["minorVersion"])
corejs = ["jquery", "h5p", "h5p-event-dispatcher", "h5p-x-api-event", "h5p-x-api", "h5p-content-type", "h5p-confirmation-dialog", "h5p-action-bar", "request-queue", "h5p-tooltip"]
integ = {"baseUrl": "", "url": "/package", "siteUrl": "/", "postUserStatistics": False, "saveFreq": False, "hubIsEnabled": False, "reportingIsEnabled": False, "ajax": {"setFinished": "", "contentUserData": ""}, "libraryUrl": "/libs", "urlLibraries": "/libs", "l10n": {"H5P": {}}, "loadedJs": [], "loadedCss": [], "core": {"scripts": [], "styles": []},
         "contents": {"cid-1": {"library": main, "jsonContent": content, "fullScreen": "0", "exportUrl": "", "contentUrl": "/package/content", "mainId": "1", "url": "", "title": h["title"], "displayOptions": {"frame": False, "export": False, "embed": False, "copyright": False, "icon": False}, "metadata": {"title": h["title"]}, "contentUserData": [{"state": "{}"}]}}}
probe = r"""
window.__errors=[]; window.addEventListener('error', function(e){ window.__errors.push(String(e.message)+' @'+String(e.filename).split('/').pop()+':'+e.lineno); });
function text(el){ return (el?el.textContent:'').replace(/\s+/g,' ').trim(); }
function run(){
  var out={questions:[]};
  try {
    var inst=H5P.instances[0]; if(!inst){ out.error='no running instance'; return out; }
    out.max=inst.getMaxScore?inst.getMaxScore():null;
    var subs=inst.getQuestions?inst.getQuestions():(inst.getInstances?inst.getInstances():[inst]);
    subs.forEach(function(q,i){
      var r={type:q.libraryInfo?q.libraryInfo.versionedName:'', max:q.getMaxScore?q.getMaxScore():null};
      try { var x=q.getXAPIData().statement.object.definition; r.description=(x.description?Object.values(x.description)[0]:'').replace(/<[^>]*>/g,' ').replace(/\s+/g,' ').trim(); r.interaction=x.interactionType; r.right=x.correctResponsesPattern; if(x.choices) r.choices=x.choices.map(function(c){return c.id+': '+Object.values(c.description)[0].replace(/<[^>]*>/g,' ').trim();}); } catch(e){ r.xapi_error=String(e); }
      var box=document.querySelectorAll('.question-container')[i]||document.querySelector('.h5p-content');
      r.shown=text(box).slice(0,400);
      var ans=box.querySelectorAll('.h5p-answer'), inp=box.querySelectorAll('input.h5p-text-input');
      function reset(){ try{ q.resetTask(); }catch(e){} }
      // data-id is the place on the screen; with shuffled answers xAPI lists the choices in screen order under their file index
      var order=(r.choices||[]).map(function(c){return c.split(':')[0];});
      function idOf(a){ var k=+a.getAttribute('data-id'); return order[k]!==undefined?order[k]:String(k); }
      function pick(ids){ ans.forEach(function(a){ if(ids.indexOf(idOf(a))>=0 && a.getAttribute('aria-checked')!=='true') a.click(); }); }
      if(ans.length && r.right){
        r.scores=[]; var good=r.right[0].split('[,]');
        pick(good); r.scores.push(['right',q.getScore()]); reset();
        ans=box.querySelectorAll('.h5p-answer');
        Array.prototype.map.call(ans,idOf).forEach(function(id){ if(good.indexOf(id)<0){ ans=box.querySelectorAll('.h5p-answer'); pick([id]); r.scores.push(['wrong '+id,q.getScore()]); reset(); } });
      } else if(inp.length && r.right){
        r.scores=[]; var alts=r.right.map(function(p){return p.replace(/\{[^}]*\}/g,'').split('[,]');});
        if(inp.length===1 && q.params && q.params.questions){ var mm=String(q.params.questions[0]).match(/\*([^*]+)\*/); if(mm) alts=mm[1].split(':')[0].split('/').map(function(v){var d=document.createElement('div'); d.innerHTML=v; return [d.textContent];}); }
        alts.slice(0,10).forEach(function(v){ box.querySelectorAll('input.h5p-text-input').forEach(function(b,k){ b.value=v[k]||''; b.dispatchEvent(new Event('change')); b.dispatchEvent(new Event('blur')); }); r.scores.push(['typed '+v.join('|'),q.getScore()]); reset(); });
        box.querySelectorAll('input.h5p-text-input').forEach(function(b){ b.value='no such answer'; b.dispatchEvent(new Event('change')); }); r.scores.push(['wrong',q.getScore()]); reset();
      }
      out.questions.push(r);
    });
  } catch(e){ out.error=String(e)+' '+(e.stack||'').slice(0,300); }
  out.errors=window.__errors; return out;
}
setTimeout(function(){ var p=document.createElement('pre'); p.id='verify-out'; p.textContent=JSON.stringify(run()); document.body.appendChild(p); }, 2500);
"""
page = "<!doctype html><html><head><meta charset='utf-8'>" + "".join(f"<link rel=stylesheet href='/{c}'>" for c in ["core/styles/h5p.css"] + css) + "<script>window.H5PIntegration=" + json.dumps(integ).replace("</", "<\\/") + ";</script><script>" + probe + "</script>" + "".join(f"<script src='/core/js/{c}.js'></script>" for c in corejs) + "".join(f"<script src='/{c}'></script>" for c in js) + "</head><body><div class='h5p-content' data-content-id='1'></div></body></html>"
open(root + "/index.html", "w", encoding="utf-8").write(page)
class Q(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *a): pass
srv = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Q, directory=root)); threading.Thread(target=srv.serve_forever, daemon=True).start()
url = f"http://127.0.0.1:{srv.server_port}/index.html"
base = [chrome, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", f"--user-data-dir={root}/profile", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
try:
    p = subprocess.run(base + ["--virtual-time-budget=15000", "--dump-dom", url], capture_output=True, text=True, timeout=60)
except subprocess.TimeoutExpired:
    srv.shutdown(); shutil.rmtree(root, True); hard("the page hangs (does the content open a dialog or run a script?)")
m = re.search(r'<pre id="verify-out">(.*?)</pre>', p.stdout, re.S)
if "--pdf" in sys.argv:
    subprocess.run(base + ["--virtual-time-budget=8000", f"--print-to-pdf={os.path.abspath(sys.argv[sys.argv.index('--pdf') + 1])}", url], capture_output=True, timeout=120)
srv.shutdown(); shutil.rmtree(root, True)
if not m: hard("the page did not finish: " + (p.stderr or p.stdout)[-400:])
r = json.loads(html.unescape(m[1])); problems = []
if r.get("error"): problems.append(r["error"])
for e in r.get("errors", []): problems.append("script error: " + e)
warnings = ["libraries not at hand: " + ", ".join(missing)] if missing else []
for i, q in enumerate(r["questions"]):
    if not q.get("max"): problems.append(f"question {i}: maximum score is {q.get('max')}")
    for k, s in q.get("scores", []):
        if k.startswith(("right", "typed")) and s != q["max"]: problems.append(f"question {i}: {k} scored {s} of {q['max']}")
        if k.startswith("wrong") and s: problems.append(f"question {i}: {k} scored {s}")
    if not q.get("scores"): problems.append(f"question {i}: could not be played ({q.get('type')})")
if not r["questions"]: problems.append("nothing is shown")
print(json.dumps({"ok": not problems, "client": "H5P core JS in " + subprocess.run([chrome, "--version"], capture_output=True, text=True).stdout.strip(), "main_library": main, "max_score": r.get("max"), "problems": problems, "warnings": warnings, "questions": r["questions"]}, indent=1, ensure_ascii=False))
sys.exit(1 if problems else 0)
