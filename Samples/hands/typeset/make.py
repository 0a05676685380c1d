"""One file from its job: set the papers, scan or merge them, and write the file with its truth."""
import json
import random

from . import NAME, plan, ruin, store


def _container(rng, how, count):
    """File ending and coding that fit the scan."""
    if count == 1 and rng.random() < .45:
        if how["name"] == "phone":
            return ".jpg", ""
        return (rng.choice((".png", ".tif")), "") if how["mode"] == "1" else (rng.choice((".jpg", ".jpg", ".tif")), "")
    if how["name"] != "phone" and rng.random() < .22:
        return ".tif", ""
    return ".pdf", "flate" if how["mode"] == "1" and rng.random() < .25 else "native"


def suffix(job, count):
    """The ending is drawn alone, so that a rescan can name its original without making it."""
    if job.born:
        return ".pdf", "born", None
    rng = random.Random(job.seed)
    how = ruin.recipe(rng, job.tier)
    ending, coding = _container(rng, how, count)
    return ending, coding, how


def _set(job, seed):
    sheets = []
    for paper in job.papers:
        sheet = plan.module_of(paper.layout).build(plan.dossier(seed, paper.household), paper.layout, seed)
        sheets.append((sheet, *sheet.compile()))
    return sheets


def _assemble(job, sheets):
    """Parts in order with blanks, the document entries, and the text of each page."""
    parts, documents, texts, blanks = [], [], [], []
    for i, (sheet, pdf, pages) in enumerate(sheets):
        parts.append(pdf)
        documents.append(sheet.truth(len(texts) + 1, len(pages)))
        texts += pages
        if i in job.blanks:
            parts.append(None)
            texts.append("")
            blanks.append(len(texts))
    return parts, documents, texts, blanks


def _scan(parts, how, rng, tier):
    """All pages through the machine; in the hard tier some lie on their head or side."""
    pages = [p for part in parts for p in ([store.blank_like(how["dpi"])] if part is None else store.render(part, how["dpi"]))]
    turned = rng.random() < .28 if tier == "hard" else False
    every, angle, out = rng.random() < .5, rng.choice((90, 180, 180, 270)), []
    for n, image in enumerate(pages):
        back = pages[n + 1] if n + 1 < len(pages) else pages[n - 1] if n else None
        done = ruin.page(image, how, rng, back)
        if turned and (every or n == len(pages) - 1):
            done = done.rotate(angle, expand=True)
        out.append(done)
    return out, [f"rotated_{angle}"] if turned else []


def run(task):
    job, seed, out = task
    sheets = _set(job, seed)
    parts, documents, texts, blanks = _assemble(job, sheets)
    ending, coding, how = suffix(job, len(texts))
    path = out / "files" / (job.name + ending)
    effects = ["born_digital"]
    if job.born:
        store.born(path, parts)
    else:
        rng = random.Random(job.seed + "-ruin")
        images, more = _scan(parts, how, rng, job.tier)
        effects = [how["name"], f"{how['dpi']}dpi", *how["effects"], *more]
        quality = rng.randrange(40, 68)
        if ending == ".pdf":
            store.pictures_pdf(path, images, coding, quality)
        elif ending == ".tif":
            store.tiff(path, images, how["dpi"])
        else:
            store.single(path, images[0], how["dpi"], quality)
    original = job.duplicate_of
    truth = {"file": path.name, "hand": NAME, "tier": job.tier, "n_pages": len(texts), "bundle": job.bundle,
             "duplicate_of": original.name + suffix(original, len(texts))[0] if original else None, "degradation": effects, "documents": documents,
             "blank_pages": blanks, "identifiers": sorted({i for sheet, _, _ in sheets for i in sheet.identifiers}), "full_text": texts}
    (out / "truth" / (path.name + ".json")).write_text(json.dumps(truth, ensure_ascii=False, indent=1))
    return path.name, len(texts), [d["type"] for d in documents]
