"""Who is who on a page: each function returns the words and records what they say."""

from .digits import money


def _full(ink, p, order=None):
    first = p.first
    return f"{first} {p.name}" if (order or ink.look.order) == "first" else f"{p.name} {first}"


def _know(ink, p, kind, text):
    for piece in (p.name, p.first, text):
        ink.who(piece, kind + ":nom")


def _maiden(ink, path, p):
    ink.put(path + "nom_naissance", p.maiden, p.maiden)
    ink.who(p.maiden, "locataire:nom")


def civ(p, short):
    return p.civ if short else p.title


def tenant(ink, i, p, maiden="née", birth="", bold=False, short=None):
    """One tenant. `maiden`: née / épouse / paren / no; `birth` is a date style or nothing."""
    path, short = f"locataires.{i}.", ink.look.short if short is None else short
    ink.put(path + "civilite", p.civ, civ(p, short))
    ink.put(path + "nom", p.name, p.name)
    ink.put(path + "prenoms", p.first, p.first)
    full = _full(ink, p)
    _know(ink, p, "locataire", p.name if p.maiden and maiden == "épouse" else full)
    if p.maiden and maiden == "épouse":
        _maiden(ink, path, p)
        text = f"{p.first} {p.maiden} épouse {p.name}" if ink.look.order == "first" else f"{p.maiden} épouse {p.name} {p.first}"
    elif p.maiden and maiden != "no":
        _maiden(ink, path, p)
        text = full + (f" née {p.maiden}" if maiden == "née" else f" (née {p.maiden})")
    else:
        text = full
    text = f"<b>{text}</b>" if bold else text
    text = f"{civ(p, short)} {text}"
    return text + (", " + born(ink, p, path, birth, "locataire") if birth else "")


def born(ink, p, path, style, kind):
    """`né le … à …`; recorded only for tenants (a path is given)."""
    from .digits import on

    day = on(p.born, style)
    ink.who(day, kind + ":date_naissance")
    ink.who(p.place, kind + ":lieu_naissance")
    if path:
        ink.put(path + "date_naissance", p.born.isoformat(), day)
        ink.put(path + "lieu_naissance", p.place, p.place)
    return f"né{p.e} le {day} à {p.place}"


def tenants(ink, c, joint=" et ", **kw):
    return joint.join(tenant(ink, i, p, **kw) for i, p in enumerate(c.tenants))


def guardian(c):
    """The clause naming the guardian of a protected adult, or nothing."""
    p = c.tenants[0]
    return f", majeur{p.e} sous {'tutelle' if len(p.first) % 2 else 'curatelle renforcée'}, assisté{p.e} de {p.guardian}" if p.guardian else ""


def premises(ink, c, style="line", caps=None):
    """The dwelling on one line, or as lines with the flat before or after the street."""
    a, caps = c.premises, ink.look.caps if caps is None else caps
    town = a.town.upper() if caps else a.town
    ink.put("adresse_logement.voie", a.voie, a.voie)
    ink.put("adresse_logement.code_postal", a.code, a.code)
    if "commune" not in ink.fields.get("adresse_logement", {}):
        ink.put("adresse_logement.commune", town, town)
    if a.extra and style != "noextra":
        ink.put("adresse_logement.complement", a.extra, a.extra)
        ink.who(a.extra, "locataire:adresse")
    ink.who(a.voie, "locataire:adresse")
    if style != "paren":
        ink.who(f"{a.code} {town}", "locataire:adresse")
    extra = a.extra if style != "noextra" else ""
    if style == "line":
        return ", ".join(x for x in (a.voie, extra, f"{a.code} {town}") if x)
    if style == "noextra":
        return f"{a.voie}, {a.code} {town}"
    if style == "front":
        return " - ".join(x for x in (extra, a.voie, f"{a.code} {town}") if x)
    if style == "paren":
        return f"{a.voie} à {town} ({a.code})" + (f", {extra}" if extra else "")
    rows = [extra, a.voie] if style == "above" else [a.voie, extra]
    return [r for r in rows if r] + [f"{a.code} {town}"]


def _place(ink, path, a, kind, comma=", "):
    caps = ink.look.caps
    if path:
        ink.put(path, a.line(caps), a.line(caps, comma))
    if kind:
        ink.who(a.line(caps), kind)
        ink.who(a.voie, kind)
    return a.line(caps, comma)


def landlord_name(ink, c, civility=True, bold=False, born_style=""):
    """The landlord's name only, recorded."""
    lord = c.landlord
    ink.put("bailleur_type", "personne_morale" if lord.moral else "personne_physique", "")
    if lord.moral:
        ink.put("bailleur_nom", lord.name, lord.name)
        return f"<b>{lord.name}</b>" if bold else lord.name
    names, parts = [], []
    for p in lord.people:
        full = _full(ink, p)
        _know(ink, p, "bailleur", full)
        names.append(full)
        shown = f"<b>{full}</b>" if bold else full
        if civility:
            shown = f"{civ(p, ink.look.short)} {shown}"
        if born_style:
            shown += (" née " + ink.who(p.maiden, "bailleur:nom") if p.maiden else "") + ", " + born(ink, p, "", born_style, "bailleur")
        parts.append(shown)
    ink.put("bailleur_nom", " et ".join(names), "|".join(names))
    return (", et " if born_style else " et ").join(parts)


def landlord_where(ink, c, comma=", "):
    return _place(ink, "bailleur_adresse", c.landlord.where, "" if c.landlord.moral else "bailleur:adresse", comma)


def siren(ink, c, sep=" "):
    n = c.landlord.siren
    return ink.put("bailleur_siren", n, sep.join((n[:3], n[3:6], n[6:])))


def landlord(ink, c, manner=0, bold=True, born_style=""):
    """The claimant in prose, in several drafting habits."""
    lord = c.landlord
    if not lord.moral:
        text = landlord_name(ink, c, bold=bold, born_style=born_style)
        home = landlord_where(ink, c)
        plural = len(lord.people) > 1
        tail = [
            "demeurant" + (" ensemble" if plural else "") + " ",
            "domicilié" + ("s " if plural else lord.people[0].e + " "),
            "de nationalité française, demeurant ",
        ][manner % 3]
        return f"{text}, {tail}{home}"
    name, home, number = landlord_name(ink, c, bold=bold), landlord_where(ink, c), siren(ink, c, "" if manner == 3 else " ")
    feminine = "immatriculé" if lord.kind == "oph" else "immatriculée"
    if manner == 0:
        return f"{name}, {lord.form}, au capital de {money(lord.capital * 100, 'euros')}, {feminine} au RCS de {lord.seat.upper()} sous le numéro {number}, dont le siège social est sis {home}, pris{'' if lord.kind == 'oph' else 'e'} en la personne de {lord.head}"
    if manner == 1:
        return f"{name}, {lord.form} dont le siège est {home}, inscrite au Registre du Commerce et des Sociétés sous le n° {number} R.C.S. {lord.seat}, agissant poursuites et diligences de {lord.head} domicilié audit siège"
    if manner == 2:
        return f"La société dénommée {name}, {lord.form}, ayant son siège à {home} (SIREN {number}), représentée par {lord.head}"
    return f"{name} ({lord.form}), {home}, identifiant SIREN {number}, représenté{'' if lord.kind == 'oph' else 'e'} aux présentes par {lord.head}"


def agent(ink, c, manner=0):
    """The agency acting for the landlord, or nothing."""
    if not c.agent:
        return ""
    name, where, _ = c.agent
    name = ink.put("mandataire_nom", name, name)
    return [
        f", ayant pour mandataire {name}, {where.line()}",
        f", représenté(e) par son administrateur de biens, {name}",
        f" ; poursuites et diligences de {name}, gestionnaire, dont les bureaux sont {where.line()}",
    ][manner % 3]


def sponsors(ink, c):
    """Guarantors in prose, each with an address."""
    out = []
    for i, p in enumerate(c.sponsors):
        full = _full(ink, p)
        _know(ink, p, "caution", full)
        ink.put(f"cautions.{i}.nom", full, full)
        out.append(f"{civ(p, ink.look.short)} {full}, demeurant {_place(ink, f'cautions.{i}.adresse', p.home, 'caution:adresse')}")
    return " ; ".join(out)


def pro(ink, name):
    ink.who(name, "professionnel:nom")
    return name


def plain(ink, p, short=True):
    """A tenant named again without recording anything new."""
    full = _full(ink, p)
    ink.who(full, "locataire:nom")
    return f"{civ(p, short)} {full}"
