#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""verify_qti.py PACKAGE.zip|FOLDER|ITEM.xml [--strict12]

Structure and XML-schema check of a QTI 2.1 / 2.2 / 3.0 package (also QTI 1.2 by its DTD). Prints JSON.
QTI_XSD_DIR (environment) = the folder "schemes" with the official schemas (see README.md);
QTI12_DTD (environment, optional) = ims_qtiasiv1p2p1.dtd.
Needs lxml. exit 0 fine, 1 problems, 2 unreadable.

Checks: zip member names; imsmanifest.xml at the root, valid against the content-packaging schema; resource types;
every href present, every file listed; unique identifiers; dependencies and test item references resolve;
every item valid against its schema; responses declared; correct values are choices; images present;
numeric items carry a tolerance; no leftover "%20"-style or absolute paths.
"""
import json, os, re, sys, tempfile, zipfile
from urllib.parse import unquote

def hard(m):
    print(json.dumps({"ok": False, "error": m}, indent=1, ensure_ascii=False)); sys.exit(2)
try:
    from lxml import etree
except ImportError:
    hard("pip install lxml")
if len(sys.argv) < 2: hard("usage: QTI_XSD_DIR=... verify_qti.py PACKAGE.zip|ITEM.xml")
path = sys.argv[1]
X = os.environ.get("QTI_XSD_DIR")
problems, warnings, items_out = [], [], []

CP1, CP3 = "http://www.imsglobal.org/xsd/imscp_v1p1", "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1"
NS = {"http://www.imsglobal.org/xsd/imsqti_v2p0": ("2.0", "imsqti_v2p0.xsd"),
      "http://www.imsglobal.org/xsd/imsqti_v2p1": ("2.1", "qtiv2p1p1/imsqti_v2p1p1.xsd"),
      "http://www.imsglobal.org/xsd/imsqti_v2p2": ("2.2", "qtiv2p2p4/imsqti_v2p2p4.xsd"),
      "http://www.imsglobal.org/xsd/imsqtiasi_v3p0": ("3.0", "qtiv3p0/imsqti_asiv3p0_v1p0.xsd")}
QTI12 = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_schemas = {}
class Local(etree.Resolver):
    def resolve(self, url, pubid, ctx):
        if re.match(r"https?://", url):      # never the network
            base = url.rsplit("/", 1)[1]
            for d, _, fs in os.walk(X or "."):
                if base in fs: return self.resolve_filename(os.path.join(d, base), ctx)
            return self.resolve_string("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'/>", ctx)
def schema(rel):
    """Returns (schema, note). None when not at hand."""
    if not X: return None, "QTI_XSD_DIR not set"
    if rel in _schemas: return _schemas[rel]
    p = os.path.join(X, rel); note = os.path.basename(rel)
    if not os.path.isfile(p) and rel.startswith("qtiv3p0/imsqti_asiv3p0"):
        alt = os.path.join(X, "qtiv3p0/imsqti_asiv3p0_sbacv1p0_v1p0.xsd")   # a profile of 3.0 (subset)
        if os.path.isfile(alt): p, note = alt, os.path.basename(alt) + " (SBAC profile, a subset: full 3.0 schema absent)"
    if not os.path.isfile(p): _schemas[rel] = (None, "absent: " + rel); return _schemas[rel]
    if rel.startswith("qtiv3p0"):
        # the 3.0 schemas import MathML 3 and SSML 1.1 under their original namespaces, but the copies beside them carry
        # the re-labelled ones of QTI 2.2: work on a private copy with the labels put back
        import shutil
        tmp = os.path.join(tempfile.gettempdir(), f"qti3xsd_{os.getpid()}")
        if not os.path.isdir(tmp):
            shutil.copytree(os.path.join(X, "w3"), os.path.join(tmp, "w3")); shutil.copytree(os.path.join(X, "qtiv3p0"), os.path.join(tmp, "qtiv3p0"))
            for f in os.listdir(X):
                if f.endswith(".xsd"): shutil.copy(os.path.join(X, f), tmp)
            for d, old, new in (("w3/mathml3", "w3.org/2010/Math", "w3.org/1998/Math"), ("w3/ssml11", "w3.org/2010/10/synthesis", "w3.org/2001/10/synthesis")):
                for f in os.listdir(os.path.join(tmp, d)):
                    q = os.path.join(tmp, d, f); t = open(q, encoding="utf-8").read(); open(q, "w", encoding="utf-8").write(t.replace(old, new))
            import atexit; atexit.register(shutil.rmtree, tmp, True)
        p = os.path.join(tmp, "qtiv3p0", os.path.basename(p))
    ps = etree.XMLParser(no_network=True); ps.resolvers.add(Local())
    try: _schemas[rel] = (etree.XMLSchema(etree.parse(p, ps)), note)
    except Exception as e: _schemas[rel] = (None, f"schema {note} does not load: {str(e)[:200]}")
    return _schemas[rel]
def validate(tree, rel, label):
    s, note = schema(rel)
    if s is None: warnings.append(f"{label}: not schema-checked ({note})"); return None
    if not s.validate(tree):
        for e in list(s.error_log)[:4]: problems.append(f"{label}: line {e.line}: {e.message[:300]}")
        return False
    return note
def parse(p, label):
    try: return etree.parse(p, etree.XMLParser(no_network=True, resolve_entities=False))
    except Exception as e: problems.append(f"{label}: not well-formed: {e}"); return None
L = lambda el: etree.QName(el).localname if isinstance(el.tag, str) else ""
A = lambda el, *n: next((el.get(k) for k in n if el.get(k) is not None), None)
def find(el, *names): return [e for e in el.iter() if isinstance(e.tag, str) and L(e) in names]

def check_item(p, label, root):
    t = parse(p, label)
    if t is None: return None
    r = t.getroot(); ns = etree.QName(r).namespace
    if ns == QTI12 or L(r) == "questestinterop": return check_12(t, label)
    rec = {"file": label}
    if ns not in NS: problems.append(f"{label}: namespace {ns!r} is no QTI 2.x/3.0 namespace"); return rec
    rec["version"], xsd = NS[ns]; rec["schema"] = validate(t, xsd, label)
    if L(r) not in ("assessmentItem", "qti-assessment-item"): rec["root"] = L(r); return rec
    rec["identifier"] = r.get("identifier"); rec["title"] = r.get("title")
    body = find(r, "itemBody", "qti-item-body")
    rec["text"] = re.sub(r"\s+", " ", " ".join(body[0].itertext())).strip()[:300] if body else None
    decl = {d.get("identifier"): d for d in find(r, "responseDeclaration", "qti-response-declaration")}
    inter = [e for e in r.iter() if isinstance(e.tag, str) and (L(e).endswith("Interaction") or L(e).endswith("-interaction"))]
    rec["interactions"] = [L(e) for e in inter]
    if not inter: problems.append(f"{label}: no interaction")
    for e in inter:
        rid = A(e, "responseIdentifier", "response-identifier")
        if rid not in decl: problems.append(f"{label}: interaction answers to undeclared {rid}"); continue
        d = decl[rid]; bt = A(d, "baseType", "base-type")
        vals = [v.text or "" for c in find(d, "correctResponse", "qti-correct-response") for v in find(c, "value", "qti-value")]
        rec.setdefault("correct", {})[rid] = vals
        if not vals: (problems if L(e) in ("choiceInteraction", "qti-choice-interaction", "textEntryInteraction", "qti-text-entry-interaction") and not find(r, "setCorrectResponse", "qti-set-correct-response") else warnings).append(f"{label}: {rid} has no correct response")
        if L(e) in ("choiceInteraction", "qti-choice-interaction"):
            ch = find(e, "simpleChoice", "qti-simple-choice"); ids = [c.get("identifier") for c in ch]
            rec["choices"] = {c.get("identifier"): re.sub(r"\s+", " ", " ".join(c.itertext())).strip() for c in ch}
            rec["shuffle"] = e.get("shuffle"); rec["max_choices"] = A(e, "maxChoices", "max-choices")
            if len(set(ids)) != len(ids): problems.append(f"{label}: choice identifiers repeat")
            if len(set(rec["choices"].values())) < len(ids) and not find(e, "img", "math"): problems.append(f"{label}: two choices read the same")
            for v in vals:
                if v not in ids: problems.append(f"{label}: correct value {v} is no choice")
            if bt != "identifier": problems.append(f"{label}: choice response with base type {bt}")
            if d.get("cardinality") == "single" and rec["max_choices"] not in (None, "1"): problems.append(f"{label}: single cardinality, maxChoices {rec['max_choices']}")
        elif L(e) in ("textEntryInteraction", "qti-text-entry-interaction") and bt in ("float", "integer"):
            eq = find(r, "equal", "qti-equal"); rg = find(r, "gte", "lte", "gt", "lt", "qti-gte", "qti-lte", "qti-gt", "qti-lt")
            rec["numeric"] = {"equal": [dict(x.attrib) for x in eq], "range_operators": [L(x) for x in rg]}
            if not rg and not any(A(x, "toleranceMode", "tolerance-mode") in ("absolute", "relative") for x in eq):
                warnings.append(f"{label}: numeric item without tolerance (exact float comparison)")
            for x in eq:
                m = A(x, "toleranceMode", "tolerance-mode")
                if m in ("absolute", "relative") and not x.get("tolerance"): problems.append(f"{label}: {m} tolerance mode without tolerance")
            for v in vals:
                if not re.fullmatch(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?", v.strip()): problems.append(f"{label}: '{v}' is not a float")
    rp = find(r, "responseProcessing", "qti-response-processing")
    if not rp: problems.append(f"{label}: no response processing (nothing is ever scored)")
    else: rec["template"] = rp[0].get("template")
    for im in find(r, "img", "object", "source"):
        src = im.get("src") or im.get("data")
        if not src or src.startswith("data:"): continue
        if re.match(r"https?:", src): warnings.append(f"{label}: remote image {src}"); continue
        if not os.path.isfile(os.path.normpath(os.path.join(os.path.dirname(p), unquote(src)))): problems.append(f"{label}: image {src} is not in the package")
        if L(im) == "img" and im.get("alt") is None: problems.append(f"{label}: image without alt")
    return rec

def check_12(t, label):
    r = t.getroot(); rec = {"file": label, "version": "1.2", "items": len(find(r, "item")), "assessment": [a.get("title") for a in find(r, "assessment")]}
    dtd = os.environ.get("QTI12_DTD")
    if dtd and os.path.isfile(dtd):
        import copy
        c = copy.deepcopy(r)
        for e in c.iter():
            if isinstance(e.tag, str): e.tag = L(e)
            for k in list(e.attrib):
                if k.startswith("{http://www.w3.org/2001/XMLSchema-instance}"): del e.attrib[k]
        etree.cleanup_namespaces(c)
        d = etree.DTD(dtd); c = etree.fromstring(re.sub(rb'\sxmlns(:\w+)?="[^"]*"', b"", etree.tostring(c)))
        if d.validate(c): rec["schema"] = os.path.basename(dtd)
        else:
            rec["schema"] = False
            # Canvas' own dialect steps outside the DTD (selection_extension, points_per_item); so only a warning
            for e in list(d.error_log)[:6]: (problems if "--strict12" in sys.argv else warnings).append(f"{label}: DTD: {e.message[:200]}")
    else: warnings.append(f"{label}: QTI 1.2 not DTD-checked (QTI12_DTD not set)")
    ids = [i.get("ident") for i in find(r, "item")]
    if len(set(ids)) < len(ids): problems.append(f"{label}: item idents repeat")
    rec["question_types"] = {}
    for i in find(r, "item"):
        md = {re.sub(r"\s", "", "".join(f[0].itertext())): "".join(f[1].itertext()).strip() for f in ([c for c in q if isinstance(c.tag, str)] for q in find(i, "qtimetadatafield")) if len(f) == 2}
        k = md.get("question_type", "(none)"); rec["question_types"][k] = rec["question_types"].get(k, 0) + 1
        fb = {f.get("ident") for f in find(i, "itemfeedback")}
        for df in find(i, "displayfeedback"):
            if df.get("linkrefid") not in fb: problems.append(f"{i.get('ident')}: displayfeedback {df.get('linkrefid')} has no itemfeedback")
    return rec

if os.path.isfile(path) and not re.search(r"\.(zip|imscc)$", path, re.I):
    items_out.append(check_item(path, os.path.basename(path), os.path.dirname(path)))
    rep = {"ok": not problems, "problems": problems, "warnings": warnings, "items": items_out}
    print(json.dumps(rep, indent=1, ensure_ascii=False)); sys.exit(1 if problems else 0)
root = path; members = None
if os.path.isfile(path):
    try: z = zipfile.ZipFile(path)
    except Exception as e: hard(f"not a zip: {e}")
    bad = z.testzip()
    if bad: hard(f"damaged member {bad}")
    members = [n for n in z.namelist() if not n.endswith("/")]
    for n in members:
        if n.startswith("/") or ".." in n.split("/") or "\\" in n: problems.append(f"bad member name {n}")
    if len(set(members)) < len(members): problems.append("a member name occurs twice in the zip")
    if problems: hard("; ".join(problems))
    root = tempfile.mkdtemp(prefix="verify_qti_"); z.extractall(root)
else:
    members = [os.path.relpath(os.path.join(d, f), root) for d, _, fs in os.walk(root) for f in fs]
mf = os.path.join(root, "imsmanifest.xml")
if not os.path.isfile(mf): hard("imsmanifest.xml is not at the root of the package" + (" (it is at " + [m for m in members if m.endswith("imsmanifest.xml")][0] + ")" if any(m.endswith("imsmanifest.xml") for m in members) else ""))
mt = parse(mf, "imsmanifest.xml")
if mt is None: hard("; ".join(problems))
mr = mt.getroot(); mns = etree.QName(mr).namespace
man = {"namespace": mns, "identifier": mr.get("identifier"), "schema_named": [e.text for e in find(mr, "schema")], "schemaversion": [e.text for e in find(mr, "schemaversion")]}
if mns == CP3: man["schema"] = validate(mt, "qtiv3p0/imsqtiv3p0_imscpv1p2_v1p0.xsd", "imsmanifest.xml")
elif mns == CP1:
    man["schema"] = validate(mt, "imscp_v1p1.xsd", "imsmanifest.xml")
else: warnings.append(f"manifest namespace {mns}: no schema here for it (Canvas-style Common Cartridge manifest)")
res = find(mr, "resource"); ids = [r.get("identifier") for r in res]
if len(set(ids)) < len(ids): problems.append("manifest: resource identifiers repeat")
for i in ids + [mr.get("identifier")]:
    if i and not re.fullmatch(r"[A-Za-z_][\w.\-]*", i): problems.append(f"manifest: identifier {i!r} is no NCName")
listed = set(); types = {}
for r in res:
    types[r.get("type")] = types.get(r.get("type"), 0) + 1
    hs = [r.get("href")] if r.get("href") else []
    fh = [f.get("href") for f in r if isinstance(f.tag, str) and L(f) == "file"]
    if r.get("href") and r.get("href") not in fh: problems.append(f"manifest: resource {r.get('identifier')}: href {r.get('href')} is not among its <file> elements")
    for h in hs + fh:
        listed.add(unquote(h))
        if not os.path.isfile(os.path.join(root, unquote(h))): problems.append(f"manifest: {h} is not in the package")
    for d in r:
        if isinstance(d.tag, str) and L(d) == "dependency" and d.get("identifierref") not in ids: problems.append(f"manifest: dependency {d.get('identifierref')} names no resource")
man["resource_types"] = types
for m in members:
    if m != "imsmanifest.xml" and m not in listed: warnings.append(f"{m} is in the package but in no resource")
itemhref = {}
for r in res:
    ty, h = r.get("type") or "", r.get("href")
    if not h:
        fs = [f.get("href") for f in r if isinstance(f.tag, str) and L(f) == "file"]; h = fs[0] if fs else None
    if not h or not os.path.isfile(os.path.join(root, unquote(h))): continue
    p = os.path.join(root, unquote(h))
    if re.fullmatch(r"imsqti_(apip)?item_xmlv[23]p\d", ty):
        rec = check_item(p, h, root); items_out.append(rec)
        if rec:
            itemhref[os.path.normpath(h)] = rec.get("identifier")
            want = {"1": "2.1", "2": "2.2", "0": "3.0"}[ty[-1]] if not ty.endswith("v2p0") else "2.0"
            if rec.get("version") and rec["version"] != want: problems.append(f"{h}: resource type {ty} but item namespace is {rec['version']}")
    elif ty.startswith("imsqti_xmlv1p2"): items_out.append(check_item(p, h, root))
    elif re.fullmatch(r"imsqti_test_xmlv[23]p\d", ty) or ty.startswith("imsqti_assessment_xml"):
        t = parse(p, h)
        if t is None: continue
        ns = etree.QName(t.getroot()).namespace
        if ns in NS: man["test_schema"] = validate(t, NS[ns][1], h)
        refs = find(t.getroot(), "assessmentItemRef", "qti-assessment-item-ref"); man["test_item_refs"] = len(refs)
        rid = [x.get("identifier") for x in refs]
        if len(set(rid)) < len(rid): problems.append(f"{h}: item reference identifiers repeat")
        for x in refs:
            q = os.path.normpath(os.path.join(os.path.dirname(h), unquote(x.get("href") or "")))
            if not os.path.isfile(os.path.join(root, q)): problems.append(f"{h}: item reference {x.get('href')} is not in the package")
iid = [i.get("identifier") for i in items_out if i and i.get("identifier")]
if len(set(iid)) < len(iid): problems.append("two items share one identifier")
if not items_out: problems.append("the manifest lists no item (resource type imsqti_item_xmlv2p1 / v2p2 / v3p0, or imsqti_xmlv1p2)")
print(json.dumps({"ok": not problems, "manifest": man, "problems": problems, "warnings": warnings, "items": items_out}, indent=1, ensure_ascii=False))
sys.exit(1 if problems else 0)
