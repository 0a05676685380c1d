"""Sets of any size for training and evaluation: households, layouts, order, containers and degradations drawn at random."""
import random
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from . import assignation, bundle, commandement, others, press, world
from . import people as lists
from .bundle import BLANK, Job

OTHERS = [others.quitter, others.judgment, others.notice_to_quit, others.formal_letter, others.seizure, others.prefect, others.caf_report, others.statement, others.lease_paper,
          others.insurance, others.tenant_letter, others.social_letter]
KINDS = {"easy": ["pdf-born", "pdf-born", "pdf-scan", "pdf-mixed"], "medium": ["pdf-scan", "pdf-scan", "pdf-scan", "pdf-bw", "tif-jpeg", "tif-g4"], "hard": ["pdf-scan", "pdf-scan", "tif-fax", "tif-g4", "pdf-bw"]}


def papers(h, rng):
    """A random part of one household's file, in the order of the procedure."""
    out = []
    if rng.random() < .85:
        out.append(commandement.write(h, rng))
    if h.caution and rng.random() < .4:
        out.append(others.guarantor(h, rng))
    if rng.random() < .7:
        out.append(assignation.write(h, rng, lawyer=rng.random() < .85, blank_hearing=rng.random() < .04))
    for make in rng.sample(OTHERS, rng.choice([0, 1, 1, 2, 3])):
        out.append(make(h, rng))
    if rng.random() < .05:
        h.company = rng.choice(lists.COMMERCIAL_TENANTS)
        out = [others.commercial(h, rng)]
    return out or [commandement.write(h, rng)]


def job_of(name, rng, items):
    tier = rng.choice(["easy", "easy", "medium", "medium", "medium", "hard", "hard"])
    kind = rng.choice(KINDS[tier])
    pages = [len(press.print_act(i)) for i in items if i != BLANK]
    mode = "scan"
    if sum(pages) == 1 and len(items) == 1 and rng.random() < .3:
        kind, mode = rng.choice([("jpg", "photo"), ("jpg", "scan"), ("png", "scan")])
    if kind == "pdf-born" and any(i != BLANK and (i.hand_fields or i.drawn) for i in items):
        kind = "pdf-scan"
    turns = {}
    if kind not in ("pdf-born", "pdf-mixed", "jpg", "png") and rng.random() < {"easy": .05, "medium": .2, "hard": .4}[tier]:
        for p in rng.sample(range(1, sum(pages) + 1), min(sum(pages), rng.choice([1, 1, 2]))):
            turns[p] = (rng.choice([90, 180, 270]), kind.startswith("pdf") and rng.random() < .5)
    layer = rng.choice([None, None, None, "true", "true", "shift", "noise", "other"]) if kind in ("pdf-scan", "pdf-bw") else None
    ext = {"pdf": "pdf", "tif": "tif", "jpg": "jpg", "png": "png"}[kind.split("-")[0]]
    return Job(f"{name}.{ext}", tier, kind, items, mode=mode, colour=rng.random() < .5, rotations=turns, layer=layer)


def household_files(args):
    """All files of one household; runs in a worker process."""
    out, seed, index = args
    rng = random.Random(f"volume/{seed}/{index}")
    h = world.household(f"v{seed}", f"V{index:05d}")
    items, made = papers(h, rng), []
    while items:
        n = 1 if rng.random() < .8 else rng.randint(2, 4)
        group, items = items[:n], items[n:]
        if len(group) > 1 and rng.random() < .5:
            group = [x for i, g in enumerate(group) for x in ([BLANK, g] if i else [g])]
        made.append(bundle.make(job_of(f"v{index:05d}-{len(made) + 1}", rng, group), out / "files", out / "truth", seed))
    return made


def build(out, seed, n, workers):
    for folder in ("files", "truth"):
        (Path(out) / folder).mkdir(parents=True, exist_ok=True)
    jobs = [(Path(out), seed, i) for i in range(1, n + 1)]
    if workers < 2:
        return [t for j in jobs for t in household_files(j)]
    with ProcessPoolExecutor(workers) as pool:
        return [t for made in pool.map(household_files, jobs, chunksize=2) for t in made]
