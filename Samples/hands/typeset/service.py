"""The last pages of an act: how it was handed over, one page for each addressee."""
from . import ink, words
from .figures import cost_box
from .parties import civ, home, last_name, plain_name
from .sheet import esc, picture

ORDER = ("personne", "domicile", "etude", "pv_659")
LABELS = {
    "personne": ("À LA PERSONNE du destinataire", "Remise à personne (art. 654 CPC)", "à sa personne, ainsi déclaré"),
    "domicile": ("À DOMICILE, copie remise à une personne présente (art. 655 CPC)", "Remise à domicile (art. 655 CPC)", "au domicile, à une personne présente qui a accepté la copie"),
    "etude": ("DÉPÔT À L'ÉTUDE (art. 656 CPC)", "Remise à l'étude (art. 656 et 658 CPC)", "à domicile, copie déposée en l'étude sous enveloppe fermée"),
    "pv_659": ("PROCÈS-VERBAL DE RECHERCHES INFRUCTUEUSES (art. 659 CPC)", "Procès-verbal art. 659 CPC", "sans domicile, résidence ni lieu de travail connus : procès-verbal de l'article 659"),
}


def _prose(s, mode, person):
    """The report in sentences; offices word it differently."""
    name = f"{civ(s, person)} {esc(plain_name(s, person))}"
    s.who(person, civilite=person.civ)
    checks = s.pick("le nom figure sur la boîte aux lettres et sur l'interphone", "le domicile m'a été confirmé par le voisinage",
                    "le nom est inscrit sur le tableau des sonnettes", "l'adresse a été confirmée par le gardien")
    return {
        "personne": s.pick(f"Cet acte a été remis par {s.hh.officer} à {name}, à sa personne ainsi déclarée, qui a reçu copie.",
                           f"J'ai rencontré {name}, parlant à sa personne, qui a déclaré être le destinataire et accepter la copie."),
        "domicile": s.pick(f"N'ayant pu rencontrer {name}, la copie a été remise à domicile à Madame Adèle {esc(last_name(s, person))}, sa mère, présente, qui a accepté de la recevoir sous enveloppe fermée. Un avis de passage a été laissé et la lettre de l'article 658 adressée.",
                           f"Remise à domicile (article 655 du code de procédure civile) : copie de l'acte destiné à {name} acceptée par une personne présente au domicile, ainsi déclarée, les vérifications étant : {checks}."),
        "etude": s.pick(f"Personne n'ayant pu ou voulu recevoir la copie destinée à {name}, et {checks}, l'acte est déposé à l'étude sous enveloppe fermée. Un avis de passage daté a été laissé ; la copie y est conservée pendant trois mois (articles 656 et 658 du code de procédure civile).",
                        f"Dépôt à l'étude : en l'absence de {name} et de toute personne susceptible de recevoir l'acte, {checks}. Avis de passage laissé ce jour, lettre simple envoyée avec copie de l'acte."),
        "pv_659": s.pick(f"PROCÈS-VERBAL DE RECHERCHES INFRUCTUEUSES. Je me suis transporté à la dernière adresse connue de {name}. Le logement paraît vide, les voisins déclarent un départ sans adresse. Les recherches auprès de la mairie, de la poste et du bailleur sont restées vaines. En conséquence et conformément à l'article 659 du code de procédure civile, le présent procès-verbal est dressé et une lettre recommandée avec avis de réception adressée.",
                         f"{name} n'a plus ni domicile, ni résidence, ni lieu de travail connus. Recherches infructueuses relatées ci-dessus ; article 659 du code de procédure civile."),
    }[mode]


def _ticks(s, mode, by_hand):
    """A form with one box per mode. A pen cross never reaches the text layer."""
    rows = []
    for m in ORDER:
        box = "#box(width: .42cm, height: .42cm, stroke: .6pt)"
        if m == mode:
            box = f"#box(width: .42cm, height: .42cm, stroke: .6pt)[#place(dx: -.1cm, dy: -.1cm)[{picture(ink.cross(s.rng, s.style['ink']), width='.62cm')}]]" if by_hand else "#box(width: .42cm, height: .42cm, stroke: .6pt, inset: 1.5pt)[#text(.8em)[*X*]]"
        rows.append(f"[{box}], [{s.pick(*LABELS[m][:1]) if s.style['size'] < 10 else LABELS[m][1]}]")
    return f"#grid(columns: (.8cm, 1fr), row-gutter: .32cm, {', '.join(rows)})"


def _record(s, mode, first, by_hand):
    if first and by_hand:
        s.hand.setdefault("modalite_signification", mode)
    elif first:
        s.say("modalite_signification", mode)


def _seal(s):
    """The office's round seal, blue or violet, a little turned."""
    color, name = s.pick("#2b3fa0", "#5a2b8a", "#444444"), esc(s.hh.office.associates[0].last.upper())
    s.add(f"#place(right, dx: -5cm, rotate({s.rng.randrange(-25, 25)}deg, circle(radius: 1.25cm, stroke: 1.1pt + rgb(\"{color}\"))[#set align(center + horizon)\n#set text(6.5pt, fill: rgb(\"{color}\"))\n"
          f"#par(first-line-indent: 0pt)[{s.hh.officer.upper()} \\ *{name}* \\ {esc(s.hh.office.address.town.upper())}]]))")


def page(s, person, index, act_date, cost, dress, by_hand=False, new_page=True):
    """One addressee's service report. `dress`: prose, ticks, table or frame."""
    mode, first = s.hh.mode[index % 4], index == 0
    if new_page:
        s.add("#pagebreak(weak: true)")
    s.add(f"#align(center)[#text(1.2em, weight: \"bold\")[{s.pick('MODALITÉS DE REMISE DE L’ACTE', 'PROCÈS-VERBAL DE SIGNIFICATION', 'RELATION DE LA SIGNIFICATION', 'SIGNIFICATION DE L’ACTE')}]]")
    when = s.hand_say("date_acte", act_date.isoformat(), words.date(act_date, "slash")) if by_hand else s.date("date_acte", act_date)
    refers = f"Dossier {s.say('reference_dossier', s.hh.ref)} – "
    s.add(f"{refers}{s.pick('Acte du', 'Signifié le', 'Remis le')} {when} – {s.pick('Destinataire', 'Pour', 'À')} : {civ(s, person)} {esc(plain_name(s, person))}")
    s.who(person, civilite=person.civ)
    _record(s, mode, first, by_hand and dress == "ticks")
    if dress == "ticks":
        s.add(_ticks(s, mode, by_hand))
        s.add(f"Détail des vérifications : {s.pick('nom sur la boîte aux lettres', 'nom sur interphone', 'confirmé par le voisinage')} ; {home(s)}")
    elif dress == "table":
        s.add(f"#table(columns: (4cm, 1fr), stroke: .4pt, [Mode de remise], [*{LABELS[mode][1]}*], [Lieu], [{home(s)}], [Circonstances], [{_prose(s, mode, person)}])")
    elif dress == "frame":
        s.add(f"#block(stroke: .8pt, inset: 10pt, width: 100%)[L'acte a été signifié {LABELS[mode][2]}.\n\n{_prose(s, mode, person)}]")
    else:
        s.add(_prose(s, mode, person))
    s.add("La copie du présent acte comporte " + words.number(s.rng.randrange(3, 9)) + " feuilles. Visa des mentions relatives à la signification.")
    s.add("#v(.3cm)")
    if first and cost:
        cost_box(s, cost)
    if s.rng.random() < .5:
        _seal(s)
    s.add(f"#align(right)[{picture(ink.signature(s.rng), height='2cm')} \\ {s.pick('Le commissaire de justice', 'Signature') if 'commissaire' in s.hh.officer else 'L’huissier de justice'}]")


def pages(s, act_date, cost, dress, by_hand=False):
    for i, person in enumerate(s.hh.tenants):
        page(s, person, i, act_date, cost, dress, by_hand, new_page=i == 0 or dress != "prose")
