"""Mail, ledgers and private papers: agencies, landlords, CAF, FSL, insurers, the tenants themselves."""
import datetime as dt
from . import blocks as B
from . import french as F
from . import names as N
from . import wording as T
from . import world as W
from .others import MONO, SANS, SERIFS, start
from .page import esc


def sender(p, width=260):
    """The agency, else the landlord, at the left top."""
    s, hh = p.s, p.hh
    if hh.agency:
        text = f"<b>{p.agent('', False).strip()}</b>\n{esc(hh.agency_place.voie)}\n{hh.agency_place.cp} {esc(hh.agency_place.commune)}\nGestion locative – {W.phone(p.rng)}"
    else:
        text = f"<b>{p.landlord_name(False)}</b>\n{p.put('bailleur_adresse', hh.landlord.place.one())}"
    s.y = s.at(s.x0, s.y, text, width, "l") + 14


def to_tenant(p):
    p.s.para("\n".join(p.tenant(i, civ="short", maiden=False) for i in range(len(p.hh.tenants))) + "\n" + p.lodging("\n"), "l", left=250, after=18)


def formal(hh, rng, voice):
    """Mise en demeure: letter, social landlord's print, or printed e-mail."""
    p = start("mise_en_demeure", hh, rng, f"md-{'abc'[voice]}", [SERIFS, MONO, SANS][voice], 10.5, rng.choice(["euro", "plain", "dots"]))
    s, day = p.s, W.workday(hh.act - dt.timedelta(days=rng.randint(24, 40)))
    part = [r for r in hh.ledger if r["date"] <= day.isoformat()] or hh.ledger[:2]
    due, closed = part[-1]["balance"], dt.date.fromisoformat(part[-1]["date"])
    if due <= 0:
        due, closed = hh.debt, closed
    if voice == 2:
        mail = W.slug(hh.agency or hh.landlord.name)[:24]
        s.para("<b>Messagerie – impression</b>", "l", 9)
        s.rule(1.5)
        for k, v in [("De", f"gestion@{mail}.example"), ("À", f"{W.slug(hh.tenants[0].nom)}.{rng.randint(10, 99)}@courriel.exemple.fr"), ("Envoyé", f"{p.date('date_acte', day, 'day')} 09:{rng.randint(10, 59)}"),
                     ("Objet", "MISE EN DEMEURE – loyers impayés"), ("Pièces jointes", "releve.pdf (48 Ko)")]:
            s.para(f"<b>{k} :</b> {v}", "l", after=1)
        s.rule(0.5, after=10)
        p.say(f"{p.tenant(0, maiden=False)},", "l")
    else:
        sender(p)
        to_tenant(p)
        p.say(f"{esc(hh.town)}, le {p.date('date_acte', day, 'long')}", "r")
        p.say("<b>Lettre recommandée avec avis de réception\nMISE EN DEMEURE DE PAYER</b>", "l")
        p.say("Madame, Monsieur,", "l")
    p.say(f"Sauf erreur, votre compte locataire présente un solde débiteur de {p.sum('dette_montant', due)} au {p.date('dette_arretee_au', closed, 'num')}, pour le logement {p.lodging()} dont {p.landlord_name()} est propriétaire.")
    p.say(rng.choice(["Nous vous mettons en demeure de régler cette somme sous huitaine.", "La présente vaut mise en demeure de payer dans les huit jours de sa réception."]) + " À défaut, le dossier sera confié à un commissaire de justice, sans autre avis.")
    p.say(rng.choice(["Si vous rencontrez des difficultés, appelez notre chargée de recouvrement : un échéancier peut être étudié.", "Le service social du département et le F.S.L. peuvent vous accompagner."]))
    p.say("Veuillez agréer nos salutations distinguées.", "l")
    if voice == 1:
        B.ledger_listing(p, part, 80)
    s.signature(s.x0 + 260, s.y + 30, rng.random())
    return p


def notice(hh, rng, voice):
    p = start("conge", hh, rng, f"cg-{'ab'[voice]}", SERIFS, 11)
    s, day = p.s, W.workday(hh.act - dt.timedelta(days=200))
    if voice:
        B.head_centred(p)
    else:
        sender(p)
        to_tenant(p)
    why = rng.choice(["POUR VENDRE", "POUR REPRISE", "POUR MOTIF LÉGITIME ET SÉRIEUX"])
    s.para(f"<b>CONGÉ {why}</b>", "c", 14)
    p.say(f"{'Le' if voice else esc(hh.town) + ', le'} {p.date('date_acte', day)}", "l")
    p.say(f"{p.landlord()}, donne congé à {p.tenants()}, locataire(s) des lieux sis {p.lodging()} en vertu du bail du {p.date('date_bail', hh.lease)}, pour l'échéance du terme, au moins six mois à l'avance (article 15 de la loi du 6 juillet 1989).")
    p.say({"POUR VENDRE": f"Le bien est offert à la vente au prix de {rng.randint(90, 240)} 000 euros ; ce congé vaut offre de vente pendant les deux premiers mois du préavis.",
           "POUR REPRISE": "Le logement est destiné à être habité par un descendant du bailleur, qui n'a pas d'autre logement.",
           "POUR MOTIF LÉGITIME ET SÉRIEUX": "Le motif est le paiement répété et tardif des loyers, malgré plusieurs relances."}[why])
    s.signature(s.x0 + 260, s.y + 30, rng.random())
    return p


def caf(hh, rng, voice):
    p = start("signalement_caf", hh, rng, f"sc-{'ab'[voice]}", SANS if voice else MONO, 10)
    s, day = p.s, W.workday(hh.act - dt.timedelta(days=12))
    number = f"{rng.randint(1000000, 9999999)} {rng.choice('ABCDEKLZ')}"
    if voice:
        s.box([f"<b>CAF {N.OF_DEPT[hh.dept].upper()}</b> – Déclaration d'impayé de loyer", "à compléter par le bailleur (tiers payant)"], "l", 12, fill=0.92)
        for label, value in [("Allocataire n°", number), ("Nom, prénom", p.tenant(0, order="np")), ("Adresse du logement", p.lodging()), ("Bailleur", p.landlord_name()), ("Loyer mensuel", p.sum("loyer_mensuel", hh.rent)),
                             ("Montant de la dette", p.sum("dette_montant", hh.debt)), ("Dette arrêtée au", p.date("dette_arretee_au", hh.closed, "num")), ("Date du signalement", p.date("date_acte", day, "num"))]:
            s.fill(label, value)
    else:
        sender(p)
        s.para(f"Caisse d'allocations familiales {N.OF_DEPT[hh.dept]}\nService impayés", "l", left=250, after=16)
        p.say(f"Le {p.date('date_acte', day)}", "r")
        p.say(f"Objet : signalement d'impayé – allocataire n° {number}", "l")
        p.say(f"Nous vous signalons que {p.tenants()}, {p.lodging()}, n'a pas réglé son loyer de {p.sum('loyer_mensuel', hh.rent)}. La dette atteint {p.sum('dette_montant', hh.debt)} au {p.date('dette_arretee_au', hh.closed, 'num')}. Nous sollicitons le versement de l'aide au logement en tiers payant et la mise en place d'un plan d'apurement.")
    s.stamp(["COURRIER ARRIVÉ", f"{day + dt.timedelta(days=3):%d %m %Y}"], s.x1 - 150, s.y + 30, 0.06)
    return p


def account(hh, rng, voice):
    p = start("decompte", hh, rng, f"de-{'abcd'[voice]}", MONO if voice == 0 else SANS + SERIFS, 9.5)
    s = p.s
    rows = hh.ledger + [r for r in hh.later if rng.random() < 2]
    closed = dt.date.fromisoformat(rows[-1]["date"])
    sender(p)
    p.say(f"<b>{['ETAT DU COMPTE LOCATAIRE', 'Décompte locatif', 'Relevé de compte', 'Grand livre auxiliaire – locataires'][voice]}</b>", "l", 13)
    p.say(f"{p.tenants(civ='short', order='np', maiden=False)}\n{p.lodging()}\nBail du {p.date('date_bail', hh.lease, 'num')}", "l")
    if voice == 0:
        B.ledger_listing(p, rows, 80)
    else:
        B.ledger(p, rows, ["", "all", "h", "none"][voice], None, rng.choice(["bare", "point"]), voice != 3)
    s.leader("<b>SOLDE DÛ</b>", f"<b>{p.sum('dette_montant', rows[-1]['balance'], 'bare')}</b>", right=0)
    p.say(f"Compte arrêté au {p.date('dette_arretee_au', closed, 'num')}", "l")
    return p


# -- autre --------------------------------------------------------------------------------------
def bail(hh, rng, voice):
    p = start("autre", hh, rng, f"ba-{'ab'[voice]}", SERIFS + MONO, 10.5)
    s = p.s
    s.para("<b>CONTRAT DE LOCATION</b>\n<small>soumis à la loi du 6 juillet 1989 – logement nu, résidence principale</small>", "c", 15, after=10)
    if voice:
        s.fill("Le bailleur", p.landlord())
        for i in range(len(hh.tenants)):
            s.fill("Le locataire", p.tenant(i, born=True))
        s.fill("Logement", p.lodging())
        s.fill("Loyer mensuel", p.sum("loyer_mensuel", hh.rent))
        s.fill("Provision sur charges", p.sum("charges_mensuelles", hh.charges))
    else:
        p.say(f"Entre {p.landlord()}, d'une part, et {p.tenants(born=True)}, d'autre part, il est convenu la location du logement suivant : {p.lodging()}, moyennant un loyer de {p.sum('loyer_mensuel', hh.rent)} et une provision de {p.sum('charges_mensuelles', hh.charges)}.")
    for n, t in enumerate(["Durée : trois ans, renouvelable par tacite reconduction.", "Paiement : d'avance, le premier de chaque mois, par virement ou prélèvement.", "Dépôt de garantie : un mois de loyer hors charges.", T.CLAUSE[hh.lease.day % 3].format(delay="deux mois" if hh.lease < dt.date(2023, 7, 29) else "six semaines"),
                           "Assurance : le locataire justifie chaque année d'une assurance des risques locatifs.", "Solidarité : les colocataires sont tenus solidairement de toutes les obligations du bail.", "État des lieux : établi contradictoirement à la remise des clés."], 1):
        p.say(f"<b>Article {n}.</b> {t}")
    p.say(f"Fait à {esc(hh.town)}, le {p.date('date_bail', hh.lease)}", "l")
    s.scribble("Lu et approuvé", s.x0 + 20, s.y + 8, 15, B.hand_face(p))
    s.signature(s.x0 + 30, s.y + 60, rng.random())
    s.signature(s.x1 - 170, s.y + 55, rng.random(), (0.1, 0.1, 0.1))
    return p


def insurance(hh, rng, voice):
    p = start("autre", hh, rng, f"at-{'ab'[voice]}", SANS, 11)
    s, cover = p.s, rng.choice(N.HOME_COVER)
    s.para(f"<b>{cover}</b>", "r" if voice else "l", 16, after=20)
    s.para("<b>ATTESTATION D'ASSURANCE HABITATION</b>", "c", 14)
    p.say(f"Nous certifions que {p.tenant(0, maiden=False)} est titulaire du contrat n° {rng.randint(10**6, 10**7)} garantissant sa responsabilité de locataire pour le logement {p.lodging()}.")
    p.say(f"Cette attestation est valable du {F.DATE['num'](hh.act.replace(month=1, day=1))} au {F.DATE['num'](hh.act.replace(month=12, day=31))}.", "l")
    s.signature(s.x1 - 150, s.y + 30, rng.random())
    return p


def tenant_mail(hh, rng, voice):
    """The tenant answers: a handwritten-like letter kept as type, or a printed mail thread."""
    p = start("autre", hh, rng, f"cl-{'ab'[voice]}", ["Comic Neue", "Carlito", "Liberation Serif"], 11.5)
    s, day = p.s, W.workday(hh.act + dt.timedelta(days=9))
    if voice:
        for k, (a, b) in enumerate([("locataire", "gestion"), ("gestion", "locataire")]):
            s.para(f"De : {a}@messagerie.exemple.fr\nÀ : {b}@messagerie.exemple.fr\nDate : {F.long_date(day + dt.timedelta(days=-k))} {9 + k}:{rng.randint(10, 59)}\nObjet : {'RE: ' * (2 - k)}loyers {F.elide(hh.town)}", "l", 9.5)
            p.say(["Bonjour, j'ai bien reçu le commandement. Je peux verser 150 euros par mois à partir du mois prochain, merci de me dire si le propriétaire accepte." + f"\n{p.tenant(0, civ=False, maiden=False)}\n{p.lodging()}",
                   "&gt; Bonjour, sans nouvelles de votre part, le dossier a été transmis à l'étude.\n&gt; Cordialement, le service gestion"][k], "l", left=k * 14)
            s.rule(0.4)
        p.date(None, day)
    else:
        s.para(f"{p.tenant(0, civ=False, maiden=False)}\n{p.lodging(chr(10))}", "l", after=14)
        p.say(f"{esc(hh.place.commune)}, le {p.date('date_acte', day)}", "r")
        p.say("Madame, Monsieur,", "l")
        p.say("J'ai reçu la visite de l'huissier. J'ai eu un retard de paiement à la suite d'une baisse de mes ressources. Je m'engage à reprendre le paiement de mon loyer et je demande un échéancier. Une assistante sociale prépare avec moi un dossier F.S.L.", "l")
        p.say("Avec mes respects,", "l")
        s.signature(s.x0 + 250, s.y + 24, rng.random())
    return p


def receipt(hh, rng, voice):
    p = start("autre", hh, rng, f"qu-{'ab'[voice]}", MONO + SANS, 10)
    s, month = p.s, W.months_back(hh.act, 9)
    sender(p)
    s.box(["<b>QUITTANCE DE LOYER</b>" if voice else "QUITTANCE", f"mois de {F.MONTHS[month.month - 1]} {month.year}"], inset=100)
    p.say(f"Reçu de {p.tenant(0, civ='short', maiden=False)}, {p.lodging()} :", "l")
    for label, v in [("Loyer", p.sum("loyer_mensuel", hh.rent)), ("Provision pour charges", p.sum("charges_mensuelles", hh.charges)), ("Total", F.MONEY["euro"](round(hh.rent + hh.charges, 2)))]:
        s.leader(label, v, right=60)
    return p


def fund(hh, rng, voice):
    p = start("autre", hh, rng, f"fs-{'ab'[voice]}", SANS, 10.5)
    s, day = p.s, W.workday(hh.act + dt.timedelta(days=70))
    s.para(f"<b>DÉPARTEMENT {N.OF_DEPT[hh.dept].upper()}</b>\nFonds de solidarité pour le logement\n{p.put('fsl_adresse', hh.fsl)}", "c" if voice else "l", after=16)
    to_tenant(p)
    p.say(f"Le {p.date('date_acte', day)}", "r")
    p.say("<b>Objet : décision de la commission FSL – aide au maintien dans le logement</b>", "l")
    good = rng.random() < 0.5
    p.say(f"La commission a examiné votre demande et {'accorde une aide de ' + str(rng.randint(3, 14)) + '00 euros, sous forme de ' + rng.choice(['subvention', 'prêt sans intérêt']) + ', versée au bailleur' if good else 'ne peut y donner une suite favorable, le paiement du loyer courant n’ayant pas repris'}.")
    p.say("Cette décision peut faire l'objet d'un recours dans les deux mois.", "l")
    s.signature(s.x1 - 160, s.y + 24, rng.random())
    return p


def benefit(hh, rng, voice):
    """The CAF writes: aid suspended, or paid to the landlord."""
    p = start("autre", hh, rng, f"cf-{'ab'[voice]}", SANS, 10.5)
    s, day = p.s, W.workday(hh.act + dt.timedelta(days=33))
    s.para(f"<b>Caf</b> {N.OF_DEPT[hh.dept]}\nTSA 40{rng.randint(100, 999)} – {N.TOWNS[hh.town][0]} {esc(hh.town)} CEDEX", "l", 10, after=18)
    to_tenant(p)
    p.say(f"Numéro allocataire : {rng.randint(1000000, 9999999)} {rng.choice('ABCEKLZ')}\nLe {p.date('date_acte', day)}", "l")
    aid = hh.aid or 187.0
    if voice:
        p.say("<b>Objet : impayé de loyer – maintien de votre aide au logement</b>", "l")
        p.say(f"Votre bailleur, {p.landlord_name()}, nous a signalé un impayé de {p.sum('dette_montant', hh.debt)}. Un plan d'apurement doit nous parvenir dans les six mois. Votre aide de {F.MONEY['euro'](aid)} reste versée au bailleur pendant ce délai.")
    else:
        p.say("<b>Objet : aide personnalisée au logement – suspension</b>", "l")
        p.say(f"Sans plan d'apurement signé avec votre bailleur, le versement de votre aide, soit {F.MONEY['euro'](aid)} par mois, est suspendu. Contactez nos services ou le Fonds de solidarité pour le logement.")
    p.say("Vous pouvez contester cette décision dans un délai de deux mois devant la commission de recours amiable.")
    return p


def commission(hh, rng, voice):
    p = start("autre", hh, rng, f"cx-{'ab'[voice]}", SERIFS, 11)
    s, day = p.s, W.workday(hh.summons + dt.timedelta(days=30))
    s.para(f"PRÉFECTURE {N.OF_DEPT[hh.dept].upper()}\n<b>Commission de coordination des actions de prévention des expulsions locatives</b>", "c", after=12)
    s.box([f"<b>AVIS ET RECOMMANDATIONS</b> – séance du {p.date('date_acte', day)}"], inset=20 * voice)
    p.say(f"Situation de {p.tenants(civ='short')}, {p.lodging()}. Bailleur : {p.landlord_name()}.")
    p.say(f"Dette déclarée : {p.sum('dette_montant', hh.debt)}.", "l")
    for t in rng.sample(["La commission recommande au ménage de reprendre le paiement du loyer courant et de déposer un dossier FSL.", "La commission recommande au bailleur de surseoir à la procédure pendant la mise en place d'un plan d'apurement.",
                         "La commission sollicite la CAF pour le rétablissement de l'aide au logement.", "Un accompagnement social lié au logement est préconisé."], 2 + voice % 2):
        p.say("– " + t, left=14)
    return p


LETTERS = {"mise_en_demeure": (formal, 3), "conge": (notice, 2), "signalement_caf": (caf, 2), "decompte": (account, 4), "bail": (bail, 2), "insurance": (insurance, 2), "mail": (tenant_mail, 2),
           "receipt": (receipt, 2), "fund": (fund, 2), "commission": (commission, 2), "benefit": (benefit, 2)}
