"""Which papers each household leaves behind, and how they lie in files."""

import random
from dataclasses import dataclass, field
from datetime import date
from . import command_a, command_b, papers_a, papers_b, papers_c, papers_d, summons_a, summons_b

COMMANDS = {**command_a.LAYOUTS, **command_b.LAYOUTS}
SUMMONS = {**summons_a.LAYOUTS, **summons_b.LAYOUTS}
PAPERS = {**papers_a.PAPERS, **papers_b.PAPERS, **papers_c.PAPERS, **papers_d.PAPERS}
LAST = date(2026, 11, 1)  # nothing is dated later than this, hearings excepted


@dataclass
class Paper:
    case: object
    kind: str
    layout: str
    make: object
    look: object


@dataclass
class File:
    papers: list
    tier: str
    seed: str
    blanks: set = field(default_factory=set)  # indexes of papers followed by a blank leaf
    again: object = None  # the File this one is a second scan of
    name: str = ""


def _fits(name, c):
    """Does this paper make sense in this household?"""
    lord = c.landlord
    return {
        "sponsor": bool(c.sponsors),
        "account": lord.moral,
        "accounttext": not lord.moral,
        "notice": lord.kind not in ("hlm", "oph"),
        "order": c.judged < LAST,
        "leave": c.judged < date(2026, 8, 1),
        "seizure": c.judged < date(2026, 9, 1),
        "receipt": c.told.year >= 2019,
        "prefect": c.told.year < 2024,
        "adjourned": c.hearing < date(2026, 10, 1),
        "subrogated": lord.kind not in ("hlm", "oph"),
        "socialform": lord.moral,
        "privatedemand": not lord.moral,
        "minutes": c.judged < LAST,
        "leavetable": c.judged < date(2026, 8, 1),
        "bailiffnotice": lord.kind not in ("hlm", "oph"),
        "trade": not c.premises.extra,
    }.get(name, True)


class Round:
    """Deals layouts in turn so that every one is used before any comes back."""

    def __init__(self, names, rng):
        self.names, self.rng, self.left = sorted(names), rng, []

    def deal(self, c):
        for _ in range(2):
            for name in self.left:
                if _fits(name, c):
                    self.left.remove(name)
                    return name
            fresh = self.names[:]
            self.rng.shuffle(fresh)
            self.left += fresh
        return None


def papers(world, seed):
    """The papers of each household, in the order of the procedure."""
    rng = random.Random(f"quill plan {seed}")
    commands, summons, others = Round(COMMANDS, rng), Round(SUMMONS, rng), Round(PAPERS, rng)
    out = []
    for c in world.cases:
        mine = []
        if rng.random() < 0.92:
            name = commands.deal(c)
            mine.append(Paper(c, "commandement_de_payer", name, *COMMANDS[name]))
        if rng.random() < 0.85 or not mine:
            name = summons.deal(c)
            mine.append(Paper(c, "assignation", name, *SUMMONS[name]))
        for _ in range(rng.choices([0, 1, 2, 3], [18, 34, 32, 16])[0]):
            name = others.deal(c)
            if name and name not in [p.layout for p in mine]:
                make, look, kind = PAPERS[name]
                mine.append(Paper(c, kind, name, make, look))
        out.append(mine)
    return out


def files(world, seed):
    """Group papers: mostly one a file, some households in one bundle, a few bundles of several households, some rescans."""
    rng = random.Random(f"quill files {seed}")
    out, spare = [], []
    for mine in papers(world, seed):
        how = rng.random()
        if how < 0.2 and len(mine) > 1:  # everything of this household in one scan
            rng.shuffle(mine)
            out.append(mine)
        elif how < 0.34 and len(mine) > 1:  # the last ones set aside for a mixed bundle
            spare.append(mine.pop(rng.randrange(len(mine))))
            out += [[p] for p in mine]
        else:
            out += [[p] for p in mine]
    while spare:
        out.append([spare.pop(0) for _ in range(min(len(spare), rng.choice([2, 3])))])
    made = [_file(group, rng, f"{seed}-{i}") for i, group in enumerate(out)]
    mains = [f for f in made if len(f.papers) == 1 and f.papers[0].kind in ("commandement_de_payer", "assignation", "decompte")]
    for f in rng.sample(mains, max(1, len(mains) // 9)):
        made.append(File(f.papers, rng.choice(["medium", "hard"]), f.seed, set(), f))
    rng.shuffle(made)
    return made


def _file(group, rng, seed):
    tier = rng.choices(["easy", "medium", "hard"], [35, 40, 25])[0]
    blanks = {i for i in range(len(group) - 1) if rng.random() < 0.35} if len(group) > 1 else set()
    return File(group, tier, f"quill file {seed}", blanks)
