"""Service of an act: who received the copy, how and when, with the cost box and the seal; one report per addressee."""
from . import french as fr
from . import ink
from .act import esc
from .parts import bailiff

MODES = ["personne", "domicile", "etude", "pv_659"]
LABELS = {"personne": ["à personne", "À SA PERSONNE", "remise à personne"], "domicile": ["à domicile", "À DOMICILE (art. 655 CPC)", "remise à une personne présente au domicile"],
          "etude": ["dépôt étude", "À L'ÉTUDE (art. 656 et 658 CPC)", "dépôt de l'acte à l'étude"], "pv_659": ["procès-verbal art. 659", "RECHERCHES INFRUCTUEUSES (art. 659 CPC)", "sans domicile connu - article 659"]}


def draw_mode(rng):
    return rng.choice(["etude", "etude", "etude", "domicile", "personne", "pv_659"])


def checks(rng):
    return rng.choice(["letter", "clerk"])


def report(a, style, modes=None, cost=None, per_page=True):
    """Service reports, one per tenant. The document's field takes the first addressee's mode; all stand in `extra`."""
    rng = a.rng
    modes = modes or [draw_mode(rng)] * len(a.h.tenants)
    a.extra["significations"] = []
    out = []
    for i, (p, mode) in enumerate(zip(a.h.tenants, modes)):
        when = (rng.randint(8, 18), rng.choice([5, 10, 15, 22, 30, 35, 40, 48, 55]))
        a.extra["significations"].append({"locataire": f"{p.prenoms} {p.nom}", "mode": mode, "date": a.when.isoformat(), "heure": f"{when[0]:02d}:{when[1]:02d}"})
        page = SERVICE[style](a, p, mode, when, cost if i == 0 or per_page else None)
        out.append(f"<div class='{'pb' if per_page or i == 0 else 'keep'}'>{page}</div>")
    hand = style in ("form", "slip")
    a.put("modalite_signification", modes[0], hand=hand)
    if hand:
        a.hand_fields.add("modalite_signification")
    return "".join(out)


def whom(a, p):
    extra = f" née {p.naissance}" if p.naissance and a.rng.random() < .5 else ""
    return f"{a.civ(p.civ)} {esc(a.name(p))}{esc(extra)}"


def circumstances(rng):
    return rng.sample(["le nom du destinataire figure sur la boîte aux lettres", "le nom est inscrit sur l'interphone", "l'adresse est confirmée par un voisin", "l'adresse a été confirmée par le gardien de l'immeuble",
                       "le tableau des occupants porte le nom de l'intéressé", "confirmation téléphonique de la mairie"], rng.choice([1, 2, 2, 3]))


def prose(a, p, mode, when):
    rng, who = a.rng, whom(a, p)
    hour = fr.hour(*when, a.rng.choice(fr.HOUR_STYLES[:4]))
    day = a.date(a.when, rng.choice(["long", "slash"]))
    e = "e" if p.civ == "Mme" else ""
    if mode == "personne":
        return f"Cet acte a été remis le {day} à {hour} à {who}, destinataire, <b>parlant à sa personne</b>, ainsi déclaré{e}, qui a accepté de recevoir la copie" + rng.choice([" et a signé notre original.", ".", " sous les réserves d'usage."])
    if mode == "domicile":
        other = rng.choice(["son conjoint", "sa fille majeure", "son frère", "sa mère", "son concubin", "un colocataire"])
        return f"Le {day} à {hour}, n'ayant pu, lors de notre passage, avoir de précisions suffisantes sur le lieu où rencontrer {who}, et la signification à personne s'étant avérée impossible, copie a été remise <b>à domicile</b>, sous enveloppe fermée ne portant que le nom et l'adresse du destinataire et le cachet de l'étude, à {other}, présent{'e' if other.startswith('sa ') else ''}, ainsi déclaré, qui l'a acceptée. Un avis de passage daté de ce jour a été laissé et la lettre prévue par l'article 658 du code de procédure civile adressée le premier jour ouvrable suivant."
    if mode == "etude":
        return f"Le {day} à {hour}, au domicile de {who}, personne n'ayant pu ou voulu recevoir la copie, et vérifications faites que le destinataire demeure bien à l'adresse indiquée, à savoir : {', '.join(circumstances(rng))}, la copie de l'acte a été <b>déposée à l'étude</b> sous enveloppe fermée, conformément à l'article 656 du code de procédure civile. Un avis de passage a été laissé au domicile. La copie est conservée trois mois."
    return f"Nous étant transporté le {day} à {hour} à la dernière adresse connue de {who}, nous avons constaté qu'aucune personne répondant à ce nom n'y a son domicile ou sa résidence : {rng.choice(['la boîte aux lettres ne porte plus son nom', 'le logement paraît vide d’occupant', 'le gardien déclare un départ sans laisser d’adresse'])}. Les recherches auprès de la mairie, des services postaux, de l'annuaire électronique et du mandant n'ont pas permis de connaître une nouvelle adresse. En conséquence, nous avons dressé le présent <b>procès-verbal de recherches infructueuses</b> selon l'article 659 du code de procédure civile, dont copie est adressée par lettre recommandée avec avis de réception à la dernière adresse connue."


def sig_foot(a):
    names = " / ".join(f"{m[1]} {m[2]}" for m in a.h.office.members[:1])
    seal = ink.round_seal(a.h.office.name, [bailiff(a).split()[0].upper(), "DE JUSTICE"], a.rng)
    return f"<table style='width:100%;margin-top:6mm'><tr><td>{seal}</td><td class='c' style='width:60mm'>{esc(names)}<br/>{ink.signature(a.rng, color=a.ink)}</td></tr></table>"


def cost_box(a, cost):
    """Breakdown of the act's cost; the sum is exact."""
    if not cost:
        return ""
    rows = "".join(f"<tr><td>{esc(l)}</td><td class='r'>{fr.money(v, 'plain')}</td></tr>" for l, v in cost["lines"])
    if a.type == "commandement_de_payer":
        a.put("cout_acte", cost["total"] / 100)
    else:
        a.extra["cout_acte"] = cost["total"] / 100
    return f"<table class='g s keep' style='width:64mm;margin:3mm 0'><tr><th colspan='2' class='c'>{a.rng.choice(['COÛT DE L’ACTE', 'Coût de l’acte (code de commerce)', 'DÉTAIL DU COÛT', 'Émoluments et frais'])}</th></tr>{rows}<tr><td class='b'>{a.rng.choice(['Total TTC', 'TOTAL T.T.C.', 'Coût TTC'])}</td><td class='r b'>{fr.money(cost['total'], 'plain')}</td></tr></table>"


def make_cost(rng, debt, assignation=False):
    """Tariff-like cost of one act in cents: fee, prosecution fee, travel, VAT, postage."""
    fee = rng.choice([2553, 2628, 2532, 1880, 3702, 5106]) if not assignation else rng.choice([1880, 3650, 3760])
    travel = rng.choice([767, 940, 889])
    lines = [(rng.choice(["Émolument (art. A444-10)", "Emoluments", "Droit fixe", "Emolument proportionnel"]), fee), (rng.choice(["SCT", "Frais de déplacement (A444-48)", "Transport"]), travel)]
    if debt > 50000 and not assignation and rng.random() < .5:
        lines.append((rng.choice(["DEP (art. A444-15)", "Droit d'engagement de poursuites", "D.E.P. A444-15"]), min(26858, 1000 + debt // 45)))
    net = sum(v for _, v in lines)
    lines += [(rng.choice(["H.T.", "Total HT", "Sous-total H.T."]), None), (rng.choice(["T.V.A. 20 %", "TVA à 20,00 %"]), round(net * .2)), (rng.choice(["Débours (lettre art. 658)", "Lettre", "Affranchissement"]), rng.choice([0, 236, 312, 580]) or 217)]
    lines = [(l, net if v is None else v) for l, v in lines]
    total = net + lines[-2][1] + lines[-1][1]
    return {"lines": lines, "total": total}


def sv_grid(a, p, mode, when, cost):
    """Printed check boxes, ticked by the software."""
    mark, other = a.rng.choice([("☒", "☐"), ("[X]", "[ ]"), ("■", "□"), ("☑", "☐")])
    which = a.rng.choice([0, 1, 2])
    cells = "".join(f"<tr><td style='width:8mm'>{mark if m == mode else other}</td><td>{esc(LABELS[m][which])}{'<br/><span class=s>' + prose(a, p, m, when) + '</span>' if m == mode else ''}</td></tr>" for m in MODES)
    title = a.rng.choice(["MODALITÉS DE REMISE DE L'ACTE", "MODALITÉS DE SIGNIFICATION", "REMISE DE LA COPIE"])
    return f"<h2 class='c b'>{a.caps(title)}</h2><p>Destinataire : <b>{whom(a, p)}</b></p><table class='g' style='width:100%'>{cells}</table><p class='s'>La présente copie comporte {a.rng.randint(2, 9)} feuilles.</p>{cost_box(a, cost)}{sig_foot(a)}"


def sv_prose(a, p, mode, when, cost):
    title = a.rng.choice(["SIGNIFICATION", "SIGNIFICATION DE L'ACTE", "PROCÈS-VERBAL DE SIGNIFICATION", "Modalités de remise"])
    return f"<h2 class='c b u'>{title}</h2><p>à {whom(a, p)}</p><p>{prose(a, p, mode, when)}</p><p>La copie du présent acte a été établie en {a.rng.randint(2, 9)} feuilles.</p><table style='width:100%'><tr><td>{cost_box(a, cost)}</td><td>{sig_foot(a)}</td></tr></table>"


def sv_title(a, p, mode, when, cost):
    titles = {"personne": "REMISE À PERSONNE", "domicile": "REMISE À DOMICILE", "etude": "DÉPÔT À L'ÉTUDE", "pv_659": "PROCÈS-VERBAL DE RECHERCHES INFRUCTUEUSES (ARTICLE 659 DU CODE DE PROCÉDURE CIVILE)"}
    return f"<div class='frame c b'>{a.caps('Signification : ' if a.rng.random() < .5 else '')}{a.caps(titles[mode])}</div><p>Acte : {a.rng.choice(['voir ci-avant', 'joint', 'premier original'])} — Destinataire : {whom(a, p)}</p><p>{prose(a, p, mode, when)}</p>{sig_foot(a)}{cost_box(a, cost)}"


def sv_form(a, p, mode, when, cost):
    """A printed form filled by pen: crosses, day, hour, name of the receiver."""
    which = a.rng.choice([1, 2])
    cross = a.rng.choice(["X", "x", "V"])
    rows = []
    for m in MODES:
        box = f"<span style='display:inline-block;border:1pt solid #222;width:11pt;height:11pt;text-align:center;line-height:0'>{a.write(cross, 17, 'margin:-5pt 0 0 -2pt;') if m == mode else ''}</span>"
        detail = {"personne": "ainsi déclaré(e)", "domicile": f"à (nom, qualité) {a.write(a.rng.choice(['son fils', 'Mme, voisine', 'sa compagne', 'M. L., frère']), 14) if mode == m else '................................'}",
                  "etude": "nom sur boîte aux lettres / interphone / voisinage " + (a.write(a.rng.choice(["BAL + sonnette", "interphone", "voisin 2e"]), 14) if mode == m else "........................"), "pv_659": "dernière adresse connue"}[m]
        rows.append(f"<tr><td style='width:10mm'>{box}</td><td><b>{esc(LABELS[m][which])}</b> — {detail}</td></tr>")
    day = a.write(f"{a.when.day:02d}/{a.when.month:02d}/{a.when.year}", 16)
    return f"<h2 class='c b'>{a.caps('Modalités de remise de l’acte')}</h2><p>Pour : {whom(a, p)}</p><p>Le {day} à {a.write(fr.hour(*when, 'glued'), 16)}</p><table style='width:100%'>{''.join(rows)}</table><p class='s'>Un avis de passage a été laissé le même jour (art. 655 et 656 du CPC). Lettre simple (art. 658) adressée dans le délai légal.</p><p>Nombre de feuilles : {a.write(str(a.rng.randint(2, 8)), 15)}</p>{cost_box(a, cost)}{sig_foot(a)}"


def sv_slip(a, p, mode, when, cost):
    """Two columns: cost on the left, ticks by pen on the right."""
    ticks = "".join(f"<p>{a.write('X', 15) if m == mode else '&#160;□&#160;'} {esc(LABELS[m][0])}</p>" for m in MODES)
    return f"<table style='width:100%'><tr><td style='width:66mm'>{cost_box(a, cost) or '<p class=s>Coût : voir premier original</p>'}</td><td style='border-left:1pt solid #333;padding-left:6mm'><h3>Signifié à {whom(a, p)}</h3>{ticks}<p class='s'>le {a.write(fr.date(a.when, 'slash2'), 15)}</p></td></tr></table>{sig_foot(a)}"


def sv_columns(a, p, mode, when, cost):
    return f"<h2 class='b'>{a.caps('Remise à : ')}{whom(a, p)}</h2><div style='columns:2;column-gap:8mm;column-rule:.6pt solid #777' class='s'><p>{prose(a, p, mode, when)}</p><p>Les mentions relatives à la signification sont visées par le {bailiff(a)} soussigné. L'avis de passage et la lettre simple contiennent les mentions des articles 655 à 658 du code de procédure civile et rappellent, si l'acte est conservé à l'étude, qu'il doit y être retiré dans les meilleurs délais contre récépissé.</p>{cost_box(a, cost)}</div>{sig_foot(a)}"


SERVICE = {"grid": sv_grid, "prose": sv_prose, "title": sv_title, "form": sv_form, "slip": sv_slip, "columns": sv_columns}
