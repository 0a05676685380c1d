"""Blocks that several kinds of bailiff's act share: date line, parties, service page, cost box."""
from . import french as F


def date_line(P, form, key="date_acte"):
    """Date of the act: in words, figures, stamped, handwritten or half printed."""
    d, rng = P.day, P.rng
    year = F.number(d.year).upper()
    words = f"{F.day_words(d)} {F.MONTHS[d.month - 1]}".upper()
    if form == "words":
        P.doc.p(f"L'AN {year} et le <b>{P.put(key, d.isoformat(), words)}</b>", after=4)
    elif form == "mil":
        P.doc.p(f"L'an {F.number(d.year).replace('mille', 'mil').replace('-', ' ')}, le {P.put(key, d.isoformat(), words.lower())}", align="l", after=4)
    elif form == "figures":
        P.doc.p(f"Le {P.when(d, key)}", align=rng.choice("lr"), after=4)
    elif form == "stamp":
        P.doc.p(f"LE : {P.stamped(key, d.isoformat(), F.date_in(d, 'caps'))}", align="l", after=4)
    elif form == "hand":
        P.doc.p(f"L'AN {year} ET LE {P.hand(key, d.isoformat(), words.lower(), 34)}", after=4, align="l")
    elif form == "handnum":
        P.doc.p(f"Date de l'acte : {P.hand(key, d.isoformat(), f'{d.day} / {d.month:02d} / {d.year}', 26)}", after=4, align="l")
    elif form == "table":
        P.doc.table([["Date de l'acte", "Référence étude"], [P.when(d, key, "slash"), P.reference()]], [50, 60], "grid", "cc", size=P.s["size"] - 1)


def owner_intro(P, form):
    """The applicant, as prose."""
    d, o = P.d, P.d.landlord
    if d.subrogated:
        s = d.subrogated
        P.put("demandeur_subroge", s.nom)
        lead = (f"<b>{s.forme} {s.nom}</b>, au capital de {F.money(s.capital, 'nbsp')}, dont le siège social est {s.adresse}, en sa qualité de caution"
                f"{' au titre du dispositif VISALE' if 'Cautis' in s.nom else ' et assureur au titre de la garantie des loyers impayés'}, subrogée dans les droits du bailleur, "
                f"{P.owner_name()}, par quittances subrogatives")
        return lead
    if o.kind in ("personne", "couple", "indivision"):
        bits = []
        for p in o.people:
            text = P.person_name(p)
            if p.naissance and form != "bare":
                text += f", {P.maiden(p)}"
            if form == "full":
                text += f", {P.birth(p)}, de nationalité française, {p.job}"
            bits.append(f"<b>{text}</b>" if form == "bold" else text)
        owner = P.owner_name()
        joined = " et ".join(bits) if bits else owner
        tail = ", propriétaires indivis" if o.kind == "indivision" else (", ensemble" if len(bits) > 1 and form == "full" else "")
        text = f"{joined}{tail}, demeurant {P.owner_address()}"
    else:
        organ = {"sci": "prise en la personne de son gérant en exercice", "hlm": "agissant poursuites et diligences de son représentant légal", "societe": "prise en la personne de son président"}[o.kind]
        text = f"<b>{P.owner_name()}</b>, " + (f"au capital de {F.money(o.capital, 'nbsp')}, " if form == "full" else "") + (
            f"immatriculée au R.C.S. {F.of(o.rcs)} sous le n° {P.owner_siren()}, " if form != "bare" else "") + f"dont le siège est {P.owner_address()}, {organ}"
    if d.agency and form != "bare":
        text += f", ayant pour mandataire {P.agency()}, {d.agency.adresse}"
    return text


def bailiff_line(P, form):
    """`J'ai, Maître X ...`"""
    name, addr = P.office_name(), P.office_addr()
    seat = f"à la résidence de {P.d.office.ville}"
    return {"jai": f"J'AI, {name}, {P.huissier} {seat}, y demeurant {addr}, soussigné,",
            "nous": f"Nous, {name}, {P.huissiers if len(P.d.office.names) > 1 else P.huissier}, {addr}, par l'un de nous soussigné,",
            "short": f"{name}, {P.huissier} {seat}",
            "clerk": f"Je soussigné(e), {P.person_name(P.d.office.names[0], True)}, {P.huissier}, membre de {name}, titulaire d'un office {seat}, {addr}"}[form]


def service_mode(P):
    return P.rng.choices(["personne", "domicile", "etude", "pv_659"], [3, 2, 4, 1])[0]


MODE_WORDS = {
    "personne": ["à lui-même, ainsi déclaré, rencontré à son domicile, qui a accepté de recevoir la copie (article 654 du CPC)", "La copie du présent a été remise à la personne même du destinataire, qui a décliné son identité.", "PARLANT À SA PERSONNE"],
    "domicile": ["au domicile du destinataire, l'acte étant remis à {kin}, présent(e), qui a accepté de le recevoir sous enveloppe fermée ; un avis de passage a été laissé (article 655 du CPC)", "REMIS À DOMICILE à {kin}, ainsi déclaré(e), l'intéressé étant absent. Lettre simple adressée le jour même (art. 658)."],
    "etude": ["personne n'ayant pu ou voulu recevoir la copie, le domicile étant certain (nom sur la boîte aux lettres et sur l'interphone, confirmation du voisinage), l'acte a été déposé en notre étude sous enveloppe fermée, avis de passage laissé (article 656 du CPC)", "Dépôt de l'acte à l'étude, article 656 du Code de procédure civile. Vérifications faites : {check}. La copie y sera conservée trois mois."],
    "pv_659": ["PROCÈS-VERBAL DE RECHERCHES INFRUCTUEUSES (article 659 du Code de procédure civile) : sur place, le nom ne figure plus nulle part ; le gardien déclare un départ sans adresse ; la mairie, la poste et l'annuaire n'ont rien donné. Copie adressée par LRAR à la dernière adresse connue."]}
TICKS = [("personne", "à la personne du destinataire (art. 654)"), ("domicile", "à domicile, remis à une personne présente (art. 655)"), ("etude", "dépôt à l'étude (art. 656)"), ("pv_659", "procès-verbal de recherches (art. 659)")]


def service(P, form, cost=True):
    """Service pages, one per addressee; only the first addressee's mode is recorded. `form`: prose, tick, hand, grid, leaf."""
    rng, d = P.rng, P.d
    for i, t in enumerate(d.tenants):
        mode = service_mode(P)
        kin = rng.choice(["sa sœur", "son fils majeur", "son conjoint", "sa mère"])
        words = rng.choice(MODE_WORDS[mode]).replace("{kin}", kin).replace("{check}", rng.choice(["nom sur la boîte aux lettres", "interphone et voisin du palier", "gardien de la résidence"]))
        key = "modalite_signification"
        P.doc.p("<b>" + rng.choice(["MODALITÉS DE REMISE DE L'ACTE", "PROCÈS-VERBAL DE SIGNIFICATION", "SIGNIFICATION"]) + "</b>", align="c", brk=form != "prose" or i == 0 and rng.random() < .5, keep=True, before=4)
        who = P.tenant(i, born=False, maiden=False)
        if form == "prose":
            if i == 0:
                P.put(key, mode)
            P.doc.p(f"L'acte a été signifié à {who}, {words}")
        elif form in ("tick", "hand"):
            P.doc.p(f"Destinataire : {who}", align="l")
            for m, label in TICKS:
                box = "☐"
                if m == mode:
                    box = P.tick(key if i == 0 else None, m) if form == "hand" else (P.put(key, m, "☒") if i == 0 else "☒")
                P.doc.p(f"{box}  {label}", align="l", left=8, after=1)
        else:
            if i == 0:
                P.put(key, mode)
            P.doc.table([["Destinataire", who], ["Heure de passage", f"{rng.randint(8, 18)} h {rng.choice(['05', '20', '40'])}"], ["Modalité", words]], [42, 120], "grid" if form == "grid" else "rows", size=P.s["size"] - 1)
        P.doc.p(rng.choice(["Le présent acte comporte {n} feuilles.", "Visa des mentions relatives à la signification.", "Dont acte, fait et clos les jour, mois et an que dessus."]).replace("{n}", str(rng.randint(3, 7))), size=P.s["size"] - 1, before=2)
    if cost:
        cost_box(P)
    P.doc.p(rng.choice(["Signature et sceau de l'office", f"{P.person_name(d.office.names[0], True)}", "LE COMMISSAIRE DE JUSTICE" if not P.old else "L'HUISSIER DE JUSTICE"]), align="r", before=6)
    P.stamps.append(rng.choice(["round", "round", "none"]))


def cost_split(act):
    """Breaks a cost of act down into a believable fee table whose lines add up."""
    travel, post = 9.4 if act > 40 else 0.0, 2.1
    ht = round((act - post) / 1.2 - travel, 2)
    vat = round(act - post - ht - travel, 2)
    return [("Émolument (art. A. 444-10)", ht), ("Frais de déplacement (SCT)", travel), ("T.V.A. 20 %", vat), ("Lettre / débours", post)]


def cost_box(P):
    rows = [[a, F.money(b, "bare")] for a, b in cost_split(P.d.costs["act"]) if b]
    rows = [["COÛT DE L'ACTE", "€"]] + rows + [[P.rng.choice(["TOTAL TTC", "Coût du présent acte", "Total"]), P.eur(P.d.costs["act"], "cout_acte")]]
    P.doc.table(rows, [46, 26], P.rng.choice(["grid", "box", "head"]), "lr", size=P.s["size"] - 2)


def statement_table(P, until, mode):
    """The landlord's ledger as an annexed table."""
    heads = P.rng.choice([["Date", "Libellé", "Débit", "Crédit", "Solde"], ["DATE", "OPÉRATION", "APPELÉ", "RÉGLÉ", "CUMUL DÛ"], ["Échéance", "Nature", "Dû", "Versé", "Reste dû"]])
    P.doc.table([heads] + P.statement(until), [26, 62, 26, 26, 28], mode, "llrrr", True, P.s["size"] - 1.5, "#e6e6e6" if mode == "grid" else None)
