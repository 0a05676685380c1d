"""From papers to files: bundles, blank separators, rescans, tiers and file formats."""
from dataclasses import dataclass, field
import datetime as dt
import io
import json
import random
import time

from . import wear
from .papers import identifiers
from .press import join, pictures, when

HAND = "platen"


@dataclass
class Job:
    """All that is needed to make one file; plain data, so that it may cross to a worker."""
    name: str
    tier: str
    form: str
    kind: str
    seed: str
    pdf: bytes
    truth: dict
    stamp: dt.datetime


def group(papers, rng):
    """Lists of papers that share a file: most alone, some as a dossier, a few mixing households."""
    out, i = [], 0
    while i < len(papers):
        n = rng.choice([1] * 8 + [2, 2, 3])
        out.append(papers[i:i + n])
        i += n
    rng.shuffle(out)
    return out


def file_name(rng, n, papers, form):
    p = papers[0]
    stem = rng.choice([f"scan_{n:04d}", f"SKM_C{p.house.study.rng_key % 900}_{n:03d}", f"{p.sheet.kind[:12]}-{p.house.study.rng_key % 9999:04d}-{n}", f"Numérisation {n}", f"doc{n:05d}"])
    return f"{stem}.{ {'born': 'pdf', 'scan': 'pdf', 'g4pdf': 'pdf', 'flate': 'pdf'}.get(form, form)}"


def choose(rng, pages):
    """Tier, kind of damage and file format."""
    tier = rng.choices(["easy", "medium", "hard"], [35, 40, 25])[0]
    if tier == "easy" and rng.random() < .6:
        return tier, "born", "none"
    kind = rng.choice(wear.PAPER[tier])
    if kind == "fax":
        return tier, rng.choice(["tif", "g4pdf"]), kind
    forms = ["scan"] * 6 + ["tif"] + (["jpg", "jpg", "png"] if pages == 1 else []) + (["g4pdf", "flate"] if kind in ("plain", "photocopy") else [])
    return tier, rng.choice(forms), kind


def make_jobs(seed, papers):
    rng = random.Random(f"{seed}/pack")
    jobs = []
    for papers in group(papers, rng):
        parts, docs, texts, blanks, at = [], [], [], [], 1
        for k, p in enumerate(papers):
            if k and rng.random() < .4:
                parts.append(1), texts.append(""), blanks.append(at)
                at += 1
            docs.append(p.truth(at))
            parts.append(p.pdf)
            texts += p.texts
            at += len(p.texts)
        tier, form, kind = choose(rng, len(texts))
        name = file_name(rng, len(jobs) + 1, papers, form)
        stamp = when(max(p.sheet.fields.get("date_acte", "2021-01-04") for p in papers))
        truth = {"file": name, "hand": HAND, "tier": tier, "n_pages": len(texts), "bundle": len(docs) > 1, "duplicate_of": None, "degradation": kind,
                 "documents": docs, "blank_pages": blanks, "identifiers": identifiers(papers), "full_text": texts}
        jobs.append(Job(name, tier, form, kind, f"{seed}/wear/{name}", join(parts, stamp), truth, stamp))
    return jobs + rescans(jobs, rng)


def rescans(jobs, rng):
    """Second scans of single papers, on another machine."""
    out = []
    single = [j for j in jobs if not j.truth["bundle"]]
    for j in rng.sample(single, max(1, len(single) // 12)):
        tier = rng.choice(["medium", "hard"])
        kind = rng.choice([k for k in wear.PAPER[tier] if k != j.kind])
        form = "g4pdf" if kind == "fax" else "scan"
        name = f"rescan_{len(out) + 1:02d}.pdf"
        truth = j.truth | {"file": name, "tier": tier, "degradation": kind, "duplicate_of": j.name}
        out.append(Job(name, tier, form, kind, j.seed + "/again", j.pdf, truth, j.stamp))
    return out


def finish(task):
    """Write one file and its truth; called in a worker."""
    job, out = task
    data = job.pdf if job.form == "born" else scanned(job)
    (out / "files" / job.name).write_bytes(data)
    (out / "truth" / (job.name + ".json")).write_text(json.dumps(job.truth, ensure_ascii=False, indent=1))
    return len(job.truth["full_text"])


def scanned(job):
    rng = random.Random(job.seed)
    gray = job.kind == "fax" or rng.random() < .6
    turned = rng.random() < .25 and job.tier == "hard"
    dpi = wear.resolution(job.kind, rng)
    pages = [wear.wear(p, job.kind, rng) for p in pictures(job.pdf, dpi, gray)]
    if turned:
        k = rng.randrange(len(pages))
        pages[k] = wear.turn(pages[k], rng)
        job.truth["turned_pages"] = [k + 1]
    return save(pages, job, dpi, rng)


def save(pages, job, dpi, rng):
    buf, fixed = io.BytesIO(), time.gmtime((job.stamp - dt.datetime(1970, 1, 1)).total_seconds())
    meta = dict(creationDate=fixed, modDate=fixed, resolution=dpi, producer="Scan", title="")
    if job.form in ("g4pdf", "flate") or (job.form == "tif" and job.kind in ("fax", "plain")):
        pages = [p if p.mode == "1" else wear.bilevel(p, rng) for p in pages]
    if job.form == "tif":
        packing = "group4" if pages[0].mode == "1" else "jpeg"
        pages[0].save(buf, "TIFF", save_all=True, append_images=pages[1:], compression=packing, dpi=(dpi, dpi))
    elif job.form in ("jpg", "png"):
        extra = {"quality": rng.randint(45, 80)} if job.form == "jpg" else {}
        pages[0].save(buf, "JPEG" if job.form == "jpg" else "PNG", dpi=(dpi, dpi), **extra)
    else:
        if pages[0].mode != "1":
            meta["quality"] = rng.randint(40, 75)
        pages[0].save(buf, "PDF", save_all=True, append_images=pages[1:], **meta)
    return buf.getvalue()
