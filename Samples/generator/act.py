"""One paper while it is being written: its HTML, its house style, and the truth of what has been printed so far."""
import datetime as dt
import html

from . import french as fr
from . import ink

SERIF = ["'Liberation Serif'", "'EB Garamond'", "'Linux Libertine O'", "'C059'", "'P052'", "'Caladea'", "'Nimbus Roman'", "'URW Bookman'"]
SANS = ["'Liberation Sans'", "'Carlito'", "'Nimbus Sans'", "'DejaVu Sans Condensed'", "'Lato'", "'Open Sans'", "'Gillius ADF'", "'Liberation Sans Narrow'"]
MONO = ["'Liberation Mono'", "'Courier Prime'", "'Nimbus Mono PS'", "'Tlwg Typist'", "'Tlwg Typo'"]


def esc(text):
    return html.escape(str(text), quote=False)


class Act:
    """Collects the HTML of one paper and, with `put`, every value at the moment it is printed."""

    def __init__(self, h, type_, layout, rng, **style):
        self.h, self.type, self.layout, self.rng = h, type_, layout, rng
        self.fields, self.extra, self.hand_fields, self.ledger, self.written = {}, {}, set(), [], []
        self.parts, self.css = [], []
        pick = rng.choice
        self.family = style.get("family") or pick(pick([SERIF, SERIF, SANS, SANS, SANS, MONO]))
        self.mono = any(f == self.family for f in MONO)
        self.size = style.get("size") or round(rng.uniform(9.6, 11.2) - (.9 if self.mono else 0) - (.8 if "DejaVu" in self.family or "Bookman" in self.family else 0), 1)
        self.leading = style.get("leading") or round(rng.uniform(1.15, 1.42), 2)
        self.align = style.get("align") or pick(["justify", "justify", "left"])
        self.margin = style.get("margin") or f"{rng.randint(13, 21)}mm {rng.randint(15, 23)}mm {rng.randint(15, 22)}mm {rng.randint(15, 25)}mm"
        self.money_style = style.get("money") or pick(fr.MONEY_STYLES)
        self.date_style = style.get("dates") or pick(["slash", "slash", "long", "long", "dots"])
        self.name_order = style.get("names") or pick(["PN", "PN", "NP"])
        self.civ_style = style.get("civ") or pick(["long", "long", "long", "short", "short", "mr"])
        self.numerals = pick(["normal", "lining-nums"])
        self.drawn, self.printed = False, None
        self.ink = pick(ink.BALLPOINT)
        self.pen = pick(ink.HAND_FONTS)
        self.accents = style.get("accents", rng.random() > .18)
        self.colour = style.get("colour") or pick(["#000", "#000", "#000", "#1a2a5a", "#5a1a22", "#1f4a3a"])

    # --- truth -------------------------------------------------------------
    def put(self, key, value, hand=False):
        if value not in (None, "", [], {}):
            self.fields[key] = value
            if hand:
                self.hand_fields.add(key)

    # --- house style -------------------------------------------------------
    def money(self, cents):
        return fr.money(cents, self.money_style)

    def date(self, d, style=None):
        return fr.date(d, style or self.date_style)

    def caps(self, text):
        """Capitals; typewriter-minded offices drop the accents of capitals."""
        text = text.upper()
        if not self.accents:
            text = text.translate(str.maketrans("ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜ", "AAACEEEEIIOOUUU"))
        return esc(text)

    def civ(self, civ):
        if self.civ_style == "long":
            return {"M.": "Monsieur", "Mme": "Madame"}[civ]
        return "Mr" if self.civ_style == "mr" and civ == "M." else civ

    def name(self, p, order=None):
        return f"{p.prenoms} {p.nom}" if (order or self.name_order) == "PN" else f"{p.nom} {p.prenoms}"

    # --- output ------------------------------------------------------------
    def add(self, *parts):
        self.parts.extend(parts)

    def write(self, text, size=15, style="vertical-align:-4pt;"):
        """Handwriting in the ink of this paper; remembered apart from the printed text."""
        mark = f"hw{len(self.written)}"
        self.written.append((mark, text))
        return f'<span id="{mark}">{ink.handwriting(text, self.rng, size, self.ink, self.pen, style)}</span>'

    def stamp(self, lines, top, left, **kw):
        self.drawn = True
        return f'<div style="position:absolute;top:{top}mm;left:{left}mm;z-index:5">{ink.box_stamp(lines, self.rng, **kw)}</div>'

    def maybe_stamp(self, chance=.3):
        """A rubber stamp on the first page: COPIE, or the mail stamp of whoever received the paper."""
        if self.rng.random() > chance:
            return
        got = fr.working_day(self.when + dt.timedelta(self.rng.randint(1, 12)))
        lines = self.rng.choice([["COPIE"], ["COPIE"], ["COPIE CERTIFIÉE CONFORME"], ["REÇU LE", fr.date(got)], ["COURRIER ARRIVÉ", fr.date(got), "SERVICE LOGEMENT"], ["REÇU LE", f"{got.day:02d} {fr.MONTHS[got.month][:4].upper()}. {got.year}"]])
        self.add(self.stamp(lines, self.rng.choice([-8, -2, 8, 25, 60]), self.rng.choice([85, 100, 115]), size=self.rng.choice([11, 14, 18])))

    def html(self):
        base = f"""@page{{size:A4;margin:{self.margin}}} body{{font-family:{self.family},'DejaVu Sans';font-size:{self.size}pt;line-height:{self.leading};
text-align:{self.align};color:#111;margin:0;font-variant-numeric:{self.numerals}}} p{{margin:.45em 0}} table{{border-collapse:collapse}} td,th{{vertical-align:top;text-align:left;padding:1.2pt 4pt}}
.r{{text-align:right;white-space:nowrap}} .c{{text-align:center}} .b{{font-weight:bold}} .i{{font-style:italic}} .s{{font-size:82%}} .xs{{font-size:70%;line-height:1.2}} .u{{text-decoration:underline}}
.pb{{break-before:page}} .keep{{break-inside:avoid}} .frame{{border:1pt solid #222;padding:5pt 8pt;margin:6pt 0}} .in{{margin-left:14mm}} .up{{letter-spacing:0}}
.g td,.g th{{border:.6pt solid #444}} h1,h2,h3{{font-size:100%;margin:.7em 0 .3em;break-after:avoid}} ol,ul{{margin:.3em 0 .3em 1.2em;padding-left:1em}}"""
        return f'<html lang="fr"><head><style>{base}{"".join(self.css)}</style></head><body>{"".join(self.parts)}</body></html>'


def address_lines(a, upper=True, position="after"):
    town = f"{a.cp} {a.commune.upper() if upper else a.commune}"
    lines = [a.voie, a.complement] if position == "after" else [a.complement, a.voie]
    return [x for x in lines if x] + [town]


def address_text(a, upper=True, sep=", "):
    """Street and complement, then postcode and town."""
    return sep.join(address_lines(a, upper))


def home_truth(a):
    out = {"voie": a.voie, "code_postal": a.cp, "commune": a.commune}
    if a.complement:
        out["complement"] = a.complement
    return out
