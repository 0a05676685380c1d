"""A sheet of paper being written: whatever is printed through it is recorded as truth at the same time."""
import base64
import io
import random
import re
from html import escape

from . import french as F
from .pen import scrawl, signature


class Sheet:
    """Collects HTML and truth for one paper. Every data-bearing method returns HTML and records the value."""

    def __init__(self, kind, layout, house, look, seed):
        self.kind, self.layout, self.house, self.look = kind, layout, house, look
        self.rng = random.Random(seed)
        self.fields, self.hand, self.extra, self.rows = {}, [], {}, None
        self.parts, self.css = [], ""

    # --- plumbing -------------------------------------------------------
    def any(self, *options):
        return self.rng.choice(options)

    def add(self, *html):
        self.parts.extend(html)

    def put(self, key, value, shown):
        """Record a value and return the text that shows it."""
        self.fields[key] = value
        return escape(str(shown), quote=False)

    def flag(self, key, value):
        """Record a value that the wording around it expresses."""
        self.fields[key] = value

    # --- typed values ---------------------------------------------------
    def money(self, key, value):
        return self.put(key, value, self.eur(value))

    def eur(self, value):
        return F.amount(value, self.look.money)

    def date(self, key, d, form="long"):
        shown = {"long": F.long, "fig": F.figures, "dot": lambda x: F.figures(x, "."), "day": F.weekday, "words": F.all_words,
                 "WORDS": lambda x: F.all_words(x).upper()}[form](d)
        return self.put(key, d.isoformat(), shown)

    def pen(self, key, value, text, size=26):
        """A value that stands only in handwriting: an image, absent from the text layer."""
        self.fields[key] = value
        self.hand.append(key)
        return self.ink(text, size)

    def ink(self, text, size=26, tilt=True):
        return image(scrawl(text, size, self.look.hand, self.rng), "ink", size)

    def sign(self, width=150):
        return image(signature(self.rng), "sig", 62)

    # --- people ---------------------------------------------------------
    def tenant(self, p, form="Monsieur A B", birth=False, sep=", "):
        """Print one tenant and record exactly the particulars printed."""
        rec = {"civilite": p.civ, "nom": p.nom, "prenoms": p.prenoms.replace(",", "")}
        name = {"Monsieur A B": f"{p.civility} {p.prenoms.replace(',', '')} {p.nom}", "M. B A": f"{p.civ} {p.nom} {p.prenoms.replace(',', '')}",
                "M. A B": f"{p.civ} {p.prenoms.replace(',', '')} {p.nom}", "Monsieur B A": f"{p.civility} {p.nom} {p.prenoms}",
                "B A": f"{p.nom} {p.prenoms.replace(',', '')}"}[form]
        out = f"<b>{escape(name)}</b>"
        if form == "B A":
            del rec["civilite"]
        if p.birth_name:
            rec["nom_naissance"] = p.birth_name
            out += f" née <b>{escape(p.birth_name)}</b>"
        if birth:
            rec["date_naissance"], rec["lieu_naissance"] = p.born.isoformat(), p.place
            when = self.any(F.long, F.figures)(p.born)
            out += f"{sep}né{'e' if p.civ == 'Mme' else ''} le {when} à {escape(p.place)}"
        self.fields.setdefault("locataires", []).append(rec)
        return out

    def tenants(self, form="Monsieur A B", birth=False, glue="<br>", sep=", "):
        return glue.join(self.tenant(p, form, birth, sep) for p in self.house.tenants)

    def guarantor(self):
        p, a = self.house.guarantors[0]
        self.fields["cautions"] = [{"nom": p.short().replace(",", ""), "adresse": a.line()}]
        return f"<b>{p.civility} {escape(p.short().replace(',', ''))}</b>, demeurant {escape(a.line())}"

    # --- addresses ------------------------------------------------------
    def addr(self, key, a, br=False):
        return self.put(key, a.line(), a.line()).replace(f", {a.code} ", f"<br>{a.code} ") if br else self.put(key, a.line(), a.line())

    def home(self, br=", ", comp_first=False):
        a = self.house.home
        rec = {"voie": a.voie, "code_postal": a.code, "commune": a.town}
        bits = [a.voie]
        if a.complement:
            rec["complement"] = a.complement
            bits = [a.complement, a.voie] if comp_first else [a.voie, a.complement]
        self.fields["adresse_logement"] = rec
        return br.join(escape(b, quote=False) for b in bits + [f"{a.code} {a.town}"])

    def html(self):
        """The page; hyphened words and e-mail addresses are never broken, so that the text layer keeps them whole."""
        pieces = re.split(r"(<[^>]*>)", "".join(self.parts))
        pieces = [p if p.startswith("<") else re.sub(r"[\w.]+(?:[-@][\w.]+)+", keep_whole, p) for p in pieces]
        return self.look.page(self.css, "".join(pieces))


def keep_whole(m):
    return f'<span class="{"em" if "@" in m[0] else "nb"}">{m[0]}</span>'


def image(pic, cls, height):
    buf = io.BytesIO()
    pic.save(buf, "PNG")
    return f'<img class="{cls}" style="height:{height}px" src="data:image/png;base64,{base64.b64encode(buf.getvalue()).decode()}">'
