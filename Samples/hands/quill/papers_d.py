"""Second manners of some papers, and a few more letters. Each entry: function, look, type."""

from datetime import timedelta
from . import heads, parties as who, pen, remise
from .command_a import _look
from .digits import MONTHS, add_months, hour, money, money_words, on
from .furniture import columns, framed, leader, table, tick, title
from .story import working


def private_demand(ink, c):
    """A private landlord's own formal notice, typed at home."""
    d = c.reminder
    ink.para(f"{who.landlord_name(ink, c)}\n{who.landlord_where(ink, c, chr(10))}", "L", after=6)
    ink.para("\n".join(who.tenant(ink, i, p, "no") for i, p in enumerate(c.tenants)) + "\n" + "\n".join(who.premises(ink, c, "below")), "R", after=8)
    ink.para(f"Recommandé avec A.R.        {c.landlord.where.town}, le {ink.put('date_acte', d.isoformat(), on(d, ink.look.date))}", "L", after=6)
    ink.para("MISE EN DEMEURE", "L", base="BU")
    ink.para(
        f"Malgré mes appels et mes messages, je constate que vous n'avez pas payé les loyers de {', '.join(r[1].replace('Loyer et charges ', '') for r in c.ledger[:3] if r[2])}. Je vous rappelle que le loyer est payable le 5 de chaque mois, d'avance, soit {ink.m('loyer_mensuel', c.rent)} et {ink.m('charges_mensuelles', c.fees)} de charges."
    )
    ink.para(
        f"Vous me devez à ce jour {ink.cash(c.debt // 2)}. Je vous mets en demeure de me payer cette somme dans les quinze jours de la présente lettre, sinon je confierai l'affaire à la justice, ce qui augmentera les frais."
    )
    ink.para("Salutations.", after=5)
    pen.sign(ink, ink.x0 + 70, ink.y)


def minutes(ink, c):
    """A judgment taken from the registry's minutes, one column, numbered pages, many dates in the history of the case."""
    d = c.judged
    heads.numbered(ink, "page {n}")
    ink.para("EXTRAIT DES MINUTES DU GREFFE", "C", 9, "B", after=1)
    ink.para(f"{c.court[0].upper()} - {c.court[3].upper()}", "C", 12, "B", after=4)
    table(
        ink,
        [
            ("N° RG", f"{c.summoned:%y}/0{sum(map(ord, c.reference)) % 900 + 100}"),
            ("Nature", "Demande tendant à l'expulsion" + (" - référé" if c.interim else "")),
            ("Décision du", ink.put("date_acte", d.isoformat(), on(d, "slash"))),
            ("Président", heads.pro(ink, "Mme Hermine VAUCANSON")),
        ],
        [1, 2.5],
        "LL",
        "rows",
        head=False,
        size=9.5,
    )
    ink.para(f"<b>ENTRE</b> : {who.landlord(ink, c, 1)}, demandeur, d'une part,")
    ink.para(
        f"<b>ET</b> : {who.tenants(ink, c, maiden='épouse', birth='long')}, demeurant {who.premises(ink, c, 'line')}, défendeur, comparant en personne, d'autre part."
    )
    ink.para(
        f"Vu l'assignation du {ink.day(c.summoned)} ; vu le diagnostic social et financier reçu au greffe le {ink.day(c.hearing - timedelta(days=9))} ; vu les débats du {ink.day(c.hearing)} ;"
    )
    ink.para(
        f"Sur la dette : le décompte versé fait apparaître un solde de {ink.cash(c.debt2 + 11500)}. Le locataire propose de régler {money(c.debt2 // 3600 * 100 + 1000, 'nb')} par mois en plus du loyer. Il justifie de la reprise du paiement."
    )
    ink.para("PAR CES MOTIFS, le juge, statuant par décision contradictoire, en premier ressort :", base="B", after=1)
    for text in (
        f"dit que les conditions d'acquisition de la clause résolutoire figurant au bail du {ink.d('date_bail', c.lease)} étaient réunies",
        f"condamne le défendeur au paiement de {money_words(c.debt2 + 11500)}",
        "l'autorise à s'acquitter de cette somme en 36 mensualités, la dernière soldant la dette",
        "suspend les effets de la clause pendant ces délais",
        "dit qu'à défaut d'un seul versement l'expulsion pourra être poursuivie",
        "condamne le défendeur aux dépens",
    ):
        ink.item("-", text + " ;")
    ink.gap(8)
    pen.seal(ink, ink.x0 + 20, ink.y - 6, "GREFFE * " + c.court[3].upper() + " * RÉPUBLIQUE FRANÇAISE")
    pen.sign(ink, ink.x1 - 55, ink.y)


def leave_table(ink, c):
    """Commandement de quitter, as labelled rows with the text of the code in two columns."""
    d = working(c.judged + timedelta(days=33), True)
    heads.boxed(ink, c, d)
    title(ink, ["COMMANDEMENT D'AVOIR À LIBÉRER LES LOCAUX"], "frame", 14)
    table(
        ink,
        [
            ("Acte du", ink.d("date_acte", d, "slash")),
            ("Requérant", who.landlord(ink, c, 3)),
            ("Occupant(s)", " ; ".join(who.tenant(ink, i, p, "paren") for i, p in enumerate(c.tenants))),
            ("Local", who.premises(ink, c, "front")),
            ("Titre", f"décision du {ink.day(c.judged)}, {c.court[0]}"),
            ("À libérer avant le", ink.day(d + timedelta(days=62))),
        ],
        [1, 3],
        "LL",
        "grid",
        head=False,
        size=10,
    )
    ink.para(
        "Les meubles se trouvant sur place seront remis en un lieu désigné par la personne expulsée. Toute demande de délai relève du juge de l'exécution du tribunal judiciaire."
    )
    columns(
        ink,
        [
            "Article L. 412-1 : si l'expulsion porte sur un lieu habité, elle ne peut avoir lieu qu'à l'expiration d'un délai de deux mois qui suit le commandement.",
            "Article L. 412-3 : le juge peut accorder des délais renouvelables aux occupants dont le relogement ne peut avoir lieu dans des conditions normales.",
            "Article L. 412-6 : il est sursis à toute mesure d'expulsion non exécutée à la date du 1er novembre jusqu'au 31 mars de l'année suivante.",
        ],
        8.5,
    )
    remise.brief(ink, c, d, c.modes2, (c.costs, c.cost, False))


def repayment(ink, c):
    """A repayment plan between landlord and tenant."""
    d = working(c.served + timedelta(days=22))
    heads.company(ink, c, 1)
    title(ink, ["PLAN D'APUREMENT"], "double", 15)
    ink.para(f"Entre {who.landlord_name(ink, c)} et {who.tenants(ink, c, maiden='no')}, {who.premises(ink, c, 'line')},")
    ink.para(
        f"le locataire reconnaît devoir la somme de {ink.cash(c.debt)} arrêtée au {ink.day(c.at)} et s'engage à la rembourser en sus du loyer courant selon l'échéancier suivant :"
    )
    each = c.debt // 12
    rows = [("Échéance", "Montant", "Reste")]
    for n in range(12):
        month = add_months(d.replace(day=1), n + 1)
        rows.append(
            (
                f"5 {MONTHS[month.month - 1]} {month.year}",
                money(each if n < 11 else c.debt - 11 * each, "plain"),
                money(c.debt - each * (n + 1) if n < 11 else 0, "plain"),
            )
        )
    table(ink, rows, [2, 1, 1], "LRR", "grid", tint=230, size=9.5)
    ink.para(f"Fait à {c.town.name}, le {ink.put('date_acte', d.isoformat(), on(d, ink.look.date))}, en deux exemplaires.", "L", after=6)
    pen.sign(ink, ink.x0 + 10, ink.y)
    pen.sign(ink, ink.x0 + 100, ink.y)


def counsel_letter(ink, c):
    """The landlord's lawyer sends the papers to a colleague."""
    d = working(c.summoned + timedelta(days=8))
    heads.lawyer(ink, c, 1)
    heads.dateline(ink, c.lawyer.where.town, d)
    ink.para(f"N/Réf. : {c.landlord.name.split(' ')[0]} / {c.tenants[0].name}", "L", 9.5, after=0.5)
    ink.para("V/Réf. : à rappeler", "L", 9.5)
    ink.para("OFFICIELLE - par courriel et LRAR", "L", base="B")
    ink.para("Mon cher Confrère,", "L")
    ink.para(
        f"Dans l'affaire opposant {who.landlord_name(ink, c)} à {who.tenants(ink, c, maiden='no')}, demeurant {who.premises(ink, c, 'line')}, appelée le {ink.day(c.hearing)} à {hour(*c.clock)}, je vous adresse mes pièces numérotées 1 à 6."
    )
    ink.para(
        f"Ma cliente accepterait un échelonnement sur vingt-quatre mois si un premier versement de {ink.cash(c.debt2 // 1000 * 100)} intervenait avant l'audience."
    )
    ink.para("Votre bien dévoué.", "R", after=4)
    pen.sign(ink, ink.x1 - 55, ink.y)


def advice(ink, c):
    """Recommendations of the CCAPEX."""
    d = working(c.ccapex + timedelta(days=45))
    ink.para(f"PRÉFECTURE ({c.town.num}) - CONSEIL DÉPARTEMENTAL", "C", 11, "B", after=0.5)
    title(ink, ["AVIS ET RECOMMANDATIONS", "Commission de coordination des actions de prévention des expulsions locatives"], "tint", 13)
    ink.para(f"Séance du {ink.put('date_acte', d.isoformat(), on(d, 'long'))}", "L", base="B")
    table(
        ink,
        [
            ("Ménage", "Adresse", "Bailleur", "Dette"),
            (
                " / ".join(who.tenant(ink, i, p, "no") for i, p in enumerate(c.tenants)),
                who.premises(ink, c, "line"),
                who.landlord_name(ink, c),
                ink.cash(c.debt),
            ),
        ],
        [2, 2, 1.6, 1],
        "LLLR",
        "grid",
        size=9,
        tint=230,
    )
    ink.para("La commission recommande :", "L", after=1)
    for text, on_ in (
        ("au ménage : reprendre le paiement du loyer courant et déposer un dossier FSL", True),
        ("au bailleur : suspendre la procédure pendant trois mois", c.debt < 250000),
        ("à la CAF : maintenir l'aide au logement", c.aid > 0),
        ("au service social : proposer un accompagnement", True),
    ):
        tick(ink, text, on_)
    ink.para("Les présentes recommandations ne lient pas le juge.", size=8.5)


def bailiff_notice(ink, c):
    """Congé served by a bailiff."""
    end = add_months(c.lease.replace(year=c.served.year + 1), 0)
    d = working(add_months(end, -7), True)
    heads.left(ink, c, d)
    title(ink, ["CONGÉ AVEC REFUS DE RENOUVELLEMENT", "motif légitime et sérieux"], "rules", 14)
    ink.para(remise.opening(ink, d, "spaced"), "L")
    ink.para(
        f"À la requête de {who.landlord(ink, c, 0)}, nous donnons congé à {who.tenants(ink, c, maiden='née')}, demeurant {who.premises(ink, c, 'line')}, pour le {ink.day(end)}, terme du bail du {ink.d('date_bail', c.lease)}, en application de l'article 15 de la loi du 6 juillet 1989, en raison des retards répétés de paiement."
    )
    framed(
        ink,
        lambda k: k.para(
            "Le locataire âgé de plus de soixante-cinq ans et dont les ressources sont inférieures au plafond réglementaire peut bénéficier d'une protection.",
            size=9,
            after=0.5,
        ),
    )
    leader(ink, "Coût de l'acte", ink.cash(c.cost))
    remise.closing(ink, c, d)


PAPERS = {
    "privatedemand": (private_demand, _look(face=["free", "courier"], size=11, align="L", money="euros"), "mise_en_demeure"),
    "minutes": (minutes, _look(face=["gentium", "arial"], size=10.5, left=30, lead=1.35), "jugement"),
    "leavetable": (leave_table, _look(face=["calibri", "arial"], size=10, order="last"), "commandement_de_quitter_les_lieux"),
    "repayment": (repayment, _look(face=["open", "verdana"], size=9.5), "autre"),
    "counsel": (counsel_letter, _look(face=["cambria", "times"], size=11.5, left=30, right=28, lead=1.3), "autre"),
    "advice": (advice, _look(face=["arial", "lato"], size=10, order="last"), "autre"),
    "bailiffnotice": (bailiff_notice, _look(face=["times", "gentium"], size=11), "conge"),
}
