"""Which papers each household gets, in which files; then one file from its plan."""
import os
import random
from dataclasses import dataclass, field
from . import assignation, blocks, commandement, letters, others, output, world

AROUND = ["decompte", "mise_en_demeure", "notification_prefet", "signalement_caf", "jugement", "info", "caution", "bail", "mail", "fund", "commission", "insurance", "receipt", "conge", "benefit",
          "commandement_de_quitter_les_lieux", "commandement_saisie_vente", "commandement_de_payer_commercial"]
WEIGHT = [12, 8, 8, 8, 8, 5, 5, 5, 6, 4, 4, 4, 4, 5, 4, 6, 4, 3]
MAKERS = others.DECISIONS | letters.LETTERS


@dataclass
class Spec:
    """One paper to make."""
    kind: str
    hh: world.Household
    layout: int
    seed: str


@dataclass
class Job:
    """One file to make."""
    name: str
    specs: list
    tier: str
    form: str
    seed: str
    blanks: list = field(default_factory=list)
    duplicate_of: str = None


class Wheel:
    """Layouts come round in a shuffled turn, so that every one is met."""

    def __init__(self, rng):
        self.rng, self.left = rng, {}

    def next(self, kind, count):
        if not self.left.get(kind):
            self.left[kind] = self.rng.sample(range(count), count)
        return self.left[kind].pop()

    def tier(self):
        """Seven easy, eight medium, five hard in each turn of twenty."""
        if not self.left.get("tier"):
            self.left["tier"] = self.rng.sample(["easy"] * 7 + ["medium"] * 8 + ["hard"] * 5, 20)
        return self.left["tier"].pop()


def layout_count(kind):
    if kind == "commandement_de_payer":
        return len(commandement.LAYOUTS)
    return len(assignation.LAYOUTS) if kind == "assignation" else MAKERS[kind][1]


def papers(rng, hh, wheel):
    """The papers of a household, in the order of the case."""
    kinds = (["commandement_de_payer"] if rng.random() < 0.92 else []) + (["assignation"] if rng.random() < 0.84 else [])
    pool = [k for k in AROUND if k != "caution" or hh.guarantor]
    weights = [w for k, w in zip(AROUND, WEIGHT) if k in pool]
    while len(kinds) < rng.choice([2, 3, 3, 4, 5]):
        k = rng.choices(pool, weights)[0]
        if k not in kinds:
            kinds.append(k)
    return [Spec(k, hh, wheel.next(k, layout_count(k)), f"{rng.random()}") for k in kinds]


def neighbours(rng, cases):
    """Near collisions: a surname met elsewhere, another flat of the same house."""
    for i in range(3, len(cases), 6):
        other, hh = cases[i - 2], cases[i]
        if i % 4 == 1:
            hh.tenants[0].nom = other.tenants[0].nom
        else:
            home = world.Place(other.place.voie, other.place.cp, other.place.commune, f"Appt {rng.randint(61, 99)}")
            hh.place = home
            for t in hh.tenants:
                t.home = home


def choose_form(rng, tier, pages_hint):
    """Format by tier; single pictures only for one-page papers."""
    if tier == "easy":
        return rng.choices(["born", "jpeg", "g4", "flate", "tifg4"], [60, 20, 8, 4, 8])[0]
    if pages_hint == 1 and rng.random() < 0.5:
        return rng.choice(["jpg", "png", "jpg"])
    return rng.choices(["jpeg", "flate", "g4", "tifg4", "tiflzw", "tifjpg"], [50, 6, 12, 12, 5, 15])[0]



def shuffled_names(rng, jobs):
    """Names as scanners, studies and people give them."""
    used = set()
    for n, job in enumerate(jobs):
        stem = rng.choice([f"scan_{n:04d}", f"SKM_C25{rng.randint(10**6, 10**7)}", f"dossier-{rng.randint(100, 999)}-{n}", f"acte_{rng.randint(10**5, 10**6)}", f"IMG_{rng.randint(1000, 9999)}_{n}", f"doc{n:05d}"])
        while stem in used:
            stem += "b"
        used.add(stem)
        job.name = f"{stem}.{output.EXTENSION[job.form]}"


def plan(seed, households):
    """All the files of a set; small and quick, so it is done before the work is shared."""
    rng = random.Random(f"plan {seed}")
    shelf, wheel = world.Shelf(rng), Wheel(rng)
    cases = [world.household(rng, n + 1, shelf) for n in range(households)]
    neighbours(rng, cases)
    singles, jobs, mixed = [], [], []
    for hh in cases:
        specs = papers(rng, hh, wheel)
        if rng.random() < 0.3 and len(specs) > 1:
            cut = specs[:rng.randint(2, len(specs))]
            jobs.append(_job(rng, wheel, cut))
            specs = specs[len(cut):]
        for s in specs:
            (mixed if rng.random() < 0.12 else singles).append(s)
    for i in range(0, len(mixed), 3):
        jobs.append(_job(rng, wheel, mixed[i:i + 3]))
    jobs += [_job(rng, wheel, [s]) for s in singles]
    copies = []
    for job in rng.sample([j for j in jobs if len(j.specs) == 1], max(1, len(jobs) // 16)):
        tier = rng.choice(["medium", "hard"])
        copies.append((job, Job("", job.specs, tier, choose_form(rng, tier, 3), f"{rng.random()}", job.blanks)))
    rng.shuffle(jobs)
    jobs += [c for _, c in copies]
    shuffled_names(rng, jobs)
    for origin, copy in copies:
        copy.duplicate_of = origin.name
    return jobs


def _job(rng, wheel, specs):
    tier = wheel.tier()
    single = len(specs) == 1 and len(make_paper(specs[0]).s.pages) == 1
    blanks = [i for i in range(len(specs) - 1) if rng.random() < 0.35]
    return Job("", specs, tier, choose_form(rng, tier, 1 if single else 3), f"{rng.random()}", blanks)


def make_paper(spec):
    rng = random.Random(spec.seed)
    acts = {"commandement_de_payer": commandement.LAYOUTS, "assignation": assignation.LAYOUTS}
    if spec.kind in acts:
        paper = acts[spec.kind][spec.layout](spec.hh, rng)
        blocks.feet(paper)
        return paper
    return MAKERS[spec.kind][0](spec.hh, rng, spec.layout)


def marks(paper, rng, tier):
    """Rubber stamps and pen notes beside or over the text of spoiled papers."""
    s = paper.s
    page, kept = rng.choice(s.pages), s.pages
    s.pages = [page]
    if tier != "easy" and rng.random() < 0.5:
        x, y = (rng.uniform(60, 400), rng.uniform(100, 700)) if tier == "hard" else (rng.uniform(330, 430), rng.uniform(20, 36))
        s.stamp(rng.choice([["COPIE"], ["SECOND ORIGINAL"], ["EXPÉDITION"], ["DOSSIER PLAIDOIRIE"], ["REÇU"]]), x, y, rng.uniform(-0.2, 0.2), rng.choice([(0.1, 0.2, 0.6), (0.65, 0.1, 0.1)]), rng.choice([10, 13, 16]))
    if tier != "easy" and rng.random() < 0.3:
        s.scribble(rng.choice(["vu", "à classer", "voir M. le juge", "FSL ?", "ok compta", "rappeler lundi"]), rng.uniform(20, 60), rng.uniform(770, 790), 15, "Dancing Script", (0.15, 0.15, 0.3), -0.1)
    s.pages = kept


def make(job, folder):
    """Makes one file and its truth; gives (pages, papers by type)."""
    pages, texts, documents, blanks, names = [], [], [], [], {}
    rng = random.Random(job.seed + "marks")
    for i, spec in enumerate(job.specs):
        paper = make_paper(spec)
        marks(paper, rng, job.tier)
        documents.append(paper.truth(len(pages) + 1))
        pages += paper.s.pages
        texts += paper.s.texts()
        names.update(dict.fromkeys(paper.identifiers()))
        if i in job.blanks:
            pages.append(None)
            texts.append("")
            blanks.append(len(pages))
    done = output.save(os.path.join(folder, "files", job.name), pages, job.form, job.tier, job.seed)
    output.write_truth(folder, job.name, dict(
        file=job.name, hand="galley", tier=job.tier, n_pages=len(pages), bundle=len(job.specs) > 1, duplicate_of=job.duplicate_of, degradation=done,
        documents=documents, blank_pages=blanks, identifiers=list(names), full_text=texts))
    return len(pages), [d["type"] for d in documents]
