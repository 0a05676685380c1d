"""Commandements de payer: fifteen layouts, each an order of sections and a dress for each section."""
import datetime as dt

from . import figures, looks, openings as O, parties as P, service
from .sheet import Sheet, esc

ELAN = dt.date(2018, 11, 25)

# name: look, columns, head, title, refs, date, section order, claim dress, monthly detail, warning dress, service dress, pen on service
LAYOUTS = {
    "cp_reseau": ("reseau", 1, "band", "band", "qr", "figures", "head refs title date parties bailiff order claim warn clause service", "tiles", False, "list", "table", False),
    "cp_boutique": ("boutique", 1, "center", "spaced", "line", "words", "head refs title date applicant:prose bailiff addr:prose lease order claim warn service", "prose", False, "prose", "prose", False),
    "cp_province": ("province", 1, "double", "double", "line", "hand", "head title refs date applicant:prose bailiff addr:prose lease order claim warn clause service", "list", False, "prose", "ticks", True),
    "cp_machine": ("machine", 1, "typed", "under", "line", "words", "head refs title date applicant:indent bailiff addr:list order lease claim warn service ledger", "list", False, "numbered", "prose", False),
    "cp_logiciel": ("logiciel", 1, "grid", "framed", "barcode", "figures", "head refs title parties date bailiff order claim lease warn clause service", "ruled", True, "frame", "ticks", False),
    "cp_marge": ("marge", 1, "margin", "left", "foot", "stamp", "head title date applicant:frame bailiff addr:blocks lease order claim warn service ledger", "horizontal", False, "list", "frame", False),
    "cp_colonnes": ("condense", 2, "band", "inverse", "box", "figures", "span refs date applicant:frame addr:blocks bailiff lease order claim clause warn service", "ruled", False, "numbered", "prose", False),
    "cp_rotation": ("moderne", 1, "rotated", "left", "qr", "none", "head title summary refs applicant:frame addr:blocks bailiff lease order claim warn service ledger", "zebra", False, "frame", "ticks", True),
    "cp_pied": ("schola", 1, "foot", "rules", "line", "words", "head title date applicant:indent bailiff addr:blocks lease order claim warn clause service", "open", False, "prose", "frame", False),
    "cp_associes": ("bookman", 1, "associates", "small", "box", "stamp", "head refs title date applicant:prose addr:list bailiff lease order claim warn ledger service", "zebra", False, "frame", "table", False),
    "cp_monogramme": ("roboto", 1, "monogram", "framed", "barcode", "pen", "head refs title date addr:blocks applicant:frame bailiff lease claim order warn service", "zebra", True, "list", "ticks", True),
    "cp_matrice": ("matrice", 1, "typed", "plain", "line", "figures", "head refs date title applicant:indent addr:list bailiff order claim warn service ledger", "open", True, "numbered", "prose", False),
    "cp_palatin": ("palatin", 1, "right", "small", "foot", "words", "head title date order addr:blocks applicant:indent bailiff lease claim clause warn service", "horizontal", False, "prose", "frame", False),
    "cp_couverture": ("libertine", 1, "left", "band", "barcode", "figures", "head refs window title break applicant:frame date bailiff addr:prose lease order claim warn ledger service", "ruled", False, "list", "table", False),
    "cp_ancien": ("latin", 1, "center", "under", "line", "words", "head title refs date applicant:prose bailiff addr:prose lease order claim clause warn service", "prose", False, "prose", "prose", False),
    "cp_vert": ("vollkorn", 1, "monogram", "rules", "box", "hand", "head refs title parties date bailiff lease order claim clause warn ledger service", "list", True, "frame", "table", False),
}


def titles(s):
    main = s.pick("COMMANDEMENT DE PAYER", "COMMANDEMENT DE PAYER LES LOYERS", "COMMANDEMENT DE PAYER LOYERS ET CHARGES", "COMMANDEMENT DE PAYER VISANT LA CLAUSE RÉSOLUTOIRE",
                  "Commandement de payer visant la clause résolutoire")
    sub = s.pick("(loi du 6 juillet 1989, article 24)", "rappelant la clause résolutoire insérée au bail", "Bail d'habitation – Article 24 de la loi n° 89-462 du 6 juillet 1989")
    if "VISANT" not in main.upper():
        sub = s.pick("VISANT LA CLAUSE RÉSOLUTOIRE \\ ", "et visant la clause résolutoire \\ ") + sub
    return main, sub + (" \\ ET D'AVOIR À JUSTIFIER DE L'ASSURANCE LOCATIVE" if s.hh.insurance_too else "")


def lease(s):
    """Recital of the lease."""
    hh = s.hh
    deed = s.pick("acte sous seing privé en date du", "contrat de location signé le", "bail d'habitation consenti le", "acte sous signature privée du")
    where = P.home(s) if s.rng.random() < .5 else "à l'adresse indiquée ci-dessus"
    rent = s.money("loyer_mensuel", hh.rent)
    charges = f", outre une provision sur charges de {s.money('charges_mensuelles', hh.charges)}" if hh.charges else ""
    bond = f" {P.guarantors(s)} {s.pick('se sont portés cautions solidaires', 's’est engagé en qualité de caution solidaire')}." if hh.guarantors and s.rng.random() < .6 else ""
    s.add(s.pick(f"Suivant {deed} {s.date('date_bail', hh.lease)}, vous avez pris en location un logement sis {where}, moyennant un loyer mensuel de {rent}{charges}.",
                 f"Vous occupez un logement {where}, en vertu d'un {deed} {s.date('date_bail', hh.lease)}. Le montant mensuel du loyer est de {rent}{charges}.",
                 f"Rappel du bail : {deed} {s.date('date_bail', hh.lease)} ; logement {where} ; loyer : {rent} par mois{charges}.") + bond)


def delay(s, upper=True):
    weeks = s.hh.weeks
    text = s.pick("SIX SEMAINES", "6 SEMAINES", "SIX (6) SEMAINES") if weeks else s.pick("DEUX MOIS", "2 MOIS", "DEUX (2) MOIS")
    return s.say("delai_jours_ou_semaines", "6_semaines" if weeks else "2_mois", text if upper else text.lower())


def order(s):
    s.add(s.pick(f"*JE VOUS FAIS COMMANDEMENT* de payer, dans un délai de *{delay(s)}* à compter de la date du présent acte, entre mes mains ou en celles du requérant, les sommes ci-après détaillées :",
                 f"Vous fais commandement, par le présent acte, d'avoir à payer dans un délai de *{delay(s)}* :",
                 f"Vous commandant de payer, dans le délai imparti de *{delay(s)}* courant de ce jour, au soussigné porteur des pièces :",
                 f"COMMANDEMENT VOUS EST FAIT de régler sous *{delay(s)}* au plus tard les causes suivantes :"))
    if s.hh.insurance_too:
        s.add("Et, dans un délai d'UN MOIS, d'avoir à justifier de l'assurance contre les risques locatifs, en application de l'article 7 g) de la loi du 6 juillet 1989.")


def _mentions(s):
    """The six mentions of the current law, or the reproduction of older texts before 25 November 2018."""
    fund = O.fsl(s)
    court = esc(s.hh.court)
    if s.hh.command < ELAN:
        return [f"*Article 24 de la loi du 6 juillet 1989* : « Toute clause prévoyant la résiliation de plein droit du contrat de location pour défaut de paiement du loyer ou des charges aux termes convenus ne produit effet que {delay(s, False)} après un commandement de payer demeuré infructueux. Le commandement de payer reproduit, à peine de nullité, les dispositions du présent article et des trois premiers alinéas de l'article 6 de la loi n° 90-449 du 31 mai 1990. »",
                "*Article 6 de la loi n° 90-449 du 31 mai 1990* : « Le fonds de solidarité pour le logement accorde des aides aux personnes qui, locataires, se trouvent dans l'impossibilité d'assumer leurs obligations relatives au paiement du loyer et des charges. »",
                f"Le fonds de solidarité peut être saisi à l'adresse suivante : {fund}.",
                f"Vous pouvez demander des délais au juge sur le fondement de l'article 1343-5 du code civil, devant : {court}."]
    return [f"vous disposez d'un délai de {delay(s, False)} pour payer votre dette ;",
            "le montant mensuel du loyer et des charges ainsi que le décompte de la dette figurent au présent acte ;",
            f"à défaut de paiement ou de demande de délais, vous vous exposez à une procédure judiciaire de résiliation de votre bail et d'expulsion, devant : {court} ;",
            f"vous pouvez saisir le fonds de solidarité pour le logement de votre département : {fund} ;",
            "vous pouvez à tout moment saisir la juridiction compétente pour demander un délai de grâce sur le fondement de l'article 1343-5 du code civil, dont le premier alinéa dispose : « Le juge peut, compte tenu de la situation du débiteur et en considération des besoins du créancier, reporter ou échelonner, dans la limite de deux années, le paiement des sommes dues. »"]


def warn(s, dress):
    lead = s.pick("TRÈS IMPORTANT", "AVERTISSEMENT", "Vous êtes informé que :", "IL VOUS EST RAPPELÉ QUE", "Informations légales")
    items = _mentions(s)
    if not lead.lower().endswith(("que", ":")):
        items = [i[0].upper() + i[1:] for i in items]
    if dress == "prose":
        s.add(f"*{lead}*", " ".join(items))
    elif dress == "list":
        s.add(f"*{lead}*", *(f"#pad(left: .5cm)[– {i}]" for i in items))
    elif dress == "numbered":
        s.add(f"*{lead}*", *(f"{n}°) {i}" for n, i in enumerate(items, 1)))
    else:
        s.add(f"#block(stroke: 1pt, inset: 9pt, width: 100%)[#text(.92em)[#align(center)[*{lead}*]\n\n" + "\n\n".join(items) + "]]")


def clause(s):
    s.add(s.pick("*REPRODUCTION DE LA CLAUSE RÉSOLUTOIRE*", "#smallcaps[Clause résolutoire du bail]", "Le bail contient la clause suivante :"),
          f"#pad(x: .6cm)[#emph[« {s.pick('À défaut de paiement d’un seul terme de loyer ou de charges à son échéance et après un commandement demeuré infructueux, le présent contrat sera résilié de plein droit si bon semble au bailleur, sans qu’il soit besoin de former une demande en justice.', 'Il est expressément convenu que le bail sera résilié immédiatement et de plein droit en cas de non-paiement du dépôt de garantie, du loyer ou des charges dûment justifiées, après commandement resté sans effet.')} »]]")


def summary(s, claim):
    """A designer's "in short" box: the sums and the time at a glance."""
    a = s.style["accent"]
    s.add(f"#block(fill: rgb(\"{a}\").lighten(88%), inset: 9pt, radius: 4pt, width: 100%)[*{s.pick('En bref', 'L’essentiel')}* #h(1fr) À payer : *{s.money('montant_total', claim.total)}* #h(1fr) Délai : *{delay(s, False)}* #h(1fr) Dossier {s.say('reference_dossier', s.hh.ref)}]")


def annex(s, claim):
    s.add("#pagebreak(weak: true)", f"{s.pick('Annexe au commandement', 'Pièce jointe n° 1', 'DÉCOMPTE ANNEXÉ')} – {s.pick('Locataire', 'Compte')} : {P.short_tenants(s)}")
    figures.ledger(s, claim.lines)
    s.add(f"Solde débiteur au {s.date('dette_arretee_au', claim.closing, 'slash')} : *{s.money('montant_principal', claim.principal)}*")


def build(hh, layout, seed):
    look, columns, head, title, refs, date, plan, dress, detail, warning, served, pen = LAYOUTS[layout]
    s = Sheet("commandement_de_payer", layout, hh, seed, None)
    foot = s.pick(looks.pages(), looks.pages("–", "/"), "")
    s.style = looks.style_of(s.rng, look, columns, foot)
    claim = figures.Claim(s, hh.closing(hh.command), hh.cost)

    def opening():
        O.letterhead(s, head)
        looks.title(s, title, *titles(s))

    steps = {
        "head": lambda arg: O.letterhead(s, head), "span": lambda arg: O.spanning(s, opening), "refs": lambda arg: O.references(s, refs),
        "title": lambda arg: looks.title(s, title, *titles(s)), "date": lambda arg: O.date_line(s, hh.command, date), "parties": lambda arg: O.parties_table(s),
        "applicant": lambda arg: O.applicant(s, arg), "bailiff": lambda arg: O.bailiff(s), "addr": lambda arg: O.addressees(s, arg),
        "lease": lambda arg: lease(s), "order": lambda arg: order(s), "claim": lambda arg: figures.claim(s, dress, claim, detail),
        "warn": lambda arg: warn(s, warning), "clause": lambda arg: clause(s), "summary": lambda arg: summary(s, claim), "window": lambda arg: O.addressee_window(s),
        "break": lambda arg: s.add("#pagebreak()"), "ledger": lambda arg: annex(s, claim), "service": lambda arg: service.pages(s, hh.command, hh.cost if s.rng.random() < .6 else 0, served, pen),
    }
    if layout in ("cp_couverture", "cp_associes", "cp_ancien"):
        looks.running_head(s, "Commandement de payer")
    for step in plan.split():
        name, _, arg = step.partition(":")
        steps[name](arg)
    if "lease" not in plan:
        lease(s)
    return s
