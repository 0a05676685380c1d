"""Pieces shared by several papers: parties, statements, service pages, cost boxes, warnings."""
import datetime as dt
from html import escape

from . import french as F

MODES = ["personne", "domicile", "etude", "etude", "etude", "pv_659"]
WEEKS = {"6_semaines": ["SIX SEMAINES", "six (6) semaines", "6 semaines"], "2_mois": ["DEUX MOIS", "deux (2) mois", "2 mois"]}


def study_lines(s, sep="<br>", name=True, mail=True):
    """Name, address, phone, e-mail of the study as its letterhead prints them."""
    o = s.house.study
    bits = [f"<b>{s.put('etude_nom', o.name, o.name)}</b>"] if name else []
    bits += [s.addr("etude_adresse", o.addr, br=sep == "<br>"), s.any("Tél. : ", "Tél ", "☎ ", "Téléphone : ") + s.put("etude_telephone", o.tel, o.tel)]
    if mail:
        bits.append(s.any("", "Courriel : ", "e-mail : ") + s.put("etude_email", o.mail, o.mail))
    return sep.join(bits)


def members(s, sep="<br>"):
    return sep.join(f"{s.any('Me ', 'Maître ', '')}{a} {b}" for a, b in s.house.study.members)


def plural_title(s):
    t = s.house.title()
    return t if len(s.house.study.members) == 1 else t.replace("commissaire", "commissaires").replace("huissier", "huissiers")


def reference(s):
    """The office's own number, in the shape its software gives."""
    h = s.house
    n = h.study.rng_key
    shapes = [f"{h.act.year % 100}{n % 10000:05d}", f"C{n % 100000:06d}", f"{n % 9000 + 1000}/{h.act.year % 100}/{h.study.members[0][1][:2]}", f"D{h.act.year}-{n % 9999:04d}"]
    ref = shapes[n % 4]
    return s.put("reference_dossier", ref, ref)


def footer(s):
    """Running foot printed through the margin boxes of every page."""
    o = s.house.study
    text = s.any(f"{o.name} - SIRET {o.siren} 000{o.rng_key % 90 + 10}", f"{o.name} · {plural_title(s).capitalize()} · {o.addr.line()}",
                 f"SIREN {o.siren} - TVA FR{o.rng_key % 90 + 10}{o.siren.replace(' ', '')}")
    s.css += f'@page{{@bottom-left{{content:"{text}";font-size:7pt;color:#555}} @bottom-right{{content:"{s.any("", "Page ")}" counter(page);font-size:7pt}}}}'


def landlord(s, prose=True, address=True):
    """The applicant's identity in full; returns HTML and records name, kind, seat, SIREN and agent."""
    l = s.house.landlord
    s.flag("bailleur_type", "personne_morale" if l.corporate else "personne_physique")
    where = s.addr("bailleur_adresse", l.addr)
    if l.corporate:
        out = f"{s.any('La ', '') if prose else ''}{l.intro} <b>{s.put('bailleur_nom', l.name, l.name)}</b>"
        rcs = s.any(f"immatriculée au RCS de {l.addr.town} sous le n° ", f"SIREN ", f"R.C.S. {l.addr.town} ")
        out += f", {rcs}{s.put('bailleur_siren', l.siren.replace(' ', ''), l.siren)}, {s.any('dont le siège social est', 'ayant son siège')} {where}"
        out += s.any(", agissant poursuites et diligences de son représentant légal domicilié en cette qualité audit siège", ", prise en la personne de ses représentants légaux",
                     ", représentée par son gérant en exercice" if l.kind == "sci" else ", représentée par son directeur général en exercice")
    else:
        out = persons(s, where)
    if l.agent:
        out += s.any(", ayant pour mandataire ", ", représenté par son mandataire de gestion ", ", poursuites et diligences de son administrateur de biens ")
        out += f"{s.put('mandataire_nom', l.agent.name, l.agent.name)}, {l.agent.addr.line()}"
    return out + "."


def persons(s, where):
    l = s.house.landlord
    if l.kind == "indivision":
        lst = ", ".join(f"{p.civility} {p.prenoms.split()[0].strip(',')} {p.nom}" for p in l.persons)
        return f"L'<b>{s.put('bailleur_nom', l.name, l.name)}</b>, composée de {lst}, domiciliés chez le premier nommé, {where}"
    if l.kind == "couple":
        a, b = (f"{p.prenoms} {p.nom}" for p in l.persons)
        s.flag("bailleur_nom", f"{a} et {b}")
        return f"Monsieur <b>{a}</b> et Madame <b>{b}</b>, {s.any('demeurant ensemble', 'domiciliés')} {where}"
    p = l.persons[0]
    e = "e" if p.civ == "Mme" else ""
    job = s.any(f", {p.job}", "")
    return (f"{p.civility} <b>{s.put('bailleur_nom', l.name, l.name)}</b>{job}, né{e} le {F.long(p.born)} à {escape(p.place)}, de nationalité française, "
            f"demeurant {where}")


def landlord_short(s):
    """The landlord named on letters: name and seat only."""
    l = s.house.landlord
    s.flag("bailleur_type", "personne_morale" if l.corporate else "personne_physique")
    if l.kind == "couple":
        a, b = (f"{p.prenoms} {p.nom}" for p in l.persons)
        s.flag("bailleur_nom", f"{a} et {b}")
        return f"M. {a} et Mme {b}"
    lead = l.intro + " " if l.intro else (f"{l.persons[0].civ} " if l.kind == "person" else "")
    return lead + s.put("bailleur_nom", l.name, l.name)


def lease(s, amounts=True):
    h = s.house
    out = s.any("En vertu d'un bail sous seing privé en date du ", "Suivant contrat de location conclu le ", "Aux termes d'un acte sous seing privé du ",
                "En exécution d'un bail d'habitation signé le ") + s.date("date_bail", h.lease, s.any("long", "fig", "long"))
    return out + (f"{s.any(', moyennant un loyer mensuel de ', ' au loyer mensuel actuel de ')}{s.money('loyer_mensuel', h.rent)}"
                  f"{s.any(' outre provision sur charges de ', ' et une provision mensuelle pour charges de ')}{s.money('charges_mensuelles', h.charges)}" if amounts else "")


def delay(s):
    d = s.house.delay
    s.flag("delai_jours_ou_semaines", d)
    return s.any(*WEEKS[d])


def claim_rows(s):
    """(label, key or None, amount) of the claim, with the grand total last."""
    h = s.house
    main = s.any("Loyers et charges impayés au ", "Principal : arriéré locatif arrêté au ", "Solde locatif au ") + s.date("dette_arretee_au", h.closing, s.any("fig", "long"))
    rows = [(main, "montant_principal", h.principal)] + [(l, None, x) for l, x in h.costs]
    rows.append((s.any("Coût du présent acte", "Coût de l'acte", "Coût de l'acte (TTC)"), "cout_acte", h.act_cost))
    return rows + [(s.any("TOTAL", "TOTAL À PAYER (sauf mémoire)", "Total dû, sauf à parfaire"), "montant_total", h.total)]


def cell(s, key, x):
    return s.money(key, x) if key else s.eur(x)


def claim_table(s, cls="g"):
    body = "".join(f"<tr><td>{l}</td><td class=r>{cell(s, k, x)}</td></tr>" for l, k, x in claim_rows(s))
    return f'<table class="{cls}" style="width:{s.any(84, 92, 100)}%;margin:.6em auto">{body}</table>'


def claim_leaders(s):
    return "".join(f'<div class=lead><span>{l}</span><i></i><span>{cell(s, k, x)}</span></div>' for l, k, x in claim_rows(s))


def claim_list(s):
    rows = claim_rows(s)
    return "<ul>" + "".join(f"<li>{l} : {cell(s, k, x)}</li>" for l, k, x in rows[:-1]) + f"</ul><p><b>Soit au total : {cell(s, *rows[-1][1:])}</b></p>"


def claim_prose(s):
    rows = claim_rows(s)
    parts = "; ".join(f"celle de <b>{cell(s, k, x)}</b> au titre de : {l[0].lower() + l[1:]}" for l, k, x in rows[:-1])
    return f"<p>les sommes suivantes, savoir : {parts}; soit ensemble la somme de <b>{cell(s, *rows[-1][1:])}</b>, sous réserve de tous autres dus et sans préjudice des intérêts.</p>"


def ledger(s, rows, cls="g", title=True):
    """The annexed statement, in one of three column orders."""
    s.rows = [dict(date=r.date.isoformat(), label=r.label, debit=r.debit, credit=r.credit, balance=r.balance) for r in rows]
    eur = lambda x: s.eur(x).rsplit("\u00a0", 1)[0] if x else ""
    wide = s.any(True, True, False)
    head = "<tr><th>Date</th><th>Libellé</th><th class=r>Débit</th><th class=r>Crédit</th>" + ("<th class=r>Solde</th>" if wide else "") + "</tr>"
    if not wide:
        for r in s.rows:
            del r["balance"]
    body = "".join(f"<tr><td>{F.figures(r.date)}</td><td>{r.label}</td><td class=r>{eur(r.debit)}</td><td class=r>{eur(r.credit)}</td>"
                   + (f"<td class=r>{eur(r.balance)}</td>" if wide else "") + "</tr>" for r in rows)
    deb, cred = (round(sum(getattr(r, k) for r in rows), 2) for k in ("debit", "credit"))
    foot = f"<tr><td></td><td><b>{s.any('Totaux', 'TOTAL')}</b></td><td class=r>{eur(deb)}</td><td class=r>{eur(cred)}</td>{'<td></td>' if wide else ''}</tr>"
    return f'<h3>{s.any("DÉCOMPTE LOCATIF", "Relevé de compte locataire", "État des sommes dues", "ANNEXE : décompte") if title else ""}</h3><table class="{cls} small">{head}{body}{foot}</table><p class=r><b>Solde débiteur : {s.eur(rows[-1].balance)}</b></p>'


def cost_box(s, cost, record=True, style="float:left;width:48mm"):
    """The regulated fee box; its lines add up to the cost of the act."""
    fee, travel, mail = 51.48 if cost > 100 else 25.74, 9.4, 2.5
    dep = round((cost - mail) / 1.2 - fee - travel, 2)
    vat = round(cost - mail - fee - travel - dep, 2)
    total = s.money("cout_acte", cost) if record else s.eur(cost)
    rows = [("Émolument (art. A444-10)", fee), ("S.C.T. (art. A444-48)", travel), ("D.E.P. (art. A444-15)", dep), ("T.V.A. 20,00 %", vat), ("Affranchissement", mail)]
    body = "".join(f"<tr><td>{l}</td><td class=r>{f'{x:.2f}'.replace('.', ',')}</td></tr>" for l, x in rows)
    head = s.any("COÛT DE L'ACTE<br>(décret n° 2016-230 du 26/02/2016)", "COÛT DE L'ACTE (décret n° 2016-230)", "Coût (art. R444-3 C. com.)")
    return f'<div class="box tiny left keep" style="{style}"><b>{head}</b><table class=no>{body}<tr><td><b>Total T.T.C.</b></td><td class=r><b>{total}</b></td></tr></table></div>'


def warning(s, boxed=True, two_columns=False):
    """The mentions required by article 24, with the fund's address."""
    h = s.house
    fund = s.put("fsl_adresse", h.fund, h.fund)
    w = delay(s)
    body = (f"<p>{s.any('À défaut de paiement dans ce délai de ', 'Faute par vous de régler les causes du présent commandement dans le délai de ')}{w} ou d'avoir sollicité des délais de paiement, vous vous exposez à une procédure judiciaire "
            "de résiliation de votre bail et d'expulsion.</p>"
            f"<p>Vous avez la possibilité de saisir le fonds de solidarité pour le logement (F.S.L.) de votre département : {s.any('FSL', 'Conseil départemental - FSL', 'Service logement FSL')}, {fund}.</p>"
            f"<p>Vous pouvez à tout moment saisir la juridiction compétente ({h.court}) aux fins de demander un délai de grâce sur le fondement de l'article 1343-5 du code civil.</p>"
            '<p class=small>Article 1343-5 du code civil : « Le juge peut, compte tenu de la situation du débiteur et en considération des besoins du créancier, reporter ou échelonner, '
            "dans la limite de deux années, le paiement des sommes dues. »</p>")
    head = s.any("TRÈS IMPORTANT", "Très important - À LIRE ATTENTIVEMENT", "AVERTISSEMENT", "Rappel de vos droits")
    return f'<div class="{"box " * boxed}{"cols" * two_columns}"><p class=c><b>{head}</b></p>{body}</div>'


CLAUSE = ("« À défaut de paiement au terme convenu de tout ou partie du loyer, des charges ou du dépôt de garantie, {} après un commandement de payer demeuré "
          "infructueux, le présent contrat sera résilié de plein droit si bon semble au bailleur. »")


def clause(s):
    return f"<p>{s.any('La clause résolutoire insérée au bail est ainsi rédigée : ', 'Il est rappelé la clause du bail : ')}<i>{CLAUSE.format(s.any('et', 'et un certain délai'))}</i></p>"


def service(s, how=None, first=True, tenant=None, d=None):
    """How the act reached one addressee; only the first one is recorded."""
    h = s.house
    t = tenant or h.tenants[0]
    d = d or (h.summons if s.kind == "assignation" else h.act)
    mode = s.rng.choice(MODES)
    if first:
        s.flag("modalite_signification", mode)
    who = f"{t.civility} {t.short()}"
    head = s.any("MODALITÉ DE REMISE DE L'ACTE", "MODALITÉS DE SIGNIFICATION", "PROCÈS-VERBAL DE SIGNIFICATION")
    box = (service_ticks if (how or s.any("ticks", "prose", "prose")) == "ticks" and mode != "pv_659" else service_prose)(s, mode, who, d, first)
    return f'<h2 class=c>{head}</h2><p>{s.any("Destinataire : ", "Acte signifié à : ", "À : ")}<b>{who}</b></p>{box}{s.sign()}'


def service_prose(s, mode, who, d, first):
    when = s.any(F.long, F.figures)(d)
    hour = f"{s.rng.randint(8, 18)} h {s.rng.choice(['05', '20', '45', '50'])}"
    check = "le nom figure sur la boîte aux lettres, " + s.any("adresse confirmée par un voisin", "le domicile est confirmé par le gardien", "le nom figure sur l'interphone")
    text = {"personne": f"Le {when}, à {hour}, cet acte a été remis <b>à personne</b>, à {who}, rencontré(e) à son domicile, parlant à sa personne ainsi déclaré(e).",
            "domicile": f"Le {when}, la copie du présent acte a été remise <b>à domicile</b>, sous enveloppe fermée, à une personne présente qui a accepté de la recevoir et s'est déclarée de la famille. Un avis de passage a été laissé (article 655 du code de procédure civile).",
            "etude": f"Le {when}, personne n'ayant pu ou voulu recevoir l'acte, et vérifications faites ({check}), la copie a été <b>déposée à l'étude</b> sous enveloppe fermée conformément à l'article 656 du code de procédure civile. Un avis de passage a été laissé et la lettre prévue par l'article 658 adressée.",
            "pv_659": f"<b>PROCÈS-VERBAL DE RECHERCHES INFRUCTUEUSES (article 659 du code de procédure civile)</b><br>Le {when}, {who} ne demeure plus à l'adresse indiquée. Le voisinage et la mairie interrogés n'ont pu donner de nouvelle adresse. Copie adressée par lettre recommandée au dernier domicile connu."}[mode]
    return f"<div class=box><p>{text}</p><p>La copie signifiée comporte {s.rng.randint(3, 9)} feuilles.</p></div>"


def service_ticks(s, mode, who, d, first):
    """Boxes crossed by hand: the choice stands only in ink."""
    if first:
        s.hand.append("modalite_signification")
    rows = [("personne", "À personne (art. 654) : l'acte a été remis au destinataire"), ("domicile", "À domicile (art. 655) : remis à une personne présente, sous enveloppe fermée"),
            ("etude", "Dépôt à l'étude (art. 656) : personne n'a pu recevoir l'acte, avis de passage laissé"), ("pv_659", "Recherches infructueuses (art. 659)")]
    cell = lambda k: s.ink("X", 22) if k == mode else "&nbsp;"
    body = "".join(f'<tr><td class=c style="width:11mm;height:9mm">{cell(k)}</td><td>{l}</td></tr>' for k, l in rows)
    return f'<table class=g>{body}</table><p>Le {s.ink(F.figures(d, " / "), 22)}</p>'


def services(s, how=None):
    """One service page for each tenant."""
    return "".join(f'<div class="new">{service(s, how, i == 0, t)}</div>' for i, t in enumerate(s.house.tenants))


def statute(s):
    """Long reproduction of old law, as acts before the end of 2018 carried."""
    return ('<div class=tiny><p><b>Reproduction de l\'article 24 de la loi n° 89-462 du 6 juillet 1989 :</b> « I. - Toute clause prévoyant la résiliation de plein droit du contrat de location '
            "pour défaut de paiement du loyer ou des charges aux termes convenus ou pour non-versement du dépôt de garantie ne produit effet que deux mois après un commandement de payer demeuré "
            "infructueux. Le commandement de payer reproduit, à peine de nullité, les dispositions du présent article et des trois premiers alinéas de l'article 6 de la loi n° 90-449 du 31 mai 1990, "
            "en mentionnant la faculté pour le locataire de saisir le fonds de solidarité pour le logement dont l'adresse est précisée. »</p><p><b>Article 6 de la loi n° 90-449 du 31 mai 1990 :</b> "
            "« Le fonds de solidarité pour le logement accorde, dans les conditions définies par son règlement intérieur, des aides à des personnes et des familles visées à l'article 1er. »</p></div>")


def act_date(s, d, style=None, key="date_acte"):
    """The date line, in words, figures, stamped or written by hand."""
    style = style or s.any("words", "words", "figures", "stamp", "pen", "half")
    if style == "words":
        return f"<p>L'AN {s.put(key, d.isoformat(), F.all_words(d).upper())}</p>"
    if style == "figures":
        return f"<p>Le {s.date(key, d, s.any('long', 'day', 'fig'))}</p>"
    if style == "stamp":
        return f'<p>Date : <span class=stamp>{s.put(key, d.isoformat(), f"{d.day:02d} {F.MONTHS[d.month - 1].upper()} {d.year}")}</span></p>'
    if style == "pen":
        return "<p>" + s.any("LE ", "Date de l'acte : ") + s.pen(key, d.isoformat(), F.long(d)) + "</p>"
    return f"<p>L'AN {F.words(d.year).upper()} ET LE {s.pen(key, d.isoformat(), F.day_month(d))}</p>"


def protected(s):
    g = s.house.guardian
    return f"<p>{s.any('majeur protégé représenté par son tuteur', 'sous curatelle renforcée exercée par')} : {g}</p>" if g else ""
