"""Which papers each dossier holds, and how they lie in files: alone, bundled, rescanned."""
import random
from dataclasses import dataclass, field

from . import acts, assignation, cast, commandement, letters

SOURCES = {"commandement_de_payer": commandement, "assignation": assignation}
# (type or layout prefix, chance in a dossier)
OTHERS = (("decompte", .24), ("mise_en_demeure", .22), ("notification_prefet", .22), ("jugement", .24), ("commandement_de_quitter_les_lieux", .2), ("conge", .1), ("commandement_de_payer_commercial", .07),
          ("commandement_saisie_vente", .09), ("signalement_caf", .15), ("bail", .16), ("assurance", .08), ("courrier", .12), ("quittance", .09), ("den", .14), ("fsl", .08), ("ccapex", .08), ("info", .13))
TIERS = (("easy", 35), ("medium", 40), ("hard", 25))


@dataclass
class Paper:
    household: int
    layout: str


@dataclass
class Job:
    name: str
    papers: list
    tier: str
    seed: str
    born: bool
    bundle: bool = False
    blanks: set = field(default_factory=set)      # a blank page follows the paper of this index
    duplicate_of: str = None


def module_of(layout):
    return next(m for m in (commandement, assignation, acts, letters) if layout in m.LAYOUTS)


def dossier(seed, index):
    """Every sixth dossier shares a surname or a building with an earlier one."""
    twin = cast.household(seed, index - 5) if index % 6 == 5 else None
    return cast.household(seed, index, twin)


class _Wheel:
    """Goes round all layouts of a type, in shuffled order, so that each is used before one comes back."""

    def __init__(self, rng):
        self.rng, self.left = rng, {}

    def next(self, kind):
        if not self.left.get(kind):
            if kind in SOURCES:
                names = list(SOURCES[kind].LAYOUTS)
            else:
                rows = {**acts.LAYOUTS, **letters.LAYOUTS}
                names = [n for n, row in rows.items() if row[0] == kind or (row[0] == "autre" and n.startswith(kind))]
            self.rng.shuffle(names)
            self.left[kind] = names
        return self.left[kind].pop()


def _papers(rng, wheel, index):
    kinds = [k for k, chance in (("commandement_de_payer", .95), ("assignation", .88)) if rng.random() < chance]
    kinds += [k for k, chance in OTHERS if rng.random() < chance * .82]
    return [Paper(index, wheel.next(k)) for k in kinds]


def _groups(rng, papers):
    """Cut a dossier into files."""
    if len(papers) > 1 and rng.random() < .3:
        size = rng.randrange(2, min(len(papers), 4) + 1)
        return [papers[:size]] + [[p] for p in papers[size:]]
    return [[p] for p in papers]


def _name(rng, number):
    return rng.choice((f"scan_{number:04d}", f"Numerisation-{number:04d}", f"DOC{number:05d}", f"acte {number:03d}", f"copieur_{rng.randrange(10, 99)}_{number:04d}", f"IMG_{number:04d}", f"piece-{number:03d}"))


def _job(rng, seed, number, group, duplicate_of=None):
    tier = rng.choices([t for t, _ in TIERS], [w for _, w in TIERS])[0]
    born = tier == "easy" and rng.random() < .55 and not duplicate_of
    blanks = {i for i in range(len(group) - 1) if rng.random() < .35} if rng.random() < .6 else set()
    return Job(_name(rng, number), group, tier, f"{seed}-file-{number}", born, len(group) > 1, blanks, duplicate_of)


def jobs(seed, households):
    rng = random.Random(f"{seed}-plan")
    wheel = _Wheel(rng)
    groups = []
    for index in range(households):
        groups += _groups(rng, _papers(rng, wheel, index))
    merged = []
    for group in groups:                          # now and then a file holds two dossiers
        if merged and len(group) > 1 and len(merged[-1]) > 1 and rng.random() < .3:
            merged[-1] += group
        elif merged and len(merged[-1]) == 1 and rng.random() < .03:
            merged[-1] += group
        else:
            merged.append(group)
    out = [_job(rng, seed, n, group) for n, group in enumerate(merged, 1)]
    singles = [j for j in out if not j.bundle and not j.born]
    for n, source in enumerate(rng.sample(singles, min(len(singles), max(1, len(out) // 18))), len(out) + 1):
        out.append(_job(rng, seed, n, source.papers, source))
    return out
