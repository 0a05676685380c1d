"""One paper under construction: its Typst source, and the record of every value that is printed on it."""
import datetime as dt
import functools
import random
import re

import pypdfium2 as pdfium
import typst

from . import ink, words

_SPECIAL = re.compile(r"([\\#$*_`<>@\[\]~=+/\"-])")


def esc(text):
    """Data for Typst markup: nothing in it may act as markup."""
    return _SPECIAL.sub(r"\\\1", str(text)).replace(". ", "\\. ") if re.match(r"\d+\. ", str(text)) else _SPECIAL.sub(r"\\\1", str(text))


@functools.lru_cache(maxsize=1)
def _compiler():
    """Font discovery is slow, so a process keeps one compiler."""
    return typst.Compiler()


def picture(svg, **size):
    """Typst code for a drawn thing."""
    args = "".join(f", {k}: {v}" for k, v in size.items())
    quoted = svg.replace("\\", "\\\\").replace('"', '\\"')
    return f'#box(image(bytes("{quoted}"), format: "svg"{args}))'


class Sheet:
    """Collects markup; `say`-like methods both return the printed form and write the value into the truth."""

    def __init__(self, kind, layout, hh, seed, style):
        self.kind, self.layout, self.hh = kind, layout, hh
        self.rng = random.Random(f"{seed}-{hh.id}-{kind}-{layout}")
        self.style = style
        self.body, self.fields, self.extra = [], {}, {}
        self.hand, self.typed, self.identifiers = {}, set(), []
        self.ledger = None
        self.title = kind

    # -- markup ---------------------------------------------------------------------------------------------------
    def add(self, *parts):
        self.body.extend(parts)

    def pick(self, *options):
        return self.rng.choice(options)

    # -- values ---------------------------------------------------------------------------------------------------
    def say(self, key, value, printed=None):
        """Print a value and put it into the truth."""
        self.fields[key] = value
        self.typed.add(key)
        return esc(value if printed is None else printed)

    def note(self, key, value, printed=None):
        """Same for a fact outside the field list."""
        self.extra[key] = value
        return esc(value if printed is None else printed)

    def hand_say(self, key, value, text, height="0.62cm"):
        """Same, in handwriting: the text layer never holds it."""
        self.hand.setdefault(key, value)
        return self.scrawl(text, height)

    def scrawl(self, text, height="0.62cm"):
        return picture(ink.handwriting(self.rng, text, self.style["pen"], self.style["ink"]), height=height)

    def money(self, key, cents, style=None):
        return self.say(key, cents / 100, words.money(cents, style or self.style["money"]))

    def euros(self, cents):
        return esc(words.money(cents, self.style["money"]))

    def date(self, key, day, style=None):
        return self.say(key, day.isoformat(), words.date(day, style or self.style["date"]))

    def day(self, day, style=None):
        return esc(words.date(day, style or self.style["date"]))

    def secret(self, *texts):
        """Strings that name a natural person."""
        for text in texts:
            if text and text not in self.identifiers:
                self.identifiers.append(text)

    def who(self, person, **facts):
        """Record a tenant with those of his facts that are printed."""
        known = self.fields.setdefault("locataires", [])
        entry = next((e for e in known if e["nom"] == person.last and e.get("prenoms") == person.first), None)
        if entry is None:
            entry = {"nom": person.last, "prenoms": person.first}
            known.append(entry)
        entry.update({k: v for k, v in facts.items() if v})
        self.secret(person.full, person.last, person.maiden if "nom_naissance" in facts else "")

    # -- result ---------------------------------------------------------------------------------------------------
    def compile(self):
        """PDF bytes and the clean text of each page."""
        stamp = dt.datetime(2026, 1, 5, 9, 0, 0)
        head = (f'#set document(title: "{self.kind}", date: datetime(year: 2026, month: 1, day: 5))\n' + self.style["preamble"])
        pdf = _compiler().compile((head + "\n\n".join(self.body)).encode(), format="pdf", pdf_tags=False, timestamp=int(stamp.timestamp()))
        return pdf, page_texts(pdf)

    def truth(self, first, count):
        """The document's entry, once its place in a file is known."""
        hand = {k: v for k, v in self.hand.items() if k not in self.typed}
        entry = {"type": self.kind, "pages": [first, first + count - 1], "household_id": self.hh.id, "layout": self.layout,
                 "fields": {**self.fields, **hand}, "handwritten_fields": sorted(hand)}
        if self.extra:
            entry["extra"] = self.extra
        if self.ledger:
            entry["ledger"] = self.ledger
        return entry


def page_texts(pdf):
    document = pdfium.PdfDocument(pdf)
    texts = []
    for page in document:
        raw = page.get_textpage().get_text_bounded()
        clean = re.sub(r"[\u00a0\u202f\u2009]", " ", raw.replace("\r\n", "\n").replace("\ufffe", "-").replace("\u00ad", ""))
        texts.append(re.sub(r"[ \t]+", " ", clean).strip())
    document.close()
    return texts
