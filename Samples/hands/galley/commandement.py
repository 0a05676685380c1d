"""Thirteen layouts of the commandement de payer, one function each."""
from . import blocks as B
from . import french as F
from . import wording as T
from .page import Sheet, esc
from .paper import Paper

KIND = "commandement_de_payer"


class Claim:
    """The sums of the act: rent debt, other costs, cost of the act, total."""

    def __init__(self, p):
        hh, rng = p.hh, p.rng
        self.p, self.cost = p, B.costs(rng, hh.debt, hh.act.year)
        self.other = []
        if rng.random() < 0.3:
            self.other.append((rng.choice(["Frais antérieurs", "Clause pénale contractuelle", "Frais de relance"]), round(rng.uniform(15, 140), 2)))
        if rng.random() < 0.25:
            self.other.append(("Droit de recouvrement ou d'encaissement art. A444-31", round(hh.debt * 0.011, 2)))
        self.total = round(hh.debt + self.cost[1] + sum(v for _, v in self.other), 2)
        for i, (_, v) in enumerate(self.other):
            p.extra[f"frais_{i + 1}"] = v

    def principal(self, how=None):
        return self.p.sum("montant_principal", self.p.hh.debt, how)

    def act(self, how=None):
        return self.p.sum("cout_acte", self.cost[1], how)

    def grand(self, how=None):
        return self.p.sum("montant_total", self.total, how)

    def closed(self, how="num"):
        return self.p.date("dette_arretee_au", self.p.hh.closed, how)

    def rows(self, how=None, label="Loyers et charges impayés arrêtés au {}", close="num"):
        rows = [(label.format(self.closed(close)), self.principal(how))]
        rows += [(esc(t), esc(F.MONEY[how or self.p.money](v))) for t, v in self.other]
        return rows + [("Coût du présent acte", self.act(how)), ("TOTAL À PAYER", self.grand(how))]

    def table(self, rules="all", how="bare", **words):
        rows = self.rows(how, **words)
        rows[-1] = tuple(f"<b>{c}</b>" for c in rows[-1])
        self.p.s.table([list(r) for r in rows], [5, 1.6], rules, "lr")

    def leaders(self, how=None, char=".", **words):
        for label, amount in self.rows(how, **words):
            self.p.s.leader(label, amount, char)
        self.p.s.space(8)


def start(hh, rng, layout, face, size, money="euro", caps=True, **page):
    p = Paper(KIND, layout, hh, rng, Sheet(face, size, **page), money, caps)
    B.habit(p)
    return p


def ordered(p, lines, left=0, size=None, align="j"):
    for t in lines:
        p.say(t, align, left=left, size=size)


def tail(p, layout_service, day, cost=None, statement="all", always=True):
    """Statement annexed by most offices, then the report of service."""
    T.closing(p)
    if always or p.rng.random() < 0.5:
        if p.rng.random() < 0.7:
            p.s.new_page()
        B.ledger(p, p.hh.ledger, statement, f"<b>DÉCOMPTE ANNEXÉ</b> – {p.tenants(civ='short', maiden=False)}", p.rng.choice(["bare", "point"]))
    B.service(p, layout_service, day, cost, fresh=p.rng.random() < 0.75)


def insurance(p):
    if p.hh.insured:
        p.say("<b>ET D'AVOIR À JUSTIFIER</b> dans le délai d'UN MOIS de l'occupation d'une assurance couvrant les risques locatifs, en application de l'article 7 g) de la loi du 6 juillet 1989, à peine de résiliation.")


def protected(p, i):
    return p.tutor() if i == 0 else ""


# -- the layouts --------------------------------------------------------------------------------
def listing(hh, rng):
    """Fixed-pitch list of an old studies' software."""
    p = start(hh, rng, "cp-listing", rng.choice(["Liberation Mono", "Nimbus Mono PS", "FreeMono", "DejaVu Sans Mono"]), 9.0, "plain", left=54, right=50)
    s, c = p.s, Claim(p)
    cols = B.head_listing(p)
    p.say("COMMANDEMENT DE PAYER VISANT LA CLAUSE RESOLUTOIRE".center(cols).replace(" ", F.NBSP), "l", after=1)
    p.say("-" * cols, "l", after=8)
    p.say(p.date("date_acte", hh.act, "WORDS"), "l", after=8)
    p.say(f"REQUERANT    : {p.landlord(home='demeurant')}", "l")
    if hh.agency:
        p.say(f"MANDATAIRE   : {p.agent('')}", "l")
    for i in range(len(hh.tenants)):
        p.say(f"DESTINATAIRE : {p.tenant(i, order='np')}{protected(p, i)}", "l", after=1)
    p.say(f"LIEUX        : {p.lodging(upper=True)}", "l", after=8)
    p.say(T.lease(p, 1), "l")
    p.say(f"JE VOUS FAIS COMMANDEMENT DE PAYER SOUS {T.delay(p, True)} LES SOMMES SUIVANTES :", "l")
    c.leaders("bare", ".", label="PRINCIPAL LOYERS ET CHARGES AU {}")
    insurance(p)
    p.say("BAIL - " + T.clause(p, 1), "l")
    ordered(p, T.warnings(p, 2), align="l")
    T.closing(p)
    s.new_page()
    B.ledger_listing(p, hh.ledger, cols)
    B.service(p, "form", hh.act, c.cost, fresh=False)
    return p


def margin(hh, rng):
    """Office, cost box and file number in a margin column."""
    p = start(hh, rng, "cp-marge", rng.choice(["Liberation Serif", "Caladea", "PT Serif"]), 10, left=60)
    s, c = p.s, Claim(p)
    B.head_margin(p, cost=c.cost)
    s.box(["<b>COMMANDEMENT DE PAYER</b>", "les loyers visant la clause résolutoire", "<small>(loi du 6 juillet 1989, article 24)</small>"], size=12)
    B.date_blank(p, hh.act, "L'an")
    p.say(f"<b>À LA REQUÊTE DE</b> : {p.landlord()}" + (", " + p.agent() if hh.agency else "") + ", élisant domicile en mon étude.")
    p.say(f"<b>J'AI, {p.officer()} soussigné, FAIT COMMANDEMENT À</b> :", after=3)
    for i in range(len(hh.tenants)):
        p.say(f"{p.tenant(i)}{protected(p, i)}", "l", left=20, after=1)
    p.say(f"demeurant {p.lodging(extra_first=True)}", "l", left=20)
    p.say(T.lease(p, 0))
    p.say(f"de payer, dans le délai de <b>{T.delay(p, True)}</b>, entre mes mains :")
    c.table("none")
    insurance(p)
    p.say(f"<i>{T.clause(p, 0)}</i>", size=9)
    ordered(p, T.warnings(p, 0))
    ordered(p, T.HELP[:2], size=8.5)
    tail(p, rng.choice(["pen", "prose"]), hh.act, statement="h")
    return p


def cover(hh, rng):
    """A cover leaf, then numbered parties without titles."""
    p = start(hh, rng, "cp-feuillet", rng.choice(["C059", "TeX Gyre Schola", "Old Standard TT"]), 11.5, "letters", duplex=True, lead=1.08)
    s, c = p.s, Claim(p)
    s.y = 130
    B.head_centred(p, False)
    s.space(70)
    s.box(["<b>COMMANDEMENT DE PAYER</b>", "AVEC RAPPEL DE LA CLAUSE RÉSOLUTOIRE"], size=17, pad=16, inset=30, double=True)
    s.space(50)
    p.say(p.reference("Dossier n° "), "c")
    p.say(f"Affaire : {p.landlord_name(False)}\nc/ {p.tenants(civ=False, maiden=False)}", "c")
    p.say(f"Acte du {p.date('date_acte', hh.act, 'long')}", "c", after=40)
    p.say("COPIE", "c", size=20)
    s.new_page()
    p.say(p.date("date_acte", hh.act, "Words") + ",", after=10)
    p.say(f"1. – {p.landlord()}" + (f", {p.agent('représentée par')}" if hh.agency else "") + " ;")
    p.say(f"pour qui domicile est élu en l'étude de {p.office_name()}, {p.officer()}, laquelle, par son ministère, fait commandement à :", left=20)
    for i in range(len(hh.tenants)):
        p.say(f"{i + 2}. – {p.tenant(i)}{protected(p, i)}, demeurant {p.lodging()} ;")
    p.say(T.lease(p, 2))
    p.say(f"D'avoir à payer, sous {T.delay(p)}, {c.principal()}, montant des loyers et charges échus au {c.closed('long')}, à quoi s'ajoute le coût de cet acte, soit {c.act('euro')}"
          + "".join(f", et {esc(t.lower())} pour {F.MONEY['euro'](v)}" for t, v in c.other) + f" ; ensemble, sauf à parfaire : {c.grand()}.")
    insurance(p)
    p.say("La clause du bail est ainsi rédigée : " + T.clause(p, 2), left=24, right=24)
    ordered(p, T.warnings(p, 0))
    p.say(T.grace(p), size=9.5)
    tail(p, "prose", hh.act, c.cost, "cols")
    return p


def form(hh, rng):
    """A printed form with dotted lines filled in by typewriter."""
    p = start(hh, rng, "cp-formulaire", rng.choice(["Nimbus Sans Narrow", "Liberation Sans Narrow", "Tiresias LPfont"]), 10, "bare")
    s, c = p.s, Claim(p)
    typed = rng.choice(["Courier Prime", "TeX Gyre Cursor", "Latin Modern Mono"])
    fill = lambda label, value, w=None: s.fill(label, value, typed, w)
    B.head_stack(p, "l", 230)
    s.at(350, s.top, "Mod. 114 – LOYERS", 190, "r", 8)
    s.para("<b>COMMANDEMENT DE PAYER LOYERS</b>", "c", 14, after=2)
    s.para("(clause résolutoire – locaux d'habitation)", "c", 9, after=10)
    fill("L'an", F.year_in_words(hh.act.year))
    fill("et le", p.date("date_acte", hh.act, "words"))
    fill("À la requête de", p.landlord(full=False))
    if hh.agency:
        fill("Mandataire", p.agent(""))
    for i in range(len(hh.tenants)):
        fill("Nous avons fait commandement à", p.tenant(i))
    fill("demeurant à", p.lodging(upper=True))
    fill("Bail en date du", p.date("date_bail", hh.lease, "num"))
    fill("Loyer mensuel (€)", p.sum("loyer_mensuel", hh.rent))
    fill("Charges (€)", p.sum("charges_mensuelles", hh.charges))
    s.para(f"DE PAYER dans un délai de {T.delay(p, True)} les sommes ci-après, qu'il doit pour les causes sus-énoncées :", after=4)
    for label, amount in c.rows("bare", label="Loyers et charges au {}"):
        fill(label, amount, 300)
    insurance(p)
    s.box([T.clause(p, 1)] + T.warnings(p, 2), "l", s.size - 0.5)
    T.closing(p)
    B.service(p, "form", hh.act, c.cost)
    return p


def sections(hh, rng):
    """Grey bands, parties as a table."""
    p = start(hh, rng, "cp-bandes", rng.choice(["Open Sans", "Lato", "Cabin", "Carlito"]), 9.5, "thin", rng.random() < 0.5, left=48, right=48)
    s, c = p.s, Claim(p)
    B.head_bar(p, f"{p.reference('Dossier : ')}\nActe : commandement de payer\nDate : {p.date('date_acte', hh.act, 'num')}\n<b>SECOND ORIGINAL</b>")
    s.para("<b>COMMANDEMENT DE PAYER LES LOYERS ET LES CHARGES</b>", "c", 14, after=8)
    s.band("<b>1 | CRÉANCIER</b>")
    s.table([["Bailleur", p.landlord()]] + ([["Gérant du bien", p.agent("")]] if hh.agency else []), [1, 4], "h")
    s.band("<b>2 | DÉBITEURS</b>")
    s.table([[("Locataire" if i == 0 else "Co-titulaire"), p.tenant(i, born=rng.random() < 0.3 and "num") + protected(p, i)] for i in range(len(hh.tenants))] + [["Adresse", p.lodging()]]
            + ([["Caution", p.guarantor()]] if hh.guarantor else []), [1, 4], "h")
    s.band("<b>3 | TITRE</b>")
    p.say(T.lease(p, 3))
    s.band("<b>4 | SOMMES DUES</b>")
    c.table("all")
    insurance(p)
    s.band("<b>5 | DÉLAI ET AVERTISSEMENTS</b>")
    p.say(f"Délai pour payer : <b>{T.delay(p, figures=True)}</b> à compter de la remise de l'acte.")
    ordered(p, T.warnings(p, 1) + T.HELP)
    p.say(f"<i>{T.clause(p, 0)}</i>")
    tail(p, "ticks", hh.act, c.cost, "h")
    return p


def prose(hh, rng):
    """All in sentences; office and reference at the foot."""
    p = start(hh, rng, "cp-prose", rng.choice(["EB Garamond", "Goudy Bookletter 1911", "Linux Libertine O", "Junicode Two Beta"]), 12.5, "letters", False, left=80, right=80, bottom=90, lead=1.05)
    s, c = p.s, Claim(p)
    B.head_foot(p)
    s.para("Commandement de payer", "c", 20, after=3)
    s.para("article 24 de la loi n° 89-462 du 6 juillet 1989", "c", 10, after=22)
    also = f", qui a confié la gestion de son bien à {p.agent('')}" if hh.agency else ""
    p.say(f"{p.date('date_acte', hh.act, 'Words')}, à la demande de {p.landlord()}{also}, nous, {p.office_name()}, {p.officer()}, soussigné, commandons à {p.tenants()}{p.tutor()}, habitant {p.lodging()}, de payer la somme de {c.grand()}.", indent=22)
    p.say(f"Cette somme se compose de {c.principal()} pour les loyers et les charges restés impayés à la date du {c.closed('long')}"
          + "".join(f", de {F.MONEY['euro'](v)} pour {esc(t.lower())}" for t, v in c.other) + f" et de {c.act('euro')}, coût du présent acte.", indent=22)
    p.say(T.lease(p, 2, "euros"), indent=22)
    p.say(f"Le paiement doit intervenir dans les {T.delay(p)} de ce jour. " + " ".join(T.warnings(p, 0)), indent=22)
    insurance(p)
    p.say("La clause du bail porte : " + T.clause(p, 2), indent=22)
    p.say(T.grace(p), size=10)
    p.say(p.reference("<small>nos références : ") + "</small>", "l", size=9)
    tail(p, "prose", hh.act, None, "h", always=False)
    return p


def right_head(hh, rng):
    """Office at the right, window address of the tenant, claims without rules."""
    p = start(hh, rng, "cp-droite", rng.choice(["Liberation Sans", "Nimbus Sans", "Karla", "Tuffy"]), 10, "dots", left=56, right=56)
    s, c = p.s, Claim(p)
    B.head_stack(p, "r", 220)
    first = p.tenant(0, civ="short", maiden=False)
    s.at(s.x0, s.top + 20, f"{p.reference('N/Réf : ')}\nSUIVI PAR : service loyers", 200, "l", 9)
    s.at(s.x0 + 250, s.y, f"{first}\n{p.lodging(chr(10), extra_first=True)}", 230, "l", 10.5)
    s.y += 78
    s.box([f"<b>COMMANDEMENT DE PAYER VISANT LA CLAUSE RÉSOLUTOIRE</b>", f"signifié le {p.date('date_acte', hh.act, 'num')}"], "l", 12, fill=0.94)
    p.say(f"Demandeur à l'acte : {p.landlord(seat='ayant son siège', full=False)}" + (f"\n{p.agent('Géré par')}" if hh.agency else ""), "l")
    p.say("Destinataires : " + p.tenants(sep=" ; ", order="np") + p.tutor(), "l")
    p.say(T.lease(p, 1), "l")
    p.say(f"Vous êtes redevable(s) des sommes ci-dessous, qu'il vous est ordonné de régler avant {T.delay(p)} :", "l")
    c.table("none", "dots", label="Solde locatif au {}")
    insurance(p)
    ordered(p, T.warnings(p, 1), align="l")
    p.say(T.clause(p, 0), "l", size=9)
    tail(p, "table", hh.act, c.cost, "none")
    return p


def columns(hh, rng):
    """Centred head with several associates; warnings in two columns."""
    p = start(hh, rng, "cp-colonnes", rng.choice(["URW Bookman", "P052", "Charis SIL", "Quattrocento"]), 9.5, left=50, right=50)
    s, c = p.s, Claim(p)
    B.head_centred(p)
    s.para(f"{p.reference('Réf. étude : ')} – COPIE", "r", 8.5)
    s.para("<b>COMMANDEMENT DE PAYER</b>\nDES LOYERS ET ACCESSOIRES", "c", 15, after=10)
    B.date_stamp(p, hh.act)
    s.columns(2)
    p.say("<b>POUR</b>", "l", after=1)
    p.say(p.landlord(), "l")
    if hh.agency:
        p.say(p.agent("Gestion :"), "l")
    s._turn()
    p.say("<b>À</b>", "l", after=1)
    for i in range(len(hh.tenants)):
        p.say(p.tenant(i, born=True) + protected(p, i), "l", after=2)
    p.say(p.lodging(), "l")
    s.columns(1)
    s.space(6)
    p.say(T.lease(p, 0))
    c.table("outer", "euro", label="Arriéré locatif, compte arrêté au {}")
    insurance(p)
    s.balanced([f"Délai : <b>{T.delay(p)}</b>."] + T.warnings(p, 2) + [T.clause(p, 1), T.grace(p)] + T.HELP, 8.5)
    tail(p, rng.choice(["pen", "table"]), hh.act, c.cost, "all")
    return p


def old_text(hh, rng):
    """The older fashion: whole articles reproduced in small print."""
    p = start(hh, rng, "cp-ancien", rng.choice(["Courier Prime", "TeX Gyre Cursor", "FreeMono"]), 10, "plain", left=70, right=40, lead=1.1)
    s, c = p.s, Claim(p)
    s.para(f"{p.office_name(True)}\n{p.officer().upper()}S ASSOCIES\n{p.office_address()}\n{p.office_phone('Tel : ')}", "l", after=14)
    s.para("<u>COMMANDEMENT DE PAYER</u>", "c", 13, after=12)
    p.say(p.date("date_acte", hh.act, "WORDS"))
    p.say(f"A LA REQUETE DE {p.landlord(home='domicilié', seat='au siège')}" + (" ; " + p.agent("poursuites et diligences de") if hh.agency else ""), indent=30)
    p.say(f"NOUS, {p.office_name(True)}, {p.officer()}, SOUSSIGNE,", indent=30)
    p.say(f"AVONS FAIT COMMANDEMENT A {p.tenants()}{p.tutor()}, demeurant {p.lodging()}, où étant et parlant à comme il est dit en fin d'acte,", indent=30)
    p.say(f"DE PAYER au requérant ou à nous huissier porteur des pièces, dans le délai de {T.delay(p, True)}, sans préjudice de tous autres dus :", indent=30)
    for label, amount in c.rows("plain", label="- loyers et charges au {}", close="LONG"):
        p.say(f"{label} : {amount}", "l", left=40, after=1)
    s.space(8)
    p.say(T.lease(p, 2), indent=30)
    insurance(p)
    p.say(T.ART24_OLD, size=8.5)
    p.say(T.ART6, size=8.5)
    p.say(T.warnings(p, 0)[1], size=8.5)
    T.closing(p)
    p.say(p.reference("Dossier "), "l", size=8.5)
    B.service(p, "prose", hh.act, c.cost)
    return p


def questions(hh, rng):
    """A modern office that writes for the reader."""
    p = start(hh, rng, "cp-questions", rng.choice(["PT Sans", "TeX Gyre Adventor", "Linux Biolinum O", "URW Gothic"]), 10, left=58, right=58, caps=False)
    s, c = p.s, Claim(p)
    B.head_stack(p, "l", 300, 10.5)
    s.rule(2.2, after=10)
    s.para("<b>Commandement de payer visant la clause résolutoire</b>", "l", 16, after=4)
    p.say(f"Acte du {p.date('date_acte', hh.act, 'day')} · {p.reference('dossier ')}", "l", after=10)
    p.say("<b>Qui vous réclame ce paiement ?</b>", "l", 12, after=2)
    p.say(p.landlord(full=False) + (". " + p.agent("Votre gestionnaire :") if hh.agency else "") + ".", "l")
    p.say("<b>À qui cet acte est-il destiné ?</b>", "l", 12, after=2)
    p.say(p.tenants(born="num") + p.tutor() + f", {p.lodging()}.", "l")
    p.say("<b>Pour quel logement ?</b>", "l", 12, after=2)
    p.say(T.lease(p, 1), "l")
    p.say("<b>Combien devez-vous ?</b>", "l", 12, after=2)
    c.leaders("euro", "·", label="Loyers et charges (compte au {})", close="long")
    p.say(f"<b>De combien de temps disposez-vous ?</b>", "l", 12, after=2)
    p.say(f"Vous avez {T.delay(p)} pour payer.", "l")
    insurance(p)
    p.say("<b>Que risquez-vous ? Qui peut vous aider ?</b>", "l", 12, after=2)
    ordered(p, ["• " + t for t in T.warnings(p, 1) + T.HELP], left=12, align="l")
    s.box([T.clause(p, 1)], "l", 9, fill=0.95)
    tail(p, "ticks", hh.act, c.cost, "h")
    return p


def ledger_inside(hh, rng):
    """The statement stands in the body, before the sums."""
    p = start(hh, rng, "cp-compte", rng.choice(["Gentium Book Basic", "Vollkorn", "Prociono", "TeX Gyre Pagella"]), 10.5, "euros", left=64, right=56)
    s, c = p.s, Claim(p)
    s.at(s.x1 - 180, s.top, p.reference("<b>N° ") + "</b>", 180, "r", 10)
    B.head_stack(p, "l", 260)
    s.para("<b>COMMANDEMENT</b>\n<small>de payer un arriéré de loyers – clause résolutoire</small>", "l", 18, after=10)
    day = p.date("date_acte", hh.act, "long")
    sub = f"{p.put('mandataire_nom', hh.subrogee)}, subrogé dans les droits du bailleur, et " if hh.subrogee else ""
    if hh.subrogee:
        p.fields.pop("mandataire_nom")
        p.extra["subroge"] = hh.subrogee
    p.say(f"Le {day}, à la requête de {sub}{p.landlord()}" + (f", {p.agent()}" if hh.agency and not hh.subrogee else "") + ".")
    p.say(f"Il est commandé à : {p.tenants(sep=' ainsi qu’à ', order='np')}{p.tutor()}, {p.lodging()}.")
    if hh.guarantor:
        p.say(p.guarantor("Le présent acte sera dénoncé à la caution : ") + ".")
    p.say(T.lease(p, 0, "euro"))
    B.ledger(p, hh.ledger, "cols", "Il résulte du compte locatif :", "bare")
    p.say(f"Soit un principal de {c.principal()} à la date du {c.closed('num')}" + "".join(f", {esc(t.lower())} {F.MONEY['euro'](v)}" for t, v in c.other)
          + f", outre {c.act()} pour le coût de l'acte, en tout <b>{c.grand()}</b>, à payer sous {T.delay(p, True)}.")
    insurance(p)
    ordered(p, T.warnings(p, 2), left=16)
    p.say(T.clause(p, 0), left=16)
    T.closing(p)
    B.service(p, "prose", hh.act, c.cost, fresh=False)
    return p


def two_sites(hh, rng):
    """A network office: table of parties, amounts in a ruled grid with cost columns."""
    p = start(hh, rng, "cp-reseau", rng.choice(["Liberation Sans Narrow", "DejaVu Serif", "Caladea"]), 9, "thin", left=42, right=42)
    s, c = p.s, Claim(p)
    s.table([[f"<b>{p.office_name()}</b>\n{p.office_address()}", f"Bureau annexe : sur rendez-vous\n{p.office_phone()}\n{p.office_mail()}", f"{p.reference('Dossier ')}\nPage de garde valant acte\n{B.WEB[1]}"]], [4, 4, 3], "cols", size=8.5)
    s.box(["<b>COMMANDEMENT DE PAYER (HABITATION)</b>"], size=13, width=1.6)
    s.table([["REQUÉRANT", "SIGNIFIÉ À"], [p.landlord() + ("\n" + p.agent("Mandataire :") if hh.agency else ""), "\n".join(p.tenant(i) + protected(p, i) for i in range(len(hh.tenants))) + "\n" + p.lodging(chr(10))]],
            [1, 1], "all", head=True)
    p.say(p.date("date_acte", hh.act, "WORDS"), "l")
    p.say(T.lease(p, 3))
    lines, total = c.cost
    s.table([["Loyers et charges", "Arrêté au", "Émolument", "S.C.T.", "T.V.A.", "Coût de l'acte", "TOTAL"],
             [c.principal("bare"), c.closed("num"), F.grouped(lines[0][1]), F.grouped(lines[1][1]), F.grouped(lines[3][1]), c.act("bare"), f"<b>{c.grand('bare')}</b>"]],
            [3, 2.5, 2.2, 1.7, 1.7, 2.2, 2.4], "all", "rcrrrrr", 8.5, True)
    for t, v in c.other:
        p.say(f"Le total comprend : {esc(t)}, {F.MONEY['euro'](v)}.", "l", size=8)
    p.say(f"Somme à régler dans les {T.delay(p, True)} de la signification.")
    insurance(p)
    s.box(T.warnings(p, 0) + [T.clause(p, 2)], "l", 8.5)
    ordered(p, T.HELP + [T.grace(p)], size=8)
    tail(p, "table", hh.act, None, "all")
    return p


def letter_act(hh, rng):
    """An act set like a letter, references below, dashes for the sums."""
    p = start(hh, rng, "cp-lettre", rng.choice(["GFS Didot", "Berenis ADF Pro", "Bitstream Vera Serif", "Latin Modern Roman Dunhill"]), 10.5, "cents" if rng.random() < 0.5 else "euro", left=76, right=60, bottom=80)
    s, c = p.s, Claim(p)
    s.para(f"<b>{p.office_name(True)}</b>", "r", 13, after=0)
    s.para(f"{p.officer()}\n{p.office_address()}\n{p.office_phone()}", "r", 9, after=16)
    s.para("\n".join(p.tenant(i, civ="short", maiden=False) for i in range(len(hh.tenants))) + "\n" + p.lodging("\n"), "l", left=230, after=18)
    p.say(f"Acte signifié le {p.date('date_acte', hh.act, 'dot')}", "l")
    s.para("<u>COMMANDEMENT DE PAYER VISANT LA CLAUSE RÉSOLUTOIRE DU BAIL</u>", "l", 12, after=10)
    p.say(f"{p.landlord()}" + (f", {p.agent()}" if hh.agency else "") + ", nous requiert de vous faire commandement.")
    p.say(T.lease(p, 1))
    p.say("À ce jour, vous devez :", after=2)
    for label, amount in c.rows(label="loyers et charges jusqu'au {} :"):
        p.say(f"– {label.lower() if label.isupper() else label} {amount}", "l", left=20, after=1)
    s.space(6)
    insurance(p)
    p.say(f"Vous avez {T.delay(p)} pour régler.")
    ordered(p, T.warnings(p, 1))
    p.say(T.clause(p, 1), left=24, right=24, size=9.5)
    p.say(p.reference("Réf. : ") + f" / {F.DATE['num'](hh.closed)} / LOY", "l", size=8.5)
    T.closing(p)
    B.service(p, rng.choice(["pen", "ticks"]), hh.act, c.cost)
    return p


LAYOUTS = [listing, margin, cover, form, sections, prose, right_head, columns, old_text, questions, ledger_inside, two_sites, letter_act]
