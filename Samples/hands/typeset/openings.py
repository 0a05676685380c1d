"""First lines shared by all acts: references, copy mark, date line, applicant, bailiff, addressees."""
import random

from . import cast, ink, looks, words
from . import parties as P
from .sheet import esc, picture


def letterhead(s, head, role="etude"):
    looks.HEADS[head](s, looks.Issuer(s, role))


def spanning(s, write):
    """On a two-column page: set what `write` adds across both columns at the head of the page."""
    mark = len(s.body)
    write()
    block = "\n\n".join(s.body[mark:])
    del s.body[mark:]
    s.add(f"#place(top, scope: \"parent\", float: true, clearance: .5cm)[{block}]")


def references(s, dress):
    hh = s.hh
    ref = s.say("reference_dossier", hh.ref)
    label = s.pick("Réf.", "N/Réf. :", "Dossier n°", "Nos réf. :", "MD :", "Acte n°", "Référence à rappeler :")
    clerk = s.pick("AB", "clc", "MR/jp", "SV")
    if dress == "line":
        s.add(f"{label} {ref} #h(1fr) {s.pick('COPIE', 'EXPÉDITION', 'SECOND ORIGINAL', 'PREMIÈRE EXPÉDITION')}")
    elif dress == "box":
        s.add(f"#align(right, block(stroke: .6pt, inset: 6pt)[#set align(left)\n{label} *{ref}* \\ Gestionnaire : {clerk} \\ {P.short_tenants(s)}])")
    elif dress == "barcode":
        s.add(f"#grid(columns: (1fr, auto), [{label} {ref} \\ #text(.85em)[Aff. {P.landlord_name(s)} c/ {P.short_tenants(s)}]], [{picture(ink.barcode(s.rng), height='.8cm')}])")
    elif dress == "qr":
        s.add(f"#grid(columns: (1fr, auto), align: horizon, [{label} {ref} \\ {s.pick('COPIE', 'EXPÉDITION')}], [{picture(ink.qr('ref ' + hh.ref), width='1.9cm')}])")
    elif dress == "foot":
        s.style["preamble"] += f"#set page(footer: context [#set text(7.5pt)\n{label} {ref} {looks.pages('–', '/')}])\n"


def addressee_window(s):
    """The postal window of a cover sheet."""
    p = s.hh.tenants[0]
    s.add(f"#v(2.2cm)#align(right, block(width: 8.2cm, stroke: .3pt + luma(150), inset: 10pt)[#set align(left)\n{P.tenant(s, p, birth=False)} \\ {P.home(s, ' ' + chr(92) + ' ')}])#v(2cm)")


def date_line(s, day, dress):
    """The act's date, in words, figures, stamped, or with blanks that a pen has filled."""
    if dress == "words":
        text = s.pick("L'AN {y} ET LE {d}", "L'an {y}, le {d}", "L’AN {y}\\ et le {d}", "Le {d} de l'an {y}")
        upper = "AN" in text
        y, d = words.year_words(day), words.day_words(day)
        y, d = (y.upper(), d.upper()) if upper else (y, d)
        y = y.replace("DEUX MILLE", s.pick("DEUX MILLE", "DEUX MIL"))
        s.say("date_acte", day.isoformat(), "")
        s.add("*" + text.format(y=esc(y), d=esc(d)) + "*")
    elif dress == "figures":
        s.add(s.pick("Le {}", "Acte signifié le {}", "Date : *{}*", "Ce jour, {}").format(s.date("date_acte", day)))
    elif dress == "stamp":
        color, turn = s.pick("#b3261e", "#27348b", "#3b3b3b"), s.rng.randrange(-7, 8)
        mark = s.date("date_acte", day, "upper")
        s.add(f"L'AN {esc(words.year_words(day).upper())} ET LE #h(.4cm) #box(rotate({turn}deg, box(stroke: 1.2pt + rgb(\"{color}\"), inset: 5pt, text(font: \"Nimbus Sans\", weight: \"bold\", fill: rgb(\"{color}\"))[{mark}])))")
    elif dress == "hand":
        s.add(f"L'AN {esc(words.year_words(day).upper())} ET LE #h(.3cm) {s.hand_say('date_acte', day.isoformat(), words.day_words(day), '.75cm')}")
    elif dress == "pen":
        s.add(f"Le #h(.2cm) {s.hand_say('date_acte', day.isoformat(), words.date(day, 'slash'), '.7cm')}")


def applicant(s, dress):
    lead = s.pick("À LA REQUÊTE DE :", "À LA DEMANDE DE :", "À la demande de", "A LA REQUETE DE")
    who = P.landlord_identity(s)
    extra = P.agent(s) if s.hh.landlord.agency else ""
    dwelling = s.pick("Élisant domicile en mon étude.", "Faisant élection de domicile en l'étude du soussigné.", "")
    guarantee = ""
    if s.hh.landlord.guarantee:
        guarantee = f"*{s.note('demandeur_subroge', s.hh.landlord.guarantee)}*, {s.pick('subrogée dans les droits du bailleur au titre de la garantie Visale', 'assureur loyers impayés, subrogé dans les droits du bailleur par quittance subrogative')}, le bailleur étant "
    text = guarantee + who + (", " + extra if extra else "") + "."
    if dress == "prose":
        s.add(f"{lead} {text} {dwelling}")
    elif dress == "indent":
        s.add(f"*{lead}*", f"#pad(left: 1.2cm)[{text}\n\n{dwelling}]")
    elif dress == "frame":
        s.add(f"#block(stroke: (left: 2pt + rgb(\"{s.style['accent']}\")), inset: (left: 8pt))[*{lead}* \\ {text} \\ {dwelling}]")


def bailiff(s):
    office, officer = s.hh.office, s.hh.officer
    name = s.say("etude_nom", office.name)
    where = f"{esc(office.address.street)}, {esc(office.address.code)} {esc(office.address.town)}"
    s.say("etude_adresse", office.address.line)
    own = esc(office.associates[-1].full)
    s.secret(*(p.full for p in office.associates))
    if office.solo and office.name.startswith("Maître"):
        s.add(s.pick(f"J'ai, {name}, {officer} à la résidence {words.elide('de', esc(office.address.town))}, y demeurant {where}, soussigné,",
                     f"Je soussigné {name}, {officer}, {where},"))
    else:
        s.add(s.pick(f"J'ai, {own}, {officer} associé au sein de la {name}, titulaire d'un office {words.elide('de', officer)} à {where}, soussigné,",
                     f"Nous, {name}, office {words.elide('de', officer + 's' if ' ' not in officer else officer)}, {where}, l'un d'eux soussigné,",
                     f"J'ai, {name}, {where}, agissant par {own}, {officer}, soussigné"))


def addressees(s, dress, lead=None):
    lead = lead or s.pick("À :", "A :", "Signifié à :", "À l'attention de")
    together = s.pick("Demeurant", "Demeurant ensemble", "Domiciliés", "Où étant") if len(s.hh.tenants) > 1 else s.pick("Demeurant", "Domicilié(e)", "Demeurant et domicilié(e)")
    guard = P.guardian(s)
    tail = s.pick("Où étant et parlant à : comme il est dit en fin d'acte.", "Où étant et parlant comme il est dit aux modalités de remise ci-après.", "")
    if dress == "prose":
        s.add(f"{lead} {P.tenants(s)}{', ' + guard if guard else ''}, {together.lower()} {P.home(s)}. {tail}")
    elif dress == "blocks":
        blocks = ", ".join(f"[{lead if i == 0 else 'et à :'} \\ *{P.tenant(s, p)}*]" for i, p in enumerate(s.hh.tenants))
        s.add(f"#grid(columns: {min(2, len(s.hh.tenants))}, column-gutter: 1cm, row-gutter: .4cm, {blocks})", f"{guard}", f"{together} {P.home(s, s.pick(', ', ' – ', ' ' + chr(92) + ' '), s.rng.random() < .6)}", tail)
    elif dress == "list":
        for i, p in enumerate(s.hh.tenants):
            s.add(f"{i + 1}°) {P.tenant(s, p)}")
        s.add(guard, f"{together} {P.home(s)}", tail)


def parties_table(s, lead=("Créancier", "Débiteur(s)")):
    """Both parties in one ruled table, as case software prints them."""
    owner = P.landlord_identity(s, siren=s.rng.random() < .6)
    agent = P.agent(s, "line")
    people = " \\ ".join(P.tenant(s, p) for p in s.hh.tenants)
    P.table(s, [(lead[0], owner), ("Mandataire", agent), (lead[1], people), ("Mesure", P.guardian(s)), (s.pick("Adresse du logement", "Lieux loués", "Demeurant"), P.home(s))], s.pick("luma(235)", "white"))


def fsl(s):
    """The housing fund whose address the commandement must give."""
    rng = random.Random("fsl" + s.hh.town[4])
    seat = next(t for t in cast.P.TOWNS if t[4] == s.hh.town[4])
    at = cast.address(rng, seat)
    s.say("fsl_adresse", at.line)
    name = s.pick(f"Conseil départemental – {esc(s.hh.town[4])}, service FSL", f"FSL {esc(s.hh.town[4])}", "Département, pôle logement solidaire")
    return f"{name}, {esc(at.street)}, {esc(at.code)} {esc(at.town)}"
