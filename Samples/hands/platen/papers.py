"""Which papers a household has, and the finished paper: PDF bytes, page texts and truth."""
from dataclasses import dataclass
import random

from . import assignation, commandement, others
from .look import look
from .people import identity_strings
from .press import page_texts
from .french import plain
from .sheet import Sheet


@dataclass
class Paper:
    sheet: Sheet
    pdf: bytes
    texts: list
    serial: int

    @property
    def house(self):
        return self.sheet.house

    def truth(self, first):
        s = self.sheet
        d = {"type": s.kind, "pages": [first, first + len(self.texts) - 1], "household_id": s.house.hid, "layout": s.layout, "fields": s.fields,
             "handwritten_fields": sorted(set(s.hand)), "extra": s.extra}
        return d | ({"ledger": s.rows} if s.rows else {})


def plan(seed, index, house):
    """(type, layout function, font kind) of each paper of a household; layouts go round so that all are used."""
    rng = random.Random(f"{seed}/plan/{index}")
    out = []
    for k in range(rng.choice([0, 1, 1, 2])):
        out.append(others.BEFORE[(index * 2 + k + seed) % len(others.BEFORE)])
    if rng.random() < .93:
        out.append(("commandement_de_payer", *pick_layout(commandement.LAYOUTS, seed + index, house)))
    if rng.random() < .88:
        out.append(("assignation", *pick_layout(assignation.LAYOUTS, seed * 2 + index, house)))
    for k in range(rng.choice([0, 1, 1, 2])):
        out.append(others.AFTER[(index * 2 + k + seed * 3) % len(others.AFTER)])
    return out


def pick_layout(layouts, n, house):
    """Plain-language models do not exist in the oldest years; the typewriter does not in the newest."""
    for i in range(len(layouts)):
        fn, kind = layouts[(n + i) % len(layouts)]
        if not (fn.__name__ in ("plain_language", "modern") and not house.modern):
            return fn, kind
    raise LookupError("no layout fits")


def write(press, seed, house, serial, kind, fn, font):
    """Write, print and read back one paper."""
    who = house.study.rng_key if kind not in ("jugement", "signalement_caf", "autre", "mise_en_demeure") else (house.hid, kind)
    sheet = Sheet(kind, fn.__name__, house, look(f"{who}/{font}", font), f"{seed}/{house.hid}/{serial}/{fn.__name__}")
    fn(sheet)
    pdf = press.pdf(sheet.html())
    return Paper(sheet, pdf, page_texts(pdf), serial)


def identifiers(papers):
    """Every string on these papers that names a natural person."""
    text = " " + plain(" ".join(t for p in papers for t in p.texts)) + " "
    found = {}
    for p in papers:
        h = p.house
        people = [(x, h.home) for x in h.tenants] + h.guarantors + [(x, None if h.landlord.corporate else h.landlord.addr) for x in h.landlord.persons]
        cand = [s for x, a in people for s in identity_strings(x, a)] + [f"{a} {b}" for a, b in h.study.members] + [h.lawyer.extra["lawyer"]]
        for c in cand:
            if c and f" {plain(c)} " in text:
                found[c] = 0
    return sorted(found)
