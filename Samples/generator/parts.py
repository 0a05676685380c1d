"""Blocks shared by all bailiff papers: letterheads, date lines, parties, service reports, cost boxes, ledgers."""
from . import french as fr
from . import ink
from .act import address_lines, address_text, esc, home_truth


def court_at(h, day):
    """The court as it was called on that day: tribunal d'instance until the end of 2019."""
    name, _, _, town = h.court
    return name if day.year >= 2020 else "Tribunal d'instance " + fr.of(town.split(" Cedex")[0])


def judge_at(day):
    return "le juge des contentieux de la protection" if day.year >= 2020 else "le juge d'instance"


# --- letterhead of the bailiff's office ---------------------------------------------------------
def office_items(a, want_iban=True):
    """The office's particulars as printed lines, with their truth."""
    o, rng = a.h.office, a.rng
    upper = rng.random() < .7
    a.put("etude_nom", o.name)
    a.put("etude_adresse", address_text(o.address, upper))
    phone = rng.choice([o.phone, o.phone.replace(" ", "."), o.phone.replace(" ", "-"), o.phone.replace(" ", ""), "+33 (0)" + o.phone[1:]])
    label = rng.choice(["Tél. : ", "Tél ", "Téléphone : ", "☎ ", "T. ", "Tel : "])
    a.put("etude_telephone", o.phone)
    title = "Huissier de Justice" if old_profession(a) else "Commissaire de Justice"
    plural = "Huissiers de Justice associés" if old_profession(a) else "Commissaires de Justice associés"
    lines = {"name": o.name, "form": o.form if not old_profession(a) else plural,
             "members": [f"{m[1]} {m[2]}" for m in o.members], "title": title if len(o.members) == 1 else plural,
             "address": address_lines(o.address, upper), "phone": label + phone}
    if rng.random() < .5:
        lines["fax"] = rng.choice(["Fax : ", "Télécopie : ", "Fax "]) + o.fax
    if rng.random() < .85:
        lines["email"] = rng.choice(["", "Courriel : ", "Mail : ", "E-mail : "]) + o.email
        a.put("etude_email", o.email)
    if rng.random() < .5:
        lines["hours"] = o.hours
    if rng.random() < .35:
        lines["site"] = f"Paiement en ligne sécurisé : {o.site}"
    if want_iban and rng.random() < .55:
        lines["iban"] = f"{rng.choice(['IBAN', 'IBAN étude', 'RIB (compte affecté)', 'Virement :'])} {o.iban}"
    return lines


def old_profession(a):
    day = a.when
    return (day.year, day.month) < (2022, 7)


def bailiff(a):
    return "huissier de justice" if old_profession(a) else "commissaire de justice"


def rest(l, *skip):
    keys = [k for k in ("phone", "fax", "email", "hours", "site", "iban") if k in l and k not in skip]
    return [l[k] for k in keys]


def br(lines):
    return "<br/>".join(esc(x) for x in lines)


def lh_left(a):
    l = office_items(a)
    return f"""<div style="width:74mm;text-align:left;margin-bottom:6mm"><div class="b" style="font-size:118%;color:{a.colour}">{esc(l['name'])}</div>
<div class="i s">{esc(l['title'])}</div><div class="s">{br(l['address'])}<br/>{br(rest(l))}</div></div>"""


def lh_center(a):
    l = office_items(a)
    return f"""<div class="c" style="border-bottom:1.5pt solid {a.colour};padding-bottom:3mm;margin-bottom:5mm">{ink.emblem(a.rng, 38, a.colour)}
<div class="b" style="font-size:135%;color:{a.colour};letter-spacing:.5pt">{esc(l['name'])}</div><div class="s">{esc(' - '.join(l['members']))}</div>
<div class="s i">{esc(l['title'])}</div><div class="s">{esc(' - '.join(l['address']))}<br/>{esc('  •  '.join(rest(l, 'hours', 'iban')))}</div><div class="xs">{br([l[k] for k in ('hours', 'iban') if k in l])}</div></div>"""


def lh_right(a):
    l = office_items(a)
    return f"""<div style="text-align:right;margin:0 0 7mm 60mm"><span class="b" style="font-size:115%">{esc(l['name'])}</span><br/><span class="s">{esc(l['form'])}<br/>
{br(l['address'])}<br/>{br(rest(l))}</span></div>"""


def lh_columns(a):
    l = office_items(a)
    left = f"<b>{esc(l['name'])}</b><br/>{br(l['members'])}<br/><i>{esc(l['title'])}</i>"
    right = f"{br(l['address'])}<br/>{br(rest(l))}"
    return f"""<table style="width:100%;margin-bottom:6mm"><tr><td style="width:50%;border-right:1pt solid {a.colour};padding-right:6mm">{left}</td>
<td class="s" style="padding-left:6mm">{right}</td></tr></table>"""


def lh_banner(a):
    l = office_items(a)
    return f"""<div style="background:#e8e8ec;padding:4mm 5mm;margin-bottom:6mm;border-left:3mm solid {a.colour}"><table style="width:100%"><tr>
<td style="width:16mm">{ink.emblem(a.rng, 42, a.colour)}</td><td><b style="font-size:130%">{esc(l['name'])}</b><br/><span class="s">{esc(l['title'])} — {esc(', '.join(l['members']))}</span></td>
<td class="xs r">{br(l['address'] + rest(l))}</td></tr></table></div>"""


def lh_margin(a):
    """First page with a left margin column."""
    l = office_items(a)
    a.css.append("@page:first{margin-left:66mm}")
    body = "".join(f"<p>{br(x if isinstance(x, list) else [x])}</p>" for x in [l["members"], l["title"], l["address"]] + rest(l))
    return f"""<div style="position:absolute;left:-54mm;top:0;width:44mm;text-align:left" class="s"><div class="c">{ink.emblem(a.rng, 50, a.colour)}</div>
<div class="b c" style="font-size:125%;color:{a.colour};margin-bottom:3mm">{esc(l['name'])}</div>{body}<div style="margin-top:6mm">{a.refs_block}</div></div>"""


def lh_footer(a):
    """Name above, particulars in the foot of every page."""
    l = office_items(a)
    a.css.append("@page{margin-bottom:30mm;@bottom-center{content:element(foot);vertical-align:top;padding-top:3mm}} .foot{position:running(foot);text-align:center;border-top:.7pt solid #555;padding-top:2mm}")
    return f"""<div class="foot xs">{esc(l['name'])} — {esc(', '.join(l['address']))}<br/>{esc(' — '.join(rest(l)))}</div>
<div style="margin-bottom:8mm;text-align:left"><table><tr><td>{ink.emblem(a.rng, 30, a.colour)}</td><td style="vertical-align:middle"><b style="font-size:140%;color:{a.colour}">{esc(l['name'])}</b><br/><span class="s">{esc(l['title'])}</span></td></tr></table></div>"""


def lh_grid(a):
    l = office_items(a)
    cells = [f"<b>{esc(l['name'])}</b><br/><span class='s'>{br(l['members'])}</span>", f"<span class='s'>{br(l['address'])}<br/>{esc(l['phone'])}</span>",
             f"<span class='s'>{br(rest(l, 'phone', 'hours')) or esc(l['title'])}</span>"]
    tail = f"<tr><td colspan='3' class='xs c'>{esc(l['hours'])}</td></tr>" if "hours" in l else ""
    return f"<table class='g' style='width:100%;margin-bottom:5mm'><tr>{''.join(f'<td>{c}</td>' for c in cells)}</tr>{tail}</table>"


def lh_typed(a):
    l = office_items(a)
    text = [l["name"].upper(), l["title"]] + l["address"] + rest(l)
    return f"<div style='margin-bottom:6mm;text-align:left'>{br(text)}<br/>{'-' * 34}</div>"


def lh_cartouche(a):
    l = office_items(a)
    return f"""<table style="width:100%;margin-bottom:6mm"><tr><td class="c" style="width:78mm;border:1.2pt solid {a.colour};border-radius:4mm;padding:3mm"><b style="font-size:120%">{esc(l['name'])}</b>
<br/><span class="i s">{esc(l['title'])}</span><br/><span class="s">{br(l['address'])}</span><br/><span class="s">{br(rest(l, 'hours', 'iban', 'site'))}</span></td>
<td class="s" style="padding-left:8mm;vertical-align:bottom">{a.refs_block}<br/><span class="xs">{br([l[k] for k in ('hours', 'site', 'iban') if k in l])}</span></td></tr></table>"""


LETTERHEADS = {"left": lh_left, "center": lh_center, "right": lh_right, "columns": lh_columns, "banner": lh_banner, "margin": lh_margin, "footer": lh_footer,
               "grid": lh_grid, "typed": lh_typed, "cartouche": lh_cartouche}
REFS_INSIDE = {"margin", "cartouche"}


def references(a):
    ref = a.h.refs["etude"]
    a.put("reference_dossier", ref)
    shape = a.rng.choice(["Réf. : {}", "N/Réf. : {}", "Dossier n° {}", "Dossier : {}", "Nos réf. {}", "Références à rappeler : {}", "Acte / Dossier : {}", "NOS RÉFÉRENCES : {}"])
    text = shape.format(ref)
    if a.rng.random() < .3:
        text += f"\nV/Réf : {a.h.refs['bailleur']}"
    if a.rng.random() < .25:
        text += f"\nActe n° {a.rng.randint(1000, 99999)}"
    bars = "<br/>" + ink.barcode(a.rng) if a.rng.random() < .25 else ""
    return br(text.split("\n")) + bars


def copy_status(a):
    return a.rng.choice(["", "", "COPIE", "SECOND ORIGINAL", "PREMIÈRE EXPÉDITION", "EXPÉDITION", "ORIGINAL"])


# --- date line -----------------------------------------------------------------------------------
def date_line(a, style):
    """The act's own date, in letters, in figures, or with day and month by hand."""
    d, key, f = a.when, "date_acte", fr
    if style == "words":
        a.put(key, d.isoformat())
        join = a.rng.choice([" ET LE ", " et le ", ", le ", " LE "])
        year = a.caps(f.year_words(d.year, a.rng.choice(["mille", "mil"])))
        return f"<p class='b'>L'AN {year}{join}{a.caps(f.day_words(d) + ' ' + f.MONTHS[d.month])}</p>"
    if style == "words-low":
        a.put(key, d.isoformat())
        return f"<p>L'an {f.year_words(d.year)} et le {f.day_words(d)} {f.MONTHS[d.month]}</p>"
    if style == "figures":
        a.put(key, d.isoformat())
        return f"<p>{a.rng.choice(['Le', 'Acte du', 'Date de l’acte :', 'LE'])} <b>{esc(a.date(d, a.rng.choice(['long', 'weekday', 'slash'])))}</b></p>"
    if style == "spaced":
        a.put(key, d.isoformat())
        return f"<p class='c'>LE {a.caps(f.DAYS[d.weekday()])} {a.caps(f.day_words(d))} {a.caps(f.MONTHS[d.month])} {a.caps(f.year_words(d.year))}</p>"
    if style == "stamp":
        a.put(key, d.isoformat())
        a.drawn = True
        a.extra["date_au_tampon"] = True
        text = a.rng.choice([f"{d.day:02d} {f.MONTHS[d.month].upper()} {d.year}", f"{d.day:02d} {f.MONTHS[d.month][:4].upper()}. {d.year}", f"{d.day:02d}/{d.month:02d}/{d.year}"])
        colour, path = a.rng.choice(ink.STAMP_INK), a.rng.choice(ink.STAMP_FONTS)
        drawn, width = ink.outline(text, path, 13, tracking=1)
        picture = ink.turned(f"<g fill='{colour}' opacity='.8' transform='translate(0,15)'>{drawn}</g>", width + 4, 20, a.rng.uniform(-3, 3))
        return f"<p>{a.rng.choice(['L’AN ' + str(d.year) + ' et le', 'Le', 'Date :'])} {picture}</p>"
    a.put(key, d.isoformat(), hand=True)
    if style == "hand":
        day = a.write(f"{f.day_words(d)} {f.MONTHS[d.month]}", 17)
        return f"<p>L'AN {a.caps(f.year_words(d.year))} et le {day}</p>"
    day = a.write(f"{d.day:02d} / {d.month:02d}", 17)
    return f"<p>L'an {d.year}, et le {day}</p>"


# --- parties -------------------------------------------------------------------------------------
def born(a, p):
    e = "e" if p.civ == "Mme" else ""
    return f"né{e} le {a.date(p.born, a.rng.choice(['long', 'slash', 'long']))} à {p.birthplace}"


def landlord_text(a, with_address=True, birth=None):
    """Applicant's identity as one paragraph, with its truth."""
    b, rng = a.h.landlord, a.rng
    a.put("bailleur_nom", b.name)
    a.put("bailleur_type", "personne_physique" if b.physical else "personne_morale")
    where = address_text(b.address, rng.random() < .7)
    if with_address:
        a.put("bailleur_adresse", where)
    if b.physical:
        birth = rng.random() < .5 if birth is None else birth
        names = []
        for p in b.people:
            t = f"{a.civ(p.civ)} <b>{esc(p.prenoms)} {esc(p.nom)}</b>"
            if birth:
                t += f", {esc(born(a, p))}, de nationalité française" + (f", {rng.choice(['retraité', 'cadre', 'sans profession', 'artisan'])}{'e' if p.civ == 'Mme' and False else ''}" if rng.random() < .3 else "")
            names.append(t)
        text = " et ".join(names) if not birth else " ; et ".join(names)
        if b.kind == "indivision":
            text += ", " + rng.choice(["propriétaires indivis", "agissant en qualité de co-indivisaires", "indivisaires"])
        if with_address:
            plural = len(b.people) > 1
            text += ", " + rng.choice([f"demeurant {'ensemble ' if plural else ''}", f"domicilié{'s' if plural else ''} "]) + esc(where)
        return text + "."
    forms = {"SCI": "société civile immobilière", "SARL": "société à responsabilité limitée", "SAS": "société par actions simplifiée", "SA": "société anonyme",
             "SA d'HLM": "société anonyme d'habitations à loyer modéré", "ESH": "entreprise sociale pour l'habitat, société anonyme d'HLM", "OPH": "office public de l'habitat, établissement public à caractère industriel et commercial",
             "SCIC d'HLM": "société coopérative d'intérêt collectif d'HLM"}
    head = rng.choice([f"La société <b>{esc(b.name)}</b>, {forms[b.form]}", f"<b>{esc(b.name)}</b>, {forms[b.form]}"]) if b.form in ("SAS", "SARL", "ESH", "SCIC d'HLM", "SA") or rng.random() < .45 \
        else rng.choice([f"{'La ' if b.form.startswith('S') else 'L’'}<b>{b.form} {esc(b.name)}</b>", f"<b>{b.form} {esc(b.name)}</b>"])
    text = head
    if b.form not in ("OPH",) and rng.random() < .5:
        text += f", au capital de {esc(fr.grouped(b.capital, rng.choice([' ', '.'])))} {rng.choice(['euros', '€', 'Euros'])}"
    if with_address:
        text += ", " + rng.choice(["dont le siège social est situé ", "dont le siège est sis ", "ayant son siège social ", "sise "]) + esc(where)
    if rng.random() < .88:
        s = b.siren
        shown = rng.choice([f"{s[:3]} {s[3:6]} {s[6:]}", f"{s[:3]} {s[3:6]} {s[6:]}", s, f"{s[:3]}.{s[3:6]}.{s[6:]}"])
        city = b.rcs
        text += ", " + rng.choice([f"immatriculée au RCS {fr.of(city)} sous le n° {shown}", f"R.C.S. {city.upper()} {shown}", f"inscrite au registre du commerce et des sociétés {fr.of(city)} sous le numéro {shown}", f"SIREN {shown}"])
        a.put("bailleur_siren", s)
    tail = rng.choice([", agissant poursuites et diligences de son représentant légal domicilié en cette qualité audit siège", f", représentée par {'son gérant' if b.form in ('SCI', 'SARL') else 'son directeur général'} en exercice",
                       f", prise en la personne de {b.manager}, {('gérante' if b.manager.startswith('Madame') else 'gérant') if b.form in ('SCI', 'SARL') else ('directrice' if b.manager.startswith('Madame') else 'directeur')}", ""])
    return text + tail + "."


def agency_text(a):
    if not a.h.agency:
        return ""
    a.put("mandataire_nom", a.h.agency)
    where = f", {address_text(a.h.agency_address)}" if a.rng.random() < .6 else ""
    shape = a.rng.choice(["Ayant pour mandataire {}{}", "Représenté(e) par son mandataire gestionnaire {}{}", "Agissant par l'intermédiaire de {}{}, administrateur de biens", "Gestion : {}{}"])
    return shape.format(f"<b>{esc(a.h.agency)}</b>", esc(where))


def tenant_truth(a, p, birth, maiden=True):
    t = {"civilite": p.civ, "nom": p.nom, "prenoms": p.prenoms}
    if p.naissance and maiden:
        t["nom_naissance"] = p.naissance
    if birth:
        t["date_naissance"], t["lieu_naissance"] = p.born.isoformat(), p.birthplace
    a.fields.setdefault("locataires", []).append(t)


def tenant_names(a, birth=None):
    """One string per tenant, recorded as truth. `M. et Mme X` is two people."""
    ts, rng = a.h.tenants, a.rng
    birth = rng.random() < .45 if birth is None else birth
    a.fields.pop("locataires", None)
    out = []
    if len(ts) == 2 and ts[0].nom == ts[1].nom and ts[0].civ != ts[1].civ and rng.random() < .3:
        return [couple_name(a)]
    for p in ts:
        tenant_truth(a, p, birth)
        if p.naissance and p.civ == "Mme" and rng.random() < .22:
            first, last = (p.prenoms, p.naissance) if a.name_order == "PN" else (p.naissance, p.prenoms)
            t = f"{a.civ(p.civ)} <b>{esc(first)} {esc(last)}</b> {rng.choice(['épouse', 'épouse', 'veuve', 'ép.'])} {esc(p.nom)}"
            out.append(t + (", " + esc(born(a, p)) if birth else ""))
            continue
        t = f"{a.civ(p.civ)} <b>{esc(a.name(p))}</b>"
        if p.naissance:
            t += {"née": f" née {esc(p.naissance)}", "veuve": f" née {esc(p.naissance)}, veuve"}[p.link]
        if birth:
            t += ", " + esc(born(a, p))
        out.append(t)
    return out


def couple_name(a):
    """`M. et Mme X`: two people in one name."""
    m, w = a.h.tenants
    tenant_truth(a, m, False)
    tenant_truth(a, w, False)
    firsts = f"{esc(m.prenoms)} et {esc(w.prenoms)}"
    both = "Monsieur et Madame" if a.civ_style == "long" and m.civ == "M." else "M. et Mme" if m.civ == "M." else "Mme et M."
    maiden = f", elle née {esc(w.naissance)}" if w.naissance and m.civ == "M." else f" (née {esc(w.naissance or m.naissance)})" if w.naissance or m.naissance else ""
    return f"{both} <b>{esc(m.nom)} {firsts}</b>{maiden}" if a.name_order == "NP" else f"{both} <b>{firsts} {esc(m.nom)}</b>{maiden}"


def protected_line(a):
    g = a.h.guardian
    if not g:
        return ""
    where = address_text(g["adresse"])
    a.extra["protection"] = {"mesure": "curatelle" if g["role"].startswith("cur") else "tutelle", "representant": g["nom"], "adresse": where}
    verb = "assisté(e) de" if g["role"].startswith("cur") else "représenté(e) par"
    role = {"tuteur": "son tuteur", "curateur": "son curateur", "tutrice": "sa tutrice"}[g["role"]]
    return f"{verb} {role}, {esc(g['nom'])}, {esc(where)}"


def home_line(a, sep=", ", upper=None):
    a.put("adresse_logement", home_truth(a.h.home))
    return address_text(a.h.home, a.rng.random() < .7 if upper is None else upper, sep)


def home_block(a):
    a.put("adresse_logement", home_truth(a.h.home))
    return br(address_lines(a.h.home, a.rng.random() < .75, a.rng.choice(["after", "before"])))


def addressees(a, style):
    """To whom the act goes: blocks, list, table or one sentence."""
    names = tenant_names(a)
    guard = protected_line(a)
    joint = a.rng.choice(["conjointement et solidairement", "solidairement tenus", ""]) if len(a.h.tenants) > 1 else ""
    if style == "blocks":
        body = "".join(f"<p class='in'>{n}<br/>{home_block(a)}{'<br/>' + guard if guard else ''}</p>" for n in names)
        return body + (f"<p>{joint}</p>" if joint else "")
    if style == "list":
        return f"<ul>{''.join(f'<li>{n}</li>' for n in names)}</ul><p>demeurant {'ensemble ' if len(names) > 1 else ''}{esc(home_line(a))}{', ' + guard if guard else ''}{', ' + joint if joint else ''}</p>"
    if style == "table":
        rows = "".join(f"<tr><td>{i + 1}/</td><td>{n}<br/>{home_block(a)}</td></tr>" for i, n in enumerate(names))
        return f"<table class='in'>{rows}</table>" + (f"<p>{guard}</p>" if guard else "")
    if style == "window":
        return f"<div style='margin:4mm 0 6mm 82mm;text-align:left'>{'<br/>'.join(names)}<br/>{home_block(a)}{'<br/>' + guard if guard else ''}</div>"
    return f"<p>{' et à '.join(names)}, demeurant {'tous deux ' if len(names) == 2 and joint else ''}{esc(home_line(a))}{', ' + guard if guard else ''}{', ' + joint if joint else ''}.</p>"


def caution_text(a):
    c = a.h.caution
    if not c:
        return ""
    where = address_text(a.h.caution_address)
    a.put("cautions", [{"nom": f"{c.prenoms} {c.nom}", "adresse": where}])
    return f"{a.civ(c.civ)} {esc(c.prenoms)} {esc(c.nom)}, demeurant {esc(where)}"
