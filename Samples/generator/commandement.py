"""Commandement de payer visant la clause résolutoire: ten fixed layouts and random ones made of the same blocks."""
import datetime as dt

from . import french as fr
from . import law, ledgers, parts, service
from .act import Act, esc

ELAN = dt.date(2018, 11, 25)

# letterhead, title, date line, order of the opening, applicant, addressees, table, warning, service, extra style
LAYOUTS = {
    "cp-cevennes": dict(letterhead="left", title="framed", dateline="words", order="classic", applicant="block", to="blocks", table="ruled", warning="numbered", service="grid"),
    "cp-littoral": dict(letterhead="margin", title="plain2", dateline="figures", order="refs-first", applicant="inline", to="list", table="ruled-detail", warning="frame", service="prose", family="'Carlito'"),
    "cp-nord": dict(letterhead="center", title="rule", dateline="words", order="classic", applicant="block", to="inline", table="dots", warning="long", service="title", family="'C059'"),
    "cp-registre": dict(letterhead="typed", title="typed", dateline="hand", order="classic", applicant="inline", to="inline", table="typed", warning="old", service="form", family="'Liberation Mono'", align="left"),
    "cp-moderne": dict(letterhead="banner", title="band", dateline="figures", order="summary-first", applicant="table", to="window", table="ruled", warning="faq", service="columns", family="'Lato'"),
    "cp-alsace": dict(letterhead="columns", title="framed2", dateline="spaced", order="to-first", applicant="block", to="table", table="monthly", warning="numbered", service="title", family="'Linux Libertine O'"),
    "cp-parisien": dict(letterhead="right", title="plain", dateline="words-low", order="classic", applicant="inline", to="inline", table="prose", warning="long", service="prose", family="'EB Garamond'"),
    "cp-breton": dict(letterhead="cartouche", title="stacked", dateline="hand-figures", order="refs-first", applicant="block", to="blocks", table="ruled-detail", warning="frame", service="slip", family="'Gillius ADF'"),
    "cp-grille": dict(letterhead="grid", title="band", dateline="words", order="summary-first", applicant="table", to="table", table="annexed", warning="numbered", service="grid", family="'Liberation Sans Narrow'"),
    "cp-pied": dict(letterhead="footer", title="rule", dateline="figures", order="to-first", applicant="inline", to="window", table="prose", warning="faq", service="form", family="'Open Sans'"),
    "cp-garonne": dict(letterhead="center", title="stacked", dateline="words", order="classic", applicant="block", to="list", table="annexed", warning="long", service="columns", family="'P052'"),
}
CHOICES = {"letterhead": list(parts.LETTERHEADS), "title": ["framed", "framed2", "plain", "plain2", "rule", "band", "stacked", "typed"],
           "dateline": ["words", "words", "words-low", "figures", "figures", "spaced", "hand", "hand-figures", "stamp"], "order": ["classic", "classic", "refs-first", "to-first", "summary-first"],
           "applicant": ["block", "inline", "table"], "to": ["blocks", "list", "table", "window", "inline"],
           "table": ["ruled", "ruled-detail", "dots", "typed", "monthly", "prose", "annexed"], "warning": ["numbered", "frame", "long", "faq"],
           "service": list(service.SERVICE)}
TITLES = [["COMMANDEMENT DE PAYER", "VISANT LA CLAUSE RÉSOLUTOIRE"], ["COMMANDEMENT DE PAYER LES LOYERS ET CHARGES", "(Clause résolutoire - article 24 de la loi du 6 juillet 1989)"],
          ["COMMANDEMENT DE PAYER", "LOYERS ET CHARGES D'HABITATION", "avec rappel de la clause résolutoire"], ["COMMANDEMENT DE PAYER VISANT LA CLAUSE RÉSOLUTOIRE INSÉRÉE AU BAIL"],
          ["COMMANDEMENT", "D'AVOIR À PAYER LES LOYERS", "Loi n° 89-462 du 6 juillet 1989, art. 24"], ["COMMANDEMENT AUX FINS DE PAIEMENT D'ARRIÉRÉ LOCATIF", "emportant mise en jeu de la clause résolutoire du bail"]]


def draw_layout(rng):
    return {k: rng.choice(v) for k, v in CHOICES.items()}


def write(h, rng, layout=None, when=None, closing=None, delay=None, modes=None, insurance=None, hand_date=None, served=True, others=True):
    """A commandement of household h. `delay` overrides the lease's own time (the act may announce the wrong one)."""
    recipe = dict(LAYOUTS[layout]) if layout else draw_layout(rng)
    if hand_date is False and recipe["dateline"] in ("hand", "hand-figures", "stamp"):
        recipe["dateline"] = "words"
    style = {k: recipe[k] for k in ("family", "align") if k in recipe}
    if recipe["letterhead"] == "typed" or recipe["table"] == "typed":
        style.setdefault("family", rng.choice(["'Liberation Mono'", "'Tlwg Typist'", "'Courier Prime'"]))
    a = Act(h, "commandement_de_payer", layout or "cp-random", rng, **style)
    a.when, a.recipe = when or h.days["cp"], recipe
    a.closing = closing or h.days["closing"]
    a.delay = delay or h.lease.delay
    a.insurance = insurance if insurance is not None else rng.random() < .15
    a.rows = [r for r in h.ledger if r.date <= a.closing]
    a.debt = a.rows[-1].balance
    a.cost = service.make_cost(rng, a.debt)
    a.others = other_sums(a) if recipe["table"] in ("ruled", "dots", "typed", "annexed") and others else []
    a.total = a.debt + a.cost["total"] + sum(v for _, v in a.others)
    if a.when < ELAN and recipe["warning"] in ("numbered", "faq"):
        recipe["warning"] = "old"
    a.maybe_stamp()
    a.refs_block = parts.references(a)
    head = parts.LETTERHEADS[recipe["letterhead"]](a)
    refs = "" if recipe["letterhead"] in parts.REFS_INSIDE else f"<p class='s' style='text-align:left'>{a.refs_block}</p>"
    blocks = {"head": head, "refs": refs, "title": title(a), "date": parts.date_line(a, recipe["dateline"]), "applicant": applicant(a), "bailiff": bailiff_line(a),
              "to": f"<p class='b'>{rng.choice(['À :', 'A :', 'À L’ATTENTION DE :', 'DESTINATAIRE(S) :'])}</p>" + parts.addressees(a, recipe["to"]), "summary": ""}
    if recipe["order"] == "summary-first":
        blocks["summary"] = summary(a)
    order = {"classic": ["head", "refs", "title", "date", "applicant", "bailiff", "to"], "refs-first": ["head", "title", "refs", "date", "to", "applicant", "bailiff"],
             "to-first": ["head", "to", "refs", "title", "date", "applicant", "bailiff"], "summary-first": ["head", "refs", "title", "date", "summary", "to", "applicant", "bailiff"]}[recipe["order"]]
    a.add(*[blocks[k] for k in order])
    a.add(parlant(a), recital(a), command(a), AMOUNTS[recipe["table"]](a), pay_to(a), WARNINGS[recipe["warning"]](a))
    if recipe["table"] == "annexed":
        wide = rng.random() < .25
        if wide:
            a.css.append("@page wide{size:A4 landscape;margin:15mm} .wide{page:wide}")
        a.add(f"<div class='pb{' wide' if wide else ''}'><h2 class='c b'>{a.caps(rng.choice(['Décompte annexé', 'Décompte locatif joint', 'Annexe : relevé de compte locataire']))}</h2>{ledgers.ledger_table(a, a.rows, rng.choice(['columns', 'zebra', 'months', 'listing']))}</div>")
    if served:
        a.add(service.report(a, recipe["service"], modes or None, a.cost if recipe["table"] != "ruled-detail" else None, per_page=len(h.tenants) < 3))
    numbering(a)
    return a


def numbering(a):
    if a.rng.random() < .6:
        shape = a.rng.choice(["'Page ' counter(page) ' / ' counter(pages)", "counter(page)", "'- ' counter(page) ' -'", "counter(page) '/' counter(pages)"])
        where = a.rng.choice(["bottom-right", "top-right"] if a.recipe.get("letterhead") == "footer" else ["bottom-right", "bottom-center", "top-right"])
        a.css.append(f"@page{{@{where}{{content:{shape};font-size:8pt;font-family:{a.family}}}}}")


def title(a):
    style, lines = a.recipe["title"], list(a.rng.choice(TITLES))
    if a.insurance:
        lines.append(a.rng.choice(["ET D'AVOIR À JUSTIFIER D'UNE ASSURANCE", "et sommation de justifier de l'assurance des risques locatifs"]))
    status = parts.copy_status(a)
    big = "".join(f"<div style='font-size:{135 if i == 0 else 108}%'>{a.caps(x) if x.isupper() else esc(x)}</div>" for i, x in enumerate(lines))
    tail = f"<div class='s' style='font-weight:normal'>{status}</div>" if status else ""
    box = {"framed": "border:1.4pt solid #000;padding:3mm;margin:3mm 12mm", "framed2": "border:3pt double #000;padding:4mm;margin:4mm 4mm", "plain": "margin:7mm 0", "plain2": "margin:5mm 0;text-decoration:underline",
           "rule": "border-top:1pt solid #000;border-bottom:1pt solid #000;padding:2.5mm 0;margin:5mm 0", "band": f"background:{a.colour if a.colour != '#000' else '#333'};color:#fff;padding:3mm;margin:4mm 0",
           "stacked": "margin:6mm 25mm;letter-spacing:.3pt", "typed": "margin:6mm 0"}[style]
    if style == "typed":
        big = "<br/>".join(a.caps(x) for x in lines) + "<br/>" + "=" * 30
    return f"<div class='c b' style='{box}'>{big}{tail}</div>"


def applicant(a):
    text, agency = parts.landlord_text(a), parts.agency_text(a)
    lead = a.rng.choice(["À LA REQUÊTE DE :", "À LA DEMANDE DE :", "À la requête de", "A LA REQUETE DE"])
    elect = a.rng.choice(["Élisant domicile en mon étude.", "Pour qui domicile est élu en l'étude du " + parts.bailiff(a) + " soussigné.", ""])
    body = " ".join(x for x in [text, (agency + ".") if agency else "", elect] if x)
    if a.recipe["applicant"] == "inline":
        return f"<p><b>{lead}</b> {body}</p>"
    if a.recipe["applicant"] == "table":
        return f"<table class='g' style='width:100%'><tr><th style='width:32mm'>{a.rng.choice(['Bailleur', 'Requérant', 'Créancier'])}</th><td>{text}</td></tr>" + (f"<tr><th>{a.rng.choice(['Mandataire', 'Gestionnaire'])}</th><td>{agency}</td></tr>" if agency else "") + "</table>"
    return f"<p class='b'>{lead}</p><p class='in'>{body}</p>"


def bailiff_line(a):
    o, rng, job = a.h.office, a.rng, parts.bailiff(a)
    member = rng.choice(o.members)
    names = f"{member[1]} {member[2]}"
    e = "e" if member[0] == "Mme" else ""
    return rng.choice([f"<p>J'ai, {names}, {job} associé{e}, membre de {esc(o.name)}, titulaire d'un office à la résidence {fr.of(o.address.commune)}, soussigné{e},</p>",
                       f"<p>Nous, {esc(o.name)}, {job.replace(' ', 's ', 1)} à {esc(o.address.commune)}, l'un d'eux soussigné,</p>" if len(o.members) > 1 else f"<p>Je soussigné{e} {names}, {job} à {esc(o.address.commune)},</p>",
                       f"<p class='s'>Acte dressé par {names}, {job} à la résidence {fr.of(o.address.commune)}, y demeurant, soussigné{e}.</p>"])


def summary(a):
    """A box that repeats the essentials before the act proper."""
    total = a.total
    return f"<div class='frame'><table style='width:100%'><tr><td>Dette locative arrêtée au {a.date(a.closing)}</td><td class='r'>{esc(a.money(a.debt))}</td></tr><tr><td>Montant total à régler, coût de l'acte compris</td><td class='r b'>{esc(a.money(total))}</td></tr><tr><td>Délai pour payer</td><td class='r'>{delay_text(a)}</td></tr></table></div>"


def delay_text(a):
    a.put("delai_jours_ou_semaines", a.delay)
    return a.rng.choice(["deux mois", "DEUX MOIS", "deux (2) mois", "2 mois"] if a.delay == "2_mois" else ["six semaines", "SIX SEMAINES", "six (6) semaines", "6 semaines"])


def parlant(a):
    return a.rng.choice(["<p>Où étant et parlant à : <i>comme il est dit en fin d'acte</i>.</p>", "<p>où étant et parlant à : voir procès-verbal de signification ci-après</p>", "", "<p>Parlant à : ainsi qu'il est indiqué au feuillet de remise.</p>"])


def recital(a):
    """Lease, premises, rent and charges."""
    l, rng = a.h.lease, a.rng
    a.put("date_bail", l.date.isoformat())
    a.put("loyer_mensuel", l.rent / 100)
    a.put("charges_mensuelles", l.charges / 100)
    when, rent, charges = a.date(l.date, rng.choice([None, "long", "slash"])), esc(a.money(l.rent)), esc(a.money(l.charges))
    where = home_sentence(a)
    caution = ""
    if a.h.caution and rng.random() < .8:
        caution = f"<p>{rng.choice(['Se sont portés cautions solidaires :', 'Caution solidaire :', 'Les obligations du locataire sont garanties par'])} {parts.caution_text(a)}.</p>"
        a.extra["garantie"] = "caution"
    parking = f" et un emplacement de stationnement n° {rng.randint(2, 90)}" if l.parking else ""
    both = esc(a.money(l.rent + l.charges))
    text = rng.choice([
        f"<p>Agissant en vertu d'un bail d'habitation ({l.nature}) suivant {esc(l.deed)} en date du <b>{when}</b>, portant sur {where}{parking}, moyennant un loyer mensuel actuel de {rent} outre {charges} de provision sur charges.</p>",
        f"<p>Suivant {esc(l.deed)} en date du {when}, le requérant a donné à bail, à usage d'habitation, {where}{parking}. Montant mensuel du loyer : {rent}. Montant mensuel des charges : {charges}.</p>",
        f"<table class='in'><tr><td>Bail du</td><td>: {when}</td></tr><tr><td>Désignation</td><td>: {where}{parking}</td></tr><tr><td>Loyer mensuel hors charges</td><td>: {rent}</td></tr><tr><td>Provisions pour charges</td><td>: {charges}</td></tr></table>",
        f"<p>EN VERTU : du contrat de location conclu le {when} concernant {where}{parking}, dont le loyer s'élève à ce jour à {rent} par mois et les charges à {charges} par mois, soit {both} charges comprises.</p>"])
    return text + caution


def home_sentence(a):
    return a.rng.choice(["les lieux sis ", "un appartement situé ", "le logement sis ", "des locaux d'habitation situés "]) + esc(parts.home_line(a))


def command(a):
    t, rng = delay_text(a), a.rng
    plural = len(a.h.tenants) > 1
    a.put("dette_arretee_au", a.closing.isoformat())
    stop = a.date(a.closing)
    return rng.choice([
        f"<p class='b'>{'VOUS FAIT' if rng.random() < .5 else 'JE VOUS FAIS'} COMMANDEMENT, au nom de la loi et de la justice, de payer dans un délai de {t} à compter de la date du présent acte les sommes ci-après, dues au titre des loyers et charges arrêtés au {stop} :</p>",
        f"<p><b>FAIS COMMANDEMENT</b> {'aux susnommés' if plural else 'au susnommé'} de régler, entre les mains du requérant ou en mon étude, dans les <b>{t}</b> de la présente signification, la dette locative dont le décompte, arrêté à la date du {stop}, s'établit ainsi :</p>",
        f"<p>Vous êtes redevable{'s' if plural else ''}, selon décompte arrêté au {stop}, des sommes détaillées ci-dessous. <b>JE VOUS COMMANDE DE LES PAYER DANS LE DÉLAI DE {t.upper()}</b>, faute de quoi il sera fait application de la clause résolutoire.</p>"])


def other_sums(a):
    """Now and then interest, a penalty or earlier costs stand between the debt and the cost of the act; they are no rent."""
    rng = a.rng
    if rng.random() > .22:
        return []
    pool = [("Intérêts au taux légal échus", a.debt // rng.randint(70, 220)), ("Clause pénale (10 %)", a.debt // 10), ("Frais de relance et de mise en demeure", rng.choice([1500, 2400, 3800])),
            ("Frais antérieurs", rng.randint(4000, 13000)), ("Droit de recouvrement (A444-31)", a.debt // 80)]
    lines = rng.sample(pool, rng.choice([1, 1, 2]))
    a.extra["autres_sommes"] = [{"libelle": l, "montant": v / 100} for l, v in lines]
    return lines


def parts_of_debt(a):
    """Splits the ledger balance into called rents, aid and payments; sums are exact."""
    called = sum(r.debit for r in a.rows)
    paid = sum(r.credit for r in a.rows)
    return called, paid


def finish(a, rows, total, frame="g", width="100%"):
    a.put("montant_principal", a.debt / 100)
    a.put("montant_total", total / 100)
    a.extra["lignes"] = [{"libelle": l, "montant": v / 100} for l, v, *_ in rows]
    label = a.rng.choice(["TOTAL", "TOTAL À PAYER", "TOTAL sauf à parfaire", "Total général", "SOMME À RÉGLER", "TOTAL DÛ (sous réserve de tous autres dus)"])
    return label


def lines_of(a):
    """The claim's lines: debt (sometimes as called sums minus payments), then costs."""
    rng, c = a.rng, a.cost["total"]
    called, paid = parts_of_debt(a)
    stop = a.date(a.closing)
    lines = []
    if paid and rng.random() < .35:
        lines += [(f"Loyers et charges appelés du {a.date(a.rows[0].date)} au {stop}", called), (rng.choice(["À déduire : acomptes et aides perçus", "Versements reçus à déduire"]), -paid),
                  (rng.choice(["Principal restant dû", "Solde débiteur", "Arriéré locatif"]), None)]
    else:
        lines.append((rng.choice([f"Principal : loyers et charges arrêtés au {stop}", "Loyers et charges impayés", f"Arriéré locatif au {stop}", f"PRINCIPAL (solde au {stop})", "Dette locative (loyers, charges)"]), a.debt))
    a.put("cout_acte", c / 100)
    lines += a.others
    lines.append((rng.choice(["Coût du présent acte", "Coût de l'acte", "Coût du présent commandement TTC", "COUT DE L'ACTE"]), c))
    return lines


def total_of(lines):
    return sum(v for l, v in lines if v is not None)


def am_ruled(a, klass="g"):
    lines = lines_of(a)
    total = total_of(lines)
    assert total == a.total
    label = finish(a, [(l, a.debt if v is None else v) for l, v in lines], total)
    rows = "".join(f"<tr{' class=b' if v is None else ''}><td>{esc(l)}</td><td class='r'>{esc(a.money(a.debt if v is None else v))}</td></tr>" for l, v in lines)
    return f"<table class='{klass} keep' style='width:{a.rng.choice(['100%', '130mm', '150mm'])};margin:2mm auto'>{rows}<tr class='b'><td>{label}</td><td class='r'>{esc(a.money(total))}</td></tr></table>"


def am_detail(a):
    """Debt and the cost of the act broken down in the same table."""
    called, paid = parts_of_debt(a)
    total, c, rng = a.debt + a.cost["total"], a.cost, a.rng
    a.put("cout_acte", c["total"] / 100)
    lines = [(rng.choice(["Loyers, provisions et régularisations", "Principal"]), a.debt)]
    label = finish(a, lines + [("coût", c["total"])], total)
    show = lambda v: fr.money(v, "plain")
    fees = "".join(f"<tr class='s'><td>&#160;&#160;&#160;{esc(l)}</td><td class='r'>{show(v)}</td><td></td></tr>" for l, v in c["lines"])
    return f"""<table class='g keep' style='width:100%'><tr><th>Désignation</th><th class='r'>Détail (€)</th><th class='r'>Montant (€)</th></tr><tr><td>{esc(lines[0][0])} au {a.date(a.closing)}</td><td></td><td class='r'>{show(a.debt)}</td></tr>
<tr><td>Coût de l'acte TTC</td><td></td><td class='r'>{show(c['total'])}</td></tr>{fees}<tr class='b'><td>{label}</td><td></td><td class='r'>{show(total)}</td></tr></table>"""


def am_dots(a):
    lines = lines_of(a)
    total = total_of(lines)
    label = finish(a, [(l, a.debt if v is None else v) for l, v in lines], total)
    a.css.append(".dots{margin:.2em 6mm} .dots a::after{content:leader('.') }")
    row = lambda l, v, k="": f"<div class='{k}' style='margin:1mm 8mm;overflow:hidden;white-space:nowrap'><span style='float:right;background:#fff'>&#160;{esc(a.money(v))}</span><span>{esc(l)} {'.' * max(4, 78 - int(len(l) * 1.05))}</span></div>"
    return "".join(row(l, a.debt if v is None else v) for l, v in lines) + row(label, total, "b")


def am_typed(a):
    lines = lines_of(a)
    total = total_of(lines)
    label = finish(a, [(l, a.debt if v is None else v) for l, v in lines], total)
    width = 66
    def row(l, v):
        amount = fr.money(v, "plain")
        l = l[:48]
        return f"{l} {'.' * (width - len(l) - len(amount) - 3)} {amount} €"[:width + 2]
    text = "\n".join([row(l, a.debt if v is None else v) for l, v in lines] + [" " * (width - 12) + "-" * 12, row(label, total)])
    return f"<pre style=\"font-family:'Liberation Mono';font-size:{9.2 if a.mono else 9}pt;margin:3mm 0\">{esc(text)}</pre>"


def am_monthly(a):
    """The claim listed term by term, aids and payments deducted, then costs."""
    rng = a.rng
    called = [r for r in a.rows if r.debit]
    paid = sum(r.credit for r in a.rows)
    total = a.debt + a.cost["total"]
    a.put("cout_acte", a.cost["total"] / 100)
    shown = [(f"{r.label}", r.debit) for r in called]
    label = finish(a, shown, total)
    ledgers.ledger_truth(a, a.rows)
    a.ledger = [x for x in a.ledger if x["debit"]] + ([{"label": "Acomptes", "debit": 0.0, "credit": paid / 100}] if paid else [])
    for x in a.ledger:
        x.pop("balance", None)
        x.pop("date", None)
    show = lambda v: fr.money(v, "bare")
    rows = "".join(f"<tr><td>{esc(l)}</td><td class='r'>{show(v)}</td></tr>" for l, v in shown)
    if paid:
        rows += f"<tr><td>{rng.choice(['À déduire : versements et aides au logement', 'Acomptes reçus'])}</td><td class='r'>- {show(paid)}</td></tr>"
    rows += f"<tr class='b'><td>{rng.choice(['Principal', 'Total loyers et charges', 'Solde locatif'])} au {a.date(a.closing)}</td><td class='r'>{show(a.debt)}</td></tr><tr><td>Coût du présent acte</td><td class='r'>{show(a.cost['total'])}</td></tr>"
    border = rng.choice(["g", "zebra", ""])
    a.css.append(".zebra tr:nth-child(even) td{background:#f0f0f0}")
    return f"<table class='{border}' style='width:128mm;margin:2mm 0 2mm 10mm'>{rows}<tr class='b'><td>{label}</td><td class='r'>{show(total)} €</td></tr></table>"


def am_prose(a):
    rng, total = a.rng, a.debt + a.cost["total"]
    a.put("cout_acte", a.cost["total"] / 100)
    finish(a, [("principal", a.debt)], total)
    words = f" ({fr.money_words(a.debt)})" if rng.random() < .6 else ""
    return rng.choice([
        f"<p>1°) la somme principale de <b>{esc(a.money(a.debt))}</b>{words}, représentant les loyers et charges échus et impayés ;</p><p>2°) celle de {esc(a.money(a.cost['total']))}, montant du coût du présent acte ;</p><p>soit au total la somme de <b>{esc(a.money(total))}</b>, sauf mémoire et sous réserve de tous autres dus, droits et actions.</p>",
        f"<p>- {esc(a.money(a.debt))}{words} en principal (loyers et charges),</p><p>- {esc(a.money(a.cost['total']))} au titre du coût de l'acte,</p><p><b>TOTAL : {esc(a.money(total))}</b> sans préjudice des loyers à échoir.</p>"])


def am_annexed(a):
    return am_ruled(a, "g") + f"<p class='s'>{a.rng.choice(['Le détail des sommes figure au décompte annexé, qui fait corps avec le présent acte.', 'Voir relevé de compte joint (annexe).'])}</p>"


AMOUNTS = {"ruled": am_ruled, "ruled-detail": am_detail, "dots": am_dots, "typed": am_typed, "monthly": am_monthly, "prose": am_prose, "annexed": am_annexed}


def pay_to(a):
    return a.rng.choice(["<p class='s'>Le règlement peut être effectué à l'étude par virement, carte bancaire ou chèque à l'ordre de l'office. Rappeler la référence du dossier.</p>", "",
                         f"<p class='s'>Sous réserve et sans préjudice de tous autres droits, actions, intérêts et frais. Pour tout règlement : joindre l'étude aux heures d'ouverture.</p>"])


def clause(a):
    return law.CLAUSES[a.rng.randrange(3)].format(delay="deux mois" if a.h.lease.delay == "2_mois" else "six semaines")


def fsl(a):
    a.put("fsl_adresse", a.h.dept.fsl)
    return esc(a.h.dept.fsl)


def insurance_text(a):
    if not a.insurance:
        return ""
    a.extra["assurance_demandee"] = True
    return f"<p><b>ASSURANCE :</b> je vous fais en outre commandement de justifier, dans le délai d'<b>UN MOIS</b>, de la souscription d'une assurance contre les risques locatifs.</p><p class='s'>{esc(law.ART7G)}</p>"


def court_line(a):
    _, street, cp, town = a.h.court
    return esc(f"{parts.court_at(a.h, a.when)}, {street}, {cp} {town}")


def wn_numbered(a):
    t = delay_text(a)
    items = [f"Vous disposez d'un délai de {t} pour payer votre dette.", "Le montant mensuel du loyer et des charges est indiqué ci-dessus.", "Le décompte de la dette figure au présent acte.",
             "À défaut de paiement ou d'avoir sollicité des délais de paiement, vous vous exposez à une procédure judiciaire de résiliation de votre bail et d'expulsion.",
             f"Vous pouvez saisir le fonds de solidarité pour le logement de votre département aux fins de solliciter une aide financière : {fsl(a)}.",
             f"Vous pouvez saisir à tout moment la juridiction compétente ({court_line(a)}) aux fins de demander un délai de grâce sur le fondement de l'article 1343-5 du code civil."]
    mark = a.rng.choice(["ol", "ul"])
    return f"<h2>{a.rng.choice(['TRÈS IMPORTANT', 'AVERTISSEMENT', 'INFORMATIONS OBLIGATOIRES (art. 24 de la loi du 6 juillet 1989)'])}</h2><{mark}>{''.join(f'<li>{i}</li>' for i in items)}</{mark}><p class='s i'>Clause reproduite : {clause(a)}</p>{insurance_text(a)}<p class='xs'>{esc(law.ART1343_5)}</p>"


def wn_frame(a):
    return f"""<div class='frame'><p class='b c'>RAPPEL DE LA CLAUSE RÉSOLUTOIRE</p><p class='i'>{clause(a)}</p></div><div class='frame s'><p>Le locataire dispose de {delay_text(a)} pour s'acquitter. À défaut de paiement ou de demande de délais, le bailleur pourra assigner
devant {parts.judge_at(a.when)} pour voir constater la résiliation du bail et ordonner l'expulsion.</p><p>Aide financière : {a.rng.choice(['Fonds de solidarité pour le logement', 'F.S.L.'])} - {fsl(a)}.</p><p>Délais de grâce (art. 1343-5 C. civ.) : {court_line(a)}.</p></div>{insurance_text(a)}"""


def wn_long(a):
    return f"""<p>Le présent commandement vise la clause résolutoire du bail ainsi rédigée : {clause(a)}</p><p>Si, passé le délai de {delay_text(a)}, la dette n'est pas réglée, le requérant se prévaudra de cette clause.</p><p class='b'>LOI N° 89-462 DU 6 JUILLET 1989 - ARTICLE 24</p>
<p class='xs'>{esc(law.ART24_NOW if a.when >= dt.date(2023, 7, 29) else law.ART24_OLD)} {esc(law.ART24_V)}</p><p class='xs'>{esc(law.ART1343_5)} {esc(law.ART1728)}</p><p class='s'>Le fonds de solidarité pour le logement peut être saisi à l'adresse suivante : {fsl(a)}. Juridiction compétente pour une demande de délai : {court_line(a)}.</p>{insurance_text(a)}<p class='xs'>{esc(law.SCALE)}</p>"""


def wn_faq(a):
    q = lambda t: f"<p class='b' style='margin-bottom:0;color:{a.colour}'>{t}</p>"
    return f"""{q('Combien de temps avez-vous pour payer ?')}<p>{delay_text(a).capitalize()} à partir de la remise de cet acte.</p>{q('Que risquez-vous ?')}<p>Si vous ne payez pas et ne demandez pas de délais, une procédure judiciaire de résiliation de votre bail et d'expulsion peut être engagée.</p>
{q('Qui peut vous aider ?')}<p>Le fonds de solidarité pour le logement : {fsl(a)}. Le juge, saisi à tout moment sur le fondement de l'article 1343-5 du code civil : {court_line(a)}.</p>{q('Que dit votre bail ?')}<p class='i s'>{clause(a)}</p>{insurance_text(a)}"""


def wn_old(a):
    return f"""<p>Lui déclarant que faute de paiement dans le délai de {delay_text(a)}, le requérant entend se prévaloir de la clause résolutoire : {clause(a)}</p><p class='s'>Le locataire a la faculté de saisir le fonds de solidarité pour le logement : {fsl(a)}.</p>
<p class='xs'>{esc(law.ART24_OLD)}</p><p class='xs'>{esc(law.ART6_1990)}</p><p class='xs'>{esc(law.ART1244_1 if a.when < dt.date(2016, 10, 1) else law.ART1343_5)}</p>{insurance_text(a)}"""


WARNINGS = {"numbered": wn_numbered, "frame": wn_frame, "long": wn_long, "faq": wn_faq, "old": wn_old}
