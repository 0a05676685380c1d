"""What a claimant tells the court and asks of it, in several drafting habits; every sum and date is recorded as it is said."""

from . import law
from .digits import hour, money_words, on
from .furniture import framed, table
from .parties import pro


def _gender(c):
    """Agreement for one or several tenants: (noun, verb endings)."""
    if len(c.tenants) > 1:
        return "les locataires", "leur", "se sont", "ont"
    return ("la locataire" if c.tenants[0].woman else "le locataire"), "lui", "s'est", "a"


def matter(ink, c):
    """Interim or on the merits; the first is always written, the second often goes without saying."""
    ink.put("procedure", "refere" if c.interim else "fond", "référé" if c.interim else "")
    return c.interim


def hearing(ink, c, date_style="week", hour_style="h"):
    d = ink.put("audience_date", c.hearing.isoformat(), on(c.hearing, date_style))
    h = ink.put("audience_heure", f"{c.clock[0]:02d}:{c.clock[1]:02d}", hour(*c.clock, hour_style))
    return d, h


def facts(ink, c, manner=0):
    """Paragraphs of the story: lease, arrears, commandement, steps taken."""
    who, to, _, have = _gender(c)
    lease, rent, fees = ink.d("date_bail", c.lease), ink.m("loyer_mensuel", c.rent), ink.m("charges_mensuelles", c.fees)
    order = ink.d("date_commandement", c.served)
    debt, at = ink.m("dette_montant", c.debt2), ink.d("dette_arretee_au", c.at2)
    step = {
        "hlm": "La commission de coordination des actions de prévention des expulsions locatives a été saisie le ",
        "oph": "La CCAPEX a été saisie le ",
    }.get(c.landlord.kind, "Le commandement a été signalé à la CCAPEX le ")
    step += ink.day(c.ccapex) + "."
    if ink.rng.random() < 0.5:  # other sums and dates, which are not what the fields ask for
        step += ink.rng.choice(
            [
                f" Un dépôt de garantie de {ink.cash(c.deposit)} avait été versé à l'entrée dans les lieux.",
                f" Une mise en demeure avait été adressée dès le {ink.day(c.reminder)}.",
                f" Un plan d'apurement par mensualités de {ink.cash(c.debt // 2400 * 100 + 2000)} avait été proposé le {ink.day(c.reminder)} et n'a pas été respecté.",
            ]
        )
    if manner == 0:
        return [
            f"Suivant acte sous seing privé en date du {lease}, {who} {have} pris à bail {c.nature}, moyennant un loyer mensuel fixé en dernier lieu à {rent} et une provision sur charges de {fees}.",
            f"Les échéances n'ayant pas été réglées, un commandement de payer visant la clause résolutoire a été délivré le {order} pour un principal de {ink.cash(c.debt)}.",
            f"Ce commandement est resté sans effet dans le délai imparti. {step}",
            f"Selon décompte arrêté au {at}, la dette s'élève désormais à {debt}.",
        ]
    if manner == 1:
        return [
            f"Attendu que par contrat du {lease} le requérant a loué {c.nature} au loyer actuel de {rent} par mois, charges en sus pour {fees} ;",
            f"Attendu que {who} {have} cessé de régler régulièrement le loyer, et que commandement de payer a dû {'leur' if to == 'leur' else 'lui'} être signifié le {order} ;",
            f"Attendu que les causes de ce commandement n'ont pas été acquittées, et qu'il est dû à ce jour, compte établi au {at}, la somme de {debt} ;",
            "Attendu que le requérant est fondé à se prévaloir de la clause résolutoire insérée au bail ;",
        ]
    if manner == 2:
        return [
            f"Le bail a été signé le {lease} ; il porte sur {c.nature}. Le loyer courant est de {rent}, auquel s'ajoutent {fees} de charges mensuelles.",
            f"Au {at}, {who} rest{'ent' if have == 'ont' else 'e'} redevable{'s' if have == 'ont' else ''} de {debt} ({money_words(c.debt2)}).",
            f"Des démarches amiables ont été tentées, en vain. {step}",
            f"Un commandement visant la clause résolutoire a été signifié par {c.trade(c.served)} le {order}, sans régularisation.",
        ]
    return [f"Loyer : {rent} ; charges : {fees} ; bail : {lease} ; commandement : {order} ; arriéré au {at} : {debt}."]


def argument(ink, c, manner=0):
    """Reasons in law, at more or less length."""
    lease = c.lease.year
    return [
        [
            "L'article 7 a) de la loi du 6 juillet 1989 oblige le locataire à payer le loyer et les charges récupérables aux termes convenus. L'article 1728 du code civil en fait l'une des deux obligations principales du preneur.",
            f"La clause résolutoire figurant aux conditions générales du bail de {lease} a produit son plein effet, aucun règlement intégral n'étant intervenu dans le délai imparti. La bonne foi du bailleur n'est pas discutable.",
            "Il serait inéquitable de laisser à sa charge les frais exposés pour faire valoir ses droits.",
        ],
        [
            "Sur la recevabilité : les diligences prescrites par l'article 24 de la loi n° 89-462 ont été accomplies ; la demande est recevable.",
            "Sur le fond : l'obligation n'est pas sérieusement contestable dès lors que le décompte distingue loyers, charges et versements de la caisse d'allocations familiales.",
            "Sur les délais : le bailleur s'en rapporte, sous réserve que le loyer courant ait été intégralement repris avant l'audience.",
        ],
    ][manner % 2]


def requests(ink, c, manner=0, with700=True, amount=True):
    """The list of what is asked; wording by `manner`, nature by the case."""
    who, to, *_ = _gender(c)
    out, prov = [], " à titre provisionnel" if c.interim else ""
    verb = {
        0: ("CONSTATER", "ORDONNER", "CONDAMNER", "FIXER", "DIRE"),
        1: ("Constater", "Ordonner", "Condamner", "Fixer", "Dire"),
        2: ("constater", "ordonner", "condamner", "fixer", "dire"),
    }[manner % 3]
    only = not c.interim and len(c.reference) % 3 == 0
    if not only:
        ink.ask("constat_resiliation")
        out.append(
            [
                f"{verb[0]} l'acquisition de la clause résolutoire et la résiliation du bail de plein droit",
                f"{verb[0]} que le bail s'est trouvé résilié par l'effet du commandement du {ink.d('date_commandement', c.served)}",
                f"{verb[0]} le jeu de la clause résolutoire",
            ][manner % 3]
        )
    if not c.interim:
        ink.ask("prononce_resiliation")
        out.append(
            ("subsidiairement, " if not only else "")
            + (
                "prononcer la résiliation judiciaire du bail aux torts du preneur pour défaut de paiement"
                if manner % 2
                else "PRONONCER la résiliation du bail pour manquement grave à l'obligation de payer le loyer"
            )
        )
    ink.ask("expulsion")
    out.append(
        [
            f"{verb[1]} l'expulsion de {who} et de tous occupants de {'leur' if to == 'leur' else 'son'} chef, au besoin avec le concours de la force publique et d'un serrurier",
            f"{verb[1]} à {who} de libérer les lieux et, à défaut de départ volontaire, autoriser {'leur' if to == 'leur' else 'son'} expulsion avec l'assistance de la force publique",
            f"{verb[1]} que {who} soi{'en' if to == 'leur' else ''}t expulsé{'s' if to == 'leur' else c.tenants[0].e} avec si nécessaire l'appui de la force publique",
        ][manner % 3]
        .replace("de le locataire", "du locataire")
        .replace("de les locataires", "des locataires")
        .replace("à le locataire", "au locataire")
        .replace("à les locataires", "aux locataires")
    )
    ink.ask("condamnation_dette")
    joint = "solidairement " if to == "leur" else ""
    out.append(
        f"{verb[2]} {joint}{who} à payer{prov} la somme de {ink.m('dette_montant', c.debt2)} au titre des loyers et charges arrêtés au {ink.d('dette_arretee_au', c.at2)}, avec intérêts au taux légal"
    )
    ink.ask("indemnite_occupation")
    fee = f"à la somme mensuelle de {ink.m('indemnite_occupation', c.rent + c.fees)}" if amount else "au montant du loyer révisé augmenté des charges"
    out.append(f"{verb[3]}{prov} l'indemnité d'occupation {fee} jusqu'à la remise des clés, et condamner {who} à son paiement")
    if with700:
        ink.ask("article_700")
        out.append(f"{verb[2]} {who} à verser {ink.m('article_700_montant', c.art700)} sur le fondement de l'article 700 du code de procédure civile")
    ink.ask("depens")
    out.append(f"{verb[2]} {who} aux {'entiers ' if manner != 1 else ''}dépens, en ce compris le coût du commandement")
    if not c.interim and manner == 0:
        out.append(f"{verb[4]} n'y avoir lieu d'écarter l'exécution provisoire")
    return out


def exhibits(ink, c, heading="BORDEREAU DE PIÈCES COMMUNIQUÉES", mark="{}."):
    rows = [
        "Contrat de location",
        f"Commandement de payer du {ink.day(c.served)}",
        "Décompte locatif actualisé",
        "Saisine ou signalement CCAPEX",
        "Courriers de relance",
        "Notification à la préfecture",
    ]
    if c.sponsors:
        rows.append("Acte de cautionnement")
    ink.need(40)
    ink.para(heading, "L", base="B", after=1.5)
    for n, row in enumerate(rows, 1):
        ink.item(mark.format(n), row, after=0.4)
    ink.gap(3)


def counsel(ink, c, manner=0):
    """The claimant's lawyer in a sentence."""
    a = c.lawyer
    name, bar = ink.put("avocat_nom", a.name, a.name), ink.put("avocat_barreau", a.bar, a.bar)
    pro(ink, name)
    return [
        f"Ayant pour avocat Maître {name}, avocat au Barreau de {bar}, y demeurant {a.where.line()} ({a.box}), au cabinet duquel il est fait élection de domicile",
        f"Représenté(e) par Me {name}, du barreau de {bar}, {a.where.line()}, tél. {a.tel}, lequel se constitue sur la présente",
        f"Pour qui domicile est élu au cabinet de Maître {name}, Avocat inscrit au Barreau de {bar}, {a.where.voie}, {a.box}",
    ][manner % 3]


def information(ink, c, d):
    """The leaf that goes with the summons: hearing again, in plain words."""
    ink.page()
    ink.para("DOCUMENT D'INFORMATION JOINT À L'ASSIGNATION", "C", 13, "B", after=1)
    ink.para("(décret n° 2017-923 du 9 mai 2017)", "C", 9, "I")
    day, h = hearing(ink, c, "week", "h")

    def box(k):
        k.para("VOTRE AUDIENCE", "C", 11, "B", after=1)
        k.para(f"Le {day} à {h}\n{law.court(k, c)}\n{law.court_place(k, c)}", "C", 11.5, "B", after=1)

    framed(ink, box, double=True)
    for text in (
        "Il est important de vous présenter à l'audience : vous pourrez y exposer votre situation et demander des délais de paiement.",
        "Apportez vos justificatifs de ressources, de charges et de versements récents.",
        "Un travailleur social peut vous proposer un rendez-vous afin d'établir un diagnostic social et financier destiné au juge : répondez à son courrier.",
        "Vous pouvez demander l'aide juridictionnelle, et vous informer gratuitement auprès de l'ADIL de votre département.",
    ):
        ink.item("•", text)
    table(
        ink,
        [
            ("Qui peut vous aider ?", "Comment ?"),
            ("ADIL", "0 805 16 00 75 (numéro vert)"),
            ("Conseil départemental", "service social de secteur"),
            ("CAF ou MSA", "votre caisse"),
        ],
        [1, 1.4],
        "LL",
        "grid",
        tint=225,
    )
