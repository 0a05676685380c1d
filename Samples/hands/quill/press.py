"""Sets the papers of one file in type and gathers their truth."""

import random
from datetime import timedelta
from . import pen
from .digits import MONTHS
from .ink import Ink, new_pdf


def _rubber(ink, paper, rng):
    """Stamps that offices put on what they receive; they say nothing of the fields and may lie across words."""
    draw, ink.rng = rng.random(), rng
    if draw < 0.12:
        pen.rubber(ink, rng.uniform(110, 150), rng.uniform(12, 60), [rng.choice(["COPIE", "DUPLICATA", "PIÈCE N° 2", "URGENT"])], size=6)
    elif draw < 0.26:
        d = paper.case.summoned + timedelta(days=rng.randint(5, 20))
        pen.rubber(
            ink,
            rng.uniform(90, 150),
            rng.uniform(15, 140),
            ["COURRIER ARRIVÉ", f"{d.day:02d} {MONTHS[d.month - 1][:4].upper()} {d.year}", rng.choice(["SERVICE SOCIAL", "PRÉVENTION", "GREFFE"])],
        )


def _set(pdf, paper, seed, total, stamped):
    """One paper, set with its own generators so that a second setting is the same as the first."""
    rng = random.Random(f"{seed} {paper.case.hid} {paper.layout}")
    look = paper.look(random.Random(f"{paper.case.office.name} {paper.layout}"))
    ink = Ink(pdf, look, rng, total)
    first = pdf.page
    paper.make(ink, paper.case)
    ink.finish()
    if stamped:  # stamps come last, on the first page
        last, pdf.page = pdf.page, first
        _rubber(ink, paper, random.Random(f"{seed} stamp {paper.layout}"))
        pdf.page = last
    return ink


def setting(file):
    """(pdf, documents, pages, blank page numbers, people). A first setting only counts the pages."""
    pdf = new_pdf("quill")
    docs, pages, blanks, people = [], [], [], {}
    for i, paper in enumerate(file.papers):
        total = _set(new_pdf("quill"), paper, file.seed, 0, False).number
        ink = _set(pdf, paper, file.seed, total, file.tier != "easy")
        first = len(pages) + 1
        pages += ink.pages
        docs.append(_truth(ink, paper, [first, len(pages)]))
        people.update(ink.people)
        if i in file.blanks:
            pdf.add_page()
            pages.append({"text": [], "hand": []})
            blanks.append(len(pages))
    return pdf, docs, pages, blanks, people


def _truth(ink, paper, pages):
    hand = [k for k in ink.byhand if not any(any(v) for p, v in ink.forms.items() if p.split(".")[0] == k)]
    doc = {
        "type": paper.kind,
        "pages": pages,
        "household_id": paper.case.hid,
        "layout": paper.layout,
        "fields": ink.fields,
        "handwritten_fields": hand,
        "printed": {k: [f for f in v if f] for k, v in ink.forms.items()},
    }
    extra = dict(ink.extra)
    if "ledger" in extra:
        doc["ledger"] = extra.pop("ledger")
    if extra:
        doc["extra"] = extra
    return doc
