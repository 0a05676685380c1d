"""Assignation before the judge of housing disputes: ten fixed layouts and random ones made of the same blocks."""
from . import french as fr
from . import ink, law, ledgers, parts, service
from .act import Act, address_text, esc

LAYOUTS = {
    "as-cabinet": dict(letterhead="lawyer-right", title="centered", dateline="hand", court="sentence", parties="prose", body="roman", motifs="dash", pieces=True, service="grid", family="'Liberation Serif'"),
    "as-etude": dict(letterhead="left", title="framed", dateline="words", court="box", parties="indent", body="attendu", motifs="caps", pieces=False, service="prose", family="'C059'"),
    "as-tableau": dict(letterhead="banner", title="band", dateline="figures", court="table", parties="table", body="numbered", motifs="bullets", pieces=True, service="columns", family="'Carlito'"),
    "as-tribunal-instance": dict(letterhead="typed", title="typed", dateline="words", court="sentence", parties="indent", body="attendu", motifs="que", pieces=False, service="form", family="'Tlwg Typist'", align="left"),
    "as-paris": dict(letterhead="lawyer-columns", title="ruled", dateline="words-low", court="sentence", parties="prose", body="roman", motifs="dash", pieces=True, service="title", family="'EB Garamond'"),
    "as-refere": dict(letterhead="center", title="framed", dateline="spaced", court="box", parties="indent", body="numbered", motifs="caps", pieces=True, service="slip", family="'P052'"),
    "as-bailleur-social": dict(letterhead="grid", title="band", dateline="figures", court="table", parties="table", body="short", motifs="bullets", pieces=False, service="grid", family="'Liberation Sans'"),
    "as-marge": dict(letterhead="margin", title="centered", dateline="hand-figures", court="box", parties="prose", body="short", motifs="dash", pieces=False, service="slip", family="'Caladea'"),
    "as-fond": dict(letterhead="lawyer-left", title="ruled", dateline="words", court="sentence", parties="indent", body="attendu", motifs="que", pieces=True, service="columns", family="'Linux Libertine O'"),
    "as-feuillet": dict(letterhead="cartouche", title="centered", dateline="words", court="table", parties="prose", body="numbered", motifs="bullets", pieces=True, service="title", family="'Gillius ADF'", leaf=True),
}
CHOICES = {"letterhead": list(parts.LETTERHEADS) + ["lawyer-right", "lawyer-left", "lawyer-columns"], "title": ["centered", "framed", "band", "ruled", "typed"],
           "dateline": ["words", "words", "words-low", "figures", "spaced", "hand", "hand-figures", "stamp"], "court": ["sentence", "box", "table"], "parties": ["prose", "indent", "table"],
           "body": ["roman", "attendu", "numbered", "short"], "motifs": ["dash", "caps", "bullets", "que"], "pieces": [True, False], "service": list(service.SERVICE), "leaf": [False, False, False, True]}


def draw_layout(rng):
    return {k: rng.choice(v) for k, v in CHOICES.items()}


def write(h, rng, layout=None, procedure=None, when=None, modes=None, hand_date=None, blank_hearing=False, lawyer=True, demands=None, verbose=None, served=True):
    recipe = dict(LAYOUTS[layout]) if layout else draw_layout(rng)
    if hand_date is False and recipe["dateline"] in ("hand", "hand-figures", "stamp"):
        recipe["dateline"] = "words"
    a = Act(h, "assignation", layout or "as-random", rng, **{k: recipe[k] for k in ("family", "align") if k in recipe})
    a.when, a.recipe = when or h.days["assignation"], recipe
    a.closing = h.days["closing2"]
    a.rows = [r for r in h.ledger if r.date <= a.closing]
    a.debt = a.rows[-1].balance
    a.cost = service.make_cost(rng, a.debt, True)
    a.procedure = procedure or rng.choice(["refere", "refere", "fond"])
    a.has_lawyer = lawyer or recipe["letterhead"].startswith("lawyer")
    a.blank_hearing = blank_hearing
    a.verbose = rng.randint(0, 4) if verbose is None else verbose
    a.maybe_stamp()
    a.demands = demands or draw_demands(rng, a.procedure)
    a.put("procedure", a.procedure)
    a.court = parts.court_at(h, a.when)
    a.refs_block = parts.references(a) if not recipe["letterhead"].startswith("lawyer") else ""
    if recipe["letterhead"].startswith("lawyer"):
        a.add(lawyer_head(a, recipe["letterhead"]))
    else:
        a.add(parts.LETTERHEADS[recipe["letterhead"]](a))
        if recipe["letterhead"] not in parts.REFS_INSIDE:
            a.add(f"<p class='s'>{a.refs_block}</p>")
    a.add(title(a), parts.date_line(a, recipe["dateline"]), claimant(a), counsel(a), bailiff_line(a), defendants(a), summons(a), information(a))
    a.add(BODIES[recipe["body"]](a), motifs(a))
    if recipe["pieces"]:
        a.add(exhibits(a))
    if recipe.get("leaf"):
        a.add(leaf(a))
    if served:
        a.add(service.report(a, recipe["service"], modes or None, a.cost if rng.random() < .8 else None, per_page=len(h.tenants) < 3))
    if rng.random() < .7:
        a.css.append(f"@page{{@{rng.choice(['bottom-right', 'bottom-left', 'top-center'])}{{content:{rng.choice(['counter(page)', chr(39) + 'page ' + chr(39) + ' counter(page)', 'counter(page) ' + chr(39) + '/' + chr(39) + ' counter(pages)'])};font-size:8pt}}}}")
    return a


def draw_demands(rng, procedure):
    out = ["constat_resiliation"] if procedure == "refere" or rng.random() < .6 else ["prononce_resiliation"]
    if procedure == "fond" and out == ["constat_resiliation"] and rng.random() < .5:
        out.append("prononce_resiliation")
    out += ["expulsion", "condamnation_dette"]
    if rng.random() < .92:
        out.append("indemnite_occupation")
    if rng.random() < .88:
        out.append("article_700")
    return out + ["depens"]




def lawyer_head(a, style):
    _, first, last = a.h.lawyer
    a.put("avocat_nom", f"{first} {last}")
    a.put("avocat_barreau", a.h.dept.bar)
    a.lawyer_address = f"{a.rng.randint(2, 90)} {a.rng.choice(['rue du Palais-Vieux', 'place de la Bourse-Basse', 'boulevard des Arènes-Hautes', 'cours de la Justice'])}, {a.h.court[2]} {a.h.court[3]}"
    phone = f"{a.h.dept.phone} {a.rng.randint(10, 99)} {a.rng.randint(10, 99)}"
    mail = f"{first.lower()[0]}.{last.lower().split('-')[0]}@avocat-{a.h.dept.code}.example".replace("é", "e").replace("è", "e")
    box = a.rng.choice([f"Case n° {a.rng.randint(3, 300)}", f"Toque {a.rng.choice('ABCDEGKP')}{a.rng.randint(100, 1999)}", f"Vestiaire {a.rng.randint(10, 900)}"])
    name = f"<b style='font-size:125%'>{first} {last}</b><br/><i>Avocat au Barreau {esc(fr.of(a.h.dept.bar))}</i>"
    coords = f"{esc(a.lawyer_address)}<br/>Tél. {phone}<br/>{mail}<br/>{box}"
    if style == "lawyer-right":
        return f"<div style='text-align:right;margin-bottom:8mm'>{name}<br/><span class='s'>{coords}</span></div>"
    if style == "lawyer-left":
        return f"<div style='text-align:left;width:80mm;margin-bottom:8mm;border-left:2pt solid {a.colour};padding-left:4mm'>{name}<br/><span class='s'>{coords}</span></div>"
    return f"<table style='width:100%;border-bottom:1pt solid #000;margin-bottom:6mm'><tr><td>{name}</td><td class='s r'>{coords}</td></tr></table>"


def title(a):
    rng, ref = a.rng, a.procedure == "refere"
    judge = "LE JUGE DES CONTENTIEUX DE LA PROTECTION" if "instance" not in a.court else "LE TRIBUNAL D'INSTANCE"
    lines = rng.choice([
        ["ASSIGNATION EN RÉFÉRÉ" if ref else "ASSIGNATION", f"DEVANT {judge}"], ["ASSIGNATION" + (" EN RÉFÉRÉ" if ref else " AU FOND"), "aux fins de constat de la résiliation du bail et d'expulsion"],
        ["ASSIGNATION", ("EN RÉFÉRÉ (articles 834 et 835 du code de procédure civile)" if ref else "À COMPARAÎTRE À L'AUDIENCE"), f"par-devant {judge.lower()}"],
        [("ASSIGNATION EN RÉFÉRÉ EXPULSION" if ref else "ASSIGNATION EN RÉSILIATION DE BAIL"), f"près le {a.court}"]])
    if "instance" in a.court:
        lines = ["ASSIGNATION EN RÉFÉRÉ" if ref else "ASSIGNATION", "DEVANT LE TRIBUNAL D'INSTANCE"]
    style = {"centered": "margin:6mm 0", "framed": "border:1.2pt solid #000;padding:3mm;margin:4mm 15mm", "band": "background:#ddd;padding:3mm;margin:4mm 0", "ruled": "border-top:2.5pt double #000;border-bottom:2.5pt double #000;padding:3mm 0;margin:6mm 0", "typed": "margin:6mm 0;text-decoration:underline"}[a.recipe["title"]]
    rg = ""
    if rng.random() < .2 or a.layout == "as-paris":
        rg = f"<p class='s'>N° RG {a.h.refs['rg']}" + (f" - N° Portalis {a.h.refs['portalis']}" if a.h.dept.code == "75" or rng.random() < .3 else "") + "</p>"
        a.extra["rg"] = a.h.refs["rg"]
    big = "".join(f"<div style='font-size:{140 if i == 0 else 105}%'>{a.caps(x) if x.isupper() else esc(x)}</div>" for i, x in enumerate(lines))
    return rg + f"<div class='c b' style='{style}'>{big}</div>"


def claimant(a):
    lead = a.rng.choice(["À LA DEMANDE DE :", "À LA REQUÊTE DE :", "A LA DEMANDE DE"])
    text, agency = parts.landlord_text(a), parts.agency_text(a)
    if a.h.subrogated:
        a.extra["demandeur"] = {"nom": "ACTION LOGEMENT SERVICES", "qualite": "subrogé"}
        a.extra["garantie"] = "Visale"
        text = f"<b>ACTION LOGEMENT SERVICES</b>, société par actions simplifiée, dont le siège est {a.rng.randint(3, 40)} quai d'Austerlitz-Prolongé, 75013 PARIS, agissant comme <b>subrogée dans les droits du bailleur</b> au titre d'un contrat de cautionnement Visale, le bailleur étant : {text}"
    body = text + (f" {agency}." if agency else "")
    if a.recipe["parties"] == "table":
        return f"<table class='g' style='width:100%'><tr><th style='width:32mm'>{'DEMANDEUR' if a.rng.random() < .5 else 'Demandeur à l’instance'}</th><td>{body}</td></tr></table>"
    return f"<p class='b'>{lead}</p><p class='{'in' if a.recipe['parties'] == 'indent' else ''}'>{body}</p>"


def counsel(a):
    if not a.has_lawyer:
        return a.rng.choice(["<p>Représenté à l'audience par son préposé muni d'un pouvoir.</p>", ""])
    _, first, last = a.h.lawyer
    a.put("avocat_nom", f"{first} {last}")
    a.put("avocat_barreau", a.h.dept.bar)
    where = getattr(a, "lawyer_address", f"{a.rng.randint(2, 90)} rue du Palais-Vieux, {a.h.court[2]} {a.h.court[3]}")
    return a.rng.choice([f"<p><b>Ayant pour avocat :</b> Maître {first} {last}, Avocat au Barreau {esc(fr.of(a.h.dept.bar))}, y demeurant {esc(where)}, au cabinet duquel domicile est élu.</p>",
                         f"<p>Ayant pour avocat constitué Me {first} {last.upper()}, inscrit au barreau {esc(fr.of(a.h.dept.bar))}, {esc(where)}, lequel se constitue et occupera sur la présente assignation et ses suites.</p>",
                         f"<p>Représentée par Maître {first} {last}, avocat inscrit au Barreau {esc(fr.of(a.h.dept.bar))}, demeurant en cette qualité {esc(where)}.</p>"])


def bailiff_line(a):
    member = a.rng.choice(a.h.office.members)
    job = parts.bailiff(a)
    if "etude_nom" not in a.fields and a.rng.random() < .5:
        return f"<p>J'AI, {job.upper()} SOUSSIGNÉ</p>"
    a.put("etude_nom", a.h.office.name)
    if "etude_adresse" not in a.fields:
        where = address_text(a.h.office.address)
        a.put("etude_adresse", where)
        return f"<p>J'ai, {member[1]} {member[2]}, {job} au sein de {esc(a.h.office.name)}, dont l'office est situé {esc(where)}, soussigné{'e' if member[0] == 'Mme' else ''}</p>"
    return f"<p>J'AI, {member[1]} {member[2]}, {job.upper()}, MEMBRE DE {esc(a.h.office.name)}, SOUSSIGNÉ{'E' if member[0] == 'Mme' else ''}</p>"


def defendants(a):
    lead = a.rng.choice(["DONNÉ ASSIGNATION À :", "DONNE ASSIGNATION A :", "AI DONNÉ ASSIGNATION À :"])
    style = {"prose": "inline", "indent": "blocks", "table": "table"}[a.recipe["parties"]]
    caution = ""
    if a.h.caution and a.rng.random() < .7:
        caution = f"<p>ET ENCORE À : {parts.caution_text(a)}, pris{'e' if a.h.caution.civ == 'Mme' else ''} en sa qualité de caution solidaire.</p>"
        a.extra["garantie"] = "caution"
    return f"<p class='b'>{lead}</p>{parts.addressees(a, style)}{caution}" + a.rng.choice(["<p class='s'>Où étant et parlant à : comme il est dit en fin d'acte.</p>", "<p>Où étant et parlant à :</p>", ""])


def hearing(a):
    """Day, hour and place as printed, with their truth."""
    d, (h, m, room) = a.h.days["hearing"], a.h.hearing
    name, street, cp, town = a.h.court
    a.put("juridiction", a.court)
    place = f"{street}, {cp} {town}" + (f", {room}" if room else "")
    a.put("audience_lieu", place)
    if a.blank_hearing:
        return "........................", "...............", place
    a.put("audience_date", d.isoformat())
    a.put("audience_heure", f"{h:02d}:{m:02d}")
    return a.date(d, a.rng.choice(["weekday", "weekday", "long", "slash"])), fr.hour(h, m, a.rng.choice(fr.HOUR_STYLES)), place


def summons(a):
    day, hour, place = hearing(a)
    court, rng = esc(a.court), a.rng
    before = f"le juge des contentieux de la protection du {court}" if "instance" not in a.court else f"Mesdames et Messieurs les président et juges composant le {court}"
    sitting = rng.choice(["statuant en matière de référé", "tenant l'audience de référé"]) if a.procedure == "refere" else rng.choice(["statuant au fond", "siégeant à son audience ordinaire"])
    if a.recipe["court"] == "table":
        return f"<p class='b'>D'AVOIR À COMPARAÎTRE :</p><table class='g keep' style='width:100%'><tr><th style='width:34mm'>Juridiction</th><td>{court}<br/><span class='s'>{'Juge des contentieux de la protection' if 'instance' not in court else 'Juge d’instance'}{', référé' if a.procedure == 'refere' else ''}</span></td></tr><tr><th>Date</th><td class='b'>{day}</td></tr><tr><th>Heure</th><td class='b'>{hour}</td></tr><tr><th>Lieu</th><td>{esc(place)}</td></tr></table>"
    if a.recipe["court"] == "box":
        return f"<p>À comparaître devant {before}, {sitting} :</p><div class='frame c keep'><b>LE {esc(day)} À {esc(hour)}</b><br/>{esc(place)}</div>"
    return f"<p>D'AVOIR À COMPARAÎTRE le <b>{esc(day)} à {esc(hour)}</b>, à l'audience et par-devant {before}, {sitting}, siégeant {esc(place)}.</p>"


def information(a):
    lead = a.rng.choice(["ET L'INFORME :", "TRÈS IMPORTANT", "Vous êtes informé(e) :"])
    tail = a.rng.choice([f"<p class='s'>{esc(law.ART832)}</p>", "", f"<p class='s'>{esc(law.AJ)}</p>"])
    return f"<p><b>{lead}</b> qu'un procès lui est intenté pour les raisons exposées ci-après.</p><p class='s'>{esc(law.ART56)}</p>{tail}"


def facts(a):
    """The sentences that every body tells, in its own order and wording."""
    h, rng = a.h, a.rng
    a.put("date_bail", h.lease.date.isoformat())
    a.put("loyer_mensuel", h.lease.rent / 100)
    a.put("charges_mensuelles", h.lease.charges / 100)
    cp = h.days["cp"]
    a.put("date_commandement", cp.isoformat())
    cp_debt = [r for r in h.ledger if r.date <= h.days["closing"]][-1].balance
    a.extra["montant_commandement"] = cp_debt / 100
    a.put("dette_montant", a.debt / 100)
    a.put("dette_arretee_au", a.closing.isoformat())
    lease = rng.choice([f"Par {esc(h.lease.deed)} en date du {a.date(h.lease.date, 'long')}, le bailleur a consenti un bail d'habitation portant sur un logement sis {esc(parts.home_line(a))}, moyennant un loyer mensuel de {esc(a.money(h.lease.rent))} et une provision pour charges de {esc(a.money(h.lease.charges))}.",
                        f"Le bail a été signé le {a.date(h.lease.date)} ; il porte sur les lieux situés {esc(parts.home_line(a))}. Le loyer courant s'élève à {esc(a.money(h.lease.rent))} par mois, outre {esc(a.money(h.lease.charges))} de charges."])
    order = rng.choice([f"Un commandement de payer visant la clause résolutoire a été signifié le {a.date(cp, 'long')} pour la somme en principal de {esc(a.money(cp_debt))}. Il est demeuré infructueux plus de {'deux mois' if h.lease.delay == '2_mois' else 'six semaines'}.",
                        f"Par exploit du {a.date(cp)}, il a été fait commandement de payer la somme de {esc(a.money(cp_debt))} ; les causes de cet acte n'ont pas été apurées dans le délai de {'deux mois' if h.lease.delay == '2_mois' else 'six semaines'}."])
    debt = rng.choice([f"La dette locative s'élève à <b>{esc(a.money(a.debt))}</b> selon décompte arrêté au {a.date(a.closing)}, échéance {fr.MONTHS[a.closing.month]} incluse.",
                       f"À la date du {a.date(a.closing)}, il reste dû {esc(a.money(a.debt))} au titre des loyers, charges et accessoires."])
    steps = "" if rng.random() < .3 else rng.choice([f"La CCAPEX a été saisie le {a.date(h.days['ccapex'])}.", f"L'impayé a été signalé à la CAF le {a.date(h.days['caf'])} et à la CCAPEX le {a.date(h.days['ccapex'])}."])
    if steps:
        a.extra["date_ccapex"] = h.days["ccapex"].isoformat()
    notice = rng.choice(["La présente assignation sera notifiée au représentant de l'État dans le département six semaines au moins avant l'audience.", "", "PREF"])
    if notice == "PREF":
        a.put("date_notification_prefet", h.days["prefet"].isoformat())
        notice = f"L'assignation est dénoncée au préfet {h.dept.of_name} le {a.date(h.days['prefet'])} par voie électronique (EXPLOC)."
    return {"lease": lease, "order": order, "debt": debt, "steps": steps, "notice": notice}


ARGUMENTS = [
    "Sur l'acquisition de la clause résolutoire : aux termes de l'article 24 de la loi n° 89-462 du 6 juillet 1989, toute clause prévoyant la résiliation de plein droit ne produit effet qu'après un commandement de payer demeuré infructueux. Le commandement délivré reproduit les mentions exigées à peine de nullité. Le preneur n'a ni réglé les causes du commandement, ni saisi le juge d'une demande de délais. La clause est donc acquise.",
    "Sur les délais de paiement : il est rappelé que le juge ne peut suspendre les effets de la clause que si le locataire est en situation de régler sa dette et a repris le versement intégral du loyer courant avant la date de l'audience. Tel n'est pas le cas en l'espèce, les derniers règlements étant partiels et irréguliers. Il n'y a pas lieu d'accorder trente-six mensualités.",
    "Sur l'indemnité d'occupation : le maintien dans les lieux d'un occupant sans droit ni titre cause au bailleur un préjudice qu'il convient de réparer par l'allocation d'une indemnité mensuelle égale au loyer et aux charges qui auraient été dus si le bail s'était poursuivi, avec revalorisation annuelle selon l'indice de référence des loyers.",
    "Sur la recevabilité : conformément à l'article 24 II, la commission de coordination des actions de prévention des expulsions locatives est réputée saisie par le signalement de la situation d'impayés à l'organisme payeur des aides au logement. L'article 24 III impose la notification de l'assignation au représentant de l'État au moins six semaines avant l'audience.",
    "Sur les frais irrépétibles : il serait inéquitable de laisser à la charge du demandeur les frais qu'il a été contraint d'exposer pour faire valoir ses droits. Le bailleur, qui supporte le remboursement d'un emprunt et les charges de copropriété, ne saurait faire crédit plus longtemps.",
    "À titre de comparaison, une somme de 1 500 € a déjà été allouée dans un dossier semblable plaidé à une audience du mois précédent ; cet exemple n'est donné qu'à titre d'illustration."]


def arguments(a):
    return "".join(f"<p>{esc(x)}</p>" for x in a.rng.sample(ARGUMENTS, a.verbose))


def bd_roman(a):
    f = facts(a)
    return f"<h2 class='c'>PLAISE AU {'JUGE DES RÉFÉRÉS' if a.procedure == 'refere' else 'TRIBUNAL'}</h2><h2>I - FAITS ET PROCÉDURE</h2><p>{f['lease']}</p><p>{f['order']}</p><p>{f['steps']}</p><h2>II - DISCUSSION</h2><p>{esc(law.ART1728)}</p><p>{f['debt']} {doctrine(a)}</p>{arguments(a)}<p>{f['notice']}</p>"


def bd_attendu(a):
    f = facts(a)
    low = lambda t: t[0].lower() + t[1:] if t else t
    return "<h2 class='c u'>OBJET DE LA DEMANDE</h2>" + "".join(f"<p>Attendu que {low(f[k])}</p>" if f[k] and not f[k].startswith("La CCAPEX") else f"<p>{f[k]}</p>" for k in ("lease", "order", "debt", "steps")) + f"<p>Attendu que la clause résolutoire est acquise ; {doctrine(a)}</p>{arguments(a)}<p>{f['notice']}</p>"


def bd_numbered(a):
    f = facts(a)
    return f"<h2>1. {a.rng.choice(['Rappel des faits', 'Le contrat', 'Exposé'])}</h2><p>{f['lease']}</p><h2>2. Les impayés</h2><p>{f['order']}</p><p>{f['debt']}</p><h2>3. Les diligences</h2><p>{f['steps']} {f['notice']} Une tentative de règlement amiable est restée vaine.</p><h2>4. En droit</h2><p>{doctrine(a)}</p>{arguments(a)}"


def bd_short(a):
    f = facts(a)
    return f"<p>{f['lease']} {f['order']} {f['debt']} {f['steps']} {f['notice']}</p><p>{doctrine(a)}</p>{arguments(a)}"


BODIES = {"roman": bd_roman, "attendu": bd_attendu, "numbered": bd_numbered, "short": bd_short}


def doctrine(a):
    return a.rng.choice([f"L'article 24 de la loi du 6 juillet 1989 dispose que la clause de résiliation de plein droit produit effet {'deux mois' if a.h.lease.delay == '2_mois' else 'six semaines'} après un commandement de payer demeuré infructueux.",
                         "L'obligation au paiement n'est pas sérieusement contestable au sens de l'article 835 du code de procédure civile." if a.procedure == "refere" else "Le manquement du preneur à son obligation essentielle de payer le loyer justifie la résiliation du bail à ses torts.",
                         "En application des articles 1103 et 1728 du code civil et de l'article 7 a) de la loi n° 89-462, le locataire est tenu de payer le loyer et les charges aux termes convenus."])


def motifs(a):
    rng, d = a.rng, a.demands
    plural = len(a.h.tenants) > 1
    who = " et ".join(f"{a.civ(p.civ)} {esc(p.nom)}" for p in a.h.tenants)
    prov = "à titre provisionnel " if a.procedure == "refere" else ""
    occupation = a.h.lease.rent + a.h.lease.charges
    a700 = rng.choice([35000, 45000, 50000, 60000, 80000, 100000, 120000, 150000])
    items = []
    if "constat_resiliation" in d:
        items.append(rng.choice(["Constater l'acquisition de la clause résolutoire insérée au bail à la date d'expiration du délai du commandement", "Constater la résiliation de plein droit du bail par l'effet de la clause résolutoire", "Dire que les conditions d'acquisition de la clause résolutoire sont réunies et constater en conséquence la résiliation du bail"]))
    if "prononce_resiliation" in d:
        items.append(("Subsidiairement, prononcer" if "constat_resiliation" in d else "Prononcer") + " la résiliation judiciaire du bail aux torts exclusifs du preneur pour défaut de paiement des loyers")
    items.append(rng.choice([f"Ordonner l'expulsion de {who} et de tous occupants de {'leur' if plural else 'son'} chef, avec au besoin le concours de la force publique et d'un serrurier", f"Ordonner la libération des lieux par {who}, à défaut {'leur' if plural else 'son'} expulsion ainsi que celle de tous occupants de {'leur' if plural else 'son'} chef"]))
    items.append(f"Condamner {'solidairement ' if plural else ''}{who} {prov}au paiement de la somme de {esc(a.money(a.debt))} au titre des loyers et charges arriérés au {a.date(a.closing)}, avec intérêts au taux légal")
    if "indemnite_occupation" in d:
        shown = rng.random() < .75
        if shown:
            a.put("indemnite_occupation", occupation / 100)
        items.append((f"Fixer {prov}l'indemnité mensuelle d'occupation à la somme de {esc(a.money(occupation))}" if shown else "Fixer l'indemnité d'occupation au montant du loyer et des charges qui auraient été dus") + " jusqu'à libération effective des lieux et remise des clés")
    if "article_700" in d:
        a.put("article_700_montant", a700 / 100)
        items.append(f"Condamner {who} au paiement de {esc(a.money(a700))} en application de l'article 700 du code de procédure civile")
    items.append(rng.choice(["Condamner le défendeur aux entiers dépens, comprenant le coût du commandement de payer", "Le condamner aux dépens", "Condamner aux dépens de l'instance en ce compris les frais de commandement"]))
    if rng.random() < .4:
        items.append("Rappeler que l'exécution provisoire est de droit")
    if rng.random() < .15:
        items.append("Dire que le sort des meubles sera réglé conformément aux articles L. 433-1 et suivants du code des procédures civiles d'exécution")
    a.put("demandes", list(d))
    low = lambda t: t[0].lower() + t[1:]
    style = a.recipe["motifs"]
    head = f"<h2 class='c b'>{rng.choice(['PAR CES MOTIFS', 'PAR CES MOTIFS', 'PAR CES MOTIFS ET TOUS AUTRES À PRODUIRE'])}</h2>"
    lead = rng.choice(["<p>Vu l'article 24 de la loi du 6 juillet 1989, vu les pièces,</p>", "<p>Vu les articles 1103, 1728 et 1741 du code civil,</p>", ""])
    if style == "dash":
        body = "".join(f"<p>- {x} ;</p>" for x in items)
    elif style == "caps":
        body = "".join(f"<p><b>{x.split(' ')[0].upper().rstrip(',')}</b> {' '.join(x.split(' ')[1:])} ;</p>" for x in items)
    elif style == "bullets":
        body = f"<ul>{''.join(f'<li>{x}</li>' for x in items)}</ul>"
    else:
        body = "<p>Il est demandé au juge de :</p>" + "".join(f"<p class='in'>{i + 1}° {low(x)},</p>" for i, x in enumerate(items))
    return head + lead + body + "<p class='b'>SOUS TOUTES RÉSERVES</p>"


def exhibits(a):
    h = a.h
    pieces = [f"Contrat de bail du {a.date(h.lease.date)}", f"Commandement de payer du {a.date(h.days['cp'])}", f"Décompte locatif au {a.date(a.closing)}", "Notification à la préfecture", "Saisine CCAPEX", "Mise en demeure", "Acte de caution" if h.caution else "État des lieux d'entrée"]
    keep = pieces[:3] + a.rng.sample(pieces[3:], a.rng.randint(1, 4))
    rows = "".join(f"<tr><td class='s'>{i + 1}</td><td class='s'>{esc(x)}</td></tr>" for i, x in enumerate(keep))
    return f"<div class='keep'><h2>{a.rng.choice(['BORDEREAU DE PIÈCES', 'Pièces visées à l’appui de la demande', 'BORDEREAU DES PIÈCES COMMUNIQUÉES'])}</h2><table>{rows}</table></div>"


def leaf(a):
    """Information leaf for the hearing (décret n° 2017-923)."""
    day, hour, place = hearing(a)
    return f"<div class='pb'><div class='frame c b'>DOCUMENT D'INFORMATION - VOTRE AUDIENCE</div><p>Vous êtes convoqué(e) devant : <b>{esc(a.court)}</b></p><p>Le <b>{esc(day)}</b> à <b>{esc(hour)}</b></p><p>Adresse : {esc(place)}</p><p><b>Il est important de venir.</b> Apportez vos justificatifs de paiement et de ressources.</p><p class='s'>{esc(law.AJ)}</p><p class='s'>Prévention des expulsions : ADIL {a.h.dept.of_name}, services sociaux du département, CAF, et {esc(a.h.dept.fsl)}.</p></div>"
