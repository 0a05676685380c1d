"""Blocks that several acts share: letterheads, titles, addressees, service."""
from . import french as fr
from .typeset import b

JOBS = {"huissier": ("Huissier de Justice", "Huissiers de Justice associés"), "commissaire": ("Commissaire de Justice", "Commissaires de Justice associés")}


def office_lines(p):
    o = p.c.office
    job = JOBS[o["job"]][len(o["associes"]) > 1]
    ref = p.pick("N/Réf : {}", "Dossier n° {}", "Nos réf. : {}", "Réf. étude : {}", "Références à rappeler : {}", "Notre référence {}", "Répertoire : {}", "Sous le n° {}", "V/REF à rappeler → {}", "AFFAIRE N° {}", "Dos. {}").format(p.put("reference_dossier", p.c.ref))
    tel = p.pick("Tél. {}", "☎ {}", "Téléphone : {}", "Tél : {} (9h-12h / 14h-17h)", "Standard {}", "{}").replace("☎ ", "T. ").format(p.put("etude_telephone", p.c.office["tel"]))
    mail = p.pick("{}", "Adresse électronique : {}", "Courriel : {}", "Mél. {}", "E-mail {}").format(p.put("etude_email", o["email"]))
    return p.put("etude_nom", o["nom"]), o["associes"] if not o["nom"].startswith("Maître") else [], job, p.put("etude_adresse", o["adresse"]), tel, mail, ref


def stack(s, lines, x, y, w, align, size):
    """Lines in a fixed block; (text, bold) pairs."""
    for text, strong in lines:
        y += s.put(text, x, y, w, size, align, strong) + 1
    return y


def letterhead(p, style):
    """Prints the office's head in one of nine places."""
    name, people, job, adr, tel, mail, ref = office_lines(p)
    s, size = p.s, max(8, p.s.size - 1.5)
    assoc = [(q, False) for q in people]
    full = [(name, True)] + assoc + [(job, False), (adr, False), (tel, False), (mail, False)]
    if style in ("left", "right", "centre"):
        x, w, a = {"left": (s.x0, 230, "l"), "right": (s.x1 - 230, 230, "r"), "centre": (s.x0, s.x1 - s.x0, "c")}[style]
        y = stack(s, full + [("", False), (ref, False)], x, s.y, w, a, size)
        s.y = max(y, s.y) + 14
    elif style == "margin":
        y = stack(s, full[:-2] + [("", False)] + full[-2:] + [("", False), (ref, True), ("", False), (f"IBAN étude {p.c.office['iban']}", False)], 24, s.y, s.m[0] - 44, "l", 8)
        s.page.draw_line((s.m[0] - 12, s.m[1]), (s.m[0] - 12, 790), width=0.8)
    elif style == "split":
        y1 = stack(s, [(name, True)] + assoc + [(job, False)], s.x0, s.y, 240, "l", size)
        y2 = stack(s, [(adr, False), (tel, False), (mail, False), (ref, True)], s.x1 - 220, s.y, 220, "r", size)
        s.y = max(y1, y2) + 4
        s.rule()
        s.gap_y(10)
    elif style == "banner":
        s.rect(s.x0, s.y, s.x1, s.y + 26, 0, (0.86, 0.86, 0.9))
        s.put(name, s.x0, s.y + 4, s.x1 - s.x0, size + 4, "c", True)
        s.y += 28
        s.para(" · ".join(people + [job]), size, "c", after=0)
        s.para(f"{adr} – {tel} – {mail}", size - 0.5, "c", after=2)
        s.para(ref, size, "r", after=8)
    elif style == "boxed":
        s.box([b(name)] + [" - ".join(people)] * bool(people) + [job, adr, f"{tel}   {mail}"], size, "c", inset=90)
        s.para(ref, align="l", after=10)
    elif style == "foot":
        s.para(name, s.size + 3, "l", True, after=0)
        s.para(job + (" : " + ", ".join(people) if people else ""), size, "l", after=10)
        y = 842 - s.m[3] + 8
        s.page.draw_line((s.x0, y), (s.x1, y), width=0.5)
        s.put(f"{adr} | {tel} | {mail}", s.x0, y + 3, s.x1 - s.x0, 8, "c")
        s.put(ref, s.x0, y + 14, s.x1 - s.x0, 8, "c")
    elif style == "refs":  # office on the left, table of references on the right
        y0 = s.y
        y = stack(s, full, s.x0, y0, 220, "l", size)
        s.rect(s.x1 - 190, y0, s.x1, y0 + 58, 0.6)
        stack(s, [("RÉFÉRENCES À RAPPELER", True), (ref, False), (f"Acte n° {p.rng.randint(100, 9999)}", False)], s.x1 - 184, y0 + 5, 180, "l", size)
        s.y = max(y, y0 + 60) + 12


def title(p, lines, style):
    """The title of the act: framed, ruled, spaced, filled or plain."""
    s = p.s
    s.gap_y(4)
    if style in ("frame", "double"):
        s.box([f"{t}" for t in lines], s.size + 2.5, "c", inset=30, bold=True, double=style == "double")
    elif style == "grey":
        s.box(lines, s.size + 2, "c", fill=(0.88, 0.88, 0.88), line=0, bold=True)
    elif style == "left":
        for t in lines:
            s.para(t, s.size + 4, "l", True, after=1)
        s.rule(line=1.5)
    elif style == "spaced":
        s.para(" ".join(lines[0]).replace("   ", "\u2003") if len(lines[0]) < 14 else lines[0], s.size + 3, "c", True)
        for t in lines[1:]:
            s.para(t, s.size, "c", False, after=2)
    else:
        for i, t in enumerate(lines):
            s.para(t, s.size + (3 if i == 0 else 0.5), "c", True, after=2)
    s.gap_y(8)


def date_line(p, style):
    """The date of the act, printed, stamped or by hand."""
    d, s = p.c.cmd if p.kind == "commandement_de_payer" else p.act_date, p.s
    if style == "hand":
        p.put("date_acte", d.isoformat(), hand=True)
        s.blank_then_hand(p.pick(f"L'an {fr.words(d.year)} et le", f"L'AN {fr.words(d.year).upper()}, le", "Acte signifié le"), fr.date(d, p.pick("long", "num")) if p.layout_hash % 2 else fr.date(d, "long"))
    elif style == "stamp":
        p.put("date_acte", d.isoformat())
        s.para(p.pick("Date de l'acte :", "Le :", "Signifié le :"), after=0, align="l")
        s.stamp(fr.date(d, "caps"), s.x0 + 90, s.y - 24, 13, p.pick((40, 40, 120), (130, 30, 40), (30, 30, 30)))
        s.gap_y(12)
    else:
        p.put("date_acte", d.isoformat())
        s.para(fr.act_line(d, style), bold=style in ("caps", "nohyphen"), align="l", after=8)


def requester(p, style):
    """At whose request."""
    s, text = p.s, p.claimant()
    lead = p.pick("À LA REQUÊTE DE :", "À LA DEMANDE DE", "REQUÉRANT(E) :", "A la requête de :", "POUR LE COMPTE DE :", "DEMANDEUR :", "À l'instance de", "AGISSANT POUR :", "Sur réquisition de :")
    if style == "table":
        s.table([("REQUÉRANT", text)], (1, 4), "ll", "grid", s.size, head=False)
    elif style == "label":
        s.para(p.pick("Bailleur", "Propriétaire bailleur", "Partie requérante", "Créancier", "Identité du bailleur", "Agissant à la demande de", "MANDANT"), bold=True, after=1)
        s.para(text, indent=20)
    elif style == "prose":
        s.para(lead + " " + text)
    else:
        s.para(lead, bold=True, after=2)
        s.para(text, indent=14)
    if p.rng.random() < 0.6:
        s.para(p.pick("Pour qui domicile est élu en notre étude.", "Élisant domicile en l'étude.", "Faisant élection de domicile au siège de la présente étude, et encore en mairie du lieu de signification.",
                      "Lequel fait élection de domicile en mon Étude."))


def addressee(p, style):
    """The tenants and where they live, in the habit of the office."""
    s, c = p.s, p.c
    birth = p.layout_hash % 5 in (1, 3)
    tail = p.pick("où étant et parlant à : comme il est dit en fin d'acte", "Où étant et parlant à la personne désignée au procès-verbal de signification", "ainsi déclaré", "comme indiqué aux modalités de remise ci-jointes")
    if style == "block":  # DESTINATAIRE(S)
        s.box([b(p.pick("DESTINATAIRE(S)", "DESTINATAIRE", "DÉBITEUR(S)", "LOCATAIRE(S) CONCERNÉ(S)", "PERSONNE(S) VISÉE(S) PAR L'ACTE", "À L'ATTENTION DE", "PRENEUR(S) À BAIL"))] + [p.tenant(t, birth) for t in c.tenants] + p.addressee_lines(), inset=p.pick(0, 60), line=p.pick(0.8, 1.4))
    elif style == "window":  # address window on the right
        w = 240
        h = stack(s, [(p.tenant(t, False), False) for t in c.tenants] + [(x, False) for x in p.addressee_lines()], s.x1 - w, s.y + 6, w, "l", s.size)
        s.y = h + 16
    elif style == "table":
        s.table([(p.pick("Nom et prénoms du locataire", "Signifié à", "Preneur(s)"), p.pick("Adresse de signification", "Demeurant", "Domicile"))] + [(p.tenant(t, birth), ", ".join(p.addressee_lines())) for t in c.tenants], (1, 1), "ll", p.pick("grid", "h"), s.size)
    elif style == "prose":
        lead = p.pick("à :", "SIGNIFIÉ À", "À", "AI FAIT COMMANDEMENT À :" if p.kind.startswith("commandement") else "DONNE ASSIGNATION À :")
        s.para(f"{lead} " + " et ".join(p.tenant(t, birth) for t in c.tenants) + p.pick(", demeurant ", ", domicilié(s) ", ", résidant ", ", à l'adresse du logement loué : ", ", ayant domicile élu dans les lieux loués, ", ", locataire(s) d'un logement sis ", ", dont le dernier domicile connu est ") + p.flat() + f", {tail}.")
    else:
        s.para(p.pick("À :", "À L'ENCONTRE DE :", "AU(X) LOCATAIRE(S) CI-APRÈS :"), bold=True, after=2)
        for i, t in enumerate(c.tenants, 1):
            s.para(f"{i}°) " + p.tenant(t, birth) + p.pick(", demeurant ", ", domicilié ", ", demeurant et domicilié à ", ", logeant ", ", en son domicile ", " — adresse du bien loué : ", ", occupant le logement situé ") + p.flat(), indent=18)
        s.para(tail[0].upper() + tail[1:] + ".")
    protected(p)


def protected(p):
    """A measure of protection, when there is one."""
    if p.c.tuteur:
        who = "l'UDAF, désignée par jugement d'habilitation" if p.c.tuteur == "UDAF" else "son mandataire judiciaire à la protection des majeurs"
        p.extra["protection"] = p.c.tuteur
        p.s.para(f"{CIVIL[p.c.tenants[0].civ]} {p.order(p.c.tenants[0])} assisté(e) de {who}, à qui copie du présent acte est également signifiée (article 467 du code civil).")


CIVIL = {"M.": "Monsieur", "Mme": "Madame"}
MODES = ("personne", "domicile", "etude", "pv_659")
BOXES = {"personne": ("Remise à personne", "La copie a été remise au destinataire lui-même", "à sa personne, ainsi déclarée"),
         "domicile": ("Remise à domicile", "La copie a été remise à une personne présente au domicile", "à un tiers présent qui a accepté de recevoir la copie"),
         "etude": ("Dépôt à l'étude", "Copie déposée en l'étude sous enveloppe fermée (art. 656 CPC)", "dépôt étude - avis de passage laissé"),
         "pv_659": ("Procès-verbal de recherches (659)", "Destinataire sans domicile ni résidence connus (art. 659 CPC)", "PV art. 659 du CPC")}


def service_prose(p, mode, who, name):
    """The story of one service."""
    neighbour = p.pick("du voisin de palier", "de la gardienne de l'immeuble", "de voisins", "du facteur", "d'un occupant de l'immeuble")
    proof = p.pick("le nom figure sur la boîte aux lettres", "le nom du destinataire figure sur l'interphone", f"l'adresse a été confirmée auprès {neighbour}", "le nom apparaît sur le tableau des occupants")
    third = p.pick("sa mère", "son fils majeur", "sa compagne", "son conjoint", "un colocataire")
    return {"personne": p.pick(f"Cet acte a été remis à {name}, rencontré(e) sur place, parlant à sa personne, ainsi déclarée.", f"J'ai remis la copie à {name} en personne, qui a déclaré être le destinataire et accepter de recevoir la copie.", f"Au lieu indiqué j'ai rencontré {name}, à sa personne, qui m'a confirmé son identité et a pris la copie."),
            "domicile": p.pick(f"Au domicile de {name}, la copie a été remise sous enveloppe fermée à {third}, présent(e) et habilité(e), qui l'a acceptée. Un avis de passage a été laissé et la lettre prévue à l'article 658 adressée.", f"En l'absence de {name}, remis à {third}, trouvé(e) au domicile, ainsi déclaré(e).", f"Copie laissée au domicile de {name}, aux mains de {third}, qui a bien voulu s'en charger ; carte de passage déposée."),
            "etude": p.pick(f"Personne n'ayant répondu à nos appels et la signification à personne s'avérant impossible, {proof}, l'acte a été remis à étude. Avis de passage laissé ce jour, lettre simple adressée conformément aux articles 656 et 658 du code de procédure civile.",
                            f"N'ayant trouvé quiconque pour recevoir la copie, et après vérification que {proof}, j'ai procédé au dépôt à l'étude de la copie concernant {name}, qui sera conservée pendant trois mois.",
                            f"{name} étant absent(e), {proof}. Copie déposée en notre étude, sous pli clos ne comportant que les nom et adresse du destinataire et le cachet apposé sur la fermeture.", f"Les lieux étant fermés lors de mon passage à {p.rng.randint(8, 18)} h {p.rng.randint(10, 59)} et {proof}, la copie destinée à {name} est tenue à disposition à l'étude contre récépissé (art. 656)."),
            "pv_659": f"Nous étant transporté à la dernière adresse connue de {name}, {p.pick('les lieux paraissent vides et le nom ne figure nulle part', 'le logement est occupé par un tiers')}. Les recherches auprès {neighbour}, de la mairie et de l'annuaire étant demeurées vaines, avons dressé procès-verbal de recherches infructueuses (article 659 du code de procédure civile) et adressé copie par lettre recommandée à la dernière adresse connue."}[mode]


def service(p, style):
    """Service pages, one report for each addressee; the first one gives the recorded mode."""
    s, c = p.s, p.c
    modes = [c.mode] + [c.mode if c.mode in ("etude", "pv_659") else p.pick("domicile", "etude") for _ in c.tenants[1:]]
    if style.startswith("page"):
        s.new_page()
    else:
        s.need(170)
    s.para(p.pick("MODALITÉS DE REMISE DE L'ACTE", "PROCÈS-VERBAL DE SIGNIFICATION", "RELATION DE LA SIGNIFICATION", "ACTE REMIS DANS LES CONDITIONS SUIVANTES", "SIGNIFICATION"), s.size + 1.5, "c", True)
    for i, (t, mode) in enumerate(zip(c.tenants, modes)):
        name = f"{CIVIL[t.civ]} {p.order(t)}"
        if "hand" in style or "tick" in style:
            by_hand = "hand" in style
            if i == 0:
                p.put("modalite_signification", mode, hand=by_hand)
            boxes(p, mode, name, by_hand)
        else:
            if i == 0:
                p.put("modalite_signification", mode)
            s.need(90)
            s.para(f"{p.pick('Pour', 'Concernant', 'Destinataire :', 'Signifié à')} {b(name)}", align="l", after=2)
            s.para(service_prose(p, mode, None, name), indent=10 if p.layout_hash % 2 else 0)
    s.need(60)
    s.para(p.pick(f"La présente copie comporte {s.rng.randint(3, 7)} feuilles.", "Visa des mentions relatives à la signification.", "Le présent acte est soumis à la taxe / Dispensé.", ""), s.size - 1)
    s.para(p.pick("Le Commissaire de Justice", "Me " + c.office["associes"][0], "Signature et sceau", "L'étude") if c.office["job"] != "huissier" else "L'Huissier de Justice", align="r", after=2)
    if s.rng.random() < 0.6:
        s.need(70)
        s.stamp(f"{c.office['associes'][0]}\n{c.office['ville']}", s.x1 - 130, s.y, 9, p.pick((40, 40, 120), (30, 30, 30)), -7, said=False)
        s.gap_y(50)


def boxes(p, mode, name, by_hand):
    """Service as tick boxes."""
    s, form = p.s, p.rng.randrange(3)
    s.need(110)
    s.para(b(name), align="l", after=4)
    for m in MODES:
        s.need(30)
        s.tick(s.x0 + 4, s.y + 1, m == mode, by_hand)
        mark = ("[X] " if m == mode else "[ ] ") if not by_hand else ""
        h = s.put(BOXES[m][form], s.x0 + 22, s.y, s.x1 - s.x0 - 22)
        if mark:
            s.text[-1][-1] = mark + s.text[-1][-1]
        s.gap_y(h + 5)


def cost_box(p, cost):
    """The regulated cost of the act, line by line."""
    tva = round((cost - 2.2) / 6, 2)
    rest = round(cost - 2.2 - tva, 2)
    sct = 9.4 if p.c.old else 7.67
    fee = round(rest - sct, 2)
    rows = [(p.pick("COÛT (Décret tarifaire)", "DÉTAIL DU COÛT DE L'ACTE", "Coût de l'acte (C. com., art. A444-10 s.)"), ""), (p.pick("Émolument", "Droits fixes", "Emol. art. A444-31"), fr.money(fee, "bare")), (p.pick("SCT", "Frais de déplacement", "Transport A444-48"), fr.money(sct, "bare")),
            (p.pick("Total HT", "H.T."), fr.money(rest, "bare")), ("TVA 20 %", fr.money(tva, "bare")), (p.pick("Débours postaux", "Lettre 658"), "2,20"), (p.pick("Total TTC", "T.T.C.", "Net"), p.money("cout_acte", cost, "bare"))]
    keep = p.s.x1
    p.s.x1 = p.s.x0 + 200
    p.s.table(rows, (2, 1), "lr", p.pick("outer", "grid", "none"), 8.5)
    p.s.x1 = keep
