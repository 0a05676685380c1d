"""The papers around the two acts that come from bailiffs, courts and prefectures' mail."""
import datetime as dt
from . import assignation as A
from . import blocks as B
from . import french as F
from . import names as N
from . import wording as T
from . import world as W
from .page import Sheet, esc
from .paper import Paper

SERIFS = ["Liberation Serif", "C059", "Caladea", "Charis SIL", "PT Serif", "TeX Gyre Schola", "Gentium Book Basic"]
SANS = ["Liberation Sans", "Open Sans", "Carlito", "PT Sans", "Lato", "Nimbus Sans", "Karla"]
MONO = ["Courier Prime", "Liberation Mono", "FreeMono", "Nimbus Mono PS"]


def start(kind, hh, rng, layout, faces, size=10.5, money="euro", **page):
    return Paper(kind, layout, hh, rng, Sheet(rng.choice(faces), size, **page), money)


def decided(hh):
    return W.workday(hh.hearing + dt.timedelta(days=42))


# -- jugement, ordonnance -----------------------------------------------------------------------
def decision(hh, rng, voice):
    p = start("jugement", hh, rng, f"ju-{'abc'[voice]}", SERIFS + (MONO if voice == 1 else []), [11, 10, 11.5][voice], rng.choice(["euro", "dots", "plain"]), left=[70, 60, 90][voice], duplex=voice == 2)
    s, day = p.s, decided(hh)
    refere = rng.random() < 0.5
    title = "ORDONNANCE DE RÉFÉRÉ" if refere else "JUGEMENT"
    rg = f"RG {'n° ' if voice else ''}{hh.summons.year % 100}/{rng.randint(100, 4999):05d}"
    p.extra["numero_rg"] = rg
    if voice == 0:
        s.table([[f"{A.court(p, True)}\n{A.hearing_place(p)}", f"N° {rg}\nMinute n° {rng.randint(10, 900)}/{day.year}"], ["", f"<b>{title}</b>\ndu {p.date('date_acte', day)}"]], [1, 1], "none")
        p.say("RÉPUBLIQUE FRANÇAISE\nAU NOM DU PEUPLE FRANÇAIS", "c", after=12)
    elif voice == 1:
        s.columns(2, 24)
        p.say(f"EXTRAIT DES MINUTES DU GREFFE\n{A.court(p)}\n{rg}", "l", size=9)
        s._turn()
        p.say(f"{title}\nrendu(e) le {p.date('date_acte', day, 'num')}\npar mise à disposition au greffe", "l", size=9)
        s.columns(1)
        s.rule(1.5, after=10)
    else:
        s.y = 110
        p.say(A.court(p, True), "c", 14, after=30)
        s.box([f"<b>{title}</b>", f"DU {p.date('date_acte', day, 'LONG')}"], size=16, pad=14, double=True)
        p.say(f"AU NOM DU PEUPLE FRANÇAIS\n{rg}", "c")
    label = ["DEMANDEUR(S)", "Entre :", "1)"][voice]
    p.say(f"<b>{label}</b> {p.landlord()}" + (f", {A.counsel(p, 'représenté(e) par', False)}" if hh.lawyer else ""))
    p.say(f"<b>{['DÉFENDEUR(S)', 'Et :', '2)'][voice]}</b> {p.tenants(born=voice == 2)}{p.tutor()}, demeurant {p.lodging()}, {rng.choice(['non comparant', 'comparant en personne', 'absent à l’audience'])}.")
    p.say(f"DÉBATS : audience publique du {F.long_date(hh.hearing)}.")
    p.say("<b>EXPOSÉ DU LITIGE</b>", "l" if voice else "c")
    p.say(T.lease(p, 0))
    p.say(f"Un commandement de payer a été délivré le {p.date('date_commandement', hh.act)}. Par acte du {F.long_date(hh.summons)}, le bailleur a fait assigner le locataire devant le juge.")
    p.say("<b>MOTIFS DE LA DÉCISION</b>", "l" if voice else "c")
    for t in T.HELP[:0] + A.motives(_as(p, refere), voice):
        p.say(t)
    p.say(f"Le décompte produit fait ressortir une dette de {p.sum('dette_montant', hh.debt_late)} à la date du {p.date('dette_arretee_au', hh.late_closed)}.")
    if rng.random() < 0.4:
        p.say(f"Le locataire propose de s'acquitter de sa dette par versements de {rng.choice([50, 80, 100, 150])} euros en plus du loyer courant, dont le paiement a repris.")
    p.say("<b>PAR CES MOTIFS</b>", "l" if voice else "c")
    occupation = round(hh.rent + hh.charges, 2)
    orders = [f"CONSTATE que les conditions d'acquisition de la clause résolutoire sont réunies à la date du {F.long_date(hh.act + dt.timedelta(days=61))} ;", "ORDONNE en conséquence l'expulsion du locataire et de tous occupants de son chef, à défaut de libération volontaire des lieux ;",
              f"CONDAMNE {'à titre provisionnel ' if refere else ''}{'les défendeurs solidairement' if len(hh.tenants) > 1 else 'le défendeur'} à payer {p.sum('dette_montant', hh.debt_late)} ;",
              f"FIXE l'indemnité d'occupation à {p.sum('indemnite_occupation', occupation)} par mois ;", "DIT n'y avoir lieu à application de l'article 700 ;" if rng.random() < 0.4 else "CONDAMNE la partie perdante aux dépens ;",
              "RAPPELLE que la présente décision est exécutoire par provision."]
    for t in orders:
        p.say(f"Le {'juge des référés' if refere else 'juge'}, statuant publiquement, par décision réputée contradictoire et en premier ressort :" if t is None else t, left=16)
    s.space(20)
    p.say("La greffière                                   Le juge".replace("  ", F.NBSP * 2), "c")
    s.seal("TRIBUNAL * GREFFE * R.F. * ", s.x0 + 60, min(s.y + 40, 780), ink=(0.5, 0.1, 0.1))
    s.signature(s.x1 - 160, min(s.y + 34, 785), rng.random(), (0, 0, 0))
    p.fields.pop("procedure", None)
    return p


def _as(p, refere):
    p.refere = refere
    return p


# -- other acts of bailiffs ---------------------------------------------------------------------
def quitter(hh, rng, voice):
    p = start("commandement_de_quitter_les_lieux", hh, rng, f"cq-{'ab'[voice]}", MONO if voice else SERIFS, 10.5, "plain")
    s, day = p.s, W.workday(decided(hh) + dt.timedelta(days=30))
    (B.head_stack if voice else B.head_centred)(p)
    s.box(["<b>COMMANDEMENT DE QUITTER LES LIEUX</b>" if not voice else "<b>COMMANDEMENT D'AVOIR À LIBÉRER LES LOCAUX</b>", "articles L. 411-1, L. 412-1 et R. 411-1 du code des procédures civiles d'exécution"], size=12)
    p.say(p.date("date_acte", day, "Words" if voice else "long"), "l")
    p.say(f"À LA DEMANDE DE {p.landlord()}, agissant en vertu d'une décision exécutoire du {A.court(p)} en date du {F.long_date(decided(hh))}, signifiée antérieurement.")
    p.say(f"JE VOUS FAIS COMMANDEMENT, {p.tenants()}{p.tutor()}, de quitter et libérer de corps et de biens les lieux que vous occupez : {p.lodging()}, au plus tard le <b>{F.long_date(W.workday(day + dt.timedelta(days=62)))}</b>.")
    for t in ["Faute de quoi il sera procédé à votre expulsion forcée, au besoin avec le concours de la force publique, ainsi qu'à celle de tous occupants de votre chef.",
              f"Les contestations et demandes de délais sont portées devant le juge de l'exécution du tribunal judiciaire de {esc(hh.town)}.",
              "Article L. 412-3 : « Le juge peut accorder des délais renouvelables aux occupants de lieux habités ou de locaux à usage professionnel, dont l'expulsion a été ordonnée judiciairement, chaque fois que le relogement des intéressés ne peut avoir lieu dans des conditions normales. »",
              "Article L. 412-6 : « Il est sursis à toute mesure d'expulsion non exécutée à la date du 1er novembre de chaque année jusqu'au 31 mars de l'année suivante. »", "Copie du présent est adressée au représentant de l'État dans le département."]:
        p.say(t)
    p.say(p.reference("Réf. "), "l", size=9)
    B.service(p, rng.choice(["prose", "ticks", "pen"]), day, B.costs(rng, 2000, day.year, 36))
    return p


def seizure(hh, rng, voice):
    p = start("commandement_saisie_vente", hh, rng, f"sv-{'ab'[voice]}", SANS if voice else MONO, 10, "plain")
    s, day = p.s, W.workday(decided(hh) + dt.timedelta(days=50))
    head = B.head_listing if not voice else B.head_stack
    head(p)
    s.para("<b>COMMANDEMENT AUX FINS DE SAISIE-VENTE</b>", "c", 13)
    p.say(p.date("date_acte", day, "num" if voice else "Words"), "l")
    p.say(f"REQUÉRANT : {p.landlord()}")
    p.say(f"En vertu d'un titre exécutoire : décision du {A.court(p)} du {F.long_date(decided(hh))}, je vous fais commandement, {p.tenants()}, {p.lodging()}, de payer dans un délai de HUIT JOURS :")
    cost = B.costs(rng, 2000, day.year)
    lines = [("Principal selon décision", hh.debt_late), ("Intérêts au taux légal", round(hh.debt_late * 0.021, 2)), ("Article 700", 300.0), ("Coût du présent acte", cost[1])]
    for label, v in lines:
        s.leader(label, esc(F.MONEY["bare"](v)))
    s.leader("<b>TOTAL</b>", F.MONEY["bare"](round(sum(v for _, v in lines), 2)))
    s.space()
    p.say("Faute de paiement dans ce délai, il pourra être procédé à la vente forcée de vos biens meubles (article R. 221-1 du code des procédures civiles d'exécution).")
    p.say(p.reference("Réf. "), "l")
    B.service(p, "prose", day)
    return p


def commercial(hh, rng, voice):
    p = start("commandement_de_payer_commercial", hh, rng, f"cc-{'ab'[voice]}", SERIFS if voice else SANS, 10.5)
    s, day = p.s, hh.act
    p.fields.clear()
    firm = rng.choice(["SARL Le Fournil d'Autrefois", "SASU Coiffure Mireille", "SARL Pressing du Marché", "EURL Pizza Bella Nona", "SAS Optique du Centre"])
    B.head_centred(p) if voice else B.head_stack(p, "r", 220)
    s.box(["<b>COMMANDEMENT DE PAYER</b>", "visant la clause résolutoire – bail commercial", "articles L. 145-41 et L. 145-17 du code de commerce"], size=12)
    p.say(f"{p.date('date_acte', day, 'Words')}, à la requête de {p.landlord()},", "l")
    p.say(f"il est fait commandement à la société {firm}, R.C.S. {esc(hh.town.upper())} {W.siren(rng)}, prise en la personne de son gérant, en son fonds sis {rng.randint(1, 80)} {rng.choice(N.STREETS)}, {N.TOWNS[hh.town][0]} {esc(hh.town)},")
    p.say(f"de payer dans le délai d'<b>UN MOIS</b> les loyers commerciaux dus au titre du bail du {F.long_date(hh.lease)} :")
    quarter = round(hh.rent * 3, 2)
    lines = [("Loyer trimestriel HT", quarter), ("TVA 20 %", round(quarter * 0.2, 2)), ("Provision pour charges", round(hh.charges * 3, 2))]
    s.table([["Libellé", "Montant"]] + [[a, F.MONEY["euro"](v)] for a, v in lines] + [["<b>Total</b>", F.MONEY["euro"](round(sum(v for _, v in lines), 2))]], [4, 1.5], rng.choice(["all", "h"]), "lr", head=True)
    p.say("L. 145-41 : « Toute clause insérée dans le bail prévoyant la résiliation de plein droit ne produit effet qu'un mois après un commandement demeuré infructueux. Le commandement doit, à peine de nullité, mentionner ce délai. »")
    p.say(p.reference("Dossier "), "l", size=9)
    s.new_page()
    p.say("<b>SIGNIFICATION</b>", "c")
    p.say("La copie destinée à la société a été remise au siège à une personne se déclarant habilitée à la recevoir.")
    s.signature(s.x1 - 150, s.y + 30, rng.random())
    return p


def caution(hh, rng, voice):
    """Service of the commandement on the guarantor, with its cues but another class."""
    p = start("autre", hh, rng, f"dc-{'ab'[voice]}", SERIFS, 11)
    s, day = p.s, W.workday(hh.act + dt.timedelta(days=6))
    B.head_stack(p, "l" if voice else "r", 230)
    s.para("<b>DÉNONCIATION À CAUTION D'UN COMMANDEMENT DE PAYER</b>", "c", 12.5)
    p.say(p.date("date_acte", day, "Words") + f", à la requête de {p.landlord()},")
    who_ = p.guarantor() or "la caution désignée au bail"
    p.say(f"j'ai dénoncé à {who_}, prise en sa qualité de caution solidaire de {p.tenants()}, locataire des lieux situés {p.lodging()}, le commandement de payer visant la clause résolutoire signifié le {p.date('date_commandement', hh.act)}, dont copie est jointe.")
    p.say(f"Les sommes réclamées au locataire s'élèvent à {F.MONEY['euro'](hh.debt)}, arrêtées au {F.DATE['num'](hh.closed)}. Faute de dénonciation dans les quinze jours, la caution ne serait pas tenue des pénalités ou intérêts de retard (article 24 I de la loi du 6 juillet 1989).")
    p.say(p.reference("Réf. "), "l", size=9)
    p.say(f"Copie {rng.choice(['remise à personne', 'déposée à l’étude'])}.", "l")
    s.signature(s.x1 - 150, s.y + 30, rng.random())
    return p


def prefect(hh, rng, voice):
    p = start("notification_prefet", hh, rng, f"np-{'abc'[voice]}", MONO if voice == 1 else SANS, 10.5)
    s, day = p.s, hh.prefect
    if voice == 2:  # receipt of the State's web service
        s.para("<b>EXPLOC</b> – Notification d'une assignation au représentant de l'État", "l", 13)
        s.rule(2)
        rows = [["Accusé de réception électronique", f"{rng.randint(10**7, 10**8 - 1)}"], ["Déposée le", p.date("date_acte", day, "num")], ["Émetteur", p.office_name()], ["Bailleur", p.landlord_name()],
                ["Locataire(s)", p.tenants(civ="short", order="np", maiden=False)], ["Logement", p.lodging()], ["Juridiction", A.court(p)], ["Audience", A.hearing_date(p, "num") + " à " + A.hearing_hour(p, "h00")],
                ["Montant de la dette", p.sum("dette_montant", hh.debt_late)], ["Loyer mensuel", p.sum("loyer_mensuel", hh.rent)]]
        s.table(rows, [2, 4], "h")
        return p
    B.head_stack(p, "l")
    s.para(f"Monsieur le Préfet\nPréfecture {N.OF_DEPT[hh.dept]}\nService logement – expulsions locatives", "l", left=260, after=16)
    p.say(f"{esc(hh.office2.town)}, le {p.date('date_acte', day)}", "r")
    p.say(f"LETTRE RECOMMANDÉE AVEC ACCUSÉ DE RÉCEPTION\n{p.reference('N/Réf. ')}", "l")
    p.say("<b>Objet : notification d'assignation – article 24 III de la loi n° 89-462 du 6 juillet 1989</b>", "l")
    p.say(f"J'ai l'honneur de vous notifier l'assignation délivrée à la requête de {p.landlord_name()} à {p.tenants()}, demeurant {p.lodging()}, devant le {A.court(p)} pour l'audience du {A.hearing_date(p, 'long')} à {A.hearing_hour(p, 'h')}.")
    p.say(f"La demande tend au constat de la résiliation du bail pour un arriéré de {p.sum('dette_montant', hh.debt_late)} arrêté au {p.date('dette_arretee_au', hh.late_closed, 'num')}.")
    p.say("Je vous prie d'agréer, Monsieur le Préfet, l'expression de ma haute considération.")
    s.signature(s.x1 - 160, s.y + 26, rng.random())
    s.stamp(["PRÉFECTURE", f"REÇU LE {day + dt.timedelta(days=2):%d.%m.%Y}"], s.x0 + 10, s.y + 30, -0.1)
    return p


def hearing_leaf(hh, rng, voice):
    """The information leaf handed over with the assignation."""
    p = start("autre", hh, rng, f"if-{'ab'[voice]}", SANS, 11)
    s = p.s
    s.box(["<b>VOUS ÊTES CONVOQUÉ À UNE AUDIENCE</b>", "document d'information – décret n° 2017-923 du 9 mai 2017"], size=14, fill=0.92)
    p.say(f"À l'attention de {p.tenants(civ='short')}, {p.lodging()}", "l")
    s.table([["Jour", A.hearing_date(p, "day")], ["Heure", A.hearing_hour(p, "h00")], ["Lieu", A.hearing_place(p)], ["Juridiction", A.court(p)]], [1, 3], "all" if voice else "h", size=12)
    for t in ["Votre présence à l'audience est très importante : vous pourrez présenter votre situation au juge et demander des délais."] + T.HELP:
        p.say("• " + t, "l", left=10)
    return p


DECISIONS = {"jugement": (decision, 3), "commandement_de_quitter_les_lieux": (quitter, 2), "commandement_saisie_vente": (seizure, 2), "commandement_de_payer_commercial": (commercial, 2),
             "notification_prefet": (prefect, 3), "caution": (caution, 2), "info": (hearing_leaf, 2)}
