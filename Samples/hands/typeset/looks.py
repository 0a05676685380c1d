"""Page looks (fonts, margins, colours) and letterheads. A look is the office's designer; a letterhead says who writes."""
from . import ink
from .sheet import esc, picture

# name: (text font, heading font, size pt, accent, margins, paragraph settings, money style, date style)
LOOKS = {
    "reseau": ("Lato", "Lato", 9.5, "#0b5d5e", "(x: 2cm, top: 1.6cm, bottom: 2cm)", "leading: .6em, spacing: .95em", "nbsp", "long"),
    "boutique": ("Gentium Book Basic", "Gentium Book Basic", 11.5, "#5b1a26", "(left: 3.2cm, right: 2.8cm, y: 2.4cm)", "leading: .62em, justify: true", "thin", "long"),
    "province": ("Old Standard TT", "Old Standard TT", 11, "#000000", "(x: 2.2cm, y: 1.9cm)", "justify: true, first-line-indent: 1cm", "euros", "upper"),
    "machine": ("Courier Prime", "Courier Prime", 10.5, "#000000", "(left: 2.6cm, right: 1.6cm, y: 1.8cm)", "leading: .55em", "eur", "slash"),
    "prefecture": ("PT Sans", "PT Sans", 10, "#1f2f7d", "(left: 2.2cm, right: 2cm, y: 1.7cm)", "leading: .65em, justify: true", "nbsp", "long"),
    "logiciel": ("Liberation Sans", "Liberation Sans", 9, "#333333", "(x: 1.5cm, y: 1.3cm)", "leading: .5em, spacing: .75em", "bare", "slash"),
    "roman": ("TeX Gyre Termes", "TeX Gyre Termes", 11.5, "#000000", "(x: 2.5cm, y: 2.2cm)", "justify: true", "plain", "long"),
    "moderne": ("Inter", "League Spartan", 8.8, "#c2410c", "(left: 2cm, right: 1.8cm, y: 1.6cm)", "leading: .68em", "nbsp", "slash"),
    "bookman": ("URW Bookman", "URW Bookman", 9.6, "#1c3f6e", "(x: 2.2cm, y: 2cm)", "justify: true, leading: .58em", "dot", "long"),
    "marge": ("Carlito", "Carlito", 10.5, "#3a3f58", "(left: 6.1cm, right: 1.5cm, y: 1.6cm)", "leading: .58em", "nbsp", "dot"),
    "palatin": ("TeX Gyre Pagella", "Linux Biolinum O", 10.5, "#274b2a", "(x: 2.4cm, y: 2cm)", "justify: true", "mid", "long"),
    "condense": ("Open Sans", "Nimbus Sans", 8.7, "#7a1f5c", "(x: 1.7cm, y: 1.5cm)", "leading: .55em, spacing: .8em", "plain", "slash"),
    "vollkorn": ("Vollkorn", "Cabin", 10.2, "#8a5a00", "(x: 2.6cm, y: 2cm)", "leading: .6em", "nbsp", "weekday"),
    "schola": ("TeX Gyre Schola", "TeX Gyre Schola", 10, "#000000", "(x: 2.3cm, y: 2.1cm)", "justify: true", "dot", "upper"),
    "roboto": ("Roboto", "Roboto", 9.4, "#00548a", "(x: 1.9cm, y: 1.7cm)", "leading: .62em", "eur", "dash"),
    "latin": ("Latin Modern Roman", "Latin Modern Roman", 11, "#000000", "(x: 3cm, y: 2.6cm)", "justify: true, first-line-indent: .7cm", "thin", "long"),
    "matrice": ("GNUTypewriter", "GNUTypewriter", 9.6, "#000000", "(x: 1.9cm, y: 1.6cm)", "leading: .6em", "point", "dot"),
    "libertine": ("Linux Libertine O", "Linux Biolinum O", 10.8, "#4a2f6e", "(x: 2.3cm, y: 2cm)", "justify: true", "nbsp", "long"),
}
TYPEWRITERS = ("machine", "matrice")
PENS = ink.HAND_FONTS + ("DkgHandwriting", "Rufscript", "Domestic Manners")


def style_of(rng, look, columns=1, footer=""):
    font, head, size, accent, margin, par, money, date = LOOKS[look]
    foot = f", footer: context [#set text(7.5pt)\n{footer}]" if footer else ""
    preamble = (f'#set page(paper: "a4", margin: {margin}, columns: {columns}{foot})\n'
                f'#set text(font: ("{font}", "DejaVu Sans"), size: {size}pt, lang: "fr", region: "fr", hyphenate: false)\n'
                f"#set par({par})\n#set table(inset: 4.5pt)\n#set columns(gutter: .8cm)\n")
    return {"look": look, "size": size, "head": head, "accent": accent, "money": money, "date": date, "preamble": preamble,
            "pen": rng.choice(PENS), "ink": rng.choice(ink.INKS), "caps": rng.random() < .6, "order": rng.choice(("fl", "fl", "lf")),
            "civ": rng.choice(("long", "long", "short")), "birth": rng.random() < .55}


def running_head(s, text):
    """A line at the head of every page but the first."""
    s.style["preamble"] += f"#set page(header: context if counter(page).get().first() > 1 [#set text(8pt)\n#smallcaps[{text}] #h(1fr) {esc(s.hh.ref)}\n#v(-.25cm)#line(length: 100%, stroke: .3pt)])\n"


def pages(word="Page", of=" / "):
    return f"#h(1fr) {word} #counter(page).display(){of}#counter(page).final().first() #h(1fr)"


class Issuer:
    """Who writes. Each method prints one thing (and so puts it into the truth); a letterhead calls those that it shows."""

    def __init__(self, s, role):
        self.s, self.role, hh = s, role, s.hh
        self.office = hh.office if role == "etude" else hh.lawyer
        self.etude = role == "etude"

    def name(self):
        office = self.office
        return self.s.say("etude_nom", office.name) if self.etude else self.s.note("cabinet", office.name)

    def address(self, sep=", "):
        at, s = self.office.address, self.s
        text = esc(at.street) + sep + esc(f"{at.code} {at.town}")
        if self.etude:
            s.say("etude_adresse", at.line)
        else:
            s.note("avocat_adresse", at.line)
        return text

    def phone(self):
        n = self.office.phone
        n = self.s.rng.choice((n, n.replace(" ", "."), n.replace(" ", ""), n))
        return self.s.say("etude_telephone", self.office.phone, n) if self.etude else esc(n)

    def mail(self):
        return self.s.say("etude_email", self.office.email) if self.etude else esc(self.office.email)

    def people(self, sep=" \\ ", job=True):
        out = []
        for i, p in enumerate(self.office.associates):
            text = self.s.say("avocat_nom", p.full) if not self.etude and i == 0 else esc(p.full)
            out.append(("Maître " if self.office.solo else "") + text)
            self.s.secret(p.full, p.last)
        return sep.join(out) + (f"{sep}#emph[{self.trade()}]" if job else "")

    def trade(self):
        if not self.etude:
            return "Avocat" + ("s" if len(self.office.associates) > 1 else "") + " au Barreau de " + self.s.say("avocat_barreau", self.office.bar)
        many = len(self.office.associates) > 1
        job = self.s.hh.officer.split(" ", 1)
        return (job[0].capitalize() + ("s " if many else " ") + job[1]) + ("" if self.s.rng.random() < .5 else (" associés" if many else ""))

    def initials(self):
        return self.office.associates[0].last[0].upper() + (self.office.associates[-1].last[0].upper() if not self.office.solo else "")


def head_left(s, who):
    s.add(f"#text(1.25em, weight: \"bold\", font: \"{s.style['head']}\")[{who.name()}] \\ {who.people()}",
          f"#text(.9em)[{who.address(' ' + chr(92) + ' ')} \\ Tél. : {who.phone()} \\ {who.mail()}]", "#v(.4cm)")


def head_right(s, who):
    s.add(f"#align(right)[#block(stroke: (right: 2.5pt + rgb(\"{s.style['accent']}\")), inset: (right: 9pt))[*{who.name()}* \\ {who.people()} \\ "
          f"{who.address(' ' + chr(92) + ' ')} \\ #box(width: .8em, height: .8em)[{picture(ink.icon('phone', s.style['accent']), height='.75em')}] {who.phone()}]]")


def head_center(s, who):
    s.add(f"#align(center)[{picture(ink.icon('scales', s.style['accent']), height='1.1cm')} \\ #text(1.5em)[#smallcaps[{who.name()}]] \\ "
          f"#text(.85em)[{who.people(' – ')} \\ {who.address(' – ')} – Tél. {who.phone()} – {who.mail()}]]", f"#line(length: 100%, stroke: .6pt + rgb(\"{s.style['accent']}\"))")


def head_margin(s, who):
    """A column of its own in the wide left margin."""
    code = picture(ink.qr(f"https://{who.office.email.split('@')[1]}/{s.hh.ref[:4]}"), width="2.2cm")
    s.add(f"#place(top + left, dx: -5cm, block(width: 4.2cm)[#set par(justify: false)\n#set text(.82em)\n"
          f"#text(1.3em, weight: \"bold\", fill: rgb(\"{s.style['accent']}\"))[{who.name()}]\n\n{who.people()}\n\n{who.address(' ' + chr(92) + ' ')}\n\n"
          f"T. {who.phone()} \\ {who.mail()}\n\n*Accueil* \\ du lundi au vendredi \\ 9h – 12h / 14h – 17h\n\nSIREN {esc(who.office.siren)}\n\n{code}\n\n#text(.85em)[Payer en ligne]])")


def head_band(s, who):
    a = s.style["accent"]
    row = "  ".join(f"{picture(ink.icon(k, '#ffffff'), height='.8em')} {v}" for k, v in (("pin", who.address(", ")), ("phone", who.phone()), ("mail", who.mail())))
    s.add(f"#block(width: 100%, fill: rgb(\"{a}\"), inset: 10pt, radius: 2pt)[#set text(white)\n#text(1.5em, weight: \"bold\", font: \"{s.style['head']}\")[{who.name()}] "
          f"#h(1fr) #text(.85em)[{who.trade()}]\n\n#text(.82em)[{row}]]")


def head_foot(s, who):
    """Only a monogram above; the rest stands at the foot of every page."""
    s.style["preamble"] += (f"#set page(footer: [#line(length: 100%, stroke: .4pt)\n#align(center, text(7.6pt)[{who.name()} – {who.people(', ', False)} – "
                            f"{who.address(' – ')} – {who.phone()} – {who.mail()}])])\n")
    s.add(f"#text(2.2em, fill: rgb(\"{s.style['accent']}\"), font: \"{s.style['head']}\")[{esc(who.initials())}] #h(.3cm) #text(.9em, tracking: 2pt)[{who.trade()}]")


def head_grid(s, who):
    s.add(f"#table(columns: (1.4fr, 1fr, 1fr), stroke: .5pt, [*{who.name()}* \\ #text(.85em)[{who.trade()}]], [{who.address(' ' + chr(92) + ' ')}], "
          f"[Tél. {who.phone()} \\ #text(.85em)[{who.mail()}]])")


def head_double(s, who):
    s.add(f"#align(center, block(stroke: 1.4pt, inset: 2.5pt, block(stroke: .5pt, inset: 9pt)[#set par(first-line-indent: 0pt)\n#text(tracking: 1.5pt)[ÉTUDE DE] \\ #text(1.2em, weight: \"bold\")[{who.name()}] \\ "
          f"{who.people()} \\ {who.address(' ' + chr(92) + ' ')} \\ Téléphone : {who.phone()}]))" if who.etude else
          f"#align(center, block(stroke: 1.4pt, inset: 9pt)[*{who.name()}* \\ {who.people()} \\ {who.address()}])")


def head_rotated(s, who):
    s.style["preamble"] += (f"#set page(background: place(left + horizon, dx: .5cm, rotate(-90deg, reflow: true, text(8.5pt, fill: rgb(\"{s.style['accent']}\"), tracking: .6pt)"
                            f"[{who.name()} – {who.trade()} – {who.address(', ')} – Tél. {who.phone()}])))\n")
    s.add(f"#text(1.7em, weight: \"bold\", font: \"{s.style['head']}\", fill: rgb(\"{s.style['accent']}\"))[{esc(who.initials())}.]")


def head_associates(s, who):
    s.add(f"#grid(columns: (1fr, 1fr), column-gutter: .6cm, [#text(1.15em, weight: \"bold\")[{who.name()}]\n\n#text(.88em)[{who.people()}]], "
          f"align(right)[#text(.88em)[{who.address(' ' + chr(92) + ' ')} \\ Standard : {who.phone()} \\ Courriel : {who.mail()}]])", f"#line(length: 100%, stroke: 1.2pt + rgb(\"{s.style['accent']}\"))")


def head_monogram(s, who):
    s.add(f"#grid(columns: (2cm, 1fr), align: horizon, circle(radius: .75cm, stroke: 1pt + rgb(\"{s.style['accent']}\"))[#set align(center + horizon)\n#text(1.3em)[{esc(who.initials())}]], "
          f"[#smallcaps[{who.name()}] – {who.trade()} \\ #text(.85em)[{who.address(' · ')} · {who.phone()} · {who.mail()}]])", "#v(.3cm)")


def head_typed(s, who):
    s.add(f"{who.name()} \\ {who.people()} \\ {who.address(' ' + chr(92) + ' ')} \\ TEL {who.phone()}", "\\-" * 30)


HEADS = {f.__name__[5:]: f for f in (head_left, head_right, head_center, head_margin, head_band, head_foot, head_grid, head_double,
                                     head_rotated, head_associates, head_monogram, head_typed)}


# -- titles -------------------------------------------------------------------------------------------------------------
def title(s, style, main, sub=""):
    """The paper's title in one of the usual dresses."""
    accent, head = s.style["accent"], s.style["head"]
    below = f" \\ #text(.72em)[{sub}]" if sub else ""
    dress = {
        "framed": f"#align(center, block(stroke: 1pt, inset: 9pt, width: 82%)[#text(1.35em, weight: \"bold\")[{main}{below}]])",
        "double": f"#align(center, block(stroke: 1.6pt, inset: 3pt, block(stroke: .5pt, inset: 8pt, width: 90%)[#text(1.25em, weight: \"bold\")[{main}{below}]]))",
        "band": f"#block(width: 100%, fill: rgb(\"{accent}\").lighten(82%), inset: 9pt, stroke: (left: 5pt + rgb(\"{accent}\")))[#text(1.35em, weight: \"bold\", font: \"{head}\", fill: rgb(\"{accent}\"))[{main}]{below}]",
        "plain": f"#align(center)[#text(1.3em, weight: \"bold\")[{main}]{below}]",
        "small": f"#align(center)[#text(1.6em, tracking: 1.5pt)[#smallcaps[{main}]]{below}]",
        "under": f"#align(center)[#underline(offset: 3pt)[#text(1.2em, weight: \"bold\")[{main}]]{below}]",
        "rules": f"#align(center)[#line(length: 70%)#text(1.4em)[{main}]{below}#line(length: 70%)]",
        "left": f"#text(1.9em, weight: \"bold\", font: \"{head}\", fill: rgb(\"{accent}\"))[{main}]{below}",
        "inverse": f"#block(width: 100%, fill: black, inset: 7pt)[#set align(center)\n#text(1.25em, fill: white, weight: \"bold\")[{main}]]" + (f"\n\n#align(center)[{sub}]" if sub else ""),
        "spaced": f"#align(center)[#text(1.15em, tracking: 3pt)[{main}]{below}]",
    }
    s.add("#v(.25cm)", f"#[#set par(justify: false, first-line-indent: 0pt)\n{dress[style]}]", "#v(.2cm)")
