"""Assignations before the judge for housing disputes: fourteen layouts, by lawyers, by bailiffs' offices and by landlords alone."""
import datetime as dt
import random

from . import figures, looks, openings as O, parties as P, service, words
from .sheet import Sheet, esc

# look, head, who writes, title dress, refs, date, plan, hearing dress, request dress, facts dress, service dress, pen on service
LAYOUTS = {
    "as_boutique": ("boutique", "center", "avocat", "spaced", "line", "words", "head title date applicant:prose lawyer bailiff given:prose hearing info facts law requests exhibits service", "prose", "prose", "prose", "prose", False),
    "as_reseau": ("reseau", "band", "etude", "band", "qr", "figures", "head refs title date applicant:frame lawyer bailiff given:blocks hearing info facts law requests exhibits service", "box", "dash", "heads", "table", False),
    "as_logiciel": ("logiciel", "grid", "etude", "framed", "barcode", "figures", "head refs title parties lawyer date bailiff givenhead hearing info facts requests exhibits service", "table", "number", "points", "ticks", True),
    "as_province": ("province", "double", "etude", "double", "line", "hand", "head title refs date applicant:indent bailiff given:list hearing info facts law requests service", "prose", "prose", "prose", "ticks", True),
    "as_garde": ("libertine", "left", "avocat", "rules", "box", "stamp", "head refs title cover break date applicant:prose lawyer bailiff given:prose hearing info facts law requests exhibits service", "box", "letters", "heads", "frame", False),
    "as_feuille": ("palatin", "right", "avocat", "small", "line", "words", "head title date applicant:prose lawyer bailiff given:blocks info facts law requests exhibits hearingleaf service", "table", "dash", "prose", "prose", False),
    "as_colonnes": ("condense", "band", "etude", "inverse", "box", "figures", "span refs date applicant:frame lawyer bailiff given:list hearing info facts law requests exhibits service", "box", "number", "points", "prose", False),
    "as_machine": ("machine", "typed", "etude", "under", "line", "words", "head refs title date applicant:indent bailiff given:prose hearing facts law requests info exhibits service", "prose", "dash", "prose", "prose", False),
    "as_marge": ("marge", "margin", "etude", "left", "foot", "stamp", "head title hearing date applicant:frame lawyer bailiff given:blocks info facts requests exhibits service", "box", "letters", "heads", "frame", False),
    "as_pied": ("schola", "foot", "avocat", "plain", "line", "pen", "head title applicant:indent lawyer date bailiff given:prose hearing info facts law requests exhibits service", "prose", "number", "heads", "frame", True),
    "as_rotation": ("moderne", "rotated", "etude", "left", "barcode", "none", "head title hearing refs parties lawyer bailiff givenhead info facts law requests exhibits service", "tiles", "number", "points", "ticks", True),
    "as_seul": ("roman", "left", "etude", "framed", "line", "figures", "head refs title date applicant:prose bailiff given:list hearing info facts requests exhibits service", "table", "dash", "prose", "table", False),
    "as_latin": ("latin", "associates", "avocat", "under", "foot", "hand", "head title date applicant:prose lawyer bailiff given:prose hearing info facts law requests exhibits service", "prose", "prose", "prose", "prose", False),
    "as_monogramme": ("bookman", "monogram", "avocat", "rules", "qr", "words", "head refs title date parties lawyer bailiff givenhead hearing info facts law requests exhibits ledger service", "table", "letters", "heads", "table", False),
    "as_matrice": ("matrice", "typed", "etude", "spaced", "line", "figures", "head refs date title applicant:indent lawyer given:list bailiff hearing facts requests info service", "box", "number", "points", "prose", False),
}


class Plea:
    """What the summons asks for, worked out once so that facts and requests agree."""

    def __init__(self, s):
        hh = s.hh
        self.closing = hh.closing(hh.summons)
        self.debt = hh.debt(self.closing)
        self.before = hh.debt(hh.closing(hh.command))
        self.rent = hh.rent + hh.charges
        self.costs = s.rng.choice((0, 30000, 45000, 60000, 80000, 100000, 120000, 150000))
        self.termination = "constat_resiliation" if s.rng.random() < .8 or hh.summary else "prononce_resiliation"
        self.both = not hh.summary and s.rng.random() < .4
        self.shown_rent = s.rng.random() < .6


def court(s):
    return s.say("juridiction", s.hh.court)


def place(s):
    """Street and room of the hearing."""
    rng = random.Random("court" + s.hh.court_town)
    town = next((t for t in O.cast.P.TOWNS if (t[3] or t[2]) == s.hh.court_town), s.hh.town)
    code = next((t[1] for t in O.cast.P.TOWNS if t[0] == s.hh.court_town), town[1])
    text = f"{rng.randrange(1, 60)} {town[5]}, {code} {s.hh.court_town}, {s.hh.room}"
    return s.say("audience_lieu", text)


def judge(s):
    if s.hh.summons < dt.date(2020, 1, 1):
        return s.pick("Monsieur ou Madame le Président du", "le Juge d'instance du")
    return s.pick("le Juge des contentieux de la protection près le", "Madame ou Monsieur le Juge des contentieux de la protection du", "le juge des contentieux de la protection siégeant au")


def titles(s):
    summary = s.hh.summary
    s.say("procedure", "refere" if summary else "fond")
    main = s.pick("ASSIGNATION EN RÉFÉRÉ", "ASSIGNATION EN RÉFÉRÉ EXPULSION", "Assignation en référé") if summary else s.pick("ASSIGNATION", "ASSIGNATION EN RÉSILIATION DE BAIL ET EXPULSION", "Assignation au fond")
    sub = s.pick("DEVANT ", "PAR-DEVANT ", "À COMPARAÎTRE DEVANT ") + f"{esc(judge(s))} \\ {court(s)}"
    return main, sub


def lawyer(s):
    office = s.hh.lawyer
    p = office.associates[0]
    s.secret(p.full, p.last)
    name, bar = s.say("avocat_nom", p.full), s.say("avocat_barreau", office.bar)
    where = f"{esc(office.address.street)}, {esc(office.address.code)} {esc(office.address.town)}"
    s.add(s.pick(f"Ayant pour avocat Maître {name}, avocat au Barreau de {bar}, demeurant {where}, {s.pick('toque', 'case', 'vestiaire')} n° {office.case}, qui se constitue et au cabinet duquel domicile est élu.",
                 f"Pour qui domicile est élu au cabinet de Maître {name}, membre de {esc(office.name)}, avocat inscrit au Barreau de {bar}, {where}.",
                 f"*Ayant pour conseil :* \\ Maître {name} \\ Avocat au barreau de {bar} \\ {where}"))


def given(s, dress):
    lead = s.pick("DONNÉ ASSIGNATION À :", "AI DONNÉ ASSIGNATION À", "Assigné :", "ai assigné")
    O.addressees(s, dress, f"*{lead}*")
    if s.hh.guarantors and s.rng.random() < .7:
        s.add(f"{s.pick('Et à la caution', 'Ainsi que, en qualité de caution solidaire')} : {P.guarantors(s)}.")


def _when(s):
    hour = s.say("audience_heure", "%02d:%02d" % s.hh.hour, words.hour(s.hh.hour, s.pick("h", "spaced", "colon", "long", "H", "words")))
    return s.date("audience_date", s.hh.hearing, s.pick("weekday", "long", "weekday", "slash", "upper")), hour


def hearing(s, dress):
    """Date, hour, court and room. Some copies leave the blanks open: then nothing of the date is true."""
    if s.rng.random() < .05:
        s.add(f"D'avoir à comparaître le #box(width: 4cm, repeat[.]) à #box(width: 2cm, repeat[.]), à l'audience de {court(s)}, siégeant {place(s)}.")
        return
    day, hour = _when(s)
    where, tribunal = place(s), court(s)
    if dress == "prose":
        s.add(s.pick(f"D'AVOIR À COMPARAÎTRE le *{day}* à *{hour}*, à l'audience et par-devant {esc(judge(s))} {tribunal}, siégeant {where}.",
                     f"À comparaître par-devant {esc(judge(s))} {tribunal}, séant {where}, à son audience du {day} à {hour}, pour s'entendre statuer sur les demandes ci-après."))
    elif dress == "box":
        s.add(f"#block(stroke: 1.2pt + rgb(\"{s.style['accent']}\"), inset: 9pt, width: 100%)[#align(center)[{s.pick('VOUS ÊTES CONVOQUÉ(E) À L’AUDIENCE DU', 'DATE D’AUDIENCE', 'À COMPARAÎTRE')} \\ #text(1.2em, weight: \"bold\")[{day} à {hour}] \\ {tribunal} \\ {where}]]")
    elif dress == "tiles":
        cells = ", ".join(f"[#text(.8em)[{k}] \\ *{v}*]" for k, v in (("Date", day), ("Heure", hour), ("Juridiction", tribunal), ("Lieu", where)))
        s.add(f"#table(columns: (1fr, .6fr, 1.1fr, 1.6fr), stroke: .6pt + rgb(\"{s.style['accent']}\"), fill: rgb(\"{s.style['accent']}\").lighten(90%), {cells})")
    else:
        P.table(s, [(s.pick("Juridiction", "Tribunal saisi"), tribunal), (s.pick("Audience du", "Date"), day), ("Heure", hour), (s.pick("Lieu", "Adresse et salle"), where)])


def information(s):
    s.add(s.pick("*TRÈS IMPORTANT*", "ET L'INFORME :", "*Rappel des dispositions légales*"),
          s.pick("Qu'un procès lui est intenté pour les raisons exposées ci-après. ", "Un procès vous est fait pour les motifs exposés ci-dessous. ")
          + "À défaut de comparaître ou de vous faire représenter, vous vous exposez à ce qu'un jugement soit rendu contre vous sur les seuls éléments fournis par votre adversaire. "
          + s.pick("Vous pouvez vous faire assister ou représenter par un avocat, votre conjoint, concubin ou partenaire de PACS, vos parents ou alliés en ligne directe, ou les personnes attachées à votre service.",
                   "Les parties ont la faculté de se faire assister ou représenter dans les conditions de l'article 762 du code de procédure civile. Le représentant, s'il n'est avocat, doit justifier d'un pouvoir spécial."),
          s.pick("Si vos ressources sont insuffisantes, vous pouvez demander l'aide juridictionnelle au bureau établi au siège du tribunal.", "Conformément à l'article 832 du code de procédure civile, vous pouvez adresser au greffe une demande de délai de paiement."))


def _facts(s, plea):
    """The story of the debt, as separate statements."""
    hh, paid = s.hh, "malgré les relances amiables"
    rent = ""
    if plea.shown_rent:
        rent = f", moyennant un loyer mensuel de {s.money('loyer_mensuel', hh.rent)}" + (f" et une provision sur charges de {s.money('charges_mensuelles', hh.charges)}" if hh.charges else "")
    subrogated = f" {esc(hh.landlord.guarantee)} a indemnisé le bailleur et se trouve subrogée dans ses droits." if hh.landlord.guarantee else ""
    return [
        ("Le bail", f"{s.pick('Par acte sous seing privé du', 'Suivant contrat du', 'Selon bail d’habitation signé le')} {s.date('date_bail', hh.lease)}, {P.landlord_name(s)} a donné à bail à {P.tenants(s, birth=False)} un logement situé {P.home(s)}{rent}."),
        ("Les impayés", f"Les loyers n'ont plus été réglés régulièrement {s.pick(paid, 'depuis plusieurs mois', 'en dépit des démarches entreprises')}.{subrogated}"),
        ("Le commandement", f"{s.pick('Un commandement de payer visant la clause résolutoire a été signifié le', 'Commandement de payer a été délivré le', 'Le bailleur a fait délivrer commandement de payer suivant acte du')} {s.date('date_commandement', hh.command)}"
         f", pour un arriéré de {s.note('montant_commandement', plea.before / 100, words.money(plea.before, s.style['money']))} ; il est demeuré infructueux à l'expiration du délai de {'six semaines' if hh.weeks else 'deux mois'}."),
        ("La dette", f"{s.pick('Au jour des présentes, la dette s’élève à', 'La créance, arrêtée comme suit, s’établit à', 'Il reste dû la somme de')} {s.money('dette_montant', plea.debt)} {s.pick('selon décompte arrêté au', 'au', 'suivant compte arrêté à la date du')} {s.date('dette_arretee_au', plea.closing, s.pick('long', 'slash'))}."),
        ("Les diligences", f"{s.pick('La présente assignation est notifiée au représentant de l’État le', 'Notification au préfet a été faite le', 'Conformément à l’article 24 III, l’assignation est dénoncée à la préfecture le')} {s.date('date_notification_prefet', hh.prefet)}"
         f"{s.pick(' par voie électronique (EXPLOC)', ' par lettre recommandée avec avis de réception', '')}. {s.pick('La CCAPEX a été saisie.', 'La caisse d’allocations familiales a été avisée de l’impayé.', '')}"),
    ]


def facts(s, plea, dress):
    statements = _facts(s, plea)
    s.add("*" + s.pick("RAPPEL DES FAITS", "I. – FAITS ET PROCÉDURE", "OBJET DE LA DEMANDE", "EXPOSÉ", "PLAISE AU TRIBUNAL") + "*")
    if dress == "prose":
        s.add(" ".join(t for _, t in statements[:2]), *(t for _, t in statements[2:]))
    elif dress == "heads":
        s.add(*(f"#underline[{h}] \\ {t}" for h, t in statements))
    else:
        s.add(*(f"#pad(left: .5cm)[• {t}]" for _, t in statements))


def law(s):
    refs = ["Aux termes de l'article 7 a) de la loi n° 89-462 du 6 juillet 1989, le locataire est obligé de payer le loyer et les charges récupérables aux termes convenus.",
            "L'article 24 de la même loi dispose que toute clause prévoyant la résiliation de plein droit pour défaut de paiement ne produit effet qu'après un commandement de payer demeuré infructueux.",
            "Les défendeurs étant devenus occupants sans droit ni titre, leur expulsion ne peut qu'être ordonnée, en application des articles L. 411-1 et suivants du code des procédures civiles d'exécution."]
    if s.hh.summary:
        refs.append("L'obligation n'étant pas sérieusement contestable au sens des articles 834 et 835 du code de procédure civile, la demanderesse est fondée à solliciter une provision.")
    s.add("*" + s.pick("DISCUSSION", "EN DROIT", "II. – DISCUSSION", "MOYENS") + "*", *refs[:s.rng.randrange(2, len(refs) + 1)])


def _requests(s, plea):
    """Each head of claim, with its flag."""
    hh = s.hh
    flags = [plea.termination, "expulsion", "condamnation_dette", "indemnite_occupation"]
    who = s.pick("les défendeurs", "les requis", "les locataires") if len(hh.tenants) > 1 else s.pick("le défendeur", "la partie requise", "le preneur")
    provision = " à titre provisionnel" if hh.summary else ""
    first = s.pick("CONSTATER l'acquisition de la clause résolutoire et la résiliation du bail", "Constater la résiliation de plein droit du bail par l'effet de la clause résolutoire") if plea.termination.startswith("constat") \
        else s.pick("PRONONCER la résiliation judiciaire du bail aux torts du preneur", "Prononcer la résiliation du contrat de location")
    out = [first]
    if plea.both and plea.termination.startswith("constat"):
        flags.append("prononce_resiliation")
        out.append("Subsidiairement, prononcer la résiliation judiciaire du bail pour défaut de paiement")
    out.append(s.pick(f"ORDONNER l'expulsion de {who} et de tous occupants de leur chef, avec le concours de la force publique et d'un serrurier si besoin est",
                      f"Ordonner la libération des lieux et, à défaut, l'expulsion de {who} ainsi que de tout occupant de leur chef"))
    solid = "solidairement " if len(hh.tenants) > 1 else ""
    out.append(f"{s.pick('CONDAMNER', 'Condamner')} {solid}{who} à payer{provision} la somme de {s.money('dette_montant', plea.debt)} au titre des loyers et charges arriérés, avec intérêts au taux légal")
    fixed = s.rng.random() < .6
    amount = f"d'un montant mensuel de {s.money('indemnite_occupation', plea.rent)}" if fixed else "égale au montant du loyer et des charges qui auraient été dus"
    out.append(s.pick(f"FIXER une indemnité d'occupation {amount} jusqu'à la libération effective des lieux", f"Condamner {who} au paiement d'une indemnité d'occupation {amount}, jusqu'à la remise des clés"))
    if plea.costs:
        flags.append("article_700")
        out.append(f"{s.pick('CONDAMNER', 'Condamner')} {who} à payer {s.money('article_700_montant', plea.costs)} sur le fondement de l'article 700 du code de procédure civile")
    flags.append("depens")
    out.append(s.pick("CONDAMNER la partie adverse aux entiers dépens, comprenant le coût du commandement", "Condamner aux dépens, en ce compris les frais du commandement de payer"))
    s.fields["demandes"] = sorted(flags)
    return out


def requests(s, plea, dress):
    items = _requests(s, plea)
    s.add(f"#align(center)[*{s.pick('PAR CES MOTIFS', 'PAR CES MOTIFS ET TOUS AUTRES', 'P A R   C E S   M O T I F S')}*]")
    s.add(s.pick("Il est demandé au Juge des contentieux de la protection de :", "Vu les articles 24 de la loi du 6 juillet 1989 et 1224 du code civil,", "Vu les pièces, plaise au tribunal de :") if s.hh.summons.year >= 2020
          else "Il est demandé au Tribunal d'instance de :")
    if dress == "prose":
        s.add("; ".join(items) + ".")
    else:
        mark = {"dash": lambda n: "–", "number": lambda n: f"{n + 1})", "letters": lambda n: f"{chr(97 + n)})"}[dress]
        s.add(*(f"#pad(left: .6cm)[{mark(n)} {t} ;]" for n, t in enumerate(items)))
    s.add(s.pick("Rappeler que l'exécution provisoire est de droit.", "SOUS TOUTES RÉSERVES", "Dire n'y avoir lieu à écarter l'exécution provisoire."))


def exhibits(s):
    names = ["Contrat de bail", "Commandement de payer", "Décompte locatif actualisé", "Notification à la préfecture", "Saisine de la CCAPEX", "Courriers de relance", "Extrait K bis"]
    names = names[:s.rng.randrange(4, len(names) + 1)]
    s.add(f"*{s.pick('BORDEREAU DE PIÈCES', 'PIÈCES VISÉES À L’APPUI DE LA DEMANDE', 'Liste des pièces communiquées')}*",
          " \\ ".join(f"Pièce n° {n} : {esc(t)}" for n, t in enumerate(names, 1)))


def hearing_leaf(s, dress):
    """The hearing on a leaf of its own."""
    s.add("#pagebreak(weak: true)", f"#align(center)[#text(1.4em)[{s.pick('AVIS D’AUDIENCE', 'CONVOCATION', 'FEUILLET D’AUDIENCE')}]]", f"Affaire : {P.landlord_name(s)} c/ {P.short_tenants(s)}")
    hearing(s, dress)


def cover(s):
    O.addressee_window(s)
    s.add(f"*POUR :* {P.landlord_name(s)}", f"*CONTRE :* {P.short_tenants(s)}")


def build(hh, layout, seed):
    look, head, role, title, refs, date, plan, heard, asked, told, served, pen = LAYOUTS[layout]
    s = Sheet("assignation", layout, hh, seed, None)
    s.style = looks.style_of(s.rng, look, 2 if "span" in plan else 1, s.pick(looks.pages(), looks.pages("–", "/"), ""))
    plea = Plea(s)

    def opening():
        O.letterhead(s, head, role)
        looks.title(s, title, *titles(s))

    def annex():
        s.add("#pagebreak(weak: true)")
        figures.ledger(s, hh.ledger(plea.closing))

    steps = {
        "head": lambda arg: O.letterhead(s, head, role), "span": lambda arg: O.spanning(s, opening), "refs": lambda arg: O.references(s, refs), "cover": lambda arg: cover(s),
        "break": lambda arg: s.add("#pagebreak()"), "title": lambda arg: looks.title(s, title, *titles(s)), "date": lambda arg: O.date_line(s, hh.summons, date),
        "parties": lambda arg: O.parties_table(s, ("Demandeur", "Défendeur(s)")), "applicant": lambda arg: O.applicant(s, arg), "lawyer": lambda arg: lawyer(s),
        "bailiff": lambda arg: O.bailiff(s), "given": lambda arg: given(s, arg), "givenhead": lambda arg: s.add("*ai donné assignation aux défendeurs désignés ci-dessus*"),
        "hearing": lambda arg: hearing(s, heard), "hearingleaf": lambda arg: hearing_leaf(s, heard), "info": lambda arg: information(s), "facts": lambda arg: facts(s, plea, told),
        "law": lambda arg: law(s), "requests": lambda arg: requests(s, plea, asked), "exhibits": lambda arg: exhibits(s), "ledger": lambda arg: annex(),
        "service": lambda arg: service.pages(s, hh.summons, s.rng.randrange(5500, 9800) if s.rng.random() < .6 else 0, served, pen),
    }
    if layout in ("as_garde", "as_boutique", "as_monogramme", "as_seul"):
        looks.running_head(s, "Assignation" + (" en référé" if hh.summary else ""))
    for step in plan.split():
        name, _, arg = step.partition(":")
        steps[name](arg)
    return s
