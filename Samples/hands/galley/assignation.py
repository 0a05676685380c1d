"""Twelve layouts of the assignation, one function each."""
from . import blocks as B
from . import french as F
from . import wording as T
from .page import Sheet, esc
from .paper import Paper

KIND = "assignation"
JCP = "juge des contentieux de la protection"


def start(hh, rng, layout, face, size, money="euro", caps=True, **page):
    p = Paper(KIND, layout, hh, rng, Sheet(face, size, **page), money, caps)
    p.refere = rng.random() < 0.55
    p.fields["procedure"] = "refere" if p.refere else "fond"
    B.habit(p)
    p.cost = B.costs(rng, 1500, hh.summons.year, 18.36)
    return p


def nature(p):
    return "EN RÉFÉRÉ" if p.refere else "AU FOND"


def judge(p):
    if p.hh.summons.year < 2020:
        return "juge des référés" if p.refere else "juge d'instance"
    return JCP + (", statuant en référé" if p.refere else "")


def court(p, upper=False):
    c = p.hh.court
    return p.put("juridiction", c, c.upper() if upper else c)


def hearing_date(p, how="day"):
    return p.put("audience_date", p.hh.hearing.isoformat(), F.DATE[how](p.hh.hearing))


def hearing_hour(p, how="h00"):
    h, m = p.hh.hour
    return p.put("audience_heure", f"{h:02d}:{m:02d}", F.HOUR[how](h, m))


def hearing_place(p):
    return p.put("audience_lieu", p.hh.court_place)


def counsel(p, lead="ayant pour avocat", case=True):
    """The lawyer, or the agent, or nobody: three real situations."""
    l = p.hh.lawyer
    if not l:
        return p.agent("représenté par son mandataire,") if p.hh.agency else "comparaissant en personne"
    text = f"{lead} Maître {p.put('avocat_nom', l.name)}, avocat au barreau {F.elide(p.put('avocat_barreau', l.bar))}"
    return text + (f", {esc(l.case)}, {esc(l.place.one())}" if case else "")


def claimant(p, **how):
    hh = p.hh
    lead = f"{esc(hh.subrogee)}, subrogée dans les droits et actions de " if hh.subrogee else ""
    if hh.subrogee:
        p.extra["subroge"] = hh.subrogee
    return lead + p.landlord(**how)


def defendants(p, **how):
    return [p.tenant(i, **how) + (p.tutor() if i == 0 else "") for i in range(len(p.hh.tenants))]


def facts(p, voice=0):
    """Recital: lease, arrears, commandement, diligences."""
    hh = p.hh
    service = p.date("date_commandement", hh.act, ["long", "num", "dot"][voice % 3])
    prefect = p.date("date_notification_prefet", hh.prefect, ["long", "num", "dot"][voice % 3]) if p.rng.random() < 0.6 else ""
    debt = p.sum("dette_montant", hh.debt_late)
    closed = p.date("dette_arretee_au", hh.late_closed, ["long", "num", "long"][voice % 3])
    term = T.delay(p)
    p.fields.pop("delai_jours_ou_semaines")
    old = esc(F.MONEY[p.money](hh.debt))
    lines = [[T.lease(p, 0),
              f"Les loyers n'ayant plus été réglés régulièrement, un commandement de payer visant la clause résolutoire a été signifié le {service} pour un montant en principal de {old}. Il est demeuré sans effet dans le délai de {term}.",
              f"La dette s'élève à {debt}, somme arrêtée au {closed}.",
              "La commission de coordination des actions de prévention des expulsions locatives a été saisie et l'organisme payeur des aides au logement informé."],
             [T.lease(p, 1),
              f"Le preneur a cessé de remplir son obligation principale. Par exploit du {service}, il lui a été fait commandement de régler {old} sous {term} ; en vain.",
              f"Au {closed}, il restait devoir {debt} selon décompte joint.",
              "Toutes les démarches amiables (relances, proposition d'échéancier) ont échoué."],
             [T.lease(p, 2),
              f"Le {service}, le bailleur a fait délivrer commandement d'avoir à payer l'arriéré, alors de {old} ; le délai de {term} est aujourd'hui expiré.",
              f"L'arriéré n'a fait que croître pour atteindre {debt} au {closed}, terme du mois inclus.",
              "Une tentative de résolution amiable a été proposée par courrier, sans réponse."]][voice % 3]
    if prefect:
        lines.append([f"L'assignation a été notifiée au représentant de l'État dans le département le {prefect}.", f"Notification de la présente à la préfecture : {prefect}.",
                      f"Conformément à l'article 24 III de la loi du 6 juillet 1989, copie est dénoncée au préfet, le {prefect}."][voice % 3])
    return lines


def motives(p, voice=0):
    """Legal discussion, longer or shorter as offices like."""
    base = ["Selon l'article 7 a) de la loi du 6 juillet 1989, le locataire est obligé de payer le loyer et les charges récupérables aux termes convenus. L'article 24 de la même loi donne effet à la clause résolutoire après un commandement resté infructueux.",
            "Il résulte de l'article 1728 du code civil que le preneur est tenu de payer le prix du bail aux termes convenus. Tel n'est plus le cas depuis plusieurs mois. Le maintien dans les lieux cause au bailleur un préjudice certain, celui-ci demeurant tenu de ses propres charges.",
            "L'occupation sans droit ni titre qui suit la résiliation ouvre droit à une indemnité, destinée à réparer le préjudice né de la privation du bien. Cette indemnité doit être équivalente au loyer et aux charges qui auraient été dus si le bail s'était poursuivi."]
    if p.refere:
        base.append("Aux termes de l'article 835 du code de procédure civile, le juge des référés peut accorder une provision au créancier lorsque l'existence de l'obligation n'est pas sérieusement contestable. Aucune contestation sérieuse ne s'élève en l'espèce.")
    else:
        base.append("La présente action est portée au fond, la demande tendant à un jugement sur l'ensemble du litige.")
    more = [f"Sur la compétence : le {judge(p)} connaît des actions dont un contrat de louage d'immeubles à usage d'habitation est l'objet, la cause ou l'occasion.",
            "Sur la recevabilité : les diligences imposées par l'article 24 de la loi du 6 juillet 1989 ont été accomplies dans les délais, ainsi qu'en justifient les pièces versées aux débats.",
            "Sur les délais : rien n'indique que le locataire ait repris le versement intégral du loyer courant ; le bailleur s'en rapporte, sans approbation, à l'appréciation du juge.",
            "Sur les frais : il serait inéquitable de laisser à la charge du demandeur les sommes qu'il a dû exposer pour faire valoir ses droits."]
    return base[:2 + voice % 2] + base[3:] + [t for t in more if p.rng.random() < 0.5]


def asks(p, voice, mark="num", left=16):
    marks = {"num": "{}. ", "dash": "– ", "bullet": "• ", "none": "", "letter": "{}) "}[mark]
    for i, t in enumerate(T.requests(p, voice, p.refere), 1):
        p.say(marks.format(chr(96 + i) if mark == "letter" else i) + t + " ;", left=left, after=3)


def inform(p, size=None, left=0):
    for t in T.INFO_COURT + [t for t in T.INFO_MORE if p.rng.random() < 0.5 and p.hh.summons.year > 2020] + [T.ART832]:
        p.say(t, left=left, size=size)


def end(p, style, exhibits="num", cost=True, statement=None):
    """Exhibits, statement if annexed, service."""
    p.say("<b>PIÈCES</b>", "l", after=3)
    T.exhibits(p, exhibits)
    if statement:
        p.s.new_page()
        B.ledger(p, p.hh.later or p.hh.ledger[-3:], statement, "<b>Relevé de compte locataire</b>")
    B.service(p, style, p.hh.summons, p.cost if cost else None)


# -- the layouts --------------------------------------------------------------------------------
def cover(hh, rng):
    p = start(hh, rng, "as-feuillet", rng.choice(["C059", "TeX Gyre Termes", "Old Standard TT"]), 12, duplex=True, lead=1.12, left=76, right=70)
    s = p.s
    s.y = 110
    s.para(court(p, True), "c", 15, after=50)
    s.box([f"<b>ASSIGNATION {nature(p)}</b>", "aux fins de résiliation de bail et d'expulsion"], size=17, pad=18, double=True)
    s.space(30)
    s.para(f"AUDIENCE DU\n<b>{hearing_date(p, 'day').upper()}</b>\nà {hearing_hour(p, 'heures')}", "c", 13, after=30)
    s.para(f"{p.landlord_name(False)}\ncontre\n{p.tenants(civ=False, maiden=False)}", "c", after=40)
    s.para(f"{p.office_name()}\n{p.office_address()}\n{p.reference('Réf. ')}", "c", 10)
    s.new_page()
    p.say(p.date("date_acte", hh.summons, "Words") + ",")
    p.say(f"À LA DEMANDE DE : {claimant(p)}, {counsel(p)}.")
    p.say(f"J'ai, {p.officer()} soussigné, donné assignation à :")
    for t in defendants(p):
        p.say(f"{t}, demeurant {p.lodging()} ;", left=24)
    p.say(f"À comparaître devant le {judge(p)} du {court(p)}, siégeant {hearing_place(p)}, à l'audience et à l'heure portées en couverture.")
    inform(p)
    for t in facts(p, 0) + motives(p, 1):
        p.say(t, indent=24)
    p.say("<b>PAR CES MOTIFS</b>", "c")
    asks(p, 0, "dash")
    end(p, "prose", "dash", statement="h" if rng.random() < 0.4 else None)
    return p


def listing(hh, rng):
    p = start(hh, rng, "as-listing", rng.choice(["Liberation Mono", "Nimbus Mono PS", "DejaVu Sans Mono", "PT Mono"]), 9, "plain", left=54, right=48)
    s = p.s
    cols = B.head_listing(p)
    p.say(f"ASSIGNATION {nature(p)}".center(cols).replace(" ", F.NBSP), "l", after=0)
    p.say("=" * cols, "l")
    p.say(p.date("date_acte", hh.summons, "WORDS"), "l")
    for label, value in [("DEMANDEUR", claimant(p)), ("CONSEIL", counsel(p))] + [("ASSIGNE", t) for t in defendants(p, order="np")] + [("ADRESSE", p.lodging(upper=True))]:
        p.say(f"{label:<11}: {value}".replace("  ", F.NBSP * 2), "l", after=2)
    p.say("-" * cols, "l", after=2)
    for label, value in [("JURIDICTION", court(p, True)), ("DATE AUDIENCE", hearing_date(p, "num")), ("HEURE", hearing_hour(p, "colon")), ("LIEU", hearing_place(p))]:
        s.leader(label, value)
    p.say("-" * cols, "l")
    inform(p)
    for t in facts(p, 1) + motives(p, 0):
        p.say(t, "l")
    p.say("PAR CES MOTIFS, IL EST DEMANDE AU JUGE DE :", "l")
    asks(p, 1, "num")
    end(p, "form", "num")
    return p


def margin(hh, rng):
    p = start(hh, rng, "as-marge", rng.choice(["Liberation Serif", "PT Serif", "Caladea"]), 10, left=60, right=50)
    s = p.s
    B.head_margin(p, cost=p.cost if rng.random() < 0.7 else None)
    s.box([f"<b>ASSIGNATION {nature(p)}</b>", f"DEVANT LE {judge(p).upper()}"], size=11.5)
    B.date_blank(p, hh.summons)
    p.say(f"<b>À LA REQUÊTE DE</b> {claimant(p)}, {counsel(p, 'pour laquelle domicile est élu au cabinet de' if hh.social else 'ayant pour conseil')}.")
    p.say("<b>DONNÉ ASSIGNATION À</b>", after=2)
    for t in defendants(p):
        p.say(t, "l", left=14, after=1)
    p.say(p.lodging(), "l", left=14)
    p.say(f"<b>D'AVOIR À COMPARAÎTRE</b> le {hearing_date(p)} à {hearing_hour(p)} devant le {court(p)}, {hearing_place(p)}.")
    inform(p, 9)
    p.say("<u>OBJET DE LA DEMANDE</u>", "l")
    for t in facts(p, 0) + motives(p, 1):
        p.say(t)
    p.say("<u>PAR CES MOTIFS</u>", "l")
    asks(p, 0, "bullet")
    end(p, rng.choice(["pen", "prose"]), "piece", False)
    return p


def brief(hh, rng):
    """A lawyer's own typesetting: wide, roman parts, requests as one sentence."""
    p = start(hh, rng, "as-cabinet", rng.choice(["EB Garamond", "Linux Libertine O", "Junicode Two Beta", "Goudy Bookletter 1911"]), 12.5, "euros", left=90, right=70, lead=1.15)
    s, l = p.s, hh.lawyer
    if l:
        s.para(f"<b>{p.put('avocat_nom', l.name)}</b>\n<small>Avocat au barreau {F.elide(p.put('avocat_barreau', l.bar))}\n{esc(l.place.one())}\n{l.phone} – {l.email}</small>", "l", after=20)
    s.para(f"Assignation {nature(p).lower()}", "c", 18, after=4)
    s.para(f"par-devant le {judge(p)}\n{court(p)}", "c", after=16)
    p.say(f"Le {p.date('date_acte', hh.summons, 'words')},")
    p.say(f"{claimant(p)}, {counsel(p, case=False)}, élisant domicile en l'étude de {p.office_name()}, {p.officer()}, {p.office_address()},", indent=24)
    p.say(f"donne assignation à {'; '.join(defendants(p))}, demeurant {p.lodging()}, d'avoir à se trouver et comparaître le {hearing_date(p, 'words')}, à {hearing_hour(p, 'words')}, {hearing_place(p)}.", indent=24)
    for n, (title, texts) in enumerate([("Ce que la loi impose de rappeler", T.INFO_COURT + [T.ART832]), ("Les faits", facts(p, 2)), ("La discussion", motives(p, 1))]):
        p.say(f"{['I', 'II', 'III'][n]}. – {title}", "c", 13.5)
        for t in texts:
            p.say(t, indent=24)
    p.say("Par ces motifs", "c", 13.5)
    reqs = T.requests(p, 0, p.refere)
    p.say("Il est demandé au juge de " + " ; ".join(r[0].lower() + r[1:] for r in reqs) + ".", indent=24)
    end(p, "prose", "piece")
    return p


def bands(hh, rng):
    p = start(hh, rng, "as-bandes", rng.choice(["Open Sans", "Lato", "Carlito", "Cabin"]), 9.5, "thin", rng.random() < 0.5, left=46, right=46)
    s = p.s
    B.head_bar(p, f"{p.reference('Dossier : ')}\nActe du {p.date('date_acte', hh.summons, 'num')}\n<b>EXPÉDITION</b>")
    s.para(f"<b>ASSIGNATION {nature(p)}</b>", "c", 15)
    s.band("<b>LA CONVOCATION</b>")
    s.table([["Juridiction", court(p)], ["Date", hearing_date(p, "num")], ["Heure", hearing_hour(p, "H")], ["Adresse", hearing_place(p)]], [1, 4], "all")
    s.band("<b>LES PARTIES</b>")
    s.table([["Celui qui demande", claimant(p)], ["Conseil", counsel(p)]] + [["Celui qui est assigné", t] for t in defendants(p, born=rng.random() < 0.3 and "num")] + [["Logement", p.lodging()]]
            + ([["Caution", p.guarantor()]] if hh.guarantor else []), [1, 4], "h")
    s.band("<b>INFORMATIONS IMPORTANTES</b>")
    inform(p, 8.5)
    s.band("<b>LES FAITS</b>")
    for t in facts(p, 1):
        p.say(t)
    s.band("<b>LE DROIT</b>")
    for t in motives(p, 0):
        p.say(t)
    s.band("<b>LES DEMANDES</b>")
    p.say("PAR CES MOTIFS, plaise au tribunal de :", "l")
    asks(p, 1, "num")
    end(p, "ticks", "num", statement="all" if rng.random() < 0.5 else None)
    return p


def form(hh, rng):
    p = start(hh, rng, "as-formulaire", rng.choice(["Liberation Sans Narrow", "Nimbus Sans Narrow", "Tiresias LPfont"]), 10, "euro")
    s = p.s
    typed = rng.choice(["Courier Prime", "TeX Gyre Cursor", "Go Mono"])
    fill = lambda label, value: s.fill(label, value, typed)
    s.at(s.x1 - 150, s.top, "Mod. 220 – BAUX", 150, "r", 8)
    s.para(f"<b>{p.office_name(True)}</b> – {p.office_address()} – {p.office_phone()}", "l", 9, after=12)
    s.para(f"<b>ASSIGNATION</b> {nature(p)}", "c", 15)
    fill("L'an deux mille", F.words(hh.summons.year - 2000))
    fill("le", p.date("date_acte", hh.summons, "words"))
    fill("À la demande de", claimant(p, full=False))
    fill("Représentation", counsel(p))
    for t in defendants(p):
        fill("J'ai donné assignation à", t)
    fill("demeurant", p.lodging())
    fill("Devant", court(p))
    if rng.random() < 0.3:
        fill("À l'audience du", "")
        s.scribble(F.long_date(hh.hearing), s.x0 + 130, s.y - s.size * 2.2, 16, B.hand_face(p))
        p.by_hand("audience_date", hh.hearing.isoformat())
    else:
        fill("À l'audience du", hearing_date(p, "long"))
    fill("à", hearing_hour(p, "heures"))
    fill("lieu", hearing_place(p))
    s.space(6)
    inform(p, 9)
    s.para("<b>EXPOSÉ</b>", "c")
    for t in facts(p, 2) + motives(p, 0):
        s.para(t, "l", face=typed, size=9.5)
    s.para("<b>DEMANDES – PAR CES MOTIFS</b>", "c")
    for t in T.requests(p, 0, p.refere):
        s.para(f"-  {t}", "l", face=typed, size=9.5)
    end(p, "form", "num")
    return p


def columns(hh, rng):
    p = start(hh, rng, "as-colonnes", rng.choice(["URW Bookman", "P052", "Charis SIL", "Quattrocento"]), 9.5, left=48, right=48)
    s = p.s
    B.head_centred(p)
    s.para(f"<b>ASSIGNATION {nature(p)} EN EXPULSION</b>", "c", 14)
    s.para(p.reference("Réf. "), "r", 8.5)
    B.date_stamp(p, hh.summons, "Signifiée le :")
    p.say(f"Pour : {claimant(p)}, {counsel(p)}.")
    p.say("Contre : " + " ; ".join(defendants(p, order="np", born=True)) + f", ensemble {p.lodging()}.")
    s.box([f"<b>Vous êtes convoqué le {hearing_date(p, 'day')} à {hearing_hour(p, 'h')}</b>", f"{court(p)}, {judge(p)}", hearing_place(p)], fill=0.95)
    s.balanced(T.INFO_COURT + [T.ART832], 8.5)
    s.para("<b>RAPPEL DES FAITS</b>", "l")
    s.balanced(facts(p, 0) + motives(p, 1))
    s.para("<b>PAR CES MOTIFS</b>", "l")
    asks(p, 1, "letter")
    end(p, rng.choice(["table", "pen"]), "letter")
    return p


def typewriter(hh, rng):
    p = start(hh, rng, "as-machine", rng.choice(["Courier Prime", "TeX Gyre Cursor", "FreeMono"]), 10.5, "plain", left=84, right=40, lead=1.15)
    s = p.s
    p.say(f"{p.office_name(True)}\n{p.officer().upper()}\n{p.office_address()}", "l", after=16)
    p.say(f"<u>ASSIGNATION {nature(p)} DEVANT LE {judge(p).upper()}</u>", "c", after=14)
    p.say(p.date("date_acte", hh.summons, "WORDS"))
    p.say(f"A LA REQUETE DE {claimant(p, seat='au siège', home='domicilié')}, {counsel(p)},", indent=36)
    p.say(f"J'AI {p.officer().upper()} SOUSSIGNE, DONNE ASSIGNATION A {' ET A '.join(defendants(p))}, demeurant ensemble {p.lodging()}, où étant et parlant à comme en fin d'acte,", indent=36)
    p.say(f"D'AVOIR A SE TROUVER LE {hearing_date(p, 'LONG')} A {hearing_hour(p, 'words').upper()} PAR-DEVANT LE {court(p, True)}, {hearing_place(p)}.", indent=36)
    inform(p)
    p.say("PLAISE AU TRIBUNAL", "c")
    for t in facts(p, 2) + motives(p, 0):
        p.say("Attendu que " + t[0].lower() + t[1:] if t[:2] in ("Le", "Il", "La", "Un") else t, indent=36)
    p.say("PAR CES MOTIFS", "c")
    for t in T.requests(p, 1, p.refere):
        p.say(t + ",", indent=36)
    p.say("SOUS TOUTES RESERVES", "c")
    p.say(p.reference("Dossier : "), "l", size=9)
    end(p, "prose", "dash")
    return p


def plain(hh, rng):
    p = start(hh, rng, "as-questions", rng.choice(["PT Sans", "Linux Biolinum O", "URW Gothic", "TeX Gyre Adventor"]), 10, caps=False, left=56, right=56)
    s = p.s
    B.head_stack(p, "l", 300)
    s.para("<b>Vous êtes convoqué devant le juge</b>", "l", 17, after=2)
    s.para(f"Assignation {nature(p).lower()}, signifiée le {p.date('date_acte', hh.summons, 'long')} – {p.reference('dossier ')}", "l", after=10)
    s.box([f"Quand ? <b>{hearing_date(p, 'day')}, {hearing_hour(p, 'h')}</b>", f"Où ? <b>{hearing_place(p)}</b>", f"Devant qui ? {court(p)}, {judge(p)}"], "l", 11, width=2)
    for title, text in [("Qui vous assigne ?", claimant(p, full=False) + ", " + counsel(p, "assisté de") + "."), ("Qui est assigné ?", "\n".join(defendants(p, born="num")) + "\n" + p.lodging())]:
        p.say(f"<b>{title}</b>", "l", after=1)
        p.say(text, "l")
    if hh.guarantor and rng.random() < 0.6:
        p.say(p.guarantor("La caution est également appelée : ") + ".", "l")
    p.say("<b>Pourquoi ?</b>", "l", after=1)
    for t in facts(p, 1) + motives(p, 0):
        p.say(t, "l")
    p.say("<b>Que demande-t-on au juge ?</b>", "l", after=1)
    asks(p, 0, "bullet")
    p.say("<b>Ce que vous devez savoir</b>", "l", after=1)
    inform(p, 9)
    end(p, "ticks", "dash")
    return p


def leaf(hh, rng):
    """Hearing on its own leaf at the end; body starts at once."""
    p = start(hh, rng, "as-avis-fin", rng.choice(["Gentium Book Basic", "Vollkorn", "Prociono", "TeX Gyre Pagella"]), 11, "letters" if rng.random() < 0.4 else "dots", left=66, right=66, bottom=90)
    s = p.s
    B.head_foot(p)
    s.para(f"ASSIGNATION {nature(p)}", "r", 16, after=2)
    s.para(p.reference("n° "), "r", 9, after=16)
    p.say(f"Par acte du {p.date('date_acte', hh.summons, 'dot')}, {claimant(p)}, {counsel(p)},", after=2)
    p.say("assigne", "c")
    for t in defendants(p, order="np"):
        p.say(t, "l", left=30, after=1)
    p.say(p.lodging(), "l", left=30)
    p.say(f"à comparaître devant le {court(p)} aux jour, lieu et heure indiqués au dernier feuillet.")
    for t in facts(p, 0) + motives(p, 1):
        p.say(t)
    p.say("<b>C'EST POURQUOI</b> – <b>PAR CES MOTIFS</b>", "l")
    asks(p, 1, "none", 0)
    B.service(p, rng.choice(["table", "prose"]), hh.summons, p.cost)
    p.say("<b>Pièces communiquées</b>", "l")
    T.exhibits(p, "piece")
    s.new_page()
    s.box(["<b>AUDIENCE</b>", f"le {hearing_date(p, 'num')}", f"à {hearing_hour(p, 'H')}", hearing_place(p)], size=15, pad=16, double=True)
    inform(p)
    return p


def grid(hh, rng):
    p = start(hh, rng, "as-reseau", rng.choice(["Liberation Sans Narrow", "DejaVu Serif", "Karla"]), 9, left=42, right=42)
    s = p.s
    s.table([[f"<b>{p.office_name()}</b>\n{p.office_address()}", f"{p.office_phone()}\n{p.office_mail()}", p.reference("Dossier\n")]], [4, 4, 2], "cols")
    s.table([[f"ASSIGNATION {nature(p)}", "AUDIENCE"], [f"{court(p)}\n{judge(p)}", f"{hearing_date(p, 'day')} – {hearing_hour(p, 'h00')}\n{hearing_place(p)}"]], [1, 1], "all", head=True, size=10)
    s.table([["À LA REQUÊTE DE", "À"], [claimant(p) + "\n" + counsel(p), "\n".join(defendants(p)) + "\n" + p.lodging(chr(10))]], [1, 1], "all", head=True)
    p.say(p.date("date_acte", hh.summons, "WORDS"), "l")
    inform(p, 8.5)
    p.say("<b>A. Exposé du litige</b>", "l")
    for t in facts(p, 1):
        p.say(t)
    if hh.later:
        B.ledger(p, hh.later, "h", "Compte depuis le commandement :")
    p.say("<b>B. Moyens</b>", "l")
    for t in motives(p, 1):
        p.say(t)
    p.say("<b>C. Dispositif – PAR CES MOTIFS</b>", "l")
    s.table([[str(i), t] for i, t in enumerate(T.requests(p, 0, p.refere), 1)], [1, 18], "h")
    end(p, "table", "num")
    return p


def right_head(hh, rng):
    p = start(hh, rng, "as-droite", rng.choice(["Nimbus Sans", "Liberation Sans", "Tuffy"]), 10.5, "dots", left=60, right=52)
    s = p.s
    B.head_stack(p, "r", 220)
    s.at(s.x0, s.top + 10, p.reference("N/Réf. "), 180, "l", 9)
    s.para(f"<b>ASSIGNATION</b> {nature(p)}\nARTICLES {'834 ET 835' if p.refere else '54 ET 56'} DU CODE DE PROCÉDURE CIVILE", "l", 12, after=10)
    p.say(f"Signifiée le {p.date('date_acte', hh.summons, 'num')}", "l")
    p.say(f"Requérant : {claimant(p, seat='ayant son siège', full=False)}", "l")
    p.say(f"Conseil : {counsel(p)}", "l")
    for n, t in enumerate(defendants(p), 1):
        p.say(f"Assigné n° {n} : {t}", "l", after=2)
    p.say(f"Demeurant à : {p.lodging()}", "l")
    s.rule(0.5)
    s.para(f"L'affaire sera appelée à l'audience du <b>{hearing_date(p, 'long')}</b>, {hearing_hour(p, 'h')}, par le {judge(p)} du {court(p)}, à l'adresse suivante : {hearing_place(p)}.", "l")
    s.rule(0.5)
    inform(p, 9.5)
    for t in facts(p, 2) + motives(p, 0):
        p.say(t, "l")
    p.say("PAR CES MOTIFS, le requérant prie la juridiction de bien vouloir :", "l")
    asks(p, 1, "dash")
    end(p, rng.choice(["ticks", "pen"]), "num", statement="none" if rng.random() < 0.4 else None)
    return p


LAYOUTS = [cover, listing, margin, brief, bands, form, columns, typewriter, plain, leaf, grid, right_head]
