"""Households to files: which papers, which bundles, which container, and the truth beside each file."""
import io, json, os, random
from multiprocessing import Pool
import numpy as np
import pymupdf
from PIL import Image
from . import assignation as asg, commandement as cmd, others, spoil, typeset, world

WEIGHTS = dict(mise_en_demeure=3, decompte=3, notification_prefet=3, jugement=3, signalement_caf=2, commandement_de_quitter_les_lieux=2, conge=1, commandement_de_payer_commercial=1, commandement_saisie_vente=1, autre=5)


def seeded(*parts):
    return random.Random(":".join(map(str, parts)))


def plan(seed, households):
    """All files to write: each a list of (household, kind, layout, salt); then rescans."""
    rng, files, pool, turn = seeded("plan", seed), [], [], seeded("deal", seed)
    cps, ass = sorted(cmd.LAYOUTS), sorted(asg.LAYOUTS)
    turn.shuffle(cps), turn.shuffle(ass)
    cases, held = [], []
    for i in range(households):
        near = cases[-1].flat if cases and rng.random() < 0.1 else None
        case = world.make_case(seed, i, seeded("case", seed, i), pool, near)
        cases.append(case)
        papers = []
        if rng.random() < 0.93:
            papers.append((i, "commandement_de_payer", cps[i % len(cps)]))
        if rng.random() < 0.88:
            papers.append((i, "assignation", ass[i % len(ass)]))
        kinds = rng.choices(list(WEIGHTS), list(WEIGHTS.values()), k=rng.choice([1, 1, 2, 2, 3, 4]))
        papers += [(i, k, None) for k in dict.fromkeys(kinds)]
        if rng.random() < 0.36 and len(papers) > 1:
            rng.shuffle(papers)
            files.append(papers)
        elif rng.random() < 0.35 and len(papers) > 2:
            files += [papers[:2]] + [[p] for p in papers[2:-1]]
            held.append(papers[-1])
        else:
            files += [[p] for p in papers]
    while len(held) > 1:  # batches of several households
        files.append([held.pop() for _ in range(min(3, len(held)))])
    files += [[p] for p in held]
    rng.shuffle(files)
    tiers = (["easy"] * 7 + ["medium"] * 8 + ["hard"] * 5) * (len(files) // 20 + 1)
    tiers = tiers[:max(20, len(files))]
    rng.shuffle(tiers)
    jobs = [dict(n=n, papers=f, tier=tiers[n % len(tiers)], dup=None) for n, f in enumerate(files)]
    for n in rng.sample(range(len(files)), max(1, len(files) // 16)):
        jobs.append(dict(n=len(jobs), papers=files[n], tier=rng.choice(["medium", "hard"]), dup=n))
    return cases, jobs


def write_paper(case, kind, layout, seed):
    rng = seeded("paper", seed, case.hid, kind)
    if kind == "commandement_de_payer":
        return cmd.commandement(case, layout, rng)
    if kind == "assignation":
        return asg.assignation(case, layout, rng)
    return others.MAKERS[kind](case, rng)


def grey(page, rec):
    pix = page.get_pixmap(matrix=pymupdf.Matrix(rec["dpi"] / 72, (rec.get("dpi_y") or rec["dpi"]) / 72), colorspace=pymupdf.csGRAY)
    return np.frombuffer(pix.samples, np.uint8).reshape(pix.height, pix.stride)[:, :pix.width]


def annotate(doc, rng, tier):
    """Ink of those who handled the paper: scribbles beside the text, stamps over it; no truth value stands in them."""
    if tier == "easy" or rng.random() < 0.4:
        return
    page = doc[rng.randrange(doc.page_count)]
    if rng.random() < 0.5:
        text, pen, size = rng.choice(["vu", "à classer", "dossier AS", "urgent !", "appeler CCAS", "cf. FSL"]), typeset.PENS[rng.randrange(4)], 15
        x, y, frame = rng.uniform(40, 400), rng.uniform(14, 34), False
    else:
        text, pen, size = rng.choice(["COPIE", "REÇU\nCOURRIER ARRIVÉ", "CLASSÉ", "SERVICE SOCIAL", "EXPÉDITION"]), typeset.FONTS["courier"][1], 17
        x, y, frame = rng.uniform(180, 380), rng.uniform(60, 620) if tier == "hard" else rng.uniform(20, 50), True
    png, w, h = typeset.ink_png(text, pen, size, rng.choice([(70, 70, 150), (150, 60, 60), (90, 90, 90)]), rng, rng.uniform(-14, 14), frame)
    page.insert_image(pymupdf.Rect(x, y, x + w, y + h), stream=png)


def container(rng, job, papers, pages):
    """Name ending and way of packing; born papers must carry no ink."""
    if job["tier"] == "easy" and job["dup"] is None and not any(p.s.ink for p in papers) and rng.random() < 0.75:
        return "pdf", "born"
    if pages == 1 and rng.random() < 0.35:
        return rng.choice([("jpg", "jpeg"), ("png", "png")])
    return ("tif", "tiff") if rng.random() < 0.2 else ("pdf", "scan")


def save_images(arrays, ext, rec, rng, path):
    """PDF of pictures, TIFF, JPEG or PNG."""
    ims = [Image.fromarray(a) for a in arrays]
    quality = rng.randint(40, 72) if len(ims) < 4 else rng.randint(38, 50)
    dpi = (rec["dpi"], rec.get("dpi_y") or rec["dpi"])
    if rec["bw"]:
        ims = [im.convert("1", dither=Image.Dither.NONE) for im in ims]
    tiff = dict(compression="group4") if rec["bw"] else rng.choice([dict(compression="jpeg", quality=quality), dict(compression="tiff_adobe_deflate")])
    if ext == "tif" and "adobe" in tiff["compression"]:  # eight greys keep a lossless file light
        ims = [Image.fromarray((np.asarray(im.resize((im.width * 3 // 4, im.height * 3 // 4))) // 32 * 36).astype(np.uint8)) for im in ims]
        dpi = (dpi[0] * 3 // 4, dpi[1] * 3 // 4)
    if ext == "tif":
        ims[0].save(path, save_all=True, append_images=ims[1:], dpi=dpi, **tiff)
    elif ext == "jpg":
        ims[0].convert("L").save(path, quality=quality, dpi=dpi)
    elif ext == "png":
        (ims[0] if rec["bw"] else ims[0].quantize(12)).save(path, dpi=dpi, optimize=False)
    else:
        doc = pymupdf.open()
        for im in ims:
            data = io.BytesIO()
            if rec["bw"]:
                im.save(data, "TIFF", compression="group4")
            else:
                im.save(data, "JPEG", quality=quality)
            w, h = (595, 842) if im.width < im.height else (842, 595)
            doc.new_page(width=w, height=h).insert_image(pymupdf.Rect(0, 0, w, h), stream=data.getvalue())
        save_pdf(doc, path)


def save_pdf(doc, path):
    doc.set_metadata({"producer": "folio", "creationDate": "D:20260101000000Z", "modDate": "D:20260101000000Z"})
    doc.save(path, garbage=3, deflate=True, no_new_id=True)


def truth_of(job, papers, spans, blanks, texts, ext, how, rec, name, names):
    docs, ids = [], []
    for p, span in zip(papers, spans):
        d = dict(type=p.kind, pages=list(span), household_id=p.c.hid, layout=p.layout, fields=p.fields, handwritten_fields=p.by_hand)
        if p.extra:
            d["extra"] = p.extra
        if p.ledger:
            d["ledger"] = p.ledger
        docs.append(d)
        ids += [x for x in p.ids if x not in ids]
    return dict(file=name, hand="folio", tier=job["tier"], n_pages=len(texts), bundle=len(docs) > 1, duplicate_of=names.get(job["dup"]), degradation=dict(kind=how, **({} if how == "born" else rec)), documents=docs,
                blank_pages=blanks, identifiers=ids, full_text=texts)


def do_job(args):
    """One file with its truth; returns nothing but a line for the log."""
    seed, job, cases, out, names = args
    source = job["n"] if job["dup"] is None else job["dup"]
    papers = [write_paper(cases[i], kind, layout, seed) for i, kind, layout in job["papers"]]
    rng = seeded("file", seed, job["n"])
    whole, texts, spans, blanks = pymupdf.open(), [], [], []
    gap = len(papers) > 1 and seeded("gap", seed, source).random() < 0.4
    for k, p in enumerate(papers):
        if k and gap:
            whole.new_page(width=595, height=842)
            texts.append("")
            blanks.append(len(texts))
        spans.append((len(texts) + 1, len(texts) + len(p.s.text)))
        whole.insert_pdf(p.s.doc)
        texts += p.s.page_texts()
    ext, how = container(rng, job, papers, len(texts))
    rec = spoil.recipe(rng, job["tier"])
    name = names[job["n"]] = f"{names[job['n']]}.{ext}"
    path = os.path.join(out, "files", name)
    if how == "born":
        whole.subset_fonts()
        save_pdf(whole, path)
    else:
        annotate(whole, rng, job["tier"])
        raw = [grey(pg, rec) for pg in whole]
        worn = [spoil.wear(a, rec, seed * 100003 + job["n"] * 101 + i, raw[(i + 1) % len(raw)]) for i, a in enumerate(raw)]
        save_images(worn, ext, rec, rng, path)
    return job["n"], name, truth_of(job, papers, spans, blanks, texts, ext, how, rec, name, {})


def build(seed, households, out, workers):
    """Writes DIR/files and DIR/truth."""
    for sub in ("files", "truth"):
        os.makedirs(os.path.join(out, sub), exist_ok=True)
    cases, jobs = plan(seed, households)
    names = {j["n"]: f"{seeded('name', seed, j['n']).choice(['scan', 'numerisation', 'piece', 'doc', 'IMG', 'acte'])}_{j['n'] + 1:03d}" for j in jobs}
    work = [(seed, j, cases, out, dict(names)) for j in jobs]
    if workers > 1:
        with Pool(workers) as pool:
            done = pool.map(do_job, work, chunksize=1)
    else:
        done = [do_job(w) for w in work]
    final = {n: name for n, name, _ in done}
    for (n, name, truth), job in zip(done, jobs):
        truth["duplicate_of"] = final.get(job["dup"]) if job["dup"] is not None else None
        with open(os.path.join(out, "truth", name + ".json"), "w", encoding="utf-8") as f:
            json.dump(truth, f, ensure_ascii=False, indent=1)
    return len(done)
