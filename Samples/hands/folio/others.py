"""Papers around the two main acts; each kind in two or three settings."""
import datetime as dt
from . import blocks as bl, french as fr
from .paper import Paper
from .typeset import b

SETTINGS = (dict(face="carlito", size=11, align="l"), dict(face="termes", size=11.5), dict(face="opensans", size=9, align="l"), dict(face="schola", size=10), dict(face="cursor", size=10, align="l"), dict(face="libertine", size=12))


def start(case, kind, rng, name):
    """An empty paper of that kind in one of three settings."""
    n = rng.randrange(3)
    pick = SETTINGS[(sum(map(ord, name)) + n * 2) % len(SETTINGS)]
    p = Paper(case, kind, f"{name}_{'abc'[n]}", rng, rng.choice(["space", "nbsp", "plain", "dot"]), rng.choice(["num", "long", "dots"]), **pick)
    p.n = n
    return p


def letter_from_landlord(p, when, to=None):
    """Head of a letter by the landlord or the agent, with a window for the addressee."""
    s, c = p.s, p.c
    who = p.put("mandataire_nom", c.agence) if c.agence else p.landlord(detail=False)
    y = bl.stack(s, [(who.replace("\x01", ""), True), ("Service recouvrement" if c.bailleur["type"] == "personne_morale" or c.agence else c.bailleur["adresse"], False)], s.x0, s.y, 230, "l", s.size)
    if not c.agence and c.bailleur["type"] == "personne_physique":
        p.put("bailleur_adresse", c.bailleur["adresse"])
        p.ident(c.bailleur["adresse"].split(",")[0])
    y = bl.stack(s, to or [(p.tenant(t, False, False, False), False) for t in c.tenants] + [(x, False) for x in p.addressee_lines()], s.x1 - 220, y + 24, 220, "l", s.size)
    s.y = y + 20
    s.para(f"{c.town[0]}, le {fr.date(when, 'long')}", align="r", after=14)


def quitter(case, rng):
    """Order to leave, after a decision."""
    p = start(case, "commandement_de_quitter_les_lieux", rng, "cql")
    p.act_date = bl_day(case.aud, 150)
    bl.letterhead(p, ("left", "split", "centre")[p.n])
    bl.title(p, p.pick(["COMMANDEMENT DE QUITTER LES LIEUX"], ["COMMANDEMENT D'AVOIR À LIBÉRER LES LOCAUX", "(articles L. 411-1 et R. 411-1 du code des procédures civiles d'exécution)"]), ("frame", "plain", "grey")[p.n])
    bl.date_line(p, p.pick("caps", "low", "num"))
    bl.requester(p, "lead")
    bl.addressee(p, ("prose", "block", "numbered")[p.n])
    limit = bl_day(p.act_date, 62)
    s = p.s
    s.para(f"En vertu d'un{'e ordonnance de référé' if case.refere else ' jugement'} rendu{'e' if case.refere else ''} par le {p.put('juridiction', case.court)} le {fr.date(bl_day(case.aud, 45), 'long')}, signifié{'e' if case.refere else ''} et exécutoire, je vous fais commandement de quitter et libérer de toutes personnes et de tous biens les lieux situés {p.flat()}, au plus tard le {b(fr.date(limit, 'long'))}.")
    s.para("À défaut, il pourra être procédé à votre expulsion forcée. Les demandes de délais peuvent être portées devant le juge de l'exécution du tribunal judiciaire du lieu de l'immeuble.")
    s.para("Article L. 412-1 : si l'expulsion porte sur un lieu habité par la personne expulsée, elle ne peut avoir lieu qu'à l'expiration d'un délai de deux mois qui suit le commandement. Article L. 412-6 : il doit être sursis à toute mesure d'expulsion non exécutée à la date du 1er novembre jusqu'au 31 mars de l'année suivante.", s.size - 1)
    bl.service(p, "inline_prose")
    return p


def bl_day(d, n):
    from .world import workday
    return workday(d + dt.timedelta(n))


def decision(case, rng):
    """Judgment or interim order."""
    p = start(case, "jugement", rng, "decision")
    s, c, when = p.s, case, bl_day(case.aud, 45)
    s.para(p.put("juridiction", c.court).upper() if p.n == 1 else c.court, s.size + 2, "l" if p.n == 0 else "c", True)
    p.put("juridiction", c.court)
    s.para(f"N° RG {when.year % 100}/{rng.randint(100, 4999):05d}\nMinute n° {rng.randint(10, 900)}/{when.year}", align="l")
    if p.n:
        s.para("RÉPUBLIQUE FRANÇAISE\nAU NOM DU PEUPLE FRANÇAIS", align="c")
    word = "ORDONNANCE DE RÉFÉRÉ" if c.refere else "JUGEMENT"
    bl.title(p, [word, f"rendu{'e' if c.refere else ''} le {fr.date(when, 'long')}"], ("plain", "frame", "double")[p.n])
    p.put("date_acte", when.isoformat())
    s.para("ENTRE :", bold=True)
    s.para(p.landlord(), indent=14)
    s.para("ET :", bold=True)
    for t in c.tenants:
        s.para(p.tenant(t, True), indent=14, after=2)
    s.para(f"demeurant {p.flat()}, " + p.pick("non comparant", "comparant en personne", "ni présent ni représenté"), indent=14)
    s.para(f"Débats à l'audience publique du {p.date('audience_date', c.aud, 'long')}. Décision mise à disposition au greffe, réputée contradictoire et en premier ressort.")
    s.para("EXPOSÉ DU LITIGE", bold=True)
    s.para(f"{p.lease()} Un commandement de payer a été délivré le {p.date('date_commandement', c.cmd)}.")
    s.para("PAR CES MOTIFS", bold=True, align="c")
    s.para(f"{'Statuant en référé' if c.refere else 'Le juge des contentieux de la protection'}, par décision exécutoire par provision,")
    for t in ("CONSTATE l'acquisition de la clause résolutoire", f"CONDAMNE {p.names()} à payer la somme de {p.money('dette_montant', c.debt2)}, arrêtée au {p.date('dette_arretee_au', c.close2)}",
              p.pick("AUTORISE la partie défenderesse à s'acquitter de cette somme en 36 mensualités", "ORDONNE l'expulsion à défaut de départ volontaire, deux mois après le commandement de quitter les lieux"), "CONDAMNE aux dépens"):
        s.para(t + " ;", indent=12)
    s.para("Le greffier" + "\u2003" * 14 + "Le juge", align="l")
    return p


def conge(case, rng):
    p = start(case, "conge", rng, "conge")
    p.act_date = case.cmd - dt.timedelta(rng.randint(30, 200))
    letter_from_landlord(p, p.act_date)
    p.put("date_acte", p.act_date.isoformat())
    reason = p.pick("POUR VENDRE", "POUR REPRISE", "POUR MOTIF LÉGITIME ET SÉRIEUX")
    bl.title(p, [f"CONGÉ {reason}", "(article 15 de la loi du 6 juillet 1989)"], ("plain", "frame", "left")[p.n])
    p.s.para("Lettre recommandée avec demande d'avis de réception" if p.n else "Remis en main propre contre récépissé")
    p.s.para(p.lease())
    p.s.para(f"Par la présente, je vous donne congé {reason.lower()} pour le terme du bail, moyennant un préavis de six mois. Vous devrez avoir libéré le logement au plus tard à cette échéance.")
    p.s.para("Veuillez agréer l'expression de mes salutations distinguées.")
    return p


def demeure(case, rng):
    p = start(case, "mise_en_demeure", rng, "med")
    when = case.cmd - dt.timedelta(rng.randint(15, 50))
    letter_from_landlord(p, when)
    p.put("date_acte", when.isoformat())
    s = p.s
    s.para(b(p.pick("MISE EN DEMEURE DE PAYER", "Objet : mise en demeure – loyers impayés", "DERNIER AVIS AVANT POURSUITES – MISE EN DEMEURE")))
    s.para("Lettre recommandée avec accusé de réception")
    s.para(f"Sauf erreur de notre part, votre compte locataire fait apparaître un solde débiteur de {b(p.eur(case.debt1))}. Nous vous mettons en demeure de régler cette somme sous {p.pick('huitaine', 'quinze jours', '8 jours')}. À défaut, votre dossier sera transmis à notre {'huissier' if case.old else 'commissaire de justice'}.")
    p.extra["somme"] = case.debt1
    s.para("Si vous rencontrez des difficultés, contactez notre conseillère sociale ou le service social de votre secteur.")
    if p.n == 1:
        p.ledger_table(case.rows1, "", "h")
    return p


def commercial(case, rng):
    """A look-alike: one month, L. 145-41, a shop."""
    p = start(case, "commandement_de_payer_commercial", rng, "cpc")
    p.act_date = case.cmd
    bl.letterhead(p, ("centre", "refs", "left")[p.n])
    bl.title(p, ["COMMANDEMENT DE PAYER", "visant la clause résolutoire - BAIL COMMERCIAL (article L. 145-41 du code de commerce)"], ("frame", "plain", "double")[p.n])
    bl.date_line(p, p.pick("caps", "old", "fig"))
    bl.requester(p, "lead")
    trade = p.pick("SARL LE COMPTOIR DES HALLES", "EURL COIFF'MISTRAL", "SAS PIZZA NAVONE")
    p.s.para(f"À : {b(trade)}, prise en son établissement, {p.flat()}")
    d = p.pick(round(case.debt1 * 2.1, 2), round(case.debt1 * 3, 2))
    p.s.para(f"En vertu d'un bail commercial du {p.date('date_bail', case.bail)}, vous fais commandement de payer dans le délai d'UN MOIS :")
    p.s.table([("Loyers commerciaux HT", p.eur(d)), ("TVA 20 %", p.eur(round(d * .2, 2))), ("TOTAL", p.eur(round(d + round(d * .2, 2), 2)))], (3, 1), "lr", p.pick("grid", "h"), head=False, strong_last=True)
    p.s.para("À défaut, le bailleur entend se prévaloir de la clause résolutoire (article L. 145-41 du code de commerce).")
    return p


def saisie(case, rng):
    p = start(case, "commandement_saisie_vente", rng, "csv")
    p.act_date = bl_day(case.aud, 120)
    bl.letterhead(p, ("split", "left", "banner")[p.n])
    bl.title(p, ["COMMANDEMENT AUX FINS DE SAISIE-VENTE", "(article L. 221-1 du code des procédures civiles d'exécution)"], ("frame", "grey", "plain")[p.n])
    bl.date_line(p, p.pick("caps", "low"))
    bl.requester(p, "prose")
    bl.addressee(p, "prose")
    p.s.para(f"Agissant en vertu d'une décision du {p.put('juridiction', case.court)}, vous fais commandement de payer dans les HUIT JOURS la somme de {b(p.eur(round(case.debt2 + 212.4, 2)))}, à défaut de quoi vous pourrez y être contraint par la vente forcée de vos biens meubles.")
    bl.service(p, "inline_prose")
    return p


def prefet(case, rng):
    p = start(case, "notification_prefet", rng, "pref")
    s, c = p.s, case
    bl.letterhead(p, ("left", "refs", "boxed")[p.n])
    s.para(f"À Monsieur le Préfet ({c.town[2]})\nDirection départementale de l'emploi, du travail et des solidarités", align="r")
    s.para(b(p.pick("NOTIFICATION D'UNE ASSIGNATION AU REPRÉSENTANT DE L'ÉTAT", "DÉNONCIATION D'ASSIGNATION À LA PRÉFECTURE (art. 24 III)")), align="c")
    p.put("date_acte", c.pref.isoformat())
    s.table([("Date de transmission", p.date("date_notification_prefet", c.pref, "num")), ("Canal", "EXPLOC - accusé de réception électronique" if c.ass.year > 2019 else "Lettre recommandée AR"), ("Locataire(s)", p.names()), ("Logement", p.flat()), ("Bailleur", p.landlord(False, False)),
             ("Juridiction", p.put("juridiction", c.court)), ("Audience", p.date("audience_date", c.aud, "num") + " à " + p.put("audience_heure", c.heure, fr.hour(c.heure, "h"))), ("Dette locative", p.money("dette_montant", c.debt2))], (1, 2.5), "ll", ("grid", "h", "none")[p.n], s.size, head=False)
    s.para("Conformément à l'article 24 III de la loi du 6 juillet 1989, nous vous notifions l'assignation délivrée dans le dossier ci-dessus.")
    return p


def caf(case, rng):
    p = start(case, "signalement_caf", rng, "caf")
    when = case.cmd - dt.timedelta(rng.randint(10, 40))
    letter_from_landlord(p, when, [("Caisse d'allocations familiales", True), (f"Service des impayés de loyer — {case.town[2]}", False)])
    p.put("date_acte", when.isoformat())
    num = f"{rng.randint(1000000, 9999999)}"
    p.ident(num)
    p.s.para(b(p.pick("SIGNALEMENT D'IMPAYÉ DE LOYER", "DÉCLARATION D'IMPAYÉ", "Constitution d'un impayé : signalement du bailleur")), align="c")
    p.s.para(f"Allocataire n° {num}\n{p.names()}\nLogement : {p.flat()}", align="l")
    p.s.para(f"Loyer mensuel : {p.money('loyer_mensuel', case.rent)} — charges : {p.money('charges_mensuelles', case.charges)}. Dette constatée à ce jour : {b(p.eur(case.debt1))}. L'impayé est constitué au sens de l'article R. 824-1 du code de la construction et de l'habitation. Tiers payant : {p.pick('oui', 'non')}.")
    return p


def decompte(case, rng):
    p = start(case, "decompte", rng, "decompte")
    letter_from_landlord(p, case.close1 + dt.timedelta(3))
    p.ledger_table(case.rows1, p.pick("RELEVÉ DE COMPTE LOCATAIRE", "DÉCOMPTE DES SOMMES DUES", "Situation de compte"), ("grid", "zebra", "none")[p.n])
    p.s.para(f"Solde débiteur au {p.date('dette_arretee_au', case.close1)} : {b(p.money('dette_montant', case.debt1))}", align="r")
    return p


def autre(case, rng):
    """Lease, insurance, letter, receipt, fund, commission, hearing leaf, guarantor."""
    what = rng.choice(["bail", "assurance", "courrier", "quittance", "fsl", "ccapex", "info", "caution"])
    if what == "caution" and not case.caution:
        what = "courrier"
    p = start(case, "autre", rng, what)
    s, c = p.s, case
    when = c.bail if what == "bail" else c.cmd + dt.timedelta(rng.randint(5, 40))
    said = fr.date(when, "long")
    if what == "bail":
        bl.title(p, ["CONTRAT DE LOCATION", "Locaux vides à usage d'habitation principale"], ("frame", "plain", "grey")[p.n])
        for k, v in (("Bailleur", p.landlord()), ("Locataire(s)", ", ".join(p.tenant(t, True) for t in c.tenants)), ("Désignation des locaux", p.flat()), ("Prise d'effet", p.date("date_bail", c.bail)), ("Loyer", p.money("loyer_mensuel", c.rent)), ("Provision pour charges", p.money("charges_mensuelles", c.charges))):
            s.para(f"{b(k)} : {v}")
        s.para("Clause résolutoire : à défaut de paiement du loyer ou des charges, le bail sera résilié de plein droit après un commandement demeuré infructueux.")
    elif what == "assurance":
        bl.title(p, ["ATTESTATION D'ASSURANCE HABITATION", "Assurances Mutuelles du Sillon"], ("left", "plain", "grey")[p.n])
        s.para(f"Nous attestons que {p.names()} est garanti(e) pour le logement situé {p.flat()}, contrat n° {rng.randint(100000, 999999)}, à compter du {said}. Risques locatifs : incendie, explosion, dégât des eaux.")
    elif what == "courrier":
        s.para("\n".join(p.tenant(t, False, False, False) for t in c.tenants) + "\n" + "\n".join(p.addressee_lines()), align="l", after=20)
        s.para(f"Le {said}", align="r", after=16)
        s.para("Madame, Monsieur,\nSuite à votre courrier, je reconnais avoir pris du retard dans mes loyers à cause de mes horaires réduits. Je vous propose de payer 80 € par mois en plus du loyer à partir du mois prochain. J'ai pris rendez-vous avec l'assistante sociale.\nMerci de votre compréhension.")
    elif what == "quittance":
        letter_from_landlord(p, when)
        bl.title(p, ["QUITTANCE DE LOYER"], "plain")
        s.para(f"Reçu de {p.names()} la somme de {p.eur(round(c.rent + c.charges, 2))} pour le loyer ({p.money('loyer_mensuel', c.rent)}) et les charges ({p.money('charges_mensuelles', c.charges)}) du logement {p.flat()}.")
    elif what in ("fsl", "ccapex"):
        bl.title(p, ["FONDS DE SOLIDARITÉ POUR LE LOGEMENT", "Notification de décision"] if what == "fsl" else ["COMMISSION DE COORDINATION DES ACTIONS DE PRÉVENTION", f"AVIS DE LA CCAPEX — séance du {said}"], ("plain", "left", "grey")[p.n])
        s.para(f"Ménage : {p.names()}\nLogement : {p.flat()}", align="l")
        s.para(p.pick(f"La commission réunie le {said} a décidé d'un accord sous forme de prêt de {p.eur(900.0)}.", "Demande ajournée : pièces manquantes.", "Refus : reprise du paiement du loyer courant non constatée.") if what == "fsl" else "La commission recommande un accompagnement social lié au logement et la mise en place d'un plan d'apurement.")
    elif what == "info":
        bl.title(p, ["DOCUMENT D'INFORMATION SUR L'AUDIENCE", "(décret n° 2017-923 du 9 mai 2017)"], ("frame", "plain", "left")[p.n])
        s.para(f"{p.names()}, demeurant {p.flat()}")
        s.para(f"Date : {p.date('audience_date', c.aud, 'day')}\nHeure : {p.put('audience_heure', c.heure, fr.hour(c.heure, 'h'))}\nLieu : {p.put('juridiction', c.court)}, {p.put('audience_lieu', c.court_lieu)}", align="l")
        s.para("Il est très important que vous vous présentiez à cette audience. Vous pouvez demander l'aide juridictionnelle et contacter l'ADIL.")
    else:
        g, a = c.caution
        p.act_date = bl_day(c.cmd, 6)
        bl.letterhead(p, "left")
        bl.title(p, ["DÉNONCIATION D'UN COMMANDEMENT DE PAYER À LA CAUTION"], "frame")
        bl.date_line(p, "caps")
        p.ident(g.full, g.nom, a.split(",")[0])
        p.fields["cautions"] = [dict(nom=g.full, adresse=a)]
        s.para(f"À {bl.CIVIL[g.civ]} {g.full}, demeurant {a}, caution solidaire de {p.names()}, locataire(s) du logement {p.flat()}. Vous dénonce et remets copie d'un commandement de payer signifié le {p.date('date_commandement', c.cmd)}.")
    return p


MAKERS = dict(commandement_de_quitter_les_lieux=quitter, jugement=decision, conge=conge, mise_en_demeure=demeure, commandement_de_payer_commercial=commercial, commandement_saisie_vente=saisie, notification_prefet=prefet, signalement_caf=caf, decompte=decompte, autre=autre)
