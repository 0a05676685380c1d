"""Letterheads of bailiffs, lawyers and landlords: left, right, centred, in the margin, at the foot, boxed."""

from . import offices
from .digits import on
from .parties import pro


def facts(ink, o, sep=", "):
    """The recorded particulars of an office: (name, street, town, phone, mail)."""
    town = f"{o.where.code} {o.where.town.upper()}"
    ink.put("etude_nom", o.name, o.name)
    ink.put("etude_adresse", f"{o.where.voie}, {town}", f"{o.where.voie}{sep}{town}")
    ink.put("etude_telephone", o.tel, o.tel)
    if any(p.name in o.name for p in o.partners):
        pro(ink, o.name)
    return o.name, o.where.voie, town, o.tel


def mail(ink, o):
    return ink.put("etude_email", o.mail, o.mail)


def _short(p):
    return f"{p.first.split(',')[0].split(' ')[0]} {p.name}"


def partners(ink, o):
    return [pro(ink, _short(p)) for p in o.partners]


def chief(ink, o):
    return pro(ink, _short(o.partners[0]))


def trade(c, d, many=False):
    text = c.trade(d).split(" ")[0] + ("s" if many else "") + " de justice"
    return text[0].upper() + text[1:]


def left(ink, c, d, ref=True, label="N/Réf. : "):
    name, voie, town, tel = facts(ink, c.office)
    ink.para(name, "L", 13, "B", after=0.5)
    ink.para(trade(c, d, len(c.office.partners) > 1) + (" associés" if len(c.office.partners) > 1 else ""), "L", 9, "I", after=1)
    ink.lines([voie, town, f"Tél. {tel}", mail(ink, c.office)], size=9)
    if c.office.hours:
        ink.para(c.office.hours, "L", 7.5, after=1)
    if ref:
        ink.gap(2)
        ink.para(label + ink.put("reference_dossier", c.reference, c.reference), "L", 9, "B", after=3)


def right(ink, c, d, ref=True, label="Dossier : "):
    name, voie, town, tel = facts(ink, c.office)
    with ink.frame(ink.x0 + 88, ink.x1):
        ink.para(name, "R", 12, "B", after=0.3)
        ink.lines(partners(ink, c.office), "R", size=9, base="I")
        ink.lines(
            [
                trade(c, d, len(c.office.partners) > 1),
                voie,
                town,
                f"☎ {tel}" if ink.look.face in ("free", "verdana") else f"Téléphone : {tel}",
                mail(ink, c.office),
            ],
            "R",
            size=9,
        )
        if ref:
            ink.para(label + ink.put("reference_dossier", c.reference, c.reference), "R", 9, "B", after=2)
    ink.gap(4)


def centre(ink, c, d, ref=True, label="Réf. à rappeler : "):
    name, voie, town, tel = facts(ink, c.office, " - ")
    ink.para(name, "C", 15, "B", after=0.5)
    if len(c.office.partners) > 1 and c.office.partners[0].name not in name:
        ink.para(" – ".join(partners(ink, c.office)), "C", 9.5, after=0.5)
    ink.para(trade(c, d, True) + " près le Tribunal judiciaire", "C", 9, "I", after=0.8)
    ink.para(f"{voie} - {town}", "C", 9, after=0)
    ink.para(f"Tél : {tel}   Courriel : {mail(ink, c.office)}", "C", 9, after=1.5)
    ink.rule(ink.x0, ink.y, ink.x1, ink.y, 0.6)
    ink.gap(2.5)
    if ref:
        ink.para(label + ink.put("reference_dossier", c.reference, c.reference), "R", 9, after=2)


def margin(ink, c, d, wide=46, ref=True):
    """A column down the side of the first page; the text keeps clear of it on every page."""
    x0, keep = ink.x0, ink.y
    name, voie, town, tel = facts(ink, c.office)
    with ink.frame(x0 - 8, x0 + wide - 10):
        ink.para(name, "L", 11, "B", after=2)
        for who in partners(ink, c.office):
            ink.para(who, "L", 8.5, "B", after=0)
            ink.para(trade(c, d), "L", 7.5, "I", after=1.5)
        ink.rule(ink.x0, ink.y, ink.x0 + 20, ink.y, 0.4)
        ink.gap(2)
        ink.lines([voie, town, "", "Tél.", tel, mail(ink, c.office)], size=8)
        ink.gap(3)
        if c.office.hours:
            ink.para(c.office.hours, "L", 7, "I", after=3)
        ink.lines(["RÈGLEMENTS", "IBAN", c.office.iban[:14], c.office.iban[14:]], size=7)
        if ref:
            ink.gap(5)
            ink.lines(["Nos références :"], size=7.5)
            ink.para(ink.put("reference_dossier", c.reference, c.reference), "L", 9.5, "B")
    low = ink.y
    ink.rule(x0 + wide - 8, keep, x0 + wide - 8, ink.bottom, 0.3, 120)
    ink.y, ink.x0, ink.left = keep, x0 + wide - 4, x0 + wide - 4
    return low


def foot(ink, c, d, page_word="page"):
    """No letterhead on top: the office stands in the running foot of every page."""
    o = c.office

    def draw(i):
        name, voie, town, tel = facts(i, o, " ")
        i.rule(i.x0, 279, i.x1, 279, 0.3)
        i.y = 280
        i.para(f"<b>{name}</b> - {trade(c, d, True)} - {voie} {town}", "C", 7.5, after=0)
        i.para(f"{tel} - {mail(i, o)} - IBAN {o.iban} - {page_word} {i.number}/{i.total}", "C", 7.5, after=0)

    ink.foot = draw
    ink.bottom = 274


def numbered(ink, text="Page {n} sur {t}", align="C", size=8):
    def draw(i):
        i.y = 284
        i.para(text.format(n=i.number, t=i.total), align, size, after=0)

    ink.foot = draw


def boxed(ink, c, d, label="DOSSIER N° "):
    """Particulars of the office in a ruled box on the left, file data in one on the right."""
    from .furniture import framed, beside

    name, voie, town, tel = facts(ink, c.office)

    def office(i):
        framed(
            i,
            lambda k: (
                k.para(name, "L", 11, "B", after=0.6),
                k.para(trade(c, d, len(c.office.partners) > 1), "L", 8.5, after=0.6),
                k.lines([voie, town, tel, mail(k, c.office)], size=8.5),
            ),
            line=0.3,
        )

    def data(i):
        framed(
            i,
            lambda k: (
                k.para(label + ink.put("reference_dossier", c.reference, c.reference), "L", 9.5, "B", after=1),
                k.lines(["Référence à rappeler pour tout", "règlement ou courrier", "IBAN " + c.office.iban], size=8),
            ),
            line=0.3,
        )

    beside(ink, office, data, 0.52)


def lawyer(ink, c, manner=0):
    """A lawyer's letterhead; returns nothing, records name and bar."""
    a = c.lawyer
    name = ink.put("avocat_nom", a.name, a.name)
    bar = ink.put("avocat_barreau", a.bar, a.bar)
    pro(ink, name)
    rows = [a.firm, a.where.voie, f"{a.where.code} {a.where.town.upper()}", f"Tél. {a.tel}", a.box]
    if manner == 0:
        ink.para(f"Maître {name}", "L", 12, "B", after=0.4)
        ink.para(f"Avocat au Barreau de {bar}", "L", 9.5, "I", after=0.8)
        ink.lines(rows, size=9)
    elif manner == 1:
        ink.para(f"{name}", "C", 15, "", after=0.3)
        ink.para("AVOCAT À LA COUR", "C", 8.5, after=0.3)
        ink.para(f"Barreau de {bar} - {a.box}", "C", 8.5, after=0.3)
        ink.para(" · ".join(r for r in rows[:4] if r), "C", 8.5)
        ink.rule(ink.x0 + 40, ink.y, ink.x1 - 40, ink.y, 0.3)
    else:
        with ink.frame(ink.x0 + 100, ink.x1):
            ink.para(f"Me {name}", "R", 11, "B", after=0.4)
            ink.lines([f"Avocat inscrit au barreau de {bar}"] + rows, "R", size=8.5)
    ink.gap(5)


def company(ink, c, manner=0):
    """Letterhead of a landlord writing itself."""
    from .parties import landlord_name, landlord_where

    ink.para(landlord_name(ink, c, bold=True), ["L", "C", "R"][manner % 3], 14, after=0.5)
    if c.landlord.form:
        ink.para(c.landlord.form[0].upper() + c.landlord.form[1:], ["L", "C", "R"][manner % 3], 8.5, "I", after=0.5)
    ink.para(landlord_where(ink, c, "\n" if manner == 0 else " - "), ["L", "C", "R"][manner % 3], 9, after=0.5)
    if c.landlord.moral:
        ink.para(f"Service contentieux locatif - {offices.phone(ink.rng, ' ')}", ["L", "C", "R"][manner % 3], 8.5)
    ink.gap(3)


def dateline(ink, town, d, align="R"):
    ink.para(f"{town}, le {ink.put('date_acte', d.isoformat(), on(d, ink.look.date))}", align, after=4)
