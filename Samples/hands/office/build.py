"""From a seed to a folder: dossiers, papers, files, pictures, truth."""
import json
import random
import re
import shutil
import tempfile
import unicodedata
from dataclasses import dataclass
from multiprocessing import Pool
from pathlib import Path
from . import assignation, commandement, ink, others, output, ruin, soffice, world
from . import names as N
from .paper import Paper


@dataclass
class Sheet:
    """One paper to type: kind, dossier, house, its own seed."""
    kind: str
    d: world.Dossier
    house: int
    seed: str


@dataclass
class Job:
    """One set of papers and the files (first scan, rescans) made of it."""
    sheets: list
    blanks: list                  # blank sheet after the paper of that index
    copies: list                  # (stem, tier)
    seed: str
    may_be_born: bool = True


def house_style(seed, house):
    """Habits of one house: fixed within a set, other in the next set."""
    r = random.Random(f"{seed}-{house['name']}")
    return dict(font=house["font"], size=house["size"], margins=house.get("margins", (16, 18, 18, 20)), align=house.get("align", "j"), leading=house.get("leading", 108), after=r.choice([1.2, 1.8, 2.4]),
                money=house["money"], date=r.choice(["slash", "long", "dot", "padded", "long"]), civ=r.choice(["long", "long", "short", "mr"]), caps=r.random() < .7, nom_first=r.random() < .35,
                complement=r.choice(["first", "mid", "mid"]), phone=r.choice([" ", ".", " ", "-"]), tel=r.choice(["Tél. :", "Tél", "Téléphone :", "☎"]), tint=r.choice(["#1f3d6d", "#6d1f2a", "#1d5c3a", "#333333", "#444466"]), wash=r.choice(["#d9d9d9", "#d5e0ee", "#efe3d0", "#e3ecd9"]),
                nee=r.choice(["née", "née", "épouse, née"]), court_caps=r.random() < .3)


def loose_style(rng):
    """Habits of an occasional writer."""
    house = dict(name=str(rng.random()), font=rng.choice(others.FONTS), size=rng.choice([9.5, 10, 10.5, 11, 11.5, 12]), money=rng.choice(["nbsp", "thin", "dot", "euros", "eur"]), align=rng.choice("jjl"), leading=rng.choice([100, 108, 115]))
    return house_style(rng.random(), house)


def type_paper(sheet, set_seed):
    """Types one paper in memory."""
    rng = random.Random(sheet.seed)
    if sheet.kind in ("cp", "assign"):
        mod = commandement if sheet.kind == "cp" else assignation
        house = mod.HOUSES[sheet.house]
        P = Paper("commandement_de_payer" if sheet.kind == "cp" else "assignation", sheet.d, rng, house_style(set_seed, house), house["name"], sheet.d.dates[sheet.kind])
        mod.build(P, house)
        return P
    kind, day, builder = others.KINDS[sheet.kind]
    P = Paper(kind, sheet.d, rng, loose_style(rng), f"{sheet.kind}_{sheet.house % 3}", sheet.d.dates[day])
    builder(P)
    return P


def near_collisions(dossiers, rng):
    """Same surname in another case, same building with another flat."""
    for a, b in zip(dossiers, dossiers[3:]):
        if rng.random() < .14:
            b.tenants[0].nom = a.tenants[0].nom
        elif rng.random() < .12:
            b.voie, b.commune, b.cp, b.court = a.voie, a.commune, a.cp, a.court
            b.complement = rng.choice([c for c in N.COMPLEMENTS if c != a.complement])


def papers_of(d, rng):
    """Which papers of the case are at hand, in the order of the file."""
    kinds = (["cp"] if rng.random() < .93 else []) + (["assign"] if rng.random() < .84 else [])
    pool = ["cql", "decision", "conge", "mise", "commercial", "vente", "prefet", "caf", "decompte", "decompte", "bail", "petit", "petit", "decision", "mise"] + (["caution"] * 3 if d.guarantors else [])
    count = rng.choice([0, 1, 1, 2, 2, 3])
    return kinds + list(dict.fromkeys(rng.sample(pool, count))) or ["decompte"]


def plan_jobs(seed, households):
    """Groups papers into files: singles, bundles of one case, bundles of two cases, rescans."""
    rng = random.Random(f"set-{seed}")
    dossiers = [world.dossier(random.Random(f"{seed}-case-{i}"), f"office-{seed}-{i:03d}") for i in range(households)]
    near_collisions(dossiers, rng)
    turn = {"cp": rng.sample(range(len(commandement.HOUSES)), len(commandement.HOUSES)), "assign": rng.sample(range(len(assignation.HOUSES)), len(assignation.HOUSES))}
    used, groups = {"cp": 0, "assign": 0}, []
    for i, d in enumerate(dossiers):
        sheets = []
        for k in papers_of(d, rng):
            order = turn.get(k)
            sheets.append(Sheet(k, d, order[used[k] % len(order)] if order else rng.randrange(3), f"{seed}-{i}-{k}-{len(sheets)}"))
            if order:
                used[k] += 1
        if len(sheets) > 1 and rng.random() < .2:
            n = rng.randint(2, min(4, len(sheets)))
            groups.append(sheets[:n])
            sheets = sheets[n:]
        groups += [[s] for s in sheets]
    rng.shuffle(groups)
    for _ in range(max(1, households // 15)):                       # a tray scanned in one go: two cases in a file
        a, b = groups.pop(), groups.pop()
        groups.append(a + b)
    rng.shuffle(groups)
    jobs, n = [], 0
    for g in groups:
        copies = []
        for _ in range(2 if rng.random() < .07 else 1):
            n += 1
            copies.append((f"{rng.choice(['scan', 'doc', 'IMG', 'numerisation', 'courrier'])}_{n:04d}", rng.choices(["easy", "medium", "hard"], [35, 40, 25])[0]))
        jobs.append(Job(g, [i for i in range(len(g) - 1) if rng.random() < .4] if len(g) > 1 else [], copies, f"{seed}-file-{n}"))
    return jobs


def squeeze(text):
    s = "".join(c for c in unicodedata.normalize("NFD", text.lower().replace("œ", "oe")) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]", "", s)


def clean_text(text, gaps):
    """Text layer without the marks of the gaps; rubber-stamped words count as print."""
    def fill(m):
        how, words, _ = gaps[int(m[1])]
        return f" {words} " if how == "stamp" else " "
    text = re.sub(r"¬\d+¬", " ", re.sub(r"¤(\d+)¤", fill, text))
    return re.sub(r"[ \t]{2,}", " ", text.replace("\u00a0", " ").replace("\u202f", " "))


def truth_of(job, papers, texts, name, tier, notes, original):
    docs, full, blanks, ids = [], [], [], set()
    for i, (P, pages) in enumerate(zip(papers, texts)):
        docs.append(P.truth([len(full) + 1, len(full) + len(pages)], name))
        full += [clean_text(t, P.inked) for t in pages]
        joined = squeeze(" ".join(full))
        ids |= {x for x in P.identifiers if squeeze(x) in joined}
        if i in job.blanks:
            full.append("")
            blanks.append(len(full))
    return dict(file=name, hand="office", tier=tier, n_pages=len(full), bundle=len(docs) > 1, duplicate_of=original, degradation=notes, documents=docs, blank_pages=blanks, identifiers=sorted(ids), full_text=full)


def scan(job, papers, pdfs, plan, rng, scratch):
    """Pages of the file as pictures, inked by hand and spoiled."""
    pages = []
    for i, (P, pdf) in enumerate(zip(papers, pdfs)):
        part = soffice.pixels(pdf, plan["dpi"], scratch)
        local = random.Random(f"{job.seed}-{i}-ink")
        if P.inked:
            ink.fill_gaps(part, P.inked, soffice.gap_boxes(pdf), plan["dpi"], local)
        for kind in P.stamps:
            if kind == "round":
                ink.seal(part[-1], plan["dpi"], local, plan["tier"] == "hard" and local.random() < .5)
        if plan["tier"] != "easy":
            for chance, draw in ((.3, ink.received_stamp), (.3, ink.remark)):
                if local.random() < chance:
                    draw(part[0], plan["dpi"], local)
        pages += part
        if i in job.blanks:
            pages.append(soffice.blank(part[0]))
    return [ruin.spoil(p, plan, rng) for p in pages]


def make_files(job, papers, pdfs, out, scratch):
    """Writes each copy of a job with its truth."""
    texts = [soffice.page_texts(p) for p in pdfs]
    original = None
    for stem, tier in job.copies:
        rng = random.Random(f"{job.seed}-{stem}")
        path = out / "files" / stem
        if tier == "easy" and original is None and not any(P.inked for P in papers) and rng.random() < .65:
            name, notes = stem + ".pdf", ["born_digital"]
            parts = [x for i, p in enumerate(pdfs) for x in ([p, None] if i in job.blanks else [p])]
            output.born_pdf(out / "files" / name, parts)
        else:
            plan = dict(ruin.plan(rng, tier), tier=tier)
            pages = scan(job, papers, pdfs, plan, rng, scratch)
            name, how = output.write(path, pages, plan, rng)
            notes = plan["ops"] + [f"{plan['dpi']}dpi"] + ([f"turned_{plan['turn'] * 90}"] if plan["turn"] else []) + how
        truth = truth_of(job, papers, texts, name, tier, notes, original)
        (out / "truth" / f"{stem}.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8")
        original = original or name


def names_of(j, job, scratch):
    return [scratch / f"p{j:04d}_{k}.pdf" for k in range(len(job.sheets))]


def work(args):
    """One job in a worker: the papers are typed again (cheap, same seed) and meet their converted pages."""
    j, job, seed, out, scratch = args
    own = Path(tempfile.mkdtemp(dir=scratch))
    make_files(job, [type_paper(s, seed) for s in job.sheets], names_of(j, job, scratch), out, own)


def run(seed, households, out, workers):
    """Types and converts everything in fixed batches, whatever the number of workers, so that bytes repeat (the office numbers its fonts per run)."""
    jobs = plan_jobs(seed, households)
    for sub in ("files", "truth"):
        shutil.rmtree(out / sub, ignore_errors=True)
        (out / sub).mkdir(parents=True)
    scratch = Path(tempfile.mkdtemp(prefix="office_"))
    try:
        for j, job in enumerate(jobs):
            for s, pdf in zip(job.sheets, names_of(j, job, scratch)):
                pdf.with_suffix(".fodt").write_text(type_paper(s, seed).doc.xml(), encoding="utf-8")
        soffice.convert(scratch, 120, workers)
        with Pool(workers) as pool:
            pool.map(work, [(j, job, seed, out, scratch) for j, job in enumerate(jobs)], chunksize=1)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return len(jobs)
