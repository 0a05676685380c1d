"""Commandements de payer, second half of the layouts."""

from . import heads, law, parties as who, remise
from .claims import claim, extras, ledger, wide
from .command_a import _closed, _look
from .digits import money, money_words
from .furniture import columns, framed, table, title


def letter_like(ink, c):
    """Addressed like a letter, window block on the right, spoken in the second person, day written in by hand."""
    heads.left(ink, c, c.served, label="Notre dossier ")
    with ink.frame(ink.x0 + 85, ink.x1):
        for i, p in enumerate(c.tenants):
            ink.para(who.tenant(ink, i, p, "no", bold=True), "L", after=0.2)
        ink.lines(who.premises(ink, c, "above"))
    ink.gap(7)
    title(ink, ["COMMANDEMENT DE PAYER VISANT LA CLAUSE RÉSOLUTOIRE"], "bare", 13)
    remise.opening_hand(ink, c.served)
    ink.para("Madame, Monsieur,", "L")
    ink.para(f"Je suis requis par votre bailleur, {who.landlord(ink, c, 0)}{who.agent(ink, c, 0)}, de vous signifier ce qui suit.")
    ink.para(
        f"Vous êtes titulaire{'s' if len(c.tenants) > 1 else ''} d'un bail conclu le {ink.d('date_bail', c.lease)} pour {c.nature} situé à l'adresse indiquée en tête. Vous devez chaque mois {ink.m('loyer_mensuel', c.rent)} de loyer ainsi que {ink.m('charges_mensuelles', c.fees)} à valoir sur les charges."
    )
    ink.para(f"Or vous restez devoir, selon compte établi le {_closed(ink, c)} :", after=1)
    with ink.frame(ink.x0 + 10, ink.x1 - 10):
        claim(ink, c, "net", "list", labels=("soit un total de loyers et charges de", "coût du présent commandement", "ENSEMBLE"))
    ink.para(
        f"JE VOUS FAIS EN CONSÉQUENCE COMMANDEMENT de me régler cette somme, dans les {law.delay(ink, c, 1)} de ce jour. Le paiement peut se faire à l'étude, par carte ou par virement (IBAN {c.office.iban})."
    )
    ink.para(f"Votre bail prévoit en effet : {law.clause(c, 1)}")
    ink.para(law.warning(ink, c, 2))
    if c.sponsors:
        ink.para(f"Copie du présent est dénoncée dans les quinze jours à : {who.sponsors(ink, c)}.")
    ink.para(law.GRACE, size=8)
    remise.ticked(ink, c, c.served, c.modes, "commandement", by_hand=True, manner=2, costs=(c.costs, c.cost))


def annexed(ink, c):
    """Only the principal in the act; the ledger of the landlord is annexed on its own page."""
    heads.numbered(ink, "- {n} -")
    heads.centre(ink, c, c.served, label="Nos réf. : ")
    ink.para("COPIE", "R", 9, "B", after=1)
    title(ink, ["COMMANDEMENT DE PAYER", "LES LOYERS, CHARGES ET ACCESSOIRES"], "rules", 14)
    ink.para(remise.opening(ink, c.served, "le"), "L", base="B")
    ink.para("POUR :", "L", base="B", after=0.5)
    ink.para(who.landlord(ink, c, 1, born_style="long") + who.agent(ink, c, 0))
    ink.para("CONTRE :", "L", base="B", after=0.5)
    for i, p in enumerate(c.tenants):
        ink.item("•", who.tenant(ink, i, p, "née", "long", bold=True) + (who.guardian(c) if i == 0 else ""))
    ink.para("domicile : " + who.premises(ink, c, "line"), "L")
    ink.para(f"Vu le bail consenti par acte sous signatures privées du {ink.d('date_bail', c.lease)} ;", after=0.8)
    ink.para(
        f"Vu le loyer actuel ({ink.m('loyer_mensuel', c.rent)}) et les charges ({ink.m('charges_mensuelles', c.fees)}), payables mensuellement ;",
        after=0.8,
    )
    ink.para("Vu le décompte annexé ;")
    ink.para(f"Nous, {c.trade(c.served)}, faisons commandement aux susnommés de payer dans les {law.delay(ink, c, 0)} :")
    total = claim(
        ink, c, "single", "_", labels=(f"Solde locatif débiteur au {_closed(ink, c, 'slash')}", "Coût de la signification", "Total exigible")
    )
    ink.para(f"({money_words(total)})", "R", 9, "I")
    ink.para("CLAUSE DU BAIL", "C", base="B", after=0.8)
    framed(ink, lambda k: k.para(law.clause(c, 0), base="I", after=0.5))
    for text in law.six(ink, c, law.delay(ink, c, 0)):
        ink.item("-", text, 5)
    ink.para("Sous toutes réserves. Dont acte.", "R", base="I")
    remise.brief(ink, c, c.served, c.modes, (c.costs, c.cost))
    ink.page()
    ink.para("ANNEXE : RELEVÉ DE COMPTE LOCATAIRE", "L", 12, "B")
    ledger(ink, c.ledger, tint=220)


def dense(ink, c):
    """Very small print in one page and a half, two columns of statute, insurance asked for as well."""
    heads.boxed(ink, c, c.served, "Réf. étude : ")
    title(ink, ["COMMANDEMENT DE PAYER ET D'AVOIR À JUSTIFIER D'UNE ASSURANCE LOCATIVE", "visant la clause résolutoire"], "frame", 11)
    ink.para(
        f"{remise.opening(ink, c.served, 'digits')} - À LA DEMANDE DE <b>{who.landlord_name(ink, c)}</b>, {'siège' if c.landlord.moral else 'domicile'} : {who.landlord_where(ink, c)}{who.agent(ink, c, 1)}. Nous, {c.trade(c.served)} soussigné, commandons à {who.tenants(ink, c, joint=' et ', maiden='épouse')}, locataire(s) du logement sis {who.premises(ink, c, 'front')} suivant bail du {ink.d('date_bail', c.lease, 'slash')} (loyer {ink.m('loyer_mensuel', c.rent, 'tight')} ; charges {ink.m('charges_mensuelles', c.fees, 'tight')}) :",
        after=1.5,
    )
    ink.item("1.", f"de payer dans les {law.delay(ink, c, 0)} les sommes du tableau qui suit, arrêtées au {_closed(ink, c, 'slash')} ;")
    ink.item("2.", "de remettre dans le mois une attestation d'assurance contre les risques dont il doit répondre (article 7 g).")
    claim(ink, c, "monthly", "columns", "plain", labels=("Sous-total dette", "Coût acte", "TOTAL GÉNÉRAL"))
    ink.para(law.clause(c, 1), base="B")
    ink.para(law.warning(ink, c, 1))
    columns(ink, law.article24(c) + [law.PRIORITY, law.GRACE], 6.8)
    remise.grid(ink, c, c.served, c.modes, "commandement de payer et de justifier", (c.costs, c.cost), by_hand=True)


def cover_sheet(ink, c):
    """A cover page with the parties and a bar code, the deed itself behind it."""
    heads.centre(ink, c, c.served, ref=False)
    ink.gap(8)
    _bars(ink, ink.x1 - 52, ink.y)
    ink.para(f"Acte n° {ink.put('reference_dossier', c.reference, c.reference)}", "L", 12, "B")
    ink.gap(18)
    title(ink, ["COMMANDEMENT DE PAYER", "DES LOYERS D'HABITATION"], "double", 20)
    ink.gap(6)
    table(
        ink,
        [
            ("REQUÉRANT", who.landlord_name(ink, c)),
            ("SIGNIFIÉ À", " - ".join(who.tenant(ink, i, p, "no") for i, p in enumerate(c.tenants))),
            ("LE", ink.d("date_acte", c.served, "WEEK")),
        ],
        [1, 3],
        "LL",
        "rows",
        head=False,
        size=12,
    )
    ink.para("LISEZ CET ACTE AVEC ATTENTION : votre logement est en jeu. Conservez-le, le tribunal pourra vous le demander.", "C", 9.5, "B")
    ink.page()
    ink.para(f"À la requête de {who.landlord(ink, c, 0, bold=False)}{who.agent(ink, c, 2)},")
    ink.para(f"il est rappelé à {who.tenants(ink, c, maiden='paren', birth='slash')}{who.guardian(c)}, demeurant {who.premises(ink, c, 'line')} :")
    ink.item("–", f"que selon bail en date du {ink.d('date_bail', c.lease)} lui ont été loués les lieux qu'il occupe ({c.nature}) ;")
    ink.item("–", f"que le loyer est de {ink.m('loyer_mensuel', c.rent)} par mois, les charges de {ink.m('charges_mensuelles', c.fees)} par mois ;")
    ink.item("–", f"qu'il est redevable au {_closed(ink, c)} de la somme principale de {ink.m('montant_principal', c.debt)}.")
    ink.para(f"Commandement lui est fait de payer ladite somme, majorée des frais, sous {law.delay(ink, c, 2)} :")
    claim(ink, c, "single", "·", labels=("Dette de loyers et charges", "Frais de l'acte", "À PAYER"))
    ink.para(f"Faute de paiement, application sera faite de la clause : {law.clause(c, 2)}")
    ink.para("CE QUE VOUS POUVEZ FAIRE", "L", base="B", after=1)
    for text in law.six(ink, c, law.delay(ink, c, 0)):
        ink.item("►" if ink.look.face in ("verdana", "freesans") else "•", text)
    ink.gap(2)
    wide(ink, c.ledger, tint=230)
    remise.told(ink, c, c.served, c.modes, "commandement de payer", (c.costs, c.cost), "ACTE DE SIGNIFICATION")


def _bars(ink, x, y):
    """A bar code; it says nothing a reader needs."""
    rng = ink.rng
    ink.pdf.set_fill_color(0)
    end = x + 48
    while x < end:
        w = rng.choice([0.3, 0.6, 0.9])
        ink.pdf.rect(x, y, w, 12, style="F")
        x += w + rng.choice([0.3, 0.5, 0.9])


def social(ink, c):
    """A big landlord's commandement: monthly grid with aid and payments, lines pointed by dashes, guarantor named."""
    heads.right(ink, c, c.served, label="Affaire n° ")
    title(ink, ["COMMANDEMENT DE PAYER", "les loyers et les charges", "(article 24 modifié de la loi 89-462)"], "left", 16)
    ink.para(remise.opening(ink, c.served, "le") + ",", "L")
    ink.para(
        "Nous, "
        + " et ".join(heads.partners(ink, c.office))
        + f", {heads.trade(c, c.served, len(c.office.partners) > 1).lower()} à {c.office.where.town}, membre{'s' if len(c.office.partners) > 1 else ''} de {c.office.name},",
        after=1.5,
    )
    ink.para(f"<b>Requérant</b> : {who.landlord(ink, c, 2)}{who.agent(ink, c, 1)}", after=1.5)
    for i, p in enumerate(c.tenants):
        ink.para(
            f"<b>{'Preneur' if i == 0 else 'Co-preneur'}</b> : {who.tenant(ink, i, p, 'née', 'dots')}{who.guardian(c) if i == 0 else ''}", after=1.5
        )
    ink.para(f"<b>Lieux loués</b> : {who.premises(ink, c, 'front')}", after=1.5)
    if c.sponsors:
        ink.para(f"<b>Caution solidaire</b> : {who.sponsors(ink, c)}", after=1.5)
    ink.para(
        f"<b>Convention</b> : contrat de location du {ink.d('date_bail', c.lease, 'dots')} - loyer {ink.m('loyer_mensuel', c.rent)} - provisions pour charges {ink.m('charges_mensuelles', c.fees)}"
    )
    ink.para(
        f"vous commandons de payer, sous {law.delay(ink, c, 1)}, la dette locative dont le détail, provisoirement clos au {_closed(ink, c, 'dots')}, est :"
    )
    wide(ink, c.ledger, "grid", 9)
    claim(ink, c, "single", "-", labels=("Total dû au bailleur", "Coût du commandement", "Total à verser à l'étude"))
    ink.para(law.clause(c, 0), base="I")
    ink.para(law.warning(ink, c, 0))
    ink.para(law.GRACE, size=8.5)
    remise.ticked(ink, c, c.served, c.modes, "commandement", by_hand=False, manner=1, costs=(c.costs, c.cost))


def spare(ink, c):
    """A lone bailiff's bare page: no frames at all, abbreviations, everything in the order he thinks of it."""
    heads.left(ink, c, c.served, ref=False)
    ink.para(f"Cdt payer loyers    {ink.put('reference_dossier', c.reference, c.reference)}", "R", 9)
    ink.gap(6)
    ink.para("COMMANDEMENT DE PAYER (bail d'habitation)", "L", 13, "B", after=5)
    ink.para(f"Débiteur(s) : {who.tenants(ink, c, joint=' / ', maiden='paren')}", "L", after=1)
    ink.para(f"Adresse : {who.premises(ink, c, 'paren')}", "L", after=1)
    ink.para(f"Créancier : {who.landlord(ink, c, 3, bold=False)}", "L", after=4)
    ink.para(
        f"{remise.opening(ink, c.served, 'inverse')}, nous, {c.trade(c.served)} soussigné, à la demande du créancier sus-désigné{who.agent(ink, c, 0)}, vous signifions que vous devez, bail du {ink.d('date_bail', c.lease, 'slash')} :"
    )
    kind = ink.look.money
    ink.para(f"loyers et charges échus au {_closed(ink, c, 'slash')}, ci ......... {ink.m('montant_principal', c.debt, kind)}", "R", after=1)
    more = extras(ink, c)
    for label, value in more:
        ink.para(f"{label.lower()}, ci ......... {money(value, kind)}", "R", after=1)
    ink.para(f"coût du présent, ci ......... {ink.m('cout_acte', c.cost, kind)}", "R", after=1)
    ink.para(f"Ensemble ......... {ink.m('montant_total', c.debt + c.cost + sum(v for _, v in more), kind)}", "R", base="B", after=4)
    ink.para(f"(mensualité : loyer {ink.m('loyer_mensuel', c.rent, kind)}, provision {ink.m('charges_mensuelles', c.fees, kind)}).", "R", 9)
    ink.para(f"VOUS AVEZ {law.delay(ink, c, 1)} POUR PAYER. Passé ce délai le bailleur invoquera la clause résolutoire : {law.clause(c, 2)}")
    ink.para(law.warning(ink, c, 1))
    ink.para("Détail :", "L", base="B", after=1)
    ledger(ink, c.ledger, ("Le", "Objet", "Dû", "Payé", "Reste"), "none", 9, "dots", kind="plain")
    remise.brief(ink, c, c.served, c.modes, (c.costs, c.cost))


LAYOUTS = {
    "letter": (letter_like, _look(face=["calibri", "open"], size=[9.5, 10.5], left=24, right=22, order=["first", "last"], date=["long", "slash"])),
    "annexed": (annexed, _look(face=["cambria", "free"], size=10.5, money=["dot", "nb"], order=["last"], top=15)),
    "dense": (dense, _look(face=["narrow", "calibri"], size=9, left=14, right=14, top=11, low=14, order="last", short=True)),
    "cover": (cover_sheet, _look(face=["freesans", "verdana"], size=[9.5], money=["nb", "eur"], left=24, right=24, top=22)),
    "social": (social, _look(face=["open", "arial"], size=9.5, money=["nb", "mid"], order="first", left=20, right=24)),
    "spare": (spare, _look(face=["times", "courier"], size=10.5, align="L", money=["eur", "euros", "mid"], order="last", left=28, right=22, top=25)),
}
