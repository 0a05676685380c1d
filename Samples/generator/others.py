"""The neighbouring papers: orders to leave, judgments, notices, formal letters, ledgers, leases, insurance, letters."""
import datetime as dt

from . import french as fr
from . import ink, law, ledgers, parts, service
from . import people as lists
from .act import Act, address_text, esc
from .parts import br


def base(h, rng, type_, layout, when, **style):
    a = Act(h, type_, layout, rng, **style)
    a.when, a.recipe = when, {"letterhead": rng.choice(list(parts.LETTERHEADS)), "to": rng.choice(["blocks", "list", "window", "inline"])}
    a.closing = h.days["closing"]
    return a


def office_opening(a, titles, dateline=None, status=True):
    """Letterhead, references, title and date of a bailiff's paper."""
    a.maybe_stamp(.15)
    a.refs_block = parts.references(a)
    head = a.recipe["letterhead"]
    a.add(parts.LETTERHEADS[head](a))
    if head not in parts.REFS_INSIDE:
        a.add(f"<p class='s'>{a.refs_block}</p>")
    frame = a.rng.choice(["border:1.2pt solid #000;padding:3mm;margin:4mm 8mm", "margin:6mm 0", "border-bottom:1.5pt solid #000;padding-bottom:2mm;margin:5mm 0", "background:#e4e4e4;padding:3mm;margin:4mm 0"])
    a.add(f"<div class='c b' style='{frame}'>" + "".join(f"<div style='font-size:{130 if i == 0 else 104}%'>{a.caps(t) if t.isupper() else esc(t)}</div>" for i, t in enumerate(titles)) + f"<div class='s'>{parts.copy_status(a) if status else ''}</div></div>")
    a.add(parts.date_line(a, dateline or a.rng.choice(["words", "figures", "words-low", "spaced"])))


def quitter(h, rng, modes=None, dateline=None):
    """Commandement de quitter les lieux."""
    a = base(h, rng, "commandement_de_quitter_les_lieux", "quitter", h.days["cql"])
    office_opening(a, rng.choice([["COMMANDEMENT DE QUITTER LES LIEUX"], ["COMMANDEMENT D'AVOIR À LIBÉRER LES LOCAUX", "articles L. 411-1 et R. 411-1 du CPCE"], ["COMMANDEMENT DE QUITTER LES LIEUX", "Locaux à usage d'habitation"]]), dateline)
    limit = fr.add_months(a.when, 2)
    a.extra["date_limite_depart"] = limit.isoformat()
    a.extra["date_decision"] = h.days["judgment"].isoformat()
    decision = rng.choice(["jugement", "ordonnance de référé"])
    a.add(f"<p class='b'>À LA REQUÊTE DE :</p><p>{parts.landlord_text(a)} {parts.agency_text(a)}</p><p class='b'>À :</p>{parts.addressees(a, a.recipe['to'])}",
          f"<p>EN VERTU : {'de l’' + decision if decision[0] == 'o' else 'du ' + decision} rendu{'e' if decision[0] == 'o' else ''} par {parts.judge_at(h.days['judgment'])} du {esc(parts.court_at(h, h.days['judgment']))} en date du {a.date(h.days['judgment'], 'long')}, précédemment signifié{'e' if decision[0] == 'o' else ''} et revêtu{'e' if decision[0] == 'o' else ''} de la formule exécutoire, ayant ordonné votre expulsion du logement sis {esc(parts.home_line(a))},</p>",
          f"<p class='b'>JE VOUS FAIS COMMANDEMENT DE QUITTER ET LIBÉRER LES LIEUX que vous occupez, de tous biens et de tous occupants de votre chef, {rng.choice(['au plus tard le', 'avant le'])} {a.date(limit, 'long')}.</p>",
          f"<p>À défaut, et passé cette date, il pourra être procédé à votre expulsion forcée, avec le concours de la force publique si nécessaire, conformément à l'article L. 412-5. Les demandes de délais doivent être portées devant le juge de l'exécution du tribunal judiciaire ({esc(h.court[1])}, {h.court[2]} {esc(h.court[3])}).</p><p class='xs'>{esc(law.L412)}</p><p class='s'>Copie du présent commandement est adressée au représentant de l'État dans le département.</p>",
          service.report(a, rng.choice(list(service.SERVICE)), modes, service.make_cost(rng, 0), per_page=True))
    return a


def judgment(h, rng, reference=False):
    """Judgment or interim order; it orders what the assignation asked."""
    a = base(h, rng, "jugement", "ordonnance" if reference else "jugement", h.days["judgment"], family=rng.choice(["'Liberation Serif'", "'Liberation Sans'", "'Nimbus Roman'"]))
    _, street, cp, town = h.court
    a.put("date_acte", a.when.isoformat())
    a.extra["juridiction"] = parts.court_at(h, a.when)
    birth = rng.random() < .5
    names = parts.tenant_names(a, birth)
    debt = h.ledger[-1].balance
    pron = f"{a.date(a.when, 'long')}"
    a.extra.update({"rg": h.refs["rg"], "date_audience_passee": h.days["hearing"].isoformat(), "condamnation": debt / 100})
    portalis = f"<br/>N° Portalis {h.refs['portalis']}" if h.dept.code == "75" else ""
    a.add(f"<table style='width:100%'><tr><td style='width:62mm' class='s'>{esc(parts.court_at(h, a.when)).upper()}<br/>{esc(street)}<br/>{cp} {esc(town)}<br/><br/>N° RG {h.refs['rg']}{portalis}<br/>N° MINUTE : {a.when.year % 100}/{rng.randint(100, 999):05d}</td><td class='c'>{ink.emblem(rng, 34)}<br/><b>RÉPUBLIQUE FRANÇAISE</b><br/>AU NOM DU PEUPLE FRANÇAIS<br/><br/><b style='font-size:125%'>{'ORDONNANCE DE RÉFÉRÉ' if reference else 'JUGEMENT'}</b><br/>{rng.choice(['rendu' + ('e' if reference else '') + ' le', 'prononcé' + ('e' if reference else '') + ' par mise à disposition au greffe le', 'du'])} {pron}</td></tr></table>",
          f"<p><b>DEMANDEUR{'S' if len(h.landlord.people) > 1 else ''} :</b> {parts.landlord_text(a, birth=False)} représenté par Maître {h.lawyer[1]} {h.lawyer[2]}, avocat</p>",
          f"<p><b>DÉFENDEUR{'S' if len(names) > 1 else ''} :</b> {' ; '.join(names)}, demeurant {esc(parts.home_line(a))}, {rng.choice(['non comparant, ni représenté', 'comparant en personne'])}</p>",
          f"<p><b>COMPOSITION :</b> {rng.choice(lists.JUDGES)}, {parts.judge_at(a.when)[3:]}, assisté{'e' if rng.random() < .5 else ''} de {rng.choice(lists.CLERKS)}, greffier</p><p>DÉBATS : audience publique du {a.date(h.days['hearing'], 'long')}</p>",
          f"<h2 class='c'>EXPOSÉ DU LITIGE</h2><p>Par contrat du {a.date(h.lease.date, 'long')}, le bailleur a donné en location un logement. Par acte du {a.date(h.days['cp'], 'long')}, un commandement de payer visant la clause résolutoire a été délivré. Par assignation du {a.date(h.days['assignation'], 'long')}, le bailleur a saisi le juge. Le diagnostic social et financier n'a pas été reçu au greffe.</p>",
          f"<h2 class='c'>MOTIFS DE LA DÉCISION</h2><p>Il résulte des pièces que la dette s'établit à {esc(a.money(debt))}, terme de {fr.MONTHS[h.ledger[-1].date.month]} inclus. Le commandement est demeuré infructueux. L'assignation a été notifiée au préfet le {a.date(h.days['prefet'], 'long')}.</p>",
          f"<h2 class='c'>PAR CES MOTIFS</h2><p>Le juge, statuant publiquement, par {'ordonnance' if reference else 'jugement'} réputé{'e' if reference else ''} contradictoire et en premier ressort,</p><p>CONSTATE l'acquisition de la clause résolutoire ; ORDONNE l'expulsion de l'occupant et de tous occupants de son chef ; CONDAMNE le défendeur à payer {'à titre provisionnel ' if reference else ''}la somme de {esc(a.money(debt))} ; FIXE l'indemnité d'occupation au montant du loyer et des charges ; DIT n'y avoir lieu à l'article 700 ; CONDAMNE aux dépens.</p><p>Ainsi jugé et prononcé.</p><table style='width:100%'><tr><td class='c'>Le greffier<br/>{ink.signature(rng)}</td><td class='c'>Le juge<br/>{ink.signature(rng)}</td></tr></table>")
    return a


def notice_to_quit(h, rng):
    """Congé: for sale, for own use, or for a serious reason."""
    when = fr.working_day(h.days["cp"] - dt.timedelta(40), saturday=True)
    a = base(h, rng, "conge", "conge", when)
    kind = rng.choice(["vendre", "reprise"])
    end = fr.add_months(when, 8).replace(day=1) - dt.timedelta(1)
    titles = {"vendre": ["CONGÉ POUR VENDRE", "VALANT OFFRE DE VENTE"], "reprise": ["CONGÉ POUR REPRISE", "article 15 de la loi du 6 juillet 1989"]}[kind]
    office_opening(a, titles)
    price = rng.randint(90, 260) * 1000
    why = {"vendre": f"le bailleur entend vendre le logement libre de toute occupation, au prix de {fr.grouped(price, ' ')} euros. Vous bénéficiez d'un droit de préemption pendant les deux premiers mois du délai de préavis.", "reprise": "le bailleur reprend le logement pour y loger un descendant, ce motif étant réel et sérieux."}[kind]
    a.extra.update({"motif": kind, "date_effet": end.isoformat()})
    a.add(f"<p class='b'>À LA DEMANDE DE :</p><p>{parts.landlord_text(a)} {parts.agency_text(a)}</p><p class='b'>À :</p>{parts.addressees(a, a.recipe['to'])}")
    a.put("date_bail", h.lease.date.isoformat())
    a.add(f"<p>Je vous donne congé pour le {a.date(end, 'long')}, date d'expiration du bail qui vous a été consenti le {a.date(h.lease.date, 'long')} sur les lieux sis {esc(parts.home_line(a))}, au motif que {why}</p><p>Vous devrez avoir quitté les lieux et remis les clés à cette date, six mois au moins s'étant écoulés depuis le présent acte.</p><p class='xs'>Article 15 de la loi n° 89-462 : « Lorsque le bailleur donne congé à son locataire, ce congé doit être justifié soit par sa décision de reprendre ou de vendre le logement, soit par un motif légitime et sérieux, notamment l'inexécution par le locataire de l'une des obligations lui incombant. Le délai de préavis applicable au congé est de six mois lorsqu'il émane du bailleur. »</p>",
          service.report(a, rng.choice(["prose", "grid", "columns"]), None, None, per_page=False))
    return a


def sender(a):
    """Head of a letter from the landlord or the agency; returns the sender's name."""
    b = a.h.landlord
    if a.h.agency:
        a.put("mandataire_nom", a.h.agency)
        return a.h.agency, address_text(a.h.agency_address, sep="<br/>")
    a.put("bailleur_nom", b.name)
    return (f"{b.form} {b.name}" if b.form else b.name), address_text(b.address, sep="<br/>")


def letter_open(a, subject, registered=True):
    name, where = sender(a)
    names = parts.tenant_names(a, False)
    a.put("date_acte", a.when.isoformat())
    side = a.rng.choice(["left", "right"])
    a.add(f"<div style='text-align:{side};margin-bottom:6mm'>{ink.emblem(a.rng, 30, a.colour) if a.h.agency or a.h.landlord.form else ''}<br/><b style='color:{a.colour};font-size:115%'>{esc(name)}</b><br/><span class='s'>{where}<br/>Tél. {a.h.dept.phone} {a.rng.randint(10, 99)} {a.rng.randint(10, 99)}</span></div>",
          f"<div style='margin:0 0 8mm 88mm;text-align:left'>{'<br/>'.join(names)}<br/>{parts.home_block(a)}</div>",
          f"<p>{esc(a.h.dept.communes[0][1])}, le {a.date(a.when, 'long')}</p>")
    if registered:
        a.add(f"<p class='b s'>{a.rng.choice(['Lettre recommandée avec accusé de réception', 'LRAR n° 1A ' + str(a.rng.randint(100, 999)) + ' ' + str(a.rng.randint(100, 999)) + ' ' + str(a.rng.randint(1000, 9999)) + ' 7', 'Par courrier recommandé AR'])}</p>")
    a.add(f"<p><b>Objet : {subject}</b><br/><span class='s'>Réf. locataire : {a.h.refs['bailleur']}</span></p>")


def formal_letter(h, rng):
    """Mise en demeure by the landlord or the agency."""
    a = base(h, rng, "mise_en_demeure", "mise-en-demeure", h.days["med"])
    rows = [r for r in h.ledger if r.date <= a.when] or h.ledger[:2]
    due = rows[-1].balance
    letter_open(a, a.rng.choice(["MISE EN DEMEURE DE PAYER", "Mise en demeure - loyers impayés", "Impayé de loyer - mise en demeure avant poursuites"]))
    a.put("bailleur_nom", h.landlord.name)
    a.put("bailleur_type", "personne_physique" if h.landlord.physical else "personne_morale")
    owner = (f"{h.landlord.form} " if h.landlord.form else "") + h.landlord.name
    a.extra["montant"] = due / 100
    a.add(f"<p>{rng.choice(['Madame, Monsieur,', ' et '.join(a.civ(p.civ) for p in h.tenants) + ',' if a.civ_style == 'long' else 'Madame, Monsieur,'])}</p><p>Sauf erreur ou omission de notre part, votre compte locataire, pour le logement appartenant à {esc(owner)}, présente au {a.date(a.when)} un solde débiteur de <b>{esc(a.money(due))}</b>.</p>",
          f"<p>Malgré nos relances, cette somme demeure impayée. Nous vous <b>mettons en demeure</b> de la régler {rng.choice(['sous huitaine', 'sous quinze jours', 'dans un délai de 8 jours'])} à réception de la présente. À défaut, nous transmettrons le dossier à notre {'huissier' if parts.old_profession(a) else 'commissaire de justice'}, qui vous délivrera un commandement de payer visant la clause résolutoire de votre bail.</p>",
          "<p>Si vous rencontrez des difficultés, contactez-nous au plus vite pour convenir d'un échéancier ou solliciter le FSL.</p><p>Veuillez agréer, Madame, Monsieur, nos salutations distinguées.</p>", f"<p style='margin-left:100mm'>Le service contentieux<br/>{ink.signature(rng, color=a.ink)}</p>")
    return a


def commercial(h, rng, modes=None):
    """Commandement for a commercial lease: one month, article L. 145-41."""
    a = base(h, rng, "commandement_de_payer_commercial", "commercial", h.days["cp"])
    company, form = h.company
    office_opening(a, rng.choice([["COMMANDEMENT DE PAYER", "VISANT LA CLAUSE RÉSOLUTOIRE - BAIL COMMERCIAL"], ["COMMANDEMENT VISANT LA CLAUSE RÉSOLUTOIRE", "(article L. 145-41 du code de commerce)"]]))
    quarter, vat = h.lease.rent * 3, h.lease.rent * 3 // 5
    debt, cost = 2 * (quarter + vat), service.make_cost(rng, quarter * 2)
    a.put("adresse_logement", parts.home_truth(h.home))
    gerant = h.tenants[0]
    a.extra.update({"preneur": f"{form} {company}", "dette": debt / 100})
    a.add(f"<p class='b'>À LA REQUÊTE DE :</p><p>{parts.landlord_text(a)} {parts.agency_text(a)}</p><p class='b'>À :</p><p class='in'>La société <b>{esc(company)}</b>, {form}, exploitant sous la même enseigne, {esc(address_text(h.home))}, prise en la personne de son gérant {a.civ(gerant.civ)} {esc(a.name(gerant))}, R.C.S. {h.dept.communes[0][1].upper()} {siren_text(rng)}</p>",
          f"<p>Suivant bail commercial en date du {a.date(h.lease.date, 'long')}, les locaux sis à l'adresse ci-dessus à usage exclusif de commerce ont été loués moyennant un loyer trimestriel de {esc(a.money(quarter))} hors taxes.</p><p class='b'>JE VOUS FAIS COMMANDEMENT DE PAYER DANS LE DÉLAI D'UN MOIS :</p>",
          f"<table class='g' style='width:130mm'><tr><td>Loyer {rng.choice(['1er', '2e'])} trimestre {a.when.year} HT</td><td class='r'>{a.money(quarter)}</td></tr><tr><td>TVA 20 %</td><td class='r'>{a.money(vat)}</td></tr><tr><td>Loyer trimestre précédent TTC</td><td class='r'>{a.money(quarter + vat)}</td></tr><tr><td>Coût de l'acte</td><td class='r'>{a.money(cost['total'])}</td></tr><tr class='b'><td>TOTAL</td><td class='r'>{a.money(debt + cost['total'])}</td></tr></table>",
          "<p class='s'>Article L. 145-41 du code de commerce : « Toute clause insérée dans le bail prévoyant la résiliation de plein droit ne produit effet qu'un mois après un commandement demeuré infructueux. Le commandement doit, à peine de nullité, mentionner ce délai. » Article L. 145-17 : le bailleur peut refuser le renouvellement du bail sans être tenu au paiement d'aucune indemnité s'il justifie d'un motif grave et légitime.</p>",
          f"<h2>{a.caps('Signification à personne morale')}</h2><p>Le {a.date(a.when)}, copie remise au siège à {a.civ(gerant.civ)} {esc(gerant.nom)}, se déclarant habilité{'e' if gerant.civ == 'Mme' else ''} à la recevoir.</p>{service.sig_foot(a)}")
    a.put("modalite_signification", "personne")
    return a


def siren_text(rng):
    from .world import siren
    s = siren(rng)
    return f"{s[:3]} {s[3:6]} {s[6:]}"


def seizure(h, rng, modes=None):
    """Commandement aux fins de saisie-vente: an enforceable title, eight days."""
    a = base(h, rng, "commandement_saisie_vente", "saisie-vente", h.days["sv"])
    office_opening(a, rng.choice([["COMMANDEMENT AUX FINS DE SAISIE-VENTE"], ["COMMANDEMENT DE PAYER", "AUX FINS DE SAISIE-VENTE"]]))
    debt, interest, cost = h.ledger[-1].balance, h.ledger[-1].balance // 60, service.make_cost(rng, h.ledger[-1].balance)
    a.add(f"<p><b>À la demande de :</b> {parts.landlord_text(a)}</p><p class='b'>À :</p>{parts.addressees(a, a.recipe['to'])}",
          f"<p>Agissant en vertu d'un jugement rendu le {a.date(h.days['judgment'], 'long')} par le {esc(parts.court_at(h, h.days['judgment']))}, titre exécutoire signifié, je vous fais commandement de payer dans un délai de <b>HUIT JOURS</b> les sommes suivantes :</p>",
          f"<table class='g' style='width:120mm'><tr><td>Principal (loyers, jugement)</td><td class='r'>{a.money(debt)}</td></tr><tr><td>Intérêts au taux légal majoré de 5 points</td><td class='r'>{a.money(interest)}</td></tr><tr><td>Dépens, article 700</td><td class='r'>{a.money(30000)}</td></tr><tr><td>Coût du présent acte</td><td class='r'>{a.money(cost['total'])}</td></tr><tr class='b'><td>TOTAL</td><td class='r'>{a.money(debt + interest + 30000 + cost['total'])}</td></tr></table>",
          "<p>Faute de paiement dans ce délai, vous pourrez y être contraint par la saisie et la <b>vente forcée de vos biens meubles</b> (article R. 221-1 du code des procédures civiles d'exécution). Taux d'intérêt : taux légal en vigueur. Vous êtes tenu de communiquer le nom et l'adresse de votre employeur ou les références de vos comptes bancaires.</p>",
          service.report(a, rng.choice(["prose", "title", "columns"]), modes, cost, per_page=False))
    return a


def prefect(h, rng):
    """Notification of the assignation to the préfet."""
    a = base(h, rng, "notification_prefet", "notification-prefet", h.days["prefet"])
    electronic = a.when.year >= 2021 and rng.random() < .7
    kind = rng.choice(["form", "letter"])
    a.refs_block = parts.references(a)
    a.add(parts.LETTERHEADS[rng.choice(["left", "center", "columns", "right"])](a))
    names = parts.tenant_names(a, False)
    a.put("date_acte", a.when.isoformat())
    day, hm = a.date(h.days["hearing"], "long"), fr.hour(h.hearing[0], h.hearing[1], "spaced")
    a.extra.update({"audience_date": h.days["hearing"].isoformat(), "date_assignation": h.days["assignation"].isoformat(), "voie": "EXPLOC" if electronic else "LRAR"})
    owner = parts.landlord_text(a, birth=False)
    receipt = f"Accusé de réception électronique EXPLOC n° {rng.randint(100000, 999999)} - déposé le {a.date(a.when)} à {rng.randint(9, 17)}:{rng.randint(10, 59)}" if electronic else "Lettre recommandée avec demande d'avis de réception"
    title = f"<div class='c b' style='border:1pt solid #000;padding:3mm;margin:4mm 6mm'>{a.rng.choice(['NOTIFICATION AU REPRÉSENTANT DE L’ÉTAT', 'DÉNONCIATION D’ASSIGNATION AU PRÉFET', 'NOTIFICATION DE L’ASSIGNATION À LA PRÉFECTURE'])}<br/><span class='s'>article 24 III de la loi n° 89-462 du 6 juillet 1989</span></div>"
    to = f"<p style='margin-left:85mm'>Monsieur le Préfet {h.dept.of_name}<br/>Service de la prévention des expulsions</p>"
    if kind == "form":
        body = f"<table class='g' style='width:100%'><tr><th>Demandeur</th><td>{owner}</td></tr><tr><th>Locataire(s)</th><td>{'<br/>'.join(names)}</td></tr><tr><th>Logement</th><td>{parts.home_block(a)}</td></tr><tr><th>Assignation du</th><td>{a.date(h.days['assignation'])}</td></tr><tr><th>Audience</th><td>{day} à {hm} - {esc(parts.court_at(h, h.days['assignation']))}</td></tr><tr><th>Dette</th><td>{a.money(h.ledger[-1].balance)} au {a.date(h.days['closing2'])}</td></tr><tr><th>Commandement du</th><td>{a.date(h.days['cp'])}</td></tr></table><p>{receipt}</p><p>Date : {a.date(a.when)}</p>"
    else:
        body = f"<p>{esc(h.dept.communes[0][1])}, le {a.date(a.when, 'long')}</p><p class='s'>{receipt}</p><p>Monsieur le Préfet,</p><p>J'ai l'honneur de vous notifier l'assignation aux fins de constat de résiliation de bail délivrée le {a.date(h.days['assignation'], 'long')} à la requête de {owner} à l'encontre de {' et '.join(names)}, demeurant {esc(parts.home_line(a))}, pour l'audience du {day} à {hm} devant le {esc(parts.court_at(h, h.days['assignation']))}.</p><p>Je vous prie de bien vouloir saisir l'organisme compétent aux fins de réalisation du diagnostic social et financier.</p><p>Veuillez agréer, Monsieur le Préfet, l'expression de ma haute considération.</p>"
    a.add(f"<p class='s'>{a.refs_block}</p>", title, to, body, service.sig_foot(a))
    return a


def caf_report(h, rng):
    """Landlord's report of arrears to the CAF."""
    a = base(h, rng, "signalement_caf", "signalement-caf", h.days["caf"])
    rows = [r for r in h.ledger if r.date <= a.when] or h.ledger[:2]
    names = parts.tenant_names(a, rng.random() < .6)
    a.put("date_acte", a.when.isoformat())
    a.put("bailleur_nom", h.landlord.name)
    a.put("bailleur_type", "personne_physique" if h.landlord.physical else "personne_morale")
    owner = (f"{h.landlord.form} " if h.landlord.form else "") + h.landlord.name
    where = address_text(h.landlord.address)
    a.put("bailleur_adresse", where)
    a.put("date_bail", h.lease.date.isoformat())
    a.extra.update({"allocataire": h.caf_number, "dette": rows[-1].balance / 100, "apl_versee_bailleur": h.apl / 100})
    rent = [("Loyer mensuel hors charges", h.lease.rent), ("Charges", h.lease.charges), ("Aide versée au bailleur (tiers payant)", h.apl), ("Montant de l'impayé", rows[-1].balance)]
    a.put("loyer_mensuel", h.lease.rent / 100)
    a.put("charges_mensuelles", h.lease.charges / 100)
    table = "".join(f"<tr><td>{l}</td><td class='r'>{a.money(v)}</td></tr>" for l, v in rent)
    a.add(f"<table style='width:100%'><tr><td><b>Caisse d'allocations familiales {h.dept.of_name}</b><br/><span class='s'>Service logement - impayés</span></td><td class='r s'>Imprimé bailleur<br/>à retourner sous 8 jours</td></tr></table>",
          f"<div class='c b frame'>{rng.choice(['DÉCLARATION D’IMPAYÉ DE LOYER', 'SIGNALEMENT D’IMPAYÉ - ALLOCATION DE LOGEMENT', 'SIGNALEMENT D’UN IMPAYÉ (APL)'])}</div>",
          f"<p>Allocataire n° <b>{h.caf_number}</b></p><p>Locataire(s) : {' ; '.join(names)}</p><p>Adresse du logement : {esc(parts.home_line(a))}</p><p>Bailleur : {esc(owner)}, {esc(where)}</p><p>Date d'effet du bail : {a.date(h.lease.date)}</p>",
          f"<table class='g' style='width:125mm'>{table}</table><p>Premier mois impayé : {fr.MONTHS[rows[0].date.month]} {rows[0].date.year}. Un plan d'apurement {rng.choice(['n’a pas pu être conclu', 'est en cours de négociation'])}.</p><p>Fait le {a.date(a.when)} {ink.signature(rng, color=a.ink)}</p>")
    return a


def statement(h, rng, style=None, until=None):
    """Décompte locatif from landlord or agency."""
    until = until or rng.choice([h.days["closing"], h.days["closing2"]])
    a = base(h, rng, "decompte", "decompte", until, family=rng.choice(["'Liberation Sans'", "'Carlito'", "'Liberation Mono'", "'Open Sans'", "'DejaVu Sans Condensed'"]))
    rows = [r for r in h.ledger if r.date <= until]
    names = parts.tenant_names(a, False)
    name, where = sender(a)
    a.put("date_acte", until.isoformat())
    a.put("bailleur_nom", h.landlord.name)
    a.put("bailleur_type", "personne_physique" if h.landlord.physical else "personne_morale")
    owner = (f"{h.landlord.form} " if h.landlord.form else "") + h.landlord.name
    title = rng.choice(["DÉCOMPTE LOCATIF", "RELEVÉ DE COMPTE LOCATAIRE", "SITUATION DE COMPTE", "EXTRAIT DE COMPTE", "ÉTAT DES SOMMES DUES"])
    a.add(f"<table style='width:100%;margin-bottom:4mm'><tr><td><b style='color:{a.colour}'>{esc(name)}</b><br/><span class='s'>{where}</span></td><td style='width:80mm'>{'<br/>'.join(names)}<br/>{parts.home_block(a)}</td></tr></table>",
          f"<h2 class='c b' style='font-size:120%'>{title}</h2><p class='s'>{'Propriétaire : ' + esc(owner) + '<br/>' if h.agency else ''}Lot / réf. : {h.refs['bailleur']} — Édité le {a.date(until)} {'— Allocataire ' + h.caf_number if h.apl and rng.random() < .5 else ''}</p>",
          ledgers.ledger_table(a, rows, style or rng.choice(["columns", "zebra", "months", "listing"])),
          f"<p class='b r'>{rng.choice(['Solde en votre défaveur', 'SOLDE DÉBITEUR', 'Reste à payer'])} au {a.date(until)} : {esc(a.money(rows[-1].balance))}</p><p class='xs'>Sauf erreur ou omission. Document non contractuel.</p>")
    a.extra["solde"] = rows[-1].balance / 100
    return a


def guarantor(h, rng):
    """Dénonciation of the commandement to the guarantor: all cues of a commandement, but another paper."""
    a = base(h, rng, "autre", "denonciation-caution", h.days["denonciation"])
    office_opening(a, rng.choice([["DÉNONCIATION À CAUTION", "d'un commandement de payer visant la clause résolutoire"], ["SIGNIFICATION DE COMMANDEMENT DE PAYER", "À LA CAUTION SOLIDAIRE (dénonciation)"]]))
    rows = [r for r in h.ledger if r.date <= h.days["closing"]]
    a.extra["sous_type"] = "denonciation_caution"
    names = parts.tenant_names(a, False)
    a.put("date_bail", h.lease.date.isoformat())
    a.extra["date_commandement"] = h.days["cp"].isoformat()
    a.add(f"<p class='b'>À LA REQUÊTE DE :</p><p>{parts.landlord_text(a)}</p><p class='b'>À :</p><p class='in'>{parts.caution_text(a)}<br/>en sa qualité de <b>caution solidaire</b></p>",
          f"<p>Vous êtes caution des engagements souscrits par {' et '.join(names)}, locataire(s) du logement sis {esc(parts.home_line(a))} suivant bail du {a.date(h.lease.date, 'long')}.</p><p><b>JE VOUS DÉNONCE</b> et vous remets copie du commandement de payer signifié au locataire le {a.date(h.days['cp'], 'long')}, pour la somme principale de {esc(a.money(rows[-1].balance))}, visant la clause résolutoire du bail, conformément à l'article 24 I dernier alinéa de la loi du 6 juillet 1989, dans le délai de quinze jours.</p>",
          f"<p class='b'>Vous êtes tenu(e), à défaut du débiteur principal, au paiement de ladite somme, outre intérêts et frais.</p><p class='xs'>{esc(law.ART24_NOW if a.when.year >= 2024 else law.ART24_OLD)}</p>", service.sig_foot(a))
    return a


def lease_paper(h, rng):
    a = base(h, rng, "autre", "bail", h.lease.date)
    a.extra["sous_type"] = "bail"
    names = parts.tenant_names(a, True)
    a.put("date_acte", h.lease.date.isoformat())
    a.put("date_bail", h.lease.date.isoformat())
    a.put("loyer_mensuel", h.lease.rent / 100)
    a.put("charges_mensuelles", h.lease.charges / 100)
    a.css.append("h2{color:%s;border-bottom:.6pt solid %s}" % (a.colour, a.colour))
    a.add(f"<div class='c b' style='font-size:130%;margin:4mm 0'>CONTRAT DE LOCATION</div><p class='c s'>Locaux {'meublés' if h.lease.nature == 'meublé' else 'vides'} à usage d'habitation principale — loi n° 89-462 du 6 juillet 1989</p><h2>I. DÉSIGNATION DES PARTIES</h2><p>Le bailleur : {parts.landlord_text(a)} {parts.agency_text(a)}</p><p>Le(s) locataire(s) : {' ; '.join(names)}</p>",
          f"<h2>II. OBJET DU CONTRAT</h2><p>Adresse du logement : {esc(parts.home_line(a))}. {h.lease.rooms} pièce{'s' if h.lease.rooms > 1 else ''} principale{'s' if h.lease.rooms > 1 else ''}, surface habitable {rng.randint(18, 95)} m².</p><h2>III. DATE DE PRISE D'EFFET ET DURÉE</h2><p>Le bail prend effet le {a.date(h.lease.date, 'long')} pour une durée de {rng.choice(['trois ans', 'six ans'])}.</p>",
          f"<h2>IV. CONDITIONS FINANCIÈRES</h2><p>Loyer mensuel : {esc(a.money(h.lease.rent))}. Provision pour charges : {esc(a.money(h.lease.charges))}. Dépôt de garantie : {esc(a.money(h.lease.deposit))}.</p><h2>VII. CLAUSE RÉSOLUTOIRE</h2><p>{law.CLAUSES[rng.randrange(3)].format(delay='deux mois' if h.lease.delay == '2_mois' else 'six semaines')}</p>",
          f"<p>Fait à {esc(h.home.commune)}, le {a.date(h.lease.date)}, en {rng.choice(['deux', 'trois'])} exemplaires.</p><table style='width:100%'><tr><td>Le bailleur {a.write('lu et approuvé', 15)}<br/>{ink.signature(rng, color=a.ink)}</td><td>Le locataire {a.write('Lu et approuvé', 16)}<br/>{ink.signature(rng)}</td></tr></table>")
    return a


def insurance(h, rng):
    a = base(h, rng, "autre", "attestation-assurance", h.lease.date + dt.timedelta(rng.randint(3, 300)))
    a.extra["sous_type"] = "assurance"
    names = parts.tenant_names(a, False)
    a.put("date_acte", a.when.isoformat())
    company = rng.choice(["MUTUELLE DU MIDI FLAMAND", "ASSURANCES LA SENTINELLE", "CAISSE DES ARTISANS RÉUNIS"])
    a.add(f"<table style='width:100%'><tr><td>{ink.emblem(rng, 46, a.colour)}<br/><b style='color:{a.colour}'>{company}</b></td><td class='r'>{'<br/>'.join(names)}<br/>{parts.home_block(a)}</td></tr></table><h2 class='c b' style='font-size:125%'>ATTESTATION D'ASSURANCE HABITATION</h2>",
          f"<p>Nous attestons que {' et '.join(names)} est titulaire du contrat multirisque habitation n° {rng.randint(10**7, 10**8)} garantissant les risques locatifs (incendie, explosion, dégât des eaux) pour le logement situé {esc(parts.home_line(a))}.</p><p>La présente attestation est valable du {a.date(a.when)} au {a.date(fr.add_months(a.when, 12) - dt.timedelta(1))}, sous réserve du paiement des cotisations.</p><p>Fait le {a.date(a.when, 'long')}</p>{ink.signature(rng)}")
    return a


def tenant_letter(h, rng, hand=False):
    """Letter from the tenant to the landlord, typed or by hand."""
    a = base(h, rng, "autre", "courrier", fr.working_day(h.days["cp"] + dt.timedelta(rng.randint(4, 20))))
    a.extra["sous_type"] = "courrier"
    p = h.tenants[0]
    parts.tenant_truth(a, p, False, maiden=False)
    a.put("adresse_logement", parts.home_truth(h.home), hand=hand)
    a.put("date_acte", a.when.isoformat(), hand=hand)
    lines = [f"{a.name(p, 'PN')}", *[x for x in [h.home.voie, h.home.complement] if x], f"{h.home.cp} {h.home.commune.upper()}", p.phone, p.email]
    text = ["Madame, Monsieur,", "J'ai bien reçu le commandement de payer. Je ne conteste pas devoir des loyers", "mais j'ai perdu mes heures de nuit et l'APL a été suspendue pendant deux mois.",
            f"Je peux verser {rng.choice([50, 80, 100, 120])} euros par mois en plus du loyer à partir du mois prochain.", "J'ai rendez-vous avec l'assistante sociale pour un dossier FSL.", "Je vous demande de bien vouloir m'accorder un délai.", "Salutations distinguées."]
    if hand:
        a.hand_fields.add("locataires")
        rows = [a.write(x, 15, "display:block") for x in lines] + ["<br/>"] + [a.write(f"Le {fr.date(a.when, 'long')}", 15, "display:block;margin-left:80mm")] + [a.write(x, 11.5, "display:block;margin-bottom:1mm") for x in text]
        a.add(*[f"<div>{x}</div>" for x in rows], ink.signature(rng, color=a.ink))
    else:
        a.add(f"<p>{br(lines)}</p><p style='margin:8mm 0 8mm 90mm'>{esc(h.agency or h.landlord.name)}</p><p class='r'>{esc(h.home.commune)}, le {fr.date(a.when, 'long')}</p>", *[f"<p>{esc(x)}</p>" for x in text], ink.signature(rng))
    return a


def social_letter(h, rng):
    """Letter of the landlord's social adviser, a paper of the class « autre »."""
    a = base(h, rng, "autre", "courrier-bailleur", fr.working_day(h.days["cp"] + dt.timedelta(rng.randint(8, 25))))
    a.extra["sous_type"] = "courrier"
    letter_open(a, rng.choice(["Proposition de rendez-vous", "Votre situation locative - plan d'apurement"]), registered=False)
    a.add(f"<p>Madame, Monsieur,</p><p>À la suite de l'acte qui vous a été remis le {a.date(h.days['cp'], 'long')}, nous vous proposons un rendez-vous à nos bureaux le {a.date(fr.working_day(a.when + dt.timedelta(9)), 'weekday')} à {fr.hour(10, 30)}. Merci de vous munir de vos justificatifs de ressources et de votre attestation CAF.</p><p>Un échéancier pourra être étudié, en sus du loyer courant.</p><p>Cordialement,</p>{ink.signature(rng)}")
    return a
