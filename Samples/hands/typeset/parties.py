"""How the people of a dossier are printed: prose, labelled lines or tables. Whatever is printed goes into the truth at once."""
from . import words
from .sheet import esc

LONG = {"M.": "Monsieur", "Mme": "Madame"}


def civ(s, person, style=None):
    style = style or s.style["civ"]
    return LONG[person.civ] if style == "long" else person.civ


def last_name(s, person, name=None):
    name = name or person.last
    return name.upper() if s.style["caps"] else name


def plain_name(s, person):
    """First and last name in the house order; records nothing."""
    last = last_name(s, person)
    return f"{person.first} {last}" if s.style["order"] == "fl" else f"{last} {person.first}"


def _married_name(s, person):
    """Both names of a woman who uses her husband's: "X née Y", "Y épouse X", "X, veuve, née Y"."""
    maiden = esc(last_name(s, person, person.maiden))
    if s.rng.random() < .3:
        return f"{esc(person.first)} {maiden} {s.pick('épouse', 'ép.', 'veuve')} {esc(last_name(s, person))}"
    return f"{esc(plain_name(s, person))} {s.pick('née', 'née', 'veuve, née', 'divorcée, née')} {maiden}"


def tenant(s, person, birth=None, civility=True):
    """One tenant, with as many facts as the office prints."""
    birth = s.style["birth"] if birth is None else birth
    facts, out = {}, ""
    if civility:
        facts["civilite"], out = person.civ, civ(s, person) + " "
    if person.maiden:
        facts["nom_naissance"] = person.maiden
        out += _married_name(s, person)
    else:
        out += esc(plain_name(s, person))
    if birth:
        facts["date_naissance"], facts["lieu_naissance"] = person.born.isoformat(), person.birth_town
        out += f", né{'e' if person.civ == 'Mme' else ''} le {s.day(person.born, s.pick('long', 'slash'))} à {esc(person.birth_town)}"
        s.secret(words.date(person.born, "slash"), words.date(person.born))
    s.who(person, **facts)
    return out


def tenants(s, sep=" et ", birth=None):
    """All tenants in one run of text; married couples sometimes as "Monsieur et Madame X Jean et Marie"."""
    people = s.hh.tenants
    if len(people) == 2 and people[0].last == people[1].last and s.rng.random() < .35 and not birth:
        for p in people:
            s.who(p, civilite=p.civ)
        return f"{'Monsieur et Madame' if s.style['civ'] == 'long' else 'M. et Mme'} {esc(last_name(s, people[0]))} {esc(people[0].first)} et {esc(people[1].first)}"
    return sep.join(tenant(s, p, birth) for p in people)


def short_tenants(s):
    """Names only, for reminders such as "Affaire : X / Y"."""
    for p in s.hh.tenants:
        s.who(p)
    return ", ".join(esc(plain_name(s, p)) for p in s.hh.tenants)


def home(s, sep=", ", first=True):
    """The rented flat; `first` puts the flat number before the street."""
    at = s.hh.home
    value = {"voie": at.street, "code_postal": at.code, "commune": at.town}
    if at.extra:
        value["complement"] = at.extra
    s.fields["adresse_logement"] = value
    s.secret(at.street, at.extra)
    parts = [at.extra, at.street] if first else [at.street, at.extra]
    return sep.join(esc(p) for p in parts if p) + sep + esc(f"{at.code} {at.town}")


def _set_landlord(s, printed):
    s.fields["bailleur_nom"] = printed
    s.fields["bailleur_type"] = "personne_morale" if s.hh.landlord.moral else "personne_physique"


def landlord_name(s, long=True):
    """The landlord's name alone."""
    owner = s.hh.landlord
    if owner.moral:
        shown = owner.name.upper() if s.style["caps"] else owner.name
        _set_landlord(s, shown)
        form = {"OPH": "l'OPH", "SCI": "la SCI"}.get(owner.form, "la " + owner.form) if long is True else owner.form
        return f"{esc(form)} {esc(shown)}"
    names = [plain_name(s, p) for p in owner.people]
    _set_landlord(s, " et ".join(names))
    for p in owner.people:
        s.secret(p.full, p.last)
    return " et ".join(f"{civ(s, p)} {esc(n)}" for p, n in zip(owner.people, names))


def seat(s, sep=", "):
    at = s.hh.landlord.address
    s.say("bailleur_adresse", at.line)
    return esc(at.street) + sep + esc(f"{at.code} {at.town}")


def landlord_identity(s, sep=", ", address=True, siren=True):
    """The landlord with the facts that art. 648 CPC asks for."""
    owner, rng = s.hh.landlord, s.rng
    if owner.moral:
        shown = owner.name.upper() if s.style["caps"] else owner.name
        _set_landlord(s, shown)
        about = {"SCI": "société civile immobilière au capital de 1 524 €"}.get(owner.form, s.pick("dont les statuts sont régulièrement déposés", "organisme d'habitations à loyer modéré"))
        parts = [f"{s.pick('La ', '') if owner.form != 'OPH' else s.pick('L' + chr(39), '')}{esc(owner.form)} *{esc(shown)}*", esc(about)]
        if siren:
            number = owner.siren if rng.random() < .7 else owner.siren.replace(" ", "")
            parts.append(f"immatriculée au RCS {words.elide('de', esc(owner.address.town))} sous le n° {s.say('bailleur_siren', owner.siren, number)}")
        if address:
            parts.append(s.pick("dont le siège social est sis ", "ayant son siège ", "dont le siège est situé ") + seat(s))
        parts.append(s.pick("agissant poursuites et diligences de son représentant légal", "prise en la personne de son représentant légal en exercice",
                            "représentée par son gérant" if owner.form == "SCI" else "représentée par son directeur général"))
        return sep.join(parts)
    out = []
    for i, p in enumerate(owner.people):
        e = "e" if p.civ == "Mme" else ""
        text = f"{civ(s, p)} *{esc(plain_name(s, p))}*, né{e} le {s.day(p.born, 'long')} à {esc(p.birth_town)}, de nationalité française, {s.pick('retraité' + e, 'cadre', 'sans profession')}"
        s.secret(p.full, p.last, words.date(p.born))
        out.append(text)
    _set_landlord(s, " et ".join(plain_name(s, p) for p in owner.people))
    tail = ""
    if address:
        where = seat(s)
        tail = f", demeurant {where}" if len(out) == 1 else f", demeurant ensemble {where}"
        s.secret(owner.address.street)
    joint = ", ensemble propriétaires indivis" if owner.kind == "joint" else ""
    return " et ".join(out) + joint + tail


def agent(s, form="prose"):
    """The managing agency, if there is one."""
    owner = s.hh.landlord
    if not owner.agency:
        return ""
    name, at = s.say("mandataire_nom", owner.agency), owner.agency_address
    where = f"{esc(at.street)}, {esc(at.code)} {esc(at.town)}"
    if form == "line":
        return f"{name}, {where}"
    return s.pick(f"ayant pour mandataire {name}, {where}", f"représenté par son administrateur de biens {name}, dont l'agence est {where}",
                  f"pour qui domicile est élu au siège de son mandataire de gestion {name}, sis {where}")


def guarantors(s, with_address=True):
    """The guarantors, each with his address."""
    out, values = [], []
    for p, at in s.hh.guarantors:
        value = {"nom": p.full}
        text = f"{civ(s, p)} {esc(p.first)} {esc(last_name(s, p))}"
        if with_address:
            value["adresse"] = at.line
            text += f", demeurant {esc(at.street)}, {esc(at.code)} {esc(at.town)}"
        values.append(value)
        out.append(text)
        s.secret(p.full, p.last, at.street)
    s.fields["cautions"] = values
    return " et ".join(out)


def guardian(s):
    """A protected adult's tutor, who gets the act as well."""
    hh = s.hh
    if not hh.protected:
        return ""
    measure = s.note("mesure_protection", hh.protected)
    verb = "représenté(e) par son tuteur" if hh.protected == "tutelle" else "assisté(e) de son curateur"
    body = f"Association tutélaire {words.elide('de', hh.town[4])}"
    return f"majeur protégé placé sous {measure}, {verb} l'{s.note('protecteur', body)}"


def table(s, rows, fill=None):
    """Labelled facts as a two-column table."""
    cells = ", ".join(f"[*{label}*], [{value}]" for label, value in rows if value)
    look = f", fill: (x, y) => if x == 0 {{ {fill} }}" if fill else ""
    s.add(f"#table(columns: (auto, 1fr), stroke: .4pt{look}, {cells})")


def labelled(s, rows, gap="4.6cm"):
    """Labelled facts without rulings."""
    cells = ", ".join(f"[{label}], [{value}]" for label, value in rows if value)
    s.add(f"#grid(columns: ({gap}, 1fr), row-gutter: .28cm, {cells})")
